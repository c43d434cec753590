//! The window: the stretch of time that a count or an amount covers.

use super::Assertion;
use crate::clause::{Clause, Parse};
use crate::lexicon::{WordList, words};
use crate::mention::Kind;
use crate::span::Span;
use crate::value::{Grain, Interval, Value};

/// A stretch of time that a count or an amount covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// As written: `in 24 hours`, `since May 1`.
    pub text: String,
    /// What the stretch is.
    pub value: Value,
    /// Whether it runs from a date until now.
    pub since: bool,
}

/// Gives the counts and amounts of a sentence the window and the date that its time expressions say.
pub(super) fn read(parse: &Parse<'_>, clauses: &[Clause], assertions: &mut [Assertion]) {
    if assertions.len() < 2 {
        return;
    }
    for at in 0..assertions.len() {
        if matches!(assertions[at].mention.kind, Kind::Date | Kind::Time | Kind::Set | Kind::Age | Kind::Name) {
            continue;
        }
        let verb = clauses[at].verb.as_ref().map(|v| v.main);
        let (mut window, mut when) = (None, None);
        for other in 0..assertions.len() {
            let near = clauses[other].verb.as_ref().map(|v| v.main) == verb && verb.is_some();
            if other == at || !near {
                continue;
            }
            let mention = &assertions[other].mention;
            match stretch(parse, mention.tokens.0, mention.kind, &mention.value) {
                Some((opener, since)) if assertions[at].mention.kind != Kind::Duration => {
                    let span = opener.map_or(mention.span, |o| parse.view.tokens[o].span.to(mention.span));
                    window = window.or_else(|| Some(self::window(parse, span, &mention.value, since)));
                }
                Some(_) => {}
                None => when = when.or_else(|| dated(&mention.value)),
            }
        }
        assertions[at].window = window.map(Box::new);
        assertions[at].context.when = when;
    }
}

fn window(parse: &Parse<'_>, span: Span, value: &Value, since: bool) -> Window {
    Window { text: span.of(parse.view.text).to_owned(), value: value.clone(), since }
}

/// Whether a time expression at token `from` says a stretch: the token that opens it, and
/// whether it runs until now.
fn stretch(parse: &Parse<'_>, from: usize, kind: Kind, value: &Value) -> Option<(Option<usize>, bool)> {
    let view = &parse.view;
    let mut before = from;
    while before > 0
        && view.is_any(before - 1, words!["the", "past", "last", "first", "next", "a", "an", "each", "every"])
    {
        before -= 1;
    }
    let opener = before.checked_sub(1);
    let is = |list: &WordList| opener.is_some_and(|o| view.is_any(o, list));
    match kind {
        Kind::Duration if is(words!["in", "over", "within", "during", "for", "per", "throughout"]) => {
            Some((opener, false))
        }
        Kind::Date if is(words!["since"]) => Some((opener, true)),
        Kind::Date => {
            let wide = value.interval().is_some_and(|i| i.grain >= Grain::Week);
            wide.then_some((opener.filter(|_| is(words!["in", "during", "over", "for", "of", "so"])), false))
        }
        Kind::Set => Some((None, false)),
        _ => None,
    }
}

/// The day or hour that a date names.
fn dated(value: &Value) -> Option<Interval> {
    value.interval().filter(|i| i.grain < Grain::Week)
}

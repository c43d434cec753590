//! The window: the stretch of time that a count or an amount covers.

use super::Assertion;
use crate::clause::{Clause, Parse};
use crate::lexicon::{WordList, words};
use crate::mention::{Kind, Mention};
use crate::span::Span;
use crate::token::TokenKind;
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
        let (mut window, mut when): (Option<(Nearness, Window)>, _) = (None, None);
        for other in 0..assertions.len() {
            let mention = &assertions[other].mention;
            // Only a time expression says a stretch or a day.
            let near = || clauses[other].verb.as_ref().map(|v| v.main) == verb && verb.is_some();
            if other == at || mention.value.timex().is_none() || !near() {
                continue;
            }
            match stretch(parse, mention) {
                Some((opener, since)) if assertions[at].mention.kind != Kind::Duration => {
                    let Some(near) = nearness(parse, assertions, at, other) else { continue };
                    if window.as_ref().is_none_or(|w| near < w.0) {
                        let span = opener.map_or(mention.span, |o| parse.view.tokens[o].span.to(mention.span));
                        window = Some((near, self::window(parse, span, &mention.value, since)));
                    }
                }
                Some(_) => {}
                None => when = when.or_else(|| dated(&mention.value)),
            }
        }
        assertions[at].window = window.map(|w| Box::new(w.1));
        assertions[at].context.when = when;
    }
}

/// How near a stretch of time stands to a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    /// Right behind it, with no other figure between.
    Next,
    /// In front of it, or behind others that go with it.
    Along,
}

/// How near the time expression `other` stands to the figure `at`; none where another figure is set against that one
/// between them: `rose to 12 in May from 10`.
fn nearness(parse: &Parse<'_>, assertions: &[Assertion], at: usize, other: usize) -> Option<Nearness> {
    let place = |k: usize| assertions[k].mention.tokens;
    let figure = |k: &usize| {
        !matches!(assertions[*k].mention.kind, Kind::Date | Kind::Time | Kind::Set | Kind::Duration | Kind::Name)
            && *k != at
    };
    let (first, last) = if place(at) < place(other) { (place(at), place(other)) } else { (place(other), place(at)) };
    let between = |k: &usize| first.1 <= place(*k).0 && place(*k).1 <= last.0;
    let others = (0..assertions.len()).filter(figure).any(|k| between(&k));
    let set = |t: usize| parse.view.is_any(t, AGAINST) || (others && parse.view.is_any(t, AFTER));
    let against = (first.1..last.0).any(set);
    // "Was 300 in 1971 and in 2017 came to 900": what stands behind "and" belongs to what comes after.
    let on = |t: usize| parse.view.is_any(t, words!["and", "but", "while"]) || parse.view.is(t, ";");
    let passed = (first.1..last.0).any(on);
    match place(at) < place(other) {
        true if !others && !against && !passed => Some(Nearness::Next),
        _ if against => None,
        _ => Some(Nearness::Along),
    }
}

/// Words that set one figure against another.
const AGAINST: &WordList = words!["from", "against", "versus", "vs", "compared", "than", "v"];

/// Words that do so where both have figures: `rose 12 percent after a 3 percent rise in May`.
const AFTER: &WordList = words!["after", "following"];

fn window(parse: &Parse<'_>, span: Span, value: &Value, since: bool) -> Window {
    Window { text: span.of(parse.view.text).to_owned(), value: value.clone(), since }
}

/// Whether a time expression at token `from` says a stretch: the token that opens it, and
/// whether it runs until now.
fn stretch(parse: &Parse<'_>, mention: &Mention) -> Option<(Option<usize>, bool)> {
    let ((from, to), value) = (mention.tokens, &mention.value);
    let view = &parse.view;
    let mut before = from;
    while before > 0
        && view.is_any(before - 1, words!["the", "past", "last", "first", "next", "a", "an", "each", "every"])
    {
        before -= 1;
    }
    let opener = before.checked_sub(1);
    let is = |list: &WordList| opener.is_some_and(|o| view.is_any(o, list));
    match mention.kind {
        Kind::Duration if is(words!["in", "over", "within", "during", "for", "per", "throughout"]) => {
            Some((opener, false))
        }
        Kind::Date if is(words!["since"]) => (!opener.is_some_and(|o| ranked(parse, o))).then_some((opener, true)),
        // "Before 2019 there were 40": as of some day, of no stretch.
        Kind::Date if is(words!["before", "after"]) => None,
        Kind::Date => {
            // "A boy who had a summer job": it tells what kind of thing that was.
            let season = value.timex().is_some_and(|t| SEASONS.iter().any(|s| t.value.ends_with(s)));
            let kind = season
                && from.checked_sub(1).is_some_and(|a| view.is_any(a, words!["a", "an"]))
                && view.kind(to) == Some(TokenKind::Word);
            let wide = !kind && value.interval().is_some_and(|i| i.grain >= Grain::Week);
            wide.then_some((opener.filter(|_| is(words!["in", "during", "over", "for", "of", "so"])), false))
        }
        Kind::Set => Some((None, false)),
        _ => None,
    }
}

/// How the values of seasons end.
const SEASONS: [&str; 4] = ["-SP", "-SU", "-FA", "-WI"];

/// Whether what stands before `since` says a rank, not a stretch: `the lowest since 1974`, `its first rise since May`.
fn ranked(parse: &Parse<'_>, since: usize) -> bool {
    const FAR: usize = 4;
    let view = &parse.view;
    let most = |t: usize| {
        let word = view.str(t);
        (word.len() > 5 && word.ends_with("est")) || view.is_any(t, words!["first", "worst", "best", "most", "least"])
    };
    (since.saturating_sub(FAR)..since).any(most)
}

/// The day or hour that a date names.
fn dated(value: &Value) -> Option<Interval> {
    value.interval().filter(|i| i.grain < Grain::Week)
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Markup};
    use crate::extract::extract;

    #[test]
    fn what_kind_of_thing_it_was_is_no_stretch() {
        let check = |text: &str, expected: Option<&str>| {
            let article = Article::new(text, text, Markup::Plain).on("2031-03-14");
            let extract = extract(&article);
            let window = extract.assertions[0].window.as_ref().map(|w| w.text.as_str());
            assert_eq!(window, expected, "{text}");
        };
        check("Two women were killed with a boy who had a summer job.", None);
        check("Orm Mill sold 1,200 carts last summer.", Some("last summer"));
    }
}

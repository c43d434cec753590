//! Days of one phrase: `6-7 January 2025`, `April 24 and 25`, the `May 4-5` fair, `1914-18`.

use super::clock::Clock;
use super::numeral::plain;
use super::timex::Read;
use super::when::When;
use super::{Match, date};
use crate::lexicon::{Class, words};
use crate::sentence::View;
use crate::token::TokenKind;

/// How many days may stand before their month.
const DAYS: usize = 8;

/// `6-7 January 2025`, `6 and 7 January`, `6, 7, 13 and 14 January`: days before their month.
pub(super) fn several_days(view: &View<'_>, i: usize, clock: &Clock) -> Option<Match> {
    if !plain(view, i) {
        return None;
    }
    // The days before the one that has the month, each with its tokens.
    let mut before: Vec<(u32, usize, usize)> = Vec::new();
    let mut at = i;
    let last = loop {
        let (day, after) = date::day_number(view, at)?;
        let comma = view.kind(after) == Some(TokenKind::Comma);
        let and = matches!(view.kind(after), Some(TokenKind::Hyphen | TokenKind::Dash))
            || view.is_any(after, words!["and", "or", "to"])
            || comma;
        let rises = before.last().is_none_or(|d| d.0 < day);
        if !and || before.len() == DAYS || !rises {
            return None;
        }
        before.push((day, at, after));
        at = after + 1 + usize::from(comma && view.is_any(after + 1, words!["and", "or"]));
        if let Some(last) = date::day_first(view, at, clock) {
            break last;
        }
        if !(comma && plain(view, at)) {
            return None;
        }
    };
    let mut days = before.iter().map(|&(n, from, end)| {
        let when = match last.when {
            When::Day(day) => When::Day(chrono::Datelike::with_day(&day, n)?),
            When::MonthDay(month, day) if n < day => When::MonthDay(month, n),
            _ => return None,
        };
        Some(Read { when, from, end, ..last.clone() }.mention(view))
    });
    let first = days.next()??;
    let mut more = days.collect::<Option<Vec<_>>>()?;
    let end = last.end;
    more.push(last.mention(view));
    Some(Match { mention: first, more, end, resume: end })
}

/// `April 24 and 25`, `Oct. 6-8`, `September 6, 8 and 10`: days after a day of the same month.
pub(super) fn more_days(view: &View<'_>, read: &Read) -> Vec<Read> {
    let mut out = Vec::new();
    // The same month, and the year where it is known.
    let later = |n: u32| match read.when {
        When::Day(day) => chrono::Datelike::with_day(&day, n).filter(|d| *d > day).map(When::Day),
        When::MonthDay(month, day) => (day < n && n < 32).then_some(When::MonthDay(month, n)),
        _ => None,
    };
    let year = if let When::Day(day) = read.when { Some(super::when::year_of(day)) } else { None };
    let named = (read.from..read.end).any(|k| view.has(k, Class::Month));
    // Only where the day came last: "April 24 and 25", not "24 April 1999 and 25".
    let mut at = read.end;
    while named && out.len() < 8 {
        let mut next = at;
        let hyphened = view.kind(at) == Some(TokenKind::Hyphen) && view.tokens[at].glued();
        match view.kind(next) {
            Some(TokenKind::Hyphen | TokenKind::Dash) => next += 1,
            Some(TokenKind::Comma) => next += 1 + usize::from(view.is(next + 1, "and")),
            Some(TokenKind::Word) if view.is_any(next, words!["and", "to", "through", "or"]) => next += 1,
            _ => break,
        }
        let Some((n, mut after)) = plain(view, next).then(|| date::day_number(view, next)).flatten() else { break };
        // The day's number must close the phrase: no month, unit or noun may take it.
        let closes = match view.tokens.get(after) {
            None => true,
            // "the May 4-5 fair"
            Some(t) if hyphened && !t.glued() => ![Class::Month, Class::Unit, Class::Scale].iter().any(|c| t.has(*c)),
            Some(t) => {
                matches!(
                    t.kind,
                    TokenKind::Comma | TokenKind::Period | TokenKind::Close | TokenKind::Semicolon | TokenKind::Colon
                ) || (t.kind == TokenKind::Word
                    && (t.has(Class::Preposition) || t.has(Class::Conjunction) || t.has(Class::Auxiliary)))
            }
        };
        let Some(later) = later(n) else { break };
        let dated = view.kind(after) == Some(TokenKind::Comma) || plain(view, after);
        if let Some((y, stop)) = date::year_at(view, after).filter(|(y, _)| dated && Some(*y) == year) {
            let _ = y;
            after = stop;
        } else if !closes {
            break;
        }
        out.push(Read::new(later, next, after).inferred(true));
        at = after;
    }
    out
}

/// `1955-1963`, `1914–18`: the second year of a span.
pub(super) fn span_end(view: &View<'_>, read: &Read) -> Option<Read> {
    let When::Year(first) = read.when else { return None };
    let dash = read.end;
    if !matches!(view.kind(dash), Some(TokenKind::Hyphen | TokenKind::Dash | TokenKind::Slash))
        || !plain(view, dash + 1)
        || read.end != read.from + 1
    {
        return None;
    }
    let text = view.str(dash + 1);
    let n: i32 = text.parse().ok()?;
    let last = match text.len() {
        4 => n,
        2 => first - first % 100 + n,
        _ => return None,
    };
    (last > first && last < first + 300).then(|| Read::new(When::Year(last), dash + 1, dash + 2))
}

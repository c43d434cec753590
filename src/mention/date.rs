//! Dates of the calendar: day, month and year in every order and abbreviation.

use compact_str::CompactString;

use super::clock::Clock;
use super::numeral::plain;
use super::resolve::{Place, month_day, year_of_month};
use super::timex::{Read, year_after};
use super::when::{When, day};
use super::year::year_number;
use crate::article::DateOrder;
use crate::lexicon::kin::{CLOSE, KIN};
use crate::lexicon::{Class, WordList, words};
use crate::sentence::View;
use crate::token::{Flags, TokenKind};

/// What is said of 11 September 2001 without the year.
const ATTACKS: &WordList = words![
    "attack",
    "attacks",
    "terrorist",
    "terror",
    "victim",
    "victims",
    "families",
    "hijackers",
    "survivors",
    "responders",
    "commission",
    "memorial",
    "museum",
    "plot",
    "hijackings",
    "tragedy",
    "plotters",
];

/// The month named at token `i`, and the first token after it, an abbreviation's dot included.
pub(super) fn month(view: &View<'_>, i: usize) -> Option<(u32, usize)> {
    let token = view.tokens.get(i)?;
    let number = u32::try_from(token.number(Class::Month)?).ok()?;
    // "21 may 1979"
    let between = || i > 0 && plain(view, i - 1) && plain(view, i + 1) && view.str(i + 1).len() == 4;
    if !token.flags.has(Flags::CAPITAL) && !between() {
        return None;
    }
    let short = token.span.len() <= 4 && !view.is_any(i, words!["may", "june", "july"]);
    let dot = view.kind(i + 1) == Some(TokenKind::Period) && view.tokens[i + 1].glued();
    Some((number, if short && dot { i + 2 } else { i + 1 }))
}

/// A day of the month at token `i`: `6`, `6th`, `sixth`.
pub(super) fn day_number(view: &View<'_>, i: usize) -> Option<(u32, usize)> {
    if plain(view, i) {
        let text = view.str(i);
        let n = text.parse().ok().filter(|n| text.len() <= 2 && (1..=31).contains(n))?;
        let suffixed = view.tokens.get(i + 1).is_some_and(crate::token::Token::glued)
            && view.is_any(i + 1, words!["st", "nd", "rd", "th"]);
        return Some((n, i + 1 + usize::from(suffixed)));
    }
    let token = view.tokens.get(i)?;
    if let Some(tens) = token.number(Class::Cardinal).filter(|n| matches!(n, 20 | 30)) {
        let next = super::numeral::hyphen(view, i + 1);
        let unit = view.tokens.get(next)?.number(Class::Ordinal).filter(|n| *n < 10)?;
        return u32::try_from(tens + unit).ok().filter(|n| *n <= 31).map(|n| (n, next + 1));
    }
    let n = u32::try_from(token.number(Class::Ordinal)?).ok()?;
    (1..=31).contains(&n).then_some((n, i + 1))
}

/// Words before a month that mean a month.
const FRAME: &WordList = words![
    "in",
    "by",
    "since",
    "until",
    "till",
    "of",
    "last",
    "next",
    "this",
    "early",
    "late",
    "mid",
    "from",
    "between",
    "during",
    "through",
    "for",
    "before",
    "after",
    "and",
    "or",
    "to",
    "-",
    "–",
    "until",
    "each",
    "every",
    "previous",
    "following",
    "coming",
    "the",
    "a",
    "its",
    "throughout",
    "around",
    "about",
    "on",
    "past",
];

/// Whether a month's name at `i` that is also a word or a name is meant as a month.
fn is_month(view: &View<'_>, i: usize, end: usize) -> bool {
    let numbered = plain(view, end) || view.kind(end) == Some(TokenKind::SingleQuote);
    if numbered && view.str(end).len() != 3 {
        return true;
    }
    // "May–August 1950"
    if matches!(view.kind(end), Some(TokenKind::Hyphen | TokenKind::Dash)) && view.has(end + 1, Class::Month) {
        return true;
    }
    // "May twenty-first", "March eighth"
    if day_number(view, end).is_some() && i > 0 {
        return true;
    }
    let short = view.str(i).len() == 3 && !view.is(i, "may");
    if short && end == i + 1 {
        return false;
    }
    if !view.is_any(i, words!["may", "march", "april", "june", "august", "jan", "mar"]) {
        return true;
    }
    let before = i.checked_sub(1).and_then(|b| view.tokens.get(b));
    // "His wife June, 79", "her daughter May, who": a day would stand beside a month.
    if i > 0 && (view.is_any(i - 1, KIN) || view.is_any(i - 1, CLOSE)) {
        return false;
    }
    if view.is_any(i, words!["april", "june", "august"]) {
        // A first name: "June Harding said", "Aunt April".
        let name_before =
            before.is_some_and(|b| b.kind == TokenKind::Word && b.flags.has(Flags::CAPITAL) && b.has(Class::Title));
        let name_after = view.tokens.get(end).is_some_and(|t| {
            t.kind == TokenKind::Word && t.flags.has(Flags::CAPITAL) && t.classes == crate::lexicon::Classes::NONE
        });
        let framed = before.is_some_and(|b| b.has(Class::Preposition) || b.has(Class::TimeOpener));
        return !name_before && (!name_after || framed);
    }
    if i > 1 && view.is_any(i - 1, words!["to", "and", "or"]) && view.has(i - 2, Class::Month) {
        return true;
    }
    // "and May Harding"
    let someone = view.tokens.get(end).is_some_and(|t| {
        t.kind == TokenKind::Word && t.flags.has(Flags::CAPITAL) && t.classes == crate::lexicon::Classes::NONE
    });
    if someone && i > 0 && view.has(i - 1, Class::Conjunction) {
        return false;
    }
    // "its March sales", "the year to March": written as a name, and no march on or for something.
    let named = view.tokens[i].flags.has(Flags::CAPITAL)
        && !view.tokens.get(end).is_some_and(|t| t.flags.has(Flags::CAPITAL))
        && !view.is_any(end, words!["on", "for", "of", "against", "to", "through", "past"]);
    i > 0
        && view.is_any(i - 1, FRAME)
        && (!view.is(i, "march") || !view.is_any(i - 1, words!["the", "a", "its", "to", "for", "and"]) || named)
        || i > 1 && view.is(i - 1, ",") && view.has(i - 2, Class::Month)
}

/// Reads `October`, `October 1940`, `Oct. 6`, `October 6, 1940`, `October of that year` at a month.
pub(super) fn month_first(view: &View<'_>, i: usize, clock: &Clock) -> Option<Read> {
    let (m, end) = month(view, i)?;
    if !is_month(view, i, end) {
        return None;
    }
    let the = end + usize::from(view.is(end, "the"));
    if let Some((n, after)) = day_number(view, the).filter(|(_, after)| !followed_by_quantity(view, *after)) {
        if let Some((y, stop)) = year_after(view, after, clock, true) {
            return Some(Read::known(day(y.0, m, n)?, i, stop).inferred(y.1));
        }
        // "the Sept. 11 attacks"
        if (m, n) == (9, 11) && (after..after + 2).any(|k| view.is_any(k, ATTACKS)) {
            return Some(Read::known(day(2001, m, n)?, i, after).inferred(true));
        }
        if let Some(y) = shared_year(view, after, m, clock) {
            return Some(Read::known(day(y, m, n)?, i, after).inferred(true));
        }
        let place = Place { view, at: (i, after) };
        return Some(Read::new(month_day(m, n, clock, place), i, after).inferred(true));
    }
    if let Some((n, after)) = spelt_day(view, i, end) {
        let place = Place { view, at: (i, after) };
        return Some(Read::new(month_day(m, n, clock, place), i, after).inferred(true));
    }
    if let Some((y, stop)) = year_after(view, end, clock, false) {
        return Some(Read::new(When::Month(Some(y.0), m), i, stop).inferred(y.1));
    }
    let y = shared_year(view, end, m, clock).or_else(|| year_of_month(m, None, clock, Place { view, at: (i, end) }));
    Some(Read::new(When::Month(y, m), i, end).inferred(true))
}

/// The day of `pay July six`, as agencies write numbers below ten; never in `in July six people`.
fn spelt_day(view: &View<'_>, month: usize, at: usize) -> Option<(u32, usize)> {
    let n = view.tokens.get(at)?.number(Class::Cardinal).filter(|n| (1..10).contains(n))?;
    let within = month.checked_sub(1).is_some_and(|b| view.is_any(b, words!["in", "during"]));
    let next = view.tokens.get(at + 1);
    let ends = next.is_none_or(|t| match t.kind {
        TokenKind::Period | TokenKind::Comma | TokenKind::Semicolon | TokenKind::Close => true,
        TokenKind::Word => view.is_any(at + 1, words!["to", "through", "until", "and", "from", "for", "at", "record"]),
        _ => false,
    });
    (ends && !within).then_some((u32::try_from(n).ok()?, at + 1))
}

/// The year that a later date of the same phrase gives: `April and June 1955`, `March 5-9, 1918`,
/// `21 March – 21 June 1952`.
fn shared_year(view: &View<'_>, at: usize, month_before: u32, clock: &Clock) -> Option<i32> {
    let joined = match view.kind(at)? {
        TokenKind::Hyphen | TokenKind::Dash | TokenKind::Comma => true,
        _ => view.is_any(at, words!["and", "or", "to", "through", "until"]),
    };
    let mut next = at + 1;
    next += usize::from(view.is_any(next, words!["and", "or", "early", "late", "mid", "the"]));
    next += usize::from(view.kind(next) == Some(TokenKind::Hyphen));
    if !joined || next > at + 3 {
        return None;
    }
    let day = day_number(view, next);
    if let Some((_, after)) = day
        && let Some((y, _)) = year_after(view, after, clock, true).filter(|(y, _)| !y.1)
    {
        return Some(y.0);
    }
    let at_month = day.map_or(next, |(_, after)| after + usize::from(view.is(after, "of")));
    let (m, end) = month(view, at_month)?;
    let end = match day_number(view, end) {
        Some((_, after)) if day.is_none() => after,
        _ => end,
    };
    let ((y, worked_out), _) = year_after(view, end, clock, true)?;
    (!worked_out).then_some(if m < month_before { y - 1 } else { y })
}

/// A day's number followed by a unit is a quantity: `in May 20 people`, `June 5 percent`.
fn followed_by_quantity(view: &View<'_>, after: usize) -> bool {
    matches!(view.kind(after), Some(TokenKind::Percent))
        || view.has(after, Class::PersonNoun)
            && after >= 3
            && view.is_any(after - 3, words!["in", "on", "of"])
            && !view.is(after - 2, ".")
        || view.has(after, Class::Scale)
        || view.has(after, Class::Unit)
        || (view.kind(after) == Some(TokenKind::Colon) && plain(view, after + 1) && view.tokens[after + 1].glued())
}

/// Reads `6 October 1940`, `the 6th of October`, `6 Oct` at a day's number.
pub(super) fn day_first(view: &View<'_>, i: usize, clock: &Clock) -> Option<Read> {
    let (n, after) = day_number(view, i)?;
    let at = after + usize::from(view.is(after, "of"));
    let at = if view.kind(at) == Some(TokenKind::Hyphen) && at == after { at + 1 } else { at };
    let (m, end) = month(view, at)?;
    // "19 Sept. 11 hijackers": the figure belongs to what follows; but "on 12 April 6 people".
    let framed = i > 0 && view.is_any(i - 1, words!["on", "by", "until", "since"]);
    if !framed && plain(view, end) && view.str(end).len() <= 2 && !view.tokens[end].glued() {
        return None;
    }
    // "the first March of", "5 March Street"
    if !plain(view, i) && at == after {
        return None;
    }
    if let Some((y, stop)) = year_after(view, end, clock, true) {
        return Some(Read::known(day(y.0, m, n)?, i, stop).inferred(y.1));
    }
    if view.is_any(end, words!["road", "street", "avenue"]) {
        return None;
    }
    if let Some(y) = shared_year(view, end, m, clock) {
        return Some(Read::known(day(y, m, n)?, i, end).inferred(true));
    }
    Some(Read::new(month_day(m, n, clock, Place { view, at: (i, end) }), i, end).inferred(true))
}

/// Reads `2025-01-06`, `6/1/2025`, `06.01.25`, `2025/1/6` at a number.
pub(super) fn numeric(view: &View<'_>, i: usize, order: Option<DateOrder>) -> Option<Read> {
    let token = view.tokens.get(i)?;
    if token.kind != TokenKind::Number || token.flags.has(Flags::GROUPED) {
        return None;
    }
    if token.flags.has(Flags::DECIMAL) {
        return dotted(view, i);
    }
    let sign = view.kind(i + 1)?;
    let joined = matches!(sign, TokenKind::Hyphen | TokenKind::Slash)
        && view.kind(i + 3) == Some(sign)
        && (i + 1..i + 5).all(|k| view.tokens.get(k).is_some_and(crate::token::Token::glued));
    if !joined || ![i, i + 2, i + 4].iter().all(|k| plain(view, *k)) {
        return None;
    }
    let glued_on = view.tokens.get(i + 5).is_some_and(|t| t.glued() && t.kind == sign);
    if glued_on {
        return None;
    }
    let (a, b, c) = (view.str(i), view.str(i + 2), view.str(i + 4));
    let end = i + 5;
    if a.len() == 4 && b.len() <= 2 && c.len() <= 2 {
        return Some(Read::known(day(a.parse().ok()?, b.parse().ok()?, c.parse().ok()?)?, i, end));
    }
    if a.len() > 2 || b.len() > 2 || !matches!(c.len(), 2 | 4) {
        return None;
    }
    if order == Some(DateOrder::Ymd) {
        // A year at the end is in none of the orders of an article that begins with it.
        let year = full_year(a).filter(|_| a.len() == 2 && c.len() == 2);
        if let Some(day) = year.and_then(|y| day(y, b.parse().ok()?, c.parse().ok()?)) {
            return Some(Read::known(day, i, end));
        }
    }
    ambiguous(a.parse().ok()?, b.parse().ok()?, full_year(c)?, order, (i, end))
}

/// `06.01.2025`: the lexer reads `06.01` as a decimal, then `.`, then `2025`.
fn dotted(view: &View<'_>, i: usize) -> Option<Read> {
    let (a, b) = view.str(i).split_once('.')?;
    let year = i + 2;
    if view.kind(i + 1) != Some(TokenKind::Period)
        || !(plain(view, year) && view.tokens[i + 1].glued() && view.tokens[year].glued())
        || a.len() > 2
        || b.len() > 2
        || view.str(year).len() != 4
    {
        return None;
    }
    let (d, m): (u32, u32) = (a.parse().ok()?, b.parse().ok()?);
    Some(Read::known(day(full_year(view.str(year))?, m, d)?, i, year + 1))
}

/// Two orders; where both are dates and the article's order is not known, the day is left open
/// and the year stands.
fn ambiguous(a: u32, b: u32, year: i32, order: Option<DateOrder>, (i, end): (usize, usize)) -> Option<Read> {
    let (month_first, day_first) = (day(year, a, b), day(year, b, a));
    match (month_first, day_first, order) {
        (Some(first), Some(second), None | Some(DateOrder::Ymd)) if first != second => {
            let mut read = Read::new(When::Year(year), i, end);
            read.value = Some(CompactString::new(format!("{year:04}-XX-XX")));
            Some(read)
        }
        (_, Some(only), Some(DateOrder::Dmy)) | (Some(only), ..) | (None, Some(only), _) => {
            Some(Read::known(only, i, end))
        }
        (None, None, _) => None,
    }
}

fn full_year(text: &str) -> Option<i32> {
    let n: i32 = text.parse().ok()?;
    Some(match text.len() {
        4 => n,
        _ if n < 40 => 2000 + n,
        _ => 1900 + n,
    })
}

/// The year at token `i`, past a comma.
pub(super) fn year_at(view: &View<'_>, i: usize) -> Option<(i32, usize)> {
    year_number(view, i + usize::from(view.kind(i) == Some(TokenKind::Comma)))
}

/// The 4-digit year at token `i`, as part of a date.
pub(super) fn bare_year(view: &View<'_>, i: usize) -> Option<(i32, usize)> {
    year_number(view, i)
}

#[cfg(test)]
mod tests {
    use crate::mention::timex::testing::{check, read};

    #[test]
    fn one_day_many_spellings() {
        for day in [
            "6 January 2025",
            "6th January 2025",
            "January 6, 2025",
            "January 6th, 2025",
            "Jan. 6, 2025",
            "Jan 6, 2025",
            "6 Jan 2025",
            "the 6th of January 2025",
            "2025-01-06",
            "2025/1/6",
            "Monday, January 6, 2025",
            "Monday 6 January 2025",
            "January 6 2025",
            "06.01.2025",
        ] {
            let text = format!("It opened on {day}.");
            let got = read("2025-03-01", &text);
            assert_eq!(got.len(), 1, "{text} {got:?}");
            assert!(got[0].ends_with("=2025-01-06"), "{text} {got:?}");
        }
    }

    #[test]
    fn takes_the_year_from_around_it() {
        check(
            "2025-03-01",
            &[
                ("It shut on 6 January.", "6 January=2025-01-06"),
                ("It shut in November 2014.", "November 2014=2014-11"),
                ("It shut in October.", "October=2024-10"),
                ("Its March sales rose.", "March=2025-03"),
                ("Sales in the year to March rose.", "March=2025-03"),
                ("The walk to March Hill drew crowds.", ""),
                ("They found Joe Lusk and his wife June, both 79.", ""),
                ("They found Joe Lusk and his cousin May, both 79.", ""),
                ("They held his wife June 3.", "June 3=2024-06-03"),
                ("It shut on July six.", "July six=2024-07-06"),
                ("In July six people left.", "July=2024-07"),
                ("It will open in October.", "October=2025-10"),
                ("It shut in October of that year.", "October of that year=2025-10"),
                ("It ran in April and June 1955.", "April=1955-04; June 1955=1955-06"),
                ("It ran from 21 March to 21 June 1952.", "21 March=1952-03-21; 21 June 1952=1952-06-21"),
                ("The Aug. 7 blast was heard here.", "Aug. 7=2024-08-07"),
                ("The Sept. 11 attacks changed it.", "Sept. 11=2001-09-11"),
                ("On 12 April 6 boats sank.", "12 April=2025-04-12"),
                ("It shut on Dec. 31, '99.", "Dec. 31, '99=1999-12-31"),
                ("It is shut on 6, 7 and 14 January.", "6=2025-01-06; 7=2025-01-07; 14 January=2025-01-14"),
                ("It is shut on 6, 13, and 14 March 2024.", "6=2024-03-06; 13=2024-03-13; 14 March 2024=2024-03-14"),
                ("She was born on 21 may 1979.", "21 may 1979=1979-05-21"),
                ("Filed 06/01/2025 at noon.", "06/01/2025=2025-XX-XX; noon=2025-03-01T12:00"),
                ("Filed 25/12/2024 by post.", "25/12/2024=2024-12-25"),
            ],
        );
    }

    #[test]
    fn leaves_words_and_names_alone() {
        for text in [
            "They may march on.",
            "Theresa May left.",
            "Mr May spoke.",
            "April Harding sang.",
            "He sat in the sun.",
            "A version 2.0.1 was sent.",
            "They march in spring-loaded boots.",
        ] {
            assert!(read("2025-03-01", text).is_empty(), "{text} {:?}", read("2025-03-01", text));
        }
    }
}

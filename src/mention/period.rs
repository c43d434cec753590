//! Periods of a year: quarters, halves, seasons, fiscal years.

use super::clock::Clock;
use super::numeral::hyphen;
use super::relative;
use super::resolve::{Place, year_of_quarter};
use super::timex::{Read, year_after};
use super::when::{Season, When};
use super::year::{ordinal, year_number};
use crate::lexicon::{Class, words};
use crate::sentence::View;
use crate::token::{Flags, TokenKind};

/// Reads `third quarter`, `third-quarter`, `first half of 2009`, `first two quarters of 1990` at an ordinal.
pub(super) fn read(view: &View<'_>, i: usize, clock: &Clock) -> Option<Read> {
    let (n, after) = ordinal(view, i)?;
    let at = hyphen(view, after);
    // "the second or third quarter"
    if view.is_any(after, words!["and", "or", "to"])
        && let Some((later, noun)) = ordinal(view, after + 1).filter(|(l, _)| n < *l && *l <= 4)
        && view.is_any(hyphen(view, noun), words!["quarter", "quarters"])
    {
        let y = match year_after(view, hyphen(view, noun) + 1, clock, false) {
            Some((y, _)) => Some(y.0),
            None => year_of_quarter(later, clock, Place { view, at: (i, noun + 1) }),
        };
        return Some(Read::new(When::Quarter(y, n), i, after).inferred(true));
    }
    if view.is(at, "quarter") && (1..=4).contains(&n) {
        let end = at + 1;
        // "the third quarter of the match": a quarter of something else.
        if view.is(end, "of") && view.kind(end + 1) == Some(TokenKind::Word) && !year_follows(view, end + 1) {
            return None;
        }
        if let Some((y, stop)) = year_after(view, end, clock, false) {
            return Some(Read::new(When::Quarter(Some(y.0), n), i, stop).inferred(y.1));
        }
        let y = year_of_quarter(n, clock, Place { view, at: (i, end) });
        return Some(Read::new(When::Quarter(y, n), i, end).inferred(true));
    }
    if view.is(at, "half") && n <= 2 {
        return half(view, i, n, at + 1, clock);
    }
    None
}

fn year_follows(view: &View<'_>, at: usize) -> bool {
    let at = at + usize::from(view.is(at, "the"));
    view.is_any(at, words!["fiscal", "this", "last", "next", "that", "year"])
        || super::year::spelled(view, at).is_some()
}

/// `first half of 2009`, `second half of last year`, `first half of the decade`.
fn half(view: &View<'_>, i: usize, n: u32, end: usize, clock: &Clock) -> Option<Read> {
    if let Some((y, stop)) = year_after(view, end, clock, false) {
        return Some(Read::new(When::Half(Some(y.0), n), i, stop).inferred(y.1));
    }
    if view.is(end, "of") && view.is(end + 1, "the") && view.is(end + 2, "year") {
        let y = clock.anchor().map(super::clock::year)?;
        return Some(Read::new(When::Half(Some(y), n), i, end + 3).inferred(true));
    }
    None
}

/// Reads `1988 second quarter`, `1988 period` at a year.
pub(super) fn year_first(view: &View<'_>, i: usize, clock: &Clock) -> Option<Read> {
    let (y, end) = year_number(view, i)?;
    if end != i + 1 {
        return None;
    }
    if let Some((n, after)) = ordinal(view, end) {
        let at = hyphen(view, after);
        if view.is(at, "quarter") && (1..=4).contains(&n) {
            return Some(Read::new(When::Quarter(Some(y), n), i, at + 1));
        }
        if view.is(at, "half") && n <= 2 {
            return Some(Read::new(When::Half(Some(y), n), i, at + 1));
        }
    }
    if let Some(When::Quarter(_, n)) = short_quarter(view, end, clock).map(|r| r.when) {
        return Some(Read::new(When::Quarter(Some(y), n), i, end + 2));
    }
    if view.is_any(end, words!["quarter", "period"]) && i > 0 && view.is(i - 1, "the") {
        let when = match clock.quarter {
            Some((_, n)) if view.is(end, "quarter") => When::Quarter(Some(y), n),
            _ => When::Year(y),
        };
        return Some(Read::new(when, i - 1, end + 1).inferred(true));
    }
    let season = view.tokens.get(end)?.worth(Class::Season).and_then(Season::named)?;
    Some(Read::new(When::Season(Some(y), season), i, end + 1))
}

/// Reads `the summer of 1943`, `summer 2007`, `in spring` at a season.
pub(super) fn season(view: &View<'_>, i: usize, clock: &Clock) -> Option<Read> {
    let season = view.tokens[i].worth(Class::Season).and_then(Season::named)?;
    let end = i + 1;
    if let Some((y, stop)) = year_after(view, end, clock, false) {
        // "the winter of 1994-95"
        let turn = stop + 2 * usize::from(super::year::turn(view, stop, y.0));
        return Some(Read::new(When::Season(Some(y.0), season), i, turn).inferred(y.1));
    }
    if hyphen(view, end) > end {
        return None;
    }
    // "hard red winter wheat": the kind of a crop.
    if view.is_any(end, words!["wheat", "barley", "rye", "oats", "onion", "onions", "rapeseed", "cabbage", "rolls"]) {
        return None;
    }
    let the = i > 0 && view.is(i - 1, "the");
    let framed = i > 0
        && view.is_any(i - 1, words!["in", "by", "during", "until", "since", "early", "late", "mid", "-", "this"]);
    let of = view.is(end, "of");
    let verb_or_noun = view.is_any(i, words!["fall", "spring"]);
    // "the fall of the wall", "the spring": only as a season where something frames it.
    let the_season = the
        && !of
        && (!verb_or_noun
            || (i > 1
                && view.is_any(
                    i - 2,
                    words!["in", "by", "during", "until", "since", "through", "over", "throughout", "spent", "into"],
                )));
    if !(framed || the_season) && verb_or_noun {
        return None;
    }
    if of && !framed {
        return None;
    }
    // "in Spring, Texas"; a season is written small, but for the first word of a sentence.
    if view.tokens[i].flags.has(Flags::CAPITAL)
        && i > 0
        && !clock.narrative
        && !view.is_any(i - 1, words!["early", "late", "mid", "this"])
    {
        return None;
    }
    if view.tokens[i].flags.has(Flags::CAPITAL)
        && view.tokens.get(end).is_some_and(|t| t.flags.has(Flags::CAPITAL) && t.kind == TokenKind::Word)
    {
        return None;
    }
    let y = relative::season_year(season, clock, view, (i, end));
    let y = if framed || the_season { y } else { y.filter(|_| clock.reference.is_some()) };
    Some(Read::new(When::Season(y, season), i, end).inferred(true))
}

/// Reads `Q3`, `Q3 2019`, `Q3 of last year`.
pub(super) fn short_quarter(view: &View<'_>, i: usize, clock: &Clock) -> Option<Read> {
    let glued = view.tokens.get(i + 1)?.glued();
    let [n @ b'1'..=b'4'] = view.str(i + 1).as_bytes() else { return None };
    let n = u32::from(n - b'0');
    if !glued || view.str(i) != "Q" {
        return None;
    }
    if let Some((y, stop)) = year_after(view, i + 2, clock, false) {
        return Some(Read::new(When::Quarter(Some(y.0), n), i, stop).inferred(y.1));
    }
    let y = year_of_quarter(n, clock, Place { view, at: (i, i + 2) });
    Some(Read::new(When::Quarter(y, n), i, i + 2).inferred(true))
}

/// Reads `fiscal 1989`, `fiscal year 1989`, `fiscal second-quarter`.
pub(super) fn fiscal(view: &View<'_>, i: usize, clock: &Clock) -> Option<Read> {
    if !view.is(i, "fiscal") {
        return None;
    }
    let at = i + 1 + usize::from(view.is(i + 1, "year"));
    if let Some((y, end)) = year_number(view, at) {
        return Some(Read::new(When::Year(y), i, end));
    }
    if let Some(read) = read(view, hyphen(view, i + 1), clock) {
        return Some(Read { from: i, ..read });
    }
    if at == i + 2 && i > 0 && view.is_any(i - 1, words!["the", "its", "current"]) {
        let y = clock.anchor().map(super::clock::year)?;
        return Some(Read::new(When::Year(y), i, at).inferred(true));
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::mention::timex::testing::{check, read};

    #[test]
    fn reads_quarters_halves_and_seasons() {
        check(
            "2024-05-15",
            &[
                ("Sales fell in the third quarter.", "the third quarter=2023-Q3"),
                ("A first-quarter loss was booked.", "first-quarter=2024-Q1"),
                ("Sales fell in the second quarter of 2019.", "the second quarter of 2019=2019-Q2"),
                (
                    "Orm will open by the second or third quarter of 2019.",
                    "the second=2019-Q2; third quarter of 2019=2019-Q3",
                ),
                ("They sold winter wheat.", ""),
                ("Sales rose in Q3 2019.", "Q3 2019=2019-Q3"),
                ("Sales rose in the first half of 2008.", "the first half of 2008=2008-H1"),
                ("They met in the summer of 1943.", "the summer of 1943=1943-SU"),
                ("They met in spring 2019.", "spring 2019=2019-SP"),
                ("It paid in fiscal 2019.", "fiscal 2019=2019"),
            ],
        );
        assert!(read("2024-05-15", "The fall of the wall. A spring in his step.").is_empty());
        assert!(read("2024-05-15", "The third quarter of the match.").is_empty());
    }
}

//! Dates that a duration makes: `two years ago`, `three days later`, `a year earlier`, `in two weeks' time`,
//! `a week on Friday`.

use super::clock::Clock;
use super::duration::{Spell, outside};
use super::length::{Count, length};
use super::relative;
use super::resolve::weekday_beside;
use super::when::{Unit, When, add_days};
use super::{Kind, Match, Mention};
use crate::lexicon::{Class, words};
use crate::sentence::View;
use crate::token::TokenKind;
use crate::value::{Grain, Timex, Value};

const MOVES: [&str; 8] = ["ago", "earlier", "later", "before", "after", "hence", "from", "prior"];

/// The date of `two years ago`, `three days later`, `a week earlier`.
pub(super) fn moved(view: &View<'_>, spell: &Spell, clock: &Clock) -> Option<Match> {
    if matches!(view.kind(spell.end), Some(TokenKind::Possessive | TokenKind::SingleQuote))
        && view.is(spell.end + 1, "time")
    {
        let (count, kind) = *spell.parts.first()?;
        return date(view, spell, from_now(count, kind, clock), spell.end + 2);
    }
    if let Some(day) = from_weekday(view, spell, clock) {
        return date(view, spell, Some(When::Day(day)), spell.end + 2);
    }
    let end = spell.end + 1;
    let word = *MOVES.iter().find(|w| view.is(spell.end, w))?;
    let (count, kind) = *spell.parts.first()?;
    let back = match word {
        "ago" | "earlier" => true,
        "later" | "hence" => false,
        "prior" if sentence_stops(view, end) => true,
        "before" | "after" if sentence_stops(view, end) => word == "before",
        "from" if view.is_any(end, words!["now", "today"]) => {
            return date(view, spell, from_now(count, kind, clock), end + 1);
        }
        _ => return None,
    };
    let said = word != "ago";
    if matches!(kind, Unit::Second | Unit::Minute | Unit::Hour) {
        if said {
            return None;
        }
        let when = clock.published.map_or(When::Ref("PAST_REF"), |p| When::Day(p.date));
        let when = if count == Count::Vague { When::Ref("PAST_REF") } else { when };
        return date(view, spell, Some(when), end);
    }
    let whole = match count {
        Count::Exactly(n) if n.fract().is_zero() => i64::try_from(n).ok()?,
        Count::Exactly(n) => i64::try_from(n.trunc()).ok()?,
        _ => {
            let reference = if back { "PAST_REF" } else { "FUTURE_REF" };
            let reference = if said && !back { "XXXX-XX-XX" } else { reference };
            return date(view, spell, Some(When::Ref(reference)), end);
        }
    };
    let year_on = kind == Unit::Year && whole == 1 && back;
    if year_on && clock.quarter.is_some() {
        return date(view, spell, relative::a_year_before(clock), end);
    }
    let by = if back { -whole } else { whole };
    // "A day earlier" in the news is no day before a year that was spoken of some sentences ago.
    let stale = clock.reference.is_some_and(|r| r.grain > Grain::Week) && clock.said + 1 < view.at && !clock.narrative;
    let near = said && stale && matches!(kind, Unit::Day) && clock.published.is_some();
    let anchor = if said && !near { clock.reference() } else { clock.anchor() };
    let Some(anchor) = anchor else { return date(view, spell, Some(When::Some(kind)), end) };
    let grain = clock.reference.map(|r| if near { Grain::Day } else { r.grain });
    let fine = said && grain.is_some_and(|g| g <= Grain::Day);
    let when = match kind {
        Unit::Week if fine => add_days(anchor, by.checked_mul(7)?).map(When::Day),
        Unit::Fortnight if fine => add_days(anchor, by.checked_mul(14)?).map(When::Day),
        Unit::Day | Unit::Week if said && grain.is_some_and(|g| g > Grain::Week) => None,
        _ => When::shifted(anchor, kind, by),
    };
    date(view, spell, when.or(Some(When::Some(kind))), end)
}

/// `a week on Friday`, `two weeks from Monday`, `a week last Tuesday`.
fn from_weekday(view: &View<'_>, spell: &Spell, clock: &Clock) -> Option<chrono::NaiveDate> {
    let weekday = spell.end + 1;
    let back = view.is(spell.end, "last");
    if !(back || view.is_any(spell.end, words!["on", "from"])) || !view.has(weekday, Class::Weekday) {
        return None;
    }
    let (Count::Exactly(n), kind) = *spell.parts.first()? else { return None };
    let weeks = i64::try_from(n.trunc()).ok()?.checked_mul(match kind {
        Unit::Week => 1,
        Unit::Fortnight => 2,
        _ => return None,
    })?;
    let number = u32::try_from(view.tokens[weekday].entry().number(Class::Weekday)?).ok()?;
    let near = weekday_beside(number, clock.anchor()?, !back)?;
    add_days(near, weeks.checked_mul(if back { -7 } else { 7 })?)
}

fn from_now(count: Count, kind: Unit, clock: &Clock) -> Option<When> {
    let Count::Exactly(n) = count else { return Some(When::Ref("FUTURE_REF")) };
    When::shifted(clock.published?.date, kind, i64::try_from(n.trunc()).ok()?)
}

fn sentence_stops(view: &View<'_>, at: usize) -> bool {
    view.tokens.get(at).is_none_or(|t| matches!(t.kind, TokenKind::Period | TokenKind::Comma | TokenKind::Semicolon))
}

fn date(view: &View<'_>, spell: &Spell, when: Option<When>, end: usize) -> Option<Match> {
    let when = when?;
    let bound = outside(view, spell);
    let approx = spell.approx || bound.is_some_and(|(_, m)| m == "APPROX");
    let from = bound.filter(|(at, _)| view.is_any(*at, words!["nearly", "almost"])).map_or(spell.from, |b| b.0);
    let (value, interval) = (when.value(), when.interval());
    // From a day that is not known, how far is all there is to compare.
    let far = length(&spell.parts).filter(|_| interval.is_none() && value.starts_with("XXXX"));
    let timex = Timex {
        value,
        modifier: approx.then_some("APPROX"),
        interval,
        length: far,
        inferred: true,
        ..Timex::default()
    };
    Some(Mention::new(view, (from, end), (from, end), Kind::Date, Value::Timex(timex)).into())
}

#[cfg(test)]
mod tests {
    use crate::mention::timex::testing::check;

    #[test]
    fn counts_from_a_weekday_or_from_now() {
        check(
            "2024-05-15",
            &[
                ("The panel sits again in two weeks' time.", "two weeks' time=2024-W22"),
                ("It opens in a year's time.", "a year's time=2025"),
                ("They sail a week on Friday.", "a week on Friday=2024-05-24"),
                ("They sail two weeks from Monday.", "two weeks from Monday=2024-06-03"),
                ("They sailed a week last Friday.", "a week last Friday=2024-05-03"),
                ("They rested a week on the lake.", "a week=P1W"),
            ],
        );
    }
}

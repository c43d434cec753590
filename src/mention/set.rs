//! Sets: times that come round: `every Tuesday`, `twice a year`, `annually`, `Monday nights`.

use compact_str::{CompactString, format_compact};

use super::clock::Clock;
use super::length::iso;
use super::numeral::{hyphen, numeral};
use super::timex::unit;
use super::when::{Season, Unit};
use super::{Kind, Match, Mention};
use crate::lexicon::{Class, words};
use crate::sentence::View;
use crate::token::Flags;
use crate::value::{Timex, Value};

/// Reads a set at token `i`.
pub(super) fn read(view: &View<'_>, i: usize, clock: &Clock) -> Option<Match> {
    let token = &view.tokens[i];
    let opener = token.has(Class::TimeOpener);
    let (from, end, value) = if let Some(round) = token.worth(Class::Frequency) {
        let name = token.flags.has(Flags::CAPITAL) && i > 0;
        (i, i + 1, CompactString::const_new(Some(round).filter(|_| !name)?))
    } else if opener && view.is_any(i, words!["every", "each"]) {
        every(view, i)?
    } else if opener && view.is_any(i, words!["once", "twice"]) {
        let (end, value) = a_unit(view, i + 1)?;
        (i, end, value)
    } else if token.has(Class::Weekday) || token.has(Class::DayPart) || token.has(Class::TimeUnit) {
        plural(view, i)?
    } else {
        // "three times a year"
        view.tokens[i + 1..].iter().find(|t| t.is(view.text, "times"))?;
        let n = numeral(view, i).filter(|n| view.is(n.end, "times") && n.value < 100.into())?;
        let (end, value) = a_unit(view, n.end + 1)?;
        (i, end, value)
    };
    let _ = clock;
    let timex = Timex { value, ..Timex::default() };
    Some(Mention::new(view, (from, end), (from, end), Kind::Set, Value::Timex(timex)).into())
}

/// `a year`, `per week`, `each month`, `every day` after a number of times.
fn a_unit(view: &View<'_>, i: usize) -> Option<(usize, CompactString)> {
    if !view.is_any(i, words!["a", "an", "per", "each", "every"]) {
        return None;
    }
    Some((i + 2, iso(1.into(), unit(view, i + 1)?)?))
}

/// `every Tuesday`, `each July`, `every day`, `every two weeks`, `every other month`, `every summer`.
fn every(view: &View<'_>, i: usize) -> Option<(usize, usize, CompactString)> {
    let other = usize::from(view.is(i + 1, "other"));
    let at = i + 1 + other;
    let count = if other == 1 { 2 } else { 1 };
    if let Some(unit) = unit(view, at).filter(|_| !view.str(at).ends_with('s')) {
        if view.is(at + 1, "of") {
            return None;
        }
        return Some((i, at + 1, iso(count.into(), unit)?));
    }
    if let Some(n) = numeral(view, at)
        && let Some(unit) = unit(view, hyphen(view, n.end))
    {
        return Some((i, hyphen(view, n.end) + 1, iso(n.value, unit)?));
    }
    let token = view.tokens.get(at)?;
    let entry = token.entry();
    if entry.is(Class::Weekday) && token.flags.has(Flags::CAPITAL) {
        let w = entry.number(Class::Weekday)?;
        if let Some(part) = part(view, at + 1) {
            return Some((i, at + 2, format_compact!("XXXX-WXX-{w}T{part}")));
        }
        return Some((i, at + 1, format_compact!("XXXX-WXX-{w}")));
    }
    if entry.is(Class::Month) && token.flags.has(Flags::CAPITAL) {
        return Some((i, at + 1, format_compact!("XXXX-{:02}", entry.number(Class::Month)?)));
    }
    if let Some(season) = entry.worth(Class::Season).and_then(Season::named) {
        return Some((i, at + 1, super::when::When::Season(None, season).value()));
    }
    part(view, at).map(|part| (i, at + 1, format_compact!("XXXX-XX-XXT{part}")))
}

/// `Tuesdays`, `Monday nights`, `weekends`, `mornings`.
fn plural(view: &View<'_>, i: usize) -> Option<(usize, usize, CompactString)> {
    let token = view.tokens[i];
    let entry = token.entry();
    if let Some(w) = entry.number(Class::Weekday) {
        if !token.flags.has(Flags::CAPITAL) {
            return None;
        }
        if view.is_any(i + 1, words!["mornings", "afternoons", "evenings", "nights"]) {
            return Some((i, i + 2, format_compact!("XXXX-WXX-{w}T{}", part(view, i + 1)?)));
        }
        return view.str(i).ends_with("days").then(|| (i, i + 1, format_compact!("XXXX-WXX-{w}")));
    }
    if unit(view, i) == Some(Unit::Weekend) && view.is(i, "weekends") {
        return Some((i, i + 1, CompactString::const_new("XXXX-WXX-WE")));
    }
    None
}

fn part(view: &View<'_>, i: usize) -> Option<&'static str> {
    let worth = view.tokens.get(i)?.worth(Class::DayPart)?;
    worth.starts_with(|c: char| c.is_ascii_uppercase()).then_some(worth)
}

#[cfg(test)]
mod tests {
    use crate::mention::timex::testing::{check, read};

    #[test]
    fn reads_what_comes_round() {
        check(
            "2024-05-15",
            &[
                ("It opens every Tuesday.", "every Tuesday=XXXX-WXX-2"),
                ("It opens every day.", "every day=P1D"),
                ("It opens every two weeks.", "every two weeks=P2W"),
                ("It opens every other month.", "every other month=P2M"),
                ("It opens each July.", "each July=XXXX-07"),
                ("It opens twice a year.", "twice a year=P1Y"),
                ("It opens three times a week.", "three times a week=P1W"),
                ("It is paid annually.", "annually=P1Y"),
                ("It opens on Sundays.", "Sundays=XXXX-WXX-7"),
                ("It opens on Monday nights.", "Monday nights=XXXX-WXX-1TNI"),
            ],
        );
        assert!(read("2024-05-15", "He read the Daily Harrow. Each of them left every time.").is_empty());
    }
}

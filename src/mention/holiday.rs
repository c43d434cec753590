//! Holidays of the English-speaking countries, computed.

use chrono::NaiveDate;

use super::clock::Clock;
use super::timex::{Read, year_after};
use super::when::{Unit, When, add_days, day};
use crate::lexicon::{Class, WordList, words};
use crate::sentence::View;
use crate::token::Flags;

/// How the day of a holiday is found.
enum Rule {
    /// Month and day.
    Fixed(u32, u32),
    /// Month, weekday (1 for Monday), which one; 0 is the last.
    Nth(u32, u32, i64),
    /// Days from Easter Sunday.
    Easter(i64),
}

/// Words of the name in lower case; the first must be written with a capital.
const HOLIDAYS: &[(&[&str], Rule)] = &[
    (&["christmas", "eve"], Rule::Fixed(12, 24)),
    (&["christmas", "day"], Rule::Fixed(12, 25)),
    (&["christmas"], Rule::Fixed(12, 25)),
    (&["boxing", "day"], Rule::Fixed(12, 26)),
    (&["hogmanay"], Rule::Fixed(12, 31)),
    (&["halloween"], Rule::Fixed(10, 31)),
    (&["thanksgiving", "day"], Rule::Nth(11, 4, 4)),
    (&["thanksgiving"], Rule::Nth(11, 4, 4)),
    (&["independence", "day"], Rule::Fixed(7, 4)),
    (&["labor", "day"], Rule::Nth(9, 1, 1)),
    (&["labour", "day"], Rule::Nth(9, 1, 1)),
    (&["memorial", "day"], Rule::Nth(5, 1, 0)),
    (&["veterans", "day"], Rule::Fixed(11, 11)),
    (&["remembrance", "day"], Rule::Fixed(11, 11)),
    (&["columbus", "day"], Rule::Nth(10, 1, 2)),
    (&["presidents", "day"], Rule::Nth(2, 1, 3)),
    (&["martin", "luther", "king", "day"], Rule::Nth(1, 1, 3)),
    (&["valentine", "'s", "day"], Rule::Fixed(2, 14)),
    (&["patrick", "'s", "day"], Rule::Fixed(3, 17)),
    (&["groundhog", "day"], Rule::Fixed(2, 2)),
    (&["juneteenth"], Rule::Fixed(6, 19)),
    (&["canada", "day"], Rule::Fixed(7, 1)),
    (&["australia", "day"], Rule::Fixed(1, 26)),
    (&["anzac", "day"], Rule::Fixed(4, 25)),
    (&["waitangi", "day"], Rule::Fixed(2, 6)),
    (&["good", "friday"], Rule::Easter(-2)),
    (&["palm", "sunday"], Rule::Easter(-7)),
    (&["ash", "wednesday"], Rule::Easter(-46)),
    (&["shrove", "tuesday"], Rule::Easter(-47)),
    (&["easter", "sunday"], Rule::Easter(0)),
    (&["easter", "monday"], Rule::Easter(1)),
    (&["easter"], Rule::Easter(0)),
    (&["new", "year", "'s", "eve"], Rule::Fixed(12, 31)),
    (&["new", "year", "'s", "day"], Rule::Fixed(1, 1)),
    (&["election", "day"], Rule::Nth(11, 2, 1)),
    (&["may", "day"], Rule::Fixed(5, 1)),
    (&["mother", "'s", "day"], Rule::Nth(5, 7, 2)),
    (&["father", "'s", "day"], Rule::Nth(6, 7, 3)),
    (&["armistice", "day"], Rule::Fixed(11, 11)),
    (&["bastille", "day"], Rule::Fixed(7, 14)),
];

/// The names of one word, and the second words of the others.
const ALONE: &WordList = words!["christmas", "hogmanay", "halloween", "thanksgiving", "juneteenth", "easter"];
const SECOND: &WordList =
    words!["day", "eve", "year", "luther", "'s", "’s", "friday", "monday", "sunday", "tuesday", "wednesday"];

impl Rule {
    fn on(&self, year: i32) -> Option<NaiveDate> {
        match *self {
            Self::Fixed(m, d) => day(year, m, d),
            Self::Nth(m, weekday, n) => {
                let count = |d: NaiveDate| i64::from(chrono::Datelike::weekday(&d).number_from_monday());
                if n == 0 {
                    let last = add_days(day(year, m + 1, 1)?, -1)?;
                    return add_days(last, -((count(last) + 7 - i64::from(weekday)) % 7));
                }
                let first = day(year, m, 1)?;
                add_days(first, (i64::from(weekday) + 7 - count(first)) % 7 + 7 * (n - 1))
            }
            Self::Easter(days) => add_days(easter(year)?, days),
        }
    }
}

/// Easter Sunday of the Gregorian calendar, after Butcher (1876).
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    day(year, u32::try_from(n / 31).ok()?, u32::try_from(n % 31 + 1).ok()?)
}

/// Reads a holiday at its first word, with the year after it or the nearest to the article's date.
pub(super) fn read(view: &View<'_>, i: usize, clock: &Clock) -> Option<Read> {
    if !view.tokens.get(i).is_some_and(|t| t.has(Class::Holiday) && t.flags.has(Flags::CAPITAL)) {
        return None;
    }
    // "New" and "Canada" are seldom of a holiday.
    if !view.is_any(i, ALONE) && !view.is_any(i + 1, SECOND) {
        return None;
    }
    let (name, rule) = HOLIDAYS.iter().find(|(name, _)| {
        name.iter().enumerate().all(|(k, w)| view.reads(i + k, w) || (*w == "'s" && view.is(i + k, "’s")))
    })?;
    let end = i + name.len();
    // "Easter Island", "Christmas Carol": part of a name.
    if view.tokens.get(end).is_some_and(|t| t.kind == crate::token::TokenKind::Word && t.flags.has(Flags::CAPITAL)) {
        return None;
    }
    if let Some((y, stop)) = year_after(view, end, clock, true) {
        return Some(Read::known(rule.on(y.0)?, i, stop).inferred(y.1));
    }
    let Some(anchor) = clock.anchor() else { return Some(Read::new(When::Some(Unit::Day), i, end)) };
    let y = super::when::year_of(anchor);
    let days = |d: NaiveDate| (d - anchor).num_days();
    let nearest = [y - 1, y, y + 1].into_iter().filter_map(|y| rule.on(y)).min_by_key(|d| {
        let n = days(*d);
        if n > 0 { n * 2 } else { -n }
    })?;
    Some(Read::known(nearest, i, end).inferred(true))
}

#[cfg(test)]
mod tests {
    use crate::mention::timex::testing::{check, read};

    #[test]
    fn every_holiday_can_be_found() {
        for (name, _) in super::HOLIDAYS {
            let found = name.get(1).map_or(super::ALONE.has(name[0]), |second| super::SECOND.has(second));
            assert!(found, "{name:?}");
        }
    }

    #[test]
    fn works_out_holidays() {
        check(
            "2024-05-15",
            &[
                ("It shut on Christmas Day 2019.", "Christmas Day 2019=2019-12-25"),
                ("It shut on Easter Monday.", "Easter Monday=2024-04-01"),
                ("It shut on Good Friday 2019.", "Good Friday 2019=2019-04-19"),
                ("It shut last Thanksgiving.", "last Thanksgiving=2023-11-23"),
                ("It shut on New Year’s Eve.", "New Year’s Eve=2023-12-31"),
                ("It opens on Memorial Day.", "Memorial Day=2024-05-27"),
                ("It opens on Labour Day 2024.", "Labour Day 2024=2024-09-02"),
            ],
        );
        assert!(read("2024-05-15", "She lives on Easter Island. They labour all day.").is_empty());
    }
}

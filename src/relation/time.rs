//! Dates and durations compared: overlap of stretches of time, and lengths.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, Timelike};
use rust_decimal::Decimal;

use super::number;
use super::relate::{How, Relation};
use crate::value::{Bounds, Grain, Interval, Length, Quantity, Timex};

/// On which side of a date a thing lies, where a preposition says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Side {
    /// On or in it.
    #[default]
    At,
    /// "Before": not on it.
    Before,
    /// "By", "until".
    By,
    /// "After": not on it.
    After,
    /// "Since".
    Since,
}

impl Side {
    /// Whether the thing lies before or after the date.
    pub const fn bounds(self) -> bool {
        matches!(self, Self::Before | Self::By | Self::After)
    }

    const fn earlier(self) -> bool {
        matches!(self, Self::Before | Self::By)
    }
}

/// How two dates stand to each other.
pub fn relate(a: &Timex, x: Side, b: &Timex, y: Side) -> Relation {
    let (Some(i), Some(j)) = (a.interval, b.interval) else {
        return match (of_some_year(a), of_some_year(b)) {
            _ if a.counted() && b.counted() => lengths(a, b),
            _ if a.value == b.value && (x == y || day(a).is_none()) => Relation::Same,
            // Read in one year, whichever it was.
            (Some(i), Some(j)) => match between(a, x, &i, b, y, &j) {
                Relation::Same => Relation::Meets(How::Grain),
                relation => relation,
            },
            _ => Relation::Open(How::Unresolved),
        };
    };
    between(a, x, &i, b, y, &j)
}

/// How two stretches of time stand to each other, each as its preposition makes it.
fn between(a: &Timex, x: Side, i: &Interval, b: &Timex, y: Side, j: &Interval) -> Relation {
    // "By 6 April it had" is as of that day, where the other says "before 8 April".
    let (x, y) = match (x, y) {
        (Side::By, Side::Before | Side::After | Side::Since) => (Side::At, y),
        (Side::Before | Side::After | Side::Since, Side::By) => (x, Side::At),
        sides => sides,
    };
    if x != Side::At && y != Side::At {
        return if x.earlier() == y.earlier() { spans(i, j) } else { Relation::Meets(How::Bound) };
    }
    if x != y {
        let (bound, side, point) = if x == Side::At { (j, y, i) } else { (i, x, j) };
        // "Some time before 10:30 p.m." and "about 10:30 p.m."
        let clocks = bound.grain == Grain::Minute && point.grain == Grain::Minute;
        if clocks && (point.start - bound.start).num_minutes().abs() <= 30 {
            return Relation::Meets(How::Approximate);
        }
        let meets = match side {
            Side::Before => point.start < bound.start,
            Side::By => point.start <= bound.end,
            Side::After => point.end > bound.end,
            Side::At | Side::Since => point.end >= bound.start,
        };
        return if meets { Relation::Meets(How::Bound) } else { Relation::Excludes(How::Differ) };
    }
    if early_and_late(a, i, j) || early_and_late(b, j, i) {
        return Relation::Excludes(How::Differ);
    }
    if i == j && part(a) != part(b) && part(a).and(part(b)).is_some() {
        return Relation::Meets(How::Grain);
    }
    match spans(i, j) {
        // "Almost two weeks earlier": a few days this way or that.
        Relation::Excludes(_) if (about(a) || about(b)) && away(i, j) <= ABOUT => Relation::Meets(How::Approximate),
        relation => relation,
    }
}

/// The part of a stretch of time that is meant, where one end is: "the early 1960s".
fn part(t: &Timex) -> Option<&'static str> {
    t.modifier.filter(|m| matches!(*m, "START" | "MID" | "END"))
}

/// Whether `a` is the early or the late part of years of which `j` lies in the other half.
fn early_and_late(a: &Timex, i: &Interval, j: &Interval) -> bool {
    if i.grain < Grain::Decade || !(i.start <= j.start && j.end <= i.end) || i == j {
        return false;
    }
    let middle = i.start + (i.end - i.start) / 2;
    match part(a) {
        Some("START") => j.start > middle,
        Some("END") => j.end < middle,
        _ => false,
    }
}

/// How many days off a date can be that is counted from another by about so many weeks or months.
const ABOUT: i64 = 5;

/// A month or a day of it, of whatever year, as one of the year 2000, which has every day.
fn of_some_year(t: &Timex) -> Option<Interval> {
    if let Some(i) = t.interval {
        let shifted = |at: NaiveDateTime| at.with_year(2000);
        let within = i.grain <= Grain::Month && i.start.year() == i.end.year();
        return Some(Interval { start: shifted(i.start)?, end: shifted(i.end)?, ..i }).filter(|_| within);
    }
    let part = |range| t.value.get(range).and_then(|d: &str| d.parse::<u32>().ok());
    let month = t.value.strip_prefix("XXXX-").and_then(|_| part(5..7))?;
    let first = NaiveDate::from_ymd_opt(2000, month, 1)?;
    let (start, end, grain) = match (t.value.len(), part(8..10)) {
        (7, _) => (first, first + Months::new(1) - Days::new(1), Grain::Month),
        (10, Some(day)) => (first.with_day(day)?, first.with_day(day)?, Grain::Day),
        _ => return None,
    };
    Some(Interval::days(start, end, grain))
}

fn about(t: &Timex) -> bool {
    matches!(t.modifier, Some("APPROX" | "LESS_THAN" | "MORE_THAN" | "EQUAL_OR_LESS" | "EQUAL_OR_MORE"))
}

fn away(i: &Interval, j: &Interval) -> i64 {
    (j.start - i.end).num_days().max((i.start - j.end).num_days())
}

/// Month and day of a date, whatever its year: `07-28` of `XXXX-07-28`.
fn day(t: &Timex) -> Option<&str> {
    let (year, day) = (t.value.get(..5)?, t.value.get(5..10)?);
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    let plain = day.get(..2).is_some_and(digits) && day.get(3..).is_some_and(digits) && t.value.len() == 10;
    (plain && year.ends_with('-') && day.as_bytes()[2] == b'-').then_some(day)
}

fn spans(a: &Interval, b: &Interval) -> Relation {
    if a.start == b.start && a.end == b.end {
        Relation::Same
    } else if a.overlaps(b) && !night_before(a, b) && !night_before(b, a) {
        Relation::Meets(How::Grain)
    } else if rounded(a, b) || rounded(b, a) {
        Relation::Meets(How::Rounding)
    } else {
        Relation::Excludes(How::Differ)
    }
}

/// Whether `a` is `b` rounded to five or ten minutes: `4:40` of `4:38`.
fn rounded(a: &Interval, b: &Interval) -> bool {
    let apart = (a.start - b.start).num_minutes().abs();
    a.grain == Grain::Minute && b.grain == Grain::Minute && a.start.minute().is_multiple_of(5) && apart <= 10
}

/// Whether `a` is the night that ends in the day `b`: "Tuesday night" is no part of Wednesday.
fn night_before(a: &Interval, b: &Interval) -> bool {
    a.grain == Grain::DayPart
        && b.grain == Grain::Day
        && a.start.date() < a.end.date()
        && b.start.date() == a.end.date()
        && b.end.date() == a.end.date()
}

/// How two durations stand to each other.
pub fn lengths(a: &Timex, b: &Timex) -> Relation {
    let (Some(x), Some(y)) = (a.length, b.length) else {
        return if a.value == b.value { Relation::Same } else { Relation::Open(How::Unresolved) };
    };
    if x == y && bare(a) && bare(b) {
        return Relation::Same;
    }
    // "Over ten years" is said of a period, too, that is ten years; "less than ten years" is not.
    let less = [a, b].iter().any(|t| t.modifier == Some("LESS_THAN"));
    match number::relate(&days(a, x), &days(b, y), false) {
        Relation::Excludes(_) if x == y && !less => Relation::Meets(How::Bound),
        relation => relation,
    }
}

/// Whether "more than" or "longer than" stands before the value that starts at `start`.
pub fn longer(text: &str, start: usize) -> bool {
    let before = text.get(..start).unwrap_or_default().trim_end();
    let before = before.strip_suffix(" a").unwrap_or(before);
    ["more than", "longer than", "More than"].iter().any(|w| before.ends_with(w))
}

/// Whether one length is given as more than the other, which is said outright.
pub fn firm(x: &Timex, y: &Timex) -> bool {
    let (p, q) = (x.modifier, y.modifier);
    matches!((p, q), (Some("MORE_THAN"), None) | (None, Some("MORE_THAN")))
}

/// Whether a duration is said without a bound or an approximation.
fn bare(t: &Timex) -> bool {
    t.modifier.is_none() && t.quantity.as_ref().is_none_or(|q| q.bounds.point().is_some() && !q.approx)
}

/// A duration in days, with the bounds it was said with and one of its finest unit as its step.
fn days(t: &Timex, length: Length) -> Quantity {
    let day = Decimal::from(86_400);
    let in_days = |l: Length| l.months * month() + l.seconds / day;
    let n = in_days(length);
    // "4.25 years" is written to the hundredth.
    let places = t.quantity.as_ref().and_then(|q| q.step).filter(|s| *s < Decimal::ONE).unwrap_or(Decimal::ONE);
    let step = finest(&t.value) * places;
    let mut bounds = Bounds::exact(n);
    let mut approx = matches!(t.modifier, Some("APPROX" | "START" | "MID" | "END"));
    match t.modifier {
        Some("MORE_THAN") => bounds = Bounds { min: Some(n), min_open: true, ..Bounds::default() },
        Some("EQUAL_OR_MORE") => bounds = Bounds { min: Some(n), ..Bounds::default() },
        Some("LESS_THAN") => bounds = Bounds { max: Some(n), max_open: true, ..Bounds::default() },
        Some("EQUAL_OR_LESS") => bounds = Bounds { max: Some(n), ..Bounds::default() },
        _ => {}
    }
    if let Some(q) = &t.quantity {
        approx |= q.approx;
        let one = q.bounds.min.or(q.bounds.max).filter(|n| !n.is_zero());
        if let (None, Some(one)) = (q.bounds.point(), one) {
            let base = q.bounds.point().or(length_number(&t.value)).unwrap_or(one);
            let per = if base.is_zero() { Decimal::ONE } else { n / base };
            let scale = |x: Option<Decimal>| x.and_then(|x| x.checked_mul(per));
            bounds = Bounds { min: scale(q.bounds.min), max: scale(q.bounds.max), ..q.bounds };
        }
    }
    Quantity { bounds, approx, step: Some(step), ..Quantity::default() }
}

/// The number of a duration of one unit: 2 of `P2Y`.
fn length_number(value: &str) -> Option<Decimal> {
    let rest = value.strip_prefix('P')?.trim_start_matches('T');
    rest.get(..rest.len().checked_sub(1)?)?.parse().ok()
}

/// Days in a month, on average over the Gregorian cycle of 400 years.
fn month() -> Decimal {
    Decimal::new(30_436_875, 6)
}

/// The smallest unit a duration is written in, in days.
fn finest(value: &str) -> Decimal {
    let time = value.contains('T');
    match value.bytes().last() {
        Some(b'Y') => month() * Decimal::from(12),
        Some(b'M') if !time => month(),
        Some(b'W') => Decimal::from(7),
        Some(b'H') => Decimal::ONE / Decimal::from(24),
        Some(b'M' | b'S') => Decimal::ONE / Decimal::from(1440),
        _ => Decimal::ONE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn date(text: &str) -> Timex {
        let parts: Vec<u32> = text.split('-').map(|p| p.parse().expect("a number")).collect();
        let day = |y: u32, m: u32, d: u32| NaiveDate::from_ymd_opt(y.cast_signed(), m, d).expect("a day");
        let (start, next, grain) = match parts[..] {
            [y] => (day(y, 1, 1), day(y + 1, 1, 1), Grain::Year),
            [y, m] => (day(y, m, 1), day(y + m / 12, m % 12 + 1, 1), Grain::Month),
            _ => {
                let d = day(parts[0], parts[1], parts[2]);
                (d, d.succ_opt().expect("a day"), Grain::Day)
            }
        };
        let start = start.and_hms_opt(0, 0, 0).expect("a time");
        let end = next.and_hms_opt(0, 0, 0).expect("a time") - chrono::Duration::minutes(1);
        Timex { value: text.into(), interval: Some(Interval { start, end, grain }), ..Timex::default() }
    }

    fn duration(value: &str, months: i64, days: i64) -> Timex {
        let length = Some(Length { months: months.into(), seconds: Decimal::from(days * 86_400) });
        Timex { value: value.into(), length, ..Timex::default() }
    }

    #[test]
    fn coarse_dates_hold_fine_ones() {
        let at = Side::At;
        let check = |a: &str, b: &str, expected| assert_eq!(relate(&date(a), at, &date(b), at), expected, "{a} / {b}");
        check("2012", "2012", Relation::Same);
        check("2012", "2012-03", Relation::Meets(How::Grain));
        check("2012-03-05", "2012", Relation::Meets(How::Grain));
        check("2012-03-05", "2012-03-06", Relation::Excludes(How::Differ));
        check("2012-12", "2013", Relation::Excludes(How::Differ));
    }

    #[test]
    fn before_and_after_are_bounds() {
        let check = |a: &str, x, b: &str, y, meets| {
            assert_eq!(matches!(relate(&date(a), x, &date(b), y), Relation::Meets(_)), meets, "{a} / {b}");
        };
        check("2015-10-15", Side::Before, "2015-09-26", Side::At, true);
        check("2015-10-15", Side::Before, "2015-10-31", Side::At, false);
        check("2015", Side::At, "2014", Side::After, true);
        check("2012", Side::After, "2014", Side::After, false);
        check("2015-10-15", Side::Before, "2015-10-15", Side::At, false);
        check("2015-10-15", Side::By, "2015-10-15", Side::At, true);
        check("2015-10-15", Side::At, "2015", Side::After, false);
        check("2015-10-15", Side::At, "2015", Side::Since, true);
    }

    #[test]
    fn early_years_are_no_late_ones() {
        let years = |from: i32, to: i32, grain, modifier| {
            let at = |y, h| NaiveDate::from_ymd_opt(y, 1, 1).and_then(|d| d.and_hms_opt(h, 0, 0)).expect("a time");
            let interval = Some(Interval { start: at(from, 0), end: at(to, 0) - chrono::Duration::minutes(1), grain });
            Timex { modifier, interval, ..Timex::default() }
        };
        let sixties = |part| years(1960, 1970, Grain::Decade, part);
        let at = Side::At;
        let check = |a: &Timex, b: &Timex, expected| assert_eq!(relate(a, at, b, at), expected);
        check(&sixties(Some("START")), &date("1962"), Relation::Meets(How::Grain));
        check(&sixties(Some("START")), &date("1968"), Relation::Excludes(How::Differ));
        check(&date("1962"), &sixties(Some("END")), Relation::Excludes(How::Differ));
        check(&sixties(Some("END")), &sixties(Some("MID")), Relation::Meets(How::Grain));
        check(&sixties(Some("END")), &sixties(None), Relation::Same);
        check(
            &years(1900, 2000, Grain::Century, Some("START")),
            &sixties(Some("END")),
            Relation::Excludes(How::Differ),
        );
    }

    #[test]
    fn a_date_counted_back_about_so_far_may_be_days_off() {
        let about = |text| Timex { modifier: Some("APPROX"), ..date(text) };
        let check = |a: &Timex, b, expected| assert_eq!(relate(a, Side::At, &date(b), Side::At), expected, "{b}");
        check(&about("2014-08-06"), "2014-08-09", Relation::Meets(How::Approximate));
        check(&about("2014-08-06"), "2014-08-19", Relation::Excludes(How::Differ));
        check(&date("2014-08-06"), "2014-08-09", Relation::Excludes(How::Differ));
    }

    #[test]
    fn unresolved_dates_never_conflict() {
        let open = Timex { value: "XXXX-WXX-1".into(), ..Timex::default() };
        assert_eq!(relate(&open, Side::At, &date("2012"), Side::At), Relation::Open(How::Unresolved));
        assert_eq!(relate(&open, Side::At, &open, Side::At), Relation::Same);
    }

    #[test]
    fn days_of_an_unknown_year_compare_by_month_and_day() {
        let open = |value: &str| Timex { value: value.into(), ..Timex::default() };
        let check = |a: &str, b: &Timex, expected| assert_eq!(relate(&open(a), Side::At, b, Side::At), expected, "{a}");
        check("XXXX-07-28", &date("2014-07-28"), Relation::Meets(How::Grain));
        check("XXXX-07-28", &date("2014-07-24"), Relation::Excludes(How::Differ));
        check("XXXX-07-28", &open("XXXX-07-27"), Relation::Excludes(How::Differ));
        check("XXXX-07-28", &date("2014"), Relation::Open(How::Unresolved));
        check("XXXX-W30-1", &date("2014-07-28"), Relation::Open(How::Unresolved));
        check("XXXX-07", &date("2014-07-28"), Relation::Meets(How::Grain));
        check("XXXX-01", &date("2014-07-28"), Relation::Excludes(How::Differ));
        let bound = |a: &str, x, b: &Timex| relate(&open(a), x, b, Side::At);
        assert_eq!(bound("XXXX-07-28", Side::Before, &date("2014-07-21")), Relation::Meets(How::Bound));
        assert_eq!(bound("XXXX-07-28", Side::After, &date("2014-07-21")), Relation::Excludes(How::Differ));
        assert_eq!(bound("XXXX-07-28", Side::Before, &open("XXXX-07-28")), Relation::Excludes(How::Differ));
    }

    #[test]
    fn dates_counted_from_an_unknown_day_compare_by_how_far() {
        let earlier = |months: i64| Timex { value: "XXXX".into(), ..duration("XXXX", months, 0) };
        let at = Side::At;
        assert_eq!(relate(&earlier(36), at, &earlier(36), at), Relation::Same);
        assert_eq!(relate(&earlier(36), at, &earlier(48), at), Relation::Excludes(How::Differ));
        assert_eq!(relate(&earlier(36), at, &date("2014"), at), Relation::Open(How::Unresolved));
    }

    #[test]
    fn lengths_compare_across_units() {
        let check = |a: &Timex, b: &Timex, expected: &str| {
            assert!(
                format!("{:?}", lengths(a, b)).starts_with(expected),
                "{} / {}: {:?}",
                a.value,
                b.value,
                lengths(a, b)
            );
        };
        check(&duration("P18M", 18, 0), &duration("P1Y6M", 18, 0), "Same");
        check(&duration("P2Y", 24, 0), &duration("P2Y6M", 30, 0), "Excludes");
        check(&duration("P2Y6M", 30, 0), &duration("P2Y7M", 31, 0), "Excludes");
        check(&duration("P2M", 2, 0), &duration("P7W", 0, 49), "Meets");
        check(&duration("P7Y", 84, 0), &duration("P8Y", 96, 0), "Excludes");
        let over = Timex { modifier: Some("MORE_THAN"), ..duration("P10Y", 120, 0) };
        check(&over, &duration("P10Y", 120, 0), "Meets");
        let less = Timex { modifier: Some("LESS_THAN"), ..duration("P10Y", 120, 0) };
        check(&less, &duration("P10Y", 120, 0), "Excludes");
        check(&over, &duration("P12Y", 144, 0), "Meets");
        check(&over, &duration("P9Y", 108, 0), "Excludes");
    }

    use proptest::prelude::*;

    /// A stretch of so many days from a day of 2031.
    fn stretch() -> impl Strategy<Value = Timex> {
        (0_u64..400, 0_u64..40, 0..3_u8).prop_map(|(from, days, grain)| {
            let first = chrono::NaiveDate::from_ymd_opt(2031, 1, 1).expect("a day") + chrono::Days::new(from);
            let last = if grain == 0 { first } else { first + chrono::Days::new(days) };
            let grain = [Grain::Day, Grain::Week, Grain::Month][usize::from(grain)];
            let (start, end) =
                (first.and_hms_opt(0, 0, 0).expect("a time"), last.and_hms_opt(23, 59, 0).expect("a time"));
            let value = format!("{first}/{last}").into();
            Timex { value, interval: Some(Interval { start, end, grain }), ..Timex::default() }
        })
    }

    fn side() -> impl Strategy<Value = Side> {
        prop_oneof![Just(Side::At), Just(Side::Before), Just(Side::By), Just(Side::After), Just(Side::Since)]
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn neither_date_comes_first(a in stretch(), x in side(), b in stretch(), y in side()) {
            prop_assert_eq!(relate(&a, x, &b, y), relate(&b, y, &a, x));
        }

        #[test]
        fn a_date_agrees_with_itself(a in stretch(), x in side()) {
            prop_assert_eq!(relate(&a, x, &a, x), Relation::Same);
        }

        #[test]
        fn dates_exclude_one_another_when_no_minute_is_in_both(a in stretch(), b in stretch()) {
            let (Some(i), Some(j)) = (a.interval, b.interval) else { return Ok(()) };
            let excluded = matches!(relate(&a, Side::At, &b, Side::At), Relation::Excludes(_));
            prop_assert_eq!(excluded, !i.overlaps(&j));
        }
    }
}

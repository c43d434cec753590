//! A when: a stretch of the calendar or a time of day, as far as it is known.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use compact_str::{CompactString, format_compact};

use crate::value::{Grain, Interval};

/// A unit of time, from fine to coarse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    /// `TS`
    Second,
    /// `TM`
    Minute,
    /// `TH`
    Hour,
    /// `D`
    Day,
    /// Saturday and Sunday.
    Weekend,
    /// `W`
    Week,
    /// Two weeks.
    Fortnight,
    /// `M`
    Month,
    /// `Q`
    Quarter,
    /// `Y`
    Year,
    /// `E`
    Decade,
    /// `C`
    Century,
    /// A thousand years.
    Millennium,
}

impl Unit {
    /// The unit of a worth in the table of units of time.
    pub(super) fn named(worth: &str) -> Option<Self> {
        Some(match worth {
            "TS" => Self::Second,
            "TM" => Self::Minute,
            "TH" => Self::Hour,
            "D" => Self::Day,
            "WE" => Self::Weekend,
            "W" => Self::Week,
            "2W" => Self::Fortnight,
            "M" => Self::Month,
            "Q" => Self::Quarter,
            "Y" => Self::Year,
            "E" => Self::Decade,
            "C" => Self::Century,
            "ML" => Self::Millennium,
            _ => return None,
        })
    }
}

/// A season, by its ISO-like name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Season {
    /// `SP`
    Spring,
    /// `SU`
    Summer,
    /// `FA`
    Autumn,
    /// `WI`, from December of its year on.
    Winter,
}

impl Season {
    /// The season of a worth in the table.
    pub(super) fn named(worth: &str) -> Option<Self> {
        Some(match worth {
            "SP" => Self::Spring,
            "SU" => Self::Summer,
            "FA" => Self::Autumn,
            "WI" => Self::Winter,
            _ => return None,
        })
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Spring => "SP",
            Self::Summer => "SU",
            Self::Autumn => "FA",
            Self::Winter => "WI",
        }
    }

    /// Its first month; three make it.
    pub(super) const fn month(self) -> u32 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }
}

/// The day that a time of day belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
    /// A day of the calendar.
    Day(NaiveDate),
    /// A day and month of no known year.
    MonthDay(u32, u32),
    /// A weekday, 1 for Monday, of no known week.
    Weekday(u32),
    /// No day is known.
    Unknown,
}

/// A stretch of the calendar or a time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    /// By ordinal: 20 for the 1900s, negative before Christ.
    Century(i32),
    /// The year without its last digit; negative before Christ.
    Decade(i32),
    /// Negative before Christ; there is no year 0.
    Year(i32),
    /// 1 or 2.
    Half(Option<i32>, u32),
    /// 1 to 4.
    Quarter(Option<i32>, u32),
    /// A season of a year.
    Season(Option<i32>, Season),
    /// 1 to 12.
    Month(Option<i32>, u32),
    /// By a day in it.
    Week(NaiveDate),
    /// By its Saturday.
    Weekend(NaiveDate),
    /// A day.
    Day(NaiveDate),
    /// A day and month of no known year.
    MonthDay(u32, u32),
    /// A weekday, 1 for Monday, of no known week.
    Weekday(u32),
    /// A named part of a day: `MO`, `AF`, `EV`, `NI`, `DT`, `MI`.
    Part(Base, &'static str),
    /// Hour and minute.
    Clock(Base, u32, Option<u32>),
    /// A stretch of this unit, place unknown.
    Some(Unit),
    /// `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`.
    Ref(&'static str),
}

/// The year in the count that has a year 0, as chrono counts.
const fn astronomical(year: i32) -> i32 {
    if year < 0 { year + 1 } else { year }
}

/// The year as people count, without a year 0.
const fn civil(year: i32) -> i32 {
    if year <= 0 { year - 1 } else { year }
}

/// The day of a civil year, where there is one.
pub(super) fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    (year.abs() < 10_000).then(|| NaiveDate::from_ymd_opt(astronomical(year), month, day)).flatten()
}

/// The civil year of a day.
pub(super) fn year_of(date: NaiveDate) -> i32 {
    civil(date.year())
}

/// The Monday of a day's week.
pub(super) fn monday(date: NaiveDate) -> NaiveDate {
    date.checked_sub_days(Days::new(u64::from(date.weekday().num_days_from_monday()))).unwrap_or(date)
}

/// A day so many days on, back where negative.
pub(super) fn add_days(date: NaiveDate, days: i64) -> Option<NaiveDate> {
    if days.abs() > 4_000_000 {
        return None;
    }
    let moved = Days::new(days.unsigned_abs());
    if days < 0 { date.checked_sub_days(moved) } else { date.checked_add_days(moved) }
        .filter(|d| d.year().abs() < 9_999)
}

/// A day so many months on, back where negative.
pub(super) fn add_months(date: NaiveDate, months: i64) -> Option<NaiveDate> {
    let moved = Months::new(u32::try_from(months.unsigned_abs()).ok().filter(|m| *m < 120_000)?);
    if months < 0 { date.checked_sub_months(moved) } else { date.checked_add_months(moved) }
        .filter(|d| d.year().abs() < 9_999)
}

impl When {
    /// The stretch of this unit that holds a day.
    pub(super) fn holding(date: NaiveDate, unit: Unit) -> Self {
        let year = year_of(date);
        match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Self::Day(date),
            Unit::Weekend => Self::Weekend(add_days(monday(date), 5).unwrap_or(date)),
            Unit::Week | Unit::Fortnight => Self::Week(date),
            Unit::Month => Self::Month(Some(year), date.month()),
            Unit::Quarter => Self::Quarter(Some(year), date.month0() / 3 + 1),
            Unit::Year => Self::Year(year),
            Unit::Decade => Self::Decade(year / 10),
            Unit::Century | Unit::Millennium => {
                Self::Century(if year > 0 { (year - 1) / 100 + 1 } else { (year + 1) / 100 - 1 })
            }
        }
    }

    /// The stretch of a unit so many of them after (or before) the one that holds a day.
    pub(super) fn shifted(date: NaiveDate, unit: Unit, by: i64) -> Option<Self> {
        let date = match unit {
            Unit::Second | Unit::Minute | Unit::Hour => return None,
            Unit::Day => add_days(date, by)?,
            Unit::Week | Unit::Weekend => add_days(date, by.checked_mul(7)?)?,
            Unit::Fortnight => add_days(date, by.checked_mul(14)?)?,
            Unit::Month => add_months(date, by)?,
            Unit::Quarter => add_months(date, by.checked_mul(3)?)?,
            Unit::Year => add_months(date, by.checked_mul(12)?)?,
            Unit::Decade => add_months(date, by.checked_mul(120)?)?,
            Unit::Century => add_months(date, by.checked_mul(1_200)?)?,
            Unit::Millennium => add_months(date, by.checked_mul(12_000)?)?,
        };
        Some(Self::holding(date, unit))
    }

    /// The TIMEX3 value.
    pub(super) fn value(self) -> CompactString {
        match self {
            Self::Century(n) if n < 0 => format_compact!("BC{:02}", -n - 1),
            Self::Century(n) => format_compact!("{:02}", n - 1),
            Self::Decade(n) if n < 0 => format_compact!("BC{:03}", -n),
            Self::Decade(n) => format_compact!("{n:03}"),
            Self::Year(y) => year(Some(y)),
            Self::Half(y, n) => joined(year(y), "-H0", &[n]),
            Self::Quarter(y, n) => joined(year(y), "-Q0", &[n]),
            Self::Season(y, s) => format_compact!("{}-{}", year(y), s.name()),
            Self::Month(y, m) => joined(year(y), "-00", &[m]),
            Self::Week(d) => week(d),
            Self::Weekend(d) => joined(week(d), "-WE", &[]),
            Self::Day(d) => base(Base::Day(d)),
            Self::MonthDay(m, d) => base(Base::MonthDay(m, d)),
            Self::Weekday(w) => base(Base::Weekday(w)),
            Self::Part(b, part) => format_compact!("{}T{part}", base(b)),
            Self::Clock(b, h, m) => joined(base(b), "T00:00", &[h, m.unwrap_or(0)]),
            Self::Some(unit) => CompactString::const_new(match unit {
                Unit::Year | Unit::Decade | Unit::Century | Unit::Millennium => "XXXX",
                Unit::Quarter => "XXXX-QX",
                Unit::Month => "XXXX-XX",
                Unit::Week | Unit::Fortnight => "XXXX-WXX",
                Unit::Weekend => "XXXX-WXX-WE",
                Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => "XXXX-XX-XX",
            }),
            Self::Ref(name) => CompactString::const_new(name),
        }
    }

    /// Whether it is a time of day rather than a date.
    pub(super) const fn is_time(self) -> bool {
        matches!(self, Self::Part(..) | Self::Clock(..))
    }

    /// The day to hang a time of day on.
    pub(super) const fn base(self) -> Option<Base> {
        match self {
            Self::Day(d) => Some(Base::Day(d)),
            Self::MonthDay(m, d) => Some(Base::MonthDay(m, d)),
            Self::Weekday(w) => Some(Base::Weekday(w)),
            Self::Part(b, _) | Self::Clock(b, ..) => Some(b),
            _ => None,
        }
    }

    /// First and last day, and the grain.
    fn days(self) -> Option<(NaiveDate, NaiveDate, Grain)> {
        let months = |y: i32, first: u32, count: i64, grain| {
            let start = day(y, first, 1)?;
            Some((start, add_days(add_months(start, count)?, -1)?, grain))
        };
        match self {
            Self::Century(n) => {
                let first = if n > 0 { (n - 1) * 100 + 1 } else { n * 100 };
                Some((day(first, 1, 1)?, day(first + 99, 12, 31)?, Grain::Century))
            }
            Self::Decade(n) => {
                let first = if n < 0 { n * 10 - 9 } else { n * 10 };
                Some((day(first, 1, 1)?, day(first + 9, 12, 31)?, Grain::Decade))
            }
            Self::Year(y) => months(y, 1, 12, Grain::Year),
            Self::Half(y, n) => months(y?, n * 6 - 5, 6, Grain::Half),
            Self::Quarter(y, n) => months(y?, n * 3 - 2, 3, Grain::Quarter),
            Self::Season(y, s) => months(y?, s.month(), 3, Grain::Quarter),
            Self::Month(y, m) => months(y?, m, 1, Grain::Month),
            Self::Week(d) => Some((monday(d), add_days(monday(d), 6)?, Grain::Week)),
            Self::Weekend(d) => Some((d, add_days(d, 1)?, Grain::Week)),
            Self::Day(d) => Some((d, d, Grain::Day)),
            _ => None,
        }
    }

    /// The stretch of time meant, both ends included, where it is known.
    pub(super) fn interval(self) -> Option<Interval> {
        let span = |start: NaiveDateTime, minutes: i64, grain| {
            let end = start.checked_add_signed(chrono::TimeDelta::minutes(minutes))?;
            Some(Interval { start, end, grain })
        };
        match self {
            Self::Clock(Base::Day(d), h, m) => {
                let start = d.and_time(NaiveTime::from_hms_opt(h % 24, m.unwrap_or(0), 0)?);
                m.map_or_else(|| span(start, 59, Grain::Hour), |_| span(start, 0, Grain::Minute))
            }
            Self::Part(Base::Day(d), part) => {
                let (from, hours) = match part {
                    "MO" => (0, 12),
                    "MI" => (11, 3),
                    "AF" => (12, 6),
                    "EV" => (17, 7),
                    "NI" => (18, 12),
                    "DT" => (6, 14),
                    _ => (0, 24),
                };
                span(d.and_time(NaiveTime::from_hms_opt(from, 0, 0)?), hours * 60 - 1, Grain::DayPart)
            }
            _ => {
                let (first, last, grain) = self.days()?;
                Some(Interval::days(first, last, grain))
            }
        }
    }

    /// The stretch an interval of this grain stands for.
    pub(super) fn of(interval: &Interval) -> Self {
        let date = interval.start.date();
        let unit = match interval.grain {
            Grain::Minute | Grain::Hour | Grain::DayPart | Grain::Day => Unit::Day,
            Grain::Week if interval.start.date().weekday() == Weekday::Sat => Unit::Weekend,
            Grain::Week => Unit::Week,
            Grain::Month => Unit::Month,
            Grain::Quarter if matches!(date.month(), 3 | 6 | 9 | 12) => {
                let season = match date.month() {
                    3 => Season::Spring,
                    6 => Season::Summer,
                    9 => Season::Autumn,
                    _ => Season::Winter,
                };
                return Self::Season(Some(year_of(date)), season);
            }
            Grain::Quarter => Unit::Quarter,
            Grain::Half => return Self::Half(Some(year_of(date)), date.month0() / 6 + 1),
            Grain::Year => Unit::Year,
            Grain::Decade => Unit::Decade,
            Grain::Century => Unit::Century,
        };
        Self::holding(date, unit)
    }
}

fn year(year: Option<i32>) -> CompactString {
    match year {
        None => CompactString::const_new("XXXX"),
        Some(y) if y < 0 => format_compact!("BC{:04}", -y),
        Some(y) => digits("0000", &[y.unsigned_abs()]),
    }
}

/// Numbers written into the runs of noughts of a pattern, each number as long as its run. Dates are written by the
/// thousand, and formatting takes ten times as long.
fn digits(pattern: &str, numbers: &[u32]) -> CompactString {
    let mut text = [0; 16];
    let Some(text) = text.get_mut(..pattern.len()) else { return CompactString::default() };
    text.copy_from_slice(pattern.as_bytes());
    let mut numbers = numbers.iter().rev();
    let mut n = None;
    for byte in text.iter_mut().rev() {
        if *byte != b'0' {
            n = None;
            continue;
        }
        let left = n.or_else(|| numbers.next().copied()).unwrap_or(0);
        *byte += (left % 10) as u8;
        n = Some(left / 10);
    }
    CompactString::from_utf8(text).unwrap_or_default()
}

/// What a date begins with, and the numbers after it.
fn joined(mut head: CompactString, pattern: &str, numbers: &[u32]) -> CompactString {
    head.push_str(&digits(pattern, numbers));
    head
}

fn week(date: NaiveDate) -> CompactString {
    let week = date.iso_week();
    joined(year(Some(civil(week.year()))), "-W00", &[week.week()])
}

fn base(base: Base) -> CompactString {
    match base {
        Base::Day(d) => joined(year(Some(year_of(d))), "-00-00", &[d.month(), d.day()]),
        Base::MonthDay(m, d) => digits("XXXX-00-00", &[m, d]),
        Base::Weekday(w) => digits("XXXX-WXX-0", &[w]),
        Base::Unknown => CompactString::const_new("XXXX-XX-XX"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(when: When, value: &str, interval: &str) {
        assert_eq!(when.value(), value);
        let got = when.interval().map_or(String::new(), |i| {
            assert!(i.start <= i.end, "{value}");
            format!("{} {}", i.start.format("%Y-%m-%dT%H:%M"), i.end.format("%Y-%m-%dT%H:%M"))
        });
        assert_eq!(got, interval, "{value}");
    }

    #[test]
    fn says_its_value_and_its_interval() {
        let d = |y, m, n| day(y, m, n).unwrap_or_default();
        check(When::Year(2012), "2012", "2012-01-01T00:00 2012-12-31T23:59");
        check(When::Year(-218), "BC0218", "-0217-01-01T00:00 -0217-12-31T23:59");
        check(When::Decade(199), "199", "1990-01-01T00:00 1999-12-31T23:59");
        check(When::Century(20), "19", "1901-01-01T00:00 2000-12-31T23:59");
        check(When::Month(Some(2014), 11), "2014-11", "2014-11-01T00:00 2014-11-30T23:59");
        check(When::Month(None, 10), "XXXX-10", "");
        check(When::Quarter(Some(2009), 3), "2009-Q3", "2009-07-01T00:00 2009-09-30T23:59");
        check(When::Season(Some(2009), Season::Winter), "2009-WI", "2009-12-01T00:00 2010-02-28T23:59");
        check(When::Week(d(2025, 1, 1)), "2025-W01", "2024-12-30T00:00 2025-01-05T23:59");
        check(When::Weekend(d(2025, 1, 4)), "2025-W01-WE", "2025-01-04T00:00 2025-01-05T23:59");
        check(When::Part(Base::Day(d(2013, 3, 22)), "MO"), "2013-03-22TMO", "2013-03-22T00:00 2013-03-22T11:59");
        check(
            When::Clock(Base::Day(d(2013, 3, 22)), 22, None),
            "2013-03-22T22:00",
            "2013-03-22T22:00 2013-03-22T22:59",
        );
        check(When::Weekday(3), "XXXX-WXX-3", "");
        check(When::Ref("PAST_REF"), "PAST_REF", "");
    }
}

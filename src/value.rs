//! A value: what a mention says, as an interval with a granularity.

use std::cmp::Ordering;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use compact_str::CompactString;
use rust_decimal::Decimal;

/// What a mention or a wording says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A number, with its unit.
    Quantity(Quantity),
    /// A date, time, duration or set.
    Timex(Timex),
    /// Words: a legal status, the text of a quotation.
    Wording(String),
    /// A numeral that is no quantity: part of a name, an address, a score.
    Label,
}

impl Value {
    /// The quantity, where this is one or a duration of one unit.
    pub fn quantity(&self) -> Option<&Quantity> {
        match self {
            Self::Quantity(q) => Some(q),
            Self::Timex(t) => t.quantity.as_deref(),
            Self::Wording(_) | Self::Label => None,
        }
    }

    /// The number, where this is one and no bound.
    pub fn point(&self) -> Option<Decimal> {
        self.quantity().and_then(|q| q.bounds.point())
    }

    /// The stretch of time meant, where this is a time expression that could be resolved.
    pub fn interval(&self) -> Option<Interval> {
        self.timex().and_then(|t| t.interval)
    }

    /// The time expression, where this is one.
    pub fn timex(&self) -> Option<&Timex> {
        match self {
            Self::Timex(t) => Some(t),
            _ => None,
        }
    }
}

/// A number with its bounds as written and its unit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Quantity {
    /// The interval, never widened or tightened.
    pub bounds: Bounds,
    /// A singular English noun (`person`, `mile per hour`), ISO 4217 for money, `percent`,
    /// `year` for an age, empty where there is none.
    pub unit: CompactString,
    /// About, around, nearly, dozens.
    pub approx: bool,
    /// Rise or fall, where the text says so.
    pub trend: Option<Trend>,
    /// One unit of the last written digit: 100,000 for `1.2 million`, 1 for `1,187,400`.
    pub step: Option<Decimal>,
    /// For an age or a compound measure: the ISO 8601 duration, such as `P6M`.
    pub iso: Option<CompactString>,
}

impl Quantity {
    /// Whether it is a whole number whose fraction was lost: `9-3/`, from 9 up to 10.
    pub fn cut_off(&self) -> bool {
        let next = self.bounds.min.and_then(|m| m.checked_add(Decimal::ONE));
        self.bounds.max_open && !self.bounds.min_open && !self.approx && next.is_some() && next == self.bounds.max
    }
}

/// The direction of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trend {
    /// Rose, up, gained.
    Up,
    /// Fell, down, lost.
    Down,
}

/// An interval of numbers; `None` is unbounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Bounds {
    /// Lower end.
    pub min: Option<Decimal>,
    /// Upper end.
    pub max: Option<Decimal>,
    /// The lower end itself is excluded ("more than 12").
    pub min_open: bool,
    /// The upper end itself is excluded ("fewer than 12").
    pub max_open: bool,
}

impl Bounds {
    /// Exactly `n`.
    pub const fn exact(n: Decimal) -> Self {
        Self { min: Some(n), max: Some(n), min_open: false, max_open: false }
    }

    /// From `min` to `max`, both included.
    pub const fn between(min: Decimal, max: Decimal) -> Self {
        Self { min: Some(min), max: Some(max), min_open: false, max_open: false }
    }

    /// The single number, where the interval is one point.
    pub fn point(&self) -> Option<Decimal> {
        let (min, max) = (self.min?, self.max?);
        (!self.min_open && !self.max_open && same(min, max)).then_some(min)
    }

    /// The number that it names, as it is or as its one end.
    pub fn edge(&self) -> Option<Decimal> {
        self.point().or(self.min.xor(self.max))
    }

    /// The number that it lies beyond, and whether above it, where it goes on without end: `more than 7`, `under 7`.
    pub fn beyond(&self) -> Option<(Decimal, bool)> {
        match (self.min, self.max) {
            (Some(min), None) if self.min_open => Some((min, true)),
            (None, Some(max)) if self.max_open => Some((max, false)),
            _ => None,
        }
    }

    /// Whether some number lies in both.
    pub fn overlaps(&self, other: &Self) -> bool {
        Self::below(self, other) && Self::below(other, self)
    }

    /// Whether every number of `other` lies in this.
    pub fn contains(&self, other: &Self) -> bool {
        let low = match (self.min, other.min) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(a), Some(b)) => a < b || (a == b && (!self.min_open || other.min_open)),
        };
        let high = match (self.max, other.max) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(a), Some(b)) => a > b || (a == b && (!self.max_open || other.max_open)),
        };
        low && high
    }

    /// Whether `a` starts before `b` ends.
    fn below(a: &Self, b: &Self) -> bool {
        match (a.min, b.max) {
            (Some(min), Some(max)) => match min.cmp(&max) {
                Ordering::Less => true,
                Ordering::Equal => !a.min_open && !b.max_open,
                Ordering::Greater => false,
            },
            _ => true,
        }
    }
}

/// Whether two numbers are one: mostly they are written alike, which is quickly seen.
fn same(a: Decimal, b: Decimal) -> bool {
    if a.scale() == b.scale() { a.mantissa() == b.mantissa() } else { a == b }
}

/// A time expression, TIMEX3.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Timex {
    /// The TIMEX3 `value`: `2014-11`, `P2Y6M`, `2013-03-22TAF`, `XXXX-WXX-1`.
    pub value: CompactString,
    /// The TIMEX3 `mod`: `MORE_THAN`, `START`, `APPROX` …
    pub modifier: Option<&'static str>,
    /// The stretch of time meant, once resolved.
    pub interval: Option<Interval>,
    /// For a duration of one unit, the number and its bounds.
    pub quantity: Option<Box<Quantity>>,
    /// For a duration, its length; for a date counted from a day that is not known, how far from it.
    pub length: Option<Length>,
    /// Whether the value was worked out from the article's date or another date in the text,
    /// not written out.
    pub inferred: bool,
}

impl Timex {
    /// Whether it is a date counted from one that is not known: `three years earlier`.
    pub fn counted(&self) -> bool {
        self.interval.is_none() && self.length.is_some()
    }
}

/// A stretch of time, both ends included, with the grain it was said at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    /// First minute.
    pub start: NaiveDateTime,
    /// Last minute.
    pub end: NaiveDateTime,
    /// How fine the text speaks.
    pub grain: Grain,
}

/// The last minute of a day.
const LAST: NaiveTime = match NaiveTime::from_hms_opt(23, 59, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

impl Interval {
    /// Whole days, both ends included.
    pub const fn days(first: NaiveDate, last: NaiveDate, grain: Grain) -> Self {
        Self { start: first.and_time(NaiveTime::MIN), end: last.and_time(LAST), grain }
    }

    /// Whether the two share a minute.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start <= other.end && other.start <= self.end
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(&self, other: &Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// How fine a date or time is said; ordered from fine to coarse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grain {
    /// `11:05`
    Minute,
    /// `11am`
    Hour,
    /// `afternoon`
    DayPart,
    /// `6 January`
    Day,
    /// `last week`
    Week,
    /// `January`
    Month,
    /// A quarter or a season.
    Quarter,
    /// Half a year.
    Half,
    /// `2012`
    Year,
    /// `the 1990s`
    Decade,
    /// `the 19th century`
    Century,
}

/// The length of a duration: calendar months and exact seconds, each with a fraction where the
/// text gives one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Length {
    /// Years and months, in months.
    pub months: Decimal,
    /// Weeks, days, hours, minutes and seconds, in seconds.
    pub seconds: Decimal,
}

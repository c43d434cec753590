//! The length of a stretch of time: its ISO 8601 value, its quantity and its seconds.

use compact_str::{CompactString, format_compact};
use rust_decimal::Decimal;

use super::when::Unit;
use crate::value::{Bounds, Length, Quantity};

/// How many of a unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Count {
    /// So many.
    Exactly(Decimal),
    /// From so many to so many.
    Between(Decimal, Decimal),
    /// Several, a few, or a bare plural.
    Vague,
}

/// The ISO 8601 duration of a count of units; decades and centuries in years, fortnights in weeks.
pub(super) fn iso(count: Decimal, unit: Unit) -> Option<CompactString> {
    let (factor, letter, time) = match unit {
        Unit::Second => (1, "S", "T"),
        Unit::Minute => (1, "M", "T"),
        Unit::Hour => (1, "H", "T"),
        Unit::Day => (1, "D", ""),
        Unit::Weekend => return Some(format_compact!("P{}WE", count.normalize())),
        Unit::Week => (1, "W", ""),
        Unit::Fortnight => (2, "W", ""),
        Unit::Month => (1, "M", ""),
        Unit::Quarter => (3, "M", ""),
        Unit::Year => (1, "Y", ""),
        Unit::Decade => (10, "Y", ""),
        Unit::Century => (100, "Y", ""),
        Unit::Millennium => (1000, "Y", ""),
    };
    let n = count.checked_mul(Decimal::from(factor))?;
    if !n.fract().is_zero() {
        // Halves and quarters of a year or an hour in whole months or minutes.
        let (parts, small) = match letter {
            "Y" => (12, "M"),
            "H" | "M" if time == "T" => (60, if letter == "H" { "M" } else { "S" }),
            _ => (0, ""),
        };
        let rest = n.fract().checked_mul(Decimal::from(parts))?.normalize();
        if parts > 0 && rest.fract().is_zero() {
            let whole = n.trunc().normalize();
            return Some(if whole.is_zero() {
                format_compact!("P{time}{rest}{small}")
            } else {
                format_compact!("P{time}{whole}{letter}{rest}{small}")
            });
        }
    }
    let n = n.normalize();
    Some(format_compact!("P{time}{n}{letter}"))
}

/// The letters of a vague number of a unit: `XM`, `TXH`.
pub(super) const fn letter(unit: Unit) -> &'static str {
    match unit {
        Unit::Second => "TXS",
        Unit::Minute => "TXM",
        Unit::Hour => "TXH",
        Unit::Day => "XD",
        Unit::Weekend => "XWE",
        Unit::Week | Unit::Fortnight => "XW",
        Unit::Month => "XM",
        Unit::Quarter => "XQ",
        Unit::Year => "XY",
        Unit::Decade => "XDE",
        Unit::Century | Unit::Millennium => "XCE",
    }
}

/// `P2Y6M`, `P1DT12H` of more than one unit.
pub(super) fn compound(parts: &[(Count, Unit)]) -> Option<CompactString> {
    let (mut date, mut time) = (CompactString::const_new("P"), CompactString::default());
    for (count, kind) in parts {
        let Count::Exactly(n) = count else { return None };
        let one = iso(*n, *kind)?;
        match one.strip_prefix("PT") {
            Some(rest) => time.push_str(rest),
            None => date.push_str(one.strip_prefix('P')?),
        }
    }
    if !time.is_empty() {
        date.push('T');
        date.push_str(&time);
    }
    Some(date)
}

/// The number of the one unit, with its bounds.
pub(super) fn quantity(count: Count, kind: Unit, modifier: Option<&'static str>, approx: bool) -> Option<Quantity> {
    let (factor, name) = named(kind)?;
    let of = |n: Decimal| n.checked_mul(Decimal::from(factor)).map(|n| n.normalize());
    let mut bounds = match count {
        Count::Exactly(n) => Bounds::exact(of(n)?),
        Count::Between(low, high) => Bounds::between(of(low)?, of(high)?),
        Count::Vague => Bounds { min: Some(Decimal::TWO), ..Bounds::default() },
    };
    match modifier {
        Some("MORE_THAN") => bounds = Bounds { max: None, min_open: true, ..bounds },
        Some("EQUAL_OR_MORE") => bounds.max = None,
        Some("LESS_THAN") => bounds = Bounds { min: None, max_open: true, ..bounds },
        Some("EQUAL_OR_LESS") => bounds.min = None,
        _ => {}
    }
    let approx = approx || count == Count::Vague;
    Some(Quantity { bounds, unit: CompactString::const_new(name), approx, ..Quantity::default() })
}

pub(super) const fn named(kind: Unit) -> Option<(i64, &'static str)> {
    Some(match kind {
        Unit::Second => (1, "second"),
        Unit::Minute => (1, "minute"),
        Unit::Hour => (1, "hour"),
        Unit::Day => (1, "day"),
        Unit::Weekend => return None,
        Unit::Week => (1, "week"),
        Unit::Fortnight => (2, "week"),
        Unit::Month => (1, "month"),
        Unit::Quarter => (3, "month"),
        Unit::Year => (1, "year"),
        Unit::Decade => (10, "year"),
        Unit::Century => (100, "year"),
        Unit::Millennium => (1000, "year"),
    })
}

/// The length of an exact duration.
pub(super) fn length(parts: &[(Count, Unit)]) -> Option<Length> {
    let mut length = Length::default();
    for (count, kind) in parts {
        let Count::Exactly(n) = count else { return None };
        let (months, seconds) = match kind {
            Unit::Second => (0, 1),
            Unit::Minute => (0, 60),
            Unit::Hour => (0, 3_600),
            Unit::Day => (0, 86_400),
            Unit::Weekend => (0, 2 * 86_400),
            Unit::Week => (0, 7 * 86_400),
            Unit::Fortnight => (0, 14 * 86_400),
            Unit::Month => (1, 0),
            Unit::Quarter => (3, 0),
            Unit::Year => (12, 0),
            Unit::Decade => (120, 0),
            Unit::Century => (1_200, 0),
            Unit::Millennium => (12_000, 0),
        };
        length.months = length.months.checked_add(n.checked_mul(Decimal::from(months))?)?;
        length.seconds = length.seconds.checked_add(n.checked_mul(Decimal::from(seconds))?)?;
    }
    Some(length)
}

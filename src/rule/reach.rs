//! Reach: interval arithmetic on what figures may stand for.

use rust_decimal::Decimal;

use crate::value::{Bounds, Quantity, Value};

/// What a figure may stand for: a bare one within half of its last written digit where that is no
/// unit, an approximate one within a tenth, a bound as written.
pub(super) fn reach(q: &Quantity) -> Bounds {
    let mut out = q.bounds;
    let whole = q.step.is_none_or(|s| s == Decimal::ONE);
    if q.approx {
        let slack = |n: Decimal| (n.abs() / Decimal::TEN).max(if whole { Decimal::ONE } else { Decimal::ZERO });
        out.min = out.min.map(|n| n - slack(n));
        out.max = out.max.map(|n| n + slack(n));
    } else if let (Some(n), Some(step)) = (out.point(), q.step.filter(|_| !whole)) {
        return around(n, step / Decimal::TWO);
    }
    out
}

/// Everything within `slack` of a number.
pub(super) fn around(n: Decimal, slack: Decimal) -> Bounds {
    let ends = (n.checked_sub(slack), n.checked_add(slack));
    Bounds { min: ends.0, max: ends.1, min_open: false, max_open: false }
}

/// The same with more room on both sides.
pub(super) fn widened(b: Bounds, slack: Decimal) -> Bounds {
    let ends = (b.min.and_then(|n| n.checked_sub(slack)), b.max.and_then(|n| n.checked_add(slack)));
    Bounds { min: ends.0, max: ends.1, min_open: false, max_open: false }
}

/// The sum of intervals; none where one is open.
pub(super) fn sum(parts: &[Bounds]) -> Option<Bounds> {
    let (mut min, mut max) = (Decimal::ZERO, Decimal::ZERO);
    for part in parts {
        min = min.checked_add(part.min?)?;
        max = max.checked_add(part.max?)?;
    }
    Some(Bounds::between(min, max))
}

/// One interval of numbers above zero over another.
pub(super) fn ratio(a: Bounds, b: Bounds) -> Option<Bounds> {
    let (low, high) = (b.min.filter(|n| *n > Decimal::ZERO)?, b.max?);
    Some(Bounds::between(a.min?.checked_div(high)?, a.max?.checked_div(low)?))
}

/// An interval times a number above zero.
pub(super) fn times(b: Bounds, k: Decimal) -> Option<Bounds> {
    Some(Bounds::between(b.min?.checked_mul(k)?, b.max?.checked_mul(k)?))
}

/// The place of the last digit of a whole number that is not zero: 1,000 for 260,000.
pub(super) fn place(n: Decimal) -> Decimal {
    let mut place = Decimal::ONE;
    if n.is_zero() || !n.is_integer() {
        return Decimal::new(1, n.normalize().scale());
    }
    while let Some(next) = place.checked_mul(Decimal::TEN).filter(|&p| (n % p).is_zero()) {
        place = next;
    }
    place
}

/// An interval as the value of a derivation.
pub(super) fn value(bounds: Bounds, unit: &str) -> Value {
    let cut = |n: Option<Decimal>| n.map(|n| n.round_dp(4).normalize());
    let bounds = Bounds { min: cut(bounds.min), max: cut(bounds.max), ..bounds };
    Value::Quantity(Quantity { bounds, unit: unit.into(), ..Quantity::default() })
}

/// A number as an equation shows it: two digits after the point at most.
pub(super) fn show(n: Decimal, unit: &str) -> String {
    let digits = if n.abs() < Decimal::TEN { 2 } else { 1 };
    crate::plain::with_unit(n.round_dp(digits).normalize(), unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(n: &str, step: &str, approx: bool) -> Bounds {
        let n = n.parse().expect("a number");
        reach(&Quantity { bounds: Bounds::exact(n), step: step.parse().ok(), approx, ..Quantity::default() })
    }

    fn check(got: Option<Bounds>, min: &str, max: &str) {
        let want = Bounds::between(min.parse().expect("a number"), max.parse().expect("a number"));
        assert_eq!(got, Some(want));
    }

    #[test]
    fn figures_reach_as_far_as_they_are_written() {
        check(Some(figure("12", "1", false)), "12", "12");
        check(Some(figure("1200000", "100000", false)), "1150000", "1250000");
        check(Some(figure("100", "1", true)), "90", "110");
        check(sum(&[figure("0.7", "0.1", false), figure("0.6", "0.1", false)]), "1.20", "1.40");
        check(ratio(Bounds::exact(9.into()), Bounds::exact(36.into())), "0.25", "0.25");
        check(times(Bounds::between(1.into(), 2.into()), 3.into()), "3", "6");
        assert_eq!(ratio(Bounds::exact(9.into()), Bounds::exact(0.into())), None);
    }

    #[test]
    fn places_of_digits() {
        for (n, want) in [("260000", "10000"), ("45000", "1000"), ("12", "1"), ("0.25", "0.01"), ("0", "1")] {
            let got = place(n.parse().expect("a number"));
            assert_eq!(got, want.parse().expect("a number"), "{n}");
        }
    }
}

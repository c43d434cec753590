//! Hints: what two figures that differ look like a slip of.

use rust_decimal::Decimal;

use super::Side;

/// What the values of two sides look like a slip of: swapped digits, a factor, one off.
pub(super) fn hint(sides: &[Side]) -> Option<&'static str> {
    let [a, b] = sides else { return None };
    let point = |s: &Side| s.value.quantity().and_then(|q| q.bounds.point());
    slip(point(a)?, point(b)?)
}

/// What two numbers look like a slip of.
pub(super) fn slip(x: Decimal, y: Decimal) -> Option<&'static str> {
    let (small, large) = (x.min(y), x.max(y));
    let digits = |n: Decimal| {
        let mut d: Vec<u8> = n.normalize().to_string().into_bytes();
        d.sort_unstable();
        d
    };
    let times = |k: u32| small.checked_mul(k.into()) == Some(large);
    match () {
        () if small.is_zero() => None,
        () if times(10) => Some("one figure is ten times the other"),
        () if times(1000) => Some("one figure is a thousand times the other: million for billion?"),
        () if small >= Decimal::TEN && digits(x) == digits(y) => Some("the same digits in another order"),
        () if large - small == Decimal::ONE => Some("the figures are one apart"),
        () => None,
    }
}

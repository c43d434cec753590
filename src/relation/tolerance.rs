//! Tolerance: by how much two values of one kind may differ and still be the same.

use rust_decimal::Decimal;

/// By how much values of one kind may differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tolerance {
    /// By so many units.
    Absolute(Decimal),
    /// By such a share of the larger, in percent.
    Percent(Decimal),
}

impl Tolerance {
    /// Reads `2` or `1%`.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let number = |t: &str| t.trim().parse::<Decimal>().ok().filter(|n| !n.is_sign_negative());
        match text.strip_suffix('%') {
            Some(share) => number(share).map(Self::Percent),
            None => number(text).map(Self::Absolute),
        }
    }

    /// Whether two numbers differ by no more.
    pub fn allows(self, a: Decimal, b: Decimal) -> bool {
        let apart = (a - b).abs();
        match self {
            Self::Absolute(most) => apart <= most,
            Self::Percent(share) => {
                let large = a.abs().max(b.abs());
                large.checked_mul(share).is_some_and(|most| apart <= most / Decimal::ONE_HUNDRED)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_shares_are_read_and_kept() {
        let check = |text: &str, a: i64, b: i64, expected| {
            assert_eq!(Tolerance::read(text).map(|t| t.allows(a.into(), b.into())), expected, "{text}");
        };
        check("2", 10, 12, Some(true));
        check("2", 10, 13, Some(false));
        check("1%", 99, 100, Some(true));
        check("1 %", 98, 100, Some(false));
        check("0", 7, 7, Some(true));
        check("a lot", 7, 7, None);
        check("-1", 7, 7, None);
    }
}

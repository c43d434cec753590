//! A decimal beside a whole number: the comparison that nearly every rule for figures asks, made without arithmetic.

use std::cmp::Ordering;

use rust_decimal::Decimal;

/// How a number stands beside whole numbers.
pub(super) trait Beside {
    /// How it compares with `whole`.
    fn beside(self, whole: u32) -> Ordering;

    /// Whether it is one.
    fn is_one(&self) -> bool;
}

impl Beside for Decimal {
    #[inline]
    fn beside(self, whole: u32) -> Ordering {
        // Nearly all figures have no decimals, or are plainly more or less.
        if self.scale() == 0 { self.mantissa().cmp(&whole.into()) } else { self.cmp(&Self::from(whole)) }
    }

    #[inline]
    fn is_one(&self) -> bool {
        self.beside(1).is_eq()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_decimals_compare() {
        let numbers = ["0", "-0", "-3", "1", "1.0", "0.5", "12", "99.99", "100", "100.00", "1e20"];
        for number in numbers.map(|n| Decimal::from_scientific(n).or_else(|_| n.parse()).unwrap()) {
            for whole in [0, 1, 12, 100, u32::MAX] {
                assert_eq!(number.beside(whole), number.cmp(&whole.into()), "{number} {whole}");
            }
            assert_eq!(number.is_one(), number == Decimal::ONE);
        }
    }
}

//! Units compared: whether two can count one thing, and what is counted by the share or by the year.

use crate::relation::{factor, is_currency};

/// Whether a unit is counted by another: `USD per share`.
pub(super) fn is_rate(unit: &str) -> bool {
    counted(unit).len() < unit.len()
}

/// What a unit counts, without what it is counted by: the `USD` of `USD per share`.
pub(super) fn counted(unit: &str) -> &str {
    unit.split_once(" per ").map_or(unit, |(of, _)| of)
}

/// Whether two units can count one thing: equal, of one dimension, both money, or one not known;
/// nouns are left to the weights.
pub(super) fn agree(a: &str, b: &str) -> bool {
    if a == b || a.is_empty() || b.is_empty() {
        return true;
    }
    // "£65 a week", "£210 a month"
    if let (Some((of, each)), Some((one, other))) = (a.rsplit_once(" per "), b.rsplit_once(" per "))
        && of == one
    {
        return each == other;
    }
    let hard = |u: &str| is_currency(u) || u == "percent" || u == "percentage point" || factor(u, u).is_some();
    match (hard(a), hard(b)) {
        (false, false) => true,
        (true, true) => {
            (is_currency(a) && is_currency(b))
                || (a.starts_with("percent") && b.starts_with("percent"))
                || factor(a, b).is_some()
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_of_one_dimension_agree() {
        let check = |a: &str, b: &str, expected: bool| assert_eq!(agree(a, b), expected, "{a} / {b}");
        check("USD", "EUR", true);
        check("USD per week", "USD per month", false);
        check("percent", "percentage point", true);
        check("percent", "USD", false);
        check("goat", "sheep", true);
        check("goat", "percent", false);
        check("", "percent", true);
        assert!(is_rate("USD per share") && !is_rate("USD"));
        assert_eq!(counted("USD per share"), "USD");
    }
}

//! Opposed attributes: what one value can never be both of.

use crate::assertion::Assertion;
use crate::attribute::Key;
use crate::value::{Grain, Value};

/// Whether one value is said of two things that it can never be both of: the day somebody was born and the day they died,
/// what a firm earned and what it lost.
pub fn opposed(a: &Assertion, b: &Assertion) -> bool {
    let (Key::Named(x), Key::Named(y)) = (&a.attribute, &b.attribute) else { return false };
    let fine = || match (&a.mention.value, &b.mention.value) {
        (Value::Timex(p), Value::Timex(q)) => {
            p.interval.is_some() && p.interval == q.interval && p.interval.is_some_and(|i| i.grain <= Grain::Day)
        }
        (Value::Quantity(p), Value::Quantity(q)) => {
            p.bounds == q.bounds && p.unit == q.unit && p.bounds.point().is_some()
        }
        _ => false,
    };
    OPPOSED.iter().any(|&(p, q)| (x.id, y.id) == (p, q) || (x.id, y.id) == (q, p)) && fine()
}

/// Attributes of which one value is never both.
const OPPOSED: [(&str, &str); 2] = [("birth-date", "death-date"), ("profit", "loss")];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Markup};
    use crate::extract::extract;

    /// Whether the first value of one text is opposed to that of the other.
    fn check(a: &str, b: &str, expected: bool) {
        let articles = [a, b].map(|t| Article::new(t, t, Markup::Plain));
        let extracts: Vec<_> = articles.iter().map(extract).collect();
        assert_eq!(opposed(&extracts[0].assertions[0], &extracts[1].assertions[0]), expected, "{a} / {b}");
    }

    #[test]
    fn one_day_is_no_birthday_and_day_of_death() {
        check("Ada Reed was born on 4 June 1980.", "Ada Reed died on 4 June 1980.", true);
        check("Ada Reed was born on 4 June 1980.", "Ada Reed died on 5 June 1980.", false);
        check("Ada Reed was born on 4 June 1980.", "Ada Reed was born on 4 June 1980.", false);
    }

    #[test]
    fn one_sum_is_no_profit_and_loss() {
        check("Orm Ferries made a profit of £12.4m.", "Orm Ferries made a loss of £12.4m.", true);
        check("Orm Ferries made a profit of £12.4m.", "Orm Ferries made a loss of £3.1m.", false);
    }
}

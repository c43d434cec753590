//! Scores compared: one result, whoever's goals come first.

use super::relate::{How, Relation};

/// How two scores of one match stand to each other.
pub fn scores(a: &str, b: &str) -> Relation {
    if a == b || a.split('-').eq(b.rsplit('-')) { Relation::Same } else { Relation::Excludes(How::Differ) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn either_side_may_come_first() {
        let check = |a, b, expected| assert_eq!(scores(a, b) == Relation::Same, expected, "{a} / {b}");
        check("4-3", "4-3", true);
        check("4-3", "3-4", true);
        check("4-3", "4-2", false);
        check("10-3-2", "10-3", false);
    }
}

//! Twofold: where both a figure and its time differ, two sentences tell of two facts. A slip of the pen changes one of
//! the two.

use super::companion::Companions;
use super::pair::{Pair, meets};
use super::record::Record;
use super::weight::Column;
use crate::assertion::Assertion;
use crate::relation::{Relation, relate};
use crate::value::{Grain, Interval};

/// Why the dates of two figures are kept apart.
const TWO: &str = "the times of two figures";

/// Bars pairs of times that exclude one another, where every figure of the same act in either sentence excludes its like
/// in the other, and pairs of figures of two stretches of time; what is a slip apart is asked about. Tolls rise from day
/// to day.
pub(super) fn apart(records: &[Record<'_>], companions: &Companions, pairs: &mut [Pair]) {
    for pair in pairs.iter_mut().filter(|p| p.barred.is_none() && !meets(p.comparison.relation)) {
        let (a, b) = (&records[pair.a], &records[pair.b]);
        if a.article() == b.article() {
            continue;
        }
        let two = match a.family.column() {
            Column::When => times(records, companions, pair),
            Column::Much => {
                stretches(a, b) && !as_of(records, companions, pair.a) && !as_of(records, companions, pair.b)
            }
        };
        if two && pair.slip > 0.0 {
            pair.loose = true;
        } else if two {
            pair.barred = Some(TWO);
        }
    }
}

/// Whether the times of a pair are those of figures that exclude one another.
fn times(records: &[Record<'_>], companions: &Companions, pair: &Pair) -> bool {
    let of = |r: usize| {
        let verb = records[r].assertion().context.act.verb.as_str();
        companions.beside(r).map(|k| &records[k]).filter(move |k| {
            k.family.column() == Column::Much && !k.toll() && !verb.is_empty() && k.assertion().context.act.verb == verb
        })
    };
    let mut found = false;
    for x in of(pair.a) {
        for y in of(pair.b).filter(|y| y.family == x.family && alike(x, y)) {
            match relate(&x.said, &y.said, false) {
                Relation::Excludes(_) => found = true,
                _ => return false,
            }
        }
    }
    found
}

/// Whether two figures are of one attribute or of one noun.
fn alike(x: &Record<'_>, y: &Record<'_>) -> bool {
    let nouns = || x.assertion().context.head.lemma == y.assertion().context.head.lemma;
    x.same_attribute(y) || x.named.is_none() && y.named.is_none() && nouns()
}

/// Whether a figure is as it stood on a day: `by 9 April`, `as of Monday`. It may have grown by the next.
fn as_of(records: &[Record<'_>], companions: &Companions, r: usize) -> bool {
    let day = |k: usize| {
        let a = records[k].assertion();
        records[k].family.column() == Column::When && matches!(a.context.act.preposition.as_str(), "as" | "by" | "of")
    };
    companions.beside(r).any(day)
}

/// Whether two figures are of two days, or of two stretches of time that do not meet or of which only one is a quarter or a
/// half of a year.
fn stretches(a: &Record<'_>, b: &Record<'_>) -> bool {
    let both = |of: fn(&Assertion) -> Option<Interval>| {
        let over = |r: &Record<'_>| of(r.assertion()).filter(|_| !r.toll());
        over(a).zip(over(b))
    };
    let period = |i: Interval| matches!(i.grain, Grain::Quarter | Grain::Half);
    let window = |a: &Assertion| a.window.as_ref().filter(|w| !w.since).and_then(|w| w.value.interval());
    both(|a| a.context.when).is_some_and(|(x, y)| !x.overlaps(&y))
        || both(window).is_some_and(|(x, y)| !x.overlaps(&y) || x.grain != y.grain && (period(x) || period(y)))
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Markup};
    use crate::extract::{Extract, extract};
    use crate::fact::{Grouping, align};

    /// How many facts two texts have in common.
    fn check(a: &str, b: &str, expected: usize) {
        let articles = [a, b].map(|t| Article::new(t, t, Markup::Plain).on("2031-05-20"));
        let extracts: Vec<Extract<'_>> = articles.iter().map(extract).collect();
        let clusters = align(&extracts, &[0, 1], Grouping::Given).clusters;
        let joined = clusters
            .iter()
            .filter(|c| c.members.iter().any(|p| p.article == 0) && c.members.iter().any(|p| p.article == 1));
        assert_eq!(joined.count(), expected, "{a} / {b}");
    }

    #[test]
    fn two_quarters_have_two_profits() {
        check("Orm Looms made £41m in the first quarter.", "Orm Looms made £57m in the second quarter.", 0);
        check("Orm Looms made £41m in the first quarter.", "Orm Looms made £41m in the second quarter.", 1);
        check("Orm Looms made £41m in the first quarter.", "Orm Looms made £57m in the first quarter.", 2);
    }

    #[test]
    fn a_month_is_no_quarter() {
        check(
            "Orm Ferries carried 4 million guests in July.",
            "Orm Ferries carried 22 million guests in the first quarter.",
            0,
        );
        check("Orm Ferries carried 4 million guests in July.", "Orm Ferries carried 5 million guests in July.", 2);
    }

    #[test]
    fn two_days_have_two_figures() {
        check("Divers raised 12 barrels on Monday.", "Divers raised seven barrels on Tuesday.", 0);
        check("Orm had 12 cases by 9 April.", "Orm had 17 cases by 10 April.", 1);
        check("Divers raised 12 barrels on Monday.", "Divers raised 12 barrels on Tuesday.", 2);
        check("Divers raised 12 barrels on Monday.", "Divers raised seven barrels on Monday.", 2);
    }
}

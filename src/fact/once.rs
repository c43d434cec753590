//! Once: a figure that each of two articles gives once only.

use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

use super::figure::{rounded, telling};
use super::record::{Family, Record};
use crate::clause::noun;

/// What one figure that each of two reports of one event gives once comes to at least, whatever the words around it. In the
/// labelled reports of 40 events (`outlets`) 22 of 24 such pairs are of one thing, in those of 18 invented events 120 of 122.
pub(super) const ONCE: f32 = 0.0;

/// Up to here two counts of two things are often equal: a 12-step course, a dozen officers.
const COMMON: Decimal = Decimal::from_parts(20, 0, 0, false, 0);

/// How often each article gives a figure.
pub(super) struct Once(FxHashMap<(usize, Decimal), u32>);

impl Once {
    /// Counts the figures of a set.
    pub fn new(records: &[Record<'_>]) -> Self {
        let mut times: FxHashMap<_, u32> = FxHashMap::default();
        for r in records.iter().filter(|r| r.figure()) {
            if let Some(n) = r.point() {
                *times.entry((r.article(), n)).or_default() += 1;
            }
        }
        Self(times)
    }

    /// Whether two articles give one figure, and either gives it once, that two things hardly have in common.
    pub fn tells(&self, a: &Record<'_>, b: &Record<'_>) -> bool {
        let Some(n) = a.point().filter(|n| a.figure() && b.point() == Some(*n) && a.article() != b.article()) else {
            return false;
        };
        let once = |r: &Record<'_>| self.0.get(&(r.article(), n)) == Some(&1) && rare(r);
        [a, b].iter().all(|r| once(r)) && !kinds(a, b)
    }
}

/// Whether a figure is one that two things hardly have in common.
pub(super) fn rare(r: &Record<'_>) -> bool {
    let large = || !matches!(r.family, Family::Much | Family::Order) || r.point().is_some_and(|n| n > COMMON);
    telling(r) && !rounded(r) && large()
}

/// Whether two kinds of things are counted that have a class of words each: 140 employees, 140 firefighters.
fn kinds(a: &Record<'_>, b: &Record<'_>) -> bool {
    let kind = |r: &Record<'_>| r.unit().filter(|u| *u != "person").map_or("", noun::class);
    let (x, y) = (kind(a), kind(b));
    !x.is_empty() && !y.is_empty() && (x != y || x == "person" && a.unit() != b.unit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Markup};
    use crate::extract::{Extract, extract};
    use crate::fact::record::records;

    /// Whether the last figures of two texts tell that they are one.
    fn check(a: &str, b: &str, expected: bool) {
        let articles = [a, b].map(|text| Article::new(text, text, Markup::Plain));
        let extracts: Vec<Extract<'_>> = articles.iter().map(extract).collect();
        let (records, _) = records(&extracts, &[0, 1]);
        let last = |article: usize| records.iter().rfind(|r| r.article() == article).expect("a text has a figure");
        assert_eq!(Once::new(&records).tells(last(0), last(1)), expected, "{a} / {b}");
    }

    #[test]
    fn a_figure_told_once_is_told_of_one_thing() {
        check("The lender queried a transfer of £9,850.", "A clerk asked what £9,850 was for.", true);
        check("The lender queried a transfer of £9.", "A clerk asked what £9 was for.", false);
        check(
            "The lender queried a transfer of £9,850.",
            "Of £9,850 and £9,850, a clerk said, she knew nothing.",
            false,
        );
        check("He took a 12-step course.", "The club has 12 rules.", false);
        check("Some fled with 140 firefighters.", "The mill had 140 employees.", false);
    }
}

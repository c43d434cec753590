//! Bars: why two records can never be one fact, whatever else they share; one file a bar.
//!
//! A bar says which two records it keeps apart and why, what lifts it where it is in doubt, and has texts as examples,
//! which are run as tests. The first that stands between two records is the one that `explain` names:
//!
#![doc = include_str!("bars.md")]

mod amount;
mod attribute;
mod beside;
mod both;
mod change;
mod converted;
mod counted;
mod denied;
mod described;
mod end;
mod forecast;
mod group;
mod own;
mod part;
mod period;
mod range;
mod spoken;
mod stranger;
mod stretch;
mod territory;
mod timeless;
mod unit;
mod year;

use both::Both;

use super::comparison::subject;
use super::record::{Family, Record};
use super::weight::Level;

/// A bar: data, with what it looks for.
#[derive(Debug)]
pub struct Bar {
    /// Why two records are kept apart, as `explain` prints it.
    pub why: &'static str,
    /// What it keeps apart, and what it leaves.
    pub about: &'static str,
    /// What lifts it, the first that does.
    pub lifts: &'static [Lift],
    /// Whether it stands between two records.
    stands: fn(&Both<'_, '_>) -> bool,
    /// Values that it keeps apart, and which are one fact, or asked about, without it.
    pub apart: &'static [Example],
    /// Values that are one fact, or asked about, for all that it says.
    pub leaves: &'static [Example],
}

/// Two values, each by its text and its words in it; the second text is empty where one text gives both.
pub type Example = [(&'static str, &'static str); 2];

/// What lifts a bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lift {
    /// One slip of the pen makes the one figure the other, which hardly happens by chance: somebody is asked.
    Slip,
    /// One is told of by a given name alone, or nobody else is told of: somebody is asked.
    Namesake,
    /// It is not sure who is meant, in a text that says little.
    Unsure,
    /// Two reports of one event each tell it once.
    Once,
    /// Nothing else of that noun is told in a text that says little.
    Only,
    /// The same of a noun of that kind.
    OnlyKind,
}

/// All bars, in the order in which they are asked.
pub static BARS: &[&Bar] = &[
    &attribute::BAR,
    &stranger::BAR,
    &part::BAR,
    &territory::BAR,
    &stretch::BAR,
    &denied::BAR,
    &unit::BAR,
    &converted::BAR,
    &timeless::BAR,
    &beside::BAR,
    &amount::BAR,
    &end::BAR,
    &counted::BAR,
    &range::BAR,
    &spoken::BAR,
    &own::BAR,
    &period::BAR,
    &described::BAR,
    &year::BAR,
    &change::BAR,
    &forecast::BAR,
    &group::BAR,
];

/// The bar that other evidence of two people puts up too.
pub(super) static STRANGER: &Bar = &stranger::BAR;

/// The same of a part.
pub(super) static PART: &Bar = &part::BAR;

/// The same of two units.
pub(super) static UNIT: &Bar = &unit::BAR;

/// The first bar that stands between two records.
pub(super) fn between(a: &Record<'_>, b: &Record<'_>) -> Option<&'static Bar> {
    let both = Both::new(a, b);
    if one_age(&both) {
        return None;
    }
    BARS.iter().copied().find(|bar| (bar.stands)(&both) && !taken_out(bar))
}

/// Whether two articles give one age, and one name within the other: `Archer, 41` may be a first name or a last. Nothing
/// keeps these apart.
fn one_age(both: &Both<'_, '_>) -> bool {
    let within = || matches!(subject(both.a, both.b), Level::SubjectSame | Level::SubjectPart);
    both.family == Family::Age && both.same && !both.one_article() && both.each(|r| r.proper) && within()
}

/// Whether a test looks at how things stand without a bar.
#[cfg(not(test))]
const fn taken_out(_: &Bar) -> bool {
    false
}

#[cfg(test)]
use tests::taken_out;

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::fmt::Write as _;

    use super::*;
    use crate::article::{Article, Markup};
    use crate::extract::{Extract, extract};
    use crate::fact::testing::shows;
    use crate::fact::{Grouping, Place, align};

    thread_local! {
        static OUT: Cell<Option<&'static str>> = const { Cell::new(None) };
    }

    /// Whether this bar is the one that is taken out.
    pub(super) fn taken_out(bar: &Bar) -> bool {
        OUT.get() == Some(bar.why)
    }

    /// Whether two values are one fact in texts of one day, or somebody is asked whether they are.
    fn meet(example: Example) -> bool {
        let articles = example.map(|(text, _)| Article::new(text, text, Markup::Plain).on("2031-03-14"));
        let extracts: Vec<Extract<'_>> = articles.iter().map(extract).collect();
        let clusters = align(&extracts, &[0, 1], Grouping::Given).clusters;
        let [(_, said), (other, also)] = example;
        let is = |p: &&Place, article: usize, words: &str| p.article == article && p.words(&extracts) == words;
        clusters.iter().any(|c| {
            let first = c.members.iter().find(|p| is(p, 0, said));
            first.is_some()
                && c.members.iter().any(|p| Some(p) != first && is(&p, usize::from(!other.is_empty()), also))
        })
    }

    #[test]
    fn each_bar_keeps_its_examples_apart_and_no_others() {
        let mut wrong = Vec::new();
        for bar in BARS {
            assert!(!bar.apart.is_empty() && !bar.leaves.is_empty(), "\"{}\" has examples", bar.why);
            wrong.extend(bar.apart.iter().filter(|e| meet(**e)).map(|e| format!("{}: one fact: {e:?}", bar.why)));
            wrong.extend(bar.leaves.iter().filter(|e| !meet(**e)).map(|e| format!("{}: apart: {e:?}", bar.why)));
            OUT.set(Some(bar.why));
            wrong.extend(bar.apart.iter().filter(|e| !meet(**e)).map(|e| format!("{}: not needed: {e:?}", bar.why)));
            OUT.set(None);
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn one_age_is_of_one_name_within_the_other() {
        let fell = ("The roof fell on Piet Sorley, 6.", "6");
        assert!(meet([fell, ("Bram Sorley, whose 6-year-old son, Piet, died, wept.", "6")]));
        assert!(!meet([fell, ("Bram Sorley, whose 6-year-old son, Jan, died, wept.", "6")]));
    }

    /// The bars as the documentation shows them.
    fn page() -> String {
        let mut out = String::from("| kept apart because | what | for example |\n|---|---|---|\n");
        for bar in BARS {
            let of = |e: &Example| {
                if e[1].0.is_empty() {
                    format!("“{}”", e[0].0)
                } else {
                    format!("“{}” “{}”", e[0].0, e[1].0)
                }
            };
            let example = bar.apart.first().map(of).unwrap_or_default();
            writeln!(out, "| {} | {} | {example} |", bar.why, bar.about).expect("a string takes it");
        }
        out
    }

    #[test]
    fn the_documentation_shows_the_bars() {
        shows("bar/bars.md", include_str!("bars.md"), &page(), "UPDATE_BARS");
    }
}

//! Facts: assertions that speak of the same thing, joined by record linkage.
//!
//! # How alignment decides
//!
//! The assertions of one story meet in pairs, and each pair is weighed like two records of a register that may be of
//! one person. Five steps, each in a file of its own:
//!
//! 1. **Block** (`block`). Only assertions of one family meet: ages, counts and measures, ordinals, money, percentages,
//!    lengths of time, dates, sets. In a large story they must also share a subject and an attribute, a value, or two
//!    rare words.
//! 2. **Compare** (`comparison`, `figure`, `dating`). Each comparison has a handful of outcomes: the value is equal and rare, equal
//!    but common, compatible, different; the noun is the same; most of the shorter sentence is shared; another candidate
//!    fits better. Dates have comparisons of their own, since one weekday dates many acts: who acts, what kind of act it
//!    is ([`act`]: "voted" and "the vote" are one), whether one side is something said and the other something done, whether
//!    the date stands at a noun ("Friday's vote"), which may name what the other tells ("voted on Friday"), or tells when
//!    somebody acted, whether both give it in the same words and in one tense, with an hour, at the top of the article, how often it stands in each article, how far it lies from the day of the news.
//! 3. **Weigh** ([`weight`]). An outcome is worth so many bits: the logarithm of how much likelier it is between two
//!    assertions of one fact than between two others. The bits add up, the prior first: that is the waterfall which
//!    `crosscheck explain` prints, with the words both sentences hold.
//! 4. **Bar** ([`bar`], one file each). Some pairs are never one fact, whatever they share: different people, a part and
//!    the whole, different units, one denied. What the other values of the two articles tell keeps pairs apart too: what
//!    was asked and what was given (`stage`), damages and costs (`purpose`), the days on which two people spoke, figures
//!    whose times differ too (`twofold`), in short texts what is said of the figure beside the other (`scope`). These are
//!    reported as *not compared, because …*.
//! 5. **Join** (`cluster`). Links are taken from the strongest down; two groups become one when nothing between them is
//!    barred and the pairs between them speak for it on the whole; dates, which are told of in many words, need a little
//!    less, but never the date alone. Equal values need less than differing ones: a conflict must be sure of its
//!    alignment on everything but the value. What lies between becomes a review.
//!
//! In a set that nobody says is of one event (stories that were found, hundreds of articles at once), values that differ
//! are one fact only between reports of one subject (`topic`), of a day or the next, which agree in what else they tell
//! (`report`); facts of a named person may meet across all of them. Two things make sure of such a pair, there and
//! elsewhere: the figures beside it in both sentences agree and it is what is left over (`companion`), or the sentence
//! was copied.
//!
//! Five things lift a pair to the higher bar by themselves: one attribute of one named person; the same place in a
//! sentence that was copied; the same end of a range of dates of one person; and, where somebody says that the articles are
//! of one event, one noun that either counts once, in much the same words (`sole`). A headline that its own article
//! contradicts is of what the article opens with (`headline`). There, a figure that either gives once
//! is one fact in whatever words (`once`), and so is a day that is not of the news (`lone`); two days for what may be one act
//! or saying are asked about (`occasion`).

mod about;
pub mod act;
mod align;
pub mod bar;
mod block;
mod chief;
mod cluster;
mod companion;
mod comparison;
mod contrast;
mod dating;
mod decided;
mod figure;
mod foil;
mod headline;
mod lone;
mod loose;
mod name;
mod occasion;
mod once;
mod pair;
pub(crate) mod past;
mod purpose;
mod rarity;
mod record;
mod report;
mod rival;
mod scene;
mod scope;
mod score;
mod slip;
mod sole;
mod stage;
mod standing;
mod topic;
mod twofold;
mod unit;
pub mod weight;
pub mod word;
mod wording;

pub use crate::extract::Place;
pub use align::{Candidate, Grouping, align, align_by, candidates};
pub use decided::{decide, side};
pub(crate) use wording::UNNAMED;

use chrono::NaiveDate;
use compact_str::CompactString;

/// Assertions that speak of one fact.
#[derive(Debug, Clone)]
pub struct Cluster {
    /// Whom or what it is about.
    pub subject: String,
    /// What is said of it.
    pub attribute: String,
    /// The stretch of time it covers ("in 24 hours"), where the text says.
    pub window: Option<String>,
    /// Who asserts it, in order.
    pub members: Vec<Place>,
    /// For ages: the date of the first article by which the person is dead, so that the age no longer grows.
    pub dead: Option<NaiveDate>,
    /// Whether the link is too weak to call the members one fact: the verdict is `review` at best.
    pub doubtful: bool,
    /// The evidence that joined them, for `explain`.
    pub links: Vec<Link>,
}

/// Why two assertions were joined or kept apart: match weights that add up.
#[derive(Debug, Clone)]
pub struct Link {
    /// One side.
    pub a: Place,
    /// The other.
    pub b: Place,
    /// Each comparison with its weight, prior first; what a rule adds or takes comes last. They add up to the total.
    pub weights: Vec<Weight>,
    /// What they add up to, in bits.
    pub total: f32,
    /// What the total had to reach for the two to be one fact.
    pub threshold: f32,
}

/// One step of the waterfall that `explain` prints.
#[derive(Debug, Clone, PartialEq)]
pub struct Weight {
    /// What was compared: "subject", "verb", "shared words" …
    pub what: &'static str,
    /// How it came out: "same surname", "troops, border".
    pub detail: CompactString,
    /// The evidence, in bits (log2 of the Bayes factor).
    pub bits: f32,
}

/// A pair that shares a block but was not compared, and why.
#[derive(Debug, Clone)]
pub struct Apart {
    /// One side.
    pub a: Place,
    /// The other.
    pub b: Place,
    /// "different people", "different times", "a target, not a fact" …
    pub why: &'static str,
}

/// What alignment comes to for one story.
#[derive(Debug, Default)]
pub struct Alignment {
    /// The facts, every assertion in exactly one.
    pub clusters: Vec<Cluster>,
    /// Look-alikes kept apart, the most alike first.
    pub apart: Vec<Apart>,
}

/// What tests of the alignment share.
#[cfg(test)]
mod testing {
    use super::{Cluster, Grouping, align};
    use crate::article::{Article, Markup};
    use crate::extract::{Extract, Place, extract};

    /// How figures of these words stand in two texts: `joined`, `asked` (they may be one fact) or `apart`.
    fn stand(texts: [&str; 2], said: [&str; 2]) -> &'static str {
        let articles = texts.map(|text| Article::new(text, text, Markup::Plain));
        let extracts: Vec<Extract<'_>> = articles.iter().map(extract).collect();
        let clusters = align(&extracts, &[0, 1], Grouping::Given).clusters;
        let holds =
            |c: &&Cluster| (0..2).all(|at| c.members.iter().any(|p| p.article == at && p.words(&extracts) == said[at]));
        let both: Vec<&Cluster> = clusters.iter().filter(holds).collect();
        match () {
            () if both.iter().any(|c| !c.doubtful) => "joined",
            () if both.is_empty() => "apart",
            () => "asked",
        }
    }

    /// Checks whether figures of these words are one fact in two texts, and no doubt of it.
    pub(super) fn one_fact(a: (&str, &str), b: (&str, &str), expected: bool) {
        assert_eq!(stand([a.0, b.0], [a.1, b.1]) == "joined", expected, "{a:?} / {b:?}");
    }

    /// Enough said for another thing of the kind.
    const MORE: &str =
        "Selby fair sold 14 cakes, 21 pies and 61 loaves. It drew 512 guests and 71 dogs, and took £9,000.";

    /// Checks how figures of these words stand in two texts, in which more is said.
    pub(super) fn standing(a: (&str, &str), b: (&str, &str), expected: &str) {
        let [x, y] = [a, b].map(|(text, _)| format!("{MORE} {text}"));
        assert_eq!(stand([&x, &y], [a.1, b.1]), expected, "{} / {}", a.0, b.0);
    }

    /// Checks which words of the first text are one fact with the last value of the second.
    pub(super) fn of_last(a: &str, b: &str, expected: &[&str]) {
        let articles = [a, b].map(|t| Article::new(t, t, Markup::Plain));
        let extracts: Vec<Extract<'_>> = articles.iter().map(extract).collect();
        let clusters = align(&extracts, &[0, 1], Grouping::Given).clusters;
        let last = Place { article: 1, assertion: extracts[1].assertions.len() - 1 };
        let of = clusters.iter().find(|c| c.members.contains(&last));
        let members = of.into_iter().flat_map(|c| &c.members).filter(|p| p.article == 0);
        let got: Vec<&str> = members.map(|p| p.words(&extracts)).collect();
        assert_eq!(got, expected, "{a} / {b}");
    }

    /// Checks that a page of the documentation, in `file` below `src/fact`, is what the code makes of its table; where
    /// `variable` is set, writes it anew.
    pub(super) fn shows(file: &str, kept: &str, made: &str, variable: &str) {
        if std::env::var_os(variable).is_some() {
            let file = format!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/fact/{}"), file);
            std::fs::write(file, made).expect("the page is written");
        }
        assert_eq!(kept, made, "run {variable}=1 cargo test --lib fact, twice");
    }
}

//! Facts: assertions that speak of the same thing, joined by record linkage.

pub mod act;
mod align;
mod block;
mod cluster;
mod comparison;
mod dating;
mod decided;
mod past;
mod rarity;
mod record;
pub mod weight;
pub mod word;
mod wording;

pub use crate::extract::Place;
pub use align::{Candidate, align, candidates};
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
    /// Each comparison with its weight, prior first.
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

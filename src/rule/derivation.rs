//! Derivations: arithmetic on what articles say, with the equation and what it came to.

use super::{Rule, Spot};
use crate::value::Value;

/// How a derivation came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// It does not add up.
    Wrong,
    /// It adds up, and yet a reader will ask.
    Noted,
    /// It adds up.
    Right,
}

impl Outcome {
    /// The word that stands before it in the report.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wrong => "wrong",
            Self::Noted => "note",
            Self::Right => "ok",
        }
    }

    /// Whether it adds up.
    pub const fn ok(self) -> bool {
        !matches!(self, Self::Wrong)
    }
}

/// One calculation: what went in, what came out, and what the text has.
#[derive(Debug, Clone)]
pub struct Derivation {
    /// The rule that made it.
    pub rule: &'static Rule,
    /// The equation in words: `released Nov 2014 − 2 years 6 months = from May 2012, inside 2012`.
    pub equation: String,
    /// What went in, in the order of the equation.
    pub operands: Vec<Spot>,
    /// What came out.
    pub result: Value,
    /// What the text has.
    pub expected: Value,
    /// How the two stand to each other.
    pub outcome: Outcome,
}

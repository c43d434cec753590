//! Verdicts: what the values of one fact come to, with the reason as data.

use crate::extract::Extract;
use crate::fact::{Cluster, Place};
use crate::value::Value;

/// What the articles say of one fact, taken together. The order is the order of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Values exclude one another.
    Conflict,
    /// It may or may not be one fact: a person must look.
    Review,
    /// A later article gives a later value.
    Superseded,
    /// Bounds, rounding or granularity differ; no value excludes another.
    Compatible,
    /// The same value.
    Agree,
    /// Only one article says it.
    SingleSource,
}

impl Verdict {
    /// The name used in the output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Conflict => "conflict",
            Self::Review => "review",
            Self::Superseded => "superseded",
            Self::Compatible => "compatible",
            Self::Agree => "agree",
            Self::SingleSource => "single-source",
        }
    }
}

/// Why a verdict was reached; every renderer words it alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// One article, once.
    OnlyOne,
    /// All values are equal.
    SameValue,
    /// No number lies in all intervals.
    Disjoint,
    /// The intervals meet.
    Meet,
}

impl std::fmt::Display for Reason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::OnlyOne => "said once",
            Self::SameValue => "same value",
            Self::Disjoint => "the values exclude one another",
            Self::Meet => "the values meet",
        })
    }
}

/// Assertions of one fact that say the same.
#[derive(Debug, Clone)]
pub struct Group {
    /// What they say.
    pub value: Value,
    /// Who says it, in order.
    pub members: Vec<Place>,
}

/// The verdict on one fact.
#[derive(Debug, Clone)]
pub struct Ruling {
    /// The verdict.
    pub verdict: Verdict,
    /// Why.
    pub reason: Reason,
    /// The values given, each with those who give it.
    pub groups: Vec<Group>,
    /// The groups that exclude one another, as places in `groups`; empty unless there is a conflict.
    pub sides: Vec<usize>,
}

/// Compares the values of a cluster.
pub fn compare(extracts: &[Extract<'_>], cluster: &Cluster) -> Ruling {
    let mut groups: Vec<Group> = Vec::new();
    for &place in &cluster.members {
        let value = &place.of(extracts).mention.value;
        match groups.iter_mut().find(|g| g.value == *value) {
            Some(group) => group.members.push(place),
            None => groups.push(Group { value: value.clone(), members: vec![place] }),
        }
    }
    let disjoint = |a: &Group, b: &Group| match (a.value.quantity(), b.value.quantity()) {
        (Some(a), Some(b)) => !a.bounds.overlaps(&b.bounds),
        _ => false,
    };
    let clash = groups.len() > 1 && groups.iter().enumerate().any(|(i, a)| groups[..i].iter().any(|b| disjoint(a, b)));
    let (verdict, reason) = match (cluster.members.len(), groups.len()) {
        (1, _) => (Verdict::SingleSource, Reason::OnlyOne),
        (_, 1) => (Verdict::Agree, Reason::SameValue),
        _ if clash && cluster.doubtful => (Verdict::Review, Reason::Disjoint),
        _ if clash => (Verdict::Conflict, Reason::Disjoint),
        _ => (Verdict::Compatible, Reason::Meet),
    };
    let sides = if clash { (0..groups.len()).collect() } else { Vec::new() };
    Ruling { verdict, reason, groups, sides }
}

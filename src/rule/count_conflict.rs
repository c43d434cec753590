//! FC101: counts that exclude one another.

use super::{Rule, Severity};
use crate::mention::Kind;

pub(super) static RULE: Rule = Rule {
    code: "FC101",
    slug: "count-conflict",
    about: "Two articles give counts of the same thing that cannot both be right.",
    settle: "Ask the source that both figures go back to.",
    severity: Severity::Error,
    kinds: &[Kind::Count, Kind::Number, Kind::Measure, Kind::Ordinal],
    attributes: &[],
    accepts: &[],
    rejects: &[],
};

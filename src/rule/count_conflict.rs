//! FC101: counts that exclude one another.

use super::{Rule, Severity};
use crate::mention::Kind;

pub(super) static RULE: Rule = Rule {
    code: "FC101",
    slug: "count-conflict",
    about: "Two articles give counts of the same thing that cannot both be right. \
            Settle it by asking the source both figures go back to.",
    severity: Severity::Error,
    kinds: &[Kind::Count, Kind::Number, Kind::Measure, Kind::Ordinal],
};

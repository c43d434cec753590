//! FC105: two articles give different lengths of time for one thing.

use super::{Rule, Severity, Text};
use crate::mention::Kind;

pub(super) static RULE: Rule = Rule {
    code: "FC105",
    slug: "duration-conflict",
    about: "Two articles give different lengths of time for one thing.",
    settle: "Work it out from its first and last day.",
    severity: Severity::Error,
    kinds: &[Kind::Duration],
    attributes: &[],
    default_on: true,
    check: None,
    accepts: &[&[
        Text::of("The strike at the Orm mill lasted six weeks, the union said."),
        Text::of("The strike at the Orm mill lasted eight weeks, the union said."),
    ]],
    rejects: &[&[
        Text::of("The strike at the Orm mill lasted six weeks, the union said."),
        Text::of("The strike at the Orm mill lasted more than five weeks, the union said."),
    ]],
};

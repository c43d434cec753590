//! FC106: two articles give amounts of money for one thing that cannot both be right.

use super::{Rule, Severity};
use crate::mention::Kind;

pub(super) static RULE: Rule = Rule {
    code: "FC106",
    slug: "money-conflict",
    about: "Two articles give amounts of money for one thing that cannot both be right.",
    settle: "Go back to the accounts, the bill or the contract.",
    severity: Severity::Error,
    kinds: &[Kind::Money],
    attributes: &[],
    accepts: &[],
    rejects: &[],
};

//! FC102: two articles give ages of one person that no birth date fits, however many birthdays lie between them.

use super::{Rule, Severity};
use crate::mention::Kind;

pub(super) static RULE: Rule = Rule {
    code: "FC102",
    slug: "age-conflict",
    about: "Two articles give ages of one person that no birth date fits, however many birthdays lie between them.",
    settle: "Ask for the birth date; court lists and police releases give it.",
    severity: Severity::Error,
    kinds: &[Kind::Age],
    attributes: &[],
    accepts: &[],
    rejects: &[],
};

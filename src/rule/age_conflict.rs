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
    accepts: &[("Ada Holt, 45, won the Selby marathon.", "Ada Holt, 54, won the Selby marathon.")],
    rejects: &[
        ("Ada Holt, 45, won the Selby marathon.", "Ada Holt, 45, won the race at Selby."),
        ("Ada Holt, 45, won the Selby marathon.", "Brian Reed, 54, won the Selby marathon."),
    ],
};

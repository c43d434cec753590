//! FC102: two articles give ages of one person that no birth date fits, however many birthdays lie between them.

use super::{Rule, Severity, Text};
use crate::mention::Kind;

pub(super) static RULE: Rule = Rule {
    code: "FC102",
    slug: "age-conflict",
    about: "Two articles give ages of one person that no birth date fits, however many birthdays lie between them.",
    settle: "Ask for the birth date; court lists and police releases give it.",
    severity: Severity::Error,
    kinds: &[Kind::Age],
    attributes: &[],
    default_on: true,
    check: None,
    accepts: &[&[Text::of("Ada Holt, 45, won the Selby marathon."), Text::of("Ada Holt, 54, won the Selby marathon.")]],
    rejects: &[
        &[Text::of("Ada Holt, 45, won the Selby marathon."), Text::of("Ada Holt, 45, won the race at Selby.")],
        &[Text::of("Ada Holt, 45, won the Selby marathon."), Text::of("Brian Reed, 54, won the Selby marathon.")],
    ],
};

//! FC104: two articles give different sentences, terms or fines for one person.

use super::{Rule, Severity};
use crate::mention::Kind;

pub(super) static RULE: Rule = Rule {
    code: "FC104",
    slug: "sentence-conflict",
    about: "Two articles give different sentences, minimum terms or fines for one person.",
    settle: "Ask the court for the sentence as passed.",
    severity: Severity::Error,
    kinds: &[Kind::Duration, Kind::Money],
    attributes: &["prison-sentence", "minimum-term", "maximum-sentence", "fine", "probation", "ban"],
    accepts: &[("Ada Holt was jailed for seven years for fraud.", "Ada Holt was jailed for nine years for fraud.")],
    rejects: &[
        (
            "Ada Holt was jailed for seven years for fraud.",
            "Ada Holt was sentenced to seven years in prison for fraud.",
        ),
        ("Ada Holt was jailed for seven years.", "Brian Reed was jailed for nine years."),
    ],
};

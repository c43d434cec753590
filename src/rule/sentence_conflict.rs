//! FC104: two articles give different sentences, terms or fines for one person.

use super::{Rule, Severity, Text};
use crate::mention::Kind;

pub(super) static RULE: Rule = Rule {
    code: "FC104",
    slug: "sentence-conflict",
    about: "Two articles give different sentences, minimum terms or fines for one person.",
    settle: "Ask the court for the sentence as passed.",
    severity: Severity::Error,
    kinds: &[Kind::Duration, Kind::Money],
    attributes: &["prison-sentence", "minimum-term", "maximum-sentence", "fine", "probation", "ban"],
    default_on: true,
    check: None,
    accepts: &[&[
        Text::of("Ada Holt was jailed for seven years for fraud."),
        Text::of("Ada Holt was jailed for nine years for fraud."),
    ]],
    rejects: &[
        &[
            Text::of("Ada Holt was jailed for seven years for fraud."),
            Text::of("Ada Holt was sentenced to seven years in prison for fraud."),
        ],
        &[Text::of("Ada Holt was jailed for seven years."), Text::of("Brian Reed was jailed for nine years.")],
    ],
};

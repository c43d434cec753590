//! FC108: two articles put a person at stages of a case that exclude one another: convicted, and alleged or not proven.

use super::{Rule, Severity};
use crate::mention::Kind;

pub(super) static RULE: Rule = Rule {
    code: "FC108",
    slug: "legal-status-conflict",
    about: "Two articles put a person at stages of a case that exclude one another: convicted, and alleged or not proven.",
    settle: "Ask the court for the outcome, and make sure the articles mean one person.",
    severity: Severity::Error,
    kinds: &[Kind::LegalStatus],
    attributes: &[],
    accepts: &[(
        "Peter Holt was found guilty of fraud on Monday.",
        "Peter Holt was found not guilty of fraud on Monday.",
    )],
    rejects: &[
        ("Peter Holt was charged with fraud.", "Peter Holt was convicted of fraud."),
        ("Peter Holt was convicted of fraud.", "Brian Reed was acquitted of fraud."),
    ],
};

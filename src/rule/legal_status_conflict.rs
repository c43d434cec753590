//! FC108: two articles put a person at stages of a case that exclude one another: convicted, and alleged or not proven.

use super::{Rule, Severity, Text};
use crate::mention::Kind;

pub(super) static RULE: Rule = Rule {
    code: "FC108",
    slug: "legal-status-conflict",
    about: "Two articles put a person at stages of a case that exclude one another: convicted, and alleged or not proven.",
    settle: "Ask the court for the outcome, and make sure the articles mean one person.",
    severity: Severity::Error,
    kinds: &[Kind::LegalStatus],
    attributes: &[],
    default_on: true,
    check: None,
    accepts: &[
        &[
            Text::of("Peter Holt was found guilty of fraud on Monday."),
            Text::of("Peter Holt was found not guilty of fraud on Monday."),
        ],
        &[
            Text::of("Ottokar Brembly was convicted of fraud on Monday."),
            Text::of("Ottokar Brembly was acquitted of fraud on Monday."),
        ],
        &[
            Text::of("Peter Holt was convicted of fraud on Monday.").on("2024-05-06"),
            Text::of("Peter Holt, who has been charged with fraud, lives in Selby.").on("2024-06-10"),
        ],
    ],
    rejects: &[
        &[Text::of("Peter Holt was charged with fraud."), Text::of("Peter Holt was convicted of fraud.")],
        &[
            Text::of("Peter Holt was charged with fraud on Monday.").on("2024-03-04"),
            Text::of("Peter Holt was convicted of fraud on Monday.").on("2024-05-06"),
        ],
        &[Text::of("Peter Holt was convicted of fraud."), Text::of("Brian Reed was acquitted of fraud.")],
    ],
};

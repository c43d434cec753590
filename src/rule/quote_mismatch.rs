//! FC109: one quotation stands in two wordings inside quotation marks.

use super::{Rule, Severity};
use crate::mention::Kind;

pub(super) static RULE: Rule = Rule {
    code: "FC109",
    slug: "quote-mismatch",
    about: "One quotation stands in two wordings inside quotation marks.",
    settle: "Check the recording, the post or the transcript; one wording is not verbatim, or these are two statements.",
    severity: Severity::Error,
    kinds: &[Kind::Quote],
    attributes: &[],
    accepts: &[(
        "“We will never close the old pier,” Ada Holt said.",
        "“We will never shut the old pier,” Ada Holt said.",
    )],
    rejects: &[
        (
            "“We will never close the old pier,” Ada Holt said.",
            "Ada Holt said the town would “never close the old pier”.",
        ),
        ("“We will never close the old pier,” Ada Holt said.", "“We will never shut the old pier,” Brian Reed said."),
    ],
};

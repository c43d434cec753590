//! FC109: one quotation stands in two wordings inside quotation marks.

use super::{Rule, Severity, Text};
use crate::mention::Kind;

pub(super) static RULE: Rule = Rule {
    code: "FC109",
    slug: "quote-mismatch",
    about: "One quotation stands in two wordings inside quotation marks.",
    settle: "Check the recording, the post or the transcript; one wording is not verbatim, or these are two statements.",
    severity: Severity::Error,
    kinds: &[Kind::Quote],
    attributes: &[],
    default_on: true,
    check: None,
    accepts: &[&[
        Text::of("“We will never close the old pier,” Ada Holt said."),
        Text::of("“We will never shut the old pier,” Ada Holt said."),
    ]],
    rejects: &[
        &[
            Text::of("“We will never close the old pier,” Ada Holt said."),
            Text::of("Ada Holt said the town would “never close the old pier”."),
        ],
        &[
            Text::of("“We will never close the old pier,” Ada Holt said."),
            Text::of("“We will never shut the old pier,” Brian Reed said."),
        ],
    ],
};

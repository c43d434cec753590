//! FC103: two articles date one event differently.

use super::{Rule, Severity, Text};
use crate::mention::Kind;

pub(super) static RULE: Rule = Rule {
    code: "FC103",
    slug: "date-conflict",
    about: "Two articles date one event differently.",
    settle: "Look up the day in the record of the event itself.",
    severity: Severity::Error,
    kinds: &[Kind::Date, Kind::Time, Kind::Set],
    attributes: &[],
    default_on: true,
    check: None,
    accepts: &[&[
        Text::of("Ada Holt was born on 3 May 1961 in Selby."),
        Text::of("Ada Holt was born on 3 May 1916 in Selby."),
    ]],
    rejects: &[
        &[Text::of("Ada Holt was born on 3 May 1961 in Selby."), Text::of("Ada Holt was born in May 1961 in Selby.")],
        &[Text::of("Ada Holt was born in 1961."), Text::of("Brian Reed was born in 1916.")],
        &[
            Text::of("Ada Holt was arrested in Selby at 4:30 p.m. Tuesday.").on("2024-03-06"),
            Text::of("Ada Holt was arrested in Selby on Tuesday evening.").on("2024-03-06"),
        ],
        &[
            Text::of("Ada Holt was arrested in Selby overnight.").on("2024-03-06"),
            Text::of("Ada Holt was arrested in Selby early Wednesday.").on("2024-03-06"),
        ],
    ],
};

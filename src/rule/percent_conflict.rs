//! FC107: two articles give shares of one whole that cannot both be right, or one says percent and the other percentage points.

use super::{Rule, Severity, Text};
use crate::mention::Kind;

pub(super) static RULE: Rule = Rule {
    code: "FC107",
    slug: "percent-conflict",
    about: "Two articles give shares of one whole that cannot both be right, or one says percent and the other percentage points.",
    settle: "Work it out from the two numbers the share was made of.",
    severity: Severity::Error,
    kinds: &[Kind::Percent],
    attributes: &[],
    default_on: true,
    check: Some(super::percent_points::check),
    accepts: &[
        &[Text::of("Unemployment in Selby went up from 8% to 10% in May, a rise of 2%.")],
        &[
            Text::of("Unemployment in Selby rose to 4.7% in May."),
            Text::of("Unemployment in Selby rose to 7.4% in May."),
        ],
        &[
            Text::of("Two-thirds of voters in Selby backed the new bridge on Thursday."),
            Text::of("49% of voters in Selby backed the new bridge on Thursday."),
        ],
    ],
    rejects: &[
        &[Text::of("Unemployment in Selby rose to 4.7% in May."), Text::of("Unemployment in Selby rose to 5% in May.")],
        &[
            Text::of("Two-thirds of voters in Selby backed the new bridge on Thursday."),
            Text::of("66% of voters in Selby backed the new bridge on Thursday."),
        ],
    ],
};

//! FC106: two articles give amounts of money for one thing that cannot both be right.

use super::{Rule, Severity, Text};
use crate::mention::Kind;

pub(super) static RULE: Rule = Rule {
    code: "FC106",
    slug: "money-conflict",
    about: "Two articles give amounts of money for one thing that cannot both be right.",
    settle: "Go back to the accounts, the bill or the contract.",
    severity: Severity::Error,
    kinds: &[Kind::Money],
    attributes: &[],
    default_on: true,
    check: None,
    accepts: &[&[
        Text::of("The Orm mill was sold for £4.8m on Monday."),
        Text::of("The Orm mill was sold for £8.4m on Monday."),
    ]],
    rejects: &[
        &[
            Text::of("The Orm mill was sold for £4.8m on Monday."),
            Text::of("The Orm mill was sold for about £5m on Monday."),
        ],
        &[Text::of("Ada Holt bought a boat for £4,800."), Text::of("Brian Reed bought a barn for £8,400.")],
    ],
};

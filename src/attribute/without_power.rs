//! The attribute `without-power`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "without-power",
    about: "How many homes have no electricity.",
    kind: Kind::Count,
    change: Change::Moves,
    counts: Counts::Of(&["home", "customer", "household", "property", "house"]),
    patterns: &[
        "{value} ~ .. (without|no) (power|electricity)",
        "{value} ~ .. (lost|lose|losing) (power|electricity)",
        "power [supply|supplies] to {value}",
        "(leave|leaves|left|leaving|plunged|plunging|plunges) .. {value} ~ [in|into] [the] (dark|darkness)",
        "(power|electricity) (is|was|were|went) (out|off) (for|to|in|at) .. {value}",
        "(lost|lose|losing) (power|electricity) [to|at|in] {value}",
    ],
    accepts: &[
        ("The storm left 40,000 homes without power.", "storm", "40,000"),
        ("About 900 customers lost power.", "customers", "900"),
        ("The storm cut power to 14,000 homes.", "storm", "14,000"),
        ("Power was out for 14,000 customers.", "Power", "14,000"),
    ],
    rejects: &["The firm has 900 customers."],
};

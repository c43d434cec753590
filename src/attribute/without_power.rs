//! The attribute `without-power`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "without-power",
    about: "How many homes have no electricity.",
    kind: Kind::Count,
    change: Change::Moves,
    counts: Counts::Of(&["home", "customer", "household", "property", "house"]),
    patterns: &["{value} ~ .. (without|no) (power|electricity)", "{value} ~ .. (lost|lose|losing) (power|electricity)"],
    accepts: &[
        ("The storm left 40,000 homes without power.", "storm", "40,000"),
        ("About 900 customers lost power.", "customers", "900"),
    ],
    rejects: &["The firm has 900 customers."],
};

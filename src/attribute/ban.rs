//! The attribute `ban`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "ban",
    about: "How long a person or team is banned.",
    kind: Kind::Duration,
    change: Change::Fixed,
    counts: Counts::Anything,
    patterns: &[
        "(banned|disqualified|suspended|barred|excluded) .. for {value}",
        "{value} (ban|disqualification|suspension)",
        "(ban|suspension|disqualification) of {value}",
        "(banned|disqualified) [from] [driving] for {value}",
    ],
    accepts: &[
        ("Holt was banned from driving for 18 months.", "Holt", "18 months"),
        ("The striker got a two-year ban.", "striker", "two-year"),
    ],
    rejects: &["The ban ended after two years of talks."],
};

//! The attribute `votes-for`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "votes-for",
    about: "How many votes were cast for someone or something.",
    kind: Kind::Count,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &[
        "{value} votes to {number}",
        "{value} votes (for|in favour|in favor)",
        "(won|received|got|polled|secured|garnered) {value} votes",
        "{value} (voted|voting) (for|in favour|in favor|yes)",
    ],
    accepts: &[("Reed won 12,400 votes.", "Reed", "12,400")],
    rejects: &["The votes of two men were lost."],
};

//! The attribute `votes-for`.

use super::{Attribute, Change, Counts};
use crate::mention::{Kind, ballots};

/// A choice of a pattern among these words.
macro_rules! choice {
    ($first:literal $(, $word:literal)*) => {
        concat!("(", $first, $("|", $word,)* ")")
    };
}
pub(super) use choice;

/// What votes are counted by: themselves, or those who cast them.
pub(super) const VOTES: &[&str] = &["vote", "councillor", "deputy", "lawmaker", "member", "mp", "senator"];

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "votes-for",
    about: "How many votes were cast for someone or something.",
    kind: Kind::Count,
    change: Change::Replaced,
    counts: Counts::Of(VOTES),
    patterns: &[
        "{value} votes to {number}",
        "{value} votes (for|in favour|in favor)",
        "(backing|support) (from|of) {value}",
        "subject of {verb:vote} (for|in favour|in favor)",
        "(won|received|got|polled|secured|garnered) {value} votes",
        "{value} (voted|voting) (for|in favour|in favor|yes)",
        concat!(ballots!(choice), " ... {value} [to] {number}"),
        "{value} [to] {number} ~ (vote|votes|ruling|decision|opinion|split|tally|roll)",
    ],
    accepts: &[
        ("Reed won 12,400 votes.", "Reed", "12,400"),
        ("The bill passed 34-19.", "bill", "34"),
        ("The motion was carried by 34 to 19.", "motion", "34"),
        ("The motion was carried 34-19.", "motion", "34"),
    ],
    rejects: &["The votes of two men were lost."],
};

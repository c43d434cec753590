//! The attribute `votes-against`.

use super::votes_for::{VOTES, choice};
use super::{Attribute, Change, Counts};
use crate::mention::{Kind, ballots};

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "votes-against",
    about: "How many votes were cast against someone or something.",
    kind: Kind::Count,
    change: Change::Replaced,
    counts: Counts::Of(VOTES),
    patterns: &[
        "votes to {value}",
        "{value} [votes] (against|opposed)",
        "{value} (voted|voting) (against|no)",
        "subject of {verb:vote} against",
        "subject of {verb:oppose} (it|the)",
        concat!(ballots!(choice), " ... {number} [to] {value}"),
        "{number} [to] {value} ~ (vote|votes|ruling|decision|opinion|split|tally|roll)",
        "subject of {verb:vote} no",
    ],
    accepts: &[
        ("The bill passed 34-19.", "bill", "19"),
        ("The council voted 34 to 19 to buy it.", "council", "19"),
        ("The plan fell in a 34-19 vote.", "plan", "19"),
        ("Nine members voted no.", "members", "Nine"),
    ],
    rejects: &["The votes of two men were lost."],
};

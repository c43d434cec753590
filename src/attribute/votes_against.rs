//! The attribute `votes-against`.

use super::votes_for::VOTES;
use super::{Attribute, Change, Counts};
use crate::mention::Kind;

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
        "(voted|voting|vote|votes|decided|passed|approved|adopted|carried|backed|endorsed|confirmed|ratified|rejected|ruled|repealed|tally) ... {number} [to] {value}",
        "{number} [to] {value} ~ (vote|votes|ruling|decision|opinion|split|tally|roll)",
    ],
    accepts: &[
        ("The bill passed 34-19.", "bill", "19"),
        ("The council voted 34 to 19 to buy it.", "council", "19"),
        ("The plan fell in a 34-19 vote.", "plan", "19"),
    ],
    rejects: &["The votes of two men were lost."],
};

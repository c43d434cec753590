//! The attribute `attendance`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "attendance",
    about: "How many people came.",
    kind: Kind::Count,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &[
        "(crowd|crowds|audience|attendance|gate) of .. {value}",
        "subject of {verb:attend}",
        "{value} ~ (attended|gathered|marched|protested|rallied|demonstrated|turned out|showed up|turned up)",
        "(attended|watched) by .. {value}",
        "{value} ~ (came|turned out) to .. (service|vigil|rally|funeral|march|match|concert|meeting|parade)",
        "{value} strong crowd",
        "subject of {verb:gather}",
        "subject of {verb:march}",
    ],
    accepts: &[
        ("A crowd of 4,000 watched the race.", "crowd", "4,000"),
        ("Some 900 people attended the vigil.", "people", "900"),
    ],
    rejects: &["He attended three schools."],
};

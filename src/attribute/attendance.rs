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
        "(match|game|final|concert|rally|march|protest|parade|vigil|festival|fair|service|show|event) (drew|draws|attracted|attracts) .. {value} ~ (people|fans|supporters|spectators|protesters|demonstrators|visitors|marchers|mourners)",
        "{value} ~ [people] (joined|joining|attending) [in] (the|a) .. (rally|march|protest|parade|demonstration|vigil|procession)",
        "{value} ~ (took part|taking part) in (the|a) .. (rally|march|protest|parade|demonstration|vigil|procession)",
        "(crowd|crowds|attendance|turnout|gathering) [was|is] [put|estimated|counted] at {value}",
        "{value} ~ (packed|thronged|crammed|flooded|filled) [into] (the|a)",
    ],
    accepts: &[
        ("A crowd of 4,000 watched the race.", "crowd", "4,000"),
        ("Some 900 people attended the vigil.", "people", "900"),
        ("The match drew 20,000 fans.", "match", "20,000"),
        ("Organisers said 20,000 joined the rally.", "Organisers", "20,000"),
        ("Some 900 people took part in the march.", "people", "900"),
        ("Police put the crowd at 20,000.", "Police", "20,000"),
    ],
    rejects: &["He attended three schools."],
};

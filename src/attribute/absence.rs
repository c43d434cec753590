//! The attribute `absence`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "absence",
    about: "How long a player is out hurt.",
    kind: Kind::Duration,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &[
        "(be|is|was|been|ruled) out [of action] for {value}",
        "(sideline|sidelined|sidelining) .. for {value}",
        "(miss|misses|missing|missed) [about|around|up to|at least|the next|up to the next|most of the next] {value} (with|after|because|through|.)",
        "(out|sidelined|absent) .. for {value} (with|after|because) .. (injury|hamstring|knee|ankle|groin|calf|thigh|shoulder|finger|hand|foot|wrist)",
        "(keep|keeps|kept) .. (out|sidelined) for [at least|up to|about] {value}",
        "{value} on the (sidelines|sideline|touchline)",
    ],
    accepts: &[
        ("The striker will be out for six weeks.", "striker", "six weeks"),
        ("A torn calf will sideline her for two months.", "calf", "two months"),
        ("The injury will keep him out for six weeks.", "injury", "six weeks"),
    ],
    rejects: &["She went out for two hours.", "The lights were put out for a week."],
};

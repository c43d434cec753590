//! The attribute `depth`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "depth",
    about: "How deep something lies or is.",
    kind: Kind::Measure,
    change: Change::Fixed,
    counts: Counts::Anything,
    patterns: &[
        "depth .. (of|was|is|at|to) {value}",
        "{value} (deep|underground)",
        "{value} (below|beneath|under) .. (surface|ground|seabed|sea)",
        "{value} .. (below|beneath) ground",
        "(lies|lay|sits|found|rests) {value} (down|deep)",
        "(under|beneath) {value} of water",
    ],
    accepts: &[
        ("The quake struck at a depth of 10 km.", "quake", "10 km"),
        ("The shaft is 90 metres deep.", "shaft", "90 metres"),
        ("The wreck lies 40 metres down.", "wreck", "40 metres"),
    ],
    rejects: &["The road is 10 km long."],
};

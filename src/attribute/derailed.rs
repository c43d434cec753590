//! The attribute `derailed`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "derailed",
    about: "How many coaches or wagons left the track.",
    kind: Kind::Count,
    change: Change::Fixed,
    counts: Counts::Of(&["coach", "carriage", "bogie", "bogy", "wagon", "car", "compartment"]),
    patterns: &[
        "{value} ~ [of] [the] [train] [was|were|have|had] [been] derailed",
        "(derailed|derailing|derailment of) {value}",
        "{value} ~ ... (leave|left|jumped|jumping|leaving) the (track|tracks|rails)",
        "{value} ~ ... (come|came|coming|went|ran) off the (track|tracks|rails)",
    ],
    accepts: &[
        ("Four coaches derailed near Orm.", "coaches", "Four"),
        ("Three wagons of the goods train left the track.", "wagons", "Three"),
        ("Five carriages came off the rails.", "carriages", "Five"),
    ],
    rejects: &["Two wagons stood on the track."],
};

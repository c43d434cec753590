//! The attribute `speed`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "speed",
    about: "How fast something moves.",
    kind: Kind::Measure,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &[
        "(speed|speeds|winds|gusts|wind) .. {value}",
        "{value} (winds|gusts|wind)",
        "(running|ran|moving|moved|racing|raced|sailing) at {value}",
        "(driving|drove|travelling|traveling|doing|going) [at] {value}",
        "(clocked|timed) [at|doing] {value}",
    ],
    accepts: &[
        ("The tram was running at 40 mph when it left the road.", "tram", "40 mph"),
        ("He was clocked at 87mph.", "He", "87mph"),
    ],
    rejects: &["The walk is 5 km.", "The river ran 40 km to the sea."],
};

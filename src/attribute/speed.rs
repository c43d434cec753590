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
        "(driving|drove|travelling|traveling|doing|going) [at] {value}",
    ],
    accepts: &[],
    rejects: &["The walk is 5 km."],
};

//! The attribute `rainfall`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "rainfall",
    about: "How much rain or snow fell.",
    kind: Kind::Measure,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &["{value} of (rain|rainfall|snow)", "{value} (rainfall|snowfall)", "(rainfall|snowfall) .. {value}"],
    accepts: &[
        ("Orm had 120 mm of rain.", "Orm", "120 mm"),
        ("Orm had 120 mm (4.7 inches) of rain.", "Orm", "120 mm"),
        ("Orm had 120 mm (4.7 inches) of rain.", "Orm", "4.7 inches"),
    ],
    rejects: &["The walk is 5 km."],
};

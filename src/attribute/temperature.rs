//! The attribute `temperature`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "temperature",
    about: "How warm it is.",
    kind: Kind::Measure,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &[
        "(temperature|temperatures|mercury) .. {value}",
        "{value} (heat|heatwave)",
        "(a|the) (high|low|maximum|minimum) of {value}",
    ],
    accepts: &[("A high of 41C was recorded at Orm.", "high", "41C")],
    rejects: &["The walk is 5 km."],
};

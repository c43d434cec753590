//! The attribute `temperature`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "temperature",
    about: "How warm it is.",
    kind: Kind::Measure,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &["(temperature|temperatures|mercury) .. {value}", "{value} (heat|heatwave)"],
    accepts: &[],
    rejects: &["The walk is 5 km."],
};

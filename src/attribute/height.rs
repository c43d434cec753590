//! The attribute `height`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "height",
    about: "How tall a person or thing is.",
    kind: Kind::Measure,
    change: Change::Fixed,
    counts: Counts::Anything,
    patterns: &["{value} (tall|high|in height)", "height of {value}", "(stands|standing|stood) {value}"],
    accepts: &[],
    rejects: &["He ran 5 km."],
};

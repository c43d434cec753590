//! The attribute `homes-destroyed`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "homes-destroyed",
    about: "How many buildings were destroyed.",
    kind: Kind::Count,
    change: Change::Grows,
    counts: Counts::Of(&["home", "house", "building", "structure", "property"]),
    patterns: &[
        "subject of passive {verb:destroy}",
        "object of active {verb:destroy}",
        "{value} ~ (destroyed|burned|gutted|demolished)",
    ],
    accepts: &[("The fire destroyed 40 homes.", "fire", "40")],
    rejects: &["He owns 40 homes.", "Nearly 60 homes were damaged."],
};

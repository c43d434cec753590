//! The attribute `birth-date`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "birth-date",
    about: "When a person was born.",
    kind: Kind::Date,
    change: Change::Fixed,
    counts: Counts::Person,
    patterns: &[
        "(in|on|at) under passive {verb:bear}",
        "born .. !(before|after|since|until) {value}",
        "on {noun:birth}",
    ],
    accepts: &[
        ("Ada Reed was born on 4 June 1980.", "Ada Reed", "4 June 1980"),
        ("Ada Reed, born in Orm in 1980, left.", "Ada Reed", "1980"),
    ],
    rejects: &["Reed bore the costs from 1980.", "Reed would spare all who were born before 1980."],
};

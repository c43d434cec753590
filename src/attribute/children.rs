//! The attribute `children`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "children",
    about: "How many children a person has.",
    kind: Kind::Count,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &[
        "(father|mother|dad|mum|mom|parent|parents|mummy|daddy|single mother|single father|widow|widower) of [at] [least] {value}",
        "(has|have|had|having|raised|raising|raise|raises) {value} ~ (children|kids|child|sons|daughters)",
        "(his|her|their|couple’s|couple's) {value} ~ (children|kids)",
        "(leaves|left|leaving) [behind] {value} ~ (children|kids)",
        "survived by {value} ~ (children|kids)",
        "(leaves|left|leaving) behind .. {value} ~ (children|kids)",
        "(share|shared|shares) {value} ~ (children|kids)",
        "(leaves|left|leaving) [behind] [a] [his|her] (husband|wife|widow|widower|partner) and {value} ~ (children|kids|sons|daughters)",
        "(leaves|left|leaving|survived by) [behind] {value} ~ (sons|daughters)",
    ],
    accepts: &[
        ("Father-of-five Holt runs the shop.", "Holt", "five"),
        ("Reed, a mother of two, was hit by a van.", "Reed", "two"),
        ("They have three children.", "They", "three"),
        ("She leaves a husband and two sons.", "She", "two"),
    ],
    rejects: &["The bus carried three children.", "Two fathers spoke of the war."],
};

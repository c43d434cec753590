//! The attribute `seats`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "seats",
    about: "How many seats a party holds or a place has.",
    kind: Kind::Count,
    change: Change::Replaced,
    counts: Counts::Of(&["seat"]),
    patterns: &["{value} of [the] [its] {number} ~ (seats|seat)", "!(of the|of its|of) {value} ~ (seats|seat)"],
    accepts: &[("The party won 34 seats.", "party", "34"), ("The party won 34 of the 90 seats.", "party", "34")],
    rejects: &["Three chairs stood there.", "It won nine seats more than in May."],
};

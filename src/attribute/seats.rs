//! The attribute `seats`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "seats",
    about: "How many seats a party holds or a place has.",
    kind: Kind::Count,
    change: Change::Replaced,
    counts: Counts::Of(&["seat"]),
    patterns: &["{value} ~ (seats|seat)"],
    accepts: &[("The party won 34 seats.", "party", "34")],
    rejects: &["Three chairs stood there.", "It won nine seats more than in May."],
};

//! The attribute `contained`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "contained",
    about: "How much of a fire is contained.",
    kind: Kind::Percent,
    change: Change::Moves,
    counts: Counts::Anything,
    patterns: &[
        "{value} (contained|containment|under control)",
        "containment ... {value}",
        "(line|lines|break|breaks) {value} of (it|the fire|the blaze|the wildfire)",
        "{value} of (it|the fire|the blaze|the wildfire) contained",
    ],
    accepts: &[
        ("The Orm Fire was 15 percent contained.", "Orm Fire", "15 percent"),
        ("Containment rose to 40%.", "Containment", "40%"),
        ("Crews had dug a line around 20% of it.", "Crews", "20%"),
        ("Crews had 40% of the fire contained.", "Crews", "40%"),
    ],
    rejects: &["The jar contained 15% sugar.", "The rise contained 3% for staff."],
};

//! The attribute `aboard`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "aboard",
    about: "How many people were in a ship, a plane or a train.",
    kind: Kind::Count,
    change: Change::Fixed,
    counts: Counts::Of(&["person"]),
    patterns: &[
        "object of {verb:carry}",
        "{value} ~ [was|were|are] (aboard|onboard|on board)",
        "(aboard|onboard|on board) (was|were) {value}",
    ],
    accepts: &[
        ("The ferry was carrying 112 people.", "ferry", "112"),
        ("The ship sank with 300 people on board.", "ship", "300"),
        ("Some 90 people were aboard the tram.", "people", "90"),
    ],
    rejects: &["The ferry carried six cars.", "The board has nine people.", "The line carries 900 people a day."],
};

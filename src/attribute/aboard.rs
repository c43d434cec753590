//! The attribute `aboard`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "aboard",
    about: "How many people were in a ship, a plane or a train.",
    kind: Kind::Count,
    change: Change::Fixed,
    counts: Counts::Of(&["person", "passenger"]),
    patterns: &[
        "object of {verb:carry}",
        "{value} ~ [was|were|are] (aboard|onboard|on board)",
        "(aboard|onboard|on board) (was|were) {value}",
        "{value} ~ (was|were|are) on the (train|plane|bus|coach|ferry|boat|ship|flight|aircraft|helicopter|jet|tram)",
        "{value} ~ on the (train|plane|bus|coach|ferry|boat|ship|flight|aircraft|helicopter|jet|tram) (survived|died|escaped|were)",
        "(train|plane|bus|coach|ferry|boat|ship|flight|aircraft|helicopter|jet|tram) (had|has|with) {value} ~ (passengers|people)",
    ],
    accepts: &[
        ("The ferry was carrying 112 people.", "ferry", "112"),
        ("The ship sank with 300 people on board.", "ship", "300"),
        ("Some 90 people were aboard the tram.", "people", "90"),
        ("Altogether 186 people were on the train.", "people", "186"),
        ("The train had 186 passengers.", "train", "186"),
    ],
    rejects: &["The ferry carried six cars.", "The board has nine people.", "The line carries 900 people a day."],
};

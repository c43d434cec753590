//! The attribute `shot`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "shot",
    about: "How many people were hit by bullets, dead or alive.",
    kind: Kind::Count,
    change: Change::Grows,
    counts: Counts::People,
    patterns: &[
        "subject of passive {verb:shoot}",
        "object of active {verb:shoot}",
        "{value} ~ shot",
        "subject of passive {verb:strike} by [stray] (gunfire|bullets|bullet|gunshots|shots)",
        "subject of passive {verb:hit} by [stray] (gunfire|bullets|bullet|gunshots|shots)",
        "(shooting|shot|shots|fired|firing|fire) ... (hitting|striking) {value}",
        "(gunfire|bullets|gunshots|shots|gunman|gunmen) ... (struck|striking|hit|hitting) {value}",
        "(shooting) of {value}",
        "{value} shooting victims",
        "subject of passive {verb:gun} down",
    ],
    accepts: &[
        ("Two men were shot in Orm; one of them died.", "men", "Two"),
        ("Two men fired into a crowd, hitting five people, one of whom died.", "men", "five"),
        ("Bullets struck four people; one of them died.", "Bullets", "four"),
        ("Four people were hit by gunfire; one of them died.", "people", "Four"),
        ("A gunman shot five people before he was killed.", "gunman", "five"),
    ],
    rejects: &["He shot two films."],
};

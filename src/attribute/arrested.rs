//! The attribute `arrested`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "arrested",
    about: "How many people were arrested.",
    kind: Kind::Count,
    change: Change::Grows,
    counts: Counts::People,
    patterns: &[
        "subject of passive {verb:arrest}",
        "object of active {verb:arrest}",
        "{value} ~ (in custody|under arrest)",
        "{value} arrests",
        "subject of passive {verb:take} into custody",
        "subject of {verb:be} [now|still] (in|under) (custody|arrest)",
        "arrest of {value}",
        "{verb:make} {value} arrests",
        "subject of passive {verb:hold} in custody",
        "(cuffs|handcuffs) on {value}",
        "{value} ~ [were|was|being] (led|taken|marched|hauled) [away|off|out] in (handcuffs|cuffs)",
        "(round|rounds|rounded|rounding) up {value}",
        "subject of passive {verb:round} up",
        "(police|officers|cops|detectives|troopers|agents|soldiers) [have|had] (picked up|seized|nicked|collared|handcuffed|cuffed|hauled in) {value}",
        "(number|total) of arrests .. (to|at|was|is|reached) {value}",
        "arrests .. (to|at|reached|hit|topped|passed) {value}",
    ],
    accepts: &[
        ("Officers arrested 17 people after the match.", "Officers", "17"),
        ("Two men were detained at the port.", "men", "Two"),
        ("Police made nine arrests.", "Police", "nine"),
        ("Police slapped the cuffs on 40 people.", "Police", "40"),
        ("Officers rounded up nine protesters.", "Officers", "nine"),
        ("Nine people were led away in handcuffs.", "people", "Nine"),
        ("The number of arrests rose to 112.", "number", "112"),
    ],
    rejects: &["He was arrested three times."],
};

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
    ],
    accepts: &[
        ("Officers arrested 17 people after the match.", "Officers", "17"),
        ("Two men were detained at the port.", "men", "Two"),
        ("Police made nine arrests.", "Police", "nine"),
    ],
    rejects: &["He was arrested three times."],
};

//! The attribute `convicted`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "convicted",
    about: "How many people were found guilty.",
    kind: Kind::Count,
    change: Change::Grows,
    counts: Counts::People,
    patterns: &[
        "subject of passive {verb:convict}",
        "object of active {verb:convict}",
        "subject of passive {verb:find} guilty",
        "{value} convictions",
        "subject of passive {verb:jail}",
        "object of active {verb:jail}",
        "conviction of {value}",
        "subject of {verb:plead} guilty",
    ],
    accepts: &[
        ("Nine men were found guilty of arson.", "men", "Nine"),
        ("Seven clerks were jailed for theft.", "clerks", "Seven"),
        ("The court convicted three officers.", "court", "three"),
    ],
    rejects: &["Nine jurors sat."],
};

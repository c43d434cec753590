//! The attribute `charged`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "charged",
    about: "How many people were charged.",
    kind: Kind::Count,
    change: Change::Grows,
    counts: Counts::People,
    patterns: &[
        "subject of passive {verb:charge}",
        "object of active {verb:charge}",
        "subject of passive {verb:indict}",
        "object of active {verb:indict}",
        "subject of {verb:face} [criminal|murder|fraud|federal|drug|weapons|theft|assault|felony|corruption] (charges|charge|prosecution|trial)",
        "subject of {verb:appear} .. court charged",
    ],
    accepts: &[
        ("Four men were charged with fraud.", "men", "Four"),
        ("Eight bankers were indicted.", "bankers", "Eight"),
        ("Eight men face charges of fraud.", "men", "Eight"),
    ],
    rejects: &["The toll road charged three dollars."],
};

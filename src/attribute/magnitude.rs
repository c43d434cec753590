//! The attribute `magnitude`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "magnitude",
    about: "How strong an earthquake is.",
    kind: Kind::Count,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &[
        "magnitude {value}",
        "{value} magnitude",
        "(a|its|preliminary|estimated|initial|revised|moment) magnitude of {value}",
        "(measuring|measured|registered) {value} on",
        "(quake|earthquake|tremor|aftershock) .. (measuring|measured|registered) [at] {value}",
        "{value} on [the] (richter|moment magnitude) scale",
        "(a|the) {value} (quake|earthquake|tremor|aftershock)",
    ],
    accepts: &[
        ("A magnitude 5.4 quake shook Orm.", "quake", "5.4"),
        ("The quake had a magnitude of 5.4.", "quake", "5.4"),
        ("The quake, measured at 5.4, shook Orm.", "quake", "5.4"),
        ("A 6.1 quake shook Orm.", "quake", "6.1"),
    ],
    rejects: &["The magnitude of two errors."],
};

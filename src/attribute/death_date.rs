//! The attribute `death-date`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "death-date",
    about: "When a person died.",
    kind: Kind::Date,
    change: Change::Fixed,
    counts: Counts::One,
    patterns: &[
        "under {verb:die}",
        "under passive {verb:kill}",
        "on {noun:dead}",
        "under passive fatally {verb}",
        "under {verb:pass} away",
        "under {verb:lose} (his|her|a|their) .. (battle|fight) with",
    ],
    accepts: &[
        ("Reed died on 9 May 2020.", "Reed", "9 May 2020"),
        ("Reed passed away on 9 May 2020.", "Reed", "9 May 2020"),
        ("Since her death in 1999 the house stood empty.", "her", "1999"),
    ],
    rejects: &["Reed dined on 9 May 2020.", "Reed passed the exam on 9 May 2020.", "Some 90 people died in 2020."],
};

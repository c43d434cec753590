//! The attribute `time-in-post`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "time-in-post",
    about: "How long a person has held an office.",
    kind: Kind::Duration,
    change: Change::Replaced,
    counts: Counts::Person,
    patterns: &[
        "(leader|mayor|chairman|chairwoman|chair|president|minister|director|manager|governor|coach|chief|head|secretary|general|ambassador|senator|commissioner|prosecutor|chancellor|principal|captain) .. for .. {value}",
        "{value} in (office|post|power|charge)",
        "(in) (office|post|power|charge) .. (for|after) {value}",
        "{value} as .. (leader|mayor|chairman|chairwoman|chair|president|minister|director|manager|governor|coach|chief|head|secretary|general|ambassador|senator|commissioner|prosecutor|chancellor|principal|captain)",
        "(led|headed|run|ran|chaired) .. for .. {value}",
    ],
    accepts: &[
        ("Reed was mayor of Orm for nine years.", "Reed", "nine years"),
        ("Reed has been in office for nine years.", "Reed", "nine years"),
        ("She steps down after 12 years in office.", "She", "12 years"),
        ("Reed served eight years as attorney general of Orm.", "Reed", "eight years"),
        ("Holt had led the bank for nine years.", "Holt", "nine years"),
    ],
    rejects: &["Holt was jailed for nine years.", "The office was shut for two years."],
};

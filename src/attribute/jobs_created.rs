//! The attribute `jobs-created`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "jobs-created",
    about: "How many jobs are made.",
    kind: Kind::Count,
    change: Change::Replaced,
    counts: Counts::Of(&[
        "job", "post", "position", "role", "worker", "employee", "staff", "person", "people", "engineer",
    ]),
    patterns: &[
        "(create|creates|created|creating|add|adds|added|adding) .. {value} ~ (jobs|posts|positions)",
        "{value} new jobs",
        "(hire|hires|hired|hiring|recruit|recruits|recruited|recruiting|take on|takes on|taking on|took on) [another] [up to] {value} ~ (workers|staff|people|employees|engineers)",
    ],
    accepts: &[
        ("The plant will create 250 jobs.", "plant", "250"),
        ("Lusk will hire 300 workers.", "Lusk", "300"),
        ("Lusk is taking on 300 staff.", "Lusk", "300"),
    ],
    rejects: &["The art created two stirs."],
};

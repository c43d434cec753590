//! The attribute `jobs-created`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "jobs-created",
    about: "How many jobs are made.",
    kind: Kind::Count,
    change: Change::Replaced,
    counts: Counts::Of(&["job", "post", "position", "role"]),
    patterns: &[
        "(create|creates|created|creating|add|adds|added|adding) .. {value} ~ (jobs|posts|positions)",
        "{value} new jobs",
    ],
    accepts: &[("The plant will create 250 jobs.", "plant", "250")],
    rejects: &["The art created two stirs."],
};

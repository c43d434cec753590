//! The attribute `employees`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "employees",
    about: "How many people work for a firm or body.",
    kind: Kind::Count,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &[
        "(employs|employ|employed|employing) .. {value}",
        "{value} ~ (employees|staff|workers) [worldwide|globally] (at|in|across|worldwide|globally)",
        "(workforce|staff|headcount|payroll) of .. {value}",
        "{value} strong (workforce|staff)",
    ],
    accepts: &[("The firm employs 320 people.", "firm", "320"), ("The mill has a workforce of 90.", "mill", "90")],
    rejects: &["Three workers left."],
};

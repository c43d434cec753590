//! The attribute `employees`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "employees",
    about: "How many people work for a firm or body.",
    kind: Kind::Count,
    change: Change::Replaced,
    counts: Counts::People,
    patterns: &[
        "(has|have|had) [about|around|some|nearly|almost|roughly|over|more than] {value} ~ (employees|staff|workers)",
        "(has|have|had|with) {number} ~ and {value} ~ (employees|staff|workers)",
        "(employs|employ|employed|employing) .. {value}",
        "{value} ~ (employees|staff|workers) [worldwide|globally] (at|in|across|worldwide|globally)",
        "(workforce|staff|headcount|payroll) of .. {value}",
        "of (its|his|her|their) {value} ~ (employees|staff|workers)",
        "{value} strong (workforce|staff)",
        "{value} [-] strong (workforce|staff|payroll)",
        "{value} ~ (work|works|worked) (at|for) (the|its) (plant|factory|mill|mine|site|firm|company|yard|depot|warehouse|refinery)",
    ],
    accepts: &[
        ("He laid off six of his 14 staff.", "He", "14"),
        ("The firm employs 320 people.", "firm", "320"),
        ("The mill has a workforce of 90.", "mill", "90"),
        ("The firm has 11 mills and 7,400 employees.", "firm", "7,400"),
        ("Some 4,000 people work at the plant.", "people", "4,000"),
    ],
    rejects: &["Three workers left.", "The firm employs people at 11 sites."],
};

//! The attribute `budget`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "budget",
    about: "How much may be spent.",
    kind: Kind::Money,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &[
        "(budget|budgets|spending plan) .. (of|to|at|is|was|totals|totalling) {value}",
        "{value} ~ (budget|budgets)",
    ],
    accepts: &[("The council set a budget of £90m.", "council", "£90m")],
    rejects: &["The budget hotel costs £90."],
};

//! The attribute `membership`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "membership",
    about: "How many members a union, a party or a club has.",
    kind: Kind::Count,
    change: Change::Replaced,
    counts: Counts::Of(&["member"]),
    patterns: &[
        "(has|have|had|claims|claimed|represents|represented|with|counts) .. {value}",
        "membership .. (of|to|at) {value}",
        "lost {value}",
    ],
    accepts: &[
        ("The union has 12,400 members.", "union", "12,400"),
        ("The choir, with 90 members, sang.", "choir", "90"),
    ],
    rejects: &["Four members of the choir sang."],
};

//! The attribute `loss`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "loss",
    about: "What a firm lost.",
    kind: Kind::Money,
    change: Change::Fixed,
    counts: Counts::Anything,
    patterns: &[
        "(loss|losses|deficit|shortfall) .. (of|to|at|was|were) {value}",
        "{value} ~ (loss|losses|deficit|shortfall)",
        "under active {verb:lose}",
    ],
    accepts: &[("The club posted a loss of £3m.", "club", "£3m")],
    rejects: &["The lost cat cost £3."],
};

//! The attribute `dividend`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "dividend",
    about: "What a firm pays its owners on a share.",
    kind: Kind::Money,
    change: Change::Fixed,
    counts: Counts::Anything,
    patterns: &["(dividend|dividends) .. (of|to|at|was|is) {value}", "{value} ~ (dividend|dividends)"],
    accepts: &[
        ("Orm will pay a final dividend of 7.2p a share.", "Orm", "7.2p"),
        ("The board raised the dividend to 9p.", "board", "9p"),
    ],
    rejects: &["Orm paid 7p for a share."],
};

//! The attribute `interest-rate`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "interest-rate",
    about: "What a loan costs in a year.",
    kind: Kind::Percent,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &[
        "(interest|lending|discount|prime|base|repo|mortgage|bank) (rate|rates) .. {value}",
        "(bank|lender) ... (main|key|benchmark|policy|cash) (rate|rates) .. {value}",
        "{value} (interest|coupon|yield)",
        "(coupon|yield|yields|yielding) .. {value}",
        "(raise|raises|raised|raising|cut|cuts|cutting|lower|lowers|lowered|lowering|hold|holds|held|keep|keeps|kept|leave|leaves|left) [its|interest|the|key|base|borrowing] (rate|rates) [unchanged] [steady] [on hold] (to|at) {value}",
    ],
    accepts: &[
        ("The bank raised its interest rate to 5.25%.", "bank", "5.25%"),
        ("The bank kept its main rate at 5.25%.", "bank", "5.25%"),
        ("The bank raised rates to 4.25%.", "bank", "4.25%"),
    ],
    rejects: &["The rate of change fell 5%."],
};

//! The attribute `unemployment`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "unemployment",
    about: "What share of people are out of work.",
    kind: Kind::Percent,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &[
        "(unemployment|jobless) [rate] .. {value}",
        "(unemployment|jobless) ... to {value}",
        "{value} (unemployment|unemployed|jobless)",
    ],
    accepts: &[
        ("Unemployment fell to 4.2 percent.", "Unemployment", "4.2 percent"),
        ("Unemployment fell 0.3 percentage points in May to 4.1%.", "Unemployment", "4.1%"),
    ],
    rejects: &["Employees own 4.2 percent."],
};

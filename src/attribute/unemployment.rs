//! The attribute `unemployment`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "unemployment",
    about: "What share of people are out of work.",
    kind: Kind::Percent,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &["(unemployment|jobless) [rate] .. {value}", "{value} (unemployment|unemployed|jobless)"],
    accepts: &[("Unemployment fell to 4.2 percent.", "Unemployment", "4.2 percent")],
    rejects: &["Employees own 4.2 percent."],
};

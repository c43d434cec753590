//! The attribute `inflation`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "inflation",
    about: "By how much prices rise in a year.",
    kind: Kind::Percent,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &["inflation [rate] .. {value}", "{value} inflation", "(consumer|retail|producer) prices .. {value}"],
    accepts: &[("Inflation stood at 6.1%.", "Inflation", "6.1%")],
    rejects: &["The inflated ball lost 6% of air."],
};

//! The attribute `inflation`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "inflation",
    about: "By how much prices rise in a year.",
    kind: Kind::Percent,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &[
        "inflation [rate] .. {value}",
        "{value} inflation",
        "(consumer|retail|producer) prices .. {value}",
        "(consumer|retail) prices (rose|were up|are up|fell|climbed|increased|grew) [by] {value}",
        "prices (rose|climbed|increased) [by] {value} in the year to",
    ],
    accepts: &[
        ("Inflation stood at 6.1%.", "Inflation", "6.1%"),
        ("Prices rose 4.1% in the year to May.", "Prices", "4.1%"),
    ],
    rejects: &["The inflated ball lost 6% of air."],
};

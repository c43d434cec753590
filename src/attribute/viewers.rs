//! The attribute `viewers`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "viewers",
    about: "How many people watched.",
    kind: Kind::Count,
    change: Change::Fixed,
    counts: Counts::Of(&["viewer"]),
    patterns: &[
        "(drew|draw|attracted|averaged|peaked|reached|had|pulled) .. {value}",
        "(watched|seen) by .. {value}",
        "(audience|peak) of .. {value}",
    ],
    accepts: &[
        ("The final drew 9.4 million viewers.", "final", "9.4 million"),
        ("It was watched by 3 million viewers.", "It", "3 million"),
    ],
    rejects: &["Two viewers wrote to the station."],
};

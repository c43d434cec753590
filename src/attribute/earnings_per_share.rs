//! The attribute `earnings-per-share`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "earnings-per-share",
    about: "What a firm earned on one share, or lost.",
    kind: Kind::Money,
    change: Change::Fixed,
    counts: Counts::Anything,
    patterns: &[
        "(earned|earn|earns|earnings|profit|profits|income|loss|losses|lost) .. .. .. {value} (a|per) [diluted|basic] share",
        "or {value} (a|per) [diluted|basic] share",
        "{value} (a|per) [diluted|basic] share (profit|loss|earnings)",
        "{value} (a|per) (diluted|basic) share",
    ],
    accepts: &[
        ("Orm earned $3m, or 21 cents a share, last May.", "Orm", "21 cents"),
        ("Orm earned $3m, or 21 cents a share, down from $4m, or 28 cents a share.", "Orm", "28 cents"),
        ("Orm made a loss of $1.20 per diluted share.", "Orm", "$1.20"),
    ],
    rejects: &["Orm closed at $12.50 a share.", "Orm will pay $31.50 a share for Lusk."],
};

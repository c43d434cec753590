//! The attribute `fine`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "fine",
    about: "What a court or regulator ordered to be paid as a penalty.",
    kind: Kind::Money,
    change: Change::Fixed,
    counts: Counts::Anything,
    patterns: &[
        "(fined|fines|fining) .. {value}",
        "fine (of|is|was) {value}",
        "{value} ~ (fine|fines|penalty|penalties)",
        "(penalty|penalties) of {value}",
        "under {verb:fine}",
    ],
    accepts: &[("The firm was fined £20,000.", "firm", "£20,000"), ("Reed paid a $500 fine.", "Reed", "$500")],
    rejects: &["The hotel was fine but cost £20,000."],
};

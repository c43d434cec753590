//! The attribute `bail`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "bail",
    about: "What must be left for a person to stay free before trial.",
    kind: Kind::Money,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &[
        "(bail|bond) .. (at|of|to|for) {value}",
        "{value} [cash] (bail|bond|surety)",
        "on [a] {value} (bail|bond)",
        "bail [was|is] {value}",
    ],
    accepts: &[("Bail was set at $50,000.", "Bail", "$50,000"), ("Cole was held on $10,000 bond.", "Cole", "$10,000")],
    rejects: &["The bond yields rose as $5bn was sold."],
};

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
        "bail .. (at|of|to|for) {value}",
        "bond .. set .. (at|to|for) {value}",
        "set .. bond .. (at|to|for) {value}",
        "bond (at|of) {value}",
        "{value} [cash] (bail|surety)",
        "{value} cash bond",
        "(posted|posting|lieu|bail) .. {value} bond",
        "on [a] {value} (bail|bond)",
        "bail [was|is] {value}",
    ],
    accepts: &[
        ("Bail was set at $50,000.", "Bail", "$50,000"),
        ("Cole was held on $10,000 bond.", "Cole", "$10,000"),
        ("Cole, whose bond was also set on Monday at $10,000, left.", "Cole", "$10,000"),
    ],
    rejects: &[
        "The bond yields rose as $5bn was sold.",
        "The bond comes in units of $5,000.",
        "Orm sold a $500m bond.",
    ],
};

//! The attribute `majority`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "majority",
    about: "By how many votes or seats someone won.",
    kind: Kind::Count,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &[
        "majority (of|is|was|to) {value}",
        "majority .. (cut|slashed|reduced|shrank|fell|grew|rose|up|down) .. to {value}",
        "{value} ~ majority",
        "(by|with) [a] [margin] [of] {value} votes",
        "margin of {value}",
        "{value} votes (ahead|clear) of",
        "lead of {value} votes",
    ],
    accepts: &[
        ("The party holds a majority of 45.", "party", "45"),
        ("Her majority was 1,204.", "majority", "1,204"),
        ("His majority was cut to 312.", "majority", "312"),
        ("Reed was 4,200 votes ahead of Holt.", "Reed", "4,200"),
    ],
    rejects: &["The majority left after two hours."],
};

//! The attribute `profit`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "profit",
    about: "What a firm earned after costs.",
    kind: Kind::Money,
    change: Change::Fixed,
    counts: Counts::Anything,
    patterns: &[
        "(profit|profits|earnings|net income|operating income) ... {value}",
        "{value} ~ (profit|profits)",
        "(net|earned|earns) {value} net",
        "(earned|earns) {value} , or {number} .. (a|per) share",
        "(earned|earns) {value} ... (quarter|quarters|half|halves)",
        "(earned|made) {value} (before|after) (tax|taxes)",
    ],
    accepts: &[
        ("Orm Ltd made a profit of £3m.", "Orm Ltd", "£3m"),
        ("Orm Ltd earned £3m, or 9 pence a share, last year.", "Orm Ltd", "£3m"),
        ("Lusk made £40m before tax.", "Lusk", "£40m"),
    ],
    rejects: &["The prophet paid £3m."],
};

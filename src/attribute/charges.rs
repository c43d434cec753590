//! The attribute `charges`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "charges",
    about: "How many charges a person faces or was convicted of.",
    kind: Kind::Count,
    change: Change::Replaced,
    counts: Counts::Of(&["count", "charge", "offence", "offense"]),
    patterns: &[
        "{value} ~ (counts|charges|count|charge)",
        "(face|faces|faced|facing|deny|denies|denied|denying|admit|admits|admitted|admitting|convicted of|guilty of|guilty to|accused of|\
         charged with) {value} ~ (offences|offenses)",
    ],
    accepts: &[
        ("Moss faces three counts of theft.", "Moss", "three"),
        ("He denied 12 charges.", "He", "12"),
        ("Moss admitted six offences.", "Moss", "six"),
    ],
    rejects: &["The town had 1,254 offences in a year.", "Three judges charged the jury."],
};

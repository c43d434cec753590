//! The attribute `charges`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "charges",
    about: "How many charges a person faces or was convicted of.",
    kind: Kind::Count,
    change: Change::Replaced,
    counts: Counts::Of(&["count", "charge", "offence", "offense"]),
    patterns: &["{value} ~ (counts|charges|count|charge)", "{value} ~ (offences|offenses)"],
    accepts: &[("Moss faces three counts of theft.", "Moss", "three"), ("He denied 12 charges.", "He", "12")],
    rejects: &["Three judges charged the jury."],
};

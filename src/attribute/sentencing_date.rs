//! The attribute `sentencing-date`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "sentencing-date",
    about: "When a person was sentenced or jailed.",
    kind: Kind::Date,
    change: Change::Fixed,
    counts: Counts::Anything,
    patterns: &[
        "under passive {verb:jail}",
        "under active {verb:jail}",
        "on {noun:sentencing}",
        "sentencing [hearing] [is|was|has been] (set|scheduled|due|fixed|listed|expected) .. {value}",
    ],
    accepts: &[
        ("Aziz Noor was jailed in 2012.", "Aziz Noor", "2012"),
        ("Sentencing is set for 3 May 2031.", "Sentencing", "3 May 2031"),
    ],
    rejects: &["The jail opened in 2012."],
};

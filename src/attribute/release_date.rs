//! The attribute `release-date`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "release-date",
    about: "When a person left prison.",
    kind: Kind::Date,
    change: Change::Fixed,
    counts: Counts::Person,
    patterns: &[
        "(in|on|from|since|by) under passive {verb:release} [from|in|on|early|after|last|under]",
        "under passive {verb:free}",
        "under passive {verb:parole}",
        "on {noun:release}",
        "(due|set|eligible) for release .. {value}",
    ],
    accepts: &[
        ("Holt was released in November 2014.", "Holt", "November 2014"),
        ("He is due for release in May 2033.", "He", "May 2033"),
    ],
    rejects: &[
        "The single was released in 2014.",
        "The trailer was released in 2014.",
        "Their album Low Water was released in May.",
    ],
};

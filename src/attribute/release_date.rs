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
    ],
    accepts: &[("He was released in November 2014.", "He", "November 2014")],
    rejects: &[
        "The single was released in 2014.",
        "The trailer was released in 2014.",
        "Their album Low Water was released in May.",
    ],
};

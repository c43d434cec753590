//! The attribute `charge-date`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "charge-date",
    about: "When a person was charged.",
    kind: Kind::Date,
    change: Change::Fixed,
    counts: Counts::Person,
    patterns: &[
        "under passive {verb:charge}",
        "under passive {verb:indict}",
        "under active {verb:indict}",
        "(police|prosecutors|detectives|officers) (charged|charge) .. {value}",
    ],
    accepts: &[
        ("Holt was charged on 3 May 2019.", "Holt", "3 May 2019"),
        ("Prosecutors charged Holt on 3 May 2019.", "Prosecutors", "3 May 2019"),
    ],
    rejects: &["The club charged entry in 2014."],
};

//! The attribute `arrest-date`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "arrest-date",
    about: "When a person was arrested.",
    kind: Kind::Date,
    change: Change::Fixed,
    counts: Counts::Anything,
    patterns: &[
        "under passive {verb:arrest}",
        "under passive {verb:take} into custody",
        "under {verb:arrest}",
        "on {noun:arrest}",
    ],
    accepts: &[
        ("Holt was arrested on 3 May 2019.", "Holt", "3 May 2019"),
        ("Holt was taken into custody on 3 May 2019.", "Holt", "3 May 2019"),
        ("After his arrest in 2014 he fled.", "he", "2014"),
    ],
    rejects: &["Holt visited on 3 May 2019."],
};

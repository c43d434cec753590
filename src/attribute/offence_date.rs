//! The attribute `offence-date`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "offence-date",
    about: "When an offence was committed.",
    kind: Kind::Date,
    change: Change::Fixed,
    counts: Counts::Anything,
    patterns: &[
        "under {verb:abuse}",
        "under {verb:rob}",
        "(offences|offenses|crimes|crime|offence|assaults|abuse) .. (took place|happened|occurred|committed) .. {value}",
        "under {verb:commit}",
        "(murder|robbery|burglary|stabbing|shooting|rape|theft|killing|attack|assault|arson|kidnapping|abduction|fraud) (took place|happened|occurred|was committed) .. {value}",
    ],
    accepts: &[
        ("Noor abused two boys in 1998.", "Noor", "1998"),
        ("The robbery happened on 3 May 2019.", "robbery", "3 May 2019"),
    ],
    rejects: &["The office opened in 1998."],
};

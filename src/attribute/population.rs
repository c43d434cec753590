//! The attribute `population`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "population",
    about: "How many people live in a place.",
    kind: Kind::Count,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &[
        "population .. of .. {value}",
        "{value} ~ inhabitants [live] (of|in)",
        "(population) (is|was|stands at|reached) {value}",
        "(town|city|village|country|island|nation|state|community) of {value}",
        "(home to) .. {value} ~ (people|residents|inhabitants)",
        "{value} ~ (people|residents) (live|living|lived) in",
        "(has|have|had) .. {value} ~ (inhabitants|residents)",
        "(town|city|village|country|island|nation|state|community) with .. {value} ~ (inhabitants|residents|people)",
    ],
    accepts: &[
        ("Orm has a population of 12,000.", "Orm", "12,000"),
        ("Dunmere is a town of 8,000 people.", "Dunmere", "8,000"),
    ],
    rejects: &["The town fined 12 people.", "She robbed 14 residents of a care home."],
};

//! The attribute `homes-destroyed`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "homes-destroyed",
    about: "How many buildings were destroyed.",
    kind: Kind::Count,
    change: Change::Grows,
    counts: Counts::Of(&["building", "cabin", "dwelling", "home", "house", "property", "residence", "structure"]),
    patterns: &[
        "subject of passive {verb:destroy}",
        "object of active {verb:destroy}",
        "{value} ~ [were|was|have|had] [been] (destroyed|burned|gutted|demolished|razed|flattened|incinerated|reduced to|burned to|burnt to)",
        "{value} ~ [were|was|have|had] [been] lost",
        "(destroying|destruction of|loss of|razed|razing|gutted|gutting|flattened|flattening|incinerated|levelled|leveled|levelling|leveling) .. {value}",
        "(fire|wildfire|bushfire|blaze|flames|storm|hurricane|tornado|flood|floods|quake|earthquake|cyclone|typhoon) .. (burned|burnt|took|taken|claimed|consumed|swallowed|demolished|wrecked) [down] {value}",
        "(destroyed|destroy) or damaged {value}",
        "(swept|sweeping|sweep|washed|washing|wash) away {value}",
        "(burned|burnt|burning) down {value}",
        "(wiped|wiping|wipe) out {value}",
    ],
    accepts: &[
        ("The fire destroyed 40 homes.", "fire", "40"),
        ("The survey counts 31 buildings lost.", "survey", "31"),
        ("The Orm Fire has taken 90 houses.", "Orm Fire", "90"),
        ("A tornado flattened dozens of barns and 14 homes.", "tornado", "14"),
        ("The flood swept away 61 houses.", "flood", "61"),
        ("It burned down 61 houses.", "It", "61"),
    ],
    rejects: &["He owns 40 homes.", "Nearly 60 homes were damaged.", "The trust took 12 houses under its wing."],
};

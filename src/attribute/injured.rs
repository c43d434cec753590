//! The attribute `injured`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "injured",
    about: "How many people were hurt.",
    kind: Kind::Count,
    change: Change::Grows,
    counts: Counts::People,
    patterns: &[
        "subject of passive {verb:injure}",
        "object of active {verb:injure}",
        "{value} (injuries|casualties)",
        "(left|leaves|leaving|leave|with) {value} ~ (injured|wounded|hurt)",
        "subject of {verb:suffer} .. (injuries|wounds|injury|wound|burns|burn)",
        "subject of {verb:sustain} .. (injuries|wounds|injury|wound|burns|burn)",
        "subject of passive {verb:treat} for ... (injuries|wounds|injury|wound|burns|inhalation)",
        "subject of {verb:survive}",
        "subject of passive {verb:attack} .. (leg|legs|arm|arms|foot|hand|shoulder|thigh|buttocks|ankle|knee)",
        "subject of passive {verb:attack} .. (survived|wounded|injured)",
        "subject of passive {verb:shoot} and {verb:injure}",
        "(injuries|injury) to {value}",
        "subject of {verb:have} .. (injuries|wounds)",
        "{value} ~ with .. (injuries|wounds)",
        "subject of passive {verb} ... with .. (injuries|wounds)",
        "subject of {verb:be} [also] in [a] [an] (critical|serious|stable|fair|good|guarded|grave) [but] [stable] condition",
        "(injured|wounded|hurt) (is|was|were|are|rose to|to) {value}",
        "number of [people] (injured|wounded|hurt) .. (stands|stood|rises|rose|climbs|climbed|grows|grew) (at|to) {value}",
        "(wounding|injuring|wounded|injured) of {value}",
    ],
    accepts: &[
        ("The crash injured 14 passengers.", "crash", "14"),
        ("Two firefighters were hurt.", "firefighters", "Two"),
        ("A bomb went off in Selby Square, wounding 30 people.", "bomb", "30"),
        ("Six people suffered burns in the blaze.", "people", "Six"),
        ("The quake left 200 injured.", "quake", "200"),
    ],
    rejects: &["Two players were sent off.", "The ruling hurt three firms."],
};

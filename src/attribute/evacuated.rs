//! The attribute `evacuated`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "evacuated",
    about: "How many people were evacuated.",
    kind: Kind::Count,
    change: Change::Grows,
    counts: Counts::People,
    patterns: &[
        "subject of passive {verb:evacuate}",
        "object of active {verb:evacuate}",
        "evacuation of {value}",
        "subject of passive (told|ordered|forced|asked) to evacuate",
        "(tell|telling|told|order|ordering|ordered|urge|urged|ask|asked|advise|advised) {value} ~ to (evacuate|flee|leave their homes|leave home|leave the area|get out)",
        "{value} ~ [was|were|are|have|had|has] [been] (told|ordered|urged|asked|advised) to (evacuate|flee|leave their homes|leave home|leave the area|get out)",
        "{value} ~ [were|was|are|is|remain|remained] [still] under .. evacuation",
        "evacuation (order|orders|warning|warnings) .. (for|cover|covers|covered|covering|affect|affects|affected|affecting|to) {value}",
        "evacuations of {value}",
        "(led|leading|moved|moving|brought|bringing|bused|bussed) {value} ~ to safety",
        "subject of passive {verb:move} to .. (safety|shelter|shelters|school|schools|hall|halls)",
        "(order|orders|ordering|ordered) {value} ~ out",
        "{value} (residents|villagers|families|households|homeowners|islanders) [was|were|are|have|had|has] [been] (told|ordered|urged|asked|advised) to (leave|get out|move)",
        "evacuation (order|orders|warning|warnings) (was|were|has been|have been) (issued|given|put out) (for|to|in) {value}",
    ],
    accepts: &[
        ("About 400 residents were evacuated.", "residents", "400"),
        ("About 400 residents were moved to shelters.", "residents", "400"),
        ("The mayor ordered 700 villagers to leave their homes.", "mayor", "700"),
        ("Some 2,000 people had been told to flee the coast.", "people", "2,000"),
        ("Some 300 villagers are still under evacuation orders.", "villagers", "300"),
        ("The fire forced the evacuation of 90 people.", "fire", "90"),
        ("Officials ordered 3,000 people out.", "Officials", "3,000"),
        ("About 3,000 residents were told to leave.", "residents", "3,000"),
        ("An evacuation order was issued for 3,000 people.", "order", "3,000"),
    ],
    rejects: &["Two buildings stood empty.", "The bank told 90 tellers to leave early."],
};

//! The attribute `displaced`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "displaced",
    about: "How many people had to leave their homes.",
    kind: Kind::Count,
    change: Change::Moves,
    counts: Counts::People,
    patterns: &[
        "subject of passive {verb:displace}",
        "object of active {verb:displace}",
        "{value} ~ (homeless|refugees)",
        "subject of passive {verb:make} homeless",
        "subject of {verb:flee} (their|the) (homes|home|country|area|village|fighting|violence)",
        "subject of {verb:flee} homes",
        "subject of {verb:leave} (their|the) [flooded] (homes|houses|villages)",
        "{value} ~ forced (from|to leave|to flee|to abandon|out of) (their|the) (homes|home|houses|villages)",
        "subject of passive {verb:force} (from|to leave|to flee|to abandon|out of) (their|the) (homes|home|houses|villages)",
        "subject of passive {verb:render} homeless",
        "(force|forces|forced|forcing) {value} ~ (from|to leave|to flee|to abandon|out of) [their|the] (homes|home|houses|villages)",
        "(left|leaves|leaving) {value} ~ homeless",
        "(drove|drive|drives|driven|driving|chased|chasing|sent|sending) {value} ~ (from|out of) (their|the) (homes|home|houses|villages)",
        "{value} ~ [were|was|have|had] [been] (driven|chased|flooded|burned) (from|out of) (their|the) (homes|home|houses|villages)",
        "(uproot|uproots|uprooted|uprooting) {value}",
    ],
    accepts: &[
        ("The floods displaced 3,000 villagers.", "floods", "3,000"),
        ("The blaze forced about 60 farmers from their homes.", "blaze", "60"),
        ("The flood drove some 800 people from their homes.", "flood", "800"),
        ("The quake left 500 people homeless.", "quake", "500"),
        ("The fighting uprooted 300,000 people.", "fighting", "300,000"),
    ],
    rejects: &["Two trees were moved."],
};

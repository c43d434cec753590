//! The attribute `rescued`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "rescued",
    about: "How many people were rescued.",
    kind: Kind::Count,
    change: Change::Grows,
    counts: Counts::People,
    patterns: &[
        "subject of passive {verb:rescue}",
        "object of active {verb:rescue}",
        "subject of passive {verb:save}",
        "subject of passive {verb:airlift}",
        "subject of passive {verb:pull} from",
        "(rescue) of {value}",
        "(pulled|plucked|winched|saved) {value} ~ (from|off)",
        "(lifted|brought) {value} ~ (from|off) .. (roof|roofs|rooftop|rooftops|water|wreck)",
        "{value} ~ [were|was|have|had] [all] [been] (brought|brought out|pulled out|dug out|found) [safe|safely] alive",
        "{value} ~ [were|was] brought to safety",
        "subject of passive {verb:winch}",
        "(firefighters|crews|rescuers|divers) (freed|free) {value}",
        "(picked|picks|picking) up {value} ~ survivors",
        "(brought|bringing) {value} ~ to (shore|safety)",
    ],
    accepts: &[
        ("Divers rescued six hikers from the cave.", "Divers", "six"),
        ("Eleven people were rescued.", "people", "Eleven"),
        ("Divers pulled 43 passengers from the lake.", "Divers", "43"),
        ("All 41 miners were brought out alive.", "miners", "41"),
        ("Seventeen were winched to safety.", "Seventeen", "Seventeen"),
        ("Rescuers brought 17 people to shore.", "Rescuers", "17"),
    ],
    rejects: &["The bank rescued two firms."],
};

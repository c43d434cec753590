//! The attribute `hospitalised`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "hospitalised",
    about: "How many people were taken to hospital.",
    kind: Kind::Count,
    change: Change::Grows,
    counts: Counts::People,
    patterns: &[
        "subject of passive {verb:take} .. (hospital|hospitals)",
        "subject of passive {verb:hospitalise}",
        "subject of passive {verb:hospitalize}",
        "subject of passive {verb:rush} .. (hospital|hospitals)",
        "subject of passive {verb:transport} .. (hospital|hospitals)",
        "subject of passive {verb:airlift} to",
        "{value} ~ (hospitalised|hospitalized|in hospital)",
        "subject of passive {verb:admit} to [a|the] .. (hospital|hospitals)",
        "subject of {verb:remain} in [a|the] hospital",
        "subject of {verb:be} [still|now|also] in [a|the] hospital",
        "(hospitalising|hospitalizing|sent|sending) {value} ~ [to] [the|a] (hospital|hospitals)",
        "(take|took|taken|taking|ferried|ferrying|rushed|rushing|carried) {value} ~ to [a|the] .. (hospital|hospitals)",
        "{value} ~ (need|needed|needing|required|requiring|received) hospital (treatment|care)",
    ],
    accepts: &[
        ("Three children were taken to hospital.", "children", "Three"),
        ("Nine people were hospitalised.", "people", "Nine"),
        ("Ambulances took 22 people to hospital.", "Ambulances", "22"),
        ("Nine people needed hospital treatment.", "people", "Nine"),
    ],
    rejects: &["Three patients left hospital."],
};

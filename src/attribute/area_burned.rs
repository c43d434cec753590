//! The attribute `area-burned`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "area-burned",
    about: "How much land burned.",
    kind: Kind::Measure,
    change: Change::Grows,
    counts: Counts::Anything,
    patterns: &[
        "{verb:burn} .. {value}",
        "{value} [have|has|had] [been] (burned|burnt|scorched|charred|destroyed)",
        "(scorched|charred|blackened|consumed|destroyed) .. {value}",
        "fire .. {value}",
    ],
    accepts: &[],
    rejects: &["The walk is 5 km."],
};

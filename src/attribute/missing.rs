//! The attribute `missing`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "missing",
    about: "How many people are missing.",
    kind: Kind::Count,
    change: Change::Moves,
    counts: Counts::People,
    patterns: &[
        "{value} ~ [still|also|reported|listed|feared] (missing|unaccounted for)",
        "subject of passive {verb} as missing",
        "subject of (is|are|was|were|be|been|still|remain|remains|reported) {verb:miss}",
        "subject of {verb:be} [still|also|reported|listed|feared] (missing|unaccounted)",
        "subject of {verb:remain} (missing|unaccounted)",
        "subject of {verb:go} missing",
        "subject of {verb:disappear}",
        "(left|leaves|leaving|with) {value} ~ missing",
        "(number|total) of [the] missing .. (to|at) {value}",
        "subject of {verb:be} .. (no|any) (sign|trace) of",
        "{value} ~ (have|has|had) not been (seen|found|traced|heard from)",
    ],
    accepts: &[
        ("Four sailors are missing.", "sailors", "Four"),
        ("The landslide left 20 people missing.", "landslide", "20"),
        ("The number of missing fell to 14.", "number", "14"),
        ("Four fishermen have not been seen since Friday.", "fishermen", "Four"),
    ],
    rejects: &["The set had two missing pages.", "Six pupils missed a lesson."],
};

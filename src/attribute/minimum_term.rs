//! The attribute `minimum-term`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "minimum-term",
    about: "The least time a prisoner must serve before release.",
    kind: Kind::Duration,
    change: Change::Fixed,
    counts: Counts::Anything,
    patterns: &[
        "minimum .. [of] {value}",
        "(serve|serving) [at] [least] [a] [minimum] [of] {value} .. (before|parole)",
        "{value} (minimum|before parole|before he can|before she can|before they can)",
        "tariff of {value}",
        "{value} tariff",
        "{value} .. before .. (parole|release|eligible)",
        "(eligible) for parole (after|in) {value}",
        "(eligible|considered|apply) for [his|her|their] (parole|release) (for|until|before) [at] [least] {value}",
    ],
    accepts: &[
        ("He must serve a minimum of 18 years.", "He", "18 years"),
        ("She will serve 12 years before being considered for parole.", "She", "12 years"),
        ("Holt cannot apply for parole for 15 years.", "Holt", "15 years"),
    ],
    rejects: &["A minimum of effort went on for two years."],
};

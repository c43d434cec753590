//! The attribute `contract-length`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "contract-length",
    about: "How long a contract runs.",
    kind: Kind::Duration,
    change: Change::Fixed,
    counts: Counts::Anything,
    patterns: &[
        "{value} ~ (contract|deal|lease)",
        "(contract|deal|lease) (of|for|lasting|running for) {value}",
        "(contract|deal|lease) runs for {value}",
        "(signed|signs|sign|signing) [on] [up] for {value}",
    ],
    accepts: &[
        ("The keeper signed a four-year contract.", "keeper", "four-year"),
        ("It has a lease of 20 years.", "It", "20 years"),
        ("His new contract runs for three years.", "contract", "three years"),
    ],
    rejects: &["The deal was done after four years."],
};

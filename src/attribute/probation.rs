//! The attribute `probation`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "probation",
    about: "How long a person stays under supervision.",
    kind: Kind::Duration,
    change: Change::Fixed,
    counts: Counts::Anything,
    patterns: &[
        "{value} [of] [supervised|unsupervised] (probation|supervision|parole)",
        "{value} [of] supervised release",
        "probation (for|of) {value}",
        "{value} on (probation|licence|parole)",
    ],
    accepts: &[("Ames was given three years of probation.", "Ames", "three years")],
    rejects: &["Ames ran the probation office for a city of parks."],
};

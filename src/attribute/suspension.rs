//! The attribute `suspension`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "suspension",
    about: "For how long something is suspended: a sentence, a person, a licence.",
    kind: Kind::Duration,
    change: Change::Fixed,
    counts: Counts::Anything,
    patterns: &["suspended [him|her|them] for {value}"],
    accepts: &[
        ("The term was suspended for 18 months.", "term", "18 months"),
        ("He got 18 months, suspended for two years.", "He", "two years"),
    ],
    rejects: &["Reed got a two-year suspended sentence."],
};

//! The attribute `suspended-sentence`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "suspended-sentence",
    about: "Time in prison that a court ordered but suspended.",
    kind: Kind::Duration,
    change: Change::Fixed,
    counts: Counts::Anything,
    patterns: &[
        "{value} ~ [prison|jail] [sentence|term] [,] suspended",
        "suspended (sentence|term) of {value}",
        "{value} suspended [prison|jail] (sentence|term)",
        "{value} suspended",
        "{value} [in] [prison|jail|custody|imprisonment] [,] [but] [wholly|all] suspended",
        "{value} [prison|jail] (term|sentence) (was|is|were) suspended",
        "(sentence|term) of {value} .. (was|is|were) suspended",
    ],
    accepts: &[
        ("Reed got a two-year suspended sentence.", "Reed", "two-year"),
        ("He got 18 months, suspended for two years.", "He", "18 months"),
        ("A judge gave her ten months in jail, suspended for a year.", "judge", "ten months"),
        ("His nine-month term was suspended.", "term", "nine-month"),
        ("The jail term of 18 months was suspended.", "jail term", "18 months"),
    ],
    rejects: &["Play was suspended and he left two years later.", "The term was suspended for 18 months."],
};

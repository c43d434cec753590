//! The attribute `time-served`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "time-served",
    about: "Time a person spent in prison.",
    kind: Kind::Duration,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &[
        "(served|serving) [just|only|about|nearly|almost|over|roughly|some|more] [than] {value}",
        "(spent|spend|spending) .. {value} .. (prison|jail|bars|custody|detention)",
        "(released|freed|paroled) .. after [serving|just|only] {value}",
        "(did|done|doing) {value} (in|behind) [a|the] (prison|jail|bars|custody|cell|solitary)",
        "after {value} (in|behind) (prison|jail|bars|custody)",
        "(held|detained|incarcerated|imprisoned|locked up) for {value}",
    ],
    accepts: &[
        ("Holt was freed after serving two years.", "Holt", "two years"),
        ("She spent 14 months in jail before the trial.", "She", "14 months"),
        ("Cole did 61 days in a cell.", "Cole", "61 days"),
        ("Reed, who served three years, is back.", "Reed", "three years"),
    ],
    rejects: &[
        "Holt was jailed for six years.",
        "He is serving a six-year sentence.",
        "She served on the council for a time.",
    ],
};

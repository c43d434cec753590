//! The attribute `stake`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

/// What is done with a share of a firm, and how much of what: the texts of patterns.
macro_rules! holds {
    ($what:literal) => {
        concat!(
            "(acquire|acquires|acquired|acquiring|buy|buys|bought|buying|sell|sells|sold|selling|take|takes|took|taking|",
            "own|owns|owned|hold|holds|held|holding|control|controls|controlled|controlling) {value} of ",
            $what
        )
    };
}

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "stake",
    about: "What share of a firm someone holds.",
    kind: Kind::Percent,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &[
        "{value} [equity] (stake|shareholding|interest|holding)",
        "(stake|shareholding|holding) of {value}",
        "(stake|shareholding|holding) (is|was|stands at|stood at|to) {value}",
        "(owns|own|owned|holds|held) {value} of",
        holds!(".. (shares|stock|equity)"),
        holds!("[its|the|his|her|their|all] (company|firm|club|business|bank|group|team|airline)"),
        holds!("{name} !(’s|'s)"),
        "{value} share of [the|its|his|her] (company|firm|club|business|bank|group|team)",
        "{value} share of {name} !(’s|'s)",
    ],
    accepts: &[
        ("Lusk holds a 12% stake.", "Lusk", "12%"),
        ("The founder’s stake is 31%.", "founder’s stake", "31%"),
        ("Orm Foods bought 30% of Lusk.", "Orm Foods", "30%"),
        ("The group will acquire 90% of the shares.", "group", "90%"),
        ("The family controls 51% of the firm.", "family", "51%"),
    ],
    rejects: &[
        "The stakes rose 12%.",
        "The firm took 40% of the market.",
        "Lusk controls 40% of the Norland tea market.",
    ],
};

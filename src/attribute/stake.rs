//! The attribute `stake`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

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
    ],
    accepts: &[("Lusk holds a 12% stake.", "Lusk", "12%"), ("The founder’s stake is 31%.", "founder’s stake", "31%")],
    rejects: &["The stakes rose 12%."],
};

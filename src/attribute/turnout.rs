//! The attribute `turnout`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "turnout",
    about: "What share of voters voted.",
    kind: Kind::Percent,
    change: Change::Fixed,
    counts: Counts::Anything,
    patterns: &[
        "turnout .. {value}",
        "turnout in ... (was|is|stood at|reached|hit|fell to|rose to) {value}",
        "turnout , ... (is|was|stood at|reached|hit) {value}",
        "{value} turnout",
        "{value} of [eligible|registered] voters (took|voted|turned|cast|went)",
    ],
    accepts: &[
        ("Turnout was 62 per cent.", "Turnout", "62 per cent"),
        ("Turnout in Sunday’s vote for the board was 67%.", "vote", "67%"),
        ("Nearly 65% of voters took part.", "voters", "65%"),
    ],
    rejects: &["He turned out 62 per cent of his stock."],
};

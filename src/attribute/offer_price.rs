//! The attribute `offer-price`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "offer-price",
    about: "What a buyer offers for one share.",
    kind: Kind::Money,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &[
        "(offer|offers|offered|offering|pay|pays|paid|paying|get|gets|receive|receives|bid) .. {value} (a|per) share",
        "(buy|buys|bought|buying|acquire|acquired|purchase|takeover|merger|deal) .. (for|at|of) {value} (a|per) share",
    ],
    accepts: &[
        ("Holders of Orm will get $31.50 a share.", "Holders", "$31.50"),
        ("Orm has agreed to be bought by Lusk for $31.50 per share.", "Orm", "$31.50"),
    ],
    rejects: &["Orm closed at $12.50 a share.", "Orm paid $3 million for the pier."],
};

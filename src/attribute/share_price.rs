//! The attribute `share-price`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "share-price",
    about: "What one share costs.",
    kind: Kind::Money,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &[
        "{value} (a|per) share",
        "(shares|stock|share price) .. (at|to) {value}",
        "(shares|stock) ... (closed|ended) .. (higher|lower|up|down) .. at {value}",
        "(shares|stock) ... (rose|fell|jumped|dropped|climbed|slid|lost|gained|up|down) .. to {value}",
    ],
    accepts: &[
        ("Orm closed at $12.50 a share.", "Orm", "$12.50"),
        ("Shares of Orm closed 2% higher at $31.40.", "Shares", "$31.40"),
        ("Shares in Orm, a maker of looms, rose 4% to 612p.", "Shares", "612p"),
    ],
    rejects: &["They share a $12 pizza."],
};

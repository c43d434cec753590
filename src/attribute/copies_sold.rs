//! The attribute `copies-sold`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "copies-sold",
    about: "How many copies of a book, a record or a game were sold.",
    kind: Kind::Count,
    change: Change::Grows,
    counts: Counts::Of(&["copy"]),
    patterns: &[
        "object of {verb:sell}",
        "subject of passive {verb:sell}",
        "sales of .. {value}",
        "(shift|shifts|shifted|shifting) {value}",
    ],
    accepts: &[
        ("The book has sold 2 million copies.", "book", "2 million"),
        ("The album has shifted 40,000 copies.", "album", "40,000"),
    ],
    rejects: &["She signed 200 copies."],
};

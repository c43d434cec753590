//! The attribute `age`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "age",
    about: "How old a person is when the article is published.",
    kind: Kind::Age,
    change: Change::Fixed,
    counts: Counts::Anything,
    patterns: &["{value}"],
    accepts: &[],
    rejects: &[],
};

//! The attribute `age`.

use super::{Attribute, Change};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "age",
    about: "How old a person is when the article is published.",
    kind: Kind::Age,
    change: Change::Grows,
    patterns: &["{value}"],
    accepts: &[],
    rejects: &[],
};

//! The attribute `charged`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "charged",
    about: "How many people were charged.",
    kind: Kind::Count,
    change: Change::Grows,
    counts: Counts::People,
    patterns: &["subject of passive {verb:charge}", "object of active {verb:charge}"],
    accepts: &[("Four men were charged with fraud.", "men", "Four")],
    rejects: &["The toll road charged three dollars."],
};

//! The attribute `salary`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "salary",
    about: "What a person is paid for a stretch of time.",
    kind: Kind::Money,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &[
        "(salary|salaries|wage|wages|pay) .. of {value}",
        "{value} ~ (salary|salaries|wage|wages)",
        "{value} (a|per) (year|month|week|hour)",
        "(earns|earn|earned|paid) {value} (a|per) (year|month|week|hour)",
        "{value} (annual|annually) [salary]",
    ],
    accepts: &[("The head earns £90,000 a year.", "head", "£90,000")],
    rejects: &["The firm earned £90,000."],
};

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
        "(salary|salaries|wage|wages|{noun:pay}) .. of {value}",
        "(salary|salaries|wage|wages) (is|was|are|were) .. {value}",
        "{value} ~ (salary|salaries|wage|wages)",
        "(earns|earn|earning|earned|paid) {value} (a|per|an) (year|month|week|hour)",
        "(earns|earn) {value}",
        "(is|are|was|were|been|being) paid .. {value} (last year|this year|annually)",
        "(is|are) paid .. {value} !(a share|per share)",
        "{value} annual (salary|pay|wage|package)",
    ],
    accepts: &[
        ("The head earns £90,000 a year.", "head", "£90,000"),
        ("His salary is £120,000 a year.", "salary", "£120,000"),
        ("The chief executive was paid £1.6m last year.", "chief executive", "£1.6m"),
        ("Holt is paid £90,000.", "Holt", "£90,000"),
    ],
    rejects: &["The firm cost £90,000.", "It will pay a dividend of 7p a share."],
};

//! The attribute `debt`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "debt",
    about: "What is owed.",
    kind: Kind::Money,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &[
        "(debt|debts|owes|owed|owing|liabilities|loan|loans) .. {value}",
        "{value} ~ (debt|debts|loan|loans|mortgage)",
        "debt of {value}",
        "{value} in debt",
    ],
    accepts: &[("The club has debts of £80m.", "club", "£80m"), ("Lusk is £90m in debt.", "Lusk", "£90m")],
    rejects: &["The dead left £80m."],
};

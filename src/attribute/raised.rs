//! The attribute `raised`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "raised",
    about: "What was collected or invested.",
    kind: Kind::Money,
    change: Change::Grows,
    counts: Counts::Anything,
    patterns: &[
        "{verb:raise} .. {value}",
        "{verb:donate} .. {value}",
        "(donation|donations|donated|grant|funding|investment|invest|invested|invests|pledged) .. (of|worth|to)? {value}",
        "(appeal|fund|campaign|fundraiser|page|auction|gala) .. (brought|brings) in {value}",
        "(donors|donor|readers|supporters|wellwishers) (gave|give) {value}",
    ],
    accepts: &[
        ("The appeal raised £30,000.", "appeal", "£30,000"),
        ("The appeal has brought in £90,000.", "appeal", "£90,000"),
    ],
    rejects: &["He rose and paid £30,000."],
};

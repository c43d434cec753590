//! The attribute `revenue`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "revenue",
    about: "What a firm took in.",
    kind: Kind::Money,
    change: Change::Fixed,
    counts: Counts::Anything,
    patterns: &[
        "on (revenue|revenues|sales|turnover) of {value}",
        "(revenue|revenues|sales|turnover|takings) .. (of|to|at|was|were|reached|totalled|totaled|hit) {value}",
        "{value} [in] ~ (revenue|revenues|sales|turnover)",
        "(revenue|revenues|sales|turnover) (rose|fell|grew|climbed|dropped|increased|declined|jumped|surged|soared|slumped|plunged|slipped) ... to {value}",
        "(revenue|revenues|sales|turnover) (in|for) .. (rose|fell|grew|climbed|dropped|increased|declined|jumped|surged|soared|slumped|plunged|slipped) ... to {value}",
        "(took|taken|takes|taking) {value} at (the|its) (tills|till|box)",
        "(revenue|revenues|sales|turnover) (edged|crept|inched|ticked|slid|dipped|eased|shot|leapt) [up|down] to {value}",
    ],
    accepts: &[
        ("Revenue rose to $3.2bn.", "Revenue", "$3.2bn"),
        ("Orm made a profit last year on sales of £9m.", "Orm", "£9m"),
        ("The film took £40m at the box office.", "film", "£40m"),
        ("Sales slid to £400m.", "Sales", "£400m"),
    ],
    rejects: &["The revenue office spent a $3 fee."],
};

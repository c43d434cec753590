//! The attribute `cost`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "cost",
    about: "What something costs or is priced at.",
    kind: Kind::Money,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &[
        "{verb:cost} .. {value}",
        "(cost|costs|price|prices|priced|fee|fees|bill|charge|fare|fares|ticket|tickets) .. (of|to|at|is|was|are|were|from) {value}",
        "{value} ~ (project|scheme|plan|programme|program|cost|costs|bill|price|ticket|tickets|fee|fees|home|house|mansion)",
        "priced at {value}",
        "(worth|valued at) .. {value}",
        "(cost|costs|price|bill) ... (has|have|had) [now|since] (risen|grown|soared|climbed|doubled|ballooned|swollen|jumped) [from] [{number}] to {value}",
        "(repairs|works|work|damage) [is|are|was|were] put at {value}",
    ],
    accepts: &[
        ("The bridge cost £4m.", "bridge", "£4m"),
        ("The project, at a cost of $20m, is late.", "project", "$20m"),
        ("The cost of the bridge has risen to £90m.", "cost", "£90m"),
    ],
    rejects: &["He paid £4m in tax."],
};

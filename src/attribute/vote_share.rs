//! The attribute `vote-share`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "vote-share",
    about: "What share of the votes someone won.",
    kind: Kind::Percent,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &[
        "{value} of [the] [popular] (vote|votes|ballots)",
        "(beat|beats|beating|beaten|defeated|defeating) .. by {value} .. to",
        "(won|received|got|polled|polling|with) {value} [support] [of] [the] vote",
    ],
    accepts: &[
        ("Reed won 53% of the vote.", "Reed", "53%"),
        ("Reed was elected, beating Ida Marsh by 53.6% to 46.4%.", "Reed", "53.6%"),
    ],
    rejects: &["The share rose 53%."],
};

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
        "{value} of ... (who voted|voting|who took part in the vote|who took part in the ballot|who cast)",
        "(backed|supported|approved|endorsed|rejected) by .. {value} of [the] (voters|members|those)",
        "(beat|beats|beating|beaten|defeated|defeating) .. by {value} .. to",
        "(won|received|got|polled|polling|with) {value} [support] [of] [the] vote",
    ],
    accepts: &[
        ("Reed won 53% of the vote.", "Reed", "53%"),
        ("Some 71% of the drivers who voted backed a strike.", "drivers", "71%"),
        ("The deal was backed by 58% of members.", "deal", "58%"),
        ("Reed was elected, beating Ida Marsh by 53.6% to 46.4%.", "Reed", "53.6%"),
    ],
    rejects: &["The share rose 53%."],
};

//! The attribute `deal-value`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "deal-value",
    about: "What a deal, takeover or contract is worth.",
    kind: Kind::Money,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &[
        "{value} ~ (deal|takeover|acquisition|merger|contract|bid|offer|buyout|sale|agreement)",
        "(deal|takeover|acquisition|merger|contract|bid|offer|buyout) .. (worth|valued at|of|for) {value}",
        "(bought|buy|buys|buying|acquire|acquires|acquired|sold|sell|sells|purchase|purchased) .. for {value}",
        "(signing|signed|signs|bought|joined|joins) .. from .. for .. {value}",
        "(transfer|release|signing) (fee|fees|clause) .. {value}",
        "for a fee of .. {value}",
        "{value} ~ (move|transfer|switch) to",
        "{value} ~ (signing|striker|forward|winger|midfielder|defender|goalkeeper)",
        "(splash|splashed|splashes|splashing|shell out|shelled out|fork out|forked out) {value} (on|for)",
        "for under {verb:buy}",
        "for under {verb:sell}",
        "(he paid|she paid|they paid|it paid|who paid|had paid|has paid|have paid|firm paid|company paid) {value} for (the|a|an|his|her|its|their)",
        "(agreed|agrees|agree|offered|offers|offering|bid|bids|plans|wants|ready|set|willing) to pay {value} for",
        "(pay|pays|paid|paying) {value} for [the|their] .. (striker|forward|winger|midfielder|defender|goalkeeper|player)",
        "(snapped|snap|snaps|snapping) up .. for {value}",
        "(bid|bids|bidding|offered) {value} for !(each|every)",
        "(sign|signs|signing|land|lands|landed) .. (striker|forward|winger|midfielder|defender|goalkeeper) [from] .. for {value}",
    ],
    accepts: &[
        ("Orm agreed a $4bn takeover of Lusk.", "Orm", "$4bn"),
        ("The house was sold for £900,000.", "house", "£900,000"),
        ("Orm Rovers have signed the winger from Lusk Town for a fee of £3m.", "Orm Rovers", "£3m"),
        ("The firm paid £2m for the pier.", "firm", "£2m"),
        ("Orm Foods agreed to pay £340m for Lusk.", "Orm Foods", "£340m"),
        ("Rovers paid £12m for the striker.", "Rovers", "£12m"),
        ("Orm Foods has bid £340m for Lusk.", "Orm Foods", "£340m"),
        ("Rovers sign winger for £12m", "Rovers", "£12m"),
    ],
    rejects: &["A good deal of it cost £3."],
};

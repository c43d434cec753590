//! The attribute `damages`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "damages",
    about: "What is paid to make good a harm.",
    kind: Kind::Money,
    change: Change::Fixed,
    counts: Counts::Anything,
    patterns: &[
        "{value} [in] ~ (damages|compensation|restitution|reparations)",
        "(damages|compensation|restitution|reparations) of {value}",
        "(families|relatives|kin) ... receive .. {value}",
        "{value} (settlement|payout)",
        "(settlement|payout|payouts|gratia) of {value}",
        "(settled|settle|settles) .. for {value}",
        "(paid|pay|pays|paying) {value} to (settle|victims|families|the families|relatives|the victims|survivors)",
    ],
    accepts: &[
        ("The court awarded her £5m in damages.", "her", "£5m"),
        ("The city agreed a $2m settlement.", "city", "$2m"),
        ("The mill paid £3m to settle a claim.", "mill", "£3m"),
        ("An ex gratia of Rs 3 lakh will be paid.", "ex gratia", "Rs 3 lakh"),
        ("Relatives of the drowned sailors will receive £20,000.", "Relatives", "£20,000"),
    ],
    rejects: &["The storm damages will rise and £5m was raised."],
};

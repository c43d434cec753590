//! The attribute `trial-date`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "trial-date",
    about: "When a trial began or is to begin.",
    kind: Kind::Date,
    change: Change::Fixed,
    counts: Counts::Anything,
    patterns: &[
        "(trial|trials) .. (began|begin|begins|begun|opened|open|opens|started|start|starts|scheduled|due) .. {value}",
        "(stood|stand|stands|standing|went|go|goes|going|put) [on] trial [again] .. {value}",
        "on {noun:trial}",
        "trial date of {value}",
        "trial [is|was|has been] (set|fixed|listed) .. {value}",
    ],
    accepts: &[
        ("Her trial began on 3 February 2020.", "trial", "3 February 2020"),
        ("Holt went on trial in May 2019.", "Holt", "May 2019"),
        ("A trial date of 3 May 2031 was set.", "trial date", "3 May 2031"),
    ],
    rejects: &["The drug trial was stopped in 2019.", "The mill began work in 2019."],
};

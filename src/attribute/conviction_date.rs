//! The attribute `conviction-date`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "conviction-date",
    about: "When a person was found guilty.",
    kind: Kind::Date,
    change: Change::Fixed,
    counts: Counts::Anything,
    patterns: &[
        "under passive {verb:convict}",
        "under active {verb:convict}",
        "under {verb:find} .. guilty",
        "on {noun:convict}",
        "under {verb:plead} guilty",
        "(returned|reached|delivered) [its|their|a|the] [guilty] (verdict|verdicts) .. {value}",
        "(verdict|verdicts) [guilty] (came|was returned|were returned|was reached|were reached|was delivered|were delivered) .. {value}",
    ],
    accepts: &[
        ("She was found guilty in 2012.", "She", "2012"),
        ("Holt was among six men found guilty of offences against clerks in 2012.", "Holt", "2012"),
        ("Reed was convicted of fraud in March 2009.", "Reed", "March 2009"),
        ("The jury returned its verdict on 20 February 2020.", "jury", "20 February 2020"),
        ("The guilty verdict came in March 2009.", "verdict", "March 2009"),
    ],
    rejects: &["The purse was found in 2012."],
};

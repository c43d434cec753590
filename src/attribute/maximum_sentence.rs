//! The attribute `maximum-sentence`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "maximum-sentence",
    about: "The longest time in prison the law allows for what a person is accused of.",
    kind: Kind::Duration,
    change: Change::Fixed,
    counts: Counts::Anything,
    patterns: &[
        "(face|faces|facing|faced) [up] [to] [a] [maximum] [of] [more] [than] {value}",
        "(maximum|max) .. [of] {value}",
        "(carries|carry|carried) .. (sentence|sentences|penalty|penalties|term|maximum) .. {value}",
        "(carries|carry|carried) [up] [to] [a] [possible] {value} [in] (prison|jail|sentence|term)",
        "punishable .. {value}",
        "(could|may|might) .. (sentenced|jailed|imprisoned|prison|jail) .. {value}",
        "(could|may|might) (get|receive|face|serve) [up] [to] {value}",
    ],
    accepts: &[
        ("Moss faces up to 10 years in prison.", "Moss", "10 years"),
        ("The crime carries a maximum penalty of five years.", "crime", "five years"),
        ("The crime carries 10 years in prison.", "crime", "10 years"),
    ],
    rejects: &["Moss was jailed for 10 years.", "The trams carry 24 million people a day."],
};

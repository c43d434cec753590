//! The reason of a verdict, as data; every renderer words it alike.

use std::fmt;

use crate::relation::How;

/// Why a verdict was reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// One article, once.
    OnlyOne,
    /// All values are equal.
    SameValue,
    /// The values meet.
    Met(How),
    /// A later article gives a newer figure of something that grows or is counted anew.
    Later,
    /// The values exclude one another.
    Excluded(How),
    /// Two named sources say different things; the articles only report them.
    SourcesDiffer(String, String),
    /// The values cannot be compared.
    Open(How),
    /// It is not certain that the articles speak of one fact.
    Doubtful,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OnlyOne => f.write_str("said once"),
            Self::SameValue => f.write_str("same value"),
            Self::Later => f.write_str("a later article gives a newer figure"),
            Self::SourcesDiffer(a, b) => write!(f, "sources differ: {a} / {b}"),
            Self::Doubtful => f.write_str("may or may not be the same fact"),
            Self::Excluded(How::Bound) => f.write_str("the bound leaves the figure out"),
            Self::Excluded(How::Approximate) => f.write_str("the approximation leaves the figure out"),
            Self::Met(how) | Self::Excluded(how) | Self::Open(how) => f.write_str(match how {
                How::Differ => "the values exclude one another",
                How::Bound => "the bound includes the figure",
                How::Approximate => "the approximation includes the figure",
                How::Rounding => "one figure is the other rounded",
                How::Tolerated => "they differ by no more than the tolerance that was set",
                How::Grain => "one date is coarser than the other",
                How::Weekday => "the same weekday or month, read as the last one here and as the next there",
                How::Birthday => "a birthday lies between the articles",
                How::Ageing => "no birth date fits both ages and both dates",
                How::Carried => "the same words in articles of different days: one may be carried over",
                How::Repeated => "the same age in articles more than a year apart",
                How::UndatedAge => "the ages are a year apart and an article has no date",
                How::TwoPeople => "the ages are far apart: two people of one name?",
                How::Currency => "different currencies",
                How::PercentOrPoint => "percent and percentage points",
                How::Unresolved => "a date could not be resolved",
                How::Predicted => "one of them is a prediction",
                How::Fell => "a figure that can only grow fell in the later article",
                How::Wording => "the wordings differ",
                How::Shortened => "one quotation is part of the other",
                How::Including => "one toll counts the attacker, the other may not",
                How::DeadAmong => "the dead may be counted among the injured",
                How::Unborn => "an unborn child is counted by one, perhaps not by the other",
                How::Kindred => "the smaller figure counts people of one kind, who may be part of the larger",
                How::Clock => "clock times within the hour",
                How::Night => "a night may be told as either of two days",
                How::Dayless => "a time of day whose day is not said with it",
                How::First => "one is told as what was first reported, and no longer holds",
                How::Distant => "the days lie weeks apart: two events, likely",
                How::Others => "others than those named, who may be counted in the other figure",
                How::Stage => "two stages of one case",
            }),
        }
    }
}

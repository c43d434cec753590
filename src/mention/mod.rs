//! Mentions: every number, date, duration and age the text says, with its value.
//!
//! A sentence is walked once, token by token; at a trigger the grammars run in the order of
//! [`GRAMMARS`], the longest match wins, then the earlier grammar.

mod number;

use crate::article::Moment;
use crate::sentence::{Segmented, View};
use crate::span::{Field, Span};
use crate::value::Value;

/// What kind of thing a mention is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Somebody's age.
    Age,
    /// So many of something.
    Count,
    /// A bare number.
    Number,
    /// A place in an order.
    Ordinal,
    /// An amount of money.
    Money,
    /// A share of a hundred.
    Percent,
    /// A number with a unit of measure.
    Measure,
    /// A length of time.
    Duration,
    /// A stretch of the calendar.
    Date,
    /// A time of day.
    Time,
    /// A recurring time.
    Set,
    /// A numeral that is no quantity.
    Name,
    /// Words: what the law says of a person ("convicted", "alleged").
    LegalStatus,
    /// Words: a quotation.
    Quote,
}

impl Kind {
    /// The name used in the output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Age => "age",
            Self::Count => "count",
            Self::Number => "number",
            Self::Ordinal => "ordinal",
            Self::Money => "money",
            Self::Percent => "percent",
            Self::Measure => "measure",
            Self::Duration => "duration",
            Self::Date => "date",
            Self::Time => "time",
            Self::Set => "set",
            Self::Name => "name",
            Self::LegalStatus => "legal-status",
            Self::Quote => "quote",
        }
    }

    /// Whether its values are words, not numbers.
    pub const fn is_wording(self) -> bool {
        matches!(self, Self::LegalStatus | Self::Quote)
    }
}

/// One value in the text, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The sentence, as a place in `Segmented::sentences`.
    pub sentence: usize,
    /// The field it stands in.
    pub field: Field,
    /// The bytes of its extent, as INTERFACE.md gives them per kind.
    pub span: Span,
    /// The tokens it used, bounds and unit included, counted from the sentence's start.
    pub tokens: (usize, usize),
    /// What it is.
    pub kind: Kind,
    /// What it says.
    pub value: Value,
    /// For a name: what the numeral is part of.
    pub why: Option<&'static str>,
}

/// What a grammar found: mentions that start at the trigger and the token after the last.
pub struct Match {
    /// What was found; more than one where one phrase says several values.
    pub mentions: Vec<Mention>,
    /// The first token not used.
    pub end: usize,
}

/// What the grammars know beside the sentence.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    /// When the article was published.
    pub published: Option<Moment>,
}

type Grammar = fn(&View<'_>, usize, &Clock) -> Option<Match>;

/// The grammars, in the order that settles ties.
const GRAMMARS: &[Grammar] = &[number::read];

/// All mentions of an article, in order; they never overlap.
pub fn recognise(seg: &Segmented<'_>) -> Vec<Mention> {
    let clock = Clock { published: seg.article.metadata.published.as_ref().map(|p| p.value) };
    let mut out = Vec::new();
    for at in 0..seg.sentences.len() {
        let view = seg.view(at);
        let mut i = 0;
        while i < view.tokens.len() {
            let best =
                GRAMMARS.iter().filter_map(|g| g(&view, i, &clock)).reduce(|a, b| if b.end > a.end { b } else { a });
            match best {
                Some(found) => {
                    i = found.end.max(i + 1);
                    out.extend(found.mentions);
                }
                None => i += 1,
            }
        }
    }
    out
}

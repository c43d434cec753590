//! The clock: what the grammars know of time beside the sentence.

use super::{Kind, Mention};
use crate::article::Moment;
use crate::value::Interval;

/// The article's own date, and the date last mentioned.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    /// When the article was published.
    pub published: Option<Moment>,
    /// The date that "the next day" counts from.
    pub reference: Option<Interval>,
    /// The first token of the sentence that no earlier mention has used; a match may reach back
    /// as far as this.
    pub floor: usize,
}

impl Clock {
    /// Takes note of a mention once it is certain.
    pub fn note(&mut self, mention: &Mention) {
        if mention.kind == Kind::Date
            && let Some(interval) = mention.value.timex().and_then(|t| t.interval)
        {
            self.reference = Some(interval);
        }
    }
}

//! A line: one sentence as a rule reads it, its tokens beside what it asserts.

use rust_decimal::Decimal;

use super::{Case, Spot};
use crate::article::Region;
use crate::assertion::Assertion;
use crate::extract::Place;
use crate::lexicon::WordList;
use crate::mention::Kind;
use crate::sentence::View;
use crate::token::TokenKind;
use crate::value::{Interval, Quantity};

/// One sentence with the figures, dates and lengths of time it asserts, in order.
#[derive(Debug)]
pub(super) struct Line<'c> {
    pub case: &'c Case<'c>,
    pub article: usize,
    pub view: View<'c>,
    /// Its assertions, as places in the article's extract.
    pub said: &'c [usize],
}

impl<'c> Line<'c> {
    /// The `n`th assertion.
    pub fn get(&self, n: usize) -> &'c Assertion {
        &self.case.assertions(self.article)[self.said[n]]
    }

    /// Where it stands.
    pub fn spot(&self, n: usize) -> Spot {
        Spot::at(self.case.extracts, Place { article: self.article, assertion: self.said[n] })
    }

    /// A stretch of tokens as a place.
    pub fn words(&self, first: usize, last: usize) -> Spot {
        Spot::plain(self.article, self.view.sentence.field, self.view.span(first, last))
    }

    /// What the text says there.
    pub fn text(&self, n: usize) -> &'c str {
        self.get(n).mention.span.of(self.view.text)
    }

    /// The kind of value.
    pub fn kind(&self, n: usize) -> Kind {
        self.get(n).mention.kind
    }

    /// The quantity, where it is one.
    pub fn quantity(&self, n: usize) -> Option<&'c Quantity> {
        self.get(n).mention.value.quantity()
    }

    /// Its one number, where it says exactly or about one.
    pub fn number(&self, n: usize) -> Option<Decimal> {
        self.quantity(n)?.bounds.point()
    }

    /// The stretch of time, where it says one that is resolved.
    pub fn interval(&self, n: usize) -> Option<Interval> {
        self.get(n).mention.value.interval()
    }

    /// The first token it used.
    pub fn from(&self, n: usize) -> usize {
        self.get(n).mention.tokens.0
    }

    /// The first token after it.
    pub fn to(&self, n: usize) -> usize {
        self.get(n).mention.tokens.1
    }

    /// Whether the token `back` tokens before the `n`th assertion is one of these words.
    pub fn before(&self, n: usize, back: usize, words: &WordList) -> bool {
        self.from(n).checked_sub(back).is_some_and(|i| self.view.is_any(i, words))
    }

    /// Whether some token of a range is one of these words.
    pub fn any(&self, range: std::ops::Range<usize>, words: &WordList) -> bool {
        range.into_iter().any(|i| self.view.is_any(i, words))
    }

    /// Whether the sentence has one of these words.
    pub fn has(&self, words: &WordList) -> bool {
        self.any(0..self.view.tokens.len(), words)
    }

    /// Whether a token is of a kind.
    pub fn is(&self, token: usize, kind: TokenKind) -> bool {
        self.view.kind(token) == Some(kind)
    }

    /// Whether the sentence is part of the report itself, where the article speaks.
    pub fn told(&self) -> bool {
        self.view.sentence.region == Region::Body
    }

    /// Whether the `n`th assertion stands in a quotation.
    pub fn quoted(&self, n: usize) -> bool {
        self.get(n).region == Region::Quote
    }

    /// The sentence after, in the same paragraph or the next.
    pub fn next(&self) -> Option<Line<'c>> {
        self.case.line(self.article, self.view.at + 1).filter(|l| l.view.sentence.field == self.view.sentence.field)
    }
}

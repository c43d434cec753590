//! A case: one story as the rules see it, with its articles, facts and origins at hand.

use std::cell::OnceCell;

use crate::article::Article;
use crate::assertion::Assertion;
use crate::extract::{Extract, Place};
use crate::origin::Origins;
use crate::sentence::Segmented;
use crate::verdict::Fact;

/// One story before its rules.
#[derive(Debug)]
pub struct Case<'a> {
    /// What each article of the report says; the story's are named by `articles`.
    pub extracts: &'a [Extract<'a>],
    /// The story's articles, as places in `extracts`, in order.
    pub articles: &'a [usize],
    /// The story's facts, in the order of the report.
    pub facts: &'a [Fact],
    /// The independent lines of reporting; its articles count in `articles`.
    pub origins: &'a Origins,
    cut: Vec<OnceCell<Segmented<'a>>>,
}

impl<'a> Case<'a> {
    /// A story with its facts.
    pub fn new(extracts: &'a [Extract<'a>], articles: &'a [usize], facts: &'a [Fact], origins: &'a Origins) -> Self {
        Self { extracts, articles, facts, origins, cut: articles.iter().map(|_| OnceCell::new()).collect() }
    }

    /// The article at a place in `extracts`.
    pub fn article(&self, article: usize) -> &'a Article {
        self.extracts[article].article
    }

    /// What an article of the story says, in order of place.
    pub fn assertions(&self, article: usize) -> &'a [Assertion] {
        &self.extracts[article].assertions
    }

    /// The assertion at a place.
    pub fn assertion(&self, place: Place) -> &'a Assertion {
        &self.extracts[place.article].assertions[place.assertion]
    }

    /// An article of the story cut into tokens and sentences; done once, when first asked for.
    pub fn cut(&self, article: usize) -> Option<&Segmented<'a>> {
        let at = self.articles.binary_search(&article).ok()?;
        Some(self.cut[at].get_or_init(|| Segmented::new(self.article(article))))
    }

    /// The origin of an article of the story.
    pub fn origin(&self, article: usize) -> Option<usize> {
        self.origins.of.get(self.articles.binary_search(&article).ok()?).copied()
    }
}

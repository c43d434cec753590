//! A case: one story as the rules see it, with its articles, facts and origins at hand.

use chrono::NaiveDate;

use super::line::Line;
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
    /// The article that is held against the others before it is published, as a place in `extracts`.
    pub draft: Option<usize>,
    cut: Vec<Segmented<'a>>,
    /// What each sentence of an article asserts, as places in its extract.
    said: Vec<Vec<Vec<usize>>>,
}

impl<'a> Case<'a> {
    /// A story with its facts.
    pub fn new(extracts: &'a [Extract<'a>], articles: &'a [usize], facts: &'a [Fact], origins: &'a Origins) -> Self {
        let cut: Vec<Segmented<'a>> = articles.iter().map(|&a| Segmented::new(extracts[a].article)).collect();
        let said = articles.iter().zip(&cut).map(|(&a, seg)| said(&extracts[a], seg)).collect();
        Self { extracts, articles, facts, origins, draft: None, cut, said }
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

    /// An article of the story cut into tokens and sentences.
    pub fn cut(&self, article: usize) -> Option<&Segmented<'a>> {
        self.cut.get(self.articles.binary_search(&article).ok()?)
    }

    /// A sentence of an article with what it asserts; none past its last.
    pub(super) fn line(&self, article: usize, sentence: usize) -> Option<Line<'_>> {
        let at = self.articles.binary_search(&article).ok()?;
        let (seg, said) = (&self.cut[at], self.said[at].get(sentence)?);
        Some(Line { case: self, article, view: seg.view(sentence), said })
    }

    /// The sentences of an article that are compared.
    pub(super) fn lines(&self, article: usize) -> impl Iterator<Item = Line<'_>> {
        let count = self.cut(article).map_or(0, |seg| seg.sentences.len());
        (0..count).filter_map(move |n| self.line(article, n)).filter(|l| l.view.sentence.region.compared())
    }

    /// The sentences of all articles that assert at least so many things.
    pub(super) fn all_lines(&self, least: usize) -> impl Iterator<Item = Line<'_>> {
        self.articles.iter().flat_map(|&a| self.lines(a)).filter(move |l| l.said.len() >= least)
    }

    /// The day an article was published.
    pub fn published(&self, article: usize) -> Option<NaiveDate> {
        self.article(article).metadata.published.as_ref().map(|p| p.value.date)
    }

    /// The same with a draft, where it is one of the story's articles.
    #[must_use]
    pub fn with_draft(mut self, draft: Option<usize>) -> Self {
        self.draft = draft.filter(|d| self.articles.binary_search(d).is_ok());
        self
    }

    /// What a fact is called: `Orm mill, killed`.
    pub fn called(&self, fact: &Fact) -> String {
        fact.cluster.called(self.extracts)
    }

    /// The day an article was published.
    pub fn day(&self, article: usize) -> Option<chrono::NaiveDate> {
        self.article(article).metadata.published.as_ref().map(|p| p.value.date)
    }

    /// The origin of an article of the story.
    pub fn origin(&self, article: usize) -> Option<usize> {
        self.origins.of.get(self.articles.binary_search(&article).ok()?).copied()
    }
}

/// What each sentence of an article asserts in figures and dates, as places in its extract.
fn said(extract: &Extract<'_>, seg: &Segmented<'_>) -> Vec<Vec<usize>> {
    let mut said = vec![Vec::new(); seg.sentences.len()];
    for (n, a) in extract.assertions.iter().enumerate().filter(|(_, a)| !a.mention.kind.is_wording() && !a.counted) {
        if let Some(list) = said.get_mut(a.mention.sentence) {
            list.push(n);
        }
    }
    said
}

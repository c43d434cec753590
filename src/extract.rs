//! What one article says: the stages from text to assertions, in one call.

use crate::article::{Article, Region};
use crate::assertion::{Assertion, Passed, Unused, attach};
use crate::context::Around;
use crate::mention::{Mention, recognise};
use crate::sentence::Segmented;
use crate::span::Field;

/// What one article says.
#[derive(Debug)]
pub struct Extract<'a> {
    /// The article.
    pub article: &'a Article,
    /// Its assertions, in order of place.
    pub assertions: Vec<Assertion>,
    /// The mentions that are no assertion, each with the reason.
    pub unused: Vec<Passed>,
}

/// The place of an assertion: which article, which of its assertions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The article, as a place in the set.
    pub article: usize,
    /// The assertion, as a place in the article's extract.
    pub assertion: usize,
}

impl Place {
    /// The assertion at this place.
    pub fn of<'a>(self, extracts: &'a [Extract<'_>]) -> &'a Assertion {
        &extracts[self.article].assertions[self.assertion]
    }

    /// Its value as the article words it.
    pub fn words<'a>(self, extracts: &'a [Extract<'_>]) -> &'a str {
        let mention = &self.of(extracts).mention;
        mention.span.of(extracts[self.article].article.field(mention.field))
    }
}

/// Reads one article.
pub fn extract(article: &Article) -> Extract<'_> {
    read(article, Around::Words)
}

/// Reads articles to list what they say: the same, without the words around each assertion, which only comparing
/// reads. Each stage goes over all of them before the next, so that its instructions stay in the processor's cache;
/// a few dozen articles at a time are enough for that.
pub fn list(articles: &[Article]) -> Vec<Extract<'_>> {
    let segmented: Vec<Segmented<'_>> = articles.iter().map(Segmented::new).collect();
    let mentions: Vec<Vec<Mention>> = segmented.iter().map(recognise).collect();
    let attached = attach(segmented.iter().zip(mentions), Around::Act);
    articles.iter().zip(attached).map(|(article, (assertions, unused))| hide(article, assertions, unused)).collect()
}

fn read(article: &Article, around: Around) -> Extract<'_> {
    let seg = Segmented::new(article);
    let attached = attach(std::iter::once((&seg, recognise(&seg))), around);
    let (assertions, unused) = attached.into_iter().next().unwrap_or_default();
    hide(article, assertions, unused)
}

/// Leaves out what the article's own directives hide.
fn hide(article: &Article, mut assertions: Vec<Assertion>, mut unused: Vec<Passed>) -> Extract<'_> {
    let directives = article.directives();
    if !directives.is_empty() {
        let inside = |m: &Mention| m.field == Field::Text && directives.iter().any(|d| d.span.overlaps(m.span));
        let hidden = assertions.extract_if(.., |a| inside(&a.mention));
        let pass = |a: Assertion| Passed { mention: a.mention, why: Unused::Region(Region::Furniture), subject: None };
        unused.extend(hidden.map(pass));
        unused.sort_by_key(|p| (p.mention.field, p.mention.span));
    }
    Extract { article, assertions, unused }
}

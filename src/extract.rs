//! What one article says: the stages from text to assertions, in one call.

use crate::article::Article;
use crate::assertion::{Assertion, Passed, attach};
use crate::mention::recognise;
use crate::sentence::Segmented;

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

/// Reads one article.
pub fn extract(article: &Article) -> Extract<'_> {
    let seg = Segmented::new(article);
    let (assertions, unused) = attach(&seg, recognise(&seg));
    Extract { article, assertions, unused }
}

//! Regions: what part of a page a paragraph is.

use super::page::page;
use super::{Article, Markup, markdown};
use crate::span::{Field, Span};

/// What a stretch of text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Region {
    /// The headline.
    Headline,
    /// The paragraph under the headline.
    Standfirst,
    /// The report itself.
    Body,
    /// The words under a picture.
    Caption,
    /// Inside quotation marks.
    Quote,
    /// Read for the article's own data: a dateline, a header.
    Meta,
    /// A pointer to another story.
    Teaser,
    /// Navigation, bylines, buttons.
    Furniture,
}

impl Region {
    /// The name used in the output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Standfirst => "standfirst",
            Self::Body => "body",
            Self::Caption => "caption",
            Self::Quote => "quote",
            Self::Meta => "meta",
            Self::Teaser => "teaser",
            Self::Furniture => "furniture",
        }
    }

    /// Whether assertions in it are compared.
    pub const fn compared(self) -> bool {
        !matches!(self, Self::Meta | Self::Teaser | Self::Furniture)
    }
}

/// A paragraph, or a part of one, with its region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// The field it stands in.
    pub field: Field,
    /// Its bytes, outer white space left out.
    pub span: Span,
    /// What it is.
    pub region: Region,
    /// Whether it goes on with the paragraph of the block before, which only markup parts from it.
    pub continues: bool,
}

impl Block {
    /// A block of an article's text.
    pub(super) const fn text(span: Span, region: Region) -> Self {
        Self { field: Field::Text, span, region, continues: false }
    }
}

/// The paragraphs of an article in order, title first.
pub fn blocks(article: &Article) -> Vec<Block> {
    let mut out = Vec::with_capacity(article.text.len() / 128 + 4);
    let title = trimmed(&article.title);
    if !title.is_empty() {
        out.push(Block { field: Field::Title, ..Block::text(title, Region::Headline) });
    }
    match article.markup {
        Markup::Plain => {
            let parts = article.source.as_deref().map_or(&[][..], |s| &s.parts);
            page(&article.text, &article.title, parts, &mut out);
        }
        Markup::Markdown => markdown::page(&article.text, &mut out),
    }
    out
}

/// The span of a text without its outer white space.
fn trimmed(text: &str) -> Span {
    let start = text.len() - text.trim_start().len();
    Span::new(start, text.trim_end().len().max(start))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn blocks_are_in_order_and_slice_any_text(
            text in "(\\PC|[ \n\r\t.:|©“”’]|By |Posted: |Latest News\n|Read more: |(Picture|Photo): |\\*\\*|\\]\\(|!\\[|---\n|# |1[0-9] March 20[0-9]{2} |[0-9]{1,2}:[0-9]{2} [ap]m){0,40}",
            title in "\\PC{0,12}",
            markdown in any::<bool>(),
        ) {
            let markup = if markdown { Markup::Markdown } else { Markup::Plain };
            let article = Article { title, text, markup, ..Article::default() };
            let mut end = (Field::Title, 0);
            for block in blocks(&article) {
                let slice = article.field(block.field).get(block.span.start as usize..block.span.end as usize);
                prop_assert!(slice.is_some_and(|s| !s.is_empty()), "{:?}", block);
                prop_assert!((block.field, block.span.start) >= end, "{:?} after {:?}", block, end);
                end = (block.field, block.span.end);
            }
        }

        #[test]
        fn a_plain_page_leaves_no_letter_out(text in "(\\PC|[ \n]|[a-z. ]{1,30}\n){0,40}") {
            let article = Article { text, ..Article::default() };
            let kept: usize = blocks(&article).iter().map(|b| visible(b.span.of(&article.text))).sum();
            prop_assert_eq!(kept, visible(&article.text));
        }
    }

    fn visible(text: &str) -> usize {
        text.chars().filter(|c| c.is_alphanumeric()).count()
    }
}

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
    let mut out = Vec::new();
    let title = trimmed(&article.title);
    if !title.is_empty() {
        out.push(Block { field: Field::Title, ..Block::text(title, Region::Headline) });
    }
    match article.markup {
        Markup::Plain => {
            page(&article.text, &article.title, &mut out);
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

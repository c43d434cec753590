//! Regions: what part of a page a paragraph is.

use super::Article;
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

/// A paragraph with its region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// The field it stands in.
    pub field: Field,
    /// Its bytes, outer white space left out.
    pub span: Span,
    /// What it is.
    pub region: Region,
}

/// The paragraphs of an article in order, title first.
pub fn blocks(article: &Article) -> Vec<Block> {
    let mut out = Vec::new();
    if !article.title.trim().is_empty() {
        out.push(Block {
            field: Field::Title,
            span: trimmed(&article.title, 0, article.title.len()),
            region: Region::Headline,
        });
    }
    let mut at = 0;
    for line in article.text.split_inclusive('\n') {
        if !line.trim().is_empty() {
            let span = trimmed(&article.text, at, at + line.len());
            out.push(Block { field: Field::Text, span, region: Region::Body });
        }
        at += line.len();
    }
    out
}

fn trimmed(text: &str, start: usize, end: usize) -> Span {
    let part = &text[start..end];
    let lead = part.len() - part.trim_start().len();
    Span::new(start + lead, start + part.trim_end().len().max(lead))
}

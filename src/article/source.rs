//! The source of an article whose text is made from a file of another form: what the file says each
//! part is, and where its bytes stand.

use super::Region;
use super::offset::{OffsetMap, Spot};
use crate::span::{Field, Span};

/// Where the texts of an article come from.
#[derive(Debug, Clone, Default)]
pub struct Source {
    /// The map of `title`.
    pub title: OffsetMap,
    /// The map of `text`.
    pub text: OffsetMap,
    /// The parts the file itself shows; none where the text is read like a plain page.
    pub parts: Vec<Part>,
    /// What the spans count in.
    pub within: Within,
}

/// A part of a text that the file's own markup shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Its bytes in the text.
    pub span: Span,
    /// What the markup says it is; none where its words must tell.
    pub region: Option<Region>,
}

/// What the bytes of spans, and lines and columns, count in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Within {
    /// The file.
    #[default]
    File,
    /// The unpacked part of this name (`word/document.xml`); lines are its paragraphs.
    Part(&'static str),
    /// The text that was read from the file; lines are its pages.
    Text,
    /// One record of many in a file.
    Record,
}

impl Source {
    fn map(&self, field: Field) -> &OffsetMap {
        match field {
            Field::Title => &self.title,
            Field::Text => &self.text,
        }
    }

    /// The raw bytes of a span.
    pub fn raw(&self, field: Field, span: Span) -> (u64, u64) {
        self.map(field).raw(span)
    }

    /// Where a byte of the field's text stands.
    pub fn spot(&self, field: Field, text: &str, byte: u32) -> Spot {
        self.map(field).spot(text, byte)
    }

    /// Where a span that ends at a byte of the field's text ends.
    pub fn spot_end(&self, field: Field, text: &str, byte: u32) -> Spot {
        self.map(field).spot_end(text, byte)
    }
}

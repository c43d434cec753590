//! A draft: an article in the making, as the reader of a format hands it over.

use super::super::Region;
use super::super::mapped::Mapped;
use super::super::offset::FileText;
#[cfg(feature = "html")]
use super::super::offset::OffsetMap;
use super::super::source::{Part, Within};
use crate::error::Error;
use crate::span::Span;

/// One thing that a format's reader comes to.
#[derive(Debug)]
pub(crate) enum Found {
    /// An article.
    Draft(Box<Draft>),
    /// Something that could not be read.
    Error(Error),
    /// Something that was read but is odd.
    Warning(Error),
}

/// What a format's reader gives, one article at a time.
pub(crate) type Drafts = Box<dyn Iterator<Item = Found> + Send>;

/// An article in the making.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    /// The id it gives itself.
    pub id: Option<String>,
    /// The line its record begins on, where a file has several.
    pub line: Option<usize>,
    /// Its title, where the file holds that apart.
    pub title: Mapped,
    /// Its text.
    pub text: Mapped,
    /// The parts the file itself shows.
    pub parts: Vec<Part>,
    /// What the spans count in.
    pub within: Within,
    /// What the file says of it: field and value, the first of a field counts.
    pub fields: Vec<(&'static str, String)>,
    /// Whether it must not be used, in its publisher's word: `canceled`, `withheld`.
    pub killed: Option<String>,
    /// Where the part at hand begins, and what it is.
    open: Option<(usize, Option<Region>)>,
}

impl Draft {
    /// Notes a field, unless it is known or empty.
    pub fn set(&mut self, field: &'static str, value: impl AsRef<str>) {
        let value = value.as_ref().trim();
        if !value.is_empty() && self.get(field).is_none() {
            self.fields.push((field, value.to_owned()));
        }
    }

    /// A field noted before.
    pub fn get(&self, field: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| *known == field).map(|(_, value)| value.as_str())
    }

    /// Begins a part; what was open ends.
    pub fn begin(&mut self, region: Option<Region>) {
        self.end();
        if !self.text.text.is_empty() {
            self.text.gap("\n");
        }
        self.open = Some((self.text.text.len(), region));
    }

    #[cfg(feature = "html")]
    /// Whether the open part holds nothing yet.
    pub fn is_blank(&self) -> bool {
        self.open.is_none_or(|(start, _)| self.text.text[start..].trim().is_empty())
    }

    #[cfg(feature = "html")]
    /// The words of the open part.
    pub fn words(&self) -> &str {
        self.open.map_or("", |(start, _)| &self.text.text[start..])
    }

    /// Ends the open part; returns its bytes unless it is blank.
    pub fn end(&mut self) -> Option<Span> {
        let (start, region) = self.open.take()?;
        let words = &self.text.text[start..];
        let lead = words.len() - words.trim_start().len();
        let len = words.trim().len();
        if len == 0 {
            return None;
        }
        let span = Span::new(start + lead, start + lead + len);
        self.parts.push(Part { span, region });
        Some(span)
    }

    /// Adds a whole part.
    pub fn part(&mut self, region: Option<Region>, words: &Mapped) {
        if words.text.trim().is_empty() {
            return;
        }
        self.begin(region);
        self.text.append(words);
        self.end();
    }

    #[cfg(feature = "html")]
    /// Takes over the text of another, which was made from a text with the map `outer`.
    pub fn absorb(&mut self, other: Self, outer: &OffsetMap) {
        self.end();
        if other.text.text.is_empty() {
            return;
        }
        if !self.text.text.is_empty() {
            self.text.gap("\n");
        }
        let base = self.text.text.len() as u32;
        self.text.append(&other.text.through(outer));
        let moved = |p: Part| Part { span: Span { start: p.span.start + base, end: p.span.end + base }, ..p };
        self.parts.extend(other.parts.into_iter().map(moved));
    }

    /// Takes the maps on to the bytes of the file, with lines and columns.
    pub fn settle(&mut self, file: &FileText<'_>) {
        self.title.map.settle(file);
        self.text.map.settle(file);
    }
}

//! An article: one input text with its metadata, and the regions it is made of.

mod caption;
mod echo;
mod encoding;
mod files;
pub mod format;
mod front;
mod furniture;
#[cfg(feature = "gz")]
mod gz;
mod lines;
mod live;
mod mapped;
mod markdown;
mod marks;
mod moment;
mod offset;
mod page;
mod paragraph;
mod patterns;
pub(crate) mod phrases;
mod read;
mod record;
mod region;
mod sidecar;
mod source;
mod stamp;
mod teaser;

pub use encoding::is_encoding;
pub use files::{Walk, list};
pub use format::Format;
pub use moment::Moment;
pub use offset::{OffsetMap, Spot};
pub use patterns::Patterns;
pub use read::{Input, Item, LONGEST_ARTICLE, ReadOptions, Reader, read};
pub use region::{Block, Region, blocks};
pub use source::{Part, Source, Within};

use crate::decision::{Directive, Scope, directives, is_directive};
use crate::span::{Field, Span};

/// One input text.
#[derive(Debug, Clone, Default)]
pub struct Article {
    /// The record's `id`, or the path as given.
    pub id: String,
    /// The story it belongs to, where the input says so.
    pub story: Option<String>,
    /// The file it was read from, with `/` between folders.
    pub path: String,
    /// The 1-based line of the record in a JSONL file.
    pub line: Option<usize>,
    /// The headline of a record; empty for plain files.
    pub title: String,
    /// The text: exactly as the file holds it, unless there is a `source`.
    pub text: String,
    /// How the text is marked up.
    pub markup: Markup,
    /// Where the text stands in the file, where the file holds it in another form.
    pub source: Option<Box<Source>>,
    /// What is known about it.
    pub metadata: Metadata,
}

/// How a text is marked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Markup {
    /// Not at all.
    #[default]
    Plain,
    /// As Markdown, with or without front matter.
    Markdown,
}

impl Article {
    /// An article from a text at hand, dated by what the text says of itself.
    pub fn new(id: impl Into<String>, text: impl Into<String>, markup: Markup) -> Self {
        let id = id.into();
        let mut article = Self { path: id.clone(), id, text: text.into(), markup, ..Self::default() };
        article.read_dates();
        article
    }

    /// The article as published on a day, `2031-03-14`.
    #[cfg(test)]
    #[must_use]
    pub(crate) fn on(mut self, day: &str) -> Self {
        let value = Moment::iso(day).expect("a date");
        self.metadata.published = Some(Sourced { value, provenance: Provenance::Explicit });
        self
    }

    /// Takes the dates the text bears where none are known from elsewhere.
    pub(crate) fn read_dates(&mut self) {
        if self.metadata.published.is_some() || self.markup == Markup::Markdown {
            return;
        }
        let parts = self.source.as_deref().map_or(&[][..], |s| &s.parts);
        let dates = page::dates(&self.text, &self.title, parts);
        let sourced = |value| Sourced { value, provenance: Provenance::Text };
        self.metadata.published = dates.published.map(sourced);
        if self.metadata.updated.is_none() {
            self.metadata.updated = dates.updated.map(sourced);
        }
    }

    /// The directives in the text, each with what it covers: in a file whose form shows its paragraphs, those.
    pub fn directives(&self) -> Vec<Directive> {
        let mut out = directives(&self.text);
        let Some(source) = self.source.as_deref().filter(|s| !s.parts.is_empty()) else { return out };
        let order = |part: &Part| is_directive(part.span.of(&self.text));
        let holding = |at: u32| source.parts.iter().find(|p| p.span.start <= at && at < p.span.end && !order(p));
        for directive in &mut out {
            directive.line = source.spot(Field::Text, &self.text, directive.span.start).line;
            let Scope::Part(scope) = directive.scope else { continue };
            if scope.start == directive.span.end {
                // From `begin` on.
                continue;
            }
            let after = || source.parts.iter().find(|p| p.span.start >= directive.span.end && !order(p));
            let part = holding(scope.start.max(directive.span.start)).or_else(after);
            directive.scope = part.map_or(Scope::Nothing, |part| Scope::Part(part.span));
        }
        out
    }

    /// The text a field's spans point into.
    pub fn field(&self, field: Field) -> &str {
        match field {
            Field::Title => &self.title,
            Field::Text => &self.text,
        }
    }

    /// The bytes that a span stands for in what was read: the file, or what [`Within`] says.
    pub fn raw(&self, field: Field, span: Span) -> (u64, u64) {
        match &self.source {
            Some(source) => source.raw(field, span),
            None => (span.start.into(), span.end.into()),
        }
    }
}

/// What is known about an article, each item with where it came from.
#[derive(Debug, Clone, Default)]
pub struct Metadata {
    /// When it was published.
    pub published: Option<Sourced<Moment>>,
    /// When it was last changed.
    pub updated: Option<Sourced<Moment>>,
    /// Its headline, where it is known apart from the text.
    pub headline: Option<Sourced<String>>,
    /// Who published it.
    pub publisher: Option<Sourced<String>>,
    /// Where it stands on the web.
    pub url: Option<Sourced<String>>,
    /// The identifier its publisher gives all its versions.
    pub uri: Option<Sourced<String>>,
    /// Who wrote it.
    pub author: Option<Sourced<String>>,
    /// The works it says it is based on: an address, a headline or a publisher each.
    pub based_on: Vec<String>,
    /// The works it cites, likewise.
    pub citations: Vec<String>,
    /// Where and when it was filed.
    pub dateline: Option<Sourced<String>>,
    /// How it writes `06/01/2025`; where that is not known, a date of two readings stays open.
    pub date_order: Option<DateOrder>,
}

/// The order of the parts of a date in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// Day, month, year.
    Dmy,
    /// Month, day, year.
    Mdy,
    /// Year, month, day.
    Ymd,
}

/// A value with its provenance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Where it came from.
    pub provenance: Provenance,
}

/// Where a piece of metadata came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Provenance {
    /// The record, the front matter.
    Explicit,
    /// Read in the text: a header, a dateline.
    Text,
    /// The sidecar `articles.toml`.
    Sidecar,
    /// The command line.
    Cli,
}

impl Provenance {
    /// The name used in the output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Explicit => "explicit",
            Self::Text => "text",
            Self::Sidecar => "sidecar",
            Self::Cli => "cli",
        }
    }
}

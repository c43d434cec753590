//! An article: one input text with its metadata, and the regions it is made of.

mod read;
mod region;

pub use read::{Input, read};
pub use region::{Block, Region, blocks};

use chrono::{NaiveDate, NaiveTime};

use crate::span::Field;

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
    /// The text, exactly as the file holds it.
    pub text: String,
    /// What is known about it.
    pub metadata: Metadata,
}

impl Article {
    /// The text a field's spans point into.
    pub fn field(&self, field: Field) -> &str {
        match field {
            Field::Title => &self.title,
            Field::Text => &self.text,
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
    /// Who wrote it.
    pub author: Option<Sourced<String>>,
    /// Where and when it was filed.
    pub dateline: Option<Sourced<String>>,
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

/// A day, with the time of day where it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The day.
    pub date: NaiveDate,
    /// The time, in the article's own zone.
    pub time: Option<NaiveTime>,
}

impl std::fmt::Display for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.time {
            None => write!(f, "{}", self.date),
            Some(time) => write!(f, "{}T{}", self.date, time.format("%H:%M")),
        }
    }
}

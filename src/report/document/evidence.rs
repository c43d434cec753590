//! What a report rests on: articles with their metadata and text, and who copied from whom.

use serde::{Deserialize, Serialize};

use super::names;
use crate::article::Region;

/// An article.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Article {
    /// The record's id, or the path as given.
    pub id: String,
    /// Its letter in this story: A, B, …
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub siglum: String,
    /// The story that it names.
    pub story: Option<String>,
    /// The file it was read from.
    pub path: String,
    /// The line of its record, where the file holds several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// When it was published.
    pub published: Date,
    /// The line of reporting it belongs to.
    pub origin: Option<String>,
    /// How many assertions it makes.
    pub mentions: usize,
    /// How many numbers and dates were left out.
    pub ignored: usize,
    /// Its headline, from the metadata or the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
    /// When it was last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated: Option<Sourced>,
    /// Who published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Sourced>,
    /// Where it stands on the web.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Sourced>,
    /// Who wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<Sourced>,
    /// Where and when it was filed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dateline: Option<Sourced>,
    /// The sources it leans on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<String>,
    /// Its title, where that is a field of its own; with the texts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its whole text, where texts were asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The paragraphs of title and text; with the texts.
    #[serde(default, skip_serializing_if = "Vec::is_empty", serialize_with = "super::value::one_a_line")]
    pub blocks: Vec<Block>,
}

impl Article {
    /// How it is named: its path, and the id where a file holds several.
    pub fn label(&self) -> String {
        if self.line.is_some() || self.path.is_empty() {
            format!("{}#{}", self.path, self.id)
        } else {
            self.path.clone()
        }
    }

    /// The text of one of its fields, where texts were asked for.
    pub fn field(&self, field: &str) -> &str {
        if field == "title" { &self.title } else { &self.text }.as_deref().unwrap_or_default()
    }
}

/// A date with where it came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Date {
    /// The date, or null.
    pub value: Option<String>,
    /// `explicit`, `text`, `sidecar`, `cli` or `missing`.
    pub provenance: String,
}

impl Default for Date {
    fn default() -> Self {
        Self { value: None, provenance: "missing".to_owned() }
    }
}

/// A piece of metadata with where it came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Sourced {
    /// What it is.
    pub value: String,
    /// `explicit`, `text`, `sidecar` or `cli`.
    pub provenance: String,
}

/// A paragraph, or a part of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Block {
    /// `text` or `title`.
    pub field: String,
    /// Its bytes, half open.
    pub span: [u32; 2],
    /// What it is.
    #[serde(with = "names::region")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "names::region::schema"))]
    pub region: Region,
    /// It goes on with the paragraph before, which only markup parts from it.
    #[serde(default, skip_serializing_if = "super::value::is_false")]
    pub continues: bool,
}

/// An independent line of reporting.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Origin {
    /// `o-1`, counted within the story.
    pub id: String,
    /// The ids of its articles.
    pub articles: Vec<String>,
    /// What joins them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub why: Vec<String>,
}

/// Two articles that are not independent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Shared {
    /// The ids of the two.
    pub articles: [String; 2],
    /// Why they have one origin.
    pub why: String,
    /// How much of the body of each stands in the other, in percent.
    pub percent: [usize; 2],
    /// How many paragraphs of the first have words in common with the second.
    pub paragraphs: usize,
    /// How many of these stand there nearly word for word.
    pub whole_paragraphs: usize,
    /// What stands in both; with the texts.
    #[serde(default, skip_serializing_if = "Vec::is_empty", serialize_with = "super::value::one_a_line")]
    pub passages: Vec<Passage>,
}

/// Words that stand in two articles, as bytes of their texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Passage {
    /// In the first.
    pub a: [u32; 2],
    /// In the second.
    pub b: [u32; 2],
}

/// What an article leaves open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Gap {
    /// The id of the article.
    pub article: String,
    /// What it lacks, as the end of a sentence.
    pub gap: String,
}

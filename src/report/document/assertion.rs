//! Assertions in the document, and the numbers that became none.

use serde::{Deserialize, Serialize};

use super::super::position::Loc;
use super::{Mark, Value, names};
use crate::article::Region;

/// What one article asserts, with its place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Assertion {
    /// `assertion`.
    pub r#type: String,
    /// `a-…`, a hash of article, place and kind.
    pub id: String,
    /// The id of the article.
    pub article: String,
    /// The story that the article names.
    pub story: Option<String>,
    /// `text`, or `title` of a record.
    pub field: String,
    /// The bytes of the value in that field, half open.
    pub span: [u32; 2],
    /// Its bytes in the article's `text` or `title`, where `span` counts those of a file that holds them in
    /// another form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text_span: Option<[u32; 2]>,
    /// The same as lines and columns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub loc: Option<Loc>,
    /// What stands there.
    pub text: String,
    /// The kind of its value.
    pub kind: String,
    /// What it says.
    pub value: Value,
    /// What part of the article it stands in.
    #[serde(with = "names::region")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "names::region::schema"))]
    pub region: Region,
    /// Whom or what it is about.
    pub subject: Option<String>,
    /// What that is: `person`, `group`, `organisation`, `place` or `thing`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject_kind: Option<String>,
    /// What is said of it.
    pub attribute: String,
    /// How sure the article is of it.
    pub certainty: String,
    /// Who says so.
    pub attribution: Option<String>,
    /// The stretch of time it covers.
    pub window: Option<String>,
    /// The value in plain English.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub says: String,
    /// What it stands among; given where a finding rests on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub excerpt: Option<Excerpt>,
}

impl Assertion {
    /// The line it begins on and the column in characters, both from 1; 1 and 1 where unknown.
    pub fn at(&self) -> (usize, usize) {
        Mark::of(self).at()
    }

    /// Its line as a reader is told it: `18`, or `title`.
    pub fn line(&self) -> String {
        Mark::of(self).line()
    }
}

/// The words around a value; its sentence is `head`, the value's text and `tail`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Excerpt {
    /// The sentence before.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub before: String,
    /// Its sentence up to the value.
    pub head: String,
    /// Its sentence after the value.
    pub tail: String,
    /// The sentence after.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub after: String,
}

/// A number or date that was recognised and left out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Skipped {
    /// `mention`.
    pub r#type: String,
    /// The id of the article.
    pub article: String,
    /// The story that the article names.
    pub story: Option<String>,
    /// `text`, or `title` of a record.
    pub field: String,
    /// The bytes in that field, half open.
    pub span: [u32; 2],
    /// What stands there.
    pub text: String,
    /// The kind of its value.
    pub kind: String,
    /// What it says.
    pub value: Value,
    /// What part of the article it stands in.
    #[serde(with = "names::region")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "names::region::schema"))]
    pub region: Region,
    /// For an age, whose it is.
    pub subject: Option<String>,
    /// Always null.
    pub attribute: Option<String>,
    /// Always false.
    pub used: bool,
    /// Why it was left out.
    pub why: Option<String>,
}

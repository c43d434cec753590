//! Derivations in the document, and words that are no assertion.

use serde::{Deserialize, Serialize};

use super::super::position::Loc;
use super::{Excerpt, Value};

/// A calculation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Derivation {
    /// The code of the rule that made it.
    pub rule: String,
    /// The equation in words.
    pub expr: String,
    /// What went in, in the order of the equation.
    pub operands: Vec<Operand>,
    /// What came out.
    #[serde(serialize_with = "super::value::on_a_line")]
    pub result: Value,
    /// What the text has.
    #[serde(serialize_with = "super::value::on_a_line")]
    pub expected: Value,
    /// Whether it adds up.
    pub ok: bool,
    /// It adds up, and yet a reader will ask.
    #[serde(default, skip_serializing_if = "super::value::is_false")]
    pub note: bool,
}

/// What went into a calculation: an assertion by its id, or words by their place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Operand {
    /// The id of an assertion.
    Assertion(String),
    /// Words that are none.
    Words(Box<Words>),
}

/// Words of an article that are no assertion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Words {
    /// The id of the article.
    pub article: String,
    /// `text` or `title`.
    pub field: String,
    /// Their bytes, half open.
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
    /// What they stand among.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub excerpt: Option<Excerpt>,
}

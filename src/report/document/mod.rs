//! The document: a report as plain owned data, versioned, which is written as JSON, read back, and
//! rendered.
//!
//! Fields are only added within one major version; what an older document lacks reads as empty.

mod assertion;
mod decision;
mod derivation;
mod evidence;
mod fact;
mod make;
pub mod names;
mod value;
mod view;

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};

pub use assertion::{Assertion, Excerpt, Skipped};
pub use decision::Decision;
pub use derivation::{Derivation, Operand, Words};
pub use evidence::{Article, Block, Date, Gap, Origin, Passage, Shared, Sourced};
pub use fact::{Apart, Fact, Finding, Link, Values, Weight};
pub use make::Scope;
pub use value::Value;
pub use view::{File, Mark, View, ranked};

use crate::error::Error;
use crate::rule::Severity;

/// The name and major version of the document's schema.
pub const SCHEMA: &str = "crosscheck-report/1";

/// A report.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(title = "Crosscheck report"))]
pub struct Document {
    /// `crosscheck-report/1`.
    pub schema: String,
    /// What made it; left out of a reproducible report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool: Option<Tool>,
    /// The stories, in order of name.
    pub stories: Vec<Story>,
    /// Decisions that fit no finding any more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stale: Vec<Decision>,
    /// What the report comes to, whatever of it is shown.
    pub summary: Summary,
}

/// What made a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Tool {
    /// `crosscheck`.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// Articles that were compared with each other, and what came of it. A part that was not asked for
/// is left out.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Story {
    /// Its name, where articles were grouped.
    pub story: Option<String>,
    /// Its articles, in order of path and record.
    pub articles: Vec<Article>,
    /// The independent lines of reporting.
    pub origins: Vec<Origin>,
    /// Pairs of articles that are not independent, with the evidence.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shared: Vec<Shared>,
    /// The assertions that the rest refers to, in order of article and place.
    #[serde(serialize_with = "value::one_a_line")]
    pub assertions: Vec<Assertion>,
    /// The facts, in order of verdict.
    pub facts: Vec<Fact>,
    /// Look-alikes that were kept apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_compared: Option<Vec<Apart>>,
    /// Numbers and dates that were recognised and left out.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "value::some_one_a_line")]
    pub skipped: Option<Vec<Skipped>>,
    /// What the articles leave open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gaps: Option<Vec<Gap>>,
    /// The arithmetic done, what passed included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub derivations: Option<Vec<Derivation>>,
    /// What a person should see, most serious first.
    pub findings: Vec<Finding>,
}

/// What a report comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Summary {
    /// How many articles were read.
    pub articles: usize,
    /// How many independent lines of reporting they are.
    pub origins: usize,
    /// How many facts have each verdict.
    pub facts: BTreeMap<String, usize>,
    /// How many findings have each severity, settled ones left out.
    pub findings: BTreeMap<String, usize>,
    /// The same in one line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub line: String,
    /// How many findings are settled, where any are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dismissed: Option<usize>,
}

impl Document {
    /// Reads a document back; `name` is what an error calls it.
    pub fn read(name: &str, text: &str) -> Result<Self, Error> {
        let remedy = "a report is what `crosscheck check --format json` writes";
        let error = |e: serde_json::Error| Error::new(name, None, format!("no report: {e}"), remedy);
        let head: Head = serde_json::from_str(text).map_err(error)?;
        if head.schema != SCHEMA {
            let what = format!("its schema is {:?}, which this version cannot read", head.schema);
            return Err(Error::new(name, None, what, format!("make it anew as {SCHEMA}")));
        }
        serde_json::from_str(text).map_err(error)
    }

    /// All findings, story by story.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.stories.iter().flat_map(|s| &s.findings)
    }

    /// The stories with their ids resolved.
    pub fn views(&self) -> Vec<View<'_>> {
        self.stories.iter().map(View::new).collect()
    }

    /// Leaves out what `keep` refuses.
    pub fn retain(&mut self, mut keep: impl FnMut(&Finding) -> bool) {
        self.stories.iter_mut().for_each(|s| s.findings.retain(&mut keep));
    }

    /// Keeps the `most` most serious findings; says how many were left out.
    pub fn truncate(&mut self, most: usize) -> usize {
        let mut order: Vec<(Severity, &str)> = self.findings().map(|f| (f.severity, f.id.as_str())).collect();
        order.sort_by_key(|o| std::cmp::Reverse(o.0));
        let kept: HashSet<String> = order.iter().take(most).map(|o| o.1.to_owned()).collect();
        let before = order.len();
        self.retain(|f| kept.contains(&f.id));
        before - self.findings().count()
    }
}

/// What tells a document from other JSON.
#[derive(Deserialize)]
struct Head {
    schema: String,
}

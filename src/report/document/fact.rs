//! Facts and findings in the document.

use serde::{Deserialize, Serialize};

use super::{Decision, Derivation, Value, Words, names};
use crate::rule::{Confidence, Severity};
use crate::verdict::Verdict;

/// A fact: assertions that speak of the same thing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Fact {
    /// `fact-…`, a hash of story, subject, attribute and window.
    pub id: String,
    /// The story, where articles were grouped.
    pub story: Option<String>,
    /// Whom or what it is about.
    pub subject: Option<String>,
    /// What is said of it.
    pub attribute: String,
    /// The kind of its values.
    pub kind: String,
    /// The stretch of time it covers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<String>,
    /// What its values come to.
    #[serde(with = "names::verdict")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "names::verdict::schema"))]
    pub verdict: Verdict,
    /// The ids of its assertions.
    pub assertions: Vec<String>,
    /// The values given, each with those who give it.
    pub values: Vec<Values>,
    /// How many independent origins assert it.
    pub independent_origins: usize,
    /// Why it has its verdict.
    pub reason: String,
    /// What a reader calls it: "Dorian Pell, prison sentence".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The evidence that joined its assertions, where everything was asked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty", serialize_with = "super::value::one_a_line")]
    pub links: Vec<Link>,
}

/// A value with those who give it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Values {
    /// The value.
    #[serde(serialize_with = "super::value::on_a_line")]
    pub value: Value,
    /// The ids of the assertions that give it.
    pub assertions: Vec<String>,
    /// The ids of the articles that do.
    pub articles: Vec<String>,
    /// Where else it stands: words that are no assertion.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spans: Vec<Words>,
}

/// Why two assertions were joined: match weights that add up, in bits of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Link {
    /// The ids of the two.
    pub assertions: [String; 2],
    /// What the weights add up to.
    pub total: String,
    /// What the total had to reach for the two to be one fact.
    pub threshold: String,
    /// Each comparison, prior first; what a rule adds or takes comes last.
    pub weights: Vec<Weight>,
}

/// One comparison of two assertions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Weight {
    /// What was compared.
    pub what: String,
    /// How it came out.
    pub detail: String,
    /// What that is worth, with its sign.
    pub bits: String,
}

/// A pair that was not compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Apart {
    /// The ids of the two assertions.
    pub assertions: [String; 2],
    /// What keeps them apart.
    pub why: String,
}

/// What a person should see.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Finding {
    /// `find-…`, a hash of rule, fact and the set of values.
    pub id: String,
    /// The code of the rule.
    pub code: String,
    /// Its slug.
    pub slug: String,
    /// How much it matters.
    #[serde(with = "names::severity")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "names::severity::schema"))]
    pub severity: Severity,
    /// How sure Crosscheck is that it is one.
    #[serde(with = "names::confidence")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "names::confidence::schema"))]
    pub confidence: Confidence,
    /// `conflict`, `review`, or what else its rule says.
    #[serde(with = "names::verdict")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "names::verdict::schema"))]
    pub verdict: Verdict,
    /// The id of its fact; null where it is about none, or about several.
    pub fact: Option<String>,
    /// One sentence.
    pub message: String,
    /// What it looks like, where it looks like a slip of the pen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// Why, in a few words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// What would settle it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub settle: String,
    /// What a decision on it is recognised by.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub fingerprint: String,
    /// The fact, as a decision names it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub key: String,
    /// The values, as a decision names them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<String>,
    /// What a person decided about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
    /// The values that differ, each with those who give it.
    pub sides: Vec<Values>,
    /// The arithmetic behind it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub derivation: Option<Derivation>,
}

impl Finding {
    /// Whether somebody must decide about it; the rest is worth knowing.
    pub fn decides(&self) -> bool {
        self.severity > Severity::Note || self.verdict.decides()
    }

    /// Whether a person has settled it.
    pub fn settled(&self) -> bool {
        self.decision.as_ref().is_some_and(Decision::settles)
    }
}

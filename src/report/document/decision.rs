//! A decision: what a person said of a finding.

use serde::{Deserialize, Serialize};

/// What a person said of a finding, and for how long it holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Decision {
    /// `confirmed-fine`, `different`, `baseline`, `ignored` by a directive in the text, `fix` or `ask`.
    pub state: String,
    /// The rule of the finding.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// The fact, as a reader calls it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub fact: String,
    /// The values it was made on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<String>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Who.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// The last day on which it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}

impl Decision {
    /// Whether it takes the finding off the list of what is to be done.
    pub fn settles(&self) -> bool {
        matches!(self.state.as_str(), "confirmed-fine" | "different" | "baseline" | "ignored")
    }
}

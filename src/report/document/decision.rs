//! A decision: what a person said of a finding.

use serde::{Deserialize, Serialize};

use crate::check::{Idle, Report};
use crate::decision::{self, Settled, Standing};
use crate::rule::Finding;

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
    /// What is known of a settled finding; `label` names an article.
    pub(super) fn new(finding: &Finding, settled: &Settled, label: impl Fn(usize) -> String) -> Self {
        match settled {
            Settled::Decision(d) => Self::from(d),
            Settled::Directive { article, line, why } => Self {
                state: "ignored".to_owned(),
                code: finding.rule.code.to_owned(),
                fact: finding.mark.fact.clone(),
                values: finding.mark.values.clone(),
                reason: some(why),
                by: Some(format!("{}:{line}", label(*article))),
                ..Self::default()
            },
        }
    }

    /// The decisions whose values have changed or whose last day is over.
    pub(super) fn stale(report: &Report<'_>) -> Vec<Self> {
        let stale = report.idle.iter().filter_map(|i| match i {
            Idle::Decision(d, Standing::Stale | Standing::Expired) => Some(d),
            _ => None,
        });
        stale.map(Self::from).collect()
    }

    /// Whether it takes the finding off the list of what is to be done.
    pub fn settles(&self) -> bool {
        matches!(self.state.as_str(), "confirmed-fine" | "different" | "baseline" | "ignored")
    }
}

impl From<&decision::Decision> for Decision {
    fn from(d: &decision::Decision) -> Self {
        Self {
            state: d.state.name().to_owned(),
            code: d.code.clone(),
            fact: d.fact.clone(),
            values: d.values.clone(),
            reason: some(&d.reason),
            by: some(&d.by),
            at: d.at.map(|day| day.to_string()),
            until: d.until.map(|day| day.to_string()),
        }
    }
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|t| !t.is_empty())
}

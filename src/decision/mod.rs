//! Decisions: what a person has settled about a finding, keyed on content so that it sticks.

mod directive;
mod key;
mod ledger;
mod link;

pub use directive::{Directive, Scope, directives, is_directive};
pub use key::{fingerprint, subject_key, value_key};
pub use ledger::{Ledger, Standing};
pub use link::{Judgement, Links, Side};

use chrono::NaiveDate;

/// What was decided about a finding: this rule, this fact, these values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The hash of rule, fact and values that it is looked up by.
    pub fingerprint: String,
    /// The rule.
    pub code: String,
    /// The fact, for people to read: `rauf/prison-sentence`.
    pub fact: String,
    /// The values that stood against each other, sorted.
    pub values: Vec<String>,
    /// What was decided.
    pub state: State,
    /// Why.
    pub reason: String,
    /// Who decided.
    pub by: String,
    /// On which day.
    pub at: Option<NaiveDate>,
    /// The last day it holds; for good where there is none.
    pub until: Option<NaiveDate>,
}

/// What a finding is recognised by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mark {
    /// The hash of rule, fact and values.
    pub fingerprint: String,
    /// The fact, for people to read.
    pub fact: String,
    /// The values, sorted.
    pub values: Vec<String>,
}

/// What was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Looked at and fine: this fact, these values.
    ConfirmedFine,
    /// Not one fact after all.
    Different,
    /// Known when the tool was taken up.
    Baseline,
    /// To be mended; shown until it is.
    Fix,
    /// Somebody was asked; shown until it is settled.
    Ask,
    /// An earlier decision taken back.
    Withdrawn,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::ConfirmedFine, Self::Different, Self::Baseline, Self::Fix, Self::Ask, Self::Withdrawn];

    /// The name used in the file and the output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ConfirmedFine => "confirmed-fine",
            Self::Different => "different",
            Self::Baseline => "baseline",
            Self::Fix => "fix",
            Self::Ask => "ask",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.name() == name)
    }

    /// Whether the finding is done with: no longer shown unless asked for, and no reason to fail.
    pub const fn settles(self) -> bool {
        matches!(self, Self::ConfirmedFine | Self::Different | Self::Baseline)
    }
}

/// Why a finding is done with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settled {
    /// By a decision on record.
    Decision(Decision),
    /// By a directive in an article's text.
    Directive {
        /// The article, as a place in the report's extracts.
        article: usize,
        /// The 1-based line of the directive.
        line: usize,
        /// Why, where it says.
        why: String,
    },
}

impl Settled {
    /// Whether the finding is done with, not only noted.
    pub const fn settles(&self) -> bool {
        match self {
            Self::Decision(d) => d.state.settles(),
            Self::Directive { .. } => true,
        }
    }
}

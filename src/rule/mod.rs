//! Rules: one file a check, each with its code, what it is about and its examples.

mod count_conflict;

use compact_str::CompactString;

use crate::fact::{Cluster, Place};
use crate::mention::Kind;
use crate::value::Value;
use crate::verdict::{Ruling, Verdict};

/// How much a finding matters. The order is from least to most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Worth a look.
    Warning,
    /// Must be settled before publishing.
    Error,
}

impl Severity {
    /// The name used in the output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// One step lower; a note stays a note.
    #[must_use]
    pub const fn lower(self) -> Self {
        match self {
            Self::Error => Self::Warning,
            Self::Warning | Self::Note => Self::Note,
        }
    }
}

/// How sure Crosscheck is that the finding is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Look twice.
    Low,
    /// Likely.
    Medium,
    /// As good as certain.
    High,
}

impl Confidence {
    /// The name used in the output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// A check: data, with what it looks for.
#[derive(Debug)]
pub struct Rule {
    /// The stable code: `FC101`.
    pub code: &'static str,
    /// The stable slug: `count-conflict`.
    pub slug: &'static str,
    /// What it checks, why, and what would settle it.
    pub about: &'static str,
    /// The severity of a finding whose verdict is not `review`.
    pub severity: Severity,
    /// The kinds of fact whose conflicts this rule reports; empty for rules with a check of their own.
    pub kinds: &'static [Kind],
}

/// All rules, by code.
pub static RULES: &[&Rule] = &[&count_conflict::RULE];

/// Something an editor should see.
#[derive(Debug, Clone)]
pub struct Finding {
    /// `find-…`, a hash of code, fact and the set of values.
    pub id: CompactString,
    /// The rule.
    pub rule: &'static Rule,
    /// Its severity here.
    pub severity: Severity,
    /// How sure.
    pub confidence: Confidence,
    /// `Conflict`, `Review`, or what else the rule says.
    pub verdict: Verdict,
    /// The fact it belongs to, as a place in the report's facts.
    pub fact: usize,
    /// One sentence.
    pub message: String,
    /// What would settle it, in one line an editor can act on.
    pub settle: String,
    /// What it looks like, where it looks like a slip of the pen.
    pub hint: Option<&'static str>,
    /// The sides that differ.
    pub sides: Vec<Side>,
}

/// One side of a finding.
#[derive(Debug, Clone)]
pub struct Side {
    /// What they say.
    pub value: Value,
    /// The same, as its first assertion words it.
    pub text: String,
    /// Who says it.
    pub members: Vec<Place>,
}

/// The finding of a fact's ruling, where it has one.
pub fn judge(
    extracts: &[crate::extract::Extract<'_>],
    at: usize,
    cluster: &Cluster,
    ruling: &Ruling,
) -> Option<Finding> {
    if !matches!(ruling.verdict, Verdict::Conflict | Verdict::Review) {
        return None;
    }
    let first = cluster.members.first()?.of(extracts);
    let rule = RULES.iter().find(|r| r.kinds.contains(&first.mention.kind))?;
    let review = ruling.verdict == Verdict::Review;
    let sides: Vec<Side> = ruling
        .sides
        .iter()
        .map(|groups| {
            let mut members: Vec<Place> = groups.iter().flat_map(|&g| ruling.groups[g].members.clone()).collect();
            members.sort_unstable();
            let first = members[0].of(extracts);
            let text = first.mention.span.of(extracts[members[0].article].article.field(first.mention.field));
            Side { value: first.mention.value.clone(), text: text.to_owned(), members }
        })
        .collect();
    let values: Vec<&str> = sides.iter().map(|s| s.text.as_str()).collect();
    Some(Finding {
        id: CompactString::default(),
        rule,
        severity: if review { rule.severity.lower() } else { rule.severity },
        confidence: if review { Confidence::Low } else { Confidence::High },
        verdict: ruling.verdict,
        fact: at,
        message: format!("{}, {}: {}", cluster.subject, cluster.attribute, values.join(" / ")),
        settle: "Ask the source that both figures go back to.".to_owned(),
        hint: None,
        sides,
    })
}

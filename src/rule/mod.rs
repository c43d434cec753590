//! Rules: one file a check, each with its code, what it is about and its examples.

mod age_conflict;
mod count_conflict;
mod date_conflict;
mod duration_conflict;
mod legal_status_conflict;
mod money_conflict;
mod percent_conflict;
mod quote_mismatch;
mod sentence_conflict;

use compact_str::CompactString;

use crate::assertion::Assertion;
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
    /// What it checks and why.
    pub about: &'static str,
    /// What would settle it, in one line an editor can act on.
    pub settle: &'static str,
    /// The severity of a finding whose verdict is not `review`.
    pub severity: Severity,
    /// The kinds of fact whose conflicts this rule reports; empty for rules with a check of their own.
    pub kinds: &'static [Kind],
    /// The attributes it is for; empty for all of these kinds that no other rule names.
    pub attributes: &'static [&'static str],
    /// Pairs of texts it reports.
    pub accepts: &'static [(&'static str, &'static str)],
    /// Pairs of texts it does not.
    pub rejects: &'static [(&'static str, &'static str)],
}

/// All rules, by code.
pub static RULES: &[&Rule] = &[
    &count_conflict::RULE,
    &age_conflict::RULE,
    &date_conflict::RULE,
    &sentence_conflict::RULE,
    &duration_conflict::RULE,
    &money_conflict::RULE,
    &percent_conflict::RULE,
    &legal_status_conflict::RULE,
    &quote_mismatch::RULE,
];

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
    let of_kind = || RULES.iter().filter(|r| r.kinds.contains(&first.mention.kind));
    let named = of_kind().find(|r| r.attributes.contains(&cluster.attribute.as_str()));
    let rule = named.or_else(|| of_kind().find(|r| r.attributes.is_empty()))?;
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
        severity: if review && rule.code != "FC108" { rule.severity.lower() } else { rule.severity },
        confidence: if review { Confidence::Low } else { Confidence::High },
        verdict: ruling.verdict,
        fact: at,
        message: message(cluster, first, review, &values),
        settle: rule.settle.to_owned(),
        hint: hint(&sides),
        sides,
    })
}

/// The one sentence of a finding.
fn message(cluster: &Cluster, first: &Assertion, review: bool, values: &[&str]) -> String {
    let subject = if cluster.subject.is_empty() { String::new() } else { format!("{}, ", cluster.subject) };
    match first.mention.kind {
        Kind::LegalStatus if review => {
            format!("{subject}legal status {}; the same person is possible, not certain", values.join(" / "))
        }
        Kind::LegalStatus => format!("{subject}legal status {}", values.join(" / ")),
        Kind::Quote => {
            let quoted: Vec<String> = values.iter().map(|v| format!("“{v}”")).collect();
            format!("{subject}one quotation, two wordings: {}", quoted.join(" / "))
        }
        _ => format!("{subject}{}: {}", first.attribute.words(&cluster.subject), values.join(" / ")),
    }
}

/// What the values of two sides look like a slip of: swapped digits, a factor, one off.
fn hint(sides: &[Side]) -> Option<&'static str> {
    let [a, b] = sides else { return None };
    let point = |s: &Side| s.value.quantity().and_then(|q| q.bounds.point());
    let (x, y) = (point(a)?, point(b)?);
    let (small, large) = (x.min(y), x.max(y));
    let digits = |n: rust_decimal::Decimal| {
        let mut d: Vec<u8> = n.normalize().to_string().into_bytes();
        d.sort_unstable();
        d
    };
    let times = |k: u32| small.checked_mul(k.into()) == Some(large);
    match () {
        () if small.is_zero() => None,
        () if times(10) => Some("one figure is ten times the other"),
        () if times(1000) => Some("one figure is a thousand times the other: million for billion?"),
        () if small >= rust_decimal::Decimal::TEN && digits(x) == digits(y) => Some("the same digits in another order"),
        () if large - small == rust_decimal::Decimal::ONE => Some("the figures are one apart"),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Markup};
    use crate::check::{GroupBy, Options, check};

    /// The codes that two texts give rise to.
    fn codes(pair: (&str, &str)) -> Vec<&'static str> {
        let articles = [Article::new("a", pair.0, Markup::Plain), Article::new("b", pair.1, Markup::Plain)];
        let report = check(&articles, &Options { group_by: GroupBy::None });
        report.stories.iter().flat_map(|s| &s.findings).map(|f| f.rule.code).collect()
    }

    #[test]
    fn each_rule_reports_its_examples_and_nothing_else() {
        for rule in RULES {
            assert!(!rule.accepts.is_empty() && !rule.rejects.is_empty(), "{} has examples", rule.code);
            for &(a, b) in rule.accepts {
                assert_eq!(codes((a, b)), [rule.code], "{a} / {b}");
                assert_eq!(codes((b, a)), [rule.code], "{b} / {a}");
            }
            for &pair in rule.rejects {
                assert!(!codes(pair).contains(&rule.code), "{} on {pair:?}", rule.code);
            }
        }
    }
}

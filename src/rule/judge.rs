//! The judge: which rule reports a fact whose values exclude one another, and in what words.

use super::{Finding, RULES, Side};
use crate::assertion::Assertion;
use crate::extract::{Extract, Place};
use crate::mention::Kind;
use crate::verdict::{Fact, Verdict};

/// The finding of a fact's ruling, where it has one; `at` is the fact's place.
pub(super) fn judge(extracts: &[Extract<'_>], at: usize, fact: &Fact) -> Option<Finding> {
    let (cluster, ruling) = (&fact.cluster, &fact.ruling);
    if !matches!(ruling.verdict, Verdict::Conflict | Verdict::Review) {
        return None;
    }
    let first = cluster.members.first()?.of(extracts);
    let of_kind = || RULES.iter().filter(|r| r.kinds.contains(&first.mention.kind));
    let named = of_kind().find(|r| r.attributes.contains(&cluster.attribute.as_str()));
    let rule = named.or_else(|| of_kind().find(|r| r.attributes.is_empty()))?;
    let review = ruling.verdict == Verdict::Review;
    // Where no value excludes another, each is a side.
    let each: Vec<Vec<usize>> = (0..ruling.groups.len()).map(|g| vec![g]).collect();
    let sides: Vec<Side> = (if ruling.sides.is_empty() { &each } else { &ruling.sides })
        .iter()
        .map(|groups| {
            let mut members: Vec<Place> = groups.iter().flat_map(|&g| ruling.groups[g].members.clone()).collect();
            members.sort_unstable();
            Side::said(extracts, members)
        })
        .collect();
    let values: Vec<&str> = sides.iter().map(|s| s.text.as_str()).collect();
    let message = message(&cluster.subject, first, review, &values);
    let found = Finding { fact: Some(at), ..Finding::new(rule, message, sides) };
    if !review {
        return Some(found);
    }
    let review = found.review();
    // A doubt about somebody's status before the law weighs as much as a certainty.
    Some(if rule.code == "FC108" { Finding { severity: rule.severity, ..review } } else { review })
}

/// The one sentence of a finding.
fn message(subject: &str, first: &Assertion, review: bool, values: &[&str]) -> String {
    let of = if subject.is_empty() { String::new() } else { format!("{subject}, ") };
    match first.mention.kind {
        Kind::LegalStatus if review => {
            format!("{of}legal status {}; the same person is possible, not certain", values.join(" / "))
        }
        Kind::LegalStatus => format!("{of}legal status {}", values.join(" / ")),
        Kind::Quote => {
            let quoted: Vec<String> = values.iter().map(|v| format!("“{v}”")).collect();
            format!("{of}one quotation, two wordings: {}", quoted.join(" / "))
        }
        _ => format!("{of}{}: {}", first.attribute.words(subject), values.join(" / ")),
    }
}

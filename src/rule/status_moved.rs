//! FC304: a draft gives a stage of somebody's case that a newer article has left behind.

use super::{Case, Confidence, Finding, Findings, Rule, Severity, Side, Text};
use crate::extract::Place;
use crate::fact::UNNAMED;
use crate::mention::Kind;
use crate::relation::stage;
use crate::value::Value;
use crate::verdict::Fact;

pub(super) static RULE: Rule = Rule {
    code: "FC304",
    slug: "status-moved",
    about: "A draft gives a stage of somebody's case, charged, that the newest article has left behind, convicted or quashed: in \
            `review`, where a draft is held against an archive. The first text of an example is the draft.",
    settle: "Ask the court for the state of the case today.",
    severity: Severity::Error,
    kinds: &[],
    attributes: &[],
    default_on: true,
    check: Some(check),
    accepts: &[&[
        Text::of("Peter Holt, who was charged with fraud, lives in Selby.").draft(),
        Text::of("Peter Holt was charged with fraud on Monday.").on("2024-03-04"),
        Text::of("Peter Holt was convicted of fraud on Wednesday.").on("2024-05-08"),
    ]],
    rejects: &[
        &[
            Text::of("Peter Holt, who was convicted of fraud, lives in Selby.").draft(),
            Text::of("Peter Holt was charged with fraud on Monday.").on("2024-03-04"),
            Text::of("Peter Holt was convicted of fraud on Wednesday.").on("2024-05-08"),
        ],
        &[
            Text::of("Peter Holt, who was charged with fraud, lives in Selby."),
            Text::of("Peter Holt was convicted of fraud on Wednesday.").on("2024-05-08"),
        ],
    ],
};

fn check(case: &Case<'_>, found: &mut Findings) {
    let Some(draft) = case.draft else { return };
    let status = |p: &Place| match &case.assertion(*p).mention.value {
        Value::Wording(word) => word.as_str(),
        _ => "",
    };
    let named = |f: &Fact| f.kind == Kind::LegalStatus && !f.cluster.subject.contains(UNNAMED);
    for (at, fact) in case.facts.iter().enumerate().filter(|(_, f)| named(f)) {
        let (mine, archive): (Vec<Place>, Vec<Place>) = fact.cluster.members.iter().partition(|p| p.article == draft);
        let Some(newest) = archive.iter().filter_map(|p| case.day(p.article)).max() else { continue };
        let theirs: Vec<Place> = archive.into_iter().filter(|p| case.day(p.article) == Some(newest)).collect();
        let furthest = |list: &[Place]| list.iter().copied().max_by_key(|p| stage(status(p)));
        let (Some(here), Some(there)) = (furthest(&mine), furthest(&theirs)) else { continue };
        // A conviction stays one when the sentence is passed.
        let done = |p: &Place| stage(status(p)).min(stage("convicted")) + u8::from(status(p) == "quashed");
        if done(&here) >= done(&there) {
            continue;
        }
        let message = format!(
            "{}: the draft says {}; the newest article says {} ({newest})",
            fact.cluster.subject,
            status(&here),
            status(&there)
        );
        let sides = [mine, theirs].map(|members| Side::said(case.extracts, members)).into();
        found.findings.retain(|f| f.fact != Some(at));
        found.report(Finding { fact: Some(at), confidence: Confidence::High, ..Finding::new(&RULE, message, sides) });
    }
}

//! FC303: a draft uses a figure that the newest article of the archive has superseded.

use super::{Case, Finding, Findings, Rule, Severity, Side, Text, group_sides};
use crate::verdict::Verdict;

pub(super) static RULE: Rule = Rule {
    code: "FC303",
    slug: "stale-figure",
    about: "A draft uses a figure that an older article gives, and the newest one another: in `review`, where a draft is held \
            against an archive. The first text of an example is the draft.",
    settle: "Use the newest figure, or say as of when the old one holds.",
    severity: Severity::Error,
    kinds: &[],
    attributes: &[],
    default_on: true,
    check: Some(check),
    accepts: &[&[
        Text::of("A fire at the Orm mill killed nine people, police said.").draft(),
        Text::of("A fire at the Orm mill killed nine people, police said.").on("2024-03-04"),
        Text::of("A fire at the Orm mill killed eleven people, police said.").on("2024-03-06"),
    ]],
    rejects: &[
        &[
            Text::of("A fire at the Orm mill killed eleven people, police said.").draft(),
            Text::of("A fire at the Orm mill killed nine people, police said.").on("2024-03-04"),
            Text::of("A fire at the Orm mill killed eleven people, police said.").on("2024-03-06"),
        ],
        &[
            Text::of("A fire at the Orm mill killed nine people, police said."),
            Text::of("A fire at the Orm mill killed nine people, police said.").on("2024-03-04"),
            Text::of("A fire at the Orm mill killed eleven people, police said.").on("2024-03-06"),
        ],
    ],
};

fn check(case: &Case<'_>, found: &mut Findings) {
    let Some(draft) = case.draft else { return };
    for (at, fact) in case.facts.iter().enumerate() {
        if fact.kind.is_wording() || !matches!(fact.ruling.verdict, Verdict::Conflict | Verdict::Superseded) {
            continue;
        }
        let archive = || fact.cluster.members.iter().filter(|p| p.article != draft);
        let Some(newest) = archive().filter_map(|p| case.day(p.article)).max() else { continue };
        let sides = group_sides(case, fact);
        let has = |side: &Side, is: &dyn Fn(usize) -> bool| side.members.iter().any(|p| is(p.article));
        let new = |a: usize| a != draft && case.day(a) == Some(newest);
        let old = |a: usize| a != draft && case.day(a).is_some_and(|d| d < newest);
        let Some(mine) = sides.iter().find(|s| has(s, &|a| a == draft)) else { continue };
        // What the draft says the newest article may say too, beside another figure.
        let alike = |s: &&Side| s.value == mine.value;
        let before: Vec<Side> = sides.iter().filter(alike).filter(|s| has(s, &old)).cloned().collect();
        if sides.iter().filter(alike).any(|s| has(s, &new)) || before.is_empty() {
            continue;
        }
        let Some(theirs) = sides.iter().find(|s| has(s, &new)) else { continue };
        let origins = |sides: &[Side], is: &dyn Fn(usize) -> bool| {
            let at = |a: usize| case.articles.binary_search(&a).ok();
            let members = sides.iter().flat_map(|s| &s.members).filter(|p| is(p.article));
            case.origins.count(members.filter_map(|p| at(p.article)))
        };
        let newer = match origins(std::slice::from_ref(theirs), &new) {
            0 | 1 => "the newest article says".to_owned(),
            n => format!("the newest {n} origins say"),
        };
        let older = match origins(&before, &old) {
            0 | 1 => "an older one says".to_owned(),
            n => format!("{n} older ones say"),
        };
        let message = format!(
            "{}: the draft says {}; {newer} {} ({newest}); {older} {}",
            case.called(fact),
            mine.text,
            theirs.text,
            mine.text
        );
        let sides = vec![mine.clone(), theirs.clone()];
        found.findings.retain(|f| f.fact != Some(at));
        found.report(Finding { fact: Some(at), ..Finding::new(&RULE, message, sides) });
    }
}

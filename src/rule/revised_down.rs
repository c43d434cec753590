//! FC302: a figure that can only grow is lower in a later article.

use super::judge::within;
use super::toll::{one_toll, sentence};
use super::{Case, Confidence, Finding, Findings, Rule, Severity, Side, Text};
use crate::attribute::Change;
use crate::extract::Place;
use crate::fact::Cluster;
use crate::mention::Kind;
use crate::relation::{How, Relation, Said, relate};
use crate::verdict::{Fact, Verdict};

pub(super) static RULE: Rule = Rule {
    code: "FC302",
    slug: "revised-down",
    about: "A figure that can only grow, a toll or a number of arrests, is lower in a later article. Where a text says that it was \
            revised, the newer figure stands; where none does, it is a conflict all the same.",
    settle: "Ask the source of the later figure whether the earlier one was taken back.",
    severity: Severity::Warning,
    kinds: &[],
    attributes: &[],
    default_on: true,
    check: Some(check),
    accepts: &[
        &[
            Text::of("A fire at the Orm mill killed eleven people, police said.").on("2024-03-04"),
            Text::of("A fire at the Orm mill killed nine people, police said.").on("2024-03-06"),
        ],
        &[
            Text::of("A fire at the Orm mill killed eleven people, police said.").on("2024-03-04"),
            Text::of("A fire at the Orm mill killed nine people, police said in a revised count.").on("2024-03-06"),
        ],
    ],
    rejects: &[
        &[
            Text::of("A fire at the Orm mill killed nine people, police said.").on("2024-03-04"),
            Text::of("A fire at the Orm mill killed eleven people, police said.").on("2024-03-06"),
        ],
        &[
            Text::of("A fire at the Orm mill killed at least nine people, police said.").on("2024-03-04"),
            Text::of("A fire at the Orm mill killed nine people, police said.").on("2024-03-06"),
        ],
        &[
            Text::of("A gunman at the Orm mill killed three people, police said.").on("2024-03-04"),
            Text::of("A gunman at the Orm mill killed two people and then himself, police said.").on("2024-03-05"),
        ],
        &[
            Text::of("A fire at the Orm mill killed six people, police said.").on("2024-03-04"),
            Text::of("A fire at the Orm mill killed five people and an unborn child, police said.").on("2024-03-06"),
        ],
    ],
};

fn check(case: &Case<'_>, found: &mut Findings) {
    // Ages grow too, but nobody revises one.
    for (at, fact) in case.facts.iter().enumerate().filter(|(_, f)| f.kind != Kind::Age && grows(case, f)) {
        let pair = match fact.ruling.verdict {
            Verdict::Conflict => fallen(case, &fact.cluster, |r, _, _| r == Relation::Excludes(How::Fell)),
            Verdict::Superseded => fallen(case, &fact.cluster, revised),
            _ => None,
        };
        let Some((early, late)) = pair else { continue };
        let sides = vec![side(case, fact, early), side(case, fact, late)];
        let message = format!("{}, revised down: {} → {}", case.called(fact), sides[0].text, sides[1].text);
        // What is many times the other, or a part of it, hardly counts the same.
        let said = fact.ruling.verdict == Verdict::Superseded;
        if !within(&sides, 2) || apart(case, early, late) || !said && !one_toll(case, &sides) {
            for f in found.findings.iter_mut().filter(|f| f.fact == Some(at) && f.rule.code == "FC101") {
                (f.severity, f.confidence) = (Severity::Note, Confidence::Low);
            }
            continue;
        }
        // It is the same conflict under its own name.
        found.findings.retain(|f| f.fact != Some(at) || f.rule.code == "FC301");
        found.report(Finding { fact: Some(at), verdict: fact.ruling.verdict, ..Finding::new(&RULE, message, sides) });
    }
}

/// How many days later a toll is still put right; what is told of a month on is another event.
const DAYS: i64 = 21;

/// Whether two tolls are hardly of one event, or one leaves out the attacker, told of beside it: "two people and himself".
fn apart(case: &Case<'_>, early: Place, late: Place) -> bool {
    let days = case.day(early.article).zip(case.day(late.article)).map_or(0, |(a, b)| (b - a).num_days());
    let own = |p: Place| {
        let sentence = sentence(case, p);
        ["himself", "herself", "themselves"].iter().any(|w| sentence.contains(w))
    };
    days.abs() > DAYS || own(early) != own(late)
}

/// Whether a fact is of the things that only grow.
fn grows(case: &Case<'_>, fact: &Fact) -> bool {
    fact.cluster.members.first().is_some_and(|p| case.assertion(*p).attribute.change() == Change::Grows)
}

/// All who say what is said at a place.
fn side(case: &Case<'_>, fact: &Fact, place: Place) -> Side {
    let group = fact.ruling.groups.iter().find(|g| g.members.contains(&place));
    Side::said(case.extracts, group.map_or_else(|| vec![place], |g| g.members.clone()))
}

/// The first two of a fact's assertions that stand so to each other; the earlier comes first.
fn fallen(
    case: &Case<'_>,
    cluster: &Cluster,
    is: impl Fn(Relation, &Said<'_>, &Said<'_>) -> bool,
) -> Option<(Place, Place)> {
    let said: Vec<(Place, Said<'_>)> =
        cluster.members.iter().map(|&p| (p, Said::new(case.extracts, p, None))).collect();
    let pairs = said.iter().enumerate().flat_map(|(k, a)| said[k + 1..].iter().map(move |b| (a, b)));
    let ordered = pairs.map(|(a, b)| if b.1.on < a.1.on { (b, a) } else { (a, b) });
    let mut fell = ordered.filter(|(early, late)| is(relate(&early.1, &late.1, true), &early.1, &late.1));
    fell.next().map(|(early, late)| (early.0, late.0))
}

/// Whether the later of two figures took back the earlier.
fn revised(relation: Relation, early: &Said<'_>, late: &Said<'_>) -> bool {
    let point = |s: &Said<'_>| s.assertion.mention.value.point();
    relation == Relation::Supersedes && late.revised && point(late) < point(early) && early.on < late.on
}

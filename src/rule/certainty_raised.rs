//! FC405: a bound has become a plain figure: "at least 12" is "12" elsewhere.

use rust_decimal::Decimal;

use super::{Case, Confidence, Finding, Findings, Rule, Severity, Side, Text};
use crate::attribute::{Change, Key};
use crate::extract::Place;
use crate::value::Quantity;
use crate::verdict::Verdict;

pub(super) static RULE: Rule = Rule {
    code: "FC405",
    slug: "certainty-raised",
    about: "One article gives a bound, at least 12, up to 30, and another the bare number of that bound, published no later or in a \
            draft: the caution was lost on the way. A later article may know more.",
    settle: "Keep the bound unless the newest source counts exactly.",
    severity: Severity::Warning,
    kinds: &[],
    attributes: &[],
    default_on: true,
    check: Some(check),
    accepts: &[
        &[
            Text::of("A fire at the Orm mill killed at least 12 people, police said.").on("2024-03-04"),
            Text::of("A fire at the Orm mill killed 12 people, police said.").on("2024-03-04"),
        ],
        &[
            Text::of("The Orm mill will cut up to 300 jobs by May, it said.").on("2024-03-04"),
            Text::of("The Orm mill will cut 300 jobs by May, it said.").on("2024-03-04"),
        ],
    ],
    rejects: &[
        &[
            Text::of("A fire at the Orm mill killed at least 12 people, police said.").on("2024-03-04"),
            Text::of("A fire at the Orm mill killed 12 people, police said.").on("2024-03-06"),
        ],
        &[
            Text::of("A fire at the Orm mill killed at least 12 people, police said.").on("2024-03-04"),
            Text::of("A fire at the Orm mill killed 14 people, police said.").on("2024-03-04"),
        ],
    ],
};

fn check(case: &Case<'_>, found: &mut Findings) {
    for (at, fact) in case.facts.iter().enumerate() {
        if !matches!(fact.ruling.verdict, Verdict::Compatible | Verdict::Agree) {
            continue;
        }
        let members = &fact.cluster.members;
        if !members.iter().any(|p| matches!(case.assertion(*p).attribute, Key::Named(_))) {
            continue;
        }
        let of = |is: fn(&Quantity) -> Option<Decimal>| -> Vec<(Place, Decimal)> {
            let value = |p: &Place| case.assertion(*p).mention.value.quantity().and_then(is);
            members.iter().filter_map(|p| Some((*p, value(p)?))).collect()
        };
        let (bounds, points) = (of(bound), of(|q| q.bounds.point().filter(|_| !q.approx)));
        let grows = members.iter().any(|p| case.assertion(*p).attribute.change() != Change::Fixed);
        let lost = bounds.iter().find_map(|&(b, n)| {
            let plain = points
                .iter()
                .find(|(p, m)| *m == n && p.article != b.article && !later(case, p.article, b.article, grows));
            plain.map(|(p, _)| (b, *p))
        });
        let Some((with, without)) = lost else { continue };
        // Who gives the bound beside the plain figure has not lost it.
        if bounds.iter().any(|(p, _)| p.article == without.article) {
            continue;
        }
        let words = |p: Place| {
            let a = case.assertion(p);
            crate::plain::value(
                &a.mention.value,
                a.mention.kind,
                a.mention.span.of(case.article(p.article).field(a.mention.field)),
            )
        };
        let message = format!("{}: {} in one article, {} in the other", case.called(fact), words(with), words(without));
        let sides = [with, without].map(|p| Side::said(case.extracts, vec![p])).into();
        found.report(Finding {
            fact: Some(at),
            verdict: Verdict::Review,
            confidence: Confidence::Medium,
            why: Some("the bound is gone".to_owned()),
            ..Finding::new(&RULE, message, sides)
        });
    }
}

/// The one number of a figure that is only a bound.
fn bound(q: &Quantity) -> Option<Decimal> {
    match (q.bounds.min, q.bounds.max) {
        (Some(n), None) if !q.bounds.min_open => Some(n),
        (None, Some(n)) if !q.bounds.max_open => Some(n),
        _ => None,
    }
}

/// Whether an article was published after another, or may have been, and is no draft.
fn later(case: &Case<'_>, a: usize, b: usize, grows: bool) -> bool {
    if case.draft == Some(a) {
        return false;
    }
    match (case.day(a), case.day(b)) {
        (Some(x), Some(y)) => x > y,
        _ => grows,
    }
}

//! FC502: two figures that exclude one another look like a slip of the pen.

use rust_decimal::Decimal;

use super::{Case, Finding, Findings, Rule, Severity, Side, Text};
use crate::extract::Place;
use crate::mention::Kind;
use crate::verdict::{Fact, Verdict};

pub(super) static RULE: Rule = Rule {
    code: "FC502",
    slug: "possible-slip",
    about: "What a conflict looks like, as a hint beside it: swapped digits, ten or a thousand times, million for billion, one off, \
            the ages of two people swapped, the figure of something else in the other article.",
    settle: "Look at the figure in the source again, digit by digit.",
    severity: Severity::Note,
    kinds: &[],
    attributes: &[],
    default_on: true,
    check: Some(check),
    accepts: &[
        &[
            Text::of("The Orm mill was sold for £4.8m on Monday."),
            Text::of("The Orm mill was sold for £8.4m on Monday."),
        ],
        &[
            Text::of("The Orm mill was sold for £48m on Monday."),
            Text::of("The Orm mill was sold for £48bn on Monday."),
        ],
        &[
            Text::of("Ada Holt, 45, won the race at Selby. Brian Reed, 31, came second.").on("2024-03-04"),
            Text::of("Ada Holt, 31, won the race at Selby. Brian Reed, 45, came second.").on("2024-03-04"),
        ],
    ],
    rejects: &[
        &[
            Text::of("The Orm mill was sold for £4.8m on Monday."),
            Text::of("The Orm mill was sold for £9.3m on Monday."),
        ],
        &[
            Text::of("The Orm mill was sold for £4.8m on Monday."),
            Text::of("Brian Reed of Selby bought a boat for £8.4m."),
        ],
    ],
};

fn check(case: &Case<'_>, found: &mut Findings) {
    let mut told = Vec::new();
    for finding in found
        .findings
        .iter_mut()
        .filter(|f| (f.rule.code.starts_with("FC1") || matches!(f.rule.code, "FC209" | "FC210")) && f.verdict.decides())
    {
        let Some(fact) = finding.fact.and_then(|at| case.facts.get(at)) else { continue };
        // What a doubtful pair looks like is worth a hint only where two ages cross over.
        let sure = finding.severity > Severity::Note;
        finding.hint = swapped(case, fact, &finding.sides)
            .or_else(|| hint(&finding.sides).filter(|_| sure))
            .or_else(|| other(case, fact, &finding.sides).filter(|_| sure));
        let Some(hint) = finding.hint else { continue };
        let values: Vec<&str> = finding.sides.iter().map(|s| s.text.as_str()).collect();
        let message = format!("{}: {}: {hint}", case.called(fact), values.join(" / "));
        told.push(Finding {
            fact: finding.fact,
            verdict: Verdict::Compatible,
            confidence: finding.confidence,
            hint: Some(hint),
            ..Finding::new(&RULE, message, finding.sides.clone())
        });
    }
    for finding in told {
        found.report(finding);
    }
}

fn point(case: &Case<'_>, place: Place) -> Option<Decimal> {
    case.assertion(place).mention.value.point()
}

/// What the values of two sides look like a slip of: swapped digits, a factor, one off.
pub(super) fn hint(sides: &[Side]) -> Option<&'static str> {
    let [a, b] = sides else { return None };
    let point = |s: &Side| s.value.point();
    slip(point(a)?, point(b)?)
}

/// What two numbers look like a slip of.
pub(super) fn slip(x: Decimal, y: Decimal) -> Option<&'static str> {
    if x == y {
        return None;
    }
    let (small, large) = (x.min(y), x.max(y));
    let digits = |n: Decimal| {
        let mut d: Vec<u8> = n.normalize().to_string().into_bytes();
        d.sort_unstable();
        d
    };
    let times = |k: u32| small.checked_mul(k.into()) == Some(large);
    match () {
        () if small.is_zero() => None,
        () if times(10) => Some("one figure is ten times the other"),
        () if small >= Decimal::ONE && times(1000) => {
            Some("one figure is a thousand times the other: million for billion?")
        }
        () if small >= Decimal::TEN && digits(x) == digits(y) => Some("the same digits in another order"),
        () if large - small == Decimal::ONE && small >= Decimal::TEN => Some("the figures are one apart"),
        () => None,
    }
}

/// Whether the two ages of a person are, the other way round, those of another person in the same articles.
fn swapped(case: &Case<'_>, fact: &Fact, sides: &[Side]) -> Option<&'static str> {
    let [a, b] = sides else { return None };
    let (&p, &q) = (a.members.first()?, b.members.first()?);
    if fact.kind != Kind::Age || p.article == q.article {
        return None;
    }
    let (x, y) = (point(case, p)?, point(case, q)?);
    let crossed = case.facts.iter().any(|other| {
        let says = |article: usize, n: Decimal| {
            other.cluster.members.iter().any(|m| m.article == article && point(case, *m) == Some(n))
        };
        other.kind == Kind::Age && other.id != fact.id && says(p.article, y) && says(q.article, x)
    });
    crossed.then_some("the ages of two people look swapped")
}

/// Whether one side's article has the other side's figure too, for something else of the same kind.
fn other(case: &Case<'_>, fact: &Fact, sides: &[Side]) -> Option<&'static str> {
    let [a, b] = sides else { return None };
    let (&p, &q) = (a.members.first()?, b.members.first()?);
    let telling = |n: Decimal| n >= Decimal::from(20);
    let elsewhere = |article: usize, n: Decimal| {
        let same = |a: &crate::assertion::Assertion| a.mention.value.point() == Some(n);
        let all = case.assertions(article).iter().enumerate();
        let free = |assertion: usize| !fact.cluster.members.contains(&Place { article, assertion });
        telling(n) && all.filter(|(at, a)| a.mention.kind == fact.kind && free(*at)).any(|(_, a)| same(a))
    };
    let (x, y) = (point(case, p)?, point(case, q)?);
    (p.article != q.article && elsewhere(p.article, y) && elsewhere(q.article, x))
        .then_some("each figure stands for something else in the other article")
}

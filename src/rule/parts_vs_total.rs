//! FC203: the parts of a whole do not add up to the total.

use rust_decimal::Decimal;

use super::line::Line;
use super::reach::{reach, sum, value};
use super::{Case, Derivation, Findings, Outcome, Rule, Severity, Side, Text};
use crate::assertion::Scope;
use crate::lexicon::{WordList, words};
use crate::mention::Kind;
use crate::token::TokenKind;
use crate::value::{Bounds, Quantity};

pub(super) static RULE: Rule = Rule {
    code: "FC203",
    slug: "parts-vs-total",
    about: "A total is followed by its parts, and they do not add up to it: counts, sentences, amounts of money.",
    settle: "Add up the parts from the source; either a part is missing or a figure is wrong.",
    severity: Severity::Error,
    default_on: true,
    kinds: &[],
    attributes: &[],
    check: Some(check),
    accepts: &[
        &[Text::of("The landslide at Orm killed 12 people: seven men and four women.")],
        &[Text::of("The council will spend £410,000: £260,000 on roads and £140,000 on parks.")],
        &[Text::of(
            "The brothers were jailed for a total of 20 years. Ada Holt got nine years and Brian Holt eight years.",
        )],
    ],
    rejects: &[
        &[Text::of("The landslide at Orm killed 12 people: eight men and four women.")],
        &[Text::of("The landslide at Orm killed 12 people, including seven men and four women.")],
        &[Text::of("The club spent £1.2m: £0.7m on wages and £0.6m on rent.")],
        &[Text::of(
            "Holt was jailed for a total of nine years: nine years for arson and four for theft, to run concurrently.",
        )],
        &[Text::of("Police stopped 90 cars: three had no brakes and two had no lights.")],
    ],
};

fn check(case: &Case<'_>, found: &mut Findings) {
    for line in case.all_lines(1).filter(super::line::Line::told) {
        if line.has(words!["concurrently", "concurrent"])
            || line.next().is_some_and(|l| l.has(words!["concurrently", "concurrent"]))
        {
            continue;
        }
        if let Some(at) = mark(&line) {
            let end = closing(&line, at);
            let totals: Vec<usize> = (0..line.said.len()).filter(|&n| line.to(n) <= at).collect();
            let parts: Vec<usize> = (0..line.said.len()).filter(|&n| line.from(n) > at && line.to(n) <= end).collect();
            if let Some(parts) = list(&line, &parts, at + 1, end) {
                total(case, &line, &totals, &line, &parts, found);
            }
        } else if let Some(next) = line.next().filter(super::line::Line::told) {
            let parts: Vec<usize> = (0..next.said.len()).collect();
            let end = next.view.tokens.len();
            if next.any(0..6, words!["consists", "consist", "comprises", "comprised", "consisted"]) {
                if let Some(parts) = list(&next, &parts, 0, end) {
                    total(case, &line, &(0..line.said.len()).collect::<Vec<_>>(), &next, &parts, found);
                }
            } else if let Some(n) = (0..line.said.len()).find(|&n| together(&line, n)) {
                sentences(case, &line, n, &next, found);
            }
        }
    }
}

/// The colon or dash after which parts are listed.
fn mark(line: &Line<'_>) -> Option<usize> {
    let kind = |i: &usize| line.is(*i, TokenKind::Colon) || line.is(*i, TokenKind::Dash);
    (0..line.view.tokens.len()).find(|i| kind(i) && line.said.iter().enumerate().any(|(n, _)| line.to(n) <= *i))
}

/// Where the list ends: at the next dash where a dash opened it, at a semicolon, or with the sentence.
fn closing(line: &Line<'_>, at: usize) -> usize {
    let dash = line.is(at, TokenKind::Dash);
    (at + 1..line.view.tokens.len()).find(|&i| dash && line.is(i, TokenKind::Dash)).unwrap_or(line.view.tokens.len())
}

/// Words that say that a list is not all there is, or that its items overlap.
const OPEN: &WordList = words![
    "including",
    "include",
    "includes",
    "among",
    "whom",
    "them",
    "others",
    "other",
    "more",
    "another",
    "both",
    "also",
    "each",
    "least",
    "than",
    "remaining",
    "rest",
    "most",
    "some",
    "average",
    "year-old",
    "versus",
    "vs",
    "compared",
    "against",
];

/// The parts among the figures between two tokens: two or more of one kind, side by side, the
/// first right after the mark.
fn list(line: &Line<'_>, of: &[usize], from: usize, end: usize) -> Option<Vec<usize>> {
    let kind = |n: usize| match line.kind(n) {
        Kind::Count | Kind::Number => Some(Kind::Count),
        Kind::Money => Some(Kind::Money),
        _ => None,
    };
    let first = *of.first()?;
    let parts: Vec<usize> = of.iter().copied().filter(|&n| kind(n) == kind(first)).collect();
    let unit = |n: usize| line.quantity(n).map_or("", |q| q.unit.as_str());
    let sound = kind(first).is_some()
        && parts.len() > 1
        && parts.len() == of.len()
        && line.from(first) <= from + 6
        && parts
            .iter()
            .all(|&n| line.number(n).is_some_and(|x| x > Decimal::ZERO) && line.get(n).scope != Scope::Several)
        && (kind(first) != Some(Kind::Money) || parts.iter().all(|&n| unit(n) == unit(first)))
        && (kind(first) != Some(Kind::Count) || parts.iter().all(|&n| line.number(n).is_some_and(|x| x.is_integer())))
        && !line.any(from..end, OPEN)
        && (kind(first) != Some(Kind::Count) || !lone(line, from, end))
        && parts.windows(2).all(|p| joined(line, line.to(p[0]), line.from(p[1])));
    sound.then_some(parts)
}

/// Whether a list counts somebody without a numeral: "and a baby".
fn lone(line: &Line<'_>, from: usize, end: usize) -> bool {
    (from + 1..end).any(|i| {
        line.view.is_any(i, words!["a", "an"])
            && (line.view.is(i - 1, "and") || line.is(i - 1, TokenKind::Comma))
            && (0..line.said.len()).all(|n| !(line.from(n)..line.to(n)).contains(&i))
    })
}

/// Whether two items of a list are parted by a comma, a semicolon or "and".
fn joined(line: &Line<'_>, from: usize, to: usize) -> bool {
    (from..to).any(|i| line.is(i, TokenKind::Comma) || line.is(i, TokenKind::Semicolon) || line.view.is(i, "and"))
        && !(from..to).any(|i| line.is(i, TokenKind::Open) || line.is(i, TokenKind::Stop))
}

/// Compares parts with the one figure before them that they may be parts of.
fn total(
    case: &Case<'_>,
    line: &Line<'_>,
    totals: &[usize],
    of: &Line<'_>,
    parts: &[usize],
    found: &mut Findings,
) -> Option<()> {
    let money = of.kind(parts[0]) == Kind::Money;
    let unit = of.quantity(parts[0])?.unit.clone();
    let fits = |n: &usize| match line.kind(*n) {
        Kind::Money => money && line.quantity(*n).is_some_and(|q| q.unit == unit),
        Kind::Count | Kind::Number => !money && line.number(*n).is_some_and(|x| x.is_integer()),
        _ => false,
    };
    let candidates: Vec<usize> = totals.iter().copied().filter(fits).filter(|&n| line.number(n).is_some()).collect();
    let quantities: Vec<&Quantity> = parts.iter().filter_map(|&n| of.quantity(n)).collect();
    let result = sum(&quantities.iter().map(|q| reach(q)).collect::<Vec<_>>())?;
    let added: Decimal = parts.iter().try_fold(Decimal::ZERO, |s, &n| s.checked_add(of.number(n)?))?;
    let expected = |n: usize| line.quantity(n).map(reach);
    let right = candidates.iter().copied().find(|&n| expected(n).is_some_and(|e| e.overlaps(&result)));
    let whole = right.or_else(|| candidates.first().copied().filter(|_| candidates.len() == 1))?;
    let expected = expected(whole)?;
    let near = |x: Decimal| {
        x * Decimal::from(5) >= added * Decimal::from(4) && added * Decimal::from(5) >= x * Decimal::from(4)
    };
    if right.is_none() && !line.number(whole).is_some_and(near) {
        return None;
    }
    let unit = if money { unit.as_str() } else { "" };
    let terms: Vec<&str> = parts.iter().map(|&n| of.text(n)).collect();
    derive(
        case,
        (line, whole),
        (of, parts),
        (terms.join(" + "), added, unit),
        (result, expected),
        right.is_some(),
        found,
    );
    Some(())
}

/// Adds the arithmetic, and the finding where it fails.
fn derive(
    case: &Case<'_>,
    (line, whole): (&Line<'_>, usize),
    (of, parts): (&Line<'_>, &[usize]),
    (terms, added, unit): (String, Decimal, &str),
    (result, expected): (Bounds, Bounds),
    ok: bool,
    found: &mut Findings,
) {
    let spots: Vec<_> = parts.iter().map(|&n| of.spot(n)).collect();
    let come = crate::plain::with_unit(added.normalize(), unit);
    let equation = format!("{terms} = {come}");
    let said = line.text(whole);
    let derivation = Derivation {
        rule: &RULE,
        equation: if ok { format!("{equation}, as {said}") } else { format!("{equation}, not {said}") },
        operands: std::iter::once(line.spot(whole)).chain(spots.iter().copied()).collect(),
        result: value(result, unit),
        expected: value(expected, unit),
        outcome: if ok { Outcome::Right } else { Outcome::Wrong },
    };
    let message = format!("the parts come to {come}, the total is given as {said}");
    let sides = vec![Side::at(case.extracts, &[line.spot(whole)]), Side::at(case.extracts, &spots)];
    found.settle(derivation, message, sides);
}

/// Whether a length of time is one of several together: "a total of 24 years".
fn together(line: &Line<'_>, n: usize) -> bool {
    line.kind(n) == Kind::Duration
        && (line.before(n, 1, words!["of", "totalling", "totaling"])
            && line.any(line.from(n).saturating_sub(3)..line.from(n), words!["total", "totalling", "totaling"])
            || line.view.is(line.to(n), "between") && line.view.is(line.to(n) + 1, "them"))
}

/// Compares the sentences of several people with their total in the sentence before.
fn sentences(case: &Case<'_>, line: &Line<'_>, whole: usize, next: &Line<'_>, found: &mut Findings) -> Option<()> {
    let parts: Vec<usize> = (0..next.said.len()).filter(|&n| next.kind(n) == Kind::Duration).collect();
    let months = |l: &Line<'_>, n: usize| {
        let length = l.get(n).mention.value.timex().and_then(|t| t.length).filter(|t| t.seconds.is_zero())?;
        Some(length.months)
    };
    let people: Vec<Decimal> = (0..line.said.len())
        .filter(|&n| line.kind(n) == Kind::Count && line.from(n) < line.from(whole))
        .filter_map(|n| line.number(n))
        .collect();
    let added = parts.iter().try_fold(Decimal::ZERO, |s, &n| s.checked_add(months(next, n)?))?;
    let total = months(line, whole)?;
    let counted = people.is_empty() || people.contains(&Decimal::from(parts.len()));
    if parts.len() < 2
        || !counted
        || next.has(OPEN)
        || next.has(words!["suspended", "consecutively"])
        || added.is_zero()
    {
        return None;
    }
    let ok = added == total;
    if !ok && (total * Decimal::from(3) < added * Decimal::TWO || added * Decimal::from(3) < total * Decimal::TWO) {
        return None;
    }
    let years = Decimal::from(12);
    let terms: Vec<&str> = parts.iter().map(|&n| next.text(n)).collect();
    let exact = |months: Decimal| (months / years).round_dp(2);
    let bounds = (Bounds::exact(exact(added)), Bounds::exact(exact(total)));
    derive(case, (line, whole), (next, &parts), (terms.join(" + "), exact(added), "year"), bounds, ok, found);
    Some(())
}

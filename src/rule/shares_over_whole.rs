//! FC214: the shares of one whole come to more than all of it.

use rust_decimal::Decimal;

use super::line::Line;
use super::reach::{sum, value};
use super::{Case, Derivation, Findings, Outcome, Rule, Severity, Side, Spot, Text};
use crate::lexicon::{WordList, words};
use crate::mention::Kind;
use crate::token::TokenKind;
use crate::value::Bounds;

pub(super) static RULE: Rule = Rule {
    code: "FC214",
    slug: "shares-over-whole",
    about: "The shares of one whole come to more than a hundred per cent, or the votes of the candidates to more than were cast.",
    settle: "Ask for the table the shares come from; one of them is wrong, or they are not shares of one whole.",
    severity: Severity::Warning,
    default_on: true,
    kinds: &[],
    attributes: &[],
    check: Some(check),
    accepts: &[
        &[Text::of("Ada Holt has 44%, Brian Reed 38% and Carol Moss 24% in the latest poll.")],
        &[Text::of("Of the 500 votes cast at Orm, Ada Holt got 260 and Brian Reed 255.")],
        &[Text::of("Half of the water goes to the town, a third to farms and a quarter to the mill.")],
    ],
    rejects: &[
        &[Text::of("Ada Holt has 44%, Brian Reed 38% and Carol Moss 18% in the latest poll.")],
        &[Text::of("The parties have 34%, 34% and 33% of the vote.")],
        &[Text::of(
            "Asked for reasons, 62% named the rent, 48% the noise and 41% the schools; people could name several.",
        )],
        &[Text::of("Sales rose 44%, orders 38% and profit 24% last year.")],
        &[Text::of("The notes were bid at 6.45/35, 6.40/38, and 88.5/90 pct on Monday.")],
        &[Text::of("The drug helped 60% of the men and 55% of the women.")],
    ],
};

/// Words that make shares no shares of one whole.
const OTHER: &WordList = words![
    "those",
    "whom",
    "them",
    "men",
    "women",
    "each",
    "both",
    "either",
    "respectively",
    "compared",
    "against",
    "versus",
    "rose",
    "fell",
    "rise",
    "fall",
    "increase",
    "increased",
    "decrease",
    "decreased",
    "dropped",
    "grew",
    "growth",
    "gained",
    "lost",
    "up",
    "down",
    "higher",
    "lower",
    "margin",
    "more",
    "less",
    "reasons",
    "several",
    "multiple",
    "also",
    "cut",
    "rate",
    "rates",
    "yield",
    "interest",
    "inflation",
    "jumped",
    "climbed",
    "declined",
    "discount",
    "premium",
    "asked",
    "agreed",
    "said",
    "support",
    "approve",
    "approval",
    "while",
    "year-on-year",
    "average",
    "averaged",
    "tax",
    "tariff",
    "tariffs",
    "chance",
    "likely",
    "least",
    "surged",
    "advanced",
    "slipped",
    "soared",
    "gain",
    "gains",
    "faster",
    "humidity",
    "effective",
    "efficacy",
    "turnout",
    "contained",
];

fn check(case: &Case<'_>, found: &mut Findings) {
    for line in case.all_lines(1).filter(super::line::Line::told) {
        if !votes(case, &line, found)
            && line.said.len() > 1
            && !line.has(OTHER)
            && !line.next().is_some_and(|l| l.has(words!["several", "multiple"]))
        {
            percents(case, &line, found);
        }
    }
}

/// A share in percent.
fn share(line: &Line<'_>, n: usize) -> Option<Bounds> {
    let q = line.quantity(n)?;
    let point = q.bounds.point().filter(|x| *x > Decimal::ZERO)?;
    match line.kind(n) {
        Kind::Percent if q.unit == "percent" && point <= Decimal::ONE_HUNDRED => {
            let half = q.step.unwrap_or(Decimal::ONE) / Decimal::TWO;
            Some(super::reach::around(point, half))
        }
        Kind::Number if point < Decimal::ONE && !line.text(n).bytes().any(|b| b.is_ascii_digit()) => {
            // "Some", "about", "nearly" leave room.
            (!q.approx).then(|| super::reach::around(point * Decimal::ONE_HUNDRED, Decimal::new(5, 1)))
        }
        _ => None,
    }
}

fn percents(case: &Case<'_>, line: &Line<'_>, found: &mut Findings) -> Option<()> {
    let shares: Vec<usize> = (0..line.said.len()).filter(|&n| share(line, n).is_some()).collect();
    let &first = shares.first()?;
    // "6.45/35 pct": a price bid and asked.
    let pair = |&n: &usize| {
        line.is(line.to(n), TokenKind::Slash) || line.from(n) > 0 && line.is(line.from(n) - 1, TokenKind::Slash)
    };
    if shares.iter().any(pair) {
        return None;
    }
    let rest = line.any(line.from(first)..line.view.tokens.len(), words!["remaining", "rest", "remainder"]);
    // A list: each after a comma or "and", without a verb or a whole of its own.
    let listed = shares.windows(2).all(|p| {
        let gap = line.to(p[0])..line.from(p[1]);
        let mark = gap
            .clone()
            .any(|i| line.is(i, TokenKind::Comma) || line.is(i, TokenKind::Semicolon) || line.view.is(i, "and"));
        mark && gap.len() <= if p[0] == first { 12 } else { 8 }
            && !gap.clone().any(|i| line.view.is_any(i, VERBS))
            && !gap.clone().any(|i| line.is(i, TokenKind::Open))
    });
    let wholes = shares.iter().filter(|&&n| line.view.is(line.to(n), "of")).count();
    let kinds = shares.iter().all(|&n| line.kind(n) == line.kind(first));
    if !listed || wholes > 1 || !kinds || shares.len() < 2 || (shares.len() == 2 && !rest) {
        return None;
    }
    let all: Vec<Bounds> = shares.iter().filter_map(|&n| share(line, n)).collect();
    let result = sum(&all)?;
    let exact = result.min?.checked_add(result.max?)? / Decimal::TWO;
    let over = result.min? > Decimal::ONE_HUNDRED;
    if exact > Decimal::from(150) || !over && exact < Decimal::from(98) {
        return None;
    }
    let spots: Vec<Spot> = shares.iter().map(|&n| line.spot(n)).collect();
    let terms: Vec<&str> = shares.iter().map(|&n| line.text(n)).collect();
    let whole = (Bounds::between(Decimal::ZERO, Decimal::ONE_HUNDRED), "percent");
    finish(case, &terms.join(" + "), (exact, result), whole, (&spots, None), over, found);
    Some(())
}

const VERBS: &WordList = words![
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "say", "says", "think", "believe", "want",
    "wanted", "felt", "feel", "thought", "believed", "favoured", "favored", "opposed", "but", "in", "who", "which",
    "that",
];

/// Adds the arithmetic, and the finding where it fails; a whole in a text of its own has a place.
fn finish(
    case: &Case<'_>,
    terms: &str,
    (exact, result): (Decimal, Bounds),
    (whole, unit): (Bounds, &str),
    (spots, total): (&[Spot], Option<Spot>),
    over: bool,
    found: &mut Findings,
) {
    let come = super::reach::show(exact, unit);
    let all = total.map_or("100%", |t| t.text(case.extracts));
    let derivation = Derivation {
        rule: &RULE,
        equation: if over { format!("{terms} = {come}, more than {all}") } else { format!("{terms} = {come}") },
        operands: total.into_iter().chain(spots.iter().copied()).collect(),
        result: value(result, unit),
        expected: value(whole, unit),
        outcome: if over { Outcome::Wrong } else { Outcome::Right },
    };
    let mut sides = vec![Side::at(case.extracts, spots)];
    sides.extend(total.map(|t| Side::at(case.extracts, &[t])));
    found.settle(derivation, format!("the shares come to {come}, more than {all}"), sides);
}

/// Votes for candidates against the votes cast: "of the 500 ballots cast, A took 260 and B 255".
fn votes(case: &Case<'_>, line: &Line<'_>, found: &mut Findings) -> bool {
    let cast = |n: usize| {
        line.quantity(n).is_some_and(|q| matches!(q.unit.as_str(), "ballot" | "vote" | "ballot paper"))
            && (line.before(n, 2, words!["of"]) || line.before(n, 1, words!["of"]))
            && line.any(line.to(n)..line.to(n) + 3, words!["cast", "ballots", "votes", "counted"])
    };
    let Some(whole) = (0..line.said.len()).find(|&n| cast(n)) else { return false };
    let Some(total) = line.number(whole) else { return false };
    let took = words!["took", "got", "won", "received", "polled", "had", "gained"];
    if !line.any(line.to(whole)..line.view.tokens.len(), took)
        || line.has(words!["two", "each", "both", "choices", "seats"])
    {
        return false;
    }
    // The second figure of a list may look like part of a name: plain numerals are read here.
    let comma = (line.to(whole)..line.view.tokens.len()).find(|&i| line.is(i, TokenKind::Comma));
    let Some(start) = comma else { return false };
    let mut parts: Vec<(Spot, Decimal)> = Vec::new();
    for i in start..line.view.tokens.len() {
        let token = line.view.tokens[i];
        if token.kind == TokenKind::Number
            && !line.is(i + 1, TokenKind::Percent)
            && !line.view.is_any(i + 1, words!["percent", "per", "pct", "seats", "points", "years"])
            && let Ok(x) = line.view.str(i).replace(',', "").parse::<Decimal>()
            && x.is_integer()
        {
            let n = (0..line.said.len()).find(|&n| line.from(n) <= i && i < line.to(n));
            parts.push((n.map_or_else(|| line.words(i, i), |n| line.spot(n)), x));
        }
    }
    let added: Option<Decimal> = parts.iter().try_fold(Decimal::ZERO, |s, p| s.checked_add(p.1));
    let Some(added) =
        added.filter(|a| parts.len() > 1 && *a < total * Decimal::TWO && parts.iter().all(|p| p.1 <= total))
    else {
        return false;
    };
    let spots: Vec<Spot> = parts.iter().map(|p| p.0).collect();
    let terms: Vec<&str> = spots.iter().map(|s| s.text(case.extracts)).collect();
    let whole_bounds = (Bounds::between(Decimal::ZERO, total), "");
    finish(
        case,
        &terms.join(" + "),
        (added, Bounds::exact(added)),
        whole_bounds,
        (&spots, Some(line.spot(whole))),
        added > total,
        found,
    );
    true
}

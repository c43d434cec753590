//! FC204: a percentage is not what the numbers beside it give.

use rust_decimal::Decimal;

use super::line::Line;
use super::reach::{around, ratio, reach, show, times, value};
use super::{Case, Derivation, Findings, Outcome, Rule, Severity, Side, Text};
use crate::lexicon::{WordList, words};
use crate::mention::Kind;
use crate::token::TokenKind;
use crate::value::Bounds;

pub(super) static RULE: Rule = Rule {
    code: "FC204",
    slug: "percent-of",
    about: "A percentage is not what the numbers beside it give: so many of so many, or a rise or fall from one figure to another.",
    settle: "Divide again; then ask the source which of the three figures is wrong.",
    severity: Severity::Error,
    default_on: true,
    kinds: &[],
    attributes: &[],
    check: Some(check),
    accepts: &[
        &[Text::of("Nine of the 36 ferries, or 35%, were late.")],
        &[Text::of("Ferry fares at Selby rose from £4 to £5 in May, an increase of 20%.")],
        &[Text::of("Sales at the Orm mill fell 30% to £60m from £80m.")],
    ],
    rejects: &[
        &[Text::of("Nine of the 36 ferries, or 25%, were late.")],
        &[Text::of("Ferry fares at Selby rose from £4 to £5 in May, an increase of 25%.")],
        &[Text::of("The club grew from 400 to 500 members, and 30% of them are under 25.")],
        &[Text::of("Sales at the Orm mill fell 25% to £60m from £80m.")],
        &[Text::of("Orders went from 150 to 465, an increase of more than 200%.")],
    ],
};

fn check(case: &Case<'_>, found: &mut Findings) {
    for line in case.all_lines(3) {
        for n in 0..line.said.len() {
            let Some(share) = share(&line, n) else { continue };
            if let Some((part, whole)) = part_of(&line, n) {
                portion(case, &line, (part, whole, n), share, found);
            } else if let Some((from, to, down)) = change(&line, n) {
                growth(case, &line, (from, to, n), down, share, found);
            }
        }
    }
}

/// A share that a percentage or a fraction says, in percent, as wide as it is written.
fn share(line: &Line<'_>, n: usize) -> Option<Bounds> {
    let q = line.quantity(n)?;
    match line.kind(n) {
        Kind::Percent if q.unit == "percent" => {
            let step = q.step.unwrap_or(Decimal::ONE);
            let Some(point) = q.bounds.point() else { return Some(q.bounds) };
            // A figure of whole tens may be rounded to them.
            let slack = if q.approx { (point / Decimal::TEN).max(step) } else { step };
            Some(around(point, slack))
        }
        Kind::Number => {
            let point = q.bounds.point().filter(|x| *x > Decimal::ZERO && *x < Decimal::ONE)?;
            let written = line.text(n).bytes().any(|b| b.is_ascii_digit());
            let slack = if q.approx { Decimal::from(4) } else { Decimal::new(25, 1) };
            (!written).then(|| around(point * Decimal::ONE_HUNDRED, slack))
        }
        _ => None,
    }
}

/// "N of the M": two counts with nothing but `of` and an article between.
fn of(line: &Line<'_>, a: usize, b: usize) -> bool {
    let counted = |n: usize| {
        matches!(line.kind(n), Kind::Count | Kind::Number)
            && line.number(n).is_some_and(|x| x.is_integer() && x > Decimal::ZERO)
    };
    let (from, to) = (line.to(a), line.from(b));
    counted(a)
        && counted(b)
        && line.any(from..to, words!["of"])
        && to - from <= 3
        && (from..to)
            .all(|i| line.view.is_any(i, words!["of", "the", "its", "their", "his", "her", "those", "these", "out"]))
        && line.number(a) < line.number(b)
}

/// The part and the whole that the share at `n` is of: "9 of the 36 ferries, or 25%",
/// "9 of the 36 ferries (25%)", "25%: 9 of 36", "a quarter of the ferries, 9 of 36,".
fn part_of(line: &Line<'_>, n: usize) -> Option<(usize, usize)> {
    let pair = |a: usize| (a + 1 < line.said.len() && of(line, a, a + 1)).then_some((a, a + 1));
    if n >= 2 {
        let back = |k: usize| line.from(n).checked_sub(k);
        let or = back(1).is_some_and(|i| line.view.is(i, "or") || line.is(i, TokenKind::Open))
            || back(2).is_some_and(|i| {
                line.view.is(i, "or")
                    && line.view.is_any(i + 1, words!["about", "nearly", "almost", "some", "roughly", "around", "just"])
            });
        let same = |(a, b): (usize, usize)| {
            let gap = line.to(b)..line.from(n);
            let stops =
                gap.clone().filter(|&i| line.is(i, TokenKind::Comma) || line.is(i, TokenKind::Semicolon)).count();
            (gap.len() <= 12 && stops <= 1 && a + 2 == n).then_some((a, b))
        };
        if let Some(found) = pair(n - 2).filter(|_| or).and_then(same) {
            return Some(found);
        }
        // "of the 36 ferries, 9 were late, or 25%"
        let (whole, part) = (n - 2, n - 1);
        let counts = [whole, part].into_iter().all(|k| {
            matches!(line.kind(k), Kind::Count | Kind::Number)
                && line.number(k).is_some_and(|x| x.is_integer() && x > Decimal::ZERO)
        });
        let opens = line.before(whole, 1, words!["of"])
            || line.before(whole, 2, words!["of"]) && line.before(whole, 1, words!["the", "its", "their"]);
        let near = line.from(n) - line.to(part) <= 8 && line.from(part) - line.to(whole) <= 12;
        let comma = line.from(part).checked_sub(1).is_some_and(|i| line.is(i, TokenKind::Comma));
        if or && counts && opens && near && comma && line.number(part) < line.number(whole) {
            return Some((part, whole));
        }
    }
    let (a, b) = pair(n + 1)?;
    let skip = |i: usize| line.view.is_any(i, words!["only", "just", "about", "some", "with"]);
    let mut at = line.from(a).checked_sub(1)?;
    while at > 0 && skip(at) {
        at -= 1;
    }
    let near = line.from(a) - line.to(n) <= 10;
    let mark = line.is(at, TokenKind::Colon) || line.is(at, TokenKind::Comma) || line.is(at, TokenKind::Dash);
    let commas = (line.to(n)..at).filter(|&i| line.is(i, TokenKind::Comma)).count();
    let closed = line.is(at, TokenKind::Colon)
        || line.is(line.to(b), TokenKind::Comma)
        || line.is(line.to(b), TokenKind::Dash)
        || line.to(b) + 1 >= line.view.tokens.len();
    (near && mark && commas == 0 && closed).then_some((a, b))
}

/// The figures that a change of the share at `n` leads from and to, and whether it is a fall.
pub(super) fn change(line: &Line<'_>, n: usize) -> Option<(usize, usize, bool)> {
    let like = |a: usize, b: usize| {
        let (x, y) = (line.quantity(a), line.quantity(b));
        let unit = |q: &str| q.split(" per ").next().unwrap_or("").to_owned();
        x.zip(y).is_some_and(|(x, y)| {
            unit(&x.unit) == unit(&y.unit) || line.kind(a) == Kind::Number || line.kind(b) == Kind::Number
        }) && !matches!(line.kind(a), Kind::Age | Kind::Ordinal | Kind::Date | Kind::Time | Kind::Duration | Kind::Set)
            && !matches!(line.kind(b), Kind::Age | Kind::Ordinal | Kind::Date | Kind::Time | Kind::Duration | Kind::Set)
    };
    let back = |n: usize, k: usize, word: &str| line.from(n).checked_sub(k).is_some_and(|i| line.view.is(i, word));
    let word = |n: usize, word: &str| {
        back(n, 1, word)
            || back(n, 2, word) && line.before(n, 1, words!["about", "some", "around", "just", "nearly", "a", "an"])
    };
    // "from X to Y, an increase of P", "from X to Y, up P"
    let named = [1, 2, 3, 4].into_iter().find_map(|k| {
        let i = line.from(n).checked_sub(k)?;
        let sign = |words: &WordList| line.view.is_any(i, words);
        let noun = line.any(i..line.from(n), words!["of"]);
        match () {
            () if sign(FALLS) && noun || sign(words!["down"]) && k <= 2 => Some(true),
            () if sign(RISES) && noun || sign(words!["up"]) && k <= 2 => Some(false),
            () => None,
        }
    });
    if let Some(down) = named
        && let Some((a, b)) = (0..n).rev().find_map(|b| {
            let a = b.checked_sub(1)?;
            (word(a, "from") && word(b, "to") && like(a, b)).then_some((a, b))
        })
        && !line.any(line.to(b)..line.from(n), words!["and", "while", "but", "as", "with", "compared", "including"])
    {
        return Some((a, b, down));
    }
    // "rose P to Y from X", "rose P from X to Y"
    let verb = [1, 2].into_iter().find_map(|k| {
        let i = line.from(n).checked_sub(k).filter(|&i| k == 1 || line.view.is(i + 1, "by"))?;
        match () {
            () if line.view.is_any(i, FELL) => Some(true),
            () if line.view.is_any(i, ROSE) => Some(false),
            () => None,
        }
    })?;
    if line.said.len() < n + 3 || !like(n + 1, n + 2) {
        return None;
    }
    let gaps = line.from(n + 1) - line.to(n) <= 3 && line.from(n + 2) - line.to(n + 1) <= 4;
    let plain = !line.any(line.to(n)..line.from(n + 2), words!["and", "after", "but", "while", "in", "since"]);
    let (first, second) = (n + 1, n + 2);
    match () {
        () if !gaps || !plain => None,
        () if word(first, "to") && word(second, "from") => Some((second, first, verb)),
        () if word(first, "from") && word(second, "to") => Some((first, second, verb)),
        () => None,
    }
}

const RISES: &WordList = words!["increase", "rise", "gain", "jump", "growth", "improvement", "climb", "surge", "leap"];
const FALLS: &WordList =
    words!["drop", "fall", "decrease", "decline", "reduction", "cut", "loss", "slump", "slide", "dip"];
const ROSE: &WordList = words![
    "rose",
    "risen",
    "rises",
    "grew",
    "grown",
    "increased",
    "jumped",
    "climbed",
    "gained",
    "surged",
    "soared",
    "advanced",
    "leapt",
    "up",
    "increase",
    "rise",
];
const FELL: &WordList = words![
    "fell",
    "fallen",
    "falls",
    "dropped",
    "declined",
    "decreased",
    "shrank",
    "slumped",
    "slipped",
    "slid",
    "dipped",
    "down",
    "sank",
];

fn portion(
    case: &Case<'_>,
    line: &Line<'_>,
    (part, whole, n): (usize, usize, usize),
    share: Bounds,
    found: &mut Findings,
) -> Option<()> {
    let (x, y) = (line.quantity(part)?, line.quantity(whole)?);
    let result = times(ratio(reach(x), reach(y))?, Decimal::ONE_HUNDRED)?;
    let exact = x.bounds.point()?.checked_div(y.bounds.point()?)? * Decimal::ONE_HUNDRED;
    let equation = format!("{} / {} = {}", line.text(part), line.text(whole), show(exact, "percent"));
    let message =
        format!("{} of {} is {}, not {}", line.text(part), line.text(whole), show(exact, "percent"), line.text(n));
    let sides =
        vec![Side::at(case.extracts, &[line.spot(n)]), Side::at(case.extracts, &[line.spot(part), line.spot(whole)])];
    let outcome = (result, share, equation, message);
    finish(line, &[part, whole, n], n, outcome, sides, found);
    Some(())
}

fn growth(
    case: &Case<'_>,
    line: &Line<'_>,
    (from, to, n): (usize, usize, usize),
    down: bool,
    share: Bounds,
    found: &mut Findings,
) -> Option<()> {
    let (x, y) = (line.quantity(from)?, line.quantity(to)?);
    let (before, after) = (x.bounds.point()?, y.bounds.point()?);
    if before <= Decimal::ZERO || (after < before) != down || before == after {
        return None;
    }
    let shift = |b: Bounds| {
        let ends = (b.min? - Decimal::ONE_HUNDRED, b.max? - Decimal::ONE_HUNDRED);
        Some(if down { Bounds::between(-ends.1, -ends.0) } else { Bounds::between(ends.0, ends.1) })
    };
    let result = shift(times(ratio(reach(y), reach(x))?, Decimal::ONE_HUNDRED)?)?;
    let exact = (after.checked_div(before)? * Decimal::ONE_HUNDRED - Decimal::ONE_HUNDRED).abs();
    let way = if down { "down" } else { "up" };
    let come = show(exact, "percent");
    let equation = format!("{} → {} = {way} {come}", line.text(from), line.text(to));
    let message = format!("from {} to {} is {way} {come}, not {}", line.text(from), line.text(to), line.text(n));
    // "from 8% to 10%, up 2%": points, which FC107 reports.
    if line.kind(from) == Kind::Percent
        && !result.overlaps(&share)
        && share.contains(&Bounds::exact((after - before).abs()))
    {
        return None;
    }
    let sides =
        vec![Side::at(case.extracts, &[line.spot(n)]), Side::at(case.extracts, &[line.spot(from), line.spot(to)])];
    finish(line, &[from, to, n], n, (result, share, equation, message), sides, found);
    Some(())
}

fn finish(
    line: &Line<'_>,
    operands: &[usize],
    n: usize,
    (result, share, equation, message): (Bounds, Bounds, String, String),
    sides: Vec<Side>,
    found: &mut Findings,
) {
    let ok = result.overlaps(&share);
    let said = line.text(n);
    let derivation = Derivation {
        rule: &RULE,
        equation: if ok { format!("{equation}, as {said}") } else { format!("{equation}, not {said}") },
        operands: operands.iter().map(|&n| line.spot(n)).collect(),
        result: value(result, "percent"),
        expected: value(share, "percent"),
        outcome: if ok { Outcome::Right } else { Outcome::Wrong },
    };
    found.settle(derivation, message, sides);
}

//! FC211: a number is followed by a list of names that has more or fewer.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::line::Line;
use super::reach::value;
use super::{Case, Derivation, Findings, Outcome, Rule, Severity, Side, Spot, Text};
use crate::lexicon::{Class, WordList, words};
use crate::mention::Kind;
use crate::token::{Flags, TokenKind};
use crate::value::Bounds;

pub(super) static RULE: Rule = Rule {
    code: "FC211",
    slug: "list-count",
    about: "So many are announced, and the list of names that follows, after a colon or between dashes, has more or fewer; or reasons are counted off beyond their number.",
    settle: "Count the list against the source: a name is missing or one too many.",
    severity: Severity::Warning,
    default_on: true,
    kinds: &[],
    attributes: &[],
    check: Some(check),
    accepts: &[
        &[Text::of("Three men were charged: Adam Holt, Brian Reed, Carl Moss and David Lunn.")],
        &[Text::of("Five towns – Orm, Selby, Marlow and Penn – will get new schools.")],
        &[Text::of("The judge gave two reasons. First, the gate was open. Second, it was dark. Third, nobody looked.")],
    ],
    rejects: &[
        &[Text::of("Four men were charged: Adam Holt, Brian Reed, Carl Moss and David Lunn.")],
        &[Text::of("Nine towns will get new schools, including Orm and Selby.")],
        &[Text::of("Three firms want the mill: Holt and Reed, Moss and Lunn, and Orm Legal.")],
        &[Text::of("Three men died: Adam Holt, 34, a plumber from Orm; his brother Brian, 31; and Carl Moss, 52.")],
        &[Text::of("Eight players are ill: Adam Holt, Brian Reed and others.")],
    ],
};

fn check(case: &Case<'_>, found: &mut Findings) {
    for line in case.all_lines(1).filter(super::line::Line::told) {
        let marks =
            (1..line.view.tokens.len()).filter(|&i| line.is(i, TokenKind::Colon) || line.is(i, TokenKind::Dash));
        if let Some(at) = marks.into_iter().next() {
            names(case, &line, at, found);
        } else {
            reasons(case, &line, found);
        }
    }
}

/// Words that say that a list is not all, or is no list of names.
const OPEN: &WordList = words![
    "others",
    "other",
    "including",
    "include",
    "includes",
    "more",
    "such",
    "another",
    "among",
    "etc",
    "and/or",
    "or",
    "plus",
    "least"
];

/// The counts that can announce a list: from two to twenty of something in the plural.
fn counts(line: &Line<'_>, before: usize) -> Vec<usize> {
    let counted = |n: &usize| {
        line.to(*n) <= before
            && line.kind(*n) == Kind::Count
            && line.quantity(*n).is_some_and(|q| !q.approx && !q.unit.is_empty() && !OTHER.contains(&q.unit.as_str()))
            && line.number(*n).and_then(|x| x.to_u32()).is_some_and(|x| (2..=20).contains(&x))
    };
    (0..line.said.len()).filter(counted).collect()
}

/// Units of things that nobody lists by name.
const OTHER: &[&str] =
    &["vote", "point", "run", "goal", "time", "day", "week", "year", "hour", "minute", "wicket", "ton", "share"];

fn names(case: &Case<'_>, line: &Line<'_>, at: usize, found: &mut Findings) -> Option<()> {
    let counts = counts(line, at);
    let &first = counts.first()?;
    let last = line.view.tokens.len();
    let end = if line.is(at, TokenKind::Dash) {
        (at + 1..last).find(|&i| line.is(i, TokenKind::Dash))?
    } else {
        (at + 1..last).find(|&i| line.is(i, TokenKind::Period) && i + 1 == last).unwrap_or(last)
    };
    if line.any(at..end, OPEN)
        || (at..end).any(|i| line.is(i, TokenKind::DoubleQuote))
        || line.is(at, TokenKind::Dash) && line.from(first) + 4 < at
    {
        return None;
    }
    let (least, most) = items(line, at + 1, end)?;
    let fits = |n: usize| line.number(n).and_then(|x| x.to_usize()).is_some_and(|x| (least..=most).contains(&x));
    let right = counts.iter().copied().find(|&n| fits(n));
    let n = right.or_else(|| Some(first).filter(|_| counts.len() == 1))?;
    let said = line.number(n)?.to_usize()?;
    if right.is_none() && (said.abs_diff(least).min(said.abs_diff(most)) > 2 || least < 2) {
        return None;
    }
    finish(case, line, n, (least, most), line.words(at + 1, end - 1), right.is_some(), found);
    Some(())
}

/// How many items a list of names has, at least and at most: an "and" may stand inside a name.
/// None where an item is no name.
fn items(line: &Line<'_>, from: usize, end: usize) -> Option<(usize, usize)> {
    let semicolons = (from..end).any(|i| line.is(i, TokenKind::Semicolon));
    let cut = |i: usize| if semicolons { line.is(i, TokenKind::Semicolon) } else { line.is(i, TokenKind::Comma) };
    let (mut least, mut most, mut start) = (0, 0, from);
    let mut closed = false;
    for i in from..=end {
        if i < end && !cut(i) {
            continue;
        }
        let mut range = start..i;
        start = i + 1;
        while range.start < range.end && line.view.is(range.start, "and") {
            range.start += 1;
            closed = true;
        }
        if range.is_empty() {
            continue;
        }
        if semicolons {
            let named = range.clone().any(|k| capital(line, k));
            let ands = range.clone().filter(|&k| line.view.is(k, "and")).count();
            (least, most) = (least + 1, most + 1 + ands);
            if !named {
                return None;
            }
            continue;
        }
        // An age between commas belongs to the name before.
        if range.len() == 1 && line.is(range.start, TokenKind::Number) && least > 0 {
            continue;
        }
        let ands: Vec<usize> = range.clone().filter(|&k| line.view.is(k, "and")).collect();
        let name = |k: usize| capital(line, k) || ands.contains(&k) || particle(line, k);
        if range.len() > 7 || !capital(line, range.start) || !range.clone().all(name) || ands.len() > 1 {
            return None;
        }
        closed |= !ands.is_empty();
        most += 1 + ands.len();
        least += 1;
        // The "and" of the last item parts two, where no other item has one.
        if i == end && !ands.is_empty() && most == least + 1 {
            least += 1;
        }
    }
    closed.then_some((least, most)).filter(|_| most > 1)
}

fn capital(line: &Line<'_>, i: usize) -> bool {
    line.view.tokens.get(i).is_some_and(|t| t.kind == TokenKind::Word && t.flags.has(Flags::CAPITAL))
        && !line.view.has(i, Class::Month)
}

/// What can stand inside a name.
fn particle(line: &Line<'_>, i: usize) -> bool {
    line.view
        .is_any(i, words!["of", "de", "la", "le", "van", "der", "von", "du", "al", "bin", "st", "the", "upon", "del"])
        || matches!(
            line.view.kind(i),
            Some(TokenKind::Hyphen | TokenKind::Possessive | TokenKind::Period | TokenKind::SingleQuote)
        )
}

/// "two reasons … First, … Second, … Third, …"
fn reasons(case: &Case<'_>, line: &Line<'_>, found: &mut Findings) -> Option<()> {
    let n = counts(line, line.view.tokens.len()).into_iter().find(|&n| {
        line.quantity(n).is_some_and(|q| {
            matches!(
                q.unit.as_str(),
                "reason" | "thing" | "point" | "question" | "condition" | "way" | "step" | "factor" | "problem"
            )
        })
    })?;
    let mut next = line.next()?;
    let mut last: Option<(usize, Spot)> = None;
    for (at, ordinals) in [
        words!["first", "firstly"],
        words!["second", "secondly"],
        words!["third", "thirdly"],
        words!["fourth", "fourthly"],
        words!["fifth", "fifthly"],
    ]
    .into_iter()
    .enumerate()
    {
        if !next.view.is_any(0, ordinals) || !next.is(1, TokenKind::Comma) {
            break;
        }
        last = Some((at + 1, next.words(0, 0)));
        let Some(after) = next.next() else { break };
        next = after;
    }
    let (most, spot) = last.filter(|l| l.0 > 1)?;
    let said = line.number(n)?.to_usize()?;
    // Fewer may be counted off than there are.
    if most < said {
        return None;
    }
    finish(case, line, n, (most, most), spot, most == said, found);
    Some(())
}

fn finish(
    case: &Case<'_>,
    line: &Line<'_>,
    n: usize,
    (least, most): (usize, usize),
    list: Spot,
    ok: bool,
    found: &mut Findings,
) {
    let many = if least == most { most.to_string() } else { format!("{least} to {most}") };
    let noun = line.quantity(n).map_or("", |q| q.unit.as_str());
    let said = crate::plain::with_unit(line.number(n).unwrap_or_default(), noun);
    let bounds = Bounds::between(Decimal::from(least), Decimal::from(most));
    let derivation = Derivation {
        rule: &RULE,
        equation: if ok { format!("{many} in the list, as {said}") } else { format!("{many} in the list, not {said}") },
        operands: vec![line.spot(n), list],
        result: value(bounds, noun),
        expected: line.get(n).mention.value.clone(),
        outcome: if ok { Outcome::Right } else { Outcome::Wrong },
    };
    let sides = vec![Side::at(case.extracts, &[line.spot(n)]), Side::at(case.extracts, &[list])];
    found.settle(derivation, format!("{said} announced, {many} listed"), sides);
}

//! FC212: so many times the average is not the total.

use rust_decimal::Decimal;

use super::line::Line;
use super::reach::{around, place, ratio, reach, show, value};
use super::{Case, Derivation, Findings, Outcome, Rule, Severity, Side, Text};
use crate::lexicon::words;
use crate::mention::Kind;

pub(super) static RULE: Rule = Rule {
    code: "FC212",
    slug: "mean-vs-total",
    about: "A total, a number of shares and an average stand together, and the total over the number is not the average.",
    settle: "Divide the total by the number; then ask which of the three is wrong, or whether the average is of something else.",
    severity: Severity::Warning,
    default_on: true,
    kinds: &[],
    attributes: &[],
    check: Some(check),
    accepts: &[
        &[Text::of("The eight brothers got 96 years between them, an average of 14 years each.")],
        &[Text::of("She cycled 2,400 miles in eight days, averaging 240 miles a day.")],
    ],
    rejects: &[
        &[Text::of("The eight brothers got 96 years between them, an average of 12 years each.")],
        &[Text::of("The seven clerks wrote 100 pages, an average of 14 pages each.")],
        &[Text::of("Nine houses were sold for £4.5m. The median price was £410,000.")],
        &[Text::of("Ada Holt scored 600 points in 30 games. Over her career she averages 17 points a game.")],
    ],
};

fn check(case: &Case<'_>, found: &mut Findings) {
    for line in case.all_lines(3).filter(|l| !l.has(words!["median"])) {
        for n in 2..line.said.len() {
            if let Some((total, count)) = of(&line, n) {
                judge(case, &line, (total, count, n), found);
            }
        }
    }
}

/// The total and the number that the average at `n` is made of.
fn of(line: &Line<'_>, n: usize) -> Option<(usize, usize)> {
    let to = line.to(n);
    let each = line.view.is_any(to, words!["each", "apiece"]) || line.view.is_any(to + 1, words!["each", "apiece"]);
    let (from, per) = (line.from(n), per(line, n));
    let called = (from.saturating_sub(3)..from)
        .any(|i| line.view.is_any(i, words!["average", "averaging", "averaged", "mean"]))
        || (to..to + 4).any(|i| line.view.is(i, "average") && i > 0 && line.view.is(i - 1, "on"))
        || from.checked_sub(1).is_some_and(|i| line.view.is(i, "or")) && per.is_some()
        || line.quantity(n)?.approx && per.is_some();
    if !called || line.number(n).is_none() || !(each || per.is_some()) {
        return None;
    }
    let unit = base(line, n);
    let total = (0..n).rev().find(|&k| {
        let like = line.kind(k) == line.kind(n) && base(line, k) == unit && !unit.is_empty()
            || matches!(line.kind(k), Kind::Count | Kind::Number)
                && matches!(line.kind(n), Kind::Number | Kind::Count)
                && (unit.is_empty() || per.as_deref() == Some(unit.as_str()));
        like && line.number(k) > line.number(n)
    })?;
    let counts = |k: &usize| {
        *k != total
            && line.number(*k).is_some_and(|x| x.is_integer() && x > Decimal::ONE && Some(x) < line.number(total))
    };
    let count = match &per {
        Some(noun) => (0..n).filter(counts).find(|&k| base(line, k) == *noun),
        None => {
            let people: Vec<usize> = (0..n).filter(counts).filter(|&k| line.kind(k) == Kind::Count).collect();
            people.first().copied().filter(|_| people.len() == 1)
        }
    }?;
    // One thought: no other verb of its own between the total and the average.
    let plain = !line.any(
        line.to(total.max(count))..from,
        words!["while", "but", "compared", "against", "when", "had", "have", "has"],
    );
    plain.then_some((total, count))
}

/// What an average is said for one of: "a night", "per cow".
fn per(line: &Line<'_>, n: usize) -> Option<String> {
    if let Some((_, noun)) = line.quantity(n)?.unit.split_once(" per ") {
        return Some(noun.to_owned());
    }
    let to = line.to(n);
    // The counted noun may not be part of the figure: "350 a night", "20 litres a cow".
    (to..to + 2)
        .find_map(|i| {
            let each = line.view.is_any(i, words!["a", "an", "per", "every"]) || line.view.is(i, "each");
            (each && line.view.kind(i + 1).is_some())
                .then(|| line.view.str(i + 1).to_lowercase())
                .filter(|w| w.bytes().all(|b| b.is_ascii_lowercase()))
        })
        .or_else(|| {
            (line.kind(n) == Kind::Count && line.view.is_any(to, words!["a", "an"]))
                .then(|| line.quantity(n).map(|q| q.unit.to_string()))
                .flatten()
        })
        .filter(|w| !w.is_empty())
}

/// The unit without what it is for one of.
fn base(line: &Line<'_>, n: usize) -> String {
    line.quantity(n).map_or_else(String::new, |q| q.unit.split(" per ").next().unwrap_or_default().to_owned())
}

fn judge(
    case: &Case<'_>,
    line: &Line<'_>,
    (total, count, n): (usize, usize, usize),
    found: &mut Findings,
) -> Option<()> {
    let (t, c, m) = (line.quantity(total)?, line.quantity(count)?, line.quantity(n)?);
    let result = ratio(reach(t), reach(c))?;
    let exact = t.bounds.point()?.checked_div(c.bounds.point()?)?;
    let mean = m.bounds.point()?;
    let slack = (place(mean) / Decimal::TWO)
        .min(mean.abs() / Decimal::from(20))
        .max(m.step.unwrap_or(Decimal::ONE) / Decimal::TWO);
    let slack = if m.approx { slack.max(mean / Decimal::TEN) } else { slack };
    let expected = around(mean, slack);
    // Far apart, the average is of something else.
    let far = exact > mean * Decimal::from(3) || mean > exact * Decimal::from(3);
    if far {
        return None;
    }
    let ok = result.overlaps(&expected);
    let unit = if line.kind(n) == Kind::Money { base(line, n) } else { String::new() };
    let come = show(exact, &unit);
    let equation = format!("{} / {} = {come}", line.text(total), line.text(count));
    let said = line.text(n);
    let derivation = Derivation {
        rule: &RULE,
        equation: if ok { format!("{equation}, as {said}") } else { format!("{equation}, not {said}") },
        operands: [total, count, n].map(|k| line.spot(k)).to_vec(),
        result: value(result, &unit),
        expected: value(expected, &unit),
        outcome: if ok { Outcome::Right } else { Outcome::Wrong },
    };
    let message = format!("{} over {} is {come}, the average is given as {said}", line.text(total), line.text(count));
    let sides =
        vec![Side::at(case.extracts, &[line.spot(n)]), Side::at(case.extracts, &[line.spot(total), line.spot(count)])];
    found.settle(derivation, message, sides);
    Some(())
}

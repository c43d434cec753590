//! FC202: a length of time is not what lies between its first and last day.

use chrono::NaiveDateTime;
use rust_decimal::Decimal;

use super::line::Line;
use super::reach::value;
use super::{Case, Derivation, Findings, Outcome, Rule, Severity, Side, Spot, Text};
use crate::attribute::Key;
use crate::lexicon::words;
use crate::mention::Kind;
use crate::plain;
use crate::token::TokenKind;
use crate::value::{Bounds, Grain, Interval, Value};

pub(super) static RULE: Rule = Rule {
    code: "FC202",
    slug: "duration-vs-endpoints",
    about: "A length of time is not what lies between the two dates or times that it is said of. Dates count as the stretch they name, first and last day may both be counted in, and a length may be rounded either way.",
    settle: "Work it out from the first and the last day; one of the three is wrong.",
    severity: Severity::Error,
    default_on: true,
    kinds: &[],
    attributes: &[],
    check: Some(check),
    accepts: &[
        &[Text::of("The bridge was shut in March 2019 and opened again in March 2022 after five years of repairs.")],
        &[Text::of("Ada Holt was mayor from 2004 to 2011. In those 12 years she built one bridge.")],
        &[Text::of("The fair runs from 3 to 11 August. Over the twelve days there will be music.").on("2025-06-12")],
    ],
    rejects: &[
        &[Text::of("The bridge was shut in March 2019 and opened again in March 2022 after three years of repairs.")],
        &[Text::of("Ada Holt was mayor from 2011 to 2014. In almost four years she built one bridge.")],
        &[Text::of("The fair runs from 3 to 11 August, nine days in all.").on("2025-06-12")],
        &[Text::of("The case was opened in 2008 and closed in 2017, about a decade later.")],
    ],
};

fn check(case: &Case<'_>, found: &mut Findings) {
    for line in case.all_lines(2).filter(super::line::Line::told) {
        for b in 1..line.said.len() {
            let a = b - 1;
            let Some((first, last)) = ends(&line, a, b) else { continue };
            let range = range(&line, a, b);
            for n in b + 1..line.said.len() {
                if bound(&line, b, n, range) {
                    judge(case, &line, (a, b), (&line, n), (first, last), found);
                }
            }
            if let Some(next) = line.next().filter(|_| range)
                && let Some(n) = (0..next.said.len()).find(|&n| opening(&next, n))
            {
                judge(case, &line, (a, b), (&next, n), (first, last), found);
            }
        }
    }
    for &article in case.articles {
        custody(case, article, found);
    }
}

/// Two resolved dates or times, the first before the second.
fn ends(line: &Line<'_>, a: usize, b: usize) -> Option<(Interval, Interval)> {
    let dated = |n: usize| matches!(line.kind(n), Kind::Date | Kind::Time) && !line.quoted(n);
    let (x, y) = (line.interval(a).filter(|_| dated(a))?, line.interval(b).filter(|_| dated(b))?);
    // The zone a time is given in shifts it.
    let zoned = line.has(words!["gmt", "bst", "utc", "est", "edt", "cet", "pst", "pdt"]);
    let same = line.kind(a) == line.kind(b);
    (same
        && x.end < y.start
        && x.grain <= Grain::Year
        && y.grain <= Grain::Year
        && !(zoned && line.kind(a) == Kind::Time))
        .then_some((x, y))
}

/// "from X to Y", "between X and Y".
fn range(line: &Line<'_>, a: usize, b: usize) -> bool {
    let joint = line.to(a)..line.from(b);
    let dash = joint.len() == 1 && (line.is(joint.start, TokenKind::Dash) || line.is(joint.start, TokenKind::Hyphen));
    let to = joint.len() <= 2 && line.any(joint.clone(), words!["to", "until", "till"]);
    let and = joint.len() == 1 && line.any(joint, words!["and"]) && line.before(a, 1, words!["between"]);
    dash || to || and
}

/// Whether the length of time at `n` is said of the stretch that ends at `b`.
fn bound(line: &Line<'_>, b: usize, n: usize, range: bool) -> bool {
    if line.kind(n) != Kind::Duration {
        return false;
    }
    let gap = line.from(n) - line.to(b);
    let to = after(line, n);
    let later = line.view.is(to, "later") || line.view.is(to, "in") && line.view.is(to + 1, "all");
    let lasted = (1..=2).any(|k| line.before(n, k, words!["lasted", "lasting", "totalling"]));
    let comma = line.is(line.to(b), TokenKind::Comma);
    let after = (1..=2).any(|k| line.before(n, k, words!["after"])) && gap <= 8;
    (later && comma && gap <= 2)
        || (lasted && gap <= 6)
        || after && !line.before(n, 1, words!["a", "another"])
        || range && later && gap <= 3
}

/// Where the phrase of a length of time ends: "an hour and a quarter".
fn after(line: &Line<'_>, n: usize) -> usize {
    let to = line.to(n);
    if quarter(line, n).is_zero() { to } else { to + 3 }
}

/// The quarters of a unit that follow it in words.
fn quarter(line: &Line<'_>, n: usize) -> Decimal {
    let to = line.to(n);
    match () {
        () if !line.view.is(to, "and") => Decimal::ZERO,
        () if line.view.is(to + 1, "a") && line.view.is(to + 2, "quarter") => Decimal::new(25, 2),
        () if line.view.is(to + 1, "three") && line.view.is(to + 2, "quarters") => Decimal::new(75, 2),
        () => Decimal::ZERO,
    }
}

/// "In those 12 years", "Over the twelve days", at the head of the next sentence.
fn opening(line: &Line<'_>, n: usize) -> bool {
    let from = line.from(n);
    let the = line.view.is_any(from, words!["the", "those", "these"])
        || (1..from).any(|i| line.view.is_any(i, words!["those", "these", "almost", "nearly"]));
    line.kind(n) == Kind::Duration
        && from <= 3
        && line.view.is_any(0, words!["in", "over", "during", "throughout"])
        && (the || line.quantity(n).is_some_and(|q| q.approx))
}

/// Days between two moments, with a fraction.
fn days(from: NaiveDateTime, to: NaiveDateTime) -> Decimal {
    Decimal::from((to - from).num_minutes()) / Decimal::from(1440)
}

/// Days in a year and in a month, on average.
const YEAR: (i64, u32) = (36_525, 2);
const MONTH: (i64, u32) = (304_375, 4);

fn judge(
    case: &Case<'_>,
    line: &Line<'_>,
    (a, b): (usize, usize),
    (at, n): (&Line<'_>, usize),
    (first, last): (Interval, Interval),
    found: &mut Findings,
) -> Option<()> {
    let timex = at.get(n).mention.value.timex()?;
    let length = timex.length?;
    let (year, month) = (Decimal::new(YEAR.0, YEAR.1), Decimal::new(MONTH.0, MONTH.1));
    // From the last moment of the first to the first of the last, and the other way round; first
    // and last day may both be counted.
    let least = (days(first.end, last.start)).max(Decimal::ZERO);
    let most = days(first.start, last.end) + if line.kind(a) == Kind::Date { Decimal::ONE } else { Decimal::new(1, 2) };
    let result = Bounds::between(least, most);
    let said = length.months * month + length.seconds / Decimal::from(86_400);
    let q = at.quantity(n);
    let hour = Decimal::ONE / Decimal::from(24);
    let units = [(year, "year"), (month, "month"), (Decimal::from(7), "week"), (Decimal::ONE, "day"), (hour, "hour")];
    let named = |u: &(Decimal, &str)| q.is_some_and(|q| q.unit == u.1);
    let unit = units.iter().find(|u| named(u)).or_else(|| units.iter().find(|(d, _)| said >= *d)).copied()?;
    let said = said + quarter(at, n) * unit.0;
    let open = q.is_some_and(|q| q.bounds.point().is_none());
    if open || said.is_zero() {
        return None;
    }
    // A length of whole units may be rounded either way; one with halves to the next half.
    let whole = (said / unit.0).round_dp(2).fract().is_zero() && !at.text(n).contains("half");
    let slack = unit.0 * if whole { Decimal::new(6, 1) } else { Decimal::new(4, 1) };
    let up = unit.0 * if whole { Decimal::new(99, 2) } else { Decimal::new(4, 1) };
    let approx = q.is_some_and(|q| q.approx);
    let more = if approx { said / Decimal::from(5) } else { Decimal::ZERO };
    let expected = Bounds::between(said - slack - more, said + up.min(said) + more);
    let ok = result.overlaps(&expected);
    // Twice as long or half as long, it is hardly of the same stretch.
    let far = most * Decimal::TWO < said || said * Decimal::TWO < least;
    if !ok && (far || at.view.at == line.view.at && line.before(n, 1, words!["of"])) {
        return None;
    }
    let in_units = |d: Decimal| plain::grouped((d / unit.0).round_dp(1).normalize());
    let come = if in_units(least) == in_units(most) {
        in_units(least)
    } else {
        format!("{} to {}", in_units(least), in_units(most))
    };
    let text = |n: usize| line.text(n);
    let said_text = at.text(n);
    let equation = format!("{} to {} = {come} {}s", text(a), text(b), unit.1);
    let derivation = Derivation {
        rule: &RULE,
        equation: if ok { format!("{equation}, as {said_text}") } else { format!("{equation}, not {said_text}") },
        operands: vec![line.spot(a), line.spot(b), at.spot(n)],
        result: value(result, "day"),
        expected: value(expected, "day"),
        outcome: if ok { Outcome::Right } else { Outcome::Wrong },
    };
    let message = format!("from {} to {} is {come} {}s, not {said_text}", text(a), text(b), unit.1);
    let sides = vec![Side::at(case.extracts, &[at.spot(n)]), Side::at(case.extracts, &[line.spot(a), line.spot(b)])];
    found.settle(derivation, message, sides);
    Some(())
}

/// What a person's release and time served come to: where custody began, beside the conviction.
fn custody(case: &Case<'_>, article: usize, found: &mut Findings) {
    let said = case.assertions(article);
    let is = |n: &usize, id: &str| matches!(said[*n].attribute, Key::Named(k) if k.id == id);
    let all = |id: &'static str| (0..said.len()).filter(move |n| is(n, id));
    let who = |n: usize| said[n].subject.as_ref().map_or("", |s| s.key.surname.as_str());
    let at = |n: usize| said[n].mention.sentence;
    for served in all("time-served").filter(|&n| !who(n).is_empty()) {
        let Some(release) = all("release-date").find(|&n| who(n) == who(served)) else { continue };
        // A date told of several people is this person's where the same words give the sentence passed.
        let term = |n: usize| all("prison-sentence").any(|t| who(t) == who(served) && at(t) == at(n));
        let own = all("conviction-date").find(|&n| who(n) == who(served));
        let Some(sentence) = own.or_else(|| all("conviction-date").find(|&n| who(n).is_empty() && term(n))) else {
            continue;
        };
        let length = said[served].mention.value.timex().and_then(|t| t.length).filter(|l| l.seconds.is_zero());
        let interval = |n: usize| said[n].mention.value.interval();
        let (Some(length), Some(out), Some(convicted)) = (length, interval(release), interval(sentence)) else {
            continue;
        };
        let Some(months) = length.months.round().try_into().ok().map(chrono::Months::new) else { continue };
        let back = |d: NaiveDateTime| d.checked_sub_months(months);
        let (Some(start), Some(end)) = (back(out.start), back(out.end)) else { continue };
        let began = Interval { start, end, grain: out.grain };
        if !convicted.overlaps(&began) {
            continue;
        }
        let spot = |n: usize| Spot::at(case.extracts, crate::extract::Place { article, assertion: n });
        let timex =
            |i: Interval| Value::Timex(crate::value::Timex { interval: Some(i), ..crate::value::Timex::default() });
        let text = |n: usize| plain::value(&said[n].mention.value, said[n].mention.kind, spot(n).text(case.extracts));
        let inside = if convicted.contains(&began) { "inside" } else { "beside" };
        found.derive(Derivation {
            rule: &RULE,
            equation: format!(
                "released {} − {} served = custody from about {}, {inside} the conviction, {}",
                text(release),
                text(served),
                start.format("%b %Y"),
                text(sentence)
            ),
            operands: [release, served, sentence].map(spot).to_vec(),
            result: timex(began),
            expected: timex(convicted),
            outcome: Outcome::Right,
        });
        return;
    }
}

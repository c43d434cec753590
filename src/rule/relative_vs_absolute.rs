//! FC206: "two years ago" is not the date that stands beside it.

use chrono::{Duration, NaiveDate};

use super::line::Line;
use super::{Case, Confidence, Derivation, Findings, Outcome, Rule, Severity, Side, Spot, Text};
use crate::lexicon::{Class, words};
use crate::mention::Kind;
use crate::plain;
use crate::token::TokenKind;
use crate::value::{Grain, Interval, Timex, Value};

pub(super) static RULE: Rule = Rule {
    code: "FC206",
    slug: "relative-vs-absolute",
    about: "A relative date (two years ago, last month, yesterday), seen from the article's date, is not the date that stands beside it, or that another article gives for the same thing.",
    settle: "Count back from the day of publication; a text that was held over keeps its old “last month”.",
    severity: Severity::Warning,
    default_on: true,
    kinds: &[],
    attributes: &[],
    check: Some(check),
    accepts: &[
        &[Text::of("Two years ago, in 2019, the mill employed 300 people.").on("2024-09-03")],
        &[Text::of("The choir sang last month, in March, in a cold chapel.").on("2024-05-14")],
        &[Text::of("Ada Holt signed the deal yesterday, Monday, at noon.").on("2023-10-18")],
    ],
    rejects: &[
        &[Text::of("Two years ago, in 2022, the mill employed 300 people.").on("2024-09-03")],
        &[Text::of("Two years ago, in the autumn of 2021, the lake fell dry.").on("2024-02-08")],
        &[Text::of("Two years ago, in 2019, the mill employed 300 people.")],
        &[Text::of("Ada Holt was elected in 2018. Two years earlier, in 2016, she was a clerk.").on("2022-05-05")],
    ],
};

fn check(case: &Case<'_>, found: &mut Findings) {
    for line in case.all_lines(2) {
        for n in 0..line.said.len() - 1 {
            beside(case, &line, n, found);
        }
    }
    for &article in case.articles {
        resolved(case, article, found);
    }
    restate(case, found);
}

/// How a date is reckoned from another.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Back {
    /// "two years ago": so many units, more or less.
    Ago,
    /// "last month", "yesterday": exactly that stretch.
    Exact,
}

/// Whether a date is reckoned from the article's date, and how.
fn relative(line: &Line<'_>, n: usize) -> Option<Back> {
    if line.kind(n) != Kind::Date
        || line.get(n).region == crate::article::Region::Quote
        || !line.get(n).mention.value.timex()?.inferred
    {
        return None;
    }
    reckoned(line.text(n))
}

fn reckoned(text: &str) -> Option<Back> {
    let text = text.to_ascii_lowercase();
    let last = text.rsplit(' ').next().unwrap_or("");
    let first = text.split(' ').next().unwrap_or("");
    match () {
        () if last == "ago" => Some(Back::Ago),
        () if matches!(text.as_str(), "yesterday" | "today" | "tomorrow") => Some(Back::Exact),
        () if matches!(first, "last" | "this" | "next") && matches!(last, "year" | "month" | "week") => {
            Some(Back::Exact)
        }
        () => None,
    }
}

/// The stretch a relative date may mean.
fn meant(case: &Case<'_>, article: usize, interval: Interval, back: Back) -> Option<(NaiveDate, NaiveDate)> {
    let (from, to) = (interval.start.date(), interval.end.date());
    if back == Back::Exact {
        return Some((from, to));
    }
    let published = case.published(article)?;
    let distance = (published - to).num_days().abs();
    let unit = match interval.grain {
        Grain::Day | Grain::DayPart | Grain::Hour | Grain::Minute => 1,
        Grain::Week => 7,
        Grain::Month => 31,
        Grain::Quarter => 92,
        Grain::Half => 183,
        Grain::Year => 366,
        Grain::Decade => 1500,
        Grain::Century => 15_000,
    };
    let room = Duration::days(unit.max(distance / 6));
    Some((from.checked_sub_signed(room)?, to.checked_add_signed(room)?))
}

/// "Two years ago, in 2019", "yesterday, Monday": two dates of one thing, side by side.
fn beside(case: &Case<'_>, line: &Line<'_>, n: usize, found: &mut Findings) -> Option<()> {
    let back = relative(line, n)?;
    let (other, article) = (n + 1, line.article);
    case.published(article)?;
    let gap = line.to(n)..line.from(other);
    let joint = |i: usize| {
        line.is(i, TokenKind::Comma)
            || line.is(i, TokenKind::Open)
            || line.view.is_any(i, words!["in", "on", "the", "of"])
    };
    let apposed = (line.is(gap.start, TokenKind::Comma) || line.is(gap.start, TokenKind::Open))
        && gap.len() <= 3
        && gap.clone().all(joint);
    let end = line.to(other);
    let closed = line.is(end, TokenKind::Comma)
        || line.is(end, TokenKind::Close)
        || end + 1 >= line.view.tokens.len()
        || line.is(end, TokenKind::Dash);
    let absolute = line.kind(other) == Kind::Date
        && reckoned(line.text(other)).is_none()
        && named(line, other)
        && !line.quoted(other);
    if !apposed || !closed || !absolute {
        return None;
    }
    let (i, j) = (line.interval(n)?, line.interval(other)?);
    let (from, to) = meant(case, article, i, back)?;
    let ok = from <= j.end.date() && j.start.date() <= to;
    // "Today, Thursday March 23, 2017" in a page of another month: a text with a date of its own.
    let own = i.grain <= Grain::Day && (j.start - i.start).num_days().abs() > 7;
    if own && !ok {
        return None;
    }
    judge(case, line, (n, other), (i, j), ok, found);
    Some(())
}

/// Whether a date names a year, a month or a weekday.
fn named(line: &Line<'_>, n: usize) -> bool {
    let range = line.from(n)..line.to(n);
    line.text(n).bytes().any(|b| b.is_ascii_digit())
        || range.into_iter().any(|i| line.view.has(i, Class::Month) || line.view.has(i, Class::Weekday))
}

fn judge(
    case: &Case<'_>,
    line: &Line<'_>,
    (n, other): (usize, usize),
    (i, j): (Interval, Interval),
    ok: bool,
    found: &mut Findings,
) {
    let published = case.published(line.article).map_or_else(String::new, |d| d.to_string());
    let plain = |n: usize| plain::value(&line.get(n).mention.value, Kind::Date, line.text(n));
    let equation = format!("“{}” from {published} = {}", line.text(n), plain(n));
    let timex = |i: Interval| Value::Timex(Timex { interval: Some(i), ..Timex::default() });
    let derivation = Derivation {
        rule: &RULE,
        equation: if ok {
            format!("{equation}, as {}", line.text(other))
        } else {
            format!("{equation}, not {}", plain(other))
        },
        operands: vec![line.spot(n), line.spot(other)],
        result: timex(i),
        expected: timex(j),
        outcome: if ok { Outcome::Right } else { Outcome::Wrong },
    };
    let message = format!("“{}” is {} in an article of {published}, not {}", line.text(n), plain(n), plain(other));
    let sides = vec![Side::at(case.extracts, &[line.spot(n)]), Side::at(case.extracts, &[line.spot(other)])];
    found.settle(derivation, message, sides);
}

/// What the relative dates of an article come to, in one line; and those that stand beside a
/// date of the same person or thing, or that tell when an undated article was written.
fn resolved(case: &Case<'_>, article: usize, found: &mut Findings) {
    let Some(published) = case.published(article) else {
        written(case, article, found);
        return;
    };
    let mut terms: Vec<String> = Vec::new();
    let mut spots: Vec<Spot> = Vec::new();
    let mut all: Option<Interval> = None;
    for line in case.lines(article).filter(super::line::Line::told) {
        for n in 0..line.said.len() {
            let Some(timex) = line.get(n).mention.value.timex().filter(|t| t.inferred && line.kind(n) == Kind::Date)
            else {
                continue;
            };
            let Some(interval) = timex.interval.filter(|i| i.grain <= Grain::Year) else { continue };
            let plain = plain::value(&line.get(n).mention.value, Kind::Date, line.text(n));
            let term = format!("“{}” = {plain}", line.text(n));
            if line.quoted(n) || terms.contains(&term) || terms.len() == TERMS {
                continue;
            }
            terms.push(term);
            spots.push(line.spot(n));
            all = all.or(Some(interval));
        }
    }
    this_time(case, article, published, found);
    if let Some(first) = all {
        let timex = |i: Interval| Value::Timex(Timex { interval: Some(i), ..Timex::default() });
        found.derive(Derivation {
            rule: &RULE,
            equation: format!("from {}: {}", published.format("%A %-d %b %Y"), terms.join("; ")),
            operands: spots,
            result: timex(first),
            expected: timex(first),
            outcome: Outcome::Right,
        });
    }
}

/// "This time last year" of a person, inside a year that the article names for the same person.
fn this_time(case: &Case<'_>, article: usize, published: NaiveDate, found: &mut Findings) {
    let who = |l: &Line<'_>, n: usize| l.get(n).subject.as_ref().map_or("", |s| s.key.surname.as_str()).to_owned();
    let dates = |line: &Line<'_>| -> Vec<usize> {
        let date = |n: &usize| line.kind(*n) == Kind::Date && !line.quoted(*n) && !who(line, *n).is_empty();
        (0..line.said.len()).filter(date).collect()
    };
    let lines: Vec<Line<'_>> = case.lines(article).filter(Line::told).collect();
    for line in &lines {
        let this = |n: usize| line.before(n, 1, words!["time"]) && line.before(n, 2, words!["this"]);
        let year = |n: usize| line.text(n).eq_ignore_ascii_case("last year");
        for n in dates(line).into_iter().filter(|&n| this(n) && year(n)) {
            let Some(day) = published.checked_sub_months(chrono::Months::new(12)) else { continue };
            // As of then the state still held: the same verb is not asked for, a year of the person is.
            let Some((at, k, year)) = lines.iter().find_map(|l| {
                dates(l).into_iter().find_map(|k| {
                    let t = l.get(k).mention.value.timex()?;
                    let year = t.interval.filter(|i| i.grain == Grain::Year && !t.inferred)?;
                    let inside = year.start.date() <= day && day <= year.end.date();
                    (inside && l.has(words!["still", "remained", "remains"]) && who(l, k) == who(line, n))
                        .then_some((l, k, year))
                })
            }) else {
                continue;
            };
            let result = line.interval(n).unwrap_or(year);
            let timex = |i: Interval| Value::Timex(Timex { interval: Some(i), ..Timex::default() });
            found.derive(Derivation {
                rule: &RULE,
                equation: format!(
                    "“this time last year” from {} = {}, inside {}",
                    published.format("%-d %b %Y"),
                    day.format("%b %Y"),
                    at.text(k)
                ),
                operands: vec![line.spot(n), at.spot(k)],
                result: timex(result),
                expected: timex(year),
                outcome: Outcome::Right,
            });
        }
    }
}

/// How many relative dates one line lists.
const TERMS: usize = 6;

/// When an undated article was written, by "two years ago" and a date of the same thing.
fn written(case: &Case<'_>, article: usize, found: &mut Findings) {
    let lines: Vec<Line<'_>> = case.lines(article).filter(|l| l.told() && !l.said.is_empty()).collect();
    for line in &lines {
        for n in 0..line.said.len() {
            let text = line.text(n).to_ascii_lowercase();
            let Some(years) = text.strip_suffix(" years ago").and_then(number) else { continue };
            if line.quoted(n) || line.kind(n) != Kind::Date {
                continue;
            }
            // The nearest year named before it, in the sentence or the one before.
            let near = lines.iter().rev().filter(|l| l.view.at <= line.view.at && l.view.at + 1 >= line.view.at);
            let Some((at, k, year)) = near.into_iter().find_map(|l| {
                (0..l.said.len()).rev().find_map(|k| {
                    let t = l.get(k).mention.value.timex()?;
                    let year: i32 = t
                        .value
                        .parse()
                        .ok()
                        .filter(|_| t.value.len() == 4 && !t.inferred && l.kind(k) == Kind::Date)?;
                    Some((l, k, year))
                })
            }) else {
                continue;
            };
            let (low, high) = (year + years, year + years + 1);
            found.derive(Derivation {
                rule: &RULE,
                equation: format!("{year} + “{}” = written in {low} or {high}", line.text(n)),
                operands: vec![at.spot(k), line.spot(n)],
                result: super::reach::value(crate::value::Bounds::between(low.into(), high.into()), "year"),
                expected: Value::Label,
                outcome: Outcome::Right,
            });
        }
    }
}

/// A small number in words or digits.
fn number(text: &str) -> Option<i32> {
    let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let word = text.rsplit(' ').next()?;
    words.iter().position(|w| *w == word).and_then(|n| i32::try_from(n + 1).ok()).or_else(|| word.parse().ok())
}

/// A conflict of dates in which one side is "… ago" is this rule's, and no more than a note where
/// the other is within reach of it.
fn restate(case: &Case<'_>, found: &mut Findings) {
    let ago = |p: &crate::extract::Place| {
        Spot::at(case.extracts, *p).text(case.extracts).to_ascii_lowercase().ends_with(" ago")
    };
    for f in &mut found.findings {
        let [a, b] = &f.sides[..] else { continue };
        if f.rule.code != "FC103" {
            continue;
        }
        let (rel, abs) = match (a.members.iter().all(ago), b.members.iter().all(ago)) {
            (true, false) => (a, b),
            (false, true) => (b, a),
            _ => continue,
        };
        let reach = rel.members.iter().filter_map(|p| {
            let i = case.assertion(*p).mention.value.interval()?;
            meant(case, p.article, i, Back::Ago)
        });
        let within = |(from, to): (NaiveDate, NaiveDate)| {
            let mut intervals = abs.members.iter().filter_map(|p| case.assertion(*p).mention.value.interval());
            intervals.any(|j| from <= j.end.date() && j.start.date() <= to)
        };
        let near = reach.into_iter().any(within);
        f.rule = &RULE;
        f.severity = if near || f.verdict == crate::verdict::Verdict::Review { Severity::Note } else { RULE.severity };
        f.confidence = f.confidence.min(Confidence::Medium);
        RULE.settle.clone_into(&mut f.settle);
    }
}

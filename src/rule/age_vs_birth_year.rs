//! FC201: somebody's age does not fit the birth date or year that is given.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::line::Line;
use super::reach::value;
use super::{Case, Derivation, Finding, Findings, Outcome, Rule, Severity, Side, Spot, Text};
use crate::article::Moment;
use crate::lexicon::words;
use crate::mention::Kind;
use crate::token::{Flags, TokenKind};
use crate::value::{Bounds, Interval};

pub(super) static RULE: Rule = Rule {
    code: "FC201",
    slug: "age-vs-birth-year",
    about: "A person's age does not fit the birth date or year that the same article, or another, gives, seen from the article's date or the person's death.",
    settle: "Ask for the birth date; court lists, registers and company filings give it.",
    severity: Severity::Error,
    default_on: true,
    kinds: &[],
    attributes: &[],
    check: Some(check),
    accepts: &[
        &[Text::of("Ada Holt, 58, won the Selby marathon. She was born in 1969 in Orm.").on("2024-05-14")],
        &[
            Text::of("Ada Holt, 58, won the Selby marathon.").on("2024-05-14"),
            Text::of("Ada Holt was born on 3 May 1969 in Orm.").on("2024-05-15"),
        ],
        &[Text::of("The song is by Ada Holt (1927–2016), who was 98 when she died.").on("2021-02-03")],
    ],
    rejects: &[
        &[Text::of("Ada Holt, 54, won the Selby marathon. She was born in 1969 in Orm.").on("2024-05-14")],
        &[Text::of("Ada Holt, 34, said that nobody born before 1956 would pay. She spoke up for people born in 1959.")
            .on("2024-05-14")],
        &[Text::of("Ada Holt, 34, won the race. Her mother, who was born in 1961, came third.").on("2024-05-14")],
        &[Text::of("The song is by Ada Holt (1927–2016), who was 88 when she died.").on("2021-02-03")],
        &[Text::of("Ada Holt, 58, won the Selby marathon. She was born in 1969 in Orm.")],
    ],
};

/// When somebody was born, and died where that is said.
struct Birth {
    given: String,
    surname: String,
    spot: Spot,
    born: Interval,
    died: Option<(Spot, Interval)>,
}

fn check(case: &Case<'_>, found: &mut Findings) {
    let mut births: Vec<Birth> = Vec::new();
    for line in case.all_lines(1) {
        births.extend((0..line.said.len()).filter_map(|n| birth(&line, n)));
    }
    if births.is_empty() {
        return;
    }
    let mut done: Vec<(String, NaiveDate, Bounds)> = Vec::new();
    for &article in case.articles {
        for (n, a) in case.assertions(article).iter().enumerate() {
            let named = matches!(a.attribute, crate::attribute::Key::Named(k) if k.id == "age");
            let Some(subject) = a.subject.as_ref().filter(|_| named && a.mention.kind == Kind::Age) else { continue };
            let (surname, given) = (subject.key.surname.as_str(), subject.key.given.as_str());
            let fits = |b: &&Birth| {
                !surname.is_empty()
                    && b.surname == surname
                    && (b.given == given
                        || b.given.is_empty()
                        || given.is_empty()
                        || subject.name.split(' ').any(|w| w.eq_ignore_ascii_case(&b.given)))
            };
            let Some(birth) = births.iter().filter(fits).min_by_key(|b| b.spot.article != article) else { continue };
            let Some(age) = a.mention.value.quantity().filter(|q| q.unit == "year") else { continue };
            let died = birth.died.filter(|(_, d)| case.published(article).is_none_or(|p| d.end.date() < p));
            let day = case.published(article);
            let Some((from, to)) = died.map(|(_, d)| (d.start.date(), d.end.date())).or(day.map(|d| (d, d))) else {
                continue;
            };
            let (Some(low), Some(high)) = (years(birth.born.end.date(), from), years(birth.born.start.date(), to))
            else {
                continue;
            };
            let result = Bounds::between(low.into(), high.into());
            let key = (format!("{given} {surname}"), to, age.bounds);
            if done.contains(&key) {
                continue;
            }
            done.push(key);
            let spot = Spot::at(case.extracts, crate::extract::Place { article, assertion: n });
            let when = died.map_or_else(|| Moment::day(to).to_string(), |(s, _)| s.text(case.extracts).to_owned());
            judge(case, birth, spot, (age, result), &when, died.map(|d| d.0), found);
        }
    }
}

fn judge(
    case: &Case<'_>,
    birth: &Birth,
    spot: Spot,
    (age, result): (&crate::value::Quantity, Bounds),
    when: &str,
    died: Option<Spot>,
    found: &mut Findings,
) {
    let reach = super::reach::reach(age);
    let ok = result.overlaps(&reach);
    let span = |b: &Bounds| match (b.min, b.max) {
        (Some(a), Some(b)) if a == b => a.to_string(),
        (Some(a), Some(b)) if b - a == Decimal::ONE => format!("{a} or {b}"),
        (Some(a), Some(b)) => format!("{a} to {b}"),
        _ => String::new(),
    };
    let (text, born) = (spot.text(case.extracts), birth.spot.text(case.extracts));
    let equation = format!("{when} − {born} = {}", span(&result));
    let derivation = Derivation {
        rule: &RULE,
        equation: if ok { format!("{equation}, as {text}") } else { format!("{equation}, not {text}") },
        operands: [Some(birth.spot), Some(spot), died].into_iter().flatten().collect(),
        result: value(result, "year"),
        expected: value(reach, "year"),
        outcome: if ok { Outcome::Right } else { Outcome::Wrong },
    };
    if ok {
        found.derive(derivation);
        return;
    }
    let message = format!(
        "{} {}, born {born}: {} in {when}, not {text}",
        title(&birth.given),
        title(&birth.surname),
        span(&result)
    );
    let sides = vec![Side::at(case.extracts, &[spot]), Side::at(case.extracts, &[birth.spot])];
    let finding =
        Finding { derivation: Some(Box::new(derivation)), ..Finding::new(&RULE, message.trim().to_owned(), sides) };
    // So far apart in two articles, two people of one name are likelier.
    let gap = result.min.zip(reach.max).map_or(Decimal::ZERO, |(a, b)| (a - b).abs());
    let two = birth.spot.article != spot.article && gap > Decimal::from(15);
    found.report(if two { finding.review() } else { finding });
}

/// Whole years from one day to another.
fn years(from: NaiveDate, to: NaiveDate) -> Option<u32> {
    to.years_since(from)
}

/// The birth that the date at `n` is: "was born in 1969", "date of birth as 12 June 1979",
/// "Holt (1927–2016)".
fn birth(line: &Line<'_>, n: usize) -> Option<Birth> {
    if line.kind(n) != Kind::Date || line.quoted(n) {
        return None;
    }
    let born = line.interval(n).filter(|i| (i.end - i.start).num_days() < 367)?;
    let from = line.from(n);
    // "Nobody born before 1956": whoever that is.
    let bound = line.view.is_any(from.wrapping_sub(1), words!["before", "after", "since", "until"]);
    let cue =
        (from.saturating_sub(3)..from).rev().find(|&i| line.view.is(i, "born")).filter(|&i| !bound && !anyone(line, i));
    let dated = (from.saturating_sub(3)..from)
        .rev()
        .find(|&i| line.view.is(i, "birth"))
        .filter(|&i| i >= 2 && line.view.is(i - 2, "date"));
    if line.is(from.wrapping_sub(1), TokenKind::Open) {
        // "Name (1927–2016)"
        let end = n + 1;
        let pair = end < line.said.len()
            && line.kind(end) == Kind::Date
            && (line.is(line.to(n), TokenKind::Dash) || line.is(line.to(n), TokenKind::Hyphen))
            && line.from(end) == line.to(n) + 1
            && line.is(line.to(end), TokenKind::Close);
        let died = line.interval(end.min(line.said.len() - 1)).filter(|d| pair && d.start > born.start)?;
        let (given, surname) = name(line, from - 1)?;
        return Some(Birth { given, surname, spot: line.spot(n), born, died: Some((line.spot(end), died)) });
    }
    let cue = cue.or(dated)?;
    let words = |i: usize| line.view.is_any(i, words!["was", "who", "is", "were"]) || line.is(i, TokenKind::Comma);
    let mut at = cue;
    while at > 0 && words(at - 1) {
        at -= 1;
    }
    let spelt = if dated.is_some() { None } else { name(line, at) };
    let subject = || {
        let own = line.get(n).subject.as_ref().filter(|s| !s.key.surname.is_empty() && dated.is_none());
        let aged = || {
            let ages = (0..n).rev().filter(|&k| line.kind(k) == Kind::Age);
            ages.filter_map(|k| line.get(k).subject.as_ref())
                .find(|s| !s.key.surname.is_empty())
                .filter(|_| dated.is_some())
        };
        own.or_else(aged).map(|s| (s.key.given.to_string(), s.key.surname.to_string()))
    };
    let (given, surname) = spelt.or_else(subject)?;
    Some(Birth { given, surname, spot: line.spot(n), born, died: None })
}

/// Whether those born are whoever they are: `people born in 1956`, `anyone born in 1956`.
fn anyone(line: &Line<'_>, born: usize) -> bool {
    let all = words![
        "people",
        "those",
        "anyone",
        "anybody",
        "everyone",
        "everybody",
        "nobody",
        "someone",
        "babies",
        "children",
        "men",
        "women"
    ];
    line.view.is_any(born.wrapping_sub(1), all)
}

/// The name of two words or more that ends before a token, in lower case: given name and surname.
fn name(line: &Line<'_>, end: usize) -> Option<(String, String)> {
    let part =
        |i: usize| line.view.tokens.get(i).is_some_and(|t| t.kind == TokenKind::Word && t.flags.has(Flags::CAPITAL));
    let hyphen = |i: usize| line.is(i, TokenKind::Hyphen) && line.view.tokens[i].glued() && i > 0 && part(i - 1);
    let mut start = end;
    while start > 0 && (part(start - 1) || hyphen(start - 1)) {
        start -= 1;
    }
    let mut words: Vec<String> = Vec::new();
    for i in start..end {
        if i > start && (hyphen(i) || hyphen(i - 1)) {
            words.last_mut()?.push_str(&line.view.str(i).to_lowercase());
        } else {
            words.push(line.view.str(i).to_lowercase());
        }
    }
    let surname = words.pop()?;
    let given = words.into_iter().find(|w| !TITLES.contains(&w.as_str()))?;
    Some((given, surname))
}

const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "sir",
    "dame",
    "dr",
    "lord",
    "lady",
    "professor",
    "the",
    "striker",
    "actor",
    "president",
];

/// A name in lower case as it is written.
fn title(name: &str) -> String {
    name.split('-')
        .map(|part| {
            let mut letters = part.chars();
            letters.next().map_or_else(String::new, |c| c.to_uppercase().chain(letters).collect())
        })
        .collect::<Vec<String>>()
        .join("-")
}

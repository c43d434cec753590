//! FC205: a weekday stands beside a date that falls on another.

use chrono::{Datelike, NaiveDate, Weekday};

use super::line::Line;
use super::{Case, Derivation, Finding, Findings, Outcome, Rule, Severity, Side, Spot, Text};
use crate::lexicon::Class;
use crate::lexicon::words;
use crate::mention::Kind;
use crate::token::{Flags, TokenKind};
use crate::value::{Grain, Interval, Timex, Value};

pub(super) static RULE: Rule = Rule {
    code: "FC205",
    slug: "weekday-vs-date",
    about: "A weekday stands beside a date that falls on another day of the week. A date without a year is taken in the year nearest to the article's date.",
    settle: "Look at a calendar, then ask which of the two is meant.",
    severity: Severity::Error,
    default_on: true,
    kinds: &[],
    attributes: &[],
    check: Some(check),
    accepts: &[
        &[Text::of("The Orm mill burned down on Thursday 6 March 2024.")],
        &[Text::of("The Orm mill burned down at dawn on Thursday, 6 March 2024.")],
        &[Text::of("The fair opens on Sunday, June 12, the mayor said.").on("2024-06-03")],
    ],
    rejects: &[
        &[Text::of("The Orm mill burned down on Wednesday 6 March 2024.")],
        &[Text::of("The council last met on Tuesday 12 December.").on("2024-01-10")],
        &[Text::of("The Sunday Post of 6 March 2024 had the photographs.")],
        &[Text::of("The fair is open from Friday to Sunday, March 8 to 10, 2024.")],
        &[Text::of("The case opened on Monday 04/03/2024.")],
        &[Text::of("Police said Thursday the March 5 death of a swan was an accident.").on("2024-03-07")],
    ],
};

fn check(case: &Case<'_>, found: &mut Findings) {
    for line in case.all_lines(1) {
        for n in (0..line.said.len()).filter(|&n| matches!(line.kind(n), Kind::Date | Kind::Time)) {
            compare(case, &line, n, found);
        }
    }
}

fn compare(case: &Case<'_>, line: &Line<'_>, n: usize, found: &mut Findings) {
    let Some((token, weekday)) = weekday(line, n) else { return };
    let Some(timex) = line.get(n).mention.value.timex() else { return };
    let days = days(case, line, n, timex, weekday);
    let Some(&first) = days.first() else { return };
    let ok = days.iter().any(|d| d.weekday() == weekday);
    let day = days.iter().find(|d| d.weekday() == weekday).copied().unwrap_or(first);
    let date = line.spot(n);
    let named = line.words(token, token);
    // The weekday and the rest of the date, side by side.
    let rest = (token + 1..line.to(n)).find(|&i| !line.is(i, TokenKind::Comma) && !line.is(i, TokenKind::Period));
    let rest = rest.filter(|_| token >= line.from(n)).map_or(date, |i| line.words(i, line.to(n) - 1));
    let whole = Spot { span: named.span.to(date.span), ..date };
    let equation = format!("{} = {}", day.format("%-d %B %Y"), name(day.weekday()));
    let derivation = Derivation {
        rule: &RULE,
        equation: if ok { equation } else { format!("{equation}, not {}", name(weekday)) },
        operands: vec![date],
        result: Value::Wording(name(day.weekday()).to_owned()),
        expected: Value::Wording(name(weekday).to_owned()),
        outcome: if ok { Outcome::Right } else { Outcome::Wrong },
    };
    let message = format!("{} was a {}", whole.text(case.extracts), name(day.weekday()));
    let message = if case.published(line.article).is_some_and(|p| day > p) {
        message.replacen(" was ", " is ", 1)
    } else {
        message
    };
    let sides = vec![Side::at(case.extracts, &[named]), Side::at(case.extracts, &[rest])];
    if ok {
        found.derive(derivation);
    } else {
        found.report(Finding { derivation: Some(Box::new(derivation)), ..Finding::new(&RULE, message, sides) });
    }
}

/// The weekday in a date or right before it, with its token.
fn weekday(line: &Line<'_>, n: usize) -> Option<(usize, Weekday)> {
    let (from, to) = line.get(n).mention.tokens;
    let named = |i: usize| {
        let token = line.view.tokens.get(i).filter(|t| t.flags.has(Flags::CAPITAL))?;
        let worth = token.number(Class::Weekday)?;
        Weekday::try_from(u8::try_from(worth).ok()?.checked_sub(1)?).ok()
    };
    if !line.text(n).bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let inner = (from..to).find(|&i| named(i).is_some());
    // "officers told on Friday the May 9 fall": the weekday is that of telling.
    let of_saying = |i: usize| line.view.is(i, "the") && line.view.has(i + 1, Class::Month);
    if line.view.is(from, "the") || inner.is_some_and(|i| of_saying(i + 1)) {
        return None;
    }
    let comma = |i: usize| line.is(i, TokenKind::Comma) || line.is(i, TokenKind::Period);
    let outer = || from.checked_sub(1).and_then(|i| if comma(i) { i.checked_sub(1) } else { Some(i) });
    let at = inner.or_else(|| outer().filter(|&i| named(i).is_some()))?;
    // "Friday to Sunday, 8 to 10 March": the days of a range.
    let joined = |i: usize| {
        line.view.is_any(i, words!["to", "and", "through", "until", "till", "or"])
            || line.is(i, TokenKind::Hyphen)
            || line.is(i, TokenKind::Dash)
    };
    let after = line.view.tokens.get(to).is_some_and(|_| joined(to))
        && line.view.tokens.get(to + 1).is_some_and(|t| t.kind == TokenKind::Number);
    let before = at.checked_sub(2).is_some_and(|i| joined(i + 1) && line.view.has(i, Class::Weekday));
    if before || after {
        return None;
    }
    Some((at, named(at)?))
}

/// The days a date can mean, the likeliest first; none where it is no single day.
fn days(case: &Case<'_>, line: &Line<'_>, n: usize, timex: &Timex, weekday: Weekday) -> Vec<NaiveDate> {
    let one_day = |i: &Interval| i.grain <= Grain::Day && i.start.date() == i.end.date();
    let Some(day) = timex.interval.filter(one_day).map(|i| i.start.date()) else { return figures(line.text(n)) };
    if !timex.inferred {
        return vec![day];
    }
    // The year was not written: it is the nearest where that is near, and else whichever fits.
    let Some(published) = case.published(line.article) else { return Vec::new() };
    let mut days: Vec<NaiveDate> = (-1..=1).filter_map(|k| day.with_year(published.year().checked_add(k)?)).collect();
    days.sort_by_key(|d| (*d - published).num_days().abs());
    if elsewhere(case, line, published.year()) {
        return Vec::new();
    }
    let near = days.first().is_some_and(|d| (*d - published).num_days().abs() <= NEAR);
    if near {
        days.truncate(1);
    } else {
        days.retain(|d| d.weekday() == weekday);
    }
    days
}

/// Whether the text around writes dates of another year: an old entry in a page of many.
fn elsewhere(case: &Case<'_>, line: &Line<'_>, year: i32) -> bool {
    let from = line.view.at.saturating_sub(BACK);
    let lines = (from..=line.view.at + 1).filter_map(|at| case.line(line.article, at));
    lines.into_iter().any(|l| {
        (0..l.said.len()).any(|n| {
            let timex = l.get(n).mention.value.timex().filter(|t| !t.inferred && t.value.len() >= 10);
            timex.and_then(|t| t.interval).is_some_and(|i| i.start.year() != year)
        })
    })
}

/// How many sentences back a date of another year counts.
const BACK: usize = 6;

/// How many days off a date without a year can be for its year not to be in doubt.
const NEAR: i64 = 31;

/// Both readings of `03/09/2024`.
fn figures(text: &str) -> Vec<NaiveDate> {
    let parts: Vec<u32> = text.split(['/', '.', '-']).filter_map(|p| p.trim().parse().ok()).collect();
    let [a, b, year] = parts[..] else { return Vec::new() };
    let year = i32::try_from(if year < 100 { year + 2000 } else { year }).unwrap_or_default();
    [(b, a), (a, b)].into_iter().filter_map(|(month, day)| NaiveDate::from_ymd_opt(year, month, day)).collect()
}

const fn name(day: Weekday) -> &'static str {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][day.num_days_from_monday() as usize]
}

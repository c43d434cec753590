//! Counted dates: the day of the vote in `spoke on Tuesday, a day after the vote`, counted from the day its sentence
//! gives.
//!
//! The words are a length of time, which is an assertion of its own; the date they come to is one more, by which a
//! report that counts the day meets one that names it.

use chrono::{Days, NaiveDate};
use compact_str::format_compact;
use rust_decimal::prelude::ToPrimitive;

use super::Assertion;
use crate::clause::{Parse, Tag};
use crate::lexicon::words;
use crate::mention::{Kind, Mention};
use crate::sentence::View;
use crate::token::TokenKind;
use crate::value::{Grain, Interval, Timex, Value};

/// More days than this are hardly counted by the day.
const MOST: u64 = 30;

/// A stretch of days that something is counted by.
struct Counted {
    /// Its tokens, `after` or `before` left out.
    tokens: (usize, usize),
    days: u64,
    /// Whether what is dated came earlier: `after`.
    earlier: bool,
}

/// The dates that the lengths of time of a sentence come to, as mentions that stand at what they date.
pub(super) fn read(parse: &Parse<'_>, said: &[Assertion], published: Option<NaiveDate>) -> Vec<Mention> {
    let lengths = said.iter().filter_map(|a| length(&parse.view, &a.mention));
    let next = (1..parse.view.tokens.len()).filter_map(|at| day_after(&parse.view, at));
    let dated = |c: Counted| {
        let day = base(parse, said, &c, published)?;
        let day =
            if c.earlier { day.checked_sub_days(Days::new(c.days)) } else { day.checked_add_days(Days::new(c.days)) };
        let tokens = act(parse, c.tokens.1 + 1)?;
        let whole = parse.view.span(c.tokens.0, c.tokens.1 - 1);
        Some(Mention { kind: Kind::Date, span: whole, tokens, value: value(day?), ..said.first()?.mention.clone() })
    };
    lengths.chain(next).filter_map(dated).collect()
}

/// `a day after`, `three days before`
fn length(view: &View<'_>, mention: &Mention) -> Option<Counted> {
    let (from, to) = mention.tokens;
    let quantity =
        mention.value.quantity().filter(|q| mention.kind == Kind::Duration && q.unit == "day" && !q.approx)?;
    let days = quantity.bounds.point().filter(|n| n.fract().is_zero())?.to_u64()?;
    let earlier = side(view, to)?;
    (1..=MOST).contains(&days).then_some(Counted { tokens: (from, to), days, earlier })
}

/// `the day after`, whose `day` is at a token.
fn day_after(view: &View<'_>, at: usize) -> Option<Counted> {
    let day = view.is(at, "day") && view.is(at - 1, "the");
    let earlier = side(view, at + 1).filter(|_| day)?;
    Some(Counted { tokens: (at - 1, at + 1), days: 1, earlier })
}

fn side(view: &View<'_>, at: usize) -> Option<bool> {
    match () {
        () if view.is(at, "after") => Some(true),
        () if view.is(at, "before") => Some(false),
        () => None,
    }
}

/// The day that is counted from: one named before it in the sentence, or after the comma that ends it; that of the
/// article where something `comes` so many days after.
fn base(parse: &Parse<'_>, said: &[Assertion], counted: &Counted, published: Option<NaiveDate>) -> Option<NaiveDate> {
    let (from, to) = counted.tokens;
    let day = |a: &&Assertion| {
        let when = matches!(a.mention.kind, Kind::Date | Kind::Time);
        a.mention.value.interval().filter(|i| when && i.grain <= Grain::Day).map(|i| i.start.date())
    };
    let before = said.iter().rev().filter(|a| a.mention.tokens.1 <= from).find_map(|a| day(&a));
    let opens = parse.tags[..from].iter().all(|t| matches!(t, Tag::Adverb | Tag::Glue));
    let comma = (to..parse.tags.len()).find(|&i| parse.view.kind(i) == Some(TokenKind::Comma)).filter(|_| opens);
    let rest = comma.and_then(|c| said.iter().filter(|a| a.mention.tokens.0 > c).find_map(|a| day(&a)));
    let comes = from.checked_sub(1).is_some_and(|v| parse.view.is_any(v, words!["come", "comes"]));
    before.or(rest).or_else(|| published.filter(|_| comes))
}

/// Where a date would stand that were written at what begins at a token: at the noun of `a day after the vote`, in the
/// clause of `a day after the guild voted`.
fn act(parse: &Parse<'_>, start: usize) -> Option<(usize, usize)> {
    let first = *parse.tags.get(start)?;
    if first == Tag::Pronoun {
        return Some((start, start + 1));
    }
    let determined = (first == Tag::Determiner).then_some(start + 1);
    let end = parse.phrase_end(determined.unwrap_or(start));
    if parse.tags.get(end).is_some_and(|t| t.verb() && *t != Tag::Ing || t.auxiliary()) && end > start {
        return Some((end - 1, end));
    }
    let whose = (start..end).rev().find(|&i| parse.view.kind(i) == Some(TokenKind::Possessive));
    whose.or(determined).filter(|&at| at < end).map(|at| (at, at))
}

fn value(day: NaiveDate) -> Value {
    let interval = Some(Interval::days(day, day, Grain::Day));
    Value::Timex(Timex { value: format_compact!("{day}"), interval, inferred: true, ..Timex::default() })
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Markup};
    use crate::extract::extract;

    /// The counted dates of a text of 2031-03-13, a Thursday, each with its attribute.
    fn check(text: &str, expected: &[&str]) {
        let article = Article::new("a", text, Markup::Plain).on("2031-03-13");
        let found = extract(&article);
        let counted = found.assertions.iter().filter(|a| a.counted);
        let got: Vec<String> = counted
            .map(|a| format!("{} {}", a.mention.value.timex().map_or("", |t| t.value.as_str()), a.attribute.id()))
            .collect();
        assert_eq!(got, expected, "{text}");
    }

    #[test]
    fn a_day_is_counted_from_the_day_of_its_sentence() {
        check("Holm vowed on Wednesday to stay, a day after Reed quit the guild.", &["2031-03-11 date(quit; guild)"]);
        check("The ruling comes two days after the guild voted.", &["2031-03-11 date(vote; guild)"]);
        check("Holm was hiring on Tuesday, the day after the vote.", &["2031-03-10 date(; vote)"]);
        check("Two days before the vote, Holm resigned on Monday.", &["2031-03-12 date(; vote)"]);
        check("A day after Holm's arrest, the guild met on Tuesday.", &["2031-03-10 date(; arrest)"]);
    }

    #[test]
    fn nothing_is_counted_from_a_day_that_is_not_said() {
        check("He died three days after the war ended.", &[]);
        check("The ruling comes about ten days after the vote.", &[]);
        check("A day after he met Holm on Monday he was held.", &[]);
        check("Holm waited all day after the vote on Monday.", &[]);
        check("The firm paid on Monday, ten years after the war.", &[]);
    }
}

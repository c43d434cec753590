//! Replacement: a later value that takes the place of an earlier one, where the articles tell of that; and a first report
//! that an article takes back.

use std::sync::LazyLock;

use chrono::NaiveDate;

use super::number;
use super::relate::{How, Relation, Said, later};
use crate::assertion::Assertion;
use crate::attribute::{Change, Key};
use crate::context::stems_of;
use crate::mention::Kind;
use crate::value::{Bounds, Grain};

/// What becomes of two values of a thing whose later values take the place of earlier ones, where the articles tell of
/// that: `raised its bid to £9`.
pub(super) fn replaced(a: &Said<'_>, b: &Said<'_>) -> Option<Relation> {
    let replaces = |s: &Said<'_>| matches!(s.assertion.attribute, Key::Named(n) if n.change == Change::Replaced);
    if a.article == b.article || !replaces(a) || !replaces(b) {
        return None;
    }
    let tells = |s: &Said<'_>, stems: &[u32]| stems.iter().any(|&w| s.assertion.context.sentence.holds(w));
    let Some(last) = told(a).zip(told(b)).filter(|(x, y)| x != y).map(|(x, y)| x > y).or_else(|| later(a, b)) else {
        // Raised in the morning and lowered in the afternoon.
        let opposite = |x: &Said<'_>, y: &Said<'_>| {
            tells(x, &RAISED) && !tells(x, &LOWERED) && tells(y, &LOWERED) && !tells(y, &RAISED)
        };
        return (opposite(a, b) || opposite(b, a)).then_some(Relation::Open(How::Differ));
    };
    let (new, old) = if last { (a, b) } else { (b, a) };
    let words = if larger(new, old)? { &RAISED } else { &LOWERED };
    tells(new, words).then_some(Relation::Supersedes)
}

/// The day that a value was given on, where its clause says: `on Thursday it bid £9`; else that of its article.
fn told(s: &Said<'_>) -> Option<NaiveDate> {
    let day = s.assertion.context.when.filter(|i| i.grain <= Grain::Day).map(|i| i.start.date());
    day.filter(|d| s.on.is_none_or(|on| *d <= on)).or(s.on)
}

/// Whether the figure of `a` lies above that of `b`, and `c`, published after `b`, says the same as `a`:
/// then it rose, even where `a` and `b` are of one day.
pub fn confirmed(a: &Said<'_>, b: &Said<'_>, c: &Said<'_>) -> bool {
    larger(a, b) == Some(true) && later(c, b) == Some(true) && c.article != a.article
}

/// Whether an article says of a figure that it was first reported so: `was initially put at nine`, `early reports said`.
/// It knows better by then.
pub(super) fn first_reported(a: &Assertion, text: &str) -> bool {
    if matches!(a.mention.kind, Kind::Date | Kind::Time | Kind::Set | Kind::Quote)
        || !FIRST.iter().any(|&w| a.context.sentence.holds(w))
    {
        return false;
    }
    let Some(before) = text.get(a.sentence.start as usize..a.mention.span.start as usize) else { return false };
    let words: Vec<String> =
        before.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect();
    let has = |list: &[&str], i: usize| words.get(i).is_some_and(|w| list.contains(&w.as_str()));
    (0..words.len()).any(|i| {
        let near = i.saturating_sub(2)..i + 3;
        has(&["initially", "originally"], i) && near.into_iter().any(|k| has(REPORTED, k))
            || has(&["early", "initial", "original", "first"], i) && has(&["report", "reports"], i + 1)
    })
}

/// Stems of words that are in whatever tells of a first report.
static FIRST: LazyLock<Vec<u32>> = LazyLock::new(|| stems_of("initially originally early initial original first"));
/// What a first report does, and what is done with it.
const REPORTED: &[&str] = &[
    "announced",
    "believed",
    "described",
    "estimated",
    "gave",
    "given",
    "listed",
    "put",
    "reported",
    "reports",
    "said",
    "stated",
    "thought",
    "told",
];

/// Whether the figure of `a` lies above that of `b`.
pub(super) fn larger(a: &Said<'_>, b: &Said<'_>) -> Option<bool> {
    let bounds = |s: &Said<'_>| s.assertion.mention.value.quantity().map(|q| number::widened(q, true));
    let (x, y) = (bounds(a)?, bounds(b)?);
    let above = |x: &Bounds, y: &Bounds| Some(x.min? >= y.max?);
    match (above(&x, &y), above(&y, &x)) {
        (Some(true), _) => Some(true),
        (_, Some(true)) => Some(false),
        _ => None,
    }
}

/// Stems of words by which a figure takes the place of a smaller one.
static RAISED: LazyLock<Vec<u32>> =
    LazyLock::new(|| stems_of("raise raised raises raising increase increased hiked sweetened boosted upped"));
/// Stems of words by which a figure takes the place of a larger one.
static LOWERED: LazyLock<Vec<u32>> =
    LazyLock::new(|| stems_of("lower lowered lowering cut cuts reduced reduces reducing trimmed slashed"));

#[cfg(test)]
mod tests {
    use super::super::relate;
    use super::*;
    use crate::article::{Article, Markup};
    use crate::extract::{Extract, Place, extract};
    use crate::mention::Kind;

    /// How the first sums of two texts stand to each other.
    fn check(a: (&str, &str), b: (&str, &str), expected: Relation) {
        let articles = [a, b].map(|(on, text)| Article::new(text, text, Markup::Plain).on(on));
        let extracts: Vec<Extract<'_>> = articles.iter().map(extract).collect();
        let sum = |e: &Extract<'_>| e.assertions.iter().position(|a| a.mention.kind == Kind::Money).unwrap_or(0);
        let said = |article: usize| Said::new(&extracts, Place { article, assertion: sum(&extracts[article]) }, None);
        assert_eq!(relate(&said(0), &said(1), false), expected, "{} / {}", a.1, b.1);
    }

    #[test]
    fn a_bid_that_was_raised_is_superseded() {
        let bid = ("2031-03-04", "Lusk offered £33 a share for Selby Mills.");
        let differ = Relation::Excludes(How::Differ);
        check(bid, ("2031-03-05", "Lusk raised its offer to £35 a share."), Relation::Supersedes);
        check(bid, ("2031-03-05", "Lusk cut its offer to £31 a share."), Relation::Supersedes);
        check(bid, ("2031-03-05", "Lusk raised its offer to £31 a share."), differ);
        check(bid, ("2031-03-05", "Lusk offered £35 a share for Selby Mills."), differ);
        check(bid, ("2031-03-04", "Lusk raised its offer to £35 a share."), differ);
        let before = ("2031-03-05", "On Tuesday Lusk offered £33 a share for Selby Mills.");
        check(before, ("2031-03-05", "Lusk raised its offer to £35 a share."), Relation::Supersedes);
        let first = ("2031-03-05", "The damage was initially put at £900,000 by the mill.");
        let back = Relation::Meets(How::First);
        check(first, ("2031-03-05", "The damage came to £1,200,000."), back);
        check(
            ("2031-03-05", "Early reports put the damage at £900,000."),
            ("2031-03-06", "The damage came to £1,200,000."),
            back,
        );
        check(("2031-03-05", "The mill said at first light that damage came to £990,000."), first, back);
        check(
            ("2031-03-05", "The damage is £900,000, a first for Selby."),
            ("2031-03-06", "The damage came to £1,200,000."),
            differ,
        );
        let raised = ("2031-03-05", "Lusk raised its offer to £35 a share.");
        check(raised, ("2031-03-05", "Lusk cut its offer to £34 a share."), Relation::Open(How::Differ));
    }
}

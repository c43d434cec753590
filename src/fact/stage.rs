//! Stages: what is asked for, what is offered and what is given are three figures; so are the goods that are made, sold and
//! recalled, and what a thing was to cost and costs.

use crate::assertion::Assertion;
use crate::mention::Kind;

/// How far the matter has come that a figure is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Stage {
    /// The row of [`STAGES`] and the place in it; none where the verb is in no row.
    step: Option<(usize, usize)>,
    /// Whether its clause says that it is of an earlier time: `at the last election`, `was to cost`.
    earlier: bool,
    /// Whether its sentence speaks of one.
    told: bool,
}

/// Verbs of one matter, by its stages. Goods that change hands are bought and sold alike.
const STAGES: &[(&[Kind], &[&[&str]])] = &[
    (
        &[Kind::Money, Kind::Percent, Kind::Duration],
        &[
            &["ask", "call", "demand", "recommend", "request", "seek", "urge", "want"],
            &["bid", "offer"],
            &["award", "fetch", "get", "give", "grant", "impose", "jail", "order", "receive", "sell", "sentence"],
        ],
    ),
    (
        &[Kind::Count],
        &[&["build", "make", "manufacture", "produce"], &["buy", "deliver", "order", "sell", "ship"], &["recall"]],
    ),
    (&[Kind::Count, Kind::Measure, Kind::Money], &[&["export"], &["import"]]),
    (&[Kind::Count], &[&["create", "hire", "recruit"], &["axe", "cut", "dismiss", "lose", "sack", "shed"]]),
];

/// What is said of a price that is asked.
const ASKED: &[&str] = &["on the market", "asking price", "guide price"];

/// What is said of the figure of an earlier time.
const EARLIER: &[&str] = &[
    "at the last election",
    "at the previous election",
    "first weekend",
    "in the last parliament",
    "last season",
    "opening weekend",
];

/// What is said of a sum that was meant or asked once.
const ONCE: &[&str] =
    &["formerly", "initially", "originally", "previously", "was to", "were to", "when it was approved"];

impl Stage {
    pub fn of(text: &str, a: &Assertion) -> Self {
        let (before, after) = around(text, a);
        let says = |of: &[&str]| of.iter().any(|p| before.contains(p) || after.contains(p));
        let kind = a.mention.kind;
        let sentence = text.get(a.sentence.start as usize..a.sentence.end as usize).unwrap_or_default();
        let once = if kind == Kind::Money { ONCE } else { &[] };
        let asked = kind == Kind::Money && says(ASKED);
        let rows = STAGES.iter().enumerate().filter(|(_, (kinds, _))| kinds.contains(&kind));
        let verb = a.context.act.verb.as_str();
        let step = |(row, (_, stages)): (usize, &(&[Kind], &[&[&str]]))| {
            stages.iter().position(|verbs| verbs.contains(&verb)).map(|step| (row, step))
        };
        Self {
            step: if asked { Some((0, 0)) } else { { rows }.find_map(step) },
            earlier: says(EARLIER) || says(once),
            told: EARLIER.iter().chain(ONCE).any(|p| sentence.contains(p)),
        }
    }

    /// Why figures of two stages are kept apart.
    pub fn why(self, other: Self) -> Option<&'static str> {
        match (self.step, other.step) {
            (Some((row, step)), Some((same, next))) if row == same && step != next => Some(
                [
                    "what is asked and what is given",
                    "goods made, sold and recalled",
                    "exports and imports",
                    "people taken on and let go",
                ][row],
            ),
            _ if self.earlier && !other.told || other.earlier && !self.told => Some("a figure of an earlier time"),
            _ => None,
        }
    }
}

/// The words before and behind a figure, up to another figure or the end of the clause.
fn around<'t>(text: &'t str, a: &Assertion) -> (&'t str, &'t str) {
    let slice = |from: u32, to: u32| text.get(from as usize..to as usize).unwrap_or_default();
    let stops = |c: char| c.is_ascii_digit() || matches!(c, ',' | ';' | ':' | '(' | ')' | '—' | '–');
    let before = slice(a.sentence.start, a.mention.span.start);
    let after = slice(a.mention.span.end, a.sentence.end);
    (before.rsplit(stops).next().unwrap_or_default(), after.split(stops).next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Markup};
    use crate::extract::extract;

    /// Whether the first figures of two texts are of two stages.
    fn check(a: &str, b: &str, expected: bool) {
        let articles = [a, b].map(|t| Article::new(t, t, Markup::Plain));
        let extracts: Vec<_> = articles.iter().map(extract).collect();
        let stage = |at: usize| Stage::of(&articles[at].text, &extracts[at].assertions[0]);
        assert_eq!(stage(0).why(stage(1)).is_some(), expected, "{a} / {b}");
    }

    #[test]
    fn what_is_asked_is_not_what_is_given() {
        check("Velden porters were offered 3%.", "Velden porters are asking for 8%.", true);
        check("The prosecutor asked for 11 years.", "The judge gave him eight years.", true);
        check("The Orm mill sold for £2.1m.", "The Orm mill was on the market for £2.4m.", true);
        check("Velden porters were offered 3%.", "The firm offered Velden porters 4%.", false);
    }

    #[test]
    fn goods_are_made_sold_and_recalled() {
        check("Orm Looms sold 900 carts.", "Orm Looms is recalling 400 carts.", true);
        check("Orm Looms sold 900 carts.", "Velden bought 400 carts.", false);
    }

    #[test]
    fn what_was_is_not_what_is() {
        check("The Farmers won 61 seats at the last election.", "The Farmers won 73 seats.", true);
        check("The weir was to cost £4m.", "The weir will cost £6m.", true);
        check("In its opening weekend the film took £6m.", "It took £9m in its first weekend.", false);
        check("The Farmers won 73 seats, up from 61 at the last election.", "The Farmers won 78 seats.", false);
    }
}

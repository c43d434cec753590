//! Ranks: a place in a chart or a list, `peaked at number 28`, and what stands above or below one.

use rust_decimal::Decimal;

use super::bound::{self, Edge};
use super::numeral::numeral;
use super::{Clock, Kind, Match, Mention, count};
use crate::lexicon::plural::is_plural;
use crate::lexicon::{WordList, words};
use crate::sentence::View;
use crate::token::TokenKind;
use crate::value::{Bounds, Quantity, Value};

/// Reads the place that a chart or a ranking gives at token `i`.
pub(super) fn read(view: &View<'_>, i: usize, clock: &Clock) -> Option<Match> {
    if let Some(part) = part(view, i, clock) {
        return Some(part);
    }
    let start = label(view, i).filter(|&s| s >= clock.floor);
    // Without a label only what ranks stands before, with nothing but these words between.
    let before = i.wrapping_sub(1);
    if start.is_none()
        && !view.is_any(before, BETWEEN)
        && !view.is_any(before, words!["and", "ranked", "ranks", "rank", "ranking"])
    {
        return None;
    }
    // "The number one spot"
    let spot = || start.is_some() && view.is_any(i + 1, words!["position", "spot", "place", "slot"]);
    // "The song was number one in May"
    let was = || {
        let verb = start?.checked_sub(1)?;
        (view.is_any(verb, words!["was", "is", "were"]) && view.is_any(i + 1, words!["in", "at", "on", "for"]))
            .then_some(verb)
    };
    let verb = ranked(view, start.unwrap_or(i)).or_else(was).or_else(|| spot().then_some(i))?;
    // "Entered No 10": a house, no place.
    let charts = words![
        "ranked", "ranks", "rank", "peaked", "peaks", "debuted", "debuts", "charted", "placed", "listed", "finished",
    ];
    if start.is_some_and(|s| view.is(s, "no")) && !view.is_any(verb, charts) {
        return None;
    }
    let counts = || count::noun(view, i + 1, false).is_some();
    if start.is_none() && (!view.is_any(verb, words!["ranked", "ranks", "rank", "ranking"]) || counts()) {
        return None;
    }
    // `26th` is one for the ordinals.
    if view.tokens.get(i + 1).is_some_and(|t| t.glued() && t.kind == TokenKind::Word) {
        return None;
    }
    let n = numeral(view, i).filter(|n| n.step == Decimal::ONE && n.value >= Decimal::ONE)?;
    let bounds = bound::apply(edge(view, start.unwrap_or(i)), Bounds::exact(n.value));
    let quantity = Quantity { bounds, step: Some(Decimal::ONE), ..Quantity::default() };
    let mention = Mention::new(view, (i, n.end), (i, n.end), Kind::Ordinal, Value::Quantity(quantity));
    Some(Match { mention, more: Vec::new(), end: usize::MAX, resume: n.end })
}

/// `season three`, `episode 12`: the third, the twelfth.
fn part(view: &View<'_>, i: usize, clock: &Clock) -> Option<Match> {
    let before = i.checked_sub(1).filter(|&k| k >= clock.floor && view.is_any(k, words!["season", "episode"]))?;
    // "This season three players were hurt"
    let which = words!["this", "last", "next", "that", "every", "each"];
    let which = before > 0 && view.is_any(before - 1, which);
    let n = numeral(view, i).filter(|n| n.step == Decimal::ONE && n.value >= Decimal::ONE && n.value < SEASONS)?;
    // "Harbour (season 2)"
    let stops = |k: TokenKind| matches!(k, TokenKind::Period | TokenKind::Comma | TokenKind::Close);
    let glued = view.tokens.get(n.end).is_some_and(|t| t.glued() && !stops(t.kind));
    let unit = super::suffix::is_unit(view, n.end);
    let counted = count::noun(view, n.end, false).is_some_and(|c| c.head == n.end && is_plural(view.str(c.head)));
    let of_them = view.is(n.end, "of") && view.is_any(n.end + 1, words!["them", "those", "these", "us", "whom"]);
    let counts = of_them || counted;
    if which || glued || unit || counts {
        return None;
    }
    let quantity = Quantity { bounds: Bounds::exact(n.value), step: Some(Decimal::ONE), ..Quantity::default() };
    let mention = Mention::new(view, (i, n.end), (i, n.end), Kind::Ordinal, Value::Quantity(quantity));
    Some(Match { mention, more: Vec::new(), end: usize::MAX, resume: n.end })
}

/// More seasons or episodes are a year or a code.
const SEASONS: Decimal = Decimal::ONE_THOUSAND;

/// Where `number 28`, `No. 28` and `#28` begin.
fn label(view: &View<'_>, i: usize) -> Option<usize> {
    let before = i.checked_sub(1)?;
    match view.kind(before)? {
        TokenKind::Word => view.is_any(before, words!["number", "no"]).then_some(before),
        TokenKind::Symbol => (view.str(before) == "#").then_some(before),
        TokenKind::Period => before.checked_sub(1).filter(|&k| view.is(k, "no")),
        _ => None,
    }
}

/// Words between a verb and the place in an order that follows it.
const BETWEEN: &WordList = words![
    "at", "in", "as", "to", "the", "a", "of", "world", "spot", "peak", "position", "place", "above", "below", "than",
    "higher", "lower", "better", "worse", "ahead", "behind", "new", "out",
];

/// The verb that a place in an order follows, with the words between.
fn ranked(view: &View<'_>, at: usize) -> Option<usize> {
    let and = at.checked_sub(1).filter(|&k| view.is(k, "and"));
    // "Reached number nine on the one chart and number four on the other"
    let first = and.and_then(|and| (and.saturating_sub(14)..and).rev().find(|&k| label(view, k).is_some()));
    let at = first.and_then(|k| label(view, k)).unwrap_or(at);
    let verb = (at.saturating_sub(5)..at).rev().find(|&k| !view.is_any(k, BETWEEN))?;
    let verbs = words![
        "ranked",
        "ranks",
        "rank",
        "ranking",
        "peaked",
        "peaks",
        "peaking",
        "peak",
        "debuted",
        "debuts",
        "debuting",
        "debut",
        "charted",
        "charts",
        "reached",
        "reaches",
        "reaching",
        "reach",
        "hit",
        "hitting",
        "entered",
        "entering",
        "climbed",
        "rose",
        "placed",
        "places",
        "placing",
        "listed",
        "finished",
        "finishing",
        "came",
        "coming",
        "comes",
        "opened",
    ];
    view.is_any(verb, verbs).then_some(verb)
}

/// What a comparison makes of the place that begins at token `at`: who ranks above the tenth is ninth or better.
pub(super) fn edge(view: &View<'_>, at: usize) -> Option<Edge> {
    let mut last = at.checked_sub(1)?;
    if view.is_any(last, words!["the", "number", "world"]) {
        last = last.checked_sub(1)?;
    }
    let before = |list| last > 0 && view.is_any(last - 1, list);
    let high = words!["higher", "better", "richer", "wealthier", "larger", "bigger", "greater", "taller", "longer"];
    let low = words!["lower", "worse", "poorer", "smaller", "shorter"];
    match () {
        () if view.is(last, "above") => Some(Edge::Under),
        () if view.is_any(last, words!["below", "behind"]) => Some(Edge::Over),
        () if view.is(last, "of") && before(words!["ahead"]) => Some(Edge::Under),
        () if view.is(last, "than") && before(high) => Some(Edge::Under),
        () if view.is(last, "than") && before(low) => Some(Edge::Over),
        () => None,
    }
}

/// What a comparison makes of the ordinal of tokens `i..end`, where it is a place in an order.
pub(super) fn of_ordinal(view: &View<'_>, i: usize, end: usize) -> Option<Edge> {
    let edge = edge(view, i)?;
    let most = view.is_any(end, words!["most", "least"])
        || view.tokens.get(end).is_some_and(|_| view.str(end).ends_with("est"));
    let ranks = words!["ranked", "ranks", "rank", "ranking", "placed", "peaked", "charted", "position", "finished"];
    (most || (i.saturating_sub(8)..i).any(|k| view.is_any(k, ranks))).then_some(edge)
}

#[cfg(test)]
mod tests {
    use super::super::examples::check;

    #[test]
    fn places_in_a_chart() {
        check("The song peaked at number 28 in May.", &["28|ordinal|28"]);
        check("The song debuted at number one.", &["one|ordinal|1"]);
        check("He is ranked #2 in the division.", &["2|ordinal|2"]);
        check("The team finished at No. 3 in the league.", &["3|ordinal|3"]);
        check("She ranked above 10 in the list.", &["10|ordinal|(-∞,10)"]);
        check("He took the number 28 bus.", &["28|name|part of a name"]);
        check("They ranked 10 cities.", &["10|count|10 city"]);
        let both = "The song came in at number ninety on the Orm chart and number twenty on the Velden chart.";
        check(both, &["ninety|ordinal|90", "twenty|ordinal|20"]);
        check("The song came out at #86 in May.", &["86|ordinal|86"]);
    }

    #[test]
    fn a_season_is_counted_from_the_first() {
        check("The clip was used in season three of the show.", &["three|ordinal|3"]);
        check("Season 3 opened well.", &["3|ordinal|3"]);
        check("The Tern (season 3) was shot in Orm.", &["3|ordinal|3"]);
        check("Of season 2016 she said little.", &["2016|name|part of a name"]);
        check("He spent the season nine points behind.", &["nine|count|9 point"]);
    }

    #[test]
    fn above_a_place_is_a_lower_number() {
        check("The port ranked below the 26th.", &["26th|ordinal|(26,∞)"]);
        check("Holt is richer than the 15th wealthiest man.", &["15th|ordinal|(-∞,15)"]);
        check("They live above the 26th floor.", &["26th|ordinal|26"]);
    }
}

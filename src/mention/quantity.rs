//! Quantities: one figure, and what it turns out to be: money, percent, measure, age, count or number.

use rust_decimal::Decimal;

use super::figure::{Figure, figure};
use super::numeral::{divide, numeral};
use super::suffix::Suffix;
use super::{Clock, Match, Mention, age, count, ellipsis, label, number, timex};
use crate::lexicon::Class;
use crate::sentence::View;
use crate::token::TokenKind;
use crate::value::{Bounds, Value};

/// Reads a quantity at token `i`.
pub(super) fn read(view: &View<'_>, i: usize, clock: &Clock) -> Option<Match> {
    if let Some(found) = number::vague(view, i, clock) {
        return Some(found);
    }
    if timex::claims(view, i, clock) {
        return None;
    }
    let Some(mut figure) = figure(view, i, clock) else {
        let digits = view.kind(i) == Some(TokenKind::Number);
        return digits.then(|| Mention::name(view, i, i + 1, "too long for a number").into());
    };
    if let Some(found) = age::read(view, i, &figure, clock).or_else(|| number::ratio(view, &figure)) {
        return Some(found);
    }
    if let Some(found) = ellipsis::term(view, &figure, clock).or_else(|| ellipsis::one(view, &figure)) {
        return Some(found);
    }
    if figure.suffix.is_none() && figure.high.is_none() {
        figure.suffix = shared(view, &figure, clock);
        if figure.suffix.is_some() {
            return Some(measured(view, &figure, true));
        }
    }
    if figure.suffix.is_some() {
        return Some(measured(view, &figure, false));
    }
    let counted = count::read(view, &figure);
    if let Some(end) = label::after_name(view, i, &figure, counted.as_ref().map(|c| c.end)) {
        return Some(Mention::name(view, i, end, "part of a name").into());
    }
    let counted = counted.or_else(|| count::carried(view, &figure, clock));
    counted.or_else(|| Some(number::read(view, &figure)))
}

/// Money, percent or measure.
fn measured(view: &View<'_>, figure: &Figure, shared: bool) -> Match {
    let Some(Suffix { kind, name, parts, more, core, end }) = figure.suffix.clone() else {
        return number::read(view, figure);
    };
    let mut quantity = figure.quantity(&name);
    let convert = |n: Decimal| {
        let n = n.checked_add(more.unwrap_or_default()).unwrap_or(n);
        if parts == 1 { n } else { divide(n, parts.into()) }
    };
    let Bounds { min, max, .. } = quantity.bounds;
    quantity.bounds = Bounds { min: min.map(convert), max: max.map(convert), ..quantity.bounds };
    quantity.step = quantity.step.map(|s| divide(s, parts.into()));
    let end = if shared { figure.end } else { end };
    let used = figure.used.max(end);
    let used = if shared { figure.used.min(end.max(figure.end)) } else { used };
    // A rate is free for attributes to look at: "earns £90,000 a year".
    let taken = if used == end && !shared { core } else { used };
    let mention = Mention::new(view, (figure.from, taken), (figure.start, end), kind, Value::Quantity(quantity));
    Match { mention, more: Vec::new(), end: used, resume: used }
}

/// The unit that a list gives at its end: `5.4, 6.1 and 6.7 inches`, `a 7- or 8-inch screen`.
fn shared(view: &View<'_>, figure: &Figure, clock: &Clock) -> Option<Suffix> {
    let mut at = figure.end;
    let hyphened =
        view.kind(at) == Some(TokenKind::Hyphen) && view.tokens[at].glued() && !view.tokens.get(at + 1)?.glued();
    let dangling =
        hyphened || (view.kind(at) == Some(TokenKind::Hyphen) && matches!(view.kind(at + 1), Some(TokenKind::Comma)));
    at += usize::from(dangling);
    for _ in 0..6 {
        let comma = view.kind(at) == Some(TokenKind::Comma);
        let and = at + usize::from(comma);
        let joined = view.is_any(and, &["and", "or", "to"]);
        let next = and + usize::from(joined);
        if !(comma || joined) || !(view.kind(next) == Some(TokenKind::Number) || view.has(next, Class::Cardinal)) {
            return None;
        }
        let n = numeral(view, next)?;
        if let Some(unit) = super::suffix::suffix(view, n.end, &n, None, clock) {
            // A lone pair must be of one kind: "12 and 15 per cent", not "in 2012, 15 per cent".
            let alike = dangling || n.form == figure.low.form && joined;
            return alike.then(|| Suffix { more: None, end: figure.end, ..unit });
        }
        at = n.end;
        if dangling && view.kind(at) == Some(TokenKind::Hyphen) {
            at += 1;
        }
    }
    None
}

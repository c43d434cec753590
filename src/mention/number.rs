//! Numbers: a figure that counts nothing named, a share, a ratio, and the vague ones.

use rust_decimal::Decimal;

use super::beside::Beside;
use super::bound::{self, Edge};
use super::figure::Figure;
use super::numeral::{divide, hyphen, numeral};
use super::suffix::suffix;
use super::{Clock, Kind, Match, Mention};
use crate::lexicon::{Class, words};
use crate::sentence::View;
use crate::token::TokenKind;
use crate::value::{Bounds, Quantity, Value};

/// A bare number; every figure is at least this.
pub(super) fn read(view: &View<'_>, figure: &Figure) -> Match {
    let value = Value::Quantity(figure.quantity(""));
    Mention::new(view, (figure.from, figure.used), (figure.start, figure.end), Kind::Number, value).into()
}

/// `one in five`, `nine out of ten`, `3-to-1`, `two-for-one`, `1 in 100,000`
pub(super) fn ratio(view: &View<'_>, figure: &Figure) -> Option<Match> {
    if figure.suffix.is_some() || figure.high.is_some() || figure.low.scale.beside(1).is_gt() {
        return None;
    }
    // "31 (out of 100)"
    let open = view.kind(figure.low.end) == Some(TokenKind::Open) && view.is(figure.low.end + 1, "out");
    let at = figure.low.end + usize::from(open);
    let joined = |word: &str| {
        view.kind(at) == Some(TokenKind::Hyphen)
            && view.is(at + 1, word)
            && view.kind(at + 2) == Some(TokenKind::Hyphen)
    };
    // "a two-for-one split", "one-for-four rights"
    let split = joined("for");
    // "one person in eight"
    let who = usize::from(view.is(at, "person") || view.has(at, Class::PersonNoun));
    let of = if view.is(at + 1, "in") && figure.low.value.is_one() { who } else { 0 };
    let (whole, odds) = if view.is(at + of, "in") {
        (at + of + 1, false)
    } else if view.is(at, "out") && view.is(at + 1, "of") {
        (at + 2, false)
    } else if joined("in") {
        (at + 3, false)
    } else if joined("to") || split {
        (at + 3, true)
    } else {
        return None;
    };
    let whole = if view.is(whole, "every") { whole + 1 } else { whole };
    let n = numeral(view, whole)?;
    let (part, all) = (figure.low.value, n.value);
    if odds {
        if all.is_zero() || part <= all && !split {
            return None;
        }
    } else {
        // "Two in 2012", "12 in 40 minutes": a year, a time.
        let share = part < all && all >= Decimal::TWO && part >= Decimal::ONE && part <= Decimal::ONE_HUNDRED;
        let year = all >= Decimal::from(1900)
            && all <= Decimal::from(2100)
            && (n.step == Decimal::ONE)
            && view.kind(whole) == Some(TokenKind::Number)
            && !view.str(whole).contains(',');
        let unit = suffix(view, n.end, &n, None, &Clock::default()).is_some()
            || view.has(hyphen(view, n.end), Class::TimeUnit);
        // "One man in three boats"
        let counts =
            of > 0 && (view.kind(n.end) == Some(TokenKind::Hyphen) || super::count::noun(view, n.end, false).is_some());
        let round = part == Decimal::ONE || all <= Decimal::TEN || (all % Decimal::TEN).is_zero() || view.is(at, "out");
        if !share || year || unit || counts || !round {
            return None;
        }
    }
    let value = divide(part, all);
    // Of few, a share is as rough as "most"; of a hundred it is a percentage.
    let fine = !odds && all >= Decimal::ONE_HUNDRED;
    let quantity = Quantity {
        bounds: bound::apply(figure.edge, Bounds::exact(value)),
        approx: figure.approx,
        trend: figure.trend,
        step: fine.then(|| divide(figure.low.step, all)),
        ..Quantity::default()
    };
    let end = n.end + usize::from(open && view.kind(n.end) == Some(TokenKind::Close));
    Some(Mention::new(view, (figure.from, end), (figure.start, end), Kind::Number, Value::Quantity(quantity)).into())
}

/// `dozens`, `scores of`, `several hundred`, `tens of thousands of dollars`: a least and no more.
pub(super) fn vague(view: &View<'_>, i: usize, clock: &Clock) -> Option<Match> {
    if view.kind(i) != Some(TokenKind::Word) {
        return None;
    }
    let entry = |at: usize| view.tokens.get(at).map(crate::token::Token::entry);
    if view.is(i, "dozen") && i > 0 && view.kind(i - 1) == Some(TokenKind::Possessive) {
        return Some(Mention::name(view, i, i + 1, "fixed phrase").into());
    }
    let (mut start, mut end);
    let mut least: Decimal;
    if let Some(n) = entry(i).and_then(|e| e.number(Class::Vague)) {
        if view.is_any(i, words!["scores", "tens"]) && !view.is(i + 1, "of") {
            return None;
        }
        (start, end, least) = (i, i + 1, Decimal::from(n));
        // `tens of thousands`, `hundreds of millions`
        if view.is(end, "of")
            && let Some(more) = entry(end + 1).and_then(|e| e.number(Class::Vague))
        {
            let factor = if more >= 2000 { more / 2 } else { more };
            least = Decimal::from(n).checked_mul(factor.into())?;
            end += 2;
        }
        if start > clock.floor && view.is_any(start - 1, words!["many", "several"]) {
            start -= 1;
        }
    } else {
        // `several hundred`, `a few dozen`, `many thousand`
        let few = i.checked_sub(1).filter(|&k| k >= clock.floor && view.is_any(k, words!["several", "few", "many"]))?;
        let factor = entry(i)?.number(Class::Scale).or_else(|| view.is(i, "dozen").then_some(12))?;
        if view.tokens[i].span.len() < 3 {
            return None;
        }
        start = if few > clock.floor && view.is(few, "few") && view.is(few - 1, "a") { few - 1 } else { few };
        end = i + 1;
        least = Decimal::from(factor).checked_mul(Decimal::TWO)?;
        // `several hundred thousand`
        if let Some(more) = entry(end).and_then(|e| e.number(Class::Scale)).filter(|_| view.tokens[end].span.len() > 2)
        {
            least = least.checked_mul(more.into())?;
            end += 1;
        }
    }
    let of = usize::from(view.is(end, "of"));
    let from = match bound::before(view, start, clock.floor) {
        Some((edge, from)) if edge != Edge::Max => from,
        _ => start,
    };
    let quantity = |unit: &str| Quantity {
        bounds: Bounds { min: Some(least), ..Bounds::default() },
        unit: unit.into(),
        approx: true,
        ..Quantity::default()
    };
    let n = super::numeral::Numeral {
        value: least,
        step: least,
        scale: Decimal::ONE,
        end,
        form: super::numeral::Form::Words,
    };
    if let Some(unit) = suffix(view, end + of, &n, None, clock) {
        let value = Value::Quantity(quantity(&unit.name));
        return Some(Mention::new(view, (from, unit.end), (start, unit.end), unit.kind, value).into());
    }
    if view.has(end + of, Class::TimeUnit) {
        return None;
    }
    let noun = super::count::noun(view, end + of, false);
    let (kind, unit, used) = match &noun {
        Some(n) => (Kind::Count, n.lemma.as_str(), n.head + 1),
        None => (Kind::Count, "", end),
    };
    let modifiers = noun.as_ref().map(|n| n.modifiers(view)).unwrap_or_default();
    let value = Value::Quantity(quantity(unit));
    let mention = Mention { modifiers, ..Mention::new(view, (from, end), (start, end), kind, value) };
    Some(Match { mention, more: Vec::new(), end: used, resume: end })
}

#[cfg(test)]
mod tests {
    use super::super::examples::check;

    #[test]
    fn one_to_another() {
        check("The odds are 3-to-1.", &["3-to-1|number|3"]);
        check("The mill wants a two-for-one split.", &["two-for-one|number|2"]);
        check("One person in eight has no savings.", &["One person in eight|number|0.125"]);
        check("One man in three boats drowned.", &["One|count|1 man", "three|count|3 boat"]);
        check("The mill wants a one-for-four rights issue.", &["one-for-four|number|0.25"]);
    }
}

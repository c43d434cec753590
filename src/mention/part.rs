//! Parts of a whole: `half a mile`, `two thirds`, `3/4`, `½`, and the half after a whole number.

use rust_decimal::Decimal;

use super::beside::Beside;
use super::numeral::{Form, Numeral, below_hundred, divide, hyphen, parse};
use super::scale::scale;
use crate::lexicon::{Class, words};
use crate::sentence::View;
use crate::token::TokenKind;

/// `3/4` at token `i`, where it is less than one and the parts are common ones, or where a percentage or so many points
/// are said so.
pub(super) fn slashed(view: &View<'_>, i: usize) -> Option<Numeral> {
    let glued = |k: usize| view.tokens.get(k).is_some_and(crate::token::Token::glued);
    if view.kind(i + 1) != Some(TokenKind::Slash)
        || view.kind(i + 2) != Some(TokenKind::Number)
        || !glued(i + 1)
        || !glued(i + 2)
        || view.kind(i + 3) == Some(TokenKind::Slash)
    {
        return None;
    }
    let below: u32 = view.str(i + 2).parse().ok()?;
    let (above, step) = parse(view.str(i))?;
    let common = matches!(below, 2..=6 | 8 | 10 | 12 | 16 | 20 | 32 | 64 | 100);
    // `6.9/10` is a rating; other shares of a decimal are none.
    let rated = step == Decimal::ONE || matches!(below, 5 | 10 | 100);
    let nths = usize::from(glued(i + 3) && view.is_any(i + 3, words!["th", "ths", "rd", "rds", "nd"]));
    // "9-5/7 pct" is odd, and yet no "7 pct"; so are "101-3/1" and "eight 8/8ths".
    let units = words!["pct", "percent", "percentage", "point", "points"];
    // A price that "rose 7/4" did not rise on 7 April.
    let to = usize::from(i > 1 && view.is(i - 1, "to"));
    let moved = || i > to && view.has(i - 1 - to, Class::Trend) && below <= 64;
    let odd = || (1..100).contains(&below) && (nths > 0 || mixed(view, i) || moved() || view.is_any(i + 3, units));
    (!above.is_zero() && ((above < below.into() && common && rated) || odd())).then(|| Numeral {
        value: divide(above, below.into()),
        step: divide(step, below.into()),
        end: i + 3 + nths,
        form: Form::Part,
        scale: Decimal::ONE,
    })
}

/// Where a share that cannot be read ends, after a whole number and a hyphen at token `i`: `3/` in `9-3/ pct` lost what
/// stands below the stroke, `0/16` in `9-0/16` says nothing.
pub(super) fn cut_off(view: &View<'_>, i: usize) -> Option<usize> {
    let glued = |k: usize| view.tokens.get(k).is_some_and(crate::token::Token::glued);
    let above = view.kind(i + 1) == Some(TokenKind::Slash) && glued(i + 1) && view.str(i).len() <= 2;
    if !above || !mixed(view, i) {
        return None;
    }
    let below = view.kind(i + 2) == Some(TokenKind::Number) && glued(i + 2);
    let stops = |k: usize| matches!(view.kind(k), Some(TokenKind::Comma | TokenKind::Period | TokenKind::Semicolon));
    let open = !glued(i + 2) || stops(i + 2);
    let nought = below && view.is(i, "0") && !(view.kind(i + 3) == Some(TokenKind::Slash) && glued(i + 3));
    if nought { Some(i + 3) } else { open.then_some(i + 2) }
}

/// Whether a share follows a whole number and a hyphen, and nothing follows it so: `101-3/8`.
fn mixed(view: &View<'_>, i: usize) -> bool {
    let glued = |k: usize| view.tokens.get(k).is_some_and(crate::token::Token::glued);
    let hyphen = |k: usize| matches!(view.kind(k), Some(TokenKind::Hyphen | TokenKind::Dash)) && glued(k);
    i >= 2
        && hyphen(i - 1)
        && glued(i)
        && view.kind(i - 2) == Some(TokenKind::Number)
        && view.str(i - 2).len() <= 3
        && !(i >= 3 && hyphen(i - 3) && glued(i - 2))
        && !hyphen(i + 3)
}

/// `half a million`, `half a mile`, `half of`, `half the`, `half-million`.
pub(super) fn half(view: &View<'_>, i: usize) -> Option<Numeral> {
    let half = Numeral {
        value: Decimal::new(5, 1),
        step: Decimal::new(5, 1),
        end: i + 1,
        form: Form::Part,
        scale: Decimal::ONE,
    };
    let next = hyphen(view, i + 1);
    let scaled = |at: usize| {
        let (factor, end) = scale(view, at, i)?;
        Some(Numeral { value: half.value * factor, step: half.step * factor, end, form: Form::Words, ..half })
    };
    if let Some(found) = scaled(next) {
        return Some(found);
    }
    if view.is_any(next, words!["a", "an"]) {
        let unit = hyphen(view, next + 1);
        if let Some(found) = scaled(unit) {
            return Some(found);
        }
        if view.is(unit, "dozen") {
            return Some(Numeral {
                value: 6.into(),
                step: 6.into(),
                end: unit + 1,
                form: Form::Collective,
                scale: Decimal::ONE,
            });
        }
        let measured = view.has(unit, Class::Unit)
            || view.has(unit, Class::TimeUnit)
            || view.is_any(unit, words!["percentage", "percent", "point"])
            || (view.is(unit, "per") && view.is(unit + 1, "cent"));
        return measured.then_some(Numeral { end: next + 1, ..half });
    }
    let whole = words!["of", "the", "that", "its", "his", "her", "their", "our", "my", "your", "all", "as", "percent"];
    (next == i + 1 && view.is_any(next, whole)).then_some(half)
}

/// `and a half`, `-and-a-half`, `and three-quarters`.
pub(super) fn half_more(view: &View<'_>, n: Numeral) -> Numeral {
    let at = hyphen(view, n.end);
    if !view.is(at, "and") {
        return n;
    }
    let at = hyphen(view, at + 1);
    let part = if view.is_any(at, words!["a", "one"]) {
        let one =
            Numeral { value: Decimal::ONE, step: Decimal::ONE, end: at + 1, form: Form::Words, scale: Decimal::ONE };
        if view.is(hyphen(view, at + 1), "half") {
            let end = hyphen(view, at + 1) + 1;
            let half = Decimal::new(5, 1);
            // `one billion and a half million`
            Some(match scale(view, end, at).filter(|s| s.0 < n.step) {
                Some((factor, end)) => Numeral { value: half * factor, step: half * factor, end, ..one },
                None => Numeral { value: half, end, ..one },
            })
        } else if n.step == Decimal::ONE
            && let Some(below) = view.tokens.get(hyphen(view, at + 1)).and_then(|t| t.number(Class::Part))
            && let end = hyphen(view, at + 1) + 1
            && scale(view, end, at).is_some()
        {
            // `two and a quarter million`: the million is of the whole.
            Some(Numeral { value: divide(Decimal::ONE, below.into()), end, form: Form::Part, ..one })
        } else {
            parts(view, &one)
        }
    } else {
        below_hundred(view, at).and_then(|(value, end)| {
            parts(
                view,
                &Numeral { value: value.into(), step: Decimal::ONE, end, form: Form::Words, scale: Decimal::ONE },
            )
        })
    };
    match part {
        Some(part) if part.value < Decimal::ONE => {
            Numeral { value: n.value + part.value * n.step, step: part.value * n.step, end: part.end, ..n }
        }
        Some(part) if part.value >= Decimal::from(1000) && part.value < n.step => {
            n.value.checked_add(part.value).map_or(n, |value| Numeral { value, step: part.step, end: part.end, ..n })
        }
        _ => n,
    }
}

/// `two thirds`, `one-third`, `a quarter`: the parts that follow a small whole number.
pub(super) fn parts(view: &View<'_>, n: &Numeral) -> Option<Numeral> {
    let at = hyphen(view, n.end);
    let below = view.tokens.get(at)?.number(Class::Part)?;
    if !n.step.is_one() || n.value.is_zero() || n.value >= Decimal::from(1000) {
        return None;
    }
    let plural = view.str(at).ends_with(['s', 'S']);
    let one = n.value == Decimal::ONE;
    // "a two-third majority"
    let majority = !plural && at > n.end && n.value < Decimal::from(below) && view.is(at + 1, "majority");
    if plural == one && !majority || (!plural && !stands_alone(view, at, n.end)) {
        return None;
    }
    // "Two quarters" of a game or a year, "three halves", are no shares of one.
    if plural && n.value >= Decimal::from(below) && at == n.end {
        return None;
    }
    let part = Numeral {
        value: divide(n.value, below.into()),
        step: divide(Decimal::ONE, below.into()),
        end: at + 1,
        form: Form::Part,
        scale: Decimal::ONE,
    };
    // `a quarter of a million`, `three quarters of a million`
    if view.is(part.end, "of")
        && view.is(part.end + 1, "a")
        && let Some((factor, end)) = scale(view, part.end + 2, at)
    {
        return Some(Numeral {
            value: part.value * factor,
            step: part.step * factor,
            end,
            form: Form::Words,
            scale: Decimal::ONE,
        });
    }
    if let Some((factor, end)) = scale(view, part.end, at).filter(|s| s.0 > Decimal::from(100)) {
        return Some(Numeral {
            value: part.value * factor,
            step: part.step * factor,
            end,
            form: Form::Words,
            scale: Decimal::ONE,
        });
    }
    Some(part)
}

/// Whether a singular part is a share ("a third of", "a quarter."), not an ordinal ("a third man")
/// or a stretch of time ("a quarter-century").
fn stands_alone(view: &View<'_>, at: usize, after: usize) -> bool {
    // `one-third` needs no more.
    if at > after || view.has(after - 1, Class::Cardinal) {
        return !view.has(at + 1, Class::PersonNoun);
    }
    match view.tokens.get(at + 1) {
        None => true,
        // "Two boats were found but a third was missing": a third boat.
        Some(next)
            if next.has(Class::Auxiliary)
                && view.is_any(at + 1, words!["was", "is", "has", "had"])
                && (1..at).any(|k| view.is_any(k - 1, words!["two", "both", "second", "2"])) =>
        {
            false
        }
        Some(next) if next.kind == TokenKind::Word => {
            let entry = next.entry();
            entry.is(Class::Preposition)
                || entry.is(Class::Conjunction)
                || entry.is(Class::Auxiliary)
                // "fell by a third because", "by a fifth last year"
                || after > 1
                    && view.is(after - 2, "by")
                    && (entry.is(Class::Subordinator) || entry.is(Class::Determiner) || entry.is(Class::TimeOpener))
                || entry.number(Class::Scale).is_some_and(|f| f > 1000)
                || (view.has(at + 1, Class::Unit) && !entry.is(Class::TimeUnit))
                || view.is_any(
                    at + 1,
                    words!["less", "more", "lower", "higher", "larger", "smaller", "bigger", "fewer", "as"],
                )
        }
        Some(next) => !matches!(next.kind, TokenKind::Hyphen | TokenKind::Number),
    }
}

pub(super) fn sign(text: &str) -> Option<Decimal> {
    let (above, below) = match text.chars().next()? {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅐' => (1, 7),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        '⅑' => (1, 9),
        '⅒' => (1, 10),
        _ => return None,
    };
    Some(divide(above.into(), below.into()))
}

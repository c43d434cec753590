//! Decades of a life: `in his 50s`, `in her late forties`.

use rust_decimal::Decimal;

use super::age::hyphen_back;
use super::figure::Figure;
use super::numeral::hyphen;
use super::{Clock, Kind, Match, Mention};
use crate::lexicon::{Class, words};
use crate::sentence::View;
use crate::value::{Bounds, Quantity, Value};

/// The years of a decade. `late` and `mid-` narrow it for nobody's count: who is in their late 40s may turn out 45.
fn years(low: Decimal) -> Bounds {
    // Of the teens there are but seven.
    let last = if low == Decimal::from(13) { 6 } else { 9 };
    Bounds::between(low, low + Decimal::from(last))
}

/// `in his 50s`, `in her late 40s`, `in their mid-60s`: the years, and where it starts and ends.
pub(super) fn decade(view: &View<'_>, figure: &Figure) -> Option<(Bounds, usize, usize)> {
    let s = view.tokens.get(figure.end)?;
    if !s.glued() || !view.is_any(figure.end, words!["s", "'s", "’s"]) {
        return None;
    }
    let tens = figure.low.value >= Decimal::TEN
        && figure.low.value < Decimal::ONE_HUNDRED
        && (figure.low.value % Decimal::TEN).is_zero()
        && figure.high.is_none();
    if !tens {
        return None;
    }
    let whose = |k: usize| view.is_any(k, words!["his", "her", "their", "my", "your", "our", "its"]);
    let before = hyphen_back(view, figure.start)?;
    let early = view.is_any(before, words!["early", "mid", "late", "middle", "very"]);
    let owner = if early { hyphen_back(view, before)? } else { before };
    let told = whose(owner) || (early && view.is(owner, "in"));
    told.then(|| (years(figure.low.value), figure.start, figure.end + 1))
}

/// Reads `in his fifties` at the word of the decade, and `in her late 40s` at `late`.
pub(super) fn fifties(view: &View<'_>, i: usize, _: &Clock) -> Option<Match> {
    let opener = view.is_any(i, words!["early", "mid", "late", "middle"]);
    let at = if opener { hyphen(view, i + 1) } else { i };
    let owner = if opener {
        i.checked_sub(1)?
    } else {
        hyphen_back(view, i).filter(|&k| !view.is_any(k, words!["early", "mid", "late", "middle"]))?
    };
    if !view.is_any(owner, words!["his", "her", "their", "my", "your", "our", "its"]) {
        return None;
    }
    let (low, end) = if let Some(low) = view.tokens.get(at)?.number(Class::Tens) {
        (low, at + 1)
    } else {
        let low: u64 = view.str(at).parse().ok().filter(|n| (10..100).contains(n) && n % 10 == 0)?;
        let s = view.tokens.get(at + 1).is_some_and(crate::token::Token::glued)
            && view.is_any(at + 1, words!["s", "'s", "’s"]);
        (low, if s { at + 2 } else { return None })
    };
    let bounds = years(low.into());
    let quantity = Quantity { bounds, unit: "year".into(), ..Quantity::default() };
    let mention = Mention::new(view, (i, end), (at, end), Kind::Age, Value::Quantity(quantity));
    // A person's, so no decade of the calendar.
    Some(Match { mention, more: Vec::new(), end: usize::MAX, resume: end })
}

//! Numbers: a numeral by itself.

use super::numeral::numeral;
use super::{Clock, Kind, Match, Mention};
use crate::sentence::View;
use crate::token::TokenKind;
use crate::value::{Bounds, Quantity, Value};

/// Reads a number at token `i`.
pub(super) fn read(view: &View<'_>, i: usize, clock: &Clock) -> Option<Match> {
    let start = if i > clock.floor && view.is_any(i - 1, &["a", "an"]) { i - 1 } else { i };
    let Some((from, n)) = numeral(view, start).map(|n| (start, n)).or_else(|| Some((i, numeral(view, i)?))) else {
        let digits = view.kind(i) == Some(TokenKind::Number);
        return digits.then(|| Mention::name(view, i, i + 1, "too long for a number").into());
    };
    let quantity = Quantity { bounds: Bounds::exact(n.value), step: Some(n.step), ..Quantity::default() };
    Some(Mention::new(view, (from, n.end), (from, n.end), Kind::Number, Value::Quantity(quantity)).into())
}

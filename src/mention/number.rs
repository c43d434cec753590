//! Numbers: digits and number words, with a scale.

use rust_decimal::Decimal;

use super::{Clock, Kind, Match, Mention};
use crate::lexicon::Class;
use crate::sentence::View;
use crate::token::TokenKind;
use crate::value::{Bounds, Quantity, Value};

/// Reads a number at token `i`.
pub(super) fn read(view: &View<'_>, i: usize, _: &Clock) -> Option<Match> {
    let token = view.tokens.get(i)?;
    let mut number: Decimal = match token.kind {
        TokenKind::Number => view.str(i).replace(',', "").parse().ok()?,
        TokenKind::Word => token.entry().number(Class::Cardinal)?.into(),
        _ => return None,
    };
    let mut end = i + 1;
    while let Some(factor) = view.tokens.get(end).and_then(|t| t.entry().number(Class::Scale)) {
        number = number.checked_mul(factor.into())?;
        end += 1;
    }
    let quantity = Quantity { bounds: Bounds::exact(number), ..Quantity::default() };
    let mention = Mention {
        sentence: view.at,
        field: view.sentence.field,
        span: view.span(i, end - 1),
        tokens: (i, end),
        kind: Kind::Number,
        value: Value::Quantity(quantity),
        why: None,
    };
    Some(Match { mentions: vec![mention], end })
}

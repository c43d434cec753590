//! Rows: a line of a table sets a figure beside another, and its first words say of what: `Net 2.6 mln vs 2.3 mln`.

use std::ops::Range;

use crate::lexicon::{Class, words};
use crate::token::{Token, TokenKind};

/// The longest label of a row, in words.
const LABEL: usize = 5;

/// The label of the row that a sentence is, as places in `tokens`; nothing where it is no row.
pub(super) fn label(tokens: &[Token], text: &str) -> Option<Range<usize>> {
    let opens = tokens.first().is_some_and(|t| t.kind == TokenKind::Word && !t.has(Class::Determiner));
    if !opens {
        return None;
    }
    let end = tokens
        .iter()
        .take(LABEL + 1)
        .position(|t| figure(t) || t.kind != TokenKind::Word && t.kind != TokenKind::Hyphen)?;
    if end == 0 || !figure(&tokens[end]) {
        return None;
    }
    // Nothing but the figure's own unit before `vs`.
    let versus = tokens[end..].iter().take(7).position(|t| t.is_any(text, words!["vs", "versus"]))? + end;
    let sum = |t: &Token| t.kind != TokenKind::Word || figure(t) || unit(t, text);
    if !tokens[end..versus].iter().all(sum) {
        return None;
    }
    // `Net loss 12 mln vs profit 3 mln`: of the net result.
    let result = |t: &Token| t.is_any(text, words!["profit", "profits", "loss", "losses"]);
    let own = if end > 1 && result(&tokens[end - 1]) { end - 1 } else { end };
    Some(0..own)
}

/// Whether a phrase is but an amount: `12 mln dlrs`, `vs 3 cts`; `the two` are somebody.
pub(super) fn amount(tokens: &[Token], text: &str) -> bool {
    tokens.iter().any(|t| t.kind == TokenKind::Number || unit(t, text))
        && tokens.iter().all(|t| t.kind != TokenKind::Word || figure(t) || unit(t, text))
}

fn figure(token: &Token) -> bool {
    matches!(token.kind, TokenKind::Number | TokenKind::Currency | TokenKind::Fraction) || token.has(Class::Cardinal)
}

/// What stands with a figure and is no thing by itself.
fn unit(token: &Token, text: &str) -> bool {
    token.has(Class::Scale)
        || token.has(Class::Currency)
        || token.has(Class::CurrencySign)
        || token.has(Class::Cent)
        || token.is_any(text, words!["pct", "vs", "versus", "percent", "per", "cent", "nil", "profit", "loss"])
}

#[cfg(test)]
mod tests {
    use crate::entity::tests::check;

    #[test]
    fn a_row_tells_of_its_label() {
        check(&[
            ("The state pledged 40 huts to the poor and Rs 5,000 to those hurt.", "40 state; Rs 5,000 state"),
            ("The union says 87 per cent of members voted.", "87 per cent members"),
            ("Net 2,204,000 vs 1,871,000", "2,204,000 Net; 1,871,000 Net"),
            ("Avg shrs 17.4 mln vs 14.9 mln", "17.4 mln Avg shrs; 14.9 mln Avg shrs"),
            ("Net loss 31.7 mln vs profit 21.4 mln", "31.7 mln Net; 21.4 mln Net"),
            ("Some 12 mln of the shares were sold on Monday.", "12 mln shares; Monday shares"),
            ("WEST BRIOC -- Gov. Ned Holt (D) on Monday asked for calm.", "Monday Ned Holt"),
        ]);
    }
}

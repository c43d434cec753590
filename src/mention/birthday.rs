//! Birthdays: `on his 21st birthday`, whoever keeps it is about that old.

use compact_str::format_compact;
use rust_decimal::Decimal;

use super::{Kind, Match, Mention};
use crate::lexicon::words;
use crate::sentence::View;
use crate::token::TokenKind;
use crate::value::{Bounds, Quantity, Value};

/// How many tokens back what is done on the birthday is said.
const REACH: usize = 9;

/// The age of whoever keeps the birthday that the ordinal of tokens `at` counts.
pub(super) fn read(view: &View<'_>, at: (usize, usize), number: Decimal) -> Option<Match> {
    let (start, end) = at;
    if !view.is(end, "birthday") || number > Decimal::from(120) {
        return None;
    }
    let owner = start.checked_sub(1)?;
    let owned = view.kind(owner) == Some(TokenKind::Possessive) || view.is_any(owner, words!["his", "her", "my"]);
    let near = || start.saturating_sub(REACH)..start;
    let kept = near().any(|k| {
        view.is_any(
            k,
            words![
                "celebrate",
                "celebrated",
                "celebrates",
                "celebrating",
                "celebration",
                "marked",
                "marking",
                "party",
                "on",
                "honor",
                "honour",
                "enjoying",
                "enjoyed",
                "for"
            ],
        )
    });
    // A birthday that is to come, or that nobody lived to see.
    let ahead = near().any(|k| {
        view.is_any(
            k,
            words![
                "before",
                "until",
                "till",
                "ahead",
                "prior",
                "shy",
                "short",
                "would",
                "will",
                "should",
                "ready",
                "preparing",
                "planning",
                "planned",
                "plans",
                "going",
                "about",
                "upcoming",
                "next",
                "days",
                "weeks",
                "months",
                "never",
                "been",
                "since"
            ],
        )
    });
    if !(owned && kept) || ahead {
        return None;
    }
    let n = number.normalize();
    let quantity = Quantity {
        bounds: Bounds::exact(number),
        unit: "year".into(),
        approx: true,
        step: Some(Decimal::ONE),
        iso: Some(format_compact!("P{n}Y")),
        ..Quantity::default()
    };
    let value = Value::Quantity(quantity);
    Some(Mention::new(view, (start, end + 1), (start, end), Kind::Age, value).into())
}

#[cfg(test)]
mod tests {
    use super::super::examples::check;

    #[test]
    fn kept_and_to_come() {
        check("Ida Moss was celebrating her son Abel’s 21st birthday.", &["21st|age|~21 year"]);
        check("The choir sang for her 75th birthday.", &["75th|age|~75 year"]);
        check("She fell on her thirtieth birthday.", &["thirtieth|age|~30 year"]);
        check("They were getting ready to celebrate her fifth birthday.", &["fifth|ordinal|5"]);
        check("He died days before his 21st birthday.", &["21st|ordinal|21"]);
        check("It is the town’s 300th birthday.", &["300th|ordinal|300"]);
    }
}

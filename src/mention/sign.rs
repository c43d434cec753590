//! A currency sign: the currency written before a sum, and the nation written after it.

use super::Clock;
use crate::lexicon::{Class, words};
use crate::sentence::View;
use crate::token::{Flags, TokenKind};

/// The currency before a sum that starts at token `at`, and where it starts.
pub(crate) fn prefix(view: &View<'_>, at: usize, clock: &Clock) -> Option<(usize, &'static str)> {
    let last = at.checked_sub(1).filter(|&k| k >= clock.floor)?;
    let token = &view.tokens[last];
    let number_glued = view.tokens[at].glued();
    match token.kind {
        TokenKind::Currency => {
            let code = sign(view.str(last), clock)?;
            // `US$`, `HK $`, `C $6`: the nation before a dollar.
            if last > clock.floor && matches!(view.str(last), "$" | "£") {
                let nation = &view.tokens[last - 1];
                if nation.kind == TokenKind::Word
                    && (nation.flags.has(Flags::UPPER) || nation.span.len() == 1)
                    && nation.flags.has(Flags::CAPITAL)
                    && (token.glued() || nation.span.len() <= 2)
                    && (token.glued() || !view.is_any(last - 1, words!["a", "i"]))
                    && let Some(code) = nation.worth(Class::CurrencySign)
                {
                    return Some((last - 1, code));
                }
                if view.is(last - 1, "U.S.") {
                    return Some((last - 1, "USD"));
                }
            }
            Some((last, code))
        }
        TokenKind::Word if view.kind(at) == Some(TokenKind::Number) || view.has(at, Class::Cardinal) => {
            if let Some(code) = clock.purse.letters(view, last) {
                return Some((last, code));
            }
            let code = clock.purse.coin(token.worth(Class::CurrencySign)?);
            // `$US160`, `$A82`
            if number_glued
                && token.glued()
                && last > clock.floor
                && view.kind(last - 1) == Some(TokenKind::Currency)
                && view.str(last - 1) == "$"
            {
                return Some((last - 1, code));
            }
            // `Rs 500`, `RM79`, `USD 25`, `INR1 trillion`: letters that mean nothing else.
            let letters = token.span.len();
            let sure = letters == 3 && token.flags.has(Flags::UPPER)
                || view.is_any(last, words!["rs", "sfr", "kshs"]) && token.flags.has(Flags::CAPITAL)
                || matches!(view.str(last), "RM" | "PS") && number_glued;
            (sure && view.kind(at) == Some(TokenKind::Number)).then_some((last, code))
        }
        // `Rs. 500`
        TokenKind::Period if last > clock.floor && view.str(last - 1) == "Rs" => {
            Some((last - 1, clock.purse.coin("rupee")))
        }
        _ => None,
    }
}

/// The currency a sign stands for.
pub(super) fn sign(text: &str, clock: &Clock) -> Option<&'static str> {
    Some(match text {
        "$" => clock.dollar,
        "£" | "₤" => "GBP",
        "€" => "EUR",
        "¥" | "￥" => "JPY",
        "₹" | "₨" => "INR",
        "₽" => "RUB",
        "₩" => "KRW",
        "₪" => "ILS",
        "₺" => "TRY",
        "₴" => "UAH",
        "₦" => "NGN",
        "₱" => "PHP",
        "฿" => "THB",
        "₫" => "VND",
        "₵" => "GHS",
        "₡" => "CRC",
        "₸" => "KZT",
        "₾" => "GEL",
        "₭" => "LAK",
        "₿" => "BTC",
        _ => return None,
    })
}

/// What may follow a sum with a sign: `$75 U.S. per barrel`, `$5 million Canadian`, `$5 million dollars`.
pub(super) fn sum_tail(view: &View<'_>, at: usize) -> Option<(&'static str, usize)> {
    let token = view.tokens.get(at).filter(|t| t.kind == TokenKind::Word)?;
    let entry = token.entry();
    let free = view.kind(at + 1) != Some(TokenKind::Word)
        || view.is_any(at + 1, words!["per", "a", "an", "in", "to", "for", "and"]);
    if token.flags.has(Flags::UPPER) && token.span.len() == 3 && entry.is(Class::Currency) && free {
        return Some((entry.worth(Class::Currency)?, at + 1));
    }
    if token.flags.has(Flags::CAPITAL)
        && entry.is(Class::Nation)
        && free
        && view.is_any(at, words!["u.s.", "us", "canadian", "australian"])
    {
        return Some((entry.worth(Class::Nation)?, at + 1));
    }
    None
}

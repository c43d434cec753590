//! Addresses: of the web and mail, of houses, and the numbers of telephones.

use super::numeral::{hyphen, plain};
use crate::lexicon::{Class, words};
use crate::sentence::View;
use crate::token::{Flags, TokenKind};

/// A run without white space that is a web or mail address.
pub(super) fn address(view: &View<'_>, i: usize, floor: usize) -> Option<(usize, usize)> {
    let mut from = i;
    while from > floor && view.tokens[from].glued() && i - from < 120 {
        from -= 1;
    }
    if from == i && !view.tokens.get(i + 1).is_some_and(|t| t.glued() && t.kind != TokenKind::Period) {
        return None;
    }
    let mut to = i + 1;
    while view.tokens.get(to).is_some_and(crate::token::Token::glued) && to - i < 120 {
        to += 1;
    }
    let web = (from..to).any(|k| {
        (view.kind(k) == Some(TokenKind::Slash) && view.kind(k + 1) == Some(TokenKind::Slash) && k + 1 < to)
            || view.is(k, "www")
            || (view.str(k) == "@" && k > from)
            || (view.kind(k) == Some(TokenKind::Period)
                && view.is_any(
                    k + 1,
                    words!["com", "org", "net", "gov", "edu", "co", "html", "htm", "php", "twitter", "pic"],
                )
                && k + 1 < to)
    }) || matches!(view.str(from), "@" | "#");
    if !web {
        return None;
    }
    // A stop at the end belongs to the sentence.
    while to > i + 1
        && matches!(view.kind(to - 1), Some(TokenKind::Period | TokenKind::Comma | TokenKind::Close | TokenKind::Stop))
    {
        to -= 1;
    }
    Some((from, to))
}

/// Groups of digits that are a phone number: where it ends.
pub(super) fn phone(view: &View<'_>, i: usize) -> Option<usize> {
    if !plain(view, i) {
        return None;
    }
    let first = view.str(i);
    let (mut digits, mut groups, mut at) = (first.len(), 1, i + 1);
    let mut hyphens = 0;
    while groups < 6 {
        let mut next = at;
        if view.kind(next) == Some(TokenKind::Close)
            && groups == 1
            && i > 0
            && view.kind(i - 1) == Some(TokenKind::Open)
        {
            next += 1;
        }
        if matches!(view.kind(next), Some(TokenKind::Hyphen | TokenKind::Dash)) && view.tokens[next].glued() {
            next += 1;
            hyphens += 1;
        } else if view.kind(next) == Some(TokenKind::Number) && view.tokens[next].flags.has(Flags::LINE) {
            break;
        }
        // "1-877-68-Crime": after the code of a call that is free.
        let named = hyphens > 1
            && first == "1"
            && view.tokens.get(next).is_some_and(|t| t.glued() && t.kind == TokenKind::Word);
        if named {
            return Some(next + 1);
        }
        if !(plain(view, next) || hyphens > 0 && spelt(view, next)) {
            break;
        }
        digits += view.str(next).len();
        groups += 1;
        at = next + 1;
    }
    if groups < 2 {
        return (first.len() == 11 && first.starts_with('0')).then_some(i + 1);
    }
    if spelt(view, at - 1) {
        // "202-555-HELP (4357)"
        let bracket = view.kind(at) == Some(TokenKind::Open)
            && plain(view, at + 1)
            && view.str(at + 1).len() == view.str(at - 1).len()
            && view.kind(at + 2) == Some(TokenKind::Close);
        let at = if bracket { at + 3 } else { at };
        return (7..=15).contains(&digits).then_some(at);
    }
    let plus = i > 0 && view.str(i - 1) == "+";
    let zero = first.starts_with('0') && first.len() >= 3;
    let national = hyphens + 1 == groups
        && matches!(digits, 7 | 10 | 11)
        && view.str(at - 1).len() == 4
        && matches!(first.len(), 1 | 3);
    let bracketed = i > 0 && view.kind(i - 1) == Some(TokenKind::Open) && digits == 10;
    let enough = (7..=15).contains(&digits) && !(groups == 2 && super::count::noun(view, at, false).is_some());
    (enough && (plus || zero || national || bracketed)).then_some(at)
}

/// Whether token `i` spells digits of a phone number: the letters of `713-555-TIPS`.
fn spelt(view: &View<'_>, i: usize) -> bool {
    let capitals = |w: &str| (2..=7).contains(&w.len()) && w.bytes().all(|b| b.is_ascii_uppercase());
    view.tokens.get(i).is_some_and(|t| t.kind == TokenKind::Word && t.glued() && capitals(view.str(i)))
}

/// Whether token `i` is the number of an emergency service: `called 911`, `999 operators`.
pub(super) fn emergency(view: &View<'_>, i: usize) -> bool {
    const CALLED: &[&str] = &["call", "calls", "called", "calling", "dial", "dials", "dialed", "dialled", "dialing"];
    const CALLER: &[&str] =
        &["call", "calls", "caller", "callers", "dispatcher", "dispatchers", "operator", "operators"];
    let word = |k: Option<usize>, list: &[&str]| {
        k.filter(|&k| view.kind(k) == Some(TokenKind::Word))
            .is_some_and(|k| list.iter().any(|w| view.str(k).eq_ignore_ascii_case(w)))
    };
    // "call 101", the police's number for what is no emergency in Britain; "call 111" is the health service's.
    let quiet = matches!(view.str(i), "101" | "111") && word(i.checked_sub(1), CALLED);
    quiet
        || matches!(view.str(i), "911" | "999" | "112") && (word(i.checked_sub(1), CALLED) || word(Some(i + 1), CALLER))
}

pub(super) fn phone_start(view: &View<'_>, i: usize, floor: usize) -> usize {
    if i > floor && (view.str(i - 1) == "+" || view.kind(i - 1) == Some(TokenKind::Open)) { i - 1 } else { i }
}

/// `10 Downing Street`, `1400 block of Elm`, `9 E 71st St`, `49 Heron Road`: where the address ends.
pub(super) fn street(view: &View<'_>, i: usize) -> Option<usize> {
    if !plain(view, i) || view.str(i).len() > 5 {
        return None;
    }
    let block = hyphen(view, i + 1);
    if view.is(block, "block")
        && (view.is(block + 1, "of") || view.tokens.get(block + 1).is_some_and(|t| t.flags.has(Flags::CAPITAL)))
    {
        return Some(i + 1);
    }
    let mut at = i + 1;
    for k in 0..4 {
        let token = view.tokens.get(at)?;
        let ordinal =
            token.kind == TokenKind::Number && view.tokens.get(at + 1).is_some_and(crate::token::Token::glued);
        if ordinal {
            at += 2;
            continue;
        }
        if token.kind != TokenKind::Word || !token.flags.has(Flags::CAPITAL) {
            return None;
        }
        if token.has(Class::Street) && (k > 0 || view.is_any(at, words!["ave", "rue", "avenue"])) {
            // "An 1898 Supreme Court ruling" dates a court, and houses none.
            let kinds = words!["supreme", "high", "crown", "district", "county", "circuit", "federal", "appeals"];
            return (!view.is(at, "court") || !view.is_any(at - 1, kinds)).then_some(i + 1);
        }
        at += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::examples::check;

    #[test]
    fn a_block_is_no_count() {
        check("It happened in the 700 block of Orm Lane.", &["700|name|address"]);
        check("It happened in the 700-block of Orm Lane.", &["700|name|address"]);
    }
}

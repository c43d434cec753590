//! Casualties that no numeral counts: `a man was killed` is one man.

use rust_decimal::Decimal;

use super::{Clock, Kind, Match, Mention};
use crate::lexicon::{Class, plural, words};
use crate::sentence::View;
use crate::token::TokenKind;
use crate::value::{Bounds, Quantity, Value};

/// Reads `a man` at its noun, token `i`, where the clause says what happened to him.
pub(super) fn read(view: &View<'_>, i: usize, clock: &Clock) -> Option<Match> {
    if plural::is_plural(view.str(i)) || view.has(i + 1, Class::PersonNoun) {
        return None;
    }
    let article = article(view, i, clock.floor)?;
    let (start, adjacent) = article;
    if !(suffers(view, i + 1) || object(view, start)) {
        return None;
    }
    let quantity = Quantity {
        bounds: Bounds::exact(Decimal::ONE),
        unit: plural::singular(view.str(i)),
        step: Some(Decimal::ONE),
        ..Quantity::default()
    };
    // Another mention, an age, may stand between the article and the noun.
    let from = if adjacent { start } else { i };
    Some(Mention::new(view, (from, i + 1), (from, i + 1), Kind::Count, Value::Quantity(quantity)).into())
}

/// The `a` of the noun at `i`, and whether nothing but adjectives stands between.
fn article(view: &View<'_>, i: usize, floor: usize) -> Option<(usize, bool)> {
    for back in 1..=6 {
        let at = i.checked_sub(back)?;
        if view.is_any(at, words!["a", "an", "another"]) {
            return Some((at, at >= floor));
        }
        let token = &view.tokens[at];
        let entry = token.entry();
        let stops = entry.is(Class::Preposition)
            || entry.is(Class::Determiner)
            || entry.is(Class::Conjunction)
            || entry.is(Class::Auxiliary)
            || !matches!(token.kind, TokenKind::Word | TokenKind::Hyphen | TokenKind::Number);
        if stops {
            return None;
        }
    }
    None
}

/// `… was shot and killed`, `… died`, `…, 25, was wounded`: the casualty is the subject.
fn suffers(view: &View<'_>, at: usize) -> bool {
    let mut i = at;
    let mut passive = false;
    while i < at + 14 {
        let Some(token) = view.tokens.get(i) else { return false };
        match token.kind {
            TokenKind::Word => {
                let entry = token.entry();
                if view.is_any(i, words!["dead", "died"]) {
                    return passive || view.is(i, "died");
                }
                if passive
                    && entry.is(Class::Casualty)
                    && !view.is_any(
                        i,
                        words![
                            "arrested",
                            "arresting",
                            "missing",
                            "detained",
                            "rescued",
                            "homeless",
                            "killing",
                            "injuring",
                            "wounding",
                        ],
                    )
                {
                    return true;
                }
                if entry.is(Class::Auxiliary) {
                    // "who was", "was not"
                    passive =
                        view.is_any(i, words!["was", "were", "been", "is", "are", "being", "be", "has", "had", "have"]);
                } else if passive
                    && !view.is_any(
                        i,
                        words![
                            "fatally",
                            "seriously",
                            "critically",
                            "badly",
                            "also",
                            "shot",
                            "and",
                            "later",
                            "reportedly",
                            "pronounced",
                            "declared",
                            "found",
                            "left",
                            "slightly",
                            "severely",
                        ],
                    )
                {
                    return false;
                }
                if !passive
                    && (entry.is(Class::Verb)
                        || entry.is(Class::Speech)
                        || entry.is(Class::Conjunction) && !view.is(i, "who"))
                {
                    return false;
                }
            }
            TokenKind::Comma | TokenKind::Number | TokenKind::Hyphen | TokenKind::Possessive => {}
            _ => return false,
        }
        i += 1;
    }
    false
}

/// `killed a man`, `injuring a woman`, `left a boy dead`: the casualty is the object.
fn object(view: &View<'_>, start: usize) -> bool {
    let Some(before) = start.checked_sub(1) else { return false };
    view.is_any(
        before,
        words!["killed", "killing", "kills", "injured", "injuring", "injures", "wounded", "wounding", "wounds", "shot"],
    ) && !(before > 0 && view.is_any(before - 1, words!["not", "was", "were", "been", "is", "are"]))
}

#[cfg(test)]
mod tests {
    use super::super::examples::check;

    #[test]
    fn one_that_no_numeral_counts() {
        check("A man was killed.", &["A man|count|1 man"]);
        check("The blast killed a woman.", &["a woman|count|1 woman"]);
        check("A man was shot and killed.", &["A man|count|1 man"]);
        check("A 25-year-old man was killed.", &["25|age|25 year", "man|count|1 man"]);
        check("A man was promoted.", &[]);
        check("A man said it was over.", &[]);
    }
}

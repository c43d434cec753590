//! Fate: whether the words around somebody say that he was killed or hurt.

use crate::lexicon::{Class, words};
use crate::sentence::View;
use crate::token::TokenKind;

/// `… was shot and killed`, `… died`, `…, 25, was wounded`: the casualty is the subject.
pub(super) fn suffers(view: &View<'_>, at: usize) -> bool {
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

/// `killed a man`, `the killing of a man`, `left a man dead`: whether what stands before token
/// `start` and from `end` on says so of an object.
pub(super) fn befalls(view: &View<'_>, start: usize, end: usize) -> bool {
    let Some(before) = start.checked_sub(1) else { return false };
    let at = |back: usize, list| before.checked_sub(back).is_some_and(|b| view.is_any(b, list));
    if view.is(before, "of") {
        return at(1, words!["life", "death", "killing", "murder", "slaying"]);
    }
    let over = end + usize::from(view.is_any(end, words!["critically", "seriously", "badly", "shot"]));
    let left = ["left", "leaves", "leaving", "leave", "found", "find", "finds", "and", "with"];
    if left.iter().any(|w| view.is(before, w)) && view.is_any(over, words!["dead", "wounded", "injured", "hurt"]) {
        return true;
    }
    let verbs =
        words!["killed", "killing", "kills", "injured", "injuring", "injures", "wounded", "wounding", "wounds", "shot"];
    view.is_any(before, verbs) && !at(1, words!["not", "was", "were", "been", "is", "are"])
}

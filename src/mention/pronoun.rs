//! Number words that count nothing: `no one`, `on the one hand`, `zero tolerance`, `Seven Winters`.

use super::numeral::numeral;
use crate::article::Region;
use crate::clause::verb::{Form, ending};
use crate::lexicon::{Class, words};
use crate::sentence::View;
use crate::token::{Flags, TokenKind};

/// Number words that count nothing: `zero tolerance`, `no one`, `one another`, `one` as a pronoun.
pub(super) fn word(view: &View<'_>, i: usize) -> Option<(usize, usize, &'static str)> {
    let hyphened = view.kind(i + 1) == Some(TokenKind::Hyphen) && view.tokens[i + 1].glued();
    if view.is(i, "zero") && (view.is(i + 1, "tolerance") || (hyphened && view.is(i + 2, "tolerance"))) {
        return Some((i, i + 1, "fixed phrase"));
    }
    if view.is(i, "zero")
        && (view.is(i + 1, "in")
            || i > 0 && view.is(i - 1, "ground")
            || (hyphened && view.is_any(i + 2, words!["sum", "hour", "hours", "day"])))
    {
        return Some((i, i + 1, "fixed phrase"));
    }
    if hyphened
        && view.is_any(
            i + 2,
            words![
                "time",
                "off",
                "way",
                "sided",
                "stop",
                "fold",
                "dimensional",
                "tier",
                "wheel",
                "ply",
                "piece",
                "faced",
                "handed",
                "legged",
                "eyed",
                "nil",
                "pronged",
                "upmanship",
            ],
        )
        && view.has(i, Class::Cardinal)
        && !view.is(i + 2, "time")
    {
        return Some((i, i + 1, "part of a word"));
    }
    // `one and a half`, `minus one`, `one over three`
    if view.is(i, "one")
        && (numeral(view, i).is_some_and(|n| n.end > i + 1)
            || (i > 0 && view.is_any(i - 1, words!["minus", "negative", "plus"])))
    {
        return None;
    }
    // "It was one in a million"
    if view.is(i, "one")
        && view.is(i + 1, "in")
        && view.is(i + 2, "a")
        && view.is_any(i + 3, words!["million", "billion"])
    {
        return Some((i, i + 4, "fixed phrase"));
    }
    if titled(view, i) {
        return Some((i, i + 1, "part of a name"));
    }
    if view.is(i, "one") && view.is(i + 1, "hand") && i > 0 && view.is(i - 1, "the") {
        return Some((i, i + 1, "fixed phrase"));
    }
    if !view.is(i, "one") {
        return None;
    }
    // "one way or another"
    if view.is(i + 1, "way") && view.is(i + 2, "or") {
        return Some((i, i + 1, "fixed phrase"));
    }
    // "the number one wish on the list", "its number one seed"
    if i > 1
        && view.is(i - 1, "number")
        && view.has(i - 2, Class::Determiner)
        && view.kind(i + 1) == Some(TokenKind::Word)
    {
        return Some((i, i + 1, "fixed phrase"));
    }
    // "the only one in the boat"
    if i > 1
        && view.is(i - 2, "the")
        && view.is_any(i - 1, words!["last", "only"])
        && view.is(i + 1, "in")
        && numeral(view, i + 2).is_none()
    {
        return Some((i, i + 1, "pronoun"));
    }
    if view.is_any(i + 1, words!["in", "out"]) && !view.is(i + 2, "the") {
        // `one in five`, `killed one in Orm`; but `got hold of one in time`.
        let share = numeral(view, i + 2).is_some() || view.is_any(i + 2, words!["of", "every"]);
        let bare = !share && i.checked_sub(1).is_some_and(|b| view.has(b, Class::Preposition));
        return bare.then_some((i, i + 1, "pronoun"));
    }
    if i > 0 && view.is_any(i - 1, words!["no", "any", "every", "some"]) && !view.is(i + 1, "of") {
        let from = if view.is(i - 1, "no") { i - 1 } else { i };
        return Some((from, i + 1, "pronoun"));
    }
    if view.is_any(i + 1, words!["another", "of"]) && !view.is(i + 2, "in") {
        if super::ellipsis::several(view, i).is_some() {
            return None;
        }
        return Some((i, i + 1, "pronoun"));
    }
    if i > 0
        && view.is_any(
            i - 1,
            words![
                "this", "that", "which", "each", "another", "the", "only", "loved", "first", "last", "next", "new",
                "big", "good", "right", "wrong", "old", "little", "young", "other",
            ],
        )
        && !matches!(view.kind(i + 1), Some(TokenKind::Word | TokenKind::Hyphen | TokenKind::Percent))
    {
        return Some((i, i + 1, "pronoun"));
    }
    if view.is(i + 1, "day") && !view.is(i + 2, "of") || (view.is(i + 1, "thing")) {
        return None;
    }
    // `one` before a verb or a stop: nobody counts.
    match view.tokens.get(i + 1) {
        None => Some((i, i + 1, "pronoun")),
        Some(t) => match t.kind {
            TokenKind::Word => {
                let e = t.entry();
                if super::ellipsis::one_of(view, i).is_some() || shared(view, i) {
                    return None;
                }
                let pronoun = e.is(Class::Auxiliary)
                    || e.is(Class::Conjunction)
                    || e.is(Class::Pronoun)
                    || e.is(Class::Speech)
                    || e.is(Class::Determiner)
                    // "which one comes first"
                    || e.is(Class::Verb) && !e.is(Class::Noun) && ending(t, view.text) == Some(Form::Third)
                    || (e.is(Class::Preposition) && !view.is(i + 1, "in"))
                    || view.is_any(
                        i + 1,
                        words![
                            "who", "that", "which", "where", "when", "said", "can", "not", "never", "also", "if", "as"
                        ],
                    );
                pronoun.then_some((i, i + 1, "pronoun"))
            }
            TokenKind::Hyphen | TokenKind::Percent | TokenKind::Number => None,
            _ => Some((i, i + 1, "pronoun")),
        },
    }
}

/// Whether the `one` at token `i` ends a list of counts, each with its verb: `four are leased and one is owned`.
fn shared(view: &View<'_>, i: usize) -> bool {
    let be = |k: usize| view.is_any(k, words!["is", "are", "was", "were", "has", "have", "had"]);
    let counted = |k: usize| view.tokens[k].number(Class::Cardinal).is_some_and(|n| n > 1) && be(k + 1);
    i > 0 && view.is(i - 1, "and") && be(i + 1) && (i.saturating_sub(14)..i - 1).any(counted)
}

/// Whether a number word opens a title in the middle of a sentence: `the play Seven Winters`.
fn titled(view: &View<'_>, i: usize) -> bool {
    let capital = |k: usize| {
        view.tokens
            .get(k)
            .is_some_and(|t| t.kind == TokenKind::Word && t.flags.has(Flags::CAPITAL) && !t.flags.has(Flags::LINE))
    };
    let lower = i.checked_sub(1).is_some_and(|b| view.kind(b) == Some(TokenKind::Word) && !capital(b));
    let headline = view.sentence.region == Region::Headline;
    let unit = view.has(i + 1, Class::Unit) || view.has(i + 1, Class::Scale) || view.has(i + 1, Class::TimeUnit);
    lower && !headline && view.has(i, Class::Cardinal) && capital(i) && capital(i + 1) && !unit
}

#[cfg(test)]
mod tests {
    use super::super::examples::check;

    #[test]
    fn one_is_often_no_number() {
        check("Roe is the only one in the boat.", &["one|name|pronoun"]);
        check("Rain is the number one fear of growers.", &["one|name|fixed phrase"]);
        check("It is the only one in five that closed.", &["one in five|number|0.2"]);
    }
}

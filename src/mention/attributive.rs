//! Attributives: the noun of a compound adjective with a numeral, `three-bedroom`, `five door`.

use compact_str::CompactString;

use super::numeral::numeral;
use crate::lexicon::{Class, Classes, plural, words};
use crate::sentence::View;
use crate::token::TokenKind;

/// `three-bedroom`, `10-man`, `six-strong`: the noun of a compound adjective.
pub(super) fn hyphened(view: &View<'_>, at: usize) -> Option<(CompactString, usize)> {
    if view.kind(at) != Some(TokenKind::Hyphen) || !view.tokens[at].glued() {
        return None;
    }
    // `four-, five- and six-cylinder`
    if view.tokens.get(at + 1).is_some_and(|t| !t.glued() || t.kind == TokenKind::Comma) {
        let mut next = at + 1;
        while next < at + 12 {
            if view.kind(next) == Some(TokenKind::Comma) || view.is_any(next, words!["and", "or", "to"]) {
                next += 1;
                continue;
            }
            let n = numeral(view, next)?;
            let glued = view.tokens.get(n.end + 1).is_some_and(crate::token::Token::glued);
            if view.kind(n.end) == Some(TokenKind::Hyphen) && glued && view.kind(n.end + 1) == Some(TokenKind::Word) {
                return Some((hyphened(view, n.end)?.0, at + 1));
            }
            next = n.end + 1;
        }
        return None;
    }
    let word = view.tokens.get(at + 1).filter(|t| t.glued() && t.kind == TokenKind::Word)?;
    if word.has(Class::TimeUnit) || word.has(Class::Ordinal) || word.has(Class::Preposition) {
        return None;
    }
    if view.is(at + 1, "strong") {
        return Some((CompactString::default(), at + 2));
    }
    Some((plural::singular(view.str(at + 1)), at + 2))
}

/// `a three course meal`, `the two bedroom flat`: the noun of a compound adjective written without its hyphen.
pub(super) fn open(view: &View<'_>, at: usize) -> Option<(CompactString, usize)> {
    let parts = words![
        "bed",
        "bedroom",
        "bathroom",
        "room",
        "storey",
        "story",
        "door",
        "seat",
        "course",
        "car",
        "lane",
        "cylinder",
        "speed",
        "wheel",
        "star",
        "digit",
        "letter",
        "word",
        "page",
        "part",
        "piece",
        "point",
        "game",
        "match",
        "set",
        "round",
        "hole",
        "goal",
        "shot",
        "run",
        "lap",
        "stage",
        "step",
        "level",
        "judge",
        "member",
        "man",
        "woman",
        "person",
        "player",
        "team",
        "horse",
        "night",
        "volume",
        "book",
        "film",
        "album",
        "song",
        "episode",
        "season",
        "card",
        "bottle",
        "pack",
        "burner",
        "carat",
        "tier",
        "count",
        "party",
        "state",
        "nation",
        "country",
        "product",
        "candidate",
        "unit"
    ];
    let next = view.tokens.get(at + 1)?;
    let noun = next.kind == TokenKind::Word
        && !next.glued()
        && !next.classes.meets(FUNCTION)
        && (!(next.has(Class::Verb) || next.has(Class::Speech)) || next.has(Class::Noun));
    (noun && view.kind(at) == Some(TokenKind::Word) && view.is_any(at, parts))
        .then(|| (plural::singular(view.str(at)), at + 1))
}

const FUNCTION: Classes = Classes::of(Class::Preposition)
    .and(Class::Determiner)
    .and(Class::Conjunction)
    .and(Class::Auxiliary)
    .and(Class::Pronoun);

#[cfg(test)]
mod tests {
    use super::super::examples::check;

    #[test]
    fn with_and_without_the_hyphen() {
        check("A three-bedroom house burned.", &["three|count|3 bedroom"]);
        check("A three bedroom house burned.", &["three|count|3 bedroom"]);
        check("The five star hotel burned.", &["five|count|5 star"]);
        check(
            "It has four-, five- and six-speed gears.",
            &["four|count|4 speed", "five|count|5 speed", "six|count|6 speed"],
        );
    }
}

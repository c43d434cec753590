//! Noun phrases by their outline: where one ends or begins, without a tagger.

use crate::lexicon::{Class, Classes, WordId, words};
use crate::token::{Flags, Token, TokenKind};

/// Whether token `at` is the second half of a given name: the `jae` of `Min-jae`.
pub(crate) fn second_half(tokens: &[Token], text: &str, at: usize) -> bool {
    let Some(first) = at.checked_sub(2) else { return false };
    let (Some(token), head) = (tokens.get(at), &tokens[first]) else { return false };
    let short = |t: &Token| t.kind == TokenKind::Word && (2..=5).contains(&t.span.len());
    let hyphen = tokens[at - 1].kind == TokenKind::Hyphen && tokens[at - 1].glued() && token.glued();
    hyphen
        && short(token)
        && short(head)
        && head.flags.has(Flags::CAPITAL)
        && !head.flags.has(Flags::UPPER)
        && !token.is(text, "old")
        && !token.flags.has(Flags::CAPITAL)
        && (token.word == WordId::NONE || token.is_any(text, words!["min", "sun", "bin"]))
        && !token.is_any(text, words!["wide", "era", "based", "side", "long", "free", "ish", "esque", "proof", "fed"])
}

/// Words no noun phrase runs across.
const BREAK: Classes =
    Classes::of(Class::Conjunction).and(Class::Preposition).and(Class::Auxiliary).and(Class::Verb).and(Class::Speech);

/// Prepositions that hold a phrase together: `the mother of the boy`, `a spokesman for the firm`.
const LINKS: [&str; 3] = ["of", "for", "with"];

const RELATIVE: [&str; 5] = ["who", "whom", "which", "that", "there"];

/// Where the noun phrase that ends with token `last` begins; not before `first`.
/// `None` where no phrase ends there.
pub(crate) fn start(tokens: &[Token], text: &str, first: usize, last: usize) -> Option<usize> {
    if !inside(&tokens[last], text) {
        return None;
    }
    let mut at = last;
    while at > first && last - at < 14 {
        if opens(&tokens[at]) {
            break;
        }
        let token = &tokens[at - 1];
        let link = at >= first + 2
            && LINKS.iter().any(|l| token.span.of(text).eq_ignore_ascii_case(l))
            && inside(&tokens[at - 2], text);
        if link {
            at -= 2;
        } else if inside(token, text) || initial(tokens, at - 1, first) {
            at -= 1;
        } else {
            break;
        }
    }
    Some(at)
}

/// Where the noun phrase that begins with token `first` ends (one past); not beyond `limit`.
/// `None` where no phrase begins there.
pub(crate) fn end(tokens: &[Token], text: &str, first: usize, limit: usize) -> Option<usize> {
    if first >= limit || !inside(&tokens[first], text) {
        return None;
    }
    let capital = |t: &Token| t.flags.has(Flags::CAPITAL);
    let article = tokens[first].has(Class::Determiner);
    let mut at = first + 1;
    if tokens[first].has(Class::Pronoun) && !article {
        return Some(at);
    }
    while at < limit && at - first < 14 && (inside(&tokens[at], text) || initial(tokens, at, first)) {
        if opens(&tokens[at]) && tokens[at - 1].kind != TokenKind::Possessive {
            break;
        }
        if !article && capital(&tokens[at - 1]) && tokens[at].kind == TokenKind::Word && !capital(&tokens[at]) {
            // A bare name ends where small letters begin; `the Dover mayor` goes on.
            break;
        }
        at += 1;
    }
    Some(at)
}

/// A word that opens a phrase.
fn opens(token: &Token) -> bool {
    let entry = token.entry();
    (entry.is(Class::Determiner) || entry.is(Class::Pronoun)) && !entry.is(Class::Noun)
}

fn inside(token: &Token, text: &str) -> bool {
    match token.kind {
        TokenKind::Possessive | TokenKind::Hyphen => true,
        TokenKind::Number => token.span.len() <= 3,
        TokenKind::Word => {
            let entry = token.entry();
            let capital = token.flags.has(Flags::CAPITAL);
            (!entry.classes.meets(BREAK) || (capital && !entry.is(Class::Preposition) && !entry.is(Class::Conjunction)))
                && !RELATIVE.iter().any(|w| token.span.of(text).eq_ignore_ascii_case(w))
                && !(token.span.of(text).ends_with("ly") && !capital && entry.form.is_empty())
        }
        _ => false,
    }
}

/// The dot of an initial or a title: `J. Holt`, `Mr. Holt`.
fn initial(tokens: &[Token], at: usize, first: usize) -> bool {
    tokens[at].kind == TokenKind::Period
        && at > first
        && tokens[at].glued()
        && tokens[at - 1].flags.has(Flags::CAPITAL)
        && (tokens[at - 1].span.len() == 1 || tokens[at - 1].has(Class::Abbreviation))
}

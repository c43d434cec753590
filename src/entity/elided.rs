//! Elided: what a figure counts whose noun stands earlier or not at all: `73 trains were cut and 112 delayed`.

use std::ops::Range;

use super::binding::BEFALLS;
use super::toll::people;
use super::{Binding, Entities, Subject};
use crate::clause::{Clause, Parse, Side, Tag};
use crate::lexicon::{Class, WordList, words};
use crate::mention::{Kind, Mention};
use crate::token::{Token, TokenKind};

/// Words that bound a figure and name nothing.
const BOUNDS: &WordList = words![
    "about", "almost", "another", "around", "as", "at", "fewer", "just", "least", "less", "many", "more", "most",
    "nearly", "no", "of", "only", "over", "roughly", "some", "than", "to", "under", "up",
];

/// Longer phrases than this have a noun.
const SHORT: usize = 6;

/// Whether a phrase names something: `at least ten` and `nine` do not.
pub(super) fn names(tokens: &[Token], text: &str) -> bool {
    tokens.len() > SHORT
        || !tokens.iter().any(|t| t.kind == TokenKind::Number || t.has(Class::Cardinal))
        || tokens.iter().any(|t| {
            t.kind == TokenKind::Word
                && !t.has(Class::Cardinal)
                && !t.has(Class::Scale)
                && !t.has(Class::Determiner)
                && !t.is_any(text, BOUNDS)
        })
}

/// For a thing counted in a list that is the subject of a verb: `Six boats, two tugs and a launch took part`.
pub(super) fn listed(parse: &Parse<'_>, clause: &Clause, mention: &Mention) -> bool {
    let end = mention.tokens.1;
    let Some(subject) = clause.subject.as_ref().filter(|s| s.start > end) else { return false };
    let inner = &parse.tags[end..subject.start];
    mention.kind == Kind::Count
        && clause.side == Side::Before
        && parse.tags.get(end).is_some_and(|t| matches!(t, Tag::Noun | Tag::Name))
        && inner.last() == Some(&Tag::Conjunction)
        && inner.iter().all(|t| t.nominal() || matches!(t, Tag::Comma | Tag::Conjunction | Tag::Preposition))
}

impl Entities<'_> {
    /// What the words after a count name, whatever its verb is said of: the strokes of `That is 19 fewer strokes`.
    pub(super) fn by_noun(&self, parse: &Parse<'_>, mention: &Mention) -> Option<Subject> {
        let fewer = usize::from(parse.view.is_any(mention.tokens.1, words!["fewer", "less", "more"]));
        let first = mention.tokens.1 + fewer;
        let noun = first..parse.phrase_end(first).min(parse.tags.len());
        let base = self.seg.sentences[mention.sentence].tokens.start;
        let counts = mention.kind == Kind::Count && noun.start < noun.end;
        let of = base + noun.start..base + noun.end;
        if counts { self.of_phrase(mention.sentence, &of, Binding::Phrase) } else { None }
    }

    /// For `41 songs, 17 of them unheard`: the songs.
    pub(super) fn part(&self, parse: &Parse<'_>, clause: &Clause, mention: &Mention) -> Option<Subject> {
        let of = mention.tokens.1;
        let them = parse.view.is(of, "of") && parse.view.is_any(of + 1, words!["them", "these", "which", "whom"]);
        let opens =
            mention.tokens.0.checked_sub(1).is_none_or(|b| matches!(parse.tags[b], Tag::Comma | Tag::Conjunction));
        if them && opens { self.elided(parse, clause, mention).filter(|s| s.name != "people") } else { None }
    }

    /// What an earlier figure of the sentence counts; else people, where only they can be meant.
    pub(super) fn elided(&self, parse: &Parse<'_>, clause: &Clause, mention: &Mention) -> Option<Subject> {
        if !matches!(mention.kind, Kind::Count | Kind::Number) {
            return None;
        }
        let base = self.seg.sentences[mention.sentence].tokens.start;
        let phrase = (0..mention.tokens.0).rev().find_map(|i| counted(parse, i));
        let named =
            phrase.and_then(|p| self.of_phrase(mention.sentence, &(base + p.start..base + p.end), Binding::Phrase));
        // "At least nine were hurt": whom such acts befall.
        let befalls =
            || BEFALLS.contains(&clause.class) || mention.value.quantity().is_some_and(|q| q.unit == "person");
        named.or_else(|| befalls().then(people))
    }
}

/// The phrase that a number at token `at` counts; no sum, age, rate or length of time.
fn counted(parse: &Parse<'_>, at: usize) -> Option<Range<usize>> {
    let (view, tags) = (&parse.view, &parse.tags);
    let sum = at > 0 && view.kind(at - 1) == Some(TokenKind::Currency);
    if tags[at] != Tag::Number || tags.get(at + 1) != Some(&Tag::Noun) || sum || view.has(at, Class::Ordinal) {
        return None;
    }
    let end = parse.phrase_end(at + 1);
    let last = end - 1;
    let thing = tags[last] == Tag::Noun && !view.has(last, Class::TimeUnit) && !view.has(last, Class::Unit);
    (thing && view.str(last).ends_with('s') || view.has(last, Class::PersonNoun)).then_some(at + 1..end)
}

#[cfg(test)]
mod tests {
    use crate::entity::tests::check;

    #[test]
    fn a_bare_figure_is_no_subject() {
        check(&[
            ("The board said 73 trains were cut and 112 delayed.", "73 trains; 112 trains"),
            ("They hired 40 clerks, compared with 31 in all of Orm.", "40 clerks; 31 clerks"),
            ("At least nine were hurt in Orm.", "nine people"),
            ("The book holds 41 songs, 17 of them unheard.", "41 book; 17 songs"),
            ("“That is 19 fewer fires,” Jo Roe said.", "19 fires"),
            ("Six boats, two tugs and a launch took part.", "Six boats; two tugs"),
        ]);
    }
}

//! Words: the content words of a sentence, kept as hashes of their stems.

use std::ops::Range;

use crate::clause::Parse;
use crate::lexicon::{Class, Classes, words};
use crate::sentence::View;
use crate::token::{Flags, Token, TokenKind};
use crate::words::unmarked;

/// Stems of the words of a sentence, hashed, sorted, without repeats; function words and
/// numbers left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// Every content word.
    pub all: Box<[u32]>,
    /// Those that are written like names.
    pub names: Box<[u32]>,
    /// Those names that follow `in`, `at`, `near`, `from`, `outside`.
    pub places: Box<[u32]>,
}

impl Words {
    /// Whether it has a word of this stem.
    pub fn holds(&self, stem: u32) -> bool {
        self.all.binary_search(&stem).is_ok()
    }

    /// Whether two sentences say the same but for a word or two, numbers aside: one copied from the other.
    pub fn copied(&self, other: &Self) -> bool {
        let (few, many) = (self.all.len().min(other.all.len()), self.all.len().max(other.all.len()));
        if few < 5 || few * 4 < many * 3 {
            return false;
        }
        let shared = self.all.iter().filter(|&&w| other.holds(w)).count();
        shared * 4 >= (few + many - shared) * 3
    }

    pub(super) fn of(view: &View<'_>) -> Self {
        let mut all: Vec<u32> = Vec::with_capacity(view.tokens.len());
        let (mut names, mut places) = (Vec::new(), Vec::new());
        let mut place = false;
        for (i, token) in view.tokens.iter().enumerate() {
            if token.kind != TokenKind::Word {
                place &= token.kind == TokenKind::Period;
                continue;
            }
            let entry = token.entry();
            if entry.classes.meets(EMPTY_WORDS) {
                place = entry.is(Class::Preposition) && view.is_any(i, words!["in", "at", "near", "from", "outside"])
                    || place && entry.is(Class::Determiner);
                continue;
            }
            let stem = stem(view, token);
            all.push(stem);
            if token.flags.has(Flags::CAPITAL) && (i > 0 || entry.form.is_empty()) && !entry.classes.meets(CALENDAR) {
                names.push(stem);
                if place {
                    places.push(stem);
                }
            } else {
                place = false;
            }
        }
        let set = |mut v: Vec<u32>| {
            v.sort_unstable();
            v.dedup();
            v.into_boxed_slice()
        };
        Self { all: set(all), names: set(names), places: set(places) }
    }
}

/// The stems of a phrase, in order.
pub(super) fn stems(parse: &Parse<'_>, range: Option<&Range<usize>>) -> Vec<u32> {
    let Some(range) = range else { return Vec::new() };
    let view = &parse.view;
    view.tokens[range.start.min(view.tokens.len())..range.end.min(view.tokens.len())]
        .iter()
        .filter(|t| t.kind == TokenKind::Word && !t.classes.meets(EMPTY_WORDS))
        .map(|t| stem(view, t))
        .collect()
}

/// Classes whose words say nothing of the subject matter.
const EMPTY_WORDS: Classes =
    Classes::PLAIN.and(Class::Subordinator).and(Class::Adverb).and(Class::Negation).and(Class::Scale);

const CALENDAR: Classes = Classes::of(Class::Month).and(Class::Weekday).and(Class::Title);

const INFLECTED: Classes = Classes::of(Class::Verb).and(Class::PersonNoun).and(Class::Noun);

/// The hash of a word's stem: endings off, case folded, irregular forms brought to their base.
fn stem(view: &View<'_>, token: &Token) -> u32 {
    let entry = token.entry();
    if !entry.classes.meets(INFLECTED) {
        return stem_of(token.span.of(view.text));
    }
    let word = entry
        .lemma(Class::Verb)
        .or_else(|| entry.lemma(Class::PersonNoun))
        .or_else(|| entry.lemma(Class::Noun))
        .unwrap_or_else(|| token.span.of(view.text));
    stem_of(word)
}

/// The stems of words with a space between.
pub fn stems_of(words: &str) -> Vec<u32> {
    words.split(' ').map(stem_of).collect()
}

/// The hash of a word's stem, as [`Words`] holds it.
pub fn stem_of(word: &str) -> u32 {
    if !word.is_ascii() {
        let plain = unmarked(word);
        if plain.is_ascii() {
            return stem_of(&plain);
        }
    }
    let b = word.as_bytes();
    let low = |i: usize| b[i] | 0x20;
    let mut n = b.len();
    let ends = |n: usize, s: &[u8]| n > s.len() + 1 && s.iter().rev().enumerate().all(|(k, c)| low(n - 1 - k) == *c);
    let mut y = false;
    if ends(n, b"ies") || ends(n, b"ied") {
        n -= 3;
        y = true;
    } else if ends(n, b"ing") && n > 5 {
        n -= 3;
    } else if ends(n, b"ed") && n > 4 {
        n -= 2;
    } else if n > 3 && ends(n, b"s") && !matches!(low(n - 2), b's' | b'u' | b'i') {
        n -= 1;
    }
    if n > 3 && low(n - 1) == b'e' {
        n -= 1;
    }
    if n > 3 && low(n - 1) == low(n - 2) {
        n -= 1;
    }
    let mut h = 0x811c_9dc5_u32;
    for c in &b[..n] {
        h = (h ^ u32::from(c | 0x20)).wrapping_mul(0x0100_0193);
    }
    if y {
        h = (h ^ u32::from(b'y')).wrapping_mul(0x0100_0193);
    }
    h ^ (h >> 15)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_share_a_stem() {
        for forms in [
            &["kill", "kills", "Killed", "killing"][..],
            &["release", "releases", "released", "releasing"],
            &["stop", "stopped", "STOPPING"],
            &["body", "bodies"],
            &["crash", "crashes", "crashed"],
            &["Ren\u{e9}e", "Rene\u{301}e", "Renee"],
        ] {
            for form in forms {
                assert_eq!(stem_of(form), stem_of(forms[0]), "{form}");
            }
        }
        assert_ne!(stem_of("prison"), stem_of("person"));
        assert_ne!(stem_of("bus"), stem_of("bu"));
    }
}

//! Nouns: the singular of a word, and the class of those that word one fact in different ways.

use compact_str::CompactString;

use crate::lexicon::{Class, Entry, Lexicon};

/// The class of a noun; empty where it has none.
pub type NounClass = &'static str;

/// The singular, in lower case: `cases` to `case`, `women` to `woman`.
pub fn lemma(word: &str) -> CompactString {
    let lexicon = Lexicon::get();
    lemma_of(lexicon.entry(lexicon.find(word.as_bytes())), word)
}

/// The singular of a word that has been looked up.
pub(crate) fn lemma_of(entry: &Entry, word: &str) -> CompactString {
    if let Some(lemma) = entry.lemma(Class::PersonNoun).or_else(|| entry.lemma(Class::Noun)) {
        return CompactString::const_new(lemma);
    }
    let mut small = entry.lower(word);
    let cut = match small.as_bytes() {
        _ if !small.is_ascii() => 0,
        [.., b's' | b'u' | b'i' | b'\'', b's'] | [_] | [_, _] | [_, _, _] => 0,
        [.., b'i', b'e', b's'] if small.len() > 4 => {
            small.truncate(small.len() - 3);
            small.push('y');
            0
        }
        [.., b's', b's', b'e', b's'] | [.., b'c' | b's', b'h', b'e', b's'] | [.., b'x' | b'z', b'e', b's'] => 2,
        [.., b's'] => 1,
        _ => 0,
    };
    if cut > 0 {
        small.truncate(small.len() - cut);
    }
    small
}

/// `person` for people, else the class that `nouns.txt` gives.
pub fn class(word: &str) -> NounClass {
    let lexicon = Lexicon::get();
    class_of(lexicon.entry(lexicon.find(word.as_bytes())))
}

/// The class of a noun that has been looked up.
pub(crate) fn class_of(entry: &Entry) -> NounClass {
    entry.worth(Class::NounClass).unwrap_or(if entry.is(Class::PersonNoun) { "person" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_singular() {
        for (plural, singular) in [
            ("cases", "case"),
            ("Women", "woman"),
            ("bodies", "body"),
            ("crashes", "crash"),
            ("buses", "bus"),
            ("boxes", "box"),
            ("lives", "life"),
            ("votes", "vote"),
            ("series", "series"),
            ("crisis", "crisis"),
            ("gas", "gas"),
            ("élèves", "élèves"),
        ] {
            assert_eq!(lemma(plural), singular);
        }
        assert_eq!((class("fatalities"), class("women"), class("cake")), ("dead", "person", ""));
    }
}

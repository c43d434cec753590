//! Context words: what stands around a value, stemmed, with how near it stands.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

use crate::lexicon::{Class, Classes, Lexicon};
use crate::span::Span;
use crate::token::{Flags, Token, TokenKind, lex};
use crate::value::Value;
use crate::words::unmarked;

/// A content word beside a value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Word {
    /// The hash of its stem, or of its class where it has one.
    pub id: u64,
    /// Between 0 and 1: the nearer to the value, the larger.
    pub near: f32,
    /// Where it stands in its sentence, in tokens from the value.
    pub offset: i16,
    /// Whether it is (part of) a name.
    pub name: bool,
}

/// The content words of a sentence.
#[derive(Debug, Default)]
pub struct Sentence {
    /// Token number, hash of the stem, whether it is a name.
    words: Vec<(usize, u64, bool)>,
    /// Where each token begins.
    starts: Vec<u32>,
}

/// Words that carry no content of their own.
const EMPTY: Classes = Classes::PLAIN
    .and(Class::Scale)
    .and(Class::Month)
    .and(Class::Weekday)
    .and(Class::Title)
    .and(Class::Subordinator)
    .and(Class::Adverb)
    .and(Class::Negation)
    .and(Class::Abbreviation);

impl Sentence {
    /// Reads the words of `text[span]`.
    pub fn new(text: &str, span: Span, tokens: &mut Vec<Token>) -> Self {
        tokens.clear();
        if text.get(span.start as usize..span.end as usize).is_some() {
            lex(text, span, tokens);
        }
        let mut words = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            if token.kind != TokenKind::Word || token.span.len() < 3 {
                continue;
            }
            let name = token.flags.has(Flags::CAPITAL) && (at > 0 || token.entry().form.is_empty());
            if token.classes.meets(EMPTY) && !(name && at > 0 && token.has(Class::Abbreviation)) {
                continue;
            }
            words.push((at, concept(token.span.of(text)), name));
        }
        Self { words, starts: tokens.iter().map(|t| t.span.start).collect() }
    }

    /// The words around a mention, by id.
    pub fn around(&self, mention: Span) -> Vec<Word> {
        let from = self.starts.partition_point(|&s| s < mention.start);
        let to = self.starts.partition_point(|&s| s < mention.end).max(from + 1);
        let short = |n: usize| i16::try_from(n).unwrap_or(i16::MAX);
        let mut out: Vec<Word> = self
            .words
            .iter()
            .filter(|w| w.0 < from || w.0 >= to)
            .map(|&(at, id, name)| {
                let offset = if at < from { -short(from - at) } else { short(at + 1 - to) };
                let away = f32::from(offset.unsigned_abs());
                Word { id, near: 1.0 / (1.0 + (away / 8.0).powi(2)), offset, name }
            })
            .collect();
        out.sort_by(|a, b| a.id.cmp(&b.id).then(b.near.total_cmp(&a.near)));
        out.dedup_by_key(|w| w.id);
        out
    }

    /// Every word of the sentence, by id.
    pub fn ids(&self) -> impl Iterator<Item = u64> {
        self.words.iter().map(|w| w.1)
    }
}

/// The words of one sentence that stand in another too, as the first writes them.
pub fn shared<'a>(text: &'a str, span: Span, other: &str, beside: Span) -> Vec<&'a str> {
    let mut tokens = Vec::new();
    let mut there: Vec<u64> = Sentence::new(other, beside, &mut tokens).ids().collect();
    there.sort_unstable();
    let own = Sentence::new(text, span, &mut tokens);
    let mut seen = Vec::new();
    let mut out = Vec::new();
    for &(at, id, _) in &own.words {
        if there.binary_search(&id).is_ok() && !seen.contains(&id) {
            seen.push(id);
            out.extend(tokens.get(at).map(|t| t.span.of(text)));
        }
    }
    out
}

/// A content word of a sentence.
#[derive(Debug, Clone, Copy)]
pub struct Content<'t> {
    /// As it is written.
    pub word: &'t str,
    /// The hash of its stem, or of its class where it has one.
    pub id: u64,
    /// Whether it is (part of) a name.
    pub name: bool,
    /// The byte at which it begins.
    pub at: u32,
}

/// The content words of a sentence, in order, without those of a mention.
pub fn content(text: &str, span: Span, mention: Span) -> Vec<Content<'_>> {
    let mut tokens = Vec::new();
    let sentence = Sentence::new(text, span, &mut tokens);
    let words = sentence.words.iter().map(|&(at, id, name)| (tokens[at].span, id, name));
    let other = words.filter(|w| w.0.end <= mention.start || w.0.start >= mention.end);
    other.map(|(span, id, name)| Content { word: span.of(text), id, name, at: span.start }).collect()
}

/// The id of a word: its verb class where it has one (`killed`, `slain`), else its stem.
pub fn concept(word: &str) -> u64 {
    let lower = unmarked(word);
    if let Some(class) = verb_class(&lower) {
        return hash(class, 1);
    }
    hash(stem(&lower), 0)
}

fn verb_class(word: &str) -> Option<&'static str> {
    let lexicon = Lexicon::get();
    let of = |base: &str| {
        let entry = lexicon.entry(lexicon.find(base.as_bytes()));
        entry.worth(Class::VerbClass).filter(|c| !c.is_empty())
    };
    let entry = lexicon.entry(lexicon.find(word.as_bytes()));
    if let Some(base) = entry.lemma(Class::Verb) {
        return of(base);
    }
    of(word).or_else(|| {
        let cut = |end: &str| word.strip_suffix(end).filter(|s| s.len() > 2);
        cut("s")
            .and_then(of)
            .or_else(|| cut("d").and_then(of))
            .or_else(|| cut("ed").and_then(of))
            .or_else(|| cut("ing").and_then(|s| of(s).or_else(|| of(&format!("{s}e")))))
    })
}

/// The id of a word as it is written, without its ending or class: for names.
pub fn name(word: &str) -> u64 {
    hash(&unmarked(word), 2)
}

/// The hash of a value, for counting how many share it.
pub fn hash_of(value: &Value) -> u64 {
    let mut h = FxHasher::default();
    match value {
        Value::Quantity(q) => (q.bounds.min, q.bounds.max, q.unit.as_str()).hash(&mut h),
        Value::Timex(t) => match t.interval {
            Some(i) => (i.start, i.end).hash(&mut h),
            None => t.value.hash(&mut h),
        },
        Value::Wording(w) => w.hash(&mut h),
        Value::Label => {}
    }
    h.finish()
}

fn hash(word: &str, kind: u8) -> u64 {
    let mut h = FxHasher::default();
    (word, kind).hash(&mut h);
    h.finish()
}

/// Endings that stems lose, longest first.
const ENDINGS: &[&str] = &[
    "ements", "ations", "ators", "ating", "ement", "ation", "ments", "tions", "ator", "ated", "ates", "edly", "ings",
    "ment", "tion", "ions", "ate", "ers", "ies", "ing", "ion", "ors", "ed", "er", "es", "ly", "or", "al", "e", "s",
    "y",
];

/// A word without its ending, at least four letters of it.
pub fn stem(word: &str) -> &str {
    let word = ["'s", "’s"].iter().find_map(|e| word.strip_suffix(e)).unwrap_or(word);
    let cut = |w: &str| ENDINGS.iter().find(|e| w.ends_with(**e) && w.len() >= e.len() + 4).map_or(0, |e| e.len());
    &word[..word.len() - cut(word)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_words_that_two_sentences_share() {
        let (a, b) = ("Police closed the harbour on Monday.", "The harbour was closed by 12 guards.");
        let whole = |t: &str| Span::new(0, t.len());
        assert_eq!(shared(a, whole(a), b, whole(b)), ["closed", "harbour"]);
        assert_eq!(shared(a, whole(a), "", Span::default()), [""; 0]);
    }

    #[test]
    fn forms_of_a_word_share_an_id() {
        for (a, b) in [
            ("government", "governor"),
            ("investigators", "investigation"),
            ("killed", "slain"),
            ("Votes", "voted"),
            ("companies", "company"),
        ] {
            assert_eq!(concept(a), concept(b), "{a} / {b}");
        }
        assert_ne!(concept("border"), concept("order"));
    }

    #[test]
    fn nearer_words_weigh_more() {
        let text = "The council bought 12 old trams and a ferry from Varna in spring.";
        let sentence = Sentence::new(text, Span::new(0, text.len()), &mut Vec::new());
        let words = sentence.around(Span::new(19, 21));
        let near = |w: &str| words.iter().find(|x| x.id == concept(w)).map(|x| x.near);
        assert!(near("trams") > near("ferry"));
        assert!(near("ferry") > near("Varna"));
        assert_eq!(near("the"), None);
        assert!(words.iter().any(|w| w.name && w.id == concept("Varna")));
    }
}

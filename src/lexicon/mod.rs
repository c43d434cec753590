//! The lexicon: which classes a word belongs to, and what it is worth in each.
//!
//! The tables are text files, one folder a language: `[class]` opens a section, each line is a
//! word with its forms, `=` gives its worth. A further language is one folder more.

mod classes;
pub mod inflect;
pub mod key;
pub mod kin;
mod list;
pub mod nickname;
pub mod plural;
pub mod unit;

pub use classes::Class;
pub use list::WordList;
pub(crate) use list::{hashes, words};

use std::sync::OnceLock;

use compact_str::CompactString;
use memchr::memchr;

use crate::span::Span;
use crate::words::lower;
use key::Key;

/// The place of a word in the lexicon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct WordId(u16);

impl WordId {
    /// No entry.
    pub const NONE: Self = Self(0);

    /// The place as a number, for tables beside the lexicon.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A set of classes; in two halves, so that a token that holds one needs no padding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Classes(u64, u64);

impl Classes {
    /// Words that carry no content of their own, whatever a text is about.
    pub const PLAIN: Self = Self::of(Class::Determiner)
        .and(Class::Preposition)
        .and(Class::Conjunction)
        .and(Class::Pronoun)
        .and(Class::Auxiliary)
        .and(Class::Speech)
        .and(Class::Cardinal);

    /// The empty set.
    pub const NONE: Self = Self(0, 0);

    /// The set of one.
    #[inline]
    pub const fn of(class: Class) -> Self {
        let at = class as u32;
        if at < 64 { Self(1 << at, 0) } else { Self(0, 1 << (at - 64)) }
    }

    /// Both sets.
    #[must_use]
    #[inline]
    pub const fn and(self, class: Class) -> Self {
        self.union(Self::of(class))
    }

    /// Whatever is in either.
    #[must_use]
    #[inline]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0, self.1 | other.1)
    }

    /// What is left without `other`.
    #[must_use]
    #[inline]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0, self.1 & !other.1)
    }

    /// Whether the two share a class.
    #[inline]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 | self.1 & other.1 != 0
    }
}

/// One word form.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    /// The form, in lower case.
    pub form: &'static str,
    /// Its classes.
    pub classes: Classes,
    /// The lemma per class, with its worth; short.
    senses: &'static [Sense],
}

#[derive(Debug, Clone, Copy)]
struct Sense {
    class: Class,
    lemma: &'static str,
    worth: &'static str,
    number: u64,
}

impl Entry {
    /// Whether the word belongs to `class`.
    #[inline]
    pub const fn is(&self, class: Class) -> bool {
        self.classes.meets(Classes::of(class))
    }

    /// A word that has been looked up, in lower case: this is its entry.
    pub fn lower(&self, word: &str) -> CompactString {
        if self.form.is_empty() { lower(word) } else { CompactString::const_new(self.form) }
    }

    /// The lemma of the word as a member of `class`.
    pub fn lemma(&self, class: Class) -> Option<&'static str> {
        self.sense(class).map(|s| s.lemma)
    }

    /// What the table says the word is worth in `class`; empty where it says nothing.
    pub fn worth(&self, class: Class) -> Option<&'static str> {
        self.sense(class).map(|s| s.worth)
    }

    /// The worth as a whole number, where it is one.
    pub fn number(&self, class: Class) -> Option<u64> {
        self.sense(class).map(|s| s.number)
    }

    fn sense(&self, class: Class) -> Option<&Sense> {
        if self.is(class) { self.senses.iter().find(|s| s.class == class) } else { None }
    }
}

/// All words, with a hash table over their forms.
pub struct Lexicon {
    entries: Vec<Entry>,
    /// What the lexer asks of each entry, side by side.
    rows: Vec<Row>,
    /// The table: entries, each with a part of its hash beside it.
    slots: Vec<Slot>,
}

/// How many places the table has, several times as many as there are words.
const SLOTS: usize = 1 << SLOT_BITS;
const SLOT_BITS: u32 = 15;

/// A place of the table: the last bits of a hash, and an entry; the empty entry where no word has it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Slot {
    hash: u16,
    id: u16,
}

/// What the lexer asks of an entry.
#[derive(Debug, Clone, Copy, Default)]
struct Row {
    classes: Classes,
    key: Key,
    /// The last letters of a word that its key does not hold.
    tail: u32,
    len: u32,
}

impl Lexicon {
    /// The English lexicon, read once.
    #[inline]
    pub fn get() -> &'static Self {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| Self::read(EN))
    }

    /// How many entries there are, the empty one included.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Never: the empty entry is there.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entry of a word.
    #[inline]
    pub fn entry(&self, id: WordId) -> &Entry {
        &self.entries[id.0 as usize]
    }

    /// All words with their places.
    pub fn words(&'static self) -> impl Iterator<Item = (WordId, &'static Entry)> {
        self.entries.iter().enumerate().skip(1).map(|(id, entry)| (WordId(id as u16), entry))
    }

    /// What the tables say the words of `class` are worth, in table order.
    pub fn worths(&self, class: Class) -> impl Iterator<Item = &'static str> {
        self.entries.iter().filter_map(move |e| e.worth(class))
    }

    /// Finds a word whatever its case.
    pub fn find(&self, word: &[u8]) -> WordId {
        let (key, hash) = Key::in_text(word, 0, word.len());
        self.look_up(word, Span::new(0, word.len()), key, hash, self.first(hash)).map_or(WordId::NONE, |known| known.0)
    }

    /// The place of the table where a word of this hash is looked for first.
    #[inline]
    pub(crate) fn first(&self, hash: u32) -> Slot {
        self.slots[slot(hash)]
    }

    /// Finds the word at `span` of a text, whose key, hash and first place are known, with its classes; inlined, since
    /// it is asked of every word of a text.
    #[inline(always)]
    #[allow(clippy::inline_always)]
    pub(crate) fn look_up(
        &self,
        text: &[u8],
        span: Span,
        key: Key,
        hash: u32,
        first: Slot,
    ) -> Option<(WordId, Classes)> {
        let (mut at, mut place) = (slot(hash), first);
        while place.id != 0 {
            if place.hash == hash as u16 {
                let row = &self.rows[place.id as usize];
                if row.key == key
                    && row.len as usize == span.len()
                    && (span.len() <= 8 || self.ends_as(place.id, text, span))
                {
                    return Some((WordId(place.id), row.classes));
                }
            }
            at = (at + 1) % SLOTS;
            place = self.slots[at];
        }
        None
    }

    /// Whether what follows the key of an entry is what follows that of a word as long.
    fn ends_as(&self, id: u16, text: &[u8], span: Span) -> bool {
        let word = &text[span.start as usize..span.end as usize];
        self.rows[id as usize].tail == key::tail(word)
            && (word.len() <= 12 || word.eq_ignore_ascii_case(self.entries[id as usize].form.as_bytes()))
    }

    fn read(files: &[&'static str]) -> Self {
        let (entries, rows) = (Vec::with_capacity(SLOTS / 4), Vec::with_capacity(SLOTS / 4));
        let mut this = Self { entries, rows, slots: vec![Slot::default(); SLOTS] };
        this.entries.push(Entry::default());
        this.rows.push(Row::default());
        let mut senses: Vec<(usize, Sense)> = Vec::with_capacity(SLOTS / 2);
        for file in files {
            let mut class = None;
            let bare = |line: &'static str| line[..memchr(b'#', line.as_bytes()).unwrap_or(line.len())].trim_ascii();
            for line in file.lines().map(bare).filter(|l| !l.is_empty()) {
                if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                    class = Class::named(name);
                    debug_assert!(class.is_some(), "no class is called {name}");
                    continue;
                }
                let Some(class) = class else { continue };
                let (forms, worth) = line.split_once('=').map_or((line, ""), |(f, w)| (f, w.trim()));
                let lemma = forms.split_ascii_whitespace().next().unwrap_or("");
                let sense = Sense { class, lemma, worth, number: worth.parse().unwrap_or(0) };
                for form in forms.split_ascii_whitespace() {
                    let id = this.place(form);
                    let row = &mut this.rows[id];
                    if !row.classes.meets(Classes::of(class)) {
                        row.classes = row.classes.and(class);
                        senses.push((id, sense));
                    }
                }
            }
        }
        this.tell(&senses);
        this
    }

    /// The place of a form, a new one where it has none yet.
    fn place(&mut self, form: &'static str) -> usize {
        let (key, hash) = Key::in_text(form.as_bytes(), 0, form.len());
        let span = Span::new(0, form.len());
        if let Some((known, _)) = self.look_up(form.as_bytes(), span, key, hash, self.first(hash)) {
            return known.index();
        }
        let id = self.entries.len();
        debug_assert!(id * 4 < SLOTS, "the table is too small for so many words");
        let mut at = slot(hash);
        while self.slots[at].id != 0 {
            at = (at + 1) % SLOTS;
        }
        self.slots[at] = Slot { hash: hash as u16, id: id as u16 };
        self.entries.push(Entry { form, ..Entry::default() });
        let tail = if form.len() > 8 { key::tail(form.as_bytes()) } else { 0 };
        self.rows.push(Row { classes: Classes::NONE, key, tail, len: form.len() as u32 });
        id
    }

    /// Gives each entry its classes and its senses, which lie side by side as long as the program runs.
    fn tell(&mut self, senses: &[(usize, Sense)]) {
        let mut ends = vec![0; self.entries.len() + 1];
        for (id, _) in senses {
            ends[id + 1] += 1;
        }
        for id in 1..ends.len() {
            ends[id] += ends[id - 1];
        }
        let mut sorted: Vec<Sense> = senses.iter().map(|(_, sense)| *sense).collect();
        for (id, sense) in senses {
            sorted[ends[*id]] = *sense;
            ends[*id] += 1;
        }
        let sorted: &'static [Sense] = sorted.leak();
        let mut start = 0;
        for (entry, (row, end)) in self.entries.iter_mut().zip(self.rows.iter().zip(ends)) {
            entry.classes = row.classes;
            entry.senses = &sorted[start..end];
            start = end;
        }
    }
}

/// Where a word of this hash is looked for first.
#[inline]
const fn slot(hash: u32) -> usize {
    (hash >> (u32::BITS - SLOT_BITS)) as usize
}

const EN: &[&str] = &[
    include_str!("en/numbers.txt"),
    include_str!("en/time.txt"),
    include_str!("en/units.txt"),
    include_str!("en/people.txt"),
    include_str!("en/sentence.txt"),
    include_str!("en/plurals.txt"),
    include_str!("en/labels.txt"),
    include_str!("en/nouns.txt"),
    include_str!("en/verbs.txt"),
    include_str!("en/function.txt"),
    include_str!("en/cues.txt"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_in_any_case_and_class() {
        let find = |w: &str| Lexicon::get().entry(Lexicon::get().find(w.as_bytes()));
        assert_eq!(find("TWELVE").number(Class::Cardinal), Some(12));
        assert_eq!(find("May").number(Class::Month), Some(5));
        assert_eq!(find("second").number(Class::Ordinal), Some(2));
        assert!(find("second").is(Class::TimeUnit));
        assert_eq!(find("zzz").classes, Classes::default());
    }
}

//! The lexicon: which classes a word belongs to, and what it is worth in each.
//!
//! The tables are text files, one folder a language: `[class]` opens a section, each line is a
//! word with its forms, `=` gives its worth. A further language is one folder more.

mod classes;
mod list;
pub mod plural;
pub mod unit;

pub use classes::Class;
pub use list::WordList;

use std::sync::OnceLock;

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

/// A set of classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Classes(u128);

impl Classes {
    /// The empty set.
    pub const NONE: Self = Self(0);

    /// The set of one.
    pub const fn of(class: Class) -> Self {
        Self(1 << class as u64)
    }

    /// Both sets.
    #[must_use]
    pub const fn and(self, class: Class) -> Self {
        Self(self.0 | 1 << class as u64)
    }

    /// Whatever is in either.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is left without `other`.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether the two share a class.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
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
    senses: Vec<Sense>,
}

#[derive(Debug, Clone)]
struct Sense {
    class: Class,
    lemma: &'static str,
    worth: &'static str,
    number: u64,
}

impl Entry {
    /// Whether the word belongs to `class`.
    pub const fn is(&self, class: Class) -> bool {
        self.classes.meets(Classes::of(class))
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
    classes: Vec<Classes>,
    slots: Vec<(u32, u16)>,
    longest: usize,
}

impl Lexicon {
    /// The English lexicon, read once.
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
    pub fn entry(&self, id: WordId) -> &Entry {
        &self.entries[id.0 as usize]
    }

    /// What the tables say the words of `class` are worth, in table order.
    pub fn worths(&self, class: Class) -> impl Iterator<Item = &'static str> {
        self.entries.iter().filter_map(move |e| e.worth(class))
    }

    /// The classes of a word, by a table small enough to stay at hand.
    pub fn classes(&self, id: WordId) -> Classes {
        self.classes[id.0 as usize]
    }

    /// Finds a word whatever its case.
    pub fn find(&self, word: &[u8]) -> WordId {
        if word.len() > self.longest {
            return WordId::NONE;
        }
        let hash = hash(word);
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let (h, id) = self.slots[at];
            if id == 0 {
                return WordId::NONE;
            }
            if h == hash && lowers_to(word, self.entries[id as usize].form) {
                return WordId(id);
            }
            at = (at + 1) & mask;
        }
    }

    fn read(files: &[&'static str]) -> Self {
        let mut entries = vec![Entry::default()];
        let mut place = std::collections::HashMap::new();
        for file in files {
            let mut class = None;
            for line in file.lines().map(|l| l.split('#').next().unwrap_or("").trim()).filter(|l| !l.is_empty()) {
                if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                    class = Class::named(name);
                    debug_assert!(class.is_some(), "no class is called {name}");
                    continue;
                }
                let Some(class) = class else { continue };
                let (forms, worth) = line.split_once('=').map_or((line, ""), |(f, w)| (f, w.trim()));
                let lemma = forms.split_ascii_whitespace().next().unwrap_or("");
                for form in forms.split_ascii_whitespace() {
                    let id = *place.entry(form).or_insert_with(|| {
                        entries.push(Entry { form, ..Entry::default() });
                        entries.len() - 1
                    });
                    let entry = &mut entries[id];
                    if !entry.is(class) {
                        entry.classes = entry.classes.and(class);
                        entry.senses.push(Sense { class, lemma, worth, number: worth.parse().unwrap_or(0) });
                    }
                }
            }
        }
        let size = (entries.len() * 2).next_power_of_two();
        let mut slots = vec![(0, 0); size];
        for (id, entry) in entries.iter().enumerate().skip(1) {
            let hash = hash(entry.form.as_bytes());
            let mut at = hash as usize & (size - 1);
            while slots[at].1 != 0 {
                at = (at + 1) & (size - 1);
            }
            slots[at] = (hash, id as u16);
        }
        let longest = entries.iter().map(|e| e.form.len()).max().unwrap_or(0);
        let classes = entries.iter().map(|e| e.classes).collect();
        Self { entries, classes, slots, longest }
    }
}

/// Whether `word` is `form`, which is in lower case, but for its own case.
fn lowers_to(word: &[u8], form: &str) -> bool {
    word.len() == form.len() && word.iter().zip(form.bytes()).all(|(w, f)| w.to_ascii_lowercase() == f)
}

/// A hash of the lower-cased bytes, eight at a time; words alike but for case hash alike.
fn hash(word: &[u8]) -> u32 {
    const LOWER: u64 = 0x2020_2020_2020_2020;
    const MIX: u64 = 0x9e37_79b9_7f4a_7c15;
    let n = word.len();
    let eight = |at: usize| word.get(at..at + 8).and_then(|w| w.try_into().ok()).map_or(0, u64::from_le_bytes) | LOWER;
    let four = |at: usize| {
        u64::from(word.get(at..at + 4).and_then(|w| w.try_into().ok()).map_or(0, u32::from_le_bytes)) | LOWER
    };
    let (first, last) = match n {
        0 => return 0,
        1..4 => (u64::from(word[0] | 0x20) | u64::from(word[n / 2] | 0x20) << 8, u64::from(word[n - 1] | 0x20)),
        4..8 => (four(0), four(n - 4)),
        _ => (eight(0), eight(n - 8)),
    };
    let mut h = (first ^ n as u64).wrapping_mul(MIX);
    h = (h ^ (h >> 29) ^ last).wrapping_mul(MIX);
    let mut at = 8;
    while at + 8 < n {
        h = (h.rotate_left(23) ^ eight(at)).wrapping_mul(MIX);
        at += 8;
    }
    (h >> 32) as u32
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

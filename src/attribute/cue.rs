//! Cues: which patterns are worth trying in a sentence, by the words it holds.

use std::cell::OnceCell;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::pattern::{Atom, Pattern, Place};
use super::{ATTRIBUTES, Attribute, Counts};
use crate::clause::{Clause, Parse};
use crate::context::Context;
use crate::lexicon::{Class, Lexicon, WordId, words};
use crate::mention::{Kind, Mention};

/// The patterns that the words of one sentence call for.
pub(crate) struct Cued {
    patterns: Set,
}

/// A set of patterns, a bit each, by their places in the table.
#[derive(Debug, Clone, Copy, Default)]
struct Set {
    bits: [u64; 16],
    /// Which of `bits` hold any: few do.
    filled: u16,
}

impl Set {
    fn add(&mut self, patterns: &[u16]) {
        for &at in patterns {
            let word = at as usize / 64;
            self.bits[word] |= 1 << (at % 64);
            self.filled |= 1 << word;
        }
    }

    /// What is in both, in order.
    const fn both<'a>(&'a self, other: &'a Self) -> Both<'a> {
        Both { sets: (self, other), filled: self.filled & other.filled, word: 0, bits: 0 }
    }
}

/// The patterns that are in both of two sets.
struct Both<'a> {
    sets: (&'a Set, &'a Set),
    /// The words of the sets that are not read yet, and what is left of the last that was.
    filled: u16,
    word: usize,
    bits: u64,
}

impl Iterator for Both<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.bits == 0 {
            if self.filled == 0 {
                return None;
            }
            self.word = self.filled.trailing_zeros() as usize;
            self.filled &= self.filled - 1;
            self.bits = self.sets.0.bits[self.word] & self.sets.1.bits[self.word];
        }
        let at = self.word * 64 + self.bits.trailing_zeros() as usize;
        self.bits &= self.bits - 1;
        Some(at)
    }
}

/// A list of patterns for each word of the lexicon; one after the other, since most are empty.
struct Lists {
    items: Vec<u16>,
    /// Where in `items` the list of each word begins, as `WordId::index` counts words, and where the last one ends.
    starts: Vec<u16>,
}

impl Lists {
    fn new(lists: &[Vec<u16>]) -> Self {
        let mut starts = vec![0];
        starts.extend(lists.iter().scan(0, |end, list| {
            *end += list.len() as u16;
            Some(*end)
        }));
        Self { starts, items: lists.concat() }
    }

    #[inline]
    fn of(&self, word: WordId) -> &[u16] {
        match self.starts[word.index()..] {
            [start, end, ..] if start < end => &self.items[usize::from(start)..usize::from(end)],
            _ => &[],
        }
    }
}

struct Table {
    patterns: Vec<(&'static Attribute, Pattern)>,
    /// Patterns by cue word or the class of a noun.
    words: Lists,
    /// Patterns by the base form of a verb or its class.
    verbs: Lists,
    /// Patterns by the name of a verb, for verbs that the lexicon does not know.
    names: FxHashMap<&'static str, Vec<u16>>,
    /// Patterns that need no cue.
    always: Set,
    /// Patterns by kind.
    kinds: [Set; 16],
    /// Patterns by kind that leap over a good part of the clause.
    loose: [Set; 16],
}

impl Cued {
    /// The patterns worth trying in a sentence.
    pub(crate) fn of(parse: &Parse<'_>) -> Self {
        let table = table();
        let mut patterns = table.always;
        for token in parse.view.tokens {
            patterns.add(table.words.of(token.word));
        }
        for (_, verb) in parse.verbs() {
            match verb.known {
                WordId::NONE => patterns.add(table.names.get(verb.base.as_str()).map_or(&[], |v| v)),
                base => patterns.add(table.verbs.of(base)),
            }
        }
        Self { patterns }
    }

    /// The first named attribute, in list order, one of whose patterns fits; those that leap over a good part of the
    /// clause come last: `profit of £3m on sales of £9m`.
    pub(crate) fn named(
        &self,
        parse: &Parse<'_>,
        clause: &Clause,
        context: &Context,
        mention: &Mention,
    ) -> Option<&'static Attribute> {
        if is_change(parse, mention) {
            return None;
        }
        let table = table();
        let place = Place::new(parse, clause, mention);
        let (people, person) = (OnceCell::new(), OnceCell::new());
        let allowed = |counts: Counts| {
            let allow = || counts.allow(parse, clause, context, mention);
            match counts {
                Counts::People => *people.get_or_init(allow),
                Counts::Person => *person.get_or_init(allow),
                Counts::Anything | Counts::One | Counts::Of(_) => allow(),
            }
        };
        let kind = kind(mention) as usize;
        self.patterns
            .both(&table.kinds[kind])
            .chain(self.patterns.both(&table.loose[kind]))
            .map(|at| &table.patterns[at])
            .find(|(a, p)| (!context.head.all || WHOLES.contains(&a.id)) && allowed(a.counts) && p.fits(&place))
            .map(|(a, _)| *a)
    }
}

/// Attributes of what is there before anything befalls a part of it.
const WHOLES: &[&str] = &["aboard", "charges", "children", "employees", "membership", "population"];

/// Whether a sum tells by how much another moved or differs, not what it is: `fell by £3m`, `£6m more than planned`.
fn is_change(parse: &Parse<'_>, mention: &Mention) -> bool {
    let moved = || mention.value.quantity().is_some_and(|q| q.trend.is_some());
    let to = || mention.tokens.0.checked_sub(1).is_some_and(|k| parse.view.is_any(k, words!["to", "at"]));
    mention.kind == Kind::Money && moved() && !to()
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let lexicon = Lexicon::get();
        let patterns: Vec<_> =
            ATTRIBUTES.iter().flat_map(|&a| a.patterns.iter().map(move |p| (a, Pattern::parse(p)))).collect();
        let mut words = vec![Vec::new(); lexicon.len()];
        let (mut always, mut kinds, mut loose) = (Set::default(), [Set::default(); 16], [Set::default(); 16]);
        let (mut names, mut nouns) = (FxHashMap::<_, Vec<u16>>::default(), FxHashMap::<_, Vec<u16>>::default());
        for (at, (attribute, pattern)) in patterns.iter().enumerate() {
            let at = at as u16;
            let kinds = if pattern.leaps() { &mut loose } else { &mut kinds };
            kinds[attribute.kind as usize].add(&[at]);
            if let Pattern::On(noun) = pattern {
                nouns.entry(*noun).or_default().push(at);
            } else if let Some(verb) = pattern.verb().filter(|v| !matches!(*v, "be" | "have" | "do")) {
                names.entry(verb).or_default().push(at);
            } else {
                let cues = pattern.cues();
                if cues.is_empty() {
                    always.add(&[at]);
                }
                for cue in cues {
                    match cue {
                        Atom::Word(word, _) => match lexicon.find(word.as_bytes()) {
                            WordId::NONE => always.add(&[at]),
                            id => words[id.index()].push(at),
                        },
                        Atom::Verb(name) => names.entry(name).or_default().push(at),
                        Atom::Noun(name) => nouns.entry(name).or_default().push(at),
                        Atom::Person | Atom::Name | Atom::Number => always.add(&[at]),
                    }
                }
            }
        }
        let mut verbs = vec![Vec::new(); lexicon.len()];
        for (id, entry) in lexicon.words() {
            if entry.is(Class::Verb) || entry.is(Class::RegularVerb) {
                let named = [Some(entry.form), entry.worth(Class::VerbClass).filter(|class| *class != entry.form)];
                verbs[id.index()].extend(named.into_iter().flatten().filter_map(|name| names.get(name)).flatten());
            }
            words[id.index()]
                .extend(entry.worth(Class::NounClass).and_then(|class| nouns.get(class)).into_iter().flatten());
        }
        Table { patterns, words: Lists::new(&words), verbs: Lists::new(&verbs), names, always, kinds, loose }
    })
}

/// The kind whose attributes a mention can have.
const fn kind(mention: &Mention) -> Kind {
    match mention.kind {
        Kind::Number => Kind::Count,
        Kind::Time => Kind::Date,
        kind => kind,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cue_word_is_in_the_lexicon() {
        let mut missing: Vec<&str> = table()
            .patterns
            .iter()
            .flat_map(|(_, p)| p.cues())
            .filter_map(|cue| match cue {
                Atom::Word(word, _) if Lexicon::get().find(word.as_bytes()) == WordId::NONE => Some(word),
                _ => None,
            })
            .collect();
        missing.sort_unstable();
        missing.dedup();
        assert!(missing.is_empty(), "add to lexicon/en/cues.txt: {}", missing.join(" "));
    }
}

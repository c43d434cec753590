//! Cues: which patterns are worth trying in a sentence, by the words it holds.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::pattern::{Atom, Pattern};
use super::{ATTRIBUTES, Attribute};
use crate::clause::{Clause, Parse};
use crate::context::Context;
use crate::lexicon::{Class, Lexicon, WordId};
use crate::mention::{Kind, Mention};

/// The patterns that the words of one sentence call for, as places in the table, in order.
pub(crate) struct Cued {
    patterns: Vec<u16>,
}

struct Table {
    patterns: Vec<(&'static Attribute, Pattern)>,
    /// Patterns by cue word, as `WordId::index` counts them.
    words: Vec<Vec<u16>>,
    /// Patterns by the class or base form of a verb or noun.
    verbs: FxHashMap<&'static str, Vec<u16>>,
    nouns: FxHashMap<&'static str, Vec<u16>>,
    /// Patterns that need no cue.
    always: Vec<u16>,
}

impl Cued {
    /// The patterns worth trying in a sentence for mentions of these kinds.
    pub(crate) fn of(parse: &Parse<'_>, mentions: &[Mention]) -> Self {
        let table = table();
        let kinds = mentions.iter().fold(0_u32, |all, m| all | 1 << kind(m) as u32);
        let mut patterns = Vec::new();
        let mut add = |more: &[u16]| {
            patterns.extend(more.iter().filter(|&&at| kinds & 1 << table.patterns[at as usize].0.kind as u32 != 0));
        };
        add(&table.always);
        for token in parse.view.tokens {
            if token.word != WordId::NONE {
                add(&table.words[token.word.index()]);
                let entry = token.entry();
                if entry.is(Class::NounClass) {
                    add(table.nouns.get(entry.worth(Class::NounClass).unwrap_or("")).map_or(&[], |v| v));
                }
            }
        }
        for (_, verb) in parse.verbs() {
            add(table.verbs.get(verb.base.as_str()).map_or(&[], |v| v));
            if verb.class != verb.base {
                add(table.verbs.get(verb.class).map_or(&[], |v| v));
            }
        }
        patterns.sort_unstable();
        patterns.dedup();
        Self { patterns }
    }

    /// The first named attribute, in list order, one of whose patterns fits.
    pub(crate) fn named(
        &self,
        parse: &Parse<'_>,
        clause: &Clause,
        context: &Context,
        mention: &Mention,
    ) -> Option<&'static Attribute> {
        let kind = kind(mention);
        let table = table();
        self.patterns
            .iter()
            .map(|&at| &table.patterns[at as usize])
            .filter(|(a, _)| a.kind == kind)
            .find(|(a, p)| a.counts.allow(parse, clause, context, mention) && p.fits(parse, clause, mention))
            .map(|(a, _)| *a)
    }
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let patterns: Vec<_> =
            ATTRIBUTES.iter().flat_map(|&a| a.patterns.iter().map(move |p| (a, Pattern::parse(p)))).collect();
        let mut table = Table {
            patterns: Vec::new(),
            words: vec![Vec::new(); Lexicon::get().len()],
            verbs: FxHashMap::default(),
            nouns: FxHashMap::default(),
            always: Vec::new(),
        };
        for (at, (_, pattern)) in patterns.iter().enumerate() {
            let at = at as u16;
            if let Pattern::On(noun) = pattern {
                table.nouns.entry(noun).or_default().push(at);
            } else if let Some(verb) = pattern.verb().filter(|v| !matches!(*v, "be" | "have" | "do")) {
                table.verbs.entry(verb).or_default().push(at);
            } else {
                let cues = pattern.cues();
                if cues.is_empty() {
                    table.always.push(at);
                }
                for cue in cues {
                    match cue {
                        Atom::Word(word) => match Lexicon::get().find(word.as_bytes()) {
                            WordId::NONE => table.always.push(at),
                            id => table.words[id.index()].push(at),
                        },
                        Atom::Verb(name) => table.verbs.entry(name).or_default().push(at),
                        Atom::Noun(name) => table.nouns.entry(name).or_default().push(at),
                        Atom::Person | Atom::Name | Atom::Number => table.always.push(at),
                    }
                }
            }
        }
        table.patterns = patterns;
        table
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
                Atom::Word(word) if Lexicon::get().find(word.as_bytes()) == WordId::NONE => Some(word),
                _ => None,
            })
            .collect();
        missing.sort_unstable();
        missing.dedup();
        assert!(missing.is_empty(), "add to lexicon/en/cues.txt: {}", missing.join(" "));
    }
}

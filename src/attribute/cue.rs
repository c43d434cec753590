//! Cues: which patterns are worth trying in a sentence, by the words it holds.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::pattern::{Atom, Pattern};
use super::{ATTRIBUTES, Attribute};
use crate::clause::{Clause, Parse, noun, verb};
use crate::context::Context;
use crate::lexicon::Class;
use crate::mention::{Kind, Mention};

/// The patterns that the words of one sentence call for, as places in the table, in order.
pub(crate) struct Cued {
    patterns: Vec<u16>,
}

struct Table {
    patterns: Vec<(&'static Attribute, Pattern)>,
    /// Patterns by cue word, hashed as [`hash`] does.
    words: FxHashMap<u32, Vec<u16>>,
    /// Patterns by the class or base form of a verb or noun.
    verbs: FxHashMap<&'static str, Vec<u16>>,
    nouns: FxHashMap<&'static str, Vec<u16>>,
    /// Patterns that need no cue.
    always: Vec<u16>,
}

impl Cued {
    /// The patterns worth trying in a sentence.
    pub(crate) fn of(parse: &Parse<'_>) -> Self {
        let table = table();
        let mut patterns = table.always.clone();
        for (i, token) in parse.view.tokens.iter().enumerate() {
            let word = token.span.of(parse.view.text);
            if let Some(more) = table.words.get(&hash(word.as_bytes())) {
                patterns.extend(more);
            }
            let tag = parse.tags[i];
            if verb::form(&parse.view, i).is_some() || tag.auxiliary() {
                let lemma = verb::lemma(&parse.view, i);
                for name in [lemma.as_str(), verb::class(&lemma)] {
                    patterns.extend(table.verbs.get(name).into_iter().flatten());
                }
            }
            if token.entry().is(Class::NounClass) {
                patterns.extend(table.nouns.get(noun::class(word)).into_iter().flatten());
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
        let kind = if mention.kind == Kind::Number { Kind::Count } else { mention.kind };
        let table = table();
        self.patterns
            .iter()
            .map(|&at| &table.patterns[at as usize])
            .filter(|(a, _)| a.kind == kind)
            .find(|(a, p)| a.counts.allow(parse, context, mention) && p.fits(parse, clause, mention))
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
            words: FxHashMap::default(),
            verbs: FxHashMap::default(),
            nouns: FxHashMap::default(),
            always: Vec::new(),
        };
        for (at, (_, pattern)) in patterns.iter().enumerate() {
            let at = at as u16;
            if let Pattern::On(noun) = pattern {
                table.nouns.entry(noun).or_default().push(at);
            } else if let Some(verb) = pattern.verb() {
                table.verbs.entry(verb).or_default().push(at);
            } else {
                let cues = pattern.cues();
                if cues.is_empty() {
                    table.always.push(at);
                }
                for cue in cues {
                    match cue {
                        Atom::Word(word) => table.words.entry(hash(word.as_bytes())).or_default().push(at),
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

/// FNV-1a over the bytes in lower case.
fn hash(word: &[u8]) -> u32 {
    word.iter().fold(0x811c_9dc5, |h: u32, b| (h ^ u32::from(b | 0x20)).wrapping_mul(0x0100_0193))
}

//! Context: what an assertion stands among, for alignment: the act, the noun, the words around it.
//!
//! Words are kept as hashes of their stems, so that a sentence costs one small slice, shared by
//! all its assertions.

mod head;
mod words;

use std::cell::OnceCell;
use std::ops::Range;
use std::sync::Arc;

use compact_str::CompactString;

pub use head::Head;
pub(crate) use head::when;
pub use words::{Words, stem_of, stems_of};

use crate::clause::verb::VerbClass;
use crate::clause::{Clause, Mood, Parse};
use crate::lexicon::{WordList, words};
use crate::mention::Mention;
use crate::sentence::Segmented;
use crate::value::Interval;

/// What an assertion stands among.
#[derive(Debug, Clone, Default)]
pub struct Context {
    /// The words of its sentence.
    pub sentence: Arc<Words>,
    /// Those of the sentence before, where there is one.
    pub before: Option<Arc<Words>>,
    /// Those of the sentence after, where there is one.
    pub after: Option<Arc<Words>>,
    /// The verb that governs the value.
    pub act: Act,
    /// What is counted, paid for, measured or dated.
    pub head: Head,
    /// When the act happened, where another mention of the clause dates it.
    pub when: Option<Interval>,
}

/// The verb that governs a value, with who and what take part.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Act {
    /// Its base form; empty where there is none.
    pub verb: CompactString,
    /// Its class; empty where it has none.
    pub class: VerbClass,
    /// Whether its subject suffers it.
    pub passive: bool,
    /// Whether it is denied.
    pub negated: bool,
    /// Done, or only thought of.
    pub mood: Mood,
    /// Stems of its subject.
    pub subject: Vec<u32>,
    /// Stems of its object.
    pub object: Vec<u32>,
    /// The preposition of the phrase the value stands in, in lower case.
    pub preposition: CompactString,
    /// The particle right after it: `out` in `broke out`.
    pub particle: Option<&'static str>,
}

/// Particles that make another verb of one; the lexicon has them all.
const PARTICLES: &WordList = words!["down", "off", "out", "over", "up"];

/// How much is kept of what stands around a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Around {
    /// Everything: the words too, by which assertions are aligned.
    Words,
    /// The act and the noun alone, by which attributes are named.
    Act,
}

/// The words of an article's sentences, read when first asked for.
pub(crate) struct Surroundings<'a> {
    seg: &'a Segmented<'a>,
    /// One cell a sentence; none where words are not kept.
    words: Vec<OnceCell<Arc<Words>>>,
    none: Arc<Words>,
    around: Around,
}

impl<'a> Surroundings<'a> {
    pub(crate) fn new(seg: &'a Segmented<'a>, around: Around) -> Self {
        let cells = if around == Around::Words { seg.sentences.len() } else { 0 };
        Self { seg, words: vec![OnceCell::new(); cells], none: Arc::default(), around }
    }

    /// Whether the words around assertions are kept, by which they are compared.
    pub(crate) fn words_kept(&self) -> bool {
        self.around == Around::Words
    }

    /// The words of a sentence.
    pub(crate) fn words(&self, sentence: usize) -> Arc<Words> {
        self.words[sentence].get_or_init(|| Arc::new(Words::of(&self.seg.view(sentence)))).clone()
    }

    /// The words of a neighbour, where it belongs to the same text.
    fn neighbour(&self, of: usize, at: Option<usize>) -> Option<Arc<Words>> {
        let at = at?;
        let (a, b) = (self.seg.sentences.get(of)?, self.seg.sentences.get(at)?);
        (a.field == b.field && b.region.compared()).then(|| self.words(at))
    }

    /// The context of a mention.
    pub(crate) fn context(&self, parse: &Parse<'_>, clause: &Clause, mention: &Mention) -> Context {
        let at = mention.sentence;
        let act = Act::of(parse, clause);
        let head = Head::of(parse, clause, mention);
        if self.around == Around::Act {
            return Context { sentence: self.none.clone(), before: None, after: None, act, head, when: None };
        }
        let stems = |range: Option<&Range<usize>>| words::stems(parse, range);
        Context {
            sentence: self.words(at),
            before: self.neighbour(at, at.checked_sub(1)),
            after: self.neighbour(at, Some(at + 1)),
            act: Act { subject: stems(clause.subject.as_ref()), object: stems(clause.object.as_ref()), ..act },
            head: head.compared(parse, mention),
            when: None,
        }
    }
}

impl Act {
    /// Whether one tells by how much something rose or fell, and the other what from or to: `reserves rise £10m`,
    /// `reserves rose to £60m`.
    pub fn other_end(&self, other: &Self) -> bool {
        let moves = |a: &Self| matches!(a.class, "rise" | "fall");
        let change = |a: &Self| matches!(a.preposition.as_str(), "" | "by");
        let level = |a: &Self| matches!(a.preposition.as_str(), "against" | "from" | "to");
        moves(self) && moves(other) && (change(self) && level(other) || level(self) && change(other))
    }

    fn of(parse: &Parse<'_>, clause: &Clause) -> Self {
        let verb = clause.verb.as_ref();
        Self {
            verb: clause.lemma.clone(),
            class: clause.class,
            passive: verb.is_some_and(|v| v.passive),
            negated: verb.is_some_and(|v| v.negated),
            mood: verb.map(|v| v.mood).unwrap_or_default(),
            subject: Vec::new(),
            object: Vec::new(),
            preposition: clause
                .preposition
                .map(|p| parse.view.tokens[p].entry().lower(parse.view.str(p)))
                .unwrap_or_default(),
            particle: verb
                .map(|v| v.main + 1)
                .filter(|&next| parse.view.is_any(next, PARTICLES))
                .map(|next| parse.view.tokens[next].entry().form),
        }
    }
}

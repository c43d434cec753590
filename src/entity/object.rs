//! Objects: whom or what a value is said of where that is not the subject of its clause.

use std::ops::Range;

use super::{Binding, Entities, Subject};
use crate::clause::{Clause, Parse, Tag};
use crate::lexicon::words;
use crate::mention::{Kind, Mention};
use crate::token::TokenKind;

/// Verbs that give their object a value: `put the quake at 6.5`.
const MEASURES: [&str; 14] = [
    "assess", "describe", "estimate", "fix", "gauge", "measure", "peg", "price", "put", "rate", "record", "register",
    "set", "value",
];

/// What a verb that measures gives a value to: `the quake` in `The survey put the quake at 6.5`.
pub(super) fn measured(parse: &Parse<'_>, clause: &Clause, mention: &Mention) -> Option<Range<usize>> {
    let verb = clause.verb.as_ref().filter(|v| !v.passive)?;
    let to = clause.preposition.filter(|&p| parse.view.is_any(p, words!["at", "as"]))?;
    let object = clause.object.as_ref().filter(|o| o.start > verb.main && o.end <= to && to < mention.tokens.0)?;
    MEASURES.contains(&parse.lemma(verb.main)).then(|| object.clone())
}

/// Whom a verdict is about: `her` in `A jury found her guilty of four counts last month`.
pub(super) fn found_guilty(parse: &Parse<'_>, clause: &Clause, mention: &Mention) -> Option<Range<usize>> {
    let verb = clause.verb.as_ref().filter(|v| !v.passive && clause.lemma == "find")?;
    let guilty = (verb.main + 1..mention.tokens.0).find(|&i| parse.view.is(i, "guilty"))?;
    let not = usize::from(parse.view.is(guilty - 1, "not"));
    let object = clause.object.as_ref().filter(|o| o.start > verb.main && o.start < guilty)?;
    Some(object.start..object.end.min(guilty - not))
}

/// Whom a date before a noun is about: `Jo Roe` in `the 2011 death of Jo Roe`.
pub(super) fn befallen(parse: &Parse<'_>, mention: &Mention) -> Option<Range<usize>> {
    let act = mention.tokens.1;
    let acts = words![
        "abduction",
        "arrest",
        "assassination",
        "birth",
        "conviction",
        "death",
        "disappearance",
        "drowning",
        "kidnapping",
        "killing",
        "murder",
        "shooting",
        "slaying",
        "stabbing"
    ];
    let dated = mention.kind == Kind::Date && parse.view.is_any(act, acts) && parse.view.is(act + 1, "of");
    let end = parse.phrase_end(act + 2);
    (dated && parse.tags.get(act + 2) == Some(&Tag::Name)).then_some(act + 2..end)
}

/// The phrase after `by` of a passive whose verb is token `main`.
pub(super) fn agent(parse: &Parse<'_>, main: usize) -> Option<Range<usize>> {
    let by = (main + 1..parse.tags.len().min(main + 8)).find(|i| parse.view.is(*i, "by"))?;
    let end = parse.phrase_end(by + 1 + usize::from(parse.tags.get(by + 1) == Some(&Tag::Determiner)));
    (end > by + 1).then_some(by + 1..end)
}

impl Entities<'_> {
    /// The place that so many live in: `Orm` of `a fire in Orm, a town of about 9,000 people`.
    pub(super) fn town(&self, parse: &Parse<'_>, mention: &Mention) -> Option<Subject> {
        const FAR: usize = 6;
        if mention.kind != Kind::Count {
            return None;
        }
        let view = &parse.view;
        let of = parse.bound_start(mention.tokens.0).checked_sub(1).filter(|&of| of > 2 && view.is(of, "of"))?;
        let homes = words!["city", "community", "country", "island", "nation", "state", "suburb", "town", "village"];
        if !view.is_any(of - 1, homes) {
            return None;
        }
        let article = (of.saturating_sub(FAR)..of - 1).rev().find(|&i| view.is_any(i, words!["a", "an"]))?;
        let base = self.seg.sentences[mention.sentence].tokens.start;
        let comma = article.checked_sub(1).filter(|&c| view.kind(c) == Some(TokenKind::Comma))?;
        let at = self.here(mention.sentence).find(|at| self.refs[*at].end as usize == base + comma)?;
        self.of_reference(at, Binding::Apposition)
    }
}

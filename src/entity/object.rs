//! Objects: whom or what a value is said of where that is not the subject of its clause.

use std::ops::Range;

use super::{Binding, Entities, Subject};
use crate::clause::{Clause, Parse, Tag};
use crate::lexicon::{Class, WordList, words};
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
    (dated && parse.tags.get(act + 2) == Some(&Tag::Name)).then(|| act + 2..parse.phrase_end(act + 2))
}

/// Whether the words before token `at` are `according to`.
pub(super) fn according(parse: &Parse<'_>, at: usize) -> bool {
    let to = parse.bound_start(at).checked_sub(1).filter(|&to| to > 0 && parse.view.is(to, "to"));
    to.is_some_and(|to| parse.view.is(to - 1, "according"))
}

/// What falls due on a date: the notes of `sold notes due 2031`.
pub(super) fn due(parse: &Parse<'_>, mention: &Mention) -> Option<Range<usize>> {
    let due = mention.tokens.0.checked_sub(1).filter(|&d| mention.kind == Kind::Date && parse.view.is(d, "due"))?;
    let start = parse.phrase_start(due);
    (start < due && parse.tags[due - 1] == Tag::Noun).then_some(start..due)
}

/// What a measure before its noun tells the size of: the farm of `a fire at the 700-acre farm`.
pub(super) fn sized(parse: &Parse<'_>, mention: &Mention) -> Option<Range<usize>> {
    let (from, to) = mention.tokens;
    let joined = (from..to).any(|i| parse.view.kind(i) == Some(TokenKind::Hyphen));
    let sized = mention.kind == Kind::Measure && joined && parse.tags.get(to) == Some(&Tag::Noun);
    sized.then(|| to..parse.phrase_end(to))
}

/// The phrase after `by` of a passive whose verb is token `main`.
pub(super) fn agent(parse: &Parse<'_>, main: usize) -> Option<Range<usize>> {
    let by = (main + 1..parse.tags.len().min(main + 8)).find(|i| parse.view.is(*i, "by"))?;
    let end = parse.phrase_end(by + 1 + usize::from(parse.tags.get(by + 1) == Some(&Tag::Determiner)));
    (end > by + 1).then_some(by + 1..end)
}

/// What somebody serves or has for so long.
const TERMS: &WordList =
    words!["ban", "contract", "jail", "prison", "sentence", "spell", "stint", "suspension", "term"];

impl Entities<'_> {
    /// Whose a value is that stands alone after `'s` or `his`: Holt's of `ahead of Mr Holt's 38.5%`.
    pub(super) fn possessor(&self, parse: &Parse<'_>, mention: &Mention) -> Option<Subject> {
        let own = parse.bound_start(mention.tokens.0).checked_sub(1)?;
        let marked = parse.view.kind(own) == Some(TokenKind::Possessive);
        if !(marked || parse.view.is_any(own, words!["his", "her", "their"])) {
            return None;
        }
        let alone = !parse.tags.get(mention.tokens.1).is_some_and(|t| t.nominal());
        let kind = matches!(mention.kind, Kind::Percent | Kind::Money | Kind::Number | Kind::Measure);
        let set = marked && mention.kind == Kind::Duration;
        // "Her 18-month term was suspended"
        let term = mention.kind == Kind::Duration && parse.view.is_any(mention.tokens.1, TERMS);
        // "Up from last January's £3m"
        let time = marked
            && own.checked_sub(1).is_some_and(|t| {
                [Class::Month, Class::Weekday, Class::TimeUnit, Class::Deictic].iter().any(|&c| parse.view.has(t, c))
            });
        let alone = kind && alone;
        if time || !(alone || set || kind && marked || term) {
            return None;
        }
        let base = self.seg.sentences[mention.sentence].tokens.start;
        let end = base + own + usize::from(!marked);
        let at = self.here(mention.sentence).find(|at| self.refs[*at].end as usize == end)?;
        // "Longer than Orm's seven-year lease": set beside what the clause is about.
        let beside = || {
            let than = self.refs[at].start(base).checked_sub(base + 1);
            than.is_some_and(|t| parse.view.is_any(t, words!["than", "unlike", "like"]))
        };
        (alone || term || beside()).then(|| self.of_reference(at, Binding::Phrase))?
    }

    /// Whom an active verb gives a term or a fine: `The judge jailed Rees for 12 years and Holt for nine`.
    pub(super) fn recipient(&self, parse: &Parse<'_>, clause: &Clause, mention: &Mention) -> Option<Subject> {
        let lemma = clause.lemma.as_str();
        let gives = match mention.kind {
            Kind::Duration | Kind::Money => {
                clause.class == "jail"
                    || ["award", "ban", "fine", "give", "grant", "hand", "offer", "pay", "sideline", "suspend"]
                        .contains(&lemma)
            }
            // "A jury convicted Holt on 22 January": the day is in Holt's life.
            Kind::Date | Kind::Time => ["arrest", "charge", "convict", "jail"].contains(&clause.class),
            _ => false,
        };
        let verb = clause.verb.as_ref().filter(|v| gives && !v.passive && v.main < mention.tokens.0)?;
        let base = self.seg.sentences[mention.sentence].tokens.start;
        // Named right before the phrase of the value, after "and": each to his own.
        let own = clause.preposition.and_then(|p| {
            self.here(mention.sentence).find(|at| {
                let r = &self.refs[*at];
                let joined = (r.first as usize).checked_sub(base + 1).and_then(|b| parse.tags.get(b));
                r.end as usize == base + p && matches!(joined, Some(Tag::Conjunction | Tag::Comma))
            })
        });
        if let Some(at) = own {
            return self.of_reference(at, Binding::Object);
        }
        let object = clause.object.as_ref().filter(|o| o.start > verb.main && o.start < mention.tokens.0)?;
        let at = self.here(mention.sentence).find(|at| {
            let r = &self.refs[*at];
            r.first as usize >= base + object.start && r.end as usize <= base + object.end.min(mention.tokens.0)
        })?;
        self.of_reference(at, Binding::Object)
    }

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

#[cfg(test)]
mod tests {
    use crate::entity::tests::check;

    #[test]
    fn a_value_beside_its_thing_or_owner_is_of_that() {
        check(&[
            ("A fire began at the 700-acre farm in Orm.", "700-acre farm"),
            ("The firm dug a 12-km tunnel.", "12-km tunnel"),
            ("Ms Ida Roe took 41.2%, ahead of Mr Al Dane’s 38.5%.", "41.2% Ida Roe; 38.5% Al Dane"),
            ("Ida Roe won. Her 41.2% beat the 38.5% of Al Dane.", "41.2% Ida Roe; 38.5% Ida Roe"),
            ("The lease was better than Norland’s seven-year lease.", "seven-year Norland"),
            ("Ida Roe was hit seven times.", "seven Ida Roe"),
        ]);
    }
}

//! A draft: the assertions of an article while they are made, one question after the other.
//!
//! Each question is asked of all mentions, and of many articles, before the next: what answers it stays in the
//! processor's cache, for which all of them together are far too long.

use std::ops::Range;

use super::source::{self, Source};
use super::{
    Assertion, Certainty, Passed, Scope, Unused, again, certainty, compared, counted, lifespan, listed, scope,
    survivors, territory, window, wording,
};
use crate::article::Region;
use crate::attribute::{Cued, Key, Open};
use crate::clause::{Clause, Parse, Tag};
use crate::context::{Around, Context, Surroundings};
use crate::entity::{Entities, Told};
use crate::mention::{Kind, Mention};
use crate::sentence::{Quotation, Segmented};

/// An article whose assertions are being made.
pub(super) struct Draft<'a> {
    seg: &'a Segmented<'a>,
    around: Surroundings<'a>,
    entities: Entities<'a>,
    /// What no sentence has taken yet.
    found: Vec<Mention>,
    unused: Vec<Passed>,
    readings: Vec<Reading<'a>>,
    /// The mentions that become assertions.
    mentions: Vec<Mention>,
    /// The reading of each, as a place in `readings`.
    of: Vec<usize>,
    clauses: Vec<Clause>,
    // Boxed as their assertions hold them: they are large, and moved once less.
    #[allow(clippy::vec_box)]
    contexts: Vec<Box<Context>>,
    /// The mentions with what is answered of them, in the same order.
    assertions: Vec<Assertion>,
}

/// A sentence that is being read for its assertions.
struct Reading<'a> {
    sentence: usize,
    parse: Parse<'a>,
    /// Its mentions, as places in `Draft::mentions`.
    mentions: Range<usize>,
    source: Option<Source>,
    cued: Option<Cued>,
}

/// What is asked of each mention, in order.
const QUESTIONS: [fn(&mut Draft<'_>); 6] =
    [|d| d.clauses(), |d| d.contexts(), |d| d.attributes(), |d| d.sayings(), |d| d.subjects(), |d| d.scopes()];

/// Makes the assertions of articles; says of the other mentions why there is none.
pub(super) fn make<'a>(
    read: impl Iterator<Item = (&'a Segmented<'a>, Vec<Mention>)>,
    around: Around,
) -> Vec<(Vec<Assertion>, Vec<Passed>)> {
    let mut drafts: Vec<Draft<'a>> = read.map(|(seg, mentions)| Draft::new(seg, mentions, around)).collect();
    drafts.iter_mut().for_each(Draft::sentences);
    drafts.iter_mut().for_each(Draft::cues);
    for question in QUESTIONS {
        drafts.iter_mut().for_each(question);
    }
    drafts.into_iter().map(Draft::finish).collect()
}

impl<'a> Draft<'a> {
    fn new(seg: &'a Segmented<'a>, found: Vec<Mention>, around: Around) -> Self {
        let count = found.len();
        Self {
            seg,
            around: Surroundings::new(seg, around),
            entities: Entities::new(seg, &found),
            found,
            unused: Vec::new(),
            readings: Vec::with_capacity(count.min(seg.sentences.len())),
            mentions: Vec::with_capacity(count),
            of: Vec::with_capacity(count),
            clauses: Vec::with_capacity(count),
            contexts: Vec::with_capacity(count),
            assertions: Vec::with_capacity(count + seg.quotations.len() + seg.sentences.len() / 8),
        }
    }

    /// Parses the sentences that say anything, and passes over the mentions that are no assertion.
    fn sentences(&mut self) {
        for mention in std::mem::take(&mut self.found) {
            let sentence = mention.sentence;
            let region = self.seg.sentences[sentence].region;
            let mut pass = |mention, why, subject| self.unused.push(Passed { mention, why, subject });
            if !region.compared() {
                let subject = self.entities.of_age(&mention);
                pass(mention, Unused::Region(region), subject);
                continue;
            }
            if mention.kind == Kind::Name || mention.why.is_some() {
                let why = mention.why.unwrap_or("part of a name");
                pass(mention, Unused::Label(why), None);
                continue;
            }
            let known = self.readings.last().is_some_and(|r| r.sentence == sentence);
            if !known {
                let parse = Parse::new(self.seg.view(sentence));
                let mentions = self.mentions.len()..self.mentions.len();
                self.readings.push(Reading { sentence, parse, mentions, source: None, cued: None });
            }
            let last = self.readings.len() - 1;
            let reading = &mut self.readings[last];
            // "They first met": when, not which.
            if mention.kind == Kind::Ordinal && reading.parse.tags.get(mention.tokens.0) == Some(&Tag::Adverb) {
                pass(mention, Unused::Label("adverb"), None);
                continue;
            }
            self.mentions.push(mention);
            self.of.push(last);
            reading.mentions.end = self.mentions.len();
        }
    }

    fn cues(&mut self) {
        for reading in &mut self.readings {
            reading.source = Source::of(&reading.parse);
            reading.cued = Some(Cued::of(&reading.parse));
        }
    }

    fn clauses(&mut self) {
        let mut last = None;
        for (of, m) in self.of.iter().zip(&self.mentions) {
            let near = if last.replace(of) == Some(of) { self.clauses.last() } else { None };
            let clause = self.readings[*of].parse.clause(m.tokens.0, m.tokens.1, near);
            self.clauses.push(clause);
        }
    }

    fn contexts(&mut self) {
        let asked = self.of.iter().zip(&self.mentions).zip(&self.clauses);
        let context = asked.map(|((of, m), clause)| self.around.context(&self.readings[*of].parse, clause, m));
        self.contexts.extend(context.map(Box::new));
    }

    /// What is said of each; what the later questions answer is filled in by them.
    fn attributes(&mut self) {
        let (mut mentions, mut contexts) = (self.mentions.drain(..), self.contexts.drain(..));
        for (of, clause) in self.of.iter().zip(&self.clauses) {
            // Asked about where they lie, then moved: they are large.
            let (Some(m), Some(c)) = (mentions.as_slice().first(), contexts.as_slice().first()) else { break };
            let Reading { parse, cued, .. } = &self.readings[*of];
            let named = cued.as_ref().and_then(|cued| cued.named(parse, clause, c, m));
            let attribute = named
                .filter(|_| !self.entities.past_age(m))
                .map_or_else(|| Key::Open(Open::new(m.kind, c)), Key::Named);
            let (region, sentence) = (region(self.seg, m), self.seg.sentences[m.sentence].span);
            let (Some(mention), Some(context)) = (mentions.next(), contexts.next()) else { break };
            self.assertions.push(Assertion {
                subject: None,
                attribute,
                certainty: Certainty::Asserted,
                attribution: None,
                window: None,
                scope: Scope::Whole,
                territory: None,
                region,
                lead: false,
                sentence,
                context,
                mention,
                counted: false,
            });
        }
    }

    /// How sure the article is, and who says so.
    fn sayings(&mut self) {
        for ((a, of), clause) in self.assertions.iter_mut().zip(&self.of).zip(&self.clauses) {
            let Reading { parse, source, .. } = &self.readings[*of];
            a.certainty = certainty::read(parse, clause, &a.mention, source.as_ref());
            if let Some(speaker) = source::speaker(self.seg, &self.entities, &a.mention) {
                if a.certainty == Certainty::Asserted {
                    a.certainty = Certainty::Attributed;
                }
                a.attribution = Some(speaker);
            } else if let Some(source) = source.as_ref().filter(|s| s.covers(&a.mention)) {
                a.attribution = source.name(self.seg, &self.entities, a.mention.sentence);
            }
        }
    }

    fn subjects(&mut self) {
        let (mut told, mut last) = (Told::default(), None);
        for ((a, of), clause) in self.assertions.iter_mut().zip(&self.of).zip(&self.clauses) {
            let parse = &self.readings[*of].parse;
            if last.replace(of) != Some(of) {
                told = Told::default();
            }
            let toll = matches!(a.attribute, Key::Named(named) if named.befalls());
            let counted = if toll { self.entities.of_toll(parse, clause, &a.mention) } else { None };
            a.subject = counted.or_else(|| self.entities.subject(parse, clause, &a.mention, &mut told));
        }
    }

    fn scopes(&mut self) {
        for ((a, of), clause) in self.assertions.iter_mut().zip(&self.of).zip(&self.clauses) {
            let parse = &self.readings[*of].parse;
            a.scope = scope::read(parse, clause, &a.mention);
            a.territory = territory::read(parse, &a.mention);
        }
    }

    fn finish(mut self) -> (Vec<Assertion>, Vec<Passed>) {
        let mut assertions = std::mem::take(&mut self.assertions);
        for reading in &self.readings {
            let own = &mut assertions[reading.mentions.clone()];
            window::read(&reading.parse, &self.clauses[reading.mentions.clone()], own);
            scope::settle(&reading.parse, own);
            listed::settle(&reading.parse, &self.entities, own);
            again::settle(&reading.parse, own);
            compared::settle(&reading.parse, own);
            lifespan::settle(self.seg, &self.entities, own);
        }
        if self.around.words_kept() {
            assertions.extend(self.counted(&assertions));
        }
        survivors(self.seg, &mut assertions);
        scope::single_out(&mut assertions);
        scope::others_hurt(&mut assertions);
        wording::read(self.seg, &self.entities, &self.unused, &mut assertions);
        let top = top(self.seg);
        for a in &mut assertions {
            a.lead = a.mention.sentence <= top;
        }
        assertions.sort_by_key(|a| (a.mention.field, a.mention.span, a.mention.kind));
        (assertions, self.unused)
    }

    /// The dates that lengths of time come to.
    fn counted(&mut self, assertions: &[Assertion]) -> Vec<Assertion> {
        let published = self.seg.article.metadata.published.as_ref().map(|p| p.value.date);
        self.of.clear();
        for (of, reading) in self.readings.iter().enumerate() {
            let found = counted::read(&reading.parse, &assertions[reading.mentions.clone()], published);
            self.mentions.extend(found);
            self.of.resize(self.mentions.len(), of);
        }
        self.clauses.clear();
        for question in QUESTIONS {
            question(self);
        }
        std::mem::take(&mut self.assertions).into_iter().map(|a| Assertion { counted: true, ..a }).collect()
    }
}

/// The last of the first three sentences that are compared, the headline among them: the top of an article.
fn top(seg: &Segmented<'_>) -> usize {
    let mut compared = seg.sentences.iter().enumerate().filter(|(_, s)| s.region.compared());
    compared.nth(2).map_or(seg.sentences.len(), |(at, _)| at)
}

/// The region of a mention: inside quotation marks that hold speech, a quotation's.
fn region(seg: &Segmented<'_>, mention: &Mention) -> Region {
    let said = |q: &&Quotation| !q.scare && q.field == mention.field && q.span.contains(mention.span);
    match seg.sentences[mention.sentence].region {
        Region::Body if seg.quotations.iter().any(|q| said(&q)) => Region::Quote,
        region => region,
    }
}

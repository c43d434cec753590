//! A draft: the assertions of an article while they are made, one question after the other.
//!
//! Each question is asked of all mentions, and of many articles, before the next: what answers it stays in the
//! processor's cache, for which all of them together are far too long.

use std::ops::Range;

use compact_str::CompactString;

use super::source::{self, Source};
use super::{
    Assertion, Certainty, Passed, Unused, certainty, counted, lifespan, listed, scope, survivors, territory, window,
    wording,
};
use crate::article::Region;
use crate::attribute::{Cued, Key, Open};
use crate::clause::{Clause, Parse, Tag};
use crate::context::{Around, Context, Surroundings};
use crate::entity::{Entities, Subject};
use crate::mention::{Kind, Mention};
use crate::sentence::{Quotation, Segmented};

/// An article whose assertions are being made; the answers are as many as the mentions, in their order.
pub(super) struct Draft<'a> {
    seg: &'a Segmented<'a>,
    around: Surroundings<'a>,
    entities: Entities<'a>,
    /// What no sentence has taken yet.
    found: Vec<Mention>,
    unused: Vec<Passed>,
    readings: Vec<Reading<'a>>,
    /// The mentions that become assertions, each with its reading.
    mentions: Vec<(usize, Mention)>,
    clauses: Vec<Clause>,
    // Boxed as their assertions hold them: they are large, and moved once less.
    #[allow(clippy::vec_box)]
    contexts: Vec<Box<Context>>,
    attributes: Vec<Key>,
    said: Vec<(Certainty, Option<CompactString>)>,
    subjects: Vec<Option<Subject>>,
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
const QUESTIONS: [fn(&mut Draft<'_>); 5] =
    [|d| d.clauses(), |d| d.contexts(), |d| d.attributes(), |d| d.sayings(), |d| d.subjects()];

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
            clauses: Vec::with_capacity(count),
            contexts: Vec::with_capacity(count),
            attributes: Vec::with_capacity(count),
            said: Vec::with_capacity(count),
            subjects: Vec::with_capacity(count),
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
            self.mentions.push((last, mention));
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
        for (of, m) in &self.mentions {
            let near = if last.replace(of) == Some(of) { self.clauses.last() } else { None };
            let clause = self.readings[*of].parse.clause(m.tokens.0, m.tokens.1, near);
            self.clauses.push(clause);
        }
    }

    fn contexts(&mut self) {
        let asked = self.mentions.iter().zip(&self.clauses);
        let context = asked.map(|((of, m), clause)| self.around.context(&self.readings[*of].parse, clause, m));
        self.contexts.extend(context.map(Box::new));
    }

    fn attributes(&mut self) {
        let asked = self.mentions.iter().zip(self.clauses.iter().zip(&self.contexts));
        self.attributes.extend(asked.map(|((of, m), (clause, context))| {
            let Reading { parse, cued, .. } = &self.readings[*of];
            let named = cued.as_ref().and_then(|cued| cued.named(parse, clause, context, m));
            named
                .filter(|_| !self.entities.past_age(m))
                .map_or_else(|| Key::Open(Open::new(m.kind, context)), Key::Named)
        }));
    }

    /// How sure the article is, and who says so.
    fn sayings(&mut self) {
        let asked = self.mentions.iter().zip(&self.clauses);
        self.said.extend(asked.map(|((of, m), clause)| {
            let Reading { parse, source, .. } = &self.readings[*of];
            let certainty = certainty::read(parse, clause, m, source.as_ref());
            if let Some(speaker) = source::speaker(self.seg, &self.entities, m) {
                let asserted = certainty == Certainty::Asserted;
                return (if asserted { Certainty::Attributed } else { certainty }, Some(speaker));
            }
            let source = source.as_ref().filter(|s| s.covers(m));
            (certainty, source.and_then(|s| s.name(self.seg, &self.entities, m.sentence)))
        }));
    }

    fn subjects(&mut self) {
        let asked = self.mentions.iter().zip(&self.clauses);
        let subject = asked.map(|((of, m), clause)| self.entities.subject(&self.readings[*of].parse, clause, m));
        self.subjects.extend(subject);
    }

    /// The assertions that the answers make.
    fn assemble(&mut self) -> Vec<Assertion> {
        let room = self.mentions.len() + self.seg.quotations.len() + self.seg.sentences.len() / 8;
        let mut out = Vec::with_capacity(room);
        let answers = (self.contexts.drain(..).zip(self.attributes.drain(..)))
            .zip(self.said.drain(..).zip(self.subjects.drain(..)));
        let asked = self.mentions.drain(..).zip(&self.clauses);
        for (((of, mention), clause), ((context, attribute), ((certainty, attribution), subject))) in asked.zip(answers)
        {
            let parse = &self.readings[of].parse;
            out.push(Assertion {
                subject,
                attribute,
                certainty,
                attribution,
                window: None,
                scope: scope::read(parse, clause, &mention),
                territory: territory::read(parse, &mention),
                region: region(self.seg, &mention),
                sentence: self.seg.sentences[mention.sentence].span,
                context,
                mention,
                counted: false,
            });
        }
        out
    }

    fn finish(mut self) -> (Vec<Assertion>, Vec<Passed>) {
        let mut assertions = self.assemble();
        for reading in &self.readings {
            let own = &mut assertions[reading.mentions.clone()];
            window::read(&reading.parse, &self.clauses[reading.mentions.clone()], own);
            scope::settle(&reading.parse, own);
            listed::settle(&reading.parse, &self.entities, own);
            lifespan::settle(self.seg, &self.entities, own);
        }
        if self.around.words_kept() {
            assertions.extend(self.counted(&assertions));
        }
        survivors(self.seg, &mut assertions);
        scope::single_out(&mut assertions);
        scope::others_hurt(&mut assertions);
        wording::read(self.seg, &self.entities, &self.unused, &mut assertions);
        assertions.sort_by_key(|a| (a.mention.field, a.mention.span, a.mention.kind));
        (assertions, self.unused)
    }

    /// The dates that lengths of time come to.
    fn counted(&mut self, assertions: &[Assertion]) -> Vec<Assertion> {
        let published = self.seg.article.metadata.published.as_ref().map(|p| p.value.date);
        for (of, reading) in self.readings.iter().enumerate() {
            let found = counted::read(&reading.parse, &assertions[reading.mentions.clone()], published);
            self.mentions.extend(found.into_iter().map(|m| (of, m)));
        }
        self.clauses.clear();
        for question in QUESTIONS {
            question(self);
        }
        self.assemble().into_iter().map(|a| Assertion { counted: true, ..a }).collect()
    }
}

/// The region of a mention: inside quotation marks that hold speech, a quotation's.
fn region(seg: &Segmented<'_>, mention: &Mention) -> Region {
    let said = |q: &&Quotation| !q.scare && q.field == mention.field && q.span.contains(mention.span);
    match seg.sentences[mention.sentence].region {
        Region::Body if seg.quotations.iter().any(|q| said(&q)) => Region::Quote,
        region => region,
    }
}

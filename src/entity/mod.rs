//! Entities: the people, groups and things of an article, and who is meant where.
//!
//! A sentence is scanned for references (names, noun phrases, pronouns); ages are bound to them by
//! the shape of the sentence; then each reference is resolved, in the order of the text, to an
//! entity, and keeps the reason.

mod age;
mod alias;
mod binding;
mod cue;
mod delayed;
mod describe;
mod elided;
mod family;
mod firm;
mod identify;
mod it;
mod known;
mod late;
mod listing;
mod name;
mod object;
mod pair;
mod person;
mod reference;
mod resolve;
mod respective;
mod role;
mod roster;
mod row;
mod settle;
mod subject;
mod told;
mod toll;
mod year_old;

use std::ops::Range;

use rustc_hash::FxHashMap;

pub use alias::Aliases;
pub use roster::{Named, roster};
pub use subject::{Binding, Gender, Key, Reason, Subject, SubjectKind};
pub use told::Told;

use crate::article::Region;
use crate::mention::{Kind, Mention};
use crate::sentence::{Segmented, Sentence, Speaker};
use crate::span::Field;
use crate::token::{Flags, TokenKind};
use crate::value::Value;
use name::Looks;
use person::Entity;
use reference::{NOBODY, Reference, What};
use resolve::{Resolved, Resolver};

/// Room for those of whom most articles speak.
const PEOPLE: usize = 6;

/// Who an article speaks of, and where.
#[derive(Debug)]
pub struct Entities<'s> {
    seg: &'s Segmented<'s>,
    refs: Vec<Reference>,
    /// The references of each sentence.
    ranges: Vec<Range<u32>>,
    resolved: Resolved<'s>,
    /// Age mentions by their place, with the references they belong to.
    ages: FxHashMap<(Field, u32), age::Bound>,
}

impl<'s> Entities<'s> {
    /// Finds the entities of an article; `mentions` are its ages among the rest, in order.
    pub fn new(seg: &'s Segmented<'s>, mentions: &[Mention]) -> Self {
        let room = seg.tokens.len() / 6;
        let mut this = Self {
            seg,
            refs: Vec::with_capacity(room),
            ranges: vec![0..0; seg.sentences.len()],
            resolved: Resolved { entities: Vec::with_capacity(PEOPLE), reasons: Vec::with_capacity(room) },
            ages: FxHashMap::default(),
        };
        // Headlines come last: their names are known only from the body.
        let caps: Vec<bool> = seg.sentences.iter().map(|s| capitals(seg, s)).collect();
        let mut ages = Vec::with_capacity(room);
        let mut by_sentence = mentions.iter().filter(|m| m.kind == Kind::Age).peekable();
        let mut in_sentence: Vec<Vec<&Mention>> = Vec::new();
        if by_sentence.peek().is_some() {
            in_sentence.resize(seg.sentences.len(), Vec::new());
            for m in by_sentence {
                in_sentence[m.sentence].push(m);
            }
        }
        // Whether the article gives any age, in its headline too.
        let aged = !in_sentence.is_empty();
        for pass in [false, true] {
            let first = this.refs.len();
            for (at, sentence) in seg.sentences.iter().enumerate().filter(|(at, _)| caps[*at] == pass) {
                let start = this.refs.len();
                let view = seg.view(at);
                reference::scan(view.tokens, view.text, at as u32, sentence.tokens.start, pass, &mut this.refs);
                if pass {
                    this.headline(at);
                }
                this.ranges[at] = start as u32..this.refs.len() as u32;
                if let Some(list) = in_sentence.get(at).filter(|l| !l.is_empty()) {
                    ages.resize(this.refs.len(), None);
                    this.bind_ages(at, list, &mut ages);
                }
            }
            ages.resize(this.refs.len(), None);
            let mut out = std::mem::take(&mut this.resolved);
            out.reasons.reserve(this.refs.len() - first);
            let mut resolver = Resolver { seg, refs: &mut this.refs, ages: &ages, aged, out, words: Vec::new() };
            let mut at = first;
            while at < resolver.refs.len() {
                let sentence = resolver.refs[at].sentence;
                let end = at + resolver.refs[at..].iter().take_while(|r| r.sentence == sentence).count();
                resolver.sentence(at..end);
                at = end;
            }
            known::join(&mut resolver, first);
            if resolver.aged {
                late::join(&mut resolver);
                settle::join(&mut resolver);
            }
            this.resolved = resolver.out;
        }
        this
    }

    fn headline(&mut self, at: usize) {
        let view = self.seg.view(at);
        let base = self.seg.sentences[at].tokens.start;
        let entities = &self.resolved.entities;
        let known = |word: &str| {
            entities.iter().any(|e| e.same.is_none() && e.person && e.full.iter().any(|w| w.eq_ignore_ascii_case(word)))
        };
        let mut names = Vec::new();
        reference::headline(view.tokens, view.text, at as u32, base, &known, &mut names);
        let start = self.refs.iter().rposition(|r| r.sentence as usize != at).map_or(0, |p| p + 1);
        self.refs.extend(names);
        self.refs[start..].sort_by_key(|r| r.first);
    }

    fn bind_ages(&mut self, at: usize, mentions: &[&Mention], ages: &mut [Option<u16>]) {
        let sentence = &self.seg.sentences[at];
        let base = sentence.tokens.start;
        let places: Vec<Range<usize>> = mentions.iter().map(|m| base + m.tokens.0..base + m.tokens.1).collect();
        let scene = age::Scene {
            tokens: &self.seg.tokens,
            text: self.seg.article.field(sentence.field),
            range: sentence.tokens.clone(),
            refs: &self.refs,
            here: self.ranges[at].start as usize..self.ranges[at].end as usize,
            ages: &places,
        };
        let mut people = Vec::new();
        for (mention, bound) in mentions.iter().zip(scene.bind()) {
            let Some(bound) = bound else { continue };
            people.extend(bound.to.iter().copied());
            if bound.how != Binding::Nearest {
                for &to in &bound.to {
                    ages[to] = ages[to].or_else(|| years(&mention.value));
                }
            }
            self.ages.insert((mention.field, mention.span.start), bound);
        }
        // Who has an age is a person, whatever the name's last word.
        for at in people {
            if let What::Name(name) = &mut self.refs[at].what
                && age::person(name)
            {
                name.looks = Looks::Person;
            }
        }
    }

    fn entity(&self, reference: usize) -> Option<&Entity<'s>> {
        let id = self.refs[reference].entity;
        if id == NOBODY {
            return None;
        }
        Some(self.root(id))
    }

    /// The entity that one turned out to be.
    fn root(&self, mut id: u32) -> &Entity<'s> {
        while let Some(same) = self.resolved.entities[id as usize].same {
            id = same;
        }
        &self.resolved.entities[id as usize]
    }

    /// The speaker of a quotation, by the fullest name.
    pub fn speaker(&self, speaker: &Speaker) -> Option<Subject> {
        self.phrase(speaker.sentence, &speaker.tokens)
    }

    /// Whom or what the tokens of a phrase mean; places in `Segmented::tokens`.
    pub fn phrase(&self, sentence: usize, tokens: &Range<usize>) -> Option<Subject> {
        let (start, end) = self.before_age(sentence, tokens).unwrap_or((tokens.start, tokens.end));
        self.of_phrase(sentence, &(start..end), Binding::Phrase)
    }

    /// For the `31` of `Roe, 31, jailed`: the tokens of the name before it.
    fn before_age(&self, sentence: usize, tokens: &Range<usize>) -> Option<(usize, usize)> {
        let kind = |t: usize| self.seg.tokens.get(t).map(|t| t.kind);
        let age = tokens.len() == 1 && kind(tokens.start) == Some(TokenKind::Number);
        let comma = tokens.start.checked_sub(1).filter(|c| age && kind(*c) == Some(TokenKind::Comma))?;
        let range = self.ranges.get(sentence)?;
        let before = self.refs[range.start as usize..range.end as usize].iter().find(|r| r.end as usize == comma)?;
        Some((before.first as usize, before.end as usize))
    }
}

/// The age in whole years.
fn years(value: &Value) -> Option<u16> {
    let q = value.quantity()?;
    let n = q.bounds.point()?;
    let years = match q.unit.as_str() {
        "year" | "" => n,
        "month" => n / rust_decimal::Decimal::from(12),
        "week" | "day" | "hour" => rust_decimal::Decimal::ZERO,
        _ => return None,
    };
    u16::try_from(years.trunc().mantissa()).ok()
}

/// Whether a sentence has capitals throughout, as headlines do.
fn capitals(seg: &Segmented<'_>, sentence: &Sentence) -> bool {
    let (mut words, mut capital) = (0, 0);
    let body = sentence.region != Region::Headline;
    let (least, most) = if body { (5, 8) } else { (3, 6) };
    for token in &seg.tokens[sentence.tokens.clone()] {
        if token.kind == TokenKind::Word && (body || token.span.len() > 3) {
            words += 1;
            capital += usize::from(token.flags.has(Flags::CAPITAL));
            // More small ones than the capitals of fourteen words can make up for.
            if (words - capital) * 10 > 14 * (10 - most) {
                return false;
            }
            if words == 14 {
                break;
            }
        }
    }
    if words < least || capital * 10 < words * most {
        return false;
    }
    // A list of names is no headline: it ends as a sentence does.
    let stops = seg.tokens[sentence.tokens.clone()].last().is_some_and(|t| t.kind == TokenKind::Period);
    let upper = || seg.tokens[sentence.tokens.clone()].iter().filter(|t| t.flags.has(Flags::UPPER)).count();
    !(body && stops && upper() * 2 < words)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::article::Article;
    use crate::mention::recognise;
    use proptest::prelude::*;

    /// Each number of a text with its subject: `27 Jo Roe; 3 -`.
    pub(super) fn subjects(text: &str) -> String {
        let article = Article { text: text.into(), ..Article::default() };
        let extract = crate::extract::extract(&article);
        // `a man was killed` is a count of one, and none of these tests' business.
        let told = extract.assertions.iter().filter(|a| !a.mention.kind.is_wording() && !a.mention.lone);
        let all = told.map(|a| {
            let who = a.subject.as_ref().map_or("-", |s| s.name.as_str());
            format!("{} {who}", a.mention.span.of(text))
        });
        all.collect::<Vec<_>>().join("; ")
    }

    pub(super) fn check(table: &[(&str, &str)]) {
        let wrong: Vec<String> = table
            .iter()
            .map(|(text, expected)| (text, expected, subjects(text)))
            .filter(|(_, expected, got)| **expected != got.as_str())
            .map(|(text, expected, got)| format!("{text}\n   want {expected}\n   got  {got}"))
            .collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn whom_one_does_something_with_is_another() {
        check(&[
            ("Jo Roe was born in Orm. After watching Al Lee play, he took up the oboe at the age of 14.", "14 Jo Roe"),
            ("Jo Roe was born in Orm. Al Lee took up the oboe at the age of 14.", "14 Al Lee"),
            ("Jo Roe was born in Orm. After meeting Al Lee, who said he was 14, she left.", "14 Al Lee"),
        ]);
    }

    proptest! {
        #[test]
        fn any_text(text in "(Jo|Mr|Roe|Lee|Jr|the|a|man|his|son|and|was|who|identified|as|of|said|[0-9]{1,2}|-year-old|aged|[ ,.;:()“”\"'’-]){0,40}|\\PC{0,60}") {
            let article = Article { text: text.clone(), title: text.clone(), ..Article::default() };
            let seg = Segmented::new(&article);
            let mentions = recognise(&seg);
            let entities = Entities::new(&seg, &mentions);
            for q in seg.quotations.iter().filter_map(|q| q.speaker.as_ref()) {
                let _ = entities.speaker(q);
            }
            crate::extract::extract(&article);
        }
    }
}

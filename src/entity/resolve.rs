//! Resolution: which entity each reference means, with the reason.

use std::ops::Range;

use super::name::{Looks, Name};
use super::person::{Entity, Match, likely, matches, words};
use super::reference::{NOBODY, Noun, Pronoun, Reference, What};
use super::{Reason, identify, role};
use crate::lexicon::Class;
use crate::sentence::Segmented;
use crate::token::{Token, TokenKind};

/// The entities of an article and who is meant where.
#[derive(Debug, Default)]
pub(super) struct Resolved<'a> {
    pub entities: Vec<Entity<'a>>,
    /// The reason for each reference's entity.
    pub reasons: Vec<Reason>,
}

/// How many sentences back a pronoun may reach.
const REACH: u32 = 3;

/// Resolves references, in the order they are given, sentence by sentence.
pub(super) struct Resolver<'r, 's> {
    pub seg: &'s Segmented<'s>,
    pub refs: &'r mut Vec<Reference>,
    /// The age bound to each reference, where one is.
    pub ages: &'r [Option<u16>],
    /// Whether the article gives any age: roles serve to find whose.
    pub aged: bool,
    pub out: Resolved<'s>,
}

impl<'s> Resolver<'_, 's> {
    /// Resolves the references of one sentence.
    pub fn sentence(&mut self, range: Range<usize>) {
        for at in range.clone() {
            let reference = self.refs[at];
            let (entity, reason) = match reference.what {
                What::Name(name) => self.name(at, &reference, &name),
                What::Noun(noun) => self.noun(at, &reference, &noun, range.start),
                What::Pronoun(p) => {
                    let id = self.pronoun(&reference, p, range.start..at);
                    if let Some(e) = self.out.entities.get_mut(id as usize).filter(|e| e.gender.is_empty()) {
                        e.gender = p.gender;
                    }
                    (id, Reason::Pronoun)
                }
            };
            self.refs[at].entity = entity;
            self.out.reasons.push(reason);
            if entity != NOBODY {
                let age = self.ages[at];
                let e = &mut self.out.entities[entity as usize];
                e.last = reference.sentence;
                if e.age.is_none() {
                    e.age = age;
                }
                e.person |= age.is_some();
            }
        }
        identify::merge(self, range.clone());
        if self.aged {
            role::note(self, range.clone());
            role::named(self, range);
        }
    }

    fn text(&self, sentence: u32) -> &'s str {
        self.seg.article.field(self.seg.sentences[sentence as usize].field)
    }

    fn scope(&self, sentence: u32) -> u32 {
        let s = &self.seg.sentences[sentence as usize];
        if s.region.compared() { 0 } else { s.block as u32 + 1 }
    }

    fn root(&self, mut entity: u32) -> u32 {
        while let Some(same) = self.out.entities[entity as usize].same {
            entity = same;
        }
        entity
    }

    /// The entity of an earlier reference.
    pub fn entity(&self, at: usize) -> Option<u32> {
        Some(self.refs[at].entity).filter(|e| *e != NOBODY).map(|e| self.root(e))
    }

    fn alive(&self, scope: u32) -> impl Iterator<Item = (u32, &Entity<'s>)> {
        self.out
            .entities
            .iter()
            .enumerate()
            .rev()
            .filter(move |(_, e)| e.same.is_none() && e.scope == scope)
            .map(|(i, e)| (i as u32, e))
    }

    fn add(&mut self, reference: &Reference) -> u32 {
        self.out.entities.push(Entity {
            name: None,
            full: Vec::new(),
            surname: "",
            given: "",
            suffix: "",
            gender: "",
            plural: false,
            person: false,
            phrase: None,
            heads: Vec::new(),
            age: None,
            scope: self.scope(reference.sentence),
            last: reference.sentence,
            since: reference.sentence,
            roles: 0,
            official: false,
            place: false,
            same: None,
        });
        self.out.entities.len() as u32 - 1
    }

    fn name(&mut self, at: usize, reference: &Reference, name: &Name) -> (u32, Reason) {
        if matches!(name.looks, Looks::Organisation | Looks::Place | Looks::Post) {
            return (NOBODY, Reason::None);
        }
        let text = self.text(reference.sentence);
        let sentence = self.seg.view(reference.sentence as usize);
        let tokens = sentence.tokens;
        let surname = tokens[name.surname].span.to(tokens[name.surname_end - 1].span).of(text);
        let full: Vec<&'s str> = words_of(self.seg, reference.sentence, name);
        let given = if name.words > 1 { full.first().copied().unwrap_or("") } else { "" };
        let age = self.ages[at];
        let mut best = (Match::None, 0, NOBODY);
        for (id, e) in self.alive(self.scope(reference.sentence)) {
            let found = matches(e, &full, surname, given, name);
            if found == Match::None {
                continue;
            }
            // A father and his son stand in one sentence, one with a suffix.
            let kin = e.last == reference.sentence && e.suffix != name.suffix && name.words > 1;
            let other_age = matches!((age, e.age), (Some(a), Some(b)) if a.abs_diff(b) > 1);
            if kin || (other_age && (e.suffix != name.suffix || found < Match::Full)) {
                continue;
            }
            if (found, e.last) > (best.0, best.1) || best.2 == NOBODY {
                best = (found, e.last, id);
            }
        }
        // `the Brioc Post`, `in West Brioc`: no person stands so.
        let before = name.run.checked_sub(1).map(|b| &tokens[b]);
        let outside = name.looks == Looks::Maybe
            && before
                .is_some_and(|t| ["the", "The", "a", "A", "an", "in", "at", "near", "on"].contains(&t.span.of(text)));
        // `Photo by Jo Roe`
        let credit = name.run > 1
            && before.is_some_and(|t| t.kind == TokenKind::Colon || t.span.of(text) == "by")
            && ["photo", "picture", "photograph", "image", "video"]
                .iter()
                .any(|w| tokens[name.run - 2].span.of(text).eq_ignore_ascii_case(w));
        let known = best.2 != NOBODY;
        if !known && name.words == 1 && !name.titled && age.is_none() {
            return (NOBODY, Reason::None);
        }
        let before = age.filter(|_| !known).and_then(|a| self.unnamed(reference, a, name.gender));
        let id = if known { best.2 } else { before.unwrap_or_else(|| self.add(reference)) };
        let e = &mut self.out.entities[id as usize];
        if full.len() > e.full.len() || (e.suffix.is_empty() && !name.suffix.is_empty() && full.len() == e.full.len()) {
            e.name = Some((reference.first, reference.end));
            e.full = full;
            e.surname = if best.0 == Match::Given { e.surname } else { surname };
            e.given = given;
        }
        if e.suffix.is_empty() {
            e.suffix = name.suffix;
        }
        if e.gender.is_empty() || name.titled && !name.gender.is_empty() {
            e.gender = if name.gender.is_empty() { e.gender } else { name.gender };
        }
        e.official |= name.official || credit;
        e.place |= outside;
        e.person |= name.looks == Looks::Person || likely(name.looks) && age.is_some();
        let reason = match best.0 {
            _ if !known => Reason::Named,
            Match::Given => Reason::GivenName,
            Match::Surname => Reason::Surname,
            _ => Reason::FullName,
        };
        (id, reason)
    }

    fn lemma(&self, noun: &Noun, sentence: u32) -> &'s str {
        let Some(head) = noun.head else { return "" };
        let token = &self.seg.tokens[head as usize];
        let entry = token.entry();
        entry
            .lemma(Class::PersonNoun)
            .or_else(|| entry.lemma(Class::GroupNoun))
            .unwrap_or_else(|| token.span.of(self.text(sentence)))
    }

    fn noun(&mut self, at: usize, reference: &Reference, noun: &Noun, first: usize) -> (u32, Reason) {
        let lemma = self.lemma(noun, reference.sentence);
        let age = self.ages[at];
        let found = self.apposition(at, reference, noun, first).map(|e| (e, Reason::Apposition)).or_else(|| {
            if noun.owned {
                return self.kin(reference, noun, lemma, age);
            }
            let definite = noun.definite || (!noun.opened && age.is_some());
            if definite {
                self.description(reference, noun, lemma, age, first)
            } else {
                self.again(reference, noun, lemma, age?)
            }
        });
        if let Some((id, reason)) = found {
            let e = &mut self.out.entities[id as usize];
            if e.gender.is_empty() {
                e.gender = noun.gender;
            }
            if !e.heads.contains(&lemma) && e.heads.len() < 6 {
                e.heads.push(lemma);
            }
            e.person = true;
            return (id, reason);
        }
        let id = self.add(reference);
        let e = &mut self.out.entities[id as usize];
        e.phrase = Some((reference.first, reference.end));
        e.gender = noun.gender;
        e.plural = noun.plural;
        e.person = true;
        e.heads.push(lemma);
        (id, Reason::Phrase)
    }

    /// `a 30-year-old man` once more, as after a headline: the one of that age who has no name yet.
    fn again(&self, reference: &Reference, noun: &Noun, lemma: &str, age: u16) -> Option<(u32, Reason)> {
        let text = self.text(reference.sentence);
        if self.seg.tokens[reference.first as usize].span.of(text).eq_ignore_ascii_case("another") {
            return None;
        }
        let mut found = self.alive(self.scope(reference.sentence)).filter(|(_, e)| {
            e.age == Some(age)
                && e.name.is_none()
                && e.last < reference.sentence
                && e.agrees(noun.gender, noun.plural)
                && (e.heads.contains(&lemma) || fits(lemma, &e.heads, false))
        });
        let first = found.next()?;
        found.next().is_none().then_some((first.0, Reason::Age))
    }

    /// `his daughter` once more: the only daughter there is.
    fn kin(&self, reference: &Reference, noun: &Noun, lemma: &str, age: Option<u16>) -> Option<(u32, Reason)> {
        let mut found = self.alive(self.scope(reference.sentence)).filter(|(_, e)| {
            e.heads.first() == Some(&lemma)
                && e.agrees(noun.gender, noun.plural)
                && e.last < reference.sentence
                && (age.is_none() || e.age.is_none() || age == e.age)
        });
        let first = found.next()?;
        (!noun.plural && found.next().is_none()).then_some((first.0, Reason::Description))
    }

    /// Somebody of this age who has been spoken of without a name.
    fn unnamed(&self, reference: &Reference, age: u16, gender: &str) -> Option<u32> {
        let mut found = self.alive(self.scope(reference.sentence)).filter(|(_, e)| {
            e.age == Some(age) && e.name.is_none() && e.last < reference.sentence && e.agrees(gender, false)
        });
        let first = found.next()?.0;
        found.next().is_none().then_some(first)
    }

    /// `Holt, a 30-year-old man` and `Holt was a man who`: the phrase is the name before it.
    fn apposition(&self, at: usize, reference: &Reference, noun: &Noun, first: usize) -> Option<u32> {
        // Not a name within the phrase: `Roe, a 30-year-old Brioc resident`.
        let before = (first..at).rev().find(|b| self.refs[*b].end <= reference.first)?;
        let name = &self.refs[before];
        let What::Name(_) = name.what else { return None };
        if noun.plural {
            return None;
        }
        let (from, to) = (name.end as usize, reference.first as usize);
        let between = self.seg.tokens.get(from..to)?;
        // `‘Jo Roe’ – the owner`
        let quote = |t: &Token| matches!(t.kind, TokenKind::SingleQuote | TokenKind::DoubleQuote);
        let between = if between.len() > 1 && quote(&between[0]) { &between[1..] } else { between };
        let text = self.text(reference.sentence);
        let word = |k: usize| between.get(k).map_or("", |t| t.span.of(text));
        let comma = |k: usize| between.get(k).is_some_and(|t| matches!(t.kind, TokenKind::Comma | TokenKind::Dash));
        let aged = between.len() == 3 && comma(0) && between[1].kind == TokenKind::Number && comma(2);
        let apposition = between.len() == 1 && comma(0) || aged;
        let last = between.len().wrapping_sub(1);
        // `Roe, the inn's owner,`: the phrase begins after the `'s`.
        let closes = self
            .seg
            .tokens
            .get(reference.end as usize)
            .is_some_and(|t| matches!(t.kind, TokenKind::Comma | TokenKind::Dash));
        let owned = comma(0) && between.len() < 7 && between[last].kind == TokenKind::Possessive && closes;
        let aside = between.len() > 2 && between.len() < 16 && comma(0) && comma(last - 1);
        let copula = (between.len() == 1 || aside) && ["is", "was"].contains(&word(last)) && !noun.definite;
        // `the man` after a comma may open a clause of its own; `a man` hardly.
        let opened = noun.opened && (!noun.definite || !self.verb_follows(reference.end as usize));
        ((apposition && opened) || owned || copula)
            .then(|| self.entity(before))
            .flatten()
            .filter(|e| self.out.entities[*e as usize].agrees(noun.gender, false))
    }

    fn verb_follows(&self, at: usize) -> bool {
        self.seg.tokens.get(at).is_some_and(|t| t.has(Class::Auxiliary) || t.has(Class::Speech) || t.has(Class::Verb))
    }

    /// Whom a definite phrase takes up.
    fn description(
        &self,
        reference: &Reference,
        noun: &Noun,
        lemma: &str,
        age: Option<u16>,
        first: usize,
    ) -> Option<(u32, Reason)> {
        let mut best: Option<(i32, u32)> = None;
        for (id, e) in self.alive(self.scope(reference.sentence)) {
            if !e.person && e.full.len() < 2 || !e.agrees(noun.gender, noun.plural) {
                continue;
            }
            let mut score = 0;
            match (age, e.age) {
                (Some(a), Some(b)) if a == b => score += 12,
                (Some(_), Some(_)) => continue,
                (Some(_), None) if e.official || e.roles & role::SPEAKS != 0 => continue,
                _ => {}
            }
            // A name within the phrase is another's: `the 30-year-old West Brioc man`.
            let within = self.refs[first..]
                .iter()
                .take_while(|r| r.sentence == reference.sentence)
                .any(|r| r.entity == id && r.first >= reference.first && r.end <= reference.end);
            let part = if lemma == "victim" {
                role::HURT
            } else if DOERS.contains(&lemma) {
                role::ACCUSED
            } else {
                0
            };
            let speaker = part != 0 && e.roles & (part | role::SPEAKS) == role::SPEAKS;
            if within || speaker {
                continue;
            }
            let same = !lemma.is_empty() && e.heads.iter().any(|h| h.eq_ignore_ascii_case(lemma));
            if same {
                score += 8;
            } else if !fits(lemma, &e.heads, e.name.is_some()) || e.official && !OFFICIALS.contains(&lemma) {
                continue;
            }
            let accused = DOERS.contains(&lemma) && e.roles & (role::HURT | role::ACCUSED) == role::HURT;
            let hurt = lemma == "victim" && e.roles & (role::HURT | role::ACCUSED) == role::ACCUSED;
            if accused || hurt || !of_age(age, &e.heads) || !of_age(e.age, &[lemma]) {
                continue;
            }
            if e.roles & part != 0 {
                score += 4;
            }
            if e.gender == noun.gender && !e.gender.is_empty() {
                score += 1;
            }
            let gap = reference.sentence.saturating_sub(e.last).cast_signed();
            if !same && age.is_none() && gap > 2 {
                continue;
            }
            score -= gap.min(6);
            // Whom the sentence itself has just named is seldom taken up again by a description.
            if gap == 0 && !same && self.refs[first..].iter().any(|r| r.entity == id) {
                score -= 2;
            }
            if best.is_none_or(|(s, b)| score > s || (score == s && e.last > self.out.entities[b as usize].last)) {
                best = Some((score, id));
            }
        }
        best.filter(|(s, _)| *s > -5)
            .map(|(s, id)| (id, if s >= 6 && age.is_some() { Reason::Age } else { Reason::Description }))
    }

    fn pronoun(&self, reference: &Reference, pronoun: Pronoun, here: Range<usize>) -> u32 {
        let fits = |at: usize| {
            let id = self.entity(at)?;
            let e = &self.out.entities[id as usize];
            let person = e.person || e.full.len() >= 2;
            (person && e.agrees(pronoun.gender, pronoun.plural) && !matches!(self.refs[at].what, What::Pronoun(_)) || {
                matches!(self.refs[at].what, What::Pronoun(_)) && e.agrees(pronoun.gender, pronoun.plural)
            })
            .then_some(id)
        };
        // Earlier in the sentence: whom it opened with, then the nearest.
        if let Some(id) = here.clone().find_map(fits) {
            return id;
        }
        // The sentences before: their subjects first.
        let scope = self.scope(reference.sentence);
        let mut end = here.start;
        while end > 0 {
            let sentence = self.refs[end - 1].sentence;
            if sentence > reference.sentence || reference.sentence - sentence > REACH || self.scope(sentence) != scope {
                break;
            }
            let start = self.refs[..end].iter().rposition(|r| r.sentence != sentence).map_or(0, |p| p + 1);
            if let Some(id) = (start..end).find_map(fits) {
                return id;
            }
            end = start;
        }
        NOBODY
    }

    /// Makes two entities one; the named one stays.
    pub fn join(&mut self, a: u32, b: u32) {
        let (a, b) = (self.root(a), self.root(b));
        if a == b {
            return;
        }
        let named = |id: u32| self.out.entities[id as usize].name.is_some();
        let (keep, drop) = if named(a) || !named(b) { (a, b) } else { (b, a) };
        let gone = self.out.entities[drop as usize].clone();
        self.out.entities[drop as usize].same = Some(keep);
        let e = &mut self.out.entities[keep as usize];
        e.phrase = e.phrase.or(gone.phrase);
        e.age = e.age.or(gone.age);
        e.last = e.last.max(gone.last);
        if e.gender.is_empty() {
            e.gender = gone.gender;
        }
        e.person = true;
        e.roles |= gone.roles;
        e.since = e.since.min(gone.since);
        e.official |= gone.official;
        for head in gone.heads {
            if !e.heads.contains(&head) {
                e.heads.push(head);
            }
        }
    }
}

fn words_of<'s>(seg: &'s Segmented<'_>, sentence: u32, name: &Name) -> Vec<&'s str> {
    let s = &seg.sentences[sentence as usize];
    words(&seg.tokens[s.tokens.clone()], seg.article.field(s.field), name).collect()
}

/// Nouns for those who do harm.
const DOERS: [&str; 16] = [
    "suspect",
    "gunman",
    "shooter",
    "attacker",
    "assailant",
    "killer",
    "murderer",
    "robber",
    "burglar",
    "thief",
    "defendant",
    "offender",
    "accused",
    "carjacker",
    "intruder",
    "perpetrator",
];
/// Nouns for the police and the courts: never a bystander's.
pub(super) const OFFICIALS: [&str; 9] =
    ["officer", "deputy", "trooper", "detective", "judge", "prosecutor", "lawyer", "attorney", "spokesman"];
/// Nouns that say little, and may take up anybody.
const PLAIN: [&str; 12] =
    ["", "man", "woman", "boy", "girl", "teenager", "person", "victim", "suspect", "child", "youth", "father"];

/// Nouns for those who are grown up, and for those who are not.
const GROWN: [&str; 12] = [
    "grandmother",
    "grandfather",
    "husband",
    "wife",
    "father",
    "mother",
    "veteran",
    "lawyer",
    "officer",
    "deputy",
    "widow",
    "pensioner",
];
const YOUNG: [&str; 8] = ["boy", "girl", "child", "kid", "infant", "baby", "toddler", "teenager"];

/// Whether somebody of this age can be called all of these.
pub(super) fn of_age(age: Option<u16>, heads: &[&str]) -> bool {
    let any = |list: &[&str]| heads.iter().any(|h| list.contains(h));
    match age {
        Some(0..=14) => !any(&GROWN),
        Some(21..) => !any(&YOUNG),
        _ => true,
    }
}

/// Whether somebody described by `heads` can be called `lemma` for the first time.
fn fits(lemma: &str, heads: &[&str], named: bool) -> bool {
    let of = |list: &[&str], w: &str| list.contains(&w);
    if heads.is_empty() {
        return named;
    }
    let harm = heads.iter().any(|h| of(&DOERS, h));
    let hurt = heads.contains(&"victim");
    let official = heads.iter().any(|h| of(&OFFICIALS, h));
    match () {
        () if of(&DOERS, lemma) && hurt || lemma == "victim" && harm => false,
        () if of(&OFFICIALS, lemma) != official => false,
        () if named => true,
        () => of(&PLAIN, lemma) || heads.iter().any(|h| of(&PLAIN, h)),
    }
}

#[cfg(test)]
mod tests {
    use crate::entity::tests::check;

    #[test]
    fn later_words_find_the_fullest_name() {
        check(&[
            ("Jo Anne Roe fled. Roe, 30, was found later.", "30 Jo Anne Roe"),
            ("Jo Roe fled. Ms Roe is 30.", "30 Jo Roe"),
            ("A 25-year-old man was shot. He was identified as Dan Ash.", "25 Dan Ash"),
            ("A 25-year-old woman was found dead. Police identified the woman as Ida Marsh.", "25 Ida Marsh"),
            ("The driver, Dan Ash, was 25.", "25 Dan Ash"),
            ("A 40-year-old man named Dan Ash was hurt.", "40 Dan Ash"),
            ("A 16-year-old boy was shot. The 16-year-old died later.", "16 16-year-old boy; 16 16-year-old boy"),
            ("A 25-year-old Brioc man was shot. Dan Ash died at the scene. Lee Fox was shot too.", "25 Dan Ash"),
            ("Dan Ash, a 25 year old Brioc resident, left early.", "25 Dan Ash"),
            ("The coroner identified the badly injured 25-year-old man as Dan Ash.", "25 Dan Ash"),
            ("Dan Ash, 50, was hit by his 12-year-old cousin.", "50 Dan Ash; 12 12-year-old cousin"),
        ]);
    }
}

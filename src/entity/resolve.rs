//! Resolution: which entity each reference means, with the reason.

use std::ops::Range;

use super::name::{Looks, Name};
use super::person::{self, Entity, Match, likely, matches};
use super::reference::{NOBODY, Pronoun, Reference, What};
use super::{Reason, delayed, family, identify, late, listing, role};
use crate::clause::verb::ending;
use crate::lexicon::kin::KIN;
use crate::lexicon::{Class, words};
use crate::sentence::{Quotation, Segmented};
use crate::token::{Flags, Token, TokenKind};

/// The entities of an article and who is meant where.
#[derive(Debug, Default)]
pub(super) struct Resolved<'a> {
    pub entities: Vec<Entity<'a>>,
    /// The reason for each reference's entity.
    pub reasons: Vec<Reason>,
}

/// Titles cut short, with the noun that takes them up: `Det. Roe … the detective`.
const TITLES: [(&str, &str); 4] = [("det", "detective"), ("dep", "deputy"), ("ofc", "officer"), ("insp", "detective")];

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
    /// Room for the words of a name, used again and again: most names are known already.
    pub words: Vec<&'s str>,
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
                        e.guessed = true;
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
                if self.aged {
                    let part = listing::of(self.seg, &reference);
                    e.person |= part != 0;
                    e.roles |= role::of(self.seg, &reference) | part;
                }
            }
        }
        identify::merge(self, range.clone());
        if self.aged {
            family::note(self, range.clone());
            family::give(self, range.clone());
            identify::at_home(self, range.clone());
            late::named(self, range.clone());
            late::introduced(self, range.clone());
            delayed::join(self, range);
        }
    }

    pub(super) fn text(&self, sentence: u32) -> &'s str {
        self.seg.article.field(self.seg.sentences[sentence as usize].field)
    }

    pub(super) fn scope(&self, sentence: u32) -> u32 {
        let s = &self.seg.sentences[sentence as usize];
        if s.region.compared() { 0 } else { s.block as u32 + 1 }
    }

    pub(super) fn root(&self, mut entity: u32) -> u32 {
        while let Some(same) = self.out.entities[entity as usize].same {
            entity = same;
        }
        entity
    }

    /// The entity of an earlier reference.
    pub fn entity(&self, at: usize) -> Option<u32> {
        Some(self.refs[at].entity).filter(|e| *e != NOBODY).map(|e| self.root(e))
    }

    pub(super) fn alive(&self, scope: u32) -> impl Iterator<Item = (u32, &Entity<'s>)> {
        self.out
            .entities
            .iter()
            .enumerate()
            .rev()
            .filter(move |(_, e)| e.same.is_none() && e.scope == scope)
            .map(|(i, e)| (i as u32, e))
    }

    pub(super) fn add(&mut self, reference: &Reference) -> u32 {
        self.out.entities.push(Entity {
            name: None,
            full: Vec::new(),
            surname: "",
            family: "",
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
            acts: false,
            other: false,
            owner: None,
            guessed: false,
            lead: 1,
            spelt: None,
            same: None,
        });
        self.out.entities.len() as u32 - 1
    }

    fn name(&mut self, at: usize, reference: &Reference, name: &Name) -> (u32, Reason) {
        if matches!(name.looks, Looks::Organisation | Looks::Place | Looks::Post) {
            return (NOBODY, Reason::None);
        }
        let age = self.ages[at];
        // A word by itself names nobody new, but after `his daughter`.
        let kin = || self.aged && family::relative_before(self.seg.view(reference.sentence as usize).tokens, name.run);
        let lone = name.words == 1 && !name.titled && age.is_none() && !kin();
        if lone && self.alive(self.scope(reference.sentence)).next().is_none() {
            return (NOBODY, Reason::None);
        }
        let text = self.text(reference.sentence);
        let tokens = &self.seg.tokens[self.seg.sentences[reference.sentence as usize].tokens.clone()];
        let surname = tokens[name.surname].span.to(tokens[name.surname_end - 1].span).of(text);
        let mut full = std::mem::take(&mut self.words);
        full.clear();
        full.extend(person::words(tokens, text, name));
        let given = if name.words > 1 { full.first().copied().unwrap_or("") } else { "" };
        let mut best = None;
        for (id, e) in self.alive(self.scope(reference.sentence)) {
            let found = matches(e, &full, surname, given, name);
            if found == Match::None {
                continue;
            }
            // A father and his son stand in one sentence, one with a suffix.
            let kin = e.last == reference.sentence && e.suffix != name.suffix && name.words > 1;
            let other_age = matches!((age, e.age), (Some(a), Some(b)) if a.abs_diff(b) > 1);
            // `Al Lee Roe, 36, and Al Roe, 9`: a father and his son.
            let other_name = e.full.len() != full.len();
            if kin || (other_age && (e.suffix != name.suffix || found < Match::Full || other_name)) {
                continue;
            }
            // News style calls children by the first name.
            let grown = found == Match::Surname && !e.child();
            let near = (e.suffix == name.suffix || name.suffix.is_empty(), grown);
            // Somebody's wife or son goes by the full name.
            let own = !(lone && found == Match::Surname && e.heads.iter().any(|h| KIN.has(h)));
            let rank = (found, near, own, e.last);
            if best.is_none_or(|(first, _)| rank > first) {
                best = Some((rank, id));
            }
        }
        let known = best.is_some();
        let found = best.map_or(Match::None, |((found, ..), _)| found);
        if lone && !known {
            self.words = full;
            return (NOBODY, Reason::None);
        }
        // `the Brioc Post`, `in West Brioc`: no person stands so.
        let before = name.run.checked_sub(1).map(|b| &tokens[b]);
        let outside = name.looks == Looks::Maybe
            && before
                .is_some_and(|t| ["the", "The", "a", "A", "an", "in", "at", "near", "on"].contains(&t.span.of(text)));
        // `in Jo Roe's yard`
        let home = tokens.get(name.end).is_some_and(|t| t.kind == TokenKind::Possessive)
            && tokens.iter().skip(name.end + 1).take(2).any(|t| t.is_any(text, HOUSEHOLD))
            && name.words > 1;
        let outside = outside && !home;
        // `a white Brioc Runner`
        let kind = name.looks == Looks::Maybe
            && before.is_some_and(|t| {
                t.kind == TokenKind::Word
                    && !t.flags.has(Flags::CAPITAL)
                    && !t.has(Class::PersonNoun)
                    && !t.has(Class::Role)
            })
            && name.run > 1
            && ["a", "an", "A", "An"].contains(&tokens[name.run - 2].span.of(text));
        // `Photo by Jo Roe`
        let credit = name.run > 1
            && before.is_some_and(|t| t.kind == TokenKind::Colon || t.span.of(text) == "by")
            && ["photo", "picture", "photograph", "image", "video"]
                .iter()
                .any(|w| tokens[name.run - 2].span.of(text).eq_ignore_ascii_case(w));
        let before = age.filter(|_| !known).and_then(|a| self.unnamed(reference, a, name.gender));
        let id = best.map(|(_, id)| id).or(before).unwrap_or_else(|| self.add(reference));
        let e = &mut self.out.entities[id as usize];
        if matches!(found, Match::Slip | Match::Surname | Match::Full) && e.full.len() > 1 {
            e.spell(surname, &full, (reference.first, reference.end));
        }
        // A longer name spelt in another way waits until it is the one used more.
        let other = e.spelt.is_some() && !e.surname.eq_ignore_ascii_case(surname);
        if full.len() > e.full.len() && !other
            || (e.suffix.is_empty() && !name.suffix.is_empty() && full.len() == e.full.len())
        {
            e.name = Some((reference.first, reference.end));
            e.full.clone_from(&full);
            e.surname = surname;
            e.given = given;
        }
        if e.suffix.is_empty() {
            e.suffix = name.suffix;
        }
        if e.gender.is_empty() || name.titled && !name.gender.is_empty() {
            e.gender = if name.gender.is_empty() { e.gender } else { name.gender };
        }
        // `Roe of West Brioc`: a town.
        let lives = name.run.checked_sub(1).is_some_and(|of| is_home(tokens, text, of));
        let next = name.end;
        e.acts |= !lives
            && tokens
                .get(next)
                .is_some_and(|t| t.kind == TokenKind::Word && (t.has(Class::Auxiliary) || ending(t, text).is_some()));
        e.place |= lives && !known;
        // `Roe's mother`
        let owner = name.words > 1
            && tokens.get(name.end).is_some_and(|t| t.kind == TokenKind::Possessive)
            && tokens.get(name.end + 1).is_some_and(family::relative);
        e.person |= owner || home;
        e.official |= name.official || credit;
        e.place |= outside || kind;
        e.person |= name.looks == Looks::Person || likely(name.looks) && age.is_some();
        for short in &tokens[name.run..name.first] {
            let head = TITLES.iter().find(|(title, _)| short.span.of(text).eq_ignore_ascii_case(title));
            if let Some((_, head)) = head.filter(|(_, h)| !e.heads.contains(h)) {
                e.heads.push(head);
            }
        }
        let reason = match found {
            Match::None => Reason::Named,
            Match::Given => Reason::GivenName,
            Match::Slip | Match::Surname => Reason::Surname,
            Match::Full => Reason::FullName,
        };
        self.words = full;
        (id, reason)
    }

    /// Somebody of this age who has been spoken of without a name.
    pub(super) fn unnamed(&self, reference: &Reference, age: u16, gender: &str) -> Option<u32> {
        // `A man of 20 was shot by Jo Roe, 20`: two of one age.
        let part = |roles: u8| roles & (role::HURT | role::ACCUSED);
        let own = part(role::of(self.seg, reference));
        let other = |e: &Entity<'_>| own != 0 && part(e.roles) != 0 && own & e.roles == 0;
        let mut found = self.alive(self.scope(reference.sentence)).filter(|(_, e)| {
            e.age == Some(age)
                && e.name.is_none()
                && e.last < reference.sentence
                && e.agrees(gender, false)
                && !other(e)
        });
        let first = found.next()?.0;
        found.next().is_none().then_some(first)
    }

    /// The quotation that a reference stands in.
    fn quotation(&self, reference: &Reference) -> Option<&Quotation> {
        let first = reference.first as usize;
        let opened = self.seg.quotations.partition_point(|q| q.tokens.start <= first);
        self.seg.quotations[..opened].iter().rev().take(3).find(|q| !q.scare && q.tokens.contains(&first))
    }

    fn pronoun(&self, reference: &Reference, pronoun: Pronoun, here: Range<usize>) -> u32 {
        let says = self.seg.tokens.get(reference.end as usize).is_some_and(|t| t.has(Class::Speech));
        // "“The driver was late,” he said": not whom his own words are about.
        let quoted = |at: usize| self.quotation(&self.refs[at]).is_some();
        let speaker = self.quotation(reference).and_then(|q| q.speaker.as_ref());
        let says_it = |surname: &str| {
            speaker.is_some_and(|s| {
                let text = self.text(s.sentence as u32);
                self.seg.tokens[s.tokens.clone()].iter().any(|t| t.span.of(text) == surname)
            })
        };
        let fits = |at: usize| {
            let id = self.entity(at).filter(|_| !(says && quoted(at)))?;
            let e = &self.out.entities[id as usize];
            // "“He is 23,” said Roe": of another.
            if e.name.is_some() && says_it(e.surname) {
                return None;
            }
            let person = e.person || e.full.len() >= 2;
            (person && e.agrees(pronoun.gender, pronoun.plural) && !matches!(self.refs[at].what, What::Pronoun(_)) || {
                matches!(self.refs[at].what, What::Pronoun(_)) && e.agrees(pronoun.gender, pronoun.plural)
            })
            .then_some(id)
        };
        // Earlier in the sentence: whom it opened with, then the nearest; `the judge told Roe that he`
        // is said of Roe.
        let mut found = here.clone().filter_map(fits).filter(|_| !self.opens_by_doing(reference));
        if let Some(id) = found.next() {
            let judge = self.out.entities[id as usize].heads.first() == Some(&"judge");
            return found.find(|other| judge && *other != id).unwrap_or(id);
        }
        // The sentences before: their subjects first; whoever speaks goes on speaking.
        let scope = self.scope(reference.sentence);
        let mut end = here.start;
        let speaker =
            |at: usize| fits(at).filter(|id| says && self.out.entities[*id as usize].roles & role::SPEAKS != 0);
        while end > 0 {
            let sentence = self.refs[end - 1].sentence;
            if sentence > reference.sentence || reference.sentence - sentence > REACH || self.scope(sentence) != scope {
                break;
            }
            let start = self.refs[..end].iter().rposition(|r| r.sentence != sentence).map_or(0, |p| p + 1);
            // "The death of Roe's son, Holt said": Holt, not whose something is.
            let owner = |at: &usize| {
                let after = self.seg.tokens.get(self.refs[*at].end as usize);
                after.is_some_and(|t| t.kind == TokenKind::Possessive)
            };
            let free = |at: &usize| !owner(at);
            let own = || (start..end).filter(free).find_map(fits);
            if let Some(id) = (start..end).find_map(speaker).or_else(own).or_else(|| (start..end).find_map(fits)) {
                return id;
            }
            end = start;
        }
        NOBODY
    }

    /// Whether the sentence opens with what the one at `reference` did, so that nobody named in that is meant: `after
    /// watching Roe play, he`.
    fn opens_by_doing(&self, reference: &Reference) -> bool {
        let (at, text) = (reference.first as usize, self.text(reference.sentence));
        let start = self.seg.sentences[reference.sentence as usize].tokens.start;
        let tokens = &self.seg.tokens;
        let opener = words!["after", "before", "while", "since", "by", "on", "upon", "without", "despite"];
        let nouns = words!["morning", "evening", "spring", "king", "nothing", "something", "being"];
        let doing =
            |t: &Token| t.span.of(text).ends_with("ing") && !t.flags.has(Flags::CAPITAL) && !t.is_any(text, nouns);
        let clause = words!["who", "whom", "which", "that", "said", "says", "he", "she", "they"];
        let inner = tokens.get(start + 2..at).unwrap_or_default();
        let commas = inner.iter().filter(|t| t.kind == TokenKind::Comma).count();
        let closed = inner.last().is_some_and(|t| t.kind == TokenKind::Comma);
        start + 2 < at
            && tokens[start].is_any(text, opener)
            && doing(&tokens[start + 1])
            && commas == usize::from(closed)
            && !inner.iter().any(|t| t.is_any(text, clause))
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
        if e.gender.is_empty() || e.guessed && !gone.gender.is_empty() {
            e.gender = gone.gender;
            e.guessed = gone.guessed;
        }
        e.person = true;
        e.roles |= gone.roles;
        e.since = e.since.min(gone.since);
        e.official |= gone.official;
        e.acts |= gone.acts;
        for head in gone.heads {
            if !e.heads.contains(&head) {
                e.heads.push(head);
            }
        }
    }
}

/// Whether `of` at token `of` links a name to what comes next: `Jo Roe of`, `Jo Roe, of`.
fn is_home(tokens: &[Token], text: &str, of: usize) -> bool {
    let comma = of.checked_sub(1).is_some_and(|c| tokens[c].kind == TokenKind::Comma);
    tokens[of].is_any(text, words!["of", "from"])
        && of
            .checked_sub(1 + usize::from(comma))
            .is_some_and(|n| tokens[n].kind == TokenKind::Word && tokens[n].flags.has(Flags::CAPITAL))
}

/// What people have, and places do not.
const HOUSEHOLD: &crate::lexicon::WordList = words![
    "yard",
    "home",
    "house",
    "apartment",
    "bedroom",
    "garage",
    "driveway",
    "backyard",
    "car",
    "truck",
    "van",
    "bed",
    "flat",
    "kitchen",
    "garden",
    "porch",
    "wallet",
    "purse",
    "phone",
    "body",
    "death",
    "life",
    "killing",
    "murder",
    "arrest",
    "trial"
];

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
            ("Dan Ash, 50, was hit by his 12-year-old cousin.", "50 Dan Ash; 12 Dan Ash’s 12-year-old cousin"),
            ("Vic Haldane fled. Vic Haldene was 30.", "30 Vic Haldane"),
            ("Vic Haldane fled. Lou Haldene was 30.", "30 Lou Haldene"),
            ("Ms Ida Roe and Mr Al Roe fled. Mr Roe was 40. Ms Roe was 38.", "40 Al Roe; 38 Ida Roe"),
            ("Vic Holt Sr. and Vic Holt Jr. fled. Holt Jr. was 20.", "20 Vic Holt Jr."),
            ("J. K. Marsh fled. Joan Marsh, 61, was found.", "61 J. K. Marsh"),
            ("Omar al-Sabti fled. Al-Sabti, 30, was found.", "30 Omar al-Sabti"),
            ("Joe “Red” Marsh fled. Joe Marsh, 31, was found.", "31 Joe “Red” Marsh"),
            ("Lou van der Berg fled. Van der Berg is 50.", "50 Lou van der Berg"),
            ("The judge told Al Roe that he had to pay £500.", "£500 Al Roe"),
            ("Jo Roe said: “We left.” “The driver was late,” he said, adding that he paid £500.", "£500 Jo Roe"),
            ("Ida Haldane fled. Haldene was held. Ida Haldene, 30, was charged.", "30 Ida Haldene"),
            (
                "Ida Haldane, 30, fled. Ida Jane Haldene was held. Haldene is ill. Haldene was charged.",
                "30 Ida Jane Haldene",
            ),
            ("Lou R. Mayers, 30, fled. Lou Myers was held. Myers is ill. Myers was charged.", "30 Lou Myers"),
            ("Dave Marsh fled. David Marsh, 30, was found.", "30 Dave Marsh"),
            (
                "Al Marsh fled. His wife, Ida Marsh, 48, did not. A nurse said Marsh had 14 cards.",
                "48 Ida Marsh; 14 Al Marsh",
            ),
            ("Ida Marsh fled with her husband, Al Marsh, 44.", "44 Al Marsh"),
            ("Sgt. Ida Marsh fled. The teenager beside Marsh, 15, did not.", "15 Ida Marsh"),
        ]);
    }
}

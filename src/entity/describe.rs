//! Descriptions: whom `the man`, `a 30-year-old nurse`, `his daughter` mean.

use super::person::{Entity, likely};
use super::reference::{Noun, Reference, What};
use super::resolve::Resolver;
use super::{Reason, role};
use crate::lexicon::{Class, words};
use crate::token::{Token, TokenKind};

impl<'s> Resolver<'_, 's> {
    fn lemma(&self, noun: &Noun, sentence: u32) -> &'s str {
        let Some(head) = noun.head else { return "" };
        let token = &self.seg.tokens[head as usize];
        let text = self.text(sentence);
        // "New boy Marsh": of any age.
        if token.is(text, "boy") && head.checked_sub(1).is_some_and(|n| self.seg.tokens[n as usize].is(text, "new")) {
            return "newcomer";
        }
        let entry = token.entry();
        entry
            .lemma(Class::PersonNoun)
            .or_else(|| entry.lemma(Class::GroupNoun))
            .unwrap_or_else(|| token.span.of(self.text(sentence)))
    }

    /// Whom a noun phrase means: somebody spoken of before, or somebody new.
    pub(super) fn noun(&mut self, at: usize, reference: &Reference, noun: &Noun, first: usize) -> (u32, Reason) {
        let lemma = self.lemma(noun, reference.sentence);
        let age = self.ages[at];
        // `the 8-year-old West Brioc boy`: no person stands within.
        if let Some(within) = at.checked_sub(1).filter(|w| *w >= first && noun.head.is_some()) {
            let name = &self.refs[within];
            if matches!(name.what, What::Name(_))
                && name.first > reference.first
                && name.end < reference.end
                && let Some(id) = self.entity(within)
            {
                let e = &mut self.out.entities[id as usize];
                e.place |= !e.person;
            }
        }
        let found = self.apposition(at, reference, noun, first).map(|e| (e, Reason::Apposition)).or_else(|| {
            if noun.owned || self.of_somebody(reference, lemma) {
                return self.kin(reference, noun, lemma, age);
            }
            let definite = noun.definite || (!noun.opened && !noun.plural && age.is_some());
            if definite {
                self.description(at, reference, noun, lemma, age, first)
            } else {
                self.again(reference, noun, lemma, age?)
            }
        });
        if let Some((id, reason)) = found {
            let e = &mut self.out.entities[id as usize];
            if e.gender.is_empty() || e.guessed && !noun.gender.is_empty() {
                e.gender = noun.gender;
                e.guessed = false;
            }
            if !e.heads.contains(&lemma) && e.heads.len() < 6 {
                e.heads.push(lemma);
            }
            // `Brioc Rapids … the boy` makes no person of a place.
            e.person |= reason != Reason::Description || e.name.is_none() || e.acts;
            return (id, reason);
        }
        let id = self.add(reference);
        let e = &mut self.out.entities[id as usize];
        e.phrase = Some((reference.first, reference.end));
        e.other = noun.other;
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

    /// `the widow of Vic Roe`, as `his widow`: whose she is tells who she is.
    fn of_somebody(&self, reference: &Reference, lemma: &str) -> bool {
        let text = self.text(reference.sentence);
        let after = self.seg.tokens.get(reference.end as usize..).unwrap_or_default();
        // "The father of five"
        let counted = |t: &Token| t.kind == TokenKind::Number || t.has(Class::Cardinal);
        KIN.contains(&lemma) && matches!(after, [of, next, ..] if of.is(text, "of") && !counted(next))
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

    /// `Holt, a 30-year-old man` and `Holt was a man who`: the phrase is the name before it.
    fn apposition(&self, at: usize, reference: &Reference, noun: &Noun, first: usize) -> Option<u32> {
        if noun.plural {
            return None;
        }
        // `Jo Roe, her mother and her sister`: three people.
        let and =
            self.seg.tokens.get(reference.end as usize).is_some_and(|t| t.is(self.text(reference.sentence), "and"));
        if noun.owned && and {
            return None;
        }
        // Not a name within the phrase: `Roe, a 30-year-old Brioc resident`.
        let mut before = (first..at).rev().find(|b| self.refs[*b].end <= reference.first)?;
        if let What::Noun(n) = self.refs[before].what {
            // `Roe was a husband and the father of three`
            let and = self.seg.tokens.get(self.refs[before].end as usize..reference.first as usize)?;
            let joined = matches!(and, [t] if t.has(Class::Conjunction)) && !n.plural && n.opened && !n.definite;
            if joined
                && let Some(id) = self.entity(before)
                && self.out.reasons.get(before) == Some(&Reason::Apposition)
                && self.out.entities[id as usize].agrees(noun.gender, false)
            {
                return Some(id);
            }
            // `his first victim, a 30-year-old nurse,`: the same one, but in a list.
            let comma = |t: u32| self.seg.tokens.get(t as usize).is_some_and(|t| t.kind == TokenKind::Comma);
            let next = |k: u32| self.seg.tokens.get((reference.end + k) as usize);
            let text = self.text(reference.sentence);
            let lists =
                |t: &Token| t.has(Class::Determiner) || t.has(Class::Conjunction) || t.kind == TokenKind::Number;
            let closed = match next(0) {
                Some(t) if t.kind == TokenKind::Comma => !next(1).is_none_or(lists),
                Some(t) => t.kind == TokenKind::Period || t.is(text, "who"),
                None => true,
            };
            let same = self.ages[at].is_some()
                && comma(self.refs[before].end)
                && reference.first == self.refs[before].end + 1
                && (n.definite || n.owned)
                && !n.plural
                && noun.opened
                && !noun.definite
                && closed;
            if same
                && let Some(id) = self.entity(before)
                && self.out.entities[id as usize].agrees(noun.gender, false)
                && self.out.entities[id as usize].age.is_none()
            {
                return Some(id);
            }
            // `Roe, the man named by his father, was a 30-year-old student`: over the aside.
            before = first;
            if !(comma(self.refs[before].end) && reference.first > 1 && comma(reference.first - 2)) {
                return None;
            }
        }
        let name = &self.refs[before];
        match name.what {
            What::Name(_) => {}
            // `She was a 30-year-old nurse`
            What::Pronoun(p) if !p.plural => return self.is_a(before, reference, noun),
            _ => return None,
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
        let aside = between.len() > 2 && between.len() < 24 && comma(0) && comma(last - 1);
        // `described Roe as a shy teenager`, `Roe was described as a shy teenager`
        let told = words!["described", "describes", "describe", "remembered", "remembers", "portrayed", "known"];
        let by = if between.len() == 1 { name.first.checked_sub(1) } else { reference.first.checked_sub(2) };
        let called = word(last) == "as"
            && between.len() <= 3
            && !noun.definite
            && by.is_some_and(|v| self.seg.tokens[v as usize].is_any(text, told));
        let copula = called || (between.len() == 1 || aside) && ["is", "was"].contains(&word(last)) && !noun.definite;
        // `the man` after a comma may open a clause of its own; `a man` hardly.
        let opened = noun.opened && (!noun.definite || !self.verb_follows(reference.end as usize));
        // `Roe a 30-year-old resident`: the comma left out.
        let bare = between.is_empty() && noun.opened && !noun.definite && self.ages[at].is_some();
        ((apposition && opened) || owned || copula || bare)
            .then(|| self.entity(before))
            .flatten()
            .filter(|e| self.out.entities[*e as usize].agrees(noun.gender, false))
            // `in West Brioc, a 30-year-old man was`
            .filter(|e| !self.out.entities[*e as usize].place || self.out.entities[*e as usize].person)
    }

    /// Whom the pronoun means, where nothing but `is` or `was` stands between it and an indefinite phrase.
    fn is_a(&self, pronoun: usize, reference: &Reference, noun: &Noun) -> Option<u32> {
        let (from, to) = (self.refs[pronoun].end, reference.first);
        let text = self.text(reference.sentence);
        let be = to == from + 1 && ["is", "was"].contains(&self.seg.tokens[from as usize].span.of(text));
        let id = self.entity(pronoun).filter(|_| be && noun.opened && !noun.definite)?;
        self.out.entities[id as usize].agrees(noun.gender, false).then_some(id)
    }

    /// Whether a name between commas follows a phrase.
    fn named_next(&self, at: usize, reference: &Reference) -> bool {
        let comma = |t: u32| self.seg.tokens.get(t as usize).is_some_and(|t| t.kind == TokenKind::Comma);
        comma(reference.end)
            && self.refs.get(at + 1).is_some_and(|next| {
                let person = matches!(next.what, What::Name(n) if n.words > 1 && likely(n.looks));
                person && next.sentence == reference.sentence && next.first == reference.end + 1 && comma(next.end)
            })
    }

    /// Whom the article goes on to give an age that this is not, by surname and by the given name where that is told:
    /// `… hurt Roe. The 17-year-old … Roe, 15, had`. A year more or less is a slip.
    fn aged_later(&self, at: usize, age: u16) -> Vec<(&'s str, Option<&'s str>)> {
        let other = |(r, told): (&Reference, &Option<u16>)| {
            let What::Name(name) = r.what else { return None };
            told.filter(|t| t.abs_diff(age) > 1)?;
            let (tokens, text) = (self.seg.view(r.sentence as usize).tokens, self.text(r.sentence));
            let surname = tokens[name.surname].span.to(tokens[name.surname_end - 1].span).of(text);
            Some((surname, (name.words != 1).then(|| tokens[name.first].span.of(text))))
        };
        self.refs.iter().zip(self.ages).skip(at + 1).filter_map(other).collect()
    }

    fn verb_follows(&self, at: usize) -> bool {
        self.seg.tokens.get(at).is_some_and(|t| t.has(Class::Auxiliary) || t.has(Class::Speech) || t.has(Class::Verb))
    }

    /// Whom a definite phrase takes up.
    fn description(
        &self,
        at: usize,
        reference: &Reference,
        noun: &Noun,
        lemma: &str,
        age: Option<u16>,
        first: usize,
    ) -> Option<(u32, Reason)> {
        let mut best: Option<(i32, u32)> = None;
        let own = if age.is_some() { role::of(self.seg, reference) } else { 0 };
        // `the gunman, Jo Roe,` names its own; nobody named before.
        let named = self.named_next(at, reference);
        let later = age.map(|a| self.aged_later(at, a)).unwrap_or_default();
        for (id, e) in self.alive(self.scope(reference.sentence)) {
            if named && e.name.is_some() {
                continue;
            }
            if !e.person && (e.full.len() < 2 || e.place) || !e.agrees(noun.gender, noun.plural) {
                continue;
            }
            // Whoever says `the man` speaks of another.
            let says = |r: &&Reference| r.entity == id && role::of(self.seg, r) & role::SPEAKS != 0;
            if e.last == reference.sentence && self.refs[first..at].iter().any(|r| says(&r)) {
                continue;
            }
            // A name that nothing shows to be a person's is so seldom.
            let mut score = if e.person || e.acts || e.roles != 0 { 0 } else { -3 };
            match (age, e.age) {
                (Some(a), Some(b)) if a == b => score += 12,
                (Some(_), Some(_)) => continue,
                (Some(_), None) if aged_otherwise(e, &later) => continue,
                // `The 34-year-old said`: somebody who speaks, and nobody else.
                (Some(_), None) if e.official && !OFFICIALS.contains(&lemma) => continue,
                (Some(_), None) if e.roles & !own & role::SPEAKS != 0 && e.roles & own & PARTS == 0 => continue,
                (Some(_), None) if own & !e.roles & role::SPEAKS != 0 => continue,
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
            // `The 16-year-old is charged` is not the victim.
            let turned = own & (role::HURT | role::ACCUSED) == role::ACCUSED
                && e.age.is_none()
                && e.roles & (role::HURT | role::ACCUSED) == role::HURT;
            if accused || hurt || turned || !of_age(age, &e.heads) || !of_age(e.age, &[lemma]) {
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
}

/// Whether somebody is among those who are given another age later on.
fn aged_otherwise(e: &Entity<'_>, later: &[(&str, Option<&str>)]) -> bool {
    let one = |&(surname, given): &(&str, Option<&str>)| {
        e.surname.eq_ignore_ascii_case(surname) && given.is_none_or(|g| e.given.eq_ignore_ascii_case(g))
    };
    e.name.is_some() && later.iter().any(one)
}

/// The parts that tell one from another.
const PARTS: u8 = role::HURT | role::ACCUSED;

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
const GROWN: [&str; 24] = [
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
    "spokesman",
    "spokeswoman",
    "detective",
    "trooper",
    "sergeant",
    "lieutenant",
    "captain",
    "sheriff",
    "judge",
    "prosecutor",
    "attorney",
    "teacher",
];
const YOUNG: [&str; 8] = ["boy", "girl", "child", "kid", "infant", "baby", "toddler", "teenager"];

/// Whether somebody of this age can be called all of these.
pub(super) fn of_age(age: Option<u16>, heads: &[&str]) -> bool {
    let any = |list: &[&str]| heads.iter().any(|h| list.contains(h));
    match age {
        Some(0..=12) => !any(&GROWN) && !any(&["man", "woman"]),
        Some(13..=14) => !any(&GROWN),
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

/// What somebody is to somebody else.
const KIN: [&str; 22] = [
    "aunt",
    "boyfriend",
    "brother",
    "cousin",
    "daughter",
    "father",
    "fiancé",
    "fiancée",
    "girlfriend",
    "grandfather",
    "grandmother",
    "grandson",
    "husband",
    "mother",
    "nephew",
    "niece",
    "sister",
    "son",
    "uncle",
    "widow",
    "widower",
    "wife",
];

#[cfg(test)]
mod tests {
    use crate::entity::tests::check;

    #[test]
    fn descriptions_find_whom_they_mean() {
        check(&[
            ("Jo Roe fell ill. The 30-year-old died at home.", "30 Jo Roe"),
            ("Jo Roe was jailed. The 30-year-old had denied it.", "30 Jo Roe"),
            ("In West Brioc, a 53-year-old Dunmere man was hurt.", "53 53-year-old Dunmere man"),
            ("They filmed it using Orm Live, showing the victim, 30, asleep.", "30 victim"),
            ("Ada Holt was hurt. Ida Marsh said the 23-year-old was asleep.", "23 Ada Holt"),
            ("Lou Ash was killed. Ida Ash said so. The 34-year-old said she had seen it.", "34 Ida Ash"),
            ("Vic Roe, a 22-year-old Dane, swam ashore.", "22 Vic Roe"),
            ("Vic Roe, the man named by his own uncle, was a 22-year-old student.", "22 Vic Roe"),
            ("They held Vic Roe a 22-year-old resident of Brioc.", "22 Vic Roe"),
            ("Old Bill Marsh was found. He was a shy 67-year-old.", "67 Old Bill Marsh"),
            ("Ada Holt said she ran. The 29-year-old gunman, Lee Roe, fled.", "29 Lee Roe"),
            ("They met Ida Marsh, a wide-eyed 7-year-old.", "7 Ida Marsh"),
            ("They saw Jo A. Roe, a 69 year old Brioc resident, there.", "69 Jo A. Roe"),
            ("Lou Haldane’s mother said the 23-year-old was asleep.", "23 Lou Haldane"),
            ("Four were hurt. The nurse and the other man, 38, left.", "Four people; 38 other man"),
            ("Ada Holt was hurt. The 61-year-old widow of Vic Roe was not.", "61 61-year-old widow"),
            ("Ada Holt’s mother, Ida Marsh, says the 23-year-old was asleep.", "23 Ada Holt"),
            ("Vic Holt was charged with killing a boy. The 19-year-old was held.", "19 Vic Holt"),
            ("Vic Holt, who is accused of fraud, told officers so. The 29-year-old is being held.", "29 Vic Holt"),
            (
                "Al Roe was hurt. Roe was a husband and the father of a 2-year-old girl. The 37-year-old was a cook.",
                "2 2-year-old girl; 37 Al Roe",
            ),
            ("A nurse described Al Roe as a shy, quiet teenager. The 15-year-old had fallen ill.", "15 Al Roe"),
            ("Ida Roe left with her 16-year-old daughter, Ann. The 52-year-old mother fell.", "16 Ann Roe; 52 Ida Roe"),
            ("Al Roe told them to leave his yard. The boys fought with the 82-year-old.", "82 Al Roe"),
            ("Ada Holt was killed. The 16-year-old boy is charged with her murder.", "16 16-year-old boy"),
            (
                "They mourned Det. Al Roe. Detective Ida Marsh, 30, wept. The 44-year-old detective died.",
                "30 Ida Marsh; 44 Al Roe",
            ),
            ("Rovers signed Vic Roe. The 22-year-old Norland international ran.", "22 Vic Roe"),
            ("Rovers signed Vic Roe. The 22-year-old Dane ran.", "22 Vic Roe"),
            ("New boy Vic Roe ran on. The 22-year-old scored 14 goals.", "22 Vic Roe; 14 Vic Roe"),
            ("They had signed Vic Roe. “He is 23,” said Al Holt, the coach, of Orm.", "23 Vic Roe"),
            ("Vic Roe fell. Al Holt, the coach, wept. “He is 23,” Holt said.", "23 Vic Roe"),
            ("A 30- to 40-year-old man fled.", "30- to 40 30- to 40-year-old man"),
            (
                "It cost the life of Ada Holt. The 37-year-old must mend walls. Holt, 25, was a nurse.",
                "37 37-year-old; 25 Ada Holt",
            ),
            ("Vic Roe was jailed. The 37-year-old wept. Roe, 38, was a nurse.", "37 Vic Roe; 38 Vic Roe"),
        ]);
    }
}

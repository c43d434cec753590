//! A late name: somebody described early and named later, joined by the role the two share.

use super::person::Entity;
use super::reference::{Reference, What};
use super::resolve::Resolver;
use super::role::{ACCUSED, DEAD, HURT, SPEAKS};
use crate::lexicon::{Class, words};
use crate::token::{Token, TokenKind};

/// Joins somebody described, aged and unnamed with the named person of the same role whose age is
/// not given: `A man, 25, was shot … Jo Roe died`. Where several are named, the one who is named
/// soon after, and before the others.
pub(super) fn join(resolver: &mut Resolver<'_, '_>) {
    for role in [HURT, ACCUSED] {
        let entities = &resolver.out.entities;
        let Some(described) = one_described(entities, role, u32::MAX, None) else { continue };
        let d = &entities[described[0] as usize];
        let mut names: Vec<u32> = (0..entities.len() as u32)
            .filter(|n| {
                (plays(&entities[*n as usize], role) && unaged(&entities[*n as usize]))
                    && alike(d, &entities[*n as usize])
            })
            .collect();
        names.sort_by_key(|n| entities[*n as usize].since);
        let Some((&name, others)) = names.split_first() else { continue };
        let since = |id: u32| entities[id as usize].since;
        let soon = since(name) + 1 >= d.since && since(name).saturating_sub(d.since) <= 5;
        let alone = others.iter().all(|o| since(*o) >= since(name) + 3);
        let silent = entities[name as usize].roles & SPEAKS == 0;
        if !taken(entities, d)
            && !unlike(entities, d, &entities[name as usize])
            && (others.is_empty() && silent || soon && alone)
        {
            for d in described {
                resolver.join(name, d);
            }
        }
    }
}

/// Joins somebody newly named with the one description of that role before it: reports describe
/// first, and name next.
pub(super) fn named(resolver: &mut Resolver<'_, '_>, range: std::ops::Range<usize>) {
    let Some(sentence) = resolver.refs.get(range.start).map(|r| r.sentence) else { return };
    for role in [HURT, ACCUSED] {
        let entities = &resolver.out.entities;
        let mut names = range.clone().filter_map(|at| {
            let id = resolver.entity(at)?;
            let e = &entities[id as usize];
            (sentence.saturating_sub(e.since) <= 3 && plays(e, role) && unaged(e)).then_some(id)
        });
        let Some(name) = names.next() else { continue };
        if !names.all(|o| o == name) {
            continue;
        }
        let Some(described) = one_described(entities, role, sentence, Some(name)) else { continue };
        let (n, d) = (&entities[name as usize], &entities[described[0] as usize]);
        let soon =
            n.since + 2 >= d.since && (sentence.saturating_sub(d.since) <= 6 || sentence.saturating_sub(d.last) <= 1);
        if soon && alike(d, n) && !taken(entities, d) && !unlike(entities, d, n) {
            for d in described {
                resolver.join(name, d);
            }
        }
    }
}

/// Joins the one person whom the report has so far described by age alone with somebody whose
/// name opens one of the next two sentences: how reports put off the name.
pub(super) fn introduced(resolver: &mut Resolver<'_, '_>, range: std::ops::Range<usize>) {
    let Some(sentence) = resolver.refs.get(range.start).map(|r| r.sentence) else { return };
    let entities = &resolver.out.entities;
    let people = |e: &Entity<'_>| e.same.is_none() && e.scope == 0 && !e.official;
    let Some((name, first)) = range.clone().find_map(|at| Some((resolver.entity(at)?, &resolver.refs[at]))) else {
        return;
    };
    let n = &entities[name as usize];
    let opens = opens(resolver, first);
    if !(matches!(first.what, What::Name(_)) && opens && n.since == sentence && people(n) && unaged(n))
        || n.roles & SPEAKS != 0
        || !(n.acts || n.person)
    {
        return;
    }
    let mut found = (0..entities.len() as u32).filter(|d| {
        let e = &entities[*d as usize];
        // Nobody is a relative of himself.
        people(e) && e.name.is_none() && e.age.is_some() && !e.plural && e.owner != Some(name)
    });
    let Some(d) = found.next().filter(|_| found.next().is_none()) else { return };
    let e = &entities[d as usize];
    let alone = entities.iter().enumerate().all(|(i, o)| {
        let somebody = o.name.is_none() && !o.plural || o.full.len() >= 2 && (o.person || o.acts);
        // `One person is dead`: the very one.
        let any = o.heads == ["person"] && !o.other;
        let kin = o.owner == Some(name);
        i as u32 == name || i as u32 == d || o.same.is_some() || !somebody || any || kin || o.roles & SPEAKS != 0
    });
    if sentence.saturating_sub(e.last) <= 2
        && e.last < sentence
        && alone
        && alike(e, n)
        && !opposed(e, n)
        && !unlike(entities, e, n)
    {
        resolver.join(name, d);
    }
}

/// Whether a reference opens its sentence, `Police said` left out.
fn opens(resolver: &Resolver<'_, '_>, reference: &Reference) -> bool {
    let sentence = &resolver.seg.sentences[reference.sentence as usize];
    let before = &resolver.seg.tokens[sentence.tokens.start..reference.start(sentence.tokens.start)];
    let text = resolver.seg.article.field(sentence.field);
    let told = |t: &Token| {
        t.has(Class::Speech) || t.is_any(text, words!["believe", "believes", "show", "shows", "confirm", "confirmed"])
    };
    // `The Brioc County sheriff's office says on Monday that Roe`
    let that = before.last().is_some_and(|t| t.is(text, "that")) && before.len() <= 14;
    let plain = |t: &Token| t.kind == TokenKind::Word || that && t.kind == TokenKind::Possessive;
    (before.len() <= 4 || that)
        && before.iter().all(plain)
        && (before.is_empty() || before.iter().skip(1).any(told))
        && before.last().is_none_or(|t| told(t) || t.span.of(text) == "that")
}

/// Somebody of the article itself, in this role only.
fn plays(e: &Entity<'_>, role: u8) -> bool {
    e.same.is_none() && e.scope == 0 && !e.plural && e.roles & (HURT | ACCUSED) == role && !e.official && !e.other
}

/// A named person in a role, whose age is not known.
pub(super) fn unaged(e: &Entity<'_>) -> bool {
    e.full.len() >= 2 && e.age.is_none() && (e.person || !e.place) && !e.official
}

/// Whether one was hurt and the other is accused.
pub(super) fn opposed(a: &Entity<'_>, b: &Entity<'_>) -> bool {
    let parts = |e: &Entity<'_>| e.roles & (HURT | ACCUSED);
    parts(a) | parts(b) == HURT | ACCUSED && parts(a) & parts(b) == 0
}

/// The only one in a role who has an age and no name, of those spoken of before a sentence; twice
/// where the report says so twice.
fn one_described(entities: &[Entity<'_>], role: u8, before: u32, name: Option<u32>) -> Option<Vec<u32>> {
    // Nobody is a relative of himself.
    let kin = |e: &Entity<'_>| name.is_some() && e.owner == name;
    let fits = |e: &Entity<'_>| plays(e, role) && e.name.is_none() && e.age.is_some() && e.since < before && !kin(e);
    let mut all = (0..entities.len() as u32).filter(|i| fits(&entities[*i as usize]));
    let first = all.next()?;
    let d = &entities[first as usize];
    let mut out = vec![first];
    for other in all {
        let o = &entities[other as usize];
        if o.age != d.age || !o.agrees(d.gender, false) {
            return None;
        }
        out.push(other);
    }
    Some(out)
}

/// Whether several were hurt, and only one of these two is said to have died.
fn unlike(entities: &[Entity<'_>], a: &Entity<'_>, b: &Entity<'_>) -> bool {
    (a.roles ^ b.roles) & DEAD != 0 && entities.iter().any(|e| e.plural && e.roles & HURT != 0)
}

/// Whether somebody named is of the age of a description, and not of the other part.
pub(super) fn taken(entities: &[Entity<'_>], d: &Entity<'_>) -> bool {
    let other = |e: &Entity<'_>| e.roles & (HURT | ACCUSED) == !d.roles & (HURT | ACCUSED);
    entities.iter().any(|e| e.same.is_none() && e.name.is_some() && e.age == d.age && !other(e))
}

/// Whether a description can be of a named person: gender, and child or grown-up.
pub(super) fn alike(described: &Entity<'_>, named: &Entity<'_>) -> bool {
    let police = |e: &Entity<'_>| e.heads.iter().any(|h| super::describe::OFFICIALS.contains(h));
    named.agrees(described.gender, false)
        && super::describe::of_age(described.age, &named.heads)
        && (!police(named) || police(described))
}

#[cfg(test)]
mod tests {
    use crate::entity::tests::check;

    #[test]
    fn one_role_one_person() {
        check(&[
            ("In critical condition lay a 12-year-old boy. Zed Holt was shot nearby.", "12 Zed Holt"),
            (
                "A 14-year-old girl was fatally wounded and a suspect was held. Ida Holt was killed at a party.",
                "14 Ida Holt",
            ),
            ("A 64-year-old suspect is sought. Police are looking for Vic Holt.", "64 Vic Holt"),
            ("A 19-year-old Brioc man spent the night in jail. Vic Holt was arrested there.", "19 Vic Holt"),
            (
                "A 10-year-old girl was killed. Ida Holt’s funeral is on Friday.",
                "10 Ida Holt; Friday Ida Holt’s funeral",
            ),
            ("A 10-year-old boy was shot at. Al Holt, who fired at police, is charged.", "10 10-year-old boy"),
            ("A 32-year-old Brioc man went hunting. Vic Holt slipped on a log.", "32 Vic Holt"),
            (
                "Five people were hurt, among them a 10-year-old boy. Police said Al Holt died.",
                "Five people; 10 10-year-old boy",
            ),
            ("Jo Roe and Max Hill fled. Vic Holt shot a 10-year-old girl.", "10 10-year-old girl"),
            ("A 32-year-old Brioc man went hunting. Tests show that Al Holt, of West Dunmere, slipped.", "32 Al Holt"),
            ("A man is accused of shooting a 15-year-old. Al Roe is held for the slaying of Vic Holt.", "15 Vic Holt"),
            ("A 20-year-old man was shot. Vic Holt was shot by his friend, Al Roe, 20.", "20 Vic Holt; 20 Al Roe"),
            ("A man shot a 10-year-old girl. Vic Holt slipped away.", "10 10-year-old girl"),
            (
                "A 12-year-old boy slipped on a log. The Brioc sheriff’s office says on Monday that Peter Holt and his \
                 14-year-old brother were playing.",
                "12 Peter Holt; Monday Brioc sheriff’s office; 14 Peter Holt’s 14-year-old brother",
            ),
            ("A nurse and her 3-year-old are dead, says spokeswoman Ida Marsh. Marsh spoke briefly.", "3 3-year-old"),
        ]);
    }
}

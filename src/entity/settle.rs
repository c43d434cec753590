//! Settling: at the end of an article, those described by age alone against those named without one.

use super::describe::{OFFICIALS, of_age};
use super::late::{opposed, taken, unaged};
use super::person::Entity;
use super::resolve::Resolver;
use super::role::{ACCUSED, DEAD, HURT, SPEAKS};

/// Enough evidence that a description and a name are one person.
const ENOUGH: i32 = 4;
/// By how much a pair must beat every other that either could make.
const MARGIN: i32 = 2;

/// Nouns for the young: a name that has one goes with a young age.
const YOUNG: [&str; 14] = [
    "boy",
    "girl",
    "child",
    "kid",
    "teen",
    "teenager",
    "youth",
    "toddler",
    "infant",
    "baby",
    "sophomore",
    "freshman",
    "son",
    "daughter",
];

/// Joins each described person with the one name that the evidence leaves: part, words, place in the text.
pub(super) fn join(resolver: &mut Resolver<'_, '_>) {
    let entities = &resolver.out.entities;
    let fits = |i: &u32| {
        let e = &entities[*i as usize];
        e.same.is_none() && e.scope == 0 && !e.plural && !e.official
    };
    let all = || (0..entities.len() as u32).filter(fits);
    let mut described: Vec<u32> = all()
        .filter(|i| {
            let e = &entities[*i as usize];
            e.name.is_none() && e.age.is_some() && !e.other && !taken(entities, e)
        })
        .collect();
    if described.is_empty() {
        return;
    }
    let mut named: Vec<u32> =
        all().filter(|i| unaged(&entities[*i as usize]) && entities[*i as usize].person).collect();
    let present = present(resolver, &described, &named);
    while let Some((d, n)) = best(&resolver.out.entities, &present, &described, &named) {
        let age = resolver.out.entities[d as usize].age;
        resolver.join(n, d);
        let entities = &resolver.out.entities;
        described.retain(|i| entities[*i as usize].age != age);
        named.retain(|i| *i != n);
    }
}

/// The sentences that each of these is spoken of in.
fn present(resolver: &Resolver<'_, '_>, described: &[u32], named: &[u32]) -> Vec<(u32, u32)> {
    let mut out = Vec::new();
    for at in 0..resolver.refs.len() {
        if let Some(id) = resolver.entity(at).filter(|id| described.contains(id) || named.contains(id)) {
            out.push((id, resolver.refs[at].sentence));
        }
    }
    out
}

/// The pair that the evidence puts clearly before all others of the two.
fn best(entities: &[Entity<'_>], present: &[(u32, u32)], described: &[u32], named: &[u32]) -> Option<(u32, u32)> {
    let together = |d: u32, n: u32| present.iter().filter(|(id, _)| *id == d).any(|(_, s)| present.contains(&(n, *s)));
    // The only child described and the only child named.
    let child = |d: &u32| entities[*d as usize].age.is_some() && entities[*d as usize].child();
    let young =
        |n: &u32| entities[*n as usize].heads.iter().any(|h| ["son", "daughter", "nephew", "niece"].contains(h));
    let one_age = |ids: &[u32]| {
        let mut ages = ids.iter().filter(|d| child(d)).map(|d| entities[*d as usize].age);
        ages.next().is_some_and(|first| ages.all(|a| a == first))
    };
    let only = one_age(described) && named.iter().filter(|n| young(n)).count() == 1;
    let score = |d: u32, n: u32| {
        let more = if only && child(&d) && young(&n) { 2 } else { 0 };
        evidence(&entities[d as usize], &entities[n as usize]).filter(|_| !together(d, n)).map(|s| s + more)
    };
    let mut pairs: Vec<(i32, u32, u32)> = described
        .iter()
        .flat_map(|&d| named.iter().filter_map(move |&n| Some((score(d, n)?, d, n))))
        .filter(|(s, _, _)| *s > 0)
        .collect();
    pairs.sort_by_key(|(s, d, n)| (-s, *d, *n));
    pairs.iter().copied().take_while(|(s, _, _)| *s >= ENOUGH).find_map(|(s, d, n)| {
        let age = |id: u32| entities[id as usize].age;
        let rival = |&&(o, od, on): &&(i32, u32, u32)| {
            o > s - MARGIN && (age(od) == age(d) && on != n || age(od) != age(d) && on == n)
        };
        pairs.iter().find(rival).is_none().then_some((d, n))
    })
}

/// How much speaks for a description and a name being one person; `None` where something forbids it.
fn evidence(d: &Entity<'_>, n: &Entity<'_>) -> Option<i32> {
    let police = |e: &Entity<'_>| e.heads.iter().any(|h| OFFICIALS.contains(h));
    if opposed(d, n) || !of_age(d.age, &n.heads) || police(n) && !police(d) {
        return None;
    }
    let gender = n.agrees(d.gender, false);
    if !gender && !n.guessed {
        return None;
    }
    let (dp, np) = (d.roles & (HURT | ACCUSED), n.roles & (HURT | ACCUSED));
    let mut score = match () {
        () if dp != 0 && dp == np => 3,
        () if dp & np != 0 => 2,
        () => 0,
    };
    score += i32::from(d.roles & n.roles & DEAD != 0);
    let young = d.age.is_some_and(|a| a < 20) && n.heads.iter().any(|h| YOUNG.contains(h));
    let shared = d.heads.iter().any(|h| !h.is_empty() && n.heads.contains(h));
    score += 2 * i32::from(young || shared);
    score += i32::from(n.heads.contains(&"victim") && dp & HURT != 0);
    score += match n.since.checked_sub(d.since) {
        Some(0..=2) => 2,
        Some(3..=5) => 1,
        Some(6..=12) => 0,
        _ => -1,
    };
    if n.roles & SPEAKS != 0 {
        score -= if np & dp != 0 { 2 } else { 4 };
    }
    score += i32::from(n.person);
    score -= 2 * i32::from(np == 0 && !n.acts);
    score -= 2 * i32::from(!gender);
    Some(score)
}

#[cfg(test)]
mod tests {
    use crate::entity::tests::check;

    #[test]
    fn the_evidence_leaves_one() {
        check(&[
            (
                "A 13-year-old boy has died, police say. A 15-year-old boy shot his brother, Ned Holt, police said. \
                 Ned Holt died at home. An 11-year-old girl was hurt too.",
                "13 Ned Holt; 15 15-year-old boy; 11 11-year-old girl",
            ),
            (
                "A 28-year-old miner shot Ida, his 7-year-old daughter, and himself. The dead were Al Roe and his daughter, Ida. \
                 Al Roe shot his daughter, and was found dead.",
                "28 Al Roe; 7 Ida Roe",
            ),
        ]);
    }
}

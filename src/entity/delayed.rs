//! A delayed name: whom a report opens with by what they are, `A former teacher was jailed`, and names in the next breath.

use std::ops::Range;

use super::late::{alike, opposed};
use super::person::Entity;
use super::reference::{Reference, What};
use super::resolve::Resolver;
use super::role::{ACCUSED, HURT, SPEAKS};
use crate::article::Region;
use crate::lexicon::{Class, words};
use crate::token::{Token, TokenKind};

/// How many sentences after the description the name may come.
const SOON: u32 = 2;

/// Joins the one person described so far, who opened a sentence, with somebody whose name opens this one and who is told
/// the age or the home of as the newly named are: `Ida Holt, 53, of Orm, used`.
pub(super) fn join(resolver: &mut Resolver<'_, '_>, range: Range<usize>) {
    let Some(first) = resolver.refs.get(range.start).copied() else { return };
    let Some(name) = resolver.entity(range.start) else { return };
    let (sentence, entities) = (first.sentence, &resolver.out.entities);
    let n = &entities[name as usize];
    let fresh = n.since == sentence && n.full.len() >= 2 && n.scope == 0 && !n.official && n.roles & SPEAKS == 0;
    if !(fresh && matches!(first.what, What::Name(_)) && opens(resolver, &first) && told(resolver, &first)) {
        return;
    }
    let live = |e: &Entity<'_>| e.same.is_none() && e.scope == 0 && !e.plural && e.since < sentence;
    // Whom the headline speaks of, the report speaks of anew.
    let told_of = |e: &Entity<'_>| resolver.seg.sentences[e.last as usize].region != Region::Headline;
    let described = |e: &Entity<'_>| live(e) && e.name.is_none() && told_of(e);
    let mut all = (0..entities.len() as u32).filter(|&i| i != name && described(&entities[i as usize]));
    let Some(d) = all.next().filter(|_| all.next().is_none()) else { return };
    let e = &entities[d as usize];
    let named = entities.iter().any(|o| live(o) && o.full.len() >= 2 && (o.person || o.acts) && o.roles & SPEAKS == 0);
    let led = (0..range.start)
        .rev()
        .take_while(|&at| resolver.refs[at].sentence + SOON >= sentence)
        .any(|at| resolver.entity(at) == Some(d) && leads(resolver, &resolver.refs[at]));
    if led && !named && !e.other && e.owner.is_none() && part(e, n) && e.age.is_none() && alike(e, n) && !opposed(e, n)
    {
        resolver.join(name, d);
    }
}

/// Whether the one can have the part of the other: who was hurt is told of as hurt again.
fn part(described: &Entity<'_>, named: &Entity<'_>) -> bool {
    match described.roles & (HURT | ACCUSED) {
        HURT => named.roles & HURT != 0,
        ACCUSED => named.roles & HURT == 0,
        _ => true,
    }
}

/// Whether a reference opens its sentence.
fn opens(resolver: &Resolver<'_, '_>, reference: &Reference) -> bool {
    let base = resolver.seg.sentences[reference.sentence as usize].tokens.start;
    reference.start(base) == base
}

/// Whether a reference opens its sentence but for a dateline or a day: `SELBY (ONS) — A former teacher`, `Yesterday the
/// teacher`.
fn leads(resolver: &Resolver<'_, '_>, reference: &Reference) -> bool {
    let view = resolver.seg.view(reference.sentence as usize);
    let base = resolver.seg.sentences[reference.sentence as usize].tokens.start;
    let start = reference.start(base) - base;
    let day = |t: &Token| t.has(Class::Weekday) || t.has(Class::Deictic) || t.has(Class::Preposition);
    view.tokens[view.dateline().min(start)..start].iter().all(|t| day(t) || t.kind == TokenKind::Comma)
}

/// Whether an age, a home or `who` follows the name within commas, and no `said` after them.
fn told(resolver: &Resolver<'_, '_>, reference: &Reference) -> bool {
    let text = resolver.text(reference.sentence);
    let at = |n: usize| resolver.seg.tokens.get(reference.end as usize + n);
    let comma = |n: usize| at(n).is_some_and(|t| t.kind == TokenKind::Comma);
    let says = (2..12).find(|&n| comma(n)).is_some_and(|n| at(n + 1).is_some_and(|t| t.has(Class::Speech)));
    let aside = at(1).is_some_and(|t| t.kind == TokenKind::Number || t.is_any(text, words!["of", "who"]));
    comma(0) && aside && !says
}

#[cfg(test)]
mod tests {
    use crate::entity::tests::check;

    #[test]
    fn whom_a_report_opens_with_is_named_next() {
        check(&[
            (
                "A former teacher has been jailed for six years. Ida Holt, 53, of Orm, used 14 cards.",
                "six years Ida Holt; 53 Ida Holt; 14 Ida Holt",
            ),
            (
                "The manager of a care home was sent to prison for six years. Ida Holt, who is 54, had pleaded guilty.",
                "six years Ida Holt; 54 Ida Holt",
            ),
            (
                "A teacher was shot and spent six years in hospital. Ida Holt, 53, who lives nearby, ran.",
                "six years teacher; 53 Ida Holt",
            ),
            (
                "A teacher was jailed for six years. Ida Holt, 53, told the court it was too long.",
                "six years teacher; 53 Ida Holt",
            ),
            (
                "SELBY, May 4 (ONS) — A former teacher was sent to prison for six years. Ida Holt, 53, used 14 cards.",
                "May 4 SELBY; six years Ida Holt; 53 Ida Holt; 14 Ida Holt",
            ),
            (
                "Yesterday the man who told them so began a term of six years in prison. Al Holt, 53, a nurse, wept.",
                "Yesterday Al Holt; six years Al Holt; 53 Al Holt",
            ),
            ("A teacher and a nurse met 12 times. Ida Holt, 53, of Orm, ran.", "12 nurse; 53 Ida Holt"),
        ]);
    }
}

//! Identification: `the victim was identified as Jane Roe`, `a man named Roe`, `the driver, Jo Roe,`.

use std::ops::Range;

use super::late;
use super::name::FUNCTION;
use super::person::Entity;
use super::reference::What;
use super::resolve::Resolver;
use crate::lexicon::{Class, WordList, words};
use crate::token::{Flags, Token, TokenKind};

/// Joins whom a sentence describes with whom it names.
pub(super) fn merge(resolver: &mut Resolver<'_, '_>, range: Range<usize>) {
    let Some(first) = resolver.refs.get(range.start).filter(|_| !range.is_empty()) else { return };
    let sentence = first.sentence as usize;
    let tokens = resolver.seg.sentences[sentence].tokens.clone();
    for name in range.clone() {
        if !matches!(resolver.refs[name].what, What::Name(_) | What::Noun(_)) {
            continue;
        }
        let Some(id) = resolver.entity(name) else { continue };
        if let Some(other) = described(resolver, range.clone(), name, &tokens) {
            let (a, b) = (&resolver.out.entities[id as usize], &resolver.out.entities[other as usize]);
            let ages = matches!((a.age, b.age), (Some(x), Some(y)) if x != y);
            let named = b.name.is_some() && a.name.is_some();
            let gender = a.agrees(b.gender, b.plural) || (a.guessed || b.guessed) && a.plural == b.plural;
            if gender && !ages && !named {
                resolver.join(id, other);
            }
        }
    }
}

/// The entity that the sentence says the name belongs to.
fn described(r: &Resolver<'_, '_>, range: Range<usize>, name: usize, tokens: &Range<usize>) -> Option<u32> {
    let all = &r.seg.tokens;
    let text = r.seg.article.field(r.seg.sentences[r.refs[name].sentence as usize].field);
    match r.refs[name].what {
        What::Name(_) => {}
        // `identified the suspect as a 17-year-old`
        What::Noun(n) if n.opened && !n.definite && !n.plural => {}
        // `identified Roe as their suspect`
        What::Noun(n) if !n.plural => return accused_as(r, range, name),
        _ => return None,
    }
    let start = r.refs[name].start(tokens.start);
    let word = |i: usize| all[i].span.of(text);
    let is = |i: usize, list: &WordList| all[i].is_any(text, list);
    let before = start.checked_sub(1).filter(|b| *b >= tokens.start)?;
    let noun = |at: usize| matches!(r.refs[at].what, What::Noun(n) if !n.plural).then(|| r.entity(at)).flatten();
    // `His daughter was named as` tells of her.
    let owns =
        |at: usize| range.clone().any(|of| r.refs[of].first == r.refs[at].first && r.refs[of].end > r.refs[at].end);
    let somebody = |at: usize| match r.refs[at].what {
        What::Noun(n) => !n.plural,
        What::Pronoun(p) => !p.plural && !owns(at),
        What::Name(_) => false,
    };
    // Over an age: `identified as 30-year-old Jo Roe`.
    let mut edge = before;
    while edge > tokens.start && part_of_age(&all[edge], text) {
        edge -= 1;
    }
    // Over what else is told first: `named as retired teacher Jo Roe`.
    let told = (edge.saturating_sub(4)..edge).rev().find(|&i| i > tokens.start && is(i, words!["as"]));
    let plain = |t: &Token| t.kind == TokenKind::Word && !t.flags.has(Flags::CAPITAL) && !t.classes.meets(FUNCTION);
    if let Some(at) = told.filter(|&at| all[at + 1..=edge].iter().all(plain)) {
        edge = at;
    }
    if is(edge, words!["as"]) {
        // The verb before `as`, then its object, else its subject.
        let verb = (tokens.start..edge).rev().take(30).find(|i| {
            all[*i].kind == TokenKind::Word
                && is(*i, words!["identified", "named", "identify", "identifies", "id'd", "identifying"])
        })?;
        let object = range.clone().take_while(|at| *at < name).find(|at| {
            let at = &r.refs[*at];
            at.first as usize == verb + 1
        });
        if let Some(object) = object.filter(|o| somebody(*o)) {
            return r.entity(object);
        }
        // `The officer who shot a boy was identified as`: its subject; `a boy identified as`: the nearest.
        let passive = all[verb - 1].has(Class::Auxiliary) || all[verb - 1].has(Class::Adverb);
        let mut before = range.clone().take_while(|at| *at < name && (r.refs[*at].end as usize) <= verb);
        let at = if passive { before.find(|at| somebody(*at)) } else { before.filter(|at| somebody(*at)).last() };
        return at.and_then(|at| r.entity(at));
    }
    if matches!(r.refs[name].what, What::Noun(_)) {
        return None;
    }
    if is(edge, words!["named", "called"]) {
        return range.clone().take(name - range.start).rev().find(|at| r.refs[*at].end as usize == edge).and_then(noun);
    }
    let previous = name.checked_sub(1).filter(|p| *p >= range.start)?;
    let end = over_children(all, r.refs[previous].end as usize, &word);
    let after = r.refs[name].end as usize;
    let closes = all.get(after).is_none_or(|t| {
        // `the driver, Jo Roe of Brioc, was`
        matches!(t.span.of(text), "of" | "from")
            || matches!(
                t.kind,
                TokenKind::Comma | TokenKind::Period | TokenKind::Open | TokenKind::Dash | TokenKind::Semicolon
            )
    });
    let speaks = all.get(after).is_some_and(|t| t.has(Class::Speech));
    // `the driver, Jo Roe, was`, `the victim, 30-year-old Jo Roe,`; `the victim is Jo Roe`.
    let comma = end == edge && all[edge].kind == TokenKind::Comma && closes && !speaks && definite(r, previous);
    let pronoun = matches!(r.refs[previous].what, What::Pronoun(p) if !p.plural);
    let copula =
        end == edge && is(edge, words!["is", "was"]) && (definite(r, previous) || pronoun) && closes && !speaks;
    // `the teen who was shot, Jo Roe, was`
    let relative = end + 2 < edge
        && edge - end <= 9
        && is(end, words!["who", "that"])
        && (end..edge).all(|i| all[i].kind == TokenKind::Word)
        && all[edge].kind == TokenKind::Comma
        && closes
        && !speaks
        && definite(r, previous);
    // `student Jo Roe`
    let glued = end == start && matches!(r.refs[previous].what, What::Noun(_));
    if copula && pronoun {
        return r.entity(previous);
    }
    (comma || copula || glued || relative).then(|| noun(previous)).flatten()
}

/// Whom `identified Roe as the suspect` speaks of.
fn accused_as(r: &Resolver<'_, '_>, range: Range<usize>, noun: usize) -> Option<u32> {
    let text = r.text(r.refs[noun].sentence);
    let all = &r.seg.tokens;
    let edge = (r.refs[noun].first as usize).checked_sub(1).filter(|e| all[*e].is(text, "as"))?;
    let who = range.take_while(|at| *at < noun).find(|at| r.refs[*at].end as usize == edge)?;
    let verb = r.refs[who].start(r.seg.sentences[r.refs[who].sentence as usize].tokens.start).checked_sub(1)?;
    let named = matches!(r.refs[who].what, What::Name(_));
    (named && all[verb].is_any(text, words!["identified", "identifies", "identify", "identifying", "named", "names"]))
        .then(|| r.entity(who))
        .flatten()
}

/// Joins a name with the one unnamed person of the same town whose age the article gives:
/// `A 27-year-old Brioc man was hurt. Jo Roe, of Brioc, was`.
pub(super) fn at_home(resolver: &mut Resolver<'_, '_>, range: Range<usize>) {
    for name in range.clone() {
        let Some(town) = home(resolver, range.clone(), name) else { continue };
        let Some(id) = resolver.entity(name) else { continue };
        // `Roe, of Dover,` is a person.
        let end = resolver.refs[name].end as usize;
        let comma = resolver.seg.tokens.get(end).is_some_and(|t| t.kind == TokenKind::Comma);
        resolver.out.entities[id as usize].person |= comma;
        let entities = &resolver.out.entities;
        let named = &entities[id as usize];
        if !late::unaged(named) {
            continue;
        }
        let tokens = &resolver.seg.tokens;
        let from = |e: &Entity<'_>| {
            let Some((start, end)) = e.phrase else { return false };
            let sentence = resolver.seg.sentences.partition_point(|s| s.tokens.end <= start as usize);
            let text = resolver.seg.article.field(resolver.seg.sentences[sentence].field);
            tokens[start as usize..end as usize].iter().any(|t| t.span.of(text) == town)
        };
        let mut found = entities.iter().enumerate().filter(|(_, e)| {
            e.same.is_none() && e.name.is_none() && e.age.is_some() && e.scope == named.scope && !e.plural && from(e)
        });
        let Some((other, e)) = found.next() else { continue };
        if found.next().is_none() && late::alike(e, named) && !late::opposed(e, named) && !late::taken(entities, e) {
            resolver.join(id, other as u32);
        }
    }
}

/// The last word of the town of `Jo Roe, of West Brioc`.
fn home<'s>(r: &Resolver<'_, 's>, range: Range<usize>, name: usize) -> Option<&'s str> {
    let reference = &r.refs[name];
    let What::Name(n) = reference.what else { return None };
    let text = r.seg.article.field(r.seg.sentences[reference.sentence as usize].field);
    let all = &r.seg.tokens;
    let mut at = reference.end as usize;
    at += usize::from(all.get(at).is_some_and(|t| t.kind == TokenKind::Comma));
    let links = n.words > 1 && all.get(at).is_some_and(|t| matches!(t.span.of(text), "of" | "from"));
    let town = range.clone().find(|t| r.refs[*t].first as usize == at + 1).filter(|_| links)?;
    let What::Name(_) = r.refs[town].what else { return None };
    Some(all[r.refs[town].end as usize - 1].span.of(text))
}

/// Past `of five` in `the father of five, Jo Roe,`.
fn over_children<'t>(all: &[Token], end: usize, word: &impl Fn(usize) -> &'t str) -> usize {
    let number = all.get(end + 1).is_some_and(|t| t.kind == TokenKind::Number || t.has(Class::Cardinal));
    if number && word(end) == "of" { end + 2 } else { end }
}

fn definite(r: &Resolver<'_, '_>, at: usize) -> bool {
    matches!(r.refs[at].what, What::Noun(n) if n.definite || n.opened)
}

/// `30`, `-`, `year`, `old`.
fn part_of_age(token: &Token, text: &str) -> bool {
    matches!(token.kind, TokenKind::Number | TokenKind::Hyphen)
        || token.has(Class::TimeUnit)
        || token.has(Class::Cardinal)
        || token.span.of(text).eq_ignore_ascii_case("old")
}

#[cfg(test)]
mod tests {
    use crate::entity::tests::check;

    #[test]
    fn the_described_get_their_names() {
        check(&[
            ("A 15-year-old suspect has died. Police identified Jo Holt as the suspect.", "15 Jo Holt"),
            ("A 19-year-old woman, Jo Holt of Brioc, was hurt.", "19 Jo Holt"),
            ("A 17-year-old was killed. The teen who was shot, Jo Holt, was unarmed.", "17 Jo Holt"),
            ("Police identified the robber as a 17-year-old. The robber, Jo Holt, fled.", "17 Jo Holt"),
            ("One of the 17-year-old boys, identified as Lee Holt, was hurt.", "17 Lee Holt"),
            ("A boy of 4 was hurt. His sister was named as Ida Holt. She was 9.", "4 boy; 9 Ida Holt"),
            ("A 71-year-old fell. The dead man was named as retired miner Al Holt.", "71 Al Holt"),
            ("A 67-year-old Brioc man fell. Lee Holt of Brioc was out hunting.", "67 Lee Holt"),
            ("A 67-year-old Brioc man fell. Lee Holt of Dunmere was out hunting.", "67 67-year-old Brioc man"),
        ]);
    }
}

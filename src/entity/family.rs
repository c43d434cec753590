//! Families: the surname of somebody whom the article gives by the first name alone, `Jo Roe's son Ned, six`.

use std::ops::Range;

use super::person::Entity;
use super::reference::What;
use super::resolve::Resolver;
use crate::lexicon::kin::{CLOSE, KIN};
use crate::lexicon::{Class, Classes, WordList, words};
use crate::token::{Flags, Token, TokenKind};

/// Notes whose the relatives of a sentence are.
pub(super) fn note(resolver: &mut Resolver<'_, '_>, range: Range<usize>) {
    for at in range.clone() {
        let What::Noun(noun) = resolver.refs[at].what else { continue };
        let close = |h: u32| relative(&resolver.seg.tokens[h as usize]);
        if !noun.head.is_some_and(close) {
            continue;
        }
        // `her husband and 9-year-old nephew`
        let beside = at.checked_sub(1).filter(|b| {
            let before = &resolver.refs[*b];
            let and = before.end as usize;
            let is = |t: usize, class: Class| resolver.seg.tokens.get(t).is_some_and(|t| t.has(class));
            let joined = resolver.refs[at].first as usize == and + 1 && is(and, Class::Conjunction);
            let own = matches!(before.what, What::Noun(n) if n.owned);
            *b >= range.start && joined && own && !is(and + 1, Class::Determiner)
        });
        if !noun.owned && beside.is_none() {
            continue;
        }
        let Some(id) = resolver.entity(at) else { continue };
        parent(resolver, range.start..at, at);
        let e = &resolver.out.entities[id as usize];
        if e.name.is_none() && e.owner.is_none() && e.last == e.since {
            let owner = owner(resolver, range.start..beside.unwrap_or(at), beside.unwrap_or(at)).filter(|o| *o != id);
            resolver.out.entities[id as usize].owner = owner;
        }
    }
}

/// Whoever has a daughter can be called a mother or a father.
fn parent(resolver: &mut Resolver<'_, '_>, before: Range<usize>, child: usize) {
    let What::Noun(noun) = resolver.refs[child].what else { return };
    let lemma = noun.head.and_then(|h| resolver.seg.tokens[h as usize].lemma(Class::PersonNoun));
    if !lemma.is_some_and(|l| ["son", "daughter", "child", "kid", "baby"].contains(&l)) {
        return;
    }
    let Some(owner) = owner(resolver, before, child) else { return };
    let e = &mut resolver.out.entities[owner as usize];
    let head = match e.gender {
        "f" => "mother",
        "m" => "father",
        _ => return,
    };
    if e.name.is_some() && !e.heads.contains(&head) && e.heads.len() < 6 {
        e.heads.push(head);
    }
}

/// Gives the people of a sentence who have a first name alone the surname of their family.
pub(super) fn give(resolver: &mut Resolver<'_, '_>, range: Range<usize>) {
    for at in range.clone() {
        let What::Name(name) = resolver.refs[at].what else { continue };
        let Some(id) = resolver.entity(at).filter(|_| name.words == 1 && !name.titled) else { continue };
        let e = &resolver.out.entities[id as usize];
        if e.full.len() != 1 || !e.family.is_empty() {
            continue;
        }
        if let Some(surname) = of_kin(resolver, range.start..at, at)
            .or_else(|| of_list(resolver, range.start..at, at))
            .or_else(|| of_pair(resolver, at..range.end))
        {
            resolver.out.entities[id as usize].family = surname;
        }
    }
}

/// Whether a noun for a relative stands right before token `start`, a comma skipped.
pub(super) fn relative_before(tokens: &[Token], start: usize) -> bool {
    let comma = start.checked_sub(1).is_some_and(|c| tokens[c].kind == TokenKind::Comma);
    let at = start.checked_sub(1 + usize::from(comma));
    at.is_some_and(|at| relative(&tokens[at]))
}

/// Whether a word is a noun for a relative.
pub(super) fn relative(token: &Token) -> bool {
    let lemma = token.lemma(Class::PersonNoun);
    lemma.is_some_and(|l| KIN.has(l) || CLOSE.has(l))
}

/// `his son Ned`, `the Roes' children, Ned, six, and Ida, four`: the surname of whose they are.
fn of_kin<'s>(r: &Resolver<'_, 's>, before: Range<usize>, name: usize) -> Option<&'s str> {
    let start = start(r, name);
    let all = &r.seg.tokens;
    let text = r.text(r.refs[name].sentence);
    let noun = before.clone().rev().find(|b| {
        let kin = matches!(r.refs[*b].what, What::Noun(n)
            if n.head.is_some_and(|h| all[h as usize].lemma(Class::PersonNoun).is_some_and(|l| KIN.has(l))));
        kin && r.refs[*b].end as usize <= start
    })?;
    let What::Noun(kin) = r.refs[noun].what else { return None };
    let from = r.refs[noun].end as usize;
    if start > from + 24 || !all.get(from..start)?.iter().all(|t| listed(t, text, kin.plural)) {
        return None;
    }
    match owner(r, before.clone(), noun) {
        Some(id) => family(&r.out.entities[id as usize]),
        // `the Roes and their son`, `Holt and Marsh's son`
        None => shared(r, before.start..noun),
    }
    .filter(|_| kin.owned)
}

/// Whose a relative is: of `Jo Roe's son`, `her son`; nobody where it could be two.
fn owner(r: &Resolver<'_, '_>, before: Range<usize>, noun: usize) -> Option<u32> {
    let all = &r.seg.tokens;
    let first = r.refs[noun].first as usize;
    if let Some(mark) = first.checked_sub(1).filter(|m| all[*m].kind == TokenKind::Possessive) {
        let at = before.clone().find(|b| r.refs[*b].end as usize == mark)?;
        let named = matches!(r.refs[at].what, What::Name(_)) && !after_and(r, at);
        return r.entity(at).filter(|_| named);
    }
    let at = before.clone().find(|b| r.refs[*b].first as usize == first)?;
    let What::Pronoun(own) = r.refs[at].what else { return None };
    if own.plural {
        // `Al Roe, Ida Roe and their son`: of either.
        shared(r, before.start..at)?;
        let named = |b: &usize| matches!(r.refs[*b].what, What::Name(n) if n.words > 1);
        return before.clone().find(named).and_then(|b| r.entity(b));
    }
    // `Jo Roe, 30, and her son`: hers, whoever else the sentence names.
    let and = first.checked_sub(1).filter(|a| all[*a].has(Class::Conjunction));
    let beside = and.and_then(|and| {
        let last = before.clone().take_while(|b| *b < at).last()?;
        let marks =
            |t: &Token| matches!(t.kind, TokenKind::Comma | TokenKind::Number | TokenKind::Open | TokenKind::Close);
        let beside = all.get(r.refs[last].end as usize..and)?.iter().all(marks);
        let id = r.entity(last).filter(|_| beside && matches!(r.refs[last].what, What::Name(_)))?;
        r.out.entities[id as usize].agrees(own.gender, false).then_some(id)
    });
    if beside.is_some() {
        return beside;
    }
    let whole = r.entity(at)?;
    let named = |b: &usize| matches!(r.refs[*b].what, What::Name(n) if n.words > 1);
    let other = |id: u32| id != whole && !r.out.entities[id as usize].place;
    (!before.filter(named).filter_map(|b| r.entity(b)).any(other)).then_some(whole)
}

/// `Jo Roe, Ned, six, and Ida, four`: people of one list, of whom only the first has a surname.
fn of_list<'s>(r: &Resolver<'_, 's>, before: Range<usize>, name: usize) -> Option<&'s str> {
    let start = start(r, name);
    let all = &r.seg.tokens;
    let given = Classes::of(Class::GivenMale).and(Class::GivenFemale);
    let aged = r.ages[name].is_some() && all[r.refs[name].first as usize].classes.meets(given);
    let last = before.rev().find(|b| matches!(r.refs[*b].what, What::Name(_))).filter(|_| aged)?;
    let from = r.refs[last].end as usize;
    let text = r.text(r.refs[name].sentence);
    let between = all.get(from..start).filter(|b| b.len() <= 8)?;
    let joined = between.first().is_some_and(|t| t.kind == TokenKind::Comma);
    (joined && between.iter().all(|t| listed(t, text, false))).then(|| surname(r, last)).flatten()
}

/// The `Ned` of `Ned and Nell Holt`: two people with one surname.
fn of_pair<'s>(r: &Resolver<'_, 's>, here: Range<usize>) -> Option<&'s str> {
    let (at, next) = (here.start, Some(here.start + 1).filter(|n| here.contains(n))?);
    let What::Name(name) = r.refs[next].what else { return None };
    let given = Classes::of(Class::GivenMale).and(Class::GivenFemale);
    let first = |at: usize| r.seg.tokens[r.refs[at].first as usize].classes;
    let opens = !first(at).meets(Classes::of(Class::Surname)) && first(next).meets(given);
    let between = r.seg.tokens.get(r.refs[at].end as usize..start(r, next))?;
    let and = matches!(between, [t] if t.has(Class::Conjunction));
    (and && name.words == 2 && opens && r.ages[at].is_some()).then(|| surname(r, next)).flatten()
}

/// The surname of whom a reference means.
fn surname<'s>(r: &Resolver<'_, 's>, at: usize) -> Option<&'s str> {
    family(&r.out.entities[r.entity(at)? as usize])
}

fn family<'s>(e: &Entity<'s>) -> Option<&'s str> {
    match () {
        () if e.official && e.age.is_none() => None,
        () if e.full.len() > 1 => Some(e.surname),
        () => Some(e.family).filter(|f| !f.is_empty()),
    }
}

/// The one surname that all the full names among some references have.
fn shared<'s>(r: &Resolver<'_, 's>, refs: Range<usize>) -> Option<&'s str> {
    let mut all =
        refs.filter(|b| matches!(r.refs[*b].what, What::Name(n) if n.words > 1)).filter_map(|b| surname(r, b));
    let first = all.next()?;
    all.all(|s| s.eq_ignore_ascii_case(first)).then_some(first)
}

/// The first token of a reference, its titles and posts with it.
fn start(r: &Resolver<'_, '_>, at: usize) -> usize {
    r.refs[at].start(r.seg.sentences[r.refs[at].sentence as usize].tokens.start)
}

/// Whether `and` stands before a name.
fn after_and(r: &Resolver<'_, '_>, at: usize) -> bool {
    let start = start(r, at);
    start > 0 && r.seg.tokens[start - 1].has(Class::Conjunction)
}

/// What may stand between a relative and the name: marks, ages, and the names of others where they are several.
fn listed(token: &Token, text: &str, several: bool) -> bool {
    const AGE: &WordList = words!["old", "aged", "age", "ages", "both", "named"];
    match token.kind {
        TokenKind::Word => {
            let age = Classes::of(Class::Conjunction).and(Class::TimeUnit).and(Class::Cardinal);
            token.classes.meets(age) || token.is_any(text, AGE) || several && token.flags.has(Flags::CAPITAL)
        }
        TokenKind::Comma
        | TokenKind::Semicolon
        | TokenKind::Colon
        | TokenKind::Dash
        | TokenKind::Hyphen
        | TokenKind::Number
        | TokenKind::Open
        | TokenKind::Close => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::entity::tests::check;

    #[test]
    fn a_first_name_alone_is_of_the_family() {
        check(&[
            ("Jo Roe’s 20-year-old son Ned was there.", "20 Ned Roe"),
            ("Jo Roe said her 13-year-old daughter, Ida, was there.", "13 Ida Roe"),
            ("They were Al and Jo Roe and their children, Ned, 5, and Ida, 4.", "5 Ned Roe; 4 Ida Roe"),
            (
                "Jo Roe fled. Her two daughters, 4-year-old Ida and 2-month-old Ann, slept.",
                "two Jo Roe’s daughters; 4 Ida Roe; 2 Ann Roe",
            ),
            ("Inside were Jo Roe, Adam, 3, and Ethan, 5.", "3 Adam Roe; 5 Ethan Roe"),
            ("Al Marsh is accused of killing Jo Roe and her son, Ned, 5.", "5 Ned Roe"),
            ("Al Marsh saw Jo Roe with her son, Ned, 5.", "5 Ned"),
            ("Al Roe and Ida Marsh’s 6-year-old son, Ned, was there.", "6 Ned"),
            ("Jo Roe saw her 9-year-old neighbour Ned.", "9 Ned"),
            ("Jo Roe, 4, fled. Her grandmother lived nine miles away.", "4 Jo Roe; nine miles Jo Roe’s grandmother"),
            (
                "The dead are Al Roe, 37, his wife, Ida Roe, 35, and their 9-year-old daughter and 6-year-old son.",
                "37 Al Roe; 35 Ida Roe; 9 Al Roe’s 9-year-old daughter; 6 Al Roe’s 6-year-old son",
            ),
            ("Al Roe shot his 7-year-old daughter. The dead were Al Roe and his daughter, Ida.", "7 Ida Roe"),
        ]);
    }
}

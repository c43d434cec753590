//! Another name: somebody whom the article gives two names, the own and the one they are known by.

use super::name::Name;
use super::person;
use super::reference::{Reference, What};
use super::resolve::Resolver;
use crate::lexicon::words;
use crate::token::{Token, TokenKind};

/// What stands before the second name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    /// "Better known as", "known by the stage name": that is the name.
    Known,
    /// "Known as": one of the names.
    Called,
    /// "Born", "née": what the name was once.
    Born,
}

/// Joins the two names that the sentences give one person: `Edwin Holt (born 1970), better known as Ned Vale`;
/// references from `first` on are looked at.
pub(super) fn join(resolver: &mut Resolver<'_, '_>, first: usize) {
    for at in first + 1..resolver.refs.len() {
        let Some(says) = said(resolver, at) else { continue };
        let Some(own) = named(resolver, at, says) else { continue };
        let Some(own) = resolver.entity(own) else { continue };
        let Some(other) = resolver.entity(at) else {
            if says == Says::Known {
                rename(resolver, own, at);
            }
            continue;
        };
        let short = || {
            let full = |id: u32| &resolver.out.entities[id as usize].full;
            full(other).iter().all(|w| full(own).contains(w))
        };
        if says == Says::Known || says == Says::Called && short() {
            resolver.join(other, own);
        } else {
            resolver.join(own, other);
        }
    }
}

/// Calls an entity by the one word that it is known by: `known professionally as Vex`.
fn rename(resolver: &mut Resolver<'_, '_>, own: u32, at: usize) {
    let r = resolver.refs[at];
    let text = resolver.text(r.sentence);
    let Some(word) = resolver.seg.tokens.get(r.first as usize).filter(|_| r.end == r.first + 1) else { return };
    let word = word.span.of(text);
    let e = &mut resolver.out.entities[own as usize];
    (e.name, e.full, e.surname, e.given) = (Some((r.first, r.end)), vec![word], word, "");
}

/// The name at a reference.
fn name(r: &Reference) -> Option<&Name> {
    match &r.what {
        What::Name(n) => Some(n),
        _ => None,
    }
}

/// What the words before the name at a reference say of it.
fn said(resolver: &Resolver<'_, '_>, at: usize) -> Option<Says> {
    let r = &resolver.refs[at];
    name(r)?;
    let sentence = &resolver.seg.sentences[r.sentence as usize];
    let (tokens, text) = (&resolver.seg.tokens, resolver.text(r.sentence));
    let before = r.start(sentence.tokens.start).checked_sub(1).filter(|b| *b > sentence.tokens.start)?;
    let is = |back: usize, list| before.checked_sub(back).is_some_and(|k: usize| tokens[k].is_any(text, list));
    let opened = tokens[before - 1].kind == TokenKind::Open || tokens[before - 1].kind == TokenKind::Semicolon;
    match () {
        () if opened && is(0, words!["born", "né", "née", "nee"]) => Some(Says::Born),
        () if is(0, words!["name"])
            && is(1, words!["stage", "pen", "ring"])
            && (2..6).any(|k| is(k, words!["known"])) =>
        {
            Some(Says::Known)
        }
        () if !is(0, words!["as"]) => None,
        () => {
            let known = (1..4).find(|&k| is(k, words!["known"]))?;
            let mostly = words!["better", "best", "professionally", "mononymously", "simply"];
            let told = is(known + 1, mostly) || (1..known).any(|k| is(k, mostly));
            Some(if told { Says::Known } else { Says::Called })
        }
    }
}

/// The name that the sentence is about, to which the one at a reference stands in apposition.
fn named(resolver: &Resolver<'_, '_>, at: usize, says: Says) -> Option<usize> {
    let r = &resolver.refs[at];
    let own = (0..at).rev().take_while(|&k| resolver.refs[k].sentence == r.sentence);
    let mut names = own.filter(|&k| name(&resolver.refs[k]).is_some());
    let own = if says == Says::Born { names.next()? } else { names.last()? };
    let sentence = &resolver.seg.sentences[r.sentence as usize];
    let tokens: &[Token] = &resolver.seg.tokens;
    let (from, to) = (resolver.refs[own].end as usize, r.start(sentence.tokens.start));
    let opens = |t: &Token| matches!(t.kind, TokenKind::Open | TokenKind::Comma);
    let near = if says == Says::Born { 3 } else { 40 };
    let text = resolver.text(r.sentence);
    let adverb = |t: &Token| t.is_any(text, words!["known", "professionally", "better", "best"]);
    let beside = from < to && to - from <= near && tokens.get(from).is_some_and(|t| opens(t) || adverb(t));
    // "The club, based in Selby (known as Old Selby)": a name of its own stands first.
    let leads = says == Says::Born || resolver.refs[own].start(sentence.tokens.start) <= sentence.tokens.start + 1;
    let person = name(&resolver.refs[own]).is_some_and(|n| person::likely(n.looks) || n.words == 1);
    (beside && leads && person).then_some(own)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn two_names_of_one_person() {
        check(&[
            ("Edwin Paul Holt (born 4 May 1970), known professionally as Vex, sings.", "4 May 1970 Vex"),
            ("Edwin Paul Holt (born 4 May 1970), better known as Ned Vale, is a singer.", "4 May 1970 Ned Vale"),
            ("Edwin Paul Holt, born 4 May 1970, known by the stage name Ned Vale, sings.", "4 May 1970 Ned Vale"),
            (
                "Edwin Paul Holt (born 4 May 1970), known professionally as Edwin Holt, sings.",
                "4 May 1970 Edwin Paul Holt",
            ),
            ("Ned Vale (born Edwin Holt, 4 May 1970) is a singer.", "4 May 1970 Ned Vale"),
            ("Ada Reed saw Tom Orr, better known as Ned Vale. Reed left on 4 May 1970.", "4 May 1970 Ada Reed"),
        ]);
    }
}

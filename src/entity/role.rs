//! Roles: who was hurt and who is accused, and the late name of somebody described early.

use super::person::Entity;
use super::reference::{NOBODY, Reference, What};
use super::resolve::Resolver;
use crate::lexicon::{Class, WordList};
use crate::sentence::Segmented;
use crate::token::{Flags, Token, TokenKind};

/// A part somebody has in what the article reports; bits of a set.
pub(super) const HURT: u8 = 1;
/// Charged, arrested, sought.
pub(super) const ACCUSED: u8 = 2;
/// Speaks, or holds an office: nobody the news happened to.
pub(super) const SPEAKS: u8 = 4;

/// Verbs and words of state that follow their subject: `was shot`, `died`.
const HURT_AFTER: WordList = WordList::new(&[
    "shot",
    "killed",
    "died",
    "dies",
    "dead",
    "wounded",
    "injured",
    "struck",
    "stabbed",
    "hit",
    "murdered",
    "slain",
    "pronounced",
    "hospitalized",
    "hospitalised",
    "fatally",
    "succumbed",
    "suffered",
    "grazed",
    "drowned",
    "collapsed",
    "beaten",
]);
const ACCUSED_AFTER: WordList = WordList::new(&[
    "charged",
    "arrested",
    "accused",
    "jailed",
    "faces",
    "facing",
    "convicted",
    "sentenced",
    "booked",
    "indicted",
    "wanted",
    "sought",
    "held",
    "pleaded",
    "pled",
    "arraigned",
    "detained",
    "custody",
    "apprehended",
    "remanded",
    "guilty",
    "turned",
    "surrendered",
    "imprisoned",
    "acquitted",
    "confessed",
]);
/// Words that stand before whom they befall: `killing a man`, `the death of`.
const HURT_BEFORE: WordList = WordList::new(&[
    "shot", "killed", "killing", "kills", "wounded", "wounding", "injured", "injuring", "hitting", "striking",
    "struck", "death", "murder", "slaying", "shooting", "deaths", "homicide", "life", "stabbing", "stabbed",
    "killings",
]);
const ACCUSED_BEFORE: WordList = WordList::new(&[
    "arrested",
    "arresting",
    "charged",
    "charging",
    "accused",
    "sentenced",
    "convicted",
    "jailed",
    "indicted",
    "booked",
    "detained",
    "apprehended",
]);

/// What the subject does to an object.
const DONE_TO: WordList =
    WordList::new(&["shot", "killed", "wounded", "injured", "struck", "stabbed", "hit", "murdered"]);
/// What may stand between such a word and whom it befalls.
const BETWEEN: WordList = WordList::new(&["of", "the", "a", "an", "to", "fatal", "suspected", "with"]);
/// Words that go on after an aside.
const OPENS: WordList = WordList::new(&["who", "died", "faces"]);
const DOERS: WordList = WordList::new(&["suspect", "gunman", "shooter"]);
const OWNERS: WordList = WordList::new(&["his", "her", "hers", "their", "theirs"]);

/// The roles that the words around a reference give it.
pub(super) fn of(seg: &Segmented<'_>, reference: &Reference) -> u8 {
    let sentence = &seg.sentences[reference.sentence as usize];
    let text = seg.article.field(sentence.field);
    let tokens = &seg.tokens;
    let is = |t: &Token, list: &WordList| list.has(t.span.of(text));
    let (start, end) = match reference.what {
        What::Name(n) => (sentence.tokens.start + n.run, reference.end as usize),
        _ => (reference.first as usize, reference.end as usize),
    };
    let mut roles = 0;
    if let What::Pronoun(_) = reference.what {
        let word = tokens[reference.first as usize].span.of(text);
        if OWNERS.has(word) {
            return 0;
        }
    }
    roles |= after(&tokens[end..sentence.tokens.end], text);
    // Before it.
    let first = sentence.tokens.start;
    for back in 1..=4 {
        let Some(at) = start.checked_sub(back).filter(|a| *a >= first) else { break };
        let token = &tokens[at];
        if token.kind != TokenKind::Word {
            break;
        }
        if is(token, &ACCUSED_BEFORE) {
            roles |= ACCUSED;
        } else if is(token, &HURT_BEFORE) {
            roles |= HURT;
        } else if back == 1 && token.entry().is(Class::Speech) {
            // `“…,” said Roe`; `police say Roe was` is no speech of hers.
            let mark = at.checked_sub(1).map(|m| tokens[m].kind);
            if matches!(mark, Some(TokenKind::Comma | TokenKind::DoubleQuote | TokenKind::SingleQuote)) {
                roles |= SPEAKS;
            }
        } else if !(is(token, &BETWEEN) || token.entry().is(Class::Determiner)) {
            break;
        }
    }
    roles
}

/// Words between a reference and the verb that gives it its role.
const OVER: WordList = WordList::new(&[
    "who",
    "allegedly",
    "reportedly",
    "fatally",
    "critically",
    "accidentally",
    "later",
    "found",
    "in",
    "the",
    "an",
    "a",
    "innocent",
    "apparent",
]);

/// The role that the verb after a reference gives it: over asides, phrases, helpers and adverbs.
fn after(rest: &[Token], text: &str) -> u8 {
    let is = |t: &Token, list: &WordList| list.has(t.span.of(text));
    let mut at = 0;
    let mut helped = false;
    if rest.first().is_some_and(|t| t.kind == TokenKind::Comma || t.entry().is(Class::Preposition)) {
        // `Roe, 27, of Dover, was`: on to the first helper or `who`.
        let verb = rest
            .iter()
            .take(16)
            .position(|t| t.kind == TokenKind::Word && (t.entry().is(Class::Auxiliary) || is(t, &OPENS)));
        match verb {
            Some(v) if !rest[..v].iter().any(|t| t.entry().is(Class::Speech) || t.kind == TokenKind::Semicolon) => {
                at = v;
            }
            _ => return 0,
        }
    }
    while let Some(token) = rest.get(at) {
        let entry = token.entry();
        let helper = entry.is(Class::Auxiliary);
        let over = helper || entry.is(Class::Adverb) || entry.is(Class::Negation) || is(token, &OVER);
        if token.kind != TokenKind::Word || !over {
            break;
        }
        helped |= helper;
        at += 1;
    }
    let Some(token) = rest.get(at).filter(|t| t.kind == TokenKind::Word && at <= 24) else { return 0 };
    if is(token, &ACCUSED_AFTER) {
        return ACCUSED;
    }
    if token.span.of(text).eq_ignore_ascii_case("victim") && helped {
        return HURT;
    }
    if is(token, &DOERS) && helped {
        return ACCUSED;
    }
    if is(token, &HURT_AFTER) {
        // `shot his wife` is done by the subject, `was shot` to it.
        let object = !helped
            && rest.get(at + 1).is_some_and(|n| {
                n.kind == TokenKind::Word
                    && (n.entry().is(Class::Determiner)
                        || n.entry().is(Class::PersonNoun)
                        || n.flags.has(Flags::CAPITAL))
            });
        let does = is(token, &DONE_TO);
        return if object && does { ACCUSED } else { HURT };
    }
    if token.entry().is(Class::Speech) { SPEAKS } else { 0 }
}

/// Joins somebody described, aged and unnamed with the named person of the same role whose age is
/// not given: `A man, 25, was shot … Jo Roe died`. Where several are named, the one who is named
/// soon after, and before the others.
pub(super) fn join(resolver: &mut Resolver<'_, '_>) {
    for role in [HURT, ACCUSED] {
        let entities = &resolver.out.entities;
        let fits = |e: &Entity<'_>| {
            e.same.is_none() && e.scope == 0 && !e.plural && e.roles & (HURT | ACCUSED) == role && !e.official
        };
        let of = |named: bool| -> Vec<u32> {
            let all = (0..entities.len() as u32).filter(|i| {
                let e = &entities[*i as usize];
                fits(e)
                    && if named { e.full.len() >= 2 && e.age.is_none() } else { e.name.is_none() && e.age.is_some() }
            });
            all.collect()
        };
        let (aged, named) = (of(false), of(true));
        let [described] = aged.as_slice() else { continue };
        let d = &entities[*described as usize];
        let mut names: Vec<u32> = named.into_iter().filter(|n| alike(d, &entities[*n as usize])).collect();
        names.sort_by_key(|n| entities[*n as usize].since);
        let Some((&name, others)) = names.split_first() else { continue };
        let since = |id: u32| entities[id as usize].since;
        let soon = since(name) >= d.since && since(name) - d.since <= 5;
        let alone = others.iter().all(|o| since(*o) >= since(name) + 3);
        let taken = entities.iter().any(|e| e.same.is_none() && e.name.is_some() && e.age == d.age);
        if !taken && (others.is_empty() || (soon && alone)) {
            resolver.join(name, *described);
        }
    }
}

/// Whether a description can be of a named person: gender, and child or grown-up.
fn alike(described: &Entity<'_>, named: &Entity<'_>) -> bool {
    named.agrees(described.gender, false) && super::resolve::of_age(described.age, &named.heads)
}

/// Notes the roles of every reference on its entity.
pub(super) fn note(resolver: &mut Resolver<'_, '_>, range: std::ops::Range<usize>) {
    for at in range {
        let reference = resolver.refs[at];
        if reference.entity == NOBODY {
            continue;
        }
        if let Some(id) = resolver.entity(at) {
            let roles = of(resolver.seg, &reference);
            resolver.out.entities[id as usize].roles |= roles;
        }
    }
}

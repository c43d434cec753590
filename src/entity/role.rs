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
    "dying",
    "treated",
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
    "hurt",
    "sustained",
    "airlifted",
    "flown",
    "recovering",
    "suffering",
    "unresponsive",
    "lying",
    "survived",
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
    "admitted",
    "fled",
    "captured",
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
    "arrest",
]);
/// What is done to whom it is said `of`: `the death this month of a man`, `Roe's death`.
const FATE: WordList =
    WordList::new(&["death", "murder", "slaying", "killing", "shooting", "homicide", "stabbing", "beating"]);

/// What the subject does to an object.
const DONE_TO: WordList =
    WordList::new(&["shot", "killed", "wounded", "injured", "struck", "stabbed", "hit", "murdered"]);
/// What may stand between such a word and whom it befalls.
const BETWEEN: WordList = WordList::new(&["of", "the", "a", "an", "to", "fatal", "suspected", "with"]);
/// Words that go on after an aside.
const OPENS: WordList = WordList::new(&["who", "died", "faces"]);
const DOERS: WordList = WordList::new(&["suspect", "gunman", "shooter"]);
const TAKEN: WordList = WordList::new(&["taken", "transported", "rushed", "brought"]);
const CUSTODY: WordList = WordList::new(&["custody", "jail", "court"]);
const CARE: WordList = WordList::new(&["hospital", "hospitals", "medical", "surgery", "clinic"]);
const SELF: WordList = WordList::new(&["himself", "herself", "themselves", "themself"]);
const OF: WordList = WordList::new(&["of"]);
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
    if let What::Noun(n) = reference.what
        && let Some(head) = n.head
    {
        let lemma = tokens[head as usize].entry().lemma(Class::PersonNoun).unwrap_or("");
        roles |= if lemma == "victim" { HURT } else { u8::from(DOERS.has(lemma)) * ACCUSED };
    }
    // Before it.
    let first = sentence.tokens.start;
    if start > first && is(&tokens[start - 1], &OF) && fate_before(&tokens[first..start - 1], text) {
        roles |= HURT;
    }
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
        } else if back == 1 && token.has(Class::Speech) {
            // `“…,” said Roe`; `police say Roe was` is no speech of hers.
            let mark = at.checked_sub(1).map(|m| tokens[m].kind);
            if matches!(mark, Some(TokenKind::Comma | TokenKind::DoubleQuote | TokenKind::SingleQuote)) {
                roles |= SPEAKS;
            }
        } else if !(is(token, &BETWEEN) || token.has(Class::Determiner)) {
            break;
        }
    }
    roles
}

/// Whether the words before `of` say what befell somebody, with no more than a time or a place between.
fn fate_before(tokens: &[Token], text: &str) -> bool {
    let near = tokens.iter().rev().take(8);
    near.take_while(|t| {
        let entry = t.entry();
        t.kind != TokenKind::Comma
            && (FATE.has(t.span.of(text)) || !(entry.is(Class::Verb) || entry.is(Class::PersonNoun)))
    })
    .any(|t| FATE.has(t.span.of(text)))
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
    // `Roe's death`
    if rest.first().is_some_and(|t| t.kind == TokenKind::Possessive) {
        let fate = rest.iter().skip(1).take(2).any(|t| is(t, &FATE));
        return u8::from(fate) * HURT;
    }
    if rest.first().is_some_and(|t| t.kind == TokenKind::Comma || t.has(Class::Preposition)) {
        // `Roe, 27, of Dover, was`: on to the first helper or `who`.
        let verb =
            rest.iter().take(16).position(|t| t.kind == TokenKind::Word && (t.has(Class::Auxiliary) || is(t, &OPENS)));
        match verb {
            Some(v) if !rest[..v].iter().any(|t| t.has(Class::Speech) || t.kind == TokenKind::Semicolon) => {
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
    // `taken into custody`, `taken by ambulance to West Brioc Hospital`
    if is(token, &TAKEN) {
        let mut on = rest[at + 1..].iter().take(9).take_while(|t| t.kind == TokenKind::Word);
        return on.find_map(|t| is(t, &CUSTODY).then_some(ACCUSED).or(is(t, &CARE).then_some(HURT))).unwrap_or(0);
    }
    if token.span.of(text).eq_ignore_ascii_case("victim") && helped {
        return HURT;
    }
    if is(token, &DOERS) && helped {
        return ACCUSED;
    }
    if is(token, &HURT_AFTER) {
        // `shot himself`
        if rest.get(at + 1).is_some_and(|n| is(n, &SELF)) {
            return HURT;
        }
        // `shot his wife` is done by the subject, `was shot` to it.
        let object = !helped
            && rest.get(at + 1).is_some_and(|n| {
                n.kind == TokenKind::Word
                    && !n.has(Class::Weekday)
                    && !n.has(Class::Month)
                    && (n.has(Class::Determiner) || n.has(Class::PersonNoun) || n.flags.has(Flags::CAPITAL))
            });
        let does = is(token, &DONE_TO);
        return if object && does { ACCUSED } else { HURT };
    }
    if token.has(Class::Speech) { SPEAKS } else { 0 }
}

/// Joins somebody described, aged and unnamed with the named person of the same role whose age is
/// not given: `A man, 25, was shot … Jo Roe died`. Where several are named, the one who is named
/// soon after, and before the others.
pub(super) fn join(resolver: &mut Resolver<'_, '_>) {
    for role in [HURT, ACCUSED] {
        let entities = &resolver.out.entities;
        let Some(described) = one_described(entities, role, u32::MAX) else { continue };
        let d = &entities[described[0] as usize];
        let mut names: Vec<u32> = (0..entities.len() as u32)
            .filter(|n| unaged(&entities[*n as usize], role) && alike(d, &entities[*n as usize]))
            .collect();
        names.sort_by_key(|n| entities[*n as usize].since);
        let Some((&name, others)) = names.split_first() else { continue };
        let since = |id: u32| entities[id as usize].since;
        let soon = since(name) + 1 >= d.since && since(name).saturating_sub(d.since) <= 5;
        let alone = others.iter().all(|o| since(*o) >= since(name) + 3);
        let silent = entities[name as usize].roles & SPEAKS == 0;
        if !taken(entities, d) && (others.is_empty() && silent || soon && alone) {
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
            (sentence.saturating_sub(e.since) <= 3 && unaged(e, role)).then_some(id)
        });
        let Some(name) = names.next() else { continue };
        if !names.all(|o| o == name) {
            continue;
        }
        let Some(described) = one_described(entities, role, sentence) else { continue };
        let (n, d) = (&entities[name as usize], &entities[described[0] as usize]);
        let soon =
            n.since + 2 >= d.since && (sentence.saturating_sub(d.since) <= 6 || sentence.saturating_sub(d.last) <= 1);
        if soon && alike(d, n) && !taken(entities, d) {
            for d in described {
                resolver.join(name, d);
            }
        }
    }
}

/// Somebody of the article itself, in this role only.
fn plays(e: &Entity<'_>, role: u8) -> bool {
    e.same.is_none() && e.scope == 0 && !e.plural && e.roles & (HURT | ACCUSED) == role && !e.official
}

/// A named person in a role, whose age is not known.
fn unaged(e: &Entity<'_>, role: u8) -> bool {
    plays(e, role) && e.full.len() >= 2 && e.age.is_none() && (e.person || !e.place)
}

/// The only one in a role who has an age and no name, of those spoken of before a sentence; twice
/// where the report says so twice.
fn one_described(entities: &[Entity<'_>], role: u8, before: u32) -> Option<Vec<u32>> {
    let fits = |e: &Entity<'_>| plays(e, role) && e.name.is_none() && e.age.is_some() && e.since < before;
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

/// Whether somebody named is of the age of a description.
fn taken(entities: &[Entity<'_>], d: &Entity<'_>) -> bool {
    entities.iter().any(|e| e.same.is_none() && e.name.is_some() && e.age == d.age)
}

/// Whether a description can be of a named person: gender, and child or grown-up.
fn alike(described: &Entity<'_>, named: &Entity<'_>) -> bool {
    let police = |e: &Entity<'_>| e.heads.iter().any(|h| super::resolve::OFFICIALS.contains(h));
    named.agrees(described.gender, false)
        && super::resolve::of_age(described.age, &named.heads)
        && (!police(named) || police(described))
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

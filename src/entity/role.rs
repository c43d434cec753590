//! Roles: who was hurt and who is accused, and the late name of somebody described early.

use super::person::Entity;
use super::reference::{Reference, What};
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
/// Hurt, and dead of it.
pub(super) const DEAD: u8 = 8;

/// Words that leave nobody alive.
const DEADLY: WordList = WordList::new(&[
    "dead",
    "died",
    "dies",
    "killed",
    "kills",
    "killing",
    "killings",
    "slain",
    "slaying",
    "murder",
    "murdered",
    "homicide",
    "death",
    "deaths",
    "fatal",
    "fatally",
    "deadly",
    "pronounced",
    "succumbed",
    "body",
    "bodies",
    "funeral",
    "autopsy",
    "burial",
    "obituary",
    "killer",
    "killers",
    "vigil",
    "memorial",
    "services",
    "visitation",
    "drowned",
]);

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
    "suspected",
    "extradited",
    "questioned",
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
const FATE: WordList = WordList::new(&[
    "death", "murder", "slaying", "killing", "shooting", "homicide", "stabbing", "beating", "body", "bodies",
]);
/// What the dead and the hurt have beside that: `Roe's funeral`, `her wounds`.
const HURT_OWNS: WordList = WordList::new(&[
    "funeral", "autopsy", "killer", "killers", "injuries", "wounds", "recovery", "burial", "obituary", "surgery",
]);
const ACCUSED_OWNS: WordList = WordList::new(&[
    "arrest",
    "trial",
    "bail",
    "bond",
    "sentencing",
    "conviction",
    "arraignment",
    "plea",
    "confession",
]);
/// `a vigil for Roe`
const HURT_FOR: WordList = WordList::new(&["vigil", "funeral", "memorial", "services", "visitation"]);
/// `searching for Roe`, `the charges against Roe`
const ACCUSED_FOR: WordList = WordList::new(&[
    "looking",
    "searching",
    "search",
    "hunt",
    "hunting",
    "manhunt",
    "warrant",
    "warrants",
    "charges",
    "case",
    "indictment",
    "charge",
]);
const FOR: WordList = WordList::new(&["for", "against"]);

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
    let is = |t: &Token, list: &WordList| t.is_any(text, list);
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
    if start > first && is(&tokens[start - 1], &OF) {
        roles |= fate_before(&tokens[first..start - 1], text);
    }
    if start > first + 1 && tokens[start - 2].is(text, "according") {
        roles |= SPEAKS;
    }
    if start > first + 1 && is(&tokens[start - 1], &FOR) {
        roles |= u8::from(is(&tokens[start - 2], &HURT_FOR)) * (HURT | DEAD);
        roles |= u8::from(is(&tokens[start - 2], &ACCUSED_FOR)) * ACCUSED;
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
            roles |= HURT | deadly(std::slice::from_ref(token), text);
        } else if back == 1 && token.has(Class::Speech) {
            // `“…,” said Roe`; `police say Roe was` is no speech of hers.
            let mark = at.checked_sub(1).map(|m| tokens[m].kind);
            if matches!(mark, Some(TokenKind::Comma | TokenKind::DoubleQuote | TokenKind::SingleQuote)) {
                roles |= SPEAKS;
            }
        } else if roles & HURT != 0 && is(token, &DEADLY) {
            roles |= DEAD;
        } else if !(is(token, &BETWEEN) || token.has(Class::Determiner)) {
            break;
        }
    }
    roles
}

/// `DEAD` where one of these words is deadly.
fn deadly(tokens: &[Token], text: &str) -> u8 {
    u8::from(tokens.iter().any(|t| t.is_any(text, &DEADLY))) * DEAD
}

/// What the words before `of` say befell somebody, with no more than a time or a place between.
fn fate_before(tokens: &[Token], text: &str) -> u8 {
    let near = (tokens.len().saturating_sub(8)..tokens.len()).rev().take_while(|i| {
        let t = &tokens[*i];
        t.kind != TokenKind::Comma && (t.is_any(text, &FATE) || !(t.has(Class::Verb) || t.has(Class::PersonNoun)))
    });
    let fate = near.into_iter().find(|i| tokens[*i].is_any(text, &FATE));
    fate.map_or(0, |at| HURT | deadly(&tokens[at.saturating_sub(1)..=at], text))
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
    let is = |t: &Token, list: &WordList| t.is_any(text, list);
    let mut at = 0;
    let mut helped = false;
    // `Roe's death`
    let owner = |t: &Token| t.kind == TokenKind::Possessive || t.kind == TokenKind::SingleQuote && t.glued();
    if rest.first().is_some_and(owner) {
        let has = |list: &WordList| rest.iter().skip(1).take(2).any(|t| is(t, list));
        let hurt = u8::from(has(&FATE) || has(&HURT_OWNS)) * (HURT | deadly(rest.get(1..3).unwrap_or_default(), text));
        return hurt | u8::from(has(&ACCUSED_OWNS)) * ACCUSED;
    }
    if let Some(state) = state(rest, text) {
        return state;
    }
    // `the manager, Roe, said`
    if rest.first().is_some_and(|t| t.kind == TokenKind::Comma) && rest.get(1).is_some_and(|t| t.has(Class::Speech)) {
        return SPEAKS;
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
    let opens = at;
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
    if let Some(state) = state(&rest[at..], text) {
        return state;
    }
    if is(token, &ACCUSED_AFTER) {
        return ACCUSED;
    }
    // `taken into custody`, `taken by ambulance to West Brioc Hospital`
    if is(token, &TAKEN) {
        let words = |t: &&Token| matches!(t.kind, TokenKind::Word | TokenKind::Possessive | TokenKind::Period);
        let mut on = rest[at + 1..].iter().take(9).take_while(words);
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
        let words = rest.iter().take(at + 4).skip(opens).take_while(|t| t.kind == TokenKind::Word).count();
        let hurt = HURT | deadly(&rest[opens..opens + words], text);
        if rest.get(at + 1).is_some_and(|n| is(n, &SELF)) {
            return hurt;
        }
        // `shot his wife`, `shot at police`, `killed six people` is done by the subject, `was shot` to it.
        let counted = rest.get(at + 1).is_some_and(|n| n.kind == TokenKind::Number || n.has(Class::Cardinal))
            && rest.get(at + 2).is_some_and(|n| !is(n, &TIMES));
        let aimed = rest.get(at + 1).is_some_and(|n| is(n, &AT));
        let object = !helped
            && (counted
                || aimed
                || rest.get(at + 1).is_some_and(|n| {
                    n.kind == TokenKind::Word
                        && !n.has(Class::Weekday)
                        && !n.has(Class::Month)
                        && (n.has(Class::Determiner) || n.has(Class::PersonNoun) || n.flags.has(Flags::CAPITAL))
                }));
        let does = is(token, &DONE_TO);
        return if object && does { ACCUSED } else { hurt };
    }
    if token.has(Class::Speech) { SPEAKS } else { 0 }
}

/// The state that a few words say together: `in critical condition`, `with a gunshot wound`,
/// `ordered held`, `spent the night in jail`, `turned the gun on himself`.
fn state(rest: &[Token], text: &str) -> Option<u8> {
    let first = rest.first().filter(|t| t.kind == TokenKind::Word)?;
    let soon = |list: &WordList, n: usize| {
        let mut on = rest[1..].iter().take(n).take_while(|t| matches!(t.kind, TokenKind::Word | TokenKind::Hyphen));
        on.any(|t| t.is_any(text, list))
    };
    STATES
        .iter()
        .find(|(words, _, _)| first.is_any(text, words))
        .filter(|(_, then, _)| soon(then, 6))
        .map(|(_, _, role)| *role)
}

const TIMES: WordList = WordList::new(&["times", "time"]);
const AT: WordList = WordList::new(&["at", "into"]);

/// How such words begin, what must follow, and the role.
const STATES: [(WordList, WordList, u8); 9] = [
    (
        WordList::new(&["remained", "remains", "remain", "in", "listed", "upgraded", "downgraded"]),
        WordList::new(&["condition"]),
        HURT,
    ),
    (WordList::new(&["with"]), WordList::new(&["wound", "wounds", "injury", "injuries"]), HURT),
    (WordList::new(&["fighting", "clinging", "fought"]), WordList::new(&["life"]), HURT),
    (WordList::new(&["lost", "took"]), WordList::new(&["life"]), HURT | DEAD),
    (WordList::new(&["underwent", "undergoing", "needed", "undergo"]), WordList::new(&["surgery"]), HURT),
    (WordList::new(&["turned"]), WordList::new(&["himself", "herself"]), HURT),
    (WordList::new(&["ordered"]), WordList::new(&["held", "jailed", "detained", "trial"]), ACCUSED),
    (
        WordList::new(&["spent", "remains", "remained", "remain", "in", "behind", "booked"]),
        WordList::new(&["jail", "custody", "bars", "prison"]),
        ACCUSED,
    ),
    (WordList::new(&["appeared", "due", "appear"]), WordList::new(&["court", "judge"]), ACCUSED),
];

/// Joins somebody described, aged and unnamed with the named person of the same role whose age is
/// not given: `A man, 25, was shot … Jo Roe died`. Where several are named, the one who is named
/// soon after, and before the others.
pub(super) fn join(resolver: &mut Resolver<'_, '_>) {
    for role in [HURT, ACCUSED] {
        let entities = &resolver.out.entities;
        let Some(described) = one_described(entities, role, u32::MAX) else { continue };
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
        let Some(described) = one_described(entities, role, sentence) else { continue };
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
        people(e) && e.name.is_none() && e.age.is_some() && !e.plural
    });
    let Some(d) = found.next().filter(|_| found.next().is_none()) else { return };
    let e = &entities[d as usize];
    let alone = entities.iter().enumerate().all(|(i, o)| {
        let somebody = o.name.is_none() && !o.plural || o.full.len() >= 2 && (o.person || o.acts);
        i as u32 == name || i as u32 == d || o.same.is_some() || !somebody || o.roles & SPEAKS != 0
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
    let start = match reference.what {
        What::Name(n) => sentence.tokens.start + n.run,
        _ => reference.first as usize,
    };
    let before = &resolver.seg.tokens[sentence.tokens.start..start];
    let text = resolver.seg.article.field(sentence.field);
    before.len() <= 4
        && before.iter().all(|t| t.kind == TokenKind::Word)
        && (before.is_empty() || before.iter().skip(1).any(|t| t.has(Class::Speech)))
        && before.last().is_none_or(|t| t.has(Class::Speech) || t.span.of(text) == "that")
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
            ("A 12-year-old boy is in critical condition. Zed Holt was shot at dusk.", "12 Zed Holt"),
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
            ("A man shot a 10-year-old girl. Vic Holt slipped away.", "10 10-year-old girl"),
        ]);
    }
}

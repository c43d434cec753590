//! Roles: who was hurt, who is accused, who died and who speaks.

use super::cue::{
    ACCUSED_AFTER, ACCUSED_BEFORE, ACCUSED_FOR, ACCUSED_OWNS, BE, BETWEEN, CARE, CUSTODY, DEADLY, DOERS, DONE_TO, FATE,
    FOR, HURT_AFTER, HURT_BEFORE, HURT_FOR, HURT_OWNS, LIFELESS, OF, OPENS, OWNERS, SELF, TAKEN,
};
use super::reference::{Reference, What};
use crate::clause::verb::ending;
use crate::lexicon::{Class, WordList, words};
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

/// The roles that the words around a reference give it.
pub(super) fn of(seg: &Segmented<'_>, reference: &Reference) -> u8 {
    let sentence = &seg.sentences[reference.sentence as usize];
    let text = seg.article.field(sentence.field);
    let tokens = &seg.tokens;
    let is = |t: &Token, list: &WordList| t.is_any(text, list);
    let (start, end) = (reference.start(sentence.tokens.start), reference.end as usize);
    let mut roles = 0;
    if let What::Pronoun(_) = reference.what {
        let word = tokens[reference.first as usize].span.of(text);
        if OWNERS.has(word) {
            return 0;
        }
    }
    let later = after(&tokens[end..sentence.tokens.end], text);
    if let What::Noun(n) = reference.what
        && let Some(head) = n.head
    {
        let lemma = tokens[head as usize].lemma(Class::PersonNoun).unwrap_or("");
        roles |= if lemma == "victim" { HURT } else { u8::from(DOERS.has(lemma)) * ACCUSED };
        // `the dead man`, `the murdered woman`
        let told = &tokens[(reference.first as usize).min(head as usize)..head as usize];
        roles |= u8::from(told.iter().any(|t| is(t, LIFELESS))) * (HURT | DEAD);
    }
    // Before it.
    let first = sentence.tokens.start;
    if start > first && is(&tokens[start - 1], OF) {
        roles |= fate_before(&tokens[first..start - 1], text);
    }
    if start > first && is(&tokens[start - 1], BE) && among_dead(&tokens[first..start - 1], text) {
        roles |= HURT | DEAD;
    }
    if start > first + 1 && tokens[start - 2].is(text, "according") {
        roles |= SPEAKS;
    }
    if start > first + 1 && is(&tokens[start - 1], FOR) {
        roles |= u8::from(is(&tokens[start - 2], HURT_FOR)) * (HURT | DEAD);
        roles |= u8::from(is(&tokens[start - 2], ACCUSED_FOR)) * ACCUSED;
    }
    if agent(&tokens[first..start], text) {
        roles |= ACCUSED;
    }
    // `his mother, Roe, says the boy was`: not the boy's words.
    let goes_on = tokens[..sentence.tokens.end].get(end).is_some_and(|t| t.has(Class::Auxiliary));
    let mut befallen = false;
    for back in 1..=4 {
        let Some(at) = start.checked_sub(back).filter(|a| *a >= first) else { break };
        let token = &tokens[at];
        if token.kind != TokenKind::Word {
            break;
        }
        if is(token, ACCUSED_BEFORE) {
            // `charged with killing a man` is not the man.
            roles |= if befallen { 0 } else { ACCUSED };
        } else if is(token, HURT_BEFORE) {
            befallen = true;
            roles |= HURT | deadly(std::slice::from_ref(token), text);
        } else if back == 1 && token.has(Class::Speech) && !goes_on {
            // `“…,” said Roe`; `police say Roe was` is no speech of hers.
            let mark = at.checked_sub(1).map(|m| tokens[m].kind);
            // `said Roe` speaks, `told Roe` does not.
            let object = token.is_any(
                text,
                words!["told", "tells", "described", "describes", "informed", "advised", "warned", "urged", "reminded"],
            );
            if !object && matches!(mark, Some(TokenKind::Comma | TokenKind::DoubleQuote | TokenKind::SingleQuote)) {
                roles |= SPEAKS;
            }
        } else if roles & HURT != 0 && is(token, DEADLY) {
            roles |= DEAD;
        } else if !(is(token, BETWEEN) || token.has(Class::Determiner)) {
            break;
        }
    }
    // `the man accused of shooting a boy in Brioc pleaded guilty`: not the boy.
    let aside = befallen && later == ACCUSED && tokens.get(end).is_some_and(|t| t.has(Class::Preposition));
    // `the aunt and uncle of 6-year-old Jo Roe, have been charged`: not her.
    // `the murder of a mother and her 6-year-old daughter has been`
    let mut of = start;
    while of > first && (is_age(&tokens[of - 1], text) || of + 6 > start && beside(&tokens[of - 1], text)) {
        of -= 1;
    }
    let comma = tokens.get(end).is_some_and(|t| t.kind == TokenKind::Comma);
    let who = tokens.get(end + 1).is_some_and(|t| t.is(text, "who"));
    let whose = of > first + 1 && is(&tokens[of - 1], OF);
    // `two of the men were charged` are some of them.
    let some = whose && (tokens[of - 2].kind == TokenKind::Number || !fateful(&tokens[of - 2], text));
    let theirs = whose && later == ACCUSED && (comma && !who || !comma && !some);
    roles | if aside || theirs { 0 } else { later }
}

/// `Among the dead`, `Also killed in the crash`, `The dead` before `was Jo Roe`.
fn among_dead(before: &[Token], text: &str) -> bool {
    let skip = before.iter().take_while(|t| t.is_any(text, words!["also", "among", "the", "those"])).count();
    let all = before.len() <= 8 && before.iter().all(|t| t.kind == TokenKind::Word);
    all && before.get(skip).is_some_and(|t| t.is_any(text, LIFELESS)) && (skip > 0 || before.len() > 1)
}

/// `and`, `her`, `mother` before one of two.
fn beside(token: &Token, text: &str) -> bool {
    token.kind == TokenKind::Word
        && (token.is_any(text, words!["and", "a", "an", "the"])
            || token.is_any(text, OWNERS)
            || token.has(Class::PersonNoun))
}

/// What is of one, and is told of another: `the death of`, `the father of`.
fn fateful(token: &Token, text: &str) -> bool {
    token.has(Class::PersonNoun) || token.is_any(text, FATE) || token.is_any(text, HURT_BEFORE)
}

/// `6`, `-`, `year`, `old` before a name.
fn is_age(token: &Token, text: &str) -> bool {
    matches!(token.kind, TokenKind::Number | TokenKind::Hyphen)
        || token.has(Class::TimeUnit)
        || token.has(Class::Cardinal)
        || token.is(text, "old")
}

/// Whether what comes next has done it: `was shot by his friend, Jo Roe`.
fn agent(before: &[Token], text: &str) -> bool {
    let over = |t: &&Token| {
        t.kind == TokenKind::Comma
            || t.kind == TokenKind::Word
                && (t.has(Class::PersonNoun) || t.has(Class::Determiner) || t.is_any(text, OWNERS))
    };
    let gone = before.iter().rev().take(4).take_while(over).count();
    let by = before.len() - gone;
    by > 1 && before[by - 1].is(text, "by") && before[by - 2].is_any(text, DONE_TO)
}

/// Whether a verb or a word of state tells that its subject came to harm: `was shot`, `died`.
fn befell(token: &Token, text: &str) -> bool {
    token.is_any(text, HURT_AFTER) || token.is_any(text, DONE_TO)
}

/// `DEAD` where one of these words is deadly.
fn deadly(tokens: &[Token], text: &str) -> u8 {
    u8::from(tokens.iter().any(|t| t.is_any(text, DEADLY))) * DEAD
}

/// What the words before `of` say befell somebody, with no more than a time or a place between.
fn fate_before(tokens: &[Token], text: &str) -> u8 {
    let near = (tokens.len().saturating_sub(8)..tokens.len()).rev().take_while(|i| {
        let t = &tokens[*i];
        t.kind != TokenKind::Comma && (t.is_any(text, FATE) || !(t.has(Class::Verb) || t.has(Class::PersonNoun)))
    });
    let fate = near.into_iter().find(|i| tokens[*i].is_any(text, FATE));
    fate.map_or(0, |at| HURT | deadly(&tokens[at.saturating_sub(1)..=at], text))
}

/// Words between a reference and the verb that gives it its role.
const OVER: &WordList = words![
    "who",
    "remained",
    "remains",
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
];

/// The role that the verb after a reference gives it: over asides, phrases, helpers and adverbs.
fn after(rest: &[Token], text: &str) -> u8 {
    let is = |t: &Token, list: &WordList| t.is_any(text, list);
    let mut at = 0;
    let mut helped = false;
    // `Roe's death`
    let owner = |t: &Token| t.kind == TokenKind::Possessive || t.kind == TokenKind::SingleQuote && t.glued();
    if rest.first().is_some_and(owner) {
        let has = |list: &WordList| rest.iter().skip(1).take(2).any(|t| is(t, list));
        let hurt = u8::from(has(FATE) || has(HURT_OWNS)) * (HURT | deadly(rest.get(1..3).unwrap_or_default(), text));
        return hurt | (u8::from(has(ACCUSED_OWNS)) * ACCUSED);
    }
    if let Some(state) = state(rest, text) {
        return state;
    }
    // `the manager, Roe, said`
    if rest.first().is_some_and(|t| t.kind == TokenKind::Comma) && rest.get(1).is_some_and(|t| t.has(Class::Speech)) {
        // `his wife, said Jo Roe`: another speaks.
        let inverted = rest[1].is_any(text, words!["said", "says"])
            && rest.get(2).is_some_and(|t| {
                t.kind == TokenKind::Word
                    && t.flags.has(Flags::CAPITAL)
                    && !(t.has(Class::Weekday) || t.has(Class::Month))
            });
        return if inverted { 0 } else { SPEAKS };
    }
    // `his mother, Jo Roe, said`
    if rest.first().is_some_and(|t| t.kind == TokenKind::Comma) {
        let name = rest[1..].iter().take_while(|t| t.kind == TokenKind::Word && t.flags.has(Flags::CAPITAL)).count();
        let says =
            matches!(rest.get(name + 1..name + 3), Some([c, s]) if c.kind == TokenKind::Comma && s.has(Class::Speech));
        // `Roe, who works there, said`
        let clause = rest.get(1).is_some_and(|t| t.is(text, "who"))
            && rest.iter().take(16).zip(rest.iter().skip(1)).skip(2).any(|(c, s)| {
                c.kind == TokenKind::Comma
                    && (s.has(Class::Speech) || s.is_any(text, words!["described", "remembered"]))
            });
        if name > 0 && says || clause && after(&rest[1..], text) & (HURT | ACCUSED) == 0 {
            return SPEAKS;
        }
    }
    if rest.first().is_some_and(|t| t.kind == TokenKind::Comma || t.has(Class::Preposition)) {
        // `Roe, 27, of Dover, was`: on to the first helper or `who`.
        let verb =
            rest.iter().take(16).position(|t| t.kind == TokenKind::Word && (t.has(Class::Auxiliary) || is(t, OPENS)));
        match verb {
            Some(v) if !rest[..v].iter().any(|t| t.has(Class::Speech) || t.kind == TokenKind::Semicolon) => {
                at = v;
            }
            _ => return 0,
        }
    }
    // `A boy and a woman were hurt`
    if rest.first().is_some_and(|t| t.is(text, "and")) {
        let both = rest
            .iter()
            .take(10)
            .position(|t| t.is_any(text, words!["were", "are", "have"]) || befell(t, text) || is(t, ACCUSED_AFTER));
        // An age may stand between: `Jo Roe and Lee Holt, 72, died`.
        let aged = |i: usize| [i - 1, i + 1].iter().any(|&k| rest[k].kind == TokenKind::Number);
        let nouns = |i: usize| {
            let t = &rest[i];
            (t.kind != TokenKind::Comma || aged(i)) && !t.has(Class::Speech) && !t.has(Class::Subordinator)
        };
        let Some(verb) = both.filter(|v| *v > 1 && (1..*v).all(|i| nouns(i) && ending(&rest[i], text).is_none()))
        else {
            return 0;
        };
        at = verb;
    }
    let opens = at;
    while let Some(token) = rest.get(at) {
        let entry = token.entry();
        let helper = entry.is(Class::Auxiliary);
        let over = helper || entry.is(Class::Adverb) || entry.is(Class::Negation) || is(token, OVER);
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
    if is(token, ACCUSED_AFTER) {
        return ACCUSED;
    }
    // `taken into custody`, `taken by ambulance to West Brioc Hospital`
    if is(token, TAKEN) {
        let words = |t: &&Token| matches!(t.kind, TokenKind::Word | TokenKind::Possessive | TokenKind::Period);
        let mut on = rest[at + 1..].iter().take(9).take_while(words);
        return on.find_map(|t| is(t, CUSTODY).then_some(ACCUSED).or(is(t, CARE).then_some(HURT))).unwrap_or(0);
    }
    if token.span.of(text).eq_ignore_ascii_case("victim") && helped {
        return HURT;
    }
    if is(token, DOERS) && helped {
        return ACCUSED;
    }
    // `He is suffering` may be grief.
    let grief = token.is(text, "suffering") && rest.get(at + 1).is_none_or(|t| t.kind != TokenKind::Word);
    if befell(token, text) && !grief {
        // `shot himself`
        let words = rest.iter().take(at + 4).skip(opens).take_while(|t| t.kind == TokenKind::Word).count();
        let hurt = HURT | deadly(&rest[opens..opens + words], text);
        if rest.get(at + 1).is_some_and(|n| is(n, SELF)) {
            return hurt;
        }
        // `shot and killed his wife`
        let also = rest.get(at + 1).is_some_and(|t| t.has(Class::Conjunction))
            && rest.get(at + 2).is_some_and(|t| is(t, DONE_TO));
        let at = at + 2 * usize::from(also);
        // `shot his wife`, `shot at police`, `killed six people` is done by the subject, `was shot` to it.
        let counted = rest.get(at + 1).is_some_and(|n| n.kind == TokenKind::Number || n.has(Class::Cardinal))
            && rest.get(at + 2).is_some_and(|n| !is(n, TIMES));
        let aimed = rest.get(at + 1).is_some_and(|n| is(n, AT));
        let object = !helped
            && (counted
                || aimed
                || rest.get(at + 1).is_some_and(|n| {
                    n.kind == TokenKind::Word
                        && !n.has(Class::Weekday)
                        && !n.has(Class::Month)
                        && (n.has(Class::Determiner)
                            || n.has(Class::PersonNoun)
                            || n.flags.has(Flags::CAPITAL)
                            || n.is_any(text, words!["him", "them", "us", "me"]))
                }));
        let does = is(token, DONE_TO);
        return if object && does { ACCUSED } else { hurt };
    }
    // The accused deny.
    let denies = token.is_any(text, words!["denied", "denies", "deny", "denying"]);
    if token.has(Class::Speech) && !denies && !ordered(&rest[at..], text) { SPEAKS } else { 0 }
}

/// `told them to leave`: an order, and no statement.
fn ordered(rest: &[Token], text: &str) -> bool {
    rest[0].is_any(text, words!["told", "tells", "asked", "asks"])
        && (2..=4).any(|k| {
            rest.get(k).is_some_and(|t| t.is(text, "to"))
                && rest.get(k + 1).is_some_and(|t| t.kind == TokenKind::Word && !t.has(Class::Determiner))
        })
}

/// The state that a few words say together: `in critical condition`, `with a gunshot wound`,
/// `ordered held`, `spent the night in jail`, `turned the gun on himself`.
fn state(rest: &[Token], text: &str) -> Option<u8> {
    let first = rest.first().filter(|t| t.kind == TokenKind::Word)?;
    // `turned himself in`, `gave herself up`
    let given = first.is_any(text, words!["turned", "turns", "turn", "gave"]);
    if given
        && matches!(rest, [_, own, to, ..] if own.is_any(text, SELF) && to.is_any(text, words!["in", "up", "over"]))
    {
        return Some(ACCUSED);
    }
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

const TIMES: &WordList = words!["times", "time"];
const AT: &WordList = words!["at", "into"];

/// How such words begin, what must follow, and the role.
const STATES: [(&WordList, &WordList, u8); 11] = [
    (words!["among"], LIFELESS, HURT | DEAD),
    (words!["remained", "remains", "remain", "in", "listed", "upgraded", "downgraded"], words!["condition"], HURT),
    (words!["with"], words!["wound", "wounds", "injury", "injuries"], HURT),
    (words!["fighting", "clinging", "fought"], words!["life"], HURT),
    (words!["lost", "took"], words!["life"], HURT | DEAD),
    (words!["fell", "falls"], words!["victim"], HURT),
    (words!["underwent", "undergoing", "needed", "undergo"], words!["surgery"], HURT),
    (words!["turned"], words!["himself", "herself"], HURT),
    (words!["ordered"], words!["held", "jailed", "detained", "trial"], ACCUSED),
    (
        words!["spent", "remains", "remained", "remain", "in", "behind", "booked"],
        words!["jail", "custody", "bars", "prison"],
        ACCUSED,
    ),
    (words!["appeared", "due", "appear"], words!["court", "judge"], ACCUSED),
];

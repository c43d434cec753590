//! Scope: whether a count is of all there are, of some of them, or of others than those named.

use super::Assertion;
use crate::attribute::{Change, Key};
use crate::clause::{Clause, Parse, Side, Tag};
use crate::lexicon::{Class, WordList, words};
use crate::mention::{Kind, Mention};
use crate::token::TokenKind;
use rust_decimal::Decimal;

/// What part of a group a count is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Scope {
    /// All there are, as far as the words say.
    #[default]
    Whole,
    /// Some of those named: "three of the victims", "including two children".
    Part,
    /// Others than those named: "two others", "another three".
    Others,
    /// Those of several incidents together: "seven hurt in weekend shootings".
    Several,
}

/// Words for what befell those counted.
pub(super) const FATES: &WordList = words!["missing", "injured", "hurt", "wounded", "dead", "killed", "unaccounted"];

/// The scope of a count.
pub(super) fn read(parse: &Parse<'_>, clause: &Clause, mention: &Mention) -> Scope {
    if !matches!(mention.kind, Kind::Count | Kind::Number) {
        return Scope::Whole;
    }
    let view = &parse.view;
    let (from, to) = mention.tokens;
    // "9.2 out of 10": a mark is no part of a group.
    if mention.kind == Kind::Number && (from..to).any(|i| view.is(i, "out") || view.kind(i) == Some(TokenKind::Slash)) {
        return Scope::Whole;
    }
    let before = |n: usize, list: &WordList| from.checked_sub(n).is_some_and(|i| view.is_any(i, list));
    if view.is_any(to, words!["others", "other", "more", "additional", "further"])
        || before(1, words!["another", "other", "additional", "further"])
        || view.is(from, "another")
    {
        return Scope::Others;
    }
    // "The flood of 2002, in which 17 people died" tells of them all.
    let event = before(1, words!["which"]) && before(2, words!["in", "at", "during", "after"]);
    if before(1, words!["including", "whom", "which", "especially"]) && !event
        || (before(1, words!["least"]) && before(3, words!["including", "whom"]))
        || before(1, words!["them"]) && before(2, words!["among", "of"])
    {
        return Scope::Part;
    }
    let of = view.is(to, "of")
        && !acted(parse, clause, mention.tokens)
        && (view
            .is_any(to + 1, words!["the", "them", "those", "whom", "these", "his", "her", "their", "its", "which"])
            || view.has(to + 1, Class::Cardinal));
    // "Twelve members of the union use it": not all of them do.
    let members = view.is(to, "members")
        && view.is(to + 1, "of")
        && clause.side == Side::Before
        && !matches!(clause.lemma.as_str(), "" | "be" | "have");
    // "two men and a woman": each is a part of those that the verb speaks of.
    let start = parse.phrase_start(from);
    // "530 cases and 16 recoveries": no such whole, each is one of its own.
    let noun = parse.phrase_end(to);
    // "An urban population of 90,000 and a rural one of 4,000": each is of its own.
    let people = noun <= to && !before(1, words!["of"]) || (to..noun).any(|i| view.has(i, Class::PersonNoun));
    // But "the bus left the road at Selby and 26 people were hurt" goes on with a clause of its own.
    let other_clause = || {
        let phrase = parse.phrase_start(start - 1);
        clause.side == Side::Before && phrase > 0 && parse.tags[phrase - 1] == Tag::Preposition
    };
    let of_the = view.is(0, "of") && from > 2 && clause.side == Side::Before && parse.phrase_end(to) == to;
    let joined = start >= 2 && parse.view.is(start - 1, "and") && parse.tags[start - 2].nominal() && !other_clause()
        || {
            let end = parse.phrase_end(to);
            parse.view.is(end, "and")
                && parse.tags.get(end + 1).is_some_and(|t| matches!(t, Tag::Determiner | Tag::Number))
                && clause.verb.as_ref().is_none_or(|v| v.main > end || v.main < from)
                && (clause.side == Side::Before || !parse.tags[end..].iter().take(5).any(|t| t.verb() || t.auxiliary()))
        };
    // "two were critically hurt", "in serious condition": some of the hurt.
    let grave = clause.verb.as_ref().is_some_and(|v| {
        v.main > 0 && view.is_any(v.main - 1, words!["critically", "seriously", "severely", "gravely", "slightly"])
            || (v.main + 1..v.main + 6).any(|i| view.is(i, "condition"))
    });
    // "14 people are dead and dozens missing": a clause of its own.
    let own = view.is(start.wrapping_sub(1), "and") && (to..=noun).any(|i| view.is_any(i, FATES));
    if (joined && people && !own) || grave {
        return Scope::Part;
    }
    let bare = clause.side == Side::Before
        && clause.lemma == "be"
        && clause.verb.as_ref().is_some_and(|v| v.start == to)
        && !view.is(to.wrapping_sub(1), "one")
        && !(to + 1..to + 4).any(|i| view.is_any(i, words!["missing", "unaccounted", "dead"]));
    if of || of_the || bare || members { Scope::Part } else { Scope::Whole }
}

/// Whether the act is told of those counted alone, and the number of all stands behind them: `cut 300 of its 2,000 jobs`
/// cuts 300. Of victims the words before told the act.
fn acted(parse: &Parse<'_>, clause: &Clause, (from, of): (usize, usize)) -> bool {
    let governed = from > 0 && parse.tags[from - 1] == Tag::Preposition;
    let told = match (clause.side, clause.lemma.as_str()) {
        (Side::After, lemma) => !governed && !matches!(lemma, "" | "be" | "have"),
        (Side::Before, "be" | "have") => clause.verb.as_ref().is_some_and(|v| v.passive),
        (Side::Before, _) => true,
    };
    let victims = words!["victims", "dead", "injured", "wounded", "missing", "fatalities", "deaths"];
    told && parse.all_of(of).is_some_and(|all| !parse.view.is_any(all + 1, victims))
}

/// Where an article counts several dead or hurt, a single person told of is one of them.
pub(super) fn single_out(assertions: &mut [Assertion]) {
    let id = |a: &Assertion| match &a.attribute {
        Key::Named(n) if n.change == Change::Grows && n.kind == Kind::Count => Some(n.id),
        _ => None,
    };
    let number = |a: &Assertion| a.mention.value.quantity().and_then(|q| q.bounds.min);
    let several: Vec<&str> = assertions
        .iter()
        .filter(|a| a.scope == Scope::Whole)
        .filter_map(|a| id(a).filter(|_| number(a).is_some_and(|n| n > Decimal::ONE)))
        .collect();
    for a in assertions.iter_mut().filter(|a| a.scope == Scope::Whole && a.mention.lone) {
        if number(a) == Some(Decimal::ONE) && id(a).is_some_and(|id| several.contains(&id)) {
            a.scope = Scope::Part;
        }
    }
}

/// "Another 23 were hurt" after a toll of the dead: others than the dead, so all the hurt there are.
pub(super) fn others_hurt(assertions: &mut [Assertion]) {
    let id = |a: &Assertion| match &a.attribute {
        Key::Named(n) if n.toll() => n.id,
        _ => "",
    };
    for at in 1..assertions.len() {
        let (before, rest) = assertions.split_at_mut(at);
        let here = &mut rest[0];
        let own = id(here);
        let told = |wanted: &str| before.iter().any(|a| id(a) == wanted);
        if here.scope == Scope::Others && !["", "killed"].contains(&own) && told("killed") && !told(own) {
            here.scope = Scope::Whole;
        }
    }
}

/// "Six more cases came to light, taking the tally to 40": the six came on top.
fn added(parse: &Parse<'_>, assertions: &mut [Assertion]) {
    let view = &parse.view;
    let sum = |a: &Assertion| {
        let from = a.mention.tokens.0;
        let noun = (from.saturating_sub(10)..from)
            .rev()
            .find(|&i| view.is_any(i, words!["total", "toll", "tally", "number", "count"]));
        let verbs = words!["bringing", "taking", "raising", "pushing", "lifting", "brings", "takes", "brought", "took"];
        let to = view.is_any(from.wrapping_sub(1), words!["to", "least", "than", "about"]);
        to && noun.is_some_and(|n| (n.saturating_sub(6)..n).any(|i| view.is_any(i, verbs)))
    };
    for at in 1..assertions.len() {
        let (before, rest) = assertions.split_at_mut(at);
        if rest[0].mention.kind != Kind::Count || !sum(&rest[0]) {
            continue;
        }
        let same = |a: &Assertion| match (&a.attribute, &rest[0].attribute) {
            (Key::Named(x), Key::Named(y)) => x.id == y.id,
            _ => a.context.head.lemma == rest[0].context.head.lemma,
        };
        let mut named = None;
        for a in before.iter_mut().filter(|a| a.mention.kind == Kind::Count && a.scope == Scope::Whole && same(a)) {
            a.scope = Scope::Others;
            named = Some(&a.attribute).filter(|k| matches!(k, Key::Named(_))).cloned().or(named);
        }
        // The sum is of what was added to it.
        if let (Some(named), Key::Open(_)) = (named, &rest[0].attribute) {
            rest[0].attribute = named;
        }
    }
}

/// "Seven died in one house, among the 44 killed by the storm": the seven are some of the 44.
fn among(parse: &Parse<'_>, assertions: &mut [Assertion]) {
    for at in 1..assertions.len() {
        let (before, rest) = assertions.split_at_mut(at);
        let all = &rest[0];
        let from = parse.bound_start(parse.phrase_start(all.mention.tokens.0));
        if all.mention.kind != Kind::Count || from == 0 || !parse.view.is(from - 1, "among") {
            continue;
        }
        let id = |a: &Assertion| match &a.attribute {
            Key::Named(n) => Some(n.id),
            Key::Open(_) => None,
        };
        let number = |a: &Assertion| a.mention.value.quantity().and_then(|q| q.bounds.edge());
        for a in before.iter_mut().filter(|a| a.scope == Scope::Whole && id(a).is_some() && id(a) == id(all)) {
            if number(a) < number(all) {
                a.scope = Scope::Part;
            }
        }
    }
}

/// Whether a sentence adds up what happened in many places or in a long time: "across the city", "already this year".
fn round_up(parse: &Parse<'_>) -> bool {
    let view = &parse.view;
    (1..view.tokens.len()).any(|i| {
        let before = |n: usize, word: &str| i >= n && view.is(i - n, word);
        match () {
            () if view.is_any(i, words!["city", "county", "state", "country"]) => {
                before(1, "the") && before(2, "across")
            }
            () if view.is(i, "year") => before(1, "this") && (before(2, "already") || before(2, "far")),
            () => view.is(i, "citywide"),
        }
    })
}

/// "One killed and two others hurt": others than the dead are all the hurt there are. Tolls told
/// of several incidents are of them all.
pub(super) fn settle(parse: &Parse<'_>, assertions: &mut [Assertion]) {
    let toll =
        |a: &Assertion| matches!(&a.attribute, Key::Named(n) if n.change == Change::Grows && n.kind == Kind::Count);
    if assertions.iter().any(toll) && (parse.view.any(Class::Incidents) || round_up(parse)) {
        for a in assertions.iter_mut().filter(|a| toll(a) && a.scope != Scope::Part) {
            a.scope = Scope::Several;
        }
        return;
    }
    added(parse, assertions);
    among(parse, assertions);
    // "Two victims hurt in it were taken to Orm and two others to Selby."
    let moved = |a: &Assertion| {
        let sent = ["take", "send", "transport", "treat", "fly", "airlift", "rush", "drive", "bring", "hospitalize"];
        a.scope == Scope::Others && a.mention.kind == Kind::Count && sent.contains(&a.context.act.verb.as_str())
    };
    for at in 1..assertions.len() {
        let (before, rest) = assertions.split_at_mut(at);
        let hurt = |a: &Assertion| matches!(&a.attribute, Key::Named(n) if ["injured", "hospitalised"].contains(&n.id));
        if moved(&rest[0])
            && let Some(first) = before.last_mut().filter(|b| hurt(b) && b.scope == Scope::Whole)
        {
            first.scope = Scope::Part;
        }
    }
    for at in 1..assertions.len() {
        let (before, rest) = assertions.split_at_mut(at);
        let here = &mut rest[0];
        let casualty = |a: &Assertion| match &a.attribute {
            Key::Named(n) if ["killed", "injured", "missing", "hospitalised", "shot"].contains(&n.id) => Some(n.id),
            _ => None,
        };
        if here.scope == Scope::Others
            && let Some(id) = casualty(here)
            && before.iter().any(|b| casualty(b).is_some_and(|other| other != id))
        {
            here.scope = Scope::Whole;
        }
    }
}

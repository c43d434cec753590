//! FC112: the articles differ on who did it.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{Case, Confidence, Finding, Findings, Rule, Severity, Side, Spot, Text};
use crate::clause::{Parse, Tag};
use crate::lexicon::words;
use crate::sentence::View;
use crate::span::Span;
use crate::verdict::Verdict;

pub(super) static RULE: Rule = Rule {
    code: "FC112",
    slug: "actor-conflict",
    about: "One sentence makes somebody the actor, another somebody else: a state took their citizenship, or they gave it up; \
            she resigned, or she was dismissed. To be looked at: both may have had a part in it.",
    settle: "Ask which of them took the step, and see the paper that it was done by.",
    severity: Severity::Warning,
    kinds: &[],
    attributes: &[],
    default_on: true,
    check: Some(check),
    accepts: &[
        &[
            Text::of("Norland has revoked their citizenship, the two men said in court."),
            Text::of("The two men said that they had renounced their citizenship."),
        ],
        &[
            Text::of("Ada Holt resigned as head of the harbour board on Monday."),
            Text::of("Ada Holt was dismissed as head of the harbour board on Monday."),
        ],
    ],
    rejects: &[
        &[
            Text::of("The two men have given up their citizenship, a court heard."),
            Text::of("The two men said that they had renounced their citizenship."),
        ],
        &[
            Text::of("Ada Holt resigned as head of the harbour board on Monday."),
            Text::of("Brian Reed was dismissed as head of the harbour board on Monday."),
        ],
    ],
};

/// Verbs for ending what belongs to somebody.
const ENDS: &[&str] = &[
    "relinquish",
    "renounce",
    "surrender",
    "revoke",
    "withdraw",
    "forfeit",
    "waive",
    "cancel",
    "annul",
    "rescind",
    "abandon",
];
/// What belongs to a person and can be given up or taken away.
const OWNED: &[&str] = &[
    "citizenship",
    "nationality",
    "passport",
    "passports",
    "visa",
    "visas",
    "licence",
    "licences",
    "license",
    "licenses",
    "residency",
    "membership",
    "immunity",
    "custody",
    "peerage",
    "knighthood",
];
/// Leaving a post of one's own will.
const LEAVES: &[&str] = &["resign", "quit"];
/// Being made to.
const OUSTS: &[&str] = &["dismiss", "sack", "fire", "oust"];

/// Who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Actor {
    /// Whose it is, or who leaves.
    Oneself,
    /// Somebody else.
    Other,
}

fn check(case: &Case<'_>, found: &mut Findings) {
    let mut acts: BTreeMap<String, Vec<(Actor, Spot)>> = BTreeMap::new();
    for &article in case.articles {
        let Some(seg) = case.cut(article) else { continue };
        for (at, sentence) in seg.sentences.iter().enumerate().filter(|(_, s)| s.region.compared()) {
            let text = case.article(article).field(sentence.field);
            let cue = |w: &&str| {
                OWNED.contains(w) || w.starts_with("resign") || *w == "quit" || OUSTS.iter().any(|o| w.starts_with(o))
            };
            if !sentence.span.of(text).split(|c: char| !c.is_ascii_alphabetic()).any(|w| cue(&w)) {
                continue;
            }
            let parse = Parse::new(seg.view(at));
            for (of, actor, span) in read(&parse) {
                acts.entry(of).or_default().push((actor, Spot::plain(article, sentence.field, span)));
            }
        }
    }
    for (of, said) in acts {
        let side = |actor: Actor| said.iter().filter(|s| s.0 == actor).map(|s| s.1).collect::<Vec<Spot>>();
        let (own, other) = (side(Actor::Oneself), side(Actor::Other));
        let post = !OWNED.contains(&of.as_str());
        // One article may well tell of both a dismissal and a resignation.
        if own.is_empty()
            || other.is_empty()
            || post && own.iter().any(|s| other.iter().any(|o| o.article == s.article))
        {
            continue;
        }
        let sides = vec![Side::at(case.extracts, &other), Side::at(case.extracts, &own)];
        let message = format!("who did it? “{}” / “{}”", flat(&sides[0].text), flat(&sides[1].text));
        found.report(Finding {
            verdict: Verdict::Review,
            confidence: Confidence::Medium,
            why: Some("the one makes somebody else the actor, the other the person it is about".to_owned()),
            ..Finding::new(&RULE, message, sides)
        });
    }
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The acts of a sentence: what they are about, who did them, and the words.
fn read(parse: &Parse<'_>) -> Vec<(String, Actor, Span)> {
    let view = &parse.view;
    let mut out = Vec::new();
    for (i, verb) in parse.verbs() {
        if !parse.tags[i].verb() {
            continue;
        }
        let group = parse.group(i);
        let Some(subject) = parse.subject(&group, 0).filter(|s| s.end > s.start && s.start < i && !group.negated)
        else {
            continue;
        };
        if ENDS.contains(&verb.base.as_str()) && !group.passive {
            let Some(object) = parse.object(i) else { continue };
            let last = object.end - 1;
            let owned = view.str(last).to_lowercase();
            let possessive = object.clone().find(|&o| view.is_any(o, words!["their", "his", "her"]));
            let (Some(_), true) = (possessive, OWNED.contains(&owned.as_str())) else { continue };
            if let Some(actor) = owner(parse, &subject) {
                out.push((owned, actor, view.span(subject.start, last)));
            }
        } else if let Some(name) = surname(view, &subject) {
            let left = LEAVES.contains(&verb.base.as_str()) && !group.passive && group.finite;
            let made = OUSTS.contains(&verb.base.as_str()) && group.passive;
            if left || made {
                let actor = if left { Actor::Oneself } else { Actor::Other };
                out.push((name, actor, view.span(subject.start, i)));
            }
        }
    }
    out
}

/// Whether the subject owns what it ends: a pronoun or people do, a single name with a capital, a state, does not.
fn owner(parse: &Parse<'_>, subject: &Range<usize>) -> Option<Actor> {
    let view = &parse.view;
    if parse.tags[subject.start] == Tag::Pronoun {
        return view.is_any(subject.start, words!["they", "he", "she", "who"]).then_some(Actor::Oneself);
    }
    let before = subject.start.checked_sub(1).is_some_and(|b| view.is(b, "and"));
    let people = |i: usize| {
        view.has(i, crate::lexicon::Class::PersonNoun)
            || view.is_any(i, words!["men", "women", "pair", "two", "couple", "brothers"])
    };
    if before || subject.clone().any(|i| people(i) || view.is(i, "and")) {
        return Some(Actor::Oneself);
    }
    let names = subject.clone().filter(|&i| parse.tags[i] != Tag::Determiner);
    let mut names = names.filter(|&i| view.kind(i) == Some(crate::token::TokenKind::Word));
    let capital = |i: usize| view.str(i).starts_with(char::is_uppercase);
    let single = names.next().is_some_and(capital) && names.next().is_none();
    single.then_some(Actor::Other)
}

/// The last name of a subject that is a full name.
fn surname(view: &View<'_>, subject: &Range<usize>) -> Option<String> {
    let capital = |i: &usize| view.str(*i).starts_with(char::is_uppercase);
    let names: Vec<usize> = subject.clone().filter(capital).collect();
    (names.len() >= 2 && subject.clone().all(|i| capital(&i)))
        .then(|| names.iter().map(|&i| view.str(i).to_lowercase()).collect::<Vec<_>>().join(" "))
}

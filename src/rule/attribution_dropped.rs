//! FC403: a sentence stands in two articles, in one with its source or its doubt, in the other without.

use super::{Case, Confidence, Finding, Findings, Rule, Severity, Side, Text};
use crate::article::Region;
use crate::assertion::{Assertion, Certainty};
use crate::extract::Place;
use crate::span::Span;
use crate::verdict::Verdict;
use crate::words::words;

pub(super) static RULE: Rule = Rule {
    code: "FC403",
    slug: "attribution-dropped",
    about: "Two articles word a sentence alike, and one of them has lost who says so, or the “reportedly”: a claim has become a fact \
            on the way.",
    settle: "Put the source back, or find what lets you state it yourself.",
    severity: Severity::Warning,
    kinds: &[],
    attributes: &[],
    default_on: true,
    check: Some(check),
    accepts: &[
        &[
            Text::of("A fire at the Orm mill in Selby killed nine people, police said."),
            Text::of("A fire at the Orm mill in Selby killed nine people."),
        ],
        &[
            Text::of("The Orm mill in Selby was reportedly sold for £4.8m to a rival."),
            Text::of("The Orm mill in Selby was sold for £4.8m to a rival."),
        ],
    ],
    rejects: &[
        &[
            Text::of("A fire at the Orm mill in Selby killed nine people, police said."),
            Text::of(
                "Police gave an account on Monday. A fire at the Orm mill in Selby killed nine people, they said.",
            ),
        ],
        &[
            Text::of("A fire at the Orm mill in Selby killed nine people, police said."),
            Text::of("Nine people are dead after flames tore through the old spinning works by the river."),
        ],
    ],
};

/// How much of the barer sentence must stand in the other.
const ALIKE: f32 = 0.8;
/// The fewest words of a sentence that is compared.
const WORDS: usize = 10;

fn check(case: &Case<'_>, found: &mut Findings) {
    let mut told: Vec<(usize, Span)> = Vec::new();
    for (at, fact) in case.facts.iter().enumerate() {
        if fact.kind.is_wording() || !matches!(fact.ruling.verdict, Verdict::Agree | Verdict::Compatible) {
            continue;
        }
        let held = |p: &&Place| {
            let a = case.assertion(**p);
            !bare(a) && source(a).is_some() && a.region != Region::Quote && !recorded(case, **p)
        };
        let pair = fact.cluster.members.iter().filter(held).find_map(|&with| {
            let rest = fact.cluster.members.iter().copied().filter(|p| p.article != with.article);
            rest.filter(|p| bare(case.assertion(*p)) && unsourced(case, *p))
                .find(|&without| alike(case, with, without))
                .map(|w| (with, w))
        });
        let Some((with, without)) = pair else { continue };
        // An article that names the source elsewhere for the same figure has not lost it.
        let names = |p: &Place| p.article == without.article && !bare(case.assertion(*p));
        if fact.cluster.members.iter().any(names) {
            continue;
        }
        // A sentence that has lost its source has lost it for all its figures.
        let sentence = (without.article, case.assertion(without).sentence);
        if told.contains(&sentence) {
            continue;
        }
        told.push(sentence);
        let who = source(case.assertion(with)).unwrap_or_default();
        let message = format!("{}: {who} in one article, a plain fact in the other", case.called(fact));
        let sides = [with, without].map(|p| Side::said(case.extracts, vec![p])).into();
        found.report(Finding {
            fact: Some(at),
            verdict: Verdict::Review,
            confidence: Confidence::Medium,
            why: Some("the sentences are alike but for the source".to_owned()),
            ..Finding::new(&RULE, message, sides)
        });
    }
}

fn bare(a: &Assertion) -> bool {
    a.attribution.is_none() && a.certainty == Certainty::Asserted && a.region != Region::Quote
}

/// Whether a sentence tells what stands in a public record, whoever announces it: a charge, a sentence.
fn recorded(case: &Case<'_>, place: Place) -> bool {
    let a = case.assertion(place);
    let text = a.sentence.of(case.article(place.article).field(a.mention.field)).to_lowercase();
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    words.any(|w| ["charged", "charges", "indicted", "convicted", "sentenced", "arraigned", "we", "our"].contains(&w))
}

/// What stands between a figure and a plain fact: the source, or the word of doubt.
fn source(a: &Assertion) -> Option<String> {
    match (&a.attribution, a.certainty) {
        (_, Certainty::Reported) => Some("“reported”".to_owned()),
        (_, Certainty::Alleged) => Some("“alleged”".to_owned()),
        (Some(who), Certainty::Attributed) => Some(format!("attributed to {who}")),
        _ => None,
    }
}

/// Whether no verb of saying stands in the sentence, the one before or the one after.
fn unsourced(case: &Case<'_>, place: Place) -> bool {
    use crate::lexicon::Class;
    let Some(seg) = case.cut(place.article) else { return false };
    let at = case.assertion(place).mention.sentence;
    let near = at.saturating_sub(1)..(at + 2).min(seg.sentences.len());
    near.flat_map(|s| &seg.tokens[seg.sentences[s].tokens.clone()]).all(|t| !t.entry().is(Class::Speech))
}

/// Whether the bare sentence stands in the other nearly word for word.
fn alike(case: &Case<'_>, with: Place, without: Place) -> bool {
    let sentence = |p: Place| {
        let a = case.assertion(p);
        words(a.sentence.of(case.article(p.article).field(a.mention.field))).map(|w| w.hash).collect::<Vec<_>>()
    };
    let (there, here) = (sentence(with), sentence(without));
    let shared = here.iter().filter(|w| there.contains(w)).count();
    here.len() >= WORDS && shared as f32 >= here.len() as f32 * ALIKE
}

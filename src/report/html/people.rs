//! People and groups: a block each, with the names seen and everything that is said of them.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::super::document::{Fact, Mark};
use super::part::{Page, sign};
use crate::verdict::Verdict;

/// The rungs of the legal ladder, in the order a case climbs them.
const LADDER: [&str; 11] = [
    "suspected",
    "alleged",
    "arrested",
    "not charged",
    "charged",
    "on trial",
    "not proven",
    "acquitted",
    "convicted",
    "sentenced",
    "quashed",
];

/// What comes first of what is told of somebody; the rest follows as the report has it.
const FIRST: [&str; 6] = ["age", "title", "name-variant", "prison-sentence", "suspended-sentence", "time-served"];

/// Writes the blocks, the most spoken of first.
pub(super) fn write(page: &Page<'_>) -> Markup {
    let mut blocks: BTreeMap<&str, Vec<&Fact>> = BTreeMap::new();
    for fact in page.view.story.facts.iter().filter(|f| f.kind != "quote") {
        let is_who = |a: &&super::super::document::Assertion| {
            matches!(a.subject_kind.as_deref(), Some("person" | "group" | "organisation"))
        };
        let named = |name: &&str| name.chars().next().is_some_and(char::is_uppercase);
        // "Ann Lee ~ a woman, unnamed": told of her, as far as that goes.
        let subject = fact.subject.as_deref().map(|s| s.split(" ~ ").next().unwrap_or(s));
        if let Some(subject) = subject.filter(named)
            && page.view.assertions(&fact.assertions).iter().any(is_who)
        {
            blocks.entry(subject).or_default().push(fact);
        }
    }
    let mut blocks: Vec<(&str, Vec<&Fact>)> = blocks.into_iter().collect();
    let weight = |facts: &[&Fact]| facts.iter().map(|f| f.assertions.len()).sum::<usize>();
    // Who is told of once, in one article, is found there.
    blocks.retain(|(_, facts)| weight(facts) > 1);
    blocks.sort_by_key(|(name, facts)| (std::cmp::Reverse(weight(facts)), *name));
    for (_, facts) in &mut blocks {
        facts.sort_by_key(|f| {
            FIRST.iter().position(|first| *first == f.attribute || *first == f.kind).unwrap_or(FIRST.len())
        });
    }
    let body = html! {
        @if blocks.is_empty() { p.none { "Nobody is named whom a figure is told of more than once." } }
        div.people { @for (name, facts) in &blocks { (block(page, name, facts)) } }
    };
    page.part("people", "People and groups", Some(blocks.len()), false, &body)
}

fn block(page: &Page<'_>, name: &str, facts: &[&Fact]) -> Markup {
    let mut names: Vec<&str> = facts
        .iter()
        .flat_map(|f| page.view.assertions(&f.assertions))
        .filter_map(|a| a.subject.as_deref())
        .filter(|n| *n != name && alike(n, name))
        .collect();
    names.sort_unstable();
    names.dedup();
    let said = |fact: &Fact| {
        fact.name.strip_prefix(name).map_or_else(|| fact.name.clone(), |n| n.trim_start_matches([',', ' ']).to_owned())
    };
    let legal: Vec<&Fact> = facts.iter().copied().filter(|f| f.kind == "legal-status").collect();
    html! {
        section {
            h4 { (name) }
            @if !names.is_empty() { p.aliases { "also as " (names.join(", ")) } }
            @if !legal.is_empty() { (ladder(page, &legal)) }
            dl { @for fact in facts.iter().filter(|f| f.kind != "legal-status") {
                div class={ "v v-" (fact.verdict.name()) } {
                    dt { (said(fact)) }
                    dd {
                        @for (n, (value, marks)) in values(page, fact).into_iter().enumerate() {
                            @if n > 0 { " " span.sign { (if fact.verdict == Verdict::Agree { "=" } else { sign(fact.verdict) }) } " " }
                            span.value { (value) } " " @for mark in &marks { (page.spot(mark)) " " }
                        }
                        @if fact.verdict != Verdict::SingleSource { " " span.note { (fact.verdict.name()) } }
                    }
                }
            } }
        }
    }
}

/// Where somebody stands before the law, step by step, with the articles that say so.
fn ladder(page: &Page<'_>, facts: &[&Fact]) -> Markup {
    // Of "Ann Lee ~ a woman, unnamed" the first side is hers; the other may be told of somebody else.
    let perhaps = |fact: &Fact, mark: &Mark<'_>| {
        let own = fact.values.first().map_or(&[][..], |v| &v.assertions);
        fact.subject.as_deref().is_some_and(|s| s.contains(" ~ "))
            && mark.assertion.is_some_and(|a| !own.contains(&a.id))
    };
    let all = facts.iter().flat_map(|f| page.view.assertions(&f.assertions).into_iter().map(|a| (*f, Mark::of(a))));
    let mut rungs: Vec<(&str, Vec<(&Fact, Mark<'_>)>)> = Vec::new();
    for (fact, mark) in all {
        match rungs.iter_mut().find(|(status, _)| *status == mark.says()) {
            Some((_, marks)) if marks.iter().any(|(_, m)| m.article == mark.article) => {}
            Some((_, marks)) => marks.push((fact, mark)),
            None => rungs.push((mark.says(), vec![(fact, mark)])),
        }
    }
    rungs.sort_by_key(|(status, _)| LADDER.iter().position(|rung| rung == status));
    html! {
        ol.ladder aria-label="Legal status, step by step" {
            @for (status, marks) in &rungs {
                @let worst = marks.iter().map(|(f, _)| f.verdict).min().unwrap_or(Verdict::SingleSource);
                li class={ "v-" (worst.name()) } {
                    b { (status) } " "
                    @for (fact, mark) in marks {
                        (page.spot(mark))
                        @if perhaps(fact, mark) { span.sign title="perhaps another person" aria-label="perhaps another person" { "?" } }
                        " "
                    }
                }
            }
        }
    }
}

/// Whether two names share a word that is part of a name.
fn alike(a: &str, b: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let word =
            text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().next().is_some_and(char::is_uppercase));
        word.map(str::to_lowercase).collect()
    };
    let b = words(b);
    words(a).iter().any(|w| b.contains(w))
}

/// The values of a fact, each with its places.
fn values<'a>(page: &Page<'a>, fact: &'a Fact) -> Vec<(&'a str, Vec<Mark<'a>>)> {
    let mut out: Vec<(&str, Vec<Mark<'a>>)> = Vec::new();
    for mark in page.view.first_each(&fact.assertions).into_iter().map(Mark::of) {
        match out.iter_mut().find(|(value, _)| *value == mark.says()) {
            Some((_, marks)) => marks.push(mark),
            None => out.push((mark.says(), vec![mark])),
        }
    }
    out
}

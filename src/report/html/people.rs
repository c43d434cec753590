//! People and groups: a block each, with the names seen and everything that is said of them.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::super::document::{Fact, Mark};
use super::part::{Page, sign};
use crate::verdict::Verdict;

/// Writes the blocks, the most spoken of first.
pub(super) fn write(page: &Page<'_>) -> Markup {
    let mut blocks: BTreeMap<&str, Vec<&Fact>> = BTreeMap::new();
    for fact in page.view.story.facts.iter().filter(|f| f.kind != "quote") {
        let is_who = |a: &&super::super::document::Assertion| {
            matches!(a.subject_kind.as_deref(), Some("person" | "group" | "organisation"))
        };
        let named = |name: &&str| name.chars().next().is_some_and(char::is_uppercase);
        if let Some(subject) = fact.subject.as_deref().filter(named)
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
    html! {
        section {
            h4 { (name) }
            @if !names.is_empty() { p.aliases { "also as " (names.join(", ")) } }
            dl { @for fact in facts {
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

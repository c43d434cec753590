//! What stands beside the verdicts: arithmetic, quotations, what one article alone says, what was
//! not compared, and what the articles leave open.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::super::document::{Apart, Fact, Mark};
use super::part::{Page, badge, name};
use crate::verdict::Verdict;

/// How many pairs of one reason are listed.
const APART: usize = 60;

/// Writes the lists.
pub(super) fn write(page: &Page<'_>) -> Markup {
    html! { (arithmetic(page)) (quotations(page)) (single(page)) (apart(page)) (gaps(page)) }
}

fn arithmetic(page: &Page<'_>) -> Markup {
    let mut all: Vec<_> = page.view.story.derivations.iter().flatten().collect();
    all.sort_by_key(|d| (d.ok, !d.note));
    let wrong = all.iter().filter(|d| !d.ok).count();
    let body = html! {
        @if all.is_empty() { p.none { "No sum could be checked." } }
        @else {
            p { (all.len()) " checked, " (wrong) " wrong." }
            ul.sums { @for d in all {
                li class=(if d.ok { "right" } else { "wrong" }) {
                    b.outcome { @if !d.ok { "✗ wrong" } @else if d.note { "! note" } @else { "✓ right" } } " "
                    span.sum { (d.expr) } " " code { (d.rule) } " "
                    @for mark in page.view.operands(d) { (page.spot(&mark)) " " }
                }
            } }
        }
    };
    let count = page.view.story.derivations.as_ref().map(Vec::len);
    page.part("arithmetic", "Arithmetic checked", count, wrong > 0, &body)
}

fn quotations(page: &Page<'_>) -> Markup {
    let all: Vec<&Fact> = page.view.story.facts.iter().filter(|f| f.kind == "quote").collect();
    let shared: Vec<&Fact> = all.iter().copied().filter(|f| f.verdict != Verdict::SingleSource).collect();
    let body = html! {
        @if shared.is_empty() { p.none { "No quotation stands in more than one article." } }
        @for fact in &shared {
            section class={ "quotation v v-" (fact.verdict.name()) } {
                h4 { (fact.subject.as_deref().unwrap_or("Nobody named")) " "
                    @if fact.verdict == Verdict::Agree { span.note { "identical" } } @else { (badge(fact.verdict)) " " span.note { (fact.reason) } } }
                @for values in &fact.values {
                    @let marks: Vec<Mark<'_>> = page.view.assertions(&values.assertions).into_iter().map(Mark::of).collect();
                    p { (marks.first().map_or("", Mark::says)) " " @for mark in &marks { (page.spot(mark)) " " } }
                }
            }
        }
        @if all.len() > shared.len() { p.more { (all.len() - shared.len()) " more stand in one article only." } }
    };
    page.part("quotations", "Quotations", Some(shared.len()), false, &body)
}

fn single(page: &Page<'_>) -> Markup {
    let facts: Vec<&Fact> = page.view.story.facts.iter().filter(|f| f.verdict == Verdict::SingleSource).collect();
    let body = html! {
        @for article in &page.view.story.articles {
            @let own: Vec<(&Fact, Mark<'_>)> = facts.iter().filter_map(|f| {
                let first = page.view.assertion(f.assertions.first()?)?;
                (first.article == article.id).then(|| (*f, Mark::of(first)))
            }).collect();
            @if !own.is_empty() {
                section.v.v-single-source {
                    h4 { (page.letter(&article.id)) " " (name(article)) " " span.count { (own.len()) } }
                    ul.single { @for (fact, mark) in &own {
                        li id=(fact.id) { span.value { (mark.says()) } " " (page.fact_name(fact)) " " (page.spot(mark)) }
                    } }
                }
            }
        }
    };
    page.part("single", "One article only", Some(facts.len()), false, &body)
}

fn apart(page: &Page<'_>) -> Markup {
    let all = page.view.story.not_compared.as_deref().unwrap_or_default();
    let mut by_reason: BTreeMap<&str, Vec<&Apart>> = BTreeMap::new();
    for pair in all {
        by_reason.entry(&pair.why).or_default().push(pair);
    }
    let side = |id: &String| {
        page.view.assertion(id).map(|a| {
            let mark = Mark::of(a);
            let fact = page.fact_of(id).map_or(a.attribute.as_str(), |f| f.name.as_str());
            html! { span.value { (mark.says()) } " " span.name { (fact) } " " (page.spot(&mark)) }
        })
    };
    let body = html! {
        @if all.is_empty() { p.none { "No look-alikes were kept apart." } }
        @for (why, pairs) in &by_reason {
            h4 { (why) " " span.count { (pairs.len()) } }
            ul.apart { @for pair in pairs.iter().take(APART) {
                li { @for (n, id) in pair.assertions.iter().enumerate() { @if n > 0 { span.sign { " | " } } @if let Some(side) = side(id) { (side) } } }
            } }
            @if pairs.len() > APART { p.more { "and " (pairs.len() - APART) " more; jsonl lists them all" } }
        }
    };
    page.part("not-compared", "Not compared, and why", Some(all.len()), false, &body)
}

fn gaps(page: &Page<'_>) -> Markup {
    let gaps = page.view.story.gaps.as_deref().unwrap_or_default();
    let body = html! {
        @if gaps.is_empty() { p.none { "None were seen." } }
        ul.gaps { @for gap in gaps { li { (page.letter(&gap.article)) " " (gap.gap) "." } } }
    };
    page.part("gaps", "Gaps", Some(gaps.len()), false, &body)
}

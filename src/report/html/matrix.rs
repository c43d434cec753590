//! The matrix: facts that articles share, an article a column, columns of one origin together.

use maud::{Markup, html};

use super::super::document::{Article, Fact, Mark};
use super::part::{Page, badge, date, name};
use crate::verdict::Verdict;

/// Writes the matrix.
pub(super) fn write(page: &Page<'_>) -> Markup {
    let story = page.view.story;
    let facts: Vec<&Fact> = story.facts.iter().filter(|f| f.verdict != Verdict::SingleSource).collect();
    let mut articles: Vec<&Article> = story.articles.iter().collect();
    let rank = |a: &Article| story.origins.iter().position(|o| Some(&o.id) == a.origin.as_ref());
    articles.sort_by_key(|a| rank(a));
    let kinds = {
        let mut kinds: Vec<&str> = facts.iter().map(|f| f.kind.as_str()).collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds
    };
    let body = html! {
        @if facts.is_empty() { p.none { "The articles share no fact." } }
        @else {
            div.tools.js-only {
                label { "Find " input.find type="search" aria-controls=(page.anchor("facts")); }
                label { "Kind " select.kind { option value="" { "all" } @for kind in &kinds { option { (kind) } } } }
                label { "Order " select.order { option value="verdict" { "by verdict" } option value="name" { "by name" } option value="kind" { "by kind" } } }
            }
            div.scroll tabindex="0" role="region" aria-label="Facts by article" {
                table.matrix id=(page.anchor("facts")) {
                    thead {
                        tr.origins {
                            td {}
                            @for group in articles.chunk_by(|a, b| a.origin == b.origin) {
                                th scope="colgroup" colspan=(group.len()) class=[(group.len() > 1).then_some("bracket")] {
                                    @if group.len() > 1 { "one origin" }
                                }
                            }
                            td {}
                        }
                        tr {
                            th scope="col" { "Fact" }
                            @for a in &articles {
                                th scope="col" { (page.letter(&a.id)) " " span.source { (name(a)) } br; span.date { (date(a)) } }
                            }
                            th scope="col" { "Verdict" }
                        }
                    }
                    tbody { @for (n, fact) in facts.iter().enumerate() { (row(page, &articles, n, fact)) } }
                }
            }
        }
    };
    page.part("matrix", "Facts that articles share", Some(facts.len()), true, &body)
}

fn row(page: &Page<'_>, articles: &[&Article], n: usize, fact: &Fact) -> Markup {
    html! {
        tr id=(fact.id) class={ "v v-" (fact.verdict.name()) } data-kind=(fact.kind) data-name=(fact.name) data-at=(n) {
            th scope="row" { (page.fact_name(fact)) }
            @for a in articles {
                @let marks = page.view.assertions(&fact.assertions);
                @let own: Vec<Mark<'_>> = marks.into_iter().filter(|m| m.article == a.id).map(Mark::of).collect();
                @if own.is_empty() { td.empty { span.vh { "nothing" } } }
                @else { td { (cell(page, &own)) } }
            }
            td.verdict {
                (badge(fact.verdict))
                span.reason { (fact.reason) }
                span.origins { (fact.independent_origins) @if fact.independent_origins == 1 { " origin" } @else { " origins" } }
            }
        }
    }
}

/// What an article says, each value once, with the lines it stands on.
fn cell(page: &Page<'_>, marks: &[Mark<'_>]) -> Markup {
    let mut values: Vec<&str> = Vec::new();
    for mark in marks {
        if !values.contains(&mark.says()) {
            values.push(mark.says());
        }
    }
    html! {
        @for (n, value) in values.iter().enumerate() {
            @if n > 0 { br; }
            span.value { (value) } " "
            @for mark in marks.iter().filter(|m| m.says() == *value) { (line(page, mark)) " " }
        }
    }
}

/// The line of a place, linked to the words.
fn line(page: &Page<'_>, mark: &Mark<'_>) -> Markup {
    let id = mark.assertion.map_or("", |a| a.id.as_str());
    let what = format!("line {}", mark.line());
    html! {
        @if page.texts { a.line href={ "#" (id) } aria-label=(what) { (mark.line()) } }
        @else { span.line aria-label=(what) { (mark.line()) } }
    }
}

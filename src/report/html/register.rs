//! The register at the end: decisions on record, articles with their metadata, who copied whom,
//! rules, numbers left out.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::super::document::{Article, Decision, Document, Finding, Skipped, Sourced};
use super::part::{Page, moment};
use crate::rule::RULES;

/// How many left-out numbers of one reason are listed for an article.
const SKIPPED: usize = 80;

/// Writes the register.
pub(super) fn write(document: &Document, pages: &[Page<'_>]) -> Markup {
    let settled: Vec<&Finding> = document.findings().filter(|f| f.settled()).collect();
    html! {
        section.story {
            @if !settled.is_empty() || !document.stale.is_empty() {
                details.part id="decisions" {
                    summary { h3 { "Dismissed, and decisions that no longer fit " span.count { (settled.len() + document.stale.len()) } } }
                    ul.record { @for finding in &settled {
                        li id=(finding.id) { code { (finding.code) } " " (finding.message) ": " (decision(finding.decision.as_ref())) }
                    } }
                    @if !document.stale.is_empty() {
                        h4 { "No longer fit" }
                        ul.record { @for d in &document.stale { li { code { (d.code) } " " (d.fact) " " (d.values.join(" / ")) ": " (decision(Some(d))) } } }
                    }
                }
            }
            details.part id="appendix" {
                summary { h3 { "Appendix" } }
                @for page in pages { (articles(page)) (origins(page)) (skipped(page)) }
                (rules(document))
            }
        }
    }
}

fn decision(decision: Option<&Decision>) -> Markup {
    let Some(d) = decision else { return html! {} };
    html! {
        b { (d.state) }
        @if let Some(reason) = &d.reason { ", " (reason) }
        @for (word, text) in [("by", &d.by), ("on", &d.at), ("until", &d.until)] {
            @if let Some(text) = text { ", " (word) " " (text) }
        }
    }
}

fn articles(page: &Page<'_>) -> Markup {
    let value = |label: &str, s: &Option<Sourced>| {
        html! {
            @if let Some(s) = s { dt { (label) } dd { (s.value) " " span.note { (s.provenance) } } }
        }
    };
    let date = |a: &Article| {
        html! {
            dt { "Published" }
            dd { (a.published.value.as_deref().map_or_else(|| "not known".to_owned(), moment)) " " span.note { (a.published.provenance) } }
        }
    };
    html! {
        h4 { "Articles" @if let Some(story) = &page.view.story.story { " of " (story) } }
        div.articles { @for a in &page.view.story.articles {
            section {
                h5 { (page.letter(&a.id)) " " (a.headline.as_deref().unwrap_or_default()) }
                dl {
                    dt { "File" } dd { (a.label()) }
                    (date(a)) @if let Some(s) = &a.updated { dt { "Updated" } dd { (moment(&s.value)) " " span.note { (s.provenance) } } }
                     (value("Publisher", &a.publisher)) (value("Author", &a.author))
                    (value("Address", &a.url)) (value("Dateline", &a.dateline))
                    @if !a.cites.is_empty() { dt { "Names as sources" } dd { (a.cites.join(", ")) } }
                    dt { "Numbers" } dd { (a.mentions) " compared, " (a.ignored) " left out" }
                }
            }
        } }
    }
}

fn origins(page: &Page<'_>) -> Markup {
    let shared = &page.view.story.shared;
    html! {
        h4 { "Independence" }
        @if shared.is_empty() { p { "No two articles share copy, an agency or a source: each is an origin of its own." } }
        ul { @for s in shared {
            @let (a, b) = (page.view.siglum(&s.articles[0]), page.view.siglum(&s.articles[1]));
            li {
                (a) " and " (b) " count as one origin: " (s.why)
                @if s.paragraphs > 0 {
                    "; " (s.paragraphs) " paragraphs shared, " (s.whole_paragraphs) " nearly word for word ("
                    (s.percent[0]) "% of " (a) "’s body, " (s.percent[1]) "% of " (b) "’s)"
                }
            }
        } }
    }
}

fn skipped(page: &Page<'_>) -> Markup {
    let all = page.view.story.skipped.as_deref().unwrap_or_default();
    html! {
        h4 { "Numbers and dates left out " span.count { (all.len()) } }
        @for a in &page.view.story.articles {
            @let mut by_reason = BTreeMap::<&str, Vec<&Skipped>>::new();
            @let () = all.iter().filter(|s| s.article == a.id).for_each(|s| by_reason.entry(s.why.as_deref().unwrap_or_default()).or_default().push(s));
            @for (why, list) in &by_reason {
                p.left-out {
                    (page.letter(&a.id)) " " (why) ": "
                    @for (n, s) in list.iter().take(SKIPPED).enumerate() { @if n > 0 { ", " } q { (s.text) } }
                    @if list.len() > SKIPPED { " and " (list.len() - SKIPPED) " more" }
                }
            }
        }
    }
}

fn rules(document: &Document) -> Markup {
    let used = |code: &str| document.findings().any(|f| f.code == code);
    html! {
        h4 { "Rules" }
        dl.rules { @for rule in RULES.iter().filter(|r| used(r.code)) {
            dt id={ "rule-" (rule.code) } { (rule.code) " " (rule.slug) ", " (rule.severity.name()) }
            dd { (rule.about) " " em { (rule.settle) } }
        } }
        @if document.findings().next().is_none() { p { "No rule reported anything." } }
    }
}

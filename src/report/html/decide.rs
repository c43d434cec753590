//! What needs a decision: a card a finding, most serious first, with the words of each side.

use maud::{Markup, html};

use super::super::document::{Finding, Mark};
use super::part::{Page, badge, date, name};
use crate::report::style::capital;

/// How many places of a side are shown; the rest are named.
const PLACES: usize = 4;

/// What can be decided: the state as the record has it, its name, and its scope in words.
const STATES: [(&str, &str, &str); 4] = [
    ("confirmed-fine", "Confirmed fine", "these values"),
    ("fix", "Fix", "one is wrong"),
    ("different", "Not the same", "two facts"),
    ("ask", "Ask", "somebody else"),
];

/// Writes the cards, then what is worth knowing and needs no decision.
pub(super) fn write(page: &Page<'_>) -> Markup {
    let story = page.view.story;
    let open: Vec<&Finding> = story.findings.iter().filter(|f| f.decides() && !f.settled()).collect();
    let notes: Vec<&Finding> = story.findings.iter().filter(|f| !f.decides() && !f.settled()).collect();
    html! {
        section.queue aria-labelledby=(page.anchor("decide")) {
            h3 id=(page.anchor("decide")) { "What needs a decision " span.count { (open.len()) } }
            @if open.is_empty() {
                p.none { "Nothing: no two articles contradict each other, and nothing has to be looked at." }
            }
            @for finding in &open { (card(page, finding)) }
        }
        @if !notes.is_empty() {
            (page.part("notes", "Worth knowing", Some(notes.len()), false, &html! {
                ul.notes { @for finding in &notes {
                    li id=(finding.id) class={ "v v-" (finding.verdict.name()) } {
                        code { (finding.code) } " " (finding.message)
                        @if !finding.reason.is_empty() { "; " (finding.reason) }
                        " " @for mark in page.view.marks(finding).iter().take(PLACES) { (page.spot(mark)) " " }
                    }
                } }
            }))
        }
    }
}

fn card(page: &Page<'_>, finding: &Finding) -> Markup {
    let sides: Vec<Vec<Mark<'_>>> = page.view.sides(finding).into_iter().filter(|s| !s.is_empty()).collect();
    let whole = [page.view.marks(finding)];
    let sides = if sides.is_empty() { &whole[..] } else { &sides[..] };
    let title = format!("{}-title", finding.id);
    html! {
        article id=(finding.id) tabindex="-1" aria-labelledby=(title) data-decision=(record(finding))
            class={ "card v v-" (finding.verdict.name()) " " (finding.severity.name()) } {
            header {
                p.meta {
                    span.severity { (capital(finding.severity.name())) } " " (badge(finding.verdict)) " "
                    a.rule href={ "#rule-" (finding.code) } { (finding.code) " " (finding.slug) }
                }
                h4 id=(title) { (finding.message) }
            }
            div.sides data-sides=(sides.len()) { @for side in sides { (this_side(page, side)) } }
            (reasons(page, finding))
            (form(finding))
            p.foot { a href={ "#" (finding.id) } { (finding.id) } }
        }
    }
}

fn this_side(page: &Page<'_>, side: &[Mark<'_>]) -> Markup {
    let mut letters: Vec<&str> = side.iter().map(|m| page.view.siglum(m.article)).collect();
    letters.dedup();
    let mut origins: Vec<&str> = side.iter().filter_map(|m| page.view.article(m.article)?.origin.as_deref()).collect();
    origins.sort_unstable();
    origins.dedup();
    // Words that were copied are shown once.
    let mut seen = Vec::new();
    let (full, rest): (Vec<&Mark<'_>>, Vec<&Mark<'_>>) = side.iter().partition(|m| {
        let origin = page.view.article(m.article).and_then(|a| a.origin.as_deref());
        let copied = origin.is_some() && seen.iter().any(|&(o, article)| o == origin && article != m.article);
        seen.push((origin, m.article));
        !copied && seen.len() <= PLACES
    });
    html! {
        section.side {
            h5 {
                span.who { (listed(&letters)) @if letters.len() > 1 { " say" } @else { " says" } } " "
                span.value { (side.first().map_or("", Mark::says)) }
                @if letters.len() > 1 {
                    " " span.who { (origins.len()) @if origins.len() == 1 { " origin" } @else { " origins" } }
                }
            }
            @for mark in full { (quote(page, mark)) }
            @if !rest.is_empty() {
                p.more { "also " @for mark in rest { (page.spot(mark)) " " } }
            }
        }
    }
}

/// `A`, `A and B`, `A, B and C`.
fn listed(letters: &[&str]) -> String {
    match letters {
        [all @ .., last] if !all.is_empty() => format!("{} and {last}", all.join(", ")),
        all => all.concat(),
    }
}

/// The sentence of a place with its neighbours, its value marked.
fn quote(page: &Page<'_>, mark: &Mark<'_>) -> Markup {
    let article = page.view.article(mark.article);
    html! {
        figure {
            blockquote { p {
                @if let Some(e) = mark.excerpt {
                    @if !e.before.is_empty() { span.near { (e.before) } " " }
                    (e.head) mark { (mark.text) } (e.tail)
                    @if !e.after.is_empty() { " " span.near { (e.after) } }
                } @else { mark { (mark.text) } }
            } }
            figcaption {
                (page.letter(mark.article)) " "
                @if let Some(a) = article { (name(a)) ", " (date(a)) ", " }
                @if mark.field == "title" { "title" } @else { "line " (mark.line()) }
                @if let Some(a) = mark.assertion {
                    @if let Some(who) = &a.attribution { ", according to " (who) }
                    @if a.certainty != "asserted" && a.certainty != "attributed" { ", " (a.certainty) }
                }
                @if mark.assertion.is_some() && page.texts { " · " a href={ "#" (mark.assertion.map_or("", |a| a.id.as_str())) } { "in the text" } }
            }
        }
    }
}

fn reasons(page: &Page<'_>, finding: &Finding) -> Markup {
    let fact = page.view.fact(finding);
    html! {
        dl.reasons {
            @if let Some(d) = &finding.derivation { dt { "Sum" } dd.sum { (d.expr) } }
            @if !finding.reason.is_empty() && finding.derivation.as_ref().is_none_or(|d| d.expr != finding.reason) {
                dt { "Why" } dd { (capital(&finding.reason)) "." }
            }
            @if let Some(hint) = &finding.hint { dt { "Looks like" } dd.hint { (hint) } }
            @if !finding.settle.is_empty() { dt { "To settle it" } dd { (finding.settle) } }
            @if finding.confidence.name() != "high" { dt { "Confidence" } dd { (finding.confidence.name()) } }
        }
        @if let Some(fact) = fact.filter(|f| !f.links.is_empty()) {
            details.evidence {
                summary { "Why these are taken to speak of one fact" }
                @for link in &fact.links {
                    @let marks = page.view.assertions(&link.assertions);
                    table {
                        caption {
                            @for (n, a) in marks.iter().enumerate() { @if n > 0 { " and " } (page.spot(&Mark::of(a))) }
                            ": " (link.total) " bits of evidence; " (link.threshold) " make it one fact"
                        }
                        tbody { @for w in &link.weights { tr { th scope="row" { (w.what) } td { (w.detail) } td.number { (w.bits) } } } }
                    }
                }
            }
        }
    }
}

fn form(finding: &Finding) -> Markup {
    html! {
        form.decision.js-only {
            fieldset {
                legend { "Decision" }
                @for (state, label, scope) in STATES {
                    label.choice { input.vh type="radio" name={ "d-" (finding.id) } value=(state); (label) " " span.scope { (scope) } }
                }
                button.undo type="button" hidden { "Take back" }
            }
            label.reason { "Reason " input type="text" name="reason" autocomplete="off"; }
        }
    }
}

/// What the record of a decision on a finding says beside the decision.
fn record(finding: &Finding) -> String {
    let record = serde_json::json!({
        "v": 1,
        "id": finding.id,
        "fingerprint": finding.fingerprint,
        "code": finding.code,
        "fact": finding.key,
        "values": finding.values,
    });
    record.to_string()
}

/// The bar that counts the decisions made in the page, and hands them out.
pub(super) fn bar() -> Markup {
    html! {
        aside.export.js-only aria-label="Decisions" hidden {
            p role="status" { b.made { "0" } " decided" }
            label { "Your name " input type="text" class="by" autocomplete="name"; }
            button.download type="button" { "Download decisions.jsonl" }
            button.copy type="button" { "Copy" }
        }
    }
}

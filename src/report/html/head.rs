//! The head of the page: what was compared, verdicts as filters, how to read it.

use maud::{Markup, html};

use super::super::document::Document;
use super::part::{Page, sign};
use crate::verdict::Verdict;

/// The verdicts in the order of the filters, with what each means.
const VERDICTS: [(Verdict, &str); 6] = [
    (Verdict::Conflict, "The values exclude one another: nine and twelve; “more than 12” and 12."),
    (Verdict::Review, "It may or may not be one fact, or one value. A person must look."),
    (Verdict::Superseded, "A later article gives a later value, as of a toll that rises."),
    (Verdict::Compatible, "Bounds, rounding or granularity differ, and no value excludes another."),
    (Verdict::Agree, "The same value. Copied words are no second witness."),
    (Verdict::SingleSource, "One article alone says it."),
];

/// The keys, and what they do.
const KEYS: [(&str, &str); 5] = [
    ("j", "next finding"),
    ("k", "finding before"),
    ("c", "confirmed fine"),
    ("n", "not the same"),
    ("e", "show or hide the evidence"),
];

/// What the page is called.
pub(super) fn title(document: &Document) -> String {
    let mut articles = document.stories.iter().flat_map(|s| &s.articles);
    let first = articles.next();
    let folder = |path: &str| {
        let folder = path.rsplit_once('/').map_or("", |(f, _)| f);
        folder.rsplit('/').next().unwrap_or_default().to_owned()
    };
    match first {
        Some(a) if articles.all(|b| folder(&b.path) == folder(&a.path)) && !folder(&a.path).is_empty() => {
            folder(&a.path)
        }
        _ => format!("{} articles", document.summary.articles),
    }
}

/// Writes the head.
pub(super) fn write(document: &Document, pages: &[Page<'_>]) -> Markup {
    let open = document.findings().filter(|f| f.decides() && !f.settled()).count();
    let counts = |verdict: Verdict| document.summary.facts.get(verdict.name()).copied().unwrap_or_default();
    html! {
        header.masthead {
            p.kicker { "Crosscheck" @if let Some(tool) = &document.tool { " " (tool.version) } }
            h1 { (title(document)) }
            p.standfirst { (document.summary.line) "." }
            details.howto {
                summary { "How to read this" }
                p { "Each article has a letter. A " em { "fact" } " is what several of them say of one thing; its "
                    em { "verdict" } " says how their values stand to each other. Articles that share copy count as one origin. "
                    "Values are intervals: 2012 is all of that year, “at least 12” is 12 and upward. The values below link to the words they stand in." }
                dl.verdicts {
                    @for (verdict, about) in VERDICTS {
                        dt { span.sign aria-hidden="true" { (sign(verdict)) } " " (verdict.name()) } dd { (about) }
                    }
                }
                p.js-only { "Keys: " @for (n, (key, what)) in KEYS.iter().enumerate() { @if n > 0 { ", " } kbd { (key) } " " (what) } "." }
            }
        }
        div.sticky {
            fieldset.filters {
                legend.vh { "Show facts with these verdicts" }
                span.of aria-hidden="true" { "Facts" }
                @for (verdict, _) in VERDICTS {
                    @let id = format!("show-{}", verdict.name());
                    input.vh type="checkbox" id=(id) checked;
                    label for=(id) class={ "chip v-" (verdict.name()) } {
                        span.sign aria-hidden="true" { (sign(verdict)) } " "
                        (verdict.name()) " " b { (counts(verdict)) }
                    }
                }
            }
            nav aria-label="Contents" {
                a href="#decide" { "To decide " b { (open) } }
                @if pages.len() == 1 {
                    a href="#matrix" { "Facts" } a href="#timeline" { "Timeline" } a href="#people" { "People" }
                    a href="#texts" { "Texts" } a href="#arithmetic" { "Sums" } a href="#quotations" { "Quotations" }
                } @else {
                    @for page in pages { a href={ "#" (page.anchor("story")) } { (page.view.story.story.as_deref().unwrap_or("Articles")) } }
                }
                a href="#appendix" { "Appendix" }
            }
        }
    }
}

//! `claimreview`: drafts for a fact-checker to finish, as schema.org JSON-LD. A draft has no rating:
//! that is a person's to give.

use std::io::{self, Write};

use serde::Serialize;

use super::document::{Article, Document, Finding, Mark, View, ranked};
use crate::verdict::Verdict;

#[derive(Serialize)]
struct Drafts<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: Vec<Draft<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Draft<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    creative_work_status: &'static str,
    identifier: &'a str,
    claim_reviewed: String,
    review_body: String,
    item_reviewed: Claim<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Claim<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    text: String,
    appearance: Vec<Appearance<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Appearance<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    identifier: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Named<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<Named<'a>>,
    text: String,
}

#[derive(Serialize)]
struct Named<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
}

/// Writes a draft for each side of each conflict.
pub fn write(out: &mut dyn Write, document: &Document) -> io::Result<()> {
    let views = document.views();
    let conflicts = ranked(&views).into_iter().filter(|(_, f)| f.verdict == Verdict::Conflict && f.sides.len() > 1);
    let graph = conflicts.flat_map(|(view, finding)| drafts(view, finding)).collect();
    serde_json::to_writer_pretty(&mut *out, &Drafts { context: "https://schema.org", graph })?;
    writeln!(out)
}

fn drafts<'a>(view: &View<'a>, finding: &'a Finding) -> Vec<Draft<'a>> {
    let name = view.fact(finding).map_or(finding.slug.as_str(), |f| f.name.as_str());
    let sides: Vec<Vec<Mark<'a>>> = view.sides(finding).into_iter().filter(|s| !s.is_empty()).collect();
    let says = |side: &[Mark<'a>]| side.first().map_or("", Mark::says);
    let draft = |(at, side): (usize, &Vec<Mark<'a>>)| {
        let others: Vec<&str> =
            sides.iter().enumerate().filter(|(n, _)| *n != at).map(|(_, other)| says(other)).collect();
        Draft {
            kind: "ClaimReview",
            creative_work_status: "Draft",
            identifier: &finding.id,
            claim_reviewed: format!("{name}: {}", says(side)),
            review_body: format!("Other articles say {}. {}", others.join("; "), finding.settle),
            item_reviewed: Claim {
                kind: "Claim",
                text: side.first().map_or_else(String::new, sentence),
                appearance: side.iter().filter_map(|m| Some(appearance(view.article(m.article)?, m))).collect(),
            },
        }
    };
    sides.iter().enumerate().map(draft).collect()
}

fn appearance<'a>(article: &'a Article, mark: &Mark<'a>) -> Appearance<'a> {
    let value = |s: &'a Option<super::document::Sourced>| s.as_ref().map(|s| s.value.as_str());
    Appearance {
        kind: "NewsArticle",
        identifier: &article.id,
        url: value(&article.url),
        headline: article.headline.as_deref(),
        date_published: article.published.value.as_deref(),
        publisher: value(&article.publisher).map(|name| Named { kind: "Organization", name }),
        author: value(&article.author).map(|name| Named { kind: "Person", name }),
        text: sentence(mark),
    }
}

/// The sentence a mark stands in.
fn sentence(mark: &Mark<'_>) -> String {
    mark.excerpt.map_or_else(|| mark.text.to_owned(), |e| format!("{}{}{}", e.head, mark.text, e.tail))
}

//! What is listed beside the verdicts: articles, single-source facts, what was left out, gaps.

use std::collections::BTreeMap;
use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::super::document::{Article, Fact, Finding, Mark, Skipped, View};
use super::super::show::Show;
use super::super::style::{DIM, Look, Table, cut, wrap};
use super::{decide, spot};
use crate::article::Region;
use crate::check::Lack;
use crate::verdict::Verdict;

/// How many places a note names.
const SPOTS: usize = 4;

/// How many look-alikes are listed.
const APART: usize = 20;

/// Writes the articles: letter, name, headline, date, words, numbers used and left out.
pub(super) fn articles(out: &mut dyn Write, view: &View<'_>, look: Look) -> io::Result<()> {
    let set = &view.story.articles;
    let folder = folder(set);
    let name = |article: &Article| article.label()[folder.len()..].to_owned();
    let names = set.iter().map(|a| name(a).width()).max().unwrap_or_default();
    // Beside letter and name stand date, words and counts.
    let headlines = look.width.saturating_sub(names + 52).clamp(16, 40);
    let mut table = Table::new(vec![4, 5]);
    let head = ["", "", "", "published", "words", "extracted / ignored"];
    table.row(head.map(str::to_owned).to_vec());
    for article in set {
        let text = article.text.as_ref();
        let words = text.map(|t| article.field("title").split_whitespace().count() + t.split_whitespace().count());
        table.row(vec![
            article.siglum.clone(),
            name(article),
            format!("“{}”", cut(article.headline.as_deref().unwrap_or_default(), headlines - 2)),
            article.published.value.clone().unwrap_or_else(|| "undated".to_owned()),
            words.map_or_else(|| "-".to_owned(), |n| n.to_string()),
            format!("{} / {}", article.mentions, article.ignored),
        ]);
    }
    let place = folder.strip_suffix('/').map_or(String::new(), |f| format!(" in {f}"));
    writeln!(out, "{}{place}\n", look.heading("ARTICLES"))?;
    for line in table.lines("  ") {
        writeln!(out, "{line}")?;
    }
    writeln!(out)
}

/// The folder that all articles stand in, with its last slash.
fn folder(articles: &[Article]) -> &str {
    let own = |a: &'_ Article| a.path.rsplit_once('/').map_or(0, |(f, _)| f.len() + 1);
    let first = articles.first().map_or("", |a| &a.path[..own(a)]);
    if articles.iter().all(|a| a.path[..own(a)] == *first) { first } else { "" }
}

/// Writes what is worth knowing and needs no decision: the findings of rules about facts that are no conflict.
pub(super) fn notes(out: &mut dyn Write, view: &View<'_>, show: &Show, look: Look) -> io::Result<()> {
    let shown = |f: &&Finding| !f.verdict.decides() && f.derivation.is_none() && show.record(f);
    let notes: Vec<&Finding> = view.story.findings.iter().filter(shown).collect();
    if notes.is_empty() {
        return Ok(());
    }
    writeln!(out, "{}\n", look.heading(&format!("NOTES ({})", notes.len())))?;
    for finding in notes {
        let places: Vec<String> =
            view.sides(finding).concat().iter().take(SPOTS).map(|mark| spot(view, mark)).collect();
        let head = format!("{}[{}]", finding.severity.name(), finding.code);
        let why = decide::own_reason(view, finding).map_or_else(String::new, |why| format!("; {why}"));
        let text = format!("{head} {}{why} ({}) {}", finding.message, places.join(", "), finding.id);
        writeln!(out, "  {}", wrap(&text, look.width, 6))?;
    }
    writeln!(out)
}

/// Writes what one article alone says, article by article.
pub(super) fn single(out: &mut dyn Write, view: &View<'_>, look: Look) -> io::Result<()> {
    let facts: Vec<&Fact> = view.story.facts.iter().filter(|f| f.verdict == Verdict::SingleSource).collect();
    if facts.is_empty() {
        return Ok(());
    }
    writeln!(out, "{}\n", look.heading(&format!("ONE ARTICLE ONLY ({})", facts.len())))?;
    let mut of: BTreeMap<usize, Vec<_>> = BTreeMap::new();
    for fact in facts {
        let Some(a) = view.assertions(&fact.assertions).into_iter().next() else { continue };
        let Some(order) = view.order(&a.article) else { continue };
        let item = format!("{} {} ({})", fact.name, a.says, a.line());
        of.entry(order).or_default().push(((a.field == "text", a.span, &a.kind), item));
    }
    for (order, mut items) in of {
        items.sort_unstable();
        let text = items.into_iter().map(|(_, t)| t).collect::<Vec<_>>().join(" · ");
        writeln!(out, "  {}  {}", view.story.articles[order].siglum, wrap(&text, look.width, 5))?;
    }
    writeln!(out)
}

/// Writes the look-alikes that were kept apart.
pub(super) fn apart(out: &mut dyn Write, view: &View<'_>, look: Look) -> io::Result<()> {
    let apart = view.story.not_compared.as_deref().unwrap_or_default();
    if apart.is_empty() {
        return Ok(());
    }
    writeln!(out, "{}\n", look.heading(&format!("NOT COMPARED ({})", apart.len())))?;
    for pair in apart.iter().take(APART) {
        let side = |id: &String| {
            let a = view.assertion(id)?;
            Some(format!("{} “{}”", spot(view, &Mark::of(a)), a.text))
        };
        let sides: Vec<String> = pair.assertions.iter().filter_map(side).collect();
        writeln!(out, "  {}", wrap(&format!("{}: {}", sides.join(" / "), pair.why), look.width, 6))?;
    }
    if apart.len() > APART {
        writeln!(
            out,
            "  {}",
            look.paint(DIM, &format!("and {} more; --format jsonl lists them all", apart.len() - APART))
        )?;
    }
    writeln!(out)
}

/// Writes the numbers that were recognised and left out, with the reason.
pub(super) fn skipped(out: &mut dyn Write, view: &View<'_>, look: Look) -> io::Result<()> {
    let all = view.story.skipped.as_deref().unwrap_or_default();
    if all.is_empty() {
        return Ok(());
    }
    writeln!(out, "{}\n", look.heading(&format!("LEFT OUT ({})", all.len())))?;
    for own in all.chunk_by(|a, b| a.article == b.article) {
        let mut by_reason: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for skipped in own {
            by_reason.entry(reason(skipped)).or_default().push(&skipped.text);
        }
        for (why, texts) in by_reason {
            let text = format!("{} {why}: {}", texts.len(), texts.join(", "));
            writeln!(out, "  {}  {}", view.siglum(&own[0].article), wrap(&text, look.width, 5))?;
        }
    }
    writeln!(out)
}

/// Why a number was left out, as the end of "3 …".
fn reason(skipped: &Skipped) -> &str {
    match skipped.region {
        Region::Teaser => "in teasers",
        Region::Furniture => "in navigation",
        Region::Meta => "read for the article's own data",
        _ => skipped.why.as_deref().unwrap_or_default(),
    }
}

/// Writes what the articles leave open.
pub(super) fn gaps(out: &mut dyn Write, view: &View<'_>, look: Look) -> io::Result<()> {
    let gaps = view.story.gaps.as_deref().unwrap_or_default();
    if gaps.is_empty() {
        return Ok(());
    }
    writeln!(out, "{}\n", look.heading(&format!("GAPS ({})", gaps.len())))?;
    if let Some(text) = undated(view) {
        writeln!(out, "  {}", wrap(&text, look.width, 4))?;
    }
    for gap in gaps.iter().filter(|g| g.gap != Lack::Date.to_string()) {
        writeln!(out, "  {}", wrap(&format!("{} {}.", view.siglum(&gap.article), gap.gap), look.width, 4))?;
    }
    writeln!(out)
}

/// "A and B have no date", where some articles have none.
pub(super) fn undated(view: &View<'_>) -> Option<String> {
    let undated: Vec<&str> = match &view.story.gaps {
        Some(gaps) => {
            gaps.iter().filter(|g| g.gap == Lack::Date.to_string()).map(|g| view.siglum(&g.article)).collect()
        }
        None => view.story.articles.iter().filter(|a| a.published.value.is_none()).map(|a| a.siglum.as_str()).collect(),
    };
    let (last, rest) = undated.split_last()?;
    Some(if rest.is_empty() {
        format!("{last} has no date: its relative dates stay open.")
    } else {
        format!("{} and {last} have no date: their relative dates stay open.", rest.join(", "))
    })
}

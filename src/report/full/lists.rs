//! What is listed beside the verdicts: articles, single-source facts, what was left out, gaps.

use std::collections::BTreeMap;
use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::super::sheet::{self, Sheet, label};
use super::super::show::Show;
use super::super::style::{DIM, Look, Table, cut, wrap};
use super::fact_name;
use crate::article::{Article, Region};
use crate::assertion::Unused;
use crate::check::{Fact, Lack};
use crate::plain;
use crate::rule::Finding;
use crate::verdict::Verdict;

/// How many places a note names.
const SPOTS: usize = 4;

/// How many look-alikes are listed.
const APART: usize = 20;

/// Writes the articles: letter, name, headline, date, words, numbers used and left out.
pub(super) fn articles(out: &mut impl Write, sheet: &Sheet<'_>, look: Look) -> io::Result<()> {
    let set: Vec<&Article> = sheet.story.articles.iter().map(|&at| sheet.article(at)).collect();
    let folder = folder(&set);
    let name = |article: &Article| label(article)[folder.len()..].to_owned();
    let names = set.iter().map(|a| name(a).width()).max().unwrap_or_default();
    // Beside letter and name stand date, words and counts.
    let headlines = look.width.saturating_sub(names + 52).clamp(16, 40);
    let mut table = Table::new(vec![4, 5]);
    let head = ["", "", "", "published", "words", "extracted / ignored"];
    table.row(head.map(str::to_owned).to_vec());
    for (&at, article) in sheet.story.articles.iter().zip(set) {
        let extract = &sheet.report.extracts[at];
        table.row(vec![
            sheet.siglum(at),
            name(article),
            headline(article, headlines),
            article.metadata.published.as_ref().map_or("undated".to_owned(), |p| p.value.to_string()),
            (article.title.split_whitespace().count() + article.text.split_whitespace().count()).to_string(),
            format!("{} / {}", extract.assertions.len(), extract.unused.len()),
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
fn folder<'a>(articles: &[&'a Article]) -> &'a str {
    let own = |a: &'a Article| a.path.rsplit_once('/').map_or("", |(f, _)| &a.path[..=f.len()]);
    let first = articles.first().map_or("", |a| own(a));
    if articles.iter().all(|a| own(a) == first) { first } else { "" }
}

/// The headline in quotation marks, or the first words of the text, in so many columns.
fn headline(article: &Article, width: usize) -> String {
    format!("“{}”", cut(sheet::headline(article), width - 2))
}

/// Writes what is worth knowing and needs no decision: the findings of rules about facts that are no conflict.
pub(super) fn notes(out: &mut impl Write, sheet: &Sheet<'_>, show: &Show, look: Look) -> io::Result<()> {
    let shown = |f: &&Finding| !decides(f) && f.derivation.is_none() && show.finding(f);
    let notes: Vec<&Finding> = sheet.story.findings.iter().filter(shown).collect();
    if notes.is_empty() {
        return Ok(());
    }
    writeln!(out, "{}\n", look.heading(&format!("NOTES ({})", notes.len())))?;
    for finding in notes {
        let places: Vec<String> =
            sheet.sides(finding).concat().into_iter().take(SPOTS).map(|spot| sheet.spot(spot)).collect();
        let head = format!("{}[{}]", finding.severity.name(), finding.rule.code);
        let why = finding.why.as_ref().map_or_else(String::new, |why| format!("; {why}"));
        let text = format!("{head} {}{why} ({}) {}", finding.message, places.join(", "), finding.id);
        writeln!(out, "  {}", wrap(&text, look.width, 6))?;
    }
    writeln!(out)
}

/// Whether somebody must decide about a finding.
pub(super) fn decides(finding: &Finding) -> bool {
    matches!(finding.verdict, Verdict::Conflict | Verdict::Review)
}

/// Writes what one article alone says, article by article.
pub(super) fn single(out: &mut impl Write, sheet: &Sheet<'_>, look: Look) -> io::Result<()> {
    let facts: Vec<&Fact> = sheet.story.facts.iter().filter(|f| f.ruling.verdict == Verdict::SingleSource).collect();
    if facts.is_empty() {
        return Ok(());
    }
    writeln!(out, "{}\n", look.heading(&format!("ONE ARTICLE ONLY ({})", facts.len())))?;
    for &article in &sheet.story.articles {
        let mut items: Vec<_> = facts
            .iter()
            .filter_map(|f| {
                let &place = f.cluster.members.first().filter(|p| p.article == article)?;
                let mention = &place.of(&sheet.report.extracts).mention;
                let value = plain::value(&mention.value, mention.kind, sheet.text(place));
                Some((place, format!("{} {value} ({})", fact_name(sheet, f), sheet.line(place))))
            })
            .collect();
        items.sort_unstable();
        if !items.is_empty() {
            let text = items.into_iter().map(|(_, t)| t).collect::<Vec<_>>().join(" · ");
            writeln!(out, "  {}  {}", sheet.siglum(article), wrap(&text, look.width, 5))?;
        }
    }
    writeln!(out)
}

/// Writes the look-alikes that were kept apart.
pub(super) fn apart(out: &mut impl Write, sheet: &Sheet<'_>, look: Look) -> io::Result<()> {
    let apart = &sheet.story.apart;
    if apart.is_empty() {
        return Ok(());
    }
    writeln!(out, "{}\n", look.heading(&format!("NOT COMPARED ({})", apart.len())))?;
    for pair in apart.iter().take(APART) {
        let side = |p| format!("{} “{}”", sheet.spot(p), sheet.text(p));
        let text = format!("{} / {}: {}", side(pair.a), side(pair.b), pair.why);
        writeln!(out, "  {}", wrap(&text, look.width, 6))?;
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
pub(super) fn skipped(out: &mut impl Write, sheet: &Sheet<'_>, look: Look) -> io::Result<()> {
    let extracts = || sheet.story.articles.iter().map(|&a| (a, &sheet.report.extracts[a]));
    let total: usize = extracts().map(|(_, e)| e.unused.len()).sum();
    if total == 0 {
        return Ok(());
    }
    writeln!(out, "{}\n", look.heading(&format!("LEFT OUT ({total})")))?;
    for (article, extract) in extracts() {
        let mut by_reason: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for passed in &extract.unused {
            let text = passed.mention.span.of(extract.article.field(passed.mention.field));
            by_reason.entry(reason(passed.why)).or_default().push(text);
        }
        for (why, texts) in by_reason {
            let text = format!("{} {why}: {}", texts.len(), texts.join(", "));
            writeln!(out, "  {}  {}", sheet.siglum(article), wrap(&text, look.width, 5))?;
        }
    }
    writeln!(out)
}

/// Why a number was left out, as the end of "3 …".
const fn reason(why: Unused) -> &'static str {
    match why {
        Unused::Region(Region::Teaser) => "in teasers",
        Unused::Region(Region::Furniture) => "in navigation",
        Unused::Region(Region::Meta) => "read for the article's own data",
        _ => why.name(),
    }
}

/// Writes what the articles leave open.
pub(super) fn gaps(out: &mut impl Write, sheet: &Sheet<'_>, look: Look) -> io::Result<()> {
    let gaps = &sheet.story.gaps;
    if gaps.is_empty() {
        return Ok(());
    }
    writeln!(out, "{}\n", look.heading(&format!("GAPS ({})", gaps.len())))?;
    if let Some(text) = undated(sheet) {
        writeln!(out, "  {}", wrap(&text, look.width, 4))?;
    }
    for gap in gaps.iter().filter(|g| g.lack != Lack::Date) {
        writeln!(out, "  {}", wrap(&format!("{} {}.", sheet.siglum(gap.article), gap.lack), look.width, 4))?;
    }
    writeln!(out)
}

/// "A and B have no date", where some articles have none.
pub(super) fn undated(sheet: &Sheet<'_>) -> Option<String> {
    let undated: Vec<String> =
        sheet.story.gaps.iter().filter(|g| g.lack == Lack::Date).map(|g| sheet.siglum(g.article)).collect();
    let (last, rest) = undated.split_last()?;
    Some(if rest.is_empty() {
        format!("{last} has no date: its relative dates stay open.")
    } else {
        format!("{} and {last} have no date: their relative dates stay open.", rest.join(", "))
    })
}

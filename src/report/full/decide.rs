//! What an editor must decide: each finding with the lines it rests on, carets under the values.

use std::io::{self, Write};

use annotate_snippets::{Annotation, AnnotationKind, Level, Origin, Renderer, Snippet, normalize_untrusted_str};

use super::super::sheet::{Sheet, label};
use super::super::show::Show;
use super::super::style::Look;
use super::lists::decides;
use crate::decision::Settled;
use crate::plain;
use crate::rule::{Finding, Severity, Spot};
use crate::span::Field;
use crate::verdict::Verdict;

/// How many excerpts a side of a finding may have.
const EXCERPTS: usize = 3;

/// How many excerpts a finding may have.
const ALL_EXCERPTS: usize = 8;

/// Writes the findings that are to be shown, most serious first.
pub(super) fn write(out: &mut impl Write, sheet: &Sheet<'_>, show: &Show, look: Look) -> io::Result<()> {
    let findings: Vec<&Finding> = sheet.story.findings.iter().filter(|f| decides(f) && show.finding(f)).collect();
    if findings.is_empty() {
        return Ok(());
    }
    let kinds = [
        count(&findings, Verdict::Conflict, "conflict", "conflicts"),
        count(&findings, Verdict::Review, "review", "reviews"),
    ];
    let kinds: Vec<String> = kinds.into_iter().flatten().collect();
    let order = if findings.len() > 1 { "; most serious first" } else { "" };
    let kinds = if kinds.is_empty() { String::new() } else { format!(": {}{order}", kinds.join(", ")) };
    writeln!(out, "{}{kinds}\n", look.heading(&format!("TO DECIDE ({})", findings.len())))?;
    for finding in findings {
        writeln!(out, "{}\n", excerpt(sheet, finding, look))?;
    }
    Ok(())
}

/// Writes one finding as the report has it.
pub(super) fn one(out: &mut impl Write, sheet: &Sheet<'_>, finding: &Finding, look: Look) -> io::Result<()> {
    writeln!(out, "{}\n", excerpt(sheet, finding, look))
}

fn count(findings: &[&Finding], verdict: Verdict, one: &str, many: &str) -> Option<String> {
    match findings.iter().filter(|f| f.verdict == verdict).count() {
        0 => None,
        1 => Some(format!("1 {one}")),
        n => Some(format!("{n} {many}")),
    }
}

/// A finding with its excerpts.
fn excerpt(sheet: &Sheet<'_>, finding: &Finding, look: Look) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let message = format!("{}: {}", finding.verdict.name(), finding.message);
    let mut group = level
        .primary_title(normalize_untrusted_str(&message))
        .id(finding.rule.code)
        .elements(std::iter::empty::<Snippet<'_, Annotation<'_>>>());
    let (mut left, mut more) = (Vec::new(), 0);
    for spots in sheet.sides(finding) {
        more += spots.len().saturating_sub(EXCERPTS);
        left.extend(spots.into_iter().take(EXCERPTS));
    }
    more += left.len().saturating_sub(ALL_EXCERPTS);
    left.truncate(ALL_EXCERPTS);
    let together = finding.derivation.is_some() || finding.fact.is_none();
    for lines in left.chunk_by(|a, b| together && same_line(sheet, *a, *b)) {
        let (origin, snippet) = snippet(sheet, lines, look);
        if let Some(origin) = origin {
            group = group.element(origin);
        }
        group = group.element(snippet);
    }
    if more > 0 {
        group = group.element(Level::NOTE.with_name("also").message(format!("{more} more")));
    }
    let reason = || finding.fact.and_then(|f| sheet.story.facts.get(f)).map(|f| f.ruling.reason.to_string());
    let equation = finding.derivation.as_ref().map(|d| d.equation.clone());
    let notes = [
        ("sum", equation.clone()),
        ("why", finding.why.clone().or_else(|| reason().filter(|_| equation.is_none()))),
        ("looks like", finding.hint.map(str::to_owned)),
        ("settle", Some(finding.settle.clone()).filter(|s| !s.is_empty())),
        ("decided", finding.settled.as_ref().map(|s| decided(sheet, s))),
        ("id", Some(finding.id.to_string())),
    ];
    for (name, text) in notes {
        if let Some(text) = text {
            group = group.element(Level::NOTE.with_name(name).message(normalize_untrusted_str(&text)));
        }
    }
    let renderer = if look.color { Renderer::styled() } else { Renderer::plain() };
    // The gutter and the ellipses stand beside the text.
    plain_starts(&renderer.term_width(look.width.saturating_sub(10).max(40)).render(&[group]))
}

/// An excerpt whose place was given before it is begun with a bare `:::`, which says nothing: left out, with the
/// line that leads to it.
fn plain_starts(text: &str) -> String {
    let bare = |line: &str, mark: &str| anstream::adapter::strip_str(line).to_string().trim() == mark;
    let mut out: Vec<&str> = Vec::new();
    for line in text.split('\n') {
        if !bare(line, ":::") {
            out.push(line);
        } else if out.last().is_some_and(|last| bare(last, "|")) {
            out.pop();
        }
    }
    out.join("\n")
}

/// What was decided, by whom, when and why.
fn decided(sheet: &Sheet<'_>, settled: &Settled) -> String {
    match settled {
        Settled::Directive { article, line, why } => {
            let colon = if why.is_empty() { "" } else { ": " };
            format!("ignored by {}:{line}{colon}{why}", label(sheet.article(*article)))
        }
        Settled::Decision(d) => {
            let by = if d.by.is_empty() { String::new() } else { format!(" by {}", d.by) };
            let at = d.at.map_or_else(String::new, |day| format!(", {day}"));
            let until = d.until.map_or_else(String::new, |day| format!(", until {day}"));
            let colon = if d.reason.is_empty() { "" } else { ": " };
            format!("{}{by}{at}{until}{colon}{}", d.state.name().replace('-', " "), d.reason)
        }
    }
}

/// The line of its text that a place stands in.
fn line_of(sheet: &Sheet<'_>, spot: Spot) -> usize {
    sheet.lines(spot).at(spot.span.start).line
}

/// Whether two places stand in one line of an article.
fn same_line(sheet: &Sheet<'_>, a: Spot, b: Spot) -> bool {
    (a.article, a.field) == (b.article, b.field) && line_of(sheet, a) == line_of(sheet, b)
}

/// The line of some places, each marked, with its value where that is not plain.
fn snippet<'a>(sheet: &Sheet<'a>, spots: &[Spot], look: Look) -> (Option<Origin<'a>>, Snippet<'a, Annotation<'a>>) {
    let first = spots[0];
    let lines = sheet.lines(first);
    let number = line_of(sheet, first);
    let start = lines.start(number);
    let line = lines.line(number);
    let bom = if line.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let within = |byte: u32| (byte.saturating_sub(start) as usize).clamp(bom, line.len()) - bom;
    let field = if first.field == Field::Title { " (title)" } else { "" };
    let article = sheet.article(first.article);
    let path = format!("{} {}{field}", sheet.siglum(first.article), look.link(&article.path, &label(article)));
    let mark = |spot: &Spot| {
        let mark = AnnotationKind::Primary.span(within(spot.span.start)..within(spot.span.end));
        mark.label(said(sheet, *spot))
    };
    let snippet = Snippet::source(&line[bom..]).annotations(spots.iter().map(mark));
    if sheet.article(first.article).source.is_none() {
        return (None, snippet.line_start(number).path(path));
    }
    // The line is the text's, the place the file's.
    let at = sheet.position(first);
    (Some(Origin::path(path).line(at.line).char_column(at.col)), snippet.line_start(at.line))
}

/// What a place says in plain words, where the text has it otherwise.
fn said(sheet: &Sheet<'_>, spot: Spot) -> Option<String> {
    let a = spot.place()?.of(&sheet.report.extracts);
    let raw = sheet.text(spot);
    let said = plain::value(&a.mention.value, a.mention.kind, raw);
    (!a.mention.kind.is_wording() && !said.eq_ignore_ascii_case(raw)).then_some(said)
}

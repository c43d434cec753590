//! What an editor must decide: each finding with the lines it rests on, carets under the values.

use std::io::{self, Write};

use annotate_snippets::{Annotation, AnnotationKind, Level, Renderer, Snippet, normalize_untrusted_str};

use super::super::sheet::{Sheet, label};
use super::super::show::Show;
use super::super::style::Look;
use super::super::words;
use crate::fact::Place;
use crate::rule::{Finding, Severity};
use crate::span::Field;
use crate::verdict::Verdict;

/// How many excerpts a side of a finding may have.
const EXCERPTS: usize = 3;

/// How many excerpts a finding may have.
const ALL_EXCERPTS: usize = 8;

/// Writes the findings that are to be shown, most serious first.
pub(super) fn write(out: &mut impl Write, sheet: &Sheet<'_>, show: &Show, look: Look) -> io::Result<()> {
    let findings: Vec<&Finding> = sheet.story.findings.iter().filter(|f| show.verdict(f.verdict)).collect();
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
    for side in &finding.sides {
        let places = Sheet::first_each(&side.members);
        more += places.len().saturating_sub(EXCERPTS);
        left.extend(places.into_iter().take(EXCERPTS));
    }
    more += left.len().saturating_sub(ALL_EXCERPTS);
    for place in left.into_iter().take(ALL_EXCERPTS) {
        group = group.element(snippet(sheet, place));
    }
    if more > 0 {
        group = group.element(Level::NOTE.with_name("also").message(format!("{more} more")));
    }
    let reason = sheet.story.facts.get(finding.fact).map(|f| f.ruling.reason.to_string());
    let notes = [
        ("why", reason),
        ("looks like", finding.hint.map(str::to_owned)),
        ("settle", Some(finding.settle.clone()).filter(|s| !s.is_empty())),
        ("id", Some(finding.id.to_string())),
    ];
    for (name, text) in notes {
        if let Some(text) = text {
            group = group.element(Level::NOTE.with_name(name).message(normalize_untrusted_str(&text)));
        }
    }
    let renderer = if look.color { Renderer::styled() } else { Renderer::plain() };
    // The gutter and the ellipses stand beside the text.
    renderer.term_width(look.width.saturating_sub(10).max(40)).render(&[group])
}

/// The line of an assertion, its value marked.
fn snippet<'a>(sheet: &Sheet<'a>, place: Place) -> Snippet<'a, Annotation<'a>> {
    let a = place.of(&sheet.report.extracts);
    let lines = sheet.lines(place);
    let number = lines.at(a.mention.span.start).line;
    let start = lines.start(number);
    let line = lines.line(number);
    let bom = if line.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let within = |byte: u32| (byte.saturating_sub(start) as usize).clamp(bom, line.len()) - bom;
    let raw = sheet.text(place);
    let plain = words::value(&a.mention.value, a.mention.kind, raw);
    let mark = AnnotationKind::Primary.span(within(a.mention.span.start)..within(a.mention.span.end));
    let said = if a.mention.kind.is_wording() || plain.eq_ignore_ascii_case(raw) { None } else { Some(plain) };
    let field = if a.mention.field == Field::Title { " (title)" } else { "" };
    let path = format!("{} {}{field}", sheet.siglum(place.article), label(sheet.article(place.article)));
    Snippet::source(&line[bom..]).line_start(number).path(path).annotation(mark.label(said))
}

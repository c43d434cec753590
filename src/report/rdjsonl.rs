//! `rdjsonl`: diagnostics for reviewdog, one a line; columns count bytes.

use std::io::{self, Write};

use serde::Serialize;

use super::document::{Document, File, ranked};
use super::position;
use crate::rule::Severity;

#[derive(Serialize)]
struct Diagnostic<'a> {
    message: String,
    location: Location<'a>,
    severity: &'static str,
    source: Source,
    code: Code<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Related<'a>>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    range: Range,
}

#[derive(Serialize)]
struct Range {
    start: Position,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<Position>,
}

#[derive(Serialize)]
struct Position {
    line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
}

#[derive(Serialize)]
struct Source {
    name: &'static str,
}

#[derive(Serialize)]
struct Code<'a> {
    value: &'a str,
}

#[derive(Serialize)]
struct Related<'a> {
    message: &'a str,
    location: Location<'a>,
}

/// Writes a line a finding, most serious first.
pub fn write(out: &mut dyn Write, document: &Document) -> io::Result<()> {
    let views = document.views();
    for (view, finding) in ranked(&views) {
        let marks = view.marks(finding);
        let Some(first) = marks.first() else { continue };
        let related = marks.iter().skip(1);
        let diagnostic = Diagnostic {
            message: format!("{}: {} [{}]", finding.verdict.name(), finding.message, finding.id),
            location: location(&view.file(first)),
            severity: match finding.severity {
                Severity::Error => "ERROR",
                Severity::Warning => "WARNING",
                Severity::Note => "INFO",
            },
            source: Source { name: "crosscheck" },
            code: Code { value: &finding.code },
            related_locations: related
                .map(|m| Related { message: m.says(), location: location(&view.file(m)) })
                .collect(),
        };
        serde_json::to_writer(&mut *out, &diagnostic)?;
        writeln!(out)?;
    }
    Ok(())
}

fn location<'a>(file: &File<'a>) -> Location<'a> {
    let at = |p: position::Position| Position { line: p.line, column: Some(p.col_utf8) };
    let range = match file.loc {
        Some(loc) => Range { start: at(loc.start), end: Some(at(loc.end)) },
        None => Range { start: Position { line: file.line, column: None }, end: None },
    };
    Location { path: file.path, range }
}

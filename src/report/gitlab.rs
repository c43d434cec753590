//! `gitlab`: a code quality report.

use std::io::{self, Write};

use serde::Serialize;

use super::document::{Document, ranked};
use crate::rule::Severity;

#[derive(Serialize)]
struct Issue<'a> {
    r#type: &'static str,
    check_name: &'a str,
    description: String,
    categories: [&'static str; 1],
    severity: &'static str,
    fingerprint: &'a str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

/// Writes one array.
pub fn write(out: &mut dyn Write, document: &Document) -> io::Result<()> {
    let views = document.views();
    let issues: Vec<Issue<'_>> = ranked(&views)
        .into_iter()
        .map(|(view, finding)| {
            let marks = view.marks(finding);
            let file = marks.first().map(|m| view.file(m));
            let begin = file.map_or(1, |f| f.line);
            let others: Vec<String> = marks.iter().skip(1).map(|m| view.spot(m)).collect();
            let others = if others.is_empty() { String::new() } else { format!(" (see {})", others.join(", ")) };
            Issue {
                r#type: "issue",
                check_name: &finding.code,
                description: format!("{}: {}{others}", finding.verdict.name(), finding.message),
                categories: ["Bug Risk"],
                severity: match finding.severity {
                    Severity::Error => "critical",
                    Severity::Warning => "minor",
                    Severity::Note => "info",
                },
                fingerprint: &finding.id,
                location: Location {
                    path: file.map_or("", |f| f.path),
                    lines: Lines { begin, end: file.and_then(|f| f.loc).map_or(begin, |l| l.end.line) },
                },
            }
        })
        .collect();
    serde_json::to_writer_pretty(&mut *out, &issues)?;
    writeln!(out)
}

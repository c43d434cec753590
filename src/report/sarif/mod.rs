//! `sarif`: SARIF 2.1.0, most serious findings first; what a person has settled is there, suppressed.

mod log;

use std::fmt::Write as _;
use std::io::{self, Write};

use self::log::{
    Artifact, ArtifactLocation, Driver, Invocation, Level, Location, Log, LogicalLocation, Message, Physical, Region,
    ReportingConfiguration, ReportingDescriptor, ResultRecord, Run, Suppression, Tool,
};
use super::document::{Document, Finding, Mark, View, ranked};
use crate::rule::{RULES, Rule, Severity};

/// The schema of the format.
const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// Writes one log with one run.
pub fn write(out: &mut dyn Write, document: &Document) -> io::Result<()> {
    let views = document.views();
    let rules: Vec<&Rule> = RULES.iter().copied().filter(|r| document.findings().any(|f| f.code == r.code)).collect();
    let settled = views.iter().flat_map(|v| v.story.findings.iter().filter(|f| f.settled()).map(move |f| (v, f)));
    let findings = ranked(&views).into_iter().chain(settled);
    let log = Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [Run {
            tool: Tool {
                driver: Driver {
                    name: "crosscheck",
                    version: document.tool.as_ref().map(|t| t.version.as_str()),
                    rules: rules.iter().map(|r| descriptor(r)).collect(),
                },
            },
            invocations: [Invocation { execution_successful: true }],
            artifacts: artifacts(&views),
            column_kind: "unicodeCodePoints",
            results: findings.map(|(view, finding)| result(view, finding, &rules)).collect(),
        }],
    };
    serde_json::to_writer(&mut *out, &log)?;
    writeln!(out)
}

fn descriptor(rule: &Rule) -> ReportingDescriptor {
    let first = rule.about.split_inclusive(". ").next().unwrap_or(rule.about).trim_end();
    ReportingDescriptor {
        id: rule.code,
        name: rule.slug,
        short_description: Message { text: first.to_owned() },
        full_description: Message { text: rule.about.to_owned() },
        help: Message { text: rule.settle.to_owned() },
        default_configuration: ReportingConfiguration { level: level(rule.severity) },
    }
}

const fn level(severity: Severity) -> Level {
    match severity {
        Severity::Error => Level::Error,
        Severity::Warning => Level::Warning,
        Severity::Note => Level::Note,
    }
}

/// The files, each once.
fn artifacts(views: &[View<'_>]) -> Vec<Artifact> {
    let mut paths: Vec<&str> = views.iter().flat_map(|v| &v.story.articles).map(|a| a.path.as_str()).collect();
    paths.retain(|p| !p.is_empty() && *p != "-");
    paths.sort_unstable();
    paths.dedup();
    paths.into_iter().map(|p| Artifact { location: ArtifactLocation { uri: uri(p) } }).collect()
}

fn result<'a>(view: &View<'a>, finding: &'a Finding, rules: &[&Rule]) -> ResultRecord<'a> {
    let marks = view.marks(finding);
    let mut text = format!("{}: {}", finding.verdict.name(), finding.message);
    for (name, part) in [("Why", &finding.reason), ("To settle it", &finding.settle)] {
        if !part.is_empty() {
            text = format!("{text}\n{name}: {part}");
        }
    }
    let related = marks.iter().enumerate().skip(1).map(|(n, mark)| {
        let said = Message { text: format!("{}: {}", view.siglum(mark.article), mark.says()) };
        Location { id: Some(n), message: Some(said), ..location(view, mark) }
    });
    ResultRecord {
        rule_id: &finding.code,
        rule_index: rules.iter().position(|r| r.code == finding.code),
        level: level(finding.severity),
        message: Message { text },
        locations: marks.first().map(|m| location(view, m)).into_iter().collect(),
        related_locations: related.collect(),
        partial_fingerprints: [(
            "crosscheck/v1",
            if finding.fingerprint.is_empty() { finding.id.as_str() } else { finding.fingerprint.as_str() },
        )]
        .into(),
        suppressions: finding.decision.as_ref().filter(|d| d.settles()).map(|d| {
            let reason = d.reason.as_deref().unwrap_or(&d.state);
            let by = d.by.as_deref().map_or_else(String::new, |by| format!(" ({by})"));
            [Suppression { kind: "external", status: "accepted", justification: format!("{reason}{by}") }]
        }),
        properties: log::Properties {
            id: &finding.id,
            verdict: finding.verdict.name(),
            confidence: finding.confidence.name(),
            fact: finding.fact.as_deref(),
        },
    }
}

fn location<'a>(view: &View<'a>, mark: &Mark<'a>) -> Location<'a> {
    let file = view.file(mark);
    let region = match file.loc {
        Some(loc) => Region {
            start_line: loc.start.line,
            start_column: Some(loc.start.col),
            end_line: Some(loc.end.line),
            end_column: Some(loc.end.col),
            byte_offset: Some(loc.start.byte),
            byte_length: Some(loc.end.byte.saturating_sub(loc.start.byte)),
            snippet: Some(Message { text: mark.text.to_owned() }),
        },
        None => Region { start_line: file.line, ..Region::default() },
    };
    // A record is no file: it is named, so that its words can be found.
    let record = view.article(mark.article).filter(|a| a.line.is_some());
    Location {
        id: None,
        message: None,
        physical: Physical { artifact: ArtifactLocation { uri: uri(file.path) }, region },
        logical: record.map(|a| vec![LogicalLocation { name: &a.id, kind: "object" }]).unwrap_or_default(),
    }
}

/// A path as a URI reference: relative paths stay relative, what a URI cannot hold is escaped.
fn uri(path: &str) -> String {
    let mut out = String::new();
    if path.starts_with('/') {
        out.push_str("file://");
    } else if path.split('/').next().is_some_and(|first| first.contains(':')) {
        out.push_str("./");
    }
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' | b'@' | b'+' | b',' | b':' => {
                out.push(char::from(byte));
            }
            _ => {
                // A string takes every write.
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_uri_references() {
        for (path, expected) in [
            ("wire/1 fire.txt", "wire/1%20fire.txt"),
            ("/srv/a.md", "file:///srv/a.md"),
            ("a:b/c.txt", "./a:b/c.txt"),
            ("ü#1?.txt", "%C3%BC%231%3F.txt"),
        ] {
            assert_eq!(uri(path), expected);
        }
    }
}

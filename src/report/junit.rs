//! `junit`: test results, a case a finding; a story without any is one case that passed.

use std::io::{self, Write};

use super::document::{Document, Finding, View};
use super::xml::escape;
use crate::rule::Severity;

/// Writes a suite a story.
pub fn write(out: &mut dyn Write, document: &Document) -> io::Result<()> {
    let views = document.views();
    let all: Vec<&Finding> = document.findings().collect();
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    let empty = views.iter().filter(|v| v.story.findings.is_empty()).count();
    writeln!(out, "<testsuites name=\"crosscheck\" {}>", counts(&all, empty))?;
    for view in &views {
        let findings: Vec<&Finding> = view.story.findings.iter().collect();
        let name = view.story.story.as_deref().unwrap_or("all articles");
        let counts = counts(&findings, usize::from(findings.is_empty()));
        writeln!(out, "  <testsuite name=\"{}\" {counts}>", escape(name))?;
        if findings.is_empty() {
            writeln!(out, "    <testcase classname=\"crosscheck\" name=\"nothing found\"/>")?;
        }
        findings.iter().try_for_each(|finding| case(out, view, finding))?;
        writeln!(out, "  </testsuite>")?;
    }
    writeln!(out, "</testsuites>")
}

/// Whether a finding is no failure: it is only worth knowing, or somebody has settled it.
fn skipped(finding: &Finding) -> bool {
    finding.settled() || finding.severity == Severity::Note
}

fn counts(findings: &[&Finding], passed: usize) -> String {
    let skipped = findings.iter().filter(|f| skipped(f)).count();
    let (tests, failures) = (findings.len() + passed, findings.len() - skipped);
    format!("tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"{skipped}\"")
}

fn case(out: &mut dyn Write, view: &View<'_>, finding: &Finding) -> io::Result<()> {
    let marks = view.marks(finding);
    let place = marks.first().map(|m| view.file(m));
    let place = place.map_or_else(String::new, |f| format!(" file=\"{}\" line=\"{}\"", escape(f.path), f.line));
    let class = format!("crosscheck.{}.{}", finding.code, finding.slug);
    let name = format!("{} [{}]", finding.message, finding.id);
    writeln!(out, "    <testcase classname=\"{}\" name=\"{}\"{place}>", escape(&class), escape(&name))?;
    let message = format!("{}: {}", finding.verdict.name(), finding.message);
    if skipped(finding) {
        let why = finding.decision.as_ref().map_or("a note", |d| d.state.as_str());
        writeln!(out, "      <skipped message=\"{}\"/>", escape(&format!("{why}; {message}")))?;
    } else {
        let kind = escape(&finding.code);
        writeln!(out, "      <failure type=\"{kind}\" message=\"{}\">", escape(&message))?;
        for mark in &marks {
            writeln!(out, "{}: {}", escape(&view.spot(mark)), escape(mark.says()))?;
        }
        for (name, text) in [("why", &finding.reason), ("settle", &finding.settle)] {
            if !text.is_empty() {
                writeln!(out, "{name}: {}", escape(text))?;
            }
        }
        writeln!(out, "      </failure>")?;
    }
    writeln!(out, "    </testcase>")
}

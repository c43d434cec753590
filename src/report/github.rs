//! `github`: workflow commands that become annotations, most serious first.

use std::io::{self, Write};

use super::document::{Document, Finding, View, ranked};
use crate::rule::Severity;

/// How many annotations of a kind GitHub shows in a step; the rest it drops without a word.
const SHOWN: usize = 10;

/// How many further places an annotation names.
const OTHERS: usize = 4;

/// Writes a line a finding, and how many of each kind are left out.
pub fn write(out: &mut dyn Write, document: &Document) -> io::Result<()> {
    let views = document.views();
    let findings = ranked(&views);
    for severity in [Severity::Error, Severity::Warning, Severity::Note] {
        let of_kind = || findings.iter().filter(|(_, f)| f.severity == severity);
        for (view, finding) in of_kind().take(SHOWN) {
            writeln!(out, "{}", line(view, finding))?;
        }
        let more = of_kind().count().saturating_sub(SHOWN);
        if more > 0 {
            writeln!(out, "{more} more of severity {} not shown", severity.name())?;
        }
    }
    Ok(())
}

fn line(view: &View<'_>, finding: &Finding) -> String {
    let marks = view.marks(finding);
    let command = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let mut properties = Vec::new();
    if let Some(mark) = marks.first() {
        let file = view.file(mark);
        properties.push(format!("file={}", property(file.path)));
        properties.push(format!("line={}", file.line));
        if let Some(loc) = file.loc {
            properties.push(format!("endLine={}", loc.end.line));
            // GitHub takes columns only where a place begins and ends on one line.
            if loc.start.line == loc.end.line {
                properties.push(format!("col={},endColumn={}", loc.start.col, loc.end.col));
            }
        }
    }
    properties.push(format!("title={}", property(&format!("{} {}", finding.code, finding.slug))));
    let mut text = format!("{}: {}", finding.verdict.name(), finding.message);
    if marks.len() > 1 {
        let spots: Vec<String> = marks.iter().skip(1).take(OTHERS).map(|m| view.spot(m)).collect();
        text.push_str("\nsee ");
        text.push_str(&spots.join(", "));
    }
    for (name, part) in [("why", &finding.reason), ("settle", &finding.settle)] {
        if !part.is_empty() {
            text = format!("{text}\n{name}: {part}");
        }
    }
    text.push('\n');
    text.push_str(&finding.id);
    format!("::{command} {}::{}", properties.join(","), data(&text))
}

/// Text as the data of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Text as a property of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_a_command_early() {
        assert_eq!(data("63% said\r\nno: never, ever"), "63%25 said%0D%0Ano: never, ever");
        assert_eq!(property("a,b:c%\n"), "a%2Cb%3Ac%25%0A");
    }
}

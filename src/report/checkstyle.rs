//! `checkstyle`: the XML that many code servers read.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::document::{Document, ranked};
use super::xml::escape;
use crate::rule::Severity;

/// Writes a `file` element for each file with findings, by path, and in it the most serious first.
pub fn write(out: &mut dyn Write, document: &Document) -> io::Result<()> {
    let views = document.views();
    let mut files: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (view, finding) in ranked(&views) {
        let marks = view.marks(finding);
        let Some(mark) = marks.first() else { continue };
        let file = view.file(mark);
        let column = file.loc.map_or_else(String::new, |l| format!(" column=\"{}\"", l.start.col));
        let severity = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "info",
        };
        let others: Vec<String> = marks.iter().skip(1).map(|m| view.spot(m)).collect();
        let others = if others.is_empty() { String::new() } else { format!("; see {}", others.join(", ")) };
        let message = format!("{}: {}{others} [{}]", finding.verdict.name(), finding.message, finding.id);
        files.entry(file.path).or_default().push(format!(
            "    <error line=\"{}\"{column} severity=\"{severity}\" message=\"{}\" source=\"crosscheck.{}\"/>",
            file.line,
            escape(&message),
            escape(&finding.code)
        ));
    }
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<checkstyle version=\"4.3\">")?;
    for (path, errors) in files {
        writeln!(out, "  <file name=\"{}\">", escape(path))?;
        errors.iter().try_for_each(|error| writeln!(out, "{error}"))?;
        writeln!(out, "  </file>")?;
    }
    writeln!(out, "</checkstyle>")
}

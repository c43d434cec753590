//! `statistics`: how many findings each rule has.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::document::Document;
use super::style::Table;

/// Writes a line a rule, the most frequent first.
pub fn write(out: &mut dyn Write, document: &Document) -> io::Result<()> {
    let mut counts: BTreeMap<(&str, &str), [usize; 4]> = BTreeMap::new();
    for finding in document.findings() {
        let row = counts.entry((&finding.code, &finding.slug)).or_default();
        row[0] += 1;
        row[1 + finding.severity as usize] += 1;
    }
    let mut rows: Vec<_> = counts.into_iter().collect();
    rows.sort_by_key(|(rule, n)| (std::cmp::Reverse(n[0]), *rule));
    let mut table = Table::new(vec![0, 3, 4, 5]);
    table.row(["findings", "code", "rule", "errors", "warnings", "notes"].map(str::to_owned).to_vec());
    for ((code, slug), [all, notes, warnings, errors]) in rows {
        let mut row = vec![all.to_string(), code.to_owned(), slug.to_owned()];
        row.extend([errors, warnings, notes].map(|n| n.to_string()));
        table.row(row);
    }
    table.lines("").into_iter().try_for_each(|line| writeln!(out, "{line}"))
}

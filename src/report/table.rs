//! `table`: a matrix of facts and articles, the value in each cell.

use std::io::{self, Write};

use super::full::tables::matrix;
use super::sheet::{Sheet, label};
use super::show::Show;
use super::style::Look;
use super::summary;
use crate::check::Report;

/// Writes a matrix a story.
pub fn write(out: &mut impl Write, report: &Report<'_>, show: &Show, look: Look) -> io::Result<()> {
    for story in report.stories.iter().filter(|s| s.facts.iter().any(|f| show.verdict(f.ruling.verdict))) {
        let sheet = Sheet::new(report, story);
        if let Some(name) = &story.name {
            writeln!(out, "{}\n", look.heading(&format!("── {name} ──")))?;
        }
        for &article in &story.articles {
            writeln!(out, "  {}  {}", sheet.siglum(article), label(sheet.article(article)))?;
        }
        writeln!(out)?;
        matrix(out, &sheet, show, look)?;
    }
    writeln!(out, "{}", look.heading(&summary::sentence(report)))
}

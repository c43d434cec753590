//! `full`: the report an editor reads, story by story, with excerpts.

pub(super) mod arithmetic;
mod decide;
mod lists;
mod origins;
mod tables;

use std::io::{self, Write};

use super::sheet::Sheet;
use super::show::{Section, Show};
use super::style::{DIM, Look, wrap};
use super::summary;
use crate::check::{Fact, Report, Story};
use crate::verdict::Verdict;

/// Writes the whole report.
pub fn write(out: &mut impl Write, report: &Report<'_>, show: &Show, look: Look) -> io::Result<()> {
    for story in &report.stories {
        if !has_something(story, show) {
            continue;
        }
        if let Some(name) = &story.name {
            writeln!(out, "{}\n", look.heading(&format!("── {name} ──")))?;
        }
        write_story(out, &Sheet::new(report, story), show, look)?;
    }
    writeln!(out, "{}", look.heading(&summary::sentence(report)))
}

/// Writes the finding of an id as the report has it.
pub fn one(out: &mut impl Write, report: &Report<'_>, id: &str, look: Look) -> io::Result<()> {
    for story in &report.stories {
        for finding in story.findings.iter().filter(|f| f.id == id) {
            decide::one(out, &Sheet::new(report, story), finding, look)?;
        }
    }
    Ok(())
}

/// Where the excerpts of a finding stand, as an editor opens them: path, line and column.
pub fn places(report: &Report<'_>, id: &str) -> Vec<(String, usize, usize)> {
    let mut out = Vec::new();
    for story in &report.stories {
        let sheet = Sheet::new(report, story);
        for finding in story.findings.iter().filter(|f| f.id == id) {
            for spot in sheet.sides(finding).concat() {
                let (article, at) = (sheet.article(spot.article), sheet.position(spot));
                // In a file of records, the line of the record.
                let (line, col) = article.line.map_or((at.line, at.col), |line| (line, 1));
                out.push((article.path.clone(), line, col));
            }
        }
    }
    out
}

/// Whether a story has anything to show beside the fact that it was read.
fn has_something(story: &Story, show: &Show) -> bool {
    story.name.is_none()
        || show.has(Section::Gaps) && !story.gaps.is_empty()
        || show.has(Section::Skipped)
        || story.findings.iter().any(|f| show.finding(f))
        || story.facts.iter().any(|f| f.ruling.verdict > Verdict::Review && show.verdict(f.ruling.verdict))
}

fn write_story(out: &mut impl Write, sheet: &Sheet<'_>, show: &Show, look: Look) -> io::Result<()> {
    if Section::ALL.iter().any(|&s| s > Section::Review && show.has(s)) {
        lists::articles(out, sheet, look)?;
    }
    if !show.has(Section::Gaps)
        && let Some(text) = lists::undated(sheet)
    {
        writeln!(out, "{}\n", look.paint(DIM, &wrap(&text, look.width, 2)))?;
    }
    origins::write(out, sheet, look)?;
    decide::write(out, sheet, show, look)?;
    if show.has(Section::Agree) {
        tables::agree(out, sheet, look)?;
    }
    for verdict in [Verdict::Compatible, Verdict::Superseded] {
        if show.verdict(verdict) {
            tables::differ(out, sheet, verdict, look)?;
        }
    }
    if show.has(Section::Single) {
        lists::single(out, sheet, look)?;
    }
    lists::notes(out, sheet, show, look)?;
    if show.has(Section::Arithmetic) {
        arithmetic::write(out, sheet, look)?;
    }
    if show.has(Section::NotCompared) {
        lists::apart(out, sheet, look)?;
    }
    if show.has(Section::Skipped) {
        lists::skipped(out, sheet, look)?;
    }
    if show.has(Section::Gaps) {
        lists::gaps(out, sheet, look)?;
    }
    Ok(())
}

/// What a fact is called: `Dorian Pell, prison sentence`.
pub(super) fn fact_name(sheet: &Sheet<'_>, fact: &Fact) -> String {
    let said =
        fact.cluster.members.first().map(|p| p.of(&sheet.report.extracts).attribute.words(&fact.cluster.subject));
    let said = said.unwrap_or_else(|| fact.cluster.attribute.clone());
    let name = if fact.cluster.subject.is_empty() { said } else { format!("{}, {said}", fact.cluster.subject) };
    match &fact.cluster.window {
        Some(window) => format!("{name} {window}"),
        None => name,
    }
}

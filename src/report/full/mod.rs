//! `full`: the report an editor reads, story by story, with excerpts.

mod arithmetic;
mod decide;
mod lists;
mod origins;
mod tables;

use std::io::{self, Write};

use super::document::{Document, Mark, Scope, Story, View};
use super::show::{Section, Show};
use super::style::{DIM, Look, wrap};
use super::summary;
use crate::check::Report;
use crate::rule::Severity;
use crate::verdict::Verdict;

/// Writes a whole report; only one story at a time is held as records.
pub fn report(out: &mut dyn Write, report: &Report<'_>, show: &Show, look: Look) -> io::Result<()> {
    let scope = Scope { show: show.clone(), lines: true, ..Scope::default() };
    for story in &report.stories {
        story_of(out, &Story::new(report, story, &scope), show, look)?;
    }
    writeln!(out, "{}", look.heading(&summary::sentence(report)))?;
    hint(
        out,
        report.open().filter(|f| f.severity == Severity::Note && f.verdict.decides() && !show.finding(f)).count(),
        look,
    )
}

/// Writes a document; one without texts has the sentences that it quotes for lines.
pub fn write(out: &mut dyn Write, document: &Document, show: &Show, look: Look) -> io::Result<()> {
    for story in &document.stories {
        story_of(out, story, show, look)?;
    }
    writeln!(out, "{}", look.heading(&document.summary.line))?;
    let findings = document.stories.iter().flat_map(|s| &s.findings).filter(|f| !f.settled());
    hint(out, findings.filter(|f| f.severity == Severity::Note && f.verdict.decides() && !show.record(f)).count(), look)
}

/// Says how to see the notes among the conflicts and reviews, where they are left out.
fn hint(out: &mut dyn Write, left_out: usize, look: Look) -> io::Result<()> {
    let text = match left_out {
        0 => return Ok(()),
        1 => "1 note is left out; --show conflicts,review shows it, too".to_owned(),
        n => format!("{n} notes are left out; --show conflicts,review shows them, too"),
    };
    writeln!(out, "{}", look.paint(DIM, &text))
}

/// Writes the finding of an id as the report has it.
pub fn one(out: &mut dyn Write, document: &Document, id: &str, look: Look) -> io::Result<()> {
    for view in document.views() {
        for finding in view.story.findings.iter().filter(|f| f.id == id) {
            decide::one(out, &view, finding, look)?;
        }
    }
    Ok(())
}

/// Where the excerpts of a finding stand, as an editor opens them: path, line and column.
pub fn places(document: &Document, id: &str) -> Vec<(String, usize, usize)> {
    let mut out = Vec::new();
    for view in document.views() {
        for finding in view.story.findings.iter().filter(|f| f.id == id) {
            out.extend(view.sides(finding).concat().iter().map(|mark| {
                let file = view.file(mark);
                (file.path.to_owned(), file.line, file.loc.map_or(1, |loc| loc.start.col))
            }));
        }
    }
    out
}

/// Whether a story has anything to show beside the fact that it was read.
fn has_something(story: &Story, show: &Show) -> bool {
    story.story.is_none()
        || show.has(Section::Gaps) && story.gaps.as_ref().is_some_and(|g| !g.is_empty())
        || show.has(Section::Skipped)
        || story.findings.iter().any(|f| show.record(f))
        || story.facts.iter().any(|f| f.verdict > Verdict::Review && show.verdict(f.verdict))
}

fn story_of(out: &mut dyn Write, story: &Story, show: &Show, look: Look) -> io::Result<()> {
    if !has_something(story, show) {
        return Ok(());
    }
    if let Some(name) = &story.story {
        writeln!(out, "{}\n", look.heading(&format!("── {name} ──")))?;
    }
    let view = &View::new(story);
    if Section::ALL.iter().any(|&s| s > Section::Review && show.has(s)) {
        lists::articles(out, view, look)?;
    }
    if !show.has(Section::Gaps)
        && let Some(text) = lists::undated(view)
    {
        writeln!(out, "{}\n", look.paint(DIM, &wrap(&text, look.width, 2)))?;
    }
    origins::write(out, view, look)?;
    decide::write(out, view, show, look)?;
    if show.has(Section::Agree) {
        tables::agree(out, view, look)?;
    }
    for verdict in [Verdict::Compatible, Verdict::Superseded] {
        if show.verdict(verdict) {
            tables::differ(out, view, verdict, look)?;
        }
    }
    if show.has(Section::Single) {
        lists::single(out, view, look)?;
    }
    lists::notes(out, view, show, look)?;
    if show.has(Section::Arithmetic) {
        arithmetic::write(out, view, look)?;
    }
    if show.has(Section::NotCompared) {
        lists::apart(out, view, look)?;
    }
    if show.has(Section::Skipped) {
        lists::skipped(out, view, look)?;
    }
    if show.has(Section::Gaps) {
        lists::gaps(out, view, look)?;
    }
    Ok(())
}

/// Letter, line and column: `A 18:4`.
fn spot(view: &View<'_>, mark: &Mark<'_>) -> String {
    format!("{} {}", view.siglum(mark.article), mark.spot())
}

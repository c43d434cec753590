//! Changes: what became of the facts from one version to the next, for reading and for machines.

use std::io::{self, Write};

use serde::Serialize;

use super::sheet::{Sheet, fact_name};
use super::style::Look;
use crate::check::Report;
use crate::extract::Place;
use crate::plain;
use crate::rule::Spot;
use crate::versions::{Change, What};

/// Writes the changes for reading, section by section.
pub fn text(out: &mut dyn Write, report: &Report<'_>, changes: &[Change], look: Look) -> io::Result<()> {
    let Some(story) = report.stories.first() else { return Ok(()) };
    let sheet = Sheet::new(report, story);
    for what in [What::Changed, What::Added, What::Removed] {
        let of: Vec<&Change> = changes.iter().filter(|c| c.what == what).collect();
        if of.is_empty() {
            continue;
        }
        writeln!(out, "{}\n", look.heading(&format!("{} ({})", what.name().to_uppercase(), of.len())))?;
        for change in of {
            let name = story.facts.get(change.fact).map(|f| fact_name(&sheet, f)).unwrap_or_default();
            let said = |places: &[Place]| {
                let first = *places.first()?;
                let spot = Spot::at(&report.extracts, first);
                Some(format!("{} ({})", says(report, first), sheet.at(spot)))
            };
            let both: Vec<String> = [said(&change.old), said(&change.new)].into_iter().flatten().collect();
            writeln!(out, "  {name}: {}", both.join(" → "))?;
        }
        writeln!(out)?;
    }
    let count = |what| changes.iter().filter(|c| c.what == what).count();
    let [changed, added, removed] = [What::Changed, What::Added, What::Removed].map(count);
    writeln!(out, "{changed} changed, {added} added, {removed} removed")
}

fn says(report: &Report<'_>, place: Place) -> String {
    let mention = &place.of(&report.extracts).mention;
    let raw = Spot::at(&report.extracts, place).text(&report.extracts);
    if mention.kind.is_wording() { format!("“{raw}”") } else { plain::value(&mention.value, mention.kind, raw) }
}

/// A change as a record.
#[derive(Serialize)]
struct Record<'a> {
    r#type: &'static str,
    change: &'static str,
    subject: &'a str,
    attribute: &'a str,
    kind: &'static str,
    old: Vec<Said<'a>>,
    new: Vec<Said<'a>>,
}

#[derive(Serialize)]
struct Said<'a> {
    field: &'static str,
    span: [u32; 2],
    text: &'a str,
    says: String,
}

/// Writes one record a change.
pub fn jsonl(out: &mut dyn Write, report: &Report<'_>, changes: &[Change]) -> io::Result<()> {
    let Some(story) = report.stories.first() else { return Ok(()) };
    let said = |places: &[Place]| {
        let said = |&place: &Place| {
            let mention = &place.of(&report.extracts).mention;
            Said {
                field: mention.field.name(),
                span: [mention.span.start, mention.span.end],
                text: Spot::at(&report.extracts, place).text(&report.extracts),
                says: says(report, place),
            }
        };
        places.iter().map(said).collect::<Vec<_>>()
    };
    for change in changes {
        let Some(fact) = story.facts.get(change.fact) else { continue };
        let record = Record {
            r#type: "change",
            change: change.what.name(),
            subject: &fact.cluster.subject,
            attribute: &fact.cluster.attribute,
            kind: fact.kind.name(),
            old: said(&change.old),
            new: said(&change.new),
        };
        serde_json::to_writer(&mut *out, &record)?;
        writeln!(out)?;
    }
    Ok(())
}

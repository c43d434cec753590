//! `concise`: one line a finding, `path:line:col: severity[CODE] message [id]`.

use std::io::{self, Write};

use super::sheet::{Sheet, label};
use super::show::Show;
use super::style::{DIM, Look, severity};
use crate::check::Report;
use crate::rule::{Finding, Spot};

/// How many further places a line names.
const OTHERS: usize = 3;

/// Writes the findings that are to be shown.
pub fn write(out: &mut impl Write, report: &Report<'_>, show: &Show, look: Look) -> io::Result<()> {
    for story in &report.stories {
        let sheet = Sheet::new(report, story);
        for finding in story.findings.iter().filter(|f| show.verdict(f.verdict)) {
            writeln!(out, "{}", line(&sheet, finding, look))?;
        }
    }
    Ok(())
}

fn line(sheet: &Sheet<'_>, finding: &Finding, look: Look) -> String {
    let places: Vec<Spot> = sheet.sides(finding).into_iter().flatten().collect();
    let first = || sheet.story.facts.get(finding.fact?)?.cluster.members.first();
    let place = places.first().copied().or_else(|| first().map(|&p| Spot::at(&sheet.report.extracts, p)));
    let at = place.map_or(String::new(), |p| format!("{}:{}: ", label(sheet.article(p.article)), sheet.at(p)));
    let head = format!("{}[{}]", finding.severity.name(), finding.rule.code);
    let mut spots: Vec<String> = places.iter().skip(1).take(OTHERS).map(|&p| sheet.other(p)).collect();
    if places.len() > OTHERS + 1 {
        spots.push(format!("{} more", places.len() - OTHERS - 1));
    }
    let spots = if spots.is_empty() { String::new() } else { format!("; see {}", spots.join(", ")) };
    format!(
        "{at}{} {}: {}{spots} {}",
        look.paint(severity(finding.severity), &head),
        finding.verdict.name(),
        finding.message.replace('\n', " "),
        look.paint(DIM, &format!("[{}]", finding.id)),
    )
}

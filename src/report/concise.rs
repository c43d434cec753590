//! `concise`: one line a finding, `path:line:col: severity[CODE] message [id]`.

use std::io::{self, Write};

use super::document::{Decision, Document, Finding, Mark, View};
use super::show::{Section, Show};
use super::style::{DIM, Look, severity};

/// How many further places a line names.
const OTHERS: usize = 3;

/// Writes the findings, story by story.
pub fn write(out: &mut dyn Write, document: &Document, show: &Show, look: Look) -> io::Result<()> {
    let settled = show.has(Section::Dismissed);
    for view in &document.views() {
        view.story
            .findings
            .iter()
            .filter(|f| settled || !f.settled())
            .try_for_each(|finding| writeln!(out, "{}", line(view, finding, look)))?;
    }
    Ok(())
}

fn line(view: &View<'_>, finding: &Finding, look: Look) -> String {
    let marks = view.marks(finding);
    let spot = |m: &Mark<'_>| look.link(view.file(m).path, &view.spot(m));
    let at = marks.first().map_or(String::new(), |m| format!("{}: ", spot(m)));
    let head = format!("{}[{}]", finding.severity.name(), finding.code);
    // Where a finding has no sides, its fact is named by one place.
    let others = if finding.sides.is_empty() { &[] } else { marks.get(1..).unwrap_or_default() };
    let mut spots: Vec<String> = others.iter().take(OTHERS).map(spot).collect();
    if others.len() > OTHERS {
        spots.push(format!("{} more", others.len() - OTHERS));
    }
    let spots = if spots.is_empty() { String::new() } else { format!("; see {}", spots.join(", ")) };
    format!(
        "{at}{} {}: {}{spots}{} {}",
        look.paint(severity(finding.severity), &head),
        finding.verdict.name(),
        finding.message.replace('\n', " "),
        finding.decision.as_ref().map_or_else(String::new, decided),
        look.paint(DIM, &format!("[{}]", finding.id)),
    )
}

/// What was decided: ` (confirmed fine by jo: the city counted again)`.
fn decided(decision: &Decision) -> String {
    let by = decision.by.as_ref().map_or_else(String::new, |by| format!(" by {by}"));
    let why = decision.reason.as_ref().map_or_else(String::new, |why| format!(": {}", why.replace('\n', " ")));
    format!(" ({}{by}{why})", decision.state.replace('-', " "))
}

//! Facts that two or more articles give, as tables: fact, value, a column an article, verdict.

use std::io::{self, Write};

use super::super::sheet::Sheet;
use super::super::style::{Look, Table, cut};
use super::super::summary;
use super::fact_name;
use crate::check::Fact;
use crate::fact::Place;
use crate::plain;
use crate::verdict::{Group, Verdict};

/// How many articles can have a column of their own.
const COLUMNS: usize = 8;

/// Writes the facts on which articles agree.
pub(super) fn agree(out: &mut impl Write, sheet: &Sheet<'_>, look: Look) -> io::Result<()> {
    let mut facts: Vec<&Fact> = sheet.story.facts.iter().filter(|f| f.ruling.verdict == Verdict::Agree).collect();
    facts.sort_by_key(|f| std::cmp::Reverse(f.independent_origins));
    if facts.is_empty() {
        return Ok(());
    }
    let heading = format!("AGREE ({} {})", facts.len(), if facts.len() == 1 { "fact" } else { "facts" });
    let independent = facts.iter().filter(|f| f.independent_origins > 1).count();
    writeln!(out, "{}: {independent} by two or more independent origins\n", look.heading(&heading))?;
    let wide = sheet.story.articles.len() <= COLUMNS;
    let mut table = Table::new(Vec::new());
    let mut head: Vec<String> = ["fact", "value"].map(str::to_owned).to_vec();
    if wide {
        head.extend(sheet.story.articles.iter().map(|&a| sheet.siglum(a)));
    } else {
        head.push("where".to_owned());
    }
    head.extend(["origins", "why"].map(str::to_owned));
    table.row(head);
    for fact in facts {
        let members = &fact.cluster.members;
        let mut row = vec![cut(&fact_name(sheet, fact), 48), cut(&first_value(sheet, members), 32)];
        if wide {
            row.extend(sheet.story.articles.iter().map(|&article| cell(sheet, members, article)));
        } else {
            let spots: Vec<String> = Sheet::first_each(members)
                .into_iter()
                .map(|p| format!("{} {}", sheet.siglum(p.article), sheet.line(p)))
                .collect();
            row.push(cut(&spots.join(", "), 40));
        }
        row.push(fact.independent_origins.to_string());
        row.push(summary::reason(fact));
        table.row(row);
    }
    finish(out, &table, look)
}

/// Writes the facts whose values differ without excluding one another, or follow one another.
pub(super) fn differ(out: &mut impl Write, sheet: &Sheet<'_>, verdict: Verdict, look: Look) -> io::Result<()> {
    let facts: Vec<&Fact> = sheet.story.facts.iter().filter(|f| f.ruling.verdict == verdict).collect();
    if facts.is_empty() {
        return Ok(());
    }
    let heading = format!("{} ({})", verdict.name().to_uppercase(), facts.len());
    writeln!(out, "{}\n", look.heading(&heading))?;
    for fact in facts {
        let mut groups: Vec<&Group> = fact.ruling.groups.iter().collect();
        let arrow = if verdict == Verdict::Superseded {
            groups.sort_by_key(|g| g.members.first().map(|p| (date(sheet, *p), *p)));
            " → "
        } else {
            " / "
        };
        let values: Vec<String> = groups
            .iter()
            .map(|g| {
                let spots: Vec<String> = Sheet::first_each(&g.members).into_iter().map(|p| sheet.spot(p)).collect();
                format!("{} ({})", first_value(sheet, &g.members), spots.join(", "))
            })
            .collect();
        let text = format!("{}: {}", fact_name(sheet, fact), values.join(arrow));
        writeln!(out, "  {}", super::super::style::wrap(&text, look.width, 6))?;
        writeln!(out, "      {}", look.paint(super::super::style::DIM, &summary::reason(fact)))?;
    }
    writeln!(out)
}

fn finish(out: &mut impl Write, table: &Table, look: Look) -> io::Result<()> {
    for (n, line) in table.lines("  ").into_iter().enumerate() {
        let line = if n == 0 { look.paint(super::super::style::DIM, &line) } else { line };
        writeln!(out, "{line}")?;
    }
    writeln!(out)
}

/// The lines on which an article asserts a fact: `3 8`.
fn cell(sheet: &Sheet<'_>, members: &[Place], article: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for &place in members.iter().filter(|p| p.article == article) {
        let line = sheet.line(place);
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    if lines.is_empty() { "-".to_owned() } else { lines.join(" ") }
}

fn first_value(sheet: &Sheet<'_>, members: &[Place]) -> String {
    let Some(&place) = members.first() else { return String::new() };
    let mention = &place.of(&sheet.report.extracts).mention;
    plain::value(&mention.value, mention.kind, sheet.text(place))
}

fn date(sheet: &Sheet<'_>, place: Place) -> Option<crate::article::Moment> {
    sheet.article(place.article).metadata.published.as_ref().map(|p| p.value)
}

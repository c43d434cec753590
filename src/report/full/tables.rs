//! Facts that two or more articles give, as tables: fact, value, a column an article, verdict.

use std::io::{self, Write};

use super::super::document::{Assertion, Fact, Mark, Values, View};
use super::super::style::{DIM, Look, Table, cut, wrap};
use super::spot;
use crate::verdict::Verdict;

/// How many articles can have a column of their own.
const COLUMNS: usize = 8;

/// Writes the facts on which articles agree.
pub(super) fn agree(out: &mut dyn Write, view: &View<'_>, look: Look) -> io::Result<()> {
    let mut facts: Vec<&Fact> = view.story.facts.iter().filter(|f| f.verdict == Verdict::Agree).collect();
    facts.sort_by_key(|f| std::cmp::Reverse(f.independent_origins));
    if facts.is_empty() {
        return Ok(());
    }
    let heading = format!("AGREE ({} {})", facts.len(), if facts.len() == 1 { "fact" } else { "facts" });
    let independent = facts.iter().filter(|f| f.independent_origins > 1).count();
    writeln!(out, "{}: {independent} by two or more independent origins\n", look.heading(&heading))?;
    let articles = &view.story.articles;
    let wide = articles.len() <= COLUMNS;
    let mut table = Table::new(Vec::new());
    let mut head: Vec<String> = ["fact", "value"].map(str::to_owned).to_vec();
    if wide {
        head.extend(articles.iter().map(|a| a.siglum.clone()));
    } else {
        head.push("where".to_owned());
    }
    head.extend(["origins", "why"].map(str::to_owned));
    table.row(head);
    for fact in facts {
        let members = view.assertions(&fact.assertions);
        let mut row = vec![cut(&fact.name, 48), cut(members.first().map_or("", |a| &a.says), 32)];
        if wide {
            row.extend(articles.iter().map(|article| cell(&members, &article.id)));
        } else {
            let first = view.first_each(&fact.assertions);
            let spots: Vec<String> =
                first.into_iter().map(|a| format!("{} {}", view.siglum(&a.article), a.line())).collect();
            row.push(cut(&spots.join(", "), 40));
        }
        row.push(fact.independent_origins.to_string());
        row.push(fact.reason.clone());
        table.row(row);
    }
    for (n, line) in table.lines("  ").into_iter().enumerate() {
        let line = if n == 0 { look.paint(DIM, &line) } else { line };
        writeln!(out, "{line}")?;
    }
    writeln!(out)
}

/// Writes the facts whose values differ without excluding one another, or follow one another.
pub(super) fn differ(out: &mut dyn Write, view: &View<'_>, verdict: Verdict, look: Look) -> io::Result<()> {
    let facts: Vec<&Fact> = view.story.facts.iter().filter(|f| f.verdict == verdict).collect();
    if facts.is_empty() {
        return Ok(());
    }
    let heading = format!("{} ({})", verdict.name().to_uppercase(), facts.len());
    writeln!(out, "{}\n", look.heading(&heading))?;
    for fact in facts {
        let mut groups: Vec<&Values> = fact.values.iter().collect();
        let arrow = if verdict == Verdict::Superseded {
            groups.sort_by_cached_key(|g| published(view, g));
            " → "
        } else {
            " / "
        };
        let values: Vec<String> = groups
            .iter()
            .map(|g| {
                let first = view.first_each(&g.assertions);
                let spots: Vec<String> = first.iter().map(|a| spot(view, &Mark::of(a))).collect();
                format!("{} ({})", first.first().map_or("", |a| &a.says), spots.join(", "))
            })
            .collect();
        let text = format!("{}: {}", fact.name, values.join(arrow));
        writeln!(out, "  {}", wrap(&text, look.width, 6))?;
        writeln!(out, "      {}", look.paint(DIM, &fact.reason))?;
    }
    writeln!(out)
}

/// The lines on which an article asserts a fact: `3 8`.
fn cell(members: &[&Assertion], article: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for a in members.iter().filter(|a| a.article == article) {
        let line = a.line();
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    if lines.is_empty() { "-".to_owned() } else { lines.join(" ") }
}

/// When the first article that gives a value was published, and where it says so.
fn published<'a>(view: &View<'a>, values: &'a Values) -> impl Ord {
    view.assertions(&values.assertions).into_iter().next().map(|a| {
        let date = view.article(&a.article).and_then(|article| article.published.value.as_deref());
        (date, view.order(&a.article), a.field == "text", a.span)
    })
}

//! `table`: a matrix of facts and articles, the value in each cell.

use std::io::{self, Write};

use super::document::{Document, Fact, View};
use super::style::{DIM, Look, Table, cut};

/// How many columns a fact may take.
const NAME: usize = 48;

/// How many columns a cell may take.
const CELL: usize = 32;

/// Writes a matrix a story.
pub fn write(out: &mut dyn Write, document: &Document, look: Look) -> io::Result<()> {
    for view in document.views().iter().filter(|v| !v.story.facts.is_empty()) {
        if let Some(name) = &view.story.story {
            writeln!(out, "{}\n", look.heading(&format!("── {name} ──")))?;
        }
        for article in &view.story.articles {
            writeln!(out, "  {}  {}", article.siglum, article.label())?;
        }
        writeln!(out)?;
        matrix(out, view, look)?;
    }
    writeln!(out, "{}", look.heading(&document.summary.line))
}

fn matrix(out: &mut dyn Write, view: &View<'_>, look: Look) -> io::Result<()> {
    let articles = &view.story.articles;
    let mut table = Table::new(Vec::new());
    let mut head = vec!["fact".to_owned()];
    head.extend(articles.iter().map(|a| a.siglum.clone()));
    head.push("verdict".to_owned());
    table.row(head);
    for fact in &view.story.facts {
        let mut row = vec![cut(&fact.name, NAME)];
        row.extend(articles.iter().map(|a| {
            let values = values(view, fact, &a.id);
            if values.is_empty() { "-".to_owned() } else { cut(&values.join(" | "), CELL) }
        }));
        row.push(fact.verdict.name().to_owned());
        table.row(row);
    }
    for (n, line) in table.lines("  ").into_iter().enumerate() {
        writeln!(out, "{}", if n == 0 { look.paint(DIM, &line) } else { line })?;
    }
    writeln!(out)
}

/// What an article says of a fact, each value once.
pub(super) fn values<'a>(view: &View<'a>, fact: &Fact, article: &str) -> Vec<&'a str> {
    let mut values: Vec<&str> = Vec::new();
    for a in view.assertions(&fact.assertions).into_iter().filter(|a| a.article == article) {
        if !values.contains(&a.says.as_str()) {
            values.push(&a.says);
        }
    }
    values
}

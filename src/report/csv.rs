//! `csv`: facts with their values, or assertions, a row each, after RFC 4180; no cell is a formula.

use std::collections::HashMap;
use std::io::{self, Write};

use csv::{Terminator, Writer, WriterBuilder};

use super::document::{Assertion, Document, Fact, Value, View};

/// The columns of facts.
const FACTS: [&str; 19] = [
    "story",
    "fact",
    "name",
    "subject",
    "attribute",
    "kind",
    "window",
    "verdict",
    "value",
    "min",
    "max",
    "unit",
    "start",
    "end",
    "letters",
    "articles",
    "lines",
    "independent_origins",
    "reason",
];

/// The columns of assertions.
const ASSERTIONS: [&str; 27] = [
    "story",
    "article",
    "letter",
    "path",
    "published",
    "field",
    "line",
    "column",
    "span_start",
    "span_end",
    "text",
    "kind",
    "value",
    "min",
    "max",
    "unit",
    "start",
    "end",
    "region",
    "subject",
    "attribute",
    "certainty",
    "attribution",
    "window",
    "assertion",
    "fact",
    "verdict",
];

/// Writes a row a value of a fact.
pub fn facts(out: &mut dyn Write, document: &Document) -> io::Result<()> {
    let mut rows = rows(out);
    rows.write_record(FACTS)?;
    for view in &document.views() {
        for fact in &view.story.facts {
            value_rows(&mut rows, view, fact)?;
        }
    }
    rows.flush()
}

fn value_rows(rows: &mut Writer<&mut dyn Write>, view: &View<'_>, fact: &Fact) -> io::Result<()> {
    let mut done: Vec<&Value> = Vec::new();
    for values in &fact.values {
        // Groups of one value differ only in how they stand to the others.
        if done.contains(&&values.value) {
            continue;
        }
        done.push(&values.value);
        let same = fact.values.iter().filter(|v| v.value == values.value);
        let members: Vec<&Assertion> = same.flat_map(|v| view.assertions(&v.assertions)).collect();
        let list = |f: &dyn Fn(&Assertion) -> String| {
            let mut all: Vec<String> = Vec::new();
            members.iter().map(|a| f(a)).for_each(|text| {
                if !all.contains(&text) {
                    all.push(text);
                }
            });
            all.join("; ")
        };
        let says = members.first().map_or("", |a| a.says.as_str());
        let [min, max, unit, start, end] = ends(&values.value);
        row(
            rows,
            &[
                fact.story.as_deref().unwrap_or_default(),
                &fact.id,
                &fact.name,
                fact.subject.as_deref().unwrap_or_default(),
                &fact.attribute,
                &fact.kind,
                fact.window.as_deref().unwrap_or_default(),
                fact.verdict.name(),
                says,
                min,
                max,
                unit,
                start,
                end,
                &list(&|a| view.siglum(&a.article).to_owned()),
                &list(&|a| a.article.clone()),
                &list(&|a| format!("{} {}", view.siglum(&a.article), a.line())),
                &fact.independent_origins.to_string(),
                &fact.reason,
            ],
        )?;
    }
    Ok(())
}

/// Writes a row an assertion.
pub fn assertions(out: &mut dyn Write, document: &Document) -> io::Result<()> {
    let mut rows = rows(out);
    rows.write_record(ASSERTIONS)?;
    for view in &document.views() {
        let facts = view.story.facts.iter().flat_map(|f| f.assertions.iter().map(move |a| (a.as_str(), f)));
        let facts: HashMap<&str, &Fact> = facts.collect();
        for a in &view.story.assertions {
            let article = view.article(&a.article);
            let fact = facts.get(a.id.as_str());
            let [min, max, unit, start, end] = ends(&a.value);
            let (line, column) = a.at();
            row(
                &mut rows,
                &[
                    view.story.story.as_deref().unwrap_or_default(),
                    &a.article,
                    view.siglum(&a.article),
                    article.map_or("", |a| a.path.as_str()),
                    article.and_then(|a| a.published.value.as_deref()).unwrap_or_default(),
                    &a.field,
                    &line.to_string(),
                    &column.to_string(),
                    &a.span[0].to_string(),
                    &a.span[1].to_string(),
                    &a.text,
                    &a.kind,
                    &a.says,
                    min,
                    max,
                    unit,
                    start,
                    end,
                    a.region.name(),
                    a.subject.as_deref().unwrap_or_default(),
                    &a.attribute,
                    &a.certainty,
                    a.attribution.as_deref().unwrap_or_default(),
                    a.window.as_deref().unwrap_or_default(),
                    &a.id,
                    fact.map_or("", |f| f.id.as_str()),
                    fact.map_or("", |f| f.verdict.name()),
                ],
            )?;
        }
    }
    rows.flush()
}

fn rows(out: &mut dyn Write) -> Writer<&mut dyn Write> {
    WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out)
}

fn row(rows: &mut Writer<&mut dyn Write>, cells: &[&str]) -> io::Result<()> {
    Ok(rows.write_record(cells.iter().map(|cell| safe(cell)))?)
}

/// The bounds, unit, and first and last day of a value; empty where it has none.
fn ends(value: &Value) -> [&str; 5] {
    [
        value.min.as_ref().and_then(Option::as_deref).unwrap_or_default(),
        value.max.as_ref().and_then(Option::as_deref).unwrap_or_default(),
        value.unit.as_deref().unwrap_or_default(),
        value.start.as_deref().unwrap_or_default(),
        value.end.as_deref().unwrap_or_default(),
    ]
}

/// A cell that no spreadsheet takes for a formula: what could be one begins with an apostrophe.
/// A plain number stays one.
fn safe(cell: &str) -> String {
    let risky =
        cell.trim_start_matches(' ').starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let number = cell.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'.')) && cell.parse::<f64>().is_ok();
    if risky && !number { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for (cell, expected) in [
            ("=1+1", "'=1+1"),
            (" =1", "' =1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("+44 20", "'+44 20"),
            ("-40", "-40"),
            ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
            ("12 people", "12 people"),
            ("", ""),
        ] {
            assert_eq!(safe(cell), expected);
        }
    }

    #[test]
    fn rows_are_quoted_and_end_in_crlf() {
        let mut out: Vec<u8> = Vec::new();
        {
            let mut out: &mut dyn Write = &mut out;
            let mut rows = rows(&mut out);
            row(&mut rows, &["a,b", "say \"no\"", "two\nlines", "-3"]).expect("a row");
            rows.flush().expect("it is written");
        }
        assert_eq!(String::from_utf8(out).as_deref(), Ok("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",-3\r\n"));
    }
}

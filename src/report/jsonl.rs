//! `jsonl`: one record a line, the committed form.

use std::io::{self, Write};

use serde::Serialize;

use super::document::{Document, Scope, Story, Summary};
use super::record;
use super::show::Show;
use crate::check::Report;
use crate::extract::Extract;

/// Writes an article's assertions in order of place; with `all`, a mention line for every number
/// and date that was recognised, used or not, before the assertion it became.
pub fn extract(out: &mut Vec<u8>, extract: &Extract<'_>, all: bool) {
    let article = &record::Lines::new(extract.article);
    let mut unused = extract.unused.iter().filter(|_| all).peekable();
    for a in &extract.assertions {
        let place = (a.mention.field, a.mention.span);
        while let Some(passed) = unused.next_if(|p| (p.mention.field, p.mention.span) < place) {
            record::unused(out, article, passed);
            out.push(b'\n');
        }
        if all && !a.mention.kind.is_wording() && !a.counted {
            record::used(out, article, a);
            out.push(b'\n');
        }
        record::assertion(out, article, a);
        out.push(b'\n');
    }
    for passed in unused {
        record::unused(out, article, passed);
        out.push(b'\n');
    }
}

/// Writes a report: story by story its articles, assertions, facts, pairs not compared and
/// findings, then one summary. Only one story at a time is held as records.
pub fn check(out: &mut impl Write, report: &Report<'_>, show: &Show) -> io::Result<()> {
    let scope = Scope { show: show.clone(), lean: true, ..Scope::default() };
    report.stories.iter().try_for_each(|s| story(out, &Story::new(report, s, &scope)))?;
    line(out, &Typed::new("summary", Summary::new(report)))
}

/// Writes a document.
pub fn write(out: &mut impl Write, document: &Document) -> io::Result<()> {
    document.stories.iter().try_for_each(|s| story(out, s))?;
    line(out, &Typed::new("summary", &document.summary))
}

fn story(out: &mut impl Write, story: &Story) -> io::Result<()> {
    lines(out, "article", &story.articles)?;
    story.assertions.iter().try_for_each(|a| line(out, a))?;
    lines(out, "fact", &story.facts)?;
    lines(out, "not_compared", story.not_compared.as_deref().unwrap_or_default())?;
    lines(out, "derivation", story.derivations.as_deref().unwrap_or_default())?;
    lines(out, "finding", &story.findings)
}

fn lines<T: Serialize>(out: &mut impl Write, r#type: &'static str, records: &[T]) -> io::Result<()> {
    records.iter().try_for_each(|record| line(out, &Typed::new(r#type, record)))
}

fn line(out: &mut impl Write, record: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, record)?;
    out.write_all(b"\n")
}

/// A record with its type.
#[derive(Serialize)]
struct Typed<T> {
    r#type: &'static str,
    #[serde(flatten)]
    record: T,
}

impl<T> Typed<T> {
    const fn new(r#type: &'static str, record: T) -> Self {
        Self { r#type, record }
    }
}

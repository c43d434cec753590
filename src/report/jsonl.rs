//! `jsonl`: one record a line, the committed form.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use super::record::{DateRecord, MentionRecord, ValueRecord};
use super::show::{Section, Show};
use super::summary::Summary;
use crate::check::{Report, Story};
use crate::extract::Extract;
use crate::fact::Place;

/// Writes an article's assertions in order of place; with `all`, a mention line for every number
/// and date that was recognised, used or not, before the assertion it became.
pub fn extract(out: &mut impl Write, extract: &Extract<'_>, all: bool) -> io::Result<()> {
    let article = extract.article;
    let mut unused = extract.unused.iter().peekable();
    for a in &extract.assertions {
        let place = (a.mention.field, a.mention.span);
        while let Some((mention, why)) = unused.next_if(|(m, _)| (m.field, m.span) < place) {
            if all {
                line(out, &MentionRecord::unused(article, mention, *why))?;
            }
        }
        if all {
            line(out, &MentionRecord::used(article, a))?;
        }
        line(out, &MentionRecord::assertion(article, a, None))?;
    }
    if all {
        for (mention, why) in unused {
            line(out, &MentionRecord::unused(article, mention, *why))?;
        }
    }
    Ok(())
}

/// Writes a report: story by story its articles, assertions, facts, pairs not compared and
/// findings, then one summary.
pub fn check(out: &mut impl Write, report: &Report<'_>, show: &Show) -> io::Result<()> {
    for story in &report.stories {
        story_lines(out, report, show, story)?;
    }
    let Summary { articles, facts, findings } = Summary::new(report);
    line(out, &SummaryLine { r#type: "summary", articles, origins: None, facts, findings })
}

fn story_lines(out: &mut impl Write, report: &Report<'_>, show: &Show, story: &Story) -> io::Result<()> {
    for &article in &story.articles {
        let extract = &report.extracts[article];
        line(
            out,
            &ArticleLine {
                r#type: "article",
                id: &extract.article.id,
                story: extract.article.story.as_deref(),
                path: &extract.article.path,
                published: DateRecord::new(extract.article.metadata.published.as_ref()),
                origin: None,
                mentions: extract.assertions.len(),
                ignored: extract.unused.len(),
            },
        )?;
    }
    let facts = || story.facts.iter().filter(|f| show.verdict(f.ruling.verdict));
    let mut shown: Vec<Place> = facts().flat_map(|f| f.cluster.members.iter().copied()).collect();
    if show.has(Section::NotCompared) {
        shown.extend(story.apart.iter().flat_map(|apart| [apart.a, apart.b]));
    }
    shown.sort_unstable();
    shown.dedup();
    for place in shown {
        let article = report.extracts[place.article].article;
        line(out, &MentionRecord::assertion(article, place.of(&report.extracts), Some(report.id(place))))?;
    }
    for fact in facts() {
        let (cluster, ruling) = (&fact.cluster, &fact.ruling);
        line(
            out,
            &FactLine {
                r#type: "fact",
                id: &fact.id,
                story: story.name.as_deref(),
                subject: Some(cluster.subject.as_str()).filter(|s| !s.is_empty()),
                attribute: &cluster.attribute,
                kind: fact.kind.name(),
                verdict: ruling.verdict.name(),
                assertions: assertion_ids(report, &cluster.members),
                values: ruling
                    .groups
                    .iter()
                    .map(|g| Values::new(report, ValueRecord::new(&g.value), &g.members))
                    .collect(),
                independent_origins: fact.independent_origins,
                reason: ruling.reason.to_string(),
            },
        )?;
    }
    if show.has(Section::NotCompared) {
        for apart in &story.apart {
            let assertions = assertion_ids(report, &[apart.a, apart.b]);
            line(out, &ApartLine { r#type: "not_compared", assertions, why: apart.why })?;
        }
    }
    for finding in story.findings.iter().filter(|f| show.verdict(f.verdict)) {
        line(
            out,
            &FindingLine {
                r#type: "finding",
                id: &finding.id,
                code: finding.rule.code,
                severity: finding.severity.name(),
                confidence: finding.confidence.name(),
                verdict: finding.verdict.name(),
                fact: &story.facts[finding.fact].id,
                message: &finding.message,
                sides: finding
                    .sides
                    .iter()
                    .map(|s| Values::new(report, ValueRecord::new(&s.value), &s.members))
                    .collect(),
            },
        )?;
    }
    Ok(())
}

fn line(out: &mut impl Write, record: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, record)?;
    out.write_all(b"\n")
}

fn assertion_ids<'a>(report: &'a Report<'_>, places: &[Place]) -> Vec<&'a str> {
    places.iter().map(|&p| report.id(p)).collect()
}

#[derive(Serialize)]
struct ArticleLine<'a> {
    r#type: &'static str,
    id: &'a str,
    story: Option<&'a str>,
    path: &'a str,
    published: DateRecord,
    origin: Option<String>,
    mentions: usize,
    ignored: usize,
}

#[derive(Serialize)]
struct FactLine<'a> {
    r#type: &'static str,
    id: &'a str,
    story: Option<&'a str>,
    subject: Option<&'a str>,
    attribute: &'a str,
    kind: &'static str,
    verdict: &'static str,
    assertions: Vec<&'a str>,
    values: Vec<Values<'a>>,
    independent_origins: usize,
    reason: String,
}

#[derive(Serialize)]
struct Values<'a> {
    value: ValueRecord<'a>,
    assertions: Vec<&'a str>,
    articles: Vec<&'a str>,
}

impl<'a> Values<'a> {
    fn new(report: &'a Report<'_>, value: ValueRecord<'a>, members: &[Place]) -> Self {
        let mut articles: Vec<&str> = members.iter().map(|p| report.extracts[p.article].article.id.as_str()).collect();
        articles.dedup();
        Self { value, assertions: assertion_ids(report, members), articles }
    }
}

#[derive(Serialize)]
struct ApartLine<'a> {
    r#type: &'static str,
    assertions: Vec<&'a str>,
    why: &'static str,
}

#[derive(Serialize)]
struct FindingLine<'a> {
    r#type: &'static str,
    id: &'a str,
    code: &'static str,
    severity: &'static str,
    confidence: &'static str,
    verdict: &'static str,
    fact: &'a str,
    message: &'a str,
    sides: Vec<Values<'a>>,
}

#[derive(Serialize)]
struct SummaryLine {
    r#type: &'static str,
    articles: usize,
    origins: Option<usize>,
    facts: BTreeMap<&'static str, usize>,
    findings: BTreeMap<&'static str, usize>,
}

//! `jsonl`: one record a line, the committed form.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;
use serde_json::value::RawValue;

use super::record::{self, DateRecord};
use super::show::{Section, Show};
use super::summary::{self, Summary};
use crate::check::{Fact, Report, Story};
use crate::extract::Extract;
use crate::fact::{Apart, Place};
use crate::rule::{Derivation, Finding, Outcome, Side, Spot};
use crate::span::Span;
use crate::value::Value;

/// Writes an article's assertions in order of place; with `all`, a mention line for every number
/// and date that was recognised, used or not, before the assertion it became.
pub fn extract(out: &mut Vec<u8>, extract: &Extract<'_>, all: bool) {
    let article = extract.article;
    let mut unused = extract.unused.iter().filter(|_| all).peekable();
    for a in &extract.assertions {
        let place = (a.mention.field, a.mention.span);
        while let Some(passed) = unused.next_if(|p| (p.mention.field, p.mention.span) < place) {
            record::unused(out, article, passed);
            out.push(b'\n');
        }
        if all && !a.mention.kind.is_wording() {
            record::used(out, article, a);
            out.push(b'\n');
        }
        record::assertion(out, article, a, None, None);
        out.push(b'\n');
    }
    for passed in unused {
        record::unused(out, article, passed);
        out.push(b'\n');
    }
}

/// Writes a report: story by story its articles, assertions, facts, pairs not compared and
/// findings, then one summary.
pub fn check(out: &mut impl Write, report: &Report<'_>, show: &Show) -> io::Result<()> {
    let mut text = Vec::new();
    for story in &report.stories {
        for &article in &story.articles {
            line(out, &Typed::new("article", ArticleRecord::new(report, story, article, None)))?;
        }
        for place in shown_places(story, show) {
            let article = report.extracts[place.article].article;
            text.clear();
            record::assertion(&mut text, article, place.of(&report.extracts), Some(report.id(place)), None);
            text.push(b'\n');
            out.write_all(&text)?;
        }
        for fact in story.facts.iter().filter(|f| show.verdict(f.ruling.verdict)) {
            line(out, &Typed::new("fact", FactRecord::new(report, story, fact)))?;
        }
        for apart in story.apart.iter().filter(|_| show.has(Section::NotCompared)) {
            line(out, &Typed::new("not_compared", ApartRecord::new(report, apart)))?;
        }
        for derivation in story.derivations.iter().filter(|_| show.has(Section::Arithmetic)) {
            line(out, &Typed::new("derivation", DerivationRecord::new(report, derivation)))?;
        }
        for finding in story.findings.iter().filter(|f| show.verdict(f.verdict)) {
            line(out, &Typed::new("finding", FindingRecord::new(report, story, finding)))?;
        }
    }
    let Summary { articles, origins, facts, findings } = Summary::new(report);
    line(out, &Typed::new("summary", SummaryRecord { articles, origins, facts, findings }))
}

/// The assertions that what is shown refers to, in order.
pub(super) fn shown_places(story: &Story, show: &Show) -> Vec<Place> {
    let facts = story.facts.iter().filter(|f| show.verdict(f.ruling.verdict)).flat_map(|f| &f.cluster.members);
    let sides =
        story.findings.iter().filter(|f| show.verdict(f.verdict)).flat_map(|f| &f.sides).flat_map(|s| &s.members);
    let apart = story.apart.iter().filter(|_| show.has(Section::NotCompared)).flat_map(|a| [&a.a, &a.b]);
    let derived = story.derivations.iter().filter(|_| show.has(Section::Arithmetic)).flat_map(|d| &d.operands);
    let derived = derived.filter_map(|s| s.place());
    let mut places: Vec<Place> = facts.chain(sides).chain(apart).copied().chain(derived).collect();
    places.sort_unstable();
    places.dedup();
    places
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

/// What an origin is called: counted within its story, in the order of its first article.
pub(super) fn origin_id(origin: usize) -> String {
    format!("o-{}", origin + 1)
}

/// An article.
#[derive(Serialize)]
pub(super) struct ArticleRecord<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    siglum: Option<String>,
    story: Option<&'a str>,
    path: &'a str,
    published: DateRecord,
    origin: Option<String>,
    mentions: usize,
    ignored: usize,
}

impl<'a> ArticleRecord<'a> {
    /// The record of the article at a place in the report.
    pub(super) fn new(report: &'a Report<'_>, story: &Story, at: usize, siglum: Option<String>) -> Self {
        let extract = &report.extracts[at];
        let article = extract.article;
        Self {
            id: &article.id,
            siglum,
            story: article.story.as_deref(),
            path: &article.path,
            published: DateRecord::new(article.metadata.published.as_ref()),
            origin: story.origin(at).map(origin_id),
            mentions: extract.assertions.len(),
            ignored: extract.unused.len(),
        }
    }
}

/// A fact.
#[derive(Serialize)]
pub(super) struct FactRecord<'a> {
    id: &'a str,
    story: Option<&'a str>,
    subject: Option<&'a str>,
    attribute: &'a str,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    window: Option<&'a str>,
    verdict: &'static str,
    assertions: Vec<&'a str>,
    values: Vec<Values<'a>>,
    independent_origins: usize,
    reason: String,
}

impl<'a> FactRecord<'a> {
    /// The record of a fact.
    pub(super) fn new(report: &'a Report<'_>, story: &'a Story, fact: &'a Fact) -> Self {
        let (cluster, ruling) = (&fact.cluster, &fact.ruling);
        Self {
            id: &fact.id,
            story: story.name.as_deref(),
            subject: Some(cluster.subject.as_str()).filter(|s| !s.is_empty()),
            attribute: &cluster.attribute,
            kind: fact.kind.name(),
            window: cluster.window.as_deref(),
            verdict: ruling.verdict.name(),
            assertions: ids(report, &cluster.members),
            values: ruling.groups.iter().map(|g| Values::new(report, &g.value, &g.members)).collect(),
            independent_origins: fact.independent_origins,
            reason: summary::reason(fact),
        }
    }
}

/// A value with those who give it.
#[derive(Serialize)]
struct Values<'a> {
    value: Option<Box<RawValue>>,
    assertions: Vec<&'a str>,
    articles: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    spans: Vec<SpanRecord<'a>>,
}

impl<'a> Values<'a> {
    fn new(report: &'a Report<'_>, value: &Value, members: &[Place]) -> Self {
        let mut articles: Vec<&str> = members.iter().map(|p| report.extracts[p.article].article.id.as_str()).collect();
        articles.dedup();
        let value = record::raw(|out| record::value(out, value));
        Self { value, assertions: ids(report, members), articles, spans: Vec::new() }
    }

    fn side(report: &'a Report<'_>, side: &Side) -> Self {
        let mut this = Self::new(report, &side.value, &side.members);
        for &spot in &side.spans {
            let span = SpanRecord::new(report, spot);
            if !this.articles.contains(&span.article) {
                this.articles.push(span.article);
            }
            this.spans.push(span);
        }
        this
    }
}

/// Words of an article that are no assertion.
#[derive(Serialize)]
struct SpanRecord<'a> {
    article: &'a str,
    field: &'static str,
    span: [u32; 2],
    text: &'a str,
}

impl<'a> SpanRecord<'a> {
    fn new(report: &Report<'a>, spot: Spot) -> Self {
        let Span { start, end } = spot.span;
        Self {
            article: &report.extracts[spot.article].article.id,
            field: spot.field.name(),
            span: [start, end],
            text: spot.text(&report.extracts),
        }
    }
}

/// A calculation.
#[derive(Serialize)]
pub(super) struct DerivationRecord<'a> {
    rule: &'static str,
    expr: &'a str,
    operands: Vec<Operand<'a>>,
    result: Option<Box<RawValue>>,
    expected: Option<Box<RawValue>>,
    ok: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    note: bool,
}

/// What went into a calculation: an assertion by its id, or words by their place.
#[derive(Serialize)]
#[serde(untagged)]
enum Operand<'a> {
    Assertion(&'a str),
    Words(SpanRecord<'a>),
}

impl<'a> DerivationRecord<'a> {
    /// The record of a calculation.
    pub(super) fn new(report: &'a Report<'_>, derivation: &'a Derivation) -> Self {
        let operand = |&spot: &Spot| match spot.place() {
            Some(place) => Operand::Assertion(report.id(place)),
            None => Operand::Words(SpanRecord::new(report, spot)),
        };
        let value = |v: &Value| record::raw(|out| record::value(out, v));
        Self {
            rule: derivation.rule.code,
            expr: &derivation.equation,
            operands: derivation.operands.iter().map(operand).collect(),
            result: value(&derivation.result),
            expected: value(&derivation.expected),
            ok: derivation.outcome.ok(),
            note: derivation.outcome == Outcome::Noted,
        }
    }
}

fn ids<'a>(report: &'a Report<'_>, places: &[Place]) -> Vec<&'a str> {
    places.iter().map(|&p| report.id(p)).collect()
}

/// A pair that was not compared.
#[derive(Serialize)]
pub(super) struct ApartRecord<'a> {
    assertions: Vec<&'a str>,
    why: &'a str,
}

impl<'a> ApartRecord<'a> {
    /// The record of a pair.
    pub(super) fn new(report: &'a Report<'_>, apart: &'a Apart) -> Self {
        Self { assertions: ids(report, &[apart.a, apart.b]), why: apart.why }
    }
}

/// A finding.
#[derive(Serialize)]
pub(super) struct FindingRecord<'a> {
    id: &'a str,
    code: &'static str,
    slug: &'static str,
    severity: &'static str,
    confidence: &'static str,
    verdict: &'static str,
    fact: Option<&'a str>,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<&'a str>,
    sides: Vec<Values<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    derivation: Option<DerivationRecord<'a>>,
}

impl<'a> FindingRecord<'a> {
    /// The record of a finding.
    pub(super) fn new(report: &'a Report<'_>, story: &'a Story, finding: &'a Finding) -> Self {
        Self {
            id: &finding.id,
            code: finding.rule.code,
            slug: finding.rule.slug,
            severity: finding.severity.name(),
            confidence: finding.confidence.name(),
            verdict: finding.verdict.name(),
            fact: finding.fact.and_then(|f| story.facts.get(f)).map(|f| f.id.as_str()),
            message: &finding.message,
            hint: finding.hint,
            sides: finding.sides.iter().map(|s| Values::side(report, s)).collect(),
            derivation: finding.derivation.as_deref().map(|d| DerivationRecord::new(report, d)),
        }
    }
}

#[derive(Serialize)]
struct SummaryRecord {
    articles: usize,
    origins: usize,
    facts: BTreeMap<&'static str, usize>,
    findings: BTreeMap<&'static str, usize>,
}

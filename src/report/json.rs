//! `json`: the report as one versioned document.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;
use serde_json::value::RawValue;

use super::jsonl::{ApartRecord, ArticleRecord, DerivationRecord, FactRecord, FindingRecord, origin_id, shown_places};
use super::record;
use super::sheet::Sheet;
use super::show::{Section, Show};
use super::summary::Summary;
use crate::check::{Report, Story};

/// The name and major version of the document's schema.
pub const SCHEMA: &str = "crosscheck-report/1";

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    tool: Option<Tool>,
    stories: Vec<StoryRecord<'a>>,
    summary: SummaryRecord,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
struct StoryRecord<'a> {
    story: Option<&'a str>,
    articles: Vec<ArticleRecord<'a>>,
    origins: Vec<OriginRecord<'a>>,
    assertions: Vec<Box<RawValue>>,
    facts: Vec<FactRecord<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    not_compared: Option<Vec<ApartRecord<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    skipped: Option<Vec<Box<RawValue>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    gaps: Option<Vec<GapRecord<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    derivations: Option<Vec<DerivationRecord<'a>>>,
    findings: Vec<FindingRecord<'a>>,
}

#[derive(Serialize)]
struct OriginRecord<'a> {
    id: String,
    articles: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    why: Vec<String>,
}

#[derive(Serialize)]
struct GapRecord<'a> {
    article: &'a str,
    gap: String,
}

#[derive(Serialize)]
struct SummaryRecord {
    articles: usize,
    origins: usize,
    facts: BTreeMap<&'static str, usize>,
    findings: BTreeMap<&'static str, usize>,
}

/// Writes the document; `reproducible` leaves out what changes from build to build.
pub fn write(out: &mut impl Write, report: &Report<'_>, show: &Show, reproducible: bool) -> io::Result<()> {
    let Summary { articles, origins, facts, findings } = Summary::new(report);
    let document = Document {
        schema: SCHEMA,
        tool: (!reproducible).then_some(Tool { name: "crosscheck", version: env!("CARGO_PKG_VERSION") }),
        stories: report.stories.iter().map(|s| story_record(report, s, show)).collect(),
        summary: SummaryRecord { articles, origins, facts, findings },
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn story_record<'a>(report: &'a Report<'a>, story: &'a Story, show: &Show) -> StoryRecord<'a> {
    let sheet = Sheet::new(report, story);
    let assertions = shown_places(story, show).into_iter().filter_map(|place| {
        let a = place.of(&report.extracts);
        let loc = sheet.lines(place).loc(a.mention.span);
        record::raw(|out| record::assertion(out, sheet.article(place.article), a, Some(report.id(place)), Some(&loc)))
    });
    let skipped = || {
        let extracts = story.articles.iter().map(|&a| &report.extracts[a]);
        let all = extracts.flat_map(|e| e.unused.iter().map(|passed| (e.article, passed)));
        all.filter_map(|(article, passed)| record::raw(|out| record::unused(out, article, passed))).collect()
    };
    let gaps = || {
        let record =
            |g: &'a crate::check::Gap| GapRecord { article: &sheet.article(g.article).id, gap: g.lack.to_string() };
        story.gaps.iter().map(record).collect()
    };
    StoryRecord {
        story: story.name.as_deref(),
        articles: story.articles.iter().map(|&a| ArticleRecord::new(report, story, a, Some(sheet.siglum(a)))).collect(),
        origins: origins(report, story),
        assertions: assertions.collect(),
        facts: story
            .facts
            .iter()
            .filter(|f| show.verdict(f.ruling.verdict))
            .map(|f| FactRecord::new(report, story, f))
            .collect(),
        not_compared: show
            .has(Section::NotCompared)
            .then(|| story.apart.iter().map(|a| ApartRecord::new(report, a)).collect()),
        skipped: show.has(Section::Skipped).then(skipped),
        gaps: show.has(Section::Gaps).then(gaps),
        derivations: show
            .has(Section::Arithmetic)
            .then(|| story.derivations.iter().map(|d| DerivationRecord::new(report, d)).collect()),
        findings: story
            .findings
            .iter()
            .filter(|f| show.verdict(f.verdict))
            .map(|f| FindingRecord::new(report, story, f))
            .collect(),
    }
}

/// The independent lines of reporting, each with its articles and what joins them.
fn origins<'a>(report: &'a Report<'a>, story: &'a Story) -> Vec<OriginRecord<'a>> {
    let of = &story.origins.of;
    let record = |origin: usize| {
        let places = || (0..story.articles.len()).filter(move |n| of.get(*n) == Some(&origin));
        let articles = places().map(|n| report.extracts[story.articles[n]].article.id.as_str()).collect();
        let joined = story.origins.shared.iter().filter(|s| of.get(s.a) == Some(&origin));
        OriginRecord { id: origin_id(origin), articles, why: joined.map(|s| s.why.to_string()).collect() }
    };
    (0..of.iter().max().map_or(0, |last| last + 1)).map(record).collect()
}

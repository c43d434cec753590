//! Making a document of a report.

use std::cell::OnceCell;

use super::{
    Apart, Article, Assertion, Block, Date, Decision, Derivation, Document, Excerpt, Fact, Finding, Gap, Link, Operand,
    Origin, Passage, SCHEMA, Shared, Skipped, Sourced, Story, Summary, Tool, Value, Values, Weight, Words,
};
use crate::article::{self, Region, blocks};
use crate::assertion::{Passed, Unused};
use crate::check::{self, Report};
use crate::fact::Place;
use crate::plain;
use crate::report::sheet::{Sheet, fact_name, headline, label};
use crate::report::show::{Section, Show};
use crate::report::style::{cut, cut_front};
use crate::report::summary;
use crate::rule::{self, Outcome, Spot};
use crate::sentence::{Segmented, Sentence};
use crate::span::{Field, Span};

/// How many columns of a headline are kept.
const HEADLINE: usize = 200;

/// How many columns of a sentence are kept on either side of a value, and of its neighbours.
const SENTENCE: usize = 400;

/// How much of a report a document takes up.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    /// The sections.
    pub show: Show,
    /// Without lines, excerpts, texts and links: what a line of `jsonl` holds.
    pub lean: bool,
    /// Without what changes from build to build.
    pub reproducible: bool,
    /// With the texts and the gaps, whatever is shown: excerpts show whole lines.
    pub lines: bool,
}

impl Scope {
    fn texts(&self) -> bool {
        !self.lean && self.show.has(Section::Texts)
    }
}

impl Document {
    /// The document of a report.
    pub fn new(report: &Report<'_>, scope: &Scope) -> Self {
        let tool = Tool { name: "crosscheck".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() };
        Self {
            schema: SCHEMA.to_owned(),
            tool: (!scope.reproducible).then_some(tool),
            stories: report.stories.iter().map(|s| Story::new(report, s, scope)).collect(),
            stale: Decision::stale(report),
            summary: Summary::new(report),
        }
    }
}

impl Summary {
    /// Counts a report.
    pub fn new(report: &Report<'_>) -> Self {
        let (articles, origins) = (report.extracts.len(), summary::origins(report));
        let mut this = Self { articles, origins, line: summary::sentence(report), ..Self::default() };
        for story in &report.stories {
            for fact in &story.facts {
                *this.facts.entry(fact.ruling.verdict.name().to_owned()).or_default() += 1;
            }
            for finding in &story.findings {
                if !finding.open() {
                    *this.dismissed.get_or_insert(0) += 1;
                    continue;
                }
                *this.findings.entry(finding.severity.name().to_owned()).or_default() += 1;
            }
        }
        this
    }
}

impl Story {
    /// The record of a story.
    pub fn new(report: &Report<'_>, story: &check::Story, scope: &Scope) -> Self {
        Maker { report, story, sheet: Sheet::new(report, story), scope }.story()
    }
}

struct Maker<'a> {
    report: &'a Report<'a>,
    story: &'a check::Story,
    sheet: Sheet<'a>,
    scope: &'a Scope,
}

impl Maker<'_> {
    fn story(&self) -> Story {
        let (story, show) = (self.story, &self.scope.show);
        let findings: Vec<&rule::Finding> = story.findings.iter().filter(|f| show.finding(f)).collect();
        let meant = |at: usize| findings.iter().any(|f| f.fact == Some(at));
        let shown = |(at, f): &(usize, &check::Fact)| show.verdict(f.ruling.verdict) || meant(*at);
        let facts: Vec<&check::Fact> = story.facts.iter().enumerate().filter(shown).map(|(_, f)| f).collect();
        let apart = || story.apart.iter().filter(|_| show.has(Section::NotCompared));
        let mut near: Vec<Place> = findings
            .iter()
            .flat_map(|f| f.sides.iter().flat_map(|s| &s.members))
            .chain(findings.iter().filter_map(|f| story.facts.get(f.fact?)).flat_map(|f| &f.cluster.members))
            .copied()
            .collect();
        let derived = || story.derivations.iter().filter(|_| show.has(Section::Arithmetic));
        let operands = |d: &rule::Derivation| d.operands.iter().filter_map(|s| s.place()).collect::<Vec<_>>();
        near.extend(findings.iter().filter_map(|f| f.derivation.as_deref()).flat_map(operands));
        near.sort_unstable();
        near.dedup();
        let mut places: Vec<Place> = near.clone();
        places.extend(facts.iter().flat_map(|f| &f.cluster.members));
        places.extend(apart().flat_map(|a| [a.a, a.b]));
        places.extend(derived().flat_map(operands));
        places.sort_unstable();
        places.dedup();
        Story {
            story: story.name.clone(),
            articles: story.articles.iter().map(|&at| self.article(at)).collect(),
            origins: self.origins(),
            shared: if self.scope.lean {
                Vec::new()
            } else {
                story.origins.shared.iter().map(|s| self.shared(s)).collect()
            },
            assertions: self.assertions(&places, &near),
            facts: facts.into_iter().map(|f| self.fact(f)).collect(),
            not_compared: show.has(Section::NotCompared).then(|| apart().map(|a| self.apart(a)).collect()),
            skipped: show.has(Section::Skipped).then(|| self.skipped()),
            gaps: (show.has(Section::Gaps) || self.scope.lines)
                .then(|| story.gaps.iter().map(|g| self.gap(g)).collect()),
            derivations: show.has(Section::Arithmetic).then(|| derived().map(|d| self.derivation(d)).collect()),
            findings: findings.into_iter().map(|f| self.finding(f)).collect(),
        }
    }

    fn article(&self, at: usize) -> Article {
        let extract = &self.report.extracts[at];
        let article = extract.article;
        let texts = self.scope.texts();
        let known = &article.metadata;
        let named = |s: &Option<article::Sourced<String>>| {
            s.as_ref().map(|s| Sourced { value: s.value.clone(), provenance: s.provenance.name().to_owned() })
        };
        let block = |b: article::Block| Block {
            field: b.field.name().to_owned(),
            span: pair(b.span),
            region: b.region,
            continues: b.continues,
        };
        let own = self.story.articles.binary_search(&at).ok();
        let cites = own.and_then(|n| self.story.origins.cites.get(n)).filter(|_| !self.scope.lean);
        let mut cites: Vec<String> = cites.into_iter().flatten().map(|c| c.name.clone()).collect();
        if !self.scope.lean {
            cites.extend(known.based_on.iter().chain(&known.citations).cloned());
        }
        cites.dedup();
        Article {
            id: article.id.clone(),
            siglum: self.sheet.siglum(at),
            story: article.story.clone(),
            path: article.path.clone(),
            line: article.line,
            published: known.published.as_ref().map_or_else(Date::default, |m| Date {
                value: Some(m.value.to_string()),
                provenance: m.provenance.name().to_owned(),
            }),
            origin: self.story.origin(at).map(origin_id),
            mentions: extract.assertions.len(),
            ignored: extract.unused.len(),
            headline: Some(cut(headline(article), HEADLINE)).filter(|h| !h.is_empty()),
            updated: known
                .updated
                .as_ref()
                .map(|m| Sourced { value: m.value.to_string(), provenance: m.provenance.name().to_owned() }),
            publisher: named(&known.publisher),
            url: named(&known.url),
            author: named(&known.author),
            dateline: named(&known.dateline),
            cites,
            title: (texts || self.scope.lines).then(|| article.title.clone()),
            text: (texts || self.scope.lines).then(|| article.text.clone()),
            blocks: if texts { blocks(article).into_iter().map(block).collect() } else { Vec::new() },
        }
    }

    /// The independent lines of reporting, each with its articles and what joins them.
    fn origins(&self) -> Vec<Origin> {
        let (story, of) = (self.story, &self.story.origins.of);
        let record = |origin: usize| {
            let places = (0..story.articles.len()).filter(|n| of.get(*n) == Some(&origin));
            let joined = story.origins.shared.iter().filter(|s| of.get(s.a) == Some(&origin));
            Origin {
                id: origin_id(origin),
                articles: places.map(|n| self.id(story.articles[n])).collect(),
                why: joined.map(|s| s.why.to_string()).collect(),
            }
        };
        (0..of.iter().max().map_or(0, |last| last + 1)).map(record).collect()
    }

    fn shared(&self, s: &crate::origin::Shared) -> Shared {
        let id = |n: usize| self.story.articles.get(n).map_or_else(String::new, |&at| self.id(at));
        let percent = |of: usize| (s.common * 100 + of / 2).checked_div(of).unwrap_or_default();
        let passages = s.passages.iter().filter(|_| self.scope.texts());
        Shared {
            articles: [id(s.a), id(s.b)],
            why: s.why.to_string(),
            percent: [percent(s.grams_a), percent(s.grams_b)],
            paragraphs: s.paragraphs,
            whole_paragraphs: s.whole_paragraphs,
            passages: passages.map(|p| Passage { a: pair(p.a), b: pair(p.b) }).collect(),
        }
    }

    /// The assertions at these places, in order; those of `near` with an excerpt.
    fn assertions(&self, places: &[Place], near: &[Place]) -> Vec<Assertion> {
        let mut out = Vec::with_capacity(places.len());
        for group in places.chunk_by(|a, b| a.article == b.article) {
            let seg: OnceCell<Segmented<'_>> = OnceCell::new();
            for &place in group {
                let mut record = self.assertion(place);
                if !self.scope.lean && near.binary_search(&place).is_ok() {
                    let seg = seg.get_or_init(|| Segmented::new(self.sheet.article(place.article)));
                    record.excerpt = Some(self.excerpt(seg, Spot::at(&self.report.extracts, place)));
                }
                out.push(record);
            }
        }
        out
    }

    fn assertion(&self, place: Place) -> Assertion {
        let a = place.of(&self.report.extracts);
        let article = self.sheet.article(place.article);
        let (mention, text) = (&a.mention, self.sheet.text(place));
        let lean = self.scope.lean;
        Assertion {
            r#type: "assertion".to_owned(),
            id: self.report.id(place).to_owned(),
            article: article.id.clone(),
            story: article.story.clone(),
            field: mention.field.name().to_owned(),
            span: raw(article, mention.field, mention.span),
            text_span: article.source.is_some().then(|| pair(mention.span)),
            loc: (!lean).then(|| self.sheet.loc(place)),
            text: text.to_owned(),
            kind: mention.kind.name().to_owned(),
            value: Value::described(&mention.value, mention.modifiers.of(article.field(mention.field))),
            region: a.region,
            subject: a.subject.as_ref().map(|s| s.name.to_string()),
            subject_kind: a.subject.as_ref().filter(|_| !lean).map(|s| s.kind.name().to_owned()),
            attribute: a.attribute.id(),
            certainty: a.certainty.name().to_owned(),
            attribution: a.attribution.as_ref().map(ToString::to_string),
            window: a.window.as_ref().map(|w| w.text.clone()),
            says: if lean { String::new() } else { plain::value(&mention.value, mention.kind, text) },
            excerpt: None,
        }
    }

    /// The sentence of a place with its neighbours.
    fn excerpt(&self, seg: &Segmented<'_>, spot: Spot) -> Excerpt {
        let (field, span) = (spot.field, spot.span);
        let text = self.sheet.article(spot.article).field(field);
        let mut own = seg.sentences.iter().filter(|s| s.field == field && s.span.overlaps(span)).map(|s| s.span);
        let first = own.next().unwrap_or(span);
        // A quotation may run over several sentences.
        let last = own.next_back().unwrap_or(first);
        let whole = Span { start: first.start.min(span.start), end: last.end.max(span.end) };
        // A headline or a caption is no neighbour of what the report tells.
        let region = seg.sentences.iter().find(|s| s.field == field && s.span.overlaps(span)).map(|s| s.region);
        let other = |s: &&Sentence| s.field == field && s.region.compared() && region.is_none_or(|r| r == s.region);
        let before = seg.sentences.iter().filter(other).rfind(|s| s.span.end <= whole.start);
        let after = seg.sentences.iter().filter(other).find(|s| s.span.start >= whole.end);
        let words = |s: Option<&Sentence>| s.map_or(String::new(), |s| cut(s.span.of(text), SENTENCE));
        Excerpt {
            before: words(before),
            head: cut_front(Span { start: whole.start, end: span.start }.of(text), SENTENCE),
            tail: cut(Span { start: span.end, end: whole.end }.of(text), SENTENCE),
            after: words(after),
        }
    }

    fn fact(&self, fact: &check::Fact) -> Fact {
        let (cluster, ruling) = (&fact.cluster, &fact.ruling);
        let links = cluster.links.iter().filter(|_| self.scope.texts());
        Fact {
            id: fact.id.to_string(),
            story: self.story.name.clone(),
            subject: Some(cluster.subject.clone()).filter(|s| !s.is_empty()),
            attribute: cluster.attribute.clone(),
            kind: fact.kind.name().to_owned(),
            window: cluster.window.clone(),
            verdict: ruling.verdict,
            assertions: self.ids(&cluster.members),
            values: ruling.groups.iter().map(|g| self.values(&g.value, &g.members)).collect(),
            independent_origins: fact.independent_origins,
            reason: summary::reason(fact),
            name: fact_name(&self.sheet, fact),
            links: links.map(|l| self.link(l)).collect(),
        }
    }

    fn link(&self, link: &crate::fact::Link) -> Link {
        let weight = |w: &crate::fact::Weight| Weight {
            what: w.what.to_owned(),
            detail: w.detail.to_string(),
            bits: format!("{:+.1}", w.bits),
        };
        Link {
            assertions: [link.a, link.b].map(|p| self.report.id(p).to_owned()),
            total: format!("{:+.1}", link.total),
            threshold: format!("{:.1}", link.threshold),
            weights: link.weights.iter().map(weight).collect(),
        }
    }

    fn finding(&self, finding: &rule::Finding) -> Finding {
        let fact = finding.fact.and_then(|at| self.story.facts.get(at));
        let reason = || fact.map_or_else(String::new, |f| f.ruling.reason.to_string());
        Finding {
            id: finding.id.to_string(),
            code: finding.rule.code.to_owned(),
            slug: finding.rule.slug.to_owned(),
            severity: finding.severity,
            confidence: finding.confidence,
            verdict: finding.verdict,
            fact: fact.map(|f| f.id.to_string()),
            message: finding.message.clone(),
            hint: finding.hint.map(str::to_owned),
            reason: finding.why.clone().unwrap_or_else(reason),
            settle: finding.settle.clone(),
            fingerprint: if self.scope.lean { String::new() } else { finding.mark.fingerprint.clone() },
            key: if self.scope.lean { String::new() } else { finding.mark.fact.clone() },
            values: if self.scope.lean { Vec::new() } else { finding.mark.values.clone() },
            decision: finding
                .settled
                .as_ref()
                .map(|s| Decision::new(finding, s, |article| label(self.sheet.article(article)))),
            sides: finding.sides.iter().map(|s| self.side(s)).collect(),
            derivation: finding.derivation.as_deref().map(|d| self.derivation(d)),
        }
    }

    fn side(&self, side: &rule::Side) -> Values {
        let mut this = self.values(&side.value, &side.members);
        for &spot in &side.spans {
            let words = self.words(spot);
            if !this.articles.contains(&words.article) {
                this.articles.push(words.article.clone());
            }
            this.spans.push(words);
        }
        this
    }

    fn words(&self, spot: Spot) -> Words {
        let near = || {
            let seg = Segmented::new(self.sheet.article(spot.article));
            (self.sheet.loc(spot), self.excerpt(&seg, spot))
        };
        let (loc, excerpt) = (!self.scope.lean).then(near).unzip();
        let article = self.sheet.article(spot.article);
        Words {
            article: self.id(spot.article),
            field: spot.field.name().to_owned(),
            span: raw(article, spot.field, spot.span),
            text_span: article.source.is_some().then(|| pair(spot.span)),
            loc,
            text: spot.text(&self.report.extracts).to_owned(),
            excerpt,
        }
    }

    fn derivation(&self, derivation: &rule::Derivation) -> Derivation {
        let operand = |&spot: &Spot| match spot.place() {
            Some(place) => Operand::Assertion(self.report.id(place).to_owned()),
            None => Operand::Words(Box::new(self.words(spot))),
        };
        Derivation {
            rule: derivation.rule.code.to_owned(),
            expr: derivation.equation.clone(),
            operands: derivation.operands.iter().map(operand).collect(),
            result: Value::new(&derivation.result),
            expected: Value::new(&derivation.expected),
            ok: derivation.outcome.ok(),
            note: derivation.outcome == Outcome::Noted,
        }
    }

    fn values(&self, value: &crate::value::Value, members: &[Place]) -> Values {
        let mut articles: Vec<String> = members.iter().map(|p| self.id(p.article)).collect();
        articles.dedup();
        Values { value: Value::new(value), assertions: self.ids(members), articles, spans: Vec::new() }
    }

    fn apart(&self, apart: &crate::fact::Apart) -> Apart {
        Apart { assertions: [apart.a, apart.b].map(|p| self.report.id(p).to_owned()), why: apart.why.to_string() }
    }

    fn skipped(&self) -> Vec<Skipped> {
        let extracts = self.story.articles.iter().map(|&at| &self.report.extracts[at]);
        extracts.flat_map(|e| e.unused.iter().map(|passed| skipped(e.article, passed))).collect()
    }

    fn gap(&self, gap: &check::Gap) -> Gap {
        Gap { article: self.id(gap.article), gap: gap.lack.to_string() }
    }

    fn id(&self, article: usize) -> String {
        self.sheet.article(article).id.clone()
    }

    fn ids(&self, places: &[Place]) -> Vec<String> {
        places.iter().map(|&p| self.report.id(p).to_owned()).collect()
    }
}

fn skipped(article: &article::Article, passed: &Passed) -> Skipped {
    let mention = &passed.mention;
    Skipped {
        r#type: "mention".to_owned(),
        article: article.id.clone(),
        story: article.story.clone(),
        field: mention.field.name().to_owned(),
        span: raw(article, mention.field, mention.span),
        text: mention.span.of(article.field(mention.field)).to_owned(),
        kind: mention.kind.name().to_owned(),
        value: Value::described(&mention.value, mention.modifiers.of(article.field(mention.field))),
        region: match passed.why {
            Unused::Region(region) => region,
            Unused::Label(_) if mention.field == Field::Title => Region::Headline,
            Unused::Label(_) => Region::Body,
        },
        subject: passed.subject.as_ref().map(|s| s.name.to_string()),
        attribute: None,
        used: false,
        why: Some(passed.why.name().to_owned()),
    }
}

/// What an origin is called: counted within its story, in the order of its first article.
fn origin_id(origin: usize) -> String {
    format!("o-{}", origin + 1)
}

const fn pair(span: Span) -> [u32; 2] {
    [span.start, span.end]
}

/// The bytes of a span in what was read.
fn raw(article: &article::Article, field: Field, span: Span) -> [u32; 2] {
    let (start, end) = article.raw(field, span);
    [start, end].map(|at| u32::try_from(at).unwrap_or(u32::MAX))
}

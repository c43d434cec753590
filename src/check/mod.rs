//! The line from articles to a report.

mod near;
mod settle;

use std::collections::BTreeMap;

use rayon::prelude::*;

use compact_str::CompactString;

use crate::article::Article;
use crate::decision::{Ledger, Links};
use crate::entity::Aliases;
use crate::extract::{Extract, extract};
use crate::fact::{Apart, Cluster, Grouping, Place, align, decide};
use crate::id;
use crate::mention::Kind;
use crate::origin::{self, Origins};
use crate::rule::{self, Case, Derivation, Finding, Findings, Severity};
use crate::sentence::Segmented;
use crate::story::{Signature, Thresholds, group};
pub use crate::verdict::Fact;
use crate::verdict::{Allow, Ruling, Verdict, compare};
pub use settle::Idle;

/// What can be set about a check.
#[derive(Debug, Clone)]
pub struct Options {
    /// Which articles are compared with each other.
    pub group_by: GroupBy,
    /// The codes of rules to run that are off by default.
    pub on: Vec<&'static str>,
    /// The severities of rules that shall have another than their own; none is off.
    pub severities: Vec<(&'static str, Option<Severity>)>,
    /// What may differ, and what only grows.
    pub allow: Allow,
    /// Other names of people.
    pub aliases: Aliases,
    /// What was decided about findings and links.
    pub ledger: Ledger,
    /// The article that is held against the others before it is published, as a place among the articles.
    pub draft: Option<usize>,
    /// Whether directives in the texts are followed.
    pub directives: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            group_by: GroupBy::default(),
            on: Vec::new(),
            severities: Vec::new(),
            allow: Allow::default(),
            aliases: Aliases::default(),
            ledger: Ledger::default(),
            draft: None,
            directives: true,
        }
    }
}

/// Which articles are compared with each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum GroupBy {
    /// All with all in a small set; in a larger one stories are found first.
    #[default]
    Auto,
    /// All with all.
    None,
    /// Those of one `story`; a record without one stands alone.
    Story,
    /// Those of one folder.
    Folder,
}

/// What `check` comes to.
#[derive(Debug)]
pub struct Report<'a> {
    /// What each article says, in order of path and record.
    pub extracts: Vec<Extract<'a>>,
    /// The ids of the assertions (`a-…`), by extract and assertion.
    pub ids: Vec<Vec<CompactString>>,
    /// The stories, in order of name.
    pub stories: Vec<Story>,
    /// Decisions and directives that settle no finding.
    pub idle: Vec<Idle>,
}

impl Report<'_> {
    /// The id of the assertion at a place.
    pub fn id(&self, place: Place) -> &str {
        &self.ids[place.article][place.assertion]
    }
}

/// The articles that were compared with each other, and what came of it.
#[derive(Debug)]
pub struct Story {
    /// Its name, where articles were grouped.
    pub name: Option<String>,
    /// Its articles, as places in the report's extracts.
    pub articles: Vec<usize>,
    /// Its facts, in the order of the report.
    pub facts: Vec<Fact>,
    /// Look-alikes that were not compared.
    pub apart: Vec<Apart>,
    /// What an editor should see, most serious first; `fact` counts in `facts`.
    pub findings: Vec<Finding>,
    /// The arithmetic done, by rule; what passed is there too.
    pub derivations: Vec<Derivation>,
    /// What kept the articles from being compared better.
    pub gaps: Vec<Gap>,
    /// The independent lines of reporting; its articles count in `articles`.
    pub origins: Origins,
}

impl Story {
    /// The origin of an article, given as a place in the report's extracts.
    pub fn origin(&self, article: usize) -> Option<usize> {
        self.origins.of.get(self.articles.binary_search(&article).ok()?).copied()
    }
}

/// Something an article lacks that would have let more be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The article, as a place in the report's extracts.
    pub article: usize,
    /// What it lacks.
    pub lack: Lack,
}

/// What an article lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// It has no date: "yesterday" stays open.
    Date,
    /// It does not name whom it speaks of, as it calls them.
    Name(String),
    /// It goes back to a source that is not in the set.
    Source(String),
}

impl std::fmt::Display for Lack {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Date => f.write_str("has no date, so its relative dates stay open"),
            Self::Name(who) => write!(f, "does not name whom it calls {who}"),
            Self::Source(who) => write!(f, "goes back to {who}, which is not in the set"),
        }
    }
}

/// Checks articles against each other.
pub fn check<'a>(articles: &'a [Article], options: &Options) -> Report<'a> {
    let (mut report, groups) = begin(articles, options);
    let links = options.ledger.links();
    let one = |(name, articles)| story(&report.extracts, &report.ids, name, articles, options, &links);
    report.stories = groups.into_par_iter().map(one).collect();
    settle::settle(&mut report, options);
    report
}

/// Checks them story by story, in order of name, up to the first that `stop` says is enough; then nothing is known of
/// what settles no finding.
pub fn check_until<'a>(
    articles: &'a [Article],
    options: &Options,
    stop: impl Fn(&[Extract<'_>], &Story) -> bool,
) -> Report<'a> {
    let (mut report, mut groups) = begin(articles, options);
    let links = options.ledger.links();
    let mut done = Vec::new();
    while !groups.is_empty() {
        let share: Vec<_> = groups.drain(..groups.len().min(rayon::current_num_threads())).collect();
        let one = |(name, articles)| story(&report.extracts, &report.ids, name, articles, options, &links);
        let stories: Vec<Story> = share.into_par_iter().map(one).collect();
        for story in stories {
            report.stories = vec![story];
            settle::settle(&mut report, options);
            let enough = report.stories.iter().any(|s| stop(&report.extracts, s));
            done.append(&mut report.stories);
            if enough {
                report.stories = done;
                report.idle.clear();
                return report;
            }
        }
    }
    report.stories = done;
    report.idle.clear();
    settle::settle(&mut report, options);
    report
}

/// Articles to compare with each other, and what they are called.
type Group = (Option<String>, Vec<usize>);

/// A report without stories yet, and the sets of articles to compare.
fn begin<'a>(articles: &'a [Article], options: &Options) -> (Report<'a>, Vec<Group>) {
    let read = |article| {
        let mut read = extract(article);
        if !options.aliases.is_empty() {
            read.assertions.iter_mut().filter_map(|a| a.subject.as_mut()).for_each(|s| options.aliases.apply(s));
        }
        read
    };
    let extracts: Vec<Extract<'_>> = articles.par_iter().map(read).collect();
    let ids = assertion_ids(&extracts);
    let groups = groups(articles, options.group_by);
    (Report { extracts, ids, stories: Vec::new(), idle: Vec::new() }, groups)
}

/// Up to so many articles are taken to be about the same events, as an editor hands them in.
const SMALL: usize = 12;

/// More articles than this are about many events, though they be compared as one set.
const MANY: usize = 100;

/// The sets of articles to compare, by name.
fn groups(articles: &[Article], by: GroupBy) -> Vec<Group> {
    if by == GroupBy::Auto && articles.len() > SMALL {
        let signatures: Vec<Signature> = articles.par_iter().map(|a| Signature::new(&Segmented::new(a))).collect();
        let found = group(&signatures, &Thresholds::default());
        return found.into_iter().map(|set| (Some(articles[set[0]].id.clone()), set)).collect();
    }
    let mut groups: BTreeMap<Option<String>, Vec<usize>> = BTreeMap::new();
    for (at, article) in articles.iter().enumerate() {
        let name = match by {
            GroupBy::Auto | GroupBy::None => None,
            GroupBy::Story => Some(article.story.clone().unwrap_or_else(|| article.id.clone())),
            GroupBy::Folder => Some(article.path.rsplit_once('/').map_or_else(String::new, |(f, _)| f.to_owned())),
        };
        groups.entry(name).or_default().push(at);
    }
    groups.into_iter().collect()
}

fn story(
    extracts: &[Extract<'_>],
    ids: &[Vec<CompactString>],
    name: Option<String>,
    articles: Vec<usize>,
    options: &Options,
    links: &Links,
) -> Story {
    let set: Vec<&Article> = articles.iter().map(|a| extracts[*a].article).collect();
    let origins = origin::find(&set);
    // A story that was found may hold more than one, and so many articles always do.
    let found = match options.group_by {
        GroupBy::Auto => name.is_some(),
        GroupBy::None => articles.len() > MANY,
        GroupBy::Story | GroupBy::Folder => false,
    };
    let grouping = if found { Grouping::Found } else { Grouping::Given };
    let mut alignment = align(extracts, &articles, grouping);
    decide(extracts, links, &mut alignment);
    let mut judged: Vec<(Cluster, Ruling)> = alignment
        .clusters
        .into_iter()
        .map(|cluster| {
            let mut ruling = compare(extracts, &cluster, &options.allow);
            if found {
                near::weigh(extracts, &cluster, &mut ruling);
            }
            (cluster, ruling)
        })
        .collect();
    judged.sort_by(|(a, x), (b, y)| {
        (x.verdict, &a.subject, &a.attribute, &a.members).cmp(&(y.verdict, &b.subject, &b.attribute, &b.members))
    });
    let keys: Vec<id::Key> = judged
        .iter()
        .map(|(c, _)| id::Key {
            name: [
                name.as_deref().unwrap_or_default(),
                &c.subject,
                &c.attribute,
                c.window.as_deref().unwrap_or_default(),
            ]
            .join("|"),
            content: c.members.iter().map(|p| ids[p.article][p.assertion].as_str()).collect::<Vec<_>>().join(" "),
        })
        .collect();
    let facts: Vec<Fact> = judged
        .into_iter()
        .zip(id::ids("fact", &keys))
        .map(|((cluster, ruling), id)| Fact {
            id,
            kind: cluster.members.first().map_or(Kind::Number, |p| p.of(extracts).mention.kind),
            independent_origins: origins
                .count(cluster.members.iter().filter_map(|p| articles.binary_search(&p.article).ok())),
            cluster,
            ruling,
        })
        .collect();
    let Findings { mut findings, derivations } =
        rule::run(&Case::new(extracts, &articles, &facts, &origins).with_draft(options.draft), &options.on);
    for finding in findings.iter_mut().filter(|f| found && f.verdict == Verdict::Review) {
        if finding.fact.is_some_and(|at| !facts[at].kind.is_wording()) {
            finding.severity = Severity::Note;
        }
    }
    let keys: Vec<id::Key> = findings
        .iter()
        .map(|f| {
            let of = f.fact.map_or_else(|| name.as_deref().unwrap_or_default(), |fact| facts[fact].id.as_str());
            id::Key { name: format!("{}|{of}|{}", f.rule.code, f.key(extracts)), content: f.message.clone() }
        })
        .collect();
    for (finding, id) in findings.iter_mut().zip(id::ids("find", &keys)) {
        finding.id = id;
    }
    let scope = settle::scope(name.as_deref(), options.group_by);
    for finding in &mut findings {
        finding.mark = settle::mark(extracts, &facts, scope, finding);
    }
    settle::weigh(&mut findings, options);
    findings.sort_by_key(|f| (std::cmp::Reverse(f.severity), f.verdict, f.fact.unwrap_or(usize::MAX)));
    let mut gaps: Vec<Gap> = articles
        .iter()
        .filter(|&&a| extracts[a].article.metadata.published.is_none())
        .map(|&article| Gap { article, lack: Lack::Date })
        .collect();
    for (at, &article) in articles.iter().enumerate() {
        for source in origins.missing(at, &set) {
            let gap = Gap { article, lack: Lack::Source(source.to_owned()) };
            if !gaps.contains(&gap) {
                gaps.push(gap);
            }
        }
    }
    for fact in facts.iter().filter(|f| f.kind == Kind::LegalStatus && f.cluster.doubtful) {
        let Some((_, phrase)) = fact.cluster.subject.split_once(crate::fact::UNNAMED) else { continue };
        let lacking = fact
            .cluster
            .members
            .iter()
            .filter(|p| p.of(extracts).subject.as_ref().is_none_or(|s| s.key.surname.is_empty()));
        let open = lacking
            .filter(|p| !matches!(&p.of(extracts).mention.value, crate::value::Value::Wording(w) if w == "convicted" || w == "sentenced"));
        for place in open {
            let lack = Lack::Name(phrase.trim_end_matches(", unnamed").to_owned());
            let gap = Gap { article: place.article, lack };
            if !gaps.contains(&gap) {
                gaps.push(gap);
            }
        }
    }
    Story { name, articles, facts, apart: alignment.apart, findings, derivations, gaps, origins }
}

/// An assertion is named by its article, its place and its kind.
fn assertion_ids(extracts: &[Extract<'_>]) -> Vec<Vec<CompactString>> {
    let keys: Vec<id::Key> = extracts
        .iter()
        .flat_map(|e| {
            e.assertions.iter().map(|a| {
                let m = &a.mention;
                let story = e.article.story.as_deref().unwrap_or_default();
                id::Key {
                    name: format!(
                        "{story}|{}|{}|{}-{}|{}",
                        e.article.id,
                        m.field.name(),
                        m.span.start,
                        m.span.end,
                        m.kind.name()
                    ),
                    content: format!("{:?}", m.value),
                }
            })
        })
        .collect();
    let mut flat = id::ids("a", &keys).into_iter();
    extracts.iter().map(|e| flat.by_ref().take(e.assertions.len()).collect()).collect()
}

//! The line from articles to a report.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::article::Article;
use crate::extract::{Extract, extract};
use crate::fact::{Apart, Cluster, align};
use crate::rule::{Finding, judge};
use crate::verdict::{Ruling, compare};

/// What can be set about a check.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Which articles are compared with each other.
    pub group_by: GroupBy,
}

/// Which articles are compared with each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum GroupBy {
    /// All with all.
    #[default]
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
    /// The stories, in order of name.
    pub stories: Vec<Story>,
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
}

/// A fact with its verdict.
#[derive(Debug)]
pub struct Fact {
    /// Who asserts it.
    pub cluster: Cluster,
    /// What they come to.
    pub ruling: Ruling,
}

/// Checks articles against each other.
pub fn check<'a>(articles: &'a [Article], options: &Options) -> Report<'a> {
    let extracts: Vec<Extract<'_>> = articles.par_iter().map(extract).collect();
    let mut groups: BTreeMap<Option<String>, Vec<usize>> = BTreeMap::new();
    for (at, article) in articles.iter().enumerate() {
        let name = match options.group_by {
            GroupBy::None => None,
            GroupBy::Story => Some(article.story.clone().unwrap_or_else(|| article.id.clone())),
            GroupBy::Folder => Some(article.path.rsplit_once('/').map_or_else(String::new, |(f, _)| f.to_owned())),
        };
        groups.entry(name).or_default().push(at);
    }
    let groups: Vec<_> = groups.into_iter().collect();
    let stories = groups.into_par_iter().map(|(name, articles)| story(&extracts, name, articles)).collect();
    Report { extracts, stories }
}

fn story(extracts: &[Extract<'_>], name: Option<String>, articles: Vec<usize>) -> Story {
    let alignment = align(extracts, &articles);
    let mut facts: Vec<Fact> = alignment
        .clusters
        .into_iter()
        .map(|cluster| {
            let ruling = compare(extracts, &cluster);
            Fact { cluster, ruling }
        })
        .collect();
    facts.sort_by(|a, b| {
        let key =
            |f: &Fact| (f.ruling.verdict, f.cluster.subject.clone(), f.cluster.attribute.clone(), f.cluster.members[0]);
        key(a).cmp(&key(b))
    });
    let mut findings: Vec<Finding> =
        facts.iter().enumerate().filter_map(|(at, f)| judge(extracts, at, &f.cluster, &f.ruling)).collect();
    findings.sort_by_key(|f| (std::cmp::Reverse(f.severity), f.verdict, f.fact));
    Story { name, articles, facts, apart: alignment.apart, findings }
}

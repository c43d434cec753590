//! The summary: what a report comes to, in figures and in one line.

use crate::check::{Fact, Report, Story};
use crate::rule::Severity;
use crate::verdict::Verdict;

/// How many independent lines of reporting there are.
pub(super) fn origins(report: &Report<'_>) -> usize {
    let count = |s: &Story| s.origins.count(0..s.articles.len());
    report.stories.iter().map(count).sum()
}

/// Why a fact has its verdict, and whether it has one witness only.
pub(super) fn reason(fact: &Fact) -> String {
    let mut articles: Vec<usize> = fact.cluster.members.iter().map(|p| p.article).collect();
    articles.dedup();
    let witness = match (articles.len(), fact.cluster.members.len()) {
        (1, 1) => "",
        (1, _) => "; one article",
        _ if fact.independent_origins == 1 => "; shared copy",
        _ => "",
    };
    format!("{}{witness}", fact.ruling.reason)
}

/// The last line: `4 articles, 3 origins: 1 conflict, 2 to review, 9 agreements, 16 single-source`.
pub(super) fn sentence(report: &Report<'_>) -> String {
    let findings = || report.open();
    let facts = |verdict| report.stories.iter().flat_map(|s| &s.facts).filter(|f| f.ruling.verdict == verdict).count();
    // Notes are shown where `--show` names their section.
    let notes = match findings().filter(|f| f.verdict.decides() && f.severity == Severity::Note).count() {
        0 => String::new(),
        1 => " (1 of these a note)".to_owned(),
        n => format!(" ({n} of these notes)"),
    };
    let mut parts = vec![
        plural(findings().filter(|f| f.verdict == Verdict::Conflict).count(), "conflict", "conflicts"),
        format!("{} to review{notes}", findings().filter(|f| f.verdict == Verdict::Review).count()),
        plural(facts(Verdict::Agree), "agreement", "agreements"),
    ];
    for (n, name) in [(facts(Verdict::Compatible), "compatible"), (facts(Verdict::Superseded), "superseded")] {
        if n > 0 {
            parts.push(format!("{n} {name}"));
        }
    }
    parts.push(format!("{} single-source", facts(Verdict::SingleSource)));
    let settled = report.stories.iter().flat_map(|s| &s.findings).filter(|f| !f.open()).count();
    if settled > 0 {
        parts.push(format!("{settled} dismissed"));
    }
    let mut head = plural(report.extracts.len(), "article", "articles");
    if !report.extracts.is_empty() {
        head = format!("{head}, {}", plural(origins(report), "origin", "origins"));
    }
    if report.stories.len() > 1 {
        head = format!("{head} in {} stories", report.stories.len());
    }
    format!("{head}: {}", parts.join(", "))
}

fn plural(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

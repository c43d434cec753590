//! Corpora: what a set came to before and what it comes to now, by fact and finding.

mod score;

pub use score::{At, Gold, Rate, Score, score};

use std::collections::BTreeMap;

/// A fact or a finding of a set, as it is kept to be compared later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// `fact-…` or `find-…`.
    pub id: String,
    /// What it is called: subject and attribute, or code and message.
    pub name: String,
    /// Its verdict, for a finding with its severity.
    pub verdict: String,
    /// Its values, sorted.
    pub values: Vec<String>,
}

/// What differs between two runs over one set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// It is new.
    Added(Entry),
    /// It is gone.
    Removed(Entry),
    /// It has another verdict.
    Verdict(Entry, Entry),
    /// It has other values.
    Values(Entry, Entry),
}

impl Difference {
    /// One line for people.
    pub fn line(&self) -> String {
        let values = |e: &Entry| e.values.join(" / ");
        match self {
            Self::Added(e) => format!("+ {} {}: {} {}", e.id, e.name, e.verdict, values(e)).trim_end().to_owned(),
            Self::Removed(e) => format!("- {} {}: {} {}", e.id, e.name, e.verdict, values(e)).trim_end().to_owned(),
            Self::Verdict(old, new) => format!("! {} {}: {} → {}", new.id, new.name, old.verdict, new.verdict),
            Self::Values(old, new) => format!("~ {} {}: {} → {}", new.id, new.name, values(old), values(new)),
        }
    }
}

/// What differs, in order of id; a thing with another verdict and other values is told of twice.
pub fn diff(old: &[Entry], new: &[Entry]) -> Vec<Difference> {
    let index =
        |entries: &[Entry]| -> BTreeMap<String, Entry> { entries.iter().map(|e| (e.id.clone(), e.clone())).collect() };
    let (old, new) = (index(old), index(new));
    let mut out = Vec::new();
    let mut ids: Vec<&String> = old.keys().chain(new.keys()).collect();
    ids.sort_unstable();
    ids.dedup();
    for id in ids {
        match (old.get(id), new.get(id)) {
            (Some(a), Some(b)) => {
                if a.verdict != b.verdict {
                    out.push(Difference::Verdict(a.clone(), b.clone()));
                }
                if a.values != b.values {
                    out.push(Difference::Values(a.clone(), b.clone()));
                }
            }
            (Some(a), None) => out.push(Difference::Removed(a.clone())),
            (None, Some(b)) => out.push(Difference::Added(b.clone())),
            (None, None) => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_are_by_id() {
        let entry = |id: &str, verdict: &str, value: &str| Entry {
            id: id.into(),
            name: "crash, injured".into(),
            verdict: verdict.into(),
            values: vec![value.into()],
        };
        let old = [entry("fact-a", "agree", "9"), entry("fact-b", "agree", "9"), entry("fact-c", "agree", "9")];
        let new = [entry("fact-d", "agree", "9"), entry("fact-a", "conflict", "12"), entry("fact-b", "agree", "9")];
        let lines: Vec<String> = diff(&old, &new).iter().map(Difference::line).collect();
        assert_eq!(
            lines,
            [
                "! fact-a crash, injured: agree → conflict",
                "~ fact-a crash, injured: 9 → 12",
                "- fact-c crash, injured: agree 9",
                "+ fact-d crash, injured: agree 9",
            ]
        );
        assert!(diff(&old, &old).is_empty());
    }
}

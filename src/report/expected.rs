//! What a set is expected to come to, on file: its facts and findings, one JSON record a line, by id.

use serde::{Deserialize, Serialize};

use super::document::{Document, Scope, Value};
use super::show::Show;
use crate::check::Report;
use crate::corpus::{At, Entry, Gold};

/// A record; the lines of `check --format jsonl` hold these fields too, so either file can be read.
#[derive(Debug, Serialize, Deserialize)]
struct Record {
    r#type: String,
    #[serde(default)]
    id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    code: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    severity: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    message: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    subject: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    attribute: Option<String>,
    #[serde(default)]
    verdict: String,
    #[serde(default)]
    values: Vec<Valued>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Valued {
    value: serde_json::Value,
}

/// The lines of a report, in order of id.
pub fn write(report: &Report<'_>) -> String {
    let document = Document::new(report, &Scope { show: Show::all(), lean: true, reproducible: true, lines: false });
    let json = |value: &Value| Valued { value: serde_json::to_value(value).unwrap_or_default() };
    let facts = document.stories.iter().flat_map(|s| &s.facts).map(|f| Record {
        r#type: "fact".to_owned(),
        id: f.id.clone(),
        code: None,
        severity: None,
        message: None,
        subject: f.subject.clone(),
        attribute: Some(f.attribute.clone()),
        verdict: f.verdict.name().to_owned(),
        values: f.values.iter().map(|v| json(&v.value)).collect(),
    });
    let findings = document.findings().map(|f| Record {
        r#type: "finding".to_owned(),
        id: f.id.clone(),
        code: Some(f.code.clone()),
        severity: Some(f.severity.name().to_owned()),
        message: Some(f.message.clone()),
        subject: None,
        attribute: None,
        verdict: f.verdict.name().to_owned(),
        values: Vec::new(),
    });
    let mut lines: Vec<(String, String)> = facts
        .chain(findings)
        .map(|mut r| {
            r.values.sort_by_key(|v| v.value.to_string());
            (r.id.clone(), serde_json::to_string(&r).unwrap_or_default())
        })
        .collect();
    lines.sort();
    lines.into_iter().map(|(_, line)| line + "\n").collect()
}

/// Reads such lines, or those of `check --format jsonl`; other records are passed over. An error has its line.
pub fn read(text: &str) -> Result<Vec<Entry>, (usize, String)> {
    let mut out = Vec::new();
    for (at, line) in text.lines().enumerate().filter(|(_, l)| !l.trim().is_empty()) {
        let head: Head = serde_json::from_str(line).map_err(|e| (at + 1, format!("no record: {e}")))?;
        if !matches!(head.r#type.as_str(), "fact" | "finding") {
            continue;
        }
        let r: Record = serde_json::from_str(line).map_err(|e| (at + 1, format!("no record: {e}")))?;
        let name = match &r.code {
            Some(code) => format!("{code} {}", r.message.unwrap_or_default()),
            None => [r.subject, r.attribute].into_iter().flatten().collect::<Vec<_>>().join(", "),
        };
        let verdict = match r.severity {
            Some(severity) => format!("{severity}, {}", r.verdict),
            None => r.verdict,
        };
        let mut values: Vec<String> = r.values.iter().map(|v| v.value.to_string()).collect();
        values.sort_unstable();
        out.push(Entry { id: r.id, name, verdict, values });
    }
    Ok(out)
}

#[derive(Deserialize)]
struct Head {
    r#type: String,
}

/// A mark of a gold file.
#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "lowercase", deny_unknown_fields)]
enum Mark {
    Mention {
        #[serde(flatten)]
        at: Spot,
        kind: String,
    },
    Pair {
        a: Spot,
        b: Spot,
        same: bool,
    },
    Verdict {
        #[serde(flatten)]
        at: Spot,
        verdict: String,
    },
}

#[derive(Deserialize)]
struct Spot {
    article: String,
    text: String,
    #[serde(default)]
    nth: usize,
}

/// Reads a gold file; an error has its line.
pub fn gold(text: &str) -> Result<Vec<Gold>, (usize, String)> {
    let at = |s: Spot| At { article: s.article, text: s.text, nth: s.nth };
    let lines = text.lines().enumerate().filter(|(_, l)| !l.trim().is_empty());
    lines
        .map(|(n, line)| {
            let mark: Mark = serde_json::from_str(line).map_err(|e| (n + 1, format!("no mark: {e}")))?;
            Ok(match mark {
                Mark::Mention { at: spot, kind } => Gold::Mention(at(spot), kind),
                Mark::Pair { a, b, same } => Gold::Pair(at(a), at(b), same),
                Mark::Verdict { at: spot, verdict } => Gold::Verdict(at(spot), verdict),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Markup};
    use crate::check::{Options, check};

    #[test]
    fn what_is_written_reads_back() {
        let text = |n: &str| format!("{n} people were injured in the Brookfield bus crash.");
        let articles = ["Nine", "Twelve"].map(|n| Article::new(n, text(n), Markup::Plain));
        let written = write(&check(&articles, &Options::default()));
        let entries = read(&written).expect("records");
        assert_eq!(entries.len(), 2, "{written}");
        assert!(entries[0].verdict == "conflict" && entries[0].values.len() == 2, "{entries:?}");
        assert!(entries[1].name.starts_with("FC101 "), "{entries:?}");
        assert_eq!(read("{\"type\":\"summary\"}\n\nx").unwrap_err().0, 3);
    }

    #[test]
    fn marks_are_read() {
        let text = "{\"type\":\"mention\",\"article\":\"a\",\"text\":\"9\",\"kind\":\"count\"}\n{\"type\":\"pair\",\"a\":{\"article\":\"a\",\"text\":\"9\"},\"b\":{\"article\":\"b\",\"text\":\"9\",\"nth\":1},\"same\":true}\n";
        let marks = gold(text).expect("marks");
        assert!(matches!(&marks[1], Gold::Pair(_, b, true) if b.nth == 1));
        assert_eq!(gold("{\"type\":\"guess\"}").unwrap_err().0, 1);
    }
}

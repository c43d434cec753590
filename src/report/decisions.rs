//! Decisions on file: one JSON record a line, the committed form of `.crosscheck/decisions.jsonl`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::decision::{Decision, Judgement, Ledger, Side, State};

/// The version of the records.
pub const VERSION: u32 = 1;

/// A record: a decision on a finding, or on what is one fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(title = "Crosscheck decisions, one record a line")
)]
#[serde(untagged)]
pub enum Record {
    /// On a finding.
    Finding(FindingRecord),
    /// On two assertions.
    Link(LinkRecord),
}

/// A decision on a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FindingRecord {
    /// The version of the record: 1.
    pub v: u32,
    /// The hash of rule, fact and values that the finding is known by.
    pub fingerprint: String,
    /// The rule.
    pub code: String,
    /// The fact, for people to read.
    #[serde(default)]
    pub fact: String,
    /// The values, for people to read.
    #[serde(default)]
    pub values: Vec<String>,
    /// `confirmed-fine`, `different`, `fix`, `ask`, `baseline` or `withdrawn`.
    pub state: String,
    /// Why.
    #[serde(default)]
    pub reason: String,
    /// Who decided.
    #[serde(default)]
    pub by: String,
    /// On which day.
    #[serde(default)]
    pub at: Option<String>,
    /// The last day it holds.
    #[serde(default)]
    pub until: Option<String>,
}

/// A decision on what is one fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LinkRecord {
    /// The version of the record: 1.
    pub v: u32,
    /// `same`, `different` or `withdrawn`.
    pub link: String,
    /// One assertion.
    pub a: SideRecord,
    /// The other.
    pub b: SideRecord,
    /// Why.
    #[serde(default)]
    pub reason: String,
    /// Who decided.
    #[serde(default)]
    pub by: String,
    /// On which day.
    #[serde(default)]
    pub at: Option<String>,
    /// The last day it holds.
    #[serde(default)]
    pub until: Option<String>,
}

/// An assertion by its content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SideRecord {
    /// The article it was seen in; counts only where both sides say the same.
    #[serde(default)]
    pub article: String,
    /// The last word of its subject.
    #[serde(default)]
    pub subject: String,
    /// Its attribute.
    pub attribute: String,
    /// Its value.
    pub value: String,
}

/// A line that is no record, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bad {
    /// The 1-based line.
    pub line: usize,
    /// What is wrong with it.
    pub what: String,
    /// Whether it is the end of a write that was cut off.
    pub torn: bool,
}

/// The line of a decision, without its end.
pub fn line(decision: &Decision) -> String {
    text(&Record::Finding(FindingRecord {
        v: VERSION,
        fingerprint: decision.fingerprint.clone(),
        code: decision.code.clone(),
        fact: decision.fact.clone(),
        values: decision.values.clone(),
        state: decision.state.name().to_owned(),
        reason: decision.reason.clone(),
        by: decision.by.clone(),
        at: decision.at.map(|d| d.to_string()),
        until: decision.until.map(|d| d.to_string()),
    }))
}

/// The line of a judgement, without its end.
pub fn link(judgement: &Judgement) -> String {
    let side = |s: &Side| SideRecord {
        article: s.article.clone(),
        subject: s.subject.clone(),
        attribute: s.attribute.clone(),
        value: s.value.clone(),
    };
    text(&Record::Link(LinkRecord {
        v: VERSION,
        link: verdict(judgement.same).to_owned(),
        a: side(&judgement.a),
        b: side(&judgement.b),
        reason: judgement.reason.clone(),
        by: judgement.by.clone(),
        at: judgement.at.map(|d| d.to_string()),
        until: judgement.until.map(|d| d.to_string()),
    }))
}

/// What a judgement is called.
pub const fn verdict(same: Option<bool>) -> &'static str {
    match same {
        Some(true) => "same",
        Some(false) => "different",
        None => "withdrawn",
    }
}

fn text(record: &Record) -> String {
    // Strings and numbers always serialise.
    serde_json::to_string(record).unwrap_or_default()
}

/// Reads a file of decisions; what is no record is named and passed over.
pub fn read(text: &str) -> (Ledger, Vec<Bad>) {
    let (mut ledger, mut bad) = (Ledger::default(), Vec::new());
    let whole = text.ends_with('\n');
    let mut lines = text.lines().enumerate().peekable();
    while let Some((at, line)) = lines.next() {
        if line.trim().is_empty() {
            continue;
        }
        match record(line) {
            Ok(Item::Decision(d)) => ledger.decisions.push(d),
            Ok(Item::Judgement(j)) => ledger.judgements.push(j),
            Err(what) => {
                // A write that was cut off leaves the end of the file, or a line the next write closed.
                let torn = (lines.peek().is_none() && !whole) || what.1;
                bad.push(Bad { line: at + 1, what: what.0, torn });
            }
        }
    }
    (ledger, bad)
}

enum Item {
    Decision(Decision),
    Judgement(Judgement),
}

/// One record; an error says whether the line stops in the middle.
fn record(line: &str) -> Result<Item, (String, bool)> {
    let value: serde_json::Value = serde_json::from_str(line).map_err(|e| (format!("not JSON: {e}"), e.is_eof()))?;
    let plain = |what: String| (what, false);
    if value.get("v").and_then(serde_json::Value::as_u64).is_none_or(|v| v > u64::from(VERSION)) {
        return Err(plain(format!("no record of version {VERSION}")));
    }
    let day = |text: Option<String>| match text {
        None => Ok(None),
        Some(text) => {
            NaiveDate::parse_from_str(&text, "%Y-%m-%d").map(Some).map_err(|_| plain(format!("no date: {text:?}")))
        }
    };
    if value.get("link").is_some() {
        let r: LinkRecord = serde_json::from_value(value).map_err(|e| plain(e.to_string()))?;
        let same = match r.link.as_str() {
            "same" => Some(true),
            "different" => Some(false),
            "withdrawn" => None,
            other => return Err(plain(format!("no link: {other:?}"))),
        };
        let side =
            |s: SideRecord| Side { article: s.article, subject: s.subject, attribute: s.attribute, value: s.value };
        let (at, until) = (day(r.at)?, day(r.until)?);
        return Ok(Item::Judgement(Judgement {
            a: side(r.a),
            b: side(r.b),
            same,
            reason: r.reason,
            by: r.by,
            at,
            until,
        }));
    }
    let r: FindingRecord = serde_json::from_value(value).map_err(|e| plain(e.to_string()))?;
    let state = State::named(&r.state).ok_or_else(|| plain(format!("no state: {:?}", r.state)))?;
    let (at, until) = (day(r.at)?, day(r.until)?);
    Ok(Item::Decision(Decision {
        fingerprint: r.fingerprint,
        code: r.code,
        fact: r.fact,
        values: r.values,
        state,
        reason: r.reason,
        by: r.by,
        at,
        until,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decision() -> Decision {
        Decision {
            fingerprint: "v1:sha256:00".into(),
            code: "FC101".into(),
            fact: "crash/injured".into(),
            values: vec!["12 person".into(), "9 person".into()],
            state: State::ConfirmedFine,
            reason: "we “counted”\nourselves".into(),
            by: "jo".into(),
            at: NaiveDate::from_ymd_opt(2031, 3, 4),
            until: None,
        }
    }

    fn judgement() -> Judgement {
        let side = |value: &str| Side {
            article: "a.txt".into(),
            subject: "crash".into(),
            attribute: "injured".into(),
            value: value.into(),
        };
        let until = NaiveDate::from_ymd_opt(2031, 4, 1);
        Judgement {
            a: side("9"),
            b: side("12"),
            same: Some(false),
            reason: "two crashes".into(),
            by: "jo".into(),
            at: None,
            until,
        }
    }

    #[test]
    fn records_read_back() {
        let text = format!("{}\n\n{}\n", line(&decision()), link(&judgement()));
        let (ledger, bad) = read(&text);
        assert_eq!((ledger.decisions, ledger.judgements, bad), (vec![decision()], vec![judgement()], vec![]));
    }

    #[test]
    fn what_is_no_record_is_named() {
        let good = line(&decision());
        let check = |text: &str, line: usize, words: &str, torn: bool| {
            let (ledger, bad) = read(text);
            assert_eq!(bad.len(), 1, "{bad:?}");
            assert!(bad[0].line == line && bad[0].what.contains(words) && bad[0].torn == torn, "{bad:?}");
            assert_eq!(
                ledger.decisions.len(),
                text.matches("\"v\":1").count() - usize::from(text.contains("2031-02-30") || text.contains("perhaps"))
            );
        };
        check(&format!("{good}\n{{\"v\":"), 2, "JSON", true);
        check(&format!("{{\"v\":\n{good}\n"), 1, "JSON", true);
        check(&format!("{good}\nnonsense\n"), 2, "JSON", false);
        check(&format!("{good}\n{{\"v\":2}}\n"), 2, "version", false);
        check(&format!("{}\n", good.replace("confirmed-fine", "perhaps")), 1, "perhaps", false);
        check(&format!("{}\n", good.replace("2031-03-04", "2031-02-30")), 1, "2031-02-30", false);
    }
}

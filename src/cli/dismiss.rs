//! `crosscheck dismiss` and `undismiss`: settle a finding, and take that back.

use std::io::{self, Write};
use std::path::Path;

use crosscheck::decision::{Decision, Mark, State};
use crosscheck::report::decisions;
use crosscheck::report::document::Document;
use crosscheck::rule::Finding;

use super::Outcome;
use super::args::{DismissArgs, GlobalArgs, RecordArgs, UndismissArgs};
use super::output::{self, Terminal};
use super::set::{self, Set};
use super::store::{self, Store};

/// A finding as a decision knows it.
#[derive(Debug, Clone)]
pub struct Known {
    /// Its id.
    pub id: String,
    /// The code of its rule.
    pub code: String,
    /// What it is recognised by.
    pub mark: Mark,
    /// Its sentence.
    pub message: String,
}

impl Known {
    /// What is known of a finding at hand.
    pub fn of(f: &Finding) -> Self {
        Self { id: f.id.to_string(), code: f.rule.code.to_owned(), mark: f.mark.clone(), message: f.message.clone() }
    }
}

/// Runs `dismiss`.
pub fn dismiss(args: &DismissArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    if args.reason.trim().is_empty() {
        terminal.error("the reason is empty; say why it is fine: --reason \"…\"");
        return Ok(Outcome::Failed);
    }
    let Some((known, store, mut failed)) = (match &args.report {
        Some(path) => from_report(path, terminal).map(|k| {
            let paths = &args.set.input.paths;
            let store =
                Store::of(paths, args.set.decisions.decisions.as_deref(), args.set.decisions.baseline.as_deref());
            (k, store, false)
        }),
        None => Set::open(&args.set, global, terminal).map(|set| {
            let known = found(&set, terminal);
            (known, set.store, set.failed)
        }),
    }) else {
        return Ok(Outcome::Failed);
    };
    let mut lines = Vec::new();
    let mut out = output::open(None)?;
    for id in &args.ids.0 {
        let Some(finding) = known.iter().find(|k| k.id == *id) else {
            terminal.error(&missing(id));
            failed = true;
            continue;
        };
        lines.push(decisions::line(&decision(finding, State::ConfirmedFine, &args.reason, &args.record)));
        writeln!(out, "dismissed {}[{id}]: {}", finding.code, finding.message)?;
    }
    if !lines.is_empty() {
        store::named(&store.decisions, store::append(&store.decisions, &lines))?;
        terminal.note(&format!("kept in {}", store.decisions.display()));
    }
    out.flush()?;
    Ok(if failed { Outcome::Failed } else { Outcome::Clean })
}

/// Runs `undismiss`.
pub fn undismiss(args: &UndismissArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let (known, store, mut failed) = if let Some(path) = &args.report {
        let Some(known) = from_report(path, terminal) else { return Ok(Outcome::Failed) };
        let store = Store::of(&args.set.input.paths, args.set.decisions.decisions.as_deref(), None);
        (known, store, false)
    } else if args.ids.0.iter().all(|id| id.starts_with("v1:")) {
        (Vec::new(), Store::of(&args.set.input.paths, args.set.decisions.decisions.as_deref(), None), false)
    } else {
        let Some(set) = Set::open(&args.set, global, terminal) else {
            return Ok(Outcome::Failed);
        };
        let known = found(&set, terminal);
        (known, set.store, set.failed)
    };
    let ledger = store.load(false).ledger;
    let current = ledger.current();
    let (mut lines, mut out) = (Vec::new(), output::open(None)?);
    for id in &args.ids.0 {
        let print = known.iter().find(|k| k.id == *id).map_or(id.as_str(), |k| k.mark.fingerprint.as_str());
        let mut meant = current.iter().filter(|d| d.fingerprint.starts_with(print) && print.len() > 10);
        let (Some(decision), None) = (meant.next(), meant.next()) else {
            let what = if id.starts_with("find-") && !known.iter().any(|k| k.id == *id) {
                missing(id)
            } else {
                format!("{id}: no single decision on record is meant; `crosscheck decisions list` has them")
            };
            terminal.error(&what);
            failed = true;
            continue;
        };
        let by = who(&args.record);
        let back = Decision {
            state: State::Withdrawn,
            reason: args.reason.clone(),
            by,
            at: Some(set::today()),
            until: None,
            ..(*decision).clone()
        };
        lines.push(decisions::line(&back));
        writeln!(out, "taken back: {} {} ({})", decision.code, decision.fact, decision.values.join(" / "))?;
    }
    if !lines.is_empty() {
        store::named(&store.decisions, store::append(&store.decisions, &lines))?;
    }
    out.flush()?;
    Ok(if failed { Outcome::Failed } else { Outcome::Clean })
}

/// The findings of a set, settled ones too.
fn found(set: &Set, terminal: &Terminal) -> Vec<Known> {
    let report = set.report(terminal);
    let findings = report.stories.iter().flat_map(|s| &s.findings);
    findings.map(Known::of).collect()
}

/// The findings of a report on file; an error was said.
fn from_report(path: &Path, terminal: &Terminal) -> Option<Vec<Known>> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(cause) => {
            terminal.error(&format!("{}: {cause}; name a report that can be read", path.display()));
            return None;
        }
    };
    match Document::read(&path.display().to_string(), &text) {
        Ok(document) => Some(document.findings().filter_map(known).collect()),
        Err(error) => {
            terminal.error(&error.to_string());
            None
        }
    }
}

/// A finding of a document; none where the document does not say what it is recognised by.
pub fn known(finding: &crosscheck::report::document::Finding) -> Option<Known> {
    (!finding.fingerprint.is_empty()).then(|| Known {
        id: finding.id.clone(),
        code: finding.code.clone(),
        mark: Mark {
            fingerprint: finding.fingerprint.clone(),
            fact: finding.key.clone(),
            values: finding.values.clone(),
        },
        message: finding.message.clone(),
    })
}

/// A decision about a finding, taken now.
pub fn decision(finding: &Known, state: State, reason: &str, record: &RecordArgs) -> Decision {
    Decision {
        fingerprint: finding.mark.fingerprint.clone(),
        code: finding.code.clone(),
        fact: finding.mark.fact.clone(),
        values: finding.mark.values.clone(),
        state,
        reason: reason.to_owned(),
        by: who(record),
        at: Some(set::today()),
        until: record.until,
    }
}

/// Who decides.
pub fn who(record: &RecordArgs) -> String {
    let named = |name: &str| std::env::var(name).ok().filter(|v| !v.trim().is_empty());
    record.by.clone().or_else(|| ["CROSSCHECK_BY", "USER", "USERNAME"].into_iter().find_map(named)).unwrap_or_default()
}

/// What is said of an id that nothing has.
pub fn missing(id: &str) -> String {
    format!("{id}: nothing in these articles has this id; name the same paths and the same --group-by as in the check")
}

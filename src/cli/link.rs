//! `crosscheck link`: what is one fact, and what is not.

use std::io::{self, Write};
use std::path::PathBuf;

use crosscheck::check::Report;
use crosscheck::decision::{Judgement, Side};
use crosscheck::fact::{Place, side};
use crosscheck::report::decisions;

use super::args::{GlobalArgs, LinkArgs};
use super::dismiss::{missing, who};
use super::output::{self, Terminal};
use super::set::{self, Set};
use super::{Outcome, store};

/// Runs the command.
pub fn run(args: &LinkArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let mut given = args.set.clone();
    let mut ids = vec![args.a.clone()];
    match &args.b {
        Some(b) if is_id(b) => ids.push(b.clone()),
        Some(b) => given.input.paths.insert(0, PathBuf::from(b)),
        None => {}
    }
    let Some(mut set) = Set::open(&given, global, terminal) else { return Ok(Outcome::Failed) };
    if args.undo {
        // The finding is sought as it was before it was linked.
        set.options.ledger.judgements.clear();
    }
    let report = set.report(terminal);
    let mut groups: Vec<Vec<Side>> = Vec::new();
    for id in &ids {
        let found = sides(&report, id);
        if found.is_empty() {
            terminal.error(&missing(id));
            return Ok(Outcome::Failed);
        }
        if ids.len() == 2 {
            groups.push(found.into_iter().flatten().collect());
        } else {
            groups = found;
        }
    }
    let same = if args.undo { None } else { Some(args.same) };
    let judgements = judge(&groups, same, &args.reason, &who(&args.record), args.record.until);
    if judgements.is_empty() {
        let what = format!("{}: has one side only; name two facts or assertions", ids.join(" "));
        terminal.error(&what);
        return Ok(Outcome::Failed);
    }
    let lines: Vec<String> = judgements.iter().map(decisions::link).collect();
    let path = &set.store.decisions;
    store::named(path, store::append(path, &lines))?;
    let mut out = output::open(None)?;
    for j in &judgements {
        let name = |s: &Side| format!("{}/{} {}", s.subject, s.attribute, s.value);
        writeln!(out, "{}: {} – {}", decisions::verdict(j.same), name(&j.a), name(&j.b))?;
    }
    out.flush()?;
    terminal.note(&format!("kept in {}", path.display()));
    Ok(if set.failed { Outcome::Failed } else { Outcome::Clean })
}

fn is_id(word: &str) -> bool {
    ["find-", "fact-", "a-"].iter().any(|prefix| word.starts_with(prefix)) && !word.contains(['/', '.'])
}

/// What every two of these groups are to each other.
pub fn judge(
    groups: &[Vec<Side>],
    same: Option<bool>,
    reason: &str,
    by: &str,
    until: Option<chrono::NaiveDate>,
) -> Vec<Judgement> {
    let mut out: Vec<Judgement> = Vec::new();
    for (n, one) in groups.iter().enumerate() {
        for a in one {
            for b in groups[n + 1..].iter().flatten().filter(|b| *b != a) {
                let judgement = Judgement {
                    a: a.clone(),
                    b: b.clone(),
                    same,
                    reason: reason.to_owned(),
                    by: by.to_owned(),
                    at: Some(set::today()),
                    until,
                };
                if !out.iter().any(|j| j.about(&judgement)) {
                    out.push(judgement);
                }
            }
        }
    }
    out
}

/// What an id stands for: a finding's sides, or one group of assertions.
pub fn sides(report: &Report<'_>, id: &str) -> Vec<Vec<Side>> {
    let group = |members: &[Place]| members.iter().map(|&p| side(&report.extracts, p)).collect::<Vec<Side>>();
    for story in &report.stories {
        if let Some(finding) = story.findings.iter().find(|f| f.id == id) {
            let sides: Vec<Vec<Side>> =
                finding.sides.iter().map(|s| group(&s.members)).filter(|g| !g.is_empty()).collect();
            let fact = finding.fact.and_then(|f| story.facts.get(f));
            return match fact {
                Some(fact) if sides.len() < 2 => fact.ruling.groups.iter().map(|g| group(&g.members)).collect(),
                _ => sides,
            };
        }
        if let Some(fact) = story.facts.iter().find(|f| f.id == id) {
            return vec![group(&fact.cluster.members)];
        }
    }
    let all = report.ids.iter().enumerate().flat_map(|(article, ids)| {
        ids.iter().enumerate().map(move |(assertion, id)| (Place { article, assertion }, id))
    });
    all.filter(|(_, own)| *own == id).map(|(place, _)| group(&[place])).take(1).collect()
}

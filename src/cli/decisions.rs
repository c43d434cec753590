//! `crosscheck decisions`: what is on record, and what of it still fits.

use std::collections::HashSet;
use std::io::{self, Write};

use crosscheck::check::{Idle, Report};
use crosscheck::decision::{Decision, Standing, State};
use crosscheck::fact::side;
use crosscheck::report::decisions;
use serde::Serialize;

use super::args::{DecisionsArgs, DecisionsCommand, GlobalArgs, ImportArgs, PruneArgs, SetArgs};
use super::output::{self, Terminal};
use super::set::Set;
use super::{Outcome, store};

/// Runs the command.
pub fn run(args: &DecisionsArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    match &args.what {
        DecisionsCommand::List(args) => list(args, global, terminal),
        DecisionsCommand::Check(args) => check(args, global, terminal),
        DecisionsCommand::Prune(args) => prune(args, global, terminal),
        DecisionsCommand::Export(args) => export(args, global, terminal),
        DecisionsCommand::Import(args) => import(args, global, terminal),
    }
}

/// How each decision stands, those that settle something first, in the order of the record.
fn standing<'a>(set: &'a Set, report: &Report<'_>) -> Vec<(&'a Decision, Standing)> {
    let idle = |d: &Decision| {
        report.idle.iter().find_map(|i| match i {
            Idle::Decision(own, standing) if own.fingerprint == d.fingerprint => Some(*standing),
            _ => None,
        })
    };
    set.options.ledger.current().into_iter().map(|d| (d, idle(d).unwrap_or(Standing::Used))).collect()
}

fn list(args: &SetArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let Some(set) = Set::open(args, global, terminal) else { return Ok(Outcome::Failed) };
    let report = set.report(terminal);
    let mut out = output::open(None)?;
    for (d, standing) in standing(&set, &report).into_iter().filter(|(d, _)| d.state != State::Baseline) {
        write(&mut out, d, standing)?;
    }
    if set.options.ledger.decisions.is_empty() && set.options.ledger.judgements.is_empty() {
        terminal.say(&format!("nothing is on record in {}", set.store.decisions.display()));
    }
    for j in set.options.ledger.links().all() {
        let name = |s: &crosscheck::decision::Side| format!("{}/{} {}", s.subject, s.attribute, s.value);
        writeln!(out, "link  {}: {} – {}", decisions::verdict(j.same), name(&j.a), name(&j.b))?;
        said(&mut out, &j.by, j.at, j.until, &j.reason)?;
    }
    out.flush()?;
    Ok(if set.failed { Outcome::Failed } else { Outcome::Clean })
}

fn write(out: &mut impl Write, d: &Decision, standing: Standing) -> io::Result<()> {
    writeln!(out, "{}  {} {}  {}  {}", d.code, d.state.name(), d.fact, d.values.join(" / "), standing.name())?;
    said(out, &d.by, d.at, d.until, &d.reason)?;
    writeln!(out, "    {}", d.fingerprint)
}

fn said(
    out: &mut impl Write,
    by: &str,
    at: Option<chrono::NaiveDate>,
    until: Option<chrono::NaiveDate>,
    reason: &str,
) -> io::Result<()> {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(Some(by.to_owned()).filter(|b| !b.is_empty()));
    parts.extend(at.map(|d| d.to_string()));
    parts.extend(until.map(|d| format!("until {d}")));
    parts.extend(Some(reason.replace('\n', " ")).filter(|r| !r.is_empty()));
    if parts.is_empty() { Ok(()) } else { writeln!(out, "    {}", parts.join("; ")) }
}

fn check(args: &SetArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let Some(set) = Set::open(args, global, terminal) else { return Ok(Outcome::Failed) };
    let report = set.report(terminal);
    let mut out = output::open(None)?;
    let all = standing(&set, &report);
    let mut found = false;
    for (d, standing) in all.iter().filter(|(_, s)| *s != Standing::Used) {
        write(&mut out, d, *standing)?;
        found = true;
    }
    for idle in &report.idle {
        if let Idle::Directive { article, line } = idle {
            writeln!(out, "{}:{line}  directive  unused", report.extracts[*article].article.path)?;
            found = true;
        }
    }
    let count = |wanted| all.iter().filter(|(_, s)| *s == wanted).count();
    let [used, stale, expired, unused] =
        [Standing::Used, Standing::Stale, Standing::Expired, Standing::Unused].map(count);
    writeln!(out, "{} on record: {used} used, {stale} stale, {expired} expired, {unused} unused", all.len())?;
    out.flush()?;
    Ok(match (set.failed, found) {
        (true, _) => Outcome::Failed,
        (false, true) => Outcome::Findings,
        (false, false) => Outcome::Clean,
    })
}

fn prune(args: &PruneArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let Some(set) = Set::open(&args.set, global, terminal) else { return Ok(Outcome::Failed) };
    if set.failed {
        terminal.error("some input could not be read, so what looks unused may not be; nothing was pruned");
        return Ok(Outcome::Failed);
    }
    let report = set.report(terminal);
    let mut out = output::open(None)?;
    let mut gone: HashSet<String> = HashSet::new();
    for (d, standing) in standing(&set, &report) {
        if standing != Standing::Used && d.state != State::Baseline {
            write(&mut out, d, standing)?;
            gone.insert(d.fingerprint.clone());
        }
    }
    writeln!(out, "{} pruned{}", gone.len(), if args.dry_run { ", were it no dry run" } else { "" })?;
    if !args.dry_run && set.store.decisions.exists() {
        let path = &set.store.decisions;
        let known: HashSet<String> = set.options.ledger.current().iter().map(|d| d.fingerprint.clone()).collect();
        // What was added meanwhile stays: only what was seen here and found idle, or was taken back, goes.
        let seen: HashSet<String> = set.options.ledger.decisions.iter().map(|d| d.fingerprint.clone()).collect();
        let result = store::rewrite(path, |old| {
            let keep = |line: &&str| match decisions::read(line).0.decisions.first() {
                Some(d) => {
                    !gone.contains(&d.fingerprint)
                        && (known.contains(&d.fingerprint)
                            || !seen.contains(&d.fingerprint)
                            || d.state != State::Withdrawn && taken_anew(old, d))
                }
                None => true,
            };
            let kept: Vec<&str> = old.lines().filter(keep).collect();
            let mut new = kept.join("\n");
            if !new.is_empty() {
                new.push('\n');
            }
            (new != old).then_some(new)
        });
        store::named(path, result)?;
    }
    out.flush()?;
    Ok(Outcome::Clean)
}

/// Whether the last line about a decision's finding is a decision that holds.
fn taken_anew(text: &str, decision: &Decision) -> bool {
    decisions::read(text).0.current().iter().any(|d| d.fingerprint == decision.fingerprint)
}

/// A labelled pair, as `examples/weights.rs` reads it.
#[derive(Serialize)]
struct Label<'a> {
    same: bool,
    a: Labelled<'a>,
    b: Labelled<'a>,
}

#[derive(Serialize)]
struct Labelled<'a> {
    article: &'a str,
    path: &'a str,
    field: &'static str,
    span: [u32; 2],
    text: &'a str,
}

fn export(args: &SetArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let Some(set) = Set::open(args, global, terminal) else { return Ok(Outcome::Failed) };
    let report = set.report(terminal);
    let links = set.options.ledger.links();
    let mut out = output::open(None)?;
    for story in &report.stories {
        let places: Vec<_> = story.facts.iter().flat_map(|f| f.cluster.members.iter().copied()).collect();
        let sides: Vec<_> = places.iter().map(|&p| side(&report.extracts, p)).collect();
        for i in 0..places.len() {
            for j in 0..places.len() {
                if places[i] >= places[j] {
                    continue;
                }
                if let Some(same) = links.between(&sides[i], &sides[j]) {
                    let [a, b] = [places[i], places[j]].map(|place| {
                        let mention = &place.of(&report.extracts).mention;
                        let article = report.extracts[place.article].article;
                        Labelled {
                            article: &article.id,
                            path: &article.path,
                            field: mention.field.name(),
                            span: [mention.span.start, mention.span.end],
                            text: mention.span.of(article.field(mention.field)),
                        }
                    });
                    serde_json::to_writer(&mut out, &Label { same, a, b })?;
                    writeln!(out)?;
                }
            }
        }
    }
    out.flush()?;
    Ok(if set.failed { Outcome::Failed } else { Outcome::Clean })
}

fn import(args: &ImportArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let Some(set) = Set::open(&args.set, global, terminal) else { return Ok(Outcome::Failed) };
    let text = match std::fs::read_to_string(&args.file) {
        Ok(text) => text,
        Err(cause) => {
            terminal.unreadable(&args.file, &cause);
            return Ok(Outcome::Failed);
        }
    };
    let (new, bad) = decisions::read(&text);
    for b in &bad {
        terminal.error(&format!("{}:{}: {}; the rest is added", args.file.display(), b.line, b.what));
    }
    let known: HashSet<String> = set.options.ledger.decisions.iter().map(decisions::line).collect();
    let linked: HashSet<String> = set.options.ledger.judgements.iter().map(decisions::link).collect();
    let mut lines: Vec<String> = new.decisions.iter().map(decisions::line).filter(|l| !known.contains(l)).collect();
    lines.extend(new.judgements.iter().map(decisions::link).filter(|l| !linked.contains(l)));
    if !lines.is_empty() {
        store::named(&set.store.decisions, store::append(&set.store.decisions, &lines))?;
    }
    let mut out = output::open(None)?;
    writeln!(out, "{} added to {}", lines.len(), set.store.decisions.display())?;
    out.flush()?;
    Ok(if set.failed || !bad.is_empty() { Outcome::Failed } else { Outcome::Clean })
}

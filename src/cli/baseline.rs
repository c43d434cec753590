//! `crosscheck baseline`: what was known when the tool was taken up.

use std::collections::HashSet;
use std::io::{self, Write};

use crosscheck::decision::{Decision, State};
use crosscheck::report::decisions;

use super::args::{BaselineArgs, BaselineCommand, BaselineWriteArgs, GlobalArgs, SetArgs};
use super::output::{self, Terminal};
use super::set::Set;
use super::{Outcome, store};

/// Runs the command.
pub fn run(args: &BaselineArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    match &args.what {
        BaselineCommand::Write(args) => write(args, global, terminal),
        BaselineCommand::Update(args) => update(args, global, terminal),
        BaselineCommand::Show(args) => show(args, global, terminal),
    }
}

fn write(args: &BaselineWriteArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let Some(mut set) = Set::open(&args.set, global, terminal) else { return Ok(Outcome::Failed) };
    let path = set.store.baseline.clone();
    if path.exists() && !args.force {
        terminal.error(&format!(
            "{}: there is a baseline; `baseline update` prunes it, --force replaces it",
            path.display()
        ));
        return Ok(Outcome::Failed);
    }
    // What an older baseline knows is to be recorded as well.
    set.options.ledger.decisions.retain(|d| d.state != State::Baseline);
    let report = set.report(terminal);
    let mut seen = HashSet::new();
    let mut lines: Vec<String> = report
        .open()
        .filter(|f| seen.insert(f.mark.fingerprint.clone()))
        .map(|f| Decision {
            fingerprint: f.mark.fingerprint.clone(),
            code: f.rule.code.to_owned(),
            fact: f.mark.fact.clone(),
            values: f.mark.values.clone(),
            state: State::Baseline,
            reason: String::new(),
            by: String::new(),
            at: None,
            until: None,
        })
        .map(|d| decisions::line(&d))
        .collect();
    lines.sort_unstable();
    let mut text = lines.join("\n");
    if !text.is_empty() {
        text.push('\n');
    }
    store::named(&path, store::rewrite(&path, |_| Some(text)))?;
    let mut out = output::open(None)?;
    writeln!(out, "{} findings are known now, in {}", lines.len(), path.display())?;
    out.flush()?;
    Ok(if set.failed { Outcome::Failed } else { Outcome::Clean })
}

fn update(args: &SetArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let Some(set) = Set::open(args, global, terminal) else { return Ok(Outcome::Failed) };
    if set.failed {
        terminal.error("some input could not be read, so what looks mended may not be; the baseline is as it was");
        return Ok(Outcome::Failed);
    }
    let report = set.report(terminal);
    let found: HashSet<&str> =
        report.stories.iter().flat_map(|s| &s.findings).map(|f| f.mark.fingerprint.as_str()).collect();
    let (mut kept, mut gone) = (0, 0);
    let path = &set.store.baseline;
    let result = store::rewrite(path, |old| {
        let mut new = String::new();
        for line in old.lines() {
            match decisions::read(line).0.decisions.first() {
                Some(d) if !found.contains(d.fingerprint.as_str()) => gone += 1,
                _ => {
                    kept += 1;
                    new += line;
                    new.push('\n');
                }
            }
        }
        (gone > 0).then_some(new)
    });
    store::named(path, result)?;
    let mut out = output::open(None)?;
    writeln!(out, "{gone} mended, {kept} still known")?;
    out.flush()?;
    Ok(Outcome::Clean)
}

fn show(args: &SetArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let Some(set) = Set::open(args, global, terminal) else { return Ok(Outcome::Failed) };
    let mut out = output::open(None)?;
    if !set.store.baseline.exists() {
        terminal.say(&format!("there is no baseline in {}; `baseline write` makes one", set.store.baseline.display()));
    }
    let known = set.options.ledger.decisions.iter().filter(|d| d.state == State::Baseline);
    for d in known {
        writeln!(out, "{}  {}  {}", d.code, d.fact, d.values.join(" / "))?;
    }
    out.flush()?;
    Ok(if set.failed { Outcome::Failed } else { Outcome::Clean })
}

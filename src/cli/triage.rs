//! `crosscheck triage`: a walk through the findings, one question each.

use std::io::{self, BufRead, Write};

use crosscheck::check::Report;
use crosscheck::decision::{Decision, Judgement, State};
use crosscheck::report::{decisions, explain, full};

use super::args::{GlobalArgs, TriageArgs};
use super::dismiss::{self, Known};
use super::link::{judge, sides};
use super::output::{self, Terminal};
use super::set::{self, Set};
use super::{Outcome, store};

const HELP: &str = "  c REASON  confirm fine: this fact, these values
  f REASON  fix noted: shown until the text is mended
  a REASON  ask noted: shown until it is settled
  n REASON  not the same: its sides are two facts
  s         skip
  e         explain
  u         undo the last decision
  q         quit; what was decided is kept
";

/// What was decided about a finding, and what takes it back.
struct Step {
    at: usize,
    back: Vec<String>,
}

/// Runs the command.
pub fn run(args: &TriageArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let set = &args.set;
    let Some(set) = Set::open(&set.input, &set.findings, &set.decisions, global, terminal) else {
        return Ok(Outcome::Failed);
    };
    let report = set.report(terminal);
    set::tell(&report, terminal);
    let waiting: Vec<Known> = report
        .open()
        .filter(|f| args.again || f.settled.is_none())
        .map(|f| Known {
            id: f.id.to_string(),
            code: f.rule.code.to_owned(),
            mark: f.mark.clone(),
            message: f.message.clone(),
        })
        .collect();
    let done = walk(args, &set, &report, &waiting, terminal)?;
    Ok(match (set.failed, done < waiting.len()) {
        (true, _) => Outcome::Failed,
        (false, true) => Outcome::Findings,
        (false, false) => Outcome::Clean,
    })
}

/// Asks about each finding; returns how many were decided.
fn walk(
    args: &TriageArgs,
    set: &Set,
    report: &Report<'_>,
    waiting: &[Known],
    terminal: &Terminal,
) -> io::Result<usize> {
    let look = terminal.look(None, None);
    let mut out = output::open(None)?;
    let mut answers = io::stdin().lock().lines();
    let mut steps: Vec<Step> = Vec::new();
    let mut at = 0;
    let mut shown = None;
    while let Some(known) = waiting.get(at) {
        if shown != Some(at) {
            writeln!(out, "\n{} of {}", at + 1, waiting.len())?;
            full::one(&mut out, report, &known.id, look)?;
            shown = Some(at);
        }
        write!(out, "[c]onfirm fine [f]ix [a]sk [n]ot the same [s]kip [e]xplain [u]ndo [q]uit > ")?;
        out.flush()?;
        let Some(answer) = answers.next().transpose()? else { break };
        let answer = answer.trim();
        let (key, reason) = answer.split_once(char::is_whitespace).unwrap_or((answer, ""));
        let reason = reason.trim();
        let state = match key {
            "c" => State::ConfirmedFine,
            "f" => State::Fix,
            "a" => State::Ask,
            "n" => State::Different,
            "s" | "" => {
                at += 1;
                continue;
            }
            "e" => {
                explain::write(&mut out, report, &known.id, look)?;
                continue;
            }
            "u" => {
                let Some(step) = steps.pop() else {
                    writeln!(out, "nothing to undo")?;
                    continue;
                };
                keep(set, &step.back)?;
                (at, shown) = (step.at, None);
                writeln!(out, "taken back")?;
                continue;
            }
            "q" => break,
            _ => {
                write!(out, "{HELP}")?;
                continue;
            }
        };
        if reason.is_empty() {
            writeln!(out, "say why, after the letter: {key} the city counted again")?;
            continue;
        }
        let decision = dismiss::decision(known, state, reason, &args.record);
        let mut lines = vec![decisions::line(&decision)];
        let mut back = vec![decisions::line(&Decision { state: State::Withdrawn, until: None, ..decision })];
        if state == State::Different {
            let by = dismiss::who(&args.record);
            for judgement in judge(&sides(report, &known.id), Some(false), reason, &by, args.record.until) {
                lines.push(decisions::link(&judgement));
                back.push(decisions::link(&Judgement { same: None, ..judgement }));
            }
        }
        // Kept at once, so that a walk can be left at any time and taken up again.
        keep(set, &lines)?;
        steps.push(Step { at, back });
        at += 1;
    }
    writeln!(out, "\n{} decided, {} left", steps.len(), waiting.len() - steps.len())?;
    out.flush()?;
    Ok(steps.len())
}

fn keep(set: &Set, lines: &[String]) -> io::Result<()> {
    let path = &set.store.decisions;
    store::named(path, store::append(path, lines))
}

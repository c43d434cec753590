//! `crosscheck triage`: a walk through the findings, one question each.

use std::collections::HashSet;
use std::fs;
use std::io::{self, BufRead, Write};

use crosscheck::check::Report;
use crosscheck::decision::{Decision, Judgement, State};
use crosscheck::report::document::{Document, Scope};
use crosscheck::report::show::Show;
use crosscheck::report::{decisions, explain, full};

use super::args::{GlobalArgs, RecordArgs, TriageArgs};
use super::dismiss::{self, Known};
use super::link::{judge, sides};
use super::output::{self, Terminal};
use super::set::{self, Set};
use super::{Outcome, editor, store};

const HELP: &str = "  c REASON  confirm fine: this fact, these values
  f REASON  fix noted: shown until the text is mended
  a REASON  ask noted: shown until it is settled
  n REASON  not the same: its sides are two facts
  s         skip
  e         explain
  o, o 2    open the first excerpt, or the second, in $VISUAL or $EDITOR
  u         undo the last decision
  q         quit; what was decided is kept
";

/// What was decided about a finding, and what takes it back.
struct Step {
    print: String,
    back: Vec<String>,
}

/// What was done so far, by fingerprint: a text may be mended on the way.
#[derive(Default)]
struct Walk {
    steps: Vec<Step>,
    skipped: HashSet<String>,
}

/// How a part of the walk ends.
enum End {
    /// Nothing is left, or the user has enough; so many are open.
    Over(usize),
    /// A text or a decision has changed: the findings may be others.
    Changed,
}

/// Runs the command.
pub fn run(args: &TriageArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let mut walk = Walk::default();
    let mut told = false;
    loop {
        let Some(set) = Set::open(&args.set, global, terminal) else { return Ok(Outcome::Failed) };
        let report = set.report(terminal);
        if !told {
            terminal.warnings(&set::idle(&report));
            told = true;
        }
        // As the report has it: notes are for who asks for them.
        let show = if set.named() { Show::all() } else { Show::default() };
        let waiting: Vec<Known> = report
            .open()
            .filter(|f| show.finding(f))
            .filter(|f| args.again || f.settled.is_none())
            .filter(|f| !walk.steps.iter().any(|s| s.print == f.mark.fingerprint))
            .map(Known::of)
            .collect();
        match walk.on(&args.record, &set, &report, &waiting, terminal)? {
            End::Changed => {}
            End::Over(left) => {
                return Ok(match (set.failed, left) {
                    (true, _) => Outcome::Failed,
                    (false, 0) => Outcome::Clean,
                    (false, _) => Outcome::Findings,
                });
            }
        }
    }
}

impl Walk {
    /// Asks about each finding that waits.
    fn on(
        &mut self,
        record: &RecordArgs,
        set: &Set,
        report: &Report<'_>,
        waiting: &[Known],
        terminal: &Terminal,
    ) -> io::Result<End> {
        let look = terminal.look(None, None);
        let document = Document::new(report, &Scope { lines: true, show: Show::all_findings(), ..Scope::default() });
        let mut out = output::open(None)?;
        let all = self.steps.len() + waiting.len();
        let begun = self.steps.len();
        let mut at = waiting.iter().position(|k| !self.skipped.contains(&k.mark.fingerprint)).unwrap_or(waiting.len());
        let mut shown = None;
        while let Some(known) = waiting.get(at) {
            if shown != Some(at) {
                writeln!(out, "\n{} of {all}", begun + at + 1)?;
                full::one(&mut out, &document, &known.id, look)?;
                shown = Some(at);
            }
            write!(out, "[c]onfirm fine [f]ix [a]sk [n]ot the same [s]kip [e]xplain [o]pen [u]ndo [q]uit > ")?;
            out.flush()?;
            let Some(answer) = line()? else { break };
            let answer = answer.trim();
            let (key, reason) = answer.split_once(char::is_whitespace).unwrap_or((answer, ""));
            let reason = reason.trim();
            let state = match key {
                "c" => State::ConfirmedFine,
                "f" => State::Fix,
                "a" => State::Ask,
                "n" => State::Different,
                "s" | "" => {
                    self.skipped.insert(known.mark.fingerprint.clone());
                    at += 1;
                    continue;
                }
                "e" => {
                    explain::write(&mut out, report, &known.id, look)?;
                    continue;
                }
                "o" => {
                    if open(&mut out, &document, known, reason)? {
                        writeln!(out, "the text has changed; read anew")?;
                        out.flush()?;
                        return Ok(End::Changed);
                    }
                    continue;
                }
                "u" => {
                    let Some(step) = self.steps.pop() else {
                        writeln!(out, "nothing to undo in this walk; `crosscheck undismiss` takes back what is older")?;
                        continue;
                    };
                    keep(set, &step.back)?;
                    self.skipped.remove(&step.print);
                    writeln!(out, "taken back")?;
                    out.flush()?;
                    return Ok(End::Changed);
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
            let decision = dismiss::decision(known, state, reason, record);
            let mut lines = vec![decisions::line(&decision)];
            let mut back = vec![decisions::line(&Decision { state: State::Withdrawn, until: None, ..decision })];
            if state == State::Different {
                let by = dismiss::who(record);
                for judgement in judge(&sides(report, &known.id), Some(false), reason, &by, record.until) {
                    lines.push(decisions::link(&judgement));
                    back.push(decisions::link(&Judgement { same: None, ..judgement }));
                }
            }
            // Kept at once, so that a walk can be left at any time and taken up again.
            keep(set, &lines)?;
            self.steps.push(Step { print: known.mark.fingerprint.clone(), back });
            at += 1;
        }
        let left = all - self.steps.len();
        writeln!(out, "\n{} decided, {left} left", self.steps.len())?;
        out.flush()?;
        Ok(End::Over(left))
    }
}

/// The next line of standard input, which an editor may need in between.
fn line() -> io::Result<Option<String>> {
    let mut line = String::new();
    Ok((io::stdin().lock().read_line(&mut line)? > 0).then_some(line))
}

/// Opens an excerpt of a finding in the editor; whether the file was changed there.
fn open(out: &mut impl Write, document: &Document, known: &Known, which: &str) -> io::Result<bool> {
    let places = full::places(document, &known.id);
    let n = if which.is_empty() { Ok(1) } else { which.parse::<usize>() };
    let Some((path, line, col)) = n.ok().and_then(|n| places.get(n.checked_sub(1)?)) else {
        writeln!(out, "name one of its {} excerpts: o 1", places.len())?;
        return Ok(false);
    };
    let Some(program) = editor::named() else {
        writeln!(out, "it stands in {path}:{line}:{col}; set EDITOR to open it from here")?;
        return Ok(false);
    };
    out.flush()?;
    let before = fs::read(path).ok();
    match editor::open(&program, path, *line, *col) {
        Ok(status) if status.success() => {}
        Ok(status) => writeln!(out, "{program}: {status}")?,
        Err(error) => writeln!(out, "{program}: {error}; EDITOR names the program that opens {path}")?,
    }
    Ok(fs::read(path).ok() != before)
}

fn keep(set: &Set, lines: &[String]) -> io::Result<()> {
    let path = &set.store.decisions;
    store::named(path, store::append(path, lines))
}

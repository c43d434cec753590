//! `crosscheck triage`: a walk through the findings, one question each.

use std::collections::HashSet;
use std::fs;
use std::io::{self, BufRead, Write};
use std::path::{Path, PathBuf};

use crosscheck::check::Report;
use crosscheck::decision::{Decision, Judgement, State};
use crosscheck::report::document::{Document, Finding, Scope};
use crosscheck::report::show::Show;
use crosscheck::report::{decisions, explain, full, rules};

use super::args::{GlobalArgs, RecordArgs, TriageArgs};
use super::config::Configured;
use super::dismiss::{self, Known};
use super::filter::Filter;
use super::link::{judge, sides};
use super::output::{self, Terminal};
use super::set::{self, Set};
use super::store::{self, Store};
use super::{Outcome, editor};

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

/// What lies before the user: the findings, and where what is decided about them is kept.
struct Desk<'a> {
    document: &'a Document,
    /// What the findings were made from; a report on file has lost it.
    report: Option<&'a Report<'a>>,
    decisions: &'a Path,
}

impl Desk<'_> {
    fn keep(&self, lines: &[String]) -> io::Result<()> {
        store::named(self.decisions, store::append(self.decisions, lines))
    }
}

/// Runs the command.
pub fn run(args: &TriageArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    if let [path] = &args.set.input.paths[..]
        && let Some(text) = report_at(path)
    {
        return match Document::read(&path.display().to_string(), &text) {
            Ok(document) => on_file(args, global, &document, terminal),
            Err(error) => {
                terminal.error(&error.to_string());
                Ok(Outcome::Failed)
            }
        };
    }
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
        let document = Document::new(&report, &Scope { lines: true, show: Show::all_findings(), ..Scope::default() });
        let desk = Desk { document: &document, report: Some(&report), decisions: &set.store.decisions };
        if let End::Over(left) = walk.on(&args.record, &desk, &waiting, terminal)? {
            return Ok(if set.failed { Outcome::Failed } else { outcome(left) });
        }
    }
}

const fn outcome(left: usize) -> Outcome {
    if left == 0 { Outcome::Clean } else { Outcome::Findings }
}

/// The text of a file that holds a report, told by how it begins.
fn report_at(path: &Path) -> Option<String> {
    let text = fs::read_to_string(path).ok().filter(|_| path.extension().is_some_and(|e| e == "json"))?;
    let head = text.trim_start_matches(['\u{feff}', '{', ' ', '\r', '\n']);
    let schema = head.strip_prefix("\"schema\"")?.trim_start_matches([':', ' ']);
    schema.starts_with("\"crosscheck-report").then_some(text)
}

/// Walks through a report on file; its articles are not read.
fn on_file(args: &TriageArgs, global: &GlobalArgs, document: &Document, terminal: &Terminal) -> io::Result<Outcome> {
    let articles = document.stories.iter().flat_map(|s| &s.articles);
    let paths: Vec<PathBuf> = articles.map(|a| PathBuf::from(&a.path)).collect();
    let Some(configured) = Configured::read(&paths, global, terminal) else { return Ok(Outcome::Failed) };
    let kept = configured.beside(configured.config.decisions.file.as_ref());
    let store = Store::of(&paths, args.set.decisions.decisions.clone().or(kept).as_deref(), None);
    let Some(filter) = Filter::new(&args.set.findings.filter, terminal) else { return Ok(Outcome::Failed) };
    let mut walk = Walk::default();
    loop {
        // Settled when the report was made, or since.
        let ledger = store.load(false).ledger;
        let noted = |state: State| args.again && matches!(state, State::Fix | State::Ask);
        let settled = |f: &Finding| {
            let since = ledger.decisions.iter().rfind(|d| d.fingerprint == f.fingerprint);
            let then = || f.decision.as_ref().is_some_and(|d| !State::named(&d.state).is_some_and(noted));
            since.map_or_else(then, |d| d.state != State::Withdrawn && !noted(d.state))
        };
        let waiting: Vec<Known> = document
            .findings()
            .filter(|f| f.decides() && filter.keeps(&f.code, &f.slug, f.severity) && !settled(f))
            .filter_map(dismiss::known)
            .filter(|k| !walk.steps.iter().any(|s| s.print == k.mark.fingerprint))
            .collect();
        let desk = Desk { document, report: None, decisions: &store.decisions };
        if let End::Over(left) = walk.on(&args.record, &desk, &waiting, terminal)? {
            return Ok(outcome(left));
        }
    }
}

impl Walk {
    /// Asks about each finding that waits.
    fn on(&mut self, record: &RecordArgs, desk: &Desk<'_>, waiting: &[Known], terminal: &Terminal) -> io::Result<End> {
        let look = terminal.look(None, None);
        let mut out = output::open(None)?;
        let all = self.steps.len() + waiting.len();
        let begun = self.steps.len();
        let mut at = waiting.iter().position(|k| !self.skipped.contains(&k.mark.fingerprint)).unwrap_or(waiting.len());
        let mut shown = None;
        while let Some(known) = waiting.get(at) {
            if shown != Some(at) {
                writeln!(out, "\n{} of {all}", begun + at + 1)?;
                full::one(&mut out, desk.document, &known.id, look)?;
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
                "n" if desk.report.is_none() => {
                    writeln!(out, "the articles must be read for that: crosscheck triage PATH…, or crosscheck link")?;
                    continue;
                }
                "n" => State::Different,
                "s" | "" => {
                    self.skipped.insert(known.mark.fingerprint.clone());
                    at += 1;
                    continue;
                }
                "e" => {
                    if let Some(report) = desk.report {
                        explain::write(&mut out, report, &known.id, look)?;
                    } else if let Some(rule) = rules::find(&known.code) {
                        rules::page(&mut out, rule, look)?;
                    }
                    continue;
                }
                "o" => {
                    let changed = open(&mut out, desk.document, known, reason)?;
                    if changed && desk.report.is_none() {
                        writeln!(out, "the text has changed; the report is of what it was")?;
                    } else if changed {
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
                    desk.keep(&step.back)?;
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
            if let Some(report) = desk.report.filter(|_| state == State::Different) {
                let by = dismiss::who(record);
                for judgement in judge(&sides(report, &known.id), Some(false), reason, &by, record.until) {
                    lines.push(decisions::link(&judgement));
                    back.push(decisions::link(&Judgement { same: None, ..judgement }));
                }
            }
            // Kept at once, so that a walk can be left at any time and taken up again.
            desk.keep(&lines)?;
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

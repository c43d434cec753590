//! `crosscheck check`: compare articles and report.

use std::io;

use crosscheck::check::Report;
use crosscheck::rule::Severity;

use super::args::{CheckArgs, FailArgs, GlobalArgs, OutputArgs, RunArgs};
use super::cache::{Cache, Kept};
use super::output::{self, Job, Terminal};
use super::set::{self, Set};
use super::{Outcome, watch};

/// Runs the command.
pub fn run(args: &CheckArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let Some(jobs) = output::jobs(&args.output, terminal) else { return Ok(Outcome::Failed) };
    let outputs = output::files(&args.output);
    watch::run(args.run.watch, &args.set, &outputs, global, terminal, || {
        let Some(set) = Set::open_for(&args.set, &outputs, global, terminal) else { return Ok(Outcome::Failed) };
        let bar = bar(&set, &args.fail);
        let first = bar.filter(|_| args.set.input.fail_fast);
        let asked = Asked { what: "check", bar, output: &args.output, run: &args.run, jobs: &jobs };
        asked.answer(&set, || set.report_until(first, terminal), terminal)
    })
}

/// The severity that fails a run; none where nothing does.
pub fn bar(set: &Set, args: &FailArgs) -> Option<Severity> {
    Some(set.fail_on(args.fail_on)).filter(|_| !args.exit_zero)
}

/// What shall be made of a report.
#[derive(Debug)]
pub struct Asked<'a> {
    /// The command.
    pub what: &'static str,
    /// The severity that fails the run.
    pub bar: Option<Severity>,
    /// How it is written.
    pub output: &'a OutputArgs,
    /// What is kept of it.
    pub run: &'a RunArgs,
    /// The texts it is made into.
    pub jobs: &'a [Job<'a>],
}

impl Asked<'_> {
    /// Writes the report, or what was kept of it; it fails where it has an open finding at or above the bar.
    pub fn answer<'s>(
        &self,
        set: &'s Set,
        report: impl FnOnce() -> Report<'s>,
        terminal: &Terminal,
    ) -> io::Result<Outcome> {
        if set.failed && set.articles.is_empty() && self.jobs.iter().all(Job::is_for_reading) {
            return Ok(Outcome::Failed);
        }
        let fails = match Cache::of(self.run, &set.store) {
            None => self.written(set, report(), terminal)?,
            Some(cache) => {
                let jobs: Vec<String> = self.jobs.iter().map(|j| j.asked(terminal)).collect();
                let key = Cache::key(&(self.what, self.bar, jobs, set.asked()));
                let kept = cache.get(&key);
                terminal.note(if kept.is_some() { "nothing has changed: the result was kept" } else { "a new result" });
                let kept = match kept {
                    Some(kept) => kept,
                    None => {
                        let kept = self.kept(set, report(), terminal)?;
                        cache.put(&key, &kept).unwrap_or_else(|why| terminal.note(&format!("not kept: {why}")));
                        kept
                    }
                };
                terminal.warnings(&kept.warnings);
                self.jobs.iter().zip(&kept.texts).try_for_each(|(job, text)| job.give(text))?;
                kept.fails
            }
        };
        Ok(match (set.failed, fails) {
            (true, _) => Outcome::Failed,
            (false, true) => Outcome::Findings,
            (false, false) => Outcome::Clean,
        })
    }

    /// Writes a report as it is made.
    fn written(&self, set: &Set, report: Report<'_>, terminal: &Terminal) -> io::Result<bool> {
        let (report, fails, warnings) = self.finish(report);
        terminal.warnings(&warnings);
        self.jobs.iter().try_for_each(|job| job.write(&report, set.named(), terminal))?;
        Ok(fails)
    }

    /// All that comes of a report, to be kept.
    fn kept(&self, set: &Set, report: Report<'_>, terminal: &Terminal) -> io::Result<Kept> {
        let (report, fails, warnings) = self.finish(report);
        let mut texts = Vec::new();
        for job in self.jobs {
            let mut text = Vec::new();
            job.render(&mut text, &report, set.named(), terminal)?;
            texts.push(String::from_utf8_lossy(&text).into_owned());
        }
        Ok(Kept { fails, warnings, texts })
    }

    /// The report as it is shown, whether it fails the run, and what is to be said.
    fn finish<'s>(&self, mut report: Report<'s>) -> (Report<'s>, bool, Vec<String>) {
        let mut warnings = set::idle(&report);
        let fails = self.bar.is_some_and(|bar| report.fails(bar));
        if let Some(most) = self.output.max_findings {
            warnings.extend(output::left_out(truncate(&mut report, most)));
        }
        (report, fails, warnings)
    }
}

/// Keeps the `most` most serious findings; says how many were left out.
fn truncate(report: &mut Report<'_>, most: usize) -> usize {
    let all = || report.stories.iter().flat_map(|s| &s.findings);
    let mut order: Vec<_> = all().filter(|f| f.open()).map(|f| (f.severity, f.id.clone())).collect();
    order.sort_by_key(|o| std::cmp::Reverse(o.0));
    let more = order.split_off(order.len().min(most));
    for story in &mut report.stories {
        story.findings.retain(|f| more.iter().all(|(_, id)| *id != f.id));
    }
    more.len()
}

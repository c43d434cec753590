//! `crosscheck check`: compare articles and report.

use std::io;

use crosscheck::check::Report;
use crosscheck::rule::Severity;

use super::Outcome;
use super::args::{CheckArgs, GlobalArgs, OutputArgs};
use super::output::{self, Job, Terminal};
use super::set::{self, Set};

/// Runs the command.
pub fn run(args: &CheckArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let Some(jobs) = output::jobs(&args.output, terminal) else { return Ok(Outcome::Failed) };
    let Some(set) = Set::open(&args.input, &args.findings, &args.decisions, global, terminal) else {
        return Ok(Outcome::Failed);
    };
    let report = set.report(terminal);
    set::tell(&report, terminal);
    let bar = Some(set.fail_on(args.fail_on)).filter(|_| !args.exit_zero);
    finish(&set, report, bar, &args.output, &jobs, terminal)
}

/// Writes a report; it fails where it has an open finding at or above the bar.
pub fn finish(
    set: &Set,
    mut report: Report<'_>,
    bar: Option<Severity>,
    output: &OutputArgs,
    jobs: &[Job<'_>],
    terminal: &Terminal,
) -> io::Result<Outcome> {
    let fails = bar.is_some_and(|bar| report.fails(bar));
    if let Some(most) = output.max_findings {
        terminal.left_out(truncate(&mut report, most));
    }
    for job in jobs {
        job.write(&report, set.named(), terminal)?;
    }
    Ok(if set.failed {
        Outcome::Failed
    } else if fails {
        Outcome::Findings
    } else {
        Outcome::Clean
    })
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

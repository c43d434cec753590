//! `crosscheck check`: compare articles and report.

use std::io;

use crosscheck::check::{Options, Report, check};
use crosscheck::rule::Severity;

use super::args::CheckArgs;
use super::filter::Filter;
use super::output::{self, Terminal};
use super::{Outcome, input};

/// Runs the command.
pub fn run(args: &CheckArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let Some(filter) = Filter::new(&args.findings.filter, terminal) else { return Ok(Outcome::Failed) };
    let Some(jobs) = output::jobs(&args.output, terminal) else { return Ok(Outcome::Failed) };
    let (articles, failed) = input::articles(&args.input, terminal);
    let progress = terminal.progress(format!("comparing {} articles", articles.len()), None);
    let options = Options { group_by: args.findings.group_by.into(), on: filter.asked() };
    let mut report = check(&articles, &options);
    progress.finish_and_clear();
    for story in &mut report.stories {
        story.findings.retain(|f| filter.keeps(f.rule.code, f.rule.slug, f.severity));
    }
    let bar = Severity::from(args.fail_on);
    let found = report.stories.iter().flat_map(|s| &s.findings).any(|f| f.severity >= bar);
    if let Some(most) = args.output.max_findings {
        terminal.left_out(truncate(&mut report, most));
    }
    for job in &jobs {
        job.write(&report, terminal)?;
    }
    Ok(if failed {
        Outcome::Failed
    } else if found && !args.exit_zero {
        Outcome::Findings
    } else {
        Outcome::Clean
    })
}

/// Keeps the `most` most serious findings; says how many were left out.
fn truncate(report: &mut Report<'_>, most: usize) -> usize {
    let all = || report.stories.iter().flat_map(|s| &s.findings);
    let mut order: Vec<_> = all().map(|f| (f.severity, f.id.clone())).collect();
    order.sort_by_key(|o| std::cmp::Reverse(o.0));
    let more = order.split_off(order.len().min(most));
    for story in &mut report.stories {
        story.findings.retain(|f| more.iter().all(|(_, id)| *id != f.id));
    }
    more.len()
}

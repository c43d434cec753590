//! `crosscheck check`: compare articles and report.

use std::io::{self, BufWriter, Write};

use crosscheck::check::{Options, check};
use crosscheck::report::jsonl;
use crosscheck::rule::Severity;

use super::args::{CheckArgs, CheckFormat, Shown};
use super::{Outcome, input};

/// Runs the command.
pub fn run(args: &CheckArgs) -> io::Result<Outcome> {
    let input = input::articles(&args.input);
    let report = check(&input.articles, &Options { group_by: args.group_by.into() });
    let mut out = BufWriter::new(io::stdout().lock());
    match args.format {
        CheckFormat::Jsonl => jsonl::check(&mut out, &report, &Shown::set(&args.show))?,
    }
    out.flush()?;
    let bar = Severity::from(args.fail_on);
    let found = report.stories.iter().flat_map(|s| &s.findings).any(|f| f.severity >= bar);
    Ok(match found && !args.exit_zero {
        _ if !input.errors.is_empty() => Outcome::Failed,
        true => Outcome::Findings,
        false => Outcome::Clean,
    })
}

//! `crosscheck check`: compare articles and report.

use std::io::{self, BufWriter, Write};

use crosscheck::check::{Options, check};
use crosscheck::report::style::Look;
use crosscheck::report::{concise, full, jsonl, table};
use crosscheck::rule::Severity;

use super::args::{CheckArgs, CheckFormat, Shown};
use super::{Outcome, input};

/// Runs the command.
pub fn run(args: &CheckArgs) -> io::Result<Outcome> {
    let input = input::articles(&args.input);
    let report = check(&input.articles, &Options { group_by: args.group_by.into() });
    let mut out = BufWriter::new(io::stdout().lock());
    let (show, look) = (Shown::set(&args.show), Look::default());
    match args.format {
        CheckFormat::Full => full::write(&mut out, &report, &show, look)?,
        CheckFormat::Concise => concise::write(&mut out, &report, &show, look)?,
        CheckFormat::Table => table::write(&mut out, &report, &show, look)?,
        CheckFormat::Jsonl => jsonl::check(&mut out, &report, &show)?,
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

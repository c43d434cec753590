//! `crosscheck explain`: what a rule means, or how a finding came about.

use std::io::{self, Write};

use crosscheck::check::{Options, check};
use crosscheck::report::{explain, rules};
use crosscheck::rule::RULES;

use super::args::ExplainArgs;
use super::output::{self, Terminal};
use super::{Outcome, input};

/// Runs the command.
pub fn run(args: &ExplainArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let look = terminal.look(None, None);
    let mut out = output::open(None)?;
    if let Some(rule) = rules::find(&args.what) {
        rules::page(&mut out, rule, look)?;
        out.flush()?;
        return Ok(Outcome::Clean);
    }
    let id = ["find-", "fact-", "a-"].iter().any(|prefix| args.what.starts_with(prefix));
    if !id {
        terminal.error(&format!("{}: no such rule; `crosscheck rules` lists them", args.what));
        return Ok(Outcome::Failed);
    }
    let (articles, failed) = input::articles(&args.input, terminal);
    let report =
        check(&articles, &Options { group_by: args.group_by.into(), on: RULES.iter().map(|r| r.code).collect() });
    if !explain::write(&mut out, &report, &args.what, look)? {
        let remedy = "name the same paths and the same --group-by as in the check";
        terminal.error(&format!("{}: nothing in these articles has this id; {remedy}", args.what));
        return Ok(Outcome::Failed);
    }
    out.flush()?;
    Ok(if failed { Outcome::Failed } else { Outcome::Clean })
}

//! `crosscheck explain`: what a rule means, or how a finding came about.

use std::io::{self, Write};

use crosscheck::config::near_rule;
use crosscheck::report::{explain, rules};
use crosscheck::rule::RULES;

use super::Outcome;
use super::args::{ExplainArgs, GlobalArgs};
use super::output::{self, Terminal};
use super::set::Set;

/// Runs the command.
pub fn run(args: &ExplainArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let look = terminal.look(None, None);
    let mut out = output::open(None)?;
    if let Some(rule) = rules::find(&args.what) {
        rules::page(&mut out, rule, look)?;
        out.flush()?;
        return Ok(Outcome::Clean);
    }
    let id = ["find-", "fact-", "a-"].iter().any(|prefix| args.what.starts_with(prefix));
    if !id {
        terminal.error(&format!("{}: no such rule; {}", args.what, near_rule(&args.what)));
        return Ok(Outcome::Failed);
    }
    let Some(mut set) = Set::open(&args.set, global, terminal) else {
        return Ok(Outcome::Failed);
    };
    set.options.on = RULES.iter().map(|r| r.code).collect();
    let report = set.report(terminal);
    if !explain::write(&mut out, &report, &args.what, look)? {
        let remedy = "name the same paths and the same --group-by as in the check";
        terminal.error(&format!("{}: nothing in these articles has this id; {remedy}", args.what));
        return Ok(Outcome::Failed);
    }
    out.flush()?;
    Ok(if set.failed { Outcome::Failed } else { Outcome::Clean })
}

//! `crosscheck rules`: the list of rules.

use std::io::{self, Write};

use crosscheck::report::rules;

use super::Outcome;
use super::args::{RulesArgs, RulesFormat};
use super::output::{self, Terminal};

/// Runs the command.
pub fn run(args: &RulesArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let mut out = output::open(None)?;
    match args.format {
        RulesFormat::Text => rules::text(&mut out, terminal.look(None, None))?,
        RulesFormat::Json => rules::json(&mut out)?,
    }
    out.flush()?;
    Ok(Outcome::Clean)
}

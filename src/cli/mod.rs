//! The command line: arguments in, a report and an exit code out.

mod args;
mod check;
mod extract;
mod input;
mod output;

use std::ffi::OsString;
use std::io;
use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;

use args::{Cli, Command};

/// What a command came to; the process exit code is made from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// Nothing at or above `--fail-on`.
    Clean,
    /// Something at or above it.
    Findings,
    /// Some input or the output could not be used.
    Failed,
}

/// Runs the command that the process was started with.
pub fn run() -> ExitCode {
    let cli = match parse(std::env::args_os().collect()) {
        Ok(cli) => cli,
        Err(error) => error.exit(),
    };
    let done = match cli.command {
        Command::Check(args) => check::run(&args),
        Command::Extract(args) => extract::run(&args),
    };
    match done {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Ok(Outcome::Failed) => ExitCode::from(2),
        // Whoever reads the output has enough: `crosscheck … | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            output::error(&format!("output: {error}; check that it can be written"));
            ExitCode::from(2)
        }
    }
}

/// Reads the arguments; where they name no command, `check` is meant.
fn parse(mut args: Vec<OsString>) -> Result<Cli, clap::Error> {
    let named = args.get(1).is_none_or(|first| Cli::has_command(first));
    match Cli::try_parse_from(&args) {
        Err(error) if !named && !matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            args.insert(1, "check".into());
            Cli::try_parse_from(args)
        }
        other => other,
    }
}

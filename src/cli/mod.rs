//! The command line: arguments in, a report and an exit code out.

mod args;
mod baseline;
mod check;
mod corpus;
mod decisions;
mod dismiss;
mod explain;
mod extract;
mod input;
mod filter;
mod link;
mod meta;
mod output;
mod report;
mod review;
mod rules;
#[cfg(feature = "schema")]
mod schema;
mod set;
mod shell;
mod store;
mod triage;
mod versions;

use std::ffi::OsString;
use std::io;
use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;

use args::{Cli, Command};
use output::Terminal;

/// What a command came to; the process exit code is made from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// Nothing at or above `--fail-on`.
    Clean,
    /// Something at or above it.
    Findings,
    /// Some input could not be used.
    Failed,
}

/// Runs the command that the process was started with.
pub fn run() -> ExitCode {
    let cli = match parse(std::env::args_os().collect()) {
        Ok(cli) => cli,
        Err(error) => error.exit(),
    };
    let terminal = Terminal::new(&cli.global);
    if let Some(jobs) = cli.global.jobs {
        // Fails only where a pool exists already, and this is the first.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(jobs).build_global();
    }
    let global = &cli.global;
    let done = match cli.command {
        Command::Check(args) => check::run(&args, global, &terminal),
        Command::Review(args) => review::run(&args, global, &terminal),
        Command::Versions(args) => versions::run(&args, global, &terminal),
        Command::Extract(args) => extract::run(&args, &terminal),
        Command::Report(args) => report::run(&args, &terminal),
        Command::Triage(args) => triage::run(&args, global, &terminal),
        Command::Meta(args) => meta::run(&args, global, &terminal),
        Command::Dismiss(args) => dismiss::dismiss(&args, global, &terminal),
        Command::Undismiss(args) => dismiss::undismiss(&args, global, &terminal),
        Command::Link(args) => link::run(&args, global, &terminal),
        Command::Decisions(args) => decisions::run(&args, global, &terminal),
        Command::Baseline(args) => baseline::run(&args, global, &terminal),
        Command::Corpus(args) => corpus::run(&args, global, &terminal),
        Command::Explain(args) => explain::run(&args, global, &terminal),
        Command::Rules(args) => rules::run(&args, &terminal),
        #[cfg(feature = "schema")]
        Command::Schema(args) => schema::run(&args),
        Command::Completions(args) => shell::completions(&args),
        Command::Man => shell::man(),
    };
    match done {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Ok(Outcome::Failed) => ExitCode::from(2),
        // Whoever reads the output has enough: `crosscheck … | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            terminal.error(&format!("{error}; check that the output can be written"));
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

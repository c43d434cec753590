//! The command line: arguments in, a report and an exit code out.

mod args;
mod baseline;
mod cache;
mod check;
mod config;
mod corpus;
mod decisions;
mod dismiss;
mod editor;
mod explain;
mod extract;
mod filter;
mod input;
mod interrupt;
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
mod sink;
mod store;
mod triage;
mod versions;
mod watch;

use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser};

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
    interrupt::heed();
    if let Some(jobs) = cli.global.jobs {
        // Fails only where a pool exists already, and this is the first.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(jobs).build_global();
    }
    let global = &cli.global;
    let done = match cli.command {
        command if global.dump_config => config::dump(&command, global, &terminal),
        Command::Check(args) => check::run(&args, global, &terminal),
        Command::Review(args) => review::run(&args, global, &terminal),
        Command::Versions(args) => versions::run(&args, global, &terminal),
        Command::Extract(args) => extract::run(&args, global, &terminal),
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
    if let Some(first) = args.get(1).filter(|first| !named && !Path::new(first).exists())
        && let Some(meant) = Cli::near_command(&first.to_string_lossy())
    {
        let what = format!("{}: no such file, and no such command; did you mean `{meant}`?\n", first.display());
        return Err(Cli::command().error(ErrorKind::InvalidSubcommand, what.trim_end()));
    }
    match Cli::try_parse_from(&args) {
        Err(error) if !named && !matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            args.insert(1, "check".into());
            Cli::try_parse_from(args)
        }
        other => other,
    }
}

//! The arguments of a set: what is read, which findings matter, what was decided, what fails the run.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueHint};

use super::{FindingArgs, InputArgs, Level};

/// A set of articles with its decisions.
#[derive(Debug, Clone, Args)]
pub struct SetArgs {
    #[command(flatten)]
    pub input: InputArgs,
    #[command(flatten)]
    pub findings: FindingArgs,
    #[command(flatten)]
    pub decisions: DecisionArgs,
}

/// What was decided before.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Decisions")]
pub struct DecisionArgs {
    /// The file of decisions [default: .crosscheck/decisions.jsonl beside the articles or above]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub decisions: Option<PathBuf>,
    /// The file of findings known when the tool was taken up [default: .crosscheck/baseline.jsonl]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub baseline: Option<PathBuf>,
    /// Take no notice of decisions, the baseline and directives in the texts
    #[arg(long)]
    pub no_decisions: bool,
    /// The day to hold `--until` dates against [default: `SOURCE_DATE_EPOCH`, or today]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub as_of: Option<NaiveDate>,
}

/// Reads a day.
pub fn day(text: &str) -> Result<NaiveDate, &'static str> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| "no such day; write it as 2025-01-06")
}

/// What makes the exit code 1.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Findings")]
pub struct FailArgs {
    /// The lowest severity that makes the exit code 1 [default: error]
    #[arg(long, value_enum, value_name = "SEVERITY")]
    pub fail_on: Option<Level>,
    /// Exit with 0 whatever was found; input errors still give 2
    #[arg(long)]
    pub exit_zero: bool,
}

/// How often to run, and what to keep of it.
#[allow(clippy::option_option, reason = "so clap has an option whose value may be left out")]
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Run")]
pub struct RunArgs {
    /// Run again whenever an article, the configuration or a decision changes; Ctrl-C ends it
    #[arg(long)]
    pub watch: bool,
    /// Keep the result, and give it again as long as nothing has changed [default: .crosscheck/cache]
    #[arg(
        long,
        value_name = "DIR",
        num_args = 0..=1,
        require_equals = true,
        env = "CROSSCHECK_CACHE",
        hide_env_values = true,
        value_hint = ValueHint::DirPath
    )]
    pub cache: Option<Option<PathBuf>>,
    /// Keep no result, whatever `CROSSCHECK_CACHE` says
    #[arg(long, overrides_with = "cache")]
    pub no_cache: bool,
}

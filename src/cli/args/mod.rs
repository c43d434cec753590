//! The arguments of every command.

mod desk;
mod finding;
mod input;
mod output;
mod set;

use std::ffi::OsStr;
use std::path::PathBuf;

use clap::{ArgAction, Args, CommandFactory, Parser, Subcommand, ValueEnum, ValueHint};

pub use desk::*;
pub use finding::*;
pub use input::*;
pub use output::*;
pub use set::*;

use crosscheck::rule::Severity;

const EXAMPLES: &str = "\
Examples:
  crosscheck draft.md wire/*.txt                   compare a draft with the wire
  crosscheck archive/ --group-by folder            one story a folder
  crosscheck dump.jsonl --group-by story           one story a `story` field
  crosscheck fire/ --show all                      what agrees and what was left out, too
  crosscheck fire/ --format concise                one line a finding
  crosscheck extract --all report.txt              every number and date, used or not, and why
  crosscheck explain FC101                         what a rule means
  crosscheck explain find-7kq2m4xd fire/           how a finding came about
  cat report.txt | crosscheck extract -            read standard input

Exit codes:
  0  nothing at or above --fail-on    1  findings    2  wrong usage, or input that could not be used
  130  Ctrl-C";

/// Checks whether news reports agree: ages, sentences, dates, counts, money, percentages, durations.
///
/// Crosscheck reads articles about the same events, works out which of their figures speak of the
/// same fact, and says where they agree, where they conflict and where a person must look.
/// Where no command is named, `check` is meant.
#[derive(Debug, Parser)]
#[command(
    name = "crosscheck",
    version,
    arg_required_else_help = true,
    disable_help_subcommand = true,
    after_help = EXAMPLES
)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
    #[command(flatten)]
    pub global: GlobalArgs,
}

impl Cli {
    /// The command that a word was likely meant to be.
    pub fn near_command(word: &str) -> Option<String> {
        if word.len() < 3 || word.contains(['/', '.', '-']) {
            return None;
        }
        let command = Self::command();
        let names = command.get_subcommands().map(|c| c.get_name().to_owned());
        let (distance, name) = names.map(|n| (strsim::damerau_levenshtein(word, &n), n)).min()?;
        (distance <= 1 + word.len() / 5).then_some(name)
    }

    /// Whether a word is the name of a command.
    pub fn has_command(word: &OsStr) -> bool {
        word.to_str().is_some_and(Command::has_subcommand)
    }
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Compare every article with every other (the default)
    #[command(after_help = EXAMPLES)]
    Check(Box<CheckArgs>),
    /// Hold a draft against the archive or the wire: only what touches the draft
    Review(Box<ReviewArgs>),
    /// Say which facts were added, removed or changed between two versions of a story
    Versions(Box<VersionsArgs>),
    /// Print what each article asserts, one JSON object a line
    Extract(ExtractArgs),
    /// Write a report anew in another form, without reading the articles again
    Report(Box<ReportArgs>),
    /// Walk through the findings, one question each
    Triage(Box<TriageArgs>),
    /// Settle a finding: fine for this fact and these values, wherever they stand
    Dismiss(Box<DismissArgs>),
    /// Take a dismissal back
    Undismiss(Box<UndismissArgs>),
    /// Say that two things are one fact, or are not
    Link(Box<LinkArgs>),
    /// List, check or prune what was decided
    Decisions(Box<DecisionsArgs>),
    /// Take the tool up on an old set: what is found today is known
    Baseline(Box<BaselineArgs>),
    /// Show what is known about articles, or put it right
    Meta(Box<MetaArgs>),
    /// Test a corpus: expected facts, differences, scores
    Corpus(Box<CorpusArgs>),
    /// Say what a rule means, or how a finding, fact or assertion came about
    Explain(ExplainArgs),
    /// List the rules
    Rules(RulesArgs),
    /// Print the JSON Schema of a report, of crosscheck.toml or of decisions
    #[cfg(feature = "schema")]
    Schema(SchemaArgs),
    /// Print a completion script for a shell
    Completions(CompletionsArgs),
    /// Print the manual page
    Man,
}

/// Options that every command takes.
#[derive(Debug, Args)]
pub struct GlobalArgs {
    /// The configuration [default: crosscheck.toml or .crosscheck.toml beside the articles or above]
    #[arg(short, long, global = true, env = "CROSSCHECK_CONFIG", value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "Run")]
    pub config: Option<PathBuf>,
    /// Print the configuration in force, the options of this command included, and stop
    #[arg(long, global = true, help_heading = "Run")]
    pub dump_config: bool,
    /// Read no configuration
    #[arg(long, global = true, conflicts_with = "config", help_heading = "Run")]
    pub isolated: bool,
    /// When to use colours; `auto` heeds `NO_COLOR` and `CLICOLOR_FORCE`
    #[arg(long, global = true, value_enum, default_value = "auto", value_name = "WHEN", help_heading = "Run")]
    pub color: When,
    /// When to make the places in a report links that a terminal opens
    #[arg(long, global = true, value_enum, default_value = "auto", value_name = "WHEN", help_heading = "Run")]
    pub hyperlinks: When,
    /// Use at most this many threads [default: all cores]
    #[arg(short = 'j', long = "jobs", global = true, value_name = "N", help_heading = "Run")]
    pub jobs: Option<usize>,
    /// Print no warnings and no progress
    #[arg(short, long, global = true, help_heading = "Run")]
    pub quiet: bool,
    /// Say on standard error what was read
    #[arg(short, long, global = true, action = ArgAction::Count, conflicts_with = "quiet", help_heading = "Run")]
    pub verbose: u8,
}

/// The arguments of `check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    #[command(flatten)]
    pub set: SetArgs,
    #[command(flatten)]
    pub fail: FailArgs,
    #[command(flatten)]
    pub output: OutputArgs,
    #[command(flatten)]
    pub run: RunArgs,
}

/// The arguments of `report`.
#[derive(Debug, Args)]
pub struct ReportArgs {
    /// A report that `check --format json` wrote, best with `--show all`; `-` is standard input
    #[arg(value_name = "REPORT.json", value_hint = ValueHint::FilePath)]
    pub report: PathBuf,
    #[command(flatten)]
    pub filter: FilterArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}

/// The arguments of `extract`.
#[derive(Debug, Args)]
pub struct ExtractArgs {
    #[command(flatten)]
    pub input: InputArgs,
    /// Print a line for every number and date recognised, used or not, with the reason
    #[arg(long, help_heading = "Output")]
    pub all: bool,
    /// How to write them
    #[arg(long, value_enum, default_value = "jsonl", value_name = "FORMAT", help_heading = "Output")]
    pub format: ExtractFormat,
    /// Write to a file
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "Output")]
    pub output: Option<PathBuf>,
}

/// The arguments of `explain`.
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// A rule (FC101, count-conflict) or an id from a report (find-…, fact-…, a-…)
    #[arg(value_name = "CODE|ID")]
    pub what: String,
    #[command(flatten)]
    pub set: SetArgs,
}

/// The arguments of `rules`.
#[derive(Debug, Args)]
pub struct RulesArgs {
    /// How to write the list
    #[arg(long, value_enum, default_value = "text", value_name = "FORMAT")]
    pub format: RulesFormat,
}

/// The arguments of `schema`.
#[cfg(feature = "schema")]
#[derive(Debug, Args)]
pub struct SchemaArgs {
    /// Of what
    #[arg(value_enum, value_name = "WHAT")]
    pub of: SchemaOf,
}

/// What has a schema.
#[cfg(feature = "schema")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaOf {
    /// What `check --format json` writes
    Report,
    /// What crosscheck.toml holds
    Config,
    /// What a line of decisions.jsonl holds
    Decisions,
}

/// The arguments of `completions`.
#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// The shell to complete for
    pub shell: clap_complete::Shell,
}

/// When to use what only a terminal understands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// On a terminal that is known to understand it
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// Which articles are compared with each other.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Grouping {
    /// All with all, up to 12 articles; in a larger set stories are found first
    Auto,
    /// All articles with all others
    None,
    /// Records of one `story`; a record without one stands alone
    Story,
    /// Files of one folder
    Folder,
}

/// How `extract` writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExtractFormat {
    /// One JSON record a line
    Jsonl,
}

/// How `rules` writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RulesFormat {
    /// A table
    Text,
    /// A JSON array
    Json,
}

/// A severity.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Level {
    /// Worth knowing
    Note,
    /// Worth a look
    Warning,
    /// Must be settled before publishing
    Error,
}

impl From<Level> for Severity {
    fn from(level: Level) -> Self {
        match level {
            Level::Note => Self::Note,
            Level::Warning => Self::Warning,
            Level::Error => Self::Error,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_of_every_command_are_sound() {
        Cli::command().debug_assert();
    }
}

//! The arguments of every command.

mod desk;
mod finding;
mod input;

use std::ffi::OsStr;
use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, Args, CommandFactory, Parser, Subcommand, ValueEnum, ValueHint};

pub use desk::*;
pub use finding::*;
pub use input::*;

use crosscheck::check::GroupBy;
use crosscheck::report;
use crosscheck::report::show::{Section, Show};
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
  0  nothing at or above --fail-on    1  findings    2  wrong usage, or input that could not be used";

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
    /// Whether a word is the name of a command.
    pub fn has_command(word: &OsStr) -> bool {
        Self::command().get_subcommands().any(|c| OsStr::new(c.get_name()) == word)
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
    /// Read no configuration
    #[arg(long, global = true, conflicts_with = "config", help_heading = "Run")]
    pub isolated: bool,
    /// When to use colours
    #[arg(long, global = true, value_enum, default_value = "auto", value_name = "WHEN", help_heading = "Run")]
    pub color: When,
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
    pub input: InputArgs,
    #[command(flatten)]
    pub findings: FindingArgs,
    #[command(flatten)]
    pub decisions: DecisionArgs,
    /// The lowest severity that makes the exit code 1 [default: error]
    #[arg(long, value_enum, value_name = "SEVERITY", help_heading = "Findings")]
    pub fail_on: Option<Level>,
    /// Exit with 0 whatever was found; input errors still give 2
    #[arg(long, help_heading = "Findings")]
    pub exit_zero: bool,
    #[command(flatten)]
    pub output: OutputArgs,
}

/// How and where a report is written.
#[derive(Debug, Args)]
#[command(next_help_heading = "Output")]
pub struct OutputArgs {
    /// How to write the report, and with `:FILE` where to; may be given several times
    /// [default: as the ending of --output says, or full]
    #[arg(long = "format", value_name = "FORMAT[:FILE]", value_parser = Wanted::parser())]
    pub formats: Vec<Wanted>,
    /// What to show [default: conflicts,review]
    #[arg(long, value_enum, value_delimiter = ',', value_name = "LIST")]
    pub show: Vec<Shown>,
    /// Write to a file
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
    /// Write how many findings each rule has, instead of the report
    #[arg(long, conflicts_with = "formats")]
    pub statistics: bool,
    /// Write at most this many findings, the most serious
    #[arg(long, value_name = "N")]
    pub max_findings: Option<usize>,
    /// How many columns to use [default: the terminal's, or 100]
    #[arg(long, value_name = "N")]
    pub width: Option<usize>,
    /// Leave out what changes from one build to the next: the version
    #[arg(long)]
    pub reproducible: bool,
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
    pub input: InputArgs,
    #[command(flatten)]
    pub findings: FindingArgs,
    #[command(flatten)]
    pub decisions: DecisionArgs,
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

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// On a terminal, unless `NO_COLOR` is set; `CLICOLOR_FORCE` makes it always
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

impl From<Grouping> for GroupBy {
    fn from(grouping: Grouping) -> Self {
        match grouping {
            Grouping::Auto => Self::Auto,
            Grouping::None => Self::None,
            Grouping::Story => Self::Story,
            Grouping::Folder => Self::Folder,
        }
    }
}

/// A format that was asked for, and the file to write it to.
#[derive(Debug, Clone)]
pub struct Wanted {
    pub format: &'static report::format::Format,
    pub file: Option<PathBuf>,
}

impl Wanted {
    /// Reads `FORMAT` or `FORMAT:FILE`.
    fn parser() -> impl TypedValueParser<Value = Self> {
        #[derive(Clone)]
        struct Parser;
        impl TypedValueParser for Parser {
            type Value = Wanted;

            fn parse_ref(
                &self,
                command: &clap::Command,
                arg: Option<&Arg>,
                value: &OsStr,
            ) -> Result<Wanted, clap::Error> {
                let text = value.to_string_lossy();
                let (name, file) = text.split_once(':').map_or((&*text, None), |(n, f)| (n, Some(PathBuf::from(f))));
                let names = PossibleValuesParser::new(names());
                let name = names.parse_ref(command, arg, OsStr::new(name))?;
                let format = report::format::Format::find(&name);
                let format = format.ok_or_else(|| clap::Error::new(ErrorKind::InvalidValue).with_cmd(command))?;
                Ok(Wanted { format, file })
            }

            fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
                Some(Box::new(names()))
            }
        }
        fn names() -> impl Iterator<Item = PossibleValue> {
            report::format::FORMATS.iter().map(|f| PossibleValue::new(f.name).help(f.about))
        }
        Parser
    }
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

/// A section or all of them.
#[derive(Debug, Clone, Copy)]
pub enum Shown {
    All,
    One(Section),
}

impl Shown {
    /// What a list of them comes to; none where the list is empty.
    pub fn set(list: &[Self]) -> Option<Show> {
        if list.iter().any(|s| matches!(s, Self::All)) {
            return Some(Show::all());
        }
        let sections = list.iter().filter_map(|s| match s {
            Self::One(section) => Some(*section),
            Self::All => None,
        });
        (!list.is_empty()).then(|| Show::new(sections))
    }
}

impl ValueEnum for Shown {
    fn value_variants<'a>() -> &'a [Self] {
        const ALL: [Shown; Section::ALL.len() + 1] = {
            let mut all = [Shown::All; Section::ALL.len() + 1];
            let mut i = 0;
            while i < Section::ALL.len() {
                all[i] = Shown::One(Section::ALL[i]);
                i += 1;
            }
            all
        };
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self {
            Self::All => "all",
            Self::One(section) => section.name(),
        }))
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

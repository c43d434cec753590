//! The arguments of every command.

use std::ffi::OsStr;
use std::path::PathBuf;

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};

use crosscheck::check::GroupBy;
use crosscheck::report::show::{Section, Show};
use crosscheck::rule::Severity;

/// Checks whether news reports agree.
#[derive(Debug, Parser)]
#[command(name = "crosscheck", version, arg_required_else_help = true, disable_help_subcommand = true)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

impl Cli {
    /// Whether a word is the name of a command.
    pub fn has_command(word: &OsStr) -> bool {
        Self::command().get_subcommands().any(|c| OsStr::new(c.get_name()) == word)
    }
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Compare every article with every other (what is done when no command is named)
    Check(CheckArgs),
    /// Print what each article asserts, one JSON object a line
    Extract(ExtractArgs),
}

/// What to read.
#[derive(Debug, Args)]
pub struct InputArgs {
    /// Files or folders to read, `-` for standard input
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub struct CheckArgs {
    #[command(flatten)]
    pub input: InputArgs,
    /// Which articles are compared with each other
    #[arg(long, value_enum, default_value = "none", value_name = "HOW")]
    pub group_by: Grouping,
    /// How to write the report
    #[arg(long, value_enum, default_value = "full", value_name = "FORMAT")]
    pub format: CheckFormat,
    /// What to show
    #[arg(long, value_enum, value_delimiter = ',', value_name = "LIST", default_value = "conflicts,review")]
    pub show: Vec<Shown>,
    /// The lowest severity that makes the exit code 1
    #[arg(long, value_enum, default_value = "error", value_name = "SEVERITY")]
    pub fail_on: Level,
    /// Exit with 0 whatever was found
    #[arg(long)]
    pub exit_zero: bool,
}

#[derive(Debug, Args)]
pub struct ExtractArgs {
    #[command(flatten)]
    pub input: InputArgs,
    /// Print a line for every number and date recognised, used or not, with the reason
    #[arg(long)]
    pub all: bool,
    /// How to write them
    #[arg(long, value_enum, default_value = "jsonl", value_name = "FORMAT")]
    pub format: ExtractFormat,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Grouping {
    /// All articles with all others
    None,
    /// Records of one `story`
    Story,
    /// Files of one folder
    Folder,
}

impl From<Grouping> for GroupBy {
    fn from(grouping: Grouping) -> Self {
        match grouping {
            Grouping::None => Self::None,
            Grouping::Story => Self::Story,
            Grouping::Folder => Self::Folder,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// Sections with excerpts, for reading
    Full,
    /// One line a finding
    Concise,
    /// A matrix of facts and articles
    Table,
    /// One record a line
    Jsonl,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExtractFormat {
    /// One record a line
    Jsonl,
}

/// A severity, as the command line names it.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Level {
    Note,
    Warning,
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
    /// What a list of them comes to.
    pub fn set(list: &[Self]) -> Show {
        if list.iter().any(|s| matches!(s, Self::All)) {
            return Show::all();
        }
        Show::new(list.iter().filter_map(|s| match s {
            Self::One(section) => Some(*section),
            Self::All => None,
        }))
    }
}

impl ValueEnum for Shown {
    fn value_variants<'a>() -> &'a [Self] {
        const ALL: [Shown; 10] = {
            let mut all = [Shown::All; 10];
            let mut i = 0;
            while i < Section::ALL.len() {
                all[i] = Shown::One(Section::ALL[i]);
                i += 1;
            }
            all
        };
        &ALL
    }

    fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
        Some(clap::builder::PossibleValue::new(match self {
            Self::All => "all",
            Self::One(section) => section.name(),
        }))
    }
}

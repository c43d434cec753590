//! The arguments that say how and where a report is written.

use std::ffi::OsStr;
use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Arg, Args, ValueEnum, ValueHint};
use crosscheck::report;
use crosscheck::report::show::{Section, Show};

/// How and where a report is written.
#[derive(Debug, Args)]
#[command(next_help_heading = "Output")]
pub struct OutputArgs {
    /// How to write the report, and with `:FILE` where to; may be given several times
    /// [default: as the ending of --output says, or full]
    #[arg(long = "format", value_name = "FORMAT[:FILE]", value_parser = Wanted::parser())]
    pub formats: Vec<Wanted>,
    /// What to show, notes included [default: conflicts,review, without notes]
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

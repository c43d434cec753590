//! The arguments that say which findings matter.

use clap::{Args, ValueEnum};
use crosscheck::config::{TOLERANT, Tolerance};

use super::{Grouping, Level};

/// Which findings matter.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Findings")]
pub struct FindingArgs {
    /// Which articles are compared with each other [default: auto]
    #[arg(long, value_enum, value_name = "HOW")]
    pub group_by: Option<Grouping>,
    #[command(flatten)]
    pub filter: FilterArgs,
    /// Only findings about this subject: a part of its name
    #[arg(long, value_name = "NAME")]
    pub subject: Option<String>,
    /// Only findings on values of these kinds: age, count, money, percent, date, duration …
    #[arg(long, value_delimiter = ',', value_name = "KINDS")]
    pub only_kind: Vec<String>,
    /// By how much values of a kind may differ: money=1%, count=2
    #[arg(long, value_delimiter = ',', value_name = "KIND=AMOUNT", value_parser = tolerance)]
    pub tolerance: Vec<(String, String)>,
}

/// Which findings are kept.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Findings")]
pub struct FilterArgs {
    /// Report only findings of these rules: codes, slugs or beginnings of codes, as FC1
    #[arg(long, value_delimiter = ',', value_name = "CODES")]
    pub select: Vec<String>,
    /// Leave out findings of these rules
    #[arg(long, value_delimiter = ',', value_name = "CODES")]
    pub ignore: Vec<String>,
    /// Leave out findings below this severity [default: note with --show, else warning]
    #[arg(long, value_enum, value_name = "SEVERITY")]
    pub min_severity: Option<Level>,
    /// Leave out findings less sure than this [default: low]
    #[arg(long, value_enum, value_name = "CONFIDENCE")]
    pub min_confidence: Option<Sureness>,
}

fn tolerance(text: &str) -> Result<(String, String), String> {
    let (kind, amount) = text.split_once('=').ok_or("write KIND=AMOUNT, as in money=1%")?;
    if !TOLERANT.iter().any(|k| k.name() == kind) {
        let all: Vec<&str> = TOLERANT.iter().map(|k| k.name()).collect();
        return Err(format!("no such kind; one of {}", all.join(", ")));
    }
    Tolerance::read(amount).ok_or("write a number or a share, as 2 or 1%")?;
    Ok((kind.to_owned(), amount.to_owned()))
}

/// How sure a finding must be.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Sureness {
    /// Look twice
    Low,
    /// Likely
    Medium,
    /// As good as certain
    High,
}

//! The arguments of the desk: decisions, links, the baseline.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum, ValueHint};

use super::{DecisionArgs, FailArgs, InputArgs, OutputArgs, RunArgs, SetArgs, day};

/// Ids with commas between.
#[derive(Debug, Clone)]
pub struct Ids(pub Vec<String>);

impl std::str::FromStr for Ids {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self(text.split(',').map(str::trim).filter(|id| !id.is_empty()).map(str::to_owned).collect()))
    }
}

/// Who decides, why, and for how long.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Record")]
pub struct RecordArgs {
    /// Who decides [default: `CROSSCHECK_BY`, or the name of the user]
    #[arg(long, value_name = "WHO")]
    pub by: Option<String>,
    /// The last day it holds; for good where none is given
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub until: Option<NaiveDate>,
}

const DISMISS: &str = "\
Examples:
  crosscheck dismiss find-7kq2m4xd fire/ --reason \"the city counted again\"
  crosscheck dismiss find-7kq2m4xd fire/ --reason \"asked the hospital\" --by jo --until 2025-02-01
  crosscheck dismiss find-7kq2m4xd --report report.json --reason \"as agreed\"

Name the same paths as in the check that gave the id. The decision is kept for this rule, this fact
and these values: when a paragraph moves it holds, when a figure changes the finding is back.";

/// The arguments of `dismiss`.
#[derive(Debug, Args)]
#[command(after_help = DISMISS)]
pub struct DismissArgs {
    /// The finding (find-…); several with commas between
    #[arg(value_name = "ID")]
    pub ids: Ids,
    #[command(flatten)]
    pub set: SetArgs,
    /// Take the finding from a report that `check --format json` wrote, and read no articles
    #[arg(long, value_name = "FILE.json", value_hint = ValueHint::FilePath, help_heading = "Input")]
    pub report: Option<PathBuf>,
    /// Why it is fine
    #[arg(long, value_name = "TEXT", help_heading = "Record")]
    pub reason: String,
    #[command(flatten)]
    pub record: RecordArgs,
}

const UNDISMISS: &str = "\
Examples:
  crosscheck undismiss find-7kq2m4xd fire/
  crosscheck undismiss v1:sha256:3b1f09aa fire/       the beginning of a fingerprint will do";

/// The arguments of `undismiss`.
#[derive(Debug, Args)]
#[command(after_help = UNDISMISS)]
pub struct UndismissArgs {
    /// The finding (find-…), or the beginning of a fingerprint from `decisions list`
    #[arg(value_name = "ID")]
    pub ids: Ids,
    #[command(flatten)]
    pub set: SetArgs,
    /// Take the finding from a report that `check --format json` wrote, and read no articles
    #[arg(long, value_name = "FILE.json", value_hint = ValueHint::FilePath, help_heading = "Input")]
    pub report: Option<PathBuf>,
    /// Why it is taken back
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true, help_heading = "Record")]
    pub reason: String,
    #[command(flatten)]
    pub record: RecordArgs,
}

const LINK: &str = "\
Examples:
  crosscheck link find-7kq2m4xd --different fire/          its sides are not one fact
  crosscheck link fact-2m8c0a1x fact-9d3k7q0z --same fire/ these two facts are one
  crosscheck link a-5f0c3d2e a-91d2b7c4 --different fire/  two assertions
  crosscheck link find-7kq2m4xd --undo fire/               take it back

The ids stand in the report and in `--format json`. A link is kept by what is said (subject,
attribute, value), so it holds when the text moves. `decisions export` gives the links as labels.";

/// The arguments of `link`.
#[derive(Debug, Args)]
#[command(after_help = LINK)]
pub struct LinkArgs {
    /// A finding, whose sides are meant, or the first of two facts or assertions
    #[arg(value_name = "ID")]
    pub a: String,
    /// The second fact or assertion
    #[arg(value_name = "ID")]
    pub b: Option<String>,
    #[command(flatten)]
    pub set: SetArgs,
    /// They are one fact
    #[arg(long, required_unless_present_any = ["different", "undo"], conflicts_with_all = ["different", "undo"])]
    pub same: bool,
    /// They are two facts
    #[arg(long, conflicts_with = "undo")]
    pub different: bool,
    /// Take back what was said of them
    #[arg(long)]
    pub undo: bool,
    /// Why
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true, help_heading = "Record")]
    pub reason: String,
    #[command(flatten)]
    pub record: RecordArgs,
}

const DECISIONS: &str = "\
Examples:
  crosscheck decisions list fire/                what is on record, the last word on each finding
  crosscheck decisions check fire/               which fit no finding any more; exit 1 if some do
  crosscheck decisions prune fire/               take those out of the file
  crosscheck decisions export fire/              links as labelled pairs, for examples/weights.rs
  crosscheck decisions import noted.jsonl fire/  what the HTML report exported";

/// The arguments of `decisions`.
#[derive(Debug, Args)]
#[command(after_help = DECISIONS)]
pub struct DecisionsArgs {
    #[command(subcommand)]
    pub what: DecisionsCommand,
}

/// What to do with the decisions on record.
#[derive(Debug, Subcommand)]
pub enum DecisionsCommand {
    /// List what is on record
    List(SetArgs),
    /// Say which decisions are stale, expired or unused; exit 1 where any is
    Check(SetArgs),
    /// Take stale, expired and unused decisions out of the file
    Prune(PruneArgs),
    /// Print links as labelled pairs of assertions, one JSON object a line
    Export(SetArgs),
    /// Add the decisions of another file, as the HTML report exports them
    Import(ImportArgs),
}

/// The arguments of `decisions prune`.
#[derive(Debug, Args)]
pub struct PruneArgs {
    #[command(flatten)]
    pub set: SetArgs,
    /// Say what would be taken out, and leave the file as it is
    #[arg(long)]
    pub dry_run: bool,
}

/// The arguments of `decisions import`.
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// The file to add
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub file: PathBuf,
    #[command(flatten)]
    pub set: SetArgs,
}

const BASELINE: &str = "\
Examples:
  crosscheck baseline write archive/ --group-by folder     all that is found today is known
  crosscheck archive/ --group-by folder                    from now on only what is new
  crosscheck baseline update archive/ --group-by folder    forget what was mended
  crosscheck baseline show archive/";

/// The arguments of `baseline`.
#[derive(Debug, Args)]
#[command(after_help = BASELINE)]
pub struct BaselineArgs {
    #[command(subcommand)]
    pub what: BaselineCommand,
}

/// What to do with the baseline.
#[derive(Debug, Subcommand)]
pub enum BaselineCommand {
    /// Record all that is found now as known
    Write(BaselineWriteArgs),
    /// Take out what is found no longer; nothing is added
    Update(SetArgs),
    /// List what is recorded
    Show(SetArgs),
}

/// The arguments of `baseline write`.
#[derive(Debug, Args)]
pub struct BaselineWriteArgs {
    #[command(flatten)]
    pub set: SetArgs,
    /// Replace a baseline that is there
    #[arg(long)]
    pub force: bool,
}

const REVIEW: &str = "\
Examples:
  crosscheck review draft.docx --against archive/            what in the draft does not fit the archive
  crosscheck review draft.md --against wire/ archive/*.txt   several folders and files
  crosscheck review draft.md --against archive/ --format html -o review.html
  cat draft.txt | crosscheck review - --against archive/

Only findings that touch the draft are shown. Each ends in the line that settles it: what the draft
says, what the newest origins say, and who says otherwise. The archive is not checked against itself.";

/// The arguments of `review`.
#[derive(Debug, Args)]
#[command(after_help = REVIEW)]
pub struct ReviewArgs {
    /// The draft; `-` is standard input
    #[arg(value_name = "DRAFT", value_hint = ValueHint::FilePath)]
    pub draft: PathBuf,
    /// The articles that it is held against: files or folders
    #[arg(long, value_name = "PATH", num_args = 1.., required = true, value_hint = ValueHint::AnyPath)]
    pub against: Vec<PathBuf>,
    #[command(flatten)]
    pub set: SetArgs,
    #[command(flatten)]
    pub fail: FailArgs,
    #[command(flatten)]
    pub run: RunArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}

const VERSIONS: &str = "\
Examples:
  crosscheck versions monday.txt tuesday.txt
  crosscheck versions old.html new.html --format jsonl

Facts are compared, not words: a comma is no change, \"nine\" for \"9\" is none, a sentence that has
moved is none. Exit code 1 where a fact was changed or is gone.";

/// The arguments of `versions`.
#[derive(Debug, Args)]
#[command(after_help = VERSIONS)]
pub struct VersionsArgs {
    /// The older version
    #[arg(value_name = "OLD", value_hint = ValueHint::FilePath)]
    pub old: PathBuf,
    /// The newer version
    #[arg(value_name = "NEW", value_hint = ValueHint::FilePath)]
    pub new: PathBuf,
    /// How to write what changed
    #[arg(long, value_enum, default_value = "text", value_name = "FORMAT", help_heading = "Output")]
    pub format: VersionsFormat,
    /// Exit with 0 whatever changed; input errors still give 2
    #[arg(long, help_heading = "Output")]
    pub exit_zero: bool,
    #[command(flatten)]
    pub input: InputArgs,
    #[command(flatten)]
    pub decisions: DecisionArgs,
}

/// How `versions` writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum VersionsFormat {
    /// Lines for reading
    Text,
    /// One JSON record a line
    Jsonl,
}

const CORPUS: &str = "\
Examples:
  crosscheck corpus verify stories/ --accept     take what the sets come to as expected
  crosscheck corpus verify stories/ --check      in CI: exit 1 where a set comes to anything else
  crosscheck corpus diff before.jsonl after.jsonl
  crosscheck corpus score --gold gold.jsonl stories/fire

Each folder in DIR is a set; what is expected of it stands in DIR/.crosscheck/expected/SET.jsonl and
is compared by fact: added, removed, another verdict, other values.

A gold file has a mark a line; `nth` counts from 0:
  {\"type\":\"mention\",\"article\":\"a.txt\",\"text\":\"nine\",\"nth\":0,\"kind\":\"count\"}
  {\"type\":\"pair\",\"a\":{\"article\":\"a.txt\",\"text\":\"nine\"},\"b\":{\"article\":\"b.txt\",\"text\":\"12\"},\"same\":true}
  {\"type\":\"verdict\",\"article\":\"a.txt\",\"text\":\"nine\",\"verdict\":\"conflict\"}";

/// The arguments of `corpus`.
#[derive(Debug, Args)]
#[command(after_help = CORPUS)]
pub struct CorpusArgs {
    #[command(subcommand)]
    pub what: CorpusCommand,
}

/// What to do with a corpus.
#[derive(Debug, Subcommand)]
pub enum CorpusCommand {
    /// Compare what each set comes to with what is expected
    Verify(VerifyArgs),
    /// Compare two reports by fact
    Diff(DiffArgs),
    /// Precision and recall against marks
    Score(ScoreArgs),
}

/// The arguments of `corpus verify`.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// The corpus: a folder with a folder a set
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub folder: PathBuf,
    /// Take what the sets come to as expected
    #[arg(long, conflicts_with = "check")]
    pub accept: bool,
    /// Write nothing and say nothing of accepting: for CI
    #[arg(long)]
    pub check: bool,
    #[command(flatten)]
    pub set: SetArgs,
}

/// The arguments of `corpus diff`.
#[derive(Debug, Args)]
pub struct DiffArgs {
    /// What `check --format jsonl` wrote before, or an expected file
    #[arg(value_name = "OLD", value_hint = ValueHint::FilePath)]
    pub old: PathBuf,
    /// What it writes now
    #[arg(value_name = "NEW", value_hint = ValueHint::FilePath)]
    pub new: PathBuf,
}

/// The arguments of `corpus score`.
#[derive(Debug, Args)]
pub struct ScoreArgs {
    /// The marks
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub gold: PathBuf,
    #[command(flatten)]
    pub set: SetArgs,
}

const TRIAGE: &str = "\
Examples:
  crosscheck triage fire/                       one question a finding; each answer is kept at once
  crosscheck triage fire/ --again               those noted as fix or ask, too
  crosscheck triage report.json                 a report that `check --format json` wrote; reads no articles
  printf 'c the city counted again\\nq\\n' | crosscheck triage fire/

Answers: c REASON (confirm fine), f REASON (fix noted), a REASON (asked), n REASON (not the same),
s (skip), e (explain), o (open in $VISUAL or $EDITOR; o 2 the second excerpt), u (undo), q (quit).
A walk that was left goes on with what is open.";

/// The arguments of `triage`.
#[derive(Debug, Args)]
#[command(after_help = TRIAGE)]
pub struct TriageArgs {
    #[command(flatten)]
    pub set: SetArgs,
    #[command(flatten)]
    pub record: RecordArgs,
    /// Walk through what was noted as fix or ask again
    #[arg(long)]
    pub again: bool,
}

const META: &str = "\
Examples:
  crosscheck meta show wire/
  crosscheck meta set wire/a.txt published=2025-01-06 publisher=\"Orm Herald\"
  crosscheck meta set dump.jsonl --id wire-0920 published=2025-01-06T09:20
  crosscheck meta set wire/a.txt publisher=       take it out again

`set` writes `articles.toml` beside the articles and keeps its comments. What an article says of
itself counts before what the file says.";

/// The arguments of `meta`.
#[derive(Debug, Args)]
#[command(after_help = META)]
pub struct MetaArgs {
    #[command(subcommand)]
    pub what: MetaCommand,
}

/// What to do with what is known about articles.
#[derive(Debug, Subcommand)]
pub enum MetaCommand {
    /// Say what is known, and from where
    Show(MetaShowArgs),
    /// Write `articles.toml`
    Set(MetaSetArgs),
}

/// The arguments of `meta show`.
#[derive(Debug, Args)]
pub struct MetaShowArgs {
    #[command(flatten)]
    pub input: InputArgs,
}

/// The arguments of `meta set`.
#[derive(Debug, Args)]
pub struct MetaSetArgs {
    /// Files, and what to set: published, updated, publisher, title, author, url, story
    #[arg(value_name = "FILE|KEY=VALUE", required = true)]
    pub words: Vec<String>,
    /// The record of a file of several that is meant
    #[arg(long, value_name = "ID")]
    pub id: Option<String>,
}

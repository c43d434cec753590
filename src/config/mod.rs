//! Configuration: what `crosscheck.toml` sets, read with the line of every mistake.

mod parse;

use std::collections::BTreeMap;

use serde::Deserialize;

pub use crate::relation::Tolerance;
pub use parse::{TOLERANT, near_rule, parse};

/// The names of the file, the first that is found.
pub const NAMES: [&str; 2] = ["crosscheck.toml", ".crosscheck.toml"];

/// What the file sets; what it does not is left to the arguments and their defaults.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(title = "crosscheck.toml"))]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Config {
    /// Which files are read.
    pub files: Files,
    /// Which findings matter.
    pub check: Check,
    /// Each rule by its code: how much it matters.
    pub rules: BTreeMap<String, Rule>,
    /// How values are compared.
    pub compare: Compare,
    /// What people are called.
    pub people: People,
    /// Who publishes what: a file name, a pattern such as `pa-*.txt`, or the host of an address.
    pub publishers: BTreeMap<String, String>,
    /// How attributes behave.
    pub attributes: Attributes,
    /// The ways of writing.
    pub style: Style,
    /// What is settled.
    pub decisions: Decisions,
}

/// Which files of folders are read; one that is named is read all the same. Patterns are as in `.gitignore`, seen
/// from the folder of this file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Files {
    /// Patterns of paths that are left out: `*.bak`, `old/**`.
    pub exclude: Vec<String>,
    /// Where there are any, only paths that fit one are read.
    pub include: Vec<String>,
}

/// Which findings matter; as the options of the same names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Check {
    /// The lowest severity that makes the exit code 1.
    pub fail_on: Option<Severity>,
    /// Findings below this severity are left out.
    pub min_severity: Option<Severity>,
    /// Findings less sure than this are left out.
    pub min_confidence: Option<Confidence>,
    /// Only these rules: codes, slugs or beginnings of codes.
    pub select: Vec<String>,
    /// Not these rules.
    pub ignore: Vec<String>,
    /// Which articles are compared with each other.
    pub group_by: Option<GroupBy>,
}

/// How much a rule matters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Rule {
    /// Its severity, or `off`; `on` for a rule that is off unless asked for.
    pub severity: Option<Level>,
}

/// How values are compared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Compare {
    /// By how much two values of a kind may differ: `money = "1%"`, `count = "2"`.
    pub tolerance: BTreeMap<String, String>,
}

/// What people are called.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct People {
    /// Other names of a person: `"Ewan Kettering" = ["E. K. Wode"]`.
    pub alias: BTreeMap<String, Vec<String>>,
}

/// How attributes behave.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Attributes {
    /// Attributes whose figure only grows, as the report names them: `arrested`, `count(case; confirm)`.
    pub monotone: Vec<String>,
}

/// The ways of writing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Style {
    /// The English of the set: `en-GB` reads 06/01/2025 as 6 January, `en-US` as June 1.
    pub locale: Option<Locale>,
}

/// What is settled.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Decisions {
    /// Where decisions are kept, from the folder of this file.
    pub file: Option<String>,
    /// Where the baseline is kept, from the folder of this file.
    pub baseline: Option<String>,
}

/// A severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Worth a look.
    Warning,
    /// Must be settled before publishing.
    Error,
}

/// A severity, or whether a rule runs at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// It does not run.
    Off,
    /// It runs, with its own severity.
    On,
    /// Worth knowing.
    Note,
    /// Worth a look.
    Warning,
    /// Must be settled before publishing.
    Error,
}

/// How sure a finding must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Look twice.
    Low,
    /// Likely.
    Medium,
    /// As good as certain.
    High,
}

/// Which articles are compared with each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum GroupBy {
    /// All with all in a small set; in a larger one stories are found first.
    Auto,
    /// All with all.
    None,
    /// Those of one `story`.
    Story,
    /// Those of one folder.
    Folder,
}

/// The English of a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Locale {
    /// British: day before month.
    #[serde(rename = "en-GB")]
    Gb,
    /// American: month before day.
    #[serde(rename = "en-US")]
    Us,
}

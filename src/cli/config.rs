//! The configuration of a run: what the file sets, and what the arguments set instead.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crosscheck::config::{self, Config, NAMES};
use crosscheck::report::settings;

use super::args::{Command, FailArgs, FindingArgs, GlobalArgs, Grouping, Level, SetArgs, Sureness};
use super::output::{self, Terminal};
use super::{Outcome, store};

/// A configuration and the file it was read from.
#[derive(Debug, Clone, Default)]
pub struct Configured {
    /// What is set.
    pub config: Config,
    path: Option<PathBuf>,
}

impl Configured {
    /// Reads the configuration of a set of inputs; nothing where it is wrong, which was said.
    pub fn read(paths: &[PathBuf], global: &GlobalArgs, terminal: &Terminal) -> Option<Self> {
        let Some(path) = place(paths, global) else { return Some(Self::default()) };
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(cause) => {
                terminal.error(&format!("{}: {cause}; name a configuration that can be read", path.display()));
                return None;
            }
        };
        match config::parse(&text, &path) {
            Ok(config) => Some(Self { config, path: Some(path) }),
            Err(errors) => {
                for error in errors {
                    terminal.error(&error.to_string());
                }
                None
            }
        }
    }

    /// The folder that its patterns and paths are seen from.
    pub fn folder(&self) -> &Path {
        self.path.as_deref().and_then(Path::parent).unwrap_or(Path::new(""))
    }

    /// A path that it names.
    pub fn beside(&self, file: Option<&String>) -> Option<PathBuf> {
        file.map(|f| self.folder().join(f))
    }

    /// What the arguments set stands before what the file sets.
    pub fn overlay(&mut self, findings: &FindingArgs) {
        let FindingArgs { group_by, filter, tolerance, subject: _, only_kind: _ } = findings;
        let check = &mut self.config.check;
        check.group_by = group_by.map(Into::into).or(check.group_by);
        check.min_severity = filter.min_severity.map(Into::into).or(check.min_severity);
        check.min_confidence = filter.min_confidence.map(Into::into).or(check.min_confidence);
        if !filter.select.is_empty() {
            check.select.clone_from(&filter.select);
        }
        check.ignore.extend_from_slice(&filter.ignore);
        self.config.compare.tolerance.extend(tolerance.iter().cloned());
    }
}

/// Where the configuration of a set of inputs stands: as the arguments say, or nearest in their folder or above it.
pub fn place(paths: &[PathBuf], global: &GlobalArgs) -> Option<PathBuf> {
    if global.isolated {
        return None;
    }
    if global.config.is_some() {
        return global.config.clone();
    }
    let common = store::common(paths);
    let start = if common.as_os_str().is_empty() { Path::new(".") } else { &common };
    let above = std::fs::canonicalize(start).unwrap_or_else(|_| start.to_owned());
    for (up, folder) in above.ancestors().enumerate() {
        for name in NAMES {
            if folder.join(name).is_file() {
                return Some(if up == 0 { common.join(name) } else { folder.join(name) });
            }
        }
    }
    None
}

/// Prints the configuration in force.
pub fn dump(command: &Command, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let (paths, set, fail) = match command {
        Command::Check(a) => (a.set.input.paths.clone(), Some(&a.set), Some(&a.fail)),
        Command::Review(a) => {
            let paths = [&a.draft].into_iter().chain(&a.against).chain(&a.set.input.paths);
            (paths.cloned().collect(), Some(&a.set), Some(&a.fail))
        }
        Command::Extract(a) => (a.input.paths.clone(), None, None),
        Command::Triage(a) => (a.set.input.paths.clone(), Some(&a.set), None),
        Command::Explain(a) => (a.set.input.paths.clone(), Some(&a.set), None),
        Command::Dismiss(a) => (a.set.input.paths.clone(), Some(&a.set), None),
        Command::Undismiss(a) => (a.set.input.paths.clone(), Some(&a.set), None),
        Command::Link(a) => (a.set.input.paths.clone(), Some(&a.set), None),
        _ => (Vec::new(), None, None),
    };
    let Some(mut found) = Configured::read(&paths, global, terminal) else { return Ok(Outcome::Failed) };
    if let Some(set) = set {
        let SetArgs { findings, decisions, .. }: &SetArgs = set;
        found.overlay(findings);
        let own = |file: &Option<PathBuf>| file.as_ref().map(|f| f.to_string_lossy().into_owned());
        let settled = &mut found.config.decisions;
        settled.file = own(&decisions.decisions).or(settled.file.take());
        settled.baseline = own(&decisions.baseline).or(settled.baseline.take());
    }
    if let Some(level) = fail.and_then(|f: &FailArgs| f.fail_on) {
        found.config.check.fail_on = Some(level.into());
    }
    let mut out = output::open(None)?;
    match &found.path {
        Some(path) => writeln!(out, "# {}, and the options of this command", path.display())?,
        None => writeln!(out, "# no crosscheck.toml was found: what can be set, and the options of this command")?,
    }
    settings::write(&mut out, &found.config)?;
    out.flush()?;
    Ok(Outcome::Clean)
}

impl From<Level> for config::Severity {
    fn from(level: Level) -> Self {
        match level {
            Level::Note => Self::Note,
            Level::Warning => Self::Warning,
            Level::Error => Self::Error,
        }
    }
}

impl From<Sureness> for config::Confidence {
    fn from(sureness: Sureness) -> Self {
        match sureness {
            Sureness::Low => Self::Low,
            Sureness::Medium => Self::Medium,
            Sureness::High => Self::High,
        }
    }
}

impl From<Grouping> for config::GroupBy {
    fn from(grouping: Grouping) -> Self {
        match grouping {
            Grouping::Auto => Self::Auto,
            Grouping::None => Self::None,
            Grouping::Story => Self::Story,
            Grouping::Folder => Self::Folder,
        }
    }
}

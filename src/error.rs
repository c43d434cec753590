//! The one error: what could not be read, where, and what to do about it.

use std::borrow::Cow;
use std::path::PathBuf;

/// Input that could not be used. The rest of the batch is still done.
#[derive(Debug, thiserror::Error)]
#[error("{}{}: {what}; {remedy}", path.display(), line.map(|n| format!(":{n}")).unwrap_or_default())]
pub struct Error {
    /// The file, or `-` for standard input.
    pub path: PathBuf,
    /// The line (1-based) where there is one to name.
    pub line: Option<usize>,
    /// What is wrong, in lower case.
    pub what: String,
    /// What the user can do.
    pub remedy: Cow<'static, str>,
}

impl Error {
    /// An error of a whole file, or of one of its lines.
    pub fn new(
        path: impl Into<PathBuf>,
        line: Option<usize>,
        what: impl Into<String>,
        remedy: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self { path: path.into(), line, what: what.into(), remedy: remedy.into() }
    }
}

//! Schemas: JSON Schema of what is committed to files.

use std::io::{self, Write};

use schemars::{Schema, schema_for};

use super::decisions::Record;
use super::document::Document;
use crate::config::Config;

/// A file form that has a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// What `--format json` writes.
    Report,
    /// What `crosscheck.toml` holds.
    Config,
    /// What a line of `decisions.jsonl` holds.
    Decisions,
}

impl Subject {
    /// Its schema.
    pub fn schema(self) -> Schema {
        match self {
            Self::Report => schema_for!(Document),
            Self::Config => schema_for!(Config),
            Self::Decisions => schema_for!(Record),
        }
    }
}

/// Writes a schema.
pub fn write(out: &mut impl Write, subject: Subject) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &subject.schema())?;
    writeln!(out)
}

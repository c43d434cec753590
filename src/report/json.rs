//! `json`: the document as it is.

use std::io::{self, Write};

use super::document::Document;

/// Writes the document.
pub fn write(out: &mut impl Write, document: &Document) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, document)?;
    writeln!(out)
}

//! Writing: standard output, and messages on standard error.

use std::io::{self, Write};

/// Prints an error on standard error.
pub fn error(what: &str) {
    // Where standard error cannot be written, there is nobody to tell.
    let _ = writeln!(io::stderr(), "error: {what}");
}

//! The `crosscheck` command.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let paths: Vec<PathBuf> =
        std::env::args_os().skip(1).filter(|a| !a.to_string_lossy().starts_with('-')).map(PathBuf::from).collect();
    let input = crosscheck::article::read(&paths);
    let mut out = BufWriter::new(io::stdout().lock());
    for article in &input.articles {
        if crosscheck::report::extract(&mut out, &crosscheck::extract::extract(article)).is_err() {
            return ExitCode::from(2);
        }
    }
    let _ = out.flush();
    for error in &input.errors {
        let _ = writeln!(io::stderr(), "error: {error}");
    }
    ExitCode::from(if input.errors.is_empty() { 0 } else { 2 })
}

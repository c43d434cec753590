//! Reading the articles that the arguments name.

use crosscheck::article::{Input, ReadOptions, read};

use super::args::InputArgs;
use super::output;

/// Reads every path and reports what could not be read.
pub fn articles(args: &InputArgs) -> Input {
    let input = read(&args.paths, &ReadOptions::default());
    for error in &input.errors {
        output::error(&error.to_string());
    }
    input
}

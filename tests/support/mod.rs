//! What the tests share: running the command, reading fixtures, keeping snapshots.
#![allow(dead_code, unused_imports, reason = "each test binary uses a part of it")]

#[cfg(all(feature = "docx", feature = "gz"))]
mod pack;

use std::path::Path;
use std::process::Output;

#[cfg(all(feature = "docx", feature = "gz"))]
pub use pack::*;

/// What a run of the command came to.
pub struct Run {
    /// The exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

/// Runs the command in a folder.
pub fn run(folder: &Path, args: &[&str]) -> Run {
    run_with(folder, args, "")
}

/// Runs the command in a folder with something on standard input.
pub fn run_with(folder: &Path, args: &[&str], stdin: &str) -> Run {
    let mut command = assert_cmd::cargo::cargo_bin_cmd!("crosscheck");
    command.current_dir(folder).args(args).write_stdin(stdin).env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
    let Output { status, stdout, stderr } = command.output().expect("the command starts");
    Run {
        code: status.code().expect("the command ends by itself"),
        out: String::from_utf8(stdout).expect("output is UTF-8"),
        err: String::from_utf8(stderr).expect("messages are UTF-8"),
    }
}

/// Runs the command at the root of the repository.
pub fn run_here(args: &[&str]) -> Run {
    run(Path::new(env!("CARGO_MANIFEST_DIR")), args)
}

/// The bytes of a label in its text: the `nth` occurrence of its words.
pub fn place(text: &str, label: &serde_json::Value) -> (u64, u64) {
    let wanted = label["text"].as_str().expect("a label has a text");
    let nth = label["nth"].as_u64().unwrap_or(0) as usize;
    let (start, _) = text.match_indices(wanted).nth(nth).expect("the text holds its label");
    (start as u64, (start + wanted.len()) as u64)
}

/// Whether a mention of the output shares a byte with a span.
pub fn overlaps(mention: &serde_json::Value, (start, end): (u64, u64)) -> bool {
    mention["span"][0].as_u64() < Some(end) && Some(start) < mention["span"][1].as_u64()
}

/// Compares a text with `snapshots/NAME.snap`.
pub fn snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

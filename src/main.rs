//! The `crosscheck` command.

mod cli;

use std::process::ExitCode;

/// Reading an article takes and gives back memory in many small pieces.
#[cfg(feature = "mimalloc")]
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::run()
}

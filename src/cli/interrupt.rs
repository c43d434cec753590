//! Interruption: Ctrl-C ends the process with 130, nothing half written and nothing left lying about.

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What the shell is told of a process that Ctrl-C ended.
const INTERRUPTED: i32 = 130;

/// Files that are written beside their place and not moved there yet.
static UNFINISHED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// Held while a record is written that must not be cut off.
static WRITING: Mutex<()> = Mutex::new(());

/// Whether another program has the terminal, which Ctrl-C is for.
static LENT: AtomicBool = AtomicBool::new(false);

/// Ends the process on Ctrl-C from now on.
pub fn heed() {
    // Fails only where there is a handler already: then that one is heeded.
    let _ = ctrlc::set_handler(|| {
        if LENT.load(Ordering::SeqCst) {
            return;
        }
        let _writing = WRITING.lock();
        for path in held(&UNFINISHED).drain(..) {
            let _ = fs::remove_file(path);
        }
        let mut err = io::stderr();
        if err.is_terminal() {
            // Whatever stood on the line, and its colours.
            let _ = err.write_all(b"\r\x1b[K\x1b[0m");
        }
        process::exit(INTERRUPTED);
    });
}

/// Puts Ctrl-C off until it is dropped: for a write that takes a moment.
pub fn writing() -> MutexGuard<'static, ()> {
    held(&WRITING)
}

/// Runs something that has the terminal, and Ctrl-C, to itself.
pub fn lend<T>(run: impl FnOnce() -> T) -> T {
    LENT.store(true, Ordering::SeqCst);
    let out = run();
    LENT.store(false, Ordering::SeqCst);
    out
}

/// A file beside its place that is removed unless it is moved there.
#[derive(Debug)]
pub struct Unfinished(PathBuf);

impl Unfinished {
    /// A file beside another.
    pub fn beside(path: &Path) -> Self {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{}.tmp", process::id()));
        let own = path.with_file_name(name);
        held(&UNFINISHED).push(own.clone());
        Self(own)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Moves it to its place.
    pub fn finish(self, place: &Path) -> io::Result<()> {
        let _writing = writing();
        fs::rename(&self.0, place)
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        // Nothing is there where it was moved.
        let _ = fs::remove_file(&self.0);
        held(&UNFINISHED).retain(|p| *p != self.0);
    }
}

/// What a lock guards; a thread that panicked with it leaves it usable.
fn held<T>(lock: &'static Mutex<T>) -> MutexGuard<'static, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

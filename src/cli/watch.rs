//! `--watch`: run again whenever something has changed that the result depends on.

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use crosscheck::article;
use crosscheck::config::NAMES;

use super::args::{GlobalArgs, SetArgs};
use super::config::{self, Configured};
use super::output::Terminal;
use super::store::Store;
use super::{Outcome, input};

/// How long to wait between two looks, and how many times what a look takes.
const PAUSE: Duration = Duration::from_millis(200);
const SHARE: u32 = 20;

/// How long files must have been still: editors and downloads write in pieces.
const STILL: Duration = Duration::from_millis(60);

/// What is known of a file without reading it; nothing of one that is not there.
type Stamp = (PathBuf, Option<(SystemTime, u64)>);

/// Runs once, and with `watch` again and again; `outputs` are what the run itself writes.
pub fn run(
    watch: bool,
    set: &SetArgs,
    outputs: &[PathBuf],
    global: &GlobalArgs,
    terminal: &Terminal,
    mut once: impl FnMut() -> io::Result<Outcome>,
) -> io::Result<Outcome> {
    if !watch {
        return once();
    }
    if set.input.paths.iter().any(|p| p.as_os_str() == "-") || set.input.files_from.as_deref() == Some(Path::new("-")) {
        terminal.error("standard input cannot be watched; name files or folders");
        return Ok(Outcome::Failed);
    }
    let quiet = Terminal::silent();
    let look = || stamps(set, outputs, global, &quiet);
    loop {
        let seen = look();
        if io::stdout().is_terminal() {
            write!(io::stdout(), "\x1b[2J\x1b[3J\x1b[H")?;
        }
        match once() {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Err(error),
            Err(error) => terminal.error(&error.to_string()),
            Ok(_) => {}
        }
        let files = seen.iter().filter(|s| s.1.is_some()).count();
        terminal.say(&format!("watching {files} files; Ctrl-C ends it"));
        let mut now = wait(&look);
        while now == seen {
            now = wait(&look);
        }
        loop {
            thread::sleep(STILL);
            let later = look();
            if later == now {
                break;
            }
            now = later;
        }
    }
}

/// Looks again after a while: the longer a look takes, the longer.
fn wait(look: &impl Fn() -> Vec<Stamp>) -> Vec<Stamp> {
    let begun = Instant::now();
    let seen = look();
    thread::sleep(PAUSE.max(begun.elapsed() * SHARE));
    seen
}

/// The files that a result depends on: articles, what stands beside them, the configuration, decisions.
fn stamps(set: &SetArgs, outputs: &[PathBuf], global: &GlobalArgs, quiet: &Terminal) -> Vec<Stamp> {
    let paths = input::paths(&set.input).unwrap_or_else(|_| set.input.paths.clone());
    let configured = Configured::read(&set.input.paths, global, quiet).unwrap_or_default();
    let walk = input::walk(&set.input, &configured, outputs, quiet).unwrap_or_default();
    let mut files = article::list(&paths, &walk);
    let mut folders: Vec<PathBuf> = files.iter().filter_map(|f| f.parent().map(Path::to_owned)).collect();
    folders.dedup();
    files.extend(folders.iter().map(|f| f.join("articles.toml")));
    // Also one that is not there yet.
    files.extend(config::place(&set.input.paths, global));
    files.extend(NAMES.iter().map(|n| configured.folder().join(n)));
    files.extend(set.input.files_from.clone());
    let decisions = &set.decisions;
    let own = |given: &Option<PathBuf>, set| given.clone().or_else(|| configured.beside(set));
    let store = Store::of(
        &set.input.paths,
        own(&decisions.decisions, configured.config.decisions.file.as_ref()).as_deref(),
        own(&decisions.baseline, configured.config.decisions.baseline.as_ref()).as_deref(),
    );
    files.extend([store.decisions, store.baseline]);
    files.sort();
    files.dedup();
    let stamp = |file: PathBuf| {
        let known = fs::metadata(&file).ok().and_then(|m| Some((m.modified().ok()?, m.len())));
        (file, known)
    };
    files.into_iter().map(stamp).collect()
}

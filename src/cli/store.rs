//! The store: the folder `.crosscheck` beside a set, written under a lock and never half.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crosscheck::decision::Ledger;
use crosscheck::error::Error;
use crosscheck::report::decisions::{self, Bad};

use super::interrupt::{self, Unfinished};

/// The folder.
pub const FOLDER: &str = ".crosscheck";

/// What the folder holds that is of this machine alone.
const PRIVATE: &str = "# made by crosscheck: what is of this machine alone\n/lock\n/cache/\n/*.tmp\n";

/// Where decisions are kept.
#[derive(Debug, Clone)]
pub struct Store {
    /// The folder `.crosscheck` of the set.
    pub home: PathBuf,
    /// The decisions.
    pub decisions: PathBuf,
    /// What was known when the tool was taken up.
    pub baseline: PathBuf,
}

/// What a file of decisions came to.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The decisions.
    pub ledger: Ledger,
    /// What is no record; a write that was cut off is left out of it.
    pub errors: Vec<Error>,
    /// Writes that were cut off.
    pub warnings: Vec<String>,
}

impl Store {
    /// The store of a set: the nearest `.crosscheck` in the folder of the inputs or above it, or else in that folder.
    pub fn of(paths: &[PathBuf], decisions: Option<&Path>, baseline: Option<&Path>) -> Self {
        let home = home(paths);
        let decisions = decisions.map_or_else(|| home.join("decisions.jsonl"), Path::to_owned);
        let baseline = baseline.map_or_else(|| home.join("baseline.jsonl"), Path::to_owned);
        Self { home, decisions, baseline }
    }

    /// Reads the decisions, and the baseline where it is wanted.
    pub fn load(&self, with_baseline: bool) -> Loaded {
        let mut out = Loaded::default();
        let files = [Some(&self.baseline).filter(|_| with_baseline), Some(&self.decisions)];
        for path in files.into_iter().flatten() {
            match read(path) {
                Ok((ledger, bad)) => {
                    out.ledger.decisions.extend(ledger.decisions);
                    out.ledger.judgements.extend(ledger.judgements);
                    for bad in bad {
                        if bad.torn {
                            out.warnings.push(format!(
                                "{}:{}: a write was cut off here; skipped",
                                path.display(),
                                bad.line
                            ));
                        } else {
                            out.errors.push(Error::new(path, Some(bad.line), bad.what, "mend or remove that line"));
                        }
                    }
                }
                Err(cause) if cause.kind() == io::ErrorKind::NotFound => {}
                Err(cause) => out.errors.push(Error::new(path, None, cause.to_string(), "make it readable UTF-8")),
            }
        }
        out
    }
}

fn read(path: &Path) -> io::Result<(Ledger, Vec<Bad>)> {
    Ok(decisions::read(&fs::read_to_string(path)?))
}

/// The folder `.crosscheck` of a set of inputs.
fn home(paths: &[PathBuf]) -> PathBuf {
    let common = common(paths);
    let start = if common.as_os_str().is_empty() { Path::new(".") } else { &common };
    let above = fs::canonicalize(start).unwrap_or_else(|_| start.to_owned());
    for (up, folder) in above.ancestors().enumerate() {
        if folder.join(FOLDER).is_dir() {
            // Where it can be, the path is told as the user told it.
            return if up == 0 { common.join(FOLDER) } else { folder.join(FOLDER) };
        }
    }
    common.join(FOLDER)
}

/// The folder that all inputs lie in; the working folder for standard input.
pub fn common(paths: &[PathBuf]) -> PathBuf {
    let folder = |p: &PathBuf| match p {
        p if p.as_os_str() == "-" => PathBuf::new(),
        p if p.is_dir() => p.clone(),
        p => p.parent().unwrap_or(Path::new("")).to_owned(),
    };
    let mut folders = paths.iter().map(folder);
    let Some(mut out) = folders.next() else { return PathBuf::new() };
    for other in folders {
        while !other.starts_with(&out) {
            if !out.pop() {
                return PathBuf::new();
            }
        }
    }
    out
}

/// Adds lines to a file, whole and flushed to disk before it returns; others who write wait.
pub fn append(path: &Path, lines: &[String]) -> io::Result<()> {
    let _lock = lock(path)?;
    let mut file = OpenOptions::new().read(true).append(true).create(true).open(path)?;
    let mut text = String::new();
    let length = file.seek(SeekFrom::End(0))?;
    if length > 0 {
        let mut last = [0];
        file.seek(SeekFrom::Start(length - 1))?;
        file.read_exact(&mut last)?;
        if last != *b"\n" {
            text.push('\n');
        }
    }
    for line in lines {
        text += line;
        text.push('\n');
    }
    let _writing = interrupt::writing();
    file.write_all(text.as_bytes())?;
    file.sync_data()
}

/// Replaces what a file holds, under the lock: readers see the old text or the new, never a part.
pub fn rewrite(path: &Path, change: impl FnOnce(&str) -> Option<String>) -> io::Result<()> {
    let _lock = lock(path)?;
    let old = match fs::read_to_string(path) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => String::new(),
        old => old?,
    };
    match change(&old) {
        Some(new) => replace(path, new.as_bytes()),
        None => Ok(()),
    }
}

/// Writes a file beside its place and moves it there.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent().filter(|f| !f.as_os_str().is_empty()) {
        fs::create_dir_all(folder)?;
    }
    let beside = Unfinished::beside(path);
    let mut file = File::create(beside.path())?;
    file.write_all(bytes)?;
    file.sync_data()?;
    drop(file);
    beside.finish(path)
}

/// Makes a folder `.crosscheck` that keeps what is of this machine alone out of a repository.
pub fn keep_private(folder: &Path) -> io::Result<()> {
    if folder.join(".gitignore").exists() {
        return Ok(());
    }
    replace(&folder.join(".gitignore"), PRIVATE.as_bytes())
}

/// Waits until nobody else writes in the file's folder; held until it is dropped, or the process ends.
fn lock(path: &Path) -> io::Result<File> {
    let folder = path.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    if folder.ends_with(FOLDER) {
        keep_private(folder)?;
    }
    let name = if folder.ends_with(FOLDER) { "lock" } else { ".crosscheck.lock" };
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(folder.join(name))?;
    file.lock()?;
    Ok(file)
}

/// Names a file in an error of writing it.
pub fn named<T>(path: &Path, result: io::Result<T>) -> io::Result<T> {
    result.map_err(|e| io::Error::new(e.kind(), format!("{}: {e}", path.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_common_folder_is_that_of_all() {
        let check = |paths: &[&str], expected: &str| {
            assert_eq!(common(&paths.iter().map(PathBuf::from).collect::<Vec<_>>()), Path::new(expected));
        };
        check(&["wire/a.txt", "wire/b.txt"], "wire");
        check(&["draft.md", "wire/b.txt"], "");
        check(&["x/wire/a.txt", "x/archive/b.txt"], "x");
        check(&["-"], "");
        check(&[], "");
    }
}

//! The cache: whole results, each under a hash of all that it depends on.
//!
//! An entry is named by the hash of this build, of the articles as they were read, of the configuration, the
//! decisions and the options; so nothing in it grows stale, and what it gives is to the byte what a run would give.
//! It holds the hash of its own text: one that was cut off or altered is none.

use std::fmt::{self, Debug, Write as _};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::args::RunArgs;
use super::store::{self, FOLDER, Store};

/// How many results are kept, the newest.
const MOST: usize = 200;

/// A folder of results.
#[derive(Debug)]
pub struct Cache {
    folder: PathBuf,
}

/// A result.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Whether it fails the run.
    pub fails: bool,
    /// What was said on the way.
    pub warnings: Vec<String>,
    /// What was written, an output each.
    pub texts: Vec<String>,
}

impl Cache {
    /// The cache that the arguments ask for: the folder they name, or `.crosscheck/cache` beside the set.
    pub fn of(args: &RunArgs, store: &Store) -> Option<Self> {
        let folder = args.cache.as_ref().filter(|_| !args.no_cache)?;
        let folder = folder.clone().unwrap_or_else(|| store.home.join("cache"));
        Some(Self { folder })
    }

    /// What a result is kept under.
    pub fn key(asked: &dyn Debug) -> String {
        let mut hash = Hashed(Sha256::new());
        // A hash takes whatever is written to it.
        let _ = write!(hash, "{} {:?} {asked:?}", env!("CARGO_PKG_VERSION"), build());
        hex(&hash.0.finalize())
    }

    /// A result that was kept.
    pub fn get(&self, key: &str) -> Option<Kept> {
        let text = fs::read_to_string(self.place(key)).ok()?;
        let (hash, text) = text.split_once('\n')?;
        (hash == hex(&Sha256::digest(text))).then(|| serde_json::from_str(text).ok()).flatten()
    }

    /// Keeps a result; says why where it cannot be kept.
    pub fn put(&self, key: &str, kept: &Kept) -> Result<(), String> {
        let text = serde_json::to_string(kept).map_err(|e| e.to_string())?;
        let text = format!("{}\n{text}", hex(&Sha256::digest(&text)));
        let said = |e: std::io::Error| format!("{}: {e}", self.folder.display());
        if self.folder.parent().is_some_and(|f| f.ends_with(FOLDER)) {
            self.folder.parent().map_or(Ok(()), store::keep_private).map_err(said)?;
        }
        store::replace(&self.place(key), text.as_bytes()).map_err(said)?;
        self.prune();
        Ok(())
    }

    fn place(&self, key: &str) -> PathBuf {
        self.folder.join(format!("{key}.kept"))
    }

    /// Takes out the oldest results.
    fn prune(&self) {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().filter_map(Result::ok);
        let own =
            |path: &Path| path.file_stem().is_some_and(|n| n.len() == 64) && path.extension() == Some("kept".as_ref());
        let stamped = |path: PathBuf| Some((fs::metadata(&path).ok()?.modified().ok()?, path));
        let mut all: Vec<(SystemTime, PathBuf)> =
            entries.map(|e| e.path()).filter(|p| own(p)).filter_map(stamped).collect();
        all.sort();
        let gone = all.len().saturating_sub(MOST);
        for (_, path) in &all[..gone] {
            // Another run may have been quicker.
            let _ = fs::remove_file(path);
        }
    }
}

/// What tells this build from another of the same version.
fn build() -> Option<(u64, SystemTime)> {
    let own = fs::metadata(std::env::current_exe().ok()?).ok()?;
    Some((own.len(), own.modified().ok()?))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// A hash of text as it is written.
struct Hashed(Sha256);

impl fmt::Write for Hashed {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.update(text);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back_and_what_was_altered_does_not() {
        let dir = tempfile::tempdir().unwrap();
        let cache = Cache { folder: dir.path().join("cache") };
        let kept = Kept { fails: true, warnings: vec!["odd".into()], texts: vec!["1 article\n".into()] };
        let key = Cache::key(&("check", 1));
        assert_eq!(cache.get(&key), None);
        cache.put(&key, &kept).unwrap();
        assert_eq!(cache.get(&key), Some(kept));
        assert_eq!(cache.get(&Cache::key(&("check", 2))), None);
        let whole = fs::read(cache.place(&key)).unwrap();
        for at in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes[at] ^= 1;
            fs::write(cache.place(&key), &bytes).unwrap();
            assert_eq!(cache.get(&key), None, "byte {at}");
            fs::write(cache.place(&key), &whole[..at]).unwrap();
            assert_eq!(cache.get(&key), None, "cut off at {at}");
        }
    }

    #[test]
    fn only_the_newest_are_kept() {
        let dir = tempfile::tempdir().unwrap();
        let cache = Cache { folder: dir.path().to_owned() };
        fs::write(dir.path().join("notes.kept"), "{}").unwrap();
        for n in 0..=MOST {
            cache.put(&Cache::key(&n), &Kept::default()).unwrap();
        }
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), MOST + 1, "and what is not the cache's own");
        assert!(cache.get(&Cache::key(&MOST)).is_some());
    }
}

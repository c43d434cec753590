//! Patterns of paths, as in `.gitignore`, seen from one folder.

use std::fs;
use std::path::{Path, PathBuf};

use ignore::gitignore::{Gitignore, GitignoreBuilder};

use crate::error::Error;

/// Patterns of paths.
#[derive(Debug, Clone)]
pub struct Patterns {
    folder: PathBuf,
    of: Gitignore,
}

impl Patterns {
    /// Patterns seen from a folder; nothing where there are none.
    pub fn new(folder: &Path, lines: &[String]) -> Result<Option<Self>, Error> {
        if lines.is_empty() {
            return Ok(None);
        }
        let wrong = |line: &str, cause: ignore::Error| {
            Error::new(line, None, format!("no pattern of paths: {cause}"), "write it as in .gitignore")
        };
        let mut builder = GitignoreBuilder::new("");
        for line in lines {
            builder.add_line(None, line).map_err(|e| wrong(line, e))?;
        }
        let of = builder.build().map_err(|e| wrong(&lines[0], e))?;
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        Ok(Some(Self { folder: fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned()), of }))
    }

    /// Whether a path fits one of them; one outside the folder is seen as it is written.
    pub fn fit(&self, path: &Path) -> bool {
        let real = fs::canonicalize(path).unwrap_or_default();
        let written = if path.has_root() { path.file_name().map_or(path, Path::new) } else { path };
        let seen = real.strip_prefix(&self.folder).ok().filter(|p| !p.as_os_str().is_empty()).unwrap_or(written);
        let seen = seen.strip_prefix(".").unwrap_or(seen);
        !seen.has_root() && self.of.matched_path_or_any_parents(seen, false).is_ignore()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_seen_from_the_folder() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join("set/old")).unwrap();
        fs::write(dir.path().join("set/old/a.txt"), "x").unwrap();
        fs::write(dir.path().join("set/b.bak"), "x").unwrap();
        let check = |line: &str, path: &str, expected: bool| {
            let patterns = Patterns::new(&dir.path().join("set"), &[line.to_owned()]).unwrap().unwrap();
            assert_eq!(patterns.fit(&dir.path().join(path)), expected, "{line} {path}");
        };
        check("old/**", "set/old/a.txt", true);
        check("/old", "set/old/a.txt", true);
        check("set/old/**", "set/old/a.txt", false);
        check("*.bak", "set/b.bak", true);
        check("*.bak", "elsewhere.bak", true);
        check("old/**", "set/b.bak", false);
        let patterns = Patterns::new(Path::new(""), &["fire/b.*".to_owned()]).unwrap().unwrap();
        assert!(patterns.fit(Path::new("./fire/b.txt")) && !patterns.fit(Path::new("fire/a.txt")));
        assert!(Patterns::new(Path::new(""), &[]).unwrap().is_none());
        assert!(Patterns::new(Path::new(""), &["[z-a]".to_owned()]).is_err());
    }
}

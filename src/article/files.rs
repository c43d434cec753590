//! Files: arguments turned into the files they mean, in order of path.

use std::path::{Path, PathBuf};

use ignore::WalkBuilder;
use ignore::overrides::OverrideBuilder;

use super::format::by_name;
use crate::error::Error;

/// The files the arguments mean, sorted by path, each once; `-` stays as it is.
pub(super) fn files(paths: &[PathBuf]) -> (Vec<PathBuf>, Vec<Error>) {
    let (mut found, mut errors) = (Vec::new(), Vec::new());
    for path in paths {
        if path.as_os_str() == "-" || path.is_file() {
            found.push(path.clone());
        } else if path.is_dir() {
            let before = found.len();
            walk(&WalkBuilder::new(path), true, &mut found, &mut errors);
            if found.len() == before {
                errors.push(Error::new(
                    path,
                    None,
                    "a directory without articles",
                    "name files that end in .txt, .md, .html, .docx, .jsonl or the like; those in .gitignore and .ignore are left out",
                ));
            }
        } else if path.exists() {
            found.push(path.clone());
        } else if is_pattern(path) {
            glob(path, &mut found, &mut errors);
        } else {
            errors.push(Error::new(path, None, "no such file or directory", "check the spelling of the path"));
        }
    }
    found.sort_by_cached_key(|p| shown(p));
    found.dedup();
    (found, errors)
}

/// A path as the output shows it: `/` between folders.
pub(super) fn shown(path: &Path) -> String {
    let text = path.to_string_lossy();
    if cfg!(windows) { text.replace('\\', "/") } else { text.into_owned() }
}

fn is_pattern(path: &Path) -> bool {
    path.to_string_lossy().contains(['*', '?', '[', '{'])
}

fn walk(builder: &WalkBuilder, picky: bool, found: &mut Vec<PathBuf>, errors: &mut Vec<Error>) {
    let mut builder = builder.clone();
    // What a user's own git settings ignore must not change a report.
    builder.require_git(false).git_global(false).git_exclude(false);
    for entry in builder.build() {
        match entry {
            Ok(entry) => {
                let path = entry.path();
                let wanted = || by_name(path).is_some();
                if entry.file_type().is_some_and(|t| !t.is_dir()) && path.is_file() && (!picky || wanted()) {
                    found.push(entry.into_path());
                }
            }
            Err(cause) => {
                errors.push(Error::new("", None, cause.to_string(), "check that the directory can be read"));
            }
        }
    }
}

/// A pattern the shell left alone, from the last folder that has no sign of one.
fn glob(path: &Path, found: &mut Vec<PathBuf>, errors: &mut Vec<Error>) {
    let plain: PathBuf = path.components().take_while(|c| !is_pattern(Path::new(c.as_os_str()))).collect();
    let rest = path.strip_prefix(&plain).unwrap_or(path);
    let bare = plain.as_os_str().is_empty();
    let base = if bare { Path::new(".") } else { plain.as_path() };
    let mut patterns = OverrideBuilder::new(base);
    let before = found.len();
    match patterns.add(&format!("/{}", shown(rest))).and_then(|p| p.build()) {
        Ok(patterns) => {
            let mut builder = WalkBuilder::new(base);
            builder.overrides(patterns);
            walk(&builder, false, found, errors);
        }
        Err(cause) => {
            errors.push(Error::new(path, None, format!("not a pattern: {cause}"), "check its brackets"));
            return;
        }
    }
    if bare {
        for path in &mut found[before..] {
            if let Ok(inner) = path.strip_prefix(".") {
                *path = inner.to_owned();
            }
        }
    }
    if found.len() == before {
        errors.push(Error::new(path, None, "no file matches the pattern", "check the spelling of the path"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(args: &[&str], expected: &[&str], complaint: Option<&str>) {
        let dir = tempfile::tempdir().unwrap();
        for name in ["a.txt", "b.md", "c.png", "sub/d.jsonl", "sub/deep/e.txt", "sub/out.txt", "empty/f.png"] {
            let path = dir.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "x").unwrap();
        }
        std::fs::write(dir.path().join("sub/.ignore"), "out.txt\n").unwrap();
        let paths: Vec<PathBuf> =
            args.iter().map(|a| if *a == "-" { "-".into() } else { dir.path().join(a) }).collect();
        let (found, errors) = files(&paths);
        let got: Vec<String> = found.iter().map(|p| shown(p.strip_prefix(dir.path()).unwrap_or(p))).collect();
        assert_eq!(got, expected);
        assert_eq!(errors.first().map(|e| e.what.as_str()), complaint);
    }

    #[test]
    fn directories_are_searched_and_ignore_files_kept() {
        check(&["."], &["a.txt", "b.md", "sub/d.jsonl", "sub/deep/e.txt"], None);
        check(&["sub", "a.txt", "sub/d.jsonl"], &["a.txt", "sub/d.jsonl", "sub/deep/e.txt"], None);
        check(&["-", "c.png"], &["-", "c.png"], None);
    }

    #[test]
    fn patterns_are_expanded() {
        check(&["*.txt"], &["a.txt"], None);
        check(&["sub/**/*.txt"], &["sub/deep/e.txt", "sub/out.txt"], None);
        check(&["*.pdf"], &[], Some("no file matches the pattern"));
    }

    #[test]
    fn what_is_not_there_is_named() {
        check(&["g.txt", "a.txt"], &["a.txt"], Some("no such file or directory"));
        check(&["empty"], &[], Some("a directory without articles"));
    }
}

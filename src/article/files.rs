//! Files: arguments turned into the files they mean, in order of path.

use std::path::{Path, PathBuf};

use ignore::WalkBuilder;
use ignore::overrides::{Override, OverrideBuilder};

use super::Patterns;
use super::format::by_name;
use crate::error::Error;

/// What is picked in a directory.
#[derive(Debug, Clone, Default)]
pub struct Walk {
    /// Patterns of the files to read, whatever their endings; all that may be articles where there are none.
    pub globs: Vec<String>,
    /// Patterns of the files and folders to leave out.
    pub excludes: Vec<String>,
    /// Whether `.gitignore` and `.ignore` count for nothing.
    pub no_ignore: bool,
    /// Whether files and folders whose name begins with a full stop are read.
    pub hidden: bool,
    /// What the configuration leaves out.
    pub without: Option<Patterns>,
    /// What alone the configuration takes, where it says so.
    pub only: Option<Patterns>,
    /// Files that are written, and so not read: reports of an earlier run.
    pub outputs: Vec<PathBuf>,
}

impl Walk {
    /// Whether a file that was found in a directory is read.
    fn takes(&self, path: &Path) -> bool {
        self.without.as_ref().is_none_or(|p| !p.fit(path))
            && self.only.as_ref().is_none_or(|p| p.fit(path))
            && !self.outputs.iter().any(|o| is_same(o, path))
    }
}

/// Whether two paths lead to one file.
fn is_same(a: &Path, b: &Path) -> bool {
    a == b || a.file_name() == b.file_name() && matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
}

/// The files that these paths mean, in order.
pub fn list(paths: &[PathBuf], how: &Walk) -> Vec<PathBuf> {
    files(paths, how).0.into_iter().map(|f| f.path).collect()
}

/// A file to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Listed {
    /// Its path.
    pub path: PathBuf,
    /// Whether the user named it, and did not only name its folder.
    pub named: bool,
}

/// The files the arguments mean, sorted by path, each once; `-` stays as it is.
pub(super) fn files(paths: &[PathBuf], how: &Walk) -> (Vec<Listed>, Vec<Error>) {
    let (mut named, mut found, mut errors) = (Vec::new(), Vec::new(), Vec::new());
    for path in paths {
        if path.as_os_str() == "-" || path.is_file() {
            named.push(path.clone());
        } else if path.is_dir() {
            let before = found.len();
            let picked = match patterns(path, how.globs.iter().cloned()) {
                Ok(picked) => picked,
                Err(error) => {
                    errors.push(error);
                    continue;
                }
            };
            match builder(path, how) {
                Ok(builder) => {
                    let mut inside = Vec::new();
                    walk(&builder, Some(&picked), &mut inside, &mut errors);
                    found.extend(inside.into_iter().filter(|p| how.takes(p)));
                }
                Err(error) => {
                    errors.push(error);
                    continue;
                }
            }
            if found.len() == before {
                errors.push(Error::new(
                    path,
                    None,
                    "a directory without articles",
                    "name files that end in .txt, .md, .html, .docx, .jsonl or the like; those in .gitignore and .ignore are left out",
                ));
            }
        } else if path.exists() {
            named.push(path.clone());
        } else if is_pattern(path) {
            glob(path, &mut named, &mut errors);
        } else {
            errors.push(Error::new(path, None, "no such file or directory", "check the spelling of the path"));
        }
    }
    // "./a.txt" is "a.txt", however it was come by.
    let plain = |path: PathBuf| path.strip_prefix(".").map(Path::to_owned).unwrap_or(path);
    let list = |paths: Vec<PathBuf>, named: bool| paths.into_iter().map(move |p| Listed { path: plain(p), named });
    let mut all: Vec<Listed> = list(named, true).chain(list(found, false)).collect();
    all.sort_by_cached_key(|f| (shown(&f.path), !f.named));
    all.dedup_by(|a, b| a.path == b.path);
    (all, errors)
}

/// How a directory is walked.
fn builder(path: &Path, how: &Walk) -> Result<WalkBuilder, Error> {
    let excludes = how.excludes.iter().map(|pattern| format!("!{pattern}"));
    let mut builder = WalkBuilder::new(path);
    builder.overrides(patterns(path, excludes)?).hidden(!how.hidden).ignore(!how.no_ignore).git_ignore(!how.no_ignore);
    builder.parents(!how.no_ignore);
    Ok(builder)
}

fn patterns(base: &Path, patterns: impl Iterator<Item = String>) -> Result<Override, Error> {
    let mut builder = OverrideBuilder::new(base);
    for pattern in patterns {
        builder.add(&pattern).map_err(|cause| not_a_pattern(Path::new(&pattern), &cause))?;
    }
    builder.build().map_err(|cause| not_a_pattern(base, &cause))
}

fn not_a_pattern(path: &Path, cause: &ignore::Error) -> Error {
    Error::new(path, None, format!("not a pattern: {cause}"), "check its brackets")
}

/// A path as the output shows it: `/` between folders.
pub(super) fn shown(path: &Path) -> String {
    let text = path.to_string_lossy();
    if cfg!(windows) { text.replace('\\', "/") } else { text.into_owned() }
}

fn is_pattern(path: &Path) -> bool {
    path.to_string_lossy().contains(['*', '?', '[', '{'])
}

/// Walks a directory; with `picked`, takes the files that these patterns name or, where there are none, those whose
/// ending is that of an article.
fn walk(builder: &WalkBuilder, picked: Option<&Override>, found: &mut Vec<PathBuf>, errors: &mut Vec<Error>) {
    let mut builder = builder.clone();
    // What a user's own git settings ignore must not change a report.
    builder.require_git(false).git_global(false).git_exclude(false);
    for entry in builder.build() {
        match entry {
            Ok(entry) => {
                let path = entry.path();
                let wanted = || match picked {
                    None => true,
                    Some(picked) if picked.is_empty() => by_name(path).is_some(),
                    Some(picked) => picked.matched(path, false).is_whitelist(),
                };
                if entry.file_type().is_some_and(|t| !t.is_dir()) && path.is_file() && wanted() {
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
    let base = if plain.as_os_str().is_empty() { Path::new(".") } else { plain.as_path() };
    let mut patterns = OverrideBuilder::new(base);
    let before = found.len();
    match patterns.add(&format!("/{}", shown(rest))).and_then(|p| p.build()) {
        Ok(patterns) => {
            let mut builder = WalkBuilder::new(base);
            builder.overrides(patterns);
            walk(&builder, None, found, errors);
        }
        Err(cause) => {
            errors.push(not_a_pattern(path, &cause));
            return;
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
        check_walk(&Walk::default(), args, expected, complaint);
    }

    fn check_walk(how: &Walk, args: &[&str], expected: &[&str], complaint: Option<&str>) {
        let dir = tempfile::tempdir().unwrap();
        for name in [
            "a.txt",
            "b.md",
            "c.png",
            "sub/d.jsonl",
            "sub/deep/e.txt",
            "sub/out.txt",
            "empty/f.png",
            ".h/i.txt",
            "g.html",
        ] {
            let path = dir.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "x").unwrap();
        }
        std::fs::write(dir.path().join("sub/.ignore"), "out.txt\n").unwrap();
        let paths: Vec<PathBuf> =
            args.iter().map(|a| if *a == "-" { "-".into() } else { dir.path().join(a) }).collect();
        let (found, errors) = files(&paths, how);
        let got: Vec<String> =
            found.iter().map(|p| shown(p.path.strip_prefix(dir.path()).unwrap_or(&p.path))).collect();
        assert_eq!(got, expected);
        assert_eq!(errors.first().map(|e| e.what.as_str()), complaint);
    }

    #[test]
    fn directories_are_searched_and_ignore_files_kept() {
        check(&["."], &["a.txt", "b.md", "g.html", "sub/d.jsonl", "sub/deep/e.txt"], None);
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

    #[test]
    fn what_is_picked_can_be_said() {
        let walk = |globs: &[&str], excludes: &[&str]| Walk {
            globs: globs.iter().map(|g| (*g).to_owned()).collect(),
            excludes: excludes.iter().map(|g| (*g).to_owned()).collect(),
            ..Walk::default()
        };
        check_walk(&walk(&["*.png"], &[]), &["."], &["c.png", "empty/f.png"], None);
        check_walk(&walk(&[], &["sub", "*.md"]), &["."], &["a.txt", "g.html"], None);
        check_walk(&walk(&["*.txt"], &["sub/deep"]), &["."], &["a.txt"], None);
        check_walk(&walk(&[], &["*.txt"]), &["a.txt"], &["a.txt"], None);
        let set = |without: &[&str], only: &[&str]| {
            let of = |lines: &[&str]| {
                Patterns::new(Path::new(""), &lines.iter().map(|l| (*l).to_owned()).collect::<Vec<_>>()).unwrap()
            };
            Walk { without: of(without), only: of(only), ..Walk::default() }
        };
        check_walk(&set(&["*.txt"], &[]), &["sub", "a.txt"], &["a.txt", "sub/d.jsonl"], None);
        check_walk(&set(&["g.*"], &["*.html", "*.md"]), &["."], &["b.md"], None);
        let all = Walk { no_ignore: true, hidden: true, ..walk(&["*.txt"], &[]) };
        check_walk(&all, &["."], &[".h/i.txt", "a.txt", "sub/deep/e.txt", "sub/out.txt"], None);
    }
}

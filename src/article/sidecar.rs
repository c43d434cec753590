//! The sidecar `articles.toml`: metadata for the articles beside it, keyed by file name or id.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use toml::de::{DeTable, DeValue};

use super::{Article, Moment, Provenance, Sourced};
use crate::error::Error;

/// The name of the file.
pub(super) const NAME: &str = "articles.toml";

/// The keys a table may have.
const KEYS: [&str; 7] = ["published", "updated", "publisher", "title", "author", "url", "story"];

/// One article's entries: key and value, in the order of the file.
type Entries = Vec<(&'static str, String)>;

/// The sidecars of the folders read so far.
#[derive(Debug, Default)]
pub(super) struct Sidecars(HashMap<PathBuf, HashMap<String, Entries>>);

impl Sidecars {
    /// Reads the sidecar of a file's folder if it has one and was not read before.
    pub(super) fn load(&mut self, file: &Path, errors: &mut Vec<Error>) {
        let folder = file.parent().unwrap_or(Path::new("")).to_owned();
        if self.0.contains_key(&folder) {
            return;
        }
        let path = folder.join(NAME);
        let tables = match std::fs::read_to_string(&path) {
            Ok(text) => parse(&text, &path, errors),
            Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => HashMap::new(),
            Err(cause) => {
                errors.push(Error::new(&path, None, cause.to_string(), "make it readable UTF-8, or remove it"));
                HashMap::new()
            }
        };
        self.0.insert(folder, tables);
    }

    /// Fills in what the article itself does not say.
    pub(super) fn fill(&self, article: &mut Article) {
        if self.0.values().all(HashMap::is_empty) {
            return;
        }
        let path = PathBuf::from(&article.path);
        let Some(tables) = self.0.get(path.parent().unwrap_or(Path::new(""))) else { return };
        let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default();
        for key in [article.id.clone(), name.to_owned()] {
            for (field, value) in tables.get(&key).into_iter().flatten() {
                set(article, field, value);
            }
            if key == name {
                break;
            }
        }
    }
}

fn set(article: &mut Article, field: &str, value: &str) {
    fn put<T>(slot: &mut Option<Sourced<T>>, value: Option<T>) {
        if slot.is_none() {
            *slot = value.map(|value| Sourced { value, provenance: Provenance::Sidecar });
        }
    }
    let meta = &mut article.metadata;
    match field {
        "published" => put(&mut meta.published, Moment::iso(value)),
        "updated" => put(&mut meta.updated, Moment::iso(value)),
        "publisher" => put(&mut meta.publisher, Some(value.to_owned())),
        "title" => put(&mut meta.headline, Some(value.to_owned())),
        "author" => put(&mut meta.author, Some(value.to_owned())),
        "url" => put(&mut meta.url, Some(value.to_owned())),
        "story" if article.story.is_none() => article.story = Some(value.to_owned()),
        _ => {}
    }
}

fn parse(text: &str, path: &Path, errors: &mut Vec<Error>) -> HashMap<String, Entries> {
    let line = |at: usize| text.get(..at).map(|t| t.matches('\n').count() + 1);
    let mut out = HashMap::new();
    let tables = match DeTable::parse(text) {
        Ok(tables) => tables.into_inner(),
        Err(cause) => {
            let at = cause.span().and_then(|s| line(s.start));
            errors.push(Error::new(path, at, format!("not TOML: {}", cause.message()), "mend that line"));
            return out;
        }
    };
    for (name, value) in &tables {
        let at = line(name.span().start);
        let DeValue::Table(table) = value.get_ref() else {
            errors.push(Error::new(
                path,
                at,
                format!("`{}` stands outside a table", name.get_ref()),
                "put it under a line such as [\"report.txt\"]",
            ));
            continue;
        };
        let mut entries = Entries::new();
        for (key, value) in table {
            let at = line(key.span().start);
            let Some(known) = KEYS.iter().find(|k| *k == key.get_ref()) else {
                errors.push(Error::new(path, at, format!("unknown field `{}`", key.get_ref()), hint(key.get_ref())));
                continue;
            };
            let text = match value.get_ref() {
                DeValue::String(text) => text.to_string(),
                DeValue::Datetime(date) => date.to_string(),
                other => {
                    let what = format!("`{known}` is a {}, not a string", other.type_str());
                    errors.push(Error::new(path, at, what, "put it in quotation marks"));
                    continue;
                }
            };
            if matches!(*known, "published" | "updated") && Moment::iso(&text).is_none() {
                errors.push(impossible(path, at, known, &text));
                continue;
            }
            entries.push((*known, text));
        }
        out.insert(name.get_ref().to_string(), entries);
    }
    out
}

/// A date that cannot be, or cannot be read.
pub(super) fn impossible(path: &Path, line: Option<usize>, field: &str, value: &str) -> Error {
    let shown: String = value.chars().take(40).collect();
    Error::new(
        path,
        line,
        format!("`{field}` is no possible date: `{shown}`"),
        "write it as 2025-01-06 or 2025-01-06T13:14; until then the article counts as undated",
    )
}

fn hint(key: &str) -> String {
    let near = KEYS.iter().map(|k| (strsim::damerau_levenshtein(key, k), *k)).min();
    match near {
        Some((distance, k)) if distance <= 3 => format!("did you mean `{k}`?"),
        _ => format!("use one of {}", KEYS.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, complaints: &[&str]) -> HashMap<String, Entries> {
        let mut errors = Vec::new();
        let tables = parse(text, Path::new("x/articles.toml"), &mut errors);
        let mut got: Vec<String> = errors.iter().map(ToString::to_string).collect();
        got.sort();
        assert_eq!(got.len(), complaints.len(), "{got:?}");
        for (g, c) in got.iter().zip(complaints) {
            assert!(g.contains(c), "{g}");
        }
        tables
    }

    #[test]
    fn tables_are_keyed_by_name_or_id() {
        let tables = check("[\"mill.txt\"]\npublished = 2031-03-14\nauthor = \"Ann Lee\"\n", &[]);
        assert_eq!(tables["mill.txt"], [("author", "Ann Lee".into()), ("published", "2031-03-14".to_owned())]);
    }

    #[test]
    fn mistakes_are_named_with_their_line() {
        check(
            "[\"a\"]\npublishd = 2031-03-14\n",
            &["x/articles.toml:2: unknown field `publishd`; did you mean `published`?"],
        );
        check("[\"a\"]\n\ncolour = \"red\"\n", &[":3: unknown field `colour`; use one of"]);
        check("[\"a\"]\npublished = \"2031-02-30\"\n", &[":2: `published` is no possible date: `2031-02-30`"]);
        check("published = \"2031-02-03\"\n", &[":1: `published` stands outside a table"]);
        check("[\"a\"]\ntitle = 7\n", &[":2: `title` is a integer"]);
        check("[\"a\"\n", &[":1: not TOML"]);
    }
}

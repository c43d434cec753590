//! Reading: paths to articles, with an error for each input that could not be used.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::{Article, Metadata, Moment, Provenance, Sourced};
use crate::error::Error;

/// What reading came to.
#[derive(Debug, Default)]
pub struct Input {
    /// The articles, in the order of their paths.
    pub articles: Vec<Article>,
    /// What could not be read.
    pub errors: Vec<Error>,
}

/// Reads every path.
pub fn read(paths: &[PathBuf]) -> Input {
    let mut input = Input::default();
    for path in paths {
        match std::fs::read_to_string(path) {
            Ok(text) if path.extension().is_some_and(|e| e == "jsonl") => records(path, &text, &mut input),
            Ok(text) => {
                let id = path.to_string_lossy().replace('\\', "/");
                input.articles.push(Article { path: id.clone(), id, text, ..Article::default() });
            }
            Err(cause) => input.errors.push(Error {
                path: path.clone(),
                line: None,
                what: cause.to_string(),
                remedy: "check the path and that the file is UTF-8 text",
            }),
        }
    }
    input
}

fn records(path: &Path, text: &str, input: &mut Input) {
    for (n, line) in text.lines().enumerate().filter(|(_, l)| !l.trim().is_empty()) {
        match serde_json::from_str::<serde_json::Value>(line) {
            Ok(json) => {
                let get = |name: &str| json.get(name).and_then(|v| v.as_str()).map(str::to_owned);
                let published = get("published")
                    .and_then(|d| NaiveDate::parse_from_str(d.get(..10)?, "%Y-%m-%d").ok())
                    .map(|date| Sourced { value: Moment { date, time: None }, provenance: Provenance::Explicit });
                input.articles.push(Article {
                    id: get("id").unwrap_or_default(),
                    story: get("story"),
                    path: path.to_string_lossy().replace('\\', "/"),
                    line: Some(n + 1),
                    title: get("title").unwrap_or_default(),
                    text: get("text").unwrap_or_default(),
                    metadata: Metadata { published, ..Metadata::default() },
                });
            }
            Err(cause) => input.errors.push(Error {
                path: path.to_owned(),
                line: Some(n + 1),
                what: cause.to_string(),
                remedy: "write one JSON object a line",
            }),
        }
    }
}

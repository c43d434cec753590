//! `crosscheck meta`: what is known about articles, and putting it right in `articles.toml`.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crosscheck::article::{Article, Moment, Sourced};
use toml_edit::{DocumentMut, Item, Table, value};

use super::args::{GlobalArgs, MetaArgs, MetaCommand, MetaSetArgs, MetaShowArgs};
use super::config::Configured;
use super::output::{self, Terminal};
use super::{Outcome, input, store};

/// The name of the sidecar.
const SIDECAR: &str = "articles.toml";

/// What can be set.
const KEYS: [&str; 7] = ["published", "updated", "publisher", "title", "author", "url", "story"];

/// Runs the command.
pub fn run(args: &MetaArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    match &args.what {
        MetaCommand::Show(args) => show(args, global, terminal),
        MetaCommand::Set(args) => set(args, terminal),
    }
}

fn show(args: &MetaShowArgs, global: &GlobalArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let configured = Configured::read(&args.input.paths, global, terminal);
    let Some((articles, failed)) = configured.and_then(|c| input::articles(&args.input, &c, &[], terminal)) else {
        return Ok(Outcome::Failed);
    };
    let mut out = output::open(None)?;
    for article in &articles {
        let id = if article.id == article.path { String::new() } else { format!("#{}", article.id) };
        writeln!(out, "{}{id}", article.path)?;
        for (key, value, from) in known(article) {
            writeln!(out, "  {key:<10} {value}  ({from})")?;
        }
    }
    out.flush()?;
    Ok(if failed { Outcome::Failed } else { Outcome::Clean })
}

/// What is known about an article: key, value, provenance.
fn known(article: &Article) -> Vec<(&'static str, String, &'static str)> {
    let m = &article.metadata;
    let day = |d: &Option<Sourced<Moment>>| d.as_ref().map(|s| (s.value.to_string(), s.provenance.name()));
    let text = |t: &Option<Sourced<String>>| t.as_ref().map(|s| (s.value.clone(), s.provenance.name()));
    let mut out = Vec::new();
    let published = day(&m.published).unwrap_or_else(|| ("unknown".to_owned(), "missing"));
    for (key, known) in [
        ("published", Some(published)),
        ("updated", day(&m.updated)),
        ("publisher", text(&m.publisher)),
        ("title", text(&m.headline)),
        ("author", text(&m.author)),
        ("url", text(&m.url)),
        ("dateline", text(&m.dateline)),
        ("story", article.story.clone().map(|s| (s, "explicit"))),
    ] {
        out.extend(known.map(|(value, from)| (key, value.replace('\n', " "), from)));
    }
    out
}

fn set(args: &MetaSetArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let (mut files, mut pairs) = (Vec::new(), Vec::new());
    for word in &args.words {
        match word.split_once('=').filter(|(key, _)| KEYS.contains(key)) {
            Some(pair) => pairs.push(pair),
            None if Path::new(word).exists() => files.push(PathBuf::from(word)),
            None => {
                let what = match word.split_once('=') {
                    Some((key, _)) => format!("{key}: cannot be set; one of {}", KEYS.join(", ")),
                    None => format!("{word}: no such file; name a file, or KEY=VALUE"),
                };
                terminal.error(&what);
                return Ok(Outcome::Failed);
            }
        }
    }
    if files.is_empty() || pairs.is_empty() {
        terminal.error("name files and what to set: crosscheck meta set wire/a.txt published=2025-01-06");
        return Ok(Outcome::Failed);
    }
    let wrong =
        pairs.iter().find(|(k, v)| matches!(*k, "published" | "updated") && !v.is_empty() && Moment::iso(v).is_none());
    if let Some((key, wrong)) = wrong {
        terminal.error(&format!("{key}={wrong}: no such date; write it as 2025-01-06 or 2025-01-06T13:14"));
        return Ok(Outcome::Failed);
    }
    let mut folders: BTreeMap<PathBuf, Vec<String>> = BTreeMap::new();
    for file in &files {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        folders.entry(file.parent().unwrap_or(Path::new("")).to_owned()).or_default().push(name);
    }
    let mut out = output::open(None)?;
    for (folder, names) in folders {
        let names = if let Some(id) = &args.id { vec![id.clone()] } else { names };
        let path = folder.join(SIDECAR);
        let mut wrong = None;
        let result = store::rewrite(&path, |old| match edit(old, &names, &pairs) {
            Ok(new) => (new != old).then_some(new),
            Err(what) => {
                wrong = Some(what);
                None
            }
        });
        store::named(&path, result)?;
        if let Some(what) = wrong {
            terminal.error(&format!("{}: {what}; mend that line", path.display()));
            return Ok(Outcome::Failed);
        }
        writeln!(out, "{}: {}", path.display(), names.join(", "))?;
    }
    out.flush()?;
    Ok(Outcome::Clean)
}

/// A sidecar with values set, its comments and order kept; an empty value takes the key out.
fn edit(text: &str, names: &[String], pairs: &[(&str, &str)]) -> Result<String, String> {
    let mut document: DocumentMut = text.parse().map_err(|e: toml_edit::TomlError| e.message().to_owned())?;
    for name in names {
        let entry = document.entry(name).or_insert_with(|| Item::Table(Table::new()));
        let table = entry.as_table_like_mut().ok_or_else(|| format!("`{name}` is no table"))?;
        for &(key, text) in pairs {
            if text.is_empty() {
                table.remove(key);
            } else if let Some(item) = table.get_mut(key).and_then(Item::as_value_mut) {
                let decor = item.decor().clone();
                *item = text.into();
                *item.decor_mut() = decor;
            } else {
                table.insert(key, value(text));
            }
        }
    }
    Ok(document.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_order_are_kept() {
        let check = |old: &str, pairs: &[(&str, &str)], expected: &str| {
            assert_eq!(edit(old, &["a.txt".to_owned()], pairs).as_deref(), Ok(expected));
        };
        let day = ("published", "2031-03-04");
        check("", &[day], "[\"a.txt\"]\npublished = \"2031-03-04\"\n");
        let old = "# the wire\n[\"b.txt\"]\ntitle = \"B\" # as printed\n\n[\"a.txt\"]\npublished = \"2030-01-01\" # guessed\n";
        check(old, &[day], &old.replace("2030-01-01", "2031-03-04"));
        check(old, &[("published", "")], "# the wire\n[\"b.txt\"]\ntitle = \"B\" # as printed\n\n[\"a.txt\"]\n");
        assert!(edit("[\"a.txt\"", &[], &[]).is_err());
    }
}

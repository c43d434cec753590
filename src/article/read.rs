//! Reading: paths to articles, one at a time, with an error for each input that could not be used.

use std::collections::{HashSet, VecDeque};
use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use memchr::memchr;

use super::files::{files, shown};
use super::front::front_matter;
use super::lines::{Line, next_line};
use super::record::{Names, Record};
use super::sidecar::{Sidecars, impossible};
use super::{Article, Markup, Moment, Provenance, Sourced, stamp};
use crate::error::Error;

/// The most bytes one article may have, a record's whole line included.
pub const LONGEST_ARTICLE: usize = 32 * 1024 * 1024;

/// The form of an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// Told by the file's ending, for standard input by its first bytes.
    #[default]
    Auto,
    /// Plain text.
    Text,
    /// Markdown, with or without front matter.
    Markdown,
    /// One JSON record a line.
    Jsonl,
}

/// What can be set about reading.
#[derive(Debug, Clone, Default)]
pub struct ReadOptions {
    /// The form of all inputs.
    pub format: Format,
    /// Other names of record fields: `("text", "body")` reads the text from `body`.
    pub fields: Vec<(String, String)>,
    /// The name that stands for standard input, instead of `-`.
    pub stdin_name: Option<String>,
}

/// What reading came to.
#[derive(Debug, Default)]
pub struct Input {
    /// The articles, in the order of their paths, records in the order of their file.
    pub articles: Vec<Article>,
    /// What could not be read.
    pub errors: Vec<Error>,
    /// What was read but is odd: an empty text.
    pub warnings: Vec<Error>,
}

/// One thing that reading comes to.
#[derive(Debug)]
pub enum Item {
    /// An article.
    Article(Box<Article>),
    /// Something that could not be read.
    Error(Error),
    /// Something that was read but is odd.
    Warning(Error),
}

/// Reads everything the paths mean: files, directories, patterns, `-`.
pub fn read(paths: &[PathBuf], options: &ReadOptions) -> Input {
    let mut input = Input::default();
    for item in Reader::new(paths, options) {
        match item {
            Item::Article(article) => input.articles.push(*article),
            Item::Error(error) => input.errors.push(error),
            Item::Warning(warning) => input.warnings.push(warning),
        }
    }
    input
}

/// Reads one article at a time, so that any number fits in memory.
pub struct Reader {
    options: ReadOptions,
    names: Names,
    files: std::vec::IntoIter<PathBuf>,
    records: Option<Records>,
    ready: VecDeque<Item>,
    sidecars: Sidecars,
    /// Hashes of the story and id of each record so far.
    seen: HashSet<u64>,
}

/// A JSONL file being read.
struct Records {
    path: PathBuf,
    source: Box<dyn BufRead + Send>,
    buffer: Vec<u8>,
    line: usize,
    offset: u64,
}

impl Iterator for Reader {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        loop {
            if let Some(item) = self.ready.pop_front() {
                return Some(item);
            }
            if let Some(mut records) = self.records.take() {
                if self.record(&mut records) {
                    self.records = Some(records);
                }
                continue;
            }
            let path = self.files.next()?;
            if let Err(error) = self.open(&path) {
                self.ready.push_back(Item::Error(error));
            }
        }
    }
}

impl Reader {
    /// A reader of everything the paths mean, in order of path.
    pub fn new(paths: &[PathBuf], options: &ReadOptions) -> Self {
        let (files, errors) = files(paths);
        Self {
            options: options.clone(),
            names: Names::new(&options.fields),
            files: files.into_iter(),
            records: None,
            ready: errors.into_iter().map(Item::Error).collect(),
            sidecars: Sidecars::default(),
            seen: HashSet::new(),
        }
    }

    fn open(&mut self, path: &Path) -> Result<(), Error> {
        let stdin = path.as_os_str() == "-";
        let name = match &self.options.stdin_name {
            Some(name) if stdin => PathBuf::from(name),
            _ => path.to_owned(),
        };
        let mut source: Box<dyn BufRead + Send> = if stdin {
            Box::new(BufReader::new(io::stdin()))
        } else {
            let mut errors = Vec::new();
            self.sidecars.load(path, &mut errors);
            self.ready.extend(errors.into_iter().map(Item::Error));
            Box::new(BufReader::with_capacity(1 << 16, File::open(path).map_err(|cause| unreadable(&name, &cause))?))
        };
        let format = match (self.options.format, name.extension().and_then(|e| e.to_str())) {
            (Format::Auto, Some("jsonl" | "ndjson")) => Format::Jsonl,
            (Format::Auto, Some("md" | "markdown")) => Format::Markdown,
            (Format::Auto, _) if stdin => sniff(source.fill_buf().map_err(|cause| unreadable(&name, &cause))?),
            (Format::Auto, _) => Format::Text,
            (format, _) => format,
        };
        if format == Format::Jsonl {
            self.records = Some(Records { path: name, source, buffer: Vec::new(), line: 0, offset: 0 });
            return Ok(());
        }
        let mut bytes = Vec::new();
        source.take(LONGEST_ARTICLE as u64 + 1).read_to_end(&mut bytes).map_err(|cause| unreadable(&name, &cause))?;
        if bytes.len() > LONGEST_ARTICLE {
            return Err(too_long(&name, None));
        }
        let text = decode(bytes, &name, None, 0)?;
        let id = shown(&name);
        let markup = if format == Format::Markdown { Markup::Markdown } else { Markup::Plain };
        let mut article = Article { path: id.clone(), id, text, markup, ..Article::default() };
        if markup == Markup::Markdown {
            self.front(&mut article, &name);
        }
        self.push(article);
        Ok(())
    }

    /// Reads the next line of a JSONL file; returns whether there may be more.
    fn record(&mut self, records: &mut Records) -> bool {
        let start = records.offset;
        records.line += 1;
        let read = next_line(&mut *records.source, &mut records.buffer, LONGEST_ARTICLE, &mut records.offset);
        let error = match read {
            Ok(Line::End) => return false,
            Ok(Line::TooLong) => too_long(&records.path, Some(records.line)),
            Ok(Line::Read) => match self.parse(records, start) {
                Ok(Some(article)) => {
                    self.push(article);
                    return true;
                }
                Ok(None) => return true,
                Err(error) => error,
            },
            Err(cause) => {
                self.ready.push_back(Item::Error(unreadable(&records.path, &cause)));
                return false;
            }
        };
        self.ready.push_back(Item::Error(error));
        true
    }

    fn parse(&mut self, records: &Records, start: u64) -> Result<Option<Article>, Error> {
        let (path, at) = (&records.path, Some(records.line));
        let mut line = records.buffer.as_slice();
        if records.line == 1 {
            line = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line);
        }
        if line.trim_ascii().is_empty() {
            return Ok(None);
        }
        if let Err(cause) = std::str::from_utf8(&records.buffer) {
            return Err(not_utf8(path, at, start + cause.valid_up_to() as u64));
        }
        if let Some(nul) = memchr(0, line) {
            return Err(has_nul(path, at, start + nul as u64));
        }
        let mut record = Record::parse(line, &self.names).map_err(|cause| {
            let what = if cause.is_data() {
                format!("{cause}")
            } else {
                format!("not JSON at column {}: {}", cause.column(), plain(&cause))
            };
            Error::new(path, at, what, "write one JSON object a line")
        })?;
        let missing = |field: &str| {
            let remedy = if field == "text" {
                "give it one, or name the field that holds it: --field text=NAME"
            } else {
                "give each record an id of its own, or name the field that holds it: --field id=NAME"
            };
            Error::new(path, at, format!("a record without `{field}`"), remedy)
        };
        let text = record.take("text").ok_or_else(|| missing("text"))?;
        let id = record.take("id").filter(|id| !id.is_empty()).ok_or_else(|| missing("id"))?;
        if text.contains('\0') {
            return Err(Error::new(path, at, format!("the text of `{id}` has a NUL character"), "take it out"));
        }
        let story = record.take("story").filter(|s| !s.is_empty());
        let mut hasher = DefaultHasher::new();
        (&story, &id).hash(&mut hasher);
        if !self.seen.insert(hasher.finish()) {
            let whose = story.map_or_else(String::new, |s| format!(" in story `{s}`"));
            return Err(Error::new(
                path,
                at,
                format!("`{id}` is the id of an earlier record{whose}"),
                "give each record an id of its own",
            ));
        }
        let mut article = Article {
            id,
            story,
            path: shown(path),
            line: at,
            title: record.take("title").unwrap_or_default(),
            text,
            ..Article::default()
        };
        let explicit = |value| Some(Sourced { value, provenance: Provenance::Explicit });
        let meta = &mut article.metadata;
        meta.published = self.date(path, at, "published", record.take("published"));
        meta.updated = self.date(path, at, "updated", record.take("updated"));
        meta.publisher = record.take("publisher").and_then(explicit);
        meta.url = record.take("url").and_then(explicit);
        meta.author = record.take("author").and_then(explicit);
        meta.dateline = record.take("dateline").and_then(explicit);
        if !article.title.is_empty() {
            meta.headline = explicit(article.title.clone());
        }
        Ok(Some(article))
    }

    /// Reads the metadata in a Markdown file's front matter.
    fn front(&mut self, article: &mut Article, path: &Path) {
        let explicit = |value| Some(Sourced { value, provenance: Provenance::Explicit });
        for (key, value, line) in front_matter(&article.text).entries {
            if value.is_empty() {
                continue;
            }
            let meta = &mut article.metadata;
            match key.as_str() {
                "title" | "headline" => meta.headline = explicit(value),
                "date" | "published" => meta.published = self.date(path, Some(line), &key, Some(value)),
                "updated" | "modified" | "lastmod" => meta.updated = self.date(path, Some(line), &key, Some(value)),
                "author" | "authors" | "byline" => meta.author = explicit(value),
                "source" | "publisher" => meta.publisher = explicit(value),
                "url" | "link" => meta.url = explicit(value),
                "story" => article.story = Some(value),
                _ => {}
            }
        }
    }

    fn date(
        &mut self,
        path: &Path,
        line: Option<usize>,
        field: &str,
        value: Option<String>,
    ) -> Option<Sourced<Moment>> {
        let value = value.filter(|v| !v.trim().is_empty())?;
        let moment = Moment::iso(&value).or_else(|| {
            let text = value.trim();
            stamp::stamp(text).filter(|(_, len)| *len == text.len()).map(|(moment, _)| moment)
        });
        if moment.is_none() {
            self.ready.push_back(Item::Error(impossible(path, line, field, &value)));
        }
        moment.map(|value| Sourced { value, provenance: Provenance::Explicit })
    }

    fn push(&mut self, mut article: Article) {
        self.sidecars.fill(&mut article);
        article.read_dates();
        if article.text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').is_empty() {
            let what = match article.line {
                Some(_) => format!("the text of `{}` is empty", article.id),
                None => "the file is empty".to_owned(),
            };
            self.ready.push_back(Item::Warning(Error::new(
                &article.path,
                article.line,
                what,
                "nothing is read from it",
            )));
        }
        self.ready.push_back(Item::Article(Box::new(article)));
    }
}

/// The form of standard input, by its first bytes.
fn sniff(bytes: &[u8]) -> Format {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let line = bytes.split(|b| *b == b'\n').next().unwrap_or_default();
    match line.trim_ascii() {
        b"---" | b"+++" => Format::Markdown,
        [b'{', ..] => Format::Jsonl,
        _ => Format::Text,
    }
}

fn decode(bytes: Vec<u8>, path: &Path, line: Option<usize>, start: u64) -> Result<String, Error> {
    match String::from_utf8(bytes) {
        Ok(text) => match memchr(0, text.as_bytes()) {
            Some(at) => Err(has_nul(path, line, start + at as u64)),
            None => Ok(text),
        },
        Err(cause) => Err(not_utf8(path, line, start + cause.utf8_error().valid_up_to() as u64)),
    }
}

fn not_utf8(path: &Path, line: Option<usize>, byte: u64) -> Error {
    Error::new(path, line, format!("not UTF-8 at byte {byte}"), "convert the file: iconv -f WINDOWS-1252 -t UTF-8")
}

fn has_nul(path: &Path, line: Option<usize>, byte: u64) -> Error {
    Error::new(path, line, format!("a NUL at byte {byte}"), "give text: a binary file or UTF-16 is not read")
}

fn too_long(path: &Path, line: Option<usize>) -> Error {
    let what = format!("longer than {} MiB", LONGEST_ARTICLE >> 20);
    Error::new(path, line, what, "one article a file, or one record a line of a .jsonl file")
}

fn unreadable(path: &Path, cause: &io::Error) -> Error {
    Error::new(path, None, cause.to_string().to_lowercase(), "check that the file is there and can be read")
}

/// A cause without the line number, which the error names already.
fn plain(cause: &serde_json::Error) -> String {
    let text = cause.to_string();
    text.split(" at line ").next().unwrap_or(&text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads files laid in a folder; returns `id published story` of each article, and the complaints.
    fn run(files: &[(&str, &[u8])], options: &ReadOptions) -> (Vec<String>, Vec<String>, Vec<String>) {
        let dir = tempfile::tempdir().unwrap();
        for (name, bytes) in files {
            std::fs::write(dir.path().join(name), bytes).unwrap();
        }
        let input = read(&[dir.path().to_owned()], options);
        let base = format!("{}/", shown(dir.path()));
        let clean = |text: String| text.replace(&base, "");
        let articles = input.articles.iter().map(|a| {
            let published = a
                .metadata
                .published
                .as_ref()
                .map(|p| format!("{} {}", p.value, p.provenance.name()))
                .unwrap_or_default();
            clean(format!("{} [{published}] {}", a.id, a.story.as_deref().unwrap_or_default()))
        });
        let said = |errors: &[Error]| errors.iter().map(|e| clean(e.to_string())).collect();
        (articles.collect(), said(&input.errors), said(&input.warnings))
    }

    fn check(files: &[(&str, &[u8])], articles: &[&str], complaints: &[&str]) {
        let (got, errors, warnings) = run(files, &ReadOptions::default());
        assert_eq!(got.iter().map(|a| a.trim_end()).collect::<Vec<_>>(), articles);
        let said: Vec<String> = errors.into_iter().chain(warnings).collect();
        assert_eq!(said.len(), complaints.len(), "{said:?}");
        for (said, complaint) in said.iter().zip(complaints) {
            assert!(said.contains(complaint), "{said}");
        }
    }

    #[test]
    fn every_form_is_read_in_order_of_path() {
        check(
            &[
                ("c.txt", b"14 March 2031, 09:05\nThe mill burned. It was 3am."),
                ("b.md", b"---\ntitle: Mill\ndate: 2031-03-14\nstory: mill\n---\nIt burned."),
                ("a.jsonl", b"{\"id\":\"x\",\"text\":\"It burned.\",\"published\":\"2031-03-14T07:00:00Z\"}\n\n{\"id\":\"y\",\"story\":\"s\",\"text\":\"It.\"}"),
            ],
            &["x [2031-03-14T07:00 explicit]", "y [] s", "b.md [2031-03-14 explicit] mill", "c.txt [2031-03-14T09:05 text]"],
            &[],
        );
    }

    #[test]
    fn the_sidecar_stands_between_the_record_and_the_text() {
        check(
            &[
                (
                    "articles.toml",
                    b"[\"c.txt\"]\npublished = 2031-03-15\nstory = \"mill\"\n[x]\npublished = \"2031-03-16\"\n",
                ),
                ("c.txt", b"14 March 2031\nThe mill burned. It was 3am."),
                (
                    "d.jsonl",
                    b"{\"id\":\"x\",\"text\":\"It.\",\"published\":\"2031-03-13\"}\n{\"id\":\"y\",\"text\":\"It.\"}",
                ),
            ],
            &["c.txt [2031-03-15 sidecar] mill", "x [2031-03-13 explicit]", "y []"],
            &[],
        );
    }

    #[test]
    fn what_cannot_be_read_is_named_and_the_rest_is_read() {
        check(
            &[
                ("a.txt", b"caf\xe9 burned"),
                ("b.txt", b"The \0 mill"),
                ("c.txt", b"The mill burned."),
                ("d.txt", b" \n"),
            ],
            &["c.txt []", "d.txt []"],
            &["a.txt: not UTF-8 at byte 3; convert", "b.txt: a NUL at byte 4", "d.txt: the file is empty"],
        );
        check(
            &[(
                "r.jsonl",
                b"{\"id\":\"a\",\"text\":\"It.\"}\nnonsense\n{\"id\":\"b\"}\n{\"text\":\"It.\"}\n{\"id\":\"a\",\"text\":\"It.\"}\n{\"id\":\"c\",\"text\":\"\xff\"}\n{\"id\":\"d\",\"text\":\"It.\",\"published\":\"2031-02-30\"}\n{\"id\":\"e\",\"text\":[1]}\n{\"id\":\"f\",\"text\":\"\"}",
            )],
            &["a []", "d []", "f []"],
            &[
                "r.jsonl:2: not JSON at column",
                "r.jsonl:3: a record without `text`; give it one, or name the field that holds it: --field text=NAME",
                "r.jsonl:4: a record without `id`",
                "r.jsonl:5: `a` is the id of an earlier record",
                "r.jsonl:6: not UTF-8 at byte 101",
                "r.jsonl:7: `published` is no possible date: `2031-02-30`",
                "r.jsonl:8: field `text`",
                "r.jsonl:9: the text of `f` is empty",
            ],
        );
    }

    #[test]
    fn an_article_beyond_the_limit_is_skipped() {
        let mut long = b"{\"id\":\"a\",\"text\":\"".to_vec();
        long.resize(LONGEST_ARTICLE + 100, b'x');
        long.extend_from_slice(b"\"}\n{\"id\":\"b\",\"text\":\"It.\"}\n");
        check(
            &[("l.jsonl", &long), ("m.txt", &long)],
            &["b []"],
            &["l.jsonl:1: longer than 32 MiB", "m.txt: longer than 32 MiB"],
        );
    }

    #[test]
    fn fields_and_forms_can_be_named() {
        let fields = vec![("text".to_owned(), "body".to_owned()), ("id".to_owned(), "n".to_owned())];
        let options = ReadOptions { fields, format: Format::Jsonl, stdin_name: None };
        let (articles, errors, _) = run(&[("a.txt", b"{\"n\":7,\"body\":\"It.\"}")], &options);
        assert_eq!((articles, errors), (vec!["7 [] ".to_owned()], Vec::new()));
    }

    #[test]
    fn standard_input_is_told_by_its_first_bytes() {
        assert_eq!(sniff(b"{\"id\":1}"), Format::Jsonl);
        assert_eq!(sniff("\u{feff}---\ntitle: x".as_bytes()), Format::Markdown);
        assert_eq!(sniff(b"The mill burned."), Format::Text);
        assert_eq!(sniff(b""), Format::Text);
    }
}

//! Reading: paths to articles, one at a time, with an error for each input that could not be used.

use std::collections::{HashSet, VecDeque};
use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

use memchr::memchr;

use super::files::{Listed, Walk, files, shown};
use super::format::{self, Draft, Drafts, Format, Found, Opened, has_nul, not_utf8, too_long, unreadable};
use super::front::front_matter;
use super::lines::{Line, next_line};
use super::offset::{FileText, OffsetMap};
use super::record::{Names, Record};
use super::sidecar::{Sidecars, impossible};
use super::source::Source;
use super::{Article, Markup, Moment, Provenance, Sourced, stamp};
use crate::error::Error;

/// The most bytes one article may have, a record's whole line included.
pub const LONGEST_ARTICLE: usize = 32 * 1024 * 1024;

/// What can be set about reading.
#[derive(Debug, Clone, Default)]
pub struct ReadOptions {
    /// The form of all inputs.
    pub format: Format,
    /// Other names of record fields: `("text", "body")` reads the text from `body`.
    pub fields: Vec<(String, String)>,
    /// The name that stands for standard input, instead of `-`.
    pub stdin_name: Option<String>,
    /// What is picked in directories.
    pub walk: Walk,
    /// The encoding of all inputs, by a label such as `windows-1252`; told by each input where it is none.
    pub encoding: Option<String>,
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
    let mut reader = Reader::new(paths, options);
    for item in reader.by_ref() {
        match item {
            Item::Article(article) => input.articles.push(*article),
            Item::Error(error) => input.errors.push(error),
            Item::Warning(warning) => input.warnings.push(warning),
        }
    }
    input.warnings.extend(reader.withdraw(&mut input.articles));
    input
}

/// Reads one article at a time, so that any number fits in memory.
pub struct Reader {
    options: ReadOptions,
    names: Names,
    files: std::vec::IntoIter<Listed>,
    records: Option<Records>,
    drafts: Option<(PathBuf, Drafts)>,
    ready: VecDeque<Item>,
    sidecars: Sidecars,
    /// Hashes of the story and id of each record so far.
    seen: HashSet<u64>,
    /// Identifiers that publishers took back.
    killed: HashSet<String>,
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
            if let Some((path, mut drafts)) = self.drafts.take() {
                if let Some(found) = drafts.next() {
                    self.found(&path, found);
                    self.drafts = Some((path, drafts));
                }
                continue;
            }
            let file = self.files.next()?;
            if let Err(error) = self.open(&file.path, file.named) {
                self.ready.push_back(Item::Error(error));
            }
        }
    }
}

impl Reader {
    /// A reader of everything the paths mean, in order of path.
    pub fn new(paths: &[PathBuf], options: &ReadOptions) -> Self {
        let (files, errors) = files(paths, &options.walk);
        Self {
            options: options.clone(),
            names: Names::new(&options.fields),
            files: files.into_iter(),
            records: None,
            drafts: None,
            ready: errors.into_iter().map(Item::Error).collect(),
            sidecars: Sidecars::default(),
            seen: HashSet::new(),
            killed: HashSet::new(),
        }
    }

    /// Takes out of articles that were read those that a later notice killed; returns a warning for each.
    pub fn withdraw(&self, articles: &mut Vec<Article>) -> Vec<Error> {
        let mut warnings = Vec::new();
        articles.retain(|article| {
            let uri = article.metadata.uri.as_ref().filter(|uri| self.killed.contains(&uri.value));
            warnings.extend(uri.map(|uri| {
                let what = format!("`{}` was taken back by its publisher: {}", article.id, uri.value);
                Error::new(&article.path, article.line, what, "it is not compared")
            }));
            uri.is_none()
        });
        warnings
    }

    fn open(&mut self, path: &Path, named: bool) -> Result<(), Error> {
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
        let mut inner = name.clone();
        if is_packed(source.fill_buf().map_err(|cause| unreadable(&name, &cause))?) {
            source = unpacked(source).ok_or_else(|| {
                let what = "this build does not unpack gzip";
                Error::new(&name, None, what, "gunzip the file, or install with --features gz")
            })?;
            inner = format::packed_name(&name);
        }
        let head = source.fill_buf().map_err(|cause| unreadable(&name, &cause))?;
        let format = match self.options.format {
            Format::Auto => format::tell(&inner, head),
            format => format,
        };
        if !named && !format::may_hold(format, head, self.names.name("text")) {
            let remedy = "it is passed over; to read it all the same, name it";
            self.ready.push_back(Item::Warning(Error::new(&name, None, "nothing in it looks like an article", remedy)));
            return Ok(());
        }
        let encoding = self.options.encoding.clone();
        let mut opened = Opened { path: name, source, names: self.names.clone(), encoding };
        match format {
            Format::Auto | Format::Text => self.text(opened, Markup::Plain),
            Format::Markdown => self.text(opened, Markup::Markdown),
            Format::Jsonl => {
                format::narrow(&mut opened)?;
                let Opened { path, source, .. } = opened;
                self.records = Some(Records { path, source, buffer: Vec::new(), line: 0, offset: 0 });
                Ok(())
            }
            format => {
                let path = opened.path.clone();
                self.drafts = Some((path, format::open(format, opened)?));
                Ok(())
            }
        }
    }

    /// Reads a text that is an article as it stands.
    fn text(&mut self, mut opened: Opened, markup: Markup) -> Result<(), Error> {
        let name = opened.path;
        let bytes = format::all_bytes(&mut *opened.source, &name, LONGEST_ARTICLE)?;
        let decoded = format::decode(bytes, &name, opened.encoding.as_deref(), None)?;
        if let Some(note) = &decoded.note {
            self.ready.push_back(Item::Warning(format::guessed(&name, note)));
        }
        let id = shown(&name);
        let mut article = Article { path: id.clone(), id, text: decoded.text, markup, ..Article::default() };
        if let Some(encoding) = decoded.map {
            let mut text = OffsetMap::same(article.text.len());
            text.settle(&FileText { text: &article.text, encoding: Some(&encoding), ..FileText::default() });
            article.source = Some(Box::new(Source { text, ..Source::default() }));
        }
        if markup == Markup::Markdown {
            self.front(&mut article, &name);
        }
        self.push(article);
        Ok(())
    }

    /// Takes what a format's reader came to.
    fn found(&mut self, path: &Path, found: Found) {
        match found {
            Found::Error(error) => self.ready.push_back(Item::Error(error)),
            Found::Warning(warning) => self.ready.push_back(Item::Warning(warning)),
            Found::Draft(draft) => self.draft(path, *draft),
        }
    }

    /// Makes an article of a draft.
    fn draft(&mut self, path: &Path, mut draft: Draft) {
        let shown = shown(path);
        let line = draft.line;
        let mut take = |field: &str| {
            let at = draft.fields.iter().position(|(known, _)| *known == field)?;
            Some(draft.fields.swap_remove(at).1)
        };
        let explicit = |value: Option<String>| value.map(|value| Sourced { value, provenance: Provenance::Explicit });
        if take("lacks").is_some() {
            self.ready.push_back(Item::Error(format::missing(path, Format::Html)));
            return;
        }
        let published = take("published");
        let updated = take("updated");
        let mut article = Article { path: shown.clone(), line, story: take("story"), ..Article::default() };
        let meta = &mut article.metadata;
        meta.publisher = explicit(take("publisher"));
        meta.url = explicit(take("url"));
        meta.uri = explicit(take("uri"));
        meta.author = explicit(take("author"));
        meta.dateline = explicit(take("dateline"));
        meta.headline = explicit(take("headline"));
        let works = |list: Option<String>| list.iter().flat_map(|l| l.lines()).map(str::to_owned).collect();
        meta.based_on = works(take("based_on"));
        meta.citations = works(take("citations"));
        meta.published = self.date(path, line, "published", published);
        meta.updated = self.date(path, line, "updated", updated);
        if !draft.title.text.is_empty() {
            meta.headline = explicit(Some(draft.title.text.clone()));
        }
        article.id = draft.id.unwrap_or(shown);
        article.title = draft.title.text;
        article.text = draft.text.text;
        article.source = Some(Box::new(Source {
            title: draft.title.map,
            text: draft.text.map,
            parts: draft.parts,
            within: draft.within,
        }));
        if let Some(word) = draft.killed {
            self.kill(&article, &word);
            return;
        }
        let repeated = article.id != article.path && !self.is_new(&article);
        if repeated {
            self.ready.push_back(Item::Error(again(path, line, &article)));
            return;
        }
        self.push(article);
    }

    /// Whether no record before had this story and id.
    fn is_new(&mut self, article: &Article) -> bool {
        let mut hasher = DefaultHasher::new();
        (&article.story, &article.id).hash(&mut hasher);
        self.seen.insert(hasher.finish())
    }

    /// Notes an article that its publisher takes back: neither it nor any version of it is compared.
    fn kill(&mut self, article: &Article, word: &str) {
        if let Some(uri) = &article.metadata.uri {
            self.killed.insert(uri.value.clone());
        }
        self.ready.push_back(Item::Warning(Error::new(
            &article.path,
            article.line,
            format!("`{}` is {word} by its publisher", article.id),
            "it is not compared, nor is any version of it",
        )));
    }

    /// Reads the next line of a JSONL file; returns whether there may be more.
    fn record(&mut self, records: &mut Records) -> bool {
        let start = records.offset;
        records.line += 1;
        let read = next_line(&mut *records.source, &mut records.buffer, LONGEST_ARTICLE, &mut records.offset);
        let error = match read {
            Ok(Line::End) => return false,
            Ok(Line::TooLong) => too_long(&records.path, Some(records.line), LONGEST_ARTICLE),
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
        let mut line = std::str::from_utf8(&records.buffer)
            .map_err(|cause| not_utf8(path, at, start + cause.valid_up_to() as u64))?;
        if records.line == 1 {
            line = line.strip_prefix('\u{feff}').unwrap_or(line);
        }
        if line.trim_ascii().is_empty() {
            return Ok(None);
        }
        if let Some(nul) = memchr(0, line.as_bytes()) {
            return Err(has_nul(path, at, start + nul as u64));
        }
        let record = Record::parse(line, &self.names).map_err(|cause| {
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
        let [id, text, title, published, updated, publisher, url, author, dateline, story] = record.fields();
        let text = text.ok_or_else(|| missing("text"))?;
        let id = id.filter(|id| !id.is_empty()).ok_or_else(|| missing("id"))?;
        if memchr(0, text.as_bytes()).is_some() {
            return Err(Error::new(path, at, format!("the text of `{id}` has a NUL character"), "take it out"));
        }
        let mut article = Article {
            id,
            story: story.filter(|s| !s.is_empty()),
            path: shown(path),
            line: at,
            title: title.unwrap_or_default(),
            text,
            ..Article::default()
        };
        if !self.is_new(&article) {
            return Err(again(path, at, &article));
        }
        let explicit = |value| Some(Sourced { value, provenance: Provenance::Explicit });
        let meta = &mut article.metadata;
        meta.published = self.date(path, at, "published", published);
        meta.updated = self.date(path, at, "updated", updated);
        meta.publisher = publisher.and_then(explicit);
        meta.url = url.and_then(explicit);
        meta.author = author.and_then(explicit);
        meta.dateline = dateline.and_then(explicit);
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
        let moment = Moment::iso(&value).or_else(|| Moment::mail(&value)).or_else(|| {
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
                None if article.source.is_some() => "no text is in it".to_owned(),
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

/// A record whose id came before.
fn again(path: &Path, line: Option<usize>, article: &Article) -> Error {
    let whose = article.story.as_ref().map_or_else(String::new, |s| format!(" in story `{s}`"));
    let what = format!("`{}` is the id of an earlier record{whose}", article.id);
    Error::new(path, line, what, "give each record an id of its own")
}

/// What a packed stream holds, where this build can tell.
#[cfg_attr(feature = "gz", expect(clippy::unnecessary_wraps, reason = "a build without gzip has nothing to give"))]
fn unpacked(source: Box<dyn BufRead + Send>) -> Option<Box<dyn BufRead + Send>> {
    #[cfg(feature = "gz")]
    return Some(super::gz::unpack(source));
    #[cfg(not(feature = "gz"))]
    return Some(source).filter(|_| false);
}

/// Whether bytes begin a gzip file.
fn is_packed(head: &[u8]) -> bool {
    head.starts_with(&[0x1f, 0x8b])
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

    #[cfg(feature = "encodings")]
    #[test]
    fn what_cannot_be_read_is_named_and_the_rest_is_read() {
        check(
            &[
                ("a.txt", b"caf\xe9 burned"),
                ("b.txt", b"The \0 mill"),
                ("c.txt", b"The mill burned."),
                ("d.txt", b" \n"),
            ],
            &["a.txt []", "c.txt []", "d.txt []"],
            &[
                "b.txt: a NUL at byte 4",
                "a.txt: nothing says its encoding; by its bytes it is windows-1252; if that is wrong",
                "d.txt: the file is empty",
            ],
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
        let options = ReadOptions { fields, format: Format::Jsonl, ..ReadOptions::default() };
        let (articles, errors, _) = run(&[("a.txt", b"{\"n\":7,\"body\":\"It.\"}")], &options);
        assert_eq!((articles, errors), (vec!["7 [] ".to_owned()], Vec::new()));
    }

    #[cfg(not(any(feature = "docx", feature = "html")))]
    #[test]
    fn a_lean_build_says_what_it_lacks() {
        check(
            &[("a.html", b"<p>It."), ("b.docx", b"PK"), ("c.txt", b"It burned.")],
            &["c.txt []"],
            &[
                "a.html: this build does not read html; install one with it: cargo install crosscheck --features html",
                "b.docx: this build does not read docx; install one with it: cargo install crosscheck --features docx",
            ],
        );
    }
}

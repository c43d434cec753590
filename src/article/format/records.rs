//! JSON records: the elements of an array, one at a time, each an article.

use std::io::{self, BufRead};

use super::super::LONGEST_ARTICLE;
use super::super::offset::FileText;
use super::super::record::{FIELDS, Names};
use super::draft::{Draft, Drafts, Found};
use super::json::{Json, find};
use super::open::{Opened, decode, too_long, unreadable};
use super::{csv, ninjs};
use crate::error::Error;

/// The articles of a JSON file: of an array one at a time, of an object itself or those in one of its members.
pub(super) fn array(mut opened: Opened) -> Result<Drafts, Error> {
    csv::narrow(&mut opened)?;
    let mut elements = Elements { opened, here: Here { offset: 0, line: 1, col: 0 }, count: 0, state: State::Start };
    elements.start().map_err(|cause| unreadable(&elements.opened.path, &cause))?;
    Ok(Box::new(std::iter::from_fn(move || elements.pull()).flatten()))
}

enum State {
    /// Nothing was read yet.
    Start,
    /// In an array, before an element.
    Inside,
    /// The whole file is one value.
    One,
    /// Nothing more comes.
    Done,
}

/// The elements of an array that is being read.
struct Elements {
    opened: Opened,
    here: Here,
    count: usize,
    state: State,
}

/// How far a file was read.
#[derive(Clone, Copy)]
struct Here {
    offset: u64,
    line: usize,
    /// Characters of the line.
    col: usize,
}

impl Here {
    fn pass(&mut self, bytes: &[u8]) {
        self.offset += bytes.len() as u64;
        let mut line = bytes;
        if let Some(last) = memchr::memrchr(b'\n', bytes) {
            self.line += memchr::memchr_iter(b'\n', bytes).count();
            self.col = 0;
            line = &bytes[last + 1..];
        }
        self.col += line.iter().filter(|b| **b & 0xc0 != 0x80).count();
    }
}

/// What a scan for a value came to.
enum Scan {
    Value,
    TooLong,
    /// The file ends within the value.
    Cut,
}

impl Elements {
    /// What the next value comes to; nothing at the end.
    fn pull(&mut self) -> Option<Vec<Found>> {
        Some(match self.read() {
            Ok(None) => return None,
            Ok(Some(Ok(found))) => found,
            Ok(Some(Err(error))) => vec![Found::Error(error)],
            Err(cause) => {
                self.state = State::Done;
                vec![Found::Error(unreadable(&self.opened.path, &cause))]
            }
        })
    }

    /// Goes to the first element.
    fn start(&mut self) -> io::Result<()> {
        if self.opened.source.fill_buf()?.starts_with("\u{feff}".as_bytes()) {
            self.opened.source.consume(3);
            self.here.offset += 3;
        }
        self.state = match self.skip()? {
            Some(b'[') => {
                self.take();
                State::Inside
            }
            Some(_) => State::One,
            None => State::Done,
        };
        Ok(())
    }

    /// Passes a byte that is no line end.
    fn take(&mut self) {
        self.opened.source.consume(1);
        self.here.pass(b" ");
    }

    /// Skips white space; the byte behind it.
    fn skip(&mut self) -> io::Result<Option<u8>> {
        loop {
            let chunk = self.opened.source.fill_buf()?;
            let Some(blank) = chunk.iter().position(|b| !b.is_ascii_whitespace()) else {
                if chunk.is_empty() {
                    return Ok(None);
                }
                self.here.pass(chunk);
                let len = chunk.len();
                self.opened.source.consume(len);
                continue;
            };
            self.here.pass(&chunk[..blank]);
            let found = chunk[blank];
            self.opened.source.consume(blank);
            return Ok(Some(found));
        }
    }

    /// Reads a value into `out`: up to the comma or bracket behind it, or the file's end.
    fn value(&mut self, out: &mut Vec<u8>) -> io::Result<Scan> {
        out.clear();
        let whole = matches!(self.state, State::One);
        let (mut depth, mut string, mut escaped, mut long) = (0_usize, false, false, false);
        loop {
            let chunk = self.opened.source.fill_buf()?;
            if chunk.is_empty() {
                return Ok(if long {
                    Scan::TooLong
                } else if whole {
                    Scan::Value
                } else {
                    Scan::Cut
                });
            }
            let mut end = None;
            for (n, b) in chunk.iter().enumerate() {
                match b {
                    _ if escaped => escaped = false,
                    b'\\' if string => escaped = true,
                    b'"' => string = !string,
                    _ if string => {}
                    b'[' | b'{' => depth += 1,
                    b',' | b']' | b'}' if depth == 0 && !whole => {
                        end = Some(n);
                        break;
                    }
                    b']' | b'}' => depth = depth.saturating_sub(1),
                    _ => {}
                }
            }
            let len = end.unwrap_or(chunk.len());
            long |= out.len() + len > LONGEST_ARTICLE;
            if long {
                out.clear();
            } else {
                out.extend_from_slice(&chunk[..len]);
            }
            self.here.pass(&chunk[..len]);
            self.opened.source.consume(len);
            if end.is_some() {
                return Ok(if long { Scan::TooLong } else { Scan::Value });
            }
        }
    }

    /// The articles of the next value; nothing where none comes.
    fn read(&mut self) -> io::Result<Option<Result<Vec<Found>, Error>>> {
        let whole = match self.state {
            State::Start | State::Done => return Ok(None),
            State::One => true,
            State::Inside => match self.skip()? {
                Some(b']') => {
                    self.state = State::Done;
                    return Ok(None);
                }
                Some(b',') => {
                    self.take();
                    return Ok(Some(Ok(Vec::new())));
                }
                Some(b'}') => {
                    self.take();
                    return Ok(Some(Err(self.fault(self.here.line, "a `}` without its `{`", "mend the JSON"))));
                }
                Some(_) => false,
                None => {
                    self.state = State::Done;
                    let remedy = "fetch the file again; what came before was read";
                    return Ok(Some(Err(self.fault(
                        self.here.line,
                        "the array has no end: the file is cut off",
                        remedy,
                    ))));
                }
            },
        };
        let from = self.here;
        let line = from.line;
        let mut bytes = Vec::new();
        let scan = self.value(&mut bytes)?;
        self.count += 1;
        if whole {
            self.state = State::Done;
        }
        Ok(Some(match scan {
            Scan::Value => self.drafts(bytes, from, whole),
            Scan::TooLong => Err(too_long(&self.opened.path, Some(line), LONGEST_ARTICLE)),
            Scan::Cut => {
                self.state = State::Done;
                let remedy = "fetch the file again; what came before was read";
                Err(self.fault(line, "the record has no end: the file is cut off", remedy))
            }
        }))
    }

    fn drafts(&self, bytes: Vec<u8>, from: Here, whole: bool) -> Result<Vec<Found>, Error> {
        let decoded = decode(bytes, &self.opened.path, self.opened.encoding.as_deref(), None)?;
        let Here { offset: base, line, col: cols_before } = from;
        let encoding = decoded.map.as_ref();
        let file = FileText { text: &decoded.text, encoding, base, lines_before: line - 1, cols_before };
        let json = Json::read(&decoded.text, 0).map_err(|cause| {
            let what = cause.to_string();
            let what = what.split(" at line ").next().unwrap_or_default();
            self.fault(
                line + cause.line() - 1,
                &format!("not JSON at column {}: {what}", cause.column()),
                "mend the JSON",
            )
        })?;
        let mut records = vec![json];
        if whole && json.is_object() {
            let members = json.members();
            let text = find(&members, self.opened.names.name("text"));
            let inner =
                || members.iter().map(|(_, value)| value.elements()).find(|e| e.first().is_some_and(Json::is_object));
            if let (None, false, Some(inner)) = (text, ninjs::is_item(&members), inner()) {
                records = inner;
            }
        }
        let many = !whole || records.len() > 1;
        let found = records.iter().enumerate().map(|(n, record)| {
            let members = record.members();
            let at = line + super::open::line_of(file.text, record.start()) - 1;
            let mut draft = if ninjs::is_item(&members) && find(&members, self.opened.names.name("text")).is_none() {
                ninjs::item(&members)
            } else {
                match draft(&members, &self.opened.names) {
                    Ok(draft) => draft,
                    Err(missing) => return Found::Error(self.fault(at, &missing, REMEDY)),
                }
            };
            draft.settle(&file);
            draft.line = many.then_some(at);
            if many && draft.id.is_none() {
                draft.id = Some(format!("{}#{}", crate::article::files::shown(&self.opened.path), self.count + n));
            }
            Found::Draft(Box::new(draft))
        });
        Ok(found.collect())
    }

    fn fault(&self, line: usize, what: &str, remedy: &'static str) -> Error {
        Error::new(&self.opened.path, Some(line), what, remedy)
    }
}

/// What to do about a record without a text.
pub(super) const REMEDY: &str = "name the field that holds it: --field text=NAME";

/// The draft of a record, or what it lacks.
fn draft(members: &[(std::borrow::Cow<'_, str>, Json<'_>)], names: &Names) -> Result<Draft, String> {
    let get = |field: &str| find(members, names.name(field));
    let mut draft = Draft::default();
    match get("text").and_then(|text| text.string()) {
        Some(text) => draft.text = text,
        None if members.is_empty() => return Err("not an object with a text".to_owned()),
        None => {
            let has: Vec<&str> = members.iter().map(|(key, _)| key.as_ref()).take(12).collect();
            return Err(format!("a record without `{}`; it has {}", names.name("text"), has.join(", ")));
        }
    }
    draft.title = get("title").and_then(|title| title.string()).unwrap_or_default();
    draft.id = get("id").and_then(|id| id.plain()).filter(|id| !id.is_empty());
    for field in FIELDS.into_iter().chain(["story"]).filter(|f| !matches!(*f, "id" | "text" | "title")) {
        if let Some(value) = get(field).and_then(|value| value.plain()) {
            draft.set(field, value);
        }
    }
    Ok(draft)
}

//! CSV: a table with a header, one article a row, its fields by their columns.

use std::io::{self, BufRead, Cursor};
use std::ops::Range;

use super::super::LONGEST_ARTICLE;
use super::super::files::shown;
use super::super::mapped::Mapped;
use super::super::offset::FileText;
use super::super::record::FIELDS;
use super::draft::{Draft, Drafts, Found};
use super::open::{Opened, all_bytes, decode, guessed, too_long, unreadable};
use super::records::REMEDY;
use crate::error::Error;

/// The most fields a row may have.
const MOST: usize = 10_000;

/// The articles of a table, one row at a time.
pub(super) fn rows(mut opened: Opened) -> Result<Drafts, Error> {
    narrow(&mut opened)?;
    let mut table =
        Table { opened, columns: Vec::new(), comma: b',', offset: 0, line: 1, count: 0, noted: false, done: false };
    table.header()?;
    Ok(Box::new(std::iter::from_fn(move || table.pull()).flatten()))
}

/// Turns a stream in UTF-16 into one in UTF-8, since records are told by single bytes.
pub(in super::super) fn narrow(opened: &mut Opened) -> Result<(), Error> {
    let head = opened.source.fill_buf().map_err(|cause| unreadable(&opened.path, &cause))?;
    if head.starts_with(&[0xff, 0xfe]) || head.starts_with(&[0xfe, 0xff]) {
        let bytes = all_bytes(&mut *opened.source, &opened.path, LONGEST_ARTICLE)?;
        let text = decode(bytes, &opened.path, None, None)?.text;
        opened.source = Box::new(Cursor::new(text.into_bytes()));
        opened.encoding = None;
    }
    Ok(())
}

/// A table that is being read.
struct Table {
    opened: Opened,
    columns: Vec<String>,
    comma: u8,
    offset: u64,
    line: usize,
    count: usize,
    noted: bool,
    done: bool,
}

/// What reading a row came to.
enum Row {
    Read,
    TooLong,
    /// A quote that was opened on this line is never closed.
    Unclosed(usize),
    End,
}

impl Table {
    fn header(&mut self) -> Result<(), Error> {
        let mut bytes = Vec::new();
        let path = self.opened.path.clone();
        let fault = |what: String| {
            Error::new(&path, Some(1), what, "give the columns names in the first row: id,title,published,text")
        };
        let row = self.row(&mut bytes).map_err(|cause| unreadable(&path, &cause))?;
        let (Row::Read | Row::End) = row else { return Err(fault("the header has no end".to_owned())) };
        if let Some(rest) = bytes.strip_prefix("\u{feff}".as_bytes()) {
            bytes = rest.to_vec();
        }
        let text = decode(bytes, &path, self.opened.encoding.as_deref(), None)?.text;
        let count = |mark: u8| text.bytes().filter(|b| *b == mark).count();
        self.comma = [b',', b';', b'\t', b'|'].into_iter().rev().max_by_key(|mark| count(*mark)).unwrap_or(b',');
        let cells = cells(&text, self.comma);
        self.columns = cells.iter().map(|cell| cell.words(&text).text.trim().to_owned()).collect();
        if text.trim().is_empty() {
            self.done = true;
        } else if !self.columns.iter().any(|c| c == self.opened.names.name("text")) {
            let known: Vec<&str> = self.columns.iter().map(String::as_str).take(12).collect();
            let what = format!("no column `{}`; it has {}", self.opened.names.name("text"), known.join(", "));
            return Err(Error::new(&path, Some(1), what, REMEDY));
        }
        Ok(())
    }

    fn pull(&mut self) -> Option<Vec<Found>> {
        if self.done {
            return None;
        }
        let (base, line) = (self.offset, self.line);
        let mut bytes = Vec::new();
        let path = &self.opened.path.clone();
        let fault = |line: usize, what: &str, remedy: &'static str| {
            Some(vec![Found::Error(Error::new(path, Some(line), what, remedy))])
        };
        match self.row(&mut bytes) {
            Err(cause) => {
                self.done = true;
                return Some(vec![Found::Error(unreadable(path, &cause))]);
            }
            Ok(Row::End) => return None,
            Ok(Row::TooLong) => return Some(vec![Found::Error(too_long(path, Some(line), LONGEST_ARTICLE))]),
            Ok(Row::Unclosed(at)) => {
                return fault(at, "a quotation mark that is never closed", "close it, or double it: \"\"");
            }
            Ok(Row::Read) => {}
        }
        if bytes.trim_ascii().is_empty() {
            return Some(Vec::new());
        }
        self.count += 1;
        let decoded = match decode(bytes, path, self.opened.encoding.as_deref(), None) {
            Ok(decoded) => decoded,
            Err(error) => return Some(vec![Found::Error(Error { line: Some(line), ..error })]),
        };
        let mut out = Vec::new();
        if let Some(note) = decoded.note.as_ref().filter(|_| !self.noted) {
            self.noted = true;
            out.push(Found::Warning(Error { line: Some(line), ..guessed(path, note) }));
        }
        let text = decoded.text.as_str();
        let cells = cells(text, self.comma);
        if cells.len() > MOST {
            return fault(line, "a row of more than 10,000 fields", "check the quotation marks");
        }
        let mut draft = self.draft(text, &cells);
        draft.line = Some(line);
        draft.settle(&FileText { text, encoding: decoded.map.as_ref(), base, lines_before: line - 1, cols_before: 0 });
        out.push(Found::Draft(Box::new(draft)));
        Some(out)
    }

    fn draft(&self, text: &str, cells: &[Cell]) -> Draft {
        let get = |field: &str| {
            let column = self.columns.iter().position(|c| c == self.opened.names.name(field))?;
            cells.get(column).map(|cell| cell.words(text))
        };
        let mut draft = Draft::default();
        draft.text = get("text").unwrap_or_default();
        draft.title = get("title").unwrap_or_default();
        draft.id = get("id").map(|id| id.text.trim().to_owned()).filter(|id| !id.is_empty());
        if draft.id.is_none() {
            draft.id = Some(format!("{}#{}", shown(&self.opened.path), self.count));
        }
        for field in FIELDS.into_iter().chain(["story"]).filter(|f| !matches!(*f, "id" | "text" | "title")) {
            if let Some(value) = get(field) {
                draft.set(field, value.text);
            }
        }
        draft
    }

    /// Reads the next row with its line end: a line break in quotation marks ends none.
    fn row(&mut self, out: &mut Vec<u8>) -> io::Result<Row> {
        out.clear();
        let (mut quoted, mut long, mut any, mut opened_on) = (false, false, false, self.line);
        loop {
            let chunk = self.opened.source.fill_buf()?;
            if chunk.is_empty() {
                return Ok(if quoted {
                    Row::Unclosed(opened_on)
                } else if any {
                    Row::Read
                } else {
                    Row::End
                });
            }
            any = true;
            let mut end = None;
            for n in memchr::memchr2_iter(b'"', b'\n', chunk) {
                if chunk[n] == b'"' {
                    quoted = !quoted;
                    if quoted {
                        opened_on = self.line;
                    }
                } else {
                    self.line += 1;
                    if !quoted {
                        end = Some(n + 1);
                        break;
                    }
                }
            }
            let len = end.unwrap_or(chunk.len());
            long |= out.len() + len > LONGEST_ARTICLE;
            if long {
                out.clear();
            } else {
                out.extend_from_slice(&chunk[..len]);
            }
            self.opened.source.consume(len);
            self.offset += len as u64;
            if end.is_some() {
                return Ok(if long { Row::TooLong } else { Row::Read });
            }
        }
    }
}

/// One field of a row.
struct Cell {
    /// Its bytes in the row, quotation marks left out.
    range: Range<usize>,
    /// Whether it stood in quotation marks.
    quoted: bool,
}

impl Cell {
    /// Its words: `""` is one mark.
    fn words(&self, row: &str) -> Mapped {
        let (raw, at) = (&row[self.range.clone()], self.range.start);
        let mut out = Mapped::default();
        let mut done = 0;
        if self.quoted {
            let bytes = raw.as_bytes();
            let mut here = 0;
            while let Some(found) = memchr::memchr(b'"', &bytes[here..]) {
                let mark = here + found;
                here = mark + 1;
                if bytes.get(here) == Some(&b'"') {
                    out.same(&raw[done..mark], at + done);
                    out.other("\"", at + mark, 2);
                    here += 1;
                    done = here;
                }
            }
        }
        out.same(&raw[done..], at + done);
        out
    }
}

/// The fields of a row.
fn cells(row: &str, comma: u8) -> Vec<Cell> {
    let row_end = row.trim_end_matches(['\n', '\r']).len();
    let bytes = &row.as_bytes()[..row_end];
    let mut out = Vec::new();
    let mut at = 0;
    loop {
        let quoted = bytes.get(at) == Some(&b'"');
        let mut end = at + usize::from(quoted);
        let mut closed = None;
        while end < bytes.len() {
            if quoted && closed.is_none() {
                if bytes[end] == b'"' {
                    if bytes.get(end + 1) == Some(&b'"') {
                        end += 1;
                    } else {
                        closed = Some(end);
                    }
                }
            } else if bytes[end] == comma {
                break;
            }
            end += 1;
        }
        let range = if quoted { at + 1..closed.unwrap_or(end) } else { at..end };
        out.push(Cell { range, quoted });
        if end >= bytes.len() || out.len() > MOST {
            return out;
        }
        at = end + 1;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(row: &str, expected: &[&str]) {
        let got: Vec<String> = cells(row, b',').iter().map(|c| c.words(row).text).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn rows_are_cut_into_fields() {
        check("a,b,\n", &["a", "b", ""]);
        check("1,\"It said \"\"no\"\",\nand left\",x\r\n", &["1", "It said \"no\",\nand left", "x"]);
        check("", &[""]);
        check("\"open", &["open"]);
        check("6\" pipe,2", &["6\" pipe", "2"]);
    }

    proptest! {
        #[test]
        fn any_row_is_cut(row in "(\\PC|[\",\n\r])*") {
            for cell in cells(&row, b',') {
                let words = cell.words(&row);
                prop_assert!(words.text.len() <= row.len());
            }
        }
    }
}

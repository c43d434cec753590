//! PDF: the text layer of a file, line by line and page by page.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Encoding, LoadOptions, Object, ObjectId};

use super::super::LONGEST_ARTICLE;
use super::super::source::Within;
use super::draft::{Draft, Drafts, Found};
use super::open::{Opened, all_bytes};
use crate::error::Error;

/// The most bytes a file may have.
const MOST: usize = 64 << 20;
/// The most pages that are read.
const PAGES: usize = 10_000;
/// The most bytes that describe a page.
const PAGE: usize = 8 << 20;
/// The most bytes that describe all pages.
const ALL: usize = 64 << 20;
/// How many thousandths of an em make a gap between words.
const GAP: f32 = 180.0;

/// The draft of a file.
pub(super) fn drafts(mut opened: Opened) -> Result<Drafts, Error> {
    let path = opened.path.clone();
    let bytes = all_bytes(&mut *opened.source, &path, MOST)?;
    let fault = |what: String, remedy: &'static str| Error::new(&path, None, what, remedy);
    // A library of this size may meet a file it did not foresee.
    let read = catch_unwind(AssertUnwindSafe(|| read(&bytes)));
    let (draft, unread) = match read {
        Ok(Ok(read)) => read,
        Ok(Err(what)) => return Err(fault(what, "print it to a new PDF, or give its text")),
        Err(_) => return Err(fault("damaged beyond reading".to_owned(), "print it to a new PDF, or give its text")),
    };
    let mut found = Vec::new();
    if draft.text.text.trim().is_empty() && unread.is_none() {
        found.push(Found::Warning(fault(
            "no text layer".to_owned(),
            "it may be a scan: run it through text recognition",
        )));
        return Ok(Box::new(found.into_iter()));
    }
    if let Some(page) = unread {
        found.push(Found::Warning(fault(format!("page {page} cannot be read"), "what could be read is compared")));
    }
    found.push(Found::Draft(Box::new(draft)));
    Ok(Box::new(found.into_iter()))
}

/// The text of a file, and the first page that could not be read.
fn read(bytes: &[u8]) -> Result<(Draft, Option<u32>), String> {
    let options = LoadOptions { max_decompressed_size: Some(LONGEST_ARTICLE), ..LoadOptions::default() };
    let document = Document::load_mem_with_options(bytes, options)
        .map_err(|cause| format!("not a PDF that can be read: {cause}"))?;
    if document.is_encrypted() {
        return Err("encrypted".to_owned());
    }
    let mut draft = Draft::default();
    draft.within = Within::Text;
    let (mut units, mut unread, mut left) = (Vec::new(), None, ALL);
    for (number, page) in document.get_pages().into_iter().take(PAGES) {
        units.push((draft.text.text.len() as u32, number));
        let Ok((text, len)) = self::page(&document, page, PAGE.min(left)) else {
            unread = unread.or(Some(number));
            continue;
        };
        left -= len.min(left);
        let at = draft.text.text.len();
        if at + text.len() > LONGEST_ARTICLE {
            return Err(format!("more than {} MiB of text", LONGEST_ARTICLE >> 20));
        }
        draft.text.same(&text, at);
    }
    let text = std::mem::take(&mut draft.text.text);
    draft.text.map.settle_units(&text, &units);
    draft.text.text = text;
    Ok((draft, unread))
}

/// The text of a page, and how many bytes describe it: no more than `limit`.
fn page(document: &Document, id: ObjectId, limit: usize) -> Result<(String, usize), lopdf::Error> {
    let fonts: BTreeMap<Vec<u8>, &Dictionary> = document.get_page_fonts(id)?;
    let encodings: BTreeMap<Vec<u8>, Encoding<'_>> = fonts
        .into_iter()
        .filter_map(|(name, font)| Some((name, font.get_font_encoding_with_limit(document, PAGE).ok()?)))
        .collect();
    let content = document.get_page_content_with_limit(id, limit)?;
    let mut writer = Writer { encodings: &encodings, ..Writer::default() };
    for operation in Content::decode(&content)?.operations {
        writer.operation(&operation);
    }
    Ok((writer.out.trim().to_owned() + "\n\n", content.len()))
}

/// Follows the pen over a page and writes what it shows.
struct Writer<'a> {
    encodings: &'a BTreeMap<Vec<u8>, Encoding<'a>>,
    font: Option<&'a Encoding<'a>>,
    out: String,
    size: f32,
    leading: f32,
    /// The pen's height, the line's beginning, and those of the words before.
    y: f32,
    x: f32,
    before: Option<(f32, f32)>,
    /// Whether the pen moved since the last words.
    moved: bool,
}

impl Default for Writer<'_> {
    fn default() -> Self {
        static NONE: BTreeMap<Vec<u8>, Encoding<'static>> = BTreeMap::new();
        Self {
            encodings: &NONE,
            font: None,
            out: String::new(),
            size: 12.0,
            leading: 0.0,
            y: 0.0,
            x: 0.0,
            before: None,
            moved: false,
        }
    }
}

impl Writer<'_> {
    fn operation(&mut self, operation: &Operation) {
        let number = |at: usize| operation.operands.get(at).and_then(|o| o.as_float().ok()).unwrap_or(0.0);
        match operation.operator.as_str() {
            "Tf" => {
                self.font =
                    operation.operands.first().and_then(|o| o.as_name().ok()).and_then(|n| self.encodings.get(n));
                self.size = number(1).abs().max(1.0);
            }
            "BT" => (self.x, self.y) = (0.0, 0.0),
            "TL" => self.leading = number(0),
            "Td" => self.go(number(0), number(1)),
            "TD" => {
                self.leading = -number(1);
                self.go(number(0), number(1));
            }
            "Tm" => (self.x, self.y, self.moved) = (number(4), number(5), true),
            "T*" => self.go(0.0, -self.leading),
            "'" => {
                self.go(0.0, -self.leading);
                self.show(operation.operands.first());
            }
            "\"" => {
                self.go(0.0, -self.leading);
                self.show(operation.operands.get(2));
            }
            "Tj" | "TJ" => self.show(operation.operands.first()),
            _ => {}
        }
    }

    fn go(&mut self, x: f32, y: f32) {
        self.x += x;
        self.y += y;
        self.moved = true;
    }

    fn show(&mut self, what: Option<&Object>) {
        let mut words = String::new();
        match what {
            Some(Object::String(bytes, _)) => self.decode(bytes, &mut words),
            Some(Object::Array(pieces)) => {
                for piece in pieces {
                    match piece {
                        Object::String(bytes, _) => self.decode(bytes, &mut words),
                        other => {
                            if other.as_float().is_ok_and(|n| n < -GAP) && !words.ends_with(' ') {
                                words.push(' ');
                            }
                        }
                    }
                }
            }
            _ => return,
        }
        if words.is_empty() {
            return;
        }
        self.part();
        self.out.push_str(&words);
        (self.before, self.moved) = (Some((self.x, self.y)), false);
    }

    /// Parts the words to come from those before: by a blank, a line or a paragraph.
    fn part(&mut self) {
        let Some((_, y)) = self.before.filter(|_| self.moved) else { return };
        let down = y - self.y;
        let end = self.out.trim_end_matches(' ').len();
        if down.abs() < self.size * 0.3 {
            if !self.out.ends_with([' ', '\n']) {
                self.out.push(' ');
            }
        } else if down > self.size * 1.7 || down < 0.0 {
            self.out.truncate(end);
            self.out.push_str("\n\n");
        } else {
            self.out.truncate(end);
            self.out.push('\n');
        }
    }

    fn decode(&self, bytes: &[u8], out: &mut String) {
        match self.font.map(|font| Document::decode_text(font, bytes)) {
            Some(Ok(text)) => out.extend(text.chars().filter(|c| *c != '\0')),
            // Without a known font the letters are most likely Latin.
            _ => out.extend(bytes.iter().filter(|b| **b >= b' ').map(|b| char::from(*b))),
        }
    }
}

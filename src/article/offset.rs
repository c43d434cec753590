//! An offset map: where each stretch of a text stands in the file it was made from.

use memchr::memchr2_iter;

use crate::span::Span;

/// A place in a file: byte from 0, line and columns from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// Bytes before it.
    pub byte: u64,
    /// The line; in a DOCX the paragraph, in a PDF the page.
    pub line: usize,
    /// The column, in characters.
    pub col: usize,
    /// The column, in UTF-16 units.
    pub col_utf16: usize,
    /// The column, in bytes of UTF-8.
    pub col_utf8: usize,
}

/// One stretch of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Segment {
    text: u32,
    len: u32,
    raw: u32,
    raw_len: u32,
    /// The file's bytes for one byte of text: 1 where the file has the same bytes, 2 for ASCII in UTF-16;
    /// 0 for a character that the file writes otherwise (`&amp;`, `\u00e9`).
    step: u32,
    line: u32,
    col: u32,
    col_utf16: u32,
    col_utf8: u32,
    /// How many columns it takes in the file, in characters and in bytes.
    cols: u32,
    cols_utf8: u32,
}

impl Segment {
    const fn end(&self) -> u32 {
        self.text + self.len
    }

    const fn raw_end(&self) -> u32 {
        self.raw + self.raw_len
    }

    /// The raw byte `within` bytes into the stretch.
    const fn raw_at(&self, within: u32) -> u32 {
        if within >= self.len { self.raw_end() } else { self.raw + within * self.step }
    }
}

/// Where each stretch of a text stands in the file. What no stretch covers was put in between.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OffsetMap {
    /// Where in the file the counting begins.
    base: u64,
    /// Whether lines are units of another kind, which a line end does not end.
    by_unit: bool,
    segments: Vec<Segment>,
}

/// A file whose text is at hand: what it begins with, and how its bytes were turned into text.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct FileText<'a> {
    /// The text of the file, or of the part of it at hand.
    pub text: &'a str,
    /// From the text to the bytes, where the file is not in UTF-8.
    pub encoding: Option<&'a OffsetMap>,
    /// The first byte's place in the file.
    pub base: u64,
    /// The first line's number, less one.
    pub lines_before: usize,
    /// How many characters of its first line come before.
    pub cols_before: usize,
}

impl OffsetMap {
    /// The map of a text that is the file.
    pub(crate) fn same(len: usize) -> Self {
        let mut map = Self::default();
        map.push(0, 0, len, 1);
        map
    }

    /// Adds `len` bytes of text behind all others, each standing for `step` bytes (1 or 2) from `raw`.
    pub(crate) fn push(&mut self, text: usize, raw: usize, len: usize, step: usize) {
        if let Some(last) = self.segments.last_mut()
            && (last.end() as usize, last.raw_end() as usize, last.step as usize) == (text, raw, step)
        {
            last.len += len as u32;
            last.raw_len += (len * step) as u32;
        } else if len > 0 {
            self.add(text, len, raw, len * step, step);
        }
    }

    /// Adds a stretch that the file writes in other bytes.
    pub(crate) fn push_other(&mut self, text: usize, len: usize, raw: usize, raw_len: usize) {
        if len > 0 {
            self.add(text, len, raw, raw_len, 0);
        }
    }

    fn add(&mut self, text: usize, len: usize, raw: usize, raw_len: usize, step: usize) {
        let [text, len, raw, raw_len, step] = [text, len, raw, raw_len, step].map(|n| n as u32);
        self.segments.push(Segment { text, len, raw, raw_len, step, ..Segment::default() });
    }

    /// Adds the stretches of another map, its text beginning at `text`.
    pub(crate) fn append(&mut self, text: usize, other: &Self) {
        for s in &other.segments {
            let [at, len, raw, raw_len] = [s.text, s.len, s.raw, s.raw_len].map(|n| n as usize);
            match s.step {
                0 => self.push_other(text + at, len, raw, raw_len),
                step => self.push(text + at, raw, len, step as usize),
            }
        }
    }

    #[cfg(any(feature = "html", test))]
    /// This map, into a text that itself was made from another: the map into that one.
    #[must_use]
    pub(crate) fn through(&self, outer: &Self) -> Self {
        let mut out = Self { base: outer.base, by_unit: false, segments: Vec::with_capacity(self.segments.len()) };
        for s in &self.segments {
            s.pieces(outer, |piece, _, _| out.segments.push(piece));
        }
        out
    }

    /// Takes a map into the file's text on to the file's bytes, with lines and columns.
    pub(crate) fn settle(&mut self, file: &FileText<'_>) {
        self.base = file.base;
        let mut inner: Vec<(u32, u32)> = Vec::new();
        if let Some(encoding) = file.encoding {
            let mut out = Vec::with_capacity(self.segments.len());
            for s in &self.segments {
                s.pieces(encoding, |piece, from, to| {
                    out.push(piece);
                    inner.push((from, to));
                });
            }
            self.segments = out;
        } else {
            inner.extend(self.segments.iter().map(|s| (s.raw, s.raw_end())));
        }
        let mut cursor = Cursor::new(file.text, file.lines_before as u32 + 1, file.cols_before as u32 + 1);
        for (s, (from, to)) in self.segments.iter_mut().zip(inner) {
            let start = cursor.to(from as usize);
            [s.line, s.col, s.col_utf16, s.col_utf8] = start;
            let end = cursor.to(to as usize);
            let one_line = end[0] == start[0];
            s.cols = if one_line { end[1] - start[1] } else { 1 };
            s.cols_utf8 = if one_line { end[3] - start[3] } else { 1 };
        }
    }

    #[cfg(any(feature = "docx", feature = "pdf"))]
    /// Counts by the paragraphs or pages of `text` instead of lines: each begins at a byte and has a number.
    pub(crate) fn settle_units(&mut self, text: &str, units: &[(u32, u32)]) {
        self.by_unit = true;
        let mut out: Vec<Segment> = Vec::with_capacity(self.segments.len() + units.len());
        for s in &self.segments {
            // A stretch that runs over several units is cut where each begins.
            let mut rest = *s;
            let next = units.partition_point(|(start, _)| *start <= s.text);
            for (cut, _) in units[next..].iter().take_while(|(start, _)| *start < s.end() && s.step == 1) {
                let len = cut - rest.text;
                out.push(Segment { len, raw_len: len, ..rest });
                let left = rest.len - len;
                rest = Segment { text: *cut, len: left, raw: rest.raw + len, raw_len: left, ..rest };
            }
            out.push(rest);
        }
        let (mut unit, mut cursor) = (None, Cursor::new("", 1, 1));
        for s in &mut out {
            let here = units.partition_point(|(start, _)| *start <= s.text).checked_sub(1);
            if unit != Some(here) {
                let (start, number) = here.map_or((0, 1), |at| units[at]);
                cursor = Cursor { at: start as usize, ..Cursor::new(text, number, 1) };
                unit = Some(here);
            }
            [s.line, s.col, s.col_utf16, s.col_utf8] = cursor.along(s.text as usize);
            let end = cursor.along(s.end() as usize);
            (s.cols, s.cols_utf8) = (end[1] - s.col, end[3] - s.col_utf8);
        }
        self.segments = out;
    }

    fn start(&self, at: u32) -> u32 {
        let next = self.segments.partition_point(|s| s.end() <= at);
        self.segments.get(next).map_or_else(
            || self.segments.last().map_or(at, Segment::raw_end),
            |s| if at <= s.text { s.raw } else { s.raw_at(at - s.text) },
        )
    }

    fn end(&self, at: u32) -> u32 {
        let Some(last) = self.segments.partition_point(|s| s.text < at).checked_sub(1) else {
            return self.segments.first().map_or(at, |s| s.raw);
        };
        let s = &self.segments[last];
        s.raw_at(at.min(s.end()) - s.text)
    }

    /// The bytes of the file that a span of the text was made from.
    pub fn raw(&self, span: Span) -> (u64, u64) {
        let start = self.start(span.start);
        let end = if span.is_empty() { start } else { self.end(span.end).max(start) };
        (self.base + u64::from(start), self.base + u64::from(end))
    }

    /// Where a byte of `text`, the text of this map, stands in the file.
    pub fn spot(&self, text: &str, at: u32) -> Spot {
        let next = self.segments.partition_point(|s| s.end() <= at);
        match self.segments.get(next) {
            Some(s) => self.inside(s, text, at.max(s.text) - s.text),
            None => self.spot_end(text, at),
        }
    }

    /// Where a span that ends at a byte of `text` ends in the file.
    pub fn spot_end(&self, text: &str, at: u32) -> Spot {
        match self.segments.partition_point(|s| s.text < at).checked_sub(1).map(|last| &self.segments[last]) {
            Some(s) => self.inside(s, text, at.min(s.end()) - s.text),
            None => match self.segments.first() {
                Some(s) => self.inside(s, text, 0),
                None => Spot { byte: self.base, line: 1, col: 1, col_utf16: 1, col_utf8: 1 },
            },
        }
    }

    fn inside(&self, s: &Segment, text: &str, within: u32) -> Spot {
        let byte = self.base + u64::from(s.raw_at(within));
        let [line, col, col_utf16, col_utf8] = if s.step == 0 {
            let (cols, bytes) = if within >= s.len { (s.cols, s.cols_utf8) } else { (0, 0) };
            [s.line, s.col + cols, s.col_utf16 + cols, s.col_utf8 + bytes]
        } else {
            let before = Span { start: s.text, end: s.text + within }.of(text);
            let (col_utf16, col_utf8) = (s.col_utf16, s.col_utf8);
            let mut cursor = Cursor { col_utf16, col_utf8, ..Cursor::new(before, s.line, s.col) };
            if self.by_unit { cursor.along(before.len()) } else { cursor.to(before.len()) }
        }
        .map(|n| n as usize);
        Spot { byte, line, col, col_utf16, col_utf8 }
    }
}

impl Segment {
    /// The pieces of this stretch as `outer` takes them on, each with its bytes in between.
    fn pieces(&self, outer: &OffsetMap, mut piece: impl FnMut(Self, u32, u32)) {
        if self.step != 1 {
            let (raw, end) = (outer.start(self.raw), outer.end(self.raw_end()));
            let raw_len = end.saturating_sub(raw);
            piece(Self { raw, raw_len, step: 0, ..*self }, self.raw, self.raw_end());
            return;
        }
        let first = outer.segments.partition_point(|o| o.end() <= self.raw);
        for o in outer.segments[first..].iter().take_while(|o| o.text < self.raw_end()) {
            let (from, to) = (self.raw.max(o.text), self.raw_end().min(o.end()));
            let raw = if o.step == 0 { o.raw } else { o.raw_at(from - o.text) };
            let end = if o.step == 0 { o.raw_end() } else { o.raw_at(to - o.text) };
            let text = self.text + (from - self.raw);
            piece(Self { text, len: to - from, raw, raw_len: end - raw, step: o.step, ..*self }, from, to);
        }
    }
}

/// A place that moves forward through a text and knows its line and columns.
struct Cursor<'a> {
    raw: &'a str,
    at: usize,
    first: (u32, u32),
    line: u32,
    col: u32,
    col_utf16: u32,
    col_utf8: u32,
}

impl<'a> Cursor<'a> {
    const fn new(raw: &'a str, line: u32, col: u32) -> Self {
        Self { raw, at: 0, first: (line, col), line, col, col_utf16: col, col_utf8: col }
    }

    /// Moves to a byte: its line and columns. Going back begins anew.
    fn to(&mut self, at: usize) -> [u32; 4] {
        if at < self.at {
            *self = Self::new(self.raw, self.first.0, self.first.1);
        }
        let part = self.raw.get(self.at..at).unwrap_or_default();
        let mut from = 0;
        for n in memchr2_iter(b'\n', b'\r', part.as_bytes()) {
            // Of `\r\n` the line feed ends the line.
            if part.as_bytes()[n] == b'\r' && self.raw.as_bytes().get(self.at + n + 1) == Some(&b'\n') {
                continue;
            }
            self.line += 1;
            (self.col, self.col_utf16, self.col_utf8) = (1, 1, 1);
            from = n + 1;
        }
        self.at += from;
        self.along(at)
    }

    /// Moves on to a byte without a look at line ends.
    fn along(&mut self, at: usize) -> [u32; 4] {
        let rest = self.raw.get(self.at..at).unwrap_or_default();
        let rest = if self.at == 0 { rest.trim_start_matches('\u{feff}') } else { rest };
        self.col_utf8 += rest.len() as u32;
        for b in rest.bytes() {
            self.col += u32::from(b & 0xc0 != 0x80);
            self.col_utf16 += u32::from(b & 0xc0 != 0x80) + u32::from(b >= 0xf0);
        }
        self.at = at;
        [self.line, self.col, self.col_utf16, self.col_utf8]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text made from a file in stretches: what the text says, and what the file has for it.
    fn map(stretches: &[(&str, &str)]) -> (String, String, OffsetMap) {
        let (mut text, mut raw, mut map) = (String::new(), String::new(), OffsetMap::default());
        for (said, written) in stretches {
            if said == written {
                map.push(text.len(), raw.len(), said.len(), 1);
            } else {
                map.push_other(text.len(), said.len(), raw.len(), written.len());
            }
            text.push_str(said);
            raw.push_str(written);
        }
        (text, raw, map)
    }

    fn check(stretches: &[(&str, &str)], find: &str, expected: (&str, usize, usize)) {
        let (text, raw, mut map) = map(stretches);
        map.settle(&FileText { text: &raw, ..FileText::default() });
        let at = text.find(find).unwrap();
        let (start, end) = map.raw(Span::new(at, at + find.len()));
        let spot = map.spot(&text, at as u32);
        assert_eq!((&raw[start as usize..end as usize], spot.line, spot.col), expected);
        assert_eq!(spot.byte, start);
        assert_eq!(map.spot_end(&text, (at + find.len()) as u32).byte, end);
    }

    #[test]
    fn spans_reach_through_entities_and_tags() {
        let page = [
            ("", "<p>\n"),
            ("It cost ", "It cost "),
            ("£", "&pound;"),
            ("5m", "5m"),
            (" ", "\n\t"),
            ("in all", "in all"),
        ];
        check(&page, "£5m", ("&pound;5m", 2, 9));
        check(&page, "5m", ("5m", 2, 16));
        check(&page, "in all", ("in all", 3, 2));
        check(&page, "5m in", ("5m\n\tin", 2, 16));
    }

    #[test]
    fn maps_join() {
        // A JSON string that holds HTML that holds an entity.
        let (html, json, outer) =
            map(&[("<p>", "<p>"), ("\n", "\\n"), ("Smith &amp; Co", "Smith &amp; Co"), ("é", "\\u00e9")]);
        let (text, _, inner) = map(&[("", "<p>\n"), ("Smith ", "Smith "), ("&", "&amp;"), (" Coé", " Coé")]);
        let joined = inner.through(&outer);
        let slice = |find: &str| {
            let at = text.find(find).unwrap();
            let (start, end) = joined.raw(Span::new(at, at + find.len()));
            &json[start as usize..end as usize]
        };
        assert_eq!(html, "<p>\nSmith &amp; Coé");
        assert_eq!(slice("Smith & Coé"), "Smith &amp; Co\\u00e9");
        assert_eq!(slice("é"), "\\u00e9");
        assert_eq!(slice("&"), "&amp;");
    }

    #[test]
    fn a_file_in_another_encoding() {
        // Latin-1: one byte where the text has two.
        let text = "Malmö\n– no, 40 ö 5";
        let mut encoding = OffsetMap::default();
        for (raw, (at, c)) in (0..).zip(text.char_indices()) {
            match c.len_utf8() {
                1 => encoding.push(at, raw, 1, 1),
                len => encoding.push_other(at, len, raw, 1),
            }
        }
        let mut map = OffsetMap::same(text.len());
        map.settle(&FileText { text, encoding: Some(&encoding), ..FileText::default() });
        let at = text.find("40").unwrap() as u32;
        assert_eq!(map.raw(Span { start: at, end: at + 2 }), (12, 14));
        assert_eq!(map.spot(text, at), Spot { byte: 12, line: 2, col: 7, col_utf16: 7, col_utf8: 9 });
        let last = text.len() as u32;
        assert_eq!(map.spot_end(text, last), Spot { byte: 18, line: 2, col: 13, col_utf16: 13, col_utf8: 16 });
    }
}

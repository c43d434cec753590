//! Positions: from a byte to its line and column, in characters and in UTF-16 units.

use serde::{Deserialize, Serialize};

use crate::article::Spot;
use crate::span::Span;

/// A place in a text: byte from 0, line and columns from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Position {
    /// Bytes before it.
    pub byte: u32,
    /// The line; `\n`, `\r\n` and a lone `\r` each end one.
    pub line: usize,
    /// The column, in characters; a byte order mark is none.
    pub col: usize,
    /// The column, in UTF-16 units.
    pub col_utf16: usize,
    /// The column, in bytes.
    #[serde(default)]
    pub col_utf8: usize,
}

impl From<Spot> for Position {
    fn from(spot: Spot) -> Self {
        let byte = u32::try_from(spot.byte).unwrap_or(u32::MAX);
        Self { byte, line: spot.line, col: spot.col, col_utf16: spot.col_utf16, col_utf8: spot.col_utf8 }
    }
}

/// Both ends of a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Loc {
    /// The first character.
    pub start: Position,
    /// The character after the last.
    pub end: Position,
}

/// The line starts of one text.
#[derive(Debug)]
pub struct Lines<'a> {
    text: &'a str,
    starts: Vec<u32>,
}

impl<'a> Lines<'a> {
    /// Finds the lines of a text.
    pub fn new(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let ends = bytes.iter().enumerate().filter(|&(i, b)| match b {
            b'\n' => true,
            b'\r' => bytes.get(i + 1) != Some(&b'\n'),
            _ => false,
        });
        let starts = std::iter::once(0).chain(ends.map(|(i, _)| i as u32 + 1)).collect();
        Self { text, starts }
    }

    /// Where a byte is; one past the end is the place after the last character.
    pub fn at(&self, byte: u32) -> Position {
        let line = self.starts.partition_point(|&start| start <= byte);
        let start = self.starts[line - 1];
        let before = Span { start, end: byte }.of(self.text);
        let before = if start == 0 { before.trim_start_matches('\u{feff}') } else { before };
        let (col, col_utf16) = (before.chars().count() + 1, before.encode_utf16().count() + 1);
        Position { byte, line, col, col_utf16, col_utf8: before.len() + 1 }
    }

    /// Where a span is.
    pub fn loc(&self, span: Span) -> Loc {
        Loc { start: self.at(span.start), end: self.at(span.end) }
    }

    /// The first byte of a line (from 1).
    pub fn start(&self, line: usize) -> u32 {
        self.starts.get(line - 1).copied().unwrap_or_default()
    }

    /// The text of a line (from 1), without its end.
    pub fn line(&self, line: usize) -> &'a str {
        let start = self.start(line);
        let end = self.starts.get(line).map_or(self.text.len() as u32, |&end| end);
        Span { start, end }.of(self.text).trim_end_matches(['\n', '\r'])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, find: &str, expected: (usize, usize, usize)) {
        let byte = text.find(find).expect("the text holds it") as u32;
        let p = Lines::new(text).at(byte);
        assert_eq!((p.line, p.col, p.col_utf16), expected, "{find} in {text:?}");
        assert_eq!(p.byte, byte);
    }

    #[test]
    fn counts_lines_and_columns() {
        check("Six died.\nMara, 40", "40", (2, 7, 7));
        check("One\r\ntwo\r\n40", "40", (3, 1, 1));
        check("One\rtwo 40", "40", (2, 5, 5));
        check("\u{feff}At 40", "40", (1, 4, 4));
        check("‘Malmö’ – 40", "40", (1, 11, 11));
        check("😀 40", "40", (1, 3, 4));
        check("e\u{301} 40", "40", (1, 4, 4));
    }

    #[test]
    fn the_end_has_a_place() {
        let lines = Lines::new("ab\n");
        assert_eq!((lines.at(3).line, lines.at(3).col), (2, 1));
        assert_eq!(lines.line(1), "ab");
        assert_eq!(Lines::new("").at(0).line, 1);
    }
}

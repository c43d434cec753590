//! Paragraphs: where a plain text breaks, one a line on a scraped page, several lines in wire copy.

use memchr::{memchr, memchr_iter};

use super::furniture::is_apart;
use crate::span::Span;

/// The longest line, in bytes, of a text that may be wrapped by hand.
const WIDEST: usize = 110;
/// The narrowest text, in bytes, whose lines can be called full.
const NARROWEST: usize = 40;
/// How much room, in bytes, a paragraph's last line leaves beyond the next word.
const ROOM: usize = 12;

/// A line without its outer white space.
#[derive(Clone, Copy)]
struct Line {
    start: usize,
    end: usize,
    indent: usize,
}

impl Line {
    /// How far it reaches, its indentation counted.
    const fn width(self) -> usize {
        self.end - self.start + self.indent
    }

    const fn is_empty(self) -> bool {
        self.start == self.end
    }
}

/// The lines of a text, and how they stand as a whole.
struct Lines {
    all: Vec<Line>,
    /// The indentation of the text.
    base: usize,
    /// How far the widest reaches.
    width: usize,
    /// The most bytes that one has.
    longest: usize,
}

/// The paragraphs of a text in order, outer white space left out, and whether its lines are wrapped.
pub(super) fn paragraphs(text: &str) -> (Vec<Span>, bool) {
    let lines = lines(text);
    if !is_wrapped(text, &lines) {
        let spans = lines.all.iter().filter(|l| !l.is_empty()).map(|l| Span::new(l.start, l.end)).collect();
        return (spans, false);
    }
    let mut out: Vec<Span> = Vec::with_capacity(lines.all.len() / 2 + 1);
    // The line before, and whether it stands apart.
    let mut open: Option<(Line, bool)> = None;
    for &line in &lines.all {
        if line.is_empty() {
            open = None;
            continue;
        }
        let apart = is_apart(&text[line.start..line.end]);
        match (open, out.last_mut()) {
            (Some((before, false)), Some(last)) if !apart && !breaks(text, before, line, &lines) => {
                last.end = line.end as u32;
            }
            _ => out.push(Span::new(line.start, line.end)),
        }
        open = Some((line, apart));
    }
    (out, true)
}

fn lines(text: &str) -> Lines {
    let bytes = text.as_bytes();
    // A file of the old Mac kind ends its lines with a bare carriage return.
    let end = if memchr(b'\n', bytes).is_none() { b'\r' } else { b'\n' };
    let mut lines = Lines { all: Vec::with_capacity(bytes.len() / 48 + 4), base: usize::MAX, width: 0, longest: 0 };
    let mut start = 0;
    for at in memchr_iter(end, bytes).chain([bytes.len()]) {
        let (from, to) = trimmed(text, start, at);
        let marked = from > start && bytes[start..at].starts_with("\u{feff}".as_bytes());
        let line = Line { start: from, end: to, indent: if marked { 0 } else { from - start } };
        if !line.is_empty() {
            lines.base = lines.base.min(line.indent);
        }
        lines.width = lines.width.max(line.width());
        lines.longest = lines.longest.max(to - from);
        lines.all.push(line);
        start = at + 1;
    }
    lines
}

/// A stretch of text without its outer white space; one of nothing else is empty at its end.
fn trimmed(text: &str, start: usize, end: usize) -> (usize, usize) {
    let bytes = text.as_bytes();
    let blank = |byte: u8| matches!(byte, b'\t'..=b'\r' | b' ' | 0);
    let (mut from, mut to) = (start, end);
    while from < to && blank(bytes[from]) {
        from += 1;
    }
    while to > from && blank(bytes[to - 1]) {
        to -= 1;
    }
    if from == to || bytes[from].is_ascii() && bytes[to - 1].is_ascii() {
        return (from, to);
    }
    let body = text[from..to].trim_start_matches(is_blank);
    if body.is_empty() {
        return (end, end);
    }
    let from = to - body.len();
    (from, from + body.trim_end_matches(is_blank).len())
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{0}')
}

/// Whether lines break inside sentences: no line is long, and a good part of the plain line breaks
/// is followed by a small letter or preceded by a comma, or most lines are full to the brim.
fn is_wrapped(text: &str, lines: &Lines) -> bool {
    if lines.longest > WIDEST {
        return false;
    }
    let bytes = text.as_bytes();
    let breaks = || {
        let pairs = lines.all.windows(2).map(|pair| (pair[0], pair[1]));
        pairs.filter(|(a, b)| !a.is_empty() && !b.is_empty() && b.indent <= lines.base)
    };
    let (mut plain, mut inside) = (0, 0);
    for (a, b) in breaks() {
        plain += 1;
        inside += usize::from(bytes[b.start].is_ascii_lowercase() || bytes[a.end - 1] == b',');
    }
    let full = |(a, b): &(Line, Line)| {
        !matches!(bytes[a.end - 1], b'.' | b'?' | b'!' | b'"' | b':') && !has_room(text, *a, *b, lines.width)
    };
    if inside > 0 && inside * 4 >= plain {
        return true;
    }
    let full = breaks().filter(full).count();
    lines.width >= NARROWEST && full > 1 && full * 2 >= plain
}

/// Whether a paragraph ends between two lines that follow each other, neither of which stands apart.
fn breaks(text: &str, a: Line, b: Line, lines: &Lines) -> bool {
    let after = &text.as_bytes()[b.start..b.end];
    let bullet = match after[0] {
        b'-' | b'*' => after.get(1) == Some(&b' '),
        byte => !byte.is_ascii() && text[b.start..].starts_with(['•', '·', '■', '▪']),
    };
    b.indent > lines.base || bullet || (has_room(text, a, b, lines.width) && ends_sentence(&text[a.start..a.end]))
}

/// Whether a line leaves room beyond the next line's first word.
fn has_room(text: &str, line: Line, next: Line, width: usize) -> bool {
    let left = width.saturating_sub(line.width() + 1);
    // Most lines are full whatever the word.
    left > ROOM && {
        let word = text.as_bytes()[next.start..next.end].iter().take_while(|b| **b != b' ').count();
        left.saturating_sub(word) > ROOM
    }
}

/// Whether a paragraph ends as a sentence does: a full stop, a mark, with what closes it.
pub(super) fn ends_sentence(paragraph: &str) -> bool {
    // Most lines end in a letter, and so in no mark that ends or closes.
    if paragraph.ends_with(|c: char| c.is_ascii_alphanumeric()) {
        return false;
    }
    let inner = paragraph.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']);
    inner.ends_with(['.', '!', '?', '…']) || (inner.len() < paragraph.len() && inner.ends_with([',', ';']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let got: Vec<&str> = paragraphs(text).0.into_iter().map(|s| s.of(text)).collect();
        assert_eq!(got, expected, "{text:?}");
    }

    #[test]
    fn a_scraped_page_has_one_a_line() {
        check("One.\nTwo.\n\n Three.", &["One.", "Two.", "Three."]);
        check("\u{feff}One.\r\n\r\nTwo.\r\n", &["One.", "Two."]);
        check("One.\rTwo.", &["One.", "Two."]);
        check(" \n\n\t", &[]);
        check("", &[]);
    }

    #[test]
    fn wire_copy_is_wrapped_and_indented() {
        check(
            "Grain shipments from the port rose to\n1.2 mln tonnes in May, the harbour board\nsaid in its monthly report.\n    Exports of barley fell, while those of\noats were unchanged.\n WIRE",
            &[
                "Grain shipments from the port rose to\n1.2 mln tonnes in May, the harbour board\nsaid in its monthly report.",
                "Exports of barley fell, while those of\noats were unchanged.",
                "WIRE",
            ],
        );
        check(
            "    Shr 34 cts vs 19 cts\n    Net 807,000 vs 285,000",
            &["Shr 34 cts vs 19 cts", "Net 807,000 vs 285,000"],
        );
    }

    #[test]
    fn typed_copy_parts_paragraphs_with_blank_or_short_lines() {
        check(
            "The council met on Tuesday and agreed\nto close the pool.\n\nIt opens again in\nspring.",
            &["The council met on Tuesday and agreed\nto close the pool.", "It opens again in\nspring."],
        );
        check(
            "The council met on Tuesday and agreed\nto close it.\nThe pool opens again in the spring, a\nspokeswoman said.",
            &[
                "The council met on Tuesday and agreed\nto close it.",
                "The pool opens again in the spring, a\nspokeswoman said.",
            ],
        );
    }

    #[test]
    fn a_sentence_ends_inside_its_marks() {
        for yes in ["It is.", "“It is.”", "It is?", "(It is.)", "“It is,” ", "‘No!’"] {
            assert!(ends_sentence(yes.trim_end()), "{yes}");
        }
        for no in ["It is", "It is:", "It is,", "“It is”"] {
            assert!(!ends_sentence(no), "{no}");
        }
    }
}

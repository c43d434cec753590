//! Style: colours and width of the reports that people read.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};

use crate::rule::Severity;

/// How a report for people looks.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Whether to colour it.
    pub color: bool,
    /// How many columns it may take.
    pub width: usize,
    /// Where the places in it lead, if a terminal can open them.
    pub links: Option<&'static Links>,
}

impl Default for Look {
    fn default() -> Self {
        Self { color: false, width: 100, links: None }
    }
}

/// Where links to files lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Links {
    /// The machine that has the files.
    pub host: String,
    /// The folder that relative paths are seen from, with `/` between folders.
    pub folder: String,
}

impl Links {
    /// The address of a path.
    fn address(&self, path: &str) -> String {
        let slash = if path.starts_with('/') || path.get(1..2) == Some(":") { "" } else { "/" };
        let folder = if slash.is_empty() { "" } else { self.folder.trim_end_matches('/') };
        let whole = format!("{folder}{slash}{}", path.trim_start_matches("./"));
        let mut out = format!("file://{}{}", self.host, if whole.starts_with('/') { "" } else { "/" });
        for byte in whole.bytes() {
            if byte.is_ascii_alphanumeric() || b"/:-._~".contains(&byte) {
                out.push(char::from(byte));
            } else {
                // A text takes whatever is written to it.
                let _ = write!(out, "%{byte:02X}");
            }
        }
        out
    }
}

pub(super) const HEADING: Style = Style::new().bold();
pub(super) const DIM: Style = Style::new().dimmed();

/// The colour of a severity.
pub(super) const fn severity(severity: Severity) -> Style {
    match severity {
        Severity::Error => AnsiColor::BrightRed.on_default().bold(),
        Severity::Warning => AnsiColor::Yellow.on_default().bold(),
        Severity::Note => AnsiColor::BrightCyan.on_default().bold(),
    }
}

impl Look {
    /// The text in a style, where the look has colours.
    pub(super) fn paint(self, style: Style, text: &str) -> String {
        if self.color { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    /// The text as a link to a file, where the look has links.
    pub(super) fn link(self, path: &str, text: &str) -> String {
        match self.links {
            // Standard input leads nowhere.
            Some(links) if !matches!(path, "" | "-") => {
                format!("\x1b]8;;{}\x1b\\{text}\x1b]8;;\x1b\\", links.address(path))
            }
            _ => text.to_owned(),
        }
    }

    /// A heading.
    pub(super) fn heading(self, text: &str) -> String {
        self.paint(HEADING, text)
    }
}

/// Cuts a text to so many columns, with an ellipsis where it is cut.
pub(super) fn cut(text: &str, width: usize) -> String {
    use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};
    if text.width() <= width {
        return text.to_owned();
    }
    let (mut out, mut used) = (String::new(), 0);
    for c in text.chars() {
        used += c.width().unwrap_or(0);
        if used + 1 > width {
            break;
        }
        out.push(c);
    }
    out.truncate(out.trim_end().len());
    out.push('…');
    out
}

/// The last columns of a text, with an ellipsis where it is cut.
pub(super) fn cut_front(text: &str, width: usize) -> String {
    match text.char_indices().rev().nth(width) {
        None => text.to_owned(),
        Some((at, c)) => format!("…{}", text[at + c.len_utf8()..].trim_start()),
    }
}

/// The text with its first letter a capital.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}

/// Words set in lines of `width` columns, each begun with `indent` spaces but the first.
pub(super) fn wrap(text: &str, width: usize, indent: usize) -> String {
    use unicode_width::UnicodeWidthStr;
    let (mut out, mut used) = (String::new(), 0);
    for word in text.split(' ').filter(|w| !w.is_empty()) {
        if used > 0 && used + 1 + word.width() > width.saturating_sub(indent).max(20) {
            out.push('\n');
            out.push_str(&" ".repeat(indent));
            used = 0;
        } else if used > 0 {
            out.push(' ');
            used += 1;
        }
        out.push_str(word);
        used += word.width();
    }
    out
}

/// Columns: each as wide as its widest cell, two spaces between; the last is not padded.
pub(super) struct Table {
    rows: Vec<Vec<String>>,
    right: Vec<usize>,
}

impl Table {
    /// A table whose columns `right` are set to the right.
    pub(super) fn new(right: Vec<usize>) -> Self {
        Self { rows: Vec::new(), right }
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    /// The lines of the table, with `indent` before each.
    pub(super) fn lines(&self, indent: &str) -> Vec<String> {
        use unicode_width::UnicodeWidthStr;
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        let widths: Vec<usize> = (0..columns)
            .map(|c| self.rows.iter().filter_map(|r| r.get(c)).map(|t| t.width()).max().unwrap_or(0))
            .collect();
        let line = |row: &Vec<String>| {
            let mut out = indent.to_owned();
            for (c, cell) in row.iter().enumerate() {
                let pad = " ".repeat(widths[c] - cell.width());
                if c > 0 {
                    out.push_str("  ");
                }
                if self.right.contains(&c) {
                    out.push_str(&pad);
                    out.push_str(cell);
                } else {
                    out.push_str(cell);
                    out.push_str(&pad);
                }
            }
            out.truncate(out.trim_end().len());
            out
        };
        self.rows.iter().map(line).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_and_wraps_by_columns() {
        assert_eq!(cut("Flooding in Malmö", 10), "Flooding…");
        assert_eq!(cut("short", 10), "short");
        assert_eq!(
            wrap("one two three four five six seven eight", 22, 2),
            "one two three four\n  five six seven eight"
        );
    }

    #[test]
    fn links_lead_to_the_file() {
        static LINKS: Links = Links { host: String::new(), folder: String::new() };
        let links = Links { host: "desk".into(), folder: "/home/jo/a b".into() };
        assert_eq!(links.address("wire/é.txt"), "file://desk/home/jo/a%20b/wire/%C3%A9.txt");
        assert_eq!(links.address("./x.txt"), "file://desk/home/jo/a%20b/x.txt");
        assert_eq!(links.address("/tmp/x#1.txt"), "file://desk/tmp/x%231.txt");
        assert_eq!(Links { folder: "C:/a".into(), ..links }.address("C:/b/x.txt"), "file://desk/C:/b/x.txt");
        let look = Look { links: Some(&LINKS), ..Look::default() };
        assert_eq!(look.link("x.txt", "x"), "\x1b]8;;file:///x.txt\x1b\\x\x1b]8;;\x1b\\");
        assert_eq!((look.link("-", "x").as_str(), Look::default().link("x.txt", "x").as_str()), ("x", "x"));
    }

    #[test]
    fn columns_line_up() {
        let mut table = Table::new(vec![1]);
        table.row(vec!["a".into(), "10".into(), "x".into()]);
        table.row(vec!["bcd".into(), "5".into(), "yz".into()]);
        assert_eq!(table.lines("  "), ["  a    10  x", "  bcd   5  yz"]);
    }
}

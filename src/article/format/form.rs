//! A form: one of the formats an input may have, and how it is told.

use std::path::{Path, PathBuf};

/// The form of an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Format {
    /// Told by the file's ending, or by its first bytes.
    #[default]
    Auto,
    /// Plain text.
    Text,
    /// Markdown, with or without front matter.
    Markdown,
    /// A web page.
    Html,
    /// One JSON record a line.
    Jsonl,
    /// A JSON array of records, or one record.
    Json,
    /// A table with a header, one article a row.
    Csv,
    /// A news item in JSON.
    Ninjs,
    /// NewsML-G2.
    Newsml,
    /// NITF.
    Nitf,
    /// RSS 2 or Atom.
    Rss,
    /// The draft of a word processor.
    Docx,
    /// The text layer of a PDF.
    Pdf,
    /// A web archive.
    Warc,
}

/// What is known of a format.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    /// The format.
    pub format: Format,
    /// Its name on the command line.
    pub name: &'static str,
    /// What it is, in a few words.
    pub about: &'static str,
    /// The endings of its files.
    pub endings: &'static [&'static str],
    /// The cargo feature it needs, and whether this build has it.
    pub feature: Option<(&'static str, bool)>,
}

/// All formats, in the order of the command line's help.
pub static FORMS: [Form; 13] = [
    form(Format::Text, "text", "Plain text", &["txt", "text"], None),
    form(Format::Markdown, "markdown", "Markdown, with or without front matter", &["md", "markdown"], None),
    form(Format::Html, "html", "A web page", &["html", "htm", "xhtml"], Some(("html", cfg!(feature = "html")))),
    form(Format::Jsonl, "jsonl", "One JSON record a line", &["jsonl", "ndjson"], None),
    form(Format::Json, "json", "A JSON array of records, or one record", &["json"], None),
    form(Format::Csv, "csv", "A table with a header, one article a row", &["csv", "tsv"], None),
    form(Format::Ninjs, "ninjs", "A news item in JSON: ninjs 1 to 3", &["ninjs"], None),
    form(Format::Newsml, "newsml", "NewsML-G2", &["newsml", "xml"], Some(("xml", cfg!(feature = "xml")))),
    form(Format::Nitf, "nitf", "NITF", &["nitf"], Some(("xml", cfg!(feature = "xml")))),
    form(
        Format::Rss,
        "rss",
        "RSS 2 or Atom, each item an article",
        &["rss", "atom"],
        Some(("xml", cfg!(feature = "xml"))),
    ),
    form(Format::Docx, "docx", "A word processor's draft", &["docx"], Some(("docx", cfg!(feature = "docx")))),
    form(Format::Pdf, "pdf", "The text layer of a PDF", &["pdf"], Some(("pdf", cfg!(feature = "pdf")))),
    form(
        Format::Warc,
        "warc",
        "A web archive, each page an article",
        &["warc"],
        Some(("warc", cfg!(feature = "warc"))),
    ),
];

const fn form(
    format: Format,
    name: &'static str,
    about: &'static str,
    endings: &'static [&'static str],
    feature: Option<(&'static str, bool)>,
) -> Form {
    Form { format, name, about, endings, feature }
}

impl Format {
    /// The format of a name on the command line; nothing of `auto`.
    pub fn find(name: &str) -> Option<Self> {
        FORMS.iter().find(|f| f.name == name).map(|f| f.format)
    }

    /// What is known of it; nothing of [`Format::Auto`].
    pub fn form(self) -> Option<&'static Form> {
        FORMS.iter().find(|f| f.format == self)
    }
}

/// What reports of our own begin with.
const REPORTS: [(Format, &str); 4] = [
    (Format::Json, "\"crosscheck-report/"),
    (Format::Jsonl, "\"published\":{\"value\":"),
    (Format::Jsonl, "{\"type\":\"assertion\",\"id\":\"a-"),
    (Format::Html, "name=\"generator\" content=\"Crosscheck"),
];

/// The name without the `.gz` of a packed file.
pub(in super::super) fn packed_name(name: &Path) -> PathBuf {
    match name.extension() {
        Some(end) if end.eq_ignore_ascii_case("gz") => name.with_extension(""),
        _ => name.to_owned(),
    }
}

/// The format that a file's ending tells.
pub(in super::super) fn by_name(name: &Path) -> Option<Format> {
    let ending = packed_name(name).extension()?.to_str()?.to_ascii_lowercase();
    FORMS.iter().find(|f| f.endings.contains(&ending.as_str())).map(|f| f.format)
}

/// The format of an input by its name and its first bytes; plain text where neither tells.
pub(in super::super) fn tell(name: &Path, head: &[u8]) -> Format {
    let told = by_name(name);
    match told {
        // An ending that several formats share.
        Some(Format::Json | Format::Newsml) | None => {}
        Some(format) => return format,
    }
    let text = narrow(head);
    let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&text);
    let line = text.split(|b| *b == b'\n').next().unwrap_or_default().trim_ascii();
    let found = match text.trim_ascii_start() {
        [b'P', b'K', 3, 4, ..] => Some(Format::Docx),
        [b'%', b'P', b'D', b'F', b'-', ..] => Some(Format::Pdf),
        [b'W', b'A', b'R', b'C', b'/', ..] => Some(Format::Warc),
        [b'[', b']' | b'{' | b' ' | b'\n' | b'\r' | b'\t', ..] => Some(Format::Json),
        [b'{', ..] => Some(object(text.trim_ascii_start(), line, told)),
        [b'<', rest @ ..] => markup(rest),
        _ if line == b"---" || line == b"+++" => Some(Format::Markdown),
        _ => None,
    };
    found.or(told).unwrap_or(Format::Text)
}

/// Whether a file that lay in a folder may hold articles: other JSON, XML and tables lie about in folders, too.
pub(in super::super) fn may_hold(format: Format, head: &[u8], text: &str) -> bool {
    let head = narrow(head);
    let has = |word: &str| memchr::memmem::find(&head, word.as_bytes()).is_some();
    // A report that was written beside its articles.
    if REPORTS.iter().any(|(of, mark)| format == *of && has(mark)) {
        return false;
    }
    match format {
        Format::Json => has(&format!("\"{}\"", text.split('.').next().unwrap_or(text))),
        Format::Csv => {
            head.split(|b| *b == b'\n').next().is_some_and(|line| memchr::memmem::find(line, text.as_bytes()).is_some())
        }
        Format::Newsml => has("newsItem"),
        _ => true,
    }
}

/// Bytes of UTF-16 as ASCII, as far as they are; others as they are.
fn narrow(head: &[u8]) -> Vec<u8> {
    match head {
        [0xff, 0xfe, rest @ ..] => rest.iter().copied().step_by(2).collect(),
        [0xfe, 0xff, rest @ ..] => rest.iter().copied().skip(1).step_by(2).collect(),
        _ => head.to_vec(),
    }
}

/// One JSON object: a news item, a record, or the first of many lines.
fn object(text: &[u8], line: &[u8], told: Option<Format>) -> Format {
    const NINJS: [&[u8]; 10] = [
        b"\"pubstatus\"",
        b"\"body_text\"",
        b"\"body_xhtml\"",
        b"\"body_html\"",
        b"\"bodies\"",
        b"\"pubStatus\"",
        b"\"versioncreated\"",
        b"\"versionCreated\"",
        b"\"infosources\"",
        b"\"headlines\"",
    ];
    let news = NINJS.iter().any(|key| memchr::memmem::find(text, key).is_some());
    // A whole object on the first line, and something behind it, is one of many.
    let first = line.ends_with(b"}") && text.len() > line.len();
    match told {
        Some(_) if news && !first => Format::Ninjs,
        Some(_) if first && !text[line.len()..].trim_ascii().is_empty() => Format::Jsonl,
        Some(told) => told,
        None if line.ends_with(b"}") || text.len() == line.len() => {
            if news {
                Format::Ninjs
            } else {
                Format::Jsonl
            }
        }
        None if news => Format::Ninjs,
        None => Format::Json,
    }
}

/// What begins with an angle bracket, by its first element.
fn markup(mut rest: &[u8]) -> Option<Format> {
    loop {
        let skipped = match rest {
            [b'?', ..] => memchr::memmem::find(rest, b"?>").map(|at| at + 2),
            [b'!', b'-', b'-', ..] => memchr::memmem::find(rest, b"-->").map(|at| at + 3),
            [b'!', ..] if rest.get(1..8).is_some_and(|w| w.eq_ignore_ascii_case(b"doctype")) => {
                let name = rest[8..].trim_ascii_start();
                if name.get(..4).is_some_and(|n| n.eq_ignore_ascii_case(b"html")) {
                    return Some(Format::Html);
                }
                memchr::memmem::find(rest, b"]>")
                    .map(|at| at + 2)
                    .or_else(|| memchr::memchr(b'>', rest).map(|at| at + 1))
            }
            _ => break,
        };
        let after = rest.get(skipped?..)?.trim_ascii_start();
        rest = after.strip_prefix(b"<")?;
    }
    let end = rest.iter().position(|b| !b.is_ascii_alphanumeric() && !matches!(b, b':' | b'-')).unwrap_or(rest.len());
    let name = std::str::from_utf8(&rest[..end]).ok()?;
    let name = name.rsplit(':').next().unwrap_or(name);
    match name.to_ascii_lowercase().as_str() {
        "rss" | "feed" | "rdf" => Some(Format::Rss),
        "nitf" => Some(Format::Nitf),
        "newsitem" | "newsmessage" | "packageitem" => Some(Format::Newsml),
        "html" | "head" | "body" | "article" | "div" | "p" | "main" | "section" | "h1" | "meta" => Some(Format::Html),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, head: &str, expected: Format) {
        assert_eq!(tell(Path::new(name), head.as_bytes()), expected, "{name} {head}");
    }

    #[test]
    fn a_format_is_told_by_name() {
        check("a.txt", "{\"id\":1}", Format::Text);
        check("a.HTML", "", Format::Html);
        check("a.jsonl.gz", "", Format::Jsonl);
        check("b/a.warc.gz", "", Format::Warc);
        check("a.csv", "", Format::Csv);
        check("a.docx", "", Format::Docx);
    }

    #[test]
    fn or_by_what_it_holds() {
        check("-", "{\"id\":1}\n{\"id\":2}", Format::Jsonl);
        check("-", "{\"id\":1}", Format::Jsonl);
        check("-", "{\n \"id\": 1\n}", Format::Json);
        check("-", "[{\"id\":1}]", Format::Json);
        check("-", "[Mill] burns", Format::Text);
        check("-", "{\n \"uri\": \"x\", \"pubstatus\": \"usable\"}", Format::Ninjs);
        check("-", "\u{feff}---\ntitle: x", Format::Markdown);
        check("-", "The mill burned.", Format::Text);
        check("-", "", Format::Text);
        check("-", "<!doctype html><p>", Format::Html);
        check("page", "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\">\n<html>", Format::Html);
        check("-", "<?xml version=\"1.0\"?><!-- a --><rss version=\"2.0\">", Format::Rss);
        check("-", "%PDF-1.4", Format::Pdf);
        check("-", "PK\u{3}\u{4}", Format::Docx);
        check("-", "WARC/1.0\r\n", Format::Warc);
        check("-", "<3 the mill", Format::Text);
    }

    #[test]
    fn an_ending_that_formats_share_is_settled_by_the_content() {
        check("a.json", "[{}]", Format::Json);
        check("a.json", "{\"id\": 1, \"text\": \"It.\"}", Format::Json);
        check("a.json", "{\"id\": 1}\n{\"id\": 2}", Format::Jsonl);
        check("a.json", "{\"uri\": \"x\", \"body_text\": \"It.\"}", Format::Ninjs);
        check("a.xml", "<nitf>", Format::Nitf);
        check("a.xml", "<feed xmlns=\"x\">", Format::Rss);
        check("a.xml", "<newsItem>", Format::Newsml);
    }

    #[test]
    fn every_format_has_its_line() {
        let names: std::collections::BTreeSet<&str> = FORMS.iter().map(|f| f.name).collect();
        assert_eq!(names.len(), FORMS.len());
    }
}

//! Opening: an input at hand, with its format known, made into drafts.

use std::io::{self, BufRead, Read};
use std::path::{Path, PathBuf};

use super::super::encoding::{self, Decoded, NoText};
use super::super::offset::FileText;
use super::super::record::Names;
use super::draft::{Draft, Drafts, Found};
use super::{Format, csv, ninjs, records};
use crate::error::Error;

/// An input that was opened.
pub(crate) struct Opened {
    /// What it is called.
    pub path: PathBuf,
    /// Its bytes, unpacked.
    pub source: Box<dyn BufRead + Send>,
    /// The names of record fields.
    pub names: Names,
    /// The encoding the user asked for.
    pub encoding: Option<String>,
}

/// The drafts of an input.
pub(crate) fn open(format: Format, opened: Opened) -> Result<Drafts, Error> {
    match format {
        Format::Json => records::array(opened),
        Format::Csv => csv::rows(opened),
        Format::Ninjs => whole(opened, ninjs::items),
        #[cfg(feature = "html")]
        Format::Html => whole(opened, super::html::page),
        #[cfg(feature = "xml")]
        Format::Nitf => whole(opened, super::nitf::item),
        #[cfg(feature = "xml")]
        Format::Newsml => whole(opened, super::newsml::items),
        #[cfg(feature = "xml")]
        Format::Rss => whole(opened, super::feed::items),
        #[cfg(feature = "docx")]
        Format::Docx => super::docx::drafts(opened),
        #[cfg(feature = "pdf")]
        Format::Pdf => super::pdf::drafts(opened),
        #[cfg(feature = "warc")]
        Format::Warc => Ok(super::warc::pages(opened)),
        other => Err(missing(&opened.path, other)),
    }
}

/// What a build says that lacks a format.
pub(crate) fn missing(path: &Path, format: Format) -> Error {
    let name = format.form().map_or("this format", |f| f.name);
    let feature = format.form().and_then(|f| f.feature).map_or("default", |(feature, _)| feature);
    Error::new(
        path,
        None,
        format!("this build does not read {name}"),
        format!("install one with it: cargo install crosscheck --features {feature}"),
    )
}

/// A text file as it is read by a format that takes it whole.
pub(crate) struct Text<'a> {
    /// What it is called.
    pub path: &'a Path,
    /// Its text.
    pub text: &'a str,
}

impl Text<'_> {
    /// An error at a byte of the text.
    pub fn fault(&self, at: usize, what: impl Into<String>, remedy: &'static str) -> Error {
        Error::new(self.path, Some(line_of(self.text, at)), what, remedy)
    }
}

/// The 1-based line that a byte stands on.
pub(crate) fn line_of(text: &str, at: usize) -> usize {
    memchr::memchr_iter(b'\n', &text.as_bytes()[..at.min(text.len())]).count() + 1
}

/// Reads a text file whole and settles what `parse` makes of it.
fn whole(mut opened: Opened, parse: fn(&Text<'_>) -> Result<Vec<Draft>, Error>) -> Result<Drafts, Error> {
    let path = opened.path.clone();
    let bytes = all_bytes(&mut *opened.source, &path, super::super::LONGEST_ARTICLE)?;
    let declared = declared(&bytes);
    let decoded = decode(bytes, &path, opened.encoding.as_deref(), declared.as_deref())?;
    let mut found = Vec::new();
    found.extend(decoded.note.as_ref().map(|note| Found::Warning(guessed(&path, note))));
    let mut drafts = parse(&Text { path: &path, text: &decoded.text })?;
    let file = FileText { text: &decoded.text, encoding: decoded.map.as_ref(), ..FileText::default() };
    for draft in &mut drafts {
        draft.settle(&file);
    }
    found.extend(drafts.into_iter().map(|draft| Found::Draft(Box::new(draft))));
    Ok(Box::new(found.into_iter()))
}

/// The encoding that a file of markup declares in its first bytes.
pub(crate) fn declared(bytes: &[u8]) -> Option<String> {
    let head = &bytes[..bytes.len().min(2048)];
    let head: String = head.iter().map(|b| char::from(b.to_ascii_lowercase())).collect();
    let at = ["encoding=", "charset="].iter().find_map(|key| head.find(key).map(|at| at + key.len()))?;
    let label = head[at..].trim_start_matches(['"', '\'']);
    let end = label.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | ':'))?;
    // Of a file whose declaration can be read byte by byte, UTF-16 is a slip.
    Some(label[..end].to_owned()).filter(|l| !l.is_empty() && !l.starts_with("utf-16"))
}

/// Bytes as text, or what is wrong with them.
pub(crate) fn decode(
    bytes: Vec<u8>,
    path: &Path,
    asked: Option<&str>,
    declared: Option<&str>,
) -> Result<Decoded, Error> {
    encoding::decode(bytes, asked, declared).map_err(|cause| match cause {
        NoText::NotUtf8(at) => not_utf8(path, None, at as u64),
        NoText::Nul(at) => has_nul(path, None, at as u64),
    })
}

/// What is said where an encoding was guessed.
pub(crate) fn guessed(path: &Path, note: &str) -> Error {
    Error::new(path, None, note, "if that is wrong, say which: --encoding LABEL")
}

/// Bytes that are no UTF-8.
pub(crate) fn not_utf8(path: &Path, line: Option<usize>, byte: u64) -> Error {
    Error::new(path, line, format!("not UTF-8 at byte {byte}"), "convert the file: iconv -f WINDOWS-1252 -t UTF-8")
}

/// A NUL where text should be.
pub(crate) fn has_nul(path: &Path, line: Option<usize>, byte: u64) -> Error {
    Error::new(
        path,
        line,
        format!("a NUL at byte {byte}"),
        "give text: this looks like a binary file; --input names its form",
    )
}

/// An article beyond the limit.
pub(crate) fn too_long(path: &Path, line: Option<usize>, limit: usize) -> Error {
    let what = format!("longer than {} MiB", limit >> 20);
    Error::new(path, line, what, "one article a file, or one record a line of a .jsonl file")
}

/// A file that cannot be opened or read on.
pub(crate) fn unreadable(path: &Path, cause: &io::Error) -> Error {
    use io::ErrorKind::{InvalidData, InvalidInput, UnexpectedEof};
    #[cfg(feature = "gz")]
    if cause.to_string() == super::super::gz::BOMB {
        return Error::new(
            path,
            None,
            super::super::gz::BOMB,
            "it looks like a bomb; unpack it yourself if it is none",
        );
    }
    if matches!(cause.kind(), InvalidData | InvalidInput | UnexpectedEof) {
        let what = format!("the packed data is damaged or cut off: {}", cause.to_string().to_lowercase());
        return Error::new(path, None, what, "fetch the file again; what came before was read");
    }
    Error::new(path, None, cause.to_string().to_lowercase(), "check that the file is there and can be read")
}

/// All bytes of a stream, if there are not too many.
pub(crate) fn all_bytes(source: &mut dyn BufRead, path: &Path, limit: usize) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    source.take(limit as u64 + 1).read_to_end(&mut bytes).map_err(|cause| unreadable(path, &cause))?;
    if bytes.len() > limit { Err(too_long(path, None, limit)) } else { Ok(bytes) }
}

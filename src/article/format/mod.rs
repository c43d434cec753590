//! Formats: the forms an input may have, how each is told, and how much of it is read.
//!
//! A format is told by the file's ending (a `.gz` behind it counts for nothing); where the ending says
//! nothing, and for standard input, by the first bytes. An ending that several formats share (`.json`,
//! `.xml`) is settled by what the file holds.
//!
//! Spans, lines and columns are those of the **raw file**, through entities, escapes, quotes and encodings.
//! The exceptions:
//!
//! | input | spans count bytes of | line and column |
//! |---|---|---|
//! | JSONL | the record's `text` or `title` | those of that text |
//! | CSV or JSON in UTF-16 | the file as UTF-8 | as in the file |
//! | anything in `.gz` | what the file unpacks to | as unpacked |
//! | DOCX | the part `word/document.xml` | paragraph, and character in it |
//! | PDF | the text read from it | page, and character in it |
//! | WARC | the record's body, unchunked and unpacked | those of that body |
//!
//! # Limits
//!
//! What exceeds one is an error that names the file, the place and what to do; the rest of the batch is read.
//!
//! | input | limit |
//! |---|---|
//! | an article, and each record of JSONL, CSV, JSON, WARC | 32 MiB |
//! | a file of text, Markdown, HTML, XML, ninjs | 32 MiB |
//! | a DOCX or PDF | 64 MiB; its unpacked parts 32 MiB each, a PDF's text 32 MiB in all |
//! | `.gz` | 64 MiB, and beyond that 200 times what was packed; records are read one by one, however many |
//! | HTML | 1,000,000 elements; deeper than 500 they count as siblings |
//! | XML, DOCX | 1,000,000 elements, 500 deep; entities that the file declares are not expanded |
//! | JSON | 100 deep, where it is read; what is skipped may be deeper |
//! | CSV | 10,000 fields a record |
//! | PDF | 10,000 pages; 8 MiB that describe a page, 64 MiB in all; encrypted files are not read |
//! | JSON-LD in a page | 4 MiB; what is longer is not looked at |
//! | WARC | headers of 64 KiB; a record of another type, or longer, is passed over |
//!
//! Nothing is unpacked to disk: of an archive only the parts named above are opened, by their name.

mod draft;
mod form;
mod json;
mod open;

mod csv;
mod ninjs;
mod records;

#[cfg(feature = "docx")]
mod docx;
#[cfg(feature = "docx")]
mod order;
#[cfg(feature = "xml")]
mod feed;
#[cfg(feature = "html")]
mod html;
#[cfg(feature = "xml")]
mod newsml;
#[cfg(feature = "xml")]
mod nitf;
#[cfg(feature = "pdf")]
mod pdf;
#[cfg(feature = "warc")]
mod warc;
#[cfg(feature = "xml")]
mod xml;
#[cfg(feature = "html")]
mod entity;
#[cfg(feature = "html")]
mod tree;

pub(super) use csv::narrow;
pub(super) use draft::{Draft, Drafts, Found};
pub use form::{FORMS, Form, Format};
pub(super) use form::{by_name, may_hold, packed_name, tell};
pub(super) use open::{Opened, all_bytes, decode, guessed, has_nul, missing, not_utf8, open, too_long, unreadable};

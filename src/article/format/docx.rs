//! DOCX: a word processor's draft: its paragraphs, insertions taken, deletions left out, comments only as directives.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::super::LONGEST_ARTICLE;
use super::super::offset::FileText;
use super::super::source::Within;
use super::draft::{Draft, Drafts, Found};
use super::open::{Opened, Text, all_bytes};
use super::order::Orders;
use super::tree::Tree;
use super::xml::parse;
use crate::article::Region;
use crate::error::Error;

/// The most bytes a file may have.
const MOST: usize = 64 << 20;
/// Where the text is.
const BODY: &str = "word/document.xml";
/// Where the comments are.
const COMMENTS: &str = "word/comments.xml";
/// Where the author and the title are.
const CORE: &str = "docProps/core.xml";

/// The draft of a file.
pub(super) fn drafts(mut opened: Opened) -> Result<Drafts, Error> {
    let bytes = all_bytes(&mut *opened.source, &opened.path, MOST)?;
    let path = &opened.path;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|cause| {
        Error::new(path, None, format!("not a DOCX: {cause}"), "save it again as .docx, or fetch it again")
    })?;
    let fault = |what: String| Error::new(path, None, what, "save it again as .docx");
    let body = part(&mut archive, BODY, path)?.ok_or_else(|| fault(format!("no `{BODY}` in it")))?;
    let body = String::from_utf8(body).map_err(|_| fault(format!("`{BODY}` is not UTF-8")))?;
    let inside = path.join(BODY);
    let tree = parse(&Text { path: &inside, text: &body })?;
    let mut draft = Draft::default();
    draft.within = Within::Part(BODY);
    let comments = match part(&mut archive, COMMENTS, path)? {
        Some(bytes) => String::from_utf8(bytes).unwrap_or_default(),
        None => String::new(),
    };
    let orders = match parse(&Text { path: &path.join(COMMENTS), text: &comments }) {
        Ok(remarks) if !comments.is_empty() => Orders::new(&tree, &remarks),
        _ => Orders::default(),
    };
    read(&tree, orders, &mut draft, &body);
    if let Ok(Some(core)) = part(&mut archive, CORE, path)
        && let Ok(core) = String::from_utf8(core)
        && let Ok(tree) = parse(&Text { path: &inside, text: &core })
    {
        // Its dates are those of the file, not of a publication.
        draft.set("author", tree.said(0, "creator"));
    }
    Ok(Box::new(std::iter::once(Found::Draft(Box::new(draft)))))
}

/// The bytes of a part; nothing where there is none.
fn part(
    archive: &mut ZipArchive<Cursor<Vec<u8>>>,
    name: &str,
    path: &std::path::Path,
) -> Result<Option<Vec<u8>>, Error> {
    let file = match archive.by_name(name) {
        Ok(file) => file,
        Err(ZipError::FileNotFound) => return Ok(None),
        Err(cause) => {
            return Err(Error::new(
                path,
                None,
                format!("`{name}` in it cannot be read: {cause}"),
                "save it again as .docx, without a password",
            ));
        }
    };
    let mut bytes = Vec::new();
    file.take(LONGEST_ARTICLE as u64 + 1).read_to_end(&mut bytes).map_err(|cause| {
        Error::new(path, None, format!("`{name}` in it is damaged: {cause}"), "save it again as .docx")
    })?;
    if bytes.len() > LONGEST_ARTICLE {
        let what = format!("`{name}` in it unpacks to more than {} MiB", LONGEST_ARTICLE >> 20);
        return Err(Error::new(path, None, what, "it looks like a bomb; if it is none, cut the draft into parts"));
    }
    Ok(Some(bytes))
}

/// What a paragraph's style says it is.
fn region(style: &str) -> Option<Region> {
    let style = style.to_ascii_lowercase();
    match style.as_str() {
        "title" | "heading1" | "headline" => Some(Region::Headline),
        "subtitle" | "standfirst" => Some(Region::Standfirst),
        "caption" => Some(Region::Caption),
        _ => None,
    }
}

/// Reads the paragraphs; a line of the draft is a paragraph of the file.
fn read(tree: &Tree<'_>, mut orders: Orders, draft: &mut Draft, body: &str) {
    let mut units = Vec::new();
    let (mut number, mut headline) = (0, false);
    let paragraphs: Vec<usize> = tree.find_all(0, "p").collect();
    for at in paragraphs {
        // A paragraph in another (a text box) is read as its own.
        number += 1;
        let style = tree.find(at, "pStyle").map_or("", |n| attribute(tree, n, "val"));
        let (before, after) = orders.around(tree.end(at));
        let told = region(style).filter(|r| *r != Region::Headline || !std::mem::replace(&mut headline, true));
        draft.begin(told);
        units.push((draft.text.text.len() as u32, number));
        for order in before {
            remark(draft, &order);
            draft.begin(told);
            units.push((draft.text.text.len() as u32, number));
        }
        words(tree, at, draft);
        draft.end();
        for order in after {
            remark(draft, &order);
        }
    }
    let text = std::mem::take(&mut draft.text.text);
    // First the bytes of the part, then its paragraphs for lines.
    draft.text.map.settle(&FileText { text: body, ..FileText::default() });
    draft.text.map.settle_units(&text, &units);
    draft.text.text = text;
    let known = draft.parts.iter().find(|p| p.region == Some(Region::Headline)).map(|p| p.span);
    if let Some(span) = known {
        let words = span.of(&draft.text.text).to_owned();
        draft.set("headline", words);
    }
}

/// Adds an order that a comment gives, as a paragraph of its own.
fn remark(draft: &mut Draft, order: &str) {
    draft.begin(Some(Region::Furniture));
    draft.text.gap(order);
    draft.end();
}

/// Adds the words of a paragraph's runs.
fn words(tree: &Tree<'_>, paragraph: usize, draft: &mut Draft) {
    let mut at = paragraph + 1;
    while at < tree.end(paragraph) {
        match tree.local(at) {
            // What was deleted or moved away, notes, the code of fields, a paragraph within, and the copy of a
            // picture for old programs.
            "del" | "moveFrom" | "instrText" | "delText" | "p" | "Fallback" | "footnoteReference"
            | "commentReference" | "rPrChange" | "pPrChange" => {
                at = tree.end(at);
                continue;
            }
            "tab" if tree.local(tree.parent(at)) == "r" => draft.text.gap("\t"),
            "br" | "cr" => draft.text.gap("\n"),
            "noBreakHyphen" => draft.text.gap("-"),
            "t" => {
                for n in tree.within(at) {
                    tree.piece(n, &mut draft.text);
                }
                at = tree.end(at);
                continue;
            }
            _ => {}
        }
        at += 1;
    }
}

/// An attribute, prefixes apart.
pub(super) fn attribute<'t>(tree: &'t Tree<'_>, at: usize, name: &str) -> &'t str {
    [format!("w:{name}").as_str(), name].iter().map(|n| tree.value(at, n)).find(|v| !v.is_empty()).unwrap_or_default()
}

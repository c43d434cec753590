//! NewsML-G2: news items, alone or in a message, with XHTML, NITF or plain text in them.

use super::super::files::shown;
use super::draft::Draft;
use super::html::Reports;
use super::nitf;
use super::open::{Text, line_of};
use super::tree::{Kind, Tree};
use super::xml::parse;
use crate::article::Region;
use crate::error::Error;

/// Reads a file.
pub(super) fn items(file: &Text<'_>) -> Result<Vec<Draft>, Error> {
    let tree = parse(file)?;
    let items: Vec<usize> = tree.find_all(0, "newsItem").collect();
    if items.is_empty() {
        return Err(file.fault(
            0,
            "no `newsItem` element",
            "check the form of the file: --input names nitf, rss or html",
        ));
    }
    let reports = Reports::new(&tree);
    let many = items.len() > 1;
    let mut out = Vec::new();
    for (n, at) in items.into_iter().enumerate() {
        let mut draft = Draft::default();
        item(&tree, &reports, at, &mut draft);
        if many {
            draft.id = Some(format!("{}#{}", shown(file.path), n + 1));
            draft.line = begin(&tree, at).map(|from| line_of(file.text, from));
        }
        out.push(draft);
    }
    Ok(out)
}

/// The first byte of text in an element.
pub(super) fn begin(tree: &Tree<'_>, at: usize) -> Option<usize> {
    tree.within(at).find_map(|n| match tree.nodes[n].kind {
        Kind::Text { from, .. } => Some(from),
        Kind::Element(..) => None,
    })
}

fn item(tree: &Tree<'_>, reports: &Reports, at: usize, draft: &mut Draft) {
    draft.set("uri", tree.value(at, "guid"));
    if let Some(meta) = tree.find(at, "itemMeta") {
        if let Some(status) = tree.find(meta, "pubStatus") {
            let code = tree.value(status, "qcode").rsplit(':').next().unwrap_or_default().to_ascii_lowercase();
            draft.killed = Some(code).filter(|s| !s.is_empty() && s != "usable");
        }
        draft.set("published", tree.said(meta, "versionCreated"));
        draft.set("published", tree.said(meta, "firstCreated"));
        if let Some(provider) = tree.find(meta, "provider") {
            draft.set("publisher", tree.said(provider, "name"));
            draft.set("publisher", tree.value(provider, "literal"));
        }
    }
    if let Some(meta) = tree.find(at, "contentMeta") {
        draft.set("published", tree.said(meta, "contentModified"));
        draft.set("published", tree.said(meta, "contentCreated"));
        draft.set("author", tree.said(meta, "by").trim_start_matches("By "));
        draft.set("dateline", tree.said(meta, "dateline"));
        draft.set("headline", tree.said(meta, "headline"));
        if let Some(source) = tree.find(meta, "infoSource") {
            draft.set("publisher", tree.said(source, "name"));
            draft.set("publisher", tree.value(source, "literal"));
        }
    }
    let inner = tree.find(at, "contentSet");
    if let Some(inner) = inner.and_then(|set| tree.find(set, "nitf")) {
        nitf::read(tree, reports, inner, draft);
        return;
    }
    if let Some(meta) = tree.find(at, "contentMeta") {
        for n in tree.find_all(meta, "headline") {
            draft.part(Some(Region::Headline), &tree.words(n));
        }
        for n in tree.find_all(meta, "description") {
            let caption = tree.value(n, "role").ends_with("caption");
            draft.part(Some(if caption { Region::Caption } else { Region::Standfirst }), &tree.words(n));
        }
    }
    let Some(set) = inner else { return };
    for n in tree.within(set).filter(|n| matches!(tree.local(*n), "body" | "inlineData")) {
        if tree.local(n) == "body" {
            reports.add(tree, n, draft);
        } else {
            plain(tree, n, draft);
        }
    }
}

/// Adds words that are no markup, line by line.
fn plain(tree: &Tree<'_>, at: usize, draft: &mut Draft) {
    for n in tree.within(at) {
        let Kind::Text { from, to, plain } = tree.nodes[n].kind else { continue };
        let mut start = from;
        for line in tree.source[from..to].split_inclusive('\n') {
            draft.begin(None);
            super::entity::read(line, start, plain, &mut draft.text);
            start += line.len();
        }
    }
    draft.end();
}

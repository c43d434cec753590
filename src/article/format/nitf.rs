//! NITF: a news item with its head and its body.

use super::draft::Draft;
use super::html::Reports;
use super::open::Text;
use super::tree::Tree;
use super::xml::parse;
use crate::article::Region;
use crate::error::Error;

/// Reads a file.
pub(super) fn item(file: &Text<'_>) -> Result<Vec<Draft>, Error> {
    let tree = parse(file)?;
    let Some(at) = tree.find(0, "nitf") else {
        return Err(file.fault(0, "no `nitf` element", "check the form of the file: --input"));
    };
    let mut draft = Draft::default();
    read(&tree, &Reports::new(&tree), at, &mut draft);
    Ok(vec![draft])
}

/// Reads a `nitf` element.
pub(super) fn read(tree: &Tree<'_>, reports: &Reports, at: usize, draft: &mut Draft) {
    if let Some(data) = tree.find(at, "docdata") {
        let status = tree.value(data, "management-status");
        draft.killed =
            Some(status.to_ascii_lowercase()).filter(|s| matches!(s.as_str(), "canceled" | "cancelled" | "withheld"));
        let norm = |name: &str| tree.find(data, name).map(|n| tree.value(n, "norm").to_owned()).unwrap_or_default();
        draft.set("published", norm("date.issue"));
        draft.set("published", norm("date.release"));
        if let Some(id) = tree.find(data, "doc-id") {
            draft.set("uri", tree.value(id, "id-string"));
            draft.set("publisher", tree.value(id, "regsrc"));
        }
        if let Some(holder) = tree.find(data, "doc.copyright") {
            draft.set("publisher", tree.value(holder, "holder"));
        }
    }
    if let Some(published) = tree.find(at, "pubdata") {
        draft.set("published", tree.value(published, "date.publication"));
        draft.set("publisher", tree.value(published, "name"));
    }
    let Some(body) = tree.find(at, "body") else { return };
    if let Some(head) = tree.find(body, "body.head") {
        draft.set("author", tree.said(head, "byline").trim_start_matches("By "));
        draft.set("publisher", tree.said(head, "distributor"));
        draft.set("dateline", tree.said(head, "dateline"));
        if let Some(date) = tree.find(head, "story.date") {
            draft.set("published", tree.value(date, "norm"));
        }
        let parts = [
            ("hl1", Region::Headline),
            ("hl2", Region::Standfirst),
            ("byline", Region::Furniture),
            ("dateline", Region::Meta),
            ("abstract", Region::Standfirst),
        ];
        for (name, region) in parts {
            for n in tree.find_all(head, name) {
                draft.part(Some(region), &tree.words(n));
            }
        }
        draft.set("headline", tree.said(head, "hl1"));
    }
    if let Some(content) = tree.find(body, "body.content") {
        reports.add(tree, content, draft);
    }
}

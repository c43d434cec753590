//! Feeds: RSS 2 and Atom, each item an article.

use super::super::files::shown;
use super::super::mapped::Mapped;
use super::draft::Draft;
use super::html::{self, Reports};
use super::newsml::begin;
use super::open::{Text, line_of};
use super::tree::{Kind, Tree};
use super::xml::parse;
use crate::article::Region;
use crate::error::Error;

/// Reads a file.
pub(super) fn items(file: &Text<'_>) -> Result<Vec<Draft>, Error> {
    let tree = parse(file)?;
    let top = tree.top();
    let atom = tree.local(top) == "feed";
    if !atom && !matches!(tree.local(top), "rss" | "RDF") {
        return Err(file.fault(
            0,
            "no `rss` or `feed` element",
            "check the form of the file: --input names nitf, newsml or html",
        ));
    }
    let title = if atom {
        child(&tree, top, "title")
    } else {
        tree.find(top, "channel").and_then(|c| child(&tree, c, "title"))
    };
    let publisher = title.map(|n| tree.words(n).text).unwrap_or_default();
    let reports = Reports::new(&tree);
    let mut out = Vec::new();
    for (n, at) in tree.find_all(top, if atom { "entry" } else { "item" }).enumerate() {
        let mut draft = item(&tree, &reports, at);
        draft.set("publisher", &publisher);
        draft.line = Some(begin(&tree, at).map_or(1, |from| line_of(file.text, from)));
        if draft.id.is_none() {
            draft.id = Some(format!("{}#{}", shown(file.path), n + 1));
        }
        out.push(draft);
    }
    Ok(out)
}

/// The first element right in another with this name, prefix and all.
fn child(tree: &Tree<'_>, at: usize, name: &str) -> Option<usize> {
    tree.children(at).find(|n| tree.name(*n) == name)
}

fn item(tree: &Tree<'_>, reports: &Reports, at: usize) -> Draft {
    let said = |name: &str| child(tree, at, name).map(|n| tree.words(n).text.trim().to_owned()).unwrap_or_default();
    let mut draft = Draft::default();
    draft.id = ["guid", "id", "link"].into_iter().map(said).find(|id| !id.is_empty());
    for (name, field) in [
        ("pubDate", "published"),
        ("published", "published"),
        ("dc:date", "published"),
        ("updated", "updated"),
        ("author", "author"),
        ("dc:creator", "author"),
        ("source", "publisher"),
        ("dc:publisher", "publisher"),
        ("link", "url"),
        ("title", "headline"),
    ] {
        let mut value = said(name);
        if let (true, Some(person)) = (name == "author", child(tree, at, name)) {
            let inner = tree.said(person, "name");
            if !inner.is_empty() {
                value = inner;
            }
        }
        draft.set(field, value);
    }
    // An entry that was never changed has only `updated`.
    if let (None, Some(updated)) = (draft.get("published"), draft.get("updated").map(str::to_owned)) {
        draft.set("published", updated);
    }
    for link in tree.children(at).filter(|n| tree.name(*n) == "link") {
        if matches!(tree.value(link, "rel"), "" | "alternate") {
            draft.set("url", tree.value(link, "href"));
        }
    }
    if let Some(title) = child(tree, at, "title") {
        draft.part(Some(Region::Headline), &once_more(tree.words(title)));
    }
    let body = ["content:encoded", "content", "description", "summary"].into_iter();
    if let Some(n) = body.filter_map(|name| child(tree, at, name)).find(|n| !tree.words(*n).text.trim().is_empty()) {
        content(tree, reports, n, &mut draft);
    }
    draft
}

/// Adds what an item says: markup in place, escaped or in CDATA, or plain words.
fn content(tree: &Tree<'_>, reports: &Reports, at: usize, draft: &mut Draft) {
    if tree.children(at).any(|n| !tree.name(n).is_empty()) {
        reports.add(tree, at, draft);
        return;
    }
    let mut inner = Mapped::default();
    for n in tree.within(at) {
        if let Kind::Text { from, to, plain } = tree.nodes[n].kind {
            let raw = &tree.source[from..to];
            if plain {
                inner.same(raw, from);
            } else {
                super::entity::read(raw, from, false, &mut inner);
            }
        }
    }
    html::fragment(&inner, draft);
}

/// A title whose entities were escaped twice.
fn once_more(words: Mapped) -> Mapped {
    if !words.text.contains('&') {
        return words;
    }
    let mut out = Mapped::default();
    super::entity::read(&words.text, 0, false, &mut out);
    out.through(&words.map)
}

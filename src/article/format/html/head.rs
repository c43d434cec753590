//! The head: what a page's metadata say of the article, by JSON-LD, `og:` and other `meta` and `time`.

use super::super::draft::Draft;
use super::super::json::{Json, find};
use super::super::tree::{Kind, Tree};
use crate::article::mapped::Mapped;

/// Names of `meta` elements, most trusted first, each with the field it fills.
const METAS: [(&str, &str); 24] = [
    ("article:published_time", "published"),
    ("og:article:published_time", "published"),
    ("datepublished", "published"),
    ("parsely-pub-date", "published"),
    ("dc.date.issued", "published"),
    ("dcterms.created", "published"),
    ("pubdate", "published"),
    ("publishdate", "published"),
    ("publish-date", "published"),
    ("sailthru.date", "published"),
    ("article:modified_time", "updated"),
    ("og:updated_time", "updated"),
    ("datemodified", "updated"),
    ("lastmod", "updated"),
    ("og:title", "headline"),
    ("twitter:title", "headline"),
    ("og:site_name", "publisher"),
    ("article:publisher:name", "publisher"),
    ("dc.publisher", "publisher"),
    ("author", "author"),
    ("article:author:name", "author"),
    ("parsely-author", "author"),
    ("byl", "author"),
    ("og:url", "url"),
];

/// The most bytes of a block of JSON-LD that is read.
const LONGEST: usize = 4 << 20;
/// The most things in it that are looked at.
const THINGS: usize = 200;

/// The types of JSON-LD things that are articles.
fn is_article(kind: &str) -> bool {
    kind.ends_with("Article") || matches!(kind, "BlogPosting" | "LiveBlogPosting" | "Report")
}

/// Notes what the page says of itself; returns the body that its JSON-LD holds, if any.
pub(super) fn read(tree: &Tree<'_>, draft: &mut Draft) -> Option<Mapped> {
    let mut body = None;
    for at in tree.all(0, "script").filter(|at| tree.value(*at, "type").contains("ld+json")) {
        for n in tree.within(at) {
            if let Kind::Text { from, to, .. } = tree.nodes[n].kind {
                body = linked_data(&tree.source[from..to], from, draft).or(body);
            }
        }
    }
    metas(tree, draft);
    if let Some(link) = tree.all(0, "link").find(|at| tree.value(*at, "rel").eq_ignore_ascii_case("canonical")) {
        draft.set("url", tree.value(link, "href"));
    }
    body
}

/// Notes what `time` elements at the head of the report say; `from` and `to` are its nodes.
pub(super) fn times(tree: &Tree<'_>, from: usize, to: usize, draft: &mut Draft) {
    let times = || (from..to).filter(|at| tree.name(*at) == "time" && !tree.value(*at, "datetime").is_empty());
    for (item, field) in [("datePublished", "published"), ("dateModified", "updated")] {
        if let Some(at) = times().find(|at| tree.value(*at, "itemprop").contains(item)) {
            draft.set(field, tree.value(at, "datetime"));
        }
    }
    // Otherwise the first, if it says the year, and stands above the report's first long paragraph.
    let told = (from..to)
        .find(|at| matches!(tree.nodes[*at].kind, Kind::Text { from, to, .. } if to - from > 120))
        .unwrap_or(to);
    if let Some(at) = times().find(|at| *at < told && tree.value(*at, "datetime").len() >= 10) {
        draft.set("published", tree.value(at, "datetime"));
    }
}

fn metas(tree: &Tree<'_>, draft: &mut Draft) {
    let metas: Vec<(String, &str)> = tree
        .all(0, "meta")
        .filter_map(|at| {
            let name = ["property", "name", "itemprop"].map(|key| tree.value(at, key));
            let name = name.into_iter().find(|n| !n.is_empty())?;
            Some((name.to_ascii_lowercase(), tree.value(at, "content")))
        })
        .collect();
    for (name, field) in METAS {
        for (_, value) in metas.iter().filter(|(known, _)| known == name) {
            // An author may be given as a page.
            if !value.starts_with("http") || field == "url" {
                draft.set(field, value);
            }
        }
    }
}

/// Reads a block of JSON-LD; returns the report it holds.
fn linked_data(text: &str, at: usize, draft: &mut Draft) -> Option<Mapped> {
    if text.len() > LONGEST {
        return None;
    }
    let bare = text.trim_matches(|c: char| c.is_whitespace() || c == ';');
    let lead = text.len() - text.trim_start_matches(|c: char| c.is_whitespace() || c == ';').len();
    let root = Json::read(bare, at + lead).ok()?;
    let mut things = vec![root];
    let mut next = 0;
    while next < things.len() && things.len() < THINGS {
        let thing = things[next];
        next += 1;
        let inner = thing.elements();
        if !inner.is_empty() {
            things.extend(inner);
            continue;
        }
        let members = thing.members();
        let kinds = find(&members, "@type").map_or_else(Vec::new, |kind| texts(&kind));
        if kinds.iter().any(|k| is_article(k)) {
            return article(&members, draft);
        }
        things.extend(["@graph", "mainEntity"].iter().filter_map(|key| find(&members, key)));
    }
    None
}

fn article(members: &[(std::borrow::Cow<'_, str>, Json<'_>)], draft: &mut Draft) -> Option<Mapped> {
    const FIELDS: [(&str, &str); 7] = [
        ("headline", "headline"),
        ("datePublished", "published"),
        ("dateModified", "updated"),
        ("author", "author"),
        ("publisher", "publisher"),
        ("url", "url"),
        ("dateline", "dateline"),
    ];
    for (key, field) in FIELDS {
        if let Some(value) = find(members, key) {
            draft.set(field, names(&value).join(", "));
        }
    }
    for (key, field) in [("isBasedOn", "based_on"), ("isBasedOnUrl", "based_on"), ("citation", "citations")] {
        if let Some(works) = find(members, key) {
            draft.set(field, of_each(&works, &["url", "@id", "headline", "name", "publisher"]).join("\n"));
        }
    }
    find(members, "articleBody")?.string()
}

/// The texts of a value: itself, or its elements.
fn texts(value: &Json<'_>) -> Vec<String> {
    let elements = value.elements();
    if elements.is_empty() {
        value.plain().into_iter().collect()
    } else {
        elements.iter().filter_map(Json::plain).collect()
    }
}

/// The names of a value: a text, a thing with a name, or several of them.
fn names(value: &Json<'_>) -> Vec<String> {
    of_each(value, &["name", "headline", "url", "@id"])
}

/// A value as texts: of a thing, or of each of several, the first of these members that it has.
fn of_each(value: &Json<'_>, keys: &[&str]) -> Vec<String> {
    let name = |one: &Json<'_>| {
        let members = one.members();
        let of = |key: &&str| {
            let value = find(&members, key)?;
            value.plain().or_else(|| names(&value).into_iter().next()).filter(|v| !v.trim().is_empty())
        };
        one.plain().or_else(|| keys.iter().find_map(of))
    };
    let elements = value.elements();
    let list = if elements.is_empty() { vec![*value] } else { elements };
    let mut out: Vec<String> = list.iter().filter_map(name).map(|n| unescaped(&n)).collect();
    out.dedup();
    out
}

/// Entities are often left in JSON-LD.
fn unescaped(text: &str) -> String {
    htmlize::unescape(text.trim()).into_owned()
}

//! ninjs: a news item in JSON, versions 1 to 3.

use std::borrow::Cow;

use super::super::files::shown;
use super::super::mapped::Mapped;
use super::draft::Draft;
use super::json::{Json, find};
use super::open::Text;
use crate::article::Region;
use crate::error::Error;

/// The members of an object.
type Members<'a> = [(Cow<'a, str>, Json<'a>)];

/// Keys that only a news item has.
const KEYS: [&str; 12] = [
    "pubstatus",
    "pubStatus",
    "body_text",
    "body_xhtml",
    "body_html",
    "bodies",
    "versioncreated",
    "versionCreated",
    "firstcreated",
    "firstCreated",
    "infosources",
    "infoSources",
];

/// Whether an object is a news item.
pub(super) fn is_item(members: &Members<'_>) -> bool {
    members.iter().filter(|(key, _)| KEYS.contains(&key.as_ref())).count() >= 1
}

/// The items of a file: one, or an array of them.
pub(super) fn items(file: &Text<'_>) -> Result<Vec<Draft>, Error> {
    let bare = file.text.trim_start_matches('\u{feff}');
    let json = Json::read(bare, file.text.len() - bare.len()).map_err(|cause| {
        let what = cause.to_string();
        let what = format!("not JSON: {}", what.split(" at line ").next().unwrap_or_default());
        Error::new(file.path, Some(cause.line()), what, "mend the JSON")
    })?;
    let elements = json.elements();
    let many = !elements.is_empty();
    let mut out = Vec::new();
    for (n, one) in if many { elements } else { vec![json] }.into_iter().enumerate() {
        let members = one.members();
        if !is_item(&members) {
            return Err(file.fault(one.start(), "not a news item", "for records of another kind: --input json"));
        }
        let mut draft = item(&members);
        if many {
            draft.id = Some(format!("{}#{}", shown(file.path), n + 1));
            draft.line = Some(super::open::line_of(file.text, one.start()));
        }
        out.push(draft);
    }
    Ok(out)
}

/// The draft of a news item.
pub(super) fn item(members: &Members<'_>) -> Draft {
    const FIELDS: [(&str, &str); 16] = [
        ("uri", "uri"),
        ("versioncreated", "published"),
        ("versionCreated", "published"),
        ("firstcreated", "published"),
        ("firstCreated", "published"),
        ("byline", "author"),
        ("located", "dateline"),
        ("dateline", "dateline"),
        ("copyrightholder", "publisher"),
        ("copyrightHolder", "publisher"),
        ("language", "language"),
        ("version", "version"),
        ("publisher", "publisher"),
        ("source", "publisher"),
        ("url", "url"),
        ("provider", "publisher"),
    ];
    let get = |key: &str| find(members, key);
    let mut draft = Draft::default();
    for (key, field) in FIELDS {
        if let Some(value) = get(key).and_then(|v| v.plain()) {
            draft.set(field, value);
        }
    }
    for (list, field) in
        [("infosources", "publisher"), ("infoSources", "publisher"), ("by", "author"), ("bylines", "author")]
    {
        let names = get(list).map(|l| l.elements()).unwrap_or_default();
        let name = |one: &Json<'_>| {
            let inner = one.members();
            find(&inner, "name").or_else(|| find(&inner, "value")).and_then(|n| n.plain())
        };
        let names: Vec<String> = names.iter().filter_map(name).collect();
        draft.set(field, names.join(", "));
    }
    let status = get("pubstatus").or_else(|| get("pubStatus")).and_then(|s| s.plain());
    draft.killed =
        status.map(|s| s.rsplit(':').next().unwrap_or_default().to_ascii_lowercase()).filter(|s| s != "usable");
    for (region, single, list) in [
        (Some(Region::Headline), ["headline", "title"].as_slice(), "headlines"),
        (Some(Region::Standfirst), &["description_text", "slugline_text"], "descriptions"),
        (None, &["body_text", "body_xhtml", "body_html", "body"], "bodies"),
    ] {
        text(members, region, single, list, &mut draft);
    }
    if let Some(headline) = draft.parts.iter().find(|p| p.region == Some(Region::Headline)) {
        let words = headline.span.of(&draft.text.text).to_owned();
        draft.set("headline", words);
    }
    captions(members, &mut draft);
    draft
}

/// Adds the first of the texts `single`, or those of `list` that say the same in the plainest form.
fn text(members: &Members<'_>, region: Option<Region>, single: &[&str], list: &str, draft: &mut Draft) {
    let one = single.iter().find_map(|key| Some((find(members, key)?.string()?, key.ends_with("html"))));
    if let Some((words, marked)) = one {
        add(region, &words, marked, draft);
        return;
    }
    let several = find(members, list).map(|l| l.elements()).unwrap_or_default();
    let mut best: Option<(Mapped, bool)> = None;
    for inner in several.iter().map(Json::members) {
        let kind = find(&inner, "contenttype").or_else(|| find(&inner, "contentType")).and_then(|k| k.plain());
        let marked = kind.is_some_and(|k| k.contains("html") || k.contains("xml"));
        if let Some(words) = find(&inner, "value").and_then(|v| v.string())
            && best.as_ref().is_none_or(|(_, was)| *was && !marked)
        {
            best = Some((words, marked));
        }
    }
    if let Some((words, marked)) = best {
        add(region, &words, marked, draft);
    }
}

fn add(region: Option<Region>, words: &Mapped, marked: bool, draft: &mut Draft) {
    // A plain body may hold markup all the same.
    let marked = region.is_none() && (marked || words.text.trim_start().starts_with("<p"));
    #[cfg(feature = "html")]
    if marked {
        super::html::fragment(words, draft);
        return;
    }
    #[cfg(not(feature = "html"))]
    if marked {
        draft.set("lacks", "html");
        return;
    }
    draft.part(region, words);
}

/// Adds the words under the pictures.
fn captions(members: &Members<'_>, draft: &mut Draft) {
    let Some(pictures) = find(members, "associations") else { return };
    let inner = pictures.members().into_iter().map(|(_, one)| one);
    for picture in inner.chain(pictures.elements()).map(|p| p.members()) {
        text(&picture, Some(Region::Caption), &["description_text", "caption", "body_text"], "descriptions", draft);
    }
}

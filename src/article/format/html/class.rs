//! Classes: what the tag, the class and the id of an element say that it is for.

use super::super::tree::Tree;
use crate::article::Region;

/// What an element is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Not for reading: scripts, styles, what is hidden.
    Hidden,
    /// A region whatever stands in it.
    Region(Region),
    /// Nothing special.
    Plain,
}

/// Words of a class or id that mean a pointer to other stories.
const TEASER: [&str; 22] = [
    "related",
    "recommended",
    "recommendations",
    "recirculation",
    "promo",
    "promoted",
    "teaser",
    "teasers",
    "trending",
    "popular",
    "outbrain",
    "taboola",
    "sponsored",
    "readmore",
    "mostread",
    "morefrom",
    "moreon",
    "seealso",
    "carousel",
    "recirc",
    "rail",
    "sidebar",
];

/// Words that mean navigation, buttons and the like.
const FURNITURE: [&str; 46] = [
    "nav",
    "navigation",
    "navbar",
    "menu",
    "breadcrumb",
    "breadcrumbs",
    "footer",
    "masthead",
    "share",
    "sharing",
    "social",
    "comments",
    "comment",
    "disqus",
    "newsletter",
    "subscribe",
    "subscription",
    "signup",
    "paywall",
    "advert",
    "advertisement",
    "ad",
    "ads",
    "banner",
    "cookie",
    "cookies",
    "consent",
    "byline",
    "tags",
    "taglist",
    "toolbar",
    "widget",
    "pagination",
    "pager",
    "login",
    "modal",
    "popup",
    "copyright",
    "skip",
    "topics",
    "donate",
    "print",
    "authorbio",
    "bio",
    "poll",
    "follow",
];

/// Words that mean the line under a picture.
const CAPTION: [&str; 5] = ["caption", "figcaption", "cutline", "wpcaptiontext", "imagecredit"];

/// Words that mean the paragraph under the headline.
const STANDFIRST: [&str; 9] =
    ["standfirst", "dek", "deck", "subheadline", "subhead", "subtitle", "strapline", "subheading", "articlesummary"];

/// What an element says of itself.
pub(super) fn role(tree: &Tree<'_>, at: usize) -> Role {
    match tree.name(at) {
        "script" | "style" | "template" | "svg" | "math" | "iframe" | "object" | "canvas" | "select" | "datalist"
        | "noscript" | "media-metadata" | "audio" | "video" | "textarea" | "map" | "head" => return Role::Hidden,
        "amp-ad" | "amp-embed" | "amp-iframe" | "amp-sticky-ad" | "amp-analytics" | "amp-video" | "amp-audio" => {
            return Role::Hidden;
        }
        "nav"
        | "form"
        | "button"
        | "menu"
        | "dialog"
        | "footer"
        | "label"
        | "input"
        | "address"
        | "amp-sidebar"
        | "amp-consent"
        | "amp-user-notification"
        | "amp-social-share" => {
            return Role::Region(Region::Furniture);
        }
        "figcaption" | "media-caption" => return Role::Region(Region::Caption),
        "html" | "body" | "main" | "article" | "" => return Role::Plain,
        _ => {}
    }
    let style = tree.value(at, "style");
    let hidden = tree.attribute(at, "hidden").is_some()
        || tree.value(at, "aria-hidden") == "true"
        || (!style.is_empty() && style.replace(' ', "").contains("display:none"));
    if hidden {
        return Role::Hidden;
    }
    if let "navigation" | "banner" | "contentinfo" | "search" | "dialog" | "alert" | "menu" | "toolbar"
    | "complementary" = tree.value(at, "role")
    {
        return Role::Region(Region::Furniture);
    }
    let mut found = None;
    for value in [tree.value(at, "class"), tree.value(at, "id"), tree.value(at, "data-component")] {
        for word in value.split_whitespace() {
            if word.len() <= 60
                && let Some(region) = meaning(word)
            {
                found = found.or(Some(region));
            }
        }
    }
    match (found, tree.name(at)) {
        (Some(region), _) => Role::Region(region),
        (None, "aside") => Role::Region(Region::Teaser),
        (None, _) => Role::Plain,
    }
}

/// What one class name means: by itself, or by one of its words.
fn meaning(class: &str) -> Option<Region> {
    let lower: String = class.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    let whole = |list: &[&str]| list.contains(&lower.as_str());
    let words = || words(class);
    let any = |list: &[&str]| whole(list) || words().any(|w| list.contains(&w.as_str()));
    // "has-sidebar", "no-comments": how the page is laid out, not what this is.
    if words().next().is_some_and(|w| matches!(w.as_str(), "has" | "no" | "with" | "is" | "not" | "js")) {
        return None;
    }
    if any(&CAPTION) {
        Some(Region::Caption)
    } else if any(&STANDFIRST) {
        Some(Region::Standfirst)
    } else if any(&TEASER) {
        Some(Region::Teaser)
    } else if any(&FURNITURE) {
        Some(Region::Furniture)
    } else {
        None
    }
}

/// The words of a class name: `articleBody`, `article-body`, `article__body`.
fn words(class: &str) -> impl Iterator<Item = String> + '_ {
    let mut rest = class;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
        let first = rest.chars().next()?;
        let end = rest[first.len_utf8()..]
            .find(|c: char| {
                let letters = first.is_ascii_uppercase() && c.is_ascii_uppercase();
                !(c.is_ascii_lowercase() || c.is_ascii_digit() || letters)
            })
            .map_or(rest.len(), |at| at + first.len_utf8());
        let word = rest[..end].to_ascii_lowercase();
        rest = &rest[end..];
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(class: &str, expected: Option<Region>) {
        assert_eq!(meaning(class), expected, "{class}");
    }

    #[test]
    fn a_class_says_what_an_element_is_for() {
        check("article__related-links", Some(Region::Teaser));
        check("relatedStories", Some(Region::Teaser));
        check("wp-caption-text", Some(Region::Caption));
        check("c-share", Some(Region::Furniture));
        check("site-nav", Some(Region::Furniture));
        check("article-standfirst", Some(Region::Standfirst));
        check("article-body", None);
        check("no-sidebar", None);
        check("headline", None);
        check("download", None);
    }
}

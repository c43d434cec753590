//! Cites: the sources an article names, and the agency it credits.

use std::borrow::Cow;

use memchr::memmem;

use crate::article::phrases::PHRASES;
use crate::article::{Article, Block, Region};
use crate::span::{Field, Span};
use crate::words::words;

/// A source that an article names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cite {
    /// Its name as written, without the article.
    pub name: String,
    /// Where the name stands in the text.
    pub span: Span,
    /// How the article leans on it.
    pub how: How,
}

/// How an article leans on a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// The whole report: "based on coverage by X", "first reported by X".
    BasedOn,
    /// One statement: "told X", "X reported".
    Named,
}

impl Cite {
    /// Whether this is the publisher of an article.
    pub fn names(&self, article: &Article) -> bool {
        publishes(article, &self.name)
    }
}

fn publishes(article: &Article, name: &str) -> bool {
    let publisher = article.metadata.publisher.as_ref().map_or("", |p| p.value.as_str());
    let (name, publisher) = (bare(name), bare(publisher));
    !name.is_empty() && !publisher.is_empty() && (publisher.starts_with(&name) || name.starts_with(&publisher))
}

/// The words of a name, less the article.
fn bare(name: &str) -> Vec<u64> {
    words(name).filter(|w| w.hash != the()).map(|w| w.hash).collect()
}

/// Whether an article is the work another names by its address, its headline or its publisher.
pub(super) fn is_work(article: &Article, work: &str) -> bool {
    let meta = &article.metadata;
    if work.contains("://") {
        return meta.url.as_ref().is_some_and(|url| address(&url.value) == address(work));
    }
    let headline = meta.headline.as_ref().map_or(article.title.as_str(), |h| h.value.as_str());
    publishes(article, work) || (bare(work).len() > 2 && bare(work) == bare(headline))
}

/// An address without what does not tell pages apart.
fn address(url: &str) -> &str {
    let rest = url.trim().split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.split(['?', '#']).next().unwrap_or(rest);
    rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/')
}

fn the() -> u64 {
    words("the").next().map_or(0, |w| w.hash)
}

/// Words after which a source is named, and how it is leant on. A bare "told" needs the name of a paper.
const CUES: &[(&str, How, bool)] = &[
    ("based on coverage by ", How::BasedOn, false),
    ("based on reporting by ", How::BasedOn, false),
    ("based on a report by ", How::BasedOn, false),
    ("based on a report in ", How::BasedOn, false),
    ("first reported by ", How::BasedOn, false),
    ("original reporting by ", How::BasedOn, false),
    ("was reported by ", How::Named, true),
    ("reported by ", How::Named, true),
    ("according to ", How::Named, true),
    (" told ", How::Named, true),
    ("an interview with ", How::Named, true),
    ("in a statement to ", How::Named, true),
];

/// Words after the name of a source.
const VERBS: [(&str, How); 4] = [
    (" first reported", How::BasedOn),
    (" reports", How::Named),
    (" reported", How::Named),
    (" understands", How::Named),
];

/// Agencies, by what a credit says.
const AGENCIES: &[(&str, &str)] = &[
    ("(AP)", "AP"),
    ("Associated Press", "AP"),
    ("(Reuters)", "Reuters"),
    ("(REUTERS)", "Reuters"),
    ("(AFP)", "AFP"),
    ("Agence France-Presse", "AFP"),
    ("(PA)", "PA"),
    ("PA Media", "PA"),
    ("Press Association", "PA"),
    ("(UPI)", "UPI"),
];

/// The sources an article names in its body, in order of place.
pub(super) fn cites(article: &Article, blocks: &[Block]) -> Vec<Cite> {
    let mut out: Vec<Cite> = Vec::new();
    for block in blocks.iter().filter(|b| b.field == Field::Text && b.region == Region::Body) {
        let text = block.span.of(&article.text);
        let mut push = |start: usize, end: usize, how: How| {
            let at = block.span.start as usize;
            let name = text[start..end].to_owned();
            out.push(Cite { name, span: Span::new(at + start, at + end), how });
        };
        for (cue, how, masthead) in CUES {
            for at in memmem::find_iter(text.as_bytes(), cue) {
                let after = at + cue.len();
                let start =
                    after + if text[after..].starts_with("the ") || text[after..].starts_with("The ") { 4 } else { 0 };
                if let Some(end) = name_end(text, start)
                    && (!masthead || is_masthead(&text[start..end]))
                {
                    push(start, end, *how);
                }
            }
        }
        for (verb, how) in VERBS {
            for at in memmem::find_iter(text.as_bytes(), verb) {
                let start = name_start(text, at);
                if start < at && is_masthead(&text[start..at]) {
                    push(start, at, how);
                }
            }
        }
    }
    // Where cues overlap ("was reported by", "reported by") the name is kept once.
    out.sort_by_key(|c| (c.span, c.how != How::BasedOn));
    out.dedup_by_key(|c| c.span.start);
    out
}

/// Where the run of capitalised words that begins at `start` ends.
fn name_end(text: &str, start: usize) -> Option<usize> {
    let mut end = None;
    let mut at = start;
    for word in text[start..].split_inclusive(' ') {
        let bare = word.trim_end();
        let name = bare.trim_end_matches(|c: char| !c.is_alphanumeric());
        let name = name.strip_suffix("’s").or_else(|| name.strip_suffix("'s")).unwrap_or(name);
        let goes_on = name.starts_with(char::is_uppercase) || (end.is_some() && name == "of");
        if !goes_on {
            break;
        }
        end = Some(at + name.len());
        if name.len() < bare.len() {
            break;
        }
        at += word.len();
    }
    end.filter(|e| !text[start..*e].ends_with(" of"))
}

/// Where the run of capitalised words that ends at `end` starts.
fn name_start(text: &str, end: usize) -> usize {
    let mut start = end;
    for word in text[..end].rsplit(' ').take(5) {
        let at = start.saturating_sub(word.len() + usize::from(start < end));
        if !word.starts_with(char::is_uppercase)
            || word.ends_with(',')
            || matches!(word, "The" | "A" | "But" | "And" | "As")
        {
            break;
        }
        start = at;
    }
    start
}

fn is_masthead(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default();
    !name.ends_with("Medical Examiner") && PHRASES.mastheads.has(last)
}

/// The agency an article credits: in its dateline, its byline or its notices.
pub(super) fn agency(article: &Article, blocks: &[Block]) -> Option<Cow<'static, str>> {
    let mut told = 0;
    for block in blocks.iter().filter(|b| b.field == Field::Text) {
        let text = block.span.of(&article.text);
        let part = match block.region {
            Region::Furniture | Region::Meta if !text.contains("contributed") => text,
            Region::Body if told < 2 => {
                told += 1;
                let mut end = text.len().min(60);
                while !text.is_char_boundary(end) {
                    end -= 1;
                }
                &text[..end]
            }
            _ => continue,
        };
        let named =
            |(sign, _): &&(&str, &str)| part.contains(sign) && (block.region != Region::Body || sign.starts_with('('));
        if let Some((_, name)) = AGENCIES.iter().find(named) {
            return Some(Cow::Borrowed(name));
        }
    }
    let meta = &article.metadata;
    let given = [&meta.author, &meta.publisher].into_iter().flatten();
    given.map(|g| g.value.as_str()).find_map(agency_name)
}

/// The agency that a publisher's or author's name is: one of those known, or one that says so.
pub(super) fn agency_name(value: &str) -> Option<Cow<'static, str>> {
    let known = AGENCIES.iter().find(|(sign, name)| value == *name || value.contains(sign));
    let says = || value.ends_with(" News Agency") || value.ends_with(" Press Agency");
    known.map(|(_, name)| Cow::Borrowed(*name)).or_else(|| says().then(|| Cow::Owned(value.to_owned())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Markup, blocks};

    fn check(text: &str, expected: &[(&str, How)]) {
        let article = Article::new("a", text, Markup::Plain);
        let got: Vec<(String, How)> = cites(&article, &blocks(&article))
            .into_iter()
            .map(|c| {
                assert_eq!(c.span.of(text), c.name);
                (c.name, c.how)
            })
            .collect();
        let want: Vec<(String, How)> = expected.iter().map(|(n, h)| ((*n).to_owned(), *h)).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn sources_are_named_after_cues() {
        check("This is based on coverage by Vale Radio. It burned.", &[("Vale Radio", How::BasedOn)]);
        check("The fire, first reported by the Vale Echo, began at 6am.", &[("Vale Echo", How::BasedOn)]);
        check("She told the Vale Telegraph’s reporter it was old.", &[("Vale Telegraph", How::Named)]);
        check("It was old, the Vale Times reported.", &[("Vale Times", How::Named)]);
        check("Upper Vale News first reported the fire.", &[("Upper Vale News", How::BasedOn)]);
    }

    #[test]
    fn people_are_no_papers() {
        check("She told Ann Lee of the fire. The council told the police.", &[]);
        check("According to Ann Lee, it was old. Police reported two deaths.", &[]);
    }

    #[test]
    fn agencies_are_credited() {
        let agency = |text: &str| {
            let article = Article::new("a", text, Markup::Plain);
            agency(&article, &blocks(&article)).map(std::borrow::Cow::into_owned)
        };
        assert_eq!(agency("UPPER VALE (AP) — The mill burned."), Some("AP".into()));
        assert_eq!(agency("By The Associated Press\nThe mill burned."), Some("AP".into()));
        assert_eq!(agency("The mill burned.\nAnn Lee of the Associated Press contributed to this report."), None);
        assert_eq!(agency("The mill burned. The Associated Press was told so."), None);
    }
}

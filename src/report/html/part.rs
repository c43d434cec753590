//! Parts of the page: a section that folds, badges, and links between facts and texts.

use std::collections::HashMap;

use chrono::NaiveDate;
use maud::{Markup, html};

use super::super::document::{Article, Fact, Mark, View};
use crate::verdict::Verdict;

/// How many characters on either side of a value tell what it is of.
const AROUND: usize = 48;

/// What ends a sentence, as far as a few words of it are wanted.
const ENDS: [&str; 5] = ["\n", ". ", "! ", "? ", "; "];

/// One story on the page.
#[derive(Debug)]
pub(super) struct Page<'a> {
    pub view: &'a View<'a>,
    /// The story's number, which makes its anchors its own.
    number: usize,
    /// Whether the texts are on the page, so that values can be linked to.
    pub texts: bool,
    facts: HashMap<&'a str, &'a Fact>,
}

impl<'a> Page<'a> {
    /// Makes a story ready.
    pub fn new(view: &'a View<'a>, number: usize) -> Self {
        let facts = view.story.facts.iter().flat_map(|f| f.assertions.iter().map(move |a| (a.as_str(), f)));
        Self { view, number, texts: view.story.articles.iter().any(|a| a.text.is_some()), facts: facts.collect() }
    }

    /// The name of an anchor in this story.
    pub fn anchor(&self, name: &str) -> String {
        if self.number == 1 { name.to_owned() } else { format!("{name}-{}", self.number) }
    }

    /// The fact an assertion belongs to.
    pub fn fact_of(&self, assertion: &str) -> Option<&'a Fact> {
        self.facts.get(assertion).copied()
    }

    /// A section that folds, with its number of items.
    pub fn part(&self, name: &str, title: &str, count: Option<usize>, open: bool, body: &Markup) -> Markup {
        html! {
            details.part id=(self.anchor(name)) open[open] {
                summary { h3 { (title) @if let Some(n) = count { " " span.count { (n) } } } }
                (body)
            }
        }
    }

    /// The letter of an article, as a link to its text.
    pub fn letter(&self, article: &str) -> Markup {
        let siglum = self.view.siglum(article);
        html! {
            @if self.texts {
                a.letter href={ "#" (self.anchor(&format!("text-{siglum}"))) } { (siglum) }
            } @else {
                span.letter { (siglum) }
            }
        }
    }

    /// What a fact is called and, where that is not all that must be known, the words its first value stands among.
    pub fn fact_name(&self, fact: &Fact) -> Markup {
        let first = fact.assertions.first().and_then(|id| self.view.assertion(id)).map(Mark::of);
        html! {
            span.name { (fact.name) }
            @if let Some((before, after)) = first.and_then(|m| around(self, &m)) {
                " " span.around { "…\u{a0}" (before) " " b aria-label="the value" { "__" } (after) "\u{a0}…" }
            }
        }
    }

    /// Letter and line of a place: `A 11`, linked to the words.
    pub fn spot(&self, mark: &Mark<'_>) -> Markup {
        let siglum = self.view.siglum(mark.article);
        let text = match mark.loc {
            Some(_) => format!("{siglum} {}", mark.line()),
            None => siglum.to_owned(),
        };
        let target = mark.assertion.map(|a| a.id.as_str()).filter(|_| self.texts);
        html! {
            @if let Some(id) = target {
                a.spot href={ "#" (id) } { (text) }
            } @else {
                span.spot { (text) }
            }
        }
    }
}

/// The mark that goes with a verdict, so that colour is not the only sign.
pub(super) const fn sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Conflict => "≠",
        Verdict::Review => "?",
        Verdict::Superseded => "→",
        Verdict::Compatible => "≈",
        Verdict::Agree => "=",
        Verdict::SingleSource => "·",
    }
}

/// A verdict with its sign.
pub(super) fn badge(verdict: Verdict) -> Markup {
    html! {
        span class={ "badge v-" (verdict.name()) } { span.sign aria-hidden="true" { (sign(verdict)) } " " (verdict.name()) }
    }
}

/// What an article is called: its publisher, or else the end of its path.
pub(super) fn name(article: &Article) -> &str {
    match &article.publisher {
        Some(publisher) => &publisher.value,
        None if article.line.is_some() => &article.id,
        None => article.path.rsplit('/').next().unwrap_or(&article.path),
    }
}

/// When an article was published, as a page says it: the day, and the minute where it is known.
pub(super) fn date(article: &Article) -> String {
    article.published.value.as_deref().map_or_else(|| "undated".to_owned(), moment)
}

/// A moment as a page says it: `12 May 2025, 09:30`.
pub(super) fn moment(iso: &str) -> String {
    let (day, time) = iso.split_once('T').map_or((iso, None), |(day, time)| (day, time.get(..5)));
    let day = day.parse::<NaiveDate>().map_or_else(|_| day.to_owned(), |d| d.format("%-d %b %Y").to_string());
    time.map_or(day.clone(), |time| format!("{day}, {time}"))
}

/// The words around a value in its own paragraph, for a fact that its name alone does not tell.
pub(super) fn around<'a>(page: &Page<'a>, mark: &Mark<'a>) -> Option<(&'a str, &'a str)> {
    let a = mark.assertion.filter(|a| a.attribute.ends_with(')'))?;
    let text = page.view.article(mark.article)?.field(mark.field);
    let [start, end] = a.text_span.unwrap_or(a.span).map(|at| at as usize);
    let (before, after) = (text.get(..start)?, text.get(end..)?);
    let from = ENDS.iter().filter_map(|end| before.rfind(end).map(|at| at + end.len())).max().unwrap_or(0);
    let to = ENDS.iter().filter_map(|end| after.find(end)).min().unwrap_or(after.len());
    let (before, after) = (&before[from..], after[..to].trim_end_matches(['.', '!', '?', '”', '"']));
    let front = before.char_indices().rev().take(AROUND).last().map_or(before.len(), |(at, _)| at);
    let cut = if front == 0 { 0 } else { before[front..].find(' ').map_or(before.len(), |at| front + at) };
    let back = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
    let end = if back == after.len() { back } else { after[..back].rfind(' ').unwrap_or(0) };
    Some((before[cut..].trim_start(), after[..end].trim_end()))
}

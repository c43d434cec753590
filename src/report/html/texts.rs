//! The articles side by side: values underlined, words that stand in two articles tinted,
//! what differs inside them marked, teasers and navigation set back.

use maud::{Markup, html};

use super::super::document::{Article, Assertion, Block, Fact};
use super::part::{Page, date, name};
use crate::article::Region;

/// How many bytes between two shared passages are still a change of words within them.
const CHANGE: u32 = 48;

/// A stretch of an article's text, with what it is.
#[derive(Debug, Clone, Copy)]
enum Stretch<'a> {
    /// A value.
    Value(&'a Assertion, Option<&'a Fact>),
    /// Words that also stand in another article, given by its letter.
    Shared(&'a str),
    /// Words between such, for which the other article has others.
    Changed(&'a str, &'a str),
}

/// Writes the texts, where they are in the document.
pub(super) fn write(page: &Page<'_>) -> Markup {
    let articles = &page.view.story.articles;
    if !page.texts {
        return html! {};
    }
    // Two that share the most copy are the ones to compare.
    let most = page.view.story.shared.iter().max_by_key(|s| s.passages.len());
    let place = |n: usize| most.and_then(|s| page.view.order(&s.articles[n])).unwrap_or(n);
    let select = |label: &str, chosen: usize| {
        html! {
            label { (label) " " select.pick { @for (n, a) in articles.iter().enumerate() {
                option value=(a.siglum) selected[n == chosen] { (a.siglum) " " (name(a)) }
            } } }
        }
    };
    let body = html! {
        p.legend {
            "Values are underlined and lead to their fact. " span.shared { "Tinted words" } " stand in another article too; "
            ins.changed { "words in a box" } " are where it differs. What is set back is no part of the report and is not compared."
        }
        @if articles.len() > 2 { div.tools.js-only { (select("Left", place(0))) (select("Right", place(1))) } }
        div.texts { @for article in articles { (text(page, article)) } }
    };
    page.part("texts", "The articles side by side", Some(articles.len()), false, &body)
}

fn text(page: &Page<'_>, article: &Article) -> Markup {
    let siglum = article.siglum.as_str();
    let stretches = stretches(page, article);
    let mut groups: Vec<(Region, Vec<&Block>)> = Vec::new();
    for block in &article.blocks {
        match groups.last_mut() {
            Some((region, blocks)) if block.continues && *region == block.region => blocks.push(block),
            _ => groups.push((block.region, vec![block])),
        }
    }
    html! {
        article.text id=(page.anchor(&format!("text-{siglum}"))) data-siglum=(siglum) aria-label={ "Article " (siglum) } {
            header { span.letter { (siglum) } " " b { (name(article)) } br; span.date { (date(article)) } }
            @for (region, blocks) in &groups {
                @let inside = html! { @for block in blocks { (pieces(article, block, &stretches)) " " } };
                @match region {
                    Region::Headline => h5 { (inside) },
                    region if region.compared() => p class=[(*region != Region::Body).then(|| region.name())] { (inside) },
                    region => p.aside data-region=(region.name()) { (inside) },
                }
            }
        }
    }
}

/// What is marked in an article: field, bytes, and what they are; values first.
fn stretches<'a>(page: &Page<'a>, article: &'a Article) -> Vec<(&'a str, [u32; 2], Stretch<'a>)> {
    let story = page.view.story;
    let own = story.assertions.iter().filter(|a| a.article == article.id);
    let mut out: Vec<_> = own
        .map(|a| (a.field.as_str(), a.text_span.unwrap_or(a.span), Stretch::Value(a, page.fact_of(&a.id))))
        .collect();
    for shared in &story.shared {
        let Some(side) = shared.articles.iter().position(|id| *id == article.id) else { continue };
        let other_id = &shared.articles[1 - side];
        let letter = page.view.siglum(other_id);
        let other_text = page.view.article(other_id).and_then(|a| a.text.as_deref()).unwrap_or_default();
        let spans = |p: &super::super::document::Passage| if side == 0 { (p.a, p.b) } else { (p.b, p.a) };
        let mut passages: Vec<([u32; 2], [u32; 2])> = shared.passages.iter().map(spans).collect();
        passages.sort_unstable();
        out.extend(passages.iter().map(|(here, _)| ("text", *here, Stretch::Shared(letter))));
        for pair in passages.windows(2) {
            let (here, there) = ([pair[0].0[1], pair[1].0[0]], [pair[0].1[1], pair[1].1[0]]);
            let near = |gap: [u32; 2]| gap[0] < gap[1] && gap[1] - gap[0] <= CHANGE;
            let words = other_text.get(there[0] as usize..(there[1].max(there[0])) as usize).unwrap_or_default();
            let has = |text: &str| text.chars().any(char::is_alphanumeric);
            let mine = article.field("text").get(here[0] as usize..here[1].max(here[0]) as usize).unwrap_or_default();
            if near(here) && near(there) && has(words) && has(mine) && !words.contains('\n') && !mine.contains('\n') {
                out.push(("text", here, Stretch::Changed(letter, words)));
            }
        }
    }
    out
}

/// A block cut where something begins or ends, each piece with its marks.
fn pieces(article: &Article, block: &Block, stretches: &[(&str, [u32; 2], Stretch<'_>)]) -> Markup {
    let text = article.field(&block.field);
    let [start, end] = block.span;
    let here: Vec<_> = stretches.iter().filter(|(f, s, _)| *f == block.field && s[0] < end && start < s[1]).collect();
    let mut cuts: Vec<u32> = here.iter().flat_map(|(_, s, _)| *s).chain([start, end]).collect();
    cuts.retain(|c| (start..=end).contains(c) && text.is_char_boundary(*c as usize));
    cuts.sort_unstable();
    cuts.dedup();
    html! {
        @for piece in cuts.windows(2) {
            @let words = text.get(piece[0] as usize..piece[1] as usize).unwrap_or_default();
            @let over: Vec<_> = here.iter().filter(|(_, s, _)| s[0] <= piece[0] && piece[1] <= s[1]).collect();
            (marked(words, piece[0], &over))
        }
    }
}

fn marked(words: &str, start: u32, over: &[&&(&str, [u32; 2], Stretch<'_>)]) -> Markup {
    let value = over.iter().filter(|(_, _, s)| matches!(s, Stretch::Value(..))).min_by_key(|(_, s, _)| s[1] - s[0]);
    let mut letters: Vec<&str> = over
        .iter()
        .filter_map(|(_, _, s)| if let Stretch::Shared(letter) = s { Some(*letter) } else { None })
        .collect();
    letters.sort_unstable();
    letters.dedup();
    let changed =
        over.iter().find_map(|(_, _, s)| if let Stretch::Changed(l, w) = s { Some((*l, w.trim())) } else { None });
    let inner = if let Some((_, span, Stretch::Value(a, fact))) = value {
        let verdict = fact.map_or("single-source", |f| f.verdict.name());
        let said = fact.map_or_else(|| a.says.clone(), |f| format!("{}: {} ({verdict})", f.name, a.says));
        let id = (span[0] == start).then_some(a.id.as_str());
        html! {
            @if let Some(fact) = fact {
                a id=[id] class={ "val v-" (verdict) } href={ "#" (fact.id) } title=(said) { (words) }
            } @else { span id=[id] class="val" title=(said) { (words) } }
        }
    } else {
        html! { (words) }
    };
    match changed {
        Some((letter, other)) => html! { ins.changed title={ (letter) " has: " (other) } { (inner) } },
        None if letters.is_empty() => inner,
        None => html! { span.shared title={ "also in " (letters.join(", ")) } { (inner) } },
    }
}

//! Copy: the 8-grams that two articles have in common, found through one sorted index.

use rustc_hash::FxHashMap;

use super::Why;
use crate::article::{Article, Block, Region, blocks};
use crate::span::{Field, Span};
use crate::words::{SEED, mix, words};

/// How many words a gram has.
const GRAM: usize = 8;
/// A gram that more articles have than this is a phrase of the trade, not copy.
const COMMON: usize = 64;

/// An article's body as words, and its grams in order of hash.
#[derive(Debug)]
pub(super) struct Sheet {
    pub blocks: Vec<Block>,
    words: Vec<Span>,
    /// Each gram once: its hash and its first word.
    grams: Vec<(u64, u32)>,
}

impl Sheet {
    pub(super) fn new(article: &Article) -> Self {
        let blocks = blocks(article);
        let (mut spans, mut hashes) = (Vec::new(), Vec::new());
        for block in &blocks {
            if block.field != Field::Text || !matches!(block.region, Region::Body | Region::Quote) {
                continue;
            }
            for word in words(block.span.of(&article.text)) {
                let at = block.span.start;
                spans.push(Span { start: at + word.span.start, end: at + word.span.end });
                hashes.push(word.hash);
            }
        }
        let mut grams: Vec<(u64, u32)> = hashes
            .windows(GRAM)
            .enumerate()
            .map(|(at, gram)| (gram.iter().fold(SEED, |hash, word| mix(hash, *word)), at as u32))
            .collect();
        grams.sort_unstable();
        grams.dedup_by_key(|g| g.0);
        Self { blocks, words: spans, grams }
    }

    /// How many different grams it has.
    pub(super) const fn grams(&self) -> usize {
        self.grams.len()
    }

    fn find(&self, gram: u64) -> Option<usize> {
        self.grams.binary_search_by_key(&gram, |g| g.0).ok().map(|at| self.grams[at].1 as usize)
    }

    /// The bytes of the words `first..end`.
    fn span(&self, first: usize, end: usize) -> Span {
        self.words[first].to(self.words[end - 1])
    }
}

/// The pairs of articles that have grams in common, with their number, in order.
pub(super) fn pairs(sheets: &[Sheet]) -> Vec<(usize, usize, usize)> {
    let mut index: Vec<(u64, u32)> =
        sheets.iter().enumerate().flat_map(|(at, s)| s.grams.iter().map(move |g| (g.0, at as u32))).collect();
    index.sort_unstable();
    let mut counts: FxHashMap<(u32, u32), usize> = FxHashMap::default();
    for group in index.chunk_by(|a, b| a.0 == b.0).filter(|g| (2..=COMMON).contains(&g.len())) {
        for (n, a) in group.iter().enumerate() {
            for b in &group[n + 1..] {
                *counts.entry((a.1, b.1)).or_default() += 1;
            }
        }
    }
    let mut out: Vec<_> = counts.into_iter().map(|((a, b), n)| (a as usize, b as usize, n)).collect();
    out.sort_unstable();
    out
}

/// Two articles of one origin, with the evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// The earlier article, as a place in the set.
    pub a: usize,
    /// The later.
    pub b: usize,
    /// Why they have one origin.
    pub why: Why,
    /// How many 8-grams of their bodies they have in common.
    pub common: usize,
    /// How many the first has: `common` of `grams_a` is the part of it that stands in the second.
    pub grams_a: usize,
    /// How many the second has.
    pub grams_b: usize,
    /// What stands in both, in the order of the first.
    pub passages: Vec<Passage>,
    /// How many paragraphs of the first have such a passage.
    pub paragraphs: usize,
    /// How many of these stand in the second nearly word for word.
    pub whole_paragraphs: usize,
}

/// A stretch of eight words or more that two articles have in common, as bytes of their texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passage {
    /// In the first.
    pub a: Span,
    /// In the second.
    pub b: Span,
}

/// Where else a stretch of text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Copied {
    /// The other article, as a place in the set.
    pub article: usize,
    /// The bytes of its text.
    pub span: Span,
}

impl Shared {
    pub(super) fn new(sheets: &[Sheet], a: usize, b: usize, common: usize, why: Why) -> Self {
        let passages = passages(&sheets[a], &sheets[b]);
        let (mut paragraphs, mut whole_paragraphs) = (0, 0);
        for block in &sheets[a].blocks {
            if block.field != Field::Text || block.region != Region::Body {
                continue;
            }
            let covered = covered(block.span, passages.iter().map(|p| p.a));
            paragraphs += usize::from(covered > 0);
            whole_paragraphs += usize::from(covered * 10 >= block.span.len() * 8);
        }
        let (grams_a, grams_b) = (sheets[a].grams(), sheets[b].grams());
        Self { a, b, why, common, grams_a, grams_b, passages, paragraphs, whole_paragraphs }
    }

    /// Where a stretch of one article stands in the other, if three fifths of it do.
    pub(super) fn copied(&self, article: usize, start: u32, end: u32) -> Option<Copied> {
        let side = |p: &Passage| if article == self.a { (p.a, p.b) } else { (p.b, p.a) };
        if article != self.a && article != self.b {
            return None;
        }
        let asked = Span { start, end };
        if covered(asked, self.passages.iter().map(|p| side(p).0)) * 5 < asked.len() * 3 {
            return None;
        }
        let there = self.passages.iter().map(side).filter(|(here, _)| here.overlaps(asked)).map(|(_, there)| there);
        let span = there.reduce(|x, y| Span { start: x.start.min(y.start), end: x.end.max(y.end) })?;
        Some(Copied { article: if article == self.a { self.b } else { self.a }, span })
    }
}

/// How many bytes of `span` lie in `parts`.
fn covered(span: Span, parts: impl Iterator<Item = Span>) -> usize {
    parts.map(|p| p.end.min(span.end).saturating_sub(p.start.max(span.start)) as usize).sum()
}

fn passages(a: &Sheet, b: &Sheet) -> Vec<Passage> {
    let mut grams: Vec<(u32, u64)> = a.grams.iter().map(|g| (g.1, g.0)).collect();
    grams.sort_unstable();
    let mut runs: Vec<(usize, usize, usize)> = Vec::new();
    for (at, gram) in grams {
        let at = at as usize;
        let Some(other) = b.find(gram) else { continue };
        match runs.last_mut() {
            Some((start, there, len)) if *start + *len > at && *there + (at - *start) == other => {
                *len = at - *start + GRAM;
            }
            _ => runs.push((at, other, GRAM)),
        }
    }
    // Passages do not overlap in the first article.
    let mut end = 0_usize;
    let mut out = Vec::new();
    for (at, other, len) in runs {
        let skip = end.saturating_sub(at);
        if skip < len {
            out.push(Passage { a: a.span(at + skip, at + len), b: b.span(other + skip, other + len) });
            end = at + len;
        }
    }
    out
}

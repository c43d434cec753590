//! Stories: articles about the same events, found by the rare terms they share.
//!
//! An article's terms are its names and its longer words, weighted by how rare they are in the set (tf-idf). Pairs are
//! proposed by the rare terms only, never all with all; two articles are alike by the cosine of their terms, less the
//! further apart they were published; groups grow while the average pair across them is alike enough.
//!
//! The figures below were set by `examples/stories.rs` on reports whose incident is known.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::lexicon::{Class, Classes};
use crate::sentence::Segmented;
use crate::span::Field;
use crate::token::{Flags, Token, TokenKind};

/// The terms of one article, each with how often it stands there; sorted by term.
#[derive(Debug, Clone, Default)]
pub struct Signature {
    terms: Vec<(u32, f32)>,
    day: Option<i64>,
}

/// What it takes to be one story.
#[derive(Debug, Clone, Copy)]
pub struct Thresholds {
    /// How alike two articles must be to be proposed as one story.
    pub alike: f32,
    /// How alike two groups must be, averaged over their pairs, to become one.
    pub together: f32,
    /// Days after which likeness is halved: reports on one event follow each other closely.
    pub half_life: f32,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self { alike: 0.16, together: 0.12, half_life: 30.0 }
    }
}

/// A term in more than this many articles proposes no pair.
const COMMON: usize = 120;
/// A name weighs so many times a plain word.
const NAME: f32 = 2.0;

impl Signature {
    /// The signature of an article: compared regions only.
    pub fn new(seg: &Segmented<'_>) -> Self {
        const PLAIN: Classes = Classes::PLAIN.and(Class::Month).and(Class::Weekday).and(Class::TimeUnit);
        let mut counts: FxHashMap<u32, f32> = FxHashMap::default();
        for at in 0..seg.sentences.len() {
            let view = seg.view(at);
            if !view.sentence.region.compared() {
                continue;
            }
            let mut last_name = None;
            for (i, token) in view.tokens.iter().enumerate() {
                let word = token.span.of(view.text);
                if token.kind != TokenKind::Word || word.len() < 4 || token.classes.meets(PLAIN) {
                    last_name = None;
                    continue;
                }
                let h = hash(word, 0);
                let name = is_name(token, i, view.sentence.field);
                *counts.entry(h).or_default() += if name { NAME } else { 1.0 };
                if let (true, Some(before)) = (name, last_name) {
                    *counts.entry(hash(word, before)).or_default() += NAME;
                }
                last_name = name.then_some(h);
            }
        }
        let mut terms: Vec<(u32, f32)> = counts.into_iter().map(|(t, n)| (t, 1.0 + n.ln())).collect();
        terms.sort_unstable_by_key(|t| t.0);
        let day = seg
            .article
            .metadata
            .published
            .as_ref()
            .map(|p| i64::from(chrono::Datelike::num_days_from_ce(&p.value.date)));
        Self { terms, day }
    }
}

/// In a headline every word may be capitalised, so there a capital says nothing.
fn is_name(token: &Token, at: usize, field: Field) -> bool {
    at > 0 && field == Field::Text && token.flags.has(Flags::CAPITAL) && !token.flags.has(Flags::UPPER)
}

fn hash(word: &str, seed: u32) -> u32 {
    word.bytes().fold(0x811c_9dc5 ^ seed, |h, b| (h ^ u32::from(b.to_ascii_lowercase())).wrapping_mul(0x0100_0193))
}

/// The stories among articles, each a list of places in order; articles like no other stand alone.
pub fn group(signatures: &[Signature], thresholds: &Thresholds) -> Vec<Vec<usize>> {
    let weighted = weigh(signatures);
    let mut pairs = pairs(signatures, &weighted, thresholds);
    pairs.sort_by(|x, y| y.2.total_cmp(&x.2).then((x.0, x.1).cmp(&(y.0, y.1))));
    merge(signatures.len(), &pairs, thresholds)
}

/// Terms as unit vectors of tf-idf; a term of one article only is left out but counts in the length.
fn weigh(signatures: &[Signature]) -> Vec<Vec<(u32, f32)>> {
    let mut spread: FxHashMap<u32, u32> = FxHashMap::default();
    for s in signatures {
        for (term, _) in &s.terms {
            *spread.entry(*term).or_default() += 1;
        }
    }
    let n = signatures.len() as f32;
    signatures
        .par_iter()
        .map(|s| {
            let mut v: Vec<(u32, f32)> =
                s.terms.iter().map(|(t, tf)| (*t, tf * (1.0 + n / spread[t] as f32).ln())).collect();
            let length = v.iter().map(|(_, w)| w * w).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
            for (_, w) in &mut v {
                *w /= length;
            }
            v.retain(|(t, _)| spread[t] > 1);
            v
        })
        .collect()
}

/// The pairs that are alike, proposed by the terms that few articles hold.
fn pairs(signatures: &[Signature], vectors: &[Vec<(u32, f32)>], t: &Thresholds) -> Vec<(usize, usize, f32)> {
    let mut postings: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
    for (at, v) in vectors.iter().enumerate() {
        for (term, _) in v {
            postings.entry(*term).or_default().push(at as u32);
        }
    }
    postings.retain(|_, p| p.len() <= COMMON);
    (0..vectors.len())
        .into_par_iter()
        .flat_map_iter(|a| {
            let mut shared: FxHashMap<u32, u32> = FxHashMap::default();
            for (term, _) in &vectors[a] {
                for &b in postings.get(term).into_iter().flatten().filter(|b| (**b as usize) > a) {
                    *shared.entry(b).or_default() += 1;
                }
            }
            let mut near: Vec<(usize, usize, f32)> = shared
                .into_iter()
                .filter(|(_, n)| *n >= 2)
                .map(|(b, _)| (a, b as usize, likeness(signatures, vectors, a, b as usize, t.half_life)))
                .filter(|(_, _, s)| *s >= t.together)
                .collect();
            near.sort_unstable_by_key(|p| p.1);
            near
        })
        .collect()
}

fn likeness(signatures: &[Signature], vectors: &[Vec<(u32, f32)>], a: usize, b: usize, half_life: f32) -> f32 {
    let cosine = dot(&vectors[a], &vectors[b]);
    match (signatures[a].day, signatures[b].day) {
        (Some(x), Some(y)) => cosine * 0.5_f32.powf((x - y).abs() as f32 / half_life),
        _ => cosine,
    }
}

fn dot(a: &[(u32, f32)], b: &[(u32, f32)]) -> f32 {
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    while i < a.len() && j < b.len() {
        match a[i].0.cmp(&b[j].0) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                sum += a[i].1 * b[j].1;
                i += 1;
                j += 1;
            }
        }
    }
    sum
}

/// Average-link agglomeration over the given pairs, best first; a pair not given counts as nothing.
fn merge(n: usize, pairs: &[(usize, usize, f32)], t: &Thresholds) -> Vec<Vec<usize>> {
    let mut likeness: FxHashMap<(usize, usize), f32> = FxHashMap::default();
    for &(a, b, s) in pairs {
        likeness.insert((a, b), s);
    }
    let mut home: Vec<usize> = (0..n).collect();
    let mut groups: Vec<Vec<usize>> = (0..n).map(|i| vec![i]).collect();
    for &(a, b, _) in pairs.iter().take_while(|p| p.2 >= t.alike) {
        let (x, y) = (home[a], home[b]);
        if x == y {
            continue;
        }
        let sum: f32 = groups[x]
            .iter()
            .flat_map(|&i| groups[y].iter().map(move |&j| (i.min(j), i.max(j))))
            .filter_map(|pair| likeness.get(&pair))
            .sum();
        if sum / (groups[x].len() * groups[y].len()) as f32 >= t.together {
            let moved = std::mem::take(&mut groups[y]);
            for &i in &moved {
                home[i] = x;
            }
            groups[x].extend(moved);
        }
    }
    let mut out: Vec<Vec<usize>> = groups.into_iter().filter(|g| !g.is_empty()).collect();
    for group in &mut out {
        group.sort_unstable();
    }
    out.sort_unstable();
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;

    fn check(texts: &[&str], expected: &[&[usize]]) {
        let articles: Vec<Article> =
            texts.iter().map(|t| Article { text: (*t).to_owned(), ..Article::default() }).collect();
        let signatures: Vec<Signature> = articles.iter().map(|a| Signature::new(&Segmented::new(a))).collect();
        assert_eq!(group(&signatures, &Thresholds::default()), expected);
    }

    #[test]
    fn joins_reports_of_one_event() {
        check(
            &[
                "The ferry Morning Star sank off Port Ansel after striking a barge, the harbour master Ines Calder said.",
                "Council tax will rise in Wexbridge, where the leader Paul Norrey blamed the price of gravel.",
                "A barge struck the Morning Star in fog off Port Ansel. Ines Calder, the harbour master, praised the crew of the ferry.",
                "Scientists in Tarrow have bred a pale tomato that keeps for a season.",
            ],
            &[&[0, 2], &[1], &[3]],
        );
    }

    #[test]
    fn no_article_no_story() {
        check(&[], &[]);
    }
}

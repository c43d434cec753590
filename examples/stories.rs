//! How well stories are found: pairs of records of one `story` against pairs grouped together, over a grid of thresholds.
//!
//! `cargo run --release --example stories -- FILE.jsonl` prints precision, recall and F1 over pairs of articles, a line
//! a setting; the setting in use is marked.

use std::collections::HashMap;
use std::io::{self, Write};

use crosscheck::article::{Article, ReadOptions, read};
use crosscheck::sentence::Segmented;
use crosscheck::story::{Signature, Thresholds, group};

fn main() -> io::Result<()> {
    let paths: Vec<_> = std::env::args_os().skip(1).map(Into::into).collect();
    let articles = read(&paths, &ReadOptions::default()).articles;
    let signatures: Vec<Signature> = articles.iter().map(|a| Signature::new(&Segmented::new(a))).collect();
    let mut out = io::stdout().lock();
    let used = Thresholds::default();
    for alike in [0.14, 0.18, 0.22, 0.26, 0.30] {
        for share in [0.4, 0.6, 0.8] {
            for half_life in [30.0, 60.0, 180.0] {
                let t = Thresholds { alike, together: alike * share, half_life };
                line(&mut out, &articles, &group(&signatures, &t), &t, "")?;
            }
        }
    }
    line(&mut out, &articles, &group(&signatures, &used), &used, " (in use)")
}

fn line(
    out: &mut impl Write,
    articles: &[Article],
    groups: &[Vec<usize>],
    t: &Thresholds,
    mark: &str,
) -> io::Result<()> {
    let pairs = |n: usize| n * n.saturating_sub(1) / 2;
    let mut gold: HashMap<&str, usize> = HashMap::new();
    for story in articles.iter().filter_map(|a| a.story.as_deref()) {
        *gold.entry(story).or_default() += 1;
    }
    let same = |a: usize, b: usize| articles[a].story.is_some() && articles[a].story == articles[b].story;
    let hit: usize = groups
        .iter()
        .map(|g| (0..g.len()).map(|i| g[..i].iter().filter(|&&b| same(g[i], b)).count()).sum::<usize>())
        .sum();
    let found: usize = groups.iter().map(|g| pairs(g.len())).sum();
    let wanted: usize = gold.values().map(|&n| pairs(n)).sum();
    let (p, r) = (hit as f64 / found.max(1) as f64, hit as f64 / wanted.max(1) as f64);
    writeln!(
        out,
        "alike {:.2} together {:.3} half-life {:3}: {} stories (largest {}), precision {p:.3} ({hit}/{found}), recall {r:.3} ({hit}/{wanted}), F1 {:.3}{mark}",
        t.alike,
        t.together,
        t.half_life,
        groups.iter().filter(|g| g.len() > 1).count(),
        groups.iter().map(Vec::len).max().unwrap_or(0),
        2.0 * p * r / (p + r).max(f64::MIN_POSITIVE),
    )
}

//! How fast text becomes tokens, mentions and assertions: MB/s over newswire, one thread.
//!
//! `cargo bench --bench throughput` reads `../shared/corpora/newswire` where it is there, else the fixtures.
//! `.ci/` compares instruction counts; these figures are for reading, as ratios of one run.

use std::path::PathBuf;

use crosscheck::article::{Article, ReadOptions, read};
use crosscheck::extract::list;
use crosscheck::mention::recognise;
use crosscheck::sentence::Segmented;
use divan::counter::BytesCount;

fn main() {
    divan::main();
}

fn articles() -> Vec<Article> {
    let wire = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpora/newswire/reuters.jsonl"));
    let local = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures"));
    let mut articles = read(&[if wire.exists() { wire } else { local }], &ReadOptions::default()).articles;
    articles.truncate(2000);
    articles
}

fn bytes(articles: &[Article]) -> BytesCount {
    BytesCount::new(articles.iter().map(|a| a.text.len() + a.title.len()).sum::<usize>())
}

#[divan::bench]
fn segment(bencher: divan::Bencher<'_, '_>) {
    let articles = articles();
    bencher
        .counter(bytes(&articles))
        .bench_local(|| articles.iter().map(|a| Segmented::new(a).tokens.len()).sum::<usize>());
}

#[divan::bench]
fn segment_and_recognise(bencher: divan::Bencher<'_, '_>) {
    let articles = articles();
    bencher
        .counter(bytes(&articles))
        .bench_local(|| articles.iter().map(|a| recognise(&Segmented::new(a)).len()).sum::<usize>());
}

#[divan::bench]
fn whole_extract(bencher: divan::Bencher<'_, '_>) {
    let articles = articles();
    bencher.counter(bytes(&articles)).bench_local(|| articles.iter().map(|a| list(a).assertions.len()).sum::<usize>());
}

//! How fast text becomes mentions and assertions: against `wc -w` on the same file, then in MB/s, one thread.
//!
//! `cargo bench --bench throughput` reads `../shared/corpora/newswire` where it is there, else the fixtures.
//! `.ci/` compares instruction counts; these figures are for reading, as ratios of one run.

#![allow(clippy::print_stdout)]

use std::path::{Path, PathBuf};
use std::process::Command;

use crosscheck::article::{Article, Item, ReadOptions, Reader, read};
use crosscheck::extract::list;
use crosscheck::mention::recognise;
use crosscheck::sentence::Segmented;
use divan::counter::BytesCount;

/// Memory as the command takes it.
#[cfg(feature = "mimalloc")]
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The argument with which this program, run by itself, does nothing but recognise.
const RECOGNISE: &str = "--recognise-only";

/// How often each command is run; the best counts.
const RUNS: usize = 5;

fn main() {
    let args: Vec<String> = std::env::args().collect();
    if let [_, flag, path] = &args[..]
        && flag == RECOGNISE
    {
        recognise_only(Path::new(path));
        return;
    }
    if let Some(wire) = wire() {
        ratios(&wire);
    }
    divan::main();
}

fn wire() -> Option<PathBuf> {
    let wire = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpora/newswire/reuters.jsonl"));
    wire.exists().then_some(wire)
}

/// Reads a file and recognises what its articles say, one at a time, as `extract` would.
fn recognise_only(path: &Path) {
    let mentions: usize = Reader::new(&[path.to_owned()], &ReadOptions::default())
        .map(|item| match item {
            Item::Article(article) => recognise(&Segmented::new(&article)).len(),
            _ => 0,
        })
        .sum();
    println!("{mentions} mentions");
}

/// Prints the CPU time of recognition and of `extract` as multiples of that of `wc -w`.
fn ratios(wire: &Path) {
    let wire = wire.to_string_lossy();
    let own = std::env::current_exe().unwrap_or_default();
    let own = own.to_string_lossy();
    let extract = [env!("CARGO_BIN_EXE_crosscheck"), "extract", "-j", "1", "--format", "jsonl", &wire];
    let commands: [(&str, &[&str]); 3] = [
        ("wc -w", &["wc", "-w", &wire]),
        ("recognition alone", &[&own, RECOGNISE, &wire]),
        ("whole of extract", &extract),
    ];
    let mut best = [f64::MAX; 3];
    for _ in 0..RUNS {
        for (best, (_, command)) in best.iter_mut().zip(&commands) {
            *best = user_seconds(command).map_or(*best, |seconds| best.min(seconds));
        }
    }
    println!("user CPU time, one thread, the best of {RUNS}, and as a multiple of `LC_ALL=C wc -w`:");
    for (seconds, (name, _)) in best.iter().zip(&commands) {
        println!("  {name:<18} {seconds:.3} s  {:.2}", seconds / best[0]);
    }
}

/// The user CPU time of a command, its output thrown away; the shell can tell it to the millisecond.
fn user_seconds(command: &[&str]) -> Option<f64> {
    let timed = r#"TIMEFORMAT=%3U; time "$@" > /dev/null 2>&1"#;
    let run = Command::new("bash").args(["-c", timed, "bash"]).args(command).env("LC_ALL", "C").output().ok()?;
    String::from_utf8_lossy(&run.stderr).trim().parse().ok()
}

fn articles() -> Vec<Article> {
    let local = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures"));
    let mut articles = read(&[wire().unwrap_or(local)], &ReadOptions::default()).articles;
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
    bencher
        .counter(bytes(&articles))
        .bench_local(|| articles.chunks(32).flat_map(list).map(|e| e.assertions.len()).sum::<usize>());
}

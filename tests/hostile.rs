//! Hostile text: whatever bytes come, the line from text to findings ends, slices the text and reads each digit.

use std::path::Path;
use std::sync::LazyLock;

use crosscheck::article::{Article, Markup};
use crosscheck::check::{Options, check};
use crosscheck::extract::{Extract, extract};
use crosscheck::mention::Kind;
use proptest::prelude::*;

/// The texts of the fixture stories.
static FIXTURES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut texts = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "txt" || e == "md") {
                texts.extend(std::fs::read_to_string(path));
            }
        }
    }
    texts.sort();
    assert!(texts.len() >= 10, "the fixtures are here");
    texts
});

/// Reads a text as each markup, and holds what always holds.
fn hold(text: &str) {
    for markup in [Markup::Plain, Markup::Markdown] {
        let article = Article::new("a", text, markup);
        slices(&extract(&article));
    }
}

/// Every mention slices its field, and no two figures overlap.
fn slices(extract: &Extract<'_>) {
    let used = extract.assertions.iter().map(|a| &a.mention);
    let mut figures = Vec::new();
    for m in used.chain(extract.unused.iter().map(|p| &p.mention)) {
        let (start, end) = (m.span.start as usize, m.span.end as usize);
        assert!(extract.article.field(m.field).get(start..end).is_some_and(|t| !t.is_empty()), "{start}..{end}");
        if !matches!(m.kind, Kind::Quote | Kind::LegalStatus) {
            figures.push((m.field, start, end));
        }
    }
    figures.sort_unstable();
    for pair in figures.windows(2) {
        assert!(pair[0].0 != pair[1].0 || pair[0].2 <= pair[1].1 || pair[0] == pair[1], "{pair:?}");
    }
}

/// The longest prefix of at most `at` bytes that ends between characters.
fn head(text: &str, at: usize) -> &str {
    let at = (0..=at.min(text.len())).rev().find(|&k| text.is_char_boundary(k)).unwrap_or(0);
    &text[..at]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        hold(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_characters(text in "(?s).{0,300}") {
        hold(&text);
    }

    #[test]
    fn fixtures_cut_and_joined(parts in prop::collection::vec((any::<prop::sample::Index>(), 0..4000_usize), 1..4)) {
        let cut: Vec<&str> = parts.iter().map(|(at, to)| head(at.get::<String>(&FIXTURES), *to)).collect();
        hold(&cut.concat());
        let articles: Vec<Article> =
            cut.iter().enumerate().map(|(i, text)| Article::new(&i.to_string(), *text, Markup::Plain)).collect();
        let report = check(&articles, &Options::default());
        report.extracts.iter().for_each(slices);
    }
}

#[test]
fn long_runs_of_one_thing_end() {
    for piece in ["1-", "“", "$", "(", "He said “no, ", "1/2 ", "\n\n", "Mr. ", "A. B. ", "19, ", "9 dead\n\n"] {
        hold(&piece.repeat(20_000 / piece.len()));
    }
    hold(&"one hundred and ".repeat(1 << 16));
    hold(&"7".repeat(10_000_000));
}

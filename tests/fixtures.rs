//! The fixture stories, one test each: the concise report reads as a diff, the full one as an
//! editor reads it.

mod support;

use std::fs;
use std::path::Path;

use support::{run_here, snapshot};

fn check(story: &str) {
    let path = format!("fixtures/{story}");
    for format in ["concise", "full"] {
        let run = run_here(&["check", &path, "--show", "all", "--format", format]);
        assert!(run.code < 2, "{}", run.err);
        assert_eq!(run.err, "", "{story} reads without a word");
        snapshot(&format!("{story}-{format}"), &run.out);
    }
}

#[test]
fn court_case() {
    check("court-case");
}

#[test]
fn warehouse_fire() {
    check("warehouse-fire");
}

#[test]
fn council_budget() {
    check("council-budget");
}

#[test]
fn scraped_page() {
    check("scraped-page");
}

#[test]
fn draft_slips() {
    check("draft-slips");
}

/// One story through every other renderer.
#[test]
fn every_renderer() {
    for (format, name) in [("table", "table"), ("json", "json"), ("jsonl", "jsonl")] {
        let show = "conflicts,review,agree,compatible,superseded";
        let run = run_here(&["check", "fixtures/council-budget", "--show", show, "--format", format, "--reproducible"]);
        assert!(run.code < 2, "{}", run.err);
        snapshot(&format!("council-budget-{name}"), &run.out);
    }
    let run = run_here(&["check", "fixtures/council-budget"]);
    snapshot("council-budget-default", &run.out);
    let run = run_here(&["extract", "--all", "fixtures/council-budget/3-bulletin.txt"]);
    assert_eq!(run.code, 0, "{}", run.err);
    snapshot("council-budget-extract", &run.out);
}

/// The picture in the README is what the command prints; `UPDATE_README=1` takes it anew.
#[test]
fn the_readme_shows_real_output() {
    let run = run_here(&["check", "fixtures/warehouse-fire", "--width", "110"]);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let old = fs::read_to_string(&path).expect("README.md").replace("\r\n", "\n");
    let (open, close) = ("<!-- picture -->\n", "<!-- /picture -->");
    let (head, rest) = old.split_once(open).expect("the opening mark");
    let (_, tail) = rest.split_once(close).expect("the closing mark");
    let new = format!("{head}{open}```text\n$ crosscheck check fixtures/warehouse-fire\n{}```\n{close}{tail}", run.out);
    if std::env::var_os("UPDATE_README").is_some() {
        fs::write(&path, &new).expect("README.md can be written");
    } else {
        assert_eq!(old, new, "run UPDATE_README=1 cargo test --test fixtures");
    }
}

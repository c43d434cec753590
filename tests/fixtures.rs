//! The fixture stories, one test each: the concise report reads as a diff, the full one as an
//! editor reads it.

mod support;

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
        let run =
            run_here(&["check", "fixtures/council-budget", "--show", "all", "--format", format, "--reproducible"]);
        assert!(run.code < 2, "{}", run.err);
        snapshot(&format!("council-budget-{name}"), &run.out);
    }
    let run = run_here(&["check", "fixtures/council-budget"]);
    snapshot("council-budget-default", &run.out);
    let run = run_here(&["extract", "--all", "fixtures/council-budget/3-bulletin.txt"]);
    assert_eq!(run.code, 0, "{}", run.err);
    snapshot("council-budget-extract", &run.out);
}

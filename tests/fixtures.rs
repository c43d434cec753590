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

#[test]
fn harbour_board() {
    check("harbour-board");
}

/// A draft whose archive has moved on, and two rules by themselves.
#[test]
fn reservoir() {
    check("reservoir");
    let (draft, archive) = ("fixtures/reservoir/draft.txt", "fixtures/reservoir/archive-");
    let (first, second) = (format!("{archive}1-chronicle.txt"), format!("{archive}2-argus.txt"));
    let run = run_here(&["review", draft, "--against", &first, &second, "--show", "all"]);
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    snapshot("reservoir-review", &run.out);
    let two = "FC209,FC403";
    let run = run_here(&["check", "fixtures/reservoir", "--show", "all", "--select", two, "--format", "concise"]);
    assert_eq!(run.err, "");
    snapshot("reservoir-select", &run.out);
}

/// Every rule is seen at work in some story; a hint stands under the finding it belongs to.
#[test]
fn every_rule_is_in_a_story() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots");
    let files = fs::read_dir(folder).expect("the snapshots").map(|f| f.expect("a file").path());
    let told: String = files.map(|f| fs::read_to_string(f).expect("a snapshot")).collect();
    let run = run_here(&["rules"]);
    let codes = run.out.split_whitespace().filter(|w| w.len() == 5 && w.starts_with("FC"));
    let missing: Vec<&str> = codes.filter(|code| !told.contains(code)).collect();
    assert!(missing.is_empty(), "in no story: {missing:?}");
}

/// One story through every other renderer.
#[test]
fn every_renderer() {
    let show = "conflicts,review,agree,compatible,superseded";
    for format in ["table", "json", "jsonl"] {
        let run = run_here(&["check", "fixtures/council-budget", "--show", show, "--format", format, "--reproducible"]);
        assert!(run.code < 2, "{}", run.err);
        snapshot(&format!("council-budget-{format}"), &run.out);
    }
    let run = run_here(&["check", "fixtures/council-budget"]);
    snapshot("council-budget-default", &run.out);
    let run = run_here(&["extract", "--all", "fixtures/council-budget/3-bulletin.txt"]);
    assert_eq!(run.code, 0, "{}", run.err);
    snapshot("council-budget-extract", &run.out);
}

/// Two short reports of one accident in every format that tools read.
#[test]
fn every_format() {
    let formats = [
        "markdown",
        "csv",
        "csv-assertions",
        "sarif",
        "github",
        "gitlab",
        "rdjsonl",
        "checkstyle",
        "junit",
        "claimreview",
        "statistics",
    ];
    for format in formats {
        let run = run_here(&["check", "fixtures/ferry", "--format", format, "--reproducible"]);
        assert_eq!((run.code, run.err.as_str()), (1, ""), "{format}");
        // A snapshot has line feeds alone.
        snapshot(&format!("ferry-{format}"), &run.out.replace('\r', "\u{240d}"));
    }
}

/// What `report` makes of a document is what `check` made of the articles.
#[test]
fn a_report_read_back_is_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("report.json");
    let file = file.to_str().expect("a path");
    for story in ["ferry", "court-case", "warehouse-fire", "draft-slips"] {
        let path = format!("fixtures/{story}");
        let run = run_here(&["check", &path, "--show", "all", "--format", "json", "-o", file]);
        assert!(run.code < 2, "{}", run.err);
        for format in ["json", "jsonl", "concise", "table", "markdown", "csv", "sarif", "junit"] {
            let fresh = run_here(&["check", &path, "--show", "all", "--format", format]);
            let again = run_here(&["report", file, "--format", format]);
            assert_eq!((again.code, again.err.as_str()), (0, ""));
            if format != "jsonl" {
                assert_eq!(again.out, fresh.out, "{story} as {format}");
            }
        }
    }
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

//! The tables in a real spreadsheet: `LibreOffice` opens them with the right columns, and no cell is a formula.
//! Skipped, with a word, where it is not installed.

mod support;

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use support::run_here;

/// How `LibreOffice` reads and writes the tables: commas, quotation marks, UTF-8.
const TABLE: &str = "Text - txt - csv (StarCalc):44,34,76,1";

/// Columns that hold no date or number, which a spreadsheet would show in its own way.
const WORDS: [&str; 12] = [
    "story",
    "fact",
    "name",
    "subject",
    "attribute",
    "kind",
    "verdict",
    "letters",
    "lines",
    "reason",
    "region",
    "path",
];

#[expect(clippy::print_stdout, reason = "a test that is skipped says so")]
fn office() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let found = std::env::split_paths(&path).map(|folder| folder.join("soffice")).find(|file| file.is_file());
    if found.is_none() {
        println!("skipped: no LibreOffice is installed");
    }
    found
}

/// Converts a table, and gives what it became.
fn converted(office: &Path, folder: &Path, file: &str, to: &str) -> String {
    let out = folder.join("out");
    let run = Command::new(office)
        .arg("--headless")
        .arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()))
        .arg(format!("--infilter={TABLE}"))
        .args(["--convert-to", to, "--outdir"])
        .args([&out, &folder.join(file)])
        .output()
        .expect("LibreOffice runs");
    let ending = to.split(':').next().expect("an ending");
    let made = out.join(Path::new(file).with_extension(ending));
    fs::read_to_string(&made).unwrap_or_else(|cause| panic!("{cause}: {}", String::from_utf8_lossy(&run.stderr)))
}

/// The rows of a table by the names of its columns.
fn rows(text: &str) -> (Vec<String>, Vec<HashMap<String, String>>) {
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let head: Vec<String> = reader.headers().expect("a head").iter().map(str::to_owned).collect();
    let row = |r: csv::StringRecord| head.iter().cloned().zip(r.iter().map(str::to_owned)).collect();
    (head.clone(), reader.records().map(|r| row(r.expect("rows of one length"))).collect())
}

#[test]
fn tables_open_with_the_right_columns() {
    let Some(office) = office() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let set = folder.path().join("set");
    fs::create_dir(&set).expect("a folder");
    let hostile = "=HYPERLINK(\"http://example.invalid\",\"x\"), \"+1\"; @SUM(A1)";
    for (name, who) in [("a", "+Ann \"=1+1\" Lee"), ("b", "Ann Lee")] {
        let record = serde_json::json!({
            "id": format!("={name}"), "title": hostile, "publisher": hostile, "published": "2031-03-14",
            "text": format!("{who}, 61, said the mill in Upper Vale cost £4.8m, a rise of 12%.\nAnn Lee, 6{}, was jailed for 007 days in 2012.", u8::from(name == "b")),
        });
        fs::write(set.join(format!("{name}.jsonl")), format!("{record}\n")).expect("written");
    }
    for format in ["csv", "csv-assertions"] {
        let file = format!("{format}.csv");
        let out = folder.path().join(&file);
        let (set, out) = (set.to_str().expect("a path"), out.to_str().expect("a path"));
        let run = run_here(&["check", set, "fixtures/court-case", "--show", "all", "--format", format, "-o", out]);
        assert!(run.code < 2, "{}", run.err);
        let ours = fs::read_to_string(out).expect("the table");
        let flat = converted(&office, folder.path(), &file, "fods");
        assert!(flat.contains("<table:table-row"), "{format}");
        assert!(!flat.contains("table:formula"), "a cell of {format} is a formula");
        let theirs = converted(&office, folder.path(), &file, &format!("csv:{TABLE}"));
        let ((our_head, ours), (their_head, theirs)) = (rows(&ours), rows(&theirs));
        assert_eq!(our_head, their_head);
        assert_eq!(ours.len(), theirs.len(), "{format}");
        assert!(ours.len() > 20, "{format}");
        for (ours, theirs) in ours.iter().zip(&theirs) {
            for column in WORDS.iter().filter(|c| ours.contains_key(**c)) {
                assert_eq!(ours[*column], theirs[*column], "{column} of {format}");
            }
        }
    }
}

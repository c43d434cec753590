//! The command line: exit codes, messages, order, and what stays the same.

mod support;

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};

use support::{run, run_here, run_with};
use tempfile::TempDir;

const ONE: &str = "Brookfield, 6 January 2025\n\nNine people were injured in the Brookfield bus crash, police said.\n";
const OTHER: &str =
    "Brookfield, 6 January 2025\n\nTwelve people were injured in the Brookfield bus crash, police said.\n";

/// A folder with files in it.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }
    folder
}

#[test]
fn no_finding_is_zero() {
    let folder = folder(&[("a.txt", ONE.as_bytes()), ("b.txt", ONE.as_bytes())]);
    let run = run(folder.path(), &["check", "a.txt", "b.txt"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    assert!(run.out.contains("2 articles"), "{}", run.out);
}

#[test]
fn findings_are_one_unless_they_may_be_there() {
    let folder = folder(&[("a.txt", ONE.as_bytes()), ("b.txt", OTHER.as_bytes())]);
    let check = |args: &[&str]| run(folder.path(), args).code;
    assert_eq!(check(&["check", "a.txt", "b.txt"]), 1);
    assert_eq!(check(&["a.txt", "b.txt"]), 1, "check is the default command");
    assert_eq!(check(&["--format", "concise", "."]), 1, "also where a flag comes first");
    assert_eq!(check(&["a.txt", "b.txt", "--exit-zero"]), 0);
    assert_eq!(check(&["a.txt", "b.txt", "--ignore", "FC101"]), 0);
    assert_eq!(check(&["a.txt", "b.txt", "--ignore", "count-conflict"]), 0);
    assert_eq!(check(&["a.txt", "b.txt", "--select", "count-conflict"]), 1);
    assert_eq!(check(&["a.txt", "b.txt", "nowhere.txt", "--exit-zero"]), 2, "an error is no finding");
}

/// Each bad input has its message; the rest of the batch is done; the exit code is 2.
#[test]
fn bad_input_is_named_and_the_rest_is_done() {
    let long = format!("{{\"id\":\"x\",\"text\":\"{}\"}}\n", "a".repeat(50 << 20));
    let good = r#"{"id":"good","text":"Nine people were injured."}"#;
    let lines = |bad: &str| format!("{bad}\n{good}\n").into_bytes();
    let cases: &[(&str, Vec<u8>, &[&str])] = &[
        ("draft.docx", b"PK\x03\x04 12".to_vec(), &["draft.docx", "DOCX", "save it again"]),
        ("nul.txt", b"12 \0 13".to_vec(), &["nul.txt", "NUL", "byte 3"]),
        ("broken.jsonl", lines("{\"id\": 1"), &["broken.jsonl:1", "JSON"]),
        ("textless.jsonl", lines(r#"{"id":"x","title":"No text"}"#), &["textless.jsonl:1", "`text`", "--field"]),
        ("idless.jsonl", lines(r#"{"text":"No id"}"#), &["idless.jsonl:1", "`id`"]),
        ("again.jsonl", lines(good), &["again.jsonl:2", "`good`", "earlier"]),
        ("long.jsonl", [long.as_bytes(), good.as_bytes()].concat(), &["long.jsonl:1", "longer than"]),
        ("day.jsonl", lines(r#"{"id":"x","text":"One.","published":"2025-02-30"}"#), &["day.jsonl:1", "2025-02-30"]),
    ];
    for (name, bytes, words) in cases {
        let folder = folder(&[(name, bytes), ("other.txt", ONE.as_bytes())]);
        let run = run(folder.path(), &["extract", name, "other.txt"]);
        assert_eq!(run.code, 2, "{name}: {}", run.err);
        for word in *words {
            assert!(run.err.contains(word), "{name} names {word:?}: {}", run.err);
        }
        assert!(run.err.starts_with("error: "), "{name}: {}", run.err);
        assert!(run.out.contains("other.txt"), "{name}: the rest is done");
        assert_eq!(run.out.contains("\"good\""), name.contains(".json"), "{name}: the other records are done");
    }
}

#[test]
fn bad_paths_and_sidecars_are_named() {
    let folder = folder(&[
        ("a.txt", ONE.as_bytes()),
        ("empty/readme.bin", b""),
        ("odd/articles.toml", b"[\"b.txt\"]\npublishd = \"2025-01-06\"\n"),
        ("odd/b.txt", ONE.as_bytes()),
        ("late/articles.toml", b"[\"b.txt\"]\npublished = \"2025-02-30\"\n"),
        ("late/b.txt", ONE.as_bytes()),
    ]);
    let cases: &[(&str, &[&str])] = &[
        ("nowhere.txt", &["nowhere.txt", "no such file"]),
        ("empty", &["empty", "without articles"]),
        ("odd", &["articles.toml", "publishd"]),
        ("late", &["articles.toml", "2025-02-30"]),
    ];
    for (path, words) in cases {
        let run = run(folder.path(), &["check", path, "a.txt"]);
        assert_eq!(run.code, 2, "{path}: {}", run.err);
        for word in *words {
            assert!(run.err.contains(word), "{path} names {word:?}: {}", run.err);
        }
        assert!(run.out.contains("article"), "{path}: the rest is done");
    }
}

#[test]
fn an_empty_file_is_a_warning() {
    let folder = folder(&[("a.txt", ONE.as_bytes()), ("empty.txt", b"")]);
    let loud = run(folder.path(), &["check", "."]);
    assert_eq!(loud.code, 0, "{}", loud.err);
    assert!(loud.err.starts_with("warning: ") && loud.err.contains("empty.txt"), "{}", loud.err);
    assert_eq!(run(folder.path(), &["check", ".", "-q"]).err, "");
}

#[test]
fn wrong_usage_is_two_with_advice() {
    let cases: &[(&[&str], &str)] = &[
        (&["check", "--fromat", "json", "a.txt"], "--format"),
        (&["--fromat", "json", "a.txt"], "--format"),
        (&["extract", "--al", "a.txt"], "--all"),
        (&["check", "a.txt", "--show", "conflict"], "conflicts"),
        (&["check", "a.txt", "--field", "body=text"], "no such field"),
        (&["check", "a.txt", "--published", "2025-02-30"], "no such date"),
        (&["check", "a.txt", "--select", "FC999"], "crosscheck rules"),
        (&["check"], "name files or folders"),
        (&["explain", "FC999"], "crosscheck rules"),
        (&["explain", "find-00000000", "a.txt"], "--group-by"),
    ];
    let folder = folder(&[("a.txt", ONE.as_bytes())]);
    for (args, word) in cases {
        let run = run(folder.path(), args);
        assert_eq!(run.code, 2, "{args:?}: {}", run.err);
        assert!(run.err.contains(word), "{args:?} says {word:?}: {}", run.err);
    }
}

#[test]
fn the_bytes_do_not_depend_on_order_or_threads() {
    let paths = ["fixtures/court-case", "fixtures/warehouse-fire", "fixtures/scraped-page"];
    let [a, b, c] = paths;
    for format in ["full", "concise", "table", "json", "jsonl"] {
        let check = |paths: [&str; 3], jobs: &str| {
            let [x, y, z] = paths;
            run_here(&["check", x, y, z, "--show", "all", "--format", format, "-j", jobs, "--group-by", "folder"]).out
        };
        let first = check([a, b, c], "1");
        assert!(!first.is_empty());
        assert_eq!(first, check([a, b, c], "1"), "{format}: a second run");
        assert_eq!(first, check([c, a, b], "1"), "{format}: another order");
        assert_eq!(first, check([b, c, a], "8"), "{format}: another order, eight threads");
    }
    let extract = |args: &[&str]| run_here(&[&["extract", "--all"], args].concat()).out;
    assert_eq!(extract(&[a, b, "-j", "1"]), extract(&[b, a, "-j", "8"]));
}

#[test]
fn whoever_reads_may_stop() {
    let mut child = Command::new(assert_cmd::cargo::cargo_bin!("crosscheck"))
        .args(["extract", "--all", "--quiet", "fixtures"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    drop(child.stdout.take());
    let mut said = String::new();
    child.stderr.take().expect("piped").read_to_string(&mut said).expect("messages are UTF-8");
    let status = child.wait().expect("the command ends");
    assert_eq!((status.code(), said.as_str()), (Some(0), ""));
}

#[test]
fn standard_input_is_read() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let run = run_with(here, &["extract", "-", "--stdin-filename", "wire.txt"], ONE);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("\"article\":\"wire.txt\""), "{}", run.out);
    let record = r#"{"id":"r1","body":"Nine people were injured."}"#;
    let run = run_with(here, &["extract", "-", "--input", "jsonl", "--field", "text=body"], record);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("\"article\":\"r1\""), "{}", run.out);
    let run = run_with(here, &["check", "--files-from", "-", "--format", "jsonl"], "fixtures/court-case\n");
    assert!(run.out.contains("fixtures/court-case/000-daily.txt"), "{}{}", run.out, run.err);
}

#[test]
fn a_date_can_be_given() {
    let folder = folder(&[("a.txt", b"Nine people were injured on Friday.\n")]);
    let run = run(folder.path(), &["check", "a.txt", "--published", "2025-01-06", "--format", "jsonl"]);
    assert!(run.out.contains(r#""published":{"value":"2025-01-06","provenance":"cli"}"#), "{}", run.out);
}

#[test]
fn a_date_in_figures_stays_open_until_its_order_is_known() {
    let folder = folder(&[("a.txt", b"The bridge opened on 06/01/2025.")]);
    let read = |args: &[&str]| run(folder.path(), &[&["extract", "a.txt"], args].concat()).out;
    assert!(read(&[]).contains(r#""timex":"2025-XX-XX""#));
    assert!(read(&["--date-order", "dmy"]).contains(r#""timex":"2025-01-06""#));
    assert!(read(&["--date-order", "mdy"]).contains(r#""timex":"2025-06-01""#));
}

#[test]
fn output_goes_to_a_file() {
    let folder = folder(&[("a.txt", ONE.as_bytes())]);
    let said = run(folder.path(), &["check", "a.txt", "-o", "report.txt"]);
    assert_eq!((said.code, said.out.as_str()), (0, ""), "{}", said.err);
    let written = fs::read_to_string(folder.path().join("report.txt")).expect("the report");
    assert!(written.contains("1 article"), "{written}");
    let run = run(folder.path(), &["check", "a.txt", "-o", "nowhere/report.txt"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("nowhere/report.txt"), "{}", run.err);
}

#[test]
fn colours_come_when_asked_for() {
    let folder = folder(&[("a.txt", ONE.as_bytes()), ("b.txt", OTHER.as_bytes())]);
    let out = |args: &[&str]| run(folder.path(), args).out;
    assert!(!out(&["a.txt", "b.txt"]).contains('\u{1b}'), "no terminal, no colours");
    assert!(out(&["a.txt", "b.txt", "--color", "always"]).contains('\u{1b}'));
    assert!(!out(&["a.txt", "b.txt", "--color", "never"]).contains('\u{1b}'));
}

#[test]
fn a_finding_can_be_explained() {
    let folder = folder(&[("a.txt", ONE.as_bytes()), ("b.txt", OTHER.as_bytes())]);
    let concise = run(folder.path(), &["a.txt", "b.txt", "--format", "concise"]).out;
    let id = concise.lines().next().and_then(|l| l.rsplit_once('[')).map(|(_, id)| id.trim_end_matches(']'));
    let id = id.expect("a finding with its id");
    let run = run(folder.path(), &["explain", id, "a.txt", "b.txt"]);
    assert_eq!(run.code, 0, "{}", run.err);
    for word in ["FC101", "Nine", "Twelve", "certainty", "Comparison", "settle"] {
        assert!(run.out.contains(word), "{word}: {}", run.out);
    }
}

#[test]
fn help_teaches() {
    let help = run_here(&["--help"]);
    assert_eq!(help.code, 0);
    for word in ["Examples:", "Exit codes:", "check", "extract", "explain", "rules", "completions", "man"] {
        assert!(help.out.contains(word), "{word}: {}", help.out);
    }
    let check = run_here(&["check", "--help"]).out;
    for word in ["--group-by", "--show", "--fail-on", "--exit-zero", "Input:", "Findings:", "Output:", "Examples:"] {
        assert!(check.contains(word), "{word}: {check}");
    }
    assert_eq!(run_here(&[]).code, 2, "no arguments: the help, and 2");
    assert!(run_here(&["--version"]).out.starts_with("crosscheck "));
    assert!(run_here(&["man"]).out.contains(".TH crosscheck 1"));
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(run_here(&["completions", shell]).out.contains("crosscheck"), "{shell}");
    }
    assert!(run_here(&["rules"]).out.contains("FC101"));
    assert!(run_here(&["rules", "--format", "json"]).out.contains("\"code\": \"FC101\""));
}

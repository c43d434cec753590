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

/// Twelve against more than twelve: the words alone would read "12 / 12".
#[test]
fn values_in_the_same_words_are_told_apart() {
    let bound = OTHER.replace("Twelve", "More than 12");
    let bare = OTHER.replace("Twelve", "12");
    let folder = folder(&[("a.txt", bare.as_bytes()), ("b.txt", bound.as_bytes())]);
    let run = run(folder.path(), &["--format", "concise", "."]);
    assert!(run.out.contains("injured: 12 / more than 12;"), "{}", run.out);
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
    // A lean build says that it does not read a DOCX.
    let read = |name: &str| cfg!(feature = "docx") || name != "draft.docx";
    for (name, bytes, words) in cases.iter().filter(|c| read(c.0)) {
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
        .args(["extract", "--all", "--quiet", "fixtures/court-case", "fixtures/warehouse-fire"])
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

const CRASH: [(&str, &[u8]); 2] = [("a.txt", ONE.as_bytes()), ("b.txt", OTHER.as_bytes())];

#[test]
fn the_configuration_in_force_is_printed_and_reads_the_same() {
    let folder = folder(&[
        ("crosscheck.toml", b"[check]\nfail-on = \"warning\"\n[publishers]\n\"pa-*.txt\" = \"Press Wire\"\n"),
        ("fire/a.txt", ONE.as_bytes()),
    ]);
    let dump = |args: &[&str]| run(folder.path(), &[args, &["--dump-config"]].concat());
    let told = dump(&["check", "fire", "--select", "FC101", "--tolerance", "money=1%"]);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    for line in ["fail-on = \"warning\"", "select = [\"FC101\"]", "\"pa-*.txt\" = \"Press Wire\"", "money = \"1%\""] {
        assert!(told.out.lines().any(|l| l == line), "{line}: {}", told.out);
    }
    assert!(told.out.lines().next().is_some_and(|l| l.contains("crosscheck.toml")), "{}", told.out);
    fs::write(folder.path().join("own.toml"), &told.out).expect("a file");
    let again = run(folder.path(), &["check", "fire", "--config", "own.toml", "--dump-config"]);
    let settings = |text: &str| text.split_once('\n').map(|t| t.1.to_owned());
    assert_eq!(settings(&again.out), settings(&told.out));
    assert!(dump(&["fire", "--fail-on", "note"]).out.contains("fail-on = \"note\""), "check is the default command");
    assert!(dump(&["fire", "--isolated"]).out.contains("# fail-on = \"error\""));
    assert_eq!(dump(&[]).code, 0, "no input is needed");
}

#[test]
fn extract_heeds_the_configuration() {
    let folder = folder(&[
        ("crosscheck.toml", b"[files]\nexclude = [\"old/**\"]\n[style]\nlocale = \"en-GB\"\n"),
        ("a.txt", b"The bridge opened on 06/01/2025."),
        ("old/b.txt", b"The bridge opened on 07/01/2025."),
        ("old/broken.txt", b"\0"),
    ]);
    let extract = |args: &[&str]| run(folder.path(), &[&["extract", "."], args].concat());
    let read = extract(&[]);
    assert_eq!((read.code, read.err.as_str()), (0, ""), "what is left out is not even opened");
    assert!(read.out.contains("2025-01-06") && !read.out.contains("old/b.txt"), "{}", read.out);
    assert!(extract(&["--date-order", "mdy"]).out.contains("2025-06-01"), "the option stands before the file");
    let bare = extract(&["--isolated"]);
    assert!(bare.code == 2 && bare.out.contains("2025-XX-XX") && bare.out.contains("old/b.txt"), "{}", bare.out);
    let named = run(folder.path(), &["extract", "old/b.txt"]);
    assert!(named.out.contains("old/b.txt"), "what is named is read: {}", named.err);
    let elsewhere = tempfile::tempdir().expect("a folder");
    let whole = folder.path().to_str().expect("UTF-8");
    assert_eq!(run(elsewhere.path(), &["extract", whole]).code, 0, "patterns are seen from the file's folder");
    fs::write(folder.path().join("crosscheck.toml"), "[files]\nexlude = []\n").expect("a file");
    let wrong = extract(&[]);
    assert!(wrong.code == 2 && wrong.err.contains("did you mean `exclude`?"), "{}", wrong.err);
}

#[test]
fn a_result_is_kept_and_given_again() {
    let folder = folder(&CRASH);
    let at = folder.path();
    let check = |args: &[&str]| run(at, &[&["a.txt", "b.txt", "-v"], args].concat());
    let kept = |run: &support::Run| run.err.contains("the result was kept");
    let plain = check(&[]);
    let cold = check(&["--cache"]);
    assert!(!kept(&plain) && !kept(&cold) && at.join(".crosscheck/cache").is_dir(), "{}", cold.err);
    assert!(at.join(".crosscheck/.gitignore").is_file());
    let warm = check(&["--cache"]);
    assert!(kept(&warm), "{}", warm.err);
    for run in [&cold, &warm] {
        assert_eq!((run.code, &run.out), (plain.code, &plain.out));
    }
    assert!(!kept(&check(&["--cache", "--no-cache"])));
    // Whatever the answer depends on makes it another.
    for other in [
        &["--format", "concise"][..],
        &["--select", "FC102"],
        &["--exit-zero"],
        &["--width", "60"],
        &["--color", "always"],
    ] {
        let args = [other, &["--cache"]].concat();
        let (first, second) = (check(&args), check(&args));
        assert!(!kept(&first) && kept(&second), "{other:?}");
        assert_eq!(
            (first.code, first.out, check(other).out),
            (second.code, second.out.clone(), second.out),
            "{other:?}"
        );
    }
    let id = plain.out.split("id: ").nth(1).and_then(|t| t.split_whitespace().next()).expect("an id");
    run(
        at,
        &["dismiss", id, "a.txt", "b.txt", "--reason", "counted", "--until", "2025-02-01", "--as-of", "2025-01-07"],
    );
    let dismissed = check(&["--cache", "--as-of", "2025-01-07"]);
    assert!(!kept(&dismissed) && dismissed.code == 0, "a decision was taken: {}", dismissed.out);
    assert!(kept(&check(&["--cache", "--as-of", "2025-01-07"])));
    let over = check(&["--cache", "--as-of", "2025-02-02"]);
    assert!(!kept(&over) && over.code == 1 && over.err.contains("which is over"), "{}", over.err);
    let over = check(&["--cache", "--as-of", "2025-02-02"]);
    assert!(kept(&over) && over.err.contains("which is over"), "warnings are kept: {}", over.err);
    fs::write(at.join("a.txt"), OTHER).expect("a file");
    let changed = check(&["--cache", "--no-decisions"]);
    assert!(!kept(&changed) && changed.code == 0, "a text has changed");
    // What was altered counts for nothing.
    for entry in fs::read_dir(at.join(".crosscheck/cache")).expect("it is there") {
        fs::write(entry.expect("an entry").path(), "0\n{\"fails\":true,\"warnings\":[],\"texts\":[\"no\"]}")
            .expect("a file");
    }
    let again = check(&["--cache", "--no-decisions"]);
    assert!(!kept(&again), "{}", again.err);
    assert_eq!((again.code, again.out), (changed.code, changed.out));
    let own = check(&["--cache=kept", "-o", "report.txt"]);
    assert!(own.out.is_empty() && at.join("kept").is_dir());
    let first = fs::read(at.join("report.txt")).expect("a report");
    fs::remove_file(at.join("report.txt")).expect("it is there");
    assert!(kept(&check(&["--cache=kept", "-o", "report.txt"])));
    assert_eq!(fs::read(at.join("report.txt")).expect("a report"), first);
}

#[test]
fn fail_fast_stops_at_the_first_story_and_the_first_error() {
    let folder = folder(&[
        ("a/a.txt", ONE.as_bytes()),
        ("a/b.txt", ONE.as_bytes()),
        ("b/a.txt", ONE.as_bytes()),
        ("b/b.txt", OTHER.as_bytes()),
        ("c/a.txt", ONE.as_bytes()),
        ("c/b.txt", OTHER.as_bytes()),
        ("d/a.txt", b"\0"),
    ]);
    let check = |args: &[&str]| {
        run(folder.path(), &[&["check", "a", "b", "c", "--group-by", "folder", "--format", "concise"], args].concat())
    };
    assert_eq!(check(&[]).out.lines().count(), 2);
    for jobs in ["1", "4"] {
        let fast = check(&["--fail-fast", "-j", jobs]);
        assert!(fast.code == 1 && fast.out.lines().count() == 1 && fast.out.starts_with("b/"), "{}", fast.out);
    }
    assert_eq!(check(&["--fail-fast", "--select", "FC102"]).code, 0, "what is not asked for stops nothing");
    assert_eq!(check(&["--fail-fast", "--exit-zero"]).out.lines().count(), 2);
    let stopped = check(&["d", "--fail-fast"]);
    assert!(
        stopped.code == 2 && stopped.out.is_empty() && stopped.err.contains("NUL"),
        "{}{}",
        stopped.out,
        stopped.err
    );
    let extract = run(folder.path(), &["extract", "a", "d", "nowhere", "--fail-fast"]);
    assert!(extract.code == 2 && !extract.err.contains("NUL"), "the first error is the last: {}", extract.err);
    let verify = run(folder.path(), &["corpus", "verify", ".", "--fail-fast", "--exclude", "d"]);
    assert!(verify.code == 1 && verify.out.starts_with("a: ") && !verify.out.contains("b: "), "{}", verify.out);
}

#[test]
fn places_are_links_when_asked_for() {
    let folder = folder(&CRASH);
    let out = |args: &[&str]| run(folder.path(), &[&["a.txt", "b.txt"], args].concat()).out;
    for format in ["full", "concise"] {
        assert!(!out(&["--format", format]).contains("\u{1b}]8"), "no terminal, no links");
        assert!(!out(&["--format", format, "--hyperlinks", "never", "--color", "always"]).contains("\u{1b}]8"));
        let linked = out(&["--format", format, "--hyperlinks", "always"]);
        let real = folder.path().canonicalize().expect("it is there");
        let address = format!("{}/a.txt\u{1b}\\a.txt", real.display());
        assert!(linked.contains("\u{1b}]8;;file://") && linked.contains(&address), "{linked:?}");
        // Without them, it is the same to the byte.
        let mut bare = String::new();
        for part in linked.split("\u{1b}]8;;") {
            bare += part.split_once("\u{1b}\\").map_or(part, |(_, text)| text);
        }
        assert_eq!(bare, out(&["--format", format]));
    }
    let stdin = run_with(folder.path(), &["-", "b.txt", "--hyperlinks", "always"], ONE).out;
    assert!(stdin.contains(" -:3:") || !stdin.contains("-\u{1b}"), "standard input leads nowhere: {stdin:?}");
}

#[test]
fn settled_findings_come_where_they_are_asked_for() {
    let folder = folder(&CRASH);
    let at = folder.path();
    let check = |args: &[&str]| run(at, &[&["a.txt", "b.txt"], args].concat()).out;
    let line = check(&["--format", "concise"]);
    let id = line.trim_end().rsplit_once('[').map(|(_, id)| id.trim_end_matches(']').to_owned()).expect("a finding");
    run(at, &["dismiss", &id, "a.txt", "b.txt", "--reason", "the city counted again", "--by", "jo"]);
    assert_eq!(check(&["--format", "concise"]), "");
    for show in ["dismissed", "conflicts,dismissed", "all"] {
        let shown = check(&["--format", "concise", "--show", show]);
        assert!(shown.contains("(confirmed fine by jo: the city counted again)") && shown.contains(&id), "{shown}");
    }
    assert!(check(&["--show", "dismissed"]).contains("confirmed fine by jo"));
    // Machines are told, with a mark.
    assert!(check(&["--format", "sarif"]).contains("\"suppressions\""));
    let json = check(&["--format", "json"]);
    assert!(json.contains("\"state\": \"confirmed-fine\""), "{json}");
    fs::write(at.join("report.json"), json).expect("a file");
    let report = |args: &[&str]| run(at, &[&["report", "report.json", "--format", "concise"], args].concat()).out;
    assert_eq!(report(&[]), "");
    assert!(report(&["--show", "dismissed"]).contains("confirmed fine by jo"));
}

#[test]
fn dates_that_begin_with_the_year_are_read_so() {
    let folder = folder(&[("a.txt", b"The bridge opened on 25/01/06. The road was shut on 06/01/2025.")]);
    let read = |args: &[&str]| run(folder.path(), &[&["extract", "a.txt"], args].concat()).out;
    let ymd = read(&["--date-order", "ymd"]);
    assert!(ymd.contains(r#""timex":"2025-01-06""#), "{ymd}");
    assert!(ymd.contains(r#""timex":"2025-XX-XX""#), "a year at the end is in no such order: {ymd}");
    assert!(read(&["--date-order", "dmy"]).contains(r#""timex":"2006-01-25""#));
}

#[test]
fn a_report_is_not_read_as_an_article_nor_written_over_one() {
    let folder = folder(&CRASH);
    let at = folder.path();
    let check = |args: &[&str]| run(at, &[&["check", "."], args].concat());
    let first = check(&["-o", "report.txt"]);
    assert_eq!(first.code, 1, "{}", first.err);
    let report = fs::read(at.join("report.txt")).expect("a report");
    assert_eq!(check(&["-o", "report.txt"]).code, 1);
    assert_eq!(fs::read(at.join("report.txt")).expect("a report"), report, "the second run reads what the first read");
    let written = |format: &&str| cfg!(feature = "html") || *format != "html";
    for format in ["html", "json", "jsonl", "sarif"].into_iter().filter(written) {
        let name = format!("earlier.{format}");
        run(at, &["a.txt", "b.txt", "--show", "all", "--format", format, "-o", &name]);
        let again = check(&["--exclude", "report.txt"]);
        assert!(again.code == 1 && again.out.contains("2 articles"), "{format}: {}{}", again.out, again.err);
        fs::remove_file(at.join(name)).expect("it was written");
    }
    let over = run(at, &["a.txt", "b.txt", "-o", "./b.txt"]);
    assert!(over.code == 2 && over.err.contains("over an article"), "{}", over.err);
    assert_eq!(fs::read_to_string(at.join("b.txt")).expect("it is there"), OTHER);
    assert_eq!(fs::read_dir(at).expect("a folder").count(), 3, "nothing else is left");
}

#[test]
fn every_form_of_input_can_be_named() {
    let help = run_here(&["extract", "--help"]).out;
    for form in crosscheck::article::format::FORMS {
        assert!(help.contains(&format!("- {}", form.name)), "{}: {help}", form.name);
    }
    let wrong = run_here(&["extract", "--input", "markdwon", "README.md"]);
    assert!(wrong.code == 2 && wrong.err.contains("markdown"), "{}", wrong.err);
}

#[test]
fn a_newcomer_is_told_what_to_do() {
    let folder = folder(&[("a.txt", ONE.as_bytes()), ("b.txt", OTHER.as_bytes()), ("empty/x.png", b"")]);
    let cases: &[(&[&str], &str)] = &[
        (&["chekc", "a.txt"], "did you mean `check`?"),
        (&["extarct", "a.txt"], "did you mean `extract`?"),
        (&["a.txt", "--select", "count-confict"], "did you mean `count-conflict`?"),
        (&["explain", "FC1O1"], "did you mean `FC101`?"),
        (&["corpus", "verify", "nope"], "nope: no such file or directory; check the spelling"),
        (&["corpus", "diff", "nope", "a.txt"], "nope: no such file or directory"),
        (&["decisions", "import", "nope.jsonl", "a.txt"], "nope.jsonl: no such file or directory"),
        (&["report", "nope.json"], "nope.json: no such file or directory"),
        (&["review", "a.txt"], "--against"),
        (&["dismiss"], "--reason"),
        (&["empty"], "a directory without articles"),
        (&["nope.txt"], "no such file or directory"),
        (&["review", "nope.txt", "--against", "b.txt"], "nope.txt: no such file"),
        (&["report", "a.txt"], "crosscheck check --format json"),
        (&["triage", "nope.txt"], "no such file or directory"),
        (&["check", "a.txt", "--cache", "nope.txt"], "nope.txt: no such file"),
    ];
    for (args, words) in cases {
        let run = run(folder.path(), args);
        assert_eq!(run.code, 2, "{args:?}: {}", run.err);
        assert!(run.err.contains(words) && !run.out.contains("0 articles"), "{args:?}: {}{}", run.err, run.out);
    }
    for (args, words) in
        [(["decisions", "list", "."], "nothing is on record"), (["baseline", "show", "."], "no baseline")]
    {
        let empty = run(folder.path(), &[&args[..], &["--exclude", "empty"]].concat());
        assert!(empty.code == 0 && empty.err.contains(words) && empty.out.is_empty(), "{args:?}: {}", empty.err);
    }
    let dotted = run(folder.path(), &[".", "./a.txt", "--format", "concise", "--exclude", "empty"]);
    assert!(dotted.out.starts_with("a.txt:3:1: "), "a path is told as it is: {}", dotted.out);
    assert_eq!(dotted.out, run(folder.path(), &["a.txt", "b.txt", "--format", "concise"]).out, "and so are ids");
    let triage = run_with(folder.path(), &["triage", "a.txt", "b.txt"], "q\n");
    assert!(triage.out.contains("1 of 1\n"), "what the report shows is asked: {}", triage.out);
}

#[test]
fn a_report_on_file_reads_as_the_check_did() {
    for (set, more) in [("fixtures/warehouse-fire", &[][..]), ("fixtures", &["--group-by", "folder"])] {
        let check = |args: &[&str]| run_here(&[&["check", set], more, args].concat());
        let file = tempfile::NamedTempFile::new().expect("a file");
        fs::write(file.path(), check(&["--format", "json", "--show", "all"]).out).expect("it can be written");
        let path = file.path().to_str().expect("UTF-8");
        for show in
            ["all", "conflicts,review", "agree,superseded,arithmetic,gaps", "skipped,not-compared,single,dismissed"]
        {
            let again = run_here(&["report", path, "--format", "full", "--show", show]);
            assert_eq!((again.code, again.err.as_str()), (0, ""));
            assert_eq!(again.out, check(&["--show", show]).out, "{set} {show}");
        }
    }
    // Without the texts, the sentences that are quoted stand for the lines.
    let folder = folder(&CRASH);
    let json = run(folder.path(), &["a.txt", "b.txt", "--format", "json"]).out;
    let again = run_with(folder.path(), &["report", "-", "--format", "full"], &json).out;
    assert!(again.contains("--> A a.txt:3:1\n") && again.contains("3 | Nine people were injured"), "{again}");
    assert!(again.contains("^^^^ 9\n"), "{again}");
}

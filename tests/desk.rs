//! The desk: decisions that stick, survive a killed process and two at once, links, the baseline.

mod support;
#[allow(dead_code, reason = "an example of its own, whose reading of labels is tested here")]
#[path = "../examples/weights.rs"]
mod weights;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use support::run;
use tempfile::TempDir;

const OTHER: &str =
    "Brookfield, 6 January 2025\n\nTwelve people were injured in the Brookfield bus crash, police said.\n";

fn own(number: &str) -> String {
    format!("Brookfield, 6 January 2025\n\n{number} people were injured in the Brookfield bus crash, police said.\n")
}

/// A folder with two articles that disagree, and the id of the finding.
fn set() -> (TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("a.txt"), own("Nine")).expect("a file");
    fs::write(folder.path().join("b.txt"), OTHER).expect("a file");
    let id = finding(folder.path());
    (folder, id)
}

/// The id of the one finding.
fn finding(folder: &Path) -> String {
    let out = run(folder, &["a.txt", "b.txt", "--no-decisions", "--select", "FC101", "--format", "concise"]).out;
    let (_, id) = out.trim_end().rsplit_once('[').expect("a finding");
    id.trim_end_matches(']').to_owned()
}

fn record(folder: &Path) -> String {
    fs::read_to_string(folder.join(".crosscheck/decisions.jsonl")).unwrap_or_default()
}

#[test]
fn a_dismissal_holds_where_text_moves_and_ends_where_a_figure_changes() {
    let (folder, id) = set();
    let at = folder.path();
    assert_eq!(run(at, &["."]).code, 1);
    let done = run(at, &["dismiss", &id, ".", "--reason", "the city counted again", "--by", "jo"]);
    assert_eq!((done.code, done.err.as_str()), (0, ""), "{}", done.out);
    let again = run(at, &["."]);
    assert_eq!((again.code, again.err.as_str()), (0, ""));
    assert!(again.out.contains("0 conflicts") && again.out.contains("1 dismissed"), "{}", again.out);
    let shown = run(at, &[".", "--show", "conflicts,dismissed"]).out;
    assert!(shown.contains("confirmed fine by jo") && shown.contains("the city counted again"), "{shown}");

    fs::write(at.join("a.txt"), own("Nine").replace("2025\n\n", "2025\n\nPolice closed the road.\n\n"))
        .expect("a file");
    assert_eq!(run(at, &["."]).code, 0, "the paragraph has moved");
    fs::rename(at.join("b.txt"), at.join("wire.txt")).expect("it can be renamed");
    assert_eq!(run(at, &["."]).code, 0, "an article has another name");

    fs::write(at.join("a.txt"), own("Eight")).expect("a file");
    let back = run(at, &["."]);
    assert_eq!(back.code, 1, "the number has changed");
    assert!(back.err.contains("FC101") && back.err.contains("12 person / 9 person"), "{}", back.err);
    let stale = run(at, &["decisions", "check", "."]);
    assert!(stale.code == 1 && stale.out.contains("1 stale"), "{}", stale.out);
    assert_eq!(run(at, &["decisions", "prune", ".", "--dry-run"]).code, 0);
    assert_eq!(record(at).lines().count(), 1);
    assert_eq!(run(at, &["decisions", "prune", "."]).code, 0);
    assert_eq!(record(at), "");
}

#[test]
fn a_dismissal_is_taken_back_by_id_or_fingerprint() {
    let (folder, id) = set();
    let at = folder.path();
    for by_print in [false, true] {
        run(at, &["dismiss", &id, ".", "--reason", "fine"]);
        assert_eq!(run(at, &["."]).code, 0);
        let print = record(at).lines().last().and_then(|l| l.split('"').nth(5)).expect("a fingerprint").to_owned();
        let what = if by_print { &print[..30] } else { &id };
        let done = run(at, &["undismiss", what, "."]);
        assert_eq!(done.code, 0, "{}", done.err);
        assert_eq!(run(at, &["."]).code, 1);
    }
    assert_eq!(record(at).lines().count(), 4, "nothing is ever taken out");
    let wrong = run(at, &["dismiss", "find-00000000", ".", "--reason", "fine"]);
    assert!(wrong.code == 2 && wrong.err.contains("--group-by"), "{}", wrong.err);
    assert_eq!(run(at, &["dismiss", &id, ".", "--reason", " "]).code, 2);
    assert_eq!(run(at, &["dismiss", &id, "."]).code, 2, "a reason is needed");
}

#[test]
fn a_report_on_file_is_enough() {
    let (folder, id) = set();
    let at = folder.path();
    run(at, &[".", "--format", "json", "-o", "report.json"]);
    let done = run(at, &["dismiss", &id, "--report", "report.json", "--reason", "as agreed"]);
    assert_eq!((done.code, done.err.as_str()), (0, ""));
    assert_eq!(run(at, &["a.txt", "b.txt"]).code, 0);
}

#[test]
fn until_is_held_against_a_day_that_is_given() {
    let (folder, id) = set();
    let at = folder.path();
    run(at, &["dismiss", &id, ".", "--reason", "asked", "--until", "2025-02-01"]);
    assert_eq!(run(at, &[".", "--as-of", "2025-02-01"]).code, 0);
    let over = run(at, &[".", "--as-of", "2025-02-02"]);
    assert!(over.code == 1 && over.err.contains("until 2025-02-01"), "{}", over.err);
}

#[test]
fn directives_ignore_and_tell_when_idle() {
    let (folder, _) = set();
    let at = folder.path();
    let text = own("Nine");
    fs::write(at.join("a.txt"), text.replace("said.", "said. <!-- crosscheck: ignore FC101 -- we counted 9 -->"))
        .expect("a file");
    let used = run(at, &["."]);
    assert_eq!((used.code, used.err.as_str()), (0, ""), "{}", used.out);
    let shown = run(at, &[".", "--show", "conflicts,dismissed"]).out;
    assert!(shown.contains("ignored by a.txt:3: we counted 9"), "{shown}");
    fs::write(at.join("a.txt"), format!("#crosscheck: ignore-file FC102\n{text}")).expect("a file");
    let idle = run(at, &["."]);
    assert_eq!(idle.code, 1);
    assert!(idle.err.contains("a.txt:1: this directive ignores nothing"), "{}", idle.err);
    assert_eq!(run(at, &[".", "--no-decisions"]).err, "");
}

#[test]
fn links_join_and_part_facts() {
    let (folder, id) = set();
    let at = folder.path();
    let parted = run(at, &["link", &id, "--different", ".", "--reason", "two crashes"]);
    assert_eq!((parted.code, parted.err.as_str()), (0, ""));
    let after = run(at, &["."]);
    assert!(after.code == 0 && after.out.contains("2 single-source"), "{}", after.out);
    let label = run(at, &["decisions", "export", "."]).out;
    assert!(label.contains("\"same\":false") && label.contains("\"text\":\"Nine\""), "{label}");
    assert_eq!(run(at, &["link", &id, "--undo", "."]).code, 0);
    assert_eq!(run(at, &["."]).code, 1);
    assert_eq!(run(at, &["link", &id, "."]).code, 2, "same or different?");
}

#[test]
fn a_baseline_lets_only_what_is_new_through() {
    let (folder, _) = set();
    let at = folder.path();
    assert!(run(at, &["baseline", "write", ".", "--select", "FC101"]).out.contains("1 findings are known"));
    assert_eq!(run(at, &["."]).code, 0);
    assert_eq!(run(at, &["baseline", "write", ".", "--select", "FC101"]).code, 2, "there is one");
    assert_eq!(run(at, &["baseline", "write", ".", "--force", "--select", "FC101"]).code, 0);
    assert!(run(at, &["baseline", "show", "."]).out.contains("12 person / 9 person"));
    fs::write(at.join("a.txt"), own("Eight")).expect("a file");
    assert_eq!(run(at, &["."]).code, 1, "this one is new");
    assert!(run(at, &["baseline", "update", ".", "--select", "FC101"]).out.contains("1 mended, 0 still known"));
    assert_eq!(run(at, &["."]).code, 1, "nothing was added");
}

#[test]
fn a_bad_record_is_named_and_the_rest_holds() {
    let (folder, id) = set();
    let at = folder.path();
    run(at, &["dismiss", &id, ".", "--reason", "fine"]);
    let good = record(at);
    fs::write(at.join(".crosscheck/decisions.jsonl"), format!("{good}nonsense\n")).expect("a file");
    let bad = run(at, &["."]);
    assert!(bad.code == 2 && bad.err.contains("decisions.jsonl:2: not JSON"), "{}", bad.err);
    assert!(bad.out.contains("1 dismissed"), "{}", bad.out);
    fs::write(at.join(".crosscheck/decisions.jsonl"), format!("{good}{}", &good[..40])).expect("a file");
    let torn = run(at, &["."]);
    assert!(torn.code == 0 && torn.err.contains("cut off"), "{}", torn.err);
    run(at, &["dismiss", &id, ".", "--reason", "again"]);
    assert_eq!(record(at).lines().count(), 3, "a write after a torn one stands on its own line");
}

fn start(folder: &Path, args: &[&str]) -> std::process::Child {
    start_to(folder, args, Stdio::null())
}

/// The same, with its messages sent somewhere.
fn start_to(folder: &Path, args: &[&str], messages: Stdio) -> std::process::Child {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("crosscheck"));
    command.current_dir(folder).args(args).stdin(Stdio::null()).stdout(Stdio::null()).stderr(messages);
    command.spawn().expect("the command starts")
}

/// Whoever was told that a decision is kept finds it kept, whatever was killed before or after.
#[test]
fn no_decision_is_lost_where_processes_are_killed() {
    let (folder, id) = set();
    let at = folder.path();
    let before = Instant::now();
    assert!(start(at, &["dismiss", &id, ".", "--reason", "first"]).wait().expect("it ends").success());
    let whole = before.elapsed().min(Duration::from_millis(60));
    let mut kept = vec!["first".to_owned()];
    let (mut killed, stale) =
        (0, record(at).replace("\"values\":[\"12 person\"", "\"values\":[\"7 person\"").replace("sha256:", "sha256:0"));
    for n in 0..200_u32 {
        let reason = format!("reason {n}");
        let prune = n % 5 == 4;
        if prune {
            // Something to take out, so that the file is written anew.
            let path = at.join(".crosscheck/decisions.jsonl");
            let mut text = fs::read_to_string(&path).expect("it is there");
            if !text.ends_with('\n') {
                text.push('\n');
            }
            fs::write(&path, text + &stale).expect("it can be written");
        }
        let args: &[&str] =
            if prune { &["decisions", "prune", "."] } else { &["dismiss", &id, ".", "--reason", &reason] };
        let mut child = start(at, args);
        thread::sleep(whole * (n * 37 % 130) / 100);
        let _ = child.kill();
        if child.wait().expect("it ends").success() {
            if !prune {
                kept.push(reason);
            }
        } else {
            killed += 1;
        }
        let now = record(at);
        for reason in &kept {
            assert!(now.contains(&format!("\"reason\":\"{reason}\"")), "{reason} is lost after {n} kills");
        }
    }
    assert!(killed > 20, "some were killed: {killed}");
    assert_eq!(run(at, &["."]).code, 0, "it is still dismissed");
}

#[test]
fn two_at_once_lose_nothing() {
    let (folder, id) = set();
    let at = folder.path();
    let begin = Instant::now();
    thread::scope(|scope| {
        for who in ["jo", "al", "cy", "mo"] {
            let id = &id;
            scope.spawn(move || {
                for n in 0..15 {
                    let reason = format!("{who} {n}");
                    assert!(start(at, &["dismiss", id, ".", "--reason", &reason]).wait().expect("it ends").success());
                }
            });
        }
    });
    let now = record(at);
    assert_eq!(now.lines().count(), 60, "{now}");
    for who in ["jo", "al", "cy", "mo"] {
        assert!((0..15).all(|n| now.contains(&format!("\"reason\":\"{who} {n}\""))), "{who}");
    }
    assert!(begin.elapsed() < Duration::from_secs(120));
}

#[test]
fn a_review_shows_what_touches_the_draft_and_what_settles_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    fs::create_dir(at.join("wire")).expect("a folder");
    let dated = |day: &str, who: &str, number: &str, rest: &str| {
        format!(
            "---\npublished: 2025-01-{day}\npublisher: {who}\n---\n\n{number} people were injured in the Brookfield bus crash, police said.{rest}\n"
        )
    };
    fs::write(at.join("wire/1.md"), dated("06", "Herald", "Nine", " The town of Orm has 4,000 people."))
        .expect("a file");
    fs::write(
        at.join("wire/2.md"),
        dated("07", "Press Wire", "Fourteen", " Orm is a town with a population of 6,000 people."),
    )
    .expect("a file");
    fs::write(at.join("draft.md"), "Nine people were injured in the Brookfield bus crash, police said.\n")
        .expect("a file");
    let done = run(at, &["review", "draft.md", "--against", "wire"]);
    assert_eq!((done.code, done.err.as_str()), (1, ""), "{}", done.out);
    assert!(done.out.contains("error[FC303]") && done.out.contains("--> A draft.md:1:1"), "{}", done.out);
    let line =
        "settle: draft says 9; the newest origin says 14 (Press Wire 7 Jan); 1 older origin says 9 (Herald 6 Jan)";
    assert!(done.out.contains(line), "{}", done.out);
    assert!(!done.out.contains("population"), "the archive is not checked against itself: {}", done.out);
    let id = done.out.split("id: ").nth(1).and_then(|t| t.lines().next()).expect("an id").to_owned();
    let piped = support::run_with(
        at,
        &["review", "-", "--against", "wire"],
        "Nine people were injured in the Brookfield bus crash.",
    );
    assert!(piped.code == 1 && piped.out.contains("FC303"), "{}{}", piped.out, piped.err);
    assert_eq!(run(at, &["review", "nowhere.md", "--against", "wire"]).code, 2);
    assert_eq!(run(at, &["review", "draft.md"]).code, 2, "against what?");
    assert!(id.starts_with("find-"));
}

#[test]
fn versions_differ_by_facts() {
    let (folder, _) = set();
    let at = folder.path();
    fs::write(at.join("c.txt"), own("Nine").replace("said.", "said . ")).expect("a file");
    let same = run(at, &["versions", "a.txt", "c.txt"]);
    assert_eq!((same.code, same.out.as_str()), (0, "0 changed, 0 added, 0 removed\n"), "{}", same.err);
    let changed = run(at, &["versions", "a.txt", "b.txt"]);
    assert!(changed.code == 1 && changed.out.contains("9 (3:1) → 12 (3:1)"), "{}", changed.out);
    let machine = run(at, &["versions", "a.txt", "b.txt", "--format", "jsonl", "--exit-zero"]);
    assert!(machine.code == 0 && machine.out.contains(r#""change":"changed""#), "{}", machine.out);
}

#[test]
fn the_configuration_is_found_upward_and_its_mistakes_are_named() {
    let (folder, _) = set();
    let at = folder.path();
    fs::create_dir(at.join("fire")).expect("a folder");
    for name in ["a.txt", "b.txt"] {
        fs::rename(at.join(name), at.join("fire").join(name)).expect("it can be moved");
    }
    let with = |text: &str, args: &[&str]| {
        fs::write(at.join("crosscheck.toml"), text).expect("a file");
        run(at, args)
    };
    assert_eq!(with("[rules.FC101]\nseverity = \"off\"\n", &["fire"]).code, 0);
    assert_eq!(with("[rules.FC101]\nseverity = \"warning\"\n", &["fire"]).code, 0);
    assert_eq!(with("[rules.count-conflict]\nseverity = \"warning\"\n", &["fire", "--fail-on", "warning"]).code, 1);
    assert_eq!(with("[check]\nfail-on = \"note\"\n[rules.FC101]\nseverity = \"note\"\n", &["fire"]).code, 1);
    assert_eq!(with("[compare]\ntolerance = { count = \"3\" }\n", &["fire"]).code, 0);
    assert_eq!(with("[files]\nexclude = [\"fire/b.*\"]\n", &["fire"]).code, 0);
    assert_eq!(with("[rules.FC101]\nseverity = \"off\"\n", &["fire", "--isolated"]).code, 1);
    let wrong = with("[rules.FC101]\nseverty = \"off\"\n", &["fire"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("crosscheck.toml:2: unknown key `severty`; did you mean `severity`?"), "{}", wrong.err);
    assert_eq!(with("", &["fire", "--tolerance", "count=3"]).code, 0);
    assert_eq!(with("", &["fire", "--tolerance", "count=2"]).code, 1);
    assert_eq!(with("", &["fire", "--only-kind", "age"]).code, 0);
    assert_eq!(with("", &["fire", "--only-kind", "injured", "--subject", "people"]).code, 1);
    assert_eq!(with("", &["fire", "--subject", "Kettering"]).code, 0);
    assert_eq!(with("", &["fire", "--config", "nowhere.toml"]).code, 2);
}

#[test]
fn a_corpus_is_verified_by_fact() {
    let (folder, _) = set();
    let at = folder.path();
    fs::create_dir_all(at.join("corpus/crash")).expect("a folder");
    for name in ["a.txt", "b.txt"] {
        fs::rename(at.join(name), at.join("corpus/crash").join(name)).expect("it can be moved");
    }
    let first = run(at, &["corpus", "verify", "corpus", "--check"]);
    assert!(first.code == 1 && first.out.contains("nothing was expected yet"), "{}{}", first.out, first.err);
    assert_eq!(run(at, &["corpus", "verify", "corpus", "--accept"]).code, 0);
    assert_eq!(run(at, &["corpus", "verify", "corpus"]).out, "1 sets: 1 as expected, 0 differ\n");
    assert_eq!(run(&at.join("corpus"), &["corpus", "verify", "."]).code, 0, "from wherever it is called");
    let expected = at.join("corpus/.crosscheck/expected/crash.jsonl");
    let before = fs::read_to_string(&expected).expect("it was written");
    fs::write(at.join("corpus/crash/a.txt"), own("Eight")).expect("a file");
    let changed = run(at, &["corpus", "verify", "corpus"]);
    assert_eq!(changed.code, 1);
    assert!(changed.out.contains("  ~ fact-") && changed.out.contains("  + find-"), "{}", changed.out);
    assert_eq!(fs::read_to_string(&expected).expect("it is there"), before, "nothing is written unasked");
    let now = run(at, &["corpus/crash", "--format", "jsonl", "--show", "all"]).out;
    fs::write(at.join("old.jsonl"), &before).expect("a file");
    fs::write(at.join("now.jsonl"), &now).expect("a file");
    assert_eq!(run(at, &["corpus", "diff", "now.jsonl", "now.jsonl"]).out, "0 differ\n");
    assert_eq!(run(at, &["corpus", "diff", "old.jsonl", "now.jsonl"]).code, 1);
    let gold = r#"{"type":"verdict","article":"a.txt","text":"Eight","verdict":"conflict"}"#;
    fs::write(at.join("gold.jsonl"), gold).expect("a file");
    let score = run(at, &["corpus", "score", "--gold", "gold.jsonl", "corpus/crash"]);
    assert!(score.code == 0 && score.out.contains("1  conflict → conflict"), "{}{}", score.out, score.err);
}

#[test]
fn a_triage_is_kept_at_once_undone_and_taken_up_again() {
    let (folder, _) = set();
    let at = folder.path();
    let walk = |answers: &str| support::run_with(at, &["triage", ".", "--by", "jo", "--select", "FC101"], answers);
    let left = walk("x\nc\ns\n");
    assert!(left.code == 1 && left.out.contains("1 of 1") && left.out.contains("say why"), "{}{}", left.out, left.err);
    assert!(left.out.ends_with("0 decided, 1 left\n"), "{}", left.out);
    let noted = walk("f ask the city\n");
    assert!(noted.code == 0 && record(at).contains("\"state\":\"fix\""), "{}", noted.out);
    assert_eq!(run(at, &["."]).code, 1, "a fix that is only noted");
    assert!(walk("").out.contains("0 decided, 0 left"), "it is not asked again");
    let again = support::run_with(at, &["triage", ".", "--again", "--select", "FC101"], "c the city counted again\n");
    assert_eq!(again.code, 0, "{}", again.out);
    assert_eq!(run(at, &["."]).code, 0);

    fs::remove_dir_all(at.join(".crosscheck")).expect("it is there");
    let parted = walk("n two crashes\n");
    assert_eq!(parted.code, 0, "{}", parted.out);
    assert!(run(at, &["."]).out.contains("2 single-source"));
    fs::remove_dir_all(at.join(".crosscheck")).expect("it is there");
    fs::write(at.join("c.txt"), "The town of Orm has a population of 4,000 people.\n").expect("a file");
    fs::write(at.join("d.txt"), "The town of Orm has a population of 7,000 people.\n").expect("a file");
    let undone = walk("c fine\nu\n");
    assert!(undone.out.contains("taken back"), "{}", undone.out);
    assert_eq!(run(at, &["."]).code, 1, "it is open again: {}", record(at));
}

#[test]
fn a_report_on_file_is_walked_through_without_its_articles() {
    let (folder, _) = set();
    let at = folder.path();
    let report = run(at, &[".", "--format", "json"]).out;
    fs::write(at.join("report.json"), &report).expect("a file");
    let walk = |answers: &str| support::run_with(at, &["triage", "report.json", "--select", "FC101"], answers);
    let left = walk("e\nn two crashes\ns\n");
    assert!(left.code == 1 && left.out.contains("1 of 1"), "{}{}", left.out, left.err);
    assert!(
        left.out.contains("count-conflict") && left.out.contains("the articles must be read for that"),
        "{}",
        left.out
    );
    assert_eq!(walk("c the city counted again\n").code, 0);
    assert!(walk("").out.contains("0 decided, 0 left"), "it is not asked again");
    fs::remove_file(at.join("report.json")).expect("it is there");
    assert_eq!(run(at, &["."]).code, 0, "the check knows of it: {}", record(at));

    fs::write(at.join("old.json"), "{\"schema\":\"crosscheck-report/9\",\"stories\":[]}").expect("a file");
    let old = support::run_with(at, &["triage", "old.json"], "");
    assert!(old.code == 2 && old.err.contains("cannot read"), "{}", old.err);
}

#[test]
fn metadata_is_shown_and_put_right() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    fs::write(at.join("a.txt"), "Nine people were hurt on Monday.\n").expect("a file");
    assert!(run(at, &["meta", "show", "a.txt"]).out.contains("published  unknown  (missing)"));
    let done = run(at, &["meta", "set", "a.txt", "published=2025-01-06", "publisher=Orm Herald"]);
    assert_eq!((done.code, done.err.as_str()), (0, ""));
    let shown = run(at, &["meta", "show", "."]).out;
    assert!(shown.contains("published  2025-01-06  (sidecar)") && shown.contains("Orm Herald"), "{shown}");
    assert_eq!(run(at, &["meta", "set", "a.txt", "published=2025-02-30"]).code, 2);
    assert_eq!(run(at, &["meta", "set", "a.txt", "colour=red"]).code, 2);
    assert_eq!(run(at, &["meta", "set", "nowhere.txt", "title=x"]).code, 2);
}

/// A newcomer's three commands, as the README has them.
#[cfg(all(feature = "docx", feature = "gz", feature = "html"))]
#[test]
fn the_three_commands_of_the_readme_review_a_draft() {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).expect("README.md");
    let block =
        readme.split("<!-- three -->").nth(1).and_then(|t| t.split("<!-- /three -->").next()).expect("the block");
    let commands: Vec<&str> = block.lines().filter(|l| !l.is_empty() && !l.starts_with("```")).collect();
    assert_eq!(commands.len(), 3);
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    let page = |day: &str, number: &str| {
        format!(
            r#"<!doctype html><html><head><title>Bus crash in Brookfield</title>
<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Bus crash in Brookfield","datePublished":"2025-01-{day}","publisher":{{"name":"Herald"}}}}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Bus crash in Brookfield</h1>
<p>{number} people were injured in the Brookfield bus crash, police said. The road stays closed until the weekend.</p>
<p>The driver is helping the police, who asked those who saw the crash to come forward.</p></article></body></html>"#
        )
    };
    fs::create_dir(at.join("pages")).expect("a folder");
    fs::write(at.join("pages/one.html"), page("06", "Nine")).expect("a file");
    fs::write(at.join("pages/two.html"), page("07", "Fourteen")).expect("a file");
    let draft = r#"<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Nine people were injured in the Brookfield bus crash, police said.</w:t></w:r></w:p></w:body></w:document>"#;
    fs::write(at.join("draft.docx"), support::zip(&[("word/document.xml", draft)])).expect("a file");
    for (n, command) in commands[1..].iter().enumerate() {
        let args: Vec<&str> = command.split_whitespace().skip(1).collect();
        let done = run(at, &args);
        assert_eq!((done.code, done.err.as_str()), (1, ""), "{command}: {}", done.out);
        if n == 0 {
            assert!(done.out.contains("draft says 9") && done.out.contains("A draft.docx"), "{}", done.out);
        }
    }
    let html = fs::read_to_string(at.join("review.html")).expect("it was written");
    assert!(html.contains("draft.docx") && html.contains("FC303"), "the page holds the finding");
}

/// Reads lines as a running command writes them, in a thread of its own.
fn lines(from: impl std::io::Read + Send + 'static) -> std::sync::mpsc::Receiver<String> {
    let (to, out) = std::sync::mpsc::channel();
    thread::spawn(move || {
        for line in std::io::BufRead::lines(std::io::BufReader::new(from)) {
            let Ok(line) = line else { break };
            if to.send(line).is_err() {
                break;
            }
        }
    });
    out
}

/// The first line with these words, before a minute is over.
fn until(lines: &std::sync::mpsc::Receiver<String>, words: &str) -> String {
    let mut seen = String::new();
    loop {
        let line = lines.recv_timeout(Duration::from_secs(60)).unwrap_or_else(|_| panic!("no {words:?} in {seen}"));
        if line.contains(words) {
            return line;
        }
        seen += &line;
        seen.push('\n');
    }
}

/// Presses Ctrl-C.
#[cfg(unix)]
fn interrupt(child: &std::process::Child) {
    let done = Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("kill is there");
    assert!(done.success());
}

#[cfg(unix)]
#[test]
fn a_watch_runs_again_on_every_change_until_it_is_interrupted() {
    let (folder, _) = set();
    let at = folder.path();
    let mut child = start_to(at, &["check", ".", "--watch", "--format", "concise", "-o", "report.txt"], Stdio::piped());
    let said = lines(child.stderr.take().expect("piped"));
    let report = || fs::read_to_string(at.join("report.txt")).unwrap_or_default();
    until(&said, "watching");
    assert!(report().contains("FC101"));
    fs::write(at.join("b.txt"), own("Nine")).expect("a file");
    until(&said, "watching");
    assert!(!report().contains("FC101"), "{}", report());
    fs::write(at.join("c.txt"), "\0").expect("a file");
    until(&said, "NUL");
    until(&said, "watching");
    fs::remove_file(at.join("c.txt")).expect("it is there");
    until(&said, "watching");
    fs::write(at.join("crosscheck.toml"), "[chekc]\n").expect("a file");
    until(&said, "did you mean `check`?");
    until(&said, "watching");
    fs::write(at.join("crosscheck.toml"), "").expect("a file");
    fs::write(at.join("b.txt"), OTHER).expect("a file");
    until(&said, "watching");
    thread::sleep(Duration::from_millis(600));
    assert!(report().contains("FC101"));
    interrupt(&child);
    assert_eq!(child.wait().expect("it ends").code(), Some(130));
    let stdin = run(at, &["check", "-", "--watch"]);
    assert!(stdin.code == 2 && stdin.err.contains("standard input cannot be watched"), "{}", stdin.err);
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_leaves_nothing_half_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    let many: Vec<String> = (0..30_000)
        .map(|n| {
            format!(
                "{{\"id\":\"{n}\",\"text\":\"Nine people were hurt in Orm on 6 January 2025, and {n} cars burned.\"}}\n"
            )
        })
        .collect();
    fs::write(at.join("many.jsonl"), many.concat()).expect("a file");
    fs::write(at.join("out.jsonl"), "as it was\n").expect("a file");
    let mut child = start(at, &["extract", "many.jsonl", "-o", "out.jsonl", "-j", "1"]);
    let begun = Instant::now();
    let beside = || fs::read_dir(at).expect("a folder").count() > 2;
    while !beside() && begun.elapsed() < Duration::from_secs(60) {
        thread::sleep(Duration::from_millis(5));
    }
    thread::sleep(Duration::from_millis(50));
    interrupt(&child);
    assert_eq!(child.wait().expect("it ends").code(), Some(130));
    assert!(!beside(), "nothing is left beside");
    assert_eq!(fs::read_to_string(at.join("out.jsonl")).expect("it is there"), "as it was\n");
}

#[cfg(unix)]
#[test]
fn a_finding_is_opened_mended_and_read_anew() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, _) = set();
    let at = folder.path();
    // An editor that mends the second article, and says what it was asked to open.
    let editor = at.join("vim");
    let script = "#!/bin/sh\necho \"$@\" >>asked\ncase \"$2\" in *b.txt) sed -i s/Twelve/Nine/ \"$2\";; esac\n";
    fs::write(&editor, script).expect("a file");
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o755)).expect("it can be run");
    let walk = |answers: &str, editor: &str| {
        let mut command = assert_cmd::cargo::cargo_bin_cmd!("crosscheck");
        command.current_dir(at).args(["triage", ".", "--select", "FC101"]).write_stdin(answers);
        let out = command.env_remove("VISUAL").env("EDITOR", editor).output().expect("it starts");
        (out.status.code(), String::from_utf8(out.stdout).expect("UTF-8"))
    };
    let (code, out) = walk("o\n", "");
    assert!(code == Some(1) && out.contains("a.txt:3:1; set EDITOR"), "{out}");
    let own = editor.to_str().expect("UTF-8");
    let (code, out) = walk("o 3\no\no 2\n", own);
    assert_eq!(fs::read_to_string(at.join("asked")).expect("it was run"), "+3 a.txt\n+3 b.txt\n", "{out}");
    assert!(out.contains("name one of its 2 excerpts") && out.contains("read anew"), "{out}");
    assert!(code == Some(0) && out.ends_with("0 decided, 0 left\n"), "the text was mended: {out}");
    let (_, out) = walk("", "no-such-editor");
    assert!(out.contains("0 decided, 0 left"), "{out}");
}

#[test]
fn labels_that_are_exported_are_read_back() {
    let (folder, id) = set();
    let at = folder.path();
    assert_eq!(run(at, &["link", &id, ".", "--different"]).code, 0);
    let exported = run(at, &["decisions", "export", "."]);
    let labels = exported.out.lines().count();
    assert!(labels > 0, "{}", exported.err);
    fs::write(at.join("links.jsonl"), &exported.out).expect("a file");
    let read = weights::labels(&at.join("links.jsonl"), at).expect("labels");
    assert_eq!((read.labels, read.rows.len()), (labels, labels));
    assert!(read.rows.iter().all(|row| !row.same && !row.levels.is_empty()));
    let before: f32 = read.rows[0].levels.iter().map(|l| l.bits(read.rows[0].column, read.rows[0].brief())).sum();
    let fitted = weights::fit(&read.rows, read.rows[0].column, read.rows[0].brief());
    let after: f64 = read.rows[0].levels.iter().map(|&l| fitted[l as usize]).sum();
    assert!(after < f64::from(before), "what was parted is held less alike: {before} → {after}");
    fs::write(at.join("links.jsonl"), exported.out.replace("a.txt", "gone.txt")).expect("a file");
    assert!(weights::labels(&at.join("links.jsonl"), at).is_err_and(|e| e.to_string().contains("gone.txt")));
}

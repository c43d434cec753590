//! What is written keeps to its schema: the report, decisions and configuration to the shipped
//! ones, SARIF to the published one, CSV to its columns.

use std::fs;
use std::path::{Path, PathBuf};

use crosscheck::article::{ReadOptions, read};
use crosscheck::check::{GroupBy, Options, check};
use crosscheck::report::document::{Decision, Document, Scope};
use crosscheck::report::format::{Format, Render};
use crosscheck::report::schema::Subject;
use crosscheck::report::show::Show;
use crosscheck::report::style::Look;
use jsonschema::Validator;
use serde_json::{Value, json};

/// The stories of the fixtures.
const STORIES: [&str; 6] = ["council-budget", "court-case", "draft-slips", "ferry", "scraped-page", "warehouse-fire"];

/// The document of a story, or of all of them.
fn document(story: &str, show: Show) -> Document {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures").join(story);
    let input = read(&[path], &ReadOptions::default());
    assert!(!input.articles.is_empty(), "{story} has articles");
    let group_by = if story.is_empty() { GroupBy::Folder } else { GroupBy::None };
    let report = check(&input.articles, &Options { group_by, ..Options::default() });
    Document::new(&report, &Scope { show, ..Scope::default() })
}

/// A document in a format.
fn text(document: &Document, format: &str) -> String {
    let format = Format::find(format).expect("a format");
    let (Render::Document(write) | Render::Both(_, write)) = format.render;
    let mut out = Vec::new();
    write(&mut out, document, &Show::default(), Look::default()).expect("a vector takes every write");
    String::from_utf8(out).expect("UTF-8")
}

fn json_of(document: &Document, format: &str) -> Value {
    serde_json::from_str(&text(document, format)).expect("JSON")
}

fn shipped(subject: Subject) -> Validator {
    jsonschema::validator_for(&serde_json::to_value(subject.schema()).expect("JSON")).expect("a schema")
}

fn faults(schema: &Validator, value: &Value) -> Vec<String> {
    schema.iter_errors(value).map(|e| format!("{}: {e}", e.instance_path)).collect()
}

#[test]
fn reports_keep_to_their_schema() {
    let schema = shipped(Subject::Report);
    for story in STORIES {
        for show in [Show::default(), Show::all()] {
            assert_eq!(faults(&schema, &json_of(&document(story, show), "json")), Vec::<String>::new(), "{story}");
        }
    }
    let whole = json_of(&document("", Show::all()), "json");
    assert_eq!(faults(&schema, &whole), Vec::<String>::new());
    for (wrong, at) in [
        (json!("perhaps"), "/stories/0/facts/0/verdict"),
        (json!(3), "/stories/0/facts/0/values/0/value/timex"),
        (json!(["A"]), "/stories/0/articles/0/id"),
    ] {
        let mut broken = whole.clone();
        let parent = at.rsplit_once('/').expect("a path");
        broken.pointer_mut(parent.0).expect("it is there")[parent.1] = wrong;
        assert!(!faults(&schema, &broken).is_empty(), "{at}");
    }
}

#[test]
fn sarif_keeps_to_the_published_schema() {
    let file: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("sarif-schema-2.1.0.json");
    let text = fs::read_to_string(file).expect("the schema");
    let schema = jsonschema::validator_for(&serde_json::from_str(&text).expect("JSON")).expect("a schema");
    for story in STORIES {
        let log = json_of(&document(story, Show::all()), "sarif");
        assert_eq!(faults(&schema, &log), Vec::<String>::new(), "{story}");
    }
    let mut whole = document("", Show::all());
    let first = whole.stories.iter_mut().flat_map(|s| &mut s.findings).next().expect("a finding");
    let decision = Decision { state: "confirmed-fine".into(), reason: Some("counted".into()), ..Decision::default() };
    first.decision = Some(decision);
    let log = json_of(&whole, "sarif");
    assert_eq!(faults(&schema, &log), Vec::<String>::new());
    let results = log["runs"][0]["results"].as_array().expect("results");
    let (settled, open): (Vec<&Value>, Vec<&Value>) = results.iter().partition(|r| r["suppressions"].is_array());
    assert_eq!(settled.len(), 1, "what is settled stays, suppressed");
    let rank = |r: &&Value| ["error", "warning", "note"].iter().position(|l| r["level"] == *l);
    assert!(open.len() > 3 && open.is_sorted_by_key(rank), "the most serious come first");
    assert!(results.iter().all(|r| r["partialFingerprints"]["crosscheck/v1"].is_string()));
    let mut broken = log.clone();
    broken["runs"][0]["results"][0]["level"] = json!("fatal");
    assert!(!faults(&schema, &broken).is_empty());
}

#[test]
fn decisions_and_configuration_keep_to_their_schema() {
    let schema = shipped(Subject::Decisions);
    let decision = json!({ "v": 1, "fingerprint": "v1:sha256:00", "code": "FC101", "fact": "ferry/injured",
        "values": ["14 person", "41 person"], "state": "confirmed-fine", "reason": "counted", "by": "jo",
        "at": "2025-05-07", "until": null });
    assert_eq!(faults(&schema, &decision), Vec::<String>::new());
    assert!(!faults(&schema, &json!({ "v": "one" })).is_empty());
    let schema = shipped(Subject::Config);
    let good = json!({ "check": { "fail-on": "warning", "select": ["FC1"] },
        "rules": { "FC108": { "severity": "error" } }, "people": { "alias": { "Ewan Kettering": ["E. K. Wode"] } } });
    assert_eq!(faults(&schema, &good), Vec::<String>::new());
    assert!(!faults(&schema, &json!({ "chekc": {} })).is_empty());
    assert!(!faults(&schema, &json!({ "rules": { "FC108": { "severity": "loud" } } })).is_empty());
}

/// Every row has a cell a column, and a value stands under its name.
#[test]
fn csv_keeps_to_its_columns() {
    let whole = document("", Show::all());
    let facts: usize = whole.stories.iter().map(|s| s.facts.len()).sum();
    let assertions: usize = whole.stories.iter().map(|s| s.assertions.len()).sum();
    for (format, id, prefix, least) in
        [("csv", "fact", "fact-", facts), ("csv-assertions", "assertion", "a-", assertions)]
    {
        let text = text(&whole, format);
        let mut rows = csv::ReaderBuilder::new().from_reader(text.as_bytes());
        let column = rows.headers().expect("a head").iter().position(|name| name == id).expect("the column");
        let rows: Vec<csv::StringRecord> = rows.records().collect::<Result<_, _>>().expect("rows of one length");
        assert!(rows.len() >= least, "{format}: {} rows for {least}", rows.len());
        assert!(rows.iter().all(|row| row[column].starts_with(prefix)), "{format}");
        assert!(text.ends_with("\r\n") && !text.contains("\n="), "{format}");
    }
}

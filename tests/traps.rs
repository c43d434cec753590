//! The traps of real reports, each as a labelled text in `fixtures/labelled/traps.jsonl`.

mod support;

use serde_json::Value;
use support::{overlaps, place, run_here};

const LABELS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/labelled/traps.jsonl");

/// What a label may say of a mention, and where the output says it.
const IN_VALUE: &[&str] = &["number", "min", "max", "unit", "timex", "mod", "min_open", "max_open", "approx"];
const BESIDE: &[&str] = &["kind", "region", "subject", "attribute", "used"];

#[test]
fn every_trap_is_avoided() {
    let run = run_here(&["extract", "--all", "--format", "jsonl", LABELS]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let output: Vec<Value> = run.out.lines().map(|l| serde_json::from_str(l).expect("the output is JSON")).collect();
    let labels: Vec<Value> = std::fs::read_to_string(LABELS)
        .expect("the labels are in the repository")
        .lines()
        .map(|l| serde_json::from_str(l).expect("labels are JSON"))
        .collect();
    let mut misses = Vec::new();
    for label in &labels {
        let id = label["id"].as_str().expect("a trap has an id");
        let body = label["text"].as_str().expect("a trap has a text");
        let mentions: Vec<&Value> = output.iter().filter(|l| l["type"] == "mention" && l["article"] == id).collect();
        for expected in label["expect"].as_array().into_iter().flatten() {
            let span = place(body, expected);
            let found = mentions.iter().copied().find(|m| overlaps(m, span));
            match found {
                None => misses.push(format!("{id}: {} is not mentioned", expected["text"])),
                Some(m) => misses
                    .extend(differences(expected, m).into_iter().map(|d| format!("{id}: {}: {d}", expected["text"]))),
            }
        }
        for never in label["never"].as_array().into_iter().flatten() {
            let span = place(body, never);
            let used = mentions.iter().copied().find(|m| overlaps(m, span) && m["used"] == true && m["kind"] != "name");
            misses.extend(used.map(|m| format!("{id}: {} is read as {}: {}", never["text"], m["kind"], never["why"])));
        }
    }
    assert!(misses.is_empty(), "{} of {} traps:\n{}", misses.len(), labels.len(), misses.join("\n"));
}

fn differences(expected: &Value, mention: &Value) -> Vec<String> {
    let mut out = Vec::new();
    for key in IN_VALUE.iter().filter(|k| !expected[**k].is_null()) {
        if expected[*key] != mention["value"][*key] {
            out.push(format!("{key} is {}, not {}", mention["value"][*key], expected[*key]));
        }
    }
    for key in BESIDE.iter().filter(|k| !expected[**k].is_null()) {
        let same = match (*key, expected[*key].as_str(), mention[*key].as_str()) {
            ("subject", Some(wanted), Some(got)) => got.contains(wanted) || wanted.contains(got),
            _ => expected[*key] == mention[*key],
        };
        if !same {
            out.push(format!("{key} is {}, not {}", mention[*key], expected[*key]));
        }
    }
    out
}

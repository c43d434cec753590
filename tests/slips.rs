//! The planted slips of `fixtures/labelled/slips.jsonl`, written before the rules: how many are
//! found, and how often a rule cries wolf.
#![allow(clippy::print_stdout, reason = "the figures are worth reading")]

mod support;

use std::collections::BTreeMap;

use serde_json::{Value, json};
use support::run_with;

/// The finding codes of each item: errors and warnings, with their messages.
fn findings(items: &[Value]) -> BTreeMap<String, Vec<(String, String)>> {
    let mut input = String::new();
    for item in items {
        for article in item["articles"].as_array().into_iter().flatten() {
            let mut record = article.clone();
            let id = |v: &Value| v.as_str().unwrap_or_default().to_owned();
            record["id"] = json!(format!("{}{}", id(&item["id"]), id(&article["id"])));
            record["story"] = item["id"].clone();
            input.push_str(&record.to_string());
            input.push('\n');
        }
    }
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("slips.jsonl"), input).expect("a file");
    let run = run_with(folder.path(), &["check", "slips.jsonl", "--format", "jsonl", "--group-by", "story"], "");
    let mut out: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    let lines: Vec<Value> = run.out.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
    let mut story = String::new();
    for line in &lines {
        let text = |key: &str| line[key].as_str().unwrap_or_default().to_owned();
        match text("type").as_str() {
            "article" => story = text("story"),
            "finding" if text("severity") != "note" => {
                out.entry(story.clone()).or_default().push((text("code"), text("message")));
            }
            _ => {}
        }
    }
    out
}

/// Of 150 items at least nine in ten slips of each rule are found by it, and at most
/// one in fifty sound items draws an arithmetic finding.
#[test]
fn planted_slips_are_found() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/labelled/slips.jsonl");
    let text = std::fs::read_to_string(path).expect("the items are in the repository");
    let items: Vec<Value> = text.lines().map(|l| serde_json::from_str(l).expect("an item")).collect();
    let got = findings(&items);
    let (mut rules, mut misses): (BTreeMap<String, [usize; 4]>, Vec<String>) = (BTreeMap::new(), Vec::new());
    for item in &items {
        let (id, code) = (item["id"].as_str().unwrap_or_default(), item["code"].as_str().unwrap_or_default());
        let found = got.get(id).map_or(&[][..], Vec::as_slice);
        let counts = rules.entry(code.to_owned()).or_default();
        if item["slip"] == true {
            let hit = found.iter().any(|(c, _)| c == code);
            counts[0] += usize::from(hit);
            counts[1] += 1;
            if !hit {
                misses.push(format!("missed {id} ({}): {found:?}", item["about"]));
            }
        } else {
            let alarm = found.iter().any(|(c, _)| c.starts_with("FC2"));
            counts[2] += usize::from(alarm);
            counts[3] += 1;
            if alarm {
                misses.push(format!("false alarm {id} ({}): {found:?}", item["about"]));
            }
        }
    }
    for (code, [hit, slips, alarm, sound]) in &rules {
        println!("{code}  found {hit} of {slips}, false alarms {alarm} of {sound}");
    }
    let weak = |c: &[usize; 4]| c[0] * 10 < c[1] * 9;
    let weak: Vec<&str> = rules.iter().filter(|(_, c)| weak(c)).map(|(code, _)| code.as_str()).collect();
    assert!(weak.is_empty(), "fewer than nine in ten found: {weak:?}\n{}", misses.join("\n"));
    let sum = |n: usize| rules.values().map(|c| c[n]).sum::<usize>();
    let (hit, slips, alarm, sound) = (sum(0), sum(1), sum(2), sum(3));
    println!("all    found {hit} of {slips}, false alarms {alarm} of {sound}\n{}", misses.join("\n"));
    assert_eq!(slips + sound, 150);
    assert!(hit * 10 >= slips * 9, "recall {hit} of {slips}\n{}", misses.join("\n"));
    assert!(alarm * 50 <= sound, "false alarms {alarm} of {sound}\n{}", misses.join("\n"));
}

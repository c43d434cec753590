//! The fixture stories against what a sub-editor reads out of them: `fixtures/labelled/facts.jsonl`.
#![allow(clippy::print_stdout, reason = "the share found is worth reading")]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use support::run_here;

/// One story's report: where each assertion stands, and which facts hold it.
struct Story {
    /// Per fact: verdict and the places it holds.
    facts: Vec<(String, Vec<Place>)>,
    findings: Vec<Value>,
    /// The origin of each article.
    origins: BTreeMap<String, String>,
}

/// File or record, field, span.
type Place = (String, String, u64, u64);

fn story(name: &str) -> Story {
    let run =
        run_here(&["check", &format!("fixtures/{name}"), "--format", "jsonl", "--show", "all", "--group-by", "none"]);
    let lines: Vec<Value> = run.out.lines().map(|l| serde_json::from_str(l).expect("the output is JSON")).collect();
    let of = |kind: &'static str| lines.iter().filter(move |l| l["type"] == kind);
    let places: BTreeMap<&str, Place> = of("assertion").map(|a| (text(&a["id"]), place(a))).collect();
    let facts = of("fact")
        .filter(|f| !["legal-status", "quote", "score"].contains(&text(&f["kind"])))
        .map(|f| {
            let members = f["assertions"].as_array().into_iter().flatten().map(|a| places[text(a)].clone()).collect();
            (text(&f["verdict"]).to_owned(), members)
        })
        .collect();
    let name = |a: &Value| text(&a["id"]).rsplit('/').next().unwrap_or_default().to_owned();
    let origins = of("article").map(|a| (name(a), text(&a["origin"]).to_owned())).collect();
    Story { facts, findings: of("finding").cloned().collect(), origins }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn place(a: &Value) -> Place {
    let article = text(&a["article"]).rsplit('/').next().unwrap_or_default().to_owned();
    (article, text(&a["field"]).to_owned(), a["span"][0].as_u64().unwrap_or(0), a["span"][1].as_u64().unwrap_or(0))
}

/// The bytes of a label's text in its file or record.
fn wanted(story: &str, label: &Value) -> Place {
    let (article, field) = (text(&label["article"]), label["field"].as_str().unwrap_or("text"));
    let folder = format!("{}/fixtures/{story}", env!("CARGO_MANIFEST_DIR"));
    let raw =
        std::fs::read_to_string(format!("{folder}/{article}")).unwrap_or_else(|_| record(&folder, article, field));
    let (start, found) = raw
        .match_indices(text(&label["text"]))
        .nth(label["nth"].as_u64().unwrap_or(0) as usize)
        .unwrap_or_else(|| panic!("{label} is in its article"));
    (article.to_owned(), field.to_owned(), start as u64, (start + found.len()) as u64)
}

fn record(folder: &str, id: &str, field: &str) -> String {
    std::fs::read_dir(folder)
        .expect("a story is a folder")
        .filter_map(|f| Some(f.ok()?.path()).filter(|p| p.extension().is_some_and(|e| e == "jsonl")))
        .flat_map(|p| std::fs::read_to_string(p).unwrap_or_default().lines().map(str::to_owned).collect::<Vec<_>>())
        .filter_map(|l| serde_json::from_str::<Value>(&l).ok())
        .find(|r| r["id"] == id)
        .map(|r| text(&r[field]).to_owned())
        .unwrap_or_default()
}

fn holds(places: &[Place], wanted: &Place) -> bool {
    places.iter().any(|p| p.0 == wanted.0 && p.1 == wanted.1 && p.2 < wanted.3 && wanted.2 < p.3)
}

const JOINED: &[&str] = &["agree", "compatible", "conflict", "superseded"];

#[test]
fn stories_read_as_a_sub_editor_reads_them() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/labelled/facts.jsonl");
    let labels: Vec<Value> = std::fs::read_to_string(path)
        .expect("the labels are in the repository")
        .lines()
        .map(|l| serde_json::from_str(l).expect("labels are JSON"))
        .collect();
    let names: BTreeSet<&str> = labels.iter().map(|l| text(&l["story"])).collect();
    let stories: BTreeMap<&str, Story> = names.into_iter().map(|n| (n, story(n))).collect();
    let mut misses = Vec::new();
    let (mut found, mut facts) = (0, 0);
    for label in &labels {
        let name = text(&label["story"]);
        let story = &stories[name];
        let mentions: Vec<Place> =
            label["mentions"].as_array().into_iter().flatten().map(|m| wanted(name, m)).collect();
        if let Some(fact) = label["fact"].as_str() {
            let allowed: Vec<&str> = label["verdict"].as_array().into_iter().flatten().map(text).collect();
            let hit = story.facts.iter().find(|f| mentions.iter().all(|m| holds(&f.1, m)));
            let right = hit.is_some_and(|f| allowed.contains(&f.0.as_str()));
            facts += 1;
            found += usize::from(right);
            if !right && label["must"] == true {
                misses.push(format!("{name}: {fact}: {} not {allowed:?}", hit.map_or("apart", |f| f.0.as_str())));
            }
            // Of the articles the label names: a fact may rightly hold more.
            let origins: BTreeSet<&String> = mentions.iter().map(|m| &story.origins[&m.0]).collect();
            if let Some(n) = label["origins"].as_u64().filter(|n| right && *n != origins.len() as u64) {
                misses.push(format!("{name}: {fact}: {} origins, not {n}", origins.len()));
            }
        } else if let Some(apart) = label["apart"].as_str() {
            for f in story.facts.iter().filter(|f| JOINED.contains(&f.0.as_str())) {
                if mentions.iter().filter(|m| holds(&f.1, m)).count() > 1 {
                    misses.push(format!("{name}: joined, must be apart: {apart}"));
                }
            }
        } else if let Some(code) = label["finding"].as_str() {
            let due = label["texts"].as_array().into_iter().flatten().map(text).collect::<Vec<_>>();
            let hit = story.findings.iter().any(|f| {
                f["code"] == code && f["verdict"] == label["verdict"] && due.iter().all(|t| f.to_string().contains(t))
            });
            if !hit && label["must"] == true {
                misses.push(format!("{name}: {code} {due:?} is not found"));
            }
        }
    }
    for (name, story) in &stories {
        let due: Vec<&Value> = labels.iter().filter(|l| l["story"] == **name && l["finding"].is_string()).collect();
        for f in story.findings.iter().filter(|f| f["verdict"] == "conflict") {
            let expected = due.iter().any(|l| {
                l["finding"] == f["code"]
                    && l["texts"].as_array().into_iter().flatten().all(|t| f.to_string().contains(text(t)))
            });
            if !expected {
                misses.push(format!("{name}: conflict that is none: {} {}", text(&f["code"]), text(&f["message"])));
            }
        }
    }
    println!("facts found with an allowed verdict: {found} of {facts}");
    assert!(misses.is_empty(), "{}", misses.join("\n"));
}

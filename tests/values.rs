//! Labelled sentences, `fixtures/labelled/values.jsonl`: the share of values read right, of spans with
//! their exact extent, and of numerals that are no quantity kept out.

#![allow(clippy::print_stdout, reason = "the shares are what the test is run for")]

mod support;

use rust_decimal::Decimal;
use serde_json::Value;
use support::{overlaps, place, run_here};

const LABELS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/labelled/values.jsonl");

/// Decimal strings, compared as numbers.
const NUMBERS: &[&str] = &["number", "min", "max"];
/// What is compared as it stands; `mod` is left out, since annotators disagree on it.
const EXACT: &[&str] = &["timex", "start", "end", "unit", "min_open", "max_open", "approx", "trend"];

#[derive(Default)]
struct Tally {
    right: usize,
    all: usize,
}

impl Tally {
    fn add(&mut self, right: bool) {
        self.right += usize::from(right);
        self.all += 1;
    }

    fn at_least(&self, what: &str, percent: usize) {
        println!("{what}: {} of {} ({:.1} %)", self.right, self.all, 100.0 * self.right as f64 / self.all as f64);
        assert!(self.right * 100 >= self.all * percent, "{what}: fewer than {percent} in a hundred");
    }
}

#[test]
fn labelled_values_are_read() {
    let run = run_here(&["extract", "--all", "--format", "jsonl", LABELS]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let parse = |l: &str| serde_json::from_str::<Value>(l).expect("a line is JSON");
    let output: Vec<Value> = run.out.lines().map(parse).collect();
    let labels = std::fs::read_to_string(LABELS).expect("the labels are in the repository");
    let (mut values, mut whole, mut extents, mut names) =
        (Tally::default(), Tally::default(), Tally::default(), Tally::default());
    for label in labels.lines().map(parse) {
        let (id, body) = (&label["id"], label["text"].as_str().expect("a label has a text"));
        let mentions: Vec<&Value> = output.iter().filter(|l| l["type"] == "mention" && l["article"] == *id).collect();
        for expected in label["expect"].as_array().into_iter().flatten() {
            let span = place(body, expected);
            let found: Vec<&Value> = mentions.iter().copied().filter(|m| overlaps(m, span)).collect();
            let name = expected["kind"] == "name";
            let right = found
                .iter()
                .any(|m| m["kind"] == expected["kind"] && (name || says(&expected["value"], m, NUMBERS, &["timex"])));
            let all =
                found.iter().any(|m| m["kind"] == expected["kind"] && says(&expected["value"], m, NUMBERS, EXACT));
            if !all {
                let got: Vec<String> =
                    found.iter().map(|m| format!("{} {} {}", m["text"], m["kind"], m["value"])).collect();
                println!("{id}: {} is {} {}, not {got:?}", expected["text"], expected["kind"], expected["value"]);
            }
            if name {
                names.add(right);
                continue;
            }
            values.add(right);
            whole.add(all);
            extents.add(found.iter().any(|m| m["span"][0] == span.0 && m["span"][1] == span.1));
        }
        for never in label["never"].as_array().into_iter().flatten() {
            let span = place(body, never);
            let taken = mentions.iter().find(|m| overlaps(m, span) && m["kind"] != "name");
            if let Some(m) = taken {
                println!("{id}: {} is read as {}: {}", never["text"], m["kind"], never["why"]);
            }
            names.add(taken.is_none());
        }
    }
    values.at_least("values", 98);
    whole.at_least("values with their units, bounds and trends", 97);
    extents.at_least("exact extents", 96);
    names.at_least("numerals that are no quantity", 97);
}

/// Whether a mention says all that the label gives; `null` means null or absent.
fn says(expected: &Value, mention: &Value, numbers: &[&str], exact: &[&str]) -> bool {
    let got = &mention["value"];
    let decimal = |v: &Value| v.as_str().and_then(|s| s.parse::<Decimal>().ok());
    let given = |key: &&&str| expected.get(**key).is_some();
    let plain = |v: &Value| if v == false { Value::Null } else { v.clone() };
    numbers.iter().filter(given).all(|k| decimal(&expected[*k]) == decimal(&got[*k]))
        && exact.iter().filter(given).all(|k| plain(&expected[*k]) == plain(&got[*k]))
}

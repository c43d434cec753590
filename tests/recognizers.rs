//! The test cases of Microsoft Recognizers-Text: per model, how many agree in span and value.
//!
//! The cases are not part of the repository; where they are absent the test says so and passes.
//! Disagreements are theirs by convention (`tests/data/quirks.txt`, model and case number with a
//! reason each) or to be mended here; the run prints the numbers of those that are listed nowhere.
#![allow(clippy::print_stdout, reason = "the shares are what the test is run for")]

use std::collections::BTreeMap;
use std::path::PathBuf;

use crosscheck::article::Article;
use crosscheck::mention::{Kind, recognise};
use crosscheck::sentence::Segmented;
use serde_json::Value;

/// A model, its file, the kinds that answer to it, and the least share of cases that must agree.
const MODELS: &[(&str, &str, &[Kind], f64)] = &[
    ("NumberModel", "Number/NumberModel", &[Kind::Number, Kind::Count], 0.6),
    ("PercentModel", "Number/PercentModel", &[Kind::Percent], 0.6),
    ("OrdinalModel", "Number/OrdinalModel", &[Kind::Ordinal], 0.33),
    ("AgeModel", "NumberWithUnit/AgeModel", &[Kind::Age], 0.9),
    ("CurrencyModel", "NumberWithUnit/CurrencyModel", &[Kind::Money], 0.84),
    ("DimensionModel", "NumberWithUnit/DimensionModel", &[Kind::Measure], 0.78),
    ("TemperatureModel", "NumberWithUnit/TemperatureModel", &[Kind::Measure], 0.88),
];

#[test]
fn agrees_with_the_cases_or_says_why_not() {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpora/recognizers"));
    if !folder.exists() {
        println!("skipped: {} is not there", folder.display());
        return;
    }
    let quirks = quirks();
    for (model, file, kinds, least) in MODELS {
        let text = std::fs::read_to_string(folder.join(file).with_extension("json")).unwrap();
        let cases: Vec<Value> = serde_json::from_str(text.trim_start_matches('\u{feff}')).unwrap();
        let (mut agree, mut listed, mut open, mut stale) = (0, 0, Vec::new(), Vec::new());
        for (n, case) in cases.iter().enumerate() {
            let quirk = quirks.contains_key(&(model.to_string(), n));
            if agrees(case, kinds) {
                agree += 1;
                if quirk {
                    stale.push(n);
                }
            } else if quirk {
                listed += 1;
            } else {
                open.push(n);
            }
        }
        println!("{model}: {agree} of {} agree, {listed} are quirks, {} are open {open:?}", cases.len(), open.len());
        assert!(stale.is_empty(), "{model}: these agree and are no quirks any more: {stale:?}");
        let share = f64::from(agree) / cases.len() as f64;
        assert!(share >= *least, "{model}: {share:.3} of the cases agree, {least} did");
    }
}

/// Whether every result of a case is said, with its number, and nothing else of the kind is.
fn agrees(case: &Value, kinds: &[Kind]) -> bool {
    let input = case["Input"].as_str().unwrap_or_default();
    let article = Article { text: input.into(), ..Article::default() };
    let seg = Segmented::new(&article);
    let said: Vec<_> = recognise(&seg).into_iter().filter(|m| kinds.contains(&m.kind)).collect();
    let wanted: Vec<&Value> = case["Results"].as_array().map(|r| r.iter().collect()).unwrap_or_default();
    let wanted: Vec<&&Value> = wanted.iter().filter(|r| !r["Resolution"]["value"].is_null()).collect();
    wanted.len() == said.len()
        && wanted.iter().all(|want| {
            let text = want["Text"].as_str().unwrap_or_default().to_lowercase();
            let number = want["Resolution"]["value"].as_str().unwrap_or_default().trim_end_matches('%');
            said.iter().any(|m| {
                let span = m.span.of(input).to_lowercase();
                let overlap = text.contains(&span) || span.contains(&text);
                overlap && m.value.quantity().is_some_and(|q| same(q, number))
            })
        })
}

/// Whether a quantity is the number, to nine digits; cents are theirs where hundredths are ours.
fn same(q: &crosscheck::value::Quantity, number: &str) -> bool {
    let Ok(want) = number.parse::<f64>() else { return false };
    let got = q.bounds.min.or(q.bounds.max).and_then(|n| n.to_string().parse::<f64>().ok());
    got.is_some_and(|n| {
        let close = |a: f64, b: f64| (a - b).abs() <= 1e-9 * b.abs().max(1.0);
        close(n, want) || (q.unit.len() == 3 && close(n * 100.0, want))
    })
}

/// The list of quirks: model, case number, reason.
fn quirks() -> BTreeMap<(String, usize), String> {
    include_str!("data/quirks.txt")
        .lines()
        .filter(|l| !l.starts_with('#') && !l.trim().is_empty())
        .filter_map(|l| {
            let (model, rest) = l.split_once(' ')?;
            let (number, reason) = rest.split_once(' ')?;
            Some(((model.to_owned(), number.parse().ok()?), reason.to_owned()))
        })
        .collect()
}

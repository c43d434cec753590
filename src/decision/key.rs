//! Keys: what a decision is recognised by when the text around its values has moved.

use std::fmt::Write as _;

use rust_decimal::Decimal;
use sha2::{Digest, Sha256};

use crate::value::{Bounds, Quantity, Timex, Value};

/// The version of the way fingerprints are made.
const VERSION: &str = "v1:sha256:";

/// The hash of a rule, a fact and the set of values that stand against each other.
pub fn fingerprint(code: &str, fact: &str, values: &[String]) -> String {
    let mut sorted: Vec<&str> = values.iter().map(String::as_str).collect();
    sorted.sort_unstable();
    sorted.dedup();
    let mut hash = Sha256::new();
    for part in [code, fact].into_iter().chain(sorted) {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().iter().fold(VERSION.to_owned(), |mut out, byte| {
        // A string takes every write.
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// What a subject is recognised by: its last word, so that a fuller name is still the same.
pub fn subject_key(name: &str) -> String {
    let mut words = name.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty() && *w != "s");
    words.next_back().unwrap_or_default().to_lowercase()
}

/// A value as people read it and files keep it: `9 person`, `[12, ∞) person`, `2012-01-01/2012-12-31`.
pub fn value_key(value: &Value) -> String {
    match value {
        Value::Quantity(q) => quantity(q),
        Value::Timex(t) => timex(t),
        Value::Wording(text) => {
            let plain = |c: char| match c {
                '‘' | '’' => '\'',
                '“' | '”' => '"',
                '–' | '—' => '-',
                c => c,
            };
            let text: String = text.chars().map(plain).collect();
            text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
        }
        Value::Label => String::new(),
    }
}

fn quantity(q: &Quantity) -> String {
    let mut out = String::new();
    if q.approx {
        out.push('~');
    }
    out += &bounds(&q.bounds);
    if !q.unit.is_empty() {
        out.push(' ');
        out += &q.unit;
    }
    out
}

fn bounds(b: &Bounds) -> String {
    let plain = |n: Decimal| n.round_dp(12).normalize().to_string();
    if let Some(n) = b.point() {
        return plain(n);
    }
    let low = b.min.map_or_else(|| "(-∞".to_owned(), |n| format!("{}{}", if b.min_open { '(' } else { '[' }, plain(n)));
    let high = b.max.map_or_else(|| "∞)".to_owned(), |n| format!("{}{}", plain(n), if b.max_open { ')' } else { ']' }));
    format!("{low}, {high}")
}

fn timex(t: &Timex) -> String {
    let said = match t.interval {
        Some(i) => {
            let (start, end) = (i.start.format("%Y-%m-%dT%H:%M"), i.end.format("%Y-%m-%dT%H:%M"));
            format!("{start}/{end}").replace("T00:00/", "/")
        }
        None => t.value.to_string(),
    };
    let said = said.strip_suffix("T23:59").unwrap_or(&said);
    match t.modifier {
        Some(modifier) => format!("{modifier} {said}"),
        None => said.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::value::{Grain, Interval};

    #[test]
    fn values_read_as_people_write_them() {
        let check = |value: Value, expected: &str| assert_eq!(value_key(&value), expected);
        let number =
            |bounds, approx| Value::Quantity(Quantity { bounds, unit: "person".into(), approx, ..Quantity::default() });
        check(number(Bounds::exact(Decimal::new(90, 1)), false), "9 person");
        check(number(Bounds { min: Some(12.into()), ..Bounds::default() }, false), "[12, ∞) person");
        check(number(Bounds { max: Some(12.into()), max_open: true, ..Bounds::default() }, true), "~(-∞, 12) person");
        let day =
            |m, d, h, min| NaiveDate::from_ymd_opt(2031, m, d).and_then(|d| d.and_hms_opt(h, min, 0)).expect("a time");
        let interval = |start, end| Some(Interval { start, end, grain: Grain::Day });
        let at = |interval| Value::Timex(Timex { value: "x".into(), interval, ..Timex::default() });
        check(at(interval(day(3, 4, 0, 0), day(3, 5, 23, 59))), "2031-03-04/2031-03-05");
        check(at(interval(day(3, 4, 11, 0), day(3, 4, 11, 59))), "2031-03-04T11:00/2031-03-04T11:59");
        check(at(None), "x");
        check(Value::Wording("Belongs  in ‘Jail’".into()), "belongs in 'jail'");
    }

    #[test]
    fn a_fuller_name_has_the_same_key() {
        for name in ["Ewan Kettering", "Mr Kettering", "kettering’s"] {
            assert_eq!(subject_key(name), "kettering");
        }
        assert_eq!(subject_key(""), "");
    }

    #[test]
    fn fingerprints_are_of_the_set_of_values() {
        let print = |values: &[&str]| {
            fingerprint("FC101", "crash/injured", &values.iter().map(|v| (*v).to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(print(&["9", "12"]), print(&["12", "9", "9"]));
        assert_ne!(print(&["9", "12"]), print(&["9", "13"]));
        assert_ne!(print(&["9", "12"]), print(&["91", "2"]));
        assert!(print(&[]).starts_with("v1:sha256:"));
    }
}

//! Records of values, mentions and assertions: JSON written by hand, since `extract` writes
//! several times as many bytes as it reads.

use std::io::Write as _;

use chrono::{Datelike, NaiveDateTime, Timelike};
use rust_decimal::Decimal;

use crate::article::Article;
use crate::assertion::{Assertion, Passed, Unused};
use crate::attribute::Key;
use crate::mention::Mention;
use crate::value::{Grain, Quantity, Timex, Trend, Value};

/// A further key of an object.
macro_rules! key {
    ($out:expr, $name:literal) => {
        lit($out, concat!(",\"", $name, "\":"))
    };
}

/// An article whose lines are written: what each of them says of it is worked out once.
pub(super) struct Lines<'a> {
    article: &'a Article,
    /// From the article's id to its story.
    head: Vec<u8>,
}

impl<'a> Lines<'a> {
    pub(super) fn new(article: &'a Article) -> Self {
        let mut head = Vec::with_capacity(64 + article.id.len());
        lit(&mut head, r#""article":"#);
        string(&mut head, &article.id);
        lit(&mut head, r#","story":"#);
        optional(&mut head, article.story.as_deref());
        lit(&mut head, r#","field":""#);
        Self { article, head }
    }
}

/// The line of a mention that became an assertion.
pub(super) fn used(out: &mut Vec<u8>, article: &Lines<'_>, a: &Assertion) {
    lit(out, r#"{"type":"mention","#);
    mention(out, article, &a.mention, a.region.name());
    about(out, a);
    lit(out, r#"","used":true,"why":null}"#);
}

/// The line of a mention that did not.
pub(super) fn unused(out: &mut Vec<u8>, article: &Lines<'_>, passed: &Passed) {
    let (m, why) = (&passed.mention, passed.why);
    lit(out, r#"{"type":"mention","#);
    let region = match why {
        Unused::Region(region) => region.name(),
        Unused::Label(_) => "body",
    };
    mention(out, article, m, region);
    optional(out, passed.subject.as_ref().map(|s| s.name.as_str()));
    lit(out, r#","attribute":null,"used":false,"why":"#);
    string(out, why.name());
    lit(out, "}");
}

/// The line of an assertion, of one article alone.
pub(super) fn assertion(out: &mut Vec<u8>, article: &Lines<'_>, a: &Assertion) {
    lit(out, r#"{"type":"assertion","#);
    mention(out, article, &a.mention, a.region.name());
    about(out, a);
    lit(out, r#"","certainty":""#);
    lit(out, a.certainty.name());
    match (&a.attribution, &a.window) {
        (None, None) => lit(out, r#"","attribution":null,"window":null}"#),
        (attribution, window) => {
            lit(out, r#"","attribution":"#);
            optional(out, attribution.as_deref());
            key!(out, "window");
            optional(out, window.as_ref().map(|w| w.text.as_str()));
            out.push(b'}');
        }
    }
}

/// A value, as INTERFACE gives it: always an object; `modifiers` go with the noun that is counted.
pub(super) fn value(out: &mut Vec<u8>, value: &Value, modifiers: &str) {
    let start = out.len();
    match value {
        Value::Quantity(q) => {
            quantity(out, q, modifiers);
            if let Some(iso) = &q.iso {
                key!(out, "timex");
                string(out, iso);
            }
        }
        Value::Timex(t) => timex(out, t),
        Value::Wording(text) => {
            key!(out, "text");
            string(out, text);
        }
        Value::Label => {}
    }
    // Every key brings its comma; the first one's is the brace.
    match out.get_mut(start) {
        Some(first) => *first = b'{',
        None => out.push(b'{'),
    }
    out.push(b'}');
}

/// A mention, up to its subject.
fn mention(out: &mut Vec<u8>, Lines { article, head }: &Lines<'_>, m: &Mention, region: &str) {
    out.extend_from_slice(head);
    lit(out, m.field.name());
    lit(out, r#"","span":["#);
    let (start, end) = article.raw(m.field, m.span);
    integer(out, start);
    out.push(b',');
    integer(out, end);
    lit(out, r#"],"text":""#);
    let text = article.field(m.field);
    escaped(out, m.span.of(text));
    lit(out, r#"","kind":""#);
    lit(out, m.kind.name());
    lit(out, r#"","value":"#);
    value(out, &m.value, m.modifiers.of(text));
    lit(out, r#","region":""#);
    lit(out, region);
    lit(out, r#"","subject":"#);
}

/// The subject and the attribute, but for the mark that ends it.
fn about(out: &mut Vec<u8>, a: &Assertion) {
    optional(out, a.subject.as_ref().map(|s| s.name.as_str()));
    lit(out, r#","attribute":""#);
    match &a.attribute {
        Key::Named(named) => lit(out, named.id),
        Key::Open(open) => {
            let (first, second) = open.words();
            lit(out, open.kind.name());
            out.push(b'(');
            escaped(out, first);
            lit(out, "; ");
            escaped(out, second);
            out.push(b')');
        }
    }
}

fn quantity(out: &mut Vec<u8>, q: &Quantity, modifiers: &str) {
    let b = &q.bounds;
    if let Some(n) = b.point() {
        // Most figures are one number: it is written out once and copied.
        lit(out, r#","number":"#);
        let start = out.len();
        decimal(out, n);
        let end = out.len();
        lit(out, r#","min":"#);
        out.extend_from_within(start..end);
        lit(out, r#","max":"#);
        out.extend_from_within(start..end);
    } else {
        lit(out, r#","number":null"#);
        for (key, number) in [(r#","min":"#, b.min), (r#","max":"#, b.max)] {
            lit(out, key);
            match number {
                Some(n) => decimal(out, n),
                None => lit(out, "null"),
            }
        }
    }
    for (mark, set) in
        [(r#","min_open":true"#, b.min_open), (r#","max_open":true"#, b.max_open), (r#","approx":true"#, q.approx)]
    {
        if set {
            lit(out, mark);
        }
    }
    key!(out, "unit");
    unit(out, &q.unit, modifiers);
    if let Some(trend) = q.trend {
        lit(
            out,
            match trend {
                Trend::Up => r#","trend":"up""#,
                Trend::Down => r#","trend":"down""#,
            },
        );
    }
}

/// A unit with the words that go with its noun: `armed local man` of `nine armed and local men`.
fn unit(out: &mut Vec<u8>, unit: &str, modifiers: &str) {
    if modifiers.is_empty() {
        string(out, unit);
        return;
    }
    out.push(b'"');
    let marks = |c: char| c.is_whitespace() || matches!(c, ',' | '"' | '“' | '”' | '‘');
    for word in modifiers.split(marks).filter(|w| !matches!(*w, "" | "and" | "or" | "&")) {
        escaped(out, word);
        if !word.ends_with('-') {
            out.push(b' ');
        }
    }
    escaped(out, unit);
    out.push(b'"');
}

fn timex(out: &mut Vec<u8>, t: &Timex) {
    if let Some(q) = &t.quantity {
        quantity(out, q, "");
    }
    key!(out, "timex");
    string(out, &t.value);
    if let Some(modifier) = t.modifier {
        key!(out, "mod");
        string(out, modifier);
    }
    if let Some(interval) = t.interval {
        for (key, at) in [(r#","start":"#, interval.start), (r#","end":"#, interval.end)] {
            lit(out, key);
            instant(out, at, interval.grain < Grain::Day);
        }
    }
    if t.inferred {
        lit(out, r#","inferred":true"#);
    }
}

#[inline]
fn lit(out: &mut Vec<u8>, text: &str) {
    out.extend_from_slice(text.as_bytes());
}

fn optional(out: &mut Vec<u8>, text: Option<&str>) {
    match text {
        Some(text) => string(out, text),
        None => lit(out, "null"),
    }
}

/// A JSON string.
fn string(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    escaped(out, text);
    out.push(b'"');
}

/// Bytes that stand in a JSON string as they are.
static PLAIN: [bool; 256] = {
    let mut plain = [true; 256];
    let mut byte = 0;
    while byte < b' ' as usize {
        plain[byte] = false;
        byte += 1;
    }
    plain[b'"' as usize] = false;
    plain[b'\\' as usize] = false;
    plain
};

/// The inside of a JSON string.
fn escaped(out: &mut Vec<u8>, text: &str) {
    if plain(text.as_bytes()) {
        lit(out, text);
    } else {
        escape(out, text);
    }
}

/// The inside of a JSON string in which something cannot stand as it is.
#[cold]
fn escape(out: &mut Vec<u8>, text: &str) {
    let mut rest = text.as_bytes();
    loop {
        let at = rest.iter().take_while(|byte| PLAIN[**byte as usize]).count();
        out.extend_from_slice(&rest[..at]);
        let Some(&byte) = rest.get(at) else { return };
        match byte {
            b'"' => lit(out, "\\\""),
            b'\\' => lit(out, "\\\\"),
            b'\n' => lit(out, "\\n"),
            b'\r' => lit(out, "\\r"),
            b'\t' => lit(out, "\\t"),
            // A vector takes every write.
            byte => drop(write!(out, "\\u{byte:04x}")),
        }
        rest = &rest[at + 1..];
    }
}

/// Whether all bytes stand in a JSON string as they are; told eight at a time.
#[inline]
fn plain(bytes: &[u8]) -> bool {
    const LOW: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = LOW << 7;
    // The high bit of some byte is set just where one is less than `n`.
    let less = |bytes: u64, n: u64| bytes.wrapping_sub(LOW * n) & !bytes & HIGH;
    let special = |eight: &[u8; 8]| {
        let eight = u64::from_le_bytes(*eight);
        let is = |byte: u8| less(eight ^ (LOW * u64::from(byte)), 1);
        less(eight, u64::from(b' ')) | is(b'"') | is(b'\\') != 0
    };
    match bytes.last_chunk() {
        Some(last) => !special(last) && !bytes.as_chunks().0.iter().any(special),
        None => bytes.iter().all(|byte| PLAIN[usize::from(*byte)]),
    }
}

/// A whole number; most have four digits at most.
fn integer(out: &mut Vec<u8>, n: u64) {
    let last = |n: u64| b'0' + (n % 10) as u8;
    match n {
        0..10 => out.push(last(n)),
        10..100 => out.extend_from_slice(&[last(n / 10), last(n)]),
        100..1_000 => out.extend_from_slice(&[last(n / 100), last(n / 10), last(n)]),
        _ => {
            if n >= 10_000 {
                integer(out, n / 10_000);
            }
            out.extend_from_slice(&[last(n / 1_000), last(n / 100), last(n / 10), last(n)]);
        }
    }
}

/// A decimal as a string; a fraction that does not end keeps 12 digits.
fn decimal(out: &mut Vec<u8>, n: Decimal) {
    out.push(b'"');
    match u64::try_from(n.mantissa()) {
        Ok(whole) if n.scale() == 0 => integer(out, whole),
        _ => {
            let n = n.round_dp(12).normalize();
            if n.is_sign_negative() && !n.is_zero() {
                out.push(b'-');
            }
            let unit = 10_u128.pow(n.scale());
            let (whole, part) = (n.mantissa().unsigned_abs() / unit, n.mantissa().unsigned_abs() % unit);
            match u64::try_from(whole) {
                Ok(whole) => integer(out, whole),
                // A vector takes every write.
                Err(_) => drop(write!(out, "{whole}")),
            }
            if n.scale() > 0 {
                // A one before the digits keeps the zeros that lead them.
                let point = out.len();
                integer(out, (unit + part) as u64);
                out[point] = b'.';
            }
        }
    }
    out.push(b'"');
}

/// One end of an interval: to the day, or to the minute.
fn instant(out: &mut Vec<u8>, at: NaiveDateTime, minutes: bool) {
    let two = |out: &mut Vec<u8>, n: u32| out.extend_from_slice(&[b'0' + (n / 10) as u8, b'0' + (n % 10) as u8]);
    out.push(b'"');
    match u32::try_from(at.year()) {
        Ok(year @ 0..=9999) => {
            two(out, year / 100);
            two(out, year % 100);
        }
        _ => drop(write!(out, "{:+05}", at.year())),
    }
    out.push(b'-');
    two(out, at.month());
    out.push(b'-');
    two(out, at.day());
    if minutes {
        out.push(b'T');
        two(out, at.hour());
        out.push(b':');
        two(out, at.minute());
    }
    out.push(b'"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{Bounds, Interval};
    use chrono::NaiveDate;

    fn check(of: &Value, expected: &str) {
        let mut out = Vec::new();
        value(&mut out, of, "");
        assert_eq!(String::from_utf8(out).as_deref(), Ok(expected));
    }

    #[test]
    fn values_are_objects() {
        let bounds = Bounds { min: Some(Decimal::new(125, 1)), min_open: true, ..Bounds::default() };
        let q = Quantity { bounds, unit: "GBP".into(), approx: true, ..Quantity::default() };
        check(
            &Value::Quantity(q),
            r#"{"number":null,"min":"12.5","max":null,"min_open":true,"approx":true,"unit":"GBP"}"#,
        );
        let third = Quantity { bounds: Bounds::exact(Decimal::ONE / Decimal::from(3)), ..Quantity::default() };
        check(
            &Value::Quantity(third),
            r#"{"number":"0.333333333333","min":"0.333333333333","max":"0.333333333333","unit":""}"#,
        );
        let minus = Quantity { bounds: Bounds::exact(Decimal::from(-40)), ..Quantity::default() };
        check(&Value::Quantity(minus), r#"{"number":"-40","min":"-40","max":"-40","unit":""}"#);
        let day = |h, m| NaiveDate::from_ymd_opt(2025, 1, 6).and_then(|d| d.and_hms_opt(h, m, 0)).expect("a time");
        let interval = Some(Interval { start: day(11, 0), end: day(11, 59), grain: Grain::Hour });
        check(
            &Value::Timex(Timex { value: "2025-01-06T11".into(), interval, inferred: true, ..Timex::default() }),
            r#"{"timex":"2025-01-06T11","start":"2025-01-06T11:00","end":"2025-01-06T11:59","inferred":true}"#,
        );
        check(&Value::Wording("in “jail”\n".into()), r#"{"text":"in “jail”\n"}"#);
        check(&Value::Label, "{}");
    }

    #[test]
    fn strings_read_back() {
        for text in ["", "a\"b\\c", "tab\t nul\u{0} bell\u{7}", "‘Malmö’ 😀\r\n"] {
            let mut out = Vec::new();
            string(&mut out, text);
            assert_eq!(serde_json::from_slice::<String>(&out).expect("JSON"), text);
        }
    }
}

//! JSON with places: a value, and where in the file each of its strings stands.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::super::mapped::Mapped;

/// A value of a JSON text, and where it begins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Json<'a> {
    raw: &'a str,
    at: usize,
}

/// The members of an object, in order.
struct Members<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        struct Collect;
        impl<'de> Visitor<'de> for Collect {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry::<Cow<'de, str>, &'de RawValue>()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }
        source.deserialize_map(Collect)
    }
}

impl<'a> Json<'a> {
    /// Reads a JSON text, which begins `at` bytes into what its places count in.
    pub fn read(text: &'a str, at: usize) -> Result<Self, serde_json::Error> {
        let raw: &RawValue = serde_json::from_str(text)?;
        Ok(Self { raw: raw.get(), at: at + offset(text, raw.get()) })
    }

    fn inner(&self, value: &'a RawValue) -> Self {
        Self { raw: value.get(), at: self.at + offset(self.raw, value.get()) }
    }

    /// Where it begins.
    pub const fn start(&self) -> usize {
        self.at
    }

    /// Whether it is an object.
    pub fn is_object(&self) -> bool {
        self.raw.starts_with('{')
    }

    /// Its members; none where it is no object.
    pub fn members(&self) -> Vec<(Cow<'a, str>, Self)> {
        if !self.is_object() {
            return Vec::new();
        }
        let members = serde_json::from_str::<Members<'a>>(self.raw).map_or_else(|_| Vec::new(), |m| m.0);
        members.into_iter().map(|(key, value)| (key, self.inner(value))).collect()
    }

    /// Its elements; none where it is no array.
    pub fn elements(&self) -> Vec<Self> {
        if !self.raw.starts_with('[') {
            return Vec::new();
        }
        let elements = serde_json::from_str::<Vec<&'a RawValue>>(self.raw).unwrap_or_default();
        elements.into_iter().map(|value| self.inner(value)).collect()
    }

    /// A string with its place; nothing where it is none.
    pub fn string(&self) -> Option<Mapped> {
        let inner = self.raw.strip_prefix('"')?.strip_suffix('"')?;
        Some(unescaped(inner, self.at + 1))
    }

    /// A string, or a number or truth value as it is written.
    pub fn plain(&self) -> Option<String> {
        match self.raw.as_bytes().first()? {
            b'"' => self.string().map(|s| s.text),
            b'{' | b'[' | b'n' => None,
            _ => Some(self.raw.to_owned()),
        }
    }
}

/// A value among members; `a.b` goes into an object where no member has that name.
pub(super) fn find<'a>(members: &[(Cow<'a, str>, Json<'a>)], name: &str) -> Option<Json<'a>> {
    if let Some((_, value)) = members.iter().find(|(key, _)| key == name) {
        return Some(*value);
    }
    let (first, rest) = name.split_once('.')?;
    let (_, value) = members.iter().find(|(key, _)| key == first)?;
    find(&value.members(), rest)
}

fn offset(outer: &str, inner: &str) -> usize {
    (inner.as_ptr() as usize).saturating_sub(outer.as_ptr() as usize)
}

/// The words of a JSON string that begins at `at`; its escapes are known to be sound.
fn unescaped(raw: &str, at: usize) -> Mapped {
    let mut out = Mapped::default();
    let mut done = 0;
    while let Some(found) = memchr::memchr(b'\\', &raw.as_bytes()[done..]) {
        let from = done + found;
        out.same(&raw[done..from], at + done);
        let (c, len) = escape(&raw[from..]);
        out.other(c.encode_utf8(&mut [0; 4]), at + from, len);
        done = (from + len).min(raw.len());
    }
    out.same(&raw[done..], at + done);
    out
}

/// The character of an escape, and the bytes it takes.
fn escape(raw: &str) -> (char, usize) {
    let unit = |at: usize| raw.get(at..at + 4).and_then(|hex| u32::from_str_radix(hex, 16).ok());
    match raw.as_bytes().get(1) {
        Some(b'n') => ('\n', 2),
        Some(b't') => ('\t', 2),
        Some(b'r') => ('\r', 2),
        Some(b'b') => ('\u{8}', 2),
        Some(b'f') => ('\u{c}', 2),
        Some(b'u') => match (unit(2), raw.get(6..8).and_then(|u| (u == "\\u").then(|| unit(8)).flatten())) {
            (Some(high @ 0xd800..=0xdbff), Some(low @ 0xdc00..=0xdfff)) => {
                let code = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
                (char::from_u32(code).unwrap_or('\u{fffd}'), 12)
            }
            (Some(code), _) => (char::from_u32(code).unwrap_or('\u{fffd}'), 6),
            (None, _) => ('\u{fffd}', 2),
        },
        Some(other @ (b'"' | b'\\' | b'/')) => (char::from(*other), 2),
        _ => ('\\', 1),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::span::Span;

    #[test]
    fn strings_keep_their_place() {
        let text = r#" {"a": {"b": ["It cost \u00a35m \ud83d\ude00\nin \"all\"."]}, "n": 7, "z": null}"#;
        let json = Json::read(text, 0).unwrap();
        let members = json.members();
        let b = find(&members, "a.b").unwrap();
        let said = b.elements()[0].string().unwrap();
        assert_eq!(said.text, "It cost £5m 😀\nin \"all\".");
        let at = said.text.find("£5m 😀").unwrap();
        let (start, end) = said.map.raw(Span::new(at, at + "£5m 😀".len()));
        assert_eq!(&text[start as usize..end as usize], r"\u00a35m \ud83d\ude00");
        assert_eq!(find(&members, "n").unwrap().plain().unwrap(), "7");
        assert_eq!(find(&members, "z").unwrap().plain(), None);
    }

    #[test]
    fn deep_nesting_is_skipped_or_refused() {
        let deep = format!("{{\"text\":\"It.\",\"x\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
        let json = Json::read(&deep, 0).unwrap();
        assert_eq!(find(&json.members(), "text").unwrap().plain().unwrap(), "It.");
        assert!(Json::read(&"[".repeat(100_000), 0).is_err());
    }

    proptest! {
        #[test]
        fn every_string_is_read_as_it_was_written(text in "\\PC{0,20}[\"\\\\\n\u{1}é😀]{0,4}") {
            let written = serde_json::to_string(&text).unwrap();
            let read = Json::read(&written, 0).unwrap().string().unwrap();
            prop_assert_eq!(&read.text, &text);
            let (start, end) = read.map.raw(Span::new(0, text.len()));
            prop_assert!(text.is_empty() || (start, end) == (1, written.len() as u64 - 1));
        }

        #[test]
        fn any_text_is_json_or_an_error(text in "[\\[\\]{}\",:\\\\u0-9a-f ]{0,40}") {
            if let Ok(json) = Json::read(&text, 0) {
                let _ = (json.members(), json.elements(), json.plain());
            }
        }
    }
}

//! A value in the document: always an object, its keys as its kind has them.

use serde::ser::SerializeSeq;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::to_raw_value;

use super::super::record;

/// What a mention says. Numbers are decimal strings; bounds are as written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Value {
    /// The number, where it is one; null where it is a range or a bound.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub number: Option<Option<String>>,
    /// The least it can be; null where it is open below.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub min: Option<Option<String>>,
    /// The most it can be; null where it is open above.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub max: Option<Option<String>>,
    /// It is more than `min`.
    #[serde(default, skip_serializing_if = "is_false")]
    pub min_open: bool,
    /// It is less than `max`.
    #[serde(default, skip_serializing_if = "is_false")]
    pub max_open: bool,
    /// It is about that.
    #[serde(default, skip_serializing_if = "is_false")]
    pub approx: bool,
    /// A singular English noun, ISO 4217 for money, `percent`, or empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// `up` or `down`, where the text says rise or fall.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trend: Option<String>,
    /// The TIMEX3 value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timex: Option<String>,
    /// The TIMEX3 modifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#mod: Option<String>,
    /// The first day or minute meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
    /// The last day or minute meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    /// It was worked out, not written out.
    #[serde(default, skip_serializing_if = "is_false")]
    pub inferred: bool,
    /// Words: a legal status, a quotation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl Value {
    /// The value in the document's form: what `record` writes, read back.
    pub(super) fn new(value: &crate::value::Value) -> Self {
        Self::described(value, "")
    }

    /// The same of a mention, with the words that go with the noun it counts.
    pub(super) fn described(value: &crate::value::Value, modifiers: &str) -> Self {
        let mut text = Vec::new();
        record::value(&mut text, value, modifiers);
        serde_json::from_slice(&text).unwrap_or_default()
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
pub(super) const fn is_false(flag: &bool) -> bool {
    !*flag
}

/// A key that is there, be it null.
#[expect(clippy::option_option, reason = "a missing key and a null mean different things")]
fn present<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Option<String>>, D::Error> {
    Option::<String>::deserialize(from).map(Some)
}

/// Writes a list with each item on one line, also where the rest is indented.
pub(super) fn one_a_line<T: Serialize, S: Serializer>(list: &[T], to: S) -> Result<S::Ok, S::Error> {
    let mut seq = to.serialize_seq(Some(list.len()))?;
    for item in list {
        seq.serialize_element(&to_raw_value(item).map_err(serde::ser::Error::custom)?)?;
    }
    seq.end()
}

/// The same, where there is a list.
#[expect(clippy::ref_option, reason = "serde hands over a reference")]
pub(super) fn some_one_a_line<T: Serialize, S: Serializer>(list: &Option<Vec<T>>, to: S) -> Result<S::Ok, S::Error> {
    one_a_line(list.as_deref().unwrap_or_default(), to)
}

/// Writes one item on one line.
pub(super) fn on_a_line<T: Serialize, S: Serializer>(item: &T, to: S) -> Result<S::Ok, S::Error> {
    to_raw_value(item).map_err(serde::ser::Error::custom)?.serialize(to)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) {
        let value: Value = serde_json::from_str(text).expect("a value");
        assert_eq!(serde_json::to_string(&value).expect("JSON"), text);
    }

    #[test]
    fn values_read_back_as_they_were() {
        check("{}");
        check(r#"{"number":null,"min":"12.5","max":null,"min_open":true,"approx":true,"unit":"GBP","trend":"up"}"#);
        check(r#"{"timex":"2025-01-06T11","start":"2025-01-06T11:00","end":"2025-01-06T11:59","inferred":true}"#);
        check(r#"{"number":"2","min":"2","max":"2","unit":"year","timex":"P2Y","mod":"MORE_THAN"}"#);
        check(r#"{"text":"in “jail”"}"#);
    }
}

//! Records: one JSON object a line, its fields by their names or by the user's.

use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};

/// The names of a record's fields.
pub(super) const FIELDS: [&str; 9] =
    ["id", "text", "title", "published", "updated", "publisher", "url", "author", "dateline"];
/// How many fields there are, `story` included.
const COUNT: usize = FIELDS.len() + 1;

/// Where each field's value is found: the names in the record, in the order of [`FIELDS`], `story` last.
#[derive(Debug, Clone)]
pub(super) struct Names([String; COUNT]);

impl Names {
    /// The names after a mapping such as `text=body`.
    pub(super) fn new(fields: &[(String, String)]) -> Self {
        let mut names = std::array::from_fn(|at| FIELDS.get(at).copied().unwrap_or("story").to_owned());
        for (field, name) in fields {
            if let Some(at) = field_at(field) {
                names[at].clone_from(name);
            }
        }
        Self(names)
    }

    /// The name under which a field's value is found.
    pub(super) fn name(&self, field: &str) -> &str {
        field_at(field).map_or("", |at| &self.0[at])
    }
}

fn field_at(field: &str) -> Option<usize> {
    FIELDS.iter().copied().chain(["story"]).position(|f| f == field)
}

/// The values of a record.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Record([Option<String>; COUNT]);

impl Record {
    /// Reads a line of JSON.
    pub(super) fn parse(line: &str, names: &Names) -> Result<Self, serde_json::Error> {
        let mut json = serde_json::Deserializer::from_str(line);
        let record = names.deserialize(&mut json)?;
        json.end()?;
        Ok(record)
    }

    /// The values, in the order of [`FIELDS`], `story` last.
    pub(super) fn fields(self) -> [Option<String>; COUNT] {
        self.0
    }
}

impl<'de> DeserializeSeed<'de> for &Names {
    type Value = Record;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Record, D::Error> {
        source.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for &Names {
    type Value = Record;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Record, A::Error> {
        let mut record = Record::default();
        while let Some(at) = map.next_key_seed(Key(self))? {
            match at {
                Some(at) => {
                    let value = map
                        .next_value_seed(Scalar)
                        .map_err(|cause| A::Error::custom(format_args!("field `{}`: {cause}", self.0[at])))?;
                    record.0[at] = value;
                }
                None => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(record)
    }
}

/// A key, as the place of its field.
struct Key<'a>(&'a Names);

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Self::Value, D::Error> {
        source.deserialize_str(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E>(self, key: &str) -> Result<Self::Value, E> {
        Ok(self.0.0.iter().position(|name| name == key))
    }
}

/// A value: a string, or a number or truth value as it is written.
struct Scalar;

impl<'de> DeserializeSeed<'de> for Scalar {
    type Value = Option<String>;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Self::Value, D::Error> {
        source.deserialize_any(self)
    }
}

impl Visitor<'_> for Scalar {
    type Value = Option<String>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
        Ok(Some(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Self::Value, E> {
        Ok(Some(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Some(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Some(value.to_string()))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, fields: &[(&str, &str)], expected: Result<(&str, &str), &str>) {
        let fields: Vec<_> = fields.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        match (Record::parse(line, &Names::new(&fields)), expected) {
            (Ok(got), Ok(want)) => {
                let [id, text, ..] = got.fields().map(Option::unwrap_or_default);
                assert_eq!((id.as_str(), text.as_str()), want);
            }
            (Err(got), Err(want)) => assert!(got.to_string().contains(want), "{got}"),
            (got, want) => panic!("{got:?} for {want:?}"),
        }
    }

    #[test]
    fn fields_by_their_names() {
        check(r#"{"id":"a","text":"It burned.","n":{"x":[1]}}"#, &[], Ok(("a", "It burned.")));
        check(r#"{"id":7,"text":null}"#, &[], Ok(("7", "")));
        check(r#"{"id":"a","body":"It\u0020burned."}"#, &[("text", "body")], Ok(("a", "It burned.")));
    }

    #[test]
    fn what_is_no_record() {
        check(r#"{"id":"a","#, &[], Err("EOF"));
        check("[1]", &[], Err("JSON object"));
        check(r#"{"text":["x"]}"#, &[], Err("field `text`"));
        check(r#"{"text":"x"} y"#, &[], Err("trailing"));
    }
}

//! Names: how closed sets of the core are written and read, by the names they have in the output.

use serde::{Deserialize, Deserializer, Serializer};

use crate::article::Region;
use crate::rule::{Confidence, Severity};
use crate::verdict::Verdict;

/// A module that writes and reads one set; a name that is not in it is an error.
macro_rules! named {
    ($(#[$about:meta])* $module:ident: $type:ident = $($variant:ident)+) => {
        $(#[$about])*
        pub mod $module {
            use super::*;

            /// The set, in order.
            pub const ALL: &[$type] = &[$($type::$variant),+];

            /// Writes the name.
            pub fn serialize<S: Serializer>(value: &$type, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(value.name())
            }

            /// Reads the name.
            pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<$type, D::Error> {
                let name = String::deserialize(from)?;
                ALL.iter().copied().find(|v| v.name() == name).ok_or_else(|| {
                    let names: Vec<&str> = ALL.iter().map(|v| v.name()).collect();
                    serde::de::Error::custom(format!("{name:?} is none of {}", names.join(", ")))
                })
            }

            /// The set in a JSON Schema.
            #[cfg(feature = "schema")]
            pub fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let names: Vec<&str> = ALL.iter().map(|v| v.name()).collect();
                schemars::json_schema!({ "type": "string", "enum": names })
            }
        }
    };
}

named! {
    /// Verdicts.
    verdict: Verdict = Conflict Review Superseded Compatible Agree SingleSource
}
named! {
    /// Severities.
    severity: Severity = Note Warning Error
}
named! {
    /// Confidences.
    confidence: Confidence = Low Medium High
}
named! {
    /// Regions.
    region: Region = Headline Standfirst Body Caption Quote Meta Teaser Furniture
}

//! The open attribute: what no named attribute covers, keyed by head noun and governing verb.

use std::fmt;

use compact_str::CompactString;

use crate::mention::Kind;

/// Kind, head noun and verb: `count(case; identify)`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Open {
    /// The mention's kind.
    pub kind: Kind,
    /// The lemma of the counted or dated noun; empty where there is none.
    pub noun: CompactString,
    /// The lemma of the governing verb; empty where there is none.
    pub verb: CompactString,
}

impl fmt::Display for Open {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}({}; {})", self.kind.name(), self.noun, self.verb)
    }
}

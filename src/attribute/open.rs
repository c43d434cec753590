//! The open attribute: what no named attribute covers, keyed by head noun and governing verb.

use std::fmt;

use compact_str::CompactString;

use crate::context::Context;
use crate::mention::Kind;

/// Kind, head noun and verb: `count(case; identify)`, `date(vote; house)`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Open {
    /// The mention's kind.
    pub kind: Kind,
    /// The lemma of the counted or dated noun; empty where there is none.
    pub noun: CompactString,
    /// The lemma of the governing verb; empty where there is none.
    pub verb: CompactString,
}

impl Open {
    /// The open attribute of a mention of `kind` in its context.
    pub fn new(kind: Kind, context: &Context) -> Self {
        let verb = if context.head.dated { CompactString::default() } else { context.act.verb.clone() };
        Self { kind, noun: context.head.lemma.clone(), verb }
    }
}

impl Open {
    /// The noun first where things are counted, the act first where it is dated or paid for.
    pub fn words(&self) -> (&str, &str) {
        match self.kind {
            Kind::Date | Kind::Time | Kind::Set | Kind::Duration | Kind::Money => (&self.verb, &self.noun),
            _ => (&self.noun, &self.verb),
        }
    }
}

impl fmt::Display for Open {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, second) = self.words();
        write!(f, "{}({first}; {second})", self.kind.name())
    }
}

//! Attributes: what a value is said about its subject, named ones a file each, and the open one.

mod age;
mod open;
mod pattern;

pub use open::Open;

use crate::clause::{Clause, Parse};
use crate::mention::{Kind, Mention};

/// How an attribute's value may change over time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It never does: a birth date, a sentence once passed.
    Fixed,
    /// It only grows: a toll.
    Grows,
    /// A later value takes the place of an earlier one: a price, a number of employees.
    Replaced,
}

/// A named attribute: data, with its examples beside it.
#[derive(Debug)]
pub struct Attribute {
    /// The stable id.
    pub id: &'static str,
    /// What it is, in one sentence.
    pub about: &'static str,
    /// The kind of its values.
    pub kind: Kind,
    /// How it may change.
    pub change: Change,
    /// Where it is said: words around `{value}`, `(a|b)` one of, `[x]` optional, `..` up to four words.
    pub patterns: &'static [&'static str],
    /// Sentences that say it: text, subject, value.
    pub accepts: &'static [(&'static str, &'static str, &'static str)],
    /// Sentences that do not.
    pub rejects: &'static [&'static str],
}

/// The named attributes, in the order in which they are tried.
pub static ATTRIBUTES: &[&Attribute] = &[&age::ATTRIBUTE];

/// The attribute of an assertion.
#[derive(Debug, Clone)]
pub enum Key {
    /// One of [`ATTRIBUTES`].
    Named(&'static Attribute),
    /// Everything else.
    Open(Open),
}

impl Key {
    /// The stable id: `age`, `count(case; identify)`.
    pub fn id(&self) -> String {
        match self {
            Self::Named(a) => a.id.to_owned(),
            Self::Open(o) => o.to_string(),
        }
    }

    /// How the value may change.
    pub const fn change(&self) -> Change {
        match self {
            Self::Named(a) => a.change,
            Self::Open(_) => Change::Fixed,
        }
    }
}

/// The named attribute whose pattern fits around a mention's tokens `from..to`, where one does.
pub(crate) fn named(parse: &Parse<'_>, _clause: &Clause, mention: &Mention) -> Option<&'static Attribute> {
    pattern::find(&parse.view, mention.kind, mention.tokens.0, mention.tokens.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_and_in_kebab_case() {
        let mut ids: Vec<&str> = ATTRIBUTES.iter().map(|a| a.id).collect();
        assert!(ids.iter().all(|id| id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')));
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), ATTRIBUTES.len());
    }
}

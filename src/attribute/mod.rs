//! Attributes: what a value is said about its subject, named ones a file each, and the open one.

mod age;
mod cue;
mod open;
mod pattern;

pub(crate) use cue::Cued;

pub use open::Open;

use crate::clause::{Parse, Tag, noun};
use crate::context::Context;
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
    /// What a value can be a count of.
    pub counts: Counts,
    /// Where it is said, in the language of `pattern.rs`.
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

/// What an attribute's value can be a count of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// Anything, or it is no count.
    Anything,
    /// People, by a noun for people or by none.
    People,
    /// One of these, by their singular.
    Of(&'static [&'static str]),
}

impl Counts {
    /// Whether a mention can be such a count.
    fn allow(self, parse: &Parse<'_>, context: &Context, mention: &Mention) -> bool {
        let unit = mention.value.quantity().map_or("", |q| q.unit.as_str());
        let head = context.head.lemma.as_str();
        match self {
            Self::Anything => true,
            Self::People => person(parse, context, mention, unit),
            Self::Of(nouns) => nouns.contains(&unit) || nouns.contains(&head),
        }
    }
}

/// Whether a count is of people: a noun for people, one made from a verb (`miner`), or none at all.
fn person(parse: &Parse<'_>, context: &Context, mention: &Mention, unit: &str) -> bool {
    let next = mention.tokens.1;
    let counted = parse.tags.get(next).is_some_and(|t| matches!(t, Tag::Noun | Tag::Name | Tag::Glue));
    let noun = if unit.is_empty() && counted { context.head.lemma.as_str() } else { unit };
    noun.is_empty()
        || matches!(noun, "person" | "other" | "more" | "dead" | "injured" | "wounded" | "people" | "life" | "half")
        || matches!(noun::class(noun), "person" | "dead" | "hurt" | "worker" | "lawmaker" | "judge" | "arrest" | "convict")
        || PERSON_ENDINGS.iter().any(|e| noun.ends_with(e))
        || noun.bytes().next().is_some_and(|b| b.is_ascii_uppercase())
}

/// Endings of nouns for people.
const PERSON_ENDINGS: &[&str] = &[
    "er", "or", "ist", "ian", "man", "woman", "ant", "ent", "ee", "ate", "ese", "eer", "ard", "ic", "ian", "ite", "ot",
];

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

//! Patterns: the words an attribute stands among, matched outward from the value.

use std::sync::OnceLock;

use super::{ATTRIBUTES, Attribute};
use crate::mention::Kind;
use crate::sentence::View;

/// One step of a pattern.
#[derive(Debug, PartialEq, Eq)]
enum Step {
    /// One of these word sequences.
    Any(Vec<Vec<&'static str>>),
    /// One of these, or nothing.
    Maybe(Vec<Vec<&'static str>>),
    /// Up to four words of any kind.
    Gap,
}

/// A pattern, split at its value; `before` reads from the value leftwards.
#[derive(Debug)]
struct Pattern {
    attribute: &'static Attribute,
    before: Vec<Step>,
    after: Vec<Step>,
}

/// The first named attribute, in list order, one of whose patterns fits around tokens `from..to`.
pub(super) fn find(view: &View<'_>, kind: Kind, from: usize, to: usize) -> Option<&'static Attribute> {
    static PATTERNS: OnceLock<Vec<Pattern>> = OnceLock::new();
    PATTERNS
        .get_or_init(|| ATTRIBUTES.iter().flat_map(|&a| a.patterns.iter().map(|p| parse(a, p))).collect())
        .iter()
        .filter(|p| p.attribute.kind == kind)
        .find(|p| before(view, &p.before, from) && after(view, &p.after, to))
        .map(|p| p.attribute)
}

fn parse(attribute: &'static Attribute, pattern: &'static str) -> Pattern {
    let (left, right) = pattern.split_once("{value}").unwrap_or((pattern, ""));
    let mut before = steps(left);
    before.reverse();
    Pattern { attribute, before, after: steps(right) }
}

fn steps(mut text: &'static str) -> Vec<Step> {
    let mut out = Vec::new();
    loop {
        text = text.trim_start();
        if text.is_empty() {
            return out;
        }
        let choice = |inner: &'static str| inner.split('|').map(|c| c.split_ascii_whitespace().collect()).collect();
        let (step, rest) = if let Some(rest) = text.strip_prefix("..") {
            (Step::Gap, rest)
        } else if let Some((inner, rest)) = text.strip_prefix('(').and_then(|t| t.split_once(')')) {
            (Step::Any(choice(inner)), rest)
        } else if let Some((inner, rest)) = text.strip_prefix('[').and_then(|t| t.split_once(']')) {
            (Step::Maybe(choice(inner)), rest)
        } else {
            let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
            (Step::Any(choice(word)), rest)
        };
        out.push(step);
        text = rest;
    }
}

/// Whether `steps`, nearest first, fit the tokens that end before `end`.
fn before(view: &View<'_>, steps: &[Step], end: usize) -> bool {
    let Some((step, rest)) = steps.split_first() else { return true };
    let ends_with =
        |words: &[&str]| words.len() <= end && words.iter().enumerate().all(|(k, w)| view.is(end - words.len() + k, w));
    match step {
        Step::Any(choices) => choices.iter().any(|c| ends_with(c) && before(view, rest, end - c.len())),
        Step::Maybe(choices) => {
            choices.iter().any(|c| ends_with(c) && before(view, rest, end - c.len())) || before(view, rest, end)
        }
        Step::Gap => (0..=4.min(end)).any(|n| before(view, rest, end - n)),
    }
}

/// Whether `steps` fit the tokens from `start` on.
fn after(view: &View<'_>, steps: &[Step], start: usize) -> bool {
    let Some((step, rest)) = steps.split_first() else { return true };
    let begins = |words: &[&str]| words.iter().enumerate().all(|(k, w)| view.is(start + k, w));
    match step {
        Step::Any(choices) => choices.iter().any(|c| begins(c) && after(view, rest, start + c.len())),
        Step::Maybe(choices) => {
            choices.iter().any(|c| begins(c) && after(view, rest, start + c.len())) || after(view, rest, start)
        }
        Step::Gap => (0..=4).any(|n| start + n <= view.tokens.len() && after(view, rest, start + n)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_read_choices_options_and_gaps() {
        assert_eq!(
            steps("(jailed for|given) .. [more than] a"),
            vec![
                Step::Any(vec![vec!["jailed", "for"], vec!["given"]]),
                Step::Gap,
                Step::Maybe(vec![vec!["more", "than"]]),
                Step::Any(vec![vec!["a"]]),
            ]
        );
    }
}

//! The noun after `one`: what stands alone has no plural to be known by.

use super::count::{self, Noun};
use crate::clause::verb::{Form, ending};
use crate::lexicon::{Class, Classes, plural, words};
use crate::sentence::View;
use crate::token::{Flags, TokenKind};

const FUNCTION: Classes = Classes::of(Class::Determiner)
    .and(Class::Preposition)
    .and(Class::Conjunction)
    .and(Class::Pronoun)
    .and(Class::Auxiliary)
    .and(Class::Speech);
/// Words that no noun phrase goes on over.
const NO_NOUN: Classes = FUNCTION.and(Class::TimeUnit).and(Class::Cardinal).and(Class::Scale);
/// Words before which a noun is no modifier.
const NO_HEAD: Classes = FUNCTION
    .and(Class::Adverb)
    .and(Class::Verb)
    .and(Class::Casualty)
    .and(Class::Negation)
    .and(Class::Weekday)
    .and(Class::Month);

/// The singular head after `one`: `man`, `police officer`, `broken nose`.
pub(super) fn noun(view: &View<'_>, at: usize) -> Option<Noun> {
    let mut head = None;
    for i in at..at + 4 {
        let Some(token) = view.tokens.get(i).filter(|t| t.kind == TokenKind::Word) else { break };
        let entry = token.entry();
        // "the one he'd seen"
        if token.classes.meets(NO_NOUN) || count::stops_noun(view, i) || token.flags.has(Flags::APOSTROPHE) {
            break;
        }
        let text = view.str(i);
        let noun = entry.is(Class::PersonNoun) || entry.is(Class::Noun);
        let verb = entry.is(Class::Verb) || entry.is(Class::Trend) || text.ends_with("ed") || text.ends_with("ly");
        if head.is_some() && verb && !noun {
            break;
        }
        if verb && !noun && head.is_none() && i > at {
            break;
        }
        if !(verb && !noun && i == at) {
            head = Some(i);
        }
        if entry.is(Class::PersonNoun) && !view.has(i + 1, Class::PersonNoun) && !goes_on(view, i) {
            break;
        }
        if head == Some(i) && bare_clause(view, i) {
            break;
        }
    }
    let head = head?;
    if view.is_any(
        head,
        words!["another", "thing", "more", "other", "else", "such", "hand", "day", "way", "time", "point", "only"],
    ) {
        return None;
    }
    Some(Noun { lemma: plural::singular(view.str(head)), first: at, head })
}

/// Whether a noun for a person is but a modifier here: `one minor injury`, `one child seat`.
fn goes_on(view: &View<'_>, i: usize) -> bool {
    let Some(next) = view.tokens.get(i + 1).filter(|t| t.kind == TokenKind::Word) else { return false };
    let adjective = view.is_any(
        i,
        words![
            "minor", "major", "male", "female", "black", "white", "adult", "juvenile", "native", "junior", "senior",
            "official", "human", "student", "child", "baby", "teen", "patient", "member", "family",
        ],
    );
    adjective
        && !next.flags.has(Flags::CAPITAL)
        && !next.classes.meets(NO_HEAD)
        && !count::stops_noun(view, i + 1)
        && ending(next, view.text).is_none()
        && !view.str(i + 1).ends_with("ly")
}

/// Whether a clause without `that` follows a noun: `one demand Sanders made`.
fn bare_clause(view: &View<'_>, i: usize) -> bool {
    let capital =
        |k: usize| view.tokens.get(k).is_some_and(|t| t.kind == TokenKind::Word && t.flags.has(Flags::CAPITAL));
    if capital(i) || !capital(i + 1) {
        return false;
    }
    let verb = (i + 2..i + 5).find(|&k| !capital(k)).and_then(|k| view.tokens.get(k));
    let word = view.str(i);
    let adjective =
        ["ed", "al", "ous", "ive", "ful", "ish", "ble", "ary", "ern", "ic"].iter().any(|e| word.ends_with(e))
            || view.is_any(
                i,
                words![
                    "former",
                    "senior",
                    "young",
                    "old",
                    "top",
                    "leading",
                    "white",
                    "black",
                    "fellow",
                    "unknown",
                    "other",
                    "great",
                    "big",
                    "new",
                    "ex",
                    "lone",
                    "prominent",
                ],
            );
    !adjective && verb.is_some_and(|t| matches!(ending(t, view.text), Some(Form::Past)))
}

#[cfg(test)]
mod tests {
    use super::super::examples::check;

    #[test]
    fn one_of_what() {
        check("They found one broken pipe.", &["one|count|1 pipe"]);
        check("The one demand Harrows made was refused.", &["one|count|1 demand"]);
        check("One former Dane stayed.", &["One|count|1 dane"]);
        check("Police reported one minor injury.", &["one|count|1 injury"]);
        check("One student loan was paid and one minor died.", &["One|count|1 loan", "one|count|1 minor"]);
    }
}

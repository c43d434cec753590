//! Casualties that no numeral counts: `a man was killed` is one man.

use compact_str::CompactString;
use rust_decimal::Decimal;

use super::fate::{befalls, suffers};
use super::{Clock, Kind, Match, Mention};
use crate::lexicon::{Class, Classes, plural, words};
use crate::sentence::View;
use crate::token::{Flags, Token, TokenKind};
use crate::value::{Bounds, Quantity, Value};

/// Reads `a man` at its noun, token `i`, where the clause says what happened to him.
pub(super) fn read(view: &View<'_>, i: usize, clock: &Clock) -> Option<Match> {
    if plural::is_plural(view.str(i)) || view.has(i + 1, Class::PersonNoun) {
        return None;
    }
    let Some((start, adjacent)) = article(view, i, clock.floor) else {
        return attacker(view, i, clock.floor).or_else(|| headline(view, i, clock.floor));
    };
    if !(suffers(view, i + 1) || befalls(view, start, i + 1)) {
        return None;
    }
    // `a man and a woman were killed` are two; with somebody else before `and` there is no telling.
    let (number, unit, first) = match start.checked_sub(1).filter(|b| view.is(*b, "and")) {
        Some(and) if suffers(view, i + 1) => (Decimal::TWO, "person".into(), pair(view, and, clock.floor)?),
        _ => (Decimal::ONE, plural::singular(view.str(i)), (start, adjacent)),
    };
    // Another mention, an age, may stand between the article and the noun.
    let from = if adjacent && first.1 { first.0 } else { i };
    Some(count(view, (from, i + 1), number, unit).into())
}

/// Reads `another was hurt`, `killed himself` at the verb, token `i`.
pub(super) fn alone(view: &View<'_>, i: usize, clock: &Clock) -> Option<Match> {
    let person = |at: usize| count(view, (at, at + 1), Decimal::ONE, "person".into());
    let killed = view.is_any(i, words!["killed", "kills"])
        || view.is_any(i, words!["killing", "killed"]) && follows_on(view, i)
        || view.is(i, "shot") && i > 0 && view.is(i - 1, "fatally");
    if killed && view.is_any(i + 1, words!["himself", "herself"]) {
        return Some(person(i + 1).into());
    }
    let mut at = i.checked_sub(1)?;
    for _ in 0..4 {
        let over =
            view.has(at, Class::Auxiliary) || view.str(at).ends_with("ly") || view.is_any(at, words!["shot", "also"]);
        if !over {
            break;
        }
        at = at.checked_sub(1)?;
    }
    let suffered = view.is(at, "another") && at >= clock.floor && suffers(view, at + 1);
    suffered.then(|| Match { resume: i + 1, ..Match::from(person(at)) })
}

/// `before killing himself`, `and then killed himself`: an act that was done.
fn follows_on(view: &View<'_>, i: usize) -> bool {
    i > 0
        && (view.is_any(i - 1, words!["before", "then", "and", "later", "finally"])
            || view.kind(i - 1) == Some(TokenKind::Comma))
}

/// `an 18-year-old was killed`: the article of an age that starts at token `age` and ends before `end`.
pub(super) fn aged(view: &View<'_>, age: usize, end: usize, floor: usize) -> Option<Mention> {
    let start = age.checked_sub(1).filter(|a| *a >= floor && view.is_any(*a, words!["a", "an", "another"]))?;
    let casualty = !headed(view, end) && (suffers(view, end) || befalls(view, start, end));
    casualty.then(|| count(view, (start, age), Decimal::ONE, "person".into()))
}

/// Whether the phrase goes on to a noun or a name: `an 18-year-old black man`.
fn headed(view: &View<'_>, end: usize) -> bool {
    let ends = |t: &Token| t.kind != TokenKind::Word || t.classes.meets(CLAUSE);
    let phrase = view.tokens.iter().skip(end).take(4).take_while(|t| !ends(t));
    phrase.into_iter().any(|t| t.has(Class::PersonNoun) || t.flags.has(Flags::CAPITAL))
}

/// Words that no phrase for a person goes on with.
const CLAUSE: Classes = Classes::of(Class::Auxiliary)
    .and(Class::Preposition)
    .and(Class::Conjunction)
    .and(Class::Subordinator)
    .and(Class::Casualty);

fn count(view: &View<'_>, extent: (usize, usize), number: Decimal, unit: CompactString) -> Mention {
    let bounds = Bounds::exact(number);
    let quantity = Quantity { bounds, unit, step: Some(Decimal::ONE), ..Quantity::default() };
    Mention { lone: true, ..Mention::new(view, extent, extent, Kind::Count, Value::Quantity(quantity)) }
}

/// The start of the first of the two that `and` joins, and whether nothing stands between.
fn pair(view: &View<'_>, and: usize, floor: usize) -> Option<(usize, bool)> {
    let noun = and.checked_sub(1).filter(|n| view.has(*n, Class::PersonNoun) && !plural::is_plural(view.str(*n)))?;
    let (start, adjacent) = article(view, noun, floor)?;
    // `a boy, a man and a woman` are more than two.
    let more = start.checked_sub(1).is_some_and(|b| view.kind(b) == Some(TokenKind::Comma) || view.is(b, "and"));
    (!more).then_some((start, adjacent))
}

/// `left the gunman dead`, `shot the gunman to death`: whoever did it is one, and is seldom told of otherwise.
fn attacker(view: &View<'_>, i: usize, floor: usize) -> Option<Match> {
    let start = i.checked_sub(1).filter(|the| *the >= floor && view.is(*the, "the"))?;
    let doer = view.is_any(i, words!["gunman", "shooter", "suspect", "attacker", "assailant", "bomber", "killer"]);
    let death = view.is(i + 1, "to") && view.is(i + 2, "death") || view.is(i + 1, "dead");
    let shot =
        start > 0 && view.is_any(start - 1, words!["shot", "and", "left", "leaving", "leaves", "killed", "killing"]);
    (doer && death && shot).then(|| count(view, (start, i + 1), Decimal::ONE, plural::singular(view.str(i))).into())
}

/// `Man killed, two hurt`, `Woman shot dead`, `Teen dies`: a headline leaves the article out.
fn headline(view: &View<'_>, i: usize, floor: usize) -> Option<Match> {
    let opens = i == 0 || view.kind(i - 1) == Some(TokenKind::Colon);
    let named = view.tokens.get(i).is_some_and(|t| t.flags.has(Flags::CAPITAL));
    if !(opens && named && i >= floor) {
        return None;
    }
    let dies = view.is_any(i + 1, words!["dies", "dead", "killed"]);
    let shot = view.is_any(i + 1, words!["shot", "stabbed", "beaten", "found", "fatally"])
        && (i + 2..i + 5).any(|k| view.is_any(k, words!["dead", "killed", "shot"]))
        && !(i + 1..i + 5).any(|k| view.has(k, Class::PersonNoun));
    (dies || shot).then(|| count(view, (i, i + 1), Decimal::ONE, plural::singular(view.str(i))).into())
}

/// The `a` of the noun at `i`, and whether nothing but adjectives stands between.
fn article(view: &View<'_>, i: usize, floor: usize) -> Option<(usize, bool)> {
    for back in 1..=9 {
        let at = i.checked_sub(back)?;
        if view.is_any(at, words!["a", "an", "another"]) {
            return Some((at, at >= floor));
        }
        let token = &view.tokens[at];
        let entry = token.entry();
        let stops = entry.is(Class::Preposition)
            || entry.is(Class::Determiner)
            || entry.is(Class::Conjunction)
            || entry.is(Class::Auxiliary)
            || !matches!(token.kind, TokenKind::Word | TokenKind::Hyphen | TokenKind::Number | TokenKind::Possessive);
        if stops {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::examples::check;

    #[test]
    fn one_that_no_numeral_counts() {
        check("A man was killed.", &["A man|count|1 man"]);
        check("The blast killed a woman.", &["a woman|count|1 woman"]);
        check("A man was shot and killed.", &["A man|count|1 man"]);
        check("A 25-year-old man was killed.", &["25|age|25 year", "man|count|1 man"]);
        check("A man and a woman were killed.", &["A man and a woman|count|2 person"]);
        check("Jo Roe and a woman were killed.", &[]);
        check("The blast left a man dead.", &["a man|count|1 man"]);
        check("A bullet claimed the life of a girl.", &["a girl|count|1 girl"]);
        check("Man killed near the mill.", &["Man|count|1 man"]);
        check("Woman shot, killed at a fair.", &["Woman|count|1 woman"]);
        check("Man found guilty.", &[]);
        check("They shot a sheriff's deputy.", &["a sheriff's deputy|count|1 deputy"]);
        check("An 18-year-old was killed.", &["An|count|1 person", "18|age|18 year"]);
        check("The crash killed a 9-year-old.", &["a|count|1 person", "9|age|9 year"]);
        check("One died and another was badly hurt.", &["One|count|1 person", "another|count|1 person"]);
        check("Roe shot his boss before killing himself.", &["himself|count|1 person"]);
        check("Roe had talked of killing himself.", &[]);
        check("Officers shot the gunman to death.", &["the gunman|count|1 gunman"]);
        check("Police charged the gunman.", &[]);
        check("An 18-year-old was charged.", &["18|age|18 year"]);
        check("An 18-year-old Brioc man was killed.", &["18|age|18 year", "man|count|1 man"]);
        check("The 18-year-old was killed.", &["18|age|18 year"]);
        check("A man was promoted.", &[]);
        check("A man said it was over.", &[]);
    }
}

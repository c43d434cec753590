//! Ellipses: numerals whose noun or unit was said before, `Holt for nine` and `one had fled`.

use compact_str::CompactString;
use rust_decimal::Decimal;

use super::count::{self, Noun};
use super::figure::Figure;
use super::numeral::Form;
use super::{Clock, Kind, Match, Mention, duration};
use crate::lexicon::{Class, WordList, plural, words};
use crate::sentence::View;
use crate::token::{Flags, Token, TokenKind};
use crate::value::Value;

/// How many tokens a second term can stand after the first.
const REACH: usize = 12;

/// `nine` in `Rees for 12 years and Holt for nine`: a term in the unit of the one before.
pub(super) fn term(view: &View<'_>, figure: &Figure, clock: &Clock) -> Option<Match> {
    let first = clock.length.as_ref().filter(|l| l.sentence == view.at && figure.from < l.tokens.1 + REACH)?;
    let plain = figure.suffix.is_none()
        && figure.high.is_none()
        && figure.low.scale == Decimal::ONE
        && figure.low.value <= Decimal::ONE_HUNDRED;
    if plain && least(view, figure.start) && closes(view, figure.used) {
        return duration::of_unit(view, (figure.start, figure.low_end()), figure.low.value, &first.unit, clock);
    }
    let (link, lead) = (figure.from.checked_sub(1)?, first.tokens.0.checked_sub(1)?);
    let same = view.is_any(link, words!["for", "to"]) && view.is(link, view.str(lead));
    let who = link.checked_sub(1).filter(|w| *w >= first.tokens.1)?;
    let named = view.tokens[who].kind == TokenKind::Word
        && (view.tokens[who].flags.has(Flags::CAPITAL) || view.has(who, Class::PersonNoun) || view.is(who, "other"));
    let joined = (first.tokens.1..who).any(|k| view.is(k, "and") || view.kind(k) == Some(TokenKind::Comma));
    if !(plain && figure.edge.is_none() && same && named && joined && closes(view, figure.used)) {
        return None;
    }
    duration::of_unit(view, (figure.start, figure.low_end()), figure.low.value, &first.unit, clock)
}

/// Whether `a minimum of` or `serve at least` stands before token `at`.
fn least(view: &View<'_>, at: usize) -> bool {
    let before = |back: usize, list: &WordList| at >= back && view.is_any(at - back, list);
    before(1, words!["of"]) && before(2, words!["minimum"])
        || before(1, words!["least"]) && before(2, words!["at"]) && before(3, words!["serve", "serving"])
}

/// Whether nothing at token `at` can be a noun that the numeral before it counts.
fn closes(view: &View<'_>, at: usize) -> bool {
    view.tokens.get(at).is_none_or(|t| match t.kind {
        TokenKind::Period | TokenKind::Comma | TokenKind::Semicolon | TokenKind::Dash | TokenKind::Close => true,
        TokenKind::Word => view.is_any(at, words!["and", "but", "after", "at", "on", "before"]),
        _ => false,
    })
}

/// `one` in `Both men lost. One had fled.`: one of those people.
pub(super) fn one(view: &View<'_>, figure: &Figure) -> Option<Match> {
    if !figure.bare() || figure.low.form != Form::Words || figure.low.value != Decimal::ONE {
        return None;
    }
    let unit = one_of(view, figure.start)?;
    let value = Value::Quantity(figure.quantity(&unit));
    let used = (figure.from, figure.used);
    Some(Mention::new(view, used, (figure.start, figure.low_end()), Kind::Count, value).into())
}

/// `one` in `one of the oldest mills`: of how many is not said, so it is no figure to compare.
pub(super) fn one_of_several(view: &View<'_>, figure: &Figure) -> Option<Match> {
    let noun = several(view, figure.start).filter(|_| figure.high.is_none())?;
    let value = Value::Quantity(figure.quantity(&noun.lemma));
    let used = (figure.from, figure.used);
    let count = Mention::new(view, used, (figure.start, figure.low_end()), Kind::Count, value);
    Some(Mention { why: Some("one of several"), ..count }.into())
}

/// What the `one` at token `i` is one of: `one of the mills`, `one of his sons`, `one of Dunmere's oldest mills`.
pub(super) fn several(view: &View<'_>, i: usize) -> Option<Noun> {
    if !(view.is(i, "one") && view.is(i + 1, "of")) {
        return None;
    }
    let owned = view.is_any(i + 2, words!["its", "our", "my", "your", "his", "her", "their", "whose"])
        || (i + 3..i + 6).any(|k| view.kind(k) == Some(TokenKind::Possessive));
    let set = owned || view.has(i + 2, Class::Determiner) && !view.is_any(i + 2, words!["a", "an", "each", "every"]);
    count::noun(view, i + 1, false).filter(|_| set)
}

/// The people of whom the `one` at token `i` is one: `both men`, `three women`, said before it in its
/// sentence or the one before.
pub(super) fn one_of(view: &View<'_>, i: usize) -> Option<CompactString> {
    let opens = i.checked_sub(1).is_none_or(|b| {
        matches!(view.kind(b), Some(TokenKind::Comma | TokenKind::Semicolon | TokenKind::Dash))
            || view.is_any(b, words!["and", "but", "while"])
    });
    let told = view.is_any(i + 1, words!["had", "was", "has", "is", "died", "remains"]) && !view.is(i + 2, "to");
    if !view.is(i, "one") || !opens || !told {
        return None;
    }
    people(&view.tokens[..i], view.text).or_else(|| people(view.before, view.text))
}

/// The lemma of the people last counted by two or more.
fn people(tokens: &[Token], text: &str) -> Option<CompactString> {
    let word = |t: &Token| t.span.of(text);
    (0..tokens.len()).rev().find_map(|head| {
        let noun = &tokens[head];
        if !noun.has(Class::PersonNoun) || !plural::is_plural(word(noun)) {
            return None;
        }
        let counted = tokens[head.saturating_sub(3)..head].iter().any(|t| {
            let several = t.number(Class::Cardinal).is_some_and(|n| n > 1);
            several || word(t).eq_ignore_ascii_case("both") || t.kind == TokenKind::Number && word(t) != "1"
        });
        counted.then(|| plural::singular(word(noun)))
    })
}

#[cfg(test)]
mod tests {
    use super::super::examples::check;
    use super::super::timex::testing::check as dated;

    #[test]
    fn takes_up_what_was_said() {
        check("Both men lost in court. Before that, one had fled.", &["one|count|1 man"]);
        check("Three women were hurt. One was in hospital.", &["Three|count|3 woman", "One|count|1 woman"]);
        check("It is one of the oldest mills in Orm.", &["one|count|1 mill"]);
        check("One of Orm’s mills burned.", &["One|count|1 mill"]);
    }

    #[test]
    fn takes_up_the_unit_of_a_term() {
        dated(
            "",
            &[
                ("He got 12 years with a minimum of eight.", "12 years=P12Y; eight=P8Y"),
                ("He got 12 years and must serve at least eight.", "12 years=P12Y; eight=P8Y/EQUAL_OR_MORE"),
                ("He got 12 years and lost at least eight.", "12 years=P12Y"),
            ],
        );
    }

    #[test]
    fn and_nothing_else() {
        check("Both men left. One has to wonder.", &["One|name|pronoun"]);
        check("One of them left, and one of you fell.", &["One|name|pronoun", "one|name|pronoun"]);
        check("The barn burned. One was reminded of war.", &["One|name|pronoun"]);
    }
}

//! Appositions: an age that stands beside whom it belongs to, `Roe, 55,` and `Roe (55)`.

use rust_decimal::Decimal;

use super::Clock;
use super::beside::Beside;
use super::figure::Figure;
use super::numeral::{self, numeral, plain};
use crate::clause::verb::{Form, ending};
use crate::lexicon::{Class, plural, words};
use crate::sentence::View;
use crate::sentence::phrase::second_half;
use crate::token::{Flags, TokenKind};

/// Whether token `at` can be the last of a person's name: capitalised, and no month, unit, place of a list or sum.
pub(super) fn is_name(view: &View<'_>, at: usize) -> bool {
    let Some(token) = view.tokens.get(at) else { return false };
    // `Jr.`, `Sr.`, `J.`
    if token.kind == TokenKind::Period && at > 0 {
        return view.is_any(at - 1, words!["jr", "sr"]) && view.tokens[at - 1].flags.has(Flags::CAPITAL);
    }
    if matches!(token.kind, TokenKind::DoubleQuote | TokenKind::SingleQuote | TokenKind::Close) && at > 0 {
        return view.tokens[at - 1].flags.has(Flags::CAPITAL) && view.kind(at - 1) == Some(TokenKind::Word);
    }
    if second_half(view.tokens, view.text, at) {
        return true;
    }
    let entry = token.entry();
    // `Jo Hall`, `Jo Russell`; `Hall 4` is a hall.
    let surname = entry.is(Class::Surname)
        && at > 0
        && view.kind(at - 1) == Some(TokenKind::Word)
        && view.tokens[at - 1].flags.has(Flags::CAPITAL)
        && !view.has(at - 1, Class::Determiner);
    // `Roe's father, Bill`
    let introduced = at > 1 && view.kind(at - 1) == Some(TokenKind::Comma) && view.has(at - 2, Class::PersonNoun);
    let surname = surname || introduced;
    token.kind == TokenKind::Word
        && token.flags.has(Flags::CAPITAL)
        && (introduced
            || !entry.is(Class::Month)
            || (view.is(at, "may") && at > 0 && view.tokens[at - 1].flags.has(Flags::CAPITAL)))
        && !entry.is(Class::Weekday)
        && (surname || !entry.is(Class::Label))
        && !entry.is(Class::Preposition)
        && !entry.is(Class::Conjunction)
        && !entry.is(Class::Determiner)
        && (!entry.is(Class::Auxiliary) || at > 0 && view.tokens[at - 1].flags.has(Flags::CAPITAL))
        && (surname || !(entry.is(Class::Street) && at > 0 && view.tokens[at - 1].flags.has(Flags::CAPITAL)))
}

/// `Name, 55,` · `Name (55)` · `a man, 25,` · `the boys, 12 and 14,`
pub(super) fn apposed(view: &View<'_>, figure: &Figure) -> bool {
    let Some(before) = figure.from.checked_sub(1) else { return false };
    if figure.high.is_some() || before == 0 || figure.low.form == numeral::Form::Collective {
        return false;
    }
    let low = &figure.low;
    if !(low.value.beside(115).is_le() && low.step.is_one() && low.scale.is_one()) {
        return false;
    }
    let (open, close) = (view.kind(before), view.kind(figure.end));
    let who = before - 1;
    // `the mother of three, 38,`
    let parent = |k: usize| view.has(k, Class::Cardinal) && k > 0 && view.is(k - 1, "of");
    // `the Liberal councillor, 47,`
    let office = |k: usize| view.has(k, Class::Title) && !view.tokens[k].flags.has(Flags::CAPITAL);
    let person = |k: usize| is_name(view, k) || person_noun(view, k) || parent(k) || office(k);
    match open {
        // `Roe[59]` is a footnote.
        Some(TokenKind::Open) => {
            // `Jo Roe (59, of Brioc)`
            let home = close == Some(TokenKind::Comma)
                && view.is_any(figure.end + 1, words!["of", "from"])
                && is_name(view, who)
                && who > 0
                && is_name(view, who - 1);
            view.str(before) == "("
                && (close == Some(TokenKind::Close) || home)
                && person(who)
                && !view.has(who, Class::Organisation)
                && figure.low.value >= Decimal::ONE
        }
        Some(TokenKind::Comma | TokenKind::Dash) if figure.bare() || figure.approx => {
            // `Brioc, 10 and 60 mm`
            if list_of_measures(view, figure.end) {
                return false;
            }
            // `the Roes, two of four found dead`, `at Mill Park, 23 of whom were held`
            let several = words!["whom", "them", "which", "those", "these"];
            let share = view.is(figure.end, "of")
                && (figure.low.form == numeral::Form::Words || view.is_any(figure.end + 1, several));
            // `Jo Roe, 55 (the owner)`
            let aside = || {
                view.str(figure.end) == "("
                    && view.kind(figure.end + 1) == Some(TokenKind::Word)
                    && full_name(view, who)
            };
            let closed = enclosed(view, figure.end) || acts(view, who, figure.end) || aside();
            // "15 in Orm, four were": a count that is a subject of its own.
            let group = || view.has(who, Class::PersonNoun) && plural::is_plural(view.str(who));
            let counts = view.is_any(figure.end, words!["were", "are", "have", "died"])
                && (figure.low.form == numeral::Form::Words || group());
            // "Three in Orm, two in Dun": so many more, elsewhere.
            let elsewhere = figure.low.form == numeral::Form::Words
                && view.is_any(figure.end, words!["in", "at", "from", "near", "on"]);
            if !(person(who) && closed) || share || counts || elsewhere {
                return false;
            }
            // "Paris, 12, Rome, 9": a table, unless the capitals make a name of two words or the age ends the clause.
            true
        }
        // "boys, 12 and 14," "Tom and Ann, 12 and 14,"
        Some(TokenKind::Word) if view.is(before, "and") && before >= 3 => {
            let first = before - 1;
            plain(view, first)
                && view.kind(first - 1) == Some(TokenKind::Comma)
                && first >= 2
                && person(first - 2)
                && enclosed(view, figure.end)
        }
        // `Jo Roe, 55, and Al Roe 9,`: the last of a list, its comma left out.
        Some(TokenKind::Word) if is_name(view, before) && figure.bare() && enclosed(view, figure.end) => {
            ends_list(view, before)
        }
        // "Roe, now 61,"
        Some(TokenKind::Word) if view.is_any(before, words!["now", "then", "also", "just", "only"]) && before >= 2 => {
            view.kind(who) == Some(TokenKind::Comma) && is_name(view, who - 1) && enclosed(view, figure.end)
        }
        _ => false,
    }
}

/// Whether a name of two words or more ends at token `at`.
fn full_name(view: &View<'_>, at: usize) -> bool {
    at > 0 && is_name(view, at) && is_name(view, at - 1)
}

/// Whether the full name that ends at token `at` stands after `, 55, and`: the last of people told with their ages.
fn ends_list(view: &View<'_>, at: usize) -> bool {
    let words = (0..4).take_while(|k| at >= *k && is_name(view, at - k)).count();
    let Some(and) = (at + 1).checked_sub(words + 1).filter(|and| words > 1 && view.is(*and, "and")) else {
        return false;
    };
    let age = and.checked_sub(1 + usize::from(and > 0 && view.kind(and - 1) == Some(TokenKind::Comma)));
    age.is_some_and(|n| {
        n > 2
            && view.kind(n) == Some(TokenKind::Number)
            && view.kind(n - 1) == Some(TokenKind::Comma)
            && full_name(view, n - 2)
    })
}

/// `Roe (w/m, 55)`, `Roe (55/M)`: the age within what a police log puts in brackets.
pub(super) fn coded(view: &View<'_>, figure: &Figure) -> bool {
    let (start, end) = (figure.start, figure.end);
    let sex = |k: usize| view.is_any(k, words!["m", "f", "male", "female"]);
    let slash = |k: usize| view.kind(k) == Some(TokenKind::Slash);
    let after = slash(end) && sex(end + 1) && view.kind(end + 2) == Some(TokenKind::Close);
    let open = |k: usize| start.checked_sub(k).is_some_and(|at| view.kind(at) == Some(TokenKind::Open));
    let letter = |k: usize| view.tokens.get(k).is_some_and(|t| t.kind == TokenKind::Word && t.span.len() == 1);
    if after && open(1) {
        return true;
    }
    let comma = usize::from(start > 0 && matches!(view.kind(start - 1), Some(TokenKind::Comma | TokenKind::Slash)));
    let close = view.kind(end) == Some(TokenKind::Close);
    close
        && comma == 1
        && (open(5) && letter(start - 4) && slash(start - 3) && sex(start - 2) || open(3) && sex(start - 2))
}

/// Whether a verb follows an age without its comma, after a full name: `Jo Roe, 55 admitted it`, not `In Orm, 55 died`.
fn acts(view: &View<'_>, who: usize, end: usize) -> bool {
    let Some(verb) = view.tokens.get(end).filter(|t| t.kind == TokenKind::Word && !t.flags.has(Flags::CAPITAL)) else {
        return false;
    };
    let past = verb.has(Class::Auxiliary) || verb.has(Class::Speech) || ending(verb, view.text) == Some(Form::Past);
    let name = |k: usize| view.kind(k) == Some(TokenKind::Word) && view.tokens[k].flags.has(Flags::CAPITAL);
    let first = (1..4).take_while(|k| who >= *k && name(who - k)).last();
    past && name(who)
        && first.is_some_and(|k| (who - k).checked_sub(1).is_none_or(|b| !view.has(b, Class::Preposition)))
}

/// Whether `and 60 mm` follows: the figure before it shares its unit.
fn list_of_measures(view: &View<'_>, end: usize) -> bool {
    let joined = view.is_any(end, words!["and", "to", "or"]) && view.kind(end + 1) == Some(TokenKind::Number);
    joined
        && numeral(view, end + 1)
            .is_some_and(|n| super::suffix::suffix(view, n.end, &n, None, &Clock::default()).is_some())
}

/// One of `Tom, Ann and Bo, 12, 14 and 15 respectively`, `Tom and Ann were 12 and 14 respectively`.
pub(super) fn respective(view: &View<'_>, figure: &Figure) -> bool {
    let listed = |i: usize| {
        matches!(view.kind(i), Some(TokenKind::Number | TokenKind::Comma | TokenKind::Dash))
            || view.is_any(i, words!["and", "aged", "age", "ages", "are", "were"])
    };
    let after = (figure.end..figure.end + 12).find(|i| !listed(*i));
    let before = (figure.start.saturating_sub(12)..figure.start).rev().find(|i| !listed(*i));
    after.is_some_and(|i| view.is(i, "respectively")) && before.is_some_and(|i| is_name(view, i))
}

fn person_noun(view: &View<'_>, at: usize) -> bool {
    view.has(at, Class::PersonNoun) && !view.is_any(at, words!["members", "people"])
}

/// Whether what ends at token `end` is closed as an apposition is: by a comma, a stop, a bracket, a dash or `and`.
pub(super) fn enclosed(view: &View<'_>, end: usize) -> bool {
    match view.tokens.get(end) {
        None => true,
        Some(t) => match t.kind {
            TokenKind::Comma
            | TokenKind::Semicolon
            | TokenKind::Close
            | TokenKind::Dash
            | TokenKind::Stop
            | TokenKind::DoubleQuote
            | TokenKind::SingleQuote
            | TokenKind::Colon => true,
            TokenKind::Period => view.tokens.get(end + 1).is_none_or(|n| !n.glued()),
            TokenKind::Word => view.is_any(
                end,
                words![
                    "and", "of", "from", "who", "was", "were", "is", "are", "died", "at", "on", "in", "has", "had",
                    "told", "with", "said", "&", "whose", "both",
                ],
            ),
            _ => false,
        },
    }
}

//! Ordinals: a place in an order, in words or figures, and the names they are part of.

use rust_decimal::Decimal;

use super::numeral::{hyphen, numeral};
use super::{Clock, Kind, Match, Mention, birthday, bound, rank};
use crate::article::Region;
use crate::lexicon::{Class, words};
use crate::sentence::View;
use crate::token::{Flags, TokenKind};
use crate::value::{Bounds, Quantity, Value};

/// Reads an ordinal at token `i`.
pub(super) fn read(view: &View<'_>, i: usize, clock: &Clock) -> Option<Match> {
    let (number, end) = match view.kind(i)? {
        TokenKind::Number => figures(view, i).or_else(|| many(view, i))?,
        TokenKind::Word => words(view, i)?,
        _ => return None,
    };
    if let Some(why) = part_of_name(view, i, end) {
        return Some(Mention::name(view, i, end, why).into());
    }
    let _ = clock;
    if let Some(age) = birthday::read(view, (i, end), number) {
        return Some(age);
    }
    let bounds = bound::apply(rank::of_ordinal(view, i, end), Bounds::exact(number));
    let quantity = Quantity { bounds, step: Some(Decimal::ONE), ..Quantity::default() };
    Some(Mention::new(view, (i, end), (i, end), Kind::Ordinal, Value::Quantity(quantity)).into())
}

/// `19th`, `2nd`, `1,000th`
fn figures(view: &View<'_>, i: usize) -> Option<(Decimal, usize)> {
    let glued = view.tokens.get(i + 1).is_some_and(crate::token::Token::glued);
    if !glued || !view.is_any(i + 1, words!["st", "nd", "rd", "th"]) {
        return None;
    }
    let (number, step) = super::numeral::parse(view.str(i))?;
    let last = number % Decimal::TEN;
    let teen = (number % Decimal::ONE_HUNDRED - last) == Decimal::TEN;
    // `12st` is a weight.
    if view.is(i + 1, "st") && (last != Decimal::ONE || teen) {
        return None;
    }
    (step == Decimal::ONE).then_some((number, i + 2))
}

/// `50 millionth`
fn many(view: &View<'_>, i: usize) -> Option<(Decimal, usize)> {
    let at = hyphen(view, i + 1);
    let factor = view.tokens.get(at)?.number(Class::Ordinal).filter(|n| *n >= 100)?;
    let (number, step) = super::numeral::parse(view.str(i))?;
    let number = number.checked_mul(factor.into())?;
    (step == Decimal::ONE).then_some((number, at + 1))
}

/// `third`, `twenty-first`, `one hundred and sixth`, `two hundredth`
fn words(view: &View<'_>, i: usize) -> Option<(Decimal, usize)> {
    let ordinal = |at: usize| view.tokens.get(at).and_then(|t| t.number(Class::Ordinal));
    if let Some(n) = ordinal(i) {
        return Some((n.into(), i + 1));
    }
    let mut n = numeral(view, i)?;
    // "one hundred and sixth" and "twenty fifth" end in an ordinal; "two hundredth" multiplies.
    let and = if view.is(n.end, "and") { n.end + 1 } else { n.end };
    let at = hyphen(view, and);
    let last = Decimal::from(ordinal(at)?);
    // The numeral may have taken the tens that belong to the ordinal: "one hundred and twenty" + "fifth".
    let units = n.value % Decimal::TEN;
    let step = if n.step > Decimal::ONE {
        n.step
    } else if units.is_zero() {
        Decimal::TEN
    } else {
        Decimal::ONE
    };
    let total = if last >= Decimal::ONE_HUNDRED {
        n.value.checked_mul(last)?
    } else if last < step && and == n.end || last < n.step {
        n.value.checked_add(last)?
    } else {
        return None;
    };
    n.end = at + 1;
    Some((total, n.end))
}

/// `14th Amendment`, `116th Congress`, `Fifth Avenue`, `second-hand`: what the ordinal is part of.
fn part_of_name(view: &View<'_>, i: usize, end: usize) -> Option<&'static str> {
    let hyphened = view.kind(end) == Some(TokenKind::Hyphen) && view.tokens[end].glued();
    if hyphened
        && view.is_any(
            end + 1,
            words![
                "hand",
                "degree",
                "class",
                "rate",
                "guess",
                "guessed",
                "guessing",
                "tier",
                "ever",
                "aid",
                "person",
                "string",
                "party",
                "world",
                "generation",
                "time",
                "choice",
            ],
        )
    {
        return Some("part of a word");
    }
    // "second degree murder", "first degree burns"; but "her second degree from Orm".
    if view.is(end, "degree")
        && view.kind(end + 1) == Some(TokenKind::Word)
        && !view.has(end + 1, Class::Preposition)
        && !view.has(end + 1, Class::Auxiliary)
        && !view.has(end + 1, Class::Conjunction)
    {
        return Some("fixed phrase");
    }
    if hyphened && view.is(end + 1, "year") {
        return None;
    }
    // "in the first place", "first and foremost", "at first"
    let place = i > 1 && view.is(end, "place") && view.is(i - 1, "the") && view.is(i - 2, "in");
    let idiom = view.is(end, "and") && view.is(end + 1, "foremost")
        || i > 0 && view.is(i, "first") && view.is(i - 1, "at") && !view.tokens[i].flags.has(Flags::CAPITAL);
    if place || idiom {
        return Some("fixed phrase");
    }
    if view
        .is_any(end, words!["hand", "thoughts", "nature", "aid", "look", "glance", "responder", "responders", "lady"])
        && view.kind(i) == Some(TokenKind::Word)
        && !view.is(end, "nature")
    {
        return Some("fixed phrase");
    }
    let named = |k: usize| view.kind(k) == Some(TokenKind::Word) && view.tokens[k].flags.has(Flags::CAPITAL);
    let capital = named(end);
    // "third world debt", "the second world war"
    let worlds = words!["war", "debt", "debts", "country", "countries", "nation", "nations", "poverty", "loans"];
    if view.is(end, "world") && view.is_any(end + 1, worlds) {
        return Some("fixed phrase");
    }
    // "First Harrow Corp said": a name of three words that opens its sentence.
    let opens = i == 0 && view.sentence.region != Region::Headline && named(i) && named(end) && named(end + 1);
    if opens
        && !view.tokens[i].flags.has(Flags::UPPER)
        && [Class::Month, Class::Weekday, Class::Title].iter().all(|&c| !view.has(end, c))
    {
        return Some("part of a name");
    }
    let names = words![
        "amendment",
        "congress",
        "circuit",
        "infantry",
        "airborne",
        "fleet",
        "army",
        "division",
        "regiment",
        "battalion",
        "brigade",
        "corps",
        "squadron",
        "district",
        "precinct",
        "ward",
        "avenue",
        "street",
        "st",
        "ave",
        "street,",
        "reich",
        "crusade",
        "republic",
        "world",
        "lady",
        "minister",
        "secretary",
        "lieutenant",
        "baron",
        "earl",
        "duke",
        "viscount",
        "marquess",
        "dynasty",
        "parliament",
        "judicial",
        "armored",
        "cavalry",
        "marine",
        "international",
        "national",
        "bank",
        "church",
        "baptist",
        "sea",
        "lord",
        "nations",
    ];
    (capital
        && (view.is_any(end, names)
            || (i > 0 && view.tokens[i].flags.has(Flags::CAPITAL) && view.kind(i) == Some(TokenKind::Word))))
    .then_some("part of a name")
}

#[cfg(test)]
mod tests {
    use super::super::examples::check;

    #[test]
    fn places_in_an_order() {
        check("She came third, he 21st.", &["third|ordinal|3", "21st|ordinal|21"]);
        check("It was the one hundred and sixth goal.", &["one hundred and sixth|ordinal|106"]);
        check("The twenty-first man left.", &["twenty-first|ordinal|21"]);
        check("The 14th Amendment stood.", &["14th|name|part of a name"]);
        check("A second-hand car burned.", &["second|name|part of a word"]);
        check("Losses on third world debt rose.", &["third|name|fixed phrase"]);
        check("First Harrow Corp said so.", &["First|name|part of a name"]);
        check("They should not meet in the first place.", &["first|name|fixed phrase"]);
        check("At first they sang.", &["first|name|fixed phrase"]);
        check("First they sang.", &["First|ordinal|1"]);
        check("Third Test hopes sank.", &["Third|ordinal|3"]);
        check("Two boats sank but a third was saved.", &["Two|count|2 boat", "third|ordinal|3"]);
        check("A third was lost.", &["A third|number|0.333333333333"]);
        check("A third man left.", &["third|ordinal|3"]);
        check("He denies second degree murder.", &["second|name|fixed phrase"]);
        check("It is her second degree from Orm.", &["second|ordinal|2"]);
    }
}

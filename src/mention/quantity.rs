//! Quantities: one figure, and what it turns out to be: money, percent, measure, age, count or number.

use rust_decimal::Decimal;

use super::beside::Beside;
use super::figure::{Figure, figure};
use super::numeral::{Form, divide, numeral};
use super::suffix::Suffix;
use super::{Clock, Kind, Match, Mention, age, count, ellipsis, label, number, tally, timex};
use crate::article::Region;
use crate::lexicon::{Class, words};
use crate::sentence::View;
use crate::token::{Flags, Token, TokenKind};
use crate::value::{Bounds, Value};

/// Reads a quantity at token `i`.
pub(super) fn read(view: &View<'_>, i: usize, clock: &Clock) -> Option<Match> {
    if let Some(found) = number::vague(view, i, clock) {
        return Some(found);
    }
    if timex::claims(view, i, clock) {
        return None;
    }
    let Some(mut figure) = figure(view, i, clock) else {
        let digits = view.kind(i) == Some(TokenKind::Number);
        return digits.then(|| Mention::name(view, i, i + 1, "too long for a number").into());
    };
    // "one-time costs": no count of times.
    if view.is(i, "one") && view.kind(i + 1) == Some(TokenKind::Hyphen) && view.is_any(i + 2, words!["time", "off"]) {
        return Some(Mention::name(view, i, i + 3, "fixed phrase").into());
    }
    if let Some(found) = age::read(view, i, &figure, clock).or_else(|| number::ratio(view, &figure)) {
        return Some(found);
    }
    if let Some(found) = ellipsis::term(view, &figure, clock)
        .or_else(|| ellipsis::one(view, &figure))
        .or_else(|| ellipsis::one_of_several(view, &figure))
    {
        return Some(found);
    }
    if figure.suffix.is_none() && figure.high.is_none() {
        figure.suffix = shared(view, &figure, clock);
        if figure.suffix.is_some() {
            return Some(measured(view, &figure, true));
        }
    }
    if let Some(votes) = tally::read(view, &figure) {
        return Some(votes);
    }
    if named(view, &figure) {
        return Some(Mention::name(view, figure.start, figure.extent_end(), "part of a name").into());
    }
    if figure.suffix.is_some() {
        return Some(measured(view, &figure, false));
    }
    if figure.low.value.beside(100).is_lt()
        && (2..=10).any(|k| {
            figure.from >= k
                && view.is(figure.from - k, "expectancy")
                && view.is(figure.from - k - usize::from(figure.from > k), "life")
        })
    {
        let value = Value::Quantity(figure.quantity("year"));
        return Some(
            Mention::new(view, (figure.from, figure.used), (figure.start, figure.low_end()), Kind::Measure, value)
                .into(),
        );
    }
    let counted = count::read(view, &figure);
    if let Some(end) = label::after_name(view, i, &figure, counted.as_ref().map(|c| c.end)) {
        return Some(Mention::name(view, i, end, "part of a name").into());
    }
    if model(view, &figure, clock) {
        return Some(Mention::name(view, figure.start, figure.end, "part of a name").into());
    }
    if counted.is_none() && place(view, &figure) {
        return Some(Mention::name(view, figure.start, figure.end, "place in a table").into());
    }
    let counted = counted.or_else(|| resumed(view, &figure, clock));
    let counted = counted.or_else(|| count::carried(view, &figure, clock));
    counted.or_else(|| Some(number::read(view, &figure)))
}

/// `Nine Mile` in `the Nine Mile Point station`: capitals on both words.
fn named(view: &View<'_>, figure: &Figure) -> bool {
    let capital = |k: usize| {
        view.tokens
            .get(k)
            .is_some_and(|t| t.kind == TokenKind::Word && t.flags.has(Flags::CAPITAL) && !t.flags.has(Flags::UPPER))
    };
    let measure = figure.suffix.as_ref().is_some_and(|s| s.kind == Kind::Measure && s.end == figure.end + 1);
    measure
        && figure.low.form == Form::Words
        && view.sentence.region != Region::Headline
        && capital(figure.start)
        && capital(figure.end)
        && (capital(figure.end + 1) || figure.start > 0 && !capital(figure.start - 1))
}

/// `737` in `two new 737 Max jets`: a numeral within a noun phrase that is counted already.
fn model(view: &View<'_>, figure: &Figure, clock: &Clock) -> bool {
    let Some(last) = clock.last.as_ref().filter(|l| l.sentence == view.at && l.kind == Kind::Count) else {
        return false;
    };
    let Some(between) = view.tokens.get(last.end..figure.from) else { return false };
    let closed = [Class::Determiner, Class::Preposition, Class::Conjunction, Class::Auxiliary, Class::Verb];
    figure.bare()
        && figure.low.form == Form::Digits
        && view.tokens.get(figure.end).is_some_and(|t| t.kind == TokenKind::Word && t.flags.has(Flags::CAPITAL))
        && between.len() <= 2
        && between.iter().all(|t| t.kind == TokenKind::Word && !closed.iter().any(|&c| t.has(c)))
}

/// `the bottom three`, `a top-10 finish`, `the last 32`: so far up or down a table, not so many of something.
fn place(view: &View<'_>, figure: &Figure) -> bool {
    let Some(before) = figure.from.checked_sub(1) else { return false };
    let hyphened = view.kind(before) == Some(TokenKind::Hyphen) && view.tokens[before].glued();
    let Some(word) = before.checked_sub(usize::from(hyphened)) else { return false };
    let table = view.is_any(word, words!["top", "bottom"]) || hyphened && view.is_any(word, words!["last", "final"]);
    // "The temperature may top 40": a verb.
    let noun =
        || hyphened || word > 0 && (view.has(word - 1, Class::Determiner) || view.has(word - 1, Class::Preposition));
    table && figure.bare() && noun() && figure.low.value <= Decimal::from(500)
}

/// The unit said before: `to 4.2% from 3.9 in May`, `one rose by 2% and another fell by 1`.
fn resumed(view: &View<'_>, figure: &Figure, clock: &Clock) -> Option<Match> {
    let last = clock.last.as_ref().filter(|l| {
        l.sentence == view.at
            && figure.from < l.end + 12
            && matches!(l.kind, Kind::Percent | Kind::Measure | Kind::Money)
    })?;
    let link = figure.from.checked_sub(1)?;
    if last.kind == Kind::Money {
        return resumed_sum(view, figure, &last.unit, link);
    }
    let moved = view.is(link, "by") && figure.trend.is_some() && last.trend.is_some();
    // "By 53.4 per cent to 46.6": two shares of one vote.
    let split = view.is(link, "to")
        && last.kind == Kind::Percent
        && last.trend.is_none()
        && figure.low.value < Decimal::ONE_HUNDRED
        && link == last.end;
    let decimal = figure.low.form == Form::Digits
        && figure.low.step < Decimal::ONE
        && (view.is_any(link, words!["and", "from", "than", "against", "versus", "with"]) || split);
    // "A turnout of 61.7 per cent, up from 58"
    let risen = view.is(link, "from")
        && last.kind == Kind::Percent
        && figure.low.form == Form::Digits
        && link > last.end
        && view.is_any(link - 1, words!["up", "down"]);
    if !closed(view, figure, |_| false) || !(moved || decimal || risen) || figure.high.is_some() {
        return None;
    }
    let value = Value::Quantity(figure.quantity(&last.unit));
    Some(Mention::new(view, (figure.from, figure.used), (figure.start, figure.low_end()), last.kind, value).into())
}

/// Whether nothing that a figure counts follows it: a link, the end of a clause, or what `also` knows.
fn closed(view: &View<'_>, figure: &Figure, also: impl Fn(&Token) -> bool) -> bool {
    view.tokens.get(figure.used).is_none_or(|t| match t.kind {
        TokenKind::Word => {
            t.has(Class::Preposition)
                || t.has(Class::Conjunction)
                || view.is_any(figure.used, words!["last", "this", "a", "previously", "earlier", "before"])
                || also(t)
        }
        TokenKind::Period | TokenKind::Comma | TokenKind::Semicolon | TokenKind::Stop | TokenKind::Close => true,
        _ => false,
    })
}

/// `64.3 billion` in `fell 572 mln dlrs to 64.3 billion`: millions of the money said before.
fn resumed_sum(view: &View<'_>, figure: &Figure, unit: &str, link: usize) -> Option<Match> {
    let links = words!["to", "from", "of", "against", "than", "with", "vs", "versus", "a", "an", "the"];
    // "from a projected 5.3 billion"
    let told = words!["projected", "forecast", "targeted", "planned", "record", "revised", "restated", "original"];
    let link = link - usize::from(link > 0 && view.is_any(link, told));
    let results = words!["loss", "profit", "deficit", "surplus", "expansion", "contraction"];
    let closed = closed(view, figure, |t| t.has(Class::Trend) || view.is_any(figure.used, results));
    let large = figure.low.form == Form::Digits && figure.low.scale > Decimal::from(1000);
    if !(closed && large && view.is_any(link, links)) || figure.high.is_some() || unit.contains(' ') {
        return None;
    }
    let value = Value::Quantity(figure.quantity(unit));
    let used = (figure.from, figure.used);
    Some(Mention::new(view, used, (figure.start, figure.low_end()), Kind::Money, value).into())
}

/// Money, percent or measure.
fn measured(view: &View<'_>, figure: &Figure, shared: bool) -> Match {
    let Some(Suffix { kind, name, parts, more, core, end }) = figure.suffix.clone() else {
        return number::read(view, figure);
    };
    let mut quantity = figure.quantity(&name);
    let convert = |n: Decimal| {
        let n = more.and_then(|more| n.checked_add(more)).unwrap_or(n);
        if parts == 1 { n } else { divide(n, parts.into()) }
    };
    let Bounds { min, max, .. } = quantity.bounds;
    quantity.bounds = Bounds { min: min.map(convert), max: max.map(convert), ..quantity.bounds };
    quantity.step = quantity.step.map(|s| if parts == 1 { s.normalize() } else { divide(s, parts.into()) });
    let end = if shared { figure.end } else { end };
    let used = figure.used.max(end);
    let used = if shared { figure.used.min(end.max(figure.end)) } else { used };
    // A rate is free for attributes to look at: "earns £90,000 a year".
    let taken = if used == end && !shared { core } else { used };
    let mention = Mention::new(view, (figure.from, taken), (figure.start, end), kind, Value::Quantity(quantity));
    Match { mention, more: Vec::new(), end: used, resume: used }
}

/// The unit that a list gives at its end: `5.4, 6.1 and 6.7 inches`, `a 7- or 8-inch screen`.
fn shared(view: &View<'_>, figure: &Figure, clock: &Clock) -> Option<Suffix> {
    let mut at = figure.end;
    let hyphened =
        view.kind(at) == Some(TokenKind::Hyphen) && view.tokens[at].glued() && !view.tokens.get(at + 1)?.glued();
    let dangling =
        hyphened || (view.kind(at) == Some(TokenKind::Hyphen) && matches!(view.kind(at + 1), Some(TokenKind::Comma)));
    at += usize::from(dangling);
    for _ in 0..6 {
        let comma = view.kind(at) == Some(TokenKind::Comma);
        let and = at + usize::from(comma);
        // `12 by 8 feet`, `2,340 x 1,080 pixels`
        let sides = !comma && view.is_any(and, words!["x", "by"]);
        let joined = sides || view.is_any(and, words!["and", "or", "to"]);
        let next = and + usize::from(joined);
        if !(comma || joined) || !(view.kind(next) == Some(TokenKind::Number) || view.has(next, Class::Cardinal)) {
            return None;
        }
        let mut n = numeral(view, next)?;
        // `from 2 to 3-4 billion euros`
        if view.is(and, "to")
            && view.kind(n.end) == Some(TokenKind::Hyphen)
            && let Some(high) = numeral(view, n.end + 1)
        {
            n = high;
        }
        if let Some(unit) = super::suffix::suffix(view, n.end, &n, None, clock) {
            // A lone pair must be of one kind: "12 and 15 per cent", not "in 2012, 15 per cent".
            let alike = dangling || n.form == figure.low.form && joined;
            let alike = alike && (!sides || unit.kind == Kind::Measure);
            return alike.then(|| Suffix { more: None, end: figure.end, ..unit });
        }
        at = n.end;
        if dangling && view.kind(at) == Some(TokenKind::Hyphen) {
            at += 1;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::examples::check;

    #[test]
    fn takes_up_the_unit_said_before() {
        check("It fell to 3.9% from 4.2 a year before.", &["3.9%|percent|3.9 percent down", "4.2|percent|4.2 percent"]);
        check(
            "She won by 53.4 per cent to 46.6.",
            &["53.4 per cent|percent|53.4 percent", "46.6|percent|46.6 percent"],
        );
        check("Oakham rose by 2% but Dunmere fell by 1.", &["2%|percent|2 percent up", "1|percent|1 percent down"]);
        check("The bank of Orm lent at 9-7/8 pct.", &["9-7/8 pct|percent|9.875 percent"]);
        check("A 12 by 8 foot hut burned.", &["12|measure|12 foot", "8 foot|measure|8 foot"]);
        check("It has 90 x 60 pixels.", &["90|measure|90 pixel", "60 pixels|measure|60 pixel"]);
        check("Lintz shares fell 2% to 6,120.40.", &["2%|percent|2 percent down", "6,120.40|number|6120.4"]);
    }

    #[test]
    fn takes_up_the_money_said_before() {
        check(
            "Deposits at Orm rose 312 mln dlrs to 41.07 billion.",
            &["312 mln dlrs|money|312000000 USD up", "41.07 billion|money|41070000000 USD"],
        );
        check(
            "Loans grew £2.9 billion after a 1.4 billion rise.",
            &["£2.9 billion|money|2900000000 GBP up", "1.4 billion|money|1400000000 GBP"],
        );
        check(
            "Profit fell to 84.3 million pounds ($107 million) from 95.8 million.",
            &[
                "84.3 million pounds|money|84300000 GBP down",
                "$107 million|money|107000000 USD down",
                "95.8 million|money|95800000 GBP",
            ],
        );
        check(
            "Sales will rise to £5.5m from a projected 5.3m.",
            &["£5.5m|money|5500000 GBP up", "5.3m|money|5300000 GBP"],
        );
        check("It paid £3m to 2 million people.", &["£3m|money|3000000 GBP", "2 million|count|2000000 person"]);
    }

    #[test]
    fn numerals_that_count_nothing() {
        check("They left the Nine Mile Point mill.", &["Nine Mile|name|part of a name"]);
        check("They left the bottom three.", &["three|name|place in a table"]);
        check("It was a top-10 finish.", &["10|name|place in a table"]);
        check("The top ten songs were old.", &["ten|count|10 song"]);
        check("Two new 640 Max jets left.", &["Two|count|2 jet", "640|name|part of a name"]);
    }
}

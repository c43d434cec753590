//! A suffix: the unit written after a figure.

use compact_str::{CompactString, format_compact};
use rust_decimal::Decimal;

use super::numeral::{Form, Numeral, divide, hyphen, numeral};
use super::sign::{sign, sum_tail};
use super::{Clock, Kind};
use crate::lexicon::{Class, Classes, WordList, plural, unit, words};
use crate::sentence::View;
use crate::token::{Flags, TokenKind};

/// A unit after a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Suffix {
    /// Money, percent or measure.
    pub kind: Kind,
    /// The unit's name.
    pub name: CompactString,
    /// How many of it make the unit named: 100 for cents.
    pub parts: u32,
    /// What a smaller unit adds: 10 inches to `5ft`.
    pub more: Option<Decimal>,
    /// The first token after the unit, a rate not included.
    pub core: usize,
    /// The first token after it.
    pub end: usize,
}

/// The unit after a numeral that ends before token `at`; `money` is the currency written before it.
pub(crate) fn suffix(
    view: &View<'_>,
    at: usize,
    n: &Numeral,
    money: Option<&'static str>,
    clock: &Clock,
) -> Option<Suffix> {
    if let Some(code) = money {
        let (code, end) = sum_tail(view, at).map_or((code, at), |(c, e)| (c, e));
        let found = Suffix { kind: Kind::Money, name: code.into(), parts: 1, more: None, core: end, end };
        return Some(with_rate(view, found));
    }
    let word = hyphen(view, at);
    let found =
        percent(view, word).or_else(|| currency(view, at, word, n, clock)).or_else(|| measure(view, at, word, n))?;
    let attributive = word > at;
    let found = compound(view, found, attributive);
    Some(if attributive { found } else { with_rate(view, found) })
}

/// Whether token `at` is a unit of measure, a percentage or a currency word.
pub(crate) fn is_unit(view: &View<'_>, at: usize) -> bool {
    percent(view, at).is_some()
        || view.tokens.get(at).is_some_and(|t| {
            t.has(Class::Unit) || t.has(Class::Currency) || t.has(Class::Cent) || t.has(Class::TimeUnit)
        })
}

/// The first words of what makes a figure a percentage.
const SHARES: &WordList = words!["of", "percentage", "percent", "pct", "percents", "pc", "per", "basis", "bps"];

/// `%`, `per cent`, `pct`, `percentage points`, `basis points`
fn percent(view: &View<'_>, at: usize) -> Option<Suffix> {
    let points = |k: usize| view.is_any(k, words!["point", "points"]);
    if view.kind(at)? == TokenKind::Word && !view.is_any(at, SHARES) {
        return None;
    }
    // `0.25 of a percentage point`
    if view.is(at, "of") && view.is(at + 1, "a") && view.is_any(at + 2, words!["percentage", "per", "percent"]) {
        return percent(view, at + 2);
    }
    let (name, end) = match view.kind(at)? {
        TokenKind::Percent => ("percent", at + 1),
        TokenKind::Word if view.is(at, "percentage") && points(at + 1) => {
            return Some(of(Kind::Percent, "percentage point", at + 2));
        }
        TokenKind::Word if view.is_any(at, words!["percent", "pct", "percents", "percentage"]) => ("percent", at + 1),
        TokenKind::Word if view.str(at) == "pc" && view.tokens[at].glued() => ("percent", at + 1),
        TokenKind::Word if view.is(at, "per") && view.is(at + 1, "cent") => ("percent", at + 2),
        TokenKind::Word if view.is(at, "basis") && points(at + 1) => {
            return Some(of(Kind::Percent, "basis point", at + 2));
        }
        TokenKind::Word if view.is(at, "bps") => return Some(of(Kind::Percent, "basis point", at + 1)),
        _ => return None,
    };
    if points(end) {
        return Some(of(Kind::Percent, "percentage point", end + 1));
    }
    Some(of(Kind::Percent, name, end))
}

fn of(kind: Kind, name: &'static str, end: usize) -> Suffix {
    Suffix { kind, name: CompactString::const_new(name), parts: 1, more: None, core: end, end }
}

/// Classes of the words of money.
const MONEY: Classes = Classes::of(Class::Currency).and(Class::CurrencyRare).and(Class::Cent);

/// Codes that are no words of English, so that small letters do.
const LOWER_CODES: &WordList =
    words!["rmb", "eur", "aud", "nzd", "cny", "hkd", "sgd", "chf", "inr", "sek", "nok", "dkk", "myr", "thb", "aed"];

/// `dollars`, `Australian dollars`, `mln dlrs`, `cents`, `p`, `€`
fn currency(view: &View<'_>, at: usize, word: usize, n: &Numeral, clock: &Clock) -> Option<Suffix> {
    let token = view.tokens.get(word)?;
    if token.kind == TokenKind::Currency {
        // `12 €`, `12€`, but not `12 $15`.
        let free = view.kind(word + 1) != Some(TokenKind::Number);
        return (free && view.str(word) != "¢")
            .then(|| sign(view.str(word), clock))
            .flatten()
            .map(|c| of(Kind::Money, c, word + 1));
    }
    if token.kind != TokenKind::Word {
        return None;
    }
    // A noun of two words ahead of its currency: "Hong Kong dollars", "U.S. dollars".
    for k in word + 1..=word + 2 {
        let Some(money) = view.tokens.get(k) else { break };
        let nation = &view.tokens[k - 1];
        if nation.has(Class::Nation) && money.classes.meets(MONEY) {
            let own = nation.worth(Class::Nation)?;
            let parts = if money.has(Class::Cent) { 100 } else { 1 };
            return Some(Suffix { parts, ..of(Kind::Money, own, k + 1) });
        }
        if view.kind(k) != Some(TokenKind::Word) || !view.tokens[k - 1].flags.has(Flags::CAPITAL) {
            break;
        }
    }
    if let Some(code) = token.worth(Class::Currency) {
        // Codes are written in capitals; "try", "sold a rand" are words.
        let written = token.span.len() != 3
            || token.flags.has(Flags::UPPER)
            || matches!(code, "JPY" | "USD" | "ZAR" | "GBP")
            || view.is_any(word, LOWER_CODES);
        // `3 USD50 cards`: the code is the next sum's.
        let next = view.kind(word + 1) == Some(TokenKind::Number) && view.tokens[word + 1].glued();
        if !written
            || next
            || (code == "GBP" && view.is_any(word, words!["pound", "pounds"]) && is_weight(view, at, word, n))
        {
            return None;
        }
        let code = match code {
            "USD" if view.is_any(word, words!["dollar", "dollars"]) => clock.dollar,
            "GBP" if view.is_any(word, words!["pound", "pounds"]) => clock.purse.coin("pound"),
            _ => clock.purse.coin(code),
        };
        return Some(of(Kind::Money, code, word + 1));
    }
    if let Some(code) = token.worth(Class::CurrencyRare) {
        // Nobody counts 3.20 of anything; nor are points in a game worth so much a share.
        let noun = !view.is_any(word, words!["won", "real"]);
        let sum = n.value >= Decimal::from(1000) || noun && !n.value.fract().is_zero() && n.form == Form::Digits;
        let share = view.is_any(word + 1, words!["per", "a"]) && view.is_any(word + 2, words!["share", "stock"]);
        return ((sum || share) && word == at).then(|| of(Kind::Money, code, word + 1));
    }
    if let Some(code) = token.worth(Class::Cent) {
        let code = if code == "USD" { clock.dollar } else { code };
        return Some(Suffix { parts: 100, ..of(Kind::Money, code, word + 1) });
    }
    // `25p`, `50c`
    let glued = token.glued() && word == at && n.form == Form::Digits && n.scale == Decimal::ONE;
    if glued && view.str(word) == "p" && n.value < Decimal::from(1000) && !view.is_any(at - 1, words!["480", "720"]) {
        return Some(Suffix { parts: 100, ..of(Kind::Money, "GBP", word + 1) });
    }
    if glued && view.str(word) == "c" {
        return Some(Suffix { parts: 100, ..of(Kind::Money, clock.dollar, word + 1) });
    }
    None
}

/// Whether pounds are weight here, not money: `a 300-pound man`, `20 pounds of heroin`, `lost 10 pounds`.
fn is_weight(view: &View<'_>, at: usize, word: usize, n: &Numeral) -> bool {
    const CUES: &WordList = words![
        "weigh",
        "weighs",
        "weighed",
        "weighing",
        "weight",
        "lose",
        "losing",
        "gained",
        "shed",
        "heavy",
        "lighter",
        "heavier",
        "ton",
        "tonne",
        "kilo",
        "kilos",
        "kilogram",
        "kilograms",
        "kg",
    ];
    let near = |k: usize| view.is_any(k, CUES);
    if word > at && view.is(word, "pound") {
        return true;
    }
    (view.is(word + 1, "of") && !view.is_any(word + 2, words!["the", "taxpayers", "public", "damage", "savings"]))
        || view.is_any(word + 1, words!["heavier", "lighter", "overweight", "per"])
        || (1..=5).any(|k| at > k && near(at - k))
        || n.value < Decimal::from(700) && beside_height(view, at)
        || (view.is_any(word + 1, words!["and", ","]) && view.is_any(word + 3, words!["ounce", "ounces"]))
}

/// Whether a height stands shortly before, and no price: `5'10" tall, 180 pounds`.
fn beside_height(view: &View<'_>, at: usize) -> bool {
    let back = |reach: usize, list: &WordList| (1..=reach).any(|k| at >= k && view.is_any(at - k, list));
    // `6'4",170 pounds`
    let marked = |k: usize| {
        view.kind(k) == Some(TokenKind::SingleQuote)
            && view.tokens[k].glued()
            && k > 0
            && view.kind(k - 1) == Some(TokenKind::Number)
            && view.tokens[k - 1].span.len() == 1
    };
    let tall = back(12, words!["feet", "foot", "height", "inches", "tall", "weighed", "weighing", "weighs"])
        || (1..=9).any(|k| at >= k && marked(at - k));
    tall && !back(
        6,
        words!["cost", "costs", "costing", "worth", "paid", "pay", "pays", "sold", "bought", "price", "fined"],
    )
}

/// A unit of measure.
fn measure(view: &View<'_>, at: usize, word: usize, n: &Numeral) -> Option<Suffix> {
    let token = view.tokens.get(word)?;
    if token.kind == TokenKind::Symbol {
        return match view.str(word) {
            "°" | "º" | "˚" => Some(degrees(view, word + 1)),
            _ => None,
        };
    }
    if token.kind == TokenKind::SingleQuote {
        return feet_and_inches(view, word, n);
    }
    if token.kind != TokenKind::Word {
        return None;
    }
    if token.has(Class::UnitPrefix)
        && let Some(found) = prefixed(view, word)
    {
        return Some(found);
    }
    let glued = token.glued() && word == at && n.form == Form::Digits;
    // `21st` is an ordinal, `12st` a weight.
    if glued && view.is(word, "st") && n.value % Decimal::TEN == Decimal::ONE {
        return None;
    }
    if word == at && n.form == Form::Digits && matches!(view.str(word), "W" | "V") {
        return Some(of(Kind::Measure, if view.str(word) == "W" { "watt" } else { "volt" }, word + 1));
    }
    if glued && let Some(name) = token.worth(Class::UnitSign).filter(|_| signed(view.str(word))) {
        return Some(powered(view, name, word + 1));
    }
    let name = unit::name(token.worth(Class::Unit)?);
    let text = view.str(word);
    let name = match text {
        "Nm" => "newton metre",
        // A data size, where the capitals say so.
        "MB" | "Mb" => "megabyte",
        "GB" | "Gb" => "gigabyte",
        "MW" => "megawatt",
        "mb" if glued => "megabyte",
        // "A cup final", "the stone", "a yard": words that need a figure before them.
        "ha" | "gal" | "mi" | "tw" | "nm" | "pb" if !glued && n.form != Form::Digits => return None,
        _ => name,
    };
    if name == "pound"
        && let Some(end) = torque(view, word + 1)
    {
        return Some(of(Kind::Measure, "pound-foot", end));
    }
    Some(powered(view, name, word + 1))
}

/// The end of the `-ft` of `40 lb-ft`, `40 pound-feet`, `40 lb ft of torque`.
fn torque(view: &View<'_>, at: usize) -> Option<usize> {
    let foot = hyphen(view, at);
    let joined = foot > at || view.is_any(at - 1, words!["lb", "lbs"]);
    (joined && view.is_any(foot, words!["ft", "foot", "feet"])).then_some(foot + 1)
}

/// Whether a sign of one or two letters is written in its own case.
fn signed(text: &str) -> bool {
    match text {
        "m" | "g" | "l" | "t" | "in" | "lt" | "ms" | "st" | "m2" | "W" | "w" | "V" | "v" | "C" | "F" | "L" => true,
        _ => text.len() > 2,
    }
}

/// `m²`, `km2`, `m3`
fn powered(view: &View<'_>, name: &'static str, end: usize) -> Suffix {
    let glued = view.tokens.get(end).is_some_and(crate::token::Token::glued);
    let power = if glued && name.ends_with("metre") {
        match view.str(end) {
            "2" | "²" => "square ",
            "3" | "³" => "cubic ",
            _ => "",
        }
    } else {
        ""
    };
    if power.is_empty() {
        return of(Kind::Measure, name, end);
    }
    Suffix { name: format_compact!("{power}{name}"), ..of(Kind::Measure, "", end + 1) }
}

/// `square metres`, `sq. ft`, `metric tons`, `degrees Celsius`, `kilowatt hours`, `light years`
fn prefixed(view: &View<'_>, at: usize) -> Option<Suffix> {
    let kind = view.tokens[at].worth(Class::UnitPrefix)?;
    if kind == "degree" {
        let dot = usize::from(view.is(at, "deg") && view.kind(at + 1) == Some(TokenKind::Period));
        return Some(degrees(view, at + 1 + dot));
    }
    let dot = usize::from(view.kind(at + 1) == Some(TokenKind::Period) && view.tokens[at + 1].glued());
    let next = hyphen(view, at + 1 + dot);
    let unit = view.tokens.get(next)?.entry();
    if kind == "hour" {
        if !view.is_any(next, words!["hour", "hours"]) {
            return None;
        }
        let power = view.tokens[at].worth(Class::Unit).map_or("man", unit::name);
        return Some(Suffix { name: format_compact!("{power} hour"), ..of(Kind::Measure, "", next + 1) });
    }
    if kind == "light" {
        let time =
            unit.lemma(Class::TimeUnit).filter(|t| matches!(*t, "year" | "day" | "hour" | "minute" | "second"))?;
        return Some(Suffix { name: format_compact!("light-{time}"), ..of(Kind::Measure, "", next + 1) });
    }
    if kind == "astronomical" {
        let units = view.is_any(next, words!["unit", "units"]);
        return units.then(|| of(Kind::Measure, "astronomical unit", next + 1));
    }
    let length = unit.worth(Class::Unit).map(unit::name).or_else(|| view.is(next, "m").then_some("metre"))?;
    let fits = match kind {
        "square" | "cubic" => ["metre", "mile", "yard", "foot", "inch"].iter().any(|u| length.ends_with(u)),
        "nautical" => length == "mile",
        "metric" | "long" | "short" => matches!(length, "ton" | "tonne"),
        "fluid" | "troy" => length == "ounce",
        _ => false,
    };
    fits.then(|| Suffix { name: format_compact!("{kind} {length}"), ..of(Kind::Measure, "", next + 1) })
}

/// What follows `degrees` or `°`: the scale, where one is named.
fn degrees(view: &View<'_>, at: usize) -> Suffix {
    let text = view.str(at);
    match text {
        "C" | "c" => of(Kind::Measure, "degree Celsius", at + 1),
        "F" | "f" => of(Kind::Measure, "degree Fahrenheit", at + 1),
        _ => match view.tokens.get(at).and_then(|t| t.worth(Class::Unit)) {
            Some("degree Celsius") => of(Kind::Measure, "degree Celsius", at + 1),
            Some("degree Fahrenheit") => of(Kind::Measure, "degree Fahrenheit", at + 1),
            _ => of(Kind::Measure, "degree", at),
        },
    }
}

/// `5'10"`
fn feet_and_inches(view: &View<'_>, at: usize, n: &Numeral) -> Option<Suffix> {
    let inches = numeral(view, at + 1)?;
    let marked = view.kind(inches.end) == Some(TokenKind::DoubleQuote) && view.tokens[inches.end].glued();
    // `5'10 tall`
    let fits = view.tokens[at].glued()
        && n.value < Decimal::from(9)
        && inches.value < Decimal::from(12)
        && (marked || view.is(inches.end, "tall"));
    fits.then(|| Suffix {
        more: Some(divide(inches.value, Decimal::from(12))),
        ..of(Kind::Measure, "foot", inches.end + usize::from(marked))
    })
}

/// `5ft 10in`, `6lb 4oz`, `12 stone 6 pounds`: the smaller unit joins the larger.
fn compound(view: &View<'_>, large: Suffix, attributive: bool) -> Suffix {
    const PAIRS: &[(&str, &str)] = &[
        ("foot", "inch"),
        ("stone", "pound"),
        ("pound", "ounce"),
        ("yard", "foot"),
        ("metre", "centimetre"),
        ("kilogram", "gram"),
    ];
    // `3 dollars 50 cents`, `thirteen dollars and forty-five cents`
    if large.kind == Kind::Money && large.parts == 1 {
        let at = large.end + usize::from(view.is(large.end, "and"));
        let Some(n) = numeral(view, at).filter(|n| n.value < Decimal::ONE_HUNDRED) else { return large };
        let cent = view.tokens.get(n.end).and_then(|t| t.worth(Class::Cent));
        return match cent {
            Some(code) if code == large.name || code == "USD" => {
                Suffix { more: Some(n.value / Decimal::ONE_HUNDRED), core: n.end + 1, end: n.end + 1, ..large }
            }
            _ => large,
        };
    }
    let Some((_, small)) = PAIRS.iter().find(|(l, _)| large.kind == Kind::Measure && large.name == *l) else {
        return large;
    };
    let mut at = large.end;
    if attributive {
        at = hyphen(view, at);
    }
    if view.is(at, "and") || view.kind(at) == Some(TokenKind::Comma) {
        at += 1;
    }
    let Some(n) = numeral(view, at) else { return large };
    let word = hyphen(view, n.end);
    let named = view.tokens.get(word).and_then(|t| t.worth(Class::Unit)).map(unit::name) == Some(small)
        || (*small == "inch" && view.is(word, "in"))
        || (*small == "gram" && view.is(word, "g"));
    // `5-foot-11`, `5 foot 11`: the word for inches is left out.
    let bare = !named && *small == "inch" && unnamed_inches(view, large.end, &n);
    let word = if bare { n.end.saturating_sub(1) } else { word };
    let named = named || bare;
    let factors = unit::base(&large.name).zip(unit::base(small));
    match factors {
        Some(((whole, _), (part, _))) if named && n.value * part < whole => {
            Suffix { more: Some(divide(n.value * part, whole)), core: word + 1, end: word + 1, ..large }
        }
        _ => large,
    }
}

/// Whether a numeral after `foot` is in inches though nothing says so: `5-foot-11`, `6 foot 2, 190 pounds`.
fn unnamed_inches(view: &View<'_>, foot: usize, n: &Numeral) -> bool {
    let joined = hyphen(view, foot) > foot && view.kind(n.end) != Some(TokenKind::Hyphen);
    let apart = view.is_any(foot - 1, words!["foot", "ft"])
        && view.tokens.get(foot).is_some_and(|t| t.kind == TokenKind::Number || t.has(Class::Cardinal))
        && (view.kind(n.end) != Some(TokenKind::Word) || view.is_any(n.end, words!["and", "tall", "with"]));
    n.value.is_integer() && n.value < Decimal::from(12) && (joined || apart)
}

/// Adds a rate: `per hour`, `/s`, `a day`.
fn with_rate(view: &View<'_>, found: Suffix) -> Suffix {
    let at = past_bracket(view, found.end);
    // `£53 in cash per share`
    let cash = view.is(at, "in") && view.is(at + 1, "cash") && view.is_any(at + 2, words!["per", "a", "for"]);
    let at = at + if cash { 2 } else { 0 };
    let (word, taken) = match view.kind(at) {
        Some(TokenKind::Slash) if view.tokens[at].glued() => (at + 1, true),
        Some(TokenKind::Word) if view.is(at, "per") => (at + 1, true),
        Some(TokenKind::Word) if view.is_any(at, words!["a", "an", "each", "every"]) => (hyphen(view, at + 1), false),
        _ => return found,
    };
    let Some((each, end)) = each(view, word, taken) else { return found };
    // "from 4 pence a year earlier"
    if !taken && view.is_any(end, words!["ago", "earlier", "later", "before"]) {
        return found;
    }
    // A rate beyond a bracket is no part of the extent.
    let end = if at > found.end { found.end } else { end };
    Suffix { name: format_compact!("{} per {each}", found.name), end, ..found }
}

/// Past the same said in another unit: `A$9 (US$6.10) per share`.
fn past_bracket(view: &View<'_>, at: usize) -> usize {
    if view.kind(at) != Some(TokenKind::Open) {
        return at;
    }
    let close = (at + 1..at + 8).find(|&k| view.kind(k) == Some(TokenKind::Close));
    match close {
        Some(close) if (at + 1..close).any(|k| view.kind(k) == Some(TokenKind::Number)) => close + 1,
        _ => at,
    }
}

/// What a rate is counted by: `hour`, `square foot`, `person`, `100,000`.
fn each(view: &View<'_>, at: usize, per: bool) -> Option<(CompactString, usize)> {
    let token = view.tokens.get(at)?;
    if token.kind == TokenKind::Number {
        let n = numeral(view, at)?;
        return (per && n.value >= Decimal::ONE).then(|| (format_compact!("{}", n.value.normalize()), n.end));
    }
    if token.kind != TokenKind::Word {
        return None;
    }
    // `29 cents per diluted share`
    if view.is_any(at, words!["basic", "common", "diluted", "ordinary"]) && view.is(at + 1, "share") {
        return Some(("share".into(), at + 2));
    }
    // `£53 per Ormco share`: whose it is makes no unit.
    let named = |k: usize| view.kind(k) == Some(TokenKind::Word) && view.tokens[k].flags.has(Flags::CAPITAL);
    if per && let Some(share) = (at + 1..at + 4).find(|&k| view.is(k, "share")).filter(|&k| (at..k).all(named)) {
        return Some(("share".into(), share + 1));
    }
    let entry = token.entry();
    if view.tokens[at - 1].kind == TokenKind::Slash {
        let short = match view.str(at) {
            "h" | "hr" | "hour" => "hour",
            "s" | "sec" => "second",
            "min" => "minute",
            "day" | "d" => "day",
            "l" | "L" => "litre",
            _ => return entry.worth(Class::Unit).map(|u| (unit::name(u).into(), at + 1)),
        };
        return Some((short.into(), at + 1));
    }
    if entry.is(Class::UnitPrefix)
        && let Some(square) = prefixed(view, at)
    {
        return Some((square.name, square.end));
    }
    if let Some(time) = entry.lemma(Class::TimeUnit) {
        return Some((time.into(), at + 1));
    }
    if view.is(at, "annum") {
        return Some(("year".into(), at + 1));
    }
    if let Some(name) = entry.worth(Class::Unit) {
        return Some((unit::name(name).into(), at + 1));
    }
    if view.is_any(
        at,
        words![
            "head",
            "share",
            "person",
            "night",
            "game",
            "piece",
            "ticket",
            "copy",
            "bottle",
            "pop",
            "unit",
            "household"
        ],
    ) {
        return Some((plural::singular(view.str(at)), at + 1));
    }
    (per && !view.is_any(at, words!["cent", "se"])).then(|| (plural::singular(view.str(at)), at + 1))
}

#[cfg(test)]
mod tests {
    use super::super::examples::check;

    #[test]
    fn money_in_every_spelling() {
        for text in ["It cost £1.2m.", "It cost 1.2 million pounds.", "It cost £1,200,000.", "It cost GBP 1.2 million."]
        {
            assert!(super::super::examples::said(text)[0].ends_with("|money|1200000 GBP"), "{text}");
        }
        check("It cost A$5, HK$6 or US$4.", &["A$5|money|5 AUD", "HK$6|money|6 HKD", "US$4|money|4 USD"]);
        check("A pint is 80p, a pen 50 cents.", &["80p|money|0.8 GBP", "50 cents|money|0.5 USD"]);
        check("He paid 300 Swiss francs and 20 quid.", &["300 Swiss francs|money|300 CHF", "20 quid|money|20 GBP"]);
        check("The firm lost 45 mln dlrs.", &["45 mln dlrs|money|45000000 USD"]);
        check("They paid £53.19 per Orm Valley share.", &["£53.19 per Orm Valley share|money|53.19 GBP per share"]);
        check("They paid £53.19 in cash per Selby share.", &["£53.19|money|53.19 GBP per share"]);
        check("It lost 3.20 marks.", &["3.20 marks|money|3.2 DEM"]);
        check("It got three marks.", &["three|count|3 mark"]);
        check("She earns £90,000 a year.", &["£90,000 a year|money|90000 GBP per year"]);
    }

    #[test]
    fn measures_and_shares() {
        for text in ["It grew 3 per cent.", "It grew 3 percent.", "It grew 3%.", "It grew 3 pct.", "Orm grew 3 PCT."] {
            assert!(super::super::examples::said(text)[0].ends_with("|percent|3 percent up"), "{text}");
        }
        check("Net was three cts vs one ct.", &["three cts|money|0.03 USD", "one ct|money|0.01 USD"]);
        check("Rates rose 25 basis points.", &["25 basis points|percent|25 basis point up"]);
        check("The engine makes 440 lb-ft of torque.", &["440 lb-ft|measure|440 pound-foot"]);
        check("It is four light hours away.", &["four light hours|measure|4 light-hour"]);
        check("It shines at 900 nits.", &["900 nits|measure|900 nit"]);
        check("He is 6ft 2in tall.", &["6ft 2in|measure|6.166666666667 foot"]);
        let tall = ["5-foot-11|measure|5.916666666667 foot", "215 pounds|measure|215 pound"];
        check("The rower is 5-foot-11 and weighs 215 pounds.", &tall);
        check("He is 6'3 tall.", &["6'3|measure|6.25 foot"]);
        check("He is 6 foot 2.", &["6 foot 2|measure|6.166666666667 foot"]);
        check("The wall is 6 foot 2 metres away.", &["6 foot|measure|6 foot", "2 metres|measure|2 metre"]);
        check("It weighs 6lb 4oz.", &["6lb 4oz|measure|6.25 pound"]);
        check(
            "It was -5C, then 41 degrees Celsius.",
            &["-5C|measure|-5 degree Celsius", "41 degrees Celsius|measure|41 degree Celsius"],
        );
        check(
            "Winds of 60mph swept 300 square miles.",
            &["60mph|measure|60 mile per hour", "300 square miles|measure|300 square mile"],
        );
        let tall = ["5'10\"|measure|5.833333333333 foot", "180 pounds|measure|180 pound"];
        check("He is 5'10\" tall, 180 pounds, bald.", &tall);
        check("The 9-foot door cost 180 pounds.", &["9-foot|measure|9 foot", "180 pounds|money|180 GBP"]);
        check("A 300-pound man paid 20 pounds.", &["300-pound|measure|300 pound", "20 pounds|money|20 GBP"]);
        check(
            "Sizes are 5.4, 6.1 and 6.7 inches.",
            &["5.4|measure|5.4 inch", "6.1|measure|6.1 inch", "6.7 inches|measure|6.7 inch"],
        );
        check("It came down at 3,100m.", &["3,100m|measure|3100 metre"]);
        check("It made 1,200m bricks.", &["1,200m|count|1200000000 brick"]);
        check("The 100m final drew 1.2m people.", &["100m|measure|100 metre", "1.2m|count|1200000 person"]);
    }
}

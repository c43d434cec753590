//! FC213: an amount in brackets is not what the amount before it comes to in its unit.

use rust_decimal::Decimal;

use super::line::Line;
use super::reach::{around, place, ratio, reach, show, times, value, widened};
use super::{Case, Derivation, Findings, Outcome, Rule, Severity, Side, Spot, Text};
use crate::lexicon::{WordList, words};
use crate::mention::Kind;
use crate::relation::{factor, is_currency};
use crate::token::TokenKind;
use crate::value::Bounds;

pub(super) static RULE: Rule = Rule {
    code: "FC213",
    slug: "conversion",
    about: "A conversion in brackets is not what the table of units gives, or, for money, what the article's own rate of exchange or its other conversions give.",
    settle: "Convert again from the unit the source used.",
    severity: Severity::Warning,
    default_on: true,
    kinds: &[],
    attributes: &[],
    check: Some(check),
    accepts: &[
        &[Text::of("The hikers had gone 20 miles (42km) when the fog came down.")],
        &[Text::of("A pound bought $1.30 on Monday. The prize is worth £200 ($390).")],
        &[Text::of("It was 20C (78F) on the pier at Selby.")],
    ],
    rejects: &[
        &[Text::of("The hikers had gone 20 miles (32km) when the fog came down.")],
        &[Text::of("The lake has warmed by 2C (3.6F) in ten years.")],
        &[Text::of("It will fall to 5C (41F) at night, 7C below what is usual.")],
        &[Text::of("She won the 100 metres (11.9 seconds) in borrowed shoes.")],
        &[Text::of("The prize is worth £200 ($260).")],
    ],
};

/// Two amounts of money, one in brackets after the other.
struct Exchange {
    spots: [Spot; 2],
    units: [String; 2],
    /// How many of the second unit one of the first is.
    rate: Bounds,
    amounts: [Decimal; 2],
}

fn check(case: &Case<'_>, found: &mut Findings) {
    for &article in case.articles {
        let mut exchanges = Vec::new();
        for line in case.lines(article).filter(|l| l.said.len() > 1) {
            for n in 1..line.said.len() {
                if bracketed(&line, n) {
                    measure(case, &line, n, found);
                    exchanges.extend(exchange(&line, n));
                }
            }
        }
        if !exchanges.is_empty() {
            money(case, article, &exchanges, found);
        }
    }
}

/// Whether the `n`th figure stands alone in brackets right after the one before it.
fn bracketed(line: &Line<'_>, n: usize) -> bool {
    let open = line.to(n - 1);
    let about = |i: usize| line.view.is_any(i, words!["about", "around", "roughly", "some", "nearly", "almost", "or"]);
    line.is(open, TokenKind::Open)
        && (open + 1..line.from(n)).all(about)
        && (line.is(line.to(n), TokenKind::Close)
            || (line.view.is(line.to(n), "m") && line.is(line.to(n) + 1, TokenKind::Close)))
}

fn measure(case: &Case<'_>, line: &Line<'_>, n: usize, found: &mut Findings) -> Option<()> {
    let (a, b) = (line.quantity(n - 1)?, line.quantity(n)?);
    let (x, mut y) = (a.bounds.point()?, b.bounds.point()?);
    let mut unit = b.unit.as_str();
    // After a length `1.98m` is metres.
    if line.kind(n) == Kind::Number && line.text(n).ends_with('m') && factor(&a.unit, "metre").is_some() {
        (y, unit) = (y / Decimal::from(1_000_000), "metre");
    }
    if line.kind(n - 1) != Kind::Measure || unit == a.unit || unit.is_empty() || y <= Decimal::ZERO {
        return None;
    }
    // "Fell by 5C", but "fell to 5C" and "above 30C" are where the thermometer stands.
    let change = line.any(line.from(n - 1).saturating_sub(3)..line.from(n - 1), CHANGE)
        && !line.before(n - 1, 1, words!["to", "at", "of", "above", "below", "near", "about", "around"]);
    // "6ft 2in" is meant to the inch.
    let compound = !x.is_integer() && !line.text(n - 1).contains('.');
    let half =
        if compound { Decimal::new(4, 2) } else { a.step.unwrap_or(Decimal::ONE).min(Decimal::ONE) / Decimal::TWO };
    let from = widened(reach(a), half);
    let results: Vec<(Decimal, Bounds)> = ways(&a.unit, unit, change)
        .into_iter()
        .filter_map(|(k, add)| Some((x.checked_mul(k)?.checked_add(add)?, shift(times(from, k)?, add)?)))
        .collect();
    let slack = (place(y) / Decimal::TWO).max(y.abs() * Decimal::new(25, 3));
    let written = around(y, slack);
    let &(exact, first) = results.first()?;
    let ok = results.iter().any(|(_, r)| r.overlaps(&written));
    let said = |n: usize| line.text(n);
    let outcome = if ok { Outcome::Right } else { Outcome::Wrong };
    let equation = format!("{} = {}", said(n - 1), show(exact, unit));
    let derivation = Derivation {
        rule: &RULE,
        equation: if ok { format!("{equation}, as {}", said(n)) } else { format!("{equation}, not {}", said(n)) },
        operands: vec![line.spot(n - 1), line.spot(n)],
        result: value(first, unit),
        expected: value(written, unit),
        outcome,
    };
    let message = format!("{} is {}, not {}", said(n - 1), show(exact, unit), said(n));
    let sides = [n - 1, n].map(|i| Side::at(case.extracts, &[line.spot(i)])).to_vec();
    found.settle(derivation, message, sides);
    Some(())
}

/// Words that make degrees a difference.
const CHANGE: &WordList = words![
    "by",
    "warmed",
    "cooled",
    "rise",
    "rises",
    "rose",
    "risen",
    "increase",
    "increased",
    "drop",
    "dropped",
    "fell",
    "fall",
    "fallen",
    "above",
    "below",
    "warmer",
    "cooler",
    "up",
    "down",
    "warming",
    "hotter",
    "colder",
];

/// The factors and offsets that lead from one unit to another, the usual one first.
fn ways(a: &str, b: &str, change: bool) -> Vec<(Decimal, Decimal)> {
    let plain = |k: Decimal| vec![(k, Decimal::ZERO)];
    if let Some(k) = factor(a, b) {
        return plain(k);
    }
    let d = |digits: i64, scale: u32| Decimal::new(digits, scale);
    let both = |a: Decimal, b: Decimal| vec![(a, Decimal::ZERO), (b, Decimal::ZERO)];
    let (ninefifths, fiveninths) = (d(18, 1), Decimal::from(5) / Decimal::from(9));
    match (a, b) {
        ("degree Celsius", "degree Fahrenheit") if change => plain(ninefifths),
        ("degree Fahrenheit", "degree Celsius") if change => plain(fiveninths),
        ("degree Celsius", "degree Fahrenheit") => vec![(ninefifths, d(32, 0))],
        ("degree Fahrenheit", "degree Celsius") => vec![(fiveninths, d(-32, 0) * fiveninths)],
        // American and imperial: 231 cubic inches, and 4.54609 litres.
        ("gallon", "litre") => both(d(3_785_412, 6), d(454_609, 5)),
        ("litre", "gallon") => both(d(264_172, 6), d(219_969, 6)),
        ("pint", "litre") => both(d(473_176, 6), d(568_261, 6)),
        ("litre", "pint") => both(d(2_113_376, 6), d(1_759_754, 6)),
        ("ton", "tonne") => both(d(907_185, 6), d(1_016_047, 6)),
        ("tonne", "ton") => both(d(1_102_311, 6), d(984_207, 6)),
        _ => Vec::new(),
    }
}

fn shift(b: Bounds, add: Decimal) -> Option<Bounds> {
    Some(Bounds::between(b.min?.checked_add(add)?, b.max?.checked_add(add)?))
}

/// Two amounts of different money, as a rate.
fn exchange(line: &Line<'_>, n: usize) -> Option<Exchange> {
    let (a, b) = (line.quantity(n - 1)?, line.quantity(n)?);
    if !is_currency(&a.unit) || !is_currency(&b.unit) || a.unit == b.unit {
        return None;
    }
    let (x, y) = (a.bounds.point()?, b.bounds.point()?);
    let room = |n: Decimal, q: &crate::value::Quantity| {
        let half = q.step.unwrap_or(Decimal::ONE).max(place(n).min(n / Decimal::ONE_HUNDRED)) / Decimal::TWO;
        around(n, half)
    };
    Some(Exchange {
        spots: [line.spot(n - 1), line.spot(n)],
        units: [a.unit.to_string(), b.unit.to_string()],
        rate: ratio(room(y, b), room(x, a))?,
        amounts: [x, y],
    })
}

/// Compares the conversions of an article with the rate it states, or else with one another.
fn money(case: &Case<'_>, article: usize, exchanges: &[Exchange], found: &mut Findings) {
    let stated = case.lines(article).find_map(|line| (0..line.said.len()).find_map(|n| rate(&line, n)));
    for (at, this) in exchanges.iter().enumerate() {
        let apart = |other: &Bounds| {
            let tolerant = |b: &Bounds| Bounds {
                min: b.min.map(|n| n * Decimal::new(96, 2)),
                max: b.max.map(|n| n * Decimal::new(104, 2)),
                ..*b
            };
            !tolerant(&this.rate).overlaps(&tolerant(other))
        };
        let with = match &stated {
            Some((spot, base, quoted, rate)) if this.units == [base.as_str(), quoted.as_str()] => {
                Some((*spot, Bounds::exact(*rate)))
            }
            Some((spot, base, quoted, rate)) if this.units == [quoted.as_str(), base.as_str()] => {
                Decimal::ONE.checked_div(*rate).map(|r| (*spot, Bounds::exact(r)))
            }
            _ => {
                // Without a rate, the odd one out of three or more.
                let peers: Vec<&Exchange> = exchanges
                    .iter()
                    .enumerate()
                    .filter(|(n, e)| *n != at && e.units == this.units)
                    .map(|(_, e)| e)
                    .collect();
                let odd =
                    peers.len() > 1 && peers.iter().all(|p| apart(&p.rate)) && peers[0].rate.overlaps(&peers[1].rate);
                peers.first().filter(|_| odd || peers.iter().any(|p| !apart(&p.rate))).map(|p| (p.spots[1], p.rate))
            }
        };
        let Some((source, rate)) = with else { continue };
        let Some(result) = times(rate, this.amounts[0]) else { continue };
        let ok = !apart(&rate);
        let middle = result.min.zip(result.max).map_or(Decimal::ZERO, |(a, b)| (a + b) / Decimal::TWO);
        let text = |n: usize| this.spots[n].text(case.extracts);
        let come = show(middle.round_dp(0), &this.units[1]);
        let equation = format!("{} at the article’s rate ({}) = {come}", text(0), source.text(case.extracts));
        let derivation = Derivation {
            rule: &RULE,
            equation: if ok { equation } else { format!("{equation}, not {}", text(1)) },
            operands: vec![this.spots[0], this.spots[1], source],
            result: value(result, &this.units[1]),
            expected: value(Bounds::exact(this.amounts[1]), &this.units[1]),
            outcome: if ok { Outcome::Right } else { Outcome::Wrong },
        };
        let message = format!("{} is {come} at the article’s own rate, not {}", text(0), text(1));
        let sides = this.spots.map(|s| Side::at(case.extracts, &[s])).to_vec();
        found.settle(derivation, message, sides);
    }
}

/// A rate of exchange: `$1.27 to the pound`, `a pound bought $1.26`; the unit it is for, the unit
/// it is in, and the rate.
fn rate(line: &Line<'_>, n: usize) -> Option<(Spot, String, String, Decimal)> {
    let quoted = line.quantity(n).filter(|q| is_currency(&q.unit))?;
    let base = |i: usize| CURRENCIES.iter().find(|(word, _)| line.view.is(i, word)).map(|(_, code)| *code);
    let to = line.to(n);
    let after =
        || (line.view.is(to, "to") && line.view.is_any(to + 1, words!["the", "a"])).then(|| base(to + 2)).flatten();
    let from = line.from(n);
    let before = || {
        let verb =
            line.before(n, 1, words!["bought", "buys", "fetched", "worth"]) || line.before(n, 2, words!["worth", "at"]);
        let near = from.saturating_sub(4)..from;
        verb.then(|| near.filter(|&i| i > 0 && line.view.is_any(i - 1, words!["a", "the", "one"])).find_map(base))
            .flatten()
    };
    let base = after().or_else(before)?;
    (base != quoted.unit)
        .then(|| (line.spot(n), base.to_owned(), quoted.unit.to_string(), quoted.bounds.point().unwrap_or_default()))
        .filter(|r| r.3 > Decimal::ZERO)
}

const CURRENCIES: &[(&str, &str)] = &[("pound", "GBP"), ("sterling", "GBP"), ("dollar", "USD"), ("euro", "EUR")];

//! Plain English: values as an editor would write them.

use rust_decimal::Decimal;

use crate::lexicon::inflect;
use crate::mention::Kind;
use crate::value::{Bounds, Grain, Interval, Quantity, Timex, Value};

/// A value as an editor would write it; `raw` is what the text says, for what has no plainer form.
pub fn value(value: &Value, kind: Kind, raw: &str) -> String {
    match value {
        Value::Quantity(q) => quantity(q, kind),
        Value::Timex(t) => timex(t, raw),
        Value::Wording(text) if kind == Kind::Quote => format!("“{text}”"),
        Value::Wording(text) => text.clone(),
        Value::Label => raw.to_owned(),
    }
}

fn quantity(q: &Quantity, kind: Kind) -> String {
    if let Some(iso) = q.iso.as_deref().filter(|i| kind == Kind::Age && !i.ends_with('Y')) {
        return duration(iso).unwrap_or_else(|| iso.to_owned());
    }
    let unit = if matches!(kind, Kind::Money | Kind::Percent | Kind::Measure | Kind::Duration) { &*q.unit } else { "" };
    // What is counted is fewer, what is measured is less.
    let under = if unit.is_empty() { "fewer" } else { "less" };
    let text = bounds(&q.bounds, under, &|n| with_unit(n, unit));
    if q.approx { format!("about {text}") } else { text }
}

fn bounds(b: &Bounds, under: &str, word: &dyn Fn(Decimal) -> String) -> String {
    match (b.min, b.max) {
        (Some(min), Some(max)) if min == max => word(min),
        (Some(min), Some(max)) => format!("{} to {}", word(min), word(max)),
        (Some(min), None) if b.min_open => format!("more than {}", word(min)),
        (Some(min), None) => format!("at least {}", word(min)),
        (None, Some(max)) if b.max_open => format!("{under} than {}", word(max)),
        (None, Some(max)) => format!("at most {}", word(max)),
        (None, None) => "any number".to_owned(),
    }
}

/// Signs that stand before an amount.
const SIGNS: &[(&str, &str)] = &[
    ("GBP", "£"),
    ("USD", "$"),
    ("EUR", "€"),
    ("JPY", "¥"),
    ("INR", "₹"),
    ("AUD", "A$"),
    ("CAD", "C$"),
    ("NZD", "NZ$"),
    ("HKD", "HK$"),
];

/// A number with its unit: `£4.8m`, `63%`, `30 miles`.
pub fn with_unit(n: Decimal, unit: &str) -> String {
    if let Some((_, sign)) = SIGNS.iter().find(|(code, _)| *code == unit) {
        return format!("{sign}{}", short(n));
    }
    match unit {
        "" => grouped(n),
        "percent" => format!("{}%", grouped(n)),
        code if code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()) => format!("{code} {}", short(n)),
        unit if n == Decimal::ONE => format!("1 {unit}"),
        unit => format!("{} {}", grouped(n), plural(unit)),
    }
}

/// Units that have no plural.
const INVARIANT: &[&str] = &["hertz", "fahrenheit", "celsius"];

/// The plural of a unit: of its first noun in `mile per hour`.
fn plural(unit: &str) -> String {
    if let Some(scale) = unit.strip_prefix("degree ") {
        return format!("degrees {scale}");
    }
    let (noun, rest) = unit.split_once(" per ").map_or((unit, None), |(a, b)| (a, Some(b)));
    let last = noun.rsplit(' ').next().unwrap_or(noun);
    let mut out = if INVARIANT.contains(&last) { noun.to_owned() } else { inflect::plural(noun) };
    if let Some(rest) = rest {
        out.push_str(" per ");
        out.push_str(rest);
    }
    out
}

/// An amount with `m` or `bn` where that is exact in three digits after the point.
fn short(n: Decimal) -> String {
    for (scale, suffix) in [(1_000_000_000_000_i64, "tn"), (1_000_000_000, "bn"), (1_000_000, "m")] {
        let scaled = n / Decimal::from(scale);
        if scaled.abs() >= Decimal::ONE && scaled.round_dp(3) == scaled {
            return format!("{}{suffix}", scaled.normalize());
        }
    }
    grouped(n)
}

/// A number with commas between thousands; at most six digits after the point.
pub fn grouped(n: Decimal) -> String {
    let text = n.round_dp(6).normalize().to_string();
    let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |d| ("-", d));
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(w, f)| (w, Some(f)));
    let mut out = sign.to_owned();
    for (i, digit) in whole.char_indices() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

fn timex(t: &Timex, raw: &str) -> String {
    if let Some(q) = &t.quantity
        && !t.value.contains('X')
    {
        return quantity(q, Kind::Duration);
    }
    if let Some(text) = duration(&t.value) {
        return text;
    }
    t.interval.map_or_else(|| raw.to_owned(), |i| interval(&i, &t.value))
}

/// A date or time by how finely it is said.
fn interval(i: &Interval, value: &str) -> String {
    let day = i.start.format("%-d %b %Y");
    match i.grain {
        Grain::Minute | Grain::Hour => format!("{day}, {}", i.start.format("%H:%M")),
        Grain::DayPart => format!("{day}, {}", part_of_day(value)),
        _ if i.grain == Grain::Day && i.start.date() == i.end.date() => day.to_string(),
        Grain::Month if (i.end - i.start).num_days() < 31 => i.start.format("%b %Y").to_string(),
        Grain::Year if (i.end - i.start).num_days() < 366 => i.start.format("%Y").to_string(),
        Grain::Decade if value.len() == 3 => format!("{value}0s"),
        _ => format!("{day} to {}", i.end.format("%-d %b %Y")),
    }
}

fn part_of_day(value: &str) -> &'static str {
    match value.rsplit_once('T').map_or("", |(_, part)| part) {
        "MO" => "morning",
        "MI" => "midday",
        "AF" => "afternoon",
        "EV" => "evening",
        "NI" => "night",
        _ => "in the day",
    }
}

/// `P2Y6M` as "2 years 6 months", `PT90M` as "90 minutes"; none for a vague one.
fn duration(iso: &str) -> Option<String> {
    let (date, time) = iso.strip_prefix('P')?.split_once('T').unwrap_or((iso.strip_prefix('P')?, ""));
    let mut parts = Vec::new();
    for (text, units) in [
        (date, &[('Y', "year"), ('M', "month"), ('W', "week"), ('D', "day")][..]),
        (time, &[('H', "hour"), ('M', "minute"), ('S', "second")][..]),
    ] {
        let mut rest = text;
        while let Some(end) = rest.find(|c: char| c.is_ascii_uppercase()) {
            let (number, letter) = (&rest[..end], rest[end..].chars().next()?);
            let (_, unit) = units.iter().find(|(l, _)| *l == letter)?;
            parts.push(with_unit(number.parse().ok()?, unit));
            rest = &rest[end + 1..];
        }
        if !rest.is_empty() {
            return None;
        }
    }
    (!parts.is_empty()).then(|| parts.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(min: Option<i64>, max: Option<i64>) -> Quantity {
        Quantity {
            bounds: Bounds { min: min.map(Decimal::from), max: max.map(Decimal::from), ..Bounds::default() },
            ..Quantity::default()
        }
    }

    fn check(q: &Quantity, kind: Kind, expected: &str) {
        assert_eq!(quantity(q, kind), expected);
    }

    #[test]
    fn quantities_read_as_written() {
        check(&number(Some(1200), Some(1200)), Kind::Count, "1,200");
        check(&number(Some(12), None), Kind::Count, "at least 12");
        check(
            &Quantity { bounds: Bounds { min_open: true, ..number(Some(12), None).bounds }, ..Quantity::default() },
            Kind::Count,
            "more than 12",
        );
        check(&number(Some(10), Some(15)), Kind::Count, "10 to 15");
        let pounds = |n: i64| Quantity { unit: "GBP".into(), ..number(Some(n), Some(n)) };
        check(&pounds(1_200_000), Kind::Money, "£1.2m");
        check(&pounds(48_500), Kind::Money, "£48,500");
        check(&pounds(1_187_443), Kind::Money, "£1,187,443");
        check(
            &Quantity { unit: "mile per hour".into(), ..number(Some(30), Some(30)) },
            Kind::Measure,
            "30 miles per hour",
        );
        check(
            &Quantity { unit: "square foot".into(), approx: true, ..number(Some(300), Some(300)) },
            Kind::Measure,
            "about 300 square feet",
        );
        check(&Quantity { unit: "percent".into(), ..number(Some(63), Some(63)) }, Kind::Percent, "63%");
    }

    #[test]
    fn durations_read_as_written() {
        assert_eq!(duration("P2Y6M").as_deref(), Some("2 years 6 months"));
        assert_eq!(duration("P1Y").as_deref(), Some("1 year"));
        assert_eq!(duration("PT1.5H").as_deref(), Some("1.5 hours"));
        assert_eq!(duration("PXM"), None);
        assert_eq!(duration("2014-11"), None);
    }
}

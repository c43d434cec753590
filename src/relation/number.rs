//! Numbers compared: bounds, approximations, rounding, units.

use rust_decimal::Decimal;

use super::convert;
use super::relate::{How, Relation};
use crate::value::{Bounds, Quantity};

/// How two quantities stand to each other. `whole` where only whole numbers are counted. A share of a
/// whole, `two-thirds`, meets a percentage.
pub fn relate(a: &Quantity, b: &Quantity, whole: bool) -> Relation {
    match (a.unit.as_str(), b.unit.as_str()) {
        ("percent", "") => share(b).map_or_else(|| compare(a, b, whole), |b| compare(a, &b, false)),
        ("", "percent") => share(a).map_or_else(|| compare(a, b, whole), |a| compare(&a, b, false)),
        _ => compare(a, b, whole),
    }
}

/// A share as a percentage: to the point where it is of a hundred, else about so much.
fn share(q: &Quantity) -> Option<Quantity> {
    let within = |n: Option<Decimal>| n.is_none_or(|n| n > Decimal::ZERO && n < Decimal::ONE);
    let hundred = Decimal::ONE_HUNDRED;
    (within(q.bounds.min) && within(q.bounds.max)).then(|| {
        let rough = q.step.is_none_or(|s| s * hundred > Decimal::ONE);
        let scaled = scaled(q, hundred);
        let step = scaled.step.filter(|_| !rough);
        Quantity { unit: "percent".into(), approx: q.approx || rough, step, ..scaled }
    })
}

fn compare(a: &Quantity, b: &Quantity, whole: bool) -> Relation {
    let converted;
    let mut rounding = false;
    let b = if a.unit == b.unit {
        b
    } else if convert::is_currency(&a.unit) && convert::is_currency(&b.unit) {
        return Relation::Open(How::Currency);
    } else if percent_and_point(&a.unit, &b.unit) {
        return Relation::Open(How::PercentOrPoint);
    } else if let Some(factor) = convert::factor(&b.unit, &a.unit) {
        converted = scaled(b, factor);
        rounding = true;
        &converted
    } else {
        b
    };
    if a.bounds == b.bounds && a.approx == b.approx {
        return Relation::Same;
    }
    if a.bounds == b.bounds {
        return Relation::Meets(How::Approximate);
    }
    if beyond(a, b) || beyond(b, a) {
        return Relation::Excludes(How::Bound);
    }
    if a.approx || b.approx {
        return overlap(&widened(a, whole), &widened(b, whole), How::Approximate);
    }
    match (a.bounds.point(), b.bounds.point()) {
        (Some(x), Some(y)) if x == y => Relation::Same,
        (Some(x), Some(y)) => {
            if rounds(x, a, y, b) || rounds(y, b, x, a) || (rounding && near(x, y, 100)) {
                Relation::Meets(How::Rounding)
            } else if rounding && near(x, y, 25) {
                // Converted to the mile, an area is off by no more than its last digits.
                let fine = digits(a).min(digits(b)) > 4;
                if fine { Relation::Open(How::Differ) } else { Relation::Meets(How::Rounding) }
            } else {
                Relation::Excludes(How::Differ)
            }
        }
        // "Up to 130 mph", "210 km/h": converted, a bound is no sharper than a figure.
        _ if rounding && a.bounds.edge().zip(b.bounds.edge()).is_some_and(|(x, y)| near(x, y, 100)) => {
            Relation::Meets(How::Bound)
        }
        // "$250,000" and "more than $250,000": a round sum is seldom one to the dollar.
        _ if convert::is_currency(&a.unit) && (round_at(a, b) || round_at(b, a)) => Relation::Meets(How::Bound),
        _ => overlap(&tightened(a, whole), &tightened(b, whole), How::Bound),
    }
}

/// Whether `a` is an estimate, well on the other side of what `b` is said to lie above or below: "an estimated 35 million",
/// "under 33 million".
fn beyond(a: &Quantity, b: &Quantity) -> bool {
    let Some(n) = a.bounds.point().filter(|_| a.approx && !b.approx) else { return false };
    let Some((edge, above)) = b.bounds.beyond() else { return false };
    let past = if above { n < edge } else { n > edge };
    past && !near(n, edge, 30)
}

/// Whether the figure of `a`, of two digits and zeros, is the one that `b` lies above or below; "5.7 million" says to which
/// digit it is meant.
fn round_at(a: &Quantity, b: &Quantity) -> bool {
    let whole = a.step.is_none_or(|s| s <= Decimal::ONE);
    let Some(n) = a.bounds.point().filter(|n| whole && n.abs() >= Decimal::ONE_THOUSAND) else { return false };
    let edge =
        if b.bounds.min.is_some() { (b.bounds.min, b.bounds.min_open) } else { (b.bounds.max, b.bounds.max_open) };
    edge == (Some(n), true) && trailing(n) * Decimal::ONE_HUNDRED > n.abs()
}

/// Whether `more` is said to lie above what `figure` does not quite reach: "nearly 45 percent", "more than 48 percent".
pub fn passed(figure: &Quantity, more: &Quantity) -> bool {
    let floor = more.bounds.min.filter(|_| more.bounds.max.is_none() && !more.approx);
    figure.unit == more.unit && figure.bounds.point().zip(floor).is_some_and(|(figure, floor)| floor >= figure)
}

/// Whether "nearly" or "almost" stands before the value that starts at `start`.
pub fn short(text: &str, start: usize) -> bool {
    let before = text.get(..start).unwrap_or_default().trim_end();
    ["nearly", "almost", "Nearly", "Almost"].iter().any(|w| before.ends_with(w))
}

/// So many of ten or a hundred as so many: 6 of `6/10`, 57 of `57 out of 100`.
pub fn marks(q: &Quantity, words: &str) -> Option<Quantity> {
    let (_, of) = words.rsplit_once('/').or_else(|| words.rsplit_once("out of"))?;
    let of: Decimal = of.trim().parse().ok()?;
    let of = Some(of).filter(|of| q.unit.is_empty() && [5, 10, 100].iter().any(|n| *of == Decimal::from(*n)))?;
    let times = |n: Option<Decimal>| n.and_then(|n| n.checked_mul(of));
    let bounds = Bounds { min: times(q.bounds.min), max: times(q.bounds.max), ..q.bounds };
    Some(Quantity { bounds, step: times(q.step), ..q.clone() })
}

/// The interval a quantity may stand for, approximation included; for ordering old and new.
pub fn widened(q: &Quantity, whole: bool) -> Bounds {
    if !q.approx {
        return tightened(q, whole);
    }
    let mut out = q.bounds;
    // "An estimated 20 to 30 tonnes": how far it may be off is said.
    if out.min < out.max && out.min.is_some() {
        return tightened(q, whole);
    }
    if let (Some(min), None) = (out.min, out.max) {
        out.max = VAGUE.iter().find(|v| Decimal::from(v.0) == min).map(|v| Decimal::from(v.1));
        return out;
    }
    let least = if whole { Decimal::ONE } else { q.step.unwrap_or_default() };
    // "About 126,819,290" is written to the last digit, and means it nearly so.
    let share = match digits(q) {
        0..=2 => Decimal::TEN,
        3 => Decimal::from(30),
        4 => Decimal::ONE_HUNDRED,
        _ => Decimal::ONE_THOUSAND,
    };
    let slack = |n: Decimal| (n.abs() / share).max(least);
    out.min = out.min.map(|n| n - slack(n));
    out.max = out.max.map(|n| n + slack(n));
    out
}

/// How many digits a figure is written to, noughts at its end left out; none for words.
fn digits(q: &Quantity) -> usize {
    let figure = q.bounds.point().unwrap_or_default().normalize();
    let digits = figure.mantissa().unsigned_abs().to_string();
    if q.step.is_some() { digits.trim_end_matches('0').len() } else { 0 }
}

/// Dozens, scores, hundreds: the least and the most they stand for.
const VAGUE: &[(u32, u32)] = &[(24, 99), (40, 199), (200, 1999)];

/// Whole numbers above 12 begin at 13.
fn tightened(q: &Quantity, whole: bool) -> Bounds {
    let mut out = q.bounds;
    if whole {
        if let Some(min) = out.min.filter(|m| out.min_open && m.is_integer()) {
            (out.min, out.min_open) = (Some(min + Decimal::ONE), false);
        }
        if let Some(max) = out.max.filter(|m| out.max_open && m.is_integer()) {
            (out.max, out.max_open) = (Some(max - Decimal::ONE), false);
        }
    }
    out
}

fn overlap(a: &Bounds, b: &Bounds, how: How) -> Relation {
    if a.overlaps(b) { Relation::Meets(how) } else { Relation::Excludes(how) }
}

/// Whether the bare figure `coarse` may be `fine` rounded: the last digit it is written to is the
/// larger, and the finer figure lies within half of it. Where trailing zeros leave open how far a
/// figure was rounded, both readings count.
fn rounds(coarse: Decimal, c: &Quantity, fine: Decimal, f: &Quantity) -> bool {
    let step = |n: Decimal, q: &Quantity| q.step.unwrap_or_else(|| written(n));
    let half = |step: Decimal| {
        let off = (fine - coarse) * Decimal::TWO;
        -step <= off && off < step
    };
    let fine_step = step(fine, f);
    let (read, zeros) = (step(coarse, c), if decimals(coarse, c) { Decimal::ONE } else { trailing(coarse) });
    // Halves, thirds and eighths are written for what they are: 3-1/2 is not 3-3/8 rounded.
    if parted(read) && parted(fine_step) {
        return false;
    }
    // Nobody rounds 151,000 to 200,000 without a word.
    let slight = (fine - coarse).abs() * Decimal::TEN <= coarse.abs();
    (read > fine_step && half(read)) || (zeros > fine_step.max(trailing(fine)) && slight && half(zeros))
}

/// Whether a figure is written in parts other than tenths: `3-1/2`.
pub fn parted(step: Decimal) -> bool {
    step < Decimal::ONE && step.normalize().mantissa() != 1
}

/// Whether a figure is written with decimals before its scale, of which the last is meant though it be a zero:
/// `1.10 billion`.
fn decimals(n: Decimal, q: &Quantity) -> bool {
    let Some(step) = q.step.filter(|s| *s > Decimal::ONE && s.is_integer()) else { return false };
    let places = step.normalize().mantissa().unsigned_abs().checked_ilog10().unwrap_or_default();
    places % 3 != 0 || (places == 3 && n.abs() >= Decimal::from(1_000_000))
}

/// One unit of the last digit a number is written with.
fn written(n: Decimal) -> Decimal {
    Decimal::new(1, n.scale())
}

/// The place of the last digit that is not zero, for whole numbers of four digits or more.
fn trailing(n: Decimal) -> Decimal {
    let mut place = Decimal::ONE;
    if n.abs() < Decimal::ONE_THOUSAND || !n.is_integer() {
        return place;
    }
    while let Some(next) = place.checked_mul(Decimal::TEN).filter(|&p| (n % p).is_zero()) {
        place = next;
    }
    place
}

/// Whether two figures in different units lie within one part in so many of one another.
fn near(x: Decimal, y: Decimal, parts: u32) -> bool {
    (x - y).abs() * Decimal::from(parts) <= x.abs().max(y.abs())
}

fn scaled(q: &Quantity, factor: Decimal) -> Quantity {
    let times = |n: Option<Decimal>| n.and_then(|n| n.checked_mul(factor));
    let bounds = Bounds { min: times(q.bounds.min), max: times(q.bounds.max), ..q.bounds };
    Quantity { bounds, step: times(q.step), ..q.clone() }
}

fn percent_and_point(a: &str, b: &str) -> bool {
    let is = |u: &str| (u == "percent", u.contains("percentage point"));
    matches!((is(a), is(b)), ((true, _), (_, true)) | ((_, true), (true, _)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quantity(text: &str) -> Quantity {
        let (approx, text) = text.strip_prefix('~').map_or((false, text), |t| (true, t));
        let (number, unit) = text.split_once(' ').unwrap_or((text, ""));
        let (bare, scale) = number.strip_suffix('m').map_or((number, 1), |n| (n, 1_000_000));
        let parse = |s: &str| s.parse::<Decimal>().expect("a number") * Decimal::from(scale);
        let mut step = None;
        let bounds = if let Some(n) = bare.strip_prefix(">=") {
            Bounds { min: Some(parse(n)), ..Bounds::default() }
        } else if let Some(n) = bare.strip_prefix('>') {
            Bounds { min: Some(parse(n)), min_open: true, ..Bounds::default() }
        } else if let Some(n) = bare.strip_prefix("<=") {
            Bounds { max: Some(parse(n)), ..Bounds::default() }
        } else if let Some((a, b)) = bare.split_once("..") {
            Bounds::between(parse(a), parse(b))
        } else {
            let n: Decimal = bare.parse().expect("a number");
            step = Some(written(n) * Decimal::from(scale));
            Bounds::exact(parse(bare))
        };
        Quantity { bounds, unit: unit.into(), approx, step, ..Quantity::default() }
    }

    fn check(a: &str, b: &str, expected: &str) {
        let (x, y) = (quantity(a), quantity(b));
        let whole = x.unit.is_empty() || x.unit == "person";
        let name = |r: Relation| format!("{r:?}").split('(').next().unwrap_or("").to_owned();
        assert_eq!(name(relate(&x, &y, whole)), expected, "{a} / {b}");
        assert_eq!(name(relate(&y, &x, whole)), expected, "{b} / {a}");
        assert_eq!(relate(&x, &x, whole), Relation::Same, "{a} / {a}");
    }

    #[test]
    fn a_round_sum_is_seldom_one_to_the_dollar() {
        check("250000 USD", ">250000 USD", "Meets");
        check("251300 USD", ">251300 USD", "Excludes");
        check("250000", ">250000", "Excludes");
    }

    #[test]
    fn a_bound_is_converted_as_roughly_as_a_figure() {
        check("<=130 mile per hour", "210 kilometre per hour", "Meets");
        check("<=130 mile per hour", "230 kilometre per hour", "Excludes");
    }

    #[test]
    fn what_is_nearly_reached_is_not_passed() {
        let check = |a: &str, b: &str, expected| assert_eq!(passed(&quantity(a), &quantity(b)), expected, "{a} / {b}");
        check("~45 percent", ">48 percent", true);
        check("~45 percent", ">=45 percent", true);
        check("~45 percent", ">43 percent", false);
        check("~45 percent", "46 percent", false);
        assert!(short("Almost 45", 7) && !short("About 45", 6));
    }

    #[test]
    fn bounds_meet_figures_as_written() {
        check("12", "12", "Same");
        check("12", "13", "Excludes");
        check(">=12", "12", "Meets");
        check(">12", "12", "Excludes");
        check(">12", "13", "Meets");
        check("<=12", "12", "Meets");
        check("<=12", "13", "Excludes");
        check("10..15", "12", "Meets");
        check("10..15", "16", "Excludes");
        check(">63 percent", "63 percent", "Excludes");
        check(">63 percent", "63.4 percent", "Meets");
    }

    #[test]
    fn approximations_widen() {
        check("~12", "12", "Meets");
        check("~12", "13", "Meets");
        check("~12", "15", "Excludes");
        check("~100", "109", "Meets");
        check("~126819290", "126900000", "Meets");
        check("~126819290", "127200000", "Excludes");
        check("~>=24", "60", "Meets");
        check("~>=24", "120", "Excludes");
        check("~>=200", "1500", "Meets");
    }

    #[test]
    fn an_estimate_well_past_a_bound_is_none_of_it() {
        check("~35m", ">38m", "Excludes");
        check("~35m", ">36m", "Meets");
        check("~35m", ">31m", "Meets");
        check("~35m", ">=38m", "Meets");
    }

    #[test]
    fn rounding_widens_the_coarser_of_two_bare_figures() {
        check("1.2m", "1187400", "Meets");
        check("1.2m", "1120000", "Excludes");
        check("5000", "5200", "Meets");
        check("5000", "6000", "Excludes");
        check("200000", "151000", "Excludes");
        check("63 percent", "63.4 percent", "Meets");
        check("63 percent", "64 percent", "Excludes");
        check("40", "38", "Excludes");
        check("47", "48", "Excludes");
        check("1.10m", "1.11m", "Excludes");
        check("1.1m", "1.11m", "Meets");
    }

    #[test]
    fn a_fraction_is_not_rounded_to_another() {
        let parts = |n: i64, of: i64| {
            let step = Decimal::ONE / Decimal::from(of);
            Quantity { bounds: Bounds::exact(Decimal::from(n) * step), step: Some(step), ..Quantity::default() }
        };
        assert_eq!(relate(&parts(7, 2), &parts(27, 8), false), Relation::Excludes(How::Differ));
        assert_eq!(relate(&parts(7, 2), &parts(28, 8), false), Relation::Same);
    }

    #[test]
    fn units_are_converted_and_currencies_are_not() {
        check("10 mile", "16 kilometre", "Meets");
        check("10 mile", "12 kilometre", "Excludes");
        check("5 GBP", "5 USD", "Open");
        check("3 percent", "3 percentage point", "Open");
    }

    #[test]
    fn shares_meet_percentages() {
        check("0.57", "57 percent", "Same");
        check("0.57", "56 percent", "Excludes");
        check("~0.5", "53 percent", "Meets");
        check("~0.5", "61 percent", "Excludes");
        check("~0.25", ">30 percent", "Excludes");
        check("12", "12 percent", "Same");
    }

    use proptest::prelude::*;

    /// A quantity of people, exact, bounded on either side, or about so many.
    fn people() -> impl Strategy<Value = Quantity> {
        (0_i64..2000, 0_i64..50, 0..5_u8, any::<bool>()).prop_map(|(n, more, shape, approx)| {
            let (n, top) = (Decimal::from(n), Decimal::from(n + more));
            let bounds = match shape {
                0 => Bounds { min: Some(n), min_open: more % 2 == 0, ..Bounds::default() },
                1 => Bounds { max: Some(n), max_open: more % 2 == 0, ..Bounds::default() },
                2 => Bounds::between(n, top),
                _ => Bounds::exact(n),
            };
            Quantity { bounds, approx, unit: "person".into(), ..Quantity::default() }
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn neither_side_comes_first(a in people(), b in people(), whole: bool) {
            prop_assert_eq!(relate(&a, &b, whole), relate(&b, &a, whole));
        }

        #[test]
        fn everything_agrees_with_itself(a in people(), whole: bool) {
            prop_assert_eq!(relate(&a, &a, whole), Relation::Same);
        }

        #[test]
        fn what_a_figure_lies_in_meets_it(a in people(), n in 0_i64..2000) {
            let figure = Quantity { bounds: Bounds::exact(n.into()), approx: false, ..a.clone() };
            if !(a.approx && a.bounds.max.is_none()) && a.bounds.contains(&figure.bounds) {
                prop_assert!(!matches!(relate(&a, &figure, true), Relation::Excludes(_)));
            }
        }

        #[test]
        fn exact_figures_far_apart_exclude_one_another(n in 1_i64..1000, gap in 1_i64..1000) {
            let exact = |n: i64| Quantity { bounds: Bounds::exact(n.into()), step: Some(Decimal::ONE), ..Quantity::default() };
            let (a, b) = (exact(10 * n + 1), exact(10 * (n + gap) + 3));
            prop_assert_eq!(relate(&a, &b, true), Relation::Excludes(How::Differ));
        }
    }
}

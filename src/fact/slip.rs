//! Slips: figures that differ as a slip of the pen makes them differ, which is evidence of one fact nearly as an equal
//! figure is, where neither article gives the figure of the other.

use rust_decimal::Decimal;
use rustc_hash::FxHashSet;

use super::record::{Family, Record};
use super::unit;

/// The figures that each article gives.
pub(super) struct Slips {
    given: FxHashSet<(usize, Family, Decimal)>,
    /// Whether the set was only found.
    found: bool,
}

/// What a slip says at most.
const MOST: f32 = 7.0;

/// The same where the articles are only alike: figures of one market or one firm are, too.
const MOST_FOUND: f32 = 5.0;

/// What a slip says at least to be a conflict with more: hardly two figures in ten are so alike by chance.
const SHARP: f32 = 3.0;

/// Of slips, so many are one digit mistyped.
const OFTEN: f32 = 0.3;

/// And so many two that changed places, or one that was lost.
const SELDOM: f32 = 0.1;

impl Slips {
    pub fn new(records: &[Record<'_>], found: bool) -> Self {
        Self { given: records.iter().filter_map(|r| Some((r.article(), r.family, figure(r)?))).collect(), found }
    }

    /// What it says for one fact that two figures are a slip apart, in bits; 0 where they are not.
    pub fn bits(&self, a: &Record<'_>, b: &Record<'_>) -> f32 {
        if a.article() == b.article() || a.family != b.family || (self.found && (a.halved || b.halved)) {
            return 0.0;
        }
        let (Some(x), Some(y)) = (figure(a), figure(b)) else { return 0.0 };
        let given = |r: &Record<'_>, n| self.given.contains(&(r.article(), r.family, n));
        if x == y
            || !unit::agree(a.unit().unwrap_or_default(), b.unit().unwrap_or_default())
            || given(b, x)
            || given(a, y)
        {
            return 0.0;
        }
        let most = if self.found { MOST_FOUND } else { MOST };
        if let Some(((x, whole), (y, other))) = stroke(text(a)).zip(stroke(text(b)))
            && whole != other
        {
            return telling(&x, &y).map_or(0.0, |_| most);
        }
        digits(a).zip(digits(b)).and_then(|(x, y)| telling(&x, &y)).map_or(0.0, |bits| bits.clamp(0.0, most))
    }
}

/// Whether two figures are so much a slip apart that one of the two is wrong, where all else lets them be one thing: in
/// their digits but for the noughts that end both, which tell nothing: `21,400` and `24,100`, not `$20,000` and `$40,000`.
pub(super) fn sharp(a: &Record<'_>, b: &Record<'_>) -> bool {
    let Some((x, y)) = figure(a).zip(figure(b)).filter(|(x, y)| x != y) else { return false };
    let Some((p, q)) = digits(a).zip(digits(b)).filter(|_| a.unit() == b.unit() || x.trunc() == x && y.trunc() == y)
    else {
        return false;
    };
    let noughts = |s: &str| s.len() - s.trim_end_matches('0').len();
    // "A £19,000 car", "£19,500": the one may be the other, rounded.
    let ends = noughts(&p);
    if ends != noughts(&q) {
        return false;
    }
    let (p, q) = (&p[..p.len() - ends], &q[..q.len() - ends]);
    p != q && telling(p, q).is_some_and(|bits| bits >= SHARP)
}

fn text<'a>(r: &'a Record<'_>) -> &'a str {
    r.assertion().mention.span.of(r.text)
}

fn figure(r: &Record<'_>) -> Option<Decimal> {
    r.assertion().mention.value.quantity().filter(|q| r.plain() && !q.approx).and_then(|q| q.bounds.point())
}

/// The digits of a figure as written: `3.80 million` has three.
fn digits(r: &Record<'_>) -> Option<String> {
    let q = r.assertion().mention.value.quantity()?;
    let n = q.bounds.point()?;
    let whole = q.step.filter(|s| !s.is_zero()).and_then(|s| n.checked_div(s)).unwrap_or(n).normalize();
    Some(whole.mantissa().unsigned_abs().to_string())
}

/// The digits of a figure written with a stroke, and whether the fraction is one that rates and prices are quoted in:
/// `9-13/16`, not `9-13/15` or `9-8/5`.
fn stroke(text: &str) -> Option<(String, bool)> {
    let (above, below) = text.split_once('/')?;
    let start = above.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| at + 1);
    let end = below.find(|c: char| !c.is_ascii_digit()).unwrap_or(below.len());
    let (n, d): (u32, u32) = (above.get(start..)?.parse().ok()?, below.get(..end)?.parse().ok()?);
    let digits = text.bytes().filter(u8::is_ascii_digit).map(char::from).collect();
    Some((digits, n < d && (2..=64).contains(&d) && d.is_power_of_two()))
}

/// How much likelier two rows of digits are to differ as they do by a slip than by chance, in bits, where they differ in
/// one digit, in two that changed places, or by one that was lost.
fn telling(x: &str, y: &str) -> Option<f32> {
    let (short, long) = if x.len() <= y.len() { (x.as_bytes(), y.as_bytes()) } else { (y.as_bytes(), x.as_bytes()) };
    let first = short.iter().zip(long).take_while(|(p, q)| p == q).count();
    let count = |n: usize| f32::from(u8::try_from(n).unwrap_or(u8::MAX));
    // So many figures are a slip from one; so often is a slip of this kind.
    let (others, often) = match long.len() - short.len() {
        0 => {
            let rest = |from: usize| short.get(from..) == long.get(from..);
            let swapped = short.get(first) == long.get(first + 1) && short.get(first + 1) == long.get(first);
            match () {
                () if rest(first + 1) => (9.0 * count(long.len()), OFTEN),
                () if swapped && rest(first + 2) => (count(long.len() - 1), SELDOM),
                () => return None,
            }
        }
        1 if short.get(first..) == long.get(first + 1..) => (10.0 * count(long.len()), SELDOM),
        _ => return None,
    };
    let all = 9.0 * 10_f32.powf(count(long.len()) - 1.0);
    Some((all / others * often).log2())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Markup};
    use crate::extract::{Extract, extract};
    use crate::fact::{Grouping, align};

    #[test]
    fn one_digit_is_mistyped_moved_or_lost() {
        let check = |x: &str, y: &str, expected| {
            assert_eq!(telling(x, y).is_some_and(|bits| bits > 1.0), expected, "{x} / {y}");
        };
        check("1317", "1314", true);
        check("9317", "1317", true);
        check("216987", "219687", true);
        check("1559", "159", true);
        check("1559", "1595", true);
        check("34", "43", true);
        check("34", "36", false);
        check("450", "45", true);
        check("40", "4", false);
        check("1317", "1324", false);
        check("1317", "13", false);
        check("1317", "7131", false);
    }

    /// Whether two texts of one story make a conflict of their figures.
    fn conflict(a: &str, b: &str, expected: bool) {
        let articles = [a, b].map(|t| Article::new(t, t, Markup::Plain));
        let extracts: Vec<Extract<'_>> = articles.iter().map(extract).collect();
        let clusters = align(&extracts, &[0, 1], Grouping::Given).clusters;
        assert_eq!(clusters.iter().any(|c| !c.doubtful && c.members.len() > 1), expected, "{a} / {b}");
    }

    #[test]
    fn digits_that_changed_places_are_one_figure_wrong() {
        let more = "It has 40 seats, nine doors and three cabins. Repairs cost £4m, and 12 clerks saw to them.";
        let ferry = format!("The ferry left Orm with 186 people on board. {more}");
        let choir =
            "The choir has 71 members, sang 14 songs in May, sold 512 cakes and 33 loaves, and pays £90 a week.";
        let second = |n: u16| format!("In all {n} people took the ferry, the port of Orm said. {choir}");
        conflict(&ferry, &second(168), true);
        conflict(&ferry, &second(259), false);
    }

    #[test]
    fn rates_are_quoted_in_halves_of_halves() {
        let check = |text: &str, digits: &str, quoted: bool| {
            assert_eq!(stroke(text), Some((digits.to_owned(), quoted)), "{text}");
        };
        check("9-13/16 pct", "91316", true);
        check("9-13/15 pct", "91315", false);
        check("5/8", "58", true);
        check("8/5", "85", false);
        check("98-1/1", "9811", false);
        assert_eq!(stroke("9.75 pct"), None);
    }
}

//! Figures compared: whether two give one value, and how telling it is.

use rust_decimal::Decimal;

use super::comparison::phrase;
use super::record::{Family, Record};
use super::weight::{Column, Level};
use crate::relation::{How, Relation, parted};
use crate::value::{Bounds, Quantity};

/// One figure on both sides, and none that many things have.
const TOLD: [Level; 6] =
    [Level::ValuePhrase, Level::ValueRare, Level::ValueUncommon, Level::ValueOf, Level::ValueNoun, Level::ValueNear];

/// How two figures stand; `common` is how many records of the set have the value of the first.
pub(super) fn value(a: &Record<'_>, b: &Record<'_>, relation: Relation, common: u32) -> Level {
    if let Some(level) = bound(a, b).filter(|_| relation != Relation::Same) {
        return level;
    }
    match relation {
        // "47 professors", "47 members of the staff": the figure is one though the nouns are two.
        Relation::Same if a.value != b.value && a.family == Family::Much && one_figure(a, b) => {
            if distinct(a) == 0 {
                figure(a, b, common)
            } else {
                Level::ValueNoun
            }
        }
        // "Two years", "24 months"; but a day is 24 hours in many a phrase.
        Relation::Same
            if a.value != b.value && a.family == Family::Length && ![a, b].iter().any(|r| phrase_of_time(r)) =>
        {
            let telling = if distinct(a) < distinct(b) { b } else { a };
            figure(telling, telling, common)
        }
        // "The last decade", "10 years".
        Relation::Same
            if a.value != b.value && a.family != Family::Age && (a.family == Family::Length || !one_figure(a, b)) =>
        {
            Level::ValueMeets
        }
        Relation::Same if a.family.column() == Column::Much && phrase(a, b) == Level::PhraseSame => Level::ValuePhrase,
        Relation::Same => figure(a, b, common),
        // "About 15 percent" and "15%", "at least six" and "six": the figure is one.
        Relation::Meets(How::Approximate | How::Bound) if one_edge(a, b) => figure(a, b, common),
        // A figure rounded is nearly as telling as the figure.
        Relation::Meets(How::Rounding) => match distinct(a).max(distinct(b)) {
            2.. => Level::ValueUncommon,
            _ => Level::ValueCommon,
        },
        // Of `9-3/` the whole number stands.
        Relation::Meets(_) if cut_off(a) || cut_off(b) => Level::ValueUncommon,
        // "Nearly 200" and 187, which hardly another figure is so near to.
        Relation::Meets(How::Approximate) if nearby(a, b) => Level::ValueNear,
        // "About 60" and 62: near, which a bound is not.
        Relation::Meets(How::Approximate) if a.point().and(b.point()).is_some() => Level::ValueCommon,
        // "No more than £1.93bn", "£1.91bn to £1.93bn"
        Relation::Meets(How::Bound) if one_end(a, b) => figure(a, b, common),
        Relation::Meets(_) | Relation::Supersedes | Relation::Open(_) => Level::ValueMeets,
        Relation::Excludes(_) => Level::ValueDiffers,
    }
}

fn cut_off(r: &Record<'_>) -> bool {
    r.assertion().mention.value.quantity().is_some_and(Quantity::cut_off)
}

/// How telling a figure is that both give.
fn figure(a: &Record<'_>, b: &Record<'_>, common: u32) -> Level {
    match (distinct(a), common) {
        (2.., ..=4) => Level::ValueRare,
        (1.., ..=6) | (2.., _) => Level::ValueUncommon,
        _ if several(a) && a.unit() == b.unit() && a.unit().is_some_and(|u| !u.is_empty()) => Level::ValueOf,
        _ => Level::ValueCommon,
    }
}

/// Reports that were only found alike may be of two events that have figures in common: a small or round one says little
/// there, and one told further down no more than others.
pub(super) fn doubt(levels: &mut Vec<Level>) {
    if !levels.iter().any(|l| matches!(l, Level::LeadBoth | Level::LeadOne | Level::LeadNone)) {
        levels.push(Level::LeadNone);
    }
    for level in levels.iter_mut().filter(|l| **l == Level::ValueOf) {
        *level = Level::ValueCommon;
    }
}

/// Whether two figures, of which one is about so much, are within a tenth of each other and large enough for that to tell.
fn nearby(a: &Record<'_>, b: &Record<'_>) -> bool {
    let Some((x, y)) = a.point().zip(b.point()).filter(|_| a.figure() && !(a.toll() && b.toll())) else { return false };
    let (low, high) = (x.min(y), x.max(y));
    let fine = distinct(a).max(distinct(b)) == 2;
    fine && low >= Decimal::ONE_HUNDRED && high * Decimal::from(9) <= low * Decimal::TEN
}

/// Whether a range has the bound that the other gives for one of its ends.
fn one_end(a: &Record<'_>, b: &Record<'_>) -> bool {
    let bounds = |r: &Record<'_>| r.assertion().mention.value.quantity().map(|q| q.bounds);
    let Some((x, y)) = bounds(a).zip(bounds(b)).filter(|_| a.unit() == b.unit()) else { return false };
    let range = |z: Bounds| z.point().is_none() && z.min.is_some() && z.max.is_some();
    let same = |p: Option<Decimal>, q: Option<Decimal>| p.is_some() && p == q;
    range(x) != range(y) && (same(x.min, y.min) || same(x.max, y.max)) && x.point().or(y.point()).is_none()
}

/// Whether a figure is none of the smallest, which many things have.
pub(super) fn several(r: &Record<'_>) -> bool {
    let n = edge(r).unwrap_or_default();
    ![Decimal::ZERO, Decimal::ONE, Decimal::TWO].contains(&n)
}

/// The figure that a quantity names, as it is or as its bound.
fn edge(r: &Record<'_>) -> Option<Decimal> {
    r.assertion().mention.value.quantity()?.bounds.edge()
}

/// Whether two quantities name one figure of one unit as exactly, be it about so much or a bound; not "12" and "a dozen".
fn one_edge(a: &Record<'_>, b: &Record<'_>) -> bool {
    let step = |r: &Record<'_>| r.assertion().mention.value.quantity().and_then(|q| q.step);
    edge(a).is_some() && edge(a) == edge(b) && a.unit() == b.unit() && step(a) == step(b)
}

/// Words for a round number.
const ROUND: [&str; 4] = ["dozen", "decade", "century", "score"];

/// Whether the two give one figure, and none that many things have, both to the point or both round.
pub(super) fn told(a: &Record<'_>, b: &Record<'_>, level: Level) -> bool {
    TOLD.contains(&level) && edge(a).is_some() && rounded(a) == rounded(b)
}

/// Whether a length of time is one that phrases are made of: `the last decade`, `a day`.
fn phrase_of_time(r: &Record<'_>) -> bool {
    rounded(r) || r.point().is_none_or(|n| n == Decimal::ONE)
}

/// Whether it is told by a round number's name.
pub(super) fn rounded(r: &Record<'_>) -> bool {
    ROUND.iter().any(|w| r.said.words.contains(w))
}

/// How near a bound is to a figure that it may be the bound of; not of two tolls, where a bound may be long outgrown.
fn bound(a: &Record<'_>, b: &Record<'_>) -> Option<Level> {
    // A toll and the people aboard are no one count that grows.
    let toll = a.toll() && b.toll();
    let ends = |r: &Record<'_>| {
        let open = r.assertion().mention.value.quantity()?.bounds.point().is_none();
        edge(r).filter(|_| !toll && r.family != Family::Age).map(|edge| (edge, open))
    };
    let ((x, open), (y, other)) = (ends(a)?, ends(b)?);
    let (low, high) = (x.min(y), x.max(y));
    let floor = |r: &Record<'_>| r.assertion().mention.value.quantity().is_some_and(|q| q.bounds.min.is_some());
    let opposite = open && other && floor(a) != floor(b);
    let told = (open != other || opposite && (high == low || high >= low * Decimal::TWO))
        && !a.said.assertion.mention.lone
        && !b.said.assertion.mention.lone;
    // "9.3%", "more than 9%": of small figures only those given more finely.
    let fine = |r: &Record<'_>| {
        r.assertion().mention.value.quantity().and_then(|q| q.step).is_some_and(|step| step < Decimal::ONE)
    };
    if !told || low <= Decimal::ZERO || high < Decimal::TEN && !(fine(a) || fine(b)) {
        return None;
    }
    match () {
        () if high * Decimal::from(9) <= low * Decimal::from(10) => Some(Level::ValueNear),
        () if high * Decimal::from(3) <= low * Decimal::from(4) => Some(Level::ValueClose),
        () if high >= low * Decimal::TWO => Some(Level::ValueFar),
        () => None,
    }
}

/// The figure that a quantity names, as it is or as the lower of its ends that are known.
fn end(q: &Quantity) -> Option<Decimal> {
    q.bounds.point().or(q.bounds.min).or(q.bounds.max)
}

/// Whether one figure is many times the other, which no slip makes it.
pub(super) fn unlike(a: &Record<'_>, b: &Record<'_>) -> bool {
    let end = |r: &Record<'_>| r.assertion().mention.value.quantity().and_then(end);
    let Some((x, y)) = end(a).zip(end(b)) else { return false };
    let (low, high) = (x.min(y).abs(), x.max(y));
    high > low * Decimal::from(5) && high != low * Decimal::TEN
}

/// Whether a figure is one that two things hardly share by chance.
pub(super) fn telling(r: &Record<'_>) -> bool {
    r.figure() && r.point().is_some() && distinct(r) >= 1
}

/// Whether a figure has three digits or more.
pub(super) fn rare(r: &Record<'_>) -> bool {
    distinct(r) == 2
}

/// How telling a figure is by itself: 0 for small whole numbers, 2 for figures of three digits or more, 1 between.
pub(super) fn distinct(r: &Record<'_>) -> u8 {
    let Some(q) = r.assertion().mention.value.quantity() else { return 1 };
    let n = end(q).unwrap_or_default().abs();
    // Rates and prices in eighths are common to many: `9-7/8`.
    let n = if q.step.is_some_and(parted) { n.trunc() } else { n };
    let mantissa = n.normalize().mantissa().unsigned_abs();
    let digits = mantissa.to_string().trim_end_matches('0').len();
    match digits {
        3.. => 2,
        2 => 1,
        _ if n >= Decimal::ONE_HUNDRED => 1,
        _ => 0,
    }
}

/// Whether two values name one figure, whatever they say about it.
pub(super) fn one_figure(a: &Record<'_>, b: &Record<'_>) -> bool {
    a.point().is_some() && a.point() == b.point()
}

#[cfg(test)]
mod tests {
    use crate::fact::testing::one_fact;

    /// Enough said for two reports.
    const MORE: &str =
        "Selby fair sold 14 cakes, 21 pies and 61 loaves. It drew 512 guests and 71 dogs, and took £9,000.";

    /// Whether figures of these words are one fact in two reports that end with these sentences.
    fn check(a: (&str, &str), b: (&str, &str), expected: bool) {
        let [x, y] = [a, b].map(|(text, _)| format!("{MORE} {text}"));
        one_fact((&x, a.1), (&y, b.1), expected);
    }

    #[test]
    fn a_figure_is_one_be_it_about_so_much_or_a_bound() {
        check(
            ("Dredgers have torn up about 15 percent of the mussel banks off Orm.", "15 percent"),
            ("The guild wants to keep out boats, which have ploughed 15% of the banks.", "15%"),
            true,
        );
        check(
            ("The cart rolled 60 metres down the bank at Orm.", "60 metres"),
            ("It came to rest some 60 metres below the road.", "60 metres"),
            true,
        );
    }

    #[test]
    fn one_may_be_counted_by_the_year_in_other_words() {
        check(
            ("Orm Rail expects to save £150 million a year from the closure.", "£150 million a year"),
            ("The move would save £150 million annually, the board said.", "£150 million"),
            true,
        );
    }

    #[test]
    fn one_or_two_of_a_kind_say_little() {
        check(
            ("A crane fell on two sheds in the port of Velden.", "two"),
            ("Parents of two girls wrote to the school at Orm.", "two"),
            false,
        );
    }
}

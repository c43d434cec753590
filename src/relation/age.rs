//! Ages compared: each is a stretch in which the birth lies, seen from its article's date.

use chrono::{Days, Months, NaiveDate};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::number;
use super::relate::{How, Relation};
use crate::value::Quantity;

/// An age in years with the day it was said.
#[derive(Debug, Clone, Copy)]
pub struct Aged<'a> {
    /// The age.
    pub age: &'a Quantity,
    /// The article's date.
    pub on: Option<NaiveDate>,
    /// Whether the person was dead by then: the age no longer grows.
    pub dead: bool,
}

/// How two ages of one person stand to each other: as many birthdays as fit between the dates.
pub fn relate(a: &Aged<'_>, b: &Aged<'_>) -> Relation {
    match years(a, b) {
        Relation::Excludes(_) if apart(a.age, b.age) => Relation::Open(How::TwoPeople),
        relation => relation,
    }
}

/// Whether two ages are so far apart, and so unlike as they are written, that two people of one
/// name are likelier than a slip.
fn apart(a: &Quantity, b: &Quantity) -> bool {
    let (Some(x), Some(y)) = (a.bounds.point(), b.bounds.point()) else { return false };
    let (p, q) = (x.normalize().to_string().into_bytes(), y.normalize().to_string().into_bytes());
    let slip =
        p.len() == q.len() && (p.iter().zip(&q).filter(|(c, d)| c != d).count() < 2 || p.iter().rev().eq(q.iter()));
    (x - y).abs() > Decimal::TEN && !slip
}

fn years(a: &Aged<'_>, b: &Aged<'_>) -> Relation {
    let plain = number::relate(a.age, b.age, true);
    if matches!(plain, Relation::Same | Relation::Meets(_)) && (a.on.is_none() || b.on.is_none() || a.on == b.on) {
        return plain;
    }
    // Who was dead by the earlier article has had no birthday since.
    let earlier = if b.on < a.on { b } else { a };
    let order = a.on.is_some() && b.on.is_some() && a.on != b.on;
    if earlier.dead || !order && (a.dead || b.dead) {
        return plain;
    }
    let (Some(on_a), Some(on_b)) = (a.on, b.on) else {
        return match (plain, a.age.bounds.point(), b.age.bounds.point()) {
            (Relation::Excludes(_), Some(x), Some(y)) if (x - y).abs() <= Decimal::ONE => {
                Relation::Open(How::UndatedAge)
            }
            _ => plain,
        };
    };
    if on_a == on_b || a.age.unit != "year" || b.age.unit != "year" {
        return plain;
    }
    match (birth(a.age, on_a), birth(b.age, on_b)) {
        (Some(x), Some(y)) if x.0 <= y.1 && y.0 <= x.1 => {
            if plain == Relation::Same {
                Relation::Same
            } else {
                Relation::Meets(How::Birthday)
            }
        }
        (Some(_), Some(_)) if plain == Relation::Same => Relation::Meets(How::Repeated),
        (Some(_), Some(_)) => Relation::Excludes(How::Ageing),
        _ => plain,
    }
}

/// The first and last day on which somebody of this age on `on` may have been born.
fn birth(age: &Quantity, on: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let bounds = number::widened(age, true);
    let years = |n: Decimal| n.to_u32().and_then(|n| on.checked_sub_months(Months::new(n.checked_mul(12)?)));
    let first = match bounds.max {
        Some(n) => years(n.floor() + Decimal::ONE)?.checked_add_days(Days::new(1))?,
        None => NaiveDate::MIN,
    };
    let last = match bounds.min {
        Some(n) => years(n.floor())?,
        None => NaiveDate::MAX,
    };
    Some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Bounds;

    fn check(a: (u32, &str, bool), b: (u32, &str, bool), expected: Relation) {
        let quantity =
            |n: u32| Quantity { bounds: Bounds::exact(n.into()), unit: "year".into(), ..Quantity::default() };
        let (x, y) = (quantity(a.0), quantity(b.0));
        let aged = |age, on: &str, dead| Aged { age, on: on.parse().ok(), dead };
        let (x, y) = (aged(&x, a.1, a.2), aged(&y, b.1, b.2));
        assert_eq!(relate(&x, &y), expected, "{a:?} / {b:?}");
        assert_eq!(relate(&y, &x), expected, "{b:?} / {a:?}");
    }

    #[test]
    fn as_many_birthdays_as_fit() {
        let (differ, ageing, birthday) =
            (Relation::Excludes(How::Differ), Relation::Excludes(How::Ageing), Relation::Meets(How::Birthday));
        check((41, "2020-03-01", false), (41, "2020-03-01", false), Relation::Same);
        check((41, "2020-03-01", false), (42, "2020-03-01", false), differ);
        check((41, "2020-03-01", false), (42, "2020-05-01", false), birthday);
        check((42, "2020-03-01", false), (41, "2020-05-01", false), ageing);
        check((41, "2020-03-01", false), (43, "2020-05-01", false), ageing);
        check((41, "2020-03-01", false), (43, "2021-05-01", false), birthday);
        check((41, "2020-03-01", false), (41, "2022-05-01", false), Relation::Meets(How::Repeated));
        check((17, "2020-03-01", true), (18, "2020-03-03", true), differ);
        check((17, "2020-03-01", false), (18, "2020-05-03", true), birthday);
        check((41, "", false), (42, "2020-05-01", false), Relation::Open(How::UndatedAge));
        check((41, "", false), (45, "2020-05-01", false), differ);
    }
}

//! The bar "different stretches of time".

use super::{Bar, Both, Lift};
use crate::fact::record::{Family, Record};
use crate::value::Value;

pub(super) static BAR: Bar = Bar {
    why: "different stretches of time",
    about: "Figures for two stretches of time, which both sentences name; and what was counted so far on two days, over \
        the first five and the first six of them. A figure of three digits that is the same is one, however its time is told.",
    lifts: &[Lift::Slip],
    stands,
    apart: &[
        [
            ("Police in Orm stopped 31 lorries in 24 hours.", "31"),
            ("Police in Orm stopped 38 lorries in 48 hours.", "38"),
        ],
        [
            ("Velden ferries lay idle for the first five days.", "the first five days"),
            ("Velden ferries lay idle for the first six days.", "the first six days"),
        ],
    ],
    leaves: &[[
        ("Police in Orm stopped 31 lorries in 24 hours.", "31"),
        ("Police in Orm stopped 38 lorries in 24 hours.", "38"),
    ]],
};

fn stands(both: &Both<'_, '_>) -> bool {
    let Both { x, y, family, same, .. } = *both;
    if let (Some(v), Some(w)) = (&x.window, &y.window)
        && v.text != w.text
        && !both.rare()
        && differ(&v.value, &w.value, same)
    {
        return true;
    }
    let first = |r: &Record<'_>| r.said.words.split(' ').any(|w| w.eq_ignore_ascii_case("first"));
    family == Family::Length && !same && both.each(first)
}

/// Whether two windows are two: "between 2016 and 2021" and "over five years" need not be, where the figure is one.
fn differ(a: &Value, b: &Value, one: bool) -> bool {
    match (a.timex(), b.timex()) {
        (Some(x), Some(y)) => match (x.interval, y.interval) {
            (Some(i), Some(j)) => !i.overlaps(&j),
            (Some(_), None) | (None, Some(_)) if one => false,
            _ => x.value != y.value,
        },
        _ => a != b,
    }
}

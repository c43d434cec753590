//! The bar "within the range".

use std::sync::LazyLock;

use super::{Bar, Both};
use crate::context::stems_of;
use crate::fact::dating::{holds, interval};
use crate::fact::record::{End, Record};
use crate::relation::Side;

pub(super) static BAR: Bar = Bar {
    why: "within the range",
    about: "A date that is no other than the end of a range which it is held against: it lies between the two ends, or \
        tells of a beginning, and the end is the last.",
    lifts: &[],
    stands,
    apart: &[[
        ("Ada Reed led the guild of Orm from 1996 to 2007.", "1996"),
        ("Ada Reed led the guild of Orm in 2001.", "2001"),
    ]],
    leaves: &[[
        ("The second series of The Tern ran in Norland from 13 July 2027 to 15 February 2028.", "15 February 2028"),
        ("The second series of The Tern ended on 15 March 2028.", "15 March 2028"),
    ]],
};

fn stands(both: &Both<'_, '_>) -> bool {
    within(both.a, both.b) || within(both.b, both.a)
}

/// Whether a date lies within the range of which the other is an end, or is that of the other end.
fn within(end: &Record<'_>, date: &Record<'_>) -> bool {
    let Some(range) = end.range.filter(|r| r.start < r.end && date.end.is_none() && date.named.is_none()) else {
        return false;
    };
    let Some((i, j)) = interval(end).zip(interval(date)) else { return false };
    if i.overlaps(&j) || date.said.side != Side::At {
        return false;
    }
    let (begun, ended) = (holds(date, &BEGINS), holds(date, &ENDS));
    let other = begun && end.end == Some(End::Last) || ended && end.end == Some(End::First);
    range.overlaps(&j) && !begun && !ended || other
}

/// Stems of words that tell of a beginning.
static BEGINS: LazyLock<Vec<u32>> = LazyLock::new(|| {
    stems_of(
        "begin began begun start started original originally first debut debuted premiere premiered launch launched",
    )
});

/// Stems of words that tell of an end.
static ENDS: LazyLock<Vec<u32>> =
    LazyLock::new(|| stems_of("end ended ending finish finished finale conclude concluded expire expired final"));

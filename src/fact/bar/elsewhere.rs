//! The bar "at a place told of before".

use super::{Bar, Both};
use crate::fact::record::Record;

pub(super) static BAR: Bar = Bar {
    why: "at a place told of before",
    about: "A toll told with `there`, which is of a place told of before and maybe of one among several, beside another \
        toll that is not told so.",
    lifts: &[],
    stands,
    apart: &[[
        ("The storm has killed 31 people in Orm.", "31"),
        ("The home lay by the levee. Seven people died there.", "Seven"),
    ]],
    leaves: &[[
        ("The storm has killed seven people in Orm.", "seven"),
        ("The home lay by the levee. Seven people died there.", "Seven"),
    ]],
};

/// How far behind the figure `there` may stand.
const NEAR: usize = 5;

fn stands(both: &Both<'_, '_>) -> bool {
    let there = |r: &Record<'_>| {
        let (span, sentence) = (r.assertion().mention.span, r.assertion().sentence);
        let behind = r.text.get(span.end as usize..sentence.end as usize).unwrap_or_default();
        behind.split([' ', '.', ',']).take(NEAR).any(|w| w == "there")
    };
    !both.same && both.each(Record::toll) && there(both.a) != there(both.b)
}

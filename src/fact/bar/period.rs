//! The bar "different periods".

use super::{Bar, Both};
use crate::fact::record::{Family, Record};

pub(super) static BAR: Bar = Bar {
    why: "different periods",
    about: "A grace period is no other period: two lengths of what is only called a period, and not the same one.",
    lifts: &[],
    stands,
    apart: &[[
        ("The debt accord has a seven-year grace period.", "seven-year"),
        ("The debt accord runs over a 17-year period.", "17-year"),
    ]],
    leaves: &[[
        ("The debt accord has a seven-year grace period.", "seven-year"),
        ("The debt accord has an eight-year grace period.", "eight-year"),
    ]],
};

fn stands(both: &Both<'_, '_>) -> bool {
    let period = |r: &Record<'_>| r.assertion().context.head.lemma == "period";
    let narrows = || both.x.context.head.modifiers != both.y.context.head.modifiers;
    both.family == Family::Length && !both.same && both.each(period) && narrows()
}

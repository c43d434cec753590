//! The bar "a forecast and a fact".

use super::{Bar, Both, Lift};
use crate::assertion::{Assertion, Certainty};
use crate::fact::figure::one_figure;

pub(super) static BAR: Bar = Bar {
    why: "a forecast and a fact",
    about: "What somebody expects and what there was, where one of them is a bound or an approximation, which nearly any \
        figure meets.",
    lifts: &[Lift::Only, Lift::OnlyKind],
    stands,
    apart: &[[
        ("The spring fair at Orm will draw more than 500 visitors, the guild said.", "500"),
        ("The spring fair at Orm drew 640 people on Tuesday, and Selby drew 12 people.", "640"),
    ]],
    leaves: &[[
        ("The spring fair at Orm drew more than 500 visitors.", "500"),
        ("The spring fair at Orm drew 640 visitors.", "640"),
    ]],
};

fn stands(both: &Both<'_, '_>) -> bool {
    let Both { a, b, x, y, same, .. } = *both;
    let forecast = (x.certainty == Certainty::Predicted) != (y.certainty == Certainty::Predicted);
    forecast && !same && (vague(x) || vague(y)) && !one_figure(a, b)
}

/// Whether a value is a bound or an approximation: what nearly any figure meets.
fn vague(a: &Assertion) -> bool {
    a.mention.value.quantity().is_some_and(|q| q.approx || q.bounds.point().is_none())
}

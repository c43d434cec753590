//! The bar "different people".

use super::{Bar, Both, Lift};
use crate::fact::comparison::{same_name, subject};
use crate::fact::dating;
use crate::fact::record::{Family, Record};
use crate::fact::weight::{Column, Level};
use crate::fact::word::name;

pub(super) static BAR: Bar = Bar {
    why: "different people",
    about: "One attribute of two people, by their names, and two ages that nothing says are of one person. Who is told of \
        beside the other may be the one meant where the date is one, or in a deal, which is told of its buyer, of what is \
        bought and of those who sell.",
    lifts: &[Lift::Namesake, Lift::Unsure],
    stands,
    apart: &[[
        ("Piet Sorley, 41, was pulled from the harbour at Orm.", "41"),
        ("Bram Voss, 41, was pulled from the harbour at Orm.", "41"),
    ]],
    leaves: &[[
        ("Piet Sorley, 41, was pulled from the harbour at Orm.", "41"),
        ("Mr Sorley, 43, was pulled from the harbour at Orm.", "43"),
    ]],
};

/// Attributes of a deal.
const DEALS: [&str; 3] = ["deal-value", "offer-price", "stake"];

fn stands(both: &Both<'_, '_>) -> bool {
    let Both { a, b, x, y, family, same } = *both;
    let one = a.same_attribute(b);
    // "X and his wife, Y, were charged on Tuesday"
    let dated = family.column() == Column::When && same;
    let deal = || a.named.is_some_and(|n| DEALS.contains(&n.id));
    if one && contradict(a, b) && !((dated || deal()) && dating::named_beside(a, b)) {
        return true;
    }
    // "When she was 15" on both sides, or one sentence copied: nobody is named who could be two.
    let copied = || !both.one_article() && x.context.sentence.copied(&y.context.sentence);
    let nobody = || x.subject.is_none() && y.subject.is_none() && (same || copied());
    family == Family::Age && !same_name(a, b) && !nobody()
}

/// Whether two names are of two.
fn contradict(a: &Record<'_>, b: &Record<'_>) -> bool {
    if !a.proper || !b.proper {
        return false;
    }
    let surname = |r: &Record<'_>| {
        let key = &r.assertion().subject.as_ref()?.key;
        key.surname.rsplit(' ').next().filter(|s| !s.is_empty()).map(name)
    };
    let lacks = |x: Option<u64>, r: &Record<'_>| x.is_some_and(|x| !r.subject.contains(&x));
    match (surname(a), surname(b)) {
        (Some(_), Some(_)) => !same_name(a, b),
        (x, y) => lacks(x, b) || lacks(y, a) || subject(a, b) == Level::SubjectDiffers,
    }
}

//! The bar "a sum in other money".

use super::{Bar, Both};

pub(super) static BAR: Bar = Bar {
    why: "a sum in other money",
    about: "What stands in brackets behind a sum tells what it is in other money: the £860 of 100,000 rupees (£860) are \
        those rupees, and of no other sum in rupees.",
    lifts: &[],
    stands,
    apart: &[[
        ("Ada Reed paid 100,000 rupees (£860) for the boat at Orm.", "£860"),
        ("Ada Reed paid 100,000 rupees ($1,100) for the boat at Orm.", "$1,100"),
    ]],
    leaves: &[[
        ("Ada Reed paid 100,000 rupees (£860) for the boat at Orm.", "£860"),
        ("Ada Reed paid £910 for the boat at Orm.", "£910"),
    ]],
};

fn stands(both: &Both<'_, '_>) -> bool {
    let Both { a, b, .. } = *both;
    (a.converted || b.converted) && a.unit() != b.unit()
}

//! The bar "a day counted from another".

use super::{Bar, Both};
use crate::fact::dating;

pub(super) static BAR: Bar = Bar {
    why: "a day counted from another",
    about: "A day that is counted from another, as in two days later, is of the act that its own sentence tells, and is \
        one with another date only where they meet.",
    lifts: &[],
    stands,
    apart: &[[
        ("The guild voted on 3 May 2030, two days after the fire at Orm Mill.", "two days"),
        ("The fire at Orm Mill was on 9 May 2030.", "9 May 2030"),
    ]],
    leaves: &[[
        ("Ada Reed spoke on Tuesday, a day after the vote at Orm.", "a day"),
        ("The vote at Orm was on Monday.", "Monday"),
    ]],
};

fn stands(both: &Both<'_, '_>) -> bool {
    (both.x.counted || both.y.counted) && !dating::meets(both.a, both.b)
}

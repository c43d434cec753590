//! The bar "one is denied".

use super::{Bar, Both, Lift};
use crate::fact::record::Family;

pub(super) static BAR: Bar = Bar {
    why: "one is denied",
    about: "What one sentence says and the other denies, where the values differ or the verb is one. Whoever will not \
        stand at the May vote denies nothing of the vote, so the date of an event stays; so does an age.",
    lifts: &[Lift::Once],
    stands,
    apart: &[[
        ("The council of Orm hired 14 guards for the spring fair.", "14"),
        ("The council of Orm did not hire 15 guards for the spring fair.", "15"),
    ]],
    leaves: &[[
        ("The council of Orm hired 14 guards for the spring fair.", "14"),
        ("The council of Orm hired 15 guards for the spring fair.", "15"),
    ]],
};

fn stands(both: &Both<'_, '_>) -> bool {
    let Both { x, y, family, same, .. } = *both;
    // "Said last week that he does not": what is denied is seldom the day.
    let event = family == Family::When && (x.context.head.dated || y.context.head.dated);
    let denied = x.context.act.negated != y.context.act.negated;
    denied && family != Family::Age && !event && (!same || both.one_verb())
}

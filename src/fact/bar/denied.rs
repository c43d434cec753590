//! The bar "one is denied".

use super::{Bar, Both, Lift};
use crate::fact::record::Family;

pub(super) static BAR: Bar = Bar {
    why: "one is denied",
    about: "What one sentence says and the other denies, where the values differ or the verb is one. Whoever will not \
        stand at the May vote denies nothing of the vote, so the date of an event stays; so does an age, and so do those \
        who are missing and have not been seen.",
    lifts: &[Lift::Once],
    stands,
    apart: &[[
        ("The council of Orm hired 14 guards for the spring fair.", "14"),
        ("The council of Orm did not hire 15 guards for the spring fair.", "15"),
    ]],
    leaves: &[
        [
            ("The council of Orm hired 14 guards for the spring fair.", "14"),
            ("The council of Orm hired 15 guards for the spring fair.", "15"),
        ],
        [
            ("Fourteen men are missing after the flood at Orm.", "Fourteen"),
            ("Fourteen men have not been seen since the flood at Orm.", "Fourteen"),
        ],
    ],
};

fn stands(both: &Both<'_, '_>) -> bool {
    let Both { x, y, family, same, .. } = *both;
    // "Said last week that he does not": what is denied is seldom the day.
    let event = family == Family::When && (x.context.head.dated || y.context.head.dated);
    let denied = x.context.act.negated != y.context.act.negated;
    let missing = || both.each(|r| r.named.is_some_and(|n| n.id == "missing"));
    denied && family != Family::Age && !event && (!same || both.one_verb()) && !missing()
}

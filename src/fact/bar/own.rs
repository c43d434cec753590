//! The bar "each has its own".

use super::{Bar, Both};
use crate::context::stem_of;
use crate::fact::record::{Family, Record};

pub(super) static BAR: Bar = Bar {
    why: "each has its own",
    about: "What somebody does and what somebody else does of their own: adopted a plan, issued its own plan.",
    lifts: &[],
    stands,
    apart: &[[
        ("The guild of Orm adopted a plan for the ferry on Tuesday.", "Tuesday"),
        ("A choir in Orm issued its own plan for the ferry on Tuesday.", "Tuesday"),
    ]],
    leaves: &[[
        ("The guild of Orm adopted a plan for the ferry on Tuesday.", "Tuesday"),
        ("The guild in Orm issued a plan for the ferry on Tuesday.", "Tuesday"),
    ]],
};

fn stands(both: &Both<'_, '_>) -> bool {
    let own = |r: &Record<'_>| r.assertion().context.act.object.contains(&stem_of("own"));
    let (object, other) = (&both.x.context.act.object, &both.y.context.act.object);
    both.family == Family::When && own(both.a) != own(both.b) && object.iter().any(|stem| other.contains(stem))
}

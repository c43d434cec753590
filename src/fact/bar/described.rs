//! The bar "two descriptions".

use super::{Bar, Both};
use crate::fact::record::{Family, Record};

pub(super) static BAR: Bar = Bar {
    why: "two descriptions",
    about: "Described as a tall man, 6ft 2in: of somebody whose name stands elsewhere, and one only where the words right \
        before are the same.",
    lifts: &[],
    stands,
    apart: &[[
        ("Described as a tall man, 6ft 2in, with a beard. He was seen in Selby.", "6ft 2in"),
        ("Described as a tall man, 5ft 8in, with a beard. He was seen in Selby.", "5ft 8in"),
    ]],
    leaves: &[[
        ("Wanted by Selby police: Piet Voss of Orm Lane.\n\nDescribed as a tall man, 6ft 2in.", "6ft 2in"),
        ("Wanted by Selby police: Piet Voss of Orm Lane.\n\nDescribed as a tall man, 6ft 3in.", "6ft 3in"),
    ]],
};

fn stands(both: &Both<'_, '_>) -> bool {
    let described = |r: &Record<'_>| r.assertion().context.act.verb == "describe" && !r.proper;
    let before = || both.x.context.before.as_ref().zip(both.y.context.before.as_ref());
    let under = || before().is_some_and(|(p, q)| p.copied(q));
    both.family == Family::Much && !both.same && both.each(described) && !under()
}

//! The bar "a change and what it led to".

use super::{Bar, Both};
use crate::fact::record::Record;

pub(super) static BAR: Bar = Bar {
    why: "a change and what it led to",
    about: "What something rose or fell by, or from, and what it came to. An old toll that was taken back would keep the \
        new one out of its fact.",
    lifts: &[],
    stands,
    apart: &[[("Rents in Orm rose by 7%.", "7%"), ("Rents in Orm rose to 12% of wages.", "12%")]],
    leaves: &[[("Rents in Orm rose by 7%.", "7%"), ("Rents in Orm rose by 12%.", "12%")]],
};

fn stands(both: &Both<'_, '_>) -> bool {
    // "Lowered the toll from 11 to 10".
    let old = |r: &Record<'_>| !r.toll() && r.assertion().context.act.preposition == "from";
    both.one_each(Record::toll, old) || !both.same && both.x.context.act.other_end(&both.y.context.act)
}

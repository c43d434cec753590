//! The bar "the start and the end".

use super::{Bar, Both};

pub(super) static BAR: Bar = Bar {
    why: "the start and the end",
    about: "The first date of a range and the last of another.",
    lifts: &[],
    stands,
    apart: &[[
        ("Ada Reed led the guild of Orm from 1996 to 2007.", "2007"),
        ("Ada Reed led the guild of Orm from 2007 to 2019.", "2007"),
    ]],
    leaves: &[[
        ("Ada Reed led the guild of Orm from 1996 to 2007.", "2007"),
        ("Ada Reed led the guild of Orm from 1996 until 2009.", "2009"),
    ]],
};

fn stands(both: &Both<'_, '_>) -> bool {
    both.a.end.zip(both.b.end).is_some_and(|(x, y)| x != y)
}

//! The bar "another event, of another year".

use super::{Bar, Both};
use crate::assertion::Assertion;
use crate::fact::past::sentenced;
use crate::fact::record::Family;
use crate::value::Grain;

pub(super) static BAR: Bar = Bar {
    why: "another event, of another year",
    about: "A toll, a count or a sentence of the news, and one that is told of an earlier year as background; and in one \
        article a day of the news beside a year that does not hold it.",
    lifts: &[],
    stands,
    apart: &[[
        ("A fire at Orm Mill killed nine people on Monday.", "nine"),
        ("It was the worst fire at Orm Mill since 2019, when 14 people died.", "14"),
    ]],
    leaves: &[[
        ("A fire at Orm Mill killed nine people on Monday.", "nine"),
        ("A fire at Orm Mill killed 14 people on Monday.", "14"),
    ]],
};

fn stands(both: &Both<'_, '_>) -> bool {
    let Both { a, b, x, y, family, same } = *both;
    let told = || a.toll() || b.toll() || !same && (family == Family::Much || sentenced(x) && sentenced(y));
    !a.one_past(b) && told() || both.one_article() && dated_apart(x, y)
}

/// Whether one article dates the news by its day and something else by an earlier year: `in flood in 2019`.
fn dated_apart(x: &Assertion, y: &Assertion) -> bool {
    let read = |a: &Assertion| a.mention.value.interval();
    let (Some(i), Some(j)) = (read(x), read(y)) else { return false };
    (i.grain == Grain::Year) != (j.grain == Grain::Year) && !i.overlaps(&j)
}

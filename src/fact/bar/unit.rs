//! The bar "different units".

use super::{Bar, Both};
use crate::fact::figure::{one_figure, several};
use crate::fact::record::Record;
use crate::fact::unit::{agree, counted, is_rate};

pub(super) static BAR: Bar = Bar {
    why: "different units",
    about: "Figures whose units can never count one thing: kilometres and percent. Two nouns are left to the weights, and \
        one figure may be without what it is counted by: $1.29 and $1.29 a share.",
    lifts: &[],
    stands,
    apart: &[
        [
            ("The river at Orm rose by 14 metres in the storm.", "14 metres"),
            ("The river at Orm rose by 14 litres in the storm.", "14 litres"),
        ],
        [
            ("Orm Foods paid £65 a week for the shed at Selby.", "£65 a week"),
            ("Orm Foods paid £65 a month for the shed at Selby.", "£65 a month"),
        ],
    ],
    leaves: &[[
        ("The river at Orm rose by 14 metres in the storm.", "14 metres"),
        ("The river at Orm rose by 15 miles in the storm.", "15 miles"),
    ]],
};

fn stands(both: &Both<'_, '_>) -> bool {
    let Both { a, b, .. } = *both;
    let units = || a.unit().zip(b.unit());
    both.figures() && units().is_some_and(|(x, y)| !agree(x, y) && !rated(a, b, x, y))
}

/// Whether two figures have one unit but for what one of them is counted by: two salaries, of which one is without the year
/// it is paid for; "$1.29 a share" and "$1.29", "$150 million a year" and "$150 million annually".
fn rated(a: &Record<'_>, b: &Record<'_>, x: &str, y: &str) -> bool {
    let salary = |r: &Record<'_>| r.named.is_some_and(|n| n.id == "salary");
    let salaries = salary(a) && salary(b) && x.trim_end_matches(" per year") == y.trim_end_matches(" per year");
    let one = is_rate(x) != is_rate(y) && counted(x) == counted(y);
    salaries || one && one_figure(a, b) && several(a)
}

//! The bar "different attributes".

use super::{Bar, Both};
use crate::fact::comparison::subject;
use crate::fact::weight::Level;
use crate::relation::opposed;

pub(super) static BAR: Bar = Bar {
    why: "different attributes",
    about: "Two attributes that have names, such as the killed and the injured. What two articles say of opposite acts of \
        one person stays together, as that is a conflict.",
    lifts: &[],
    stands,
    apart: &[[("The fire at Orm Mill killed 14 people.", "14"), ("The fire at Orm Mill injured 14 people.", "14")]],
    leaves: &[[
        ("The fire at Orm Mill killed 14 people.", "14"),
        ("Fourteen people died in the fire at Orm Mill.", "Fourteen"),
    ]],
};

fn stands(both: &Both<'_, '_>) -> bool {
    let Both { a, b, x, y, .. } = *both;
    let named = a.named.zip(b.named).is_some_and(|(p, q)| p.id != q.id);
    named && !(opposed(x, y) && !both.one_article() && subject(a, b) != Level::SubjectDiffers)
}

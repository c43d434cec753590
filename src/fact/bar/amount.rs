//! The bar "two amounts of one article".

use super::{Bar, Both};
use crate::fact::record::Family;

pub(super) static BAR: Bar = Bar {
    why: "two amounts of one article",
    about: "Two sums that one article gives. Of 16 such pairs in the labelled reports none is one sum; what the lead says \
        of a thing or an act may be said again, and otherwise.",
    lifts: &[],
    stands,
    apart: &[[
        (
            "Orm council met on Monday. There was tea. Nobody wept. Ada Reed was fined £412. Reed must pay a fine of £421.",
            "£412",
        ),
        ("", "£421"),
    ]],
    leaves: &[[
        (
            "Orm council will pay £412,000 for the bridge at Selby. The council will pay £421,000 for the bridge at Selby.",
            "£412,000",
        ),
        ("", "£421,000"),
    ]],
};

fn stands(both: &Both<'_, '_>) -> bool {
    let again = || (both.x.lead || both.y.lead) && (both.one_noun() || both.one_verb());
    both.family == Family::Money && both.one_article() && !both.same && !again()
}

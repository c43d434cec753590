//! The bar "no time is named".

use super::{Bar, Both};
use crate::fact::record::Record;

pub(super) static BAR: Bar = Bar {
    why: "no time is named",
    about: "Words like now and once name no time, so two of them are no date that both give.",
    lifts: &[],
    stands,
    apart: &[[
        ("The mill at Orm is now owned by Ada Reed.", "now"),
        ("The mill at Orm is currently owned by Ada Reed.", "currently"),
    ]],
    leaves: &[[
        ("The mill at Orm was sold to Ada Reed on Tuesday.", "Tuesday"),
        ("The mill at Orm was sold on Tuesday to Ada Reed.", "Tuesday"),
    ]],
};

fn stands(both: &Both<'_, '_>) -> bool {
    both.each(Record::timeless)
}

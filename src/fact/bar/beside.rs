//! The bar "said beside each other".

use super::{Bar, Both};

pub(super) static BAR: Bar = Bar {
    why: "said beside each other",
    about: "Two values of one sentence, which says nothing twice.",
    lifts: &[],
    stands,
    apart: &[[("Fourteen weavers of Orm and 14 weavers of Selby walked out.", "Fourteen"), ("", "14")]],
    leaves: &[[("Fourteen weavers of Orm walked out. The 14 weavers of Orm want more.", "Fourteen"), ("", "14")]],
};

fn stands(both: &Both<'_, '_>) -> bool {
    let (x, y) = (both.x, both.y);
    both.one_article() && x.sentence == y.sentence && x.mention.field == y.mention.field
}

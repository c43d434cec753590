//! The bar "different parts of the world".

use super::{Bar, Both};
use crate::assertion::Territory;

pub(super) static BAR: Bar = Bar {
    why: "different parts of the world",
    about: "What a thing made elsewhere is never what it made; at home and worldwide differ where both are said.",
    lifts: &[],
    stands,
    apart: &[[
        ("The Tern, a film by Ada Reed, made £41m worldwide.", "£41m"),
        ("The Tern, a film by Ada Reed, made £12m overseas.", "£12m"),
    ]],
    leaves: &[[
        ("The Tern, a film by Ada Reed, made £41m worldwide.", "£41m"),
        ("The Tern, a film by Ada Reed, made £43m.", "£43m"),
    ]],
};

fn stands(both: &Both<'_, '_>) -> bool {
    let (x, y) = (both.x.territory, both.y.territory);
    let abroad = |t: Option<Territory>| t == Some(Territory::Abroad);
    x != y && (x.is_some() && y.is_some() || abroad(x) || abroad(y))
}

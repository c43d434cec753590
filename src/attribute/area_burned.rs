//! The attribute `area-burned`.

use super::{Attribute, Change, Counts};
use crate::mention::Kind;

/// Words for a fire, as a choice of a pattern takes them.
macro_rules! fire {
    () => {
        "(fire|fires|wildfire|wildfires|bushfire|bushfires|blaze|blazes|flames)"
    };
}

pub(super) static ATTRIBUTE: Attribute = Attribute {
    id: "area-burned",
    about: "How much land burned.",
    kind: Kind::Measure,
    change: Change::Grows,
    counts: Counts::Of(&["acre", "hectare", "square kilometre", "square mile"]),
    patterns: &[
        "{verb:burn} .. {value}",
        "{value} [have|has|had] [been] (burned|burnt|scorched|charred|blackened|destroyed)",
        "{value} of .. (burned|burnt|scorched|charred|blackened|destroyed)",
        "(scorched|scorching|charred|charring|blackened|blackening|consumed|consuming|torched|torching|destroyed|destroying|ravaged|razed) .. {value}",
        concat!(fire!(), " .. {value}"),
        concat!(
            fire!(),
            " ... (across|through|to|covered|covers|covering|engulfed|swallowed|swept|raced|spread|roared|torn|tore) {value}"
        ),
        "(burned|burnt|burn|fire) (area|zone) ... {value}",
        concat!("{value} ~ ", fire!()),
        concat!(fire!(), " ... (after|at) {value}"),
    ],
    accepts: &[
        ("The blaze has burned 400 acres.", "blaze", "400 acres"),
        ("The Orm Fire, which broke out on Monday, has raced over 900 acres.", "Orm Fire", "900 acres"),
        ("The burned area has grown to 30 square miles.", "area", "30 square miles"),
        ("Crews held the 700-hectare wildfire at the river.", "Crews", "700-hectare"),
        ("The wildfires near Orm were put at 400 acres.", "wildfires", "400 acres"),
    ],
    rejects: &["The walk is 5 km.", "The farm has 300 acres.", "The blaze could be seen 12 miles away."],
};

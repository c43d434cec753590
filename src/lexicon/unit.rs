//! Units: what one is worth in the base unit of its kind, for comparison.

use std::sync::OnceLock;

use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

use super::{Class, Lexicon};

/// The base unit of `unit` and how many of it make one; `None` for units that convert to nothing.
///
/// Names are those of mentions: `mile`, `mile per hour`, `square foot`, `degree Celsius`.
pub fn base(unit: &str) -> Option<(Decimal, &'static str)> {
    table().get(unit).copied()
}

/// The name in the worth of a unit's entry: what stands before the comma.
pub fn name(worth: &'static str) -> &'static str {
    worth.split_once(',').map_or(worth, |(name, _)| name.trim_end())
}

fn table() -> &'static FxHashMap<&'static str, (Decimal, &'static str)> {
    static TABLE: OnceLock<FxHashMap<&'static str, (Decimal, &'static str)>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table: FxHashMap<_, _> = Lexicon::get()
            .worths(Class::Unit)
            .filter_map(|worth| {
                let (unit, factor) = worth.split_once(',')?;
                let (factor, base) = factor.trim().split_once(' ')?;
                Some((unit.trim_end(), (factor.parse().ok()?, base)))
            })
            .collect();
        for (unit, factor, base) in COMPOUND {
            if let Ok(factor) = factor.parse() {
                table.insert(unit, (factor, base));
            }
        }
        table
    })
}

/// Units of more than one word; sources as in `en/units.txt`.
const COMPOUND: &[(&str, &str, &str)] = &[
    ("square metre", "1", "square metre"),
    ("square kilometre", "1000000", "square metre"),
    ("square centimetre", "0.0001", "square metre"),
    ("square mile", "2589988.110336", "square metre"),
    ("square yard", "0.83612736", "square metre"),
    ("square foot", "0.09290304", "square metre"),
    ("square inch", "0.00064516", "square metre"),
    ("cubic metre", "1", "cubic metre"),
    ("cubic centimetre", "0.000001", "cubic metre"),
    ("cubic foot", "0.028316846592", "cubic metre"),
    ("cubic yard", "0.764554857984", "cubic metre"),
    ("cubic inch", "0.000016387064", "cubic metre"),
    ("nautical mile", "1852", "metre"),
    ("metric ton", "1000", "kilogram"),
    ("long ton", "1016.0469088", "kilogram"),
    ("short ton", "907.18474", "kilogram"),
    ("mile per hour", "0.44704", "metre per second"),
    ("kilometre per hour", "0.277777777778", "metre per second"),
    ("metre per second", "1", "metre per second"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn converts_to_the_base_of_its_kind() {
        let check = |unit, factor: &str, to| assert_eq!(base(unit), Some((factor.parse().unwrap(), to)));
        check("mile", "1609.344", "metre");
        check("square mile", "2589988.110336", "square metre");
        check("mile per hour", "0.44704", "metre per second");
        assert_eq!(base("degree Celsius"), None);
        assert_eq!(base("person"), None);
    }
}

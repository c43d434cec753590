//! Conversion: units of one dimension, brought to a common one for comparison.

use rust_decimal::Decimal;

/// A unit, what it measures and how many of the dimension's base unit it is.
type Unit = (&'static str, Dimension, &'static str);

/// What a unit measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dimension {
    Length,
    Area,
    Mass,
    Volume,
    Speed,
    Data,
    Energy,
}

/// Units with their factors to metre, square metre, kilogram, litre, metre per second, byte and
/// joule: the international yard and pound agreement of 1959; gallons and pints by the name alone
/// are left out, as they differ between countries.
const UNITS: &[Unit] = &[
    ("millimetre", Dimension::Length, "0.001"),
    ("centimetre", Dimension::Length, "0.01"),
    ("metre", Dimension::Length, "1"),
    ("kilometre", Dimension::Length, "1000"),
    ("inch", Dimension::Length, "0.0254"),
    ("foot", Dimension::Length, "0.3048"),
    ("yard", Dimension::Length, "0.9144"),
    ("mile", Dimension::Length, "1609.344"),
    ("square metre", Dimension::Area, "1"),
    ("square kilometre", Dimension::Area, "1000000"),
    ("square foot", Dimension::Area, "0.09290304"),
    ("square mile", Dimension::Area, "2589988.110336"),
    ("acre", Dimension::Area, "4046.8564224"),
    ("hectare", Dimension::Area, "10000"),
    ("milligram", Dimension::Mass, "0.000001"),
    ("gram", Dimension::Mass, "0.001"),
    ("kilogram", Dimension::Mass, "1"),
    ("tonne", Dimension::Mass, "1000"),
    ("ounce", Dimension::Mass, "0.028349523125"),
    ("pound", Dimension::Mass, "0.45359237"),
    ("stone", Dimension::Mass, "6.35029318"),
    ("millilitre", Dimension::Volume, "0.001"),
    ("litre", Dimension::Volume, "1"),
    ("mile per hour", Dimension::Speed, "0.44704"),
    ("kilometre per hour", Dimension::Speed, "0.2777777777778"),
    ("metre per second", Dimension::Speed, "1"),
    ("knot", Dimension::Speed, "0.5144444444444"),
    ("kilobyte", Dimension::Data, "1000"),
    ("megabyte", Dimension::Data, "1000000"),
    ("gigabyte", Dimension::Data, "1000000000"),
    ("terabyte", Dimension::Data, "1000000000000"),
    ("kilowatt-hour", Dimension::Energy, "3600000"),
    ("megawatt-hour", Dimension::Energy, "3600000000"),
    ("gigawatt-hour", Dimension::Energy, "3600000000000"),
];

/// How many of unit `b` one of unit `a` is; `None` where they measure different things or are
/// not known.
pub fn factor(a: &str, b: &str) -> Option<Decimal> {
    let find = |name: &str| UNITS.iter().find(|u| u.0 == name);
    let (a, b) = (find(a)?, find(b)?);
    if a.1 != b.1 {
        return None;
    }
    a.2.parse::<Decimal>().ok()?.checked_div(b.2.parse().ok()?)
}

/// Whether a unit is a currency: three capital letters, ISO 4217, or a name that many share and no place told apart.
pub fn is_currency(unit: &str) -> bool {
    unit.len() == 3 && unit.bytes().all(|b| b.is_ascii_uppercase()) || matches!(unit, "peso" | "dinar")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn converts_within_a_dimension_only() {
        assert_eq!(factor("mile", "kilometre"), "1.609344".parse().ok());
        assert_eq!(factor("mile", "kilogram"), None);
        assert_eq!(factor("case", "case"), None);
        assert!(UNITS.iter().all(|u| u.2.parse::<Decimal>().is_ok_and(|f| !f.is_zero())));
    }
}

//! Purposes: what a sum is for and whose figure it is. `$3m in damages` is not `$90,000 in costs`, nor are the shots of
//! the police those of the gunman.

use crate::assertion::Assertion;
use crate::mention::Kind;

/// What a figure is for, and on whose side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Purpose {
    /// The row of [`SUMS`] or, behind those, of [`WORKS`].
    sum: Option<usize>,
    /// For each row of [`SIDES`], the place in it.
    sides: [Option<usize>; SIDES.len()],
}

/// What a sum is paid in or as: `in damages`, `in legal costs`.
const SUMS: &[&[&str]] = &[
    &["compensation", "damages", "restitution"],
    &["costs", "fees"],
    &["fines", "penalties"],
    &["tax", "taxes"],
    &["bonuses"],
    &["shares", "stock"],
    &["cash"],
    &["debt", "loans"],
    &["aid", "grants"],
];

/// What a sum is spent to do: `cost $90m to make`.
const WORKS: &[&[&str]] = &[
    &["build", "film", "make", "produce"],
    &["advertise", "market", "promote"],
    &["operate", "run"],
    &["maintain", "repair", "restore"],
    &["demolish", "remove"],
];

/// Words for whom a figure is of, of which no one is two: those who stand against one another, firms of two trades, two
/// officers of a firm.
const SIDES: &[&[&[&str]]] = &[
    &[
        &["agents", "deputies", "officer", "officers", "police", "soldiers", "troopers", "troops"],
        &[
            "assailant",
            "attacker",
            "attackers",
            "gunman",
            "gunmen",
            "robber",
            "robbers",
            "shooter",
            "suspect",
            "suspects",
        ],
    ],
    &[
        &["bank", "lender"],
        &["insurer"],
        &["grocer", "retailer", "supermarket"],
        &["airline", "carrier"],
        &["automaker", "carmaker"],
        &["brewer"],
        &["miner"],
        &["builder", "housebuilder"],
        &["railway"],
    ],
    &[
        &["ceo", "chief executive"],
        &["cfo", "chief financial officer", "finance director"],
        &["chair", "chairman", "chairwoman"],
    ],
];

impl Purpose {
    /// What the figure is for, `after` being the words behind it.
    pub fn of(after: &str, a: &Assertion) -> Self {
        let row = |of: &[&[&str]], word: &str| of.iter().position(|words| words.contains(&word));
        let mut words = after.split_whitespace();
        let sum = match (a.mention.kind == Kind::Money).then(|| words.next()).flatten() {
            Some("in") => words.take(2).find_map(|w| row(SUMS, bare(w))),
            Some("to") => words.next().and_then(|w| row(WORKS, bare(w))).map(|r| r + SUMS.len()),
            _ => None,
        };
        let name = a.subject.as_ref().map_or("", |s| s.name.as_str());
        let words = name.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
        let side = |row: usize| SIDES[row].iter().position(|of| of.iter().any(|p| says(words.clone(), p)));
        Self { sum, sides: std::array::from_fn(side) }
    }

    /// Why two figures of different purposes are kept apart.
    pub fn why(self, other: Self) -> Option<&'static str> {
        let differ = |x: Option<usize>, y: Option<usize>| x.is_some() && y.is_some() && x != y;
        match () {
            () if differ(self.sum, other.sum) => Some("what the sums are for"),
            () if self.sides.iter().zip(other.sides).any(|(x, y)| differ(*x, y)) => Some("whose figures they are"),
            () => None,
        }
    }
}

/// Whether words hold a phrase in lower case, word for word.
pub(super) fn says<'w>(mut words: impl Iterator<Item = &'w str> + Clone, phrase: &str) -> bool {
    loop {
        let mut here = words.clone();
        if phrase.split(' ').all(|p| here.next().is_some_and(|w| w.eq_ignore_ascii_case(p))) {
            return true;
        }
        if words.next().is_none() {
            return false;
        }
    }
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Markup};
    use crate::extract::extract;

    /// Whether the first figures of two texts are for two purposes.
    fn check(a: &str, b: &str, expected: bool) {
        let purpose = |text: &str| {
            let article = Article::new(text, text, Markup::Plain);
            let extract = extract(&article);
            let a = extract.assertions.last().expect("a figure is read");
            Purpose::of(&text[a.mention.span.end as usize..], a)
        };
        assert_eq!(purpose(a).why(purpose(b)).is_some(), expected, "{a} / {b}");
    }

    #[test]
    fn sums_are_for_something() {
        check("Orm Looms must pay £3m in damages.", "Orm Looms must pay £90,000 in legal costs.", true);
        check("Orm Looms must pay £3m in damages.", "Orm Looms must pay £4m in compensation.", false);
        check("The play cost £3m to make.", "The play cost £1m to promote.", true);
    }

    #[test]
    fn two_sides_fire_two_sets_of_shots() {
        check("The gunman fired 11 shots.", "Officers fired 24 shots.", true);
        check("Police fired 11 shots.", "Officers fired 24 shots.", false);
    }

    #[test]
    fn two_of_a_kind_have_a_figure_each() {
        check("The finance director earned £800,000.", "The chief executive earned £2m.", true);
        check("The bank’s shares fell 3%.", "The lender’s shares fell 4%.", false);
        check("The bank’s shares fell 3%.", "The insurer’s shares fell 4%.", true);
    }
}

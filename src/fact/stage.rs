//! Stages: what is asked for, what is offered and what is given are three figures; so are the goods that are made, sold and
//! recalled, and what a thing was to cost and costs.

use crate::assertion::Assertion;
use crate::clause::Mood;
use crate::mention::Kind;

/// How far the matter has come that a figure is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Stage {
    /// The stage in each row of [`MATTERS`], from one; none where the verb is not in it.
    steps: [u8; MATTERS.len()],
    /// Whether its clause says that it is of an earlier time: `at the last election`, `was to cost`.
    earlier: bool,
    /// Whether its sentence speaks of one.
    told: bool,
    /// Whether it is what can be: `can make 400 a day`.
    able: bool,
    /// Whether it is what is left: `12 roads remained closed`.
    left: bool,
}

/// Verbs of one matter, by its stages.
struct Matter {
    /// Why figures of two stages are kept apart.
    why: &'static str,
    /// Of which figures.
    kinds: &'static [Kind],
    stages: &'static [&'static [&'static str]],
}

/// Goods that change hands are bought and sold alike.
const MATTERS: &[Matter] = &[
    Matter {
        why: "what is asked and what is given",
        kinds: &[Kind::Money, Kind::Percent, Kind::Duration],
        stages: &[
            &["ask", "call", "demand", "recommend", "request", "seek", "urge", "want"],
            &["bid", "offer"],
            &["award", "fetch", "get", "give", "grant", "impose", "jail", "order", "receive", "sell", "sentence"],
        ],
    },
    Matter {
        why: "goods made, sold and recalled",
        kinds: &[Kind::Count],
        stages: &[
            &["build", "make", "manufacture", "produce"],
            &["buy", "deliver", "order", "sell", "ship"],
            &["recall"],
        ],
    },
    Matter {
        why: "what was destroyed, damaged and threatened",
        kinds: &[Kind::Count],
        stages: &[&["burn", "destroy", "gut", "level"], &["damage"], &["save", "spare", "threaten"]],
    },
    Matter {
        why: "exports and imports",
        kinds: &[Kind::Count, Kind::Measure, Kind::Money],
        stages: &[&["export"], &["import"]],
    },
    Matter {
        why: "people taken on and let go",
        kinds: &[Kind::Count],
        stages: &[&["create", "hire", "recruit"], &["axe", "cut", "dismiss", "lose", "sack", "shed"]],
    },
    Matter {
        why: "patients taken in and sent home",
        kinds: &[Kind::Count],
        stages: &[&["admit", "treat"], &["discharge"]],
    },
    Matter {
        why: "how many a place holds and how many came",
        kinds: &[Kind::Count, Kind::Number],
        stages: &[&["accommodate", "hold", "seat"], &["attend", "attract", "draw", "watch"]],
    },
    Matter {
        why: "what was promised and what was done",
        kinds: &[Kind::Count, Kind::Money],
        stages: &[
            &["pledge", "plan", "promise", "propose"],
            &["approve"],
            &["build", "buy", "close", "complete", "deliver", "hire", "open", "plant", "recruit", "shut", "spend"],
        ],
    },
    Matter {
        why: "what was lent and what was borrowed",
        kinds: &[Kind::Count, Kind::Money],
        stages: &[&["lend", "loan"], &["borrow"]],
    },
    Matter {
        why: "prices of one day",
        kinds: &[Kind::Money, Kind::Number],
        stages: &[&["close", "end", "finish"], &["open"], &["hit", "reach", "touch"]],
    },
    Matter {
        why: "coming and going",
        kinds: &[Kind::Date, Kind::Time],
        stages: &[&["depart", "leave"], &["arrive", "dock", "land", "reach"]],
    },
    Matter {
        why: "the start and the end",
        kinds: &[Kind::Date, Kind::Time],
        stages: &[&["begin", "open", "start"], &["break", "close", "collapse", "conclude", "end", "finish", "shut"]],
    },
];

/// What is said of a price that is asked.
const ASKED: &[&str] = &["on the market", "asking price", "guide price"];

/// What is said of the figure of an earlier time.
const EARLIER: &[&str] = &[
    "at the last election",
    "at the previous election",
    "first weekend",
    "in the last parliament",
    "last season",
    "opening weekend",
];

/// What is said of a sum that was meant or asked once.
const ONCE: &[&str] =
    &["formerly", "initially", "originally", "previously", "was to", "were to", "when it was approved"];

impl Stage {
    pub fn of(text: &str, a: &Assertion) -> Self {
        let (before, after) = around(text, a);
        let says = |of: &[&str]| of.iter().any(|p| before.contains(p) || after.contains(p));
        let kind = a.mention.kind;
        let sentence = text.get(a.sentence.start as usize..a.sentence.end as usize).unwrap_or_default();
        let once = if kind == Kind::Money { ONCE } else { &[] };
        let asked = kind == Kind::Money && says(ASKED);
        // "Work began in April, its completion date of May stands": the verb is of another date.
        let verb = match (a.context.act.verb.as_str(), a.context.act.particle) {
            _ if a.context.head.dated => "",
            ("break", Some("out")) => "begin",
            (verb, _) => verb,
        };
        let mut steps = [0; MATTERS.len()];
        for (step, matter) in steps.iter_mut().zip(MATTERS).filter(|(_, m)| !asked && m.kinds.contains(&kind)) {
            *step = matter.stages.iter().position(|v| v.contains(&verb)).map_or(0, |at| at as u8 + 1);
        }
        steps[0] = if asked { 1 } else { steps[0] };
        Self {
            steps,
            able: a.context.act.mood == Mood::Possible,
            left: kind == Kind::Count && verb == "remain",
            earlier: says(EARLIER) || says(once),
            told: EARLIER.iter().chain(ONCE).any(|p| sentence.contains(p)),
        }
    }

    /// Why figures of two stages are kept apart; `same_noun` says that they count one kind of thing, `same_act` that one
    /// thing is done to it.
    pub fn why(self, other: Self, same_noun: bool, same_act: bool) -> Option<&'static str> {
        let two = |at: &usize| self.steps[*at] > 0 && other.steps[*at] > 0 && self.steps[*at] != other.steps[*at];
        match (0..MATTERS.len()).find(two) {
            Some(row) => Some(MATTERS[row].why),
            _ if self.earlier && !other.told || other.earlier && !self.told => Some("a figure of an earlier time"),
            _ if same_act && self.able != other.able => Some("what can be and what is"),
            _ if same_noun && self.left != other.left => Some("what was and what is left"),
            _ => None,
        }
    }
}

/// The words before and behind a figure, up to another figure or the end of the clause.
pub(super) fn around<'t>(text: &'t str, a: &Assertion) -> (&'t str, &'t str) {
    let slice = |from: u32, to: u32| text.get(from as usize..to as usize).unwrap_or_default();
    let stops = |c: char| c.is_ascii_digit() || matches!(c, ',' | ';' | ':' | '(' | ')' | '—' | '–');
    let before = slice(a.sentence.start, a.mention.span.start);
    let after = slice(a.mention.span.end, a.sentence.end);
    (before.rsplit(stops).next().unwrap_or_default(), after.split(stops).next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Markup};
    use crate::extract::extract;

    /// Whether the first figures of two texts are of two stages.
    fn check(a: &str, b: &str, expected: bool) {
        let articles = [a, b].map(|t| Article::new(t, t, Markup::Plain));
        let extracts: Vec<_> = articles.iter().map(extract).collect();
        let stage = |at: usize| Stage::of(&articles[at].text, &extracts[at].assertions[0]);
        assert_eq!(stage(0).why(stage(1), true, true).is_some(), expected, "{a} / {b}");
    }

    #[test]
    fn what_is_asked_is_not_what_is_given() {
        check("Velden porters were offered 3%.", "Velden porters are asking for 8%.", true);
        check("The prosecutor asked for 11 years.", "The judge gave him eight years.", true);
        check("The Orm mill sold for £2.1m.", "The Orm mill was on the market for £2.4m.", true);
        check("Velden porters were offered 3%.", "The firm offered Velden porters 4%.", false);
    }

    #[test]
    fn goods_are_made_sold_and_recalled() {
        check("Orm Looms sold 900 carts.", "Orm Looms is recalling 400 carts.", true);
        check("Orm Looms sold 900 carts.", "Velden bought 400 carts.", false);
        check("The fire destroyed 14 homes.", "The fire threatened 90 homes.", true);
    }

    #[test]
    fn what_is_promised_is_not_yet_done() {
        check("The council promised 900 homes.", "The council approved 120 homes.", true);
        check("The council promised 900 homes.", "The council built 120 homes.", true);
        check("The library lent 40 maps.", "The library borrowed 25 maps.", true);
        check("The truce began at 6am.", "The truce broke down at 9am.", true);
        check("The fire began at 6am.", "The fire broke out at 9am.", false);
    }

    #[test]
    fn what_can_be_is_not_what_is() {
        check("The mill makes 400 looms a day.", "The mill can make 650 looms a day.", true);
        check("The mill can make 400 looms a day.", "The mill can make 650 looms a day.", false);
    }

    #[test]
    fn one_leaves_on_one_day_and_arrives_on_another() {
        check("The Tern left Orm on 3 May.", "The Tern reached Velden on 5 May.", true);
        check("The Tern left Orm on 3 May.", "The Tern departed from Orm on 5 May.", false);
    }

    #[test]
    fn what_was_is_not_what_is() {
        check("The Farmers won 61 seats at the last election.", "The Farmers won 73 seats.", true);
        check("The flood closed 45 roads.", "A dozen roads remained closed.", true);
        check("The weir was to cost £4m.", "The weir will cost £6m.", true);
        check("Over its opening weekend the play took £6m.", "It took £9m in its first weekend.", false);
        check("The Farmers won 73 seats, up from 61 at the last election.", "The Farmers won 78 seats.", false);
    }
}

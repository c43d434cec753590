//! Foil: how its own sentence sets a figure apart from the one that it may be taken for.
//!
//! `£3m compared with £2m a year ago`, `lost eight seats` beside `has 23 seats`, `a 200-seat assembly` beside `won 48
//! seats`, `three counts of fraud and one of theft` beside `four counts`: no two of these are one figure.

use super::bar::PART;
use super::comparison::verb;
use super::purpose::Purpose;
use super::record::{Family, Record};
use super::stage::{Stage, around};
use super::weight::Level;
use crate::assertion::Assertion;
use crate::attribute::{Attribute, Key};
use crate::mention::Kind;
use crate::relation::Relation;
use crate::span::Field;
use crate::words::{SEED, mix};

/// What a figure is in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Foil {
    /// Whether another is compared with it: `against £2m`.
    base: bool,
    /// Whether it counts one charge of several that the sentence counts.
    listed: bool,
    /// Whether it describes a thing by its size: `a 200-seat assembly`.
    size: bool,
    /// Whether it counts what something was taken from: `46 crates from three boats`.
    source: bool,
    /// Whether it speaks of those told of before: `the two fought`.
    known: bool,
    /// Whether it tells what was lost or won on top.
    moved: bool,
    /// The other figures of the sentence, mixed, where it is the stretch of time that they are of: `in the past year`.
    stretch: Option<u64>,
    /// How far the matter has come.
    stage: Stage,
    /// What it is for.
    purpose: Purpose,
}

impl Foil {
    pub fn of(text: &str, a: &Assertion) -> Self {
        let slice = |from: u32, to: u32| text.get(from as usize..to as usize).unwrap_or_default();
        let (sentence, span) = (a.sentence, a.mention.span);
        let named = match a.attribute {
            Key::Named(named) => Some(named),
            Key::Open(_) => None,
        };
        Self {
            base: base(slice(sentence.start, span.start)),
            listed: is(named, "charges") && listed(slice(sentence.start, sentence.end)),
            size: is(named, "seats") && (slice(span.end, sentence.end).starts_with('-') || span.of(text).contains('-')),
            source: a.mention.kind == Kind::Count
                && a.context.act.preposition == "from"
                && TAKES.contains(&a.context.act.verb.as_str()),
            known: a.mention.kind == Kind::Number
                && slice(sentence.start, span.start)
                    .as_bytes()
                    .last_chunk()
                    .is_some_and(|end: &[u8; 4]| end.eq_ignore_ascii_case(b"the ")),
            moved: is(named, "seats") && MOVES.contains(&a.context.act.verb.as_str()),
            stretch: stretch(slice(sentence.start, span.start), span.of(text), slice(span.end, sentence.end)),
            stage: Stage::of(text, a),
            purpose: Purpose::of(around(text, a).1, a),
        }
    }
}

fn is(named: Option<&Attribute>, id: &str) -> bool {
    named.is_some_and(|n| n.id == id)
}

/// Verbs by which a party has so many seats more or fewer.
const MOVES: &[&str] = &["lose", "gain", "shed", "add", "drop"];

/// Verbs that take something from where it was.
const TAKES: &[&str] = &[
    "airlift", "evacuate", "free", "lift", "pull", "recover", "remove", "rescue", "retrieve", "salvage", "save",
    "seize", "steal", "take",
];

/// Words after which the figure stands that another is compared with, from the last back.
const BASES: &[&[&str]] = &[
    &["versus"],
    &["vs"],
    &["against"],
    &["compared", "with"],
    &["compared", "to"],
    &["up", "from"],
    &["down", "from"],
    &["instead", "of"],
    &["rather", "than"],
];

/// Words between these and the figure.
const MARKS: &[&str] =
    &["a", "an", "the", "about", "around", "some", "loss", "profit", "of", "net", "profits", "losses"];

/// Whether another figure is compared with the one that comes next.
fn base(before: &str) -> bool {
    let bare = |w: &str| w.trim_matches(|c: char| !c.is_alphanumeric()).to_ascii_lowercase();
    let mut back = before.split_whitespace().rev().map(bare).filter(|w| !w.is_empty()).take(6).peekable();
    let mut marks = 0;
    while let Some(word) = back.next() {
        let mut phrase = |of: &&&[&str]| match **of {
            [one] => word == *one,
            [first, last] => word == *last && back.peek().is_some_and(|w| w == first),
            _ => false,
        };
        if BASES.iter().any(|of| phrase(&of)) {
            return true;
        }
        marks += 1;
        if marks > 3 || !MARKS.contains(&word.as_str()) {
            return false;
        }
    }
    false
}

/// Whether a figure counts all of whom another counts some: the 2,000 of `cut 300 of its 2,000 jobs`.
fn all(r: &Record<'_>) -> bool {
    r.assertion().context.head.all
}

/// Whether a figure tells how many there are, or is of all of whom some are told, too.
fn stands(r: &Record<'_>) -> bool {
    all(r) || matches!(r.assertion().context.act.verb.as_str(), "" | "be" | "have" | "employ" | "number" | "total")
}

/// Whether something rose or fell from the one figure, and to the other.
fn ends(a: &Record<'_>, b: &Record<'_>) -> bool {
    let act = |r: &Record<'_>, preposition: &str| {
        let act = &r.assertion().context.act;
        act.preposition == preposition && matches!(act.class, "rise" | "fall")
    };
    act(a, "from") && act(b, "to") || act(a, "to") && act(b, "from")
}

/// The figures before and after a stretch of time that reaches up to now, mixed; none for other words and where none is
/// written.
fn stretch(before: &str, said: &str, after: &str) -> Option<u64> {
    let said = said.strip_prefix("the ").unwrap_or(said);
    let now = ["past ", "last "].iter().any(|w| said.starts_with(w));
    let figures = |text: &str, seed: u64| {
        text.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse::<u64>().ok()).fold(seed, mix)
    };
    let mixed = if now { figures(after, figures(before, SEED)) } else { SEED };
    (mixed != SEED).then_some(mixed)
}

/// Whether a sentence counts the charges of two kinds: `three counts of fraud, as well as one count of theft`.
fn listed(sentence: &str) -> bool {
    ["count of ", "counts of "].iter().map(|of| sentence.matches(of).count()).sum::<usize>() > 1
}

/// Why two figures that exclude one another are kept apart.
pub(super) fn why(a: &Record<'_>, b: &Record<'_>, relation: Relation) -> Option<&'static str> {
    if !matches!(relation, Relation::Excludes(_)) || !a.figure() || !b.figure() {
        return None;
    }
    let (x, y) = (a.foil, b.foil);
    match () {
        () if x.base != y.base => Some("what it is compared with"),
        () if ends(a, b) => Some("what it was and what it became"),
        () if x.listed != y.listed => Some(PART.why),
        () if x.size != y.size => Some("the size of the whole"),
        () if all(a) && !stands(b) || all(b) && !stands(a) => Some(PART.why),
        () if x.known != y.known && known_beside_things(a, b) => Some("those spoken of before"),
        () if x.source != y.source => Some("what it was taken from"),
        () if x.moved != y.moved => Some("a change and what it led to"),
        () if x.stretch.is_some() && y.stretch.is_some() && x.stretch != y.stretch => {
            Some("the stretches of two figures")
        }
        () if headline(a, b) || headline(b, a) => Some("a headline leaves out \"more than\""),
        () => None,
    }
}

/// Whether one of them counts a thing that has its noun: `fired one shot` beside `the two fought`.
fn known_beside_things(a: &Record<'_>, b: &Record<'_>) -> bool {
    let thing = |r: &Record<'_>| {
        let a = r.assertion();
        a.mention.kind == Kind::Count
            && a.context.head.class != "person"
            && r.unit().is_some_and(|unit| !unit.is_empty() && unit != "person")
    };
    thing(a) || thing(b)
}

/// Why two values that exclude one another are of two stages or for two purposes, however alike they are written.
pub(super) fn matters(a: &Record<'_>, b: &Record<'_>, relation: Relation) -> Option<&'static str> {
    let dates = a.family == Family::When && b.family == Family::When;
    // One value said of opposite acts is a conflict of its own.
    if !matches!(relation, Relation::Excludes(_)) || a.value == b.value || !(dates || a.figure() && b.figure()) {
        return None;
    }
    let same_noun = !a.toll() && a.assertion().context.head.lemma == b.assertion().context.head.lemma;
    let same_act = same_noun && verb(a, b) == Level::VerbSame;
    a.foil.stage.why(b.foil.stage, same_noun, same_act).or_else(|| a.foil.purpose.why(b.foil.purpose))
}

/// Whether a headline gives the bare figure that another text gives as the bound.
fn headline(title: &Record<'_>, bound: &Record<'_>) -> bool {
    let own = |r: &Record<'_>| r.assertion().mention.value.quantity().map(|q| q.bounds);
    let edge = own(bound).filter(|b| b.point().is_none()).and_then(|b| b.edge());
    title.assertion().mention.field == Field::Title
        && title.unit() == bound.unit()
        && edge.is_some()
        && own(title).and_then(|b| b.point()) == edge
}

#[cfg(test)]
mod tests {
    use crate::fact::testing::one_fact as check;

    #[test]
    fn what_a_figure_is_compared_with_is_another() {
        check(
            ("Orm Rail made a profit of $41m versus $38m expected.", "$38m"),
            ("Orm Rail made a profit of $43m.", "$43m"),
            false,
        );
        check(
            ("Orm Rail made a profit of $41m versus $38m expected.", "$41m"),
            ("Orm Rail made a profit of $43m.", "$43m"),
            true,
        );
    }

    #[test]
    fn what_it_fell_from_is_not_what_it_fell_to() {
        let (a, b) = ("Orm Rail’s debts fell to £9.1bn from £10.7bn.", "Orm Rail’s debts fell to £7.2bn from £9.1bn.");
        check((a, "£9.1bn"), (b, "£9.1bn"), true);
        check((b, "£7.2bn"), (a, "£10.7bn"), false);
    }

    #[test]
    fn two_figures_have_a_stretch_of_time_each() {
        check(
            ("Sales at Orm Foods rose 4% in the past year.", "the past year"),
            ("Sales at Orm Foods rose 7% in the past 18 months.", "the past 18 months"),
            false,
        );
        check(
            ("Sales at Orm Foods rose 7% in the past year.", "the past year"),
            ("Sales at Orm Foods rose 7% in the past 18 months.", "the past 18 months"),
            true,
        );
    }

    #[test]
    fn what_something_was_taken_from_is_not_taken() {
        let boats = "Divers recovered 46 crates from three boats off Orm.";
        check((boats, "three"), ("Two boats were recovered by divers off Orm.", "Two"), false);
        check((boats, "46"), ("Divers recovered 64 crates off Orm.", "64"), true);
    }

    #[test]
    fn all_there_are_are_not_those_befallen() {
        let some = "Orm Mill will cut 300 of its 2,000 jobs.";
        check((some, "2,000"), ("Orm Mill will cut 400 jobs.", "400"), false);
        check((some, "300"), ("Orm Mill will cut 300 jobs.", "300"), true);
        let owned = "Some 140 of the Orm council’s 2,300 jobs will go.";
        check((owned, "2,300"), ("Orm council will cut 140 jobs.", "140"), false);
        check((owned, "140"), ("Orm council will cut 140 jobs.", "140"), true);
        check((some, "300"), ("Orm Mill will cut 400 jobs.", "400"), true);
    }

    #[test]
    fn those_spoken_of_before_are_no_new_figure() {
        check(
            ("Ida Holm fired one shot at Ned Holm in Orm, police said.", "one"),
            ("Ida and Ned Holm fought in Orm, police said. She fired when the two started shooting.", "two"),
            false,
        );
    }

    #[test]
    fn seats_lost_are_not_seats_held() {
        check(
            ("The Farmers Party lost nine seats at the Velden election.", "nine"),
            ("The Farmers Party won 31 seats at the Velden election.", "31"),
            false,
        );
        check(
            ("The Farmers Party won 34 seats at the Velden election.", "34"),
            ("The Farmers Party won 31 seats at the Velden election.", "31"),
            true,
        );
    }

    #[test]
    fn counts_of_one_offence_are_part_of_all() {
        check(
            ("Ida Holm was convicted of three counts of fraud and one count of theft in Orm.", "three"),
            ("Ida Holm was convicted of four counts in Orm.", "four"),
            false,
        );
        check(
            ("Ida Holm was convicted of three counts in Orm.", "three"),
            ("Ida Holm was convicted of four counts in Orm.", "four"),
            true,
        );
    }
}

//! Soles: what an article tells of once only. Where two articles each count one thing once, and neither gives the other's
//! figure, two figures for it are hardly of two things, in whatever words they are told.
//!
//! The bars for figures that differ are high, as a figure that differs is hardly ever of the same thing. What lifts a pair
//! over them here was read off slips planted in reports by different hands (`benches/mutate.py --gold`): of the pairs that
//! were altered 27 in 70 have one noun, half of their words in common and no figure of either in the other article; of all
//! other pairs that differ, one in 739.

use rust_decimal::Decimal;
use rustc_hash::FxHashSet;

use super::comparison::same_name;
use super::figure::unlike;
use super::foil::matters;
use super::pair::{Pair, said_alike};
use super::record::{Family, Record};
use super::standing::Standing;
use super::weight::Level;
use super::word::name;
use crate::context::stem_of;
use crate::words::words;

/// What each article tells of once, and the values it gives.
pub(super) struct Soles {
    sole: Vec<bool>,
    /// The same of what a named attribute tells.
    alone: Vec<bool>,
    given: FxHashSet<(usize, Family, Given)>,
}

/// What an article gives.
#[derive(Debug, PartialEq, Eq, Hash)]
enum Given {
    /// The hash of a value.
    Value(u64),
    /// A figure that no noun follows, which may count anything: `there were 100 boats; today there are 40`.
    Bare(Decimal),
}

/// Of so many words in a row beside the value, two sentences have them by copying.
const RUN: usize = 3;

/// An article of more values than this is a table, which tells of nothing once.
const MOST: usize = 400;

/// Attributes of which the event that a report is about has one figure.
const EVENT: &[&str] = &["aboard", "depth", "magnitude", "turnout"];

/// How many days may lie between two reports of one act or count: what is counted again later has new figures.
const DAYS: i64 = 1;

/// How many between two that tell how long something took: what is over has lasted as long some days later.
const OVER: i64 = 3;

impl Soles {
    /// The records of a set, those of an article side by side.
    pub fn new(records: &[Record<'_>]) -> Self {
        let mut given = FxHashSet::default();
        for r in records {
            let bare = r.point().filter(|_| r.unit() == Some("")).map(Given::Bare);
            given.extend([Some(Given::Value(r.value)), bare].into_iter().flatten().map(|g| (r.article(), r.family, g)));
        }
        let mut sole = Vec::with_capacity(records.len());
        let mut alone = Vec::with_capacity(records.len());
        for block in records.chunk_by(|a, b| a.article() == b.article()) {
            for r in block {
                let other = |o: &Record<'_>| o.family == r.family && o.value != r.value && one_thing(r, o);
                let namesake = |o: &Record<'_>| o.same_attribute(r) && !said_alike(o, r);
                sole.push(r.figure() && block.len() <= MOST && !block.iter().any(other));
                alone.push(r.plain() && r.named.is_some() && !block.iter().any(namesake));
            }
        }
        Self { sole, alone, given }
    }

    /// How two figures of two reports stand that exclude one another.
    pub fn standing(&self, records: &[Record<'_>], pair: &Pair) -> Standing {
        let (a, b) = (&records[pair.a], &records[pair.b]);
        let has = |l: Level| pair.comparison.levels.contains(&l);
        let gives = |x: &Record<'_>, y: &Record<'_>| {
            let has = |given: Given| self.given.contains(&(x.article(), y.family, given));
            has(Given::Value(y.value)) || y.point().is_some_and(|n| has(Given::Bare(n)))
        };
        // "Ada Holt, a 15-year veteran": what else is told so is told of others.
        let person = has(Level::SubjectSame) && same_name(a, b) && one_thing(a, b);
        let rival = has(Level::RivalBetter) && !person;
        let named = self.alone[pair.a]
            && self.alone[pair.b]
            && a.same_attribute(b)
            && !has(Level::SubjectDiffers)
            && !unlike(a, b);
        if !one_thing(a, b) && !pair.slot && !named || rival || gives(a, b) || gives(b, a) {
            return Standing::Apart;
        }
        let sole = self.sole[pair.a] && self.sole[pair.b];
        let words = has(Level::PartHalf) || has(Level::PartMost);
        let around = has(Level::AroundMuch) && !has(Level::PartSmall);
        let run = run(a, b) >= RUN;
        let lasts = a.family == Family::Length && sole && around;
        // "Three other victims", "one group from Orm": how many the rest are hangs on who was told of before.
        let rest = [a, b].iter().any(|r| r.point() == Some(Decimal::ONE) || others(r));
        let copied = run || has(Level::PartMost);
        let strangers = has(Level::SubjectDiffers) || has(Level::NamesDiffer) && !copied;
        let other = has(Level::AttributeOne) && !has(Level::PhraseSame);
        let most = if a.family == Family::Length { OVER } else { DAYS };
        let sure = !rest
            && !strangers
            && !other
            && !unlike(a, b)
            && !grown(a, b)
            && gap(a, b).is_none_or(|days| days.abs() <= most);
        let event = named && a.named.is_some_and(|n| EVENT.contains(&n.id));
        let one = one_thing(a, b) && (words && (sole || run) || lasts) || event;
        match () {
            () if one && sure && has(Level::RivalNone) && matters(a, b, pair.comparison.relation).is_none() => {
                Standing::One
            }
            () if one
                || words
                || run
                || person
                || pair.slot && !has(Level::PartSmall)
                || sole && (around && !people(a, b) || close(a, b))
                || named =>
            {
                Standing::Alike
            }
            () => Standing::Apart,
        }
    }
}

/// How many days after the article of the first the other was published.
fn gap(a: &Record<'_>, b: &Record<'_>) -> Option<i64> {
    a.said.on.zip(b.said.on).map(|(x, y)| (y - x).num_days())
}

/// Whether two figures of one kind of thing are near enough to one another for one to be the other, miscounted: of a kind
/// that has a name, not of people or days, which anything has.
fn close(a: &Record<'_>, b: &Record<'_>) -> bool {
    let lemma = a.assertion().context.head.lemma.as_str();
    let kind =
        !["", "person", "man", "woman", "child", "time", "year", "month", "week", "day", "hour"].contains(&lemma);
    let quarter = |(x, y): (Decimal, Decimal)| (x - y).abs() * Decimal::from(4) <= x.max(y);
    kind && a.unit() == b.unit() && a.point().zip(b.point()).is_some_and(quarter)
}

/// Whether either counts people, of whom an event has many kinds.
fn people(a: &Record<'_>, b: &Record<'_>) -> bool {
    [a, b].iter().any(|r| r.assertion().context.head.class == "person")
}

/// Whether a later report counts more people, who may have become more.
fn grown(a: &Record<'_>, b: &Record<'_>) -> bool {
    let rose = |days: i64| a.point().zip(b.point()).is_some_and(|(x, y)| days > 0 && y > x || days < 0 && x > y);
    people(a, b) && gap(a, b).is_some_and(rose)
}

/// Whether two figures count one noun, or tell how long one thing or act took: `the search lasted`, `they searched for`.
fn one_thing(a: &Record<'_>, b: &Record<'_>) -> bool {
    let (p, q) = (&a.assertion().context.head.lemma, &b.assertion().context.head.lemma);
    let acts = || a.acts.iter().flatten().any(|act| b.acts.contains(&Some(*act)));
    !p.is_empty() && p == q || a.family == Family::Length && acts()
}

/// Whether a figure counts those that are left: `two other victims`, `all but two`.
fn others(r: &Record<'_>) -> bool {
    r.next_to[0] == Some(name("but"))
        || ["other", "more", "another", "further", "additional"]
            .iter()
            .any(|w| r.assertion().context.head.modifiers.contains(&stem_of(w)))
}

/// How many words in a row two sentences have in common right before and right after two values.
fn run(a: &Record<'_>, b: &Record<'_>) -> usize {
    let sides = |r: &Record<'_>| {
        let (sentence, value) = (r.assertion().sentence, r.assertion().mention.span);
        let read = |from: u32, to: u32| {
            let text = r.text.get(from as usize..to as usize).unwrap_or_default();
            words(text).map(|w| w.hash).collect::<Vec<u64>>()
        };
        (read(sentence.start, value.start), read(value.end, sentence.end))
    };
    let ((before, after), (other, next)) = (sides(a), sides(b));
    let left = before.iter().rev().zip(other.iter().rev()).take_while(|(x, y)| x == y).count();
    left + after.iter().zip(&next).take_while(|(x, y)| x == y).count()
}

#[cfg(test)]
mod tests {
    use crate::fact::testing::standing as check;

    #[test]
    fn what_either_tells_once_is_one_thing() {
        let idle = "The council met on Monday. The guild said that 23 boats lay idle at Orm.";
        check((idle, "23"), ("Nobody came. At Orm 26 boats rust.", "26"), "joined");
        check((idle, "23"), ("Nobody came. At Orm 26 boats rust, and 23 boats sailed from Velden.", "26"), "apart");
        let other = "The council met on Monday. The guild said that 23 other boats lay idle at Orm.";
        check((other, "23"), ("Nobody came. At Orm 26 other boats rust.", "26"), "asked");
    }

    #[test]
    fn what_an_event_has_one_of_is_one_thing() {
        let quake = ("A quake shook Orm. There was tea. It struck at a depth of 15 kilometres.", "15 kilometres");
        check(quake, ("The mayor wept. The main shock at Orm was 50 kilometres deep.", "50 kilometres"), "joined");
    }

    #[test]
    fn a_count_that_is_close_is_asked_about() {
        let park = ("The council of Orm met. There was tea. In the car park 47 patients spent the night.", "47");
        check(park, ("Nobody came. A surgeon, Ida Holm, said that 48 patients were moved.", "48"), "asked");
        check(park, ("Nobody came. A surgeon, Ida Holm, said that 98 patients were moved.", "98"), "apart");
    }

    #[test]
    fn one_search_takes_one_stretch_of_time() {
        check(
            ("The council met. There was tea. Divers searched for five hours off Orm for the crew.", "five hours"),
            ("The mayor wept. Nobody knows why. The search for the crew off Orm took six hours.", "six hours"),
            "joined",
        );
    }

    #[test]
    fn one_noun_of_one_person_is_one_thing() {
        check(
            ("The council met. Ned Lusk, a ten-year veteran, wept. Ada Holt, a 15-year veteran, left Orm.", "15-year"),
            ("Nobody came but Ned Lusk, a ten-year veteran. Ada Holt is a 17-year veteran, he said.", "17-year"),
            "asked",
        );
    }

    #[test]
    fn an_age_may_be_that_of_a_given_name() {
        check(
            ("The roof of the barn at Orm fell on Ada Holt, 6, and her mother Ida Holt, 34.", "6"),
            ("The mother, Ida Holt, who was under the roof of the barn at Orm, wept for Ada, 9.", "9"),
            "asked",
        );
        check(
            ("The roof of the barn at Orm fell on Ada Holt, 6, and her mother Ida Holt, 34.", "6"),
            ("The mother, Ida Holt, who was under the roof of the barn at Orm, wept for Ned, 9.", "9"),
            "apart",
        );
    }
}

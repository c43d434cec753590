//! Companions: the other figures of two sentences. Where they agree, two sentences tell of one thing, and the figures
//! left over on either side are one fact.

use std::ops::Range;

use rust_decimal::Decimal;

use super::figure::telling;
use super::record::{Family, Record};
use super::weight::{Column, Level};
use crate::relation::{Relation, relate};
use crate::span::Field;

/// The figures that stand together, by record.
pub(super) struct Companions(Vec<Range<usize>>);

/// More figures than this are a table.
const MOST: usize = 24;

/// How two figures sit among those of their sentences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Seat {
    /// Not at the same place.
    Apart,
    /// Each is the only figure.
    Alone,
    /// As many stand before either, and half of the others agree.
    Among,
}

impl Companions {
    /// The sentences of records in the order of the articles.
    pub fn new(records: &[Record<'_>]) -> Self {
        let mut of: Vec<Range<usize>> = Vec::with_capacity(records.len());
        let same = |x: &Record<'_>, y: &Record<'_>| {
            let (a, b) = (x.assertion(), y.assertion());
            x.article() == y.article() && a.mention.field == b.mention.field && a.sentence == b.sentence
        };
        for block in records.chunk_by(same) {
            let from = of.len();
            of.extend(std::iter::repeat_n(from..from + block.len(), block.len()));
        }
        Self(of)
    }

    /// What stands beside a record in its sentence.
    pub fn beside(&self, r: usize) -> impl Iterator<Item = usize> + use<> {
        self.0[r].clone().filter(move |&k| k != r)
    }

    /// How two figures sit in sentences that hold as many figures and agree in half of the others; `None` where they do not.
    pub fn seat(&self, records: &[Record<'_>], a: usize, b: usize) -> Option<Seat> {
        let (p, q) = (&self.0[a], &self.0[b]);
        let agree = |(x, y): (usize, usize)| {
            let (x, y) = (&records[x], &records[y]);
            x.family == y.family && matches!(relate(&x.said, &y.said, false), Relation::Same | Relation::Meets(_))
        };
        if p.len() != q.len() || p.len() > MOST {
            return None;
        }
        if a - p.start != b - q.start {
            return Some(Seat::Apart);
        }
        if p.len() == 1 {
            return Some(Seat::Alone);
        }
        let others = p.clone().zip(q.clone()).filter(|&(x, _)| x != a);
        (others.filter(|&pair| agree(pair)).count() * 2 + 1 >= p.len()).then_some(Seat::Among)
    }

    /// How many figures agree beside two that differ, where the two are what is left over on either side.
    pub fn single_out(&self, records: &[Record<'_>], a: usize, b: usize) -> Option<usize> {
        let (x, y) = (&records[a], &records[b]);
        if !x.plain() || !y.plain() || self.0[a].len() > MOST || self.0[b].len() > MOST {
            return None;
        }
        let met = |r: usize, others: &Range<usize>| {
            let one = &records[r];
            others.clone().any(|o| {
                let other = &records[o];
                let told = matches!(relate(&one.said, &other.said, false), Relation::Same | Relation::Meets(_));
                (one.family == other.family && told) || figure(one).is_some_and(|n| figure(other) == Some(n))
            })
        };
        let left = |own: &Range<usize>, others: &Range<usize>| -> Vec<usize> {
            own.clone().filter(|&r| records[r].family == x.family && !met(r, others)).collect()
        };
        let (p, q) = (left(&self.0[a], &self.0[b]), left(&self.0[b], &self.0[a]));
        let at = |of: &[usize], r: usize| of.iter().position(|&x| x == r);
        if p.len() != q.len() || at(&p, a).is_none() || at(&p, a) != at(&q, b) {
            return None;
        }
        let agree = |&r: &usize| {
            let one = &records[r];
            let equal = |o: usize| o != b && records[o].family == one.family && records[o].value == one.value;
            r != a && telling(one) && self.0[b].clone().any(equal)
        };
        let agreeing = self.0[a].clone().filter(agree).count();
        (agreeing >= p.len() || p.len() == 1).then_some(agreeing)
    }
}

/// The figure itself, whatever it counts.
fn figure(r: &Record<'_>) -> Option<Decimal> {
    r.point().filter(|_| r.family.column() == Column::Much)
}

/// Whether two measures describe a thing of one kind: `a 48-page indictment`, `the 47-page indictment`.
pub(super) fn same_compound(a: &Record<'_>, b: &Record<'_>) -> bool {
    a.compound.is_some() && a.compound == b.compound
}

/// Whether two figures stand at the same place of one sentence, copied.
pub(super) fn copied(a: &Record<'_>, b: &Record<'_>, levels: &[Level], seat: Option<Seat>) -> bool {
    let placed = matches!(seat, Some(Seat::Alone | Seat::Among));
    let next = levels.contains(&Level::NextSame) || (placed && a.next_to == b.next_to);
    if !next || seat == Some(Seat::Apart) {
        return false;
    }
    let (p, q) = (&a.assertion().context, &b.assertion().context);
    let (x, y) = (&p.sentence, &q.sentence);
    // Two headlines of one mould differ in a word only: whom they are about.
    if [a, b].iter().any(|r| r.assertion().mention.field == Field::Title) {
        return x.all == y.all;
    }
    // What is too short to be told from others is the same by the figures or the sentences beside it.
    let beside =
        || seat == Some(Seat::Among) || (seat == Some(Seat::Alone) && p.before == q.before && p.after == q.after);
    let labelled = !x.all.is_empty() || (a.next_to == b.next_to && a.next_to.iter().any(Option::is_some));
    // In a list of rates one line is like the next.
    let told = |r: &Record<'_>| r.named.is_some() || !r.assertion().context.act.verb.is_empty();
    x.copied(y) || (x.all == y.all && labelled && told(a) && told(b) && beside())
}

/// Whether a figure is of a weapon: its calibre, which tells it from others.
pub(super) fn arms(r: &Record<'_>) -> bool {
    let head = &r.assertion().context.head;
    matches!(head.lemma.as_str(), "handgun" | "rifle" | "pistol" | "revolver" | "shotgun" | "gun" | "weapon" | "casing")
}

/// Whether nothing but the kind of value brings two differing figures together, or two amounts of two names: the price of a
/// mill, of somebody's boat.
pub(super) fn strange(levels: &[Level], family: Family) -> bool {
    let any = |of: &[Level]| of.iter().any(|l| levels.contains(l));
    any(&[Level::SharedNone])
        && !any(&[Level::ValueNear])
        && any(&[Level::BesideNone])
        && (any(&[Level::AttributeOne]) || (family == Family::Money && any(&[Level::NamesDiffer])))
        && !any(&[Level::NounSame, Level::NounClass, Level::VerbSame, Level::AttributePerson])
        && !any(&[Level::SubjectSame, Level::SubjectPart, Level::SubjectTouches])
}

/// Whether two values that agree do so by chance: figures of two actors, among other names and words or with nothing about
/// them in common; dates in two wordings, of two texts that share little, no name, no noun and no act; what was done in a
/// month or year and a noun that the same article dates so.
pub(super) fn by_chance(levels: &[Level], column: Column) -> bool {
    use Level::{
        ActSame, ActorDiffers, AroundNone, ArticleSame, AttributeOne, AttributePerson, AttributeSame, DatedTwice,
        MonthSame, NamesDiffer, NamesShared, NextOther, NounDiffers, NounSame, NounsOne, PartSmall, WeekSame, WhoFound,
        WhoSame, WordingOther, YearSame,
    };
    let all = |of: &[Level]| of.iter().all(|l| levels.contains(l));
    let any = |of: &[Level]| of.iter().any(|l| levels.contains(l));
    match column {
        Column::Much => {
            (all(&[ActorDiffers, NamesDiffer, NextOther]) && !any(&[AttributeSame, AttributePerson]))
                || (all(&[ActorDiffers, AttributeOne, NounDiffers, AroundNone]) && !any(&[NamesShared]))
        }
        Column::When => {
            let period = any(&[WeekSame, MonthSame, YearSame]);
            (all(&[DatedTwice, PartSmall, WordingOther])
                && !any(&[ActSame, WhoSame, WhoFound, NounSame, AttributeSame]))
                || (all(&[ArticleSame, AttributeOne, NounsOne]) && period && !any(&[ActSame, NounSame]))
        }
    }
}

/// Why two figures that nothing brings together are kept apart.
pub(super) const STRANGE: &str = "nothing in common";

/// Whether two figures have all else in common: what is counted, who does what, and the words beside and around.
pub(super) fn all_else(levels: &[Level]) -> bool {
    use Level::{
        ActorSame, ArticleOther, BesideMore, NextSame, NounMissing, NounSame, PartMost, SubjectSame, VerbSame,
    };
    let any = |of: &[Level]| of.iter().any(|l| levels.contains(l));
    let same = [ArticleOther, VerbSame, PartMost].iter().all(|l| levels.contains(l));
    same && any(&[NounSame, NounMissing]) && any(&[BesideMore, NextSame]) && any(&[SubjectSame, ActorSame])
}

#[cfg(test)]
mod tests {
    use crate::fact::testing::standing as check;

    #[test]
    fn a_short_sentence_is_the_same_by_its_other_figure() {
        check(("There are 32 boats and 84 barges.", "32"), ("There are 37 boats and 84 barges.", "37"), "joined");
        check(("There are 32 boats and 84 barges.", "32"), ("Selby mill keeps 37 mules and 84 carts.", "37"), "apart");
    }

    #[test]
    fn a_digit_mistyped_in_one_sentence_is_a_conflict() {
        let one = "Orm Rail carried 48,317 tonnes of slate from Tarrow quarry to Velden harbour last winter.";
        let two = "Orm Rail said that 48,917 tonnes of slate were carried from Tarrow quarry to Velden harbour.";
        check((one, "48,317 tonnes"), (two, "48,917 tonnes"), "joined");
        check((one, "48,317 tonnes"), ("The guild of Velden owes £48,917 for wool.", "£48,917"), "apart");
    }

    #[test]
    fn a_digit_mistyped_is_asked_about_whatever_the_stretch_of_time() {
        let one = "The guild agreed to limit the sale of slate to 48,317 tonnes in 2031.";
        let two = |n: &str| {
            format!("The guild of Velden had a letter that will limit the sale of slate to {n} for a year from May 2.")
        };
        check((one, "48,317 tonnes"), (&two("48,371 tonnes"), "48,371 tonnes"), "asked");
        check((one, "48,317 tonnes"), (&two("51,240 tonnes"), "51,240 tonnes"), "apart");
    }
}

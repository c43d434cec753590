//! Tolls: whether two counts that may only grow are of the same people, so that one follows the other.

use rust_decimal::Decimal;

use super::{Case, Side};
use crate::assertion::{Assertion, Scope};
use crate::attribute::{Change, Key};
use crate::extract::Place;
use crate::mention::Kind;
use crate::relation::{DEAD, Said};

/// Units that people are counted by where it does not matter who they are.
const PEOPLE: &[&str] = &["", "person", "victim", "other"];

/// Whether all sides count one group as a whole, each by a number above one.
pub(super) fn one_toll(case: &Case<'_>, sides: &[Side]) -> bool {
    let whole = |p: &Place| counted(case, *p).is_some() && !beside(case, *p) && !other(case, *p);
    let unit = |p: &Place| case.assertion(*p).mention.value.quantity().map(|q| q.unit.clone()).unwrap_or_default();
    let Some(first) = sides.first().and_then(|s| s.members.first()).map(unit) else { return false };
    let alike = |p: &Place| {
        let own = unit(p);
        own == first || PEOPLE.contains(&own.as_str()) && PEOPLE.contains(&first.as_str())
    };
    // "One dead and six hurt" and "seven shot" are one toll: the dead are told of on the one side only.
    let dead = |s: &Side| s.members.iter().any(|p| DEAD.iter().any(|w| sentence(case, *p).contains(w)));
    let among =
        |a: &Assertion| matches!(&a.attribute, Key::Named(n) if matches!(n.id, "injured" | "shot" | "hospitalised"));
    let mixed = sides.iter().flat_map(|s| &s.members).any(|p| among(case.assertion(*p)))
        && sides.iter().any(dead) != sides.iter().all(dead);
    sides.iter().all(|s| s.members.iter().any(|p| whole(p) && alike(p))) && !mixed
}

/// How many times the first figure the last may be.
const TIMES: u32 = 3;

/// Whether the figures never fall from one day to a later one, unless the text says that they were put right or they are
/// counted anew each time, do not soar, and the last day has one alone.
pub(super) fn rises(case: &Case<'_>, sides: &[Side]) -> bool {
    let places = || sides.iter().flat_map(|s| &s.members);
    // "Up to 16" is what was thought to be the most, not what was counted.
    let most = |p: &&Place| case.assertion(**p).mention.value.quantity().is_some_and(|q| q.bounds.min.is_none());
    let told = places().filter(|p| !most(p));
    let all: Vec<_> = told.filter_map(|p| Some((case.day(p.article)?, counted(case, *p)?, *p))).collect();
    let moves = places().any(|p| case.assertion(*p).attribute.change() == Change::Moves);
    // A headline need not say that the figure below it was put right.
    let revised = all.iter().any(|(_, _, p)| Said::new(case.extracts, *p, None).revised);
    let last = all.iter().max();
    let settled = last.is_some_and(|(day, n, _)| all.iter().all(|(on, m, _)| on != day || m == n));
    let ends = (all.iter().map(|a| a.1).min(), all.iter().map(|a| a.1).max());
    let near = ends.0.zip(ends.1).is_some_and(|(least, most)| most <= least * Decimal::from(TIMES));
    let ordered = || all.iter().all(|(on, n, _)| all.iter().all(|(later, m, _)| later <= on || m >= n));
    moves || near && (revised || settled && ordered())
}

/// The number that is counted, the bound of "at least 12" too; none for one person.
fn counted(case: &Case<'_>, place: Place) -> Option<Decimal> {
    let a = case.assertion(place);
    let bounds = a.mention.value.quantity()?.bounds;
    let whole = a.scope == Scope::Whole && a.mention.kind == Kind::Count;
    bounds.min.or(bounds.max).filter(|n| whole && *n > Decimal::ONE)
}

/// Whether its sentence counts other people beside, the dead apart: "two are critical and three were treated".
fn beside(case: &Case<'_>, place: Place) -> bool {
    let a = case.assertion(place);
    let own = a.attribute.id();
    let unit = |b: &Assertion| b.mention.value.quantity().map(|q| q.unit.clone()).unwrap_or_default();
    let also = |b: &&Assertion| {
        let here = b.mention.field == a.mention.field && b.sentence == a.sentence && b.mention.span != a.mention.span;
        let people = b.attribute.id() == own || matches!(b.attribute, Key::Open(_)) && unit(b) == "person";
        here && b.mention.kind == a.mention.kind && people
    };
    // "Lowered from 11 to 10" counts the same people twice.
    !Said::new(case.extracts, place, None).revised && case.assertions(place.article).iter().any(|b| also(&b))
}

/// The sentence of what is said at a place, in lower case.
pub(super) fn sentence(case: &Case<'_>, place: Place) -> String {
    let a = case.assertion(place);
    a.sentence.of(case.article(place.article).field(a.mention.field)).to_lowercase()
}

/// Whether its sentence tells of an event gone by, or counts an unborn child apart.
fn other(case: &Case<'_>, place: Place) -> bool {
    let a = case.assertion(place);
    let text = case.article(place.article).field(a.mention.field);
    let sentence = sentence(case, place);
    let before = text.get(a.sentence.start as usize..a.mention.span.start as usize).unwrap_or_default().to_lowercase();
    let ago = ["year after", "years after", "month after", "months after", "weeks after", "anniversary of"];
    ["unborn", "fetus", "foetus"].iter().any(|w| sentence.contains(w)) || ago.iter().any(|w| before.contains(w))
}

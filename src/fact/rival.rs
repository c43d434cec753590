//! Rivals: what else of the other article each side of a pair may be one fact with.

use rustc_hash::FxHashMap;

use super::pair::{Pair, said_alike};
use super::record::Record;
use super::weight::{Column, Level};

/// What a candidate must reach to be a rival: one further below the bar is none, whatever else is said.
const RIVALRY: f32 = -1.5;

/// What two dates of one article must reach to be of one act, so that neither is a rival of the other.
const RESTATED: f32 = -1.0;

/// By how much a rival must fit something else better to be none.
const TAKEN: f32 = 1.0;

/// How many rivals of an article are held against a pair.
const RIVALS: usize = 6;

/// What else of an article a record may be one fact with.
struct Rival {
    total: f32,
    to: usize,
    /// Whether the two are of one kind of act.
    act: bool,
}

/// How each pair stands to the others of its two articles; dates of one article have no rivals.
pub(super) fn rivals(records: &[Record<'_>], pairs: &[Pair]) -> Vec<(usize, Level)> {
    let mut best: FxHashMap<(usize, usize), Vec<Rival>> = FxHashMap::default();
    let mut inside: FxHashMap<(usize, usize), f32> = FxHashMap::default();
    for pair in pairs {
        if records[pair.a].article() == records[pair.b].article() {
            inside.insert((pair.a, pair.b), if pair.barred.is_some() { f32::MIN } else { pair.total });
        }
        // "Now" and "once" are nobody's rivals.
        let timeless = pair.short && (records[pair.a].timeless() || records[pair.b].timeless());
        if pair.barred.is_some() || timeless {
            continue;
        }
        for (from, to) in [(pair.a, pair.b), (pair.b, pair.a)] {
            let top = best.entry((from, records[to].article())).or_default();
            let at = top.partition_point(|t| t.total >= pair.total);
            let act = pair.comparison.levels.contains(&Level::ActSame);
            top.insert(at, Rival { total: pair.total, to, act });
            top.truncate(RIVALS);
        }
    }
    // A toll that an article gives twice is no rival of itself, nor is a date of one act.
    let restated = |x: usize, y: usize| {
        let (a, b) = (&records[x], &records[y]);
        match a.family.column() {
            Column::When => inside.get(&(x.min(y), x.max(y))).is_some_and(|&total| total >= RESTATED),
            Column::Much => a.toll() && a.named.map(|n| n.id) == b.named.map(|n| n.id) && said_alike(a, b),
        }
    };
    // What fits something else of the article better is no rival for it.
    let taken = |r: usize, from: usize, total: f32| {
        let best = best.get(&(r, records[from].article())).and_then(|top| top.first());
        records[r].family.column() == Column::Much && best.is_some_and(|t| t.to != from && t.total > total + TAKEN)
    };
    // What is told of one act has no rival in another act of the day.
    let rival = |from: usize, to: usize, one: bool| {
        let top = best.get(&(from, records[to].article())).map_or(&[][..], Vec::as_slice);
        let other = |t: &&Rival| {
            t.to != to && t.total >= RIVALRY && (t.act || !one) && !restated(t.to, to) && !taken(t.to, from, t.total)
        };
        top.iter().find(other).map_or(f32::MIN, |t| t.total)
    };
    let stands = |(at, pair): (usize, &Pair)| {
        let (x, y) = (&records[pair.a], &records[pair.b]);
        if x.family.column() == Column::When && x.article() == y.article() {
            return None;
        }
        let one = pair.one && x.family.column() == Column::When;
        let gap = pair.total - rival(pair.a, pair.b, one).max(rival(pair.b, pair.a, one));
        let level = match gap {
            g if g > 1.0 => Level::RivalNone,
            g if g >= -1.0 => Level::RivalEqual,
            _ => Level::RivalBetter,
        };
        Some((at, level))
    };
    pairs.iter().enumerate().filter_map(stands).collect()
}

//! Reports: which articles of a set tell of one thing, where nobody says that they do.
//!
//! Wire reports are cast in moulds: two companies' results read alike, and so do one market's of two days. So where
//! stories were only found, values that differ are one fact only between reports about one company or country, of a day
//! or the next, which agree in what else they tell; facts of a named person may meet across all of them.

use rustc_hash::FxHashMap;

use super::align::Grouping;
use super::comparison::same_name;
use super::figure::rare;
use super::rarity::Rarity;
use super::record::{Family, Record};
use super::topic::Topic;
use crate::attribute::PERSONAL;
use crate::context::stem_of;
use crate::entity::Subject;
use crate::extract::Extract;

/// How many days may lie between two reports of one thing: what is told again later has new figures.
const DAYS: i64 = 1;

/// The articles of a set, as reports of something.
pub(super) struct Reports {
    /// By article.
    topics: FxHashMap<usize, Topic>,
    grouping: Grouping,
}

/// How often two articles, the earlier in the set first, agree in a telling figure and how often they differ.
#[derive(Debug, Default)]
pub(super) struct Agreement(FxHashMap<(usize, usize), (u32, u32)>);

impl Reports {
    pub fn new(extracts: &[Extract<'_>], records: &[Record<'_>], grouping: Grouping) -> Self {
        let topic = |block: &[Record<'_>]| (block[0].article(), Topic::new(extracts[block[0].article()].article));
        Self { topics: records.chunk_by(|x, y| x.article() == y.article()).map(topic).collect(), grouping }
    }

    /// Whether the set was only found.
    pub fn found(&self) -> bool {
        self.grouping == Grouping::Found
    }

    fn topics(&self, a: &Record<'_>, b: &Record<'_>) -> Option<(&Topic, &Topic)> {
        if a.article() == b.article() {
            return None;
        }
        self.topics.get(&a.article()).zip(self.topics.get(&b.article()))
    }

    /// Whether equal values may be one fact by chance alone: between reports about two companies or countries, or of
    /// different days, a figure says little that many things share.
    pub fn chance(&self, a: &Record<'_>, b: &Record<'_>, rarity: &Rarity) -> Option<Chance> {
        let (x, y) = self.topics(a, b).filter(|_| self.found())?;
        let kin = x.kin(y, rarity);
        let plain = a.figure() && (!rare(a) || a.halved);
        match () {
            () if plain && (!kin || x.gap(y) > DAYS) => Some(Chance::Likely),
            () if !kin => Some(Chance::Some),
            () => None,
        }
    }

    /// Whether values that differ may be one fact at all.
    pub fn meet(&self, a: &Record<'_>, b: &Record<'_>, rarity: &Rarity) -> bool {
        let near = |(x, y): (&Topic, &Topic)| x.gap(y) <= DAYS && one_thing(a, x, y, rarity);
        !self.found() || self.topics(a, b).is_none_or(near) || personal(a, b)
    }

    /// Whether two values that differ beside others that agree are worth a look.
    pub fn near(&self, a: &Record<'_>, b: &Record<'_>, rarity: &Rarity) -> bool {
        self.topics(a, b).is_some_and(|(x, y)| one_thing(a, x, y, rarity) && plain(a, b, x, y))
            && self.meet(a, b, rarity)
    }

    /// Whether two tolls or ages, which are weighed by themselves, stand in articles that agree in what else they tell.
    pub fn counted(&self, a: &Record<'_>, b: &Record<'_>, rarity: &Rarity, told: &Agreement) -> bool {
        let toll = |r: &Record<'_>| r.toll() || r.family == Family::Age;
        self.topics(a, b).is_none_or(|(x, y)| toll(a) && toll(b) && agree(a, b, x, y, told) && self.meet(a, b, rarity))
    }

    /// How the articles of a set agree, from what their pairs say.
    pub fn agreement(told: impl Iterator<Item = (usize, usize, bool)>) -> Agreement {
        let mut out = Agreement::default();
        for (a, b, agrees) in told.filter(|(a, b, _)| a != b) {
            let (same, other) = out.0.entry((a.min(b), a.max(b))).or_default();
            *(if agrees { same } else { other }) += 1;
        }
        out
    }

    /// Whether two values that differ are surely meant to be one: `slot` is whether their sentences agree but for them.
    pub fn sure(&self, a: &Record<'_>, b: &Record<'_>, rarity: &Rarity, told: &Agreement, slot: bool) -> bool {
        let Some((x, y)) = self.topics(a, b).filter(|_| slot && a.plain() && b.plain()) else { return false };
        agree(a, b, x, y, told) && self.near(a, b, rarity)
    }
}

/// How likely it is that two values are equal by chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Chance {
    /// Somewhat.
    Some,
    /// More likely than not.
    Likely,
}

/// Whether two articles are about one thing at one hour.
fn one_thing(a: &Record<'_>, x: &Topic, y: &Topic, rarity: &Rarity) -> bool {
    x.kin(y, rarity) && !(a.figure() && x.other_hour(y))
}

/// Whether nothing says that two values are of two days, two reckonings, two moments.
fn plain(a: &Record<'_>, b: &Record<'_>, x: &Topic, y: &Topic) -> bool {
    let apart = other_day(a, b) || other_basis(a, b) || a.halved || b.halved || x.one_more(y);
    let moment = !x.version(y) && x.hour_apart(y) && quoted(a) && quoted(b);
    !(apart || moment || a.running() && b.running())
}

/// Whether two articles agree in what else they tell; the more so the later the other.
fn agree(a: &Record<'_>, b: &Record<'_>, x: &Topic, y: &Topic, told: &Agreement) -> bool {
    let (same, other) = told.of(a.article(), b.article());
    if x.gap(y) == 0 { (same >= 1 && same >= other) || x.version(y) } else { same >= 3 && same >= 3 * other }
}

impl Agreement {
    fn of(&self, a: usize, b: usize) -> (u32, u32) {
        self.0.get(&(a.min(b), a.max(b))).copied().unwrap_or_default()
    }
}

/// Words that say by which reckoning a result is given.
const BASES: &[&str] = &["oper", "operating", "adjusted", "underlying", "pro-forma"];

/// Whether one result is given by another reckoning than the other.
fn other_basis(a: &Record<'_>, b: &Record<'_>) -> bool {
    let has =
        |r: &Record<'_>, w: &str| r.around.binary_search_by_key(&stem_of(w), |x| x.0).is_ok_and(|at| r.around[at].1);
    BASES.iter().any(|w| has(a, w) != has(b, w))
}

/// Verbs by which a price is given, that of a moment.
const QUOTED: &[&str] = &[
    "open", "close", "quote", "trade", "fetch", "hover", "finish", "shed", "ease", "firm", "settle", "bid", "carry",
    "gain", "end", "add", "lose", "slip", "drift", "start", "fall", "rise", "drop", "climb", "decline", "be",
];

/// Whether a figure is the price of a moment.
fn quoted(r: &Record<'_>) -> bool {
    QUOTED.contains(&r.assertion().context.act.verb.as_str())
}

/// Whether two values are dated by two days.
fn other_day(a: &Record<'_>, b: &Record<'_>) -> bool {
    let when = |r: &Record<'_>| r.assertion().context.when;
    when(a).zip(when(b)).is_some_and(|(i, j)| !i.overlaps(&j))
}

/// Whether both are one attribute of one named person.
pub(super) fn personal(a: &Record<'_>, b: &Record<'_>) -> bool {
    let named = |s: &Subject| s.named_person() && !s.key.given.is_empty();
    let full = |r: &Record<'_>| r.assertion().subject.as_ref().is_some_and(named);
    let named = a.named.map(|n| n.id).filter(|id| PERSONAL.contains(id));
    named.is_some() && named == b.named.map(|n| n.id) && full(a) && full(b) && same_name(a, b)
}

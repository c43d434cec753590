//! Pairs: two records weighed against each other, then against their rivals.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::bar::{self, Lift};
use super::block;
use super::chief;
use super::companion::{Companions, STRANGE, all_else, arms, by_chance, copied, same_compound, strange};
use super::comparison::{Comparison, compare, subject, verb};
use super::contrast;
use super::dating;
use super::figure::{doubt, telling, unlike};
use super::foil;
use super::headline;
use super::lone::{self, Lone};
use super::loose::{lives, loose, namesakes, two_people};
use super::once::{ONCE, Once};
use super::rarity::Rarity;
use super::record::{Family, Record};
use super::report::{Chance, Reports, personal};
use super::rival::rivals;
use super::scope;
use super::slip::{self, Slips};
use super::sole::Soles;
use super::standing::Standing;
use super::twofold;
use super::unit::is_rate;
use super::weight::{
    Column, Level, REVIEW, REVIEW_FIGURE, REVIEW_SHORT, SAME, SAME_DIFFERING, SAME_WHEN, SHORT, Weights, prior,
};
use crate::assertion::Scope;
use crate::relation::{How, Relation};

/// A candidate pair with its score.
pub(super) struct Pair {
    pub a: usize,
    pub b: usize,
    pub comparison: Comparison,
    /// Why the two can never be one fact.
    pub barred: Option<&'static str>,
    /// Whether one of the texts says little.
    pub short: bool,
    /// Whether the two, which differ, may be of one fact, but no conflict can be made of it.
    pub loose: bool,
    /// Whether that is all that keeps a conflict from them: neither noun nor act is one.
    vague: bool,
    /// Whether the two, which differ, are of one act or thing all the same.
    pub one: bool,
    /// Whether the two are what differs between sentences that agree, or that were copied.
    pub slot: bool,
    /// Whether the two are days that two reports may put one occasion on.
    pub occasion: bool,
    /// Whether the figures beside them agree.
    beside: bool,
    /// What it says that they differ as a slip of the pen makes them differ, in bits.
    pub slip: f32,
    pub total: f32,
}

/// What the same attribute of one person comes to at least, whatever the words around it.
const PERSON: f32 = 6.0;

/// What the same act of one person comes to at least, where the dates agree.
const ACT: f32 = 1.5;

/// By how much a pair falls short that nothing makes sure.
const UNSURE: f32 = 0.1;

/// By how much a pair that must be one fact passes the higher bar, unless a rival fits as well.
const SURE: f32 = 0.4;

/// The same where one of the texts is short.
const SURE_SHORT: f32 = 1.2;

/// What a slip must say to be more than a doubt, where the words are alike too.
const FIRM: f32 = 3.0;

/// What a slip must say to be of one thing, whatever is counted and done.
const PLAIN: f32 = 6.0;

/// Up to so many things said, a text has no room for another act or thing of the kind.
const TERSE: u32 = 3;

/// The same, of the longer of two texts.
const SPARE: u32 = 12;

/// Every candidate pair with its score, in order.
pub(super) fn score(records: &[Record<'_>], rarity: &Rarity, reports: &Reports, weights: &Weights) -> Vec<Pair> {
    let set = Set::new(records, rarity, reports, weights);
    let mut pairs: Vec<Pair> = block::candidates(records, rarity)
        .into_iter()
        .filter(|&(a, b)| reports.meet(&records[a], &records[b], rarity) || !differ(records, a, b))
        .map(|(a, b)| set.weigh(a, b))
        .collect();
    settled(records, &mut pairs);
    dated(records, &mut pairs);
    twofold::apart(records, &set.companions, &mut pairs);
    contrast::apart(records, &mut pairs);
    scope::apart(records, &set.companions, &mut pairs);
    let soles = (!reports.found()).then(|| Soles::new(records));
    let told = Reports::agreement(pairs.iter().filter_map(|p| told(records, p)));
    for (pair, level) in rivals(records, &pairs) {
        let pair = &mut pairs[pair];
        pair.comparison.levels.push(level);
        pair.total += weights.bits(level, records[pair.a].family.column(), pair.short);
        if meets(pair.comparison.relation) {
            continue;
        }
        let (x, y) = (&records[pair.a], &records[pair.b]);
        // A slip makes no conflict of what would be none without it, only a doubt, unless hardly two figures in a hundred
        // are so alike and the words are too; nor does sameness of all else.
        let levels = &pair.comparison.levels;
        let has = |l: Level| levels.contains(&l);
        let firm = pair.slip >= FIRM
            && level == Level::RivalNone
            && (has(Level::PartMost) || has(Level::PartHalf) && (has(Level::NextSame) || pair.slot));
        let sharp = level == Level::RivalNone && pair.slip >= FIRM && !pair.loose && slip::sharp(x, y);
        if pair.slip > 0.0 && !firm && !sharp && !pair.short && pair.total - pair.slip < SAME_DIFFERING {
            pair.total = pair.total.min(SAME_DIFFERING - UNSURE);
        }
        if level == Level::RivalNone && all_else(&pair.comparison.levels) {
            pair.total = pair.total.max(if pair.short { REVIEW_SHORT } else { REVIEW });
        }
        let standing = soles.as_ref().map_or(Standing::Apart, |s| Standing::of(records, pair, s));
        pair.total = pair.total.max(standing.least(x.family.column()));
        pair.occasion = x.family.column() == Column::When && standing == Standing::Alike;
        // "186 people on board", "168 people were on the train": one of the two is wrong.
        let slipped = sharp && pair.comparison.levels.contains(&Level::NounSame);
        pair.loose |= pair.vague && standing != Standing::One && !slipped;
        let sure = reports.sure(x, y, rarity, &told, pair.slot);
        if sure && x.family.column() == Column::Much {
            pair.total = pair.total.max(SAME_DIFFERING);
        } else if pair.beside && reports.near(x, y, rarity) {
            pair.total = pair.total.max(REVIEW);
        }
        if reports.found() && !sure && !personal(x, y) && !reports.counted(x, y, rarity, &told) {
            let open = reports.meet(x, y, rarity) && (pair.total >= SAME_DIFFERING || pair.beside || pair.slip > 0.0);
            pair.total = pair.total.min(if open { SAME_DIFFERING - UNSURE } else { REVIEW_FIGURE - UNSURE });
        }
    }
    found(records, &mut pairs);
    headline::follow(records, &mut pairs);
    pairs
}

/// Bars pairs of short texts whose values exclude one another where either value has found its like in the other text:
/// the same, or one that it fits better.
fn found(records: &[Record<'_>], pairs: &mut [Pair]) {
    let mut like = Fits::default();
    // A heading dates nothing: "Elections of 2031."
    let bare = |r: usize| records[r].family == Family::When && records[r].assertion().context.act.verb.is_empty();
    let joins = |p: &&Pair| {
        p.short && p.barred.is_none() && meets(p.comparison.relation) && p.total >= SAME && !bare(p.a) && !bare(p.b)
    };
    for p in pairs.iter().filter(joins) {
        like.note(records, p, p.total + dating::ahead_of(&records[p.a], p.comparison.relation));
    }
    for p in pairs.iter_mut().filter(|p| p.short && p.barred.is_none() && !meets(p.comparison.relation)) {
        let fits = |from: usize, to: usize| like.get(records, from, to).is_some_and(|fit| fit >= p.total);
        if records[p.a].article() != records[p.b].article() && (fits(p.a, p.b) || fits(p.b, p.a)) {
            p.barred = Some(BOTH);
        }
    }
}

/// How well each record fits what fits it best in each other article.
#[derive(Default)]
struct Fits(FxHashMap<(usize, usize), f32>);

impl Fits {
    /// Takes note of a pair that fits so well.
    fn note(&mut self, records: &[Record<'_>], pair: &Pair, fit: f32) {
        for (from, to) in [(pair.a, pair.b), (pair.b, pair.a)] {
            let best = self.0.entry((from, records[to].article())).or_insert(fit);
            *best = best.max(fit);
        }
    }

    /// How well `from` fits anything in the article of `to`.
    fn get(&self, records: &[Record<'_>], from: usize, to: usize) -> Option<f32> {
        self.0.get(&(from, records[to].article())).copied()
    }
}

/// Why a pair is barred of which one article gives both values.
const BOTH: &str = "an article gives both figures";

/// The records of a set, counted.
struct Set<'a, 'r> {
    records: &'r [Record<'a>],
    rarity: &'r Rarity,
    reports: &'r Reports,
    weights: &'r Weights,
    companions: Companions,
    slips: Slips,
    /// None of reports only found alike, where a figure is soon told of two things.
    once: Option<Once>,
    /// The same of a day or month.
    lone: Option<Lone>,
    /// How often each value stands in the set.
    common: FxHashMap<(Family, u64), u32>,
    /// How many of a family an article holds.
    sizes: FxHashMap<(Family, usize), u32>,
    /// How many things an article says.
    said: FxHashMap<usize, u32>,
    /// The records of each article.
    of: FxHashMap<usize, Range<usize>>,
    /// How often the date of each record stands in its article.
    dated: Vec<u32>,
}

impl<'a, 'r> Set<'a, 'r> {
    fn new(records: &'r [Record<'a>], rarity: &'r Rarity, reports: &'r Reports, weights: &'r Weights) -> Self {
        let mut common: FxHashMap<_, u32> = FxHashMap::default();
        let mut sizes: FxHashMap<_, u32> = FxHashMap::default();
        let mut said: FxHashMap<usize, u32> = FxHashMap::default();
        let mut of: FxHashMap<usize, Range<usize>> = FxHashMap::default();
        for (at, r) in records.iter().enumerate() {
            of.entry(r.article()).or_insert(at..at).end = at + 1;
            *common.entry((r.family, r.value)).or_default() += 1;
            *sizes.entry((r.family, r.article())).or_default() += 1;
            *said.entry(r.article()).or_default() += 1;
        }
        let (dated, companions, slips) =
            (dating::counts(records), Companions::new(records), Slips::new(records, reports.found()));
        let once = (!reports.found()).then(|| Once::new(records));
        let lone = (!reports.found()).then(|| Lone::new(records));
        Self { records, rarity, reports, weights, companions, slips, once, lone, common, sizes, said, of, dated }
    }

    /// A pair by itself, without its rivals.
    fn weigh(&self, a: usize, b: usize) -> Pair {
        let (x, y) = (&self.records[a], &self.records[b]);
        let column = x.family.column();
        let mut comparison = compare(x, y, self.rarity, self.common[&(x.family, x.value)]);
        if self.reports.found() {
            doubt(&mut comparison.levels);
        }
        let (fewer, more) = {
            let (p, q) = (self.said[&x.article()], self.said[&y.article()]);
            (p.min(q), p.max(q))
        };
        let (short, terse) = (fewer <= SHORT, fewer <= TERSE && more <= SPARE);
        let size = if short {
            self.choices(x, y, &comparison.levels).max(self.choices(y, x, &comparison.levels))
        } else {
            self.sizes[&(x.family, x.article())].max(self.sizes[&(y.family, y.article())])
        };
        comparison.levels.push(match column {
            Column::When if !short => dating::prior(x, y, self.dated[a] * self.dated[b]),
            _ => prior(size, short),
        });
        let differ = !meets(comparison.relation);
        let chance = if differ { None } else { self.reports.chance(x, y, self.rarity) };
        let levels = &comparison.levels;
        let seat = if column == Column::Much { self.companions.seat(self.records, a, b) } else { None };
        let same = x.article() != y.article() && copied(x, y, levels, seat);
        let excludes = matches!(comparison.relation, Relation::Excludes(_));
        let headline = excludes && headline::contradicts(x, y);
        let one = headline || excludes && one(x, y, levels, same);
        let brief = short && !self.reports.found();
        let sum = levels.iter().map(|&l| self.weights.bits(l, column, brief)).sum();
        let mut total = floored(x, y, &comparison, sum, one, brief);
        let once = !brief && self.once.as_ref().is_some_and(|once| once.tells(x, y));
        if once {
            total = total.max(ONCE);
        }
        let lone = !brief
            && (self.lone.as_ref().is_some_and(|lone| lone.tells(x, y, comparison.relation, levels))
                || self.once.as_ref().is_some_and(|once| {
                    lone::beside(self.records, (&self.companions, once), (a, b), comparison.relation, levels)
                }));
        if lone {
            total = total.max(SAME_WHEN);
        }
        if !brief && !self.reports.found() && chief::both(x, y) {
            total = total.max(chief::least(x, y, comparison.relation));
        }
        if let Some(chance) = chance {
            let level = if chance == Chance::Likely { Level::TopicChance } else { Level::TopicApart };
            total += self.weights.bits(level, column, brief);
            comparison.levels.push(level);
        }
        let levels = &comparison.levels;
        let has = |l: Level| levels.contains(&l);
        let single =
            if differ && x.article() != y.article() { self.companions.single_out(self.records, a, b) } else { None };
        let next = x.next_to.iter().zip(&y.next_to).any(|(p, q)| p.is_some() && p == q);
        let alike = next || has(Level::NextSame) || has(Level::NounSame) || has(Level::AttributeSame);
        // "Owes ten billion of debt", "will repay 1.4 billion of the debt": nothing that is said of the two is one.
        let other = has(Level::AttributeOne) && has(Level::NounDiffers) && has(Level::VerbDiffers);
        let beside = single.is_some_and(|n| n > 0) && alike && !other && x.unit() == y.unit();
        let slot = beside || (single == Some(0) && same);
        let date =
            has(Level::DateOnly) && !lone && (has(Level::WithinNone) || differ && dating::unlike(x, y, levels, terse));
        let held = differ && !one && !slot;
        let slip = self.slips.bits(x, y);
        // "The 63-metre bridge", "the 36-metre deck": asked about, for all that nothing else joins them.
        let odd = strange(levels, x.family);
        let near = odd && slip >= FIRM && x.family == Family::Length && x.unit() == y.unit();
        // What is a slip apart is asked about all the same.
        let matter = foil::matters(x, y, comparison.relation);
        let vague = held && slip < PLAIN && loose(x, y, levels, terse);
        let loose = matter.is_some()
            || vague && x.article() == y.article()
            || held && slip < PLAIN && (near || terse && self.told_apart(a, b, levels));
        let chanced = !differ && !short && !once && !lone && by_chance(levels, column);
        // A date alone joins nothing, however little the texts say.
        // "57 other towns", "more than 30 towns": nothing else of the kind is told of.
        let kind = |l: Level| has(l) && (has(Level::PartHalf) || has(Level::PartMost));
        let others = |r: &Record<'_>| r.assertion().scope != Scope::Part;
        let only = short
            && (has(Level::BriefAlone) || has(Level::NextSame) && others(x) && others(y))
            && x.article() != y.article();
        let stands = bar::between(x, y).filter(|_| !chief::repeated(x, y) && !headline);
        let lifts = |lift: Lift| match lift {
            // Four digits that one slip makes one are hardly of two things, whatever part or stretch is named.
            Lift::Slip => slip >= PLAIN,
            Lift::Namesake => differ && !self.reports.found() && namesakes(x, y, levels),
            Lift::Unsure => short && self.doubtful(x, y, levels),
            Lift::Once => once,
            Lift::Only => only && kind(Level::NounSame),
            Lift::OnlyKind => only && kind(Level::NounClass),
        };
        let lifted = stands.and_then(|bar| bar.lifts.iter().copied().find(|&lift| lifts(lift)));
        let loose = loose || matches!(lifted, Some(Lift::Slip | Lift::Namesake));
        // Of reports only found alike, a sum and the same sum a share may be of two years.
        let rate = |r: &Record<'_>| r.unit().is_some_and(is_rate);
        let units = self.reports.found() && rate(x) != rate(y);
        let barred = stands
            .or_else(|| units.then_some(bar::UNIT))
            .filter(|_| lifted.is_none())
            .map(|bar| bar.why)
            // What is a slip apart may be one figure, however it is told.
            .or_else(|| foil::why(x, y, comparison.relation).filter(|_| slip <= 0.0))
            .or_else(|| matter.filter(|_| slip <= 0.0))
            .or_else(|| (date || chanced || held && !near && odd).then_some(STRANGE))
            .or_else(|| (x.article() != y.article() && dating::two_sayings(levels)).then_some(dating::SAYINGS))
            .or_else(|| {
                (held && !short && x.family == Family::Length && two_people(x, y)).then_some(bar::STRANGER.why)
            });
        Pair {
            a,
            b,
            barred,
            short: brief,
            loose,
            vague,
            one,
            slot,
            occasion: false,
            beside,
            slip,
            comparison,
            total: total + slip,
        }
    }

    /// How many records of the article of `y` the record `x` of a short text may be one fact with: where act or noun is
    /// one, those of that act or noun; sums of one currency.
    fn choices(&self, x: &Record<'_>, y: &Record<'_>, levels: &[Level]) -> u32 {
        let same_noun = |r: &Record<'_>| x.assertion().context.head.lemma == r.assertion().context.head.lemma;
        let has = |l: Level| levels.contains(&l);
        let land = |r: &Record<'_>| r.assertion().territory;
        let apart = |x: &Record<'_>, r: &Record<'_>| land(r).is_some() && land(x) != land(r);
        let act = |r: &Record<'_>| match () {
            () if has(Level::VerbSame) => verb(x, r) == Level::VerbSame,
            () => !has(Level::ActSame) || dating::act(x, r) == Level::ActSame,
        };
        // "Selby (34,000), Orm (17,000)": what is said of others is no choice.
        let whose = |r: &Record<'_>| {
            !(x.proper && y.proper) || subject(x, y) == Level::SubjectDiffers || subject(x, r) != Level::SubjectDiffers
        };
        let like = |r: &Record<'_>| match x.family {
            Family::When => !r.timeless() && act(r),
            // Takings at home are no choice for takings worldwide.
            Family::Money => {
                (x.unit() == r.unit() || x.unit() != y.unit()) && (land(x).is_none() || !apart(x, r) || apart(x, y))
            }
            _ => (!has(Level::NounSame) || same_noun(r)) && whose(r),
        };
        let all = self.of[&y.article()].clone().map(|k| &self.records[k]);
        all.filter(|r| r.family == x.family && like(r)).count().try_into().unwrap_or(u32::MAX)
    }

    /// Whether it is not sure that two people are meant: either sentence holds the other's name, or nobody is named, and of
    /// the kind nothing else is said in it.
    fn doubtful(&self, x: &Record<'_>, y: &Record<'_>, levels: &[Level]) -> bool {
        let only = |r: &Record<'_>| {
            let like = |k: usize| {
                let o = &self.records[k];
                o.family == r.family && o.named.map(|n| n.id) == r.named.map(|n| n.id)
            };
            self.of[&r.article()].clone().filter(|&k| like(k)).count() == 1
        };
        let nobody = |r: &Record<'_>| r.assertion().subject.is_none();
        let met = match x.family {
            Family::Age => nobody(x) || nobody(y),
            Family::When if lives(x, y) => false,
            Family::When => [Level::WhoEither, Level::WhoBoth, Level::WhoFound].iter().any(|l| levels.contains(l)),
            _ => false,
        };
        met && only(x) && only(y)
    }

    /// Whether two dates of two acts differ between texts that say little, and something tells the acts apart: other people
    /// for the ends of a range, or the very date, given of another act.
    fn told_apart(&self, a: usize, b: usize, levels: &[Level]) -> bool {
        let (x, y) = (&self.records[a], &self.records[b]);
        if x.family.column() != Column::When || !dating::two_acts(x, y, levels) {
            return false;
        }
        let has = |l: Level| levels.contains(&l);
        let others = has(Level::EndSame) && !(has(Level::WhoSame) || has(Level::WhoFound) || has(Level::WhoNone));
        let given = |x: &Record<'_>, y: &Record<'_>, at: usize| {
            self.of[&y.article()].clone().any(|k| k != at && dating::meets(x, &self.records[k]))
        };
        others || given(x, y, b) || given(y, x, a)
    }
}

/// What the outcomes add up to, and at least what some of them come to by themselves.
fn floored(x: &Record<'_>, y: &Record<'_>, comparison: &Comparison, sum: f32, one: bool, brief: bool) -> f32 {
    let column = x.family.column();
    let levels = &comparison.levels;
    let agree = meets(comparison.relation);
    let mut total = sum;
    if column == Column::Much && levels.contains(&Level::AttributePerson) {
        total = total.max(PERSON);
    }
    if column == Column::When && agree && dating::act_of_one(x, y) {
        total = total.max(ACT);
    }
    if one {
        total = total.max(SAME_DIFFERING + if brief { SURE_SHORT } else { SURE });
    }
    if !agree && arms(x) && arms(y) && levels.contains(&Level::NounSame) {
        total = total.max(if brief { REVIEW_SHORT } else { REVIEW });
    }
    total
}

/// Whether two values that exclude one another are of one thing all the same; `copied` says that their sentences are one.
fn one(x: &Record<'_>, y: &Record<'_>, levels: &[Level], copied: bool) -> bool {
    match x.family.column() {
        Column::When => dating::one_act(x, y, levels) || (copied && dating::named(x) && dating::named(y)),
        Column::Much => copied || (x.article() != y.article() && (same_compound(x, y) || bygone(x, y))),
    }
}

/// Whether two tolls are of one earlier year: the fire of 2017, which took 46 homes or 64.
fn bygone(x: &Record<'_>, y: &Record<'_>) -> bool {
    x.past.or(y.past).is_some()
        && x.one_past(y)
        && x.toll()
        && x.same_attribute(y)
        && subject(x, y) != Level::SubjectDiffers
        && !unlike(x, y)
}

/// Whether two records give the same figure.
pub(super) fn said_alike(x: &Record<'_>, y: &Record<'_>) -> bool {
    let bounds = |r: &Record<'_>| r.assertion().mention.value.quantity().map(|q| q.bounds);
    bounds(x).is_some() && bounds(x) == bounds(y)
}

/// Whether two values exclude one another.
pub(super) fn differ(records: &[Record<'_>], i: usize, j: usize) -> bool {
    matches!(crate::relation::relate(&records[i].said, &records[j].said, false), Relation::Excludes(_))
}

/// What a pair says of its two articles: that they agree in a telling figure, or differ where they should agree.
fn told(records: &[Record<'_>], pair: &Pair) -> Option<(usize, usize, bool)> {
    let agrees = meets(pair.comparison.relation);
    let a = &records[pair.a];
    let says = if agrees { pair.total >= SAME && (telling(a) || a.family == Family::Age) } else { pair.slot };
    (says && pair.barred.is_none()).then(|| (records[pair.a].article(), records[pair.b].article(), agrees))
}

/// Bars pairs of values that exclude one another where either article gives the other's figure too.
fn settled(records: &[Record<'_>], pairs: &mut [Pair]) {
    let (mut met, mut dated, mut elsewhere) = (Fits::default(), Fits::default(), Fits::default());
    let id = |r: usize| records[r].named.map(|n| n.id);
    let act = |p: &Pair| p.comparison.levels.contains(&Level::ActSame);
    // One whom no numeral counts meets nearly every figure.
    let given = |p: &&Pair| meets(p.comparison.relation) && p.comparison.relation != Relation::Meets(How::Bound);
    for p in pairs.iter().filter(|p| p.barred.is_none()).filter(given) {
        if act(p) {
            dated.note(records, p, p.total);
        } else if p.short && records[p.a].family == Family::When {
            elsewhere.note(records, p, p.total);
        }
        if id(p.a).is_some() && id(p.a) == id(p.b) {
            met.note(records, p, p.total);
        }
    }
    for p in pairs.iter_mut().filter(|p| p.barred.is_none() && !meets(p.comparison.relation)) {
        let given = |from: usize, to: usize| {
            // A toll is given for many places and hours; of other figures the pair that fits better tells.
            met.get(records, from, to).is_some_and(|t| !records[from].plain() || (t >= p.total && !p.one))
        };
        let told = |from: usize, to: usize| dated.get(records, from, to).is_some_and(|t| t >= p.total);
        let stray = [p.a, p.b].iter().any(|&r| records[r].headline == Some(headline::Role::Unborne));
        // "Founded in 1988 and bought in 2011", "sold in 2011": the date of an act that may be the one meant.
        let other = !p.one && p.short && records[p.a].family == Family::When && !act(p);
        let other = other && [(p.a, p.b), (p.b, p.a)].iter().any(|&(x, y)| elsewhere.get(records, x, y).is_some());
        let act = act(p) && records[p.a].article() != records[p.b].article();
        let stray = stray || bygone(&records[p.a], &records[p.b]);
        if id(p.a) == id(p.b) && !stray && (given(p.a, p.b) || given(p.b, p.a))
            || act && (told(p.a, p.b) || told(p.b, p.a))
            || other && records[p.a].article() != records[p.b].article()
        {
            p.barred = Some(BOTH);
        }
    }
}

/// Bars two dates of two acts where either article dates the act of the other by another day.
fn dated(records: &[Record<'_>], pairs: &mut [Pair]) {
    let mut act: FxHashSet<(usize, usize)> = FxHashSet::default();
    let when = |p: &Pair| records[p.a].family == Family::When && p.barred.is_none();
    for p in pairs.iter().filter(|p| when(p) && p.one) {
        act.extend([(p.a, records[p.b].article()), (p.b, records[p.a].article())]);
    }
    let other = |p: &Pair| p.comparison.levels.contains(&Level::ActDiffers) && !p.one;
    for p in pairs.iter_mut().filter(|p| when(p) && other(p)) {
        if act.contains(&(p.a, records[p.b].article())) || act.contains(&(p.b, records[p.a].article())) {
            p.barred = Some("another date of the act");
        }
    }
}

/// Whether two values may both be right.
pub(super) const fn meets(relation: Relation) -> bool {
    matches!(relation, Relation::Same | Relation::Meets(_) | Relation::Supersedes)
}

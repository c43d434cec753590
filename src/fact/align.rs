//! Alignment: the assertions of one story scored pair by pair and joined into facts.

use chrono::NaiveDate;
use rustc_hash::{FxHashMap, FxHashSet};

use super::cluster::{Scored, agglomerate};
use super::companion::{Companions, STRANGE, all_else, arms, copied, same_compound, strange};
use super::comparison::{Comparison, cannot, compare, same_name, subject, telling, unlike, verb};
use super::dating;
use super::rarity::Rarity;
use super::record::{Family, Record, records};
use super::report::{Chance, Reports, personal};
use super::slip::Slips;
use super::weight::{
    AVERAGE, AVERAGE_WHEN, Column, Level, REVIEW, SAME, SAME_DIFFERING, SAME_DIFFERING_SHORT,
    SAME_DIFFERING_SHORT_WHEN, SAME_WHEN, SHORT,
};
use super::{Alignment, Apart, Cluster, Link, Place, Weight, block};
use crate::extract::Extract;
use crate::mention::Kind;
use crate::relation::{How, Relation};

/// How a set of articles came together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Grouping {
    /// Somebody says that they are about the same events.
    #[default]
    Given,
    /// They are only alike, or many: what differs is a conflict only between reports of one thing.
    Found,
}

/// What a candidate must reach to be a rival: one further below the bar is none, whatever else is said.
const RIVALRY: f32 = -1.5;

/// How many look-alikes that were kept apart are told of.
const APART: usize = 40;

/// What the same attribute of one person comes to at least, whatever the words around it.
const PERSON: f32 = 6.0;

/// What the same act of one person comes to at least, where the dates agree.
const ACT: f32 = 1.5;

/// By how much a pair falls short that nothing makes sure.
const UNSURE: f32 = 0.1;

/// By how much a pair that must be one fact passes the higher bar, unless a rival fits as well.
const SURE: f32 = 0.4;

/// What two dates of one article must reach to be of one act, so that neither is a rival of the other.
const RESTATED: f32 = -1.0;

/// Up to so many things said, a text has no room for another act or thing of the kind.
const TERSE: u32 = 3;

/// The same, of the longer of two texts.
const SPARE: u32 = 12;

/// How many rivals of an article are held against a pair.
const RIVALS: usize = 6;

/// Whether two dates are of the same act of one person.
fn act_of_one(a: &Record<'_>, b: &Record<'_>) -> bool {
    verb(a, b) == Level::VerbSame && subject(a, b) == Level::SubjectSame && same_name(a, b)
}

/// Whether two figures are of one unit, or of none.
fn one_unit(a: &Record<'_>, b: &Record<'_>) -> bool {
    let unit = |r: &Record<'_>| r.assertion().mention.value.quantity().map(|q| q.unit.clone());
    unit(a) == unit(b)
}

/// Whether two values that exclude one another are too loosely joined for a conflict: dates of what is no act of one
/// named person, counts that no verb and no noun makes one.
fn loose(a: &Record<'_>, b: &Record<'_>, levels: &[Level], terse: bool) -> bool {
    let has = |l: Level| levels.contains(&l);
    let person = || has(Level::AttributePerson) && a.named.is_some_and(|n| n.kind != Kind::Count);
    match a.family {
        // Two acts have two days, however little the texts say.
        Family::When if has(Level::ActDiffers) && has(Level::AttributeOne) => !person(),
        // "Its first weekend", "it came in eighth": places in two rows.
        Family::Order if has(Level::PartSmall) && !has(Level::NounSame) && !has(Level::NounClass) => true,
        Family::Much if has(Level::NounDiffers) && unlike(a, b) => true,
        _ if terse => false,
        Family::When => !person(),
        Family::Much | Family::Order => {
            let verbs = |r: &Record<'_>| r.assertion().context.act.verb.clone();
            let same = has(Level::VerbSame) || verbs(a) == verbs(b);
            let people = a.assertion().context.head.class == "person";
            let open = a.named.is_none() || b.named.is_none();
            let noun = has(Level::NounSame) || has(Level::NounClass);
            open && (has(Level::VerbDiffers) || !noun || (people && !same))
        }
        _ => false,
    }
}

/// A candidate pair with its score.
struct Pair {
    a: usize,
    b: usize,
    comparison: Comparison,
    /// Why the two can never be one fact.
    barred: Option<&'static str>,
    /// Whether one of the texts says little.
    short: bool,
    /// Whether the two, which differ, may be of one fact, but no conflict can be made of it.
    loose: bool,
    /// Whether the two are what differs between sentences that agree, or that were copied.
    slot: bool,
    /// Whether the figures beside them agree.
    beside: bool,
    /// What it says that they differ as a slip of the pen makes them differ, in bits.
    slip: f32,
    total: f32,
}

/// A candidate pair with its outcomes, for estimating the weights.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// One side.
    pub a: Place,
    /// The other.
    pub b: Place,
    /// Which weights it is scored by.
    pub column: Column,
    /// How its comparisons came out.
    pub levels: Vec<Level>,
    /// How its values stand to each other.
    pub relation: Relation,
    /// What keeps the two apart for good, where something does.
    pub barred: Option<&'static str>,
    /// What its weights add up to.
    pub total: f32,
}

/// Every candidate pair of one story.
pub fn candidates(extracts: &[Extract<'_>], articles: &[usize]) -> Vec<Candidate> {
    let (records, rarity) = records(extracts, articles);
    let candidate = |p: Pair| Candidate {
        a: records[p.a].place,
        b: records[p.b].place,
        column: records[p.a].family.column(),
        levels: p.comparison.levels,
        relation: p.comparison.relation,
        barred: p.barred,
        total: p.total,
    };
    let reports = Reports::new(extracts, &records, Grouping::Given);
    score(&records, &rarity, &reports).into_iter().map(candidate).collect()
}

/// Joins the assertions of one story; `articles` are places in `extracts`.
pub fn align(extracts: &[Extract<'_>], articles: &[usize], grouping: Grouping) -> Alignment {
    let (records, rarity) = records(extracts, articles);
    let reports = Reports::new(extracts, &records, grouping);
    let pairs = score(&records, &rarity, &reports);
    let mut scores = FxHashMap::default();
    let mut barred = FxHashSet::default();
    let mut links = Vec::new();
    for pair in &pairs {
        scores.insert((pair.a, pair.b), pair.total);
        // What two values have in common with a third does not make a conflict of them.
        if pair.barred.is_some() || pair.loose {
            barred.insert((pair.a, pair.b));
        } else if pair.total >= threshold(pair, records[pair.a].family.column()) {
            links.push(Scored { a: pair.a, b: pair.b, total: pair.total });
        }
    }
    links.sort_by(|x, y| y.total.total_cmp(&x.total).then((x.a, x.b).cmp(&(y.a, y.b))));
    let bar = |i: usize, j: usize| {
        let key = (i.min(j), i.max(j));
        let (x, y) = (&records[i], &records[j]);
        let apart = x.article() == y.article() || !reports.meet(x, y, &rarity);
        barred.contains(&key) || (apart && differ(&records, i, j))
    };
    let average = |i: usize| if records[i].family.column() == Column::When { AVERAGE_WHEN } else { AVERAGE };
    let groups = agglomerate(records.len(), &links, &scores, bar, average);
    let mut group_of = vec![0; records.len()];
    for (at, group) in groups.iter().enumerate() {
        for &r in group {
            group_of[r] = at;
        }
    }
    let mut taken = vec![false; groups.len()];
    let mut clusters = Vec::new();
    for pair in doubtful(&pairs) {
        let (x, y) = (group_of[pair.a], group_of[pair.b]);
        if !taken[x] && !taken[y] && open(&records, &groups[x], &groups[y]) {
            (taken[x], taken[y]) = (true, true);
            let both = [&groups[x][..], &groups[y][..]].concat();
            clusters.push(cluster(&records, &both, vec![link(&records, pair)], true));
        }
    }
    let mut held: FxHashMap<usize, Vec<Link>> = FxHashMap::default();
    for pair in pairs.iter().filter(|p| p.barred.is_none() && group_of[p.a] == group_of[p.b]) {
        held.entry(group_of[pair.a]).or_default().push(link(&records, pair));
    }
    for (at, group) in groups.iter().enumerate().filter(|(at, _)| !taken[*at]) {
        clusters.push(cluster(&records, group, held.remove(&at).unwrap_or_default(), false));
    }
    clusters.extend(uncompared(extracts, articles));
    clusters.extend(super::wording::clusters(extracts, articles));
    for c in clusters.iter_mut().filter(|c| c.members.len() > 1) {
        c.dead = dead_since(extracts, c);
    }
    clusters.sort_by(|a, b| a.members.cmp(&b.members));
    Alignment { clusters, apart: apart(&records, &pairs) }
}

/// Whether two groups can be asked about: each a figure of one article, which may give it more than once, as long as the
/// other article is another.
fn open(records: &[Record<'_>], x: &[usize], y: &[usize]) -> bool {
    let article = |g: &[usize]| records[g[0]].article();
    let one =
        |g: &[usize]| g.iter().all(|&r| records[r].article() == article(g) && said_alike(&records[r], &records[g[0]]));
    (x.len() == 1 && y.len() == 1) || (article(x) != article(y) && one(x) && one(y))
}

/// Targets, generic statements and names: facts of their own, compared with nothing.
fn uncompared(extracts: &[Extract<'_>], articles: &[usize]) -> Vec<Cluster> {
    let single = |article: usize, assertion: usize| {
        let place = Place { article, assertion };
        let a = place.of(extracts);
        if a.mention.kind.is_wording() {
            return None;
        }
        let compared =
            a.certainty.compared() && Family::of(a, extracts[article].article.field(a.mention.field)).is_some();
        (!compared).then(|| Cluster {
            subject: a.subject.as_ref().map(|s| s.name.clone()).unwrap_or_default(),
            attribute: a.attribute.id(),
            window: a.window.as_ref().map(|w| w.text.clone()),
            members: vec![place],
            dead: None,
            doubtful: false,
            links: Vec::new(),
        })
    };
    articles.iter().flat_map(|&at| (0..extracts[at].assertions.len()).filter_map(move |k| single(at, k))).collect()
}

/// The date of the first article by which the person is dead whose ages a cluster holds; the
/// first of days where that article has no date.
fn dead_since(extracts: &[Extract<'_>], cluster: &Cluster) -> Option<NaiveDate> {
    let says = |p: &Place| {
        let a = p.of(extracts);
        let dead = a.mention.kind == Kind::Age && a.subject.as_ref().is_some_and(|s| s.key.dead);
        let published = extracts[p.article].article.metadata.published.as_ref();
        dead.then(|| published.map_or(NaiveDate::MIN, |d| d.value.date))
    };
    cluster.members.iter().filter_map(says).min()
}

/// What a pair must reach to be one fact.
const fn threshold(pair: &Pair, column: Column) -> f32 {
    match pair.comparison.relation {
        Relation::Excludes(_) | Relation::Open(_) if pair.short => match column {
            Column::When => SAME_DIFFERING_SHORT_WHEN,
            Column::Much => SAME_DIFFERING_SHORT,
        },
        Relation::Excludes(_) | Relation::Open(_) => SAME_DIFFERING,
        Relation::Same | Relation::Meets(_) | Relation::Supersedes => match column {
            Column::When => SAME_WHEN,
            Column::Much => SAME,
        },
    }
}

/// Whether two records give the same figure.
fn said_alike(x: &Record<'_>, y: &Record<'_>) -> bool {
    let bounds = |r: &Record<'_>| r.assertion().mention.value.quantity().map(|q| q.bounds);
    bounds(x).is_some() && bounds(x) == bounds(y)
}

fn differ(records: &[Record<'_>], i: usize, j: usize) -> bool {
    matches!(crate::relation::relate(&records[i].said, &records[j].said, false), Relation::Excludes(_))
}

/// Every candidate pair with its score, in order.
fn score(records: &[Record<'_>], rarity: &Rarity, reports: &Reports) -> Vec<Pair> {
    let mut common: FxHashMap<_, u32> = FxHashMap::default();
    let mut sizes: FxHashMap<_, u32> = FxHashMap::default();
    let mut said: FxHashMap<usize, u32> = FxHashMap::default();
    for r in records {
        *common.entry((r.family, r.value)).or_default() += 1;
        *sizes.entry((r.family, r.article())).or_default() += 1;
        *said.entry(r.article()).or_default() += 1;
    }
    let dated = dating::counts(records);
    let companions = Companions::new(records);
    let slips = Slips::new(records);
    let mut pairs: Vec<Pair> = block::candidates(records, rarity)
        .into_iter()
        .filter(|&(a, b)| reports.meet(&records[a], &records[b], rarity) || !differ(records, a, b))
        .map(|(a, b)| {
            let (x, y) = (&records[a], &records[b]);
            let mut comparison = compare(x, y, rarity, common[&(x.family, x.value)]);
            let short = said[&x.article()].min(said[&y.article()]) <= SHORT;
            let size = sizes[&(x.family, x.article())].max(sizes[&(y.family, y.article())]);
            let column = x.family.column();
            comparison.levels.push(match column {
                Column::When if !short => dating::prior(x, y, dated[a] * dated[b]),
                _ => prior(size, short),
            });
            let mut total = comparison.levels.iter().map(|l| l.bits(column)).sum::<f32>();
            if column == Column::Much && comparison.levels.contains(&Level::AttributePerson) {
                total = total.max(PERSON);
            }
            if column == Column::When && meets(comparison.relation) && act_of_one(x, y) {
                total = total.max(ACT);
            }
            let place = if column == Column::Much { companions.same_place(records, a, b) } else { None };
            let same = x.article() != y.article() && copied(x, y, &comparison.levels, place);
            let one = match column {
                Column::When => {
                    dating::one_act(x, y, &comparison.levels) || (same && dating::named(x) && dating::named(y))
                }
                Column::Much => x.article() != y.article() && (same_compound(x, y) || same),
            };
            if one && matches!(comparison.relation, Relation::Excludes(_)) {
                total = total.max(SAME_DIFFERING + SURE);
            }
            let differ = !meets(comparison.relation);
            let terse = said[&x.article()].min(said[&y.article()]) <= TERSE
                && said[&x.article()].max(said[&y.article()]) <= SPARE;
            if differ && arms(x) && arms(y) && comparison.levels.contains(&Level::NounSame) {
                total = total.max(REVIEW);
            }
            let single = if differ && x.article() != y.article() { companions.single_out(records, a, b) } else { None };
            let has = |l: Level| comparison.levels.contains(&l);
            let next = x.next_to.iter().zip(&y.next_to).any(|(p, q)| p.is_some() && p == q);
            let alike = next || has(Level::NextSame) || has(Level::NounSame) || has(Level::AttributeSame);
            let beside = single.is_some_and(|n| n > 0) && alike && one_unit(x, y);
            let slot = beside || (single == Some(0) && same);
            let date = has(Level::DateOnly) && has(Level::WithinNone);
            let chance = if differ { None } else { reports.chance(x, y, rarity) };
            if let Some(chance) = chance {
                let level = if chance == Chance::Likely { Level::TopicChance } else { Level::TopicApart };
                comparison.levels.push(level);
                total += level.bits(column);
            }
            let held = differ && !one && !slot;
            let loose = held && loose(x, y, &comparison.levels, terse);
            // A date alone joins nothing, however little the texts say.
            let barred =
                cannot(x, y).or_else(|| (date || held && strange(&comparison.levels, x.family)).then_some(STRANGE));
            let slip = slips.bits(x, y);
            let short = short && !reports.found();
            Pair { a, b, barred, short, loose, slot, beside, slip, comparison, total: total + slip }
        })
        .collect();
    settled(records, &mut pairs);
    let told = Reports::agreement(pairs.iter().filter_map(|p| told(records, p)));
    let mut best: FxHashMap<(usize, usize), Vec<(f32, usize)>> = FxHashMap::default();
    for pair in pairs.iter().filter(|p| p.barred.is_none()) {
        for (from, to) in [(pair.a, pair.b), (pair.b, pair.a)] {
            let top = best.entry((from, records[to].article())).or_default();
            let at = top.partition_point(|t| t.0 >= pair.total);
            top.insert(at, (pair.total, to));
            top.truncate(RIVALS);
        }
    }
    let inside: FxHashMap<(usize, usize), f32> = pairs
        .iter()
        .filter(|p| records[p.a].article() == records[p.b].article())
        .map(|p| ((p.a, p.b), if p.barred.is_some() { f32::MIN } else { p.total }))
        .collect();
    // A toll that an article gives twice is no rival of itself, nor is a date of one act.
    let restated = |x: usize, y: usize| {
        let (a, b) = (&records[x], &records[y]);
        match a.family.column() {
            Column::When => inside.get(&(x.min(y), x.max(y))).is_some_and(|&total| total >= RESTATED),
            Column::Much => a.toll() && a.named.map(|n| n.id) == b.named.map(|n| n.id) && said_alike(a, b),
        }
    };
    for pair in &mut pairs {
        let column = records[pair.a].family.column();
        if column == Column::When && records[pair.a].article() == records[pair.b].article() {
            continue;
        }
        let rival = |from: usize, to: usize| {
            let top = best.get(&(from, records[to].article())).map_or(&[][..], Vec::as_slice);
            let other = |t: &&(f32, usize)| t.1 != to && t.0 >= RIVALRY && !restated(t.1, to);
            top.iter().find(other).map_or(f32::MIN, |t| t.0)
        };
        let gap = pair.total - rival(pair.a, pair.b).max(rival(pair.b, pair.a));
        let level = match gap {
            g if g > 1.0 => Level::RivalNone,
            g if g >= -1.0 => Level::RivalEqual,
            _ => Level::RivalBetter,
        };
        pair.comparison.levels.push(level);
        pair.total += level.bits(column);
        if meets(pair.comparison.relation) {
            continue;
        }
        let (x, y) = (&records[pair.a], &records[pair.b]);
        // A slip makes no conflict of what would be none without it, only a doubt; nor does sameness of all else.
        if pair.slip > 0.0 && !pair.short && pair.total - pair.slip < SAME_DIFFERING {
            pair.total = pair.total.min(SAME_DIFFERING - UNSURE);
        }
        if level == Level::RivalNone && all_else(&pair.comparison.levels) {
            pair.total = pair.total.max(REVIEW);
        }
        let sure = reports.sure(x, y, rarity, &told, pair.slot);
        if sure && column == Column::Much {
            pair.total = pair.total.max(SAME_DIFFERING);
        } else if pair.beside && reports.near(x, y, rarity) {
            pair.total = pair.total.max(REVIEW);
        }
        if reports.found() && !sure && !personal(x, y) && !reports.counted(x, y, rarity, &told) {
            let open = reports.meet(x, y, rarity) && (pair.total >= SAME_DIFFERING || pair.beside || pair.slip > 0.0);
            pair.total = pair.total.min(if open { SAME_DIFFERING - UNSURE } else { REVIEW - UNSURE });
        }
    }
    pairs
}

/// What a pair says of its two articles: that they agree in a telling figure, or differ where they should agree.
fn told(records: &[Record<'_>], pair: &Pair) -> Option<(usize, usize, bool)> {
    let agrees = meets(pair.comparison.relation);
    let a = &records[pair.a];
    let says = if agrees { pair.total >= SAME && (telling(a) || a.family == Family::Age) } else { pair.slot };
    (says && pair.barred.is_none()).then(|| (records[pair.a].article(), records[pair.b].article(), agrees))
}

/// The prior of a pair, by how many candidates the larger article has and whether one text says little.
const fn prior(size: u32, short: bool) -> Level {
    match (size, short) {
        (0..=1, true) => Level::BriefAlone,
        (2..=3, true) => Level::BriefFew,
        (4..=8, true) => Level::BriefSeveral,
        (_, true) => Level::BriefMany,
        (0..=1, false) => Level::Alone,
        (2..=3, false) => Level::Few,
        (4..=8, false) => Level::Several,
        (_, false) => Level::Many,
    }
}

/// Bars pairs of values that exclude one another where either article gives the other's figure too.
fn settled(records: &[Record<'_>], pairs: &mut [Pair]) {
    let mut met: FxHashSet<(usize, usize, &str)> = FxHashSet::default();
    let id = |r: usize| records[r].named.map(|n| n.id);
    let mut dated: FxHashSet<(usize, usize)> = FxHashSet::default();
    let act = |p: &Pair| p.comparison.levels.contains(&Level::ActSame);
    // One whom no numeral counts meets nearly every figure.
    let given = |p: &&Pair| meets(p.comparison.relation) && p.comparison.relation != Relation::Meets(How::Bound);
    for p in pairs.iter().filter(|p| p.barred.is_none()).filter(given) {
        if act(p) {
            dated.insert((p.a, records[p.b].article()));
            dated.insert((p.b, records[p.a].article()));
        }
        if let (Some(x), true) = (id(p.a), id(p.a) == id(p.b)) {
            met.insert((p.a, records[p.b].article(), x));
            met.insert((p.b, records[p.a].article(), x));
        }
    }
    for p in pairs.iter_mut().filter(|p| p.barred.is_none() && !meets(p.comparison.relation)) {
        let given = |from: usize, to: usize| id(from).is_some_and(|x| met.contains(&(from, records[to].article(), x)));
        let told = |from: usize, to: usize| dated.contains(&(from, records[to].article()));
        let act = act(p) && records[p.a].article() != records[p.b].article();
        if id(p.a) == id(p.b) && (given(p.a, p.b) || given(p.b, p.a)) || act && (told(p.a, p.b) || told(p.b, p.a)) {
            p.barred = Some("an article gives both figures");
        }
    }
}

const fn meets(relation: Relation) -> bool {
    matches!(relation, Relation::Same | Relation::Meets(_) | Relation::Supersedes)
}

/// Pairs of values that differ and may or may not be one fact, the likeliest first.
fn doubtful(pairs: &[Pair]) -> Vec<&Pair> {
    let open = |p: &&Pair| {
        matches!(p.comparison.relation, Relation::Excludes(_) | Relation::Open(_))
            && p.barred.is_none()
            && p.total >= REVIEW
    };
    let mut out: Vec<&Pair> = pairs.iter().filter(open).collect();
    out.sort_by(|x, y| y.total.total_cmp(&x.total).then((x.a, x.b).cmp(&(y.a, y.b))));
    out
}

/// Look-alikes that were kept apart for a reason, the most alike first.
fn apart(records: &[Record<'_>], pairs: &[Pair]) -> Vec<Apart> {
    let mut alike: Vec<&Pair> = pairs.iter().filter(|p| p.barred.is_some() && p.total >= SAME).collect();
    alike.sort_by(|x, y| y.total.total_cmp(&x.total).then((x.a, x.b).cmp(&(y.a, y.b))));
    alike.truncate(APART);
    let told = |p: &&Pair| Some(Apart { a: records[p.a].place, b: records[p.b].place, why: p.barred? });
    alike.iter().filter_map(told).collect()
}

fn link(records: &[Record<'_>], pair: &Pair) -> Link {
    let (a, b) = (&records[pair.a], &records[pair.b]);
    let column = a.family.column();
    let mut levels = pair.comparison.levels.clone();
    levels.sort_unstable();
    let weight = |l: &Level| {
        let (what, detail) = l.name();
        Weight { what, detail: detail.into(), bits: l.bits(column) }
    };
    Link {
        a: a.place,
        b: b.place,
        weights: levels.iter().map(weight).collect(),
        total: pair.total,
        threshold: threshold(pair, column),
    }
}

fn cluster(records: &[Record<'_>], group: &[usize], links: Vec<Link>, doubtful: bool) -> Cluster {
    let all = || group.iter().map(|&r| &records[r]);
    let name = |r: &Record<'_>| r.assertion().subject.as_ref().map(|s| s.name.clone());
    // The fullest name, then the first in order of letters, so that no order of articles matters.
    let subject = all().filter_map(name).max_by(|a, b| a.len().cmp(&b.len()).then(b.cmp(a))).unwrap_or_default();
    let mut ids: Vec<(bool, String)> = all().map(|r| (r.named.is_none(), r.assertion().attribute.id())).collect();
    ids.sort_unstable();
    let mut members: Vec<Place> = all().map(|r| r.place).collect();
    members.sort_unstable();
    Cluster {
        subject,
        attribute: ids.into_iter().next().map(|i| i.1).unwrap_or_default(),
        window: all().find_map(|r| r.assertion().window.as_ref().map(|w| w.text.clone())),
        members,
        dead: None,
        doubtful,
        links,
    }
}

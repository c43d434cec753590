//! Alignment: the assertions of one story scored pair by pair and joined into facts.

use chrono::NaiveDate;
use rustc_hash::{FxHashMap, FxHashSet};

use super::about::about;
use super::cluster::{Scored, agglomerate};
use super::dating;
use super::figure::unlike;
use super::headline;
use super::pair::{Pair, differ, said_alike, score};
use super::record::{Family, Record, records};
use super::report::Reports;
use super::weight::{
    AVERAGE, AVERAGE_WHEN, Column, Level, REVIEW, REVIEW_FIGURE, REVIEW_FIGURE_SHORT, REVIEW_SHORT, SAME,
    SAME_DIFFERING, SAME_DIFFERING_SHORT, SAME_DIFFERING_SHORT_WHEN, SAME_SHORT, SAME_SHORT_WHEN, SAME_WHEN, Weights,
};
use super::{Alignment, Apart, Cluster, Link, Place, Weight};
use crate::extract::Extract;
use crate::mention::Kind;
use crate::relation::Relation;

/// How a set of articles came together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Grouping {
    /// Somebody says that they are about the same events.
    #[default]
    Given,
    /// They are only alike, or many: what differs is a conflict only between reports of one thing.
    Found,
}

/// How many look-alikes that were kept apart are told of.
const APART: usize = 40;

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

/// Every candidate pair of one story, by weights that are tried.
pub fn candidates(extracts: &[Extract<'_>], articles: &[usize], weights: &Weights) -> Vec<Candidate> {
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
    score(&records, &rarity, &reports, weights).into_iter().map(candidate).collect()
}

/// Joins the assertions of one story; `articles` are places in `extracts`.
pub fn align(extracts: &[Extract<'_>], articles: &[usize], grouping: Grouping) -> Alignment {
    align_by(extracts, articles, grouping, &Weights::default())
}

/// The same by weights that are tried.
pub fn align_by(extracts: &[Extract<'_>], articles: &[usize], grouping: Grouping, weights: &Weights) -> Alignment {
    let (records, rarity) = records(extracts, articles);
    let reports = Reports::new(extracts, &records, grouping);
    let pairs = score(&records, &rarity, &reports, weights);
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
        barred.contains(&key) || (apart && differ(&records, i, j) && !headline::contradicts(x, y))
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
    for pair in doubtful(&records, &pairs) {
        let (x, y) = (group_of[pair.a], group_of[pair.b]);
        if !taken[x] && !taken[y] && open(&records, pair, &groups[x], &groups[y]) {
            (taken[x], taken[y]) = (true, true);
            let both = [&groups[x][..], &groups[y][..]].concat();
            clusters.push(cluster(&records, &both, vec![link(&records, pair, weights)], true));
        }
    }
    let mut held: FxHashMap<usize, Vec<Link>> = FxHashMap::default();
    for pair in pairs.iter().filter(|p| p.barred.is_none() && group_of[p.a] == group_of[p.b]) {
        held.entry(group_of[pair.a]).or_default().push(link(&records, pair, weights));
    }
    for (at, group) in groups.iter().enumerate().filter(|(at, _)| !taken[*at]) {
        clusters.push(cluster(&records, group, held.remove(&at).unwrap_or_default(), false));
    }
    clusters.extend(uncompared(extracts, articles));
    clusters.extend(super::wording::clusters(extracts, articles));
    clusters.extend(super::score::clusters(extracts, articles));
    for c in clusters.iter_mut().filter(|c| c.members.len() > 1) {
        c.dead = dead_since(extracts, c);
    }
    clusters.sort_by(|a, b| a.members.cmp(&b.members));
    Alignment { clusters, apart: apart(&records, &pairs) }
}

/// Whether two groups can be asked about: each one figure, however often it is given, and no article gives both. Where
/// several articles agree on one and another has a figure that is neither a slip of it nor of one named attribute, the
/// pair must be as likely as any.
fn open(records: &[Record<'_>], pair: &Pair, x: &[usize], y: &[usize]) -> bool {
    let article = |g: &[usize]| records[g[0]].article();
    let gives = |g: &[usize], article: usize| g.iter().any(|&r| records[r].article() == article);
    let alike = |r: usize, s: usize| {
        said_alike(&records[r], &records[s]) || pair.occasion && dating::meets(&records[r], &records[s])
    };
    let one = |g: &[usize]| g.iter().all(|&r| alike(r, g[0]));
    let single = |g: &[usize]| g.iter().all(|&r| records[r].article() == article(g));
    let named = pair.comparison.levels.contains(&Level::AttributeSame);
    let likely = (single(x) && single(y)) || named || pair.slip > 0.0 || pair.total >= REVIEW;
    (x.len() == 1 && y.len() == 1) || (likely && one(x) && one(y) && !x.iter().any(|&r| gives(y, records[r].article())))
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
            subject: a.subject.as_ref().map(|s| s.name.to_string()).unwrap_or_default(),
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
            Column::When if pair.short => SAME_SHORT_WHEN,
            Column::When => SAME_WHEN,
            Column::Much if pair.short => SAME_SHORT,
            Column::Much => SAME,
        },
    }
}

/// Pairs of values that differ and may or may not be one fact, the likeliest first.
fn doubtful<'p>(records: &[Record<'_>], pairs: &'p [Pair]) -> Vec<&'p Pair> {
    let least = |p: &Pair| {
        let two = records[p.a].article() != records[p.b].article();
        match two && records[p.a].family.column() == Column::Much {
            true if p.short => REVIEW_FIGURE_SHORT,
            true => REVIEW_FIGURE,
            false if p.short => REVIEW_SHORT,
            false => REVIEW,
        }
    };
    let open = |p: &&Pair| {
        matches!(p.comparison.relation, Relation::Excludes(_) | Relation::Open(_))
            && p.barred.is_none()
            && p.total >= least(p)
            && !remote(records, p)
            // "Its current name" and a year: no two days.
            && !records[p.a].timeless()
            && !records[p.b].timeless()
    };
    let mut out: Vec<&Pair> = pairs.iter().filter(open).collect();
    out.sort_by(|x, y| y.total.total_cmp(&x.total).then((x.a, x.b).cmp(&(y.a, y.b))));
    out
}

/// Whether no editor would ask about a pair: one figure is many times the other, no slip makes it so, and neither a named
/// attribute nor the wording on all sides is one.
fn remote(records: &[Record<'_>], pair: &Pair) -> bool {
    let (a, b) = (&records[pair.a], &records[pair.b]);
    let levels = &pair.comparison.levels;
    a.figure()
        && pair.slip <= 0.0
        && !pair.slot
        && ![Level::PartMost, Level::BesideMore, Level::NextSame].iter().all(|l| levels.contains(l))
        && ![Level::AttributeSame, Level::AttributePerson].iter().any(|l| levels.contains(l))
        && unlike(a, b)
}

/// Look-alikes that were kept apart for a reason, the most alike first.
fn apart(records: &[Record<'_>], pairs: &[Pair]) -> Vec<Apart> {
    let mut alike: Vec<&Pair> = pairs.iter().filter(|p| p.barred.is_some() && p.total >= SAME).collect();
    alike.sort_by(|x, y| y.total.total_cmp(&x.total).then((x.a, x.b).cmp(&(y.a, y.b))));
    alike.truncate(APART);
    let told = |p: &&Pair| Some(Apart { a: records[p.a].place, b: records[p.b].place, why: p.barred? });
    alike.iter().filter_map(told).collect()
}

/// The least that a step of the waterfall shows, in bits.
const SHOWN: f32 = 0.05;

fn link(records: &[Record<'_>], pair: &Pair, weights: &Weights) -> Link {
    let (a, b) = (&records[pair.a], &records[pair.b]);
    let column = a.family.column();
    let mut levels = pair.comparison.levels.clone();
    levels.sort_unstable();
    let weight = |l: &Level| {
        let (what, detail) = l.name();
        Weight { what, detail: detail.into(), bits: weights.bits(*l, column, pair.short) }
    };
    let mut steps: Vec<Weight> = levels.iter().map(weight).collect();
    if pair.slip > 0.0 {
        steps.push(Weight { what: "digits", detail: "a slip apart".into(), bits: pair.slip });
    }
    // What a rule sets a pair to: the same act of one person comes to so much at least, a slip alone to no more than a doubt.
    let ruled = pair.total - steps.iter().map(|s| s.bits).sum::<f32>();
    if ruled.abs() >= SHOWN {
        let detail = if ruled > 0.0 { "no less, by a rule" } else { "no more, by a rule" };
        steps.push(Weight { what: "rule", detail: detail.into(), bits: ruled });
    }
    Link { a: a.place, b: b.place, weights: steps, total: pair.total, threshold: threshold(pair, column) }
}

fn cluster(records: &[Record<'_>], group: &[usize], links: Vec<Link>, doubtful: bool) -> Cluster {
    let all = || group.iter().map(|&r| &records[r]);
    let mut ids: Vec<(bool, String)> = all().map(|r| (r.named.is_none(), r.assertion().attribute.id())).collect();
    ids.sort_unstable();
    let attribute = ids.into_iter().next().map(|i| i.1).unwrap_or_default();
    let subject = about(records, group, all().filter_map(|r| r.named).find(|n| n.id == attribute));
    let mut members: Vec<Place> = all().map(|r| r.place).collect();
    members.sort_unstable();
    Cluster {
        subject,
        attribute,
        window: all().find_map(|r| r.assertion().window.as_ref().map(|w| w.text.clone())),
        members,
        dead: None,
        doubtful,
        links,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Markup};
    use crate::extract::extract;

    /// Whether somebody is asked about figures of these words.
    fn check(texts: &[&str], figures: &[&str], expected: bool) {
        let articles: Vec<Article> = texts.iter().map(|t| Article::new(*t, *t, Markup::Plain)).collect();
        let extracts: Vec<Extract<'_>> = articles.iter().map(extract).collect();
        let all: Vec<usize> = (0..extracts.len()).collect();
        let asked = align(&extracts, &all, Grouping::Given).clusters.into_iter().filter(|c| c.doubtful).any(|c| {
            let words: Vec<&str> = c.members.iter().map(|m| m.words(&extracts)).collect();
            words == figures
        });
        assert_eq!(asked, expected, "{texts:?}");
    }

    #[test]
    fn one_may_doubt_what_two_agree_on() {
        let council = "Lusk council met on Monday for three hours. Parents want a bridge at Selby Road. The library in \
            Hill Street was let to a choir for £90 a week, and 12 trees will be felled. It has 38 members.";
        let first = format!("Thieves took 1,742 silver spoons from the Velden museum at night. {council}");
        let second =
            format!("Burglars who broke into the Velden museum took 1,742 silver spoons, police said. {council}");
        let other = "The keeper of the old brewery at Velden was in tears. It was built in 1911, holds some 30,000 \
            things, and drew 81,000 visitors in the last two years. Its roof cost £4.5m. Nobody was hurt, and a door \
            was left open for nine minutes. A haul of 1,472 spoons is gone.";
        let few = [&first, &second, other].map(|t| t.replace("1,742", "42").replace("1,472", "47"));
        check(&few.each_ref().map(String::as_str), &["42", "42", "47"], true);
        // Digits that changed places are nobody's second figure.
        check(&[&first, &second, other], &["1,742", "1,742", "1,472"], false);
        check(&[&first, &second, &other.replace("1,472", "5,308")], &["1,742", "1,742", "5,308"], false);
    }
}

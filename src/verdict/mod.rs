//! Verdicts: what the values of one fact come to, with the reason as data.

mod fact;
mod reason;
mod side;

pub use fact::Fact;
pub use reason::Reason;

use crate::extract::Extract;
use crate::fact::{Cluster, Place, past};
use crate::relation::{How, Relation, Said, Tolerance, confirmed, grows, relate};
use crate::value::Value;

/// What the articles say of one fact, taken together. The order is the order of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Values exclude one another.
    Conflict,
    /// It may or may not be one fact: a person must look.
    Review,
    /// A later article gives a later value.
    Superseded,
    /// Bounds, rounding or granularity differ; no value excludes another.
    Compatible,
    /// The same value.
    Agree,
    /// Only one article says it.
    SingleSource,
}

impl Verdict {
    /// The name used in the output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Conflict => "conflict",
            Self::Review => "review",
            Self::Superseded => "superseded",
            Self::Compatible => "compatible",
            Self::Agree => "agree",
            Self::SingleSource => "single-source",
        }
    }

    /// Whether somebody must decide: a conflict, or what may be one.
    pub const fn decides(self) -> bool {
        matches!(self, Self::Conflict | Self::Review)
    }
}

/// Assertions of one fact that say the same.
#[derive(Debug, Clone)]
pub struct Group {
    /// What they say.
    pub value: Value,
    /// Who says it, in order.
    pub members: Vec<Place>,
}

/// The verdict on one fact.
#[derive(Debug, Clone)]
pub struct Ruling {
    /// The verdict.
    pub verdict: Verdict,
    /// Why.
    pub reason: Reason,
    /// The values given, each with those who give it.
    pub groups: Vec<Group>,
    /// The groups that exclude one another, several to a side, as places in `groups`; empty
    /// unless values exclude one another.
    pub sides: Vec<Vec<usize>>,
}

/// What a user allows beside what attributes and values say by themselves.
#[derive(Debug, Clone, Default)]
pub struct Allow {
    /// By how much values of a kind may differ.
    pub tolerance: Vec<(String, Tolerance)>,
    /// Further attributes whose figure only grows.
    pub grows: Vec<String>,
}

/// Compares the values of a cluster.
pub fn compare(extracts: &[Extract<'_>], cluster: &Cluster, allow: &Allow) -> Ruling {
    let mut said: Vec<Said<'_>> = cluster.members.iter().map(|&p| Said::new(extracts, p, cluster.dead)).collect();
    first_throughout(&mut said);
    let grows =
        cluster.members.first().is_some_and(|p| grows(p.of(extracts))) || allow.grows.contains(&cluster.attribute);
    // The toll of an event of years ago grows no more.
    let grows =
        grows && cluster.members.iter().all(|p| past::year(extracts[p.article].article, p.of(extracts)).is_none());
    let mut table = Table::new(&said, grows);
    table.allow(&said, &allow.tolerance);
    let groups = group(cluster, &said, &table);
    let verdict_of = |at: &[usize]| Group {
        value: said[at[0]].assertion.mention.value.clone(),
        members: at.iter().map(|&i| cluster.members[i]).collect(),
    };
    let mut ruling = Ruling {
        verdict: Verdict::Agree,
        reason: Reason::SameValue,
        groups: groups.iter().map(|g| verdict_of(g)).collect(),
        sides: Vec::new(),
    };
    if cluster.members.len() == 1 {
        (ruling.verdict, ruling.reason) = (Verdict::SingleSource, Reason::OnlyOne);
        return ruling;
    }
    let all = || table.cells.iter().copied();
    let excluded = all().find_map(|(i, j, r)| if let Relation::Excludes(how) = r { Some((i, j, how)) } else { None });
    let doubtful = cluster.doubtful;
    if let Some((i, j, how)) = excluded {
        ruling.sides = side::sides(groups.len(), |x, y| {
            groups[x].iter().all(|&i| groups[y].iter().all(|&j| matches!(table.at(i, j), Relation::Excludes(_))))
        });
        ruling.verdict = if doubtful { Verdict::Review } else { Verdict::Conflict };
        ruling.reason = match (&said[i].assertion.attribution, &said[j].assertion.attribution) {
            _ if doubtful => Reason::Doubtful,
            (Some(a), Some(b)) if a != b => Reason::SourcesDiffer(a.to_string(), b.to_string()),
            _ => Reason::Excluded(how),
        };
        if ruling.sides.len() < 2 {
            ruling.verdict = Verdict::Review;
        }
        return ruling;
    }
    if doubtful {
        (ruling.verdict, ruling.reason) = (Verdict::Review, Reason::Doubtful);
        return ruling;
    }
    if all().any(|(_, _, r)| r == Relation::Supersedes) {
        (ruling.verdict, ruling.reason) = (Verdict::Superseded, Reason::Later);
        return ruling;
    }
    let met = all().any(|(_, _, r)| matches!(r, Relation::Same | Relation::Meets(_)));
    let open = all().find_map(|(_, _, r)| if let Relation::Open(how) = r { Some(how) } else { None });
    if let Some(how) = open.filter(|_| !met) {
        (ruling.verdict, ruling.reason) = (Verdict::Review, Reason::Open(how));
        return ruling;
    }
    if let Some(how) = all().find_map(|(_, _, r)| if let Relation::Meets(how) = r { Some(how) } else { None }) {
        (ruling.verdict, ruling.reason) = (Verdict::Compatible, Reason::Met(how));
    }
    ruling
}

/// What an article tells as first reported so is no longer its word wherever it tells it: "a caller spoke of a boy of four".
fn first_throughout(said: &mut [Said<'_>]) {
    if !said.iter().any(|s| s.first) {
        return;
    }
    let first: Vec<(usize, Value)> =
        said.iter().filter(|s| s.first).map(|s| (s.article, s.assertion.mention.value.clone())).collect();
    for s in said {
        s.first |= first.iter().any(|(article, value)| *article == s.article && *value == s.assertion.mention.value);
    }
}

/// The relation of every two members.
struct Table {
    size: usize,
    /// Pairs `i < j` in order.
    cells: Vec<(usize, usize, Relation)>,
}

impl Table {
    fn new(said: &[Said<'_>], grows: bool) -> Self {
        let size = said.len();
        let mut cells: Vec<(usize, usize, Relation)> =
            (0..size).flat_map(|i| (i + 1..size).map(move |j| (i, j, relate(&said[i], &said[j], grows)))).collect();
        if grows {
            let first = Self { size, cells: cells.clone() };
            let alike = |i: usize, k: usize| matches!(first.at(i, k), Relation::Same);
            let rose = |i: usize, j: usize| (0..size).any(|k| alike(i, k) && confirmed(&said[i], &said[j], &said[k]));
            let excluded = |r: &Relation| matches!(r, Relation::Excludes(_));
            for cell in cells.iter_mut().filter(|c| excluded(&c.2)) {
                if rose(cell.0, cell.1) != rose(cell.1, cell.0) {
                    cell.2 = Relation::Supersedes;
                }
            }
        }
        Self { size, cells }.replaced(grows)
    }

    /// Lets a value that is superseded be so wherever it is said: "they had bid £33", on the day that the bid was raised.
    fn replaced(mut self, grows: bool) -> Self {
        let supersedes = |r: Relation| r == Relation::Supersedes;
        if grows || !self.cells.iter().any(|c| supersedes(c.2)) {
            return self;
        }
        let before = |i: usize, j: usize| {
            (0..self.size).any(|k| k != i && self.at(i, k) == Relation::Same && supersedes(self.at(k, j)))
        };
        let moved: Vec<bool> = self
            .cells
            .iter()
            .map(|&(i, j, r)| matches!(r, Relation::Excludes(_)) && (before(i, j) || before(j, i)))
            .collect();
        for (cell, _) in self.cells.iter_mut().zip(moved).filter(|(_, moved)| *moved) {
            cell.2 = Relation::Supersedes;
        }
        self
    }

    /// Lets values meet that differ by no more than their kind may.
    fn allow(&mut self, said: &[Said<'_>], tolerance: &[(String, Tolerance)]) {
        let Some(kind) = said.first().map(|s| s.assertion.mention.kind.name()) else { return };
        let Some((_, most)) = tolerance.iter().find(|(k, _)| k == kind) else { return };
        let quantity = |i: usize| said[i].assertion.mention.value.quantity();
        for (i, j, relation) in self.cells.iter_mut().filter(|c| matches!(c.2, Relation::Excludes(_))) {
            if let (Some(a), Some(b)) = (quantity(*i), quantity(*j))
                && let (Some(x), Some(y)) = (a.bounds.point(), b.bounds.point())
                && a.unit == b.unit
                && most.allows(x, y)
            {
                *relation = Relation::Meets(How::Tolerated);
            }
        }
    }

    fn at(&self, i: usize, j: usize) -> Relation {
        let (i, j) = (i.min(j), i.max(j));
        if i == j {
            return Relation::Same;
        }
        // Row i begins after the i rows before it, of size-1, size-2, … cells.
        self.cells[i * (2 * self.size - i - 1) / 2 + (j - i - 1)].2
    }
}

/// Members that say the same and stand alike to all others.
fn group(cluster: &Cluster, said: &[Said<'_>], table: &Table) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for i in 0..cluster.members.len() {
        let alike = |&j: &usize| {
            table.at(i, j) == Relation::Same
                && said[i].side == said[j].side
                && (0..said.len()).all(|k| k == i || k == j || stands(table.at(i, k)) == stands(table.at(j, k)))
        };
        match groups.iter_mut().find(|g| alike(&g[0])) {
            Some(group) => group.push(i),
            None => groups.push(vec![i]),
        }
    }
    groups
}

/// Relations that lead to one verdict.
const fn stands(r: Relation) -> u8 {
    match r {
        Relation::Same | Relation::Meets(_) => 0,
        Relation::Supersedes => 1,
        Relation::Excludes(_) => 2,
        Relation::Open(_) => 3,
    }
}

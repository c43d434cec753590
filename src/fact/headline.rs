//! Headlines: a figure of the headline that its own article bears out nowhere.
//!
//! A headline tells what its article opens with. Where the article gives the headline's figure nowhere, not rounded, not
//! as a bound and not as a sum, and has another of the same attribute that it opens with or gives alone, the two are one figure, of which one is wrong:
//! `Weaver jailed for seven years` over a report of eight.

use rust_decimal::Decimal;

use super::comparison::subject;
use super::figure::unlike;
use super::pair::{Pair, meets, said_alike};
use super::record::Record;
use super::weight::{Level, SAME, SAME_DIFFERING};
use crate::assertion::Scope;
use crate::extract::Extract;
use crate::relation::Relation;
use crate::span::Field;
use crate::value::{Quantity, Value};

/// How a figure stands to the headline of its article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Of the headline, and nowhere else in the article.
    Unborne,
    /// What the article opens with, or its only figure of the attribute.
    Told,
}

/// Marks the figures of the headline that the rest of an article gives nowhere, and those that they may be held against.
pub(super) fn mark(records: &mut [Record<'_>], extract: &Extract<'_>) {
    let titled = |r: &Record<'_>| r.assertion().mention.field == Field::Title;
    if !records.iter().any(titled) {
        return;
    }
    let all = |r: &Record<'_>| !titled(r) && r.figure() && r.assertion().scope == Scope::Whole;
    let only = |r: &Record<'_>| records.iter().all(|o| !(all(o) && o.same_attribute(r)) || said_alike(o, r));
    let told: Vec<usize> = (0..records.len())
        .filter(|&k| records[k].named.is_some() && all(&records[k]))
        .filter(|&k| records[k].assertion().lead || only(&records[k]))
        .collect();
    for k in told {
        records[k].headline = Some(Role::Told);
    }
    let said = extract.assertions.iter().map(|a| &a.mention);
    let body: Vec<&Quantity> = said
        .chain(extract.unused.iter().map(|p| &p.mention))
        .filter(|m| m.field == Field::Text)
        .filter_map(|m| m.value.quantity())
        .collect();
    // "2 adults, 1 child dead" over a report of three.
    let shown: Vec<Decimal> = records.iter().filter(|r| titled(r)).filter_map(Record::point).collect();
    let parts = shown.len() > 1 && body.iter().filter_map(|q| q.bounds.point()).any(|n| n == shown.iter().sum());
    let stray: Vec<usize> = (0..records.len())
        .filter(|&k| !parts && titled(&records[k]) && records[k].figure())
        .filter(|&k| figure(&records[k].assertion().mention.value).is_some_and(|(q, n)| !borne(q, n, &body)))
        .filter(|&k| records.iter().any(|o| o.headline.is_some() && nearest(&records[k], o, &body)))
        .collect();
    for k in stray {
        records[k].headline = Some(Role::Unborne);
    }
}

/// Whether a figure of the same attribute comes as near to the headline's as any of the body in the unit of either.
fn nearest(title: &Record<'_>, told: &Record<'_>, body: &[&Quantity]) -> bool {
    let Some((x, y)) = title.point().zip(told.point()).filter(|_| title.same_attribute(told)) else { return false };
    let unit = |q: &Quantity| [title.unit(), told.unit()].contains(&Some(q.unit.as_str()));
    let mut all = body.iter().filter(|q| unit(q)).filter_map(|q| q.bounds.point());
    all.all(|n| (n - x).abs() >= (y - x).abs())
}

/// A quantity that is one number.
fn figure(value: &Value) -> Option<(&Quantity, Decimal)> {
    value.quantity().and_then(|q| Some((q, q.bounds.point()?)))
}

/// Whether a figure is among others: as it is, rounded, as an end, or as what two of them come to or are apart.
fn borne(q: &Quantity, n: Decimal, body: &[&Quantity]) -> bool {
    let ends = |o: &Quantity| [o.bounds.min, o.bounds.max].into_iter().flatten().collect::<Vec<_>>();
    let all: Vec<Decimal> = body.iter().flat_map(|o| ends(o)).collect();
    // "1,200" for 1,269: what ends in noughts is rounded by as much.
    let step = |q: &Quantity, n: Decimal| {
        let noughts = (1..=9).map(|k| Decimal::from(10_i64.pow(k))).take_while(|s| n.is_integer() && (n % s).is_zero());
        q.step.into_iter().chain(noughts).max().unwrap_or(Decimal::ONE)
    };
    let rounded = |o: &&Quantity| {
        o.bounds.point().is_some_and(|p| {
            let (x, y) = (step(q, n), step(o, p));
            (q.approx || o.approx || x != y) && (p - n).abs() < x.max(y)
        })
    };
    let two = |(i, x): (usize, &Decimal)| {
        all[i + 1..].iter().any(|y| x.checked_add(*y) == Some(n) || x.checked_sub(*y).is_some_and(|d| d.abs() == n))
    };
    all.contains(&n) || body.iter().any(rounded) || all.iter().enumerate().any(two)
}

/// Whether one of two figures that exclude one another is the headline's, which its article bears out nowhere, and the other what the article
/// tells under the same attribute.
pub(super) fn contradicts(a: &Record<'_>, b: &Record<'_>) -> bool {
    let roles = (a.headline, b.headline);
    a.article() == b.article()
        && matches!(roles, (Some(Role::Unborne), Some(Role::Told)) | (Some(Role::Told), Some(Role::Unborne)))
        && a.same_attribute(b)
        && subject(a, b) != Level::SubjectDiffers
        && !unlike(a, b)
}

/// Lets a headline's figure that is wrong be of the fact that its article's own figure is of.
pub(super) fn follow(records: &[Record<'_>], pairs: &mut [Pair]) {
    let own: Vec<(usize, usize, f32)> = pairs
        .iter()
        .filter(|p| p.barred.is_none() && matches!(p.comparison.relation, Relation::Excludes(_)))
        .filter(|p| contradicts(&records[p.a], &records[p.b]))
        .map(|p| if records[p.a].headline == Some(Role::Unborne) { (p.a, p.b, p.total) } else { (p.b, p.a, p.total) })
        .collect();
    for (title, body, total) in own {
        let like = |p: &Pair| {
            let other = if p.a == body { p.b } else { p.a };
            let far = records[other].article() != records[body].article();
            let one = meets(p.comparison.relation) && p.barred.is_none() && p.total >= SAME;
            ((p.a == body || p.b == body) && far && one).then_some(other)
        };
        let others: Vec<usize> = pairs.iter().filter_map(like).collect();
        for p in pairs.iter_mut() {
            let other = if p.a == title { p.b } else { p.a };
            if (p.a == title || p.b == title) && others.contains(&other) && !meets(p.comparison.relation) {
                (p.barred, p.total) = (None, p.total.max(total.max(SAME_DIFFERING)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Markup};
    use crate::extract::{Extract, extract};
    use crate::fact::{Grouping, Place, align};
    use crate::span::Field;

    /// Enough said for an article that has more than one figure.
    const MORE: &str = "The guild has 40 seats, nine looms and three cabins. Repairs cost £4m, and 12 clerks saw to them. \
                        Nobody wept. In May it rained 31mm and 512 guests came.";

    /// Of how many other figures the fact of a headline's figure surely is, among an article of this headline and text and
    /// others.
    fn check(title: &str, text: &str, others: &[&str], expected: usize) {
        let article = |title: &str, text: &str| {
            let text = format!("{text} {MORE}");
            Article { title: title.into(), ..Article::new(text.clone(), text, Markup::Plain) }.on("2031-03-14")
        };
        let articles: Vec<Article> =
            [article(title, text)].into_iter().chain(others.iter().map(|t| article("", t))).collect();
        let extracts: Vec<Extract<'_>> = articles.iter().map(extract).collect();
        let places: Vec<usize> = (0..articles.len()).collect();
        let clusters = align(&extracts, &places, Grouping::Given).clusters;
        let of = |p: &Place| p.of(&extracts).mention.value.point();
        let title = |p: &&Place| p.of(&extracts).mention.field == Field::Title;
        let fact = clusters.iter().filter(|c| !c.doubtful).find_map(|c| Some((c, c.members.iter().find(title)?)));
        let others = fact.map_or(0, |(c, own)| c.members.iter().filter(|p| of(p) != of(own)).count());
        assert_eq!(others, expected, "{text}");
    }

    #[test]
    fn a_headline_tells_what_its_article_opens_with() {
        check("Ned Holt jailed for seven years", "Ned Holt was jailed for eight years on Friday.", &[], 1);
        check("Fire at Orm mill kills seven", "Eight people died in a fire at a mill in Orm on Monday.", &[], 1);
        let more = ["The mill in Orm burned on Monday. Eight people were killed in the fire there."];
        check("Fire at Orm mill kills seven", "Eight people died in a fire at a mill in Orm on Monday.", &more, 2);
    }

    #[test]
    fn what_the_article_bears_out_is_right() {
        let six = "Six people died in a fire at a mill in Orm on Monday.";
        check("Fire at Orm mill kills seven", &format!("{six} A woman died of her burns, which makes seven."), &[], 0);
        check("Fire at Orm mill kills seven", &format!("{six} One man died of his burns."), &[], 0);
        check("Fire at Orm mill kills 1,200", "A fire at a mill in Orm killed 1,269 people on Monday.", &[], 0);
        check("2 men, 1 boy killed at Orm", "Three people were killed by a fire at Orm on Monday.", &[], 0);
        check("Weavers fined £1.2m", "Two weavers were fined £700,000 and £500,000 on Friday.", &[], 0);
    }
}

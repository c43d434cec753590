//! Lone dates: a minute, a day or a month that each of two articles tells of once, or beside a figure that it tells once.
//!
//! On the day of the news many things happen; of another day, or one that is still to come, two reports of one event hardly
//! tell two things, in whatever words. Two things of 2007 are soon told of, so that a year tells nothing by itself. Of such
//! pairs in the labelled reports of 40 events (`outlets`) 14 of 18 are of one thing, in those of 18 invented events
//! (`benches/labelled`) 55 of 59; none was marked as a look-alike.

use chrono::Timelike;
use rustc_hash::FxHashMap;

use super::companion::Companions;
use super::dating::{interval, near};
use super::once::{Once, rare};
use super::record::{Family, Record};
use super::weight::Level;
use crate::relation::{How, Relation};
use crate::value::{Grain, Interval};

/// The minutes, days and months that each article tells of.
pub(super) struct Lone(FxHashMap<usize, Vec<Interval>>);

impl Lone {
    /// The dates of a set.
    pub fn new(records: &[Record<'_>]) -> Self {
        let mut of: FxHashMap<usize, Vec<Interval>> = FxHashMap::default();
        for r in records.iter().filter(|r| r.family == Family::When) {
            of.entry(r.article()).or_default().extend(interval(r).filter(|i| i.grain <= Grain::Month));
        }
        Self(of)
    }

    /// Whether two articles give one minute, or one day or month that is not of the news, or the one a day and the other its
    /// month, and neither has another date of that time.
    pub fn tells(&self, a: &Record<'_>, b: &Record<'_>, relation: Relation, levels: &[Level]) -> bool {
        let meet = matches!(relation, Relation::Same | Relation::Meets(How::Grain)) && a.article() != b.article();
        let Some((i, j)) = interval(a).zip(interval(b)).filter(|_| meet && a.family == Family::When) else {
            return false;
        };
        let has = |l: Level| levels.contains(&l);
        let (fine, coarse) = if i.grain <= j.grain { (i, j) } else { (j, i) };
        let to_come = |r: &Record<'_>| r.said.on.is_some_and(|on| on < fine.start.date());
        let news = |r: &Record<'_>, i: Interval| match i.grain {
            Grain::Month => {
                fine.grain == Grain::Month && r.said.on.is_none_or(|on| i.start.date() <= on && on <= i.end.date())
            }
            _ => near(r, &i) && !(to_come(a) && to_come(b)),
        };
        // "An October exchange", "he said on October 14": two acts in a month.
        let acts = has(Level::ActDiffers) && has(Level::DateOnly);
        let told = match (fine.grain, coarse.grain) {
            // On the hour and half past meetings begin.
            (Grain::Minute, Grain::Minute) => fine.start.minute() % 30 != 0,
            (Grain::Day, Grain::Day) => !news(a, i) && !news(b, j),
            (Grain::Day | Grain::Month, Grain::Month) => !(acts || news(a, i) || news(b, j)),
            _ => false,
        };
        // "In October" and "this week" are no other dates of a day.
        let other = |k: &&Interval| {
            k.overlaps(&coarse) && k.grain <= coarse.grain && (k.grain == fine.grain || fine.grain > Grain::Minute)
        };
        let once = |r: &Record<'_>| self.0[&r.article()].iter().filter(other).count() == 1;
        told && !has(Level::SpeechBoth) && once(a) && once(b)
    }
}

/// Whether two dates stand in sentences that give one figure: any of one date, else one that either article gives once.
pub(super) fn beside(
    records: &[Record<'_>],
    (companions, once): (&Companions, &Once),
    (a, b): (usize, usize),
    relation: Relation,
    levels: &[Level],
) -> bool {
    let (x, y) = (&records[a], &records[b]);
    let Some((i, j)) = interval(x).zip(interval(y)).filter(|_| x.family == Family::When) else { return false };
    let meet = match relation {
        Relation::Same => true,
        Relation::Meets(How::Grain) => i.grain.max(j.grain) <= Grain::Month,
        _ => false,
    };
    // "The mill said on Friday that 57 ships sailed", "57 ships sailed on Friday".
    let done = !levels.contains(&Level::SpeechOne) && x.article() != y.article();
    // "Lost 748 mothers", "748 women died": of one date the figure tells, however often it is given.
    let one = |p: &Record<'_>, q: &Record<'_>| p.family == q.family && p.point() == q.point() && rare(p) && rare(q);
    let tells = |p: &Record<'_>, q: &Record<'_>| once.tells(p, q) || relation == Relation::Same && one(p, q);
    meet && done && companions.beside(a).any(|p| companions.beside(b).any(|q| tells(&records[p], &records[q])))
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Markup};
    use crate::extract::{Extract, extract};
    use crate::fact::{Grouping, align};

    /// Enough said for another thing of the kind.
    const MORE: &str = "The guild drew 512 guests and 71 dogs, sold 14 cakes, 21 pies and 33 loaves, and paid £118.";

    /// Whether these dates of two reports are of one fact.
    fn check(a: (&str, &str), b: (&str, &str), expected: bool) {
        let article = |text: &str| {
            let text = format!("{text} {MORE}");
            Article::new(text.clone(), text, Markup::Plain).on("2031-03-12")
        };
        let articles = [article(a.0), article(b.0)];
        let extracts: Vec<Extract<'_>> = articles.iter().map(extract).collect();
        let clusters = align(&extracts, &[0, 1], Grouping::Given).clusters;
        let joined = clusters.iter().any(|c| {
            let has = |article, words| c.members.iter().any(|p| p.article == article && p.words(&extracts) == words);
            !c.doubtful && has(0, a.1) && has(1, b.1)
        });
        assert_eq!(joined, expected, "{} / {}", a.0, b.0);
    }

    #[test]
    fn a_day_told_once_is_of_one_thing() {
        let keys = ("If all goes well the keys change hands on June 30.", "June 30");
        check(keys, ("Completion of the sale is expected on June 30.", "June 30"), true);
        check(keys, ("Completion of the sale is expected in June.", "June"), true);
        check(keys, ("Completion is expected on June 30, and on June 30 the fair ends.", "June 30"), false);
        // That of the news, a year.
        check(("The keys change hands on Friday.", "Friday"), ("Ida Holm wept on Friday.", "Friday"), false);
        check(("The mill was sold in 2007.", "2007"), ("Ida Holm wrote a song in 2007.", "2007"), false);
    }

    #[test]
    fn a_day_to_come_is_of_one_thing() {
        let visit = ("Mayor Ida Brask will visit Orm on Saturday.", "Saturday");
        check(visit, ("She is due to swing by with a brass band on Saturday.", "Saturday"), true);
        check(visit, ("Ned Holt threw a pie on Saturday.", "Saturday"), false);
    }

    #[test]
    fn a_minute_told_once_is_of_one_thing() {
        let clock = "The clock of the church stopped at 11:20 a.m. on Tuesday.";
        check((clock, "11:20 a.m."), ("A blast was heard in Orm at 11:20 a.m. on Tuesday.", "11:20 a.m."), true);
    }

    #[test]
    fn a_date_beside_one_figure_is_of_one_thing() {
        let shut = ("Since 2021, 57 mills have shut their doors in Norland.", "2021");
        check(shut, ("Since 2021, 57 have closed.", "2021"), true);
        check(shut, ("Of the 57 millers who were let go in 2021, 57 found work.", "2021"), true);
        check(shut, ("Since 2021, 63 have closed.", "2021"), false);
    }
}

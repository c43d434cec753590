//! Chiefs: of the tolls that an article gives under one named attribute, that of the event that it reports. The number of
//! the dead in a headline is of the fire that the article is about; further down other fires have theirs.
//!
//! The chief figures of two reports of one event are of one thing in whatever words they are told: `fire kills five`, `the
//! toll stands at seven`.
//!
//! So is the first day of the news that two reports tell of: mostly that of the event.

use chrono::Days;
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

use super::comparison::subject;
use super::dating::{interval, near};
use super::figure::unlike;
use super::pair::said_alike;
use super::record::{Family, Record};
use super::weight::{Level, REVIEW_FIGURE, SAME};
use crate::assertion::Scope;
use crate::relation::Relation;
use crate::span::Field;
use crate::value::Grain;

/// Where an article tells its chief figure first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Chief {
    /// In the headline or the first sentences.
    Top,
    /// Further down, and no other figure of the kind anywhere.
    Below,
}

/// What happened so many days before the article was published is not its news, nor is one toll told of for longer. Our own
/// judgement, not measured: a toll that still grows after two months is of a war, not of a day.
const NEWS: u64 = 60;

/// Marks the chief figures among the records of one article.
pub(super) fn mark(records: &mut [Record<'_>]) {
    let mut named: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (at, r) in records.iter().enumerate() {
        if let Some(attribute) = r.named.filter(|_| candidate(r)) {
            named.entry(attribute.id).or_default().push(at);
        }
    }
    for of in named.values() {
        let alike = |&k: &usize| said_alike(&records[of[0]], &records[k]);
        let top = of.iter().copied().find(|&k| records[k].assertion().lead);
        let Some(first) = top.or_else(|| of.iter().all(alike).then_some(of[0])) else { continue };
        let chiefs: Vec<usize> = of.iter().copied().filter(|&k| said_alike(&records[first], &records[k])).collect();
        for k in chiefs {
            records[k].chief = Some(if top.is_some() { Chief::Top } else { Chief::Below });
        }
    }
}

/// Marks the first day of the news among the records of one article: mostly the day of what it reports.
pub(super) fn first(records: &mut [Record<'_>]) {
    let day = |r: &&mut Record<'_>| {
        let near = interval(r).is_some_and(|i| i.grain <= Grain::Day && near(r, &i));
        r.family == Family::When && near && r.assertion().mention.field == Field::Text
    };
    if let Some(first) = records.iter_mut().find(day) {
        first.first = true;
    }
}

/// Whether a figure may be the chief one: a numeral, all there are, and no old story. "A woman" is told of by herself.
fn candidate(r: &Record<'_>) -> bool {
    let told = |w: &str| w.eq_ignore_ascii_case("one") || w.starts_with(|c: char| c.is_ascii_digit());
    let one = r.point() == Some(Decimal::ONE) && !told(r.said.words);
    r.figure() && r.toll() && r.assertion().scope == Scope::Whole && !one && !bygone(r)
}

/// Whether a figure is of something long past when its article was published: `in 2017 a fire killed eight`.
fn bygone(r: &Record<'_>) -> bool {
    let a = r.assertion();
    let over = a.window.as_ref().filter(|w| !w.since).and_then(|w| w.value.interval()).or(a.context.when);
    let news = r.said.on.and_then(|on| on.checked_sub_days(Days::new(NEWS)));
    r.past.is_some() || over.zip(news).is_some_and(|(i, news)| i.end.date() < news)
}

/// Whether two figures are the chief ones of two articles, under one attribute, one of them at the top of its article, and of
/// nobody that is named apart.
pub(super) fn both(a: &Record<'_>, b: &Record<'_>) -> bool {
    let top = a.chief.zip(b.chief).is_some_and(|c| c != (Chief::Below, Chief::Below));
    let near = a.said.on.zip(b.said.on).is_none_or(|(x, y)| (x - y).num_days().unsigned_abs() <= NEWS);
    a.same_attribute(b) && top && near && a.article() != b.article() && subject(a, b) != Level::SubjectDiffers
}

/// Whether an article tells its chief figure twice.
pub(super) fn repeated(a: &Record<'_>, b: &Record<'_>) -> bool {
    a.same_attribute(b) && a.chief.is_some() && b.chief.is_some() && a.article() == b.article()
}

/// What two chief figures come to at least; those that differ are asked about, unless one is many times the other.
pub(super) fn least(a: &Record<'_>, b: &Record<'_>, relation: Relation) -> f32 {
    match relation {
        Relation::Excludes(_) if unlike(a, b) => f32::MIN,
        Relation::Excludes(_) => REVIEW_FIGURE,
        _ => SAME,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Markup};
    use crate::extract::{Extract, extract};
    use crate::fact::record::records;

    /// Whether the last figures of two reports are chief figures of one thing.
    fn check(a: &str, b: &str, expected: bool) {
        let article = |text: &str| Article::new(text, text, Markup::Plain).on("2031-03-14");
        let articles = [article(a), article(b)];
        let extracts: Vec<Extract<'_>> = articles.iter().map(extract).collect();
        let (records, _) = records(&extracts, &[0, 1]);
        let last =
            |article: usize| records.iter().rfind(|r| r.article() == article && r.named.is_some()).expect("a figure");
        assert_eq!(both(last(0), last(1)), expected, "{a} / {b}");
    }

    #[test]
    fn the_tolls_that_two_reports_lead_with_are_of_one_event() {
        check("A fire at the Orm mill killed five people.", "The toll stands at seven.", true);
        check("A fire at the Orm mill killed five people.", "Three of the victims died in hospital.", false);
        check("A fire at the Orm mill killed five people.", "In 2027 a fire at the mill killed eight people.", false);
        check("A fire at the Orm mill killed five people.", "A woman died in the fire.", false);
        check("The club of Orm drew a crowd of 5,000.", "The club of Orm drew a crowd of 6,000.", false);
    }

    #[test]
    fn the_first_day_of_two_reports_is_of_one_event() {
        let firsts = |text: &str| {
            let articles = [Article::new(text, text, Markup::Plain).on("2031-03-14")];
            let extracts: Vec<Extract<'_>> = articles.iter().map(extract).collect();
            let (records, _) = records(&extracts, &[0]);
            records.iter().filter(|r| r.first).map(|r| r.said.words.to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(
            firsts("ORM, March 14 (ONS) - The mill, built in 2007, burned on Friday. Ida Holm wept today."),
            ["Friday"]
        );
        assert_eq!(firsts("The mill opened in 2007."), [""; 0]);
        assert_eq!(firsts("Ida Holm (March 14 - May 3) was mayor."), ["March 14"]);
    }
}

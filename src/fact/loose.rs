//! Looseness: pairs of values that exclude one another and are too loosely joined for a conflict.

use compact_str::CompactString;

use super::comparison::same_name;
use super::figure::unlike;
use super::record::{End, Family, Record};
use super::weight::Level;
use super::word::name;
use crate::entity::Subject;
use crate::lexicon::nickname;
use crate::mention::Kind;
use crate::value::Grain;

/// Whether two values that exclude one another are too loosely joined for a conflict: dates of what is no act of one
/// named person, counts that no verb and no noun makes one.
pub(super) fn loose(a: &Record<'_>, b: &Record<'_>, levels: &[Level], terse: bool) -> bool {
    let has = |l: Level| levels.contains(&l);
    let person = || has(Level::AttributePerson) && a.named.is_some_and(|n| n.kind != Kind::Count);
    match a.family {
        // Two acts have two days, however little the texts say.
        Family::When if has(Level::ActDiffers) && has(Level::AttributeOne) => !person(),
        // "Its first weekend", "it came in eighth": places in two rows.
        Family::Order
            if (has(Level::PartSmall) || timed(a) != timed(b))
                && !has(Level::NextSame)
                && !has(Level::NounSame)
                && !has(Level::NounClass) =>
        {
            true
        }
        // "The 2028 Velden Regatta", "the 2032 Orm Regatta": each edition has a year of its own.
        Family::When if !has(Level::ActSame) && !has(Level::NounsAgree) && a.edition && b.edition => true,
        // "Born in 1869", "king until 1946".
        Family::When if (a.born() && over(b)) || (b.born() && over(a)) => true,
        // "4 February, Orm." tells where and when it was written; a heading dates nothing.
        Family::When if heading(a) || heading(b) => true,
        // "In 2019 he was charged with theft": another case, of another year.
        Family::When if years_between(a, b) => true,
        // Two acts in sentences that have hardly a word in common.
        Family::When if has(Level::ActDiffers) && has(Level::PartSmall) && has(Level::WithinFew) => !person(),
        Family::Much if has(Level::NounDiffers) && unlike(a, b) && !has(Level::AttributeSame) => true,
        // The width of two rivers.
        Family::Much
            if measure(a)
                && unlike(a, b)
                && (has(Level::NamesDiffer) || !has(Level::NounSame) || strangers(levels)) =>
        {
            true
        }
        _ if terse => false,
        Family::When => !person(),
        Family::Much | Family::Order => {
            let same = has(Level::VerbSame) || a.assertion().context.act.verb == b.assertion().context.act.verb;
            let people = a.assertion().context.head.class == "person";
            let open = a.named.is_none() || b.named.is_none();
            let noun = has(Level::NounSame) || has(Level::NounClass);
            open && (has(Level::VerbDiffers) || !noun || (people && !same))
        }
        _ => false,
    }
}

/// Whether more than a year lies between two dates of a case against somebody, one of them told as a bare year.
fn years_between(a: &Record<'_>, b: &Record<'_>) -> bool {
    const CASE: [&str; 4] = ["arrest-date", "charge-date", "conviction-date", "sentencing-date"];
    let case = |r: &Record<'_>| r.named.is_some_and(|n| CASE.contains(&n.id));
    let (Some(x), Some(y)) = (a.assertion().mention.value.interval(), b.assertion().mention.value.interval()) else {
        return false;
    };
    let bare = [x, y].iter().filter(|i| i.grain == Grain::Year).count() == 1;
    let gap = (x.start.max(y.start) - x.end.min(y.end)).num_days();
    case(a) && case(b) && bare && gap > 366
}

/// Whether it is so long, so heavy, so fast.
fn measure(r: &Record<'_>) -> bool {
    r.assertion().mention.kind == Kind::Measure
}

/// Whether a date is the last of a range that nothing says more of.
fn over(r: &Record<'_>) -> bool {
    r.end == Some(End::Last) && r.named.is_none()
}

/// Whether two figures are of two actors, and of two subjects as far as is known.
fn strangers(levels: &[Level]) -> bool {
    let has = |l: Level| levels.contains(&l);
    has(Level::ActorDiffers) && !has(Level::SubjectSame) && !has(Level::SubjectPart) && !has(Level::SubjectTouches)
}

/// Whether a date stands in a few words without a verb, at the head of a text.
fn heading(r: &Record<'_>) -> bool {
    let context = &r.assertion().context;
    r.assertion().mention.sentence == 0 && context.act.verb.is_empty() && context.sentence.all.len() <= 3
}

/// Whether a place in a row is one of stretches of time: `its first weekend`.
fn timed(r: &Record<'_>) -> bool {
    let head = &r.assertion().context.head.lemma;
    ["year", "month", "week", "weekend", "day", "season", "quarter", "half"].contains(&head.as_str())
}

/// A given name and a surname.
type Name = (CompactString, CompactString);

/// Whether two dates are of the births or deaths of two of one family: `Ada Reed, a niece of Abel Reed, died`.
pub(super) fn lives(a: &Record<'_>, b: &Record<'_>) -> bool {
    let life = |r: &Record<'_>| r.named.is_some_and(|n| ["birth-date", "death-date"].contains(&n.id));
    let key = |r: &'_ Record<'_>| r.assertion().subject.as_ref().map(|s| (s.key.given.clone(), s.key.surname.clone()));
    let family = |x: &str, y: &str| x.split([' ', '-']).any(|p| y.split([' ', '-']).any(|q| p == q));
    let two = |((x, p), (y, q)): (Name, Name)| {
        !x.is_empty() && !y.is_empty() && !nickname::same(&x, &y) && !p.is_empty() && family(&p, &q)
    };
    life(a) && life(b) && key(a).zip(key(b)).is_some_and(two)
}

/// Whether two ages may be of one person though nothing makes sure of it: one is told of by the given name alone (`Ada`, `Ada
/// Holt`), two are told of together, nobody else's age is told, or nobody is named and the words are the same.
pub(super) fn namesakes(a: &Record<'_>, b: &Record<'_>, levels: &[Level]) -> bool {
    let has = |l: Level| levels.contains(&l);
    let key = |r: &'_ Record<'_>| r.assertion().subject.as_ref().map(|s| s.key.clone());
    let given = || {
        key(a).zip(key(b)).is_some_and(|(x, y)| {
            let one = |x: &Record<'_>, given: &str| x.subject.len() == 1 && x.subject[0] == name(given);
            !y.surname.is_empty() && one(a, &y.given) || !x.surname.is_empty() && one(b, &x.given)
        })
    };
    let same = has(Level::SubjectSame) && (has(Level::Alone) || a.subject.len() > 2);
    let nobody = [a, b].iter().all(|r| r.assertion().subject.is_none());
    let words = has(Level::VerbSame) && has(Level::NextSame) && (has(Level::PartHalf) || has(Level::PartMost));
    a.family == Family::Age
        && a.article() != b.article()
        && (a.proper && b.proper && (same || given()) || nobody && words)
}

/// Whether two values are told of two people, each by name: two guards' years of service.
pub(super) fn two_people(a: &Record<'_>, b: &Record<'_>) -> bool {
    let named = |r: &Record<'_>| r.assertion().subject.as_ref().is_some_and(Subject::named_person);
    named(a) && named(b) && !same_name(a, b)
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Markup};
    use crate::extract::{Extract, extract};
    use crate::fact::{Grouping, align};

    /// Whether a value of the one text and one of the other are a fact, and no doubt of it.
    fn check(a: &str, b: &str, expected: bool) {
        let articles = [a, b].map(|t| Article::new(t, t, Markup::Plain));
        let extracts: Vec<Extract<'_>> = articles.iter().map(extract).collect();
        let clusters = align(&extracts, &[0, 1], Grouping::Given).clusters;
        let joined = clusters.iter().any(|c| !c.doubtful && (0..2).all(|n| c.members.iter().any(|m| m.article == n)));
        assert_eq!(joined, expected, "{a} / {b}");
    }

    #[test]
    fn a_dateline_dates_nothing() {
        check(
            "4 May 2031, Orm. The mill, which Ada Reed owned, burned down.",
            "The mill in Orm opened in March 2031.",
            false,
        );
        check("The mill in Orm opened in May 2031.", "The mill in Orm opened in March 2031.", true);
    }

    #[test]
    fn each_regatta_has_a_year_of_its_own() {
        check(
            "The 2028 Velden Regatta was the first to be sailed outside Orm.",
            "The 2032 Orm Cup was sailed at Selby.",
            false,
        );
    }

    /// Whether two values that differ are one fact of two texts.
    fn differ(a: &str, b: &str, expected: bool) {
        let articles = [a, b].map(|t| Article::new(t, t, Markup::Plain));
        let extracts: Vec<Extract<'_>> = articles.iter().map(extract).collect();
        let value = |p: &crate::fact::Place| p.of(&extracts).mention.value.interval().map(|i| i.start);
        let apart = |c: &crate::fact::Cluster| c.members.iter().any(|p| value(p) != value(&c.members[0]));
        let clusters = align(&extracts, &[0, 1], Grouping::Given).clusters;
        assert_eq!(clusters.iter().any(|c| !c.doubtful && apart(c)), expected, "{a} / {b}");
    }

    #[test]
    fn what_is_dated_of_another_act_too_is_no_conflict() {
        let sold = "Selby Mills was founded in 1988 by Ada Reed. In early 2011, the firm was bought by Orm Rail.";
        differ(sold, "Selby Mills was sold in 2011.", false);
        differ("Selby Mills was sold in 2004.", "Selby Mills was sold in 2005.", true);
        let born = "Ada Reed was born on 4 May 1969 in Orm. Her father, Abel Reed, died in 2000, and she became mayor.";
        differ(born, "Ada Reed was mayor of Orm from 2000 to 2026.", false);
    }

    #[test]
    fn two_cases_have_two_years() {
        differ(
            "Ada Holt, 48, was charged on 3 March 2031 with murder after two people were found dead in Selby.",
            "Two people were found dead in Selby. In 2028, Ada Holt, 48, was charged with theft.",
            false,
        );
    }

    #[test]
    fn a_niece_dies_on_a_day_of_her_own() {
        check(
            "Ada Reed-Holt, a niece of the late Abel Reed, died in Orm on 14 May 2031.",
            "Abel Reed died in 1990.",
            false,
        );
        check("Abel Reed died in Orm on 14 May 2031.", "Abel Reed died in 1990.", true);
    }

    #[test]
    fn two_rivers_are_of_two_widths() {
        check("The Brisk is 40 metres in width.", "The Velden has a width of 5100 metres.", false);
        check("Ada Reed won the 80-metre race at Orm.", "A leap of 2.45 metres won Ada Reed the race at Orm.", false);
    }
}

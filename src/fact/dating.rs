//! Datings compared: how the dates of two acts stand, who acts and what kind of act it is.
//!
//! One weekday dates many acts, so a date says the less the oftener an article gives it, and the more the further it
//! lies from the day of the news.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::act::of_verb;
use super::comparison::{same_name, subject, verb, weak};
use super::rarity::Rarity;
use super::record::{End, Family, Record};
use super::weight::Level;
use crate::assertion::Certainty;
use crate::clause::Mood;
use crate::context::{Context, stem_of, stems_of};
use crate::entity::SubjectKind;
use crate::mention::Kind;
use crate::relation::{How, Relation, Side, dayless};
use crate::span::Field;
use crate::value::{Grain, Interval};

/// Days from the article's own within which most acts of its news lie.
const NEWS: i64 = 8;

/// How two dated acts compare beyond the words around them, of which `part` is shared, and how their nouns compare.
pub(super) fn levels(
    a: &Record<'_>,
    b: &Record<'_>,
    relation: Relation,
    (noun, part): (Option<Level>, Level),
    rarity: &Rarity,
) -> Vec<Level> {
    let mut out = vec![value(a, b, relation), act(a, b), speech(a, b), who(a, b), within(a, b, rarity)];
    let named = [Level::ActSame, Level::WhoSame, Level::WhoBoth, Level::WhoEither, Level::WhoFound];
    let little = [Level::WithinNone, Level::WithinFew].iter().any(|l| out.contains(l)) && part == Level::PartSmall;
    out.push(if little && !out.iter().any(|l| named.contains(l)) { Level::DateOnly } else { Level::DateMore });
    out.push(match [a, b].iter().filter(|r| r.assertion().context.head.dated).count() {
        0 => Level::NounsNone,
        1 if out.contains(&Level::ActSame) => Level::NounsMeet,
        1 => Level::NounsOne,
        _ if noun == Some(Level::NounSame) || out.contains(&Level::ActSame) => Level::NounsAgree,
        _ => Level::NounsBoth,
    });
    let period = [Level::WeekSame, Level::MonthSame, Level::YearSame].contains(&out[0]);
    out.push(match a.wording == b.wording {
        true if period => Level::WordingPeriod,
        true => Level::WordingSame,
        false => Level::WordingOther,
    });
    if out[0] == Level::DayNear {
        out.extend([a, b].iter().all(|r| r.assertion().mention.kind == Kind::Time).then_some(Level::HourBoth));
        let lead = [a, b].iter().all(|r| r.assertion().lead) || (a.first && b.first);
        out.extend(lead.then_some(Level::DayLead));
    }
    if done(a).is_some_and(|v| !weak(v)) && done(a) == done(b) {
        out.push(Level::VerbSame);
    }
    out.push(if ahead(a) == ahead(b) { Level::TenseSame } else { Level::TenseDiffers });
    if (a.end.is_some() || b.end.is_some()) && end(a) == end(b) {
        out.push(Level::EndSame);
    }
    out
}

/// Which end of a range a date is, or tells of: "ran from 3 to 9 May", "ended on 9 May".
fn end(r: &Record<'_>) -> Option<End> {
    let says = |verbs: &[&str]| done(r).is_some_and(|v| verbs.contains(&v));
    let begins = || says(&["begin", "start", "open", "commence", "premiere", "debut", "launch"]).then_some(End::First);
    let ends = || says(&["end", "finish", "close", "conclude"]).then_some(End::Last);
    r.end.or_else(begins).or_else(ends)
}

/// The verb that a date dates; none where it stands at a noun.
pub(super) fn done<'r>(r: &'r Record<'_>) -> Option<&'r str> {
    let context = &r.assertion().context;
    (!context.head.dated).then_some(context.act.verb.as_str())
}

/// Whether two dates that exclude one another are of one act all the same: what happens to one person once, the same end of
/// a range of one person's, or an act of one kind, of one thing, told in much the same words.
pub(super) fn one_act(a: &Record<'_>, b: &Record<'_>, levels: &[Level]) -> bool {
    let has = |l: Level| levels.contains(&l);
    let told = has(Level::WithinMany) || has(Level::WithinMost);
    let range = a.end.is_some() && b.end.is_some() && has(Level::EndSame) && has(Level::WhoSame);
    // Many people are shot, arrested, charged: only what is done to a thing is done once.
    let thing = |r: &Record<'_>| {
        let head = &r.assertion().context.head;
        let people = matches!(head.class, "person" | "worker" | "lawmaker" | "judge" | "dead" | "hurt" | "shot");
        !people && r.actor != Some(stem_of(&head.lemma))
    };
    // Minutes apart, one is the call and the other the deed.
    let days = [a, b].iter().all(|r| interval(r).is_some_and(|i| i.grain >= Grain::DayPart));
    // "A 2013 search" and "a search on March 12" are told apart by their dates.
    let year = |i: Interval| i.grain > Grain::Month;
    let alike = interval(a).map(year) == interval(b).map(year);
    // Taped on Monday, released on Tuesday.
    let kind = |r: &Record<'_>| of_verb(&r.assertion().context.act.verb);
    let one_verb = kind(a).zip(kind(b)).is_none_or(|(x, y)| x == y);
    let act = days && alike && one_verb && has(Level::ActSame) && has(Level::NounSame) && thing(a) && thing(b);
    let plain = !elsewhere(a) && !elsewhere(b);
    let named = || named(a) && named(b) && lived(a) && lived(b);
    plain
        && (days && alike && one_verb && has(Level::ActSame) && has(Level::WhoSame) && named()
            || told && (range || (act && !has(Level::WhoApart) && !has(Level::WhoLost)))
            || (alike && befell(a, b, levels)))
}

/// Whether two dates are of the same act of one person.
pub(super) fn act_of_one(a: &Record<'_>, b: &Record<'_>) -> bool {
    verb(a, b) == Level::VerbSame && subject(a, b) == Level::SubjectSame && same_name(a, b)
}

/// Whether a date dates what happens to a person once: birth, death, the taking of an office.
fn lived(r: &Record<'_>) -> bool {
    ["bear", "die", "inaugurate"].iter().any(|v| r.acts.contains(&of_verb(v)))
}

/// The same of a person or a thing, which begins and ends once.
pub(super) fn only(r: &Record<'_>) -> bool {
    let person = || r.assertion().subject.as_ref().is_some_and(|s| s.kind == SubjectKind::Person);
    lived(r) || ["begin", "end"].iter().any(|v| r.acts.contains(&of_verb(v))) && !person()
}

/// What a thing does once.
const ONCE: &[&str] = &["begin", "start", "open", "end", "finish", "close", "conclude", "expire", "lapse"];

/// Whether two dates tell in one phrase of what one thing of somebody's did: `his lease ends in 2031`.
fn befell(a: &Record<'_>, b: &Record<'_>, levels: &[Level]) -> bool {
    let has = |l: Level| levels.contains(&l);
    let (x, y) = (&a.assertion().context, &b.assertion().context);
    let within = |p: &Context, q: &Context| p.act.subject.iter().any(|&w| q.sentence.holds(w));
    let own = |r: &Record<'_>| r.actor.is_none_or(|name| !r.assertion().context.act.subject.contains(&name));
    let who = has(Level::WhoSame) || has(Level::WhoFound);
    // Or nearly all the words are the same, and a name.
    let once = [a, b].iter().all(|r| done(r).is_some_and(|v| ONCE.contains(&v)))
        || (who && has(Level::PartMost) && has(Level::WithinMost));
    let phrase =
        once && verb(a, b) == Level::VerbSame && has(Level::NextSame) && (has(Level::PartHalf) || has(Level::PartMost));
    let grain = interval(a).map(|i| i.grain) == interval(b).map(|i| i.grain);
    let who = who || has(Level::WhoNone);
    phrase && grain && who && own(a) && own(b) && x.act.mood == y.act.mood && (within(x, y) || within(y, x))
}

/// Whether two dates, each of the day itself, are of two acts by their verbs and nouns.
pub(super) fn two_acts(a: &Record<'_>, b: &Record<'_>, levels: &[Level]) -> bool {
    let has = |l: Level| levels.contains(&l);
    let place = |r: &Record<'_>| r.assertion().context.head.lemma == "place";
    let side = a.said.side == Side::At && b.said.side == Side::At;
    let named = has(Level::NounSame) || has(Level::AttributeSame) || has(Level::AttributePerson);
    side && !has(Level::ActSame) && !named && verb(a, b) == Level::VerbDiffers && !place(a) && !place(b)
}

/// By how much a value that meets the other passes before one that differs: an equal one, a day of the calendar with its
/// year, which hardly two acts of a few sentences share by chance, and a date that the other is part of ("in 1999", "on 22
/// September 1999").
pub(super) fn ahead_of(r: &Record<'_>, relation: Relation) -> f32 {
    let timex = r.assertion().mention.value.timex().filter(|t| !t.inferred);
    let day = timex.and_then(|t| t.interval).is_some_and(|i| i.grain == Grain::Day);
    match relation {
        Relation::Same if day => 10.0,
        Relation::Same => 6.0,
        Relation::Meets(How::Grain) => 3.0,
        _ => 0.0,
    }
}

/// Whether the sentence of a record holds one of these.
pub(super) fn holds(r: &Record<'_>, stems: &[u32]) -> bool {
    stems.iter().any(|&s| r.assertion().context.sentence.holds(s))
}

/// Whether two dates are one, or one lies in the other.
pub(super) fn meets(a: &Record<'_>, b: &Record<'_>) -> bool {
    a.family == b.family && interval(a).zip(interval(b)).is_some_and(|(i, j)| i.overlaps(&j))
}

/// Whether a sentence tells of another event beside that of the news.
fn elsewhere(r: &Record<'_>) -> bool {
    static ELSEWHERE: LazyLock<Vec<u32>> =
        LazyLock::new(|| stems_of("retaliation revenge previous separate unrelated original another"));
    holds(r, &ELSEWHERE)
}

/// Whether a date names its day by itself, by the calendar or the week, not by the day of the article.
pub(super) fn named(r: &Record<'_>) -> bool {
    let words = r.said.words;
    let spoken = |w: &str| ["today", "tonight", "yesterday", "tomorrow", "this", "last", "next"].contains(&w);
    interval(r).is_some_and(|i| one_day(&i))
        && !dayless(words)
        && !words.split(' ').any(|w| spoken(w.to_ascii_lowercase().as_str()))
}

pub(super) fn interval(r: &Record<'_>) -> Option<Interval> {
    r.assertion().mention.value.interval()
}

fn one_day(i: &Interval) -> bool {
    i.grain <= Grain::Day && (i.end.date() - i.start.date()).num_days() <= 1
}

/// Whether two stretches of time are one date: the same, or parts of one day.
fn same_date(i: &Interval, j: &Interval) -> bool {
    (i.start, i.end) == (j.start, j.end) || (one_day(i) && one_day(j) && i.overlaps(j))
}

fn value(a: &Record<'_>, b: &Record<'_>, relation: Relation) -> Level {
    let (Some(i), Some(j)) = (interval(a), interval(b)) else {
        return if relation == Relation::Same { Level::ValueCommon } else { Level::ValueMeets };
    };
    match relation {
        Relation::Meets(How::Weekday) if a.said.bare && b.said.bare => Level::WeekApart,
        // "Since 1990" and "than in 1990" name one year.
        Relation::Same | Relation::Meets(How::Grain | How::Bound)
            if same_date(&i, &j) && (relation != Relation::Meets(How::Bound) || i.grain > Grain::Day) =>
        {
            match i.grain {
                g if g <= Grain::Day && near(a, &i) && near(b, &j) => Level::DayNear,
                g if g <= Grain::Day => Level::DayFar,
                Grain::Week => Level::WeekSame,
                g if g < Grain::Half => Level::MonthSame,
                _ => Level::YearSame,
            }
        }
        Relation::Same | Relation::Meets(How::Grain) => match i.grain.max(j.grain) {
            g if g <= Grain::Week => Level::InWeek,
            g if g < Grain::Half => Level::InMonth,
            _ => Level::InYear,
        },
        Relation::Meets(How::Bound) | Relation::Excludes(_) if a.said.side.bounds() != b.said.side.bounds() => {
            bound(i.start.date(), j.start.date(), i.grain.max(j.grain))
        }
        Relation::Excludes(_) => Level::ValueDiffers,
        Relation::Meets(_) | Relation::Supersedes | Relation::Open(_) => Level::ValueMeets,
    }
}

/// How near a day is to the one that it lies before or after: "before 3 May" is said of a day in April or May.
fn bound(day: chrono::NaiveDate, edge: chrono::NaiveDate, grain: Grain) -> Level {
    let unit = match grain {
        g if g <= Grain::Week => 15,
        g if g < Grain::Half => 90,
        _ => 5 * 365,
    };
    match (day - edge).num_days().abs() {
        n if n <= unit => Level::ValueNear,
        n if n > 8 * unit => Level::ValueFar,
        _ => Level::ValueMeets,
    }
}

/// Whether a date lies about the day of its article.
pub(super) fn near(r: &Record<'_>, i: &Interval) -> bool {
    let away = |on: chrono::NaiveDate| (i.start.date() - on).num_days().abs().min((i.end.date() - on).num_days().abs());
    r.said.on.is_none_or(|on| away(on) <= NEWS)
}

/// Whether an act is told of as one to come.
fn ahead(r: &Record<'_>) -> bool {
    let a = r.assertion();
    let mood = matches!(a.context.act.mood, Mood::Future | Mood::Infinitive);
    a.certainty == Certainty::Predicted || (mood && done(r).is_some())
}

/// How the acts that two dates are of compare.
pub(super) fn act(a: &Record<'_>, b: &Record<'_>) -> Level {
    let known = |r: &Record<'_>| r.acts.iter().any(Option::is_some);
    match () {
        // "Convicted on Friday", "the jury returned its verdict on Friday": the attribute is the act.
        () if a.same_attribute(b) => Level::ActSame,
        () if a.acts.iter().flatten().any(|x| b.acts.contains(&Some(*x))) => Level::ActSame,
        () if done(a).is_some() && done(b).is_some() && verb(a, b) == Level::VerbSame => Level::ActSame,
        () if known(a) && known(b) => Level::ActDiffers,
        () => Level::ActMissing,
    }
}

fn speech(a: &Record<'_>, b: &Record<'_>) -> Level {
    match [a, b].iter().filter(|r| done(r).is_some() && r.assertion().context.act.class == "say").count() {
        0 => Level::SpeechNone,
        1 => Level::SpeechOne,
        _ => Level::SpeechBoth,
    }
}

/// Whether the sentence of either holds the name of whom the other is about.
pub(super) fn named_beside(a: &Record<'_>, b: &Record<'_>) -> bool {
    matches!(who(a, b), Level::WhoSame | Level::WhoBoth | Level::WhoEither | Level::WhoFound)
}

fn who(a: &Record<'_>, b: &Record<'_>) -> Level {
    // The names of a sentence are among its words.
    let holds =
        |r: &Record<'_>, name: u32| r.around.binary_search_by_key(&name, |w| w.0).is_ok_and(|at| r.around[at].1);
    match (a.actor, b.actor) {
        (Some(x), Some(y)) if x == y => Level::WhoSame,
        (Some(x), Some(y)) => match (holds(b, x), holds(a, y)) {
            (true, true) => Level::WhoBoth,
            (false, false) => Level::WhoApart,
            _ => Level::WhoEither,
        },
        (Some(x), None) if holds(b, x) => Level::WhoFound,
        (None, Some(y)) if holds(a, y) => Level::WhoFound,
        (None, None) => Level::WhoNone,
        _ => Level::WhoLost,
    }
}

/// How much of what either sentence says stands in or beside the other.
fn within(a: &Record<'_>, b: &Record<'_>, rarity: &Rarity) -> Level {
    let own = |r: &Record<'_>| -> f32 { r.around.iter().filter(|w| w.1).map(|w| weight(w.0, rarity)).sum() };
    let (x, y) = (&a.around, &b.around);
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    while i < x.len() && j < y.len() {
        match x[i].0.cmp(&y[j].0) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                sum += weight(x[i].0, rarity) * f32::from(u8::from(x[i].1) + u8::from(y[j].1));
                (i, j) = (i + 1, j + 1);
            }
        }
    }
    match sum / (own(a) + own(b)).max(8.0) {
        p if p < 0.05 => Level::WithinNone,
        p if p < 0.15 => Level::WithinFew,
        p if p < 0.3 => Level::WithinSome,
        p if p < 0.5 => Level::WithinMany,
        _ => Level::WithinMost,
    }
}

/// What a shared word says; weekdays and months, which the values hold, say nothing.
fn weight(stem: u32, rarity: &Rarity) -> f32 {
    if calendar(stem) { 0.0 } else { rarity.bits(u64::from(stem)) }
}

pub(super) fn calendar(stem: u32) -> bool {
    static STEMS: LazyLock<Vec<u32>> = LazyLock::new(|| stems_of(CALENDAR));
    STEMS.contains(&stem)
}

const CALENDAR: &str = "monday tuesday wednesday thursday friday saturday sunday january february march april may june \
                        july august september october november december today yesterday tomorrow week month year day \
                        night morning afternoon evening last next earlier later ago";

/// How often each record's date stands in its article.
pub(super) fn counts(records: &[Record<'_>]) -> Vec<u32> {
    let mut of: FxHashMap<usize, Vec<Interval>> = FxHashMap::default();
    let dated = |r: &Record<'_>| interval(r).filter(|_| r.family == Family::When);
    for r in records {
        of.entry(r.article()).or_default().extend(dated(r));
    }
    let count = |r: &Record<'_>, i: Interval| of[&r.article()].iter().filter(|j| same_date(&i, j)).count();
    let count = |r: &Record<'_>| dated(r).map_or(1, |i| u32::try_from(count(r, i)).unwrap_or(u32::MAX).min(1000));
    records.iter().map(count).collect()
}

/// The prior of a pair, by how many pairs of mentions the two articles hold of the date.
pub(super) fn prior(a: &Record<'_>, b: &Record<'_>, times: u32) -> Level {
    let apart = match (interval(a), interval(b)) {
        (Some(i), Some(j)) => !i.overlaps(&j),
        _ => true,
    };
    match times {
        _ if apart => Level::DatedApart,
        0..=1 => Level::DatedOnce,
        2..=3 => Level::DatedTwice,
        4..=8 => Level::DatedOften,
        9..=19 => Level::DatedMuch,
        _ => Level::DatedMost,
    }
}

/// Whether two dates are of two sayings: two names, or two speakers and hardly the same thing said. The day on which
/// somebody spoke is no fact of the event.
pub(super) fn two_sayings(levels: &[Level]) -> bool {
    let has = |l: Level| levels.contains(&l);
    let speaker = has(Level::WhoSame) || has(Level::WhoFound);
    let names = has(Level::WhoApart) || has(Level::WhoBoth);
    let beside = has(Level::PartHalf) || has(Level::PartMost);
    let said = beside || has(Level::WithinMost) || has(Level::WithinMany) && !has(Level::PartSmall);
    has(Level::SpeechBoth) && (names || !speaker && !said)
}

/// Why the dates of two sayings are kept apart.
pub(super) const SAYINGS: &str = "two sayings";

/// Whether nothing but their kind brings two dates that differ together: `set for trial this year`, `named on Wednesday`. A
/// claim and its evidence say little enough as it is.
pub(super) fn unlike(x: &Record<'_>, y: &Record<'_>, levels: &[Level], claims: bool) -> bool {
    let has = |l: Level| levels.contains(&l);
    let titled = |r: &Record<'_>| r.assertion().mention.field == Field::Title;
    (!claims || titled(x) || titled(y)) && has(Level::PartSmall) && has(Level::NounDiffers) && !has(Level::ActSame)
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Markup};
    use crate::extract::{Extract, extract};
    use crate::fact::testing::of_last;
    use crate::fact::{Grouping, Place, align};
    use crate::mention::Kind;

    /// Whether the dates of two texts, published on these days, are of one fact.
    fn check(a: (&str, &str), b: (&str, &str), expected: bool) {
        let articles = [a, b].map(|(on, text)| Article::new(text, text, Markup::Plain).on(on));
        let extracts: Vec<Extract<'_>> = articles.iter().map(extract).collect();
        let dates = |p: &&Place| matches!(p.of(&extracts).mention.kind, Kind::Date | Kind::Time);
        let clusters = align(&extracts, &[0, 1], Grouping::Given).clusters;
        let joined = clusters.iter().any(|c| !c.doubtful && c.members.iter().filter(dates).count() > 1);
        assert_eq!(joined, expected, "{} / {}", a.1, b.1);
    }

    #[test]
    fn a_weekday_read_a_week_apart_is_one_day() {
        check(
            ("2031-03-11", "The guild meets in Selby hall in advance of the ferry vote in Orm on Thursday."),
            ("2031-03-12", "The ferry vote in Orm is expected on Thursday, the guild said in Selby."),
            true,
        );
    }

    #[test]
    fn an_office_is_taken_once() {
        let more = "The guild has 40 seats, nine looms and three cabins. Repairs cost £4m, and 12 clerks saw to them.";
        let sworn = format!("Ada Reed will be sworn in on 4 May. {more}");
        let day =
            |act: &str| format!("Ada Reed, who {act} on 14 May, likes cake. She baked 16 pies for 31 guests in May.");
        check(("2031-03-13", &sworn), ("2031-03-13", &day("takes office")), true);
        check(("2031-03-13", &sworn), ("2031-03-13", &day("visits Orm")), false);
    }

    #[test]
    fn what_is_planned_has_a_day_too() {
        check(
            ("2031-03-11", "Mayor Anna Brask plans to open the Tarrow ferry terminal on March 20."),
            ("2031-03-12", "The Tarrow ferry terminal is to be opened by Mayor Anna Brask on March 20."),
            true,
        );
    }

    #[test]
    fn a_noun_names_the_act_that_a_verb_tells() {
        check(
            ("2031-03-12", "Ida Holm said Tuesday's vote was the end of the Selby ferry."),
            ("2031-03-12", "The guild of Orm voted on Tuesday to close the Selby ferry."),
            true,
        );
        check(
            ("2031-03-12", "Ida Holm said Tuesday's storm was the end of the Selby fair."),
            ("2031-03-12", "The guild of Orm voted on Tuesday to close the ferry."),
            false,
        );
    }

    #[test]
    fn one_thing_ends_once() {
        // Enough said for another act of the kind.
        const MORE: &str = "The fair sold 14 cakes, 21 pies and 33 loaves. It drew 512 guests and 71 dogs.";
        let years = |a: &str, b: &str, expected: bool| {
            let (a, b) = (format!("{a} {MORE}"), format!("{b} {MORE}"));
            check(("2031-03-11", &a), ("2031-03-12", &b), expected);
        };
        years(
            "Mayor Ida Brask says her third term ends in 2033.",
            "Her third term as mayor of Orm ends in 2034.",
            true,
        );
        years(
            "Mayor Ida Brask says her third term ends in 2033.",
            "She served the town of Orm as mayor in 2030.",
            false,
        );
    }

    #[test]
    fn what_ends_ends_on_the_last_day_of_a_range() {
        let tern = "The second series of The Tern ran in Norland from 13 July 2027 to 15 February 2028.";
        of_last(tern, "The second series of The Tern ended on 15 March 2028.", &["15 February 2028"]);
        of_last(tern, "The second series of The Tern began on 13 August 2027.", &["13 July 2027"]);
    }

    #[test]
    fn a_noun_is_dated_though_more_is_said_of_it() {
        let holt = "Ned Holt led the harbour of Orm for six years, and then the guild of Selby, from May 1971 until his \
                    retirement from the guild and the Velden board on 1 August 1974.";
        of_last(holt, "Ned Holt retired from the guild in August 1974.", &["1 August 1974"]);
        of_last(
            "Building of the mill began in April 2031, and its completion date of September 2033 stands.",
            "The building of the mill will be finished in May 2033.",
            &["September 2033"],
        );
    }

    #[test]
    fn what_was_founded_began() {
        let herald = "The Herald. It began in 1785 in Orm, and took its current name in 1788.";
        of_last(herald, "The Herald was founded before 1900.", &["1785"]);
        of_last(herald, "The Herald was founded in 1790.", &["1785"]);
    }

    #[test]
    fn two_speakers_speak_on_two_occasions() {
        let mayor = "Mayor Ida Holm said on Friday that the ferry of Selby will be sold to the guild of weavers.";
        let weaver = "Weaver Bo Lind said on Friday that nobody had asked the people of Selby.";
        check(("2031-03-15", mayor), ("2031-03-15", weaver), false);
        let again = "Mayor Ida Holm said on Friday that a ferry sold to the weavers of Selby will sail.";
        check(("2031-03-15", mayor), ("2031-03-15", again), true);
    }

    #[test]
    fn a_date_alone_joins_nothing() {
        check(
            ("2031-03-11", "A bakery in Torhout burned down last week."),
            ("2031-03-11", "Nurse Ida Holm won the chess cup of Velden last week."),
            false,
        );
    }
}

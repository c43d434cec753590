//! Comparisons: two records held against each other, outcome by outcome.

use super::dating;
use super::figure::{one_figure, rare, several, telling, told, value};
use super::past;
use super::rarity::Rarity;
use super::record::{Family, Record};
use super::weight::{Column, Level};
use crate::assertion::{Assertion, Certainty, Territory};
use crate::context::stem_of;
use crate::entity::{Subject, SubjectKind};
use crate::lexicon::nickname;
use crate::relation::{Relation, grows, opposed, relate};
use crate::value::Grain;

/// How two records compare: what does not depend on their rivals.
#[derive(Debug, Clone)]
pub(super) struct Comparison {
    pub levels: Vec<Level>,
    pub relation: Relation,
}

/// Compares two records; `common` is how many records of the set have the value of the first.
pub(super) fn compare(a: &Record<'_>, b: &Record<'_>, rarity: &Rarity, common: u32) -> Comparison {
    let relation = relate(&a.said, &b.said, grows(a.assertion()) && a.past.is_none());
    let nouns = noun(a, b);
    let mut levels = vec![attribute(a, b)];
    levels.extend(nouns);
    let shared = Shared::new(a, b, rarity);
    let part = match shared.bits / a.bits.min(b.bits).max(4.0) {
        p if p < 0.2 => Level::PartSmall,
        p if p < 0.45 => Level::PartFair,
        p if p < 0.7 => Level::PartHalf,
        _ => Level::PartMost,
    };
    levels.push(part);
    let land = |r: &Record<'_>| r.assertion().territory;
    let same = shared.next || (land(a).is_some() && land(a) == land(b));
    levels.push(if same { Level::NextSame } else { Level::NextOther });
    let figure = (a.family.column() == Column::Much).then(|| value(a, b, relation, common));
    match [a, b].iter().filter(|r| r.assertion().lead).count() {
        2 => levels.push(Level::LeadBoth),
        1 => levels.push(Level::LeadOne),
        // A telling figure is told as well further down.
        _ if figure.is_some_and(|f| told(a, b, f)) => {}
        _ => levels.push(Level::LeadNone),
    }
    levels.push(if a.article() == b.article() { Level::ArticleSame } else { Level::ArticleOther });
    let Some(figure) = figure else {
        levels.extend(dating::levels(a, b, relation, (nouns, part), rarity));
        return Comparison { levels, relation };
    };
    levels.extend([figure, subject(a, b), phrase(a, b), verb(a, b)]);
    levels.push(match shared.bits {
        s if s < 2.0 => Level::SharedNone,
        s if s < 6.0 => Level::SharedFew,
        s if s < 12.0 => Level::SharedSome,
        s if s < 22.0 => Level::SharedMany,
        _ => Level::SharedMost,
    });
    levels.push(match shared.beside {
        0 => Level::BesideNone,
        1 => Level::BesideOne,
        _ => Level::BesideMore,
    });
    levels.push(actor(a, b));
    levels.push(around(a, b, rarity));
    let named = |r: &Record<'_>| r.words.iter().any(|w| w.name);
    levels.push(match shared.names {
        0 if named(a) && named(b) => Level::NamesDiffer,
        0 => Level::NamesMissing,
        _ => Level::NamesShared,
    });
    Comparison { levels, relation }
}

/// What two sentences share.
#[derive(Debug, Default)]
struct Shared {
    /// What the words they share say, the nearer to the values the more.
    bits: f32,
    /// How many of them stand beside both values.
    beside: usize,
    /// How many are names.
    names: usize,
    /// Whether one stands next to both values, on the same side.
    next: bool,
}

impl Shared {
    fn new(a: &Record<'_>, b: &Record<'_>, rarity: &Rarity) -> Self {
        let mut out = Self::default();
        let mut other = b.words.iter().peekable();
        for w in &a.words {
            while other.next_if(|x| x.id < w.id).is_some() {}
            let Some(x) = other.peek().filter(|x| x.id == w.id) else { continue };
            out.bits += rarity.bits(w.id) * (w.near * x.near).sqrt();
            out.beside += usize::from(w.offset.abs() <= 4 && x.offset.abs() <= 4);
            out.names += usize::from(w.name && x.name);
            out.next |= w.offset.abs() <= 2 && x.offset.abs() <= 2 && w.offset.signum() == x.offset.signum();
        }
        out
    }
}

fn actor(a: &Record<'_>, b: &Record<'_>) -> Level {
    let (x, y) = (&a.assertion().context.act.subject, &b.assertion().context.act.subject);
    if x.is_empty() || y.is_empty() {
        Level::ActorMissing
    } else if x.iter().any(|w| y.contains(w)) {
        Level::ActorSame
    } else {
        Level::ActorDiffers
    }
}

/// What the sentences around the two share, and each with the other's own.
fn around(a: &Record<'_>, b: &Record<'_>, rarity: &Rarity) -> Level {
    let (x, y) = (&a.around, &b.around);
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    while i < x.len() && j < y.len() {
        match x[i].0.cmp(&y[j].0) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                // What both sentences hold themselves was counted before.
                if !(x[i].1 && y[j].1) {
                    sum += rarity.bits(u64::from(x[i].0));
                }
                (i, j) = (i + 1, j + 1);
            }
        }
    }
    match sum {
        s if s < 6.0 => Level::AroundNone,
        s if s < 18.0 => Level::AroundSome,
        _ => Level::AroundMuch,
    }
}

pub(super) fn subject(a: &Record<'_>, b: &Record<'_>) -> Level {
    let (x, y) = (&a.subject, &b.subject);
    if x.is_empty() || y.is_empty() {
        return Level::SubjectMissing;
    }
    let within = |x: &[u64], y: &[u64]| x.iter().all(|w| y.contains(w));
    match (within(x, y), within(y, x)) {
        (true, true) => Level::SubjectSame,
        (true, _) | (_, true) => Level::SubjectPart,
        _ if x.iter().any(|w| y.contains(w)) => Level::SubjectTouches,
        _ if a.proper && b.proper => Level::SubjectDiffers,
        _ => Level::SubjectMissing,
    }
}

fn attribute(a: &Record<'_>, b: &Record<'_>) -> Level {
    match (a.named, b.named) {
        (Some(x), Some(y)) if x.id == y.id && a.proper && b.proper && same_name(a, b) => Level::AttributePerson,
        // Born on the day that somebody else says they died or married.
        (Some(_), _) | (_, Some(_)) if opposed(a.assertion(), b.assertion()) => Level::AttributeSame,
        (Some(x), Some(y)) if x.id == y.id => Level::AttributeSame,
        (None, None) | (Some(_), Some(_)) => Level::AttributeOpen,
        _ => Level::AttributeOne,
    }
}

/// Whether both are named people of one surname, with nothing in their names that tells them apart.
pub(super) fn same_name(a: &Record<'_>, b: &Record<'_>) -> bool {
    let (Some(x), Some(y)) = (&a.assertion().subject, &b.assertion().subject) else { return false };
    let (p, q) = (&x.key, &y.key);
    if p.surname.is_empty() || q.surname.is_empty() {
        return a.family != Family::Age
            && x.kind != SubjectKind::Place
            && a.proper
            && b.proper
            && subject(a, b) == Level::SubjectSame;
    }
    let initial = |g: &str, h: &str| g.trim_end_matches('.').len() == 1 && h.starts_with(g.trim_end_matches('.'));
    let given = p.given.is_empty()
        || q.given.is_empty()
        || nickname::same(&p.given, &q.given)
        || initial(&p.given, &q.given)
        || initial(&q.given, &p.given)
        // "Julius Caesar", "Gaius Julius Caesar"
        || a.subject.contains(&super::word::name(&q.given))
        || b.subject.contains(&super::word::name(&p.given));
    let suffix = p.suffix == q.suffix || p.suffix.is_empty() || q.suffix.is_empty();
    let gender = p.gender.is_none() || q.gender.is_none() || p.gender == q.gender || p.given == q.given;
    p.surname == q.surname && given && suffix && gender
}

fn noun(a: &Record<'_>, b: &Record<'_>) -> Option<Level> {
    if a.family == Family::Age {
        return None;
    }
    let (x, y) = (&a.assertion().context.head, &b.assertion().context.head);
    let alike = |x: &crate::context::Head| (x.lemma.clone(), x.class);
    Some(match (alike(x), alike(y)) {
        ((l, _), (m, _)) if l.is_empty() || m.is_empty() => Level::NounMissing,
        ((l, _), (m, _)) if l == m => Level::NounSame,
        ((_, c), (_, d)) if c == d && !c.is_empty() => Level::NounClass,
        _ => Level::NounDiffers,
    })
}

/// What narrows the noun of both: `Asian` in `nine Asian men`.
pub(super) fn phrase(a: &Record<'_>, b: &Record<'_>) -> Level {
    let (x, y) = (&a.assertion().context.head, &b.assertion().context.head);
    let (p, q) = (&x.modifiers, &y.modifiers);
    if x.lemma != y.lemma || p.is_empty() || q.is_empty() {
        return Level::PhraseMissing;
    }
    let within = |p: &[u32], q: &[u32]| p.iter().all(|w| q.contains(w));
    match (within(p, q), within(q, p)) {
        (true, true) => Level::PhraseSame,
        _ if p.iter().any(|w| q.contains(w)) => Level::PhraseTouches,
        _ => Level::PhraseDiffers,
    }
}

/// Whether a verb tells nothing of an act.
pub(super) fn weak(verb: &str) -> bool {
    matches!(verb, "" | "be" | "have" | "do" | "say")
}

pub(super) fn verb(a: &Record<'_>, b: &Record<'_>) -> Level {
    let (x, y) = (&a.assertion().context.act, &b.assertion().context.act);
    match () {
        () if weak(&x.verb) || weak(&y.verb) => Level::VerbMissing,
        () if x.verb == y.verb || (!x.class.is_empty() && x.class == y.class) => Level::VerbSame,
        () => Level::VerbDiffers,
    }
}

/// Why two records can never be one fact, whatever else they share.
pub(super) fn cannot(a: &Record<'_>, b: &Record<'_>) -> Option<&'static str> {
    let (x, y) = (a.assertion(), b.assertion());
    // One age, and one name within the other: "Archer, 41" may be a first name or a last.
    let one_name = || a.proper && b.proper && matches!(subject(a, b), Level::SubjectSame | Level::SubjectPart);
    if a.family == Family::Age && a.value == b.value && a.article() != b.article() && one_name() {
        return None;
    }
    if let (Some(p), Some(q)) = (a.named, b.named)
        && p.id != q.id
        && !(opposed(x, y) && a.article() != b.article() && subject(a, b) != Level::SubjectDiffers)
    {
        return Some("different attributes");
    }
    // Who is told of beside the other may be the one meant: "X and his wife, Y, were charged on Tuesday".
    let dated = a.family.column() == Column::When && a.value == b.value;
    // A deal is told of its buyer, of what is bought, and of those who sell.
    let deal = a.named.is_some_and(|n| DEALS.contains(&n.id));
    let beside = (dated || deal) && dating::named_beside(a, b);
    if a.named.is_some() && a.named.map(|n| n.id) == b.named.map(|n| n.id) && contradict(a, b) && !beside {
        return Some(STRANGERS);
    }
    // "When she was 15" on both sides, or one sentence copied: nobody is named who could be two.
    let copied = || a.article() != b.article() && x.context.sentence.copied(&y.context.sentence);
    let nobody = x.subject.is_none() && y.subject.is_none() && (a.value == b.value || copied());
    if a.family == Family::Age && !same_name(a, b) && !nobody {
        return Some(STRANGERS);
    }
    let phrase_same = a.value == b.value && a.family.column() == Column::Much && phrase(a, b) == Level::PhraseSame;
    // A figure of three digits is hardly two things' by chance.
    let rare_same = a.value == b.value && a.family.column() == Column::Much && rare(a);
    // "Eleven new cases, bringing the total to 74", "more than ten new cases": the new ones on both sides.
    let new = |a: &Assertion| a.context.head.modifiers.contains(&stem_of("new"));
    let scopes = x.scope != y.scope && !(new(x) && new(y));
    // "The coach had 41 passengers", "there were 41 passengers and two crew".
    let noun_same = a.value == b.value && a.plain() && telling(a) && noun(a, b) == Some(Level::NounSame);
    if !phrase_same && !rare_same && !noun_same && scopes {
        return Some(PARTED);
    }
    // What a thing made elsewhere is never what it made; at home and worldwide differ where both are said.
    let elsewhere = |t: Option<Territory>| t == Some(Territory::Abroad);
    let said = x.territory.is_some() && y.territory.is_some();
    if x.territory != y.territory && (said || elsewhere(x.territory) || elsewhere(y.territory)) {
        return Some("different parts of the world");
    }
    if let (Some(v), Some(w)) = (&x.window, &y.window)
        && !rare_same
        && v.text != w.text
        && windows_differ(&v.value, &w.value, a.value == b.value)
    {
        return Some(STRETCHES);
    }
    // "Said last week that he does not": what is denied is seldom the day.
    // "She will not stand at the May vote" denies nothing of the election.
    let event = a.family == Family::When && (x.context.head.dated || y.context.head.dated);
    // "Over the first five days", "over the first six days": what was counted so far on two days.
    let first = |r: &Record<'_>| r.said.words.split(' ').any(|w| w.eq_ignore_ascii_case("first"));
    if a.family == Family::Length && a.value != b.value && first(a) && first(b) {
        return Some(STRETCHES);
    }
    let denial = a.family != Family::Age && !event && x.context.act.negated != y.context.act.negated;
    if denial && (a.value != b.value || verb(a, b) == Level::VerbSame) {
        return Some(DENIED);
    }
    if a.family.column() == Column::Much
        && let (Some(p), Some(q)) = (x.mention.value.quantity(), y.mention.value.quantity())
        && !units_agree(&p.unit, &q.unit)
        && !rated(a, b, &p.unit, &q.unit)
    {
        return Some(UNITS);
    }
    // What "£860" is in "100,000 rupees (£860)" tells of the rupees, and of no other rupees.
    if (a.converted || b.converted) && a.unit() != b.unit() {
        return Some("a sum in other money");
    }
    if a.timeless() && b.timeless() {
        return Some("no time is named");
    }
    if a.article() == b.article() && x.sentence == y.sentence && x.mention.field == y.mention.field {
        return Some("said beside each other");
    }
    // Of 16 such pairs in the labelled reports none is one sum; what the lead says of a thing or an act may be said again,
    // and otherwise.
    let again = || (x.lead || y.lead) && (noun(a, b) == Some(Level::NounSame) || verb(a, b) == Level::VerbSame);
    if a.article() == b.article() && a.family == Family::Money && a.value != b.value && !again() {
        return Some("two amounts of one article");
    }
    if let (Some(x), Some(y)) = (a.end, b.end)
        && x != y
    {
        return Some("the start and the end");
    }
    if (x.counted || y.counted) && !dating::meets(a, b) {
        return Some("a day counted from another");
    }
    if let Some(why) = dating::ranged(a, b).or_else(|| dating::ranged(b, a)) {
        return Some(why);
    }
    if a.value != b.value && dating::told_of(a, b) {
        return Some("what was done and when it was spoken of");
    }
    // "A grace period" is no other period.
    let period = |x: &Assertion| x.context.head.lemma == "period";
    let narrows = x.context.head.modifiers != y.context.head.modifiers;
    if a.family == Family::Length && a.value != b.value && period(x) && period(y) && narrows {
        return Some("different periods");
    }
    // "Described as a tall man, 6ft 2in": of somebody whose name stands elsewhere, in the same words right before at best.
    let described = |r: &Record<'_>| r.assertion().context.act.verb == "describe" && !r.proper;
    let under = || x.context.before.as_ref().zip(y.context.before.as_ref()).is_some_and(|(p, q)| p.copied(q));
    if a.family == Family::Much && a.value != b.value && described(a) && described(b) && !under() {
        return Some("two descriptions");
    }
    let told_of = a.toll()
        || b.toll()
        || (matches!(a.family, Family::Much) || past::sentenced(x) && past::sentenced(y)) && a.value != b.value;
    if (a.past != b.past && told_of) || (a.article() == b.article() && years_apart(x, y)) {
        return Some("another event, of another year");
    }
    // "Lowered the toll from 11 to 10": joined to the old toll it would keep the new one out.
    let old = |r: &Record<'_>| !r.toll() && r.assertion().context.act.preposition == "from";
    if a.toll() && old(b) || old(a) && b.toll() || a.value != b.value && x.context.act.other_end(&y.context.act) {
        return Some("a change and what it led to");
    }
    let forecast = (x.certainty == Certainty::Predicted) != (y.certainty == Certainty::Predicted);
    if forecast && (vague(x) || vague(y)) && !one_figure(a, b) && a.value != b.value {
        return Some(FORECAST);
    }
    if a.named.is_some() && a.article() == b.article() && one_of_many(x, y) {
        return Some("one person and a group");
    }
    None
}

/// Why two values are kept apart that are of two people.
pub(super) const STRANGERS: &str = "different people";

/// Why two figures are kept apart of which one is part of what the other may be.
pub(super) const PARTED: &str = "a part and the whole";

/// Why two values are kept apart of which one is denied.
pub(super) const DENIED: &str = "one is denied";

/// Why two figures are kept apart that are told of two stretches of time.
pub(super) const STRETCHES: &str = "different stretches of time";

/// Why figures of two units are kept apart.
pub(super) const UNITS: &str = "different units";

/// Why a forecast is kept apart from what nearly any figure meets.
pub(super) const FORECAST: &str = "a forecast and a fact";

/// Attributes of a deal.
const DEALS: [&str; 3] = ["deal-value", "offer-price", "stake"];

/// Whether one article dates the news by its day and something else by an earlier year: `in flood in 2019`.
fn years_apart(x: &Assertion, y: &Assertion) -> bool {
    let read = |a: &Assertion| a.mention.value.interval();
    let (Some(i), Some(j)) = (read(x), read(y)) else { return false };
    (i.grain == Grain::Year) != (j.grain == Grain::Year) && !i.overlaps(&j)
}

/// Whether a value is a bound or an approximation: what nearly any figure meets.
fn vague(a: &Assertion) -> bool {
    a.mention.value.quantity().is_some_and(|q| q.approx || q.bounds.point().is_none())
}

/// Whether one is said of a named person and the other of people without a name.
fn one_of_many(a: &Assertion, b: &Assertion) -> bool {
    let (Some(x), Some(y)) = (&a.subject, &b.subject) else { return false };
    let many = |s: &Subject| s.kind == SubjectKind::Group && s.key.surname.is_empty();
    (x.named_person() && many(y)) || (many(x) && y.named_person())
}

fn contradict(a: &Record<'_>, b: &Record<'_>) -> bool {
    if !a.proper || !b.proper {
        return false;
    }
    let surname = |r: &Record<'_>| {
        let key = &r.assertion().subject.as_ref()?.key;
        key.surname.rsplit(' ').next().filter(|s| !s.is_empty()).map(super::word::name)
    };
    let lacks = |x: Option<u64>, r: &Record<'_>| x.is_some_and(|x| !r.subject.contains(&x));
    match (surname(a), surname(b)) {
        (Some(_), Some(_)) => !same_name(a, b),
        (x, y) => lacks(x, b) || lacks(y, a) || subject(a, b) == Level::SubjectDiffers,
    }
}

/// Whether two windows are two: "between 2016 and 2021" and "over five years" need not be, where the figure is one.
fn windows_differ(a: &crate::value::Value, b: &crate::value::Value, one: bool) -> bool {
    match (a.timex(), b.timex()) {
        (Some(x), Some(y)) => match (x.interval, y.interval) {
            (Some(i), Some(j)) => !i.overlaps(&j),
            (Some(_), None) | (None, Some(_)) if one => false,
            _ => x.value != y.value,
        },
        _ => a != b,
    }
}

/// Whether two figures have one unit but for what one of them is counted by: two salaries, of which one is without the year
/// it is paid for; "$1.29 a share" and "$1.29", "$150 million a year" and "$150 million annually".
fn rated(a: &Record<'_>, b: &Record<'_>, x: &str, y: &str) -> bool {
    let salary = |r: &Record<'_>| r.named.is_some_and(|n| n.id == "salary");
    let salaries = salary(a) && salary(b) && x.trim_end_matches(" per year") == y.trim_end_matches(" per year");
    let one = is_rate(x) != is_rate(y) && counted(x) == counted(y);
    salaries || one && one_figure(a, b) && several(a)
}

/// Whether a unit is counted by another: `USD per share`.
pub(super) fn is_rate(unit: &str) -> bool {
    counted(unit).len() < unit.len()
}

/// What a unit counts, without what it is counted by: the `USD` of `USD per share`.
fn counted(unit: &str) -> &str {
    unit.split_once(" per ").map_or(unit, |(of, _)| of)
}

/// Whether two units can count one thing: equal, of one dimension, both money, or one not known;
/// nouns are left to the weights.
pub(super) fn units_agree(a: &str, b: &str) -> bool {
    use crate::relation::{factor, is_currency};
    if a == b || a.is_empty() || b.is_empty() {
        return true;
    }
    // "£65 a week", "£210 a month"
    if let (Some((of, each)), Some((one, other))) = (a.rsplit_once(" per "), b.rsplit_once(" per "))
        && of == one
    {
        return each == other;
    }
    let hard = |u: &str| is_currency(u) || u == "percent" || u == "percentage point" || factor(u, u).is_some();
    match (hard(a), hard(b)) {
        (false, false) => true,
        (true, true) => {
            (is_currency(a) && is_currency(b))
                || (a.starts_with("percent") && b.starts_with("percent"))
                || factor(a, b).is_some()
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Markup};
    use crate::extract::{Extract, extract};
    use crate::fact::{Grouping, align};
    use crate::mention::Kind;

    /// Whether the counts of two texts are one fact.
    fn check(a: &str, b: &str, expected: bool) {
        assert_eq!(joined(Kind::Count, a, b), expected, "{a} / {b}");
    }

    /// Whether values of a kind are one fact in two texts.
    fn joined(kind: Kind, a: &str, b: &str) -> bool {
        let articles = [a, b].map(|t| Article::new(t, t, Markup::Plain));
        let extracts: Vec<Extract<'_>> = articles.iter().map(extract).collect();
        let like = |p: &&crate::fact::Place| p.of(&extracts).mention.kind == kind;
        let clusters = align(&extracts, &[0, 1], Grouping::Given).clusters;
        clusters.iter().any(|c| c.members.iter().filter(like).count() > 1)
    }

    #[test]
    fn a_bound_is_set_near_the_figure() {
        let takings = "Selby Fair took £26,400 at the gate, £71,200 at the stalls and £97,600 in all.";
        let near = |n: &str| money("Selby Fair took more than £95,000.", takings).iter().any(|v| v == n);
        assert!(near("£97,600") && !near("£71,200"));
    }

    /// The sums of the second text that are one fact with one of the first.
    fn money(a: &str, b: &str) -> Vec<String> {
        let articles = [a, b].map(|t| Article::new(t, t, Markup::Plain));
        let extracts: Vec<Extract<'_>> = articles.iter().map(extract).collect();
        let clusters = align(&extracts, &[0, 1], Grouping::Given).clusters;
        let joined = clusters.iter().filter(|c| c.members.iter().any(|p| p.article == 0));
        let other = joined.flat_map(|c| c.members.iter().filter(|p| p.article == 1));
        other.map(|p| p.words(&extracts).to_owned()).collect()
    }

    #[test]
    fn one_age_is_of_one_name_within_the_other() {
        let ages = |a: &str, b: &str| joined(Kind::Age, a, b);
        assert!(ages("The roof fell on Piet Sorley, 6.", "Bram Sorley, whose 6-year-old son, Piet, died, wept."));
        assert!(!ages("The roof fell on Piet Sorley, 6.", "Bram Sorley, whose 6-year-old son, Jan, died, wept."));
    }

    #[test]
    fn one_figure_may_be_of_two_nouns() {
        check(
            "A letter to the Velden council was signed by 47 professors of Orm college.",
            "The 47 teachers who signed the letter to the Velden council work at Orm college.",
            true,
        );
    }

    #[test]
    fn two_of_a_kind_are_kept_apart() {
        let described = "Described as a tall man, 6ft 2in, with a beard. He was seen in Selby.";
        assert!(!joined(
            Kind::Measure,
            described,
            "Described as a tall man, 5ft 8in, with a beard. He was seen in Selby."
        ));
        let named = |inches: u8| {
            format!("Wanted by Selby police: Piet Voss of Orm Lane.\n\nDescribed as a tall man, 6ft {inches}in.")
        };
        assert!(joined(Kind::Measure, &named(2), &named(3)));
        let spoke = "Selby police on Tuesday said the fire at Orm Mill was an accident.";
        assert!(!joined(Kind::Date, spoke, "Police are looking into Monday’s fire at Orm Mill in Selby."));
        let grace = "The debt accord has a seven-year grace period.";
        assert!(!joined(Kind::Duration, grace, "The debt accord runs over a 17-year period."));
        assert!(joined(Kind::Duration, grace, "The debt accord has an eight-year grace period."));
    }

    #[test]
    fn one_count_of_one_phrase_is_one_fact_though_one_calls_it_a_part() {
        check(
            "Bram Sorley was among eight Dutch sailors fined by the port of Velden after the ferry race.",
            "Sorley led a crew, which included eight Dutch sailors, in the ferry race at Velden.",
            true,
        );
        check(
            "Bram Sorley was among eight Dutch sailors fined by the port of Velden after the ferry race.",
            "A bakery in Torhout sold eight fresh loaves on the morning of the fair.",
            false,
        );
    }
}

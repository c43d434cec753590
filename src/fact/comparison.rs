//! Comparisons: two records held against each other, outcome by outcome.

use super::dating;
use super::figure::{told, value};
use super::rarity::Rarity;
use super::record::{Family, Record};
use super::weight::{Column, Level};
use crate::entity::SubjectKind;
use crate::lexicon::nickname;
use crate::relation::{Relation, grows, opposed, relate};

/// How two records compare: what does not depend on their rivals.
#[derive(Debug, Clone)]
pub(super) struct Comparison {
    pub levels: Vec<Level>,
    pub relation: Relation,
}

/// Compares two records; `common` is how many records of the set have the value of the first.
pub(super) fn compare(a: &Record<'_>, b: &Record<'_>, rarity: &Rarity, common: u32) -> Comparison {
    let relation = relate(&a.said, &b.said, grows(a.assertion()) && a.past.or(b.past).is_none());
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

pub(super) fn noun(a: &Record<'_>, b: &Record<'_>) -> Option<Level> {
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

#[cfg(test)]
mod tests {
    use crate::article::{Article, Markup};
    use crate::extract::{Extract, extract};
    use crate::fact::{Grouping, align};
    use crate::mention::Kind;

    /// Whether the counts of two texts are one fact.
    fn check(a: &str, b: &str, expected: bool) {
        let articles = [a, b].map(|t| Article::new(t, t, Markup::Plain));
        let extracts: Vec<Extract<'_>> = articles.iter().map(extract).collect();
        let like = |p: &&crate::fact::Place| p.of(&extracts).mention.kind == Kind::Count;
        let clusters = align(&extracts, &[0, 1], Grouping::Given).clusters;
        assert_eq!(clusters.iter().any(|c| c.members.iter().filter(like).count() > 1), expected, "{a} / {b}");
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
    fn one_figure_may_be_of_two_nouns() {
        check(
            "A letter to the Velden council was signed by 47 professors of Orm college.",
            "The 47 teachers who signed the letter to the Velden council work at Orm college.",
            true,
        );
    }
}

//! Wordings aligned: quotations by speaker and likeness, legal statuses by person.

use std::collections::BTreeMap;

use super::rarity::Rarity;
use super::word::{self, Sentence};
use super::{Cluster, Place};
use crate::assertion::Assertion;
use crate::entity::{Subject, SubjectKind};
use crate::extract::Extract;
use crate::mention::Kind;
use crate::relation::likeness;
use crate::span::Span;
use crate::value::Value;

/// How much of two quotations must be alike for them to be one.
const ALIKE: f32 = 0.7;
/// How rare a word must be to tell one case from another, in bits.
const RARE: f32 = 7.0;
/// How many rare words the description of an unnamed person must share with another article.
const DESCRIBED: usize = 2;

/// The facts that are words, of the articles of one story; what only one article says is left out.
pub(super) fn clusters(extracts: &[Extract<'_>], articles: &[usize]) -> Vec<Cluster> {
    let mut out = quotes(extracts, articles);
    out.extend(statuses(extracts, articles));
    out
}

fn places(extracts: &[Extract<'_>], articles: &[usize], kind: Kind) -> Vec<Place> {
    let of = |article: usize| {
        let all = extracts[article].assertions.iter().enumerate();
        all.filter(move |(_, a)| a.mention.kind == kind).map(move |(assertion, _)| Place { article, assertion })
    };
    articles.iter().flat_map(|&a| of(a)).collect()
}

fn wording(a: &Assertion) -> &str {
    match &a.mention.value {
        Value::Wording(text) => text,
        _ => "",
    }
}

/// The name that people of one name share: the surname, else the whole name.
fn name(subject: &Subject) -> String {
    if subject.key.surname.is_empty() { subject.name.to_lowercase() } else { subject.key.surname.to_string() }
}

fn quotes(extracts: &[Extract<'_>], articles: &[usize]) -> Vec<Cluster> {
    let mut speakers: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    for place in places(extracts, articles, Kind::Quote) {
        if let Some(speaker) = &place.of(extracts).subject {
            speakers.entry(name(speaker)).or_default().push(place);
        }
    }
    let mut out = Vec::new();
    for said in speakers.into_values() {
        let mut groups: Vec<Vec<Place>> = Vec::new();
        for place in said {
            let text = wording(place.of(extracts));
            let alike = |g: &Vec<Place>| g.iter().any(|p| likeness(wording(p.of(extracts)), text) >= ALIKE);
            match groups.iter_mut().find(|g| alike(g)) {
                Some(group) => group.push(place),
                None => groups.push(vec![place]),
            }
        }
        let shared = |g: &Vec<Place>| g.iter().any(|p| p.article != g[0].article);
        out.extend(groups.into_iter().filter(shared).map(|members| cluster(extracts, members, false)));
    }
    out
}

/// The stages that say somebody did it, from the least to the most that is settled.
const LADDER: &[&str] = &["not proven", "alleged", "arrested", "charged", "convicted", "acquitted", "quashed"];

fn statuses(extracts: &[Extract<'_>], articles: &[usize]) -> Vec<Cluster> {
    let all = places(extracts, articles, Kind::LegalStatus);
    let mut people: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    for &place in &all {
        let Some(subject) = &place.of(extracts).subject else { continue };
        if subject.kind == SubjectKind::Person && !subject.key.surname.is_empty() {
            people.entry(name(subject)).or_default().push(place);
        }
    }
    let mut out: Vec<Cluster> = Vec::new();
    let unnamed = unnamed(extracts, &all);
    if !unnamed.is_empty() {
        let from: Vec<usize> = unnamed.iter().map(|p| p.article).collect();
        let convicted = |p: &&Place| wording(p.of(extracts)) == "convicted" && !from.contains(&p.article);
        let described = |p: &&Place| unnamed.iter().any(|u| fits(extracts, *u, p.article));
        let mut members: Vec<Place> = all.iter().filter(convicted).filter(described).copied().collect();
        if !members.is_empty() {
            let person = person(extracts, &members);
            members = best(extracts, &members, person.as_deref());
            let phrase = phrase(extracts, &unnamed, &members);
            for held in people.values_mut() {
                held.retain(|p| !members.contains(p));
            }
            members.extend(unnamed);
            members.sort_unstable();
            let mut found = cluster(extracts, members, true);
            if let (Some(person), Some(phrase)) = (person, phrase) {
                found.subject = format!("{person}{UNNAMED}{phrase}, unnamed");
            }
            out.push(found);
        }
    }
    for said in people.into_values() {
        let members = furthest(extracts, &said);
        if members.iter().any(|p| p.article != members[0].article) {
            let strong = |p: &Place| matches!(wording(p.of(extracts)), "not proven" | "acquitted" | "quashed");
            let doubtful = !members.iter().any(strong) && members.iter().any(|p| wording(p.of(extracts)) == "alleged");
            out.push(cluster(extracts, members, doubtful));
        }
    }
    // A link that nothing contradicts asks nothing of anybody.
    out.retain(|c| !c.doubtful || differs(extracts, &c.members));
    out
}

/// What stands between a person and the words for somebody who may be that person.
pub(crate) const UNNAMED: &str = " ~ ";

/// The people whom the assertions of a sentence are about.
fn people(extracts: &[Extract<'_>], place: Place) -> Vec<String> {
    let a = place.of(extracts);
    let beside = extracts[place.article].assertions.iter();
    let names = beside
        .filter(|b| b.mention.field == a.mention.field && b.sentence == a.sentence)
        .filter_map(|b| b.subject.as_ref())
        .filter(|s| s.kind == SubjectKind::Person && !s.key.surname.is_empty());
    names.map(|s| s.name.clone()).collect()
}

/// The person whom most articles name where they tell of a conviction.
fn person(extracts: &[Extract<'_>], members: &[Place]) -> Option<String> {
    let mut named: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for &place in members {
        for name in people(extracts, place) {
            named.entry(name).or_default().push(place.article);
        }
    }
    for articles in named.values_mut() {
        articles.dedup();
    }
    named.into_iter().max_by(|a, b| a.1.len().cmp(&b.1.len()).then(b.0.cmp(&a.0))).map(|(name, _)| name)
}

/// Of what each article says, that which stands in a sentence about the person, else all of it.
fn best(extracts: &[Extract<'_>], members: &[Place], person: Option<&str>) -> Vec<Place> {
    let about = |p: &Place| people(extracts, *p).iter().any(|name| Some(name.as_str()) == person);
    let told: Vec<usize> = members.iter().filter(|p| about(p)).map(|p| p.article).collect();
    members.iter().filter(|p| about(p) || !told.contains(&p.article)).copied().collect()
}

/// What an article calls the person it does not name.
fn phrase(extracts: &[Extract<'_>], unnamed: &[Place], members: &[Place]) -> Option<String> {
    let fit = |p: &&Place| members.iter().any(|m| fits(extracts, **p, m.article));
    let place = unnamed.iter().find(fit)?;
    let a = place.of(extracts);
    let text = extracts[place.article].article.field(a.mention.field);
    let rest = text.get(a.mention.span.start as usize..a.sentence.end as usize)?;
    let end = rest.find(|c: char| !c.is_alphanumeric() && !matches!(c, ' ' | '-')).unwrap_or(rest.len());
    let stop = ["in", "of", "who", "from", "and", "to", "for", "until", "after", "by", "has", "was", "is", "as"];
    let words: Vec<&str> = rest[..end].split(' ').take_while(|w| !stop.contains(w)).take(5).collect();
    Some(words.join(" ")).filter(|w| !w.is_empty())
}

fn differs(extracts: &[Extract<'_>], members: &[Place]) -> bool {
    let said: Vec<_> = members.iter().map(|&p| crate::relation::Said::new(extracts, p, false)).collect();
    let apart = |a, b| matches!(crate::relation::relate(a, b, false), crate::relation::Relation::Excludes(_));
    said.iter().enumerate().any(|(k, a)| said[k + 1..].iter().any(|b| apart(a, b)))
}

/// Of what each article says of a person, that which settles most.
fn furthest(extracts: &[Extract<'_>], said: &[Place]) -> Vec<Place> {
    let rank = |p: &Place| LADDER.iter().position(|s| *s == wording(p.of(extracts)));
    let most = |article: usize| said.iter().filter(|p| p.article == article).map(rank).max();
    said.iter().filter(|p| Some(rank(p)) == most(p.article)).copied().collect()
}

/// What articles that say a case is not proven, and convict nobody, say of somebody without a name.
fn unnamed(extracts: &[Extract<'_>], all: &[Place]) -> Vec<Place> {
    let of = |article: usize| all.iter().filter(move |p| p.article == article);
    let says = |article: usize, status: &str| of(article).any(|p| wording(p.of(extracts)) == status);
    let open = |p: &&Place| {
        let a = p.of(extracts);
        let named = a.subject.as_ref().is_some_and(|s| !s.key.surname.is_empty());
        !named
            && matches!(wording(a), "alleged" | "not proven")
            && says(p.article, "not proven")
            && !says(p.article, "convicted")
    };
    all.iter().filter(open).copied().collect()
}

/// Whether another article holds the words that describe an unnamed person.
fn fits(extracts: &[Extract<'_>], unnamed: Place, article: usize) -> bool {
    let rarity = Rarity::default();
    let a = unnamed.of(extracts);
    let mut tokens = Vec::new();
    let text = extracts[unnamed.article].article.field(a.mention.field);
    let other = extracts[article].article;
    let whole = Sentence::new(&other.text, Span::new(0, other.text.len()), &mut tokens);
    let mut there: Vec<u64> = whole.ids().collect();
    there.sort_unstable();
    // The words right after "alleged" describe the person.
    let near = Sentence::new(text, a.sentence, &mut tokens).around(a.mention.span);
    let alleged = word::concept("alleged");
    let rare = |w: &&word::Word| w.id != alleged && (1..=5).contains(&w.offset) && rarity.bits(w.id) >= RARE;
    near.iter().filter(rare).filter(|w| there.binary_search(&w.id).is_ok()).count() >= DESCRIBED
}

fn cluster(extracts: &[Extract<'_>], mut members: Vec<Place>, doubtful: bool) -> Cluster {
    members.sort_unstable();
    let subjects = || members.iter().filter_map(|p| p.of(extracts).subject.as_ref());
    let fullest = |a: &&Subject, b: &&Subject| {
        let key = |s: &Subject| (s.kind == SubjectKind::Person, !s.key.surname.is_empty(), s.name.len());
        key(a).cmp(&key(b)).then(b.name.cmp(&a.name))
    };
    Cluster {
        subject: subjects().max_by(fullest).map(|s| s.name.clone()).unwrap_or_default(),
        attribute: members[0].of(extracts).attribute.id(),
        window: None,
        members,
        dead: false,
        doubtful,
        links: Vec::new(),
    }
}

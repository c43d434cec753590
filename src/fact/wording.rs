//! Wordings aligned: quotations by speaker and likeness, legal statuses by person.

use std::collections::BTreeMap;

use super::rarity::Rarity;
use super::word::{self, Sentence};
use super::{Cluster, Place};
use crate::assertion::Assertion;
use crate::entity::{Subject, SubjectKind};
use crate::extract::Extract;
use crate::mention::Kind;
use crate::relation::{ALIKE, Relation, Said, drifted, likeness, opposite, relate, stage};
use crate::span::Span;
use crate::value::Value;

/// A quotation of fewer words is a phrase that may be said of many things: its target must be the same too.
const PHRASE: usize = 6;
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

pub(super) fn places(extracts: &[Extract<'_>], articles: &[usize], kind: Kind) -> Vec<Place> {
    let of = |article: usize| {
        let all = extracts[article].assertions.iter().enumerate();
        all.filter(move |(_, a)| a.mention.kind == kind).map(move |(assertion, _)| Place { article, assertion })
    };
    articles.iter().flat_map(|&a| of(a)).collect()
}

pub(super) fn wording(a: &Assertion) -> &str {
    match &a.mention.value {
        Value::Wording(text) => text,
        _ => "",
    }
}

/// The name that people of one name share: the surname, else the whole name.
fn name(subject: &Subject) -> String {
    if subject.key.surname.is_empty() { subject.name.as_str().to_lowercase() } else { subject.key.surname.to_string() }
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
            let alike = |g: &Vec<Place>| g.iter().any(|&p| one_utterance(extracts, p, place));
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

/// Whether two quotations of one speaker are one utterance.
fn one_utterance(extracts: &[Extract<'_>], a: Place, b: Place) -> bool {
    let (x, y) = (wording(a.of(extracts)), wording(b.of(extracts)));
    let short = x.split_whitespace().count().min(y.split_whitespace().count()) < PHRASE;
    likeness(x, y) >= ALIKE && (!short || a.article == b.article || one_target(extracts, a, b))
}

/// Whether the sentences of two quotations name one person or thing beside the speaker.
fn one_target(extracts: &[Extract<'_>], a: Place, b: Place) -> bool {
    let names = |place: Place| -> Vec<String> {
        let (a, text) = (place.of(extracts), extracts[place.article].article.field(place.of(extracts).mention.field));
        let speaker = a.subject.as_ref().map_or_else(String::new, |s| s.name.as_str().to_lowercase());
        let outside =
            [(a.sentence.start, a.mention.span.start), (a.mention.span.end.min(a.sentence.end), a.sentence.end)];
        let words = outside.iter().filter_map(|&(from, to)| text.get(from as usize..to as usize));
        let words = words.flat_map(|t| t.split(|c: char| !c.is_alphanumeric())).filter(|w| w.len() > 2);
        let named = words.filter(|w| w.starts_with(char::is_uppercase)).map(str::to_lowercase);
        named.filter(|w| !speaker.split(' ').any(|s| s == w)).collect()
    };
    let there = names(b);
    wording(a.of(extracts)) == wording(b.of(extracts)) || names(a).iter().any(|w| there.contains(w))
}

fn statuses(extracts: &[Extract<'_>], articles: &[usize]) -> Vec<Cluster> {
    let all = places(extracts, articles, Kind::LegalStatus);
    let mut people: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    for &place in &all {
        let Some(subject) = &place.of(extracts).subject else { continue };
        if subject.named_person() {
            people.entry(name(subject)).or_default().push(place);
        }
    }
    let mut people: Vec<Vec<Place>> = people.into_values().flat_map(|said| one_given(extracts, &said)).collect();
    let mut out: Vec<Cluster> = Vec::new();
    let unnamed = unnamed(extracts, &all);
    if !unnamed.is_empty() {
        let from: Vec<usize> = unnamed.iter().map(|p| p.article).collect();
        let convicted = |p: &&Place| guilty(wording(p.of(extracts))) && !from.contains(&p.article);
        let described = |p: &&Place| unnamed.iter().any(|u| fits(extracts, *u, p.article));
        let mut members: Vec<Place> = all.iter().filter(convicted).filter(described).copied().collect();
        if !members.is_empty() {
            let person = person(extracts, &members);
            members = best(extracts, &members, person.as_deref());
            let phrase = phrase(extracts, &unnamed, &members);
            for held in &mut people {
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
    for said in people {
        let members = unmixed(extracts, one_case(extracts, &furthest(extracts, &said)));
        if members.iter().any(|p| p.article != members[0].article) {
            let doubtful = !certain(extracts, &members);
            out.push(cluster(extracts, members, doubtful));
        }
    }
    // A link that nothing contradicts asks nothing of anybody.
    out.retain(|c| !c.doubtful || differs(extracts, &c.members));
    out
}

/// Leaves out the acquittals where one article tells of a mixed verdict: guilty on some counts, not on others.
fn unmixed(extracts: &[Extract<'_>], mut members: Vec<Place>) -> Vec<Place> {
    let acquitted = |p: &Place| wording(p.of(extracts)) == "acquitted";
    let convicted = |p: &Place| wording(p.of(extracts)) == "convicted";
    if members.iter().any(|p| acquitted(p) && members.iter().any(|q| q.article == p.article && convicted(q))) {
        members.retain(|p| !acquitted(p));
    }
    members
}

/// The people of one surname, told apart by their given names; who has none is the only one there is.
fn one_given(extracts: &[Extract<'_>], said: &[Place]) -> Vec<Vec<Place>> {
    let given = |p: &Place| p.of(extracts).subject.as_ref().map_or("", |s| s.key.given.as_str()).to_owned();
    let one = |a: &str, b: &str| a.starts_with(b) || b.starts_with(a);
    let mut groups: Vec<(String, Vec<Place>)> = Vec::new();
    for &place in said.iter().filter(|p| !given(p).is_empty()) {
        let name = given(&place);
        match groups.iter_mut().find(|g| one(&g.0, &name)) {
            Some(group) => group.1.push(place),
            None => groups.push((name, vec![place])),
        }
    }
    let mut groups: Vec<Vec<Place>> = groups.into_iter().map(|g| g.1).collect();
    let nameless = said.iter().filter(|p| given(p).is_empty()).copied();
    match groups.as_mut_slice() {
        [] => groups.push(nameless.collect()),
        [only] => {
            only.extend(nameless);
            only.sort_unstable();
        }
        _ => {}
    }
    groups
}

/// Leaves out what is said of another charge or year than the rest: cleared of murder, convicted of theft.
fn one_case(extracts: &[Extract<'_>], said: &[Place]) -> Vec<Place> {
    let told = |p: &Place| (offence(extracts, *p), years(extracts, *p));
    let disjoint = |a: &[String], b: &[String]| !a.is_empty() && !b.is_empty() && !a.iter().any(|w| b.contains(w));
    let other = |p: &Place| {
        let (what, when) = told(p);
        let (there, then): (Vec<_>, Vec<_>) = said.iter().filter(|q| q.article != p.article).map(told).unzip();
        disjoint(&what, &there.concat()) || disjoint(&when, &then.concat())
    };
    said.iter().filter(|p| !other(p)).copied().collect()
}

/// The years that a sentence names.
pub(super) fn years(extracts: &[Extract<'_>], place: Place) -> Vec<String> {
    let a = place.of(extracts);
    let text = a.sentence.of(extracts[place.article].article.field(a.mention.field));
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    words.filter(|w| w.len() == 4 && (w.starts_with("19") || w.starts_with("20"))).map(str::to_owned).collect()
}

/// The words for what somebody is said to have done, after `of`, `with` or `to`, and the year it was settled.
fn offence(extracts: &[Extract<'_>], place: Place) -> Vec<String> {
    const STOP: &[&str] = &["in", "on", "at", "after", "by", "who", "last", "and", "over", "from", "when", "during"];
    let a = place.of(extracts);
    let text = extracts[place.article].article.field(a.mention.field);
    let rest = text.get(a.mention.span.end as usize..a.sentence.end as usize).unwrap_or_default();
    let words = rest.split_whitespace().skip_while(|w| ["on", "charges"].contains(w));
    let mut words = words.peekable();
    if !words.next_if(|w| ["of", "with", "to"].contains(w)).is_some_and(|w| w != "to" || wording(a) == "convicted") {
        return Vec::new();
    }
    let plain = |w: &str| w.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let mut out = Vec::new();
    for word in words.take(8) {
        if STOP.contains(&word) {
            break;
        }
        out.push(plain(word));
        if word.ends_with([',', '.', ';', ':', '”', '"']) {
            break;
        }
    }
    out.retain(|w| {
        w.len() > 3 && !["counts", "count", "charges", "charge", "degree", "first", "second"].contains(&w.as_str())
    });
    out
}

/// Whether two of these exclude one another beyond doubt: a verdict and its opposite, or a stage that a later article
/// takes back; "alleged" and "suspected" may be said of others beside the convicted, and a charge may be of another case:
/// they leave a doubt.
fn certain(extracts: &[Extract<'_>], members: &[Place]) -> bool {
    let said: Vec<Said<'_>> = members.iter().map(|&p| Said::new(extracts, p, None)).collect();
    let mut pairs = said.iter().enumerate().flat_map(|(k, a)| said[k + 1..].iter().map(move |b| (a, b)));
    let vague = |s: &str| matches!(s, "alleged" | "suspected");
    let excludes = |a, b| matches!(relate(a, b, false), Relation::Excludes(_));
    let mut doubt = false;
    let sure = pairs.any(|(a, b)| {
        let (x, y) = (wording(a.assertion), wording(b.assertion));
        if !excludes(a, b) {
            return false;
        }
        doubt = true;
        opposite(x, y) || (!vague(x) && !vague(y) && !drifted(x, y) && a.on.is_some() && b.on.is_some() && a.on != b.on)
    });
    sure || !doubt
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
        .filter(|s| s.named_person());
    names.map(|s| s.name.to_string()).collect()
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

/// Whether the words of a status say that a court found somebody guilty.
fn guilty(status: &str) -> bool {
    matches!(status, "convicted" | "sentenced")
}

fn differs(extracts: &[Extract<'_>], members: &[Place]) -> bool {
    let said: Vec<_> = members.iter().map(|&p| Said::new(extracts, p, None)).collect();
    let apart = |a, b| matches!(relate(a, b, false), Relation::Excludes(_));
    said.iter().enumerate().any(|(k, a)| said[k + 1..].iter().any(|b| apart(a, b)))
}

/// Of what each article says of a person, that which settles most.
fn furthest(extracts: &[Extract<'_>], said: &[Place]) -> Vec<Place> {
    // Who was sentenced was convicted: both stay.
    let rank = |p: &Place| {
        let status = wording(p.of(extracts));
        if guilty(status) { stage("convicted") } else { stage(status) }
    };
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
            && !["convicted", "sentenced"].iter().any(|s| says(p.article, s))
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
        subject: subjects().max_by(fullest).map(|s| s.name.to_string()).unwrap_or_default(),
        attribute: members[0].of(extracts).attribute.id(),
        window: None,
        members,
        dead: None,
        doubtful,
        links: Vec::new(),
    }
}

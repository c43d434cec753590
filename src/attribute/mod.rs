//! Attributes: what a value is said about its subject, named ones a file each, and the open one.

mod aboard;
mod absence;
mod age;
mod area_burned;
mod arrest_date;
mod arrested;
mod attendance;
mod bail;
mod ban;
mod birth_date;
mod budget;
mod charge_date;
mod charged;
mod charges;
mod children;
mod contained;
mod contract_length;
mod convicted;
mod conviction_date;
mod copies_sold;
mod cost;
mod cue;
mod damages;
mod deal_value;
mod death_date;
mod debt;
mod deployed;
mod depth;
mod derailed;
mod displaced;
mod dividend;
mod earnings_per_share;
mod employees;
mod evacuated;
mod fine;
mod height;
mod homes_destroyed;
mod hospitalised;
mod inflation;
mod injured;
mod interest_rate;
mod jobs_created;
mod jobs_cut;
mod killed;
mod loss;
mod magnitude;
mod majority;
mod maximum_sentence;
mod membership;
mod minimum_term;
mod missing;
mod offence_date;
mod offer_price;
mod open;
mod pattern;
mod population;
mod prison_sentence;
mod probation;
mod profit;
mod rainfall;
mod raised;
mod release_date;
mod rescued;
mod revenue;
mod salary;
mod seats;
mod sentencing_date;
mod share_price;
mod shot;
mod speed;
mod stake;
mod suspended_sentence;
mod suspension;
mod temperature;
mod time_in_post;
mod time_served;
mod trial_date;
mod turnout;
mod unemployment;
mod viewers;
mod vote_share;
mod votes_against;
mod votes_for;
mod without_power;

pub(crate) use cue::Cued;

pub use open::Open;

use std::ops::Range;

use crate::clause::{Clause, Parse, Tag, noun};
use crate::context::{Context, when};
use crate::lexicon::{WordList, words};
use crate::mention::{Kind, Mention};
use crate::token::Flags;

/// How an attribute's value may change over time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It never does: a birth date, a sentence once passed; an age, but for birthdays, which its comparison reckons with.
    Fixed,
    /// It only grows: a toll.
    Grows,
    /// A later value takes the place of an earlier one: a price, a number of employees.
    Replaced,
    /// A count of how things stand, which each later count replaces: how many are missing.
    Moves,
}

/// A named attribute: data, with its examples beside it.
#[derive(Debug)]
pub struct Attribute {
    /// The stable id.
    pub id: &'static str,
    /// What it is, in one sentence.
    pub about: &'static str,
    /// The kind of its values.
    pub kind: Kind,
    /// How it may change.
    pub change: Change,
    /// What a value can be a count of.
    pub counts: Counts,
    /// Where it is said, in the language of `pattern.rs`.
    pub patterns: &'static [&'static str],
    /// Sentences that say it: text, subject, value.
    pub accepts: &'static [(&'static str, &'static str, &'static str)],
    /// Sentences that do not.
    pub rejects: &'static [&'static str],
}

/// Attributes that each person has of their own, the same wherever they are told of.
pub const PERSONAL: &[&str] = &[
    "age",
    "bail",
    "ban",
    "birth-date",
    "children",
    "death-date",
    "fine",
    "height",
    "maximum-sentence",
    "minimum-term",
    "prison-sentence",
    "probation",
    "salary",
    "suspended-sentence",
    "time-served",
];

/// The named attributes, in the order in which they are tried.
pub static ATTRIBUTES: &[&Attribute] = &[
    &age::ATTRIBUTE,
    &killed::ATTRIBUTE,
    &injured::ATTRIBUTE,
    &shot::ATTRIBUTE,
    &missing::ATTRIBUTE,
    &rescued::ATTRIBUTE,
    &hospitalised::ATTRIBUTE,
    &evacuated::ATTRIBUTE,
    &displaced::ATTRIBUTE,
    &aboard::ATTRIBUTE,
    &derailed::ATTRIBUTE,
    &arrested::ATTRIBUTE,
    &charged::ATTRIBUTE,
    &convicted::ATTRIBUTE,
    &charges::ATTRIBUTE,
    &maximum_sentence::ATTRIBUTE,
    &minimum_term::ATTRIBUTE,
    &suspension::ATTRIBUTE,
    &suspended_sentence::ATTRIBUTE,
    &probation::ATTRIBUTE,
    &ban::ATTRIBUTE,
    &time_in_post::ATTRIBUTE,
    &time_served::ATTRIBUTE,
    &prison_sentence::ATTRIBUTE,
    &fine::ATTRIBUTE,
    &damages::ATTRIBUTE,
    &bail::ATTRIBUTE,
    &arrest_date::ATTRIBUTE,
    &charge_date::ATTRIBUTE,
    &conviction_date::ATTRIBUTE,
    &trial_date::ATTRIBUTE,
    &sentencing_date::ATTRIBUTE,
    &release_date::ATTRIBUTE,
    &birth_date::ATTRIBUTE,
    &death_date::ATTRIBUTE,
    &offence_date::ATTRIBUTE,
    &absence::ATTRIBUTE,
    &contract_length::ATTRIBUTE,
    &children::ATTRIBUTE,
    &height::ATTRIBUTE,
    &earnings_per_share::ATTRIBUTE,
    &salary::ATTRIBUTE,
    &votes_for::ATTRIBUTE,
    &votes_against::ATTRIBUTE,
    &majority::ATTRIBUTE,
    &turnout::ATTRIBUTE,
    &vote_share::ATTRIBUTE,
    &seats::ATTRIBUTE,
    &jobs_cut::ATTRIBUTE,
    &employees::ATTRIBUTE,
    &membership::ATTRIBUTE,
    &jobs_created::ATTRIBUTE,
    &viewers::ATTRIBUTE,
    &attendance::ATTRIBUTE,
    &copies_sold::ATTRIBUTE,
    &population::ATTRIBUTE,
    &revenue::ATTRIBUTE,
    &profit::ATTRIBUTE,
    &loss::ATTRIBUTE,
    &budget::ATTRIBUTE,
    &dividend::ATTRIBUTE,
    &offer_price::ATTRIBUTE,
    &deal_value::ATTRIBUTE,
    &share_price::ATTRIBUTE,
    &cost::ATTRIBUTE,
    &raised::ATTRIBUTE,
    &debt::ATTRIBUTE,
    &stake::ATTRIBUTE,
    &unemployment::ATTRIBUTE,
    &inflation::ATTRIBUTE,
    &interest_rate::ATTRIBUTE,
    &magnitude::ATTRIBUTE,
    &speed::ATTRIBUTE,
    &temperature::ATTRIBUTE,
    &rainfall::ATTRIBUTE,
    &depth::ATTRIBUTE,
    &area_burned::ATTRIBUTE,
    &contained::ATTRIBUTE,
    &deployed::ATTRIBUTE,
    &homes_destroyed::ATTRIBUTE,
    &without_power::ATTRIBUTE,
];

/// The attribute of this id.
pub fn named(id: &str) -> Option<&'static Attribute> {
    ATTRIBUTES.iter().copied().find(|a| a.id == id)
}

/// The attribute of an assertion.
#[derive(Debug, Clone)]
pub enum Key {
    /// One of [`ATTRIBUTES`].
    Named(&'static Attribute),
    /// Everything else.
    Open(Open),
}

impl Key {
    /// The stable id: `age`, `count(case; identify)`.
    pub fn id(&self) -> String {
        match self {
            Self::Named(a) => a.id.to_owned(),
            Self::Open(o) => o.to_string(),
        }
    }

    /// How the value may change.
    pub const fn change(&self) -> Change {
        match self {
            Self::Named(a) => a.change,
            Self::Open(_) => Change::Fixed,
        }
    }
}

impl Attribute {
    /// Whether its values grow or move with the event, as a toll does.
    pub fn toll(&self) -> bool {
        matches!(self.change, Change::Grows | Change::Moves)
    }

    /// Whether it counts people by what befell them.
    pub fn befalls(&self) -> bool {
        self.counts == Counts::People && self.toll()
    }
}

/// What an attribute's value can be a count of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// Anything, or it is no count.
    Anything,
    /// People, by a noun for people or by none.
    People,
    /// No count, but what is said of a person: the subject is a name, a pronoun or a noun for people.
    Person,
    /// No count, but what is said of one: the subject is no number of people.
    One,
    /// One of these, by their singular.
    Of(&'static [&'static str]),
}

impl Counts {
    /// Whether a mention can be such a count.
    fn allow(self, parse: &Parse<'_>, clause: &Clause, context: &Context, mention: &Mention) -> bool {
        let unit = mention.value.quantity().map_or("", |q| q.unit.as_str());
        let head = context.head.lemma.as_str();
        // "Some 90 people a day are hurt" is no toll.
        let rate = matches!(self, Self::People | Self::Of(_)) && unit.contains(" per ");
        match self {
            _ if rate => false,
            Self::Anything => true,
            Self::Person => clause.subject.as_ref().is_none_or(|s| personal(parse, s.clone())),
            Self::One => !clause.subject.as_ref().is_some_and(|s| several(parse, s.clone())),
            Self::People => person(parse, context, mention, unit),
            Self::Of(nouns) => (nouns.contains(&unit) || nouns.contains(&head)) && !beyond(parse, mention),
        }
    }
}

/// Whether a noun phrase is a number of people: `nearly 300 people`.
fn several(parse: &Parse<'_>, mut range: Range<usize>) -> bool {
    range.any(|i| {
        parse.tags[i] == Tag::Number && matches!(parse.tags.get(i + 1), Some(Tag::Noun | Tag::Name))
            || parse.view.is(i, "people")
    })
}

/// Whether a count is by how many one thing goes beyond another: `12 seats more than in 2015`.
fn beyond(parse: &Parse<'_>, mention: &Mention) -> bool {
    let end = parse.phrase_end(mention.tokens.1);
    let more = (mention.tokens.1..=end).find(|&i| parse.view.is_any(i, words!["more", "fewer", "less"]));
    more.is_some_and(|m| parse.view.is(m + 1, "than"))
}

/// Whether a noun phrase can be a person.
fn personal(parse: &Parse<'_>, range: Range<usize>) -> bool {
    let Some(last) = range.clone().rev().find(|&i| parse.tags[i] != Tag::Glue && parse.tags[i] != Tag::Number) else {
        return true;
    };
    match parse.tags[last] {
        Tag::Pronoun => !parse.view.is(last, "it"),
        // "Their album Low Water was released"
        Tag::Name => !range.clone().any(|i| parse.tags[i] == Tag::Noun && parse.view.is_any(i, WORKS)),
        _ => {
            let token = &parse.view.tokens[last];
            // A name that opens the sentence has no other mark.
            (token.flags.has(Flags::CAPITAL) && token.entry().form.is_empty())
                || noun::class_of(token.entry()) == "person"
                || {
                    let lemma = noun::lemma_of(token.entry(), parse.view.str(last));
                    !RELEASED.contains(&&*lemma) && PERSON_ENDINGS.iter().any(|e| lemma.ends_with(e))
                }
        }
    }
}

/// Whether a count is of people: a noun for people, one made from a verb (`miner`), or none at all.
fn person(parse: &Parse<'_>, context: &Context, mention: &Mention, unit: &str) -> bool {
    let (first, next) = mention.tokens;
    // The number of a note: `[9]`.
    if first > 0 && parse.view.is(first - 1, "[") && parse.view.is(next, "]") {
        return false;
    }
    let nominal = parse.tags.get(next).is_some_and(|t| matches!(t, Tag::Noun | Tag::Name | Tag::Glue));
    let counted = nominal && !when(parse, next);
    let noun = if unit.is_empty() && counted { context.head.lemma.as_str() } else { unit };
    noun.is_empty()
        || matches!(
            noun,
            "person" | "other" | "more" | "dead" | "injured" | "wounded" | "people" | "life" | "half" | "body"
        )
        || matches!(
            noun::class(noun),
            "person" | "dead" | "hurt" | "worker" | "lawmaker" | "judge" | "arrest" | "convict"
        )
        || PERSON_ENDINGS.iter().any(|e| noun.ends_with(e))
        || noun.bytes().next().is_some_and(|b| b.is_ascii_uppercase())
}

/// Endings of nouns for people.
const PERSON_ENDINGS: &[&str] = &["er", "or", "ist", "ian", "man", "woman", "ant", "ee", "ese", "eer"];

/// What a name may be of that is released and no person.
const WORKS: &WordList = words![
    "album", "book", "drama", "film", "game", "movie", "novel", "record", "report", "series", "show", "single", "song",
    "track", "video",
];

/// What is released and yet no person, whatever its ending.
const RELEASED: &[&str] = &["newsletter", "paper", "poster", "teaser", "thriller", "trailer"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::extract::extract;

    #[test]
    fn ids_are_unique_and_in_kebab_case() {
        let mut ids: Vec<&str> = ATTRIBUTES.iter().map(|a| a.id).collect();
        assert!(ids.iter().all(|id| id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')));
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), ATTRIBUTES.len());
    }

    /// The values of a text with their attributes.
    fn attributes(text: &str) -> Vec<(String, String)> {
        let article = Article { text: text.into(), ..Article::default() };
        let found = extract(&article);
        found.assertions.iter().map(|a| (a.mention.span.of(text).to_owned(), a.attribute.id())).collect()
    }

    #[test]
    fn every_attribute_is_found_in_its_examples_and_no_other() {
        let mut wrong = Vec::new();
        for attribute in ATTRIBUTES {
            for (text, _, value) in attribute.accepts {
                let found = attributes(text);
                let right =
                    |(v, id): &(String, String)| v.contains(value) || value.contains(v.as_str()) && id == attribute.id;
                if !found.iter().any(|f| right(f) && f.1 == attribute.id) {
                    wrong.push(format!("{}: {text} -> {found:?}", attribute.id));
                }
            }
            for text in attribute.rejects {
                let found = attributes(text);
                if found.iter().any(|(_, id)| id == attribute.id) {
                    wrong.push(format!("not {}: {text} -> {found:?}", attribute.id));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

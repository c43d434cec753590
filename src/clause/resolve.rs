//! Resolution: whether a word that may be a verb is one here.

use super::tag::{Tag, Verbs, before_day, next, previous};
use super::verb::Form;
use crate::lexicon::{Class, words};
use crate::sentence::View;
use crate::token::TokenKind;

/// Whether the word that may be a verb is one, from the tags around it.
pub(super) fn resolve(view: &View<'_>, tags: &[Tag], i: usize) -> Tag {
    let before = previous(tags, before_day(view, tags, i));
    let after = next(tags, i);
    let starts_phrase =
        matches!(after, Some(Tag::Determiner | Tag::Number | Tag::Pronoun | Tag::Name | Tag::To | Tag::Subordinator));
    let noun_follows = matches!(after, Some(Tag::Noun | Tag::Base | Tag::Third));
    let glued = i > 0 && tags[i - 1] == Tag::Glue && view.tokens[i].glued();
    match tags[i] {
        Tag::Past => match before {
            _ if glued => Tag::Noun,
            Some(Tag::Determiner)
                if !view.is_any(i - 1, words!["that", "this", "those", "these", "all", "both", "some", "each"]) =>
            {
                Tag::Noun
            }
            // "In a ballot 78% backed strike action", but "its 78% owned unit"
            Some(Tag::Number)
                if noun_follows
                    && (view.kind(i - 1) == Some(TokenKind::Percent)
                        || view.is_any(i - 1, words!["cent", "percent"]))
                    && !view.is_any(i, words!["controlled", "held", "increased", "owned", "reduced"])
                    && !tags[..i].iter().any(|t| t.verb() || t.auxiliary()) =>
            {
                Tag::Past
            }
            Some(Tag::Number | Tag::Preposition | Tag::Either) if noun_follows => Tag::Noun,
            // "is investigating alleged fraud"
            Some(Tag::Past | Tag::Ing | Tag::Third | Tag::Base) if noun_follows || after == Some(Tag::Name) => {
                Tag::Noun
            }
            _ => Tag::Past,
        },
        Tag::Ing => match before {
            Some(Tag::Determiner) => Tag::Noun,
            // "the year beginning today"
            Some(Tag::Noun)
                if view.is_any(i, words!["beginning", "ending", "starting"])
                    && view
                        .tokens
                        .get(i + 1)
                        .is_some_and(|t| t.has(Class::Month) || t.has(Class::Weekday) || t.has(Class::Deictic)) =>
            {
                Tag::Ing
            }
            // "its third reading on Monday"
            Some(Tag::Number) if i > 0 && view.has(i - 1, Class::Ordinal) => Tag::Noun,
            // "after losing appeals", but "after housing projects".
            Some(t)
                if t == Tag::Be
                    || matches!(t, Tag::Preposition | Tag::Conjunction | Tag::Comma | Tag::Either)
                        && noun_follows
                        && !made_noun(view, i) =>
            {
                Tag::Ing
            }
            // "Two men wearing masks"
            Some(Tag::Noun) if noun_follows && view.has(i - 1, Class::PersonNoun) && !made_noun(view, i) => Tag::Ing,
            Some(Tag::Noun | Tag::Name | Tag::Number | Tag::Preposition | Tag::Conjunction) | None
                if !starts_phrase && !matches!(after, Some(Tag::Preposition | Tag::Either)) =>
            {
                Tag::Noun
            }
            Some(Tag::Noun | Tag::Name | Tag::Number | Tag::Preposition | Tag::Comma) if view.is(i + 1, "of") => {
                Tag::Noun
            }
            // "a four-storey building on a hill", "a two-day hearing in May"
            Some(Tag::Noun) if i > 2 && tags[i - 2] == Tag::Glue && tags[i - 3] == Tag::Number && !starts_phrase => {
                Tag::Noun
            }
            // "in premarket trading on Monday"
            Some(Tag::Noun)
                if view.is(i, "trading")
                    && view.is_any(
                        i - 1,
                        words!["premarket", "hours", "extended", "afternoon", "morning", "electronic", "midday"],
                    ) =>
            {
                Tag::Noun
            }
            // "a larger meeting at the college", but "a man shooting at cars".
            Some(Tag::Noun)
                if !starts_phrase
                    && i > 1
                    && tags[i - 2] == Tag::Determiner
                    && !view.has(i - 1, Class::PersonNoun)
                    && view.is_any(
                        i,
                        words!["filing", "gathering", "hearing", "meeting", "ruling", "shooting", "stabbing"],
                    ) =>
            {
                Tag::Noun
            }
            _ => Tag::Ing,
        },
        Tag::Base => match before {
            Some(Tag::To | Tag::Modal | Tag::Do | Tag::Pronoun) => Tag::Base,
            // "Union officials say", "and 17 remain in hospital": spelt like no noun.
            Some(Tag::Name | Tag::Noun | Tag::Number) if view.has(i, Class::Present) => Tag::Base,
            // "Results show the party": no noun in the plural stands before another.
            Some(Tag::Noun)
                if matches!(after, Some(Tag::Determiner | Tag::Pronoun))
                    && tags[i - 1] == Tag::Noun
                    && view.str(i - 1).ends_with('s')
                    && !view.str(i - 1).ends_with("ss") =>
            {
                Tag::Base
            }
            Some(Tag::Have | Tag::Be) if invariant(view, i) => Tag::Past,
            Some(Tag::Noun | Tag::Name) if invariant(view, i) && (starts_phrase || view.is(i + 1, "by")) => Tag::Past,
            // "The firm, based in Leeds, cut 300 jobs"
            Some(Tag::Comma) if invariant(view, i) && starts_phrase => Tag::Past,
            Some(Tag::Noun | Tag::Name | Tag::Number) if view.is(i, "hurt") => Tag::Past,
            // "The quake hit at dawn", but "the biggest hit of the year".
            Some(Tag::Noun | Tag::Name)
                if view.is_any(i, words!["burst", "hit", "quit", "shut"])
                    && matches!(after, Some(Tag::Preposition | Tag::Either))
                    && !view.is(i + 1, "of")
                    && !tags[..i].iter().any(|t| t.verb() || t.auxiliary()) =>
            {
                Tag::Past
            }
            Some(Tag::Subordinator) if starts_phrase => Tag::Base,
            Some(Tag::Conjunction) if starts_phrase && tags[..i].contains(&Tag::Base) => Tag::Base,
            // "joined the firm and later quit"
            Some(Tag::Conjunction) if view.is(i, "quit") && tags[..i].contains(&Tag::Past) => Tag::Past,
            _ => Tag::Noun,
        },
        Tag::Third => match before {
            Some(Tag::Pronoun | Tag::Subordinator) => Tag::Third,
            // "The firm, at nearly 90, includes": spelt like no noun.
            Some(Tag::Name | Tag::Noun | Tag::Number | Tag::Comma | Tag::Conjunction)
                if view.has(i, Class::Present) =>
            {
                Tag::Third
            }
            Some(Tag::Name) if starts_phrase => Tag::Third,
            // "The pill, taken daily, costs £2"
            Some(Tag::Name | Tag::Noun | Tag::Comma)
                if after == Some(Tag::Number) && view.is_any(i, words!["costs", "covers", "holds", "measures"]) =>
            {
                Tag::Third
            }
            // No noun in the news: `Man dies, four others shot`.
            Some(Tag::Name | Tag::Noun) if view.is_any(i, words!["dies", "kills", "injures"]) => Tag::Third,
            // Nor, before a phrase: `the lease expires in May`, `the term ends in 2031`.
            Some(Tag::Name | Tag::Noun)
                if after.is_some_and(|t| matches!(t, Tag::Preposition | Tag::Either))
                    && view.is_any(
                        i,
                        words![
                            "begins", "ends", "expires", "comes", "goes", "lasts", "leads", "lies", "remains",
                            "stands", "stems"
                        ],
                    ) =>
            {
                Tag::Third
            }
            _ => Tag::Noun,
        },
        tag => tag,
    }
}

/// Whether a word in `-ing` is mostly a noun or an adjective.
fn made_noun(view: &View<'_>, i: usize) -> bool {
    view.is_any(
        i,
        words![
            "advertising",
            "banking",
            "betting",
            "bombing",
            "borrowing",
            "boxing",
            "broadcasting",
            "building",
            "drinking",
            "driving",
            "earning",
            "engineering",
            "existing",
            "falling",
            "farming",
            "filing",
            "fishing",
            "following",
            "funding",
            "gambling",
            "grooming",
            "growing",
            "hearing",
            "holding",
            "housing",
            "killing",
            "leading",
            "lending",
            "living",
            "manufacturing",
            "marketing",
            "meeting",
            "mining",
            "offering",
            "opening",
            "operating",
            "parking",
            "planning",
            "policing",
            "racing",
            "rising",
            "ruling",
            "shipping",
            "shooting",
            "spending",
            "stabbing",
            "swimming",
            "trading",
            "trafficking",
            "training",
            "warning",
            "working",
        ],
    )
}

/// Whether the base is the past form too: `cut`, `hit`, `put`.
fn invariant(view: &View<'_>, i: usize) -> bool {
    view.is_any(
        i,
        words![
            "bet",
            "burst",
            "cast",
            "cost",
            "cut",
            "hit",
            "hurt",
            "let",
            "put",
            "quit",
            "read",
            "set",
            "shed",
            "shut",
            "split",
            "spread",
            "thrust",
            "upset",
            "broadcast",
            "forecast",
            "beat",
        ],
    )
}

/// A sentence without any other verb is a headline in the present tense: its first word after a
/// noun that can be a verb is taken for one.
pub(super) fn present(view: &View<'_>, tags: &mut [Tag], verbs: &Verbs) {
    // "The guild wants a pay rise of 6%": it has its verb.
    let mut found = tags.contains(&Tag::Third);
    for (n, (i, verb)) in verbs.iter().enumerate() {
        let i = *i;
        // Once there is one, others are joined to it: `kills one, wounds ten`.
        let after = |t: Tag| match t {
            Tag::Noun | Tag::Name | Tag::Number => !found,
            Tag::Comma | Tag::Conjunction => found,
            _ => false,
        };
        if i == 0 || tags[i] != Tag::Noun || !previous(tags, i).is_some_and(after) {
            continue;
        }
        // "Monsoon floods kill 20": the noun of another verb.
        let next = verbs.get(n + 1).filter(|(at, _)| *at == i + 1);
        if verb.form == Form::Third && next.is_some_and(|(_, next)| next.form == Form::Base) {
            continue;
        }
        let starts_phrase = matches!(
            tags.get(i + 1),
            Some(
                Tag::Determiner
                    | Tag::Number
                    | Tag::Pronoun
                    | Tag::Name
                    | Tag::Preposition
                    | Tag::To
                    | Tag::Noun
                    | Tag::Comma
                    | Tag::Subordinator
            )
        );
        // "In six other states, it": a noun, as the word before it says.
        if !starts_phrase || i > 1 && view.is(i - 1, "other") && tags[i - 2] == Tag::Number {
            continue;
        }
        tags[i] = match verb.form {
            Form::Third => Tag::Third,
            Form::Base if !found => Tag::Base,
            _ => continue,
        };
        found = true;
    }
}

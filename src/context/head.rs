//! Head: the noun a value belongs to: what is counted, paid for, measured or dated.

use std::ops::Range;

use compact_str::CompactString;

use super::words::stems;
use crate::clause::noun::{self, NounClass};
use crate::clause::{Clause, Parse, Tag};
use crate::lexicon::{Class, Classes, WordList, words};
use crate::mention::{Kind, Mention};
use crate::token::TokenKind;
use crate::value::Grain;

/// The noun a value belongs to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Head {
    /// Its singular; empty where there is none.
    pub lemma: CompactString,
    /// Its class; empty where it has none.
    pub class: NounClass,
    /// Stems of the words that narrow it: `Asian` in `nine Asian men`.
    pub modifiers: Vec<u32>,
    /// Those words, as tokens of the sentence.
    narrowed: Option<Range<usize>>,
    /// Whether a date stands at this noun, not at the verb: `the 2016 election`, `the vote on Friday`.
    pub dated: bool,
    /// Whether the value counts all those of whom another counts some: the 2,000 of `300 of its 2,000 jobs`.
    pub all: bool,
    /// Which end of a scale it lies at: a row of `SCALES` counted from one, below nought for the low end.
    pub degree: i8,
}

impl Head {
    /// The noun of a mention, by which attributes are named.
    pub(super) fn of(parse: &Parse<'_>, clause: &Clause, mention: &Mention) -> Self {
        Self { all: all(parse, mention), ..Self::noun(parse, clause, mention) }
    }

    /// With what else is compared of it.
    pub(super) fn compared(self, parse: &Parse<'_>, mention: &Mention) -> Self {
        Self { modifiers: stems(parse, self.narrowed.as_ref()), degree: degree(parse, mention), ..self }
    }

    fn noun(parse: &Parse<'_>, clause: &Clause, mention: &Mention) -> Self {
        let (from, to) = mention.tokens;
        let hyphen = mention.kind == Kind::Ordinal && parse.view.kind(to) == Some(TokenKind::Hyphen);
        let after = nouns_after(parse, to + usize::from(hyphen)).map(|range| counted(parse, range, mention));
        let after = after.map(|a| shared(parse, &a).unwrap_or(a));
        let unit =
            |h: usize| parse.view.is_any(h, words!["pct", "percent"]) || parse.view.tokens[h].classes.meets(SUMS);
        let hangs_on = clause.hangs_on.filter(|&h| !unit(h));
        let range = match mention.kind {
            Kind::Ordinal if from > 0 && parse.view.is_any(from - 1, words!["season", "episode"]) => {
                Some(from - 1..from)
            }
            Kind::Date | Kind::Time | Kind::Set => {
                if let Some(range) = dated(parse, clause, mention) {
                    return Self { dated: true, ..Self::at(parse, range) };
                }
                // "He left the firm last year": the date is no part of what was left.
                let apart = |r: Range<usize>| r.start..r.end.min(mention.tokens.0.max(r.start));
                let object =
                    clause.object.clone().filter(|r| r.start < mention.tokens.0 || r.start >= mention.tokens.1);
                let object = object.map(|r| if r.start < mention.tokens.0 { apart(r) } else { r });
                object.or_else(|| participle(parse, clause)).or_else(|| clause.subject.clone())
            }
            Kind::Age => None,
            // "two 14-year-olds"
            Kind::Count if mention.value.quantity().is_some_and(|q| q.unit == "old") => {
                return Self { class: "person", lemma: "person".into(), ..Self::default() };
            }
            // "taking the tally to 40": what was counted before.
            Kind::Count if after.is_none() && of_phrase(parse, to, false).is_none() => match mention.value.quantity() {
                Some(q) if !q.unit.is_empty() => {
                    return Self { class: noun::class(&q.unit), lemma: q.unit.clone(), ..Self::default() };
                }
                _ => clause.hangs_on.map(|h| parse.phrase_start(h)..h + 1).or_else(|| clause.subject.clone()),
            },
            _ => after
                .or_else(|| of_phrase(parse, to, mention.kind == Kind::Ordinal))
                // "grew five pct to 8,240": a unit is no noun of the figure beside it.
                .or_else(|| hangs_on.map(|h| parse.phrase_start(h)..h + 1))
                // "64 percent think so": a figure is no noun of its own.
                .or_else(|| clause.subject.clone().filter(|s| s.start < mention.tokens.0 || s.end > mention.tokens.1)),
        };
        range.map_or_else(Self::default, |range| Self::at(parse, range))
    }

    /// The head of a noun phrase.
    fn at(parse: &Parse<'_>, range: Range<usize>) -> Self {
        let Some(last) = range.clone().rev().find(|&i| matches!(parse.tags[i], Tag::Noun | Tag::Name)) else {
            return Self::default();
        };
        let entry = parse.view.tokens[last].entry();
        Self {
            lemma: noun::lemma_of(entry, parse.view.str(last)),
            class: noun::class_of(entry),
            modifiers: Vec::new(),
            degree: 0,
            narrowed: Some(range.start..last),
            dated: false,
            all: false,
        }
    }
}

/// The phrase of a counted noun, up to it: `blocks` in `two blocks north of the square`; all of `12-member board`.
fn counted(parse: &Parse<'_>, range: Range<usize>, mention: &Mention) -> Range<usize> {
    if parse.tags[range.start] == Tag::Glue {
        return range;
    }
    let unit = mention.value.quantity().filter(|_| mention.kind == Kind::Count).map_or("", |q| q.unit.as_str());
    let noun = unit.rsplit(' ').next().unwrap_or_default();
    if noun.is_empty() {
        return range;
    }
    let is = |i: &usize| noun::lemma_of(parse.view.tokens[*i].entry(), parse.view.str(*i)) == noun;
    match range.clone().find(|i| parse.tags[*i] == Tag::Noun && is(i)) {
        Some(last) => range.start..last + 1,
        None => range,
    }
}

/// Words for the high end of a scale and for the low end of it.
const SCALES: [(&WordList, &WordList); 8] = [
    (words!["most", "more"], words!["least", "less"]),
    (words!["best", "better"], words!["worst", "worse"]),
    (words!["largest", "larger", "biggest", "bigger", "greatest", "greater"], words!["smallest", "smaller"]),
    (words!["highest", "higher", "tallest", "taller"], words!["lowest", "lower", "shortest", "shorter"]),
    (words!["oldest", "older"], words!["youngest", "younger", "newest", "newer"]),
    (words!["longest", "longer"], words!["shortest", "shorter"]),
    (words!["richest", "richer", "wealthiest", "wealthier"], words!["poorest", "poorer"]),
    (words!["fastest", "faster"], words!["slowest", "slower"]),
];

/// At which end of a scale what a figure counts lies.
fn degree(parse: &Parse<'_>, mention: &Mention) -> i8 {
    if !matches!(mention.kind, Kind::Count | Kind::Number | Kind::Ordinal | Kind::Percent) {
        return 0;
    }
    let at = |k: usize| {
        let row = |high: bool| SCALES.iter().position(|s| parse.view.is_any(k, if high { s.0 } else { s.1 }));
        let place = |row: usize| i8::try_from(row + 1).unwrap_or_default();
        row(true).map(place).or_else(|| row(false).map(|r| -place(r)))
    };
    let word = |k: &usize| matches!(parse.view.kind(*k), Some(TokenKind::Word | TokenKind::Hyphen));
    (mention.tokens.1..mention.tokens.1 + 3).take_while(word).find_map(at).unwrap_or_default()
}

/// The noun before a bare participle, which it is said of: `story` in `blamed the paper for a story printed on Friday`.
fn participle(parse: &Parse<'_>, clause: &Clause) -> Option<Range<usize>> {
    let verb = clause.verb.as_ref().filter(|v| v.start == v.main && (!v.finite || parse.reduced(v.main)))?;
    let last = verb.main.checked_sub(1).filter(|&n| parse.tags[n] == Tag::Noun)?;
    Some(parse.phrase_start(last)..verb.main)
}

/// The noun a date stands at: before it after a determiner (`a December filing`, `Friday’s
/// vote`), or after a noun for an event (`the shooting in 2009`).
fn dated(parse: &Parse<'_>, clause: &Clause, mention: &Mention) -> Option<Range<usize>> {
    let (from, to) = mention.tokens;
    let possessive = parse.view.kind(to) == Some(TokenKind::Possessive);
    let class = |i: usize| parse.view.tokens.get(i).map_or("", |t| noun::class_of(t.entry()));
    let event = |i: usize| matches!(class(i), "event" | "vote");
    // "her own 1974 resignation"
    let own = usize::from(from > 1 && parse.view.is(from - 1, "own"));
    let determined = from > own && parse.tags[from - own - 1] == Tag::Determiner;
    // "after Sunday shooting": the day of a shooting, not the days after Sunday.
    let headline = from > 0
        && parse.view.is_any(from - 1, words!["after", "before", "since", "until"])
        && matches!(parse.tags.get(to), Some(Tag::Noun | Tag::Ing))
        && event(to);
    if headline || attributive(parse, mention) {
        // "A potential 2031 run": a noun, though its word is a verb's too.
        return nouns_after(parse, to).or(Some(to..to + 1));
    }
    if possessive || determined {
        let start = to + usize::from(possessive);
        // "The Nov. 8, 2031, election"
        if parse.tags.get(to) == Some(&Tag::Comma) && event(to + 1) {
            return nouns_after(parse, to + 1);
        }
        // "A May 2031 shooting": an event, though its word is a verb's too.
        if parse.tags.get(start) == Some(&Tag::Ing) && class(start) == "event" {
            return Some(start..start + 1);
        }
        return nouns_after(parse, start).filter(|_| possessive || parse.tags.get(start) != Some(&Tag::Glue));
    }
    if let Some(act) = nominal(parse, from) {
        return Some(act..act + 1);
    }
    clause.hangs_on.filter(|&h| event(h)).map(|h| parse.phrase_start(h)..h + 1)
}

/// The noun for an act that a date tells of, though more is said of it in between: `until his retirement from the guild in
/// 1974`, `with a completion date of May 2031`; `from` is where the date begins.
fn nominal(parse: &Parse<'_>, from: usize) -> Option<usize> {
    let view = &parse.view;
    let preposition = from.checked_sub(1)?;
    if view.is(preposition, "of") {
        let date = preposition.checked_sub(1).filter(|&d| d > 0 && view.is(d, "date"))?;
        return Some(date - 1).filter(|&n| parse.tags[n] == Tag::Noun);
    }
    if !view.is_any(preposition, words!["on", "in"]) {
        return None;
    }
    let acts = words!["arrest", "death", "departure", "election", "release", "resignation", "retirement", "return"];
    let within = |k: &usize| !parse.tags[*k].verb() && view.kind(*k) == Some(TokenKind::Word);
    let act = (2..preposition).rev().take(REACH).take_while(within).find(|&k| view.is_any(k, acts))?;
    let led = view.is_any(act - 1, words!["his", "her", "their", "its", "the"])
        && view.is_any(act - 2, words!["after", "before", "following", "since", "till", "until"]);
    led.then_some(act)
}

/// How far before a date the noun that it tells of is looked for, in tokens.
const REACH: usize = 12;

/// Whether a year stands before the noun it dates: `the crowded 2031 field`, `a likely 2031 run`; but `in 2031 voters said`.
fn attributive(parse: &Parse<'_>, mention: &Mention) -> bool {
    let (from, to) = mention.tokens;
    if from + 1 != to || mention.value.interval().is_none_or(|i| i.grain != Grain::Year) {
        return false;
    }
    let before = |n: usize| from.checked_sub(n).and_then(|at| parse.tags.get(at));
    let mut phrase = (1..=3).map(before).map_while(|t| t.filter(|t| t.nominal() || t.verb()));
    // "In 2031 voters said" is no 2031 voters'.
    let within = before(1).is_some_and(|t| t.nominal() || t.verb());
    let toward = from > 0 && parse.view.is_any(from - 1, words!["to", "for", "against"]);
    match parse.tags.get(to) {
        Some(Tag::Noun | Tag::Glue) if toward => nouns_after(parse, to).is_some(),
        Some(Tag::Noun | Tag::Name | Tag::Glue) => within && nouns_after(parse, to).is_some(),
        Some(Tag::Base) => phrase.any(|t| *t == Tag::Determiner),
        _ => false,
    }
}

/// The nouns right after a value: `Asian men` in `nine Asian men`.
fn nouns_after(parse: &Parse<'_>, to: usize) -> Option<Range<usize>> {
    let mut end = to;
    if when(parse, to) {
        return None;
    }
    while end < parse.tags.len()
        && (matches!(parse.tags[end], Tag::Noun | Tag::Name | Tag::Glue) || parse.numbered(end))
        && !everywhere(parse, end)
    {
        end += 1;
        // A noun for people in the plural ends the phrase: `20 people missing`.
        let entry = parse.view.tokens[end - 1].entry();
        if entry.lemma(Class::PersonNoun).is_some_and(|lemma| lemma != entry.form) {
            break;
        }
    }
    (to..end).any(|i| matches!(parse.tags[i], Tag::Noun | Tag::Name)).then_some(to..end)
}

/// Whether the word at `i` says when, and no noun follows that it narrows: `nine overnight`, `nine last night`.
pub(crate) fn when(parse: &Parse<'_>, i: usize) -> bool {
    let time = |i: usize| {
        parse.view.has(i, Class::TimeUnit) || parse.view.is_any(i, words!["night", "morning", "afternoon", "evening"])
    };
    let last = match () {
        () if parse.view.is_any(i, words!["overnight", "today", "yesterday", "tonight"]) => i,
        () if parse.view.is_any(i, words!["last", "this"]) && time(i + 1) => i + 1,
        () => return false,
    };
    !matches!(parse.tags.get(last + 1), Some(Tag::Noun | Tag::Name | Tag::Glue))
}

/// Whether the word at `i` says where, and is no noun: `worldwide` in `sold 40 million records worldwide`.
fn everywhere(parse: &Parse<'_>, i: usize) -> bool {
    let adverbs = words!["worldwide", "nationwide", "statewide"];
    let more = matches!(parse.tags.get(i + 1), Some(Tag::Noun | Tag::Name | Tag::Glue));
    parse.view.is_any(i, adverbs) && !more
}

/// Whether a count is of all those of whom only some are told.
fn all(parse: &Parse<'_>, mention: &Mention) -> bool {
    let from = mention.tokens.0;
    let some = |of: usize| parse.all_of(of) == Some(from) && parse.tags[of - 1] == Tag::Number;
    mention.kind == Kind::Count && (from.saturating_sub(6).max(1)..from).any(some)
}

/// The nouns that a superlative shares with the same one further on: `airport` in `the fifth busiest and the country’s
/// second busiest airport`.
fn shared(parse: &Parse<'_>, nouns: &Range<usize>) -> Option<Range<usize>> {
    let (view, last) = (&parse.view, nouns.end.checked_sub(1)?);
    let word = view.str(last);
    let joined = word.len() > 4 && word.ends_with("est") && view.is_any(nouns.end, words!["and", "or"]);
    let again = |k: &usize| view.kind(*k).is_some() && view.str(*k) == word;
    (nouns.end + 1..nouns.end + 8).find(again).filter(|_| joined).and_then(|k| nouns_after(parse, k + 1))
}

/// The nouns of a phrase that says what the value is of: `victims` in `three of the victims`. Who came second in Orm was
/// no second Orm: `ranks` says that the value is an ordinal.
fn of_phrase(parse: &Parse<'_>, to: usize, ranks: bool) -> Option<Range<usize>> {
    let place = ranks || parse.view.is(to + 1, "the") && parse.view.is(to + 2, "world");
    if !parse.view.is_any(to, words!["of", "in", "worth"]) || place && parse.view.is(to, "in") {
        return None;
    }
    let mut start = to + 1;
    while matches!(parse.tags.get(start), Some(Tag::Determiner | Tag::Number)) {
        start += 1;
    }
    let range = nouns_after(parse, start)?;
    // "3,000 of Ms. Holt’s letters"
    let whose = parse.view.kind(range.end) == Some(TokenKind::Possessive);
    let own = range.end + 1 + usize::from(parse.tags.get(range.end + 1) == Some(&Tag::Number));
    Some(if whose { nouns_after(parse, own).unwrap_or(range) } else { range })
}

const SUMS: Classes = Classes::of(Class::Currency).and(Class::Cent).and(Class::Scale);

#[cfg(test)]
mod tests {
    use crate::article::{Article, Markup};
    use crate::extract::extract;

    /// Checks the noun of a text's first figure.
    fn check(text: &str, expected: &str) {
        let article = Article::new(text, text, Markup::Plain);
        let extract = extract(&article);
        assert_eq!(extract.assertions[0].context.head.lemma, expected, "{text}");
    }

    #[test]
    fn finds_what_a_figure_is_of() {
        check("The board released 3,000 of Ms. Holt’s work-related letters.", "letter");
        check("The mill stands two blocks north of the square.", "block");
        check("It is a 12-member board.", "board");
        check("She finished a strong second in Velden.", "");
        check("A poll found that 64 percent think it is wrong.", "");
        check("Output grew five pct to 8,240 from 7,850.", "output");
        check("There were two 14-year-olds aboard.", "person");
        check("The talks, which began before the Nov. 8, 2027, election, failed.", "election");
    }
}

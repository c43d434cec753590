//! Patterns: where an attribute is said, by the words around the value or by its part in the clause.
//!
//! A pattern of words stands around `{value}`: `(a|b c)` one of, `[x]` optional, `..` up to four
//! words, `...` up to fifteen, `!(a|b)` none of these, `~` the rest of the noun phrase, `{verb:kill}` a verb by base form
//! or class, `{noun:dead}` a noun by singular or class, `{person}`, `{name}`, `{number}`.
//! A pattern of the clause names the part and the verb, with words around the verb:
//! `subject of [passive] {verb:die}`, `object of {verb:kill}`, `under {verb:arrest}` for whatever
//! the verb governs, `(for|to) under {verb:jail}` for a phrase under it, `on {noun:arrest}` for
//! what hangs on a noun.

use std::cell::OnceCell;

use crate::clause::{Clause, Group, Parse, Side, Tag, noun};
use crate::lexicon::key::hash_of;
use crate::lexicon::{Class, words};
use crate::mention::{Kind, Mention};
use crate::token::TokenKind;

/// A pattern, read.
#[derive(Debug)]
pub(super) enum Pattern {
    /// Words around the value; `before` reads from the value leftwards.
    Words { before: Vec<Step>, after: Vec<Step> },
    /// A part in the clause.
    Part { slot: Slot, passive: Option<bool>, before: Vec<Step>, verb: Option<&'static str>, after: Vec<Step> },
    /// What hangs on a noun.
    On(&'static str),
}

/// The part a value plays in its clause.
#[derive(Debug)]
pub(super) enum Slot {
    Subject,
    Object,
    /// Anything, or a phrase with one of these prepositions.
    Under(Vec<&'static str>),
}

/// One step of a pattern of words.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// One of these sequences.
    Any(Choices),
    /// One of these, or nothing.
    Maybe(Choices),
    /// None of these.
    Not(Choices),
    /// Up to so many words of any kind; gaps side by side are one.
    Gap(usize),
    /// The rest of the noun phrase.
    Rest,
}

/// Sequences of which one is wanted.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Choices {
    of: Vec<Vec<Atom>>,
    /// A bit for the hash of each word that they begin with, and that they end with: most tokens are turned away by it.
    begin: u64,
    end: u64,
}

/// What a single token must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Atom {
    /// A word, with its hash.
    Word(&'static str, u32),
    Verb(&'static str),
    Noun(&'static str),
    Person,
    Name,
    Number,
}

impl Pattern {
    /// Reads a pattern.
    pub(super) fn parse(text: &'static str) -> Self {
        if let Some(noun) = text.strip_prefix("on {noun:").and_then(|t| t.strip_suffix('}')) {
            return Self::On(noun);
        }
        let slot = if let Some(rest) = text.strip_prefix("subject of ") {
            Some((Slot::Subject, rest))
        } else if let Some(rest) = text.strip_prefix("object of ") {
            Some((Slot::Object, rest))
        } else if let Some(rest) = text.strip_prefix("under ") {
            Some((Slot::Under(Vec::new()), rest))
        } else {
            text.strip_prefix('(')
                .and_then(|t| t.split_once(") under "))
                .map(|(words, rest)| (Slot::Under(words.split('|').collect()), rest))
        };
        let Some((slot, rest)) = slot else {
            let (left, right) = text.split_once("{value}").unwrap_or((text, ""));
            let mut before = steps(left);
            before.reverse();
            return Self::Words { before, after: steps(right) };
        };
        let (passive, rest) = match rest.strip_prefix("passive ") {
            Some(rest) => (Some(true), rest),
            None => rest.strip_prefix("active ").map_or((None, rest), |rest| (Some(false), rest)),
        };
        let (left, right) = rest.split_once("{verb").unwrap_or((rest, "}"));
        let (name, right) = right.split_once('}').unwrap_or((right, ""));
        let mut before = steps(left);
        before.reverse();
        Self::Part { slot, passive, before, verb: name.strip_prefix(':'), after: steps(right) }
    }

    /// Whether it fits a mention in its clause.
    pub(super) fn fits(&self, place: &Place<'_>) -> bool {
        let Place { parse, clause, mention, .. } = *place;
        let (from, to) = mention.tokens;
        match self {
            // What comes after is most often a word or two, what stands before may be looked for far away.
            Self::Words { before, after } => {
                let past = || (mention.kind == Kind::Measure).then(|| past_aside(parse, from, to)).flatten();
                (right(parse, after, to) || past().is_some_and(|after_it| right(parse, after, after_it)))
                    && left(parse, before, from)
            }
            Self::On(name) => clause.hangs_on.is_some_and(|h| is_noun(parse, h, name)),
            Self::Part { slot, passive, before, verb, after } => {
                let at = |group: &Group, main: bool| {
                    passive.is_none_or(|p| p == group.passive)
                        && !group.negated
                        && verb.is_none_or(|v| {
                            if main { clause.lemma == v || clause.class == v } else { is_verb(parse, group.main, v) }
                        })
                        && left(parse, before, group.main)
                        && right(parse, after, group.main + 1)
                };
                let part = match slot {
                    Slot::Subject => place.subject(),
                    Slot::Object => place.object(),
                    Slot::Under(words) => {
                        words.is_empty()
                            || clause.preposition.is_some_and(|p| {
                                clause.side == Side::After && words.iter().any(|w| parse.view.reads(p, w))
                            })
                    }
                };
                let said = part
                    && (clause.verb.as_ref().is_some_and(|g| at(g, true))
                        || (!matches!(slot, Slot::Object) && clause.also.as_ref().is_some_and(|g| at(g, false))));
                said || matches!(slot, Slot::Subject) && place.participle().is_some_and(|g| at(&g, false))
            }
        }
    }

    /// The verb that a pattern of the clause must be under; none where any will do.
    pub(super) fn verb(&self) -> Option<&'static str> {
        match self {
            Self::Part { verb, .. } => *verb,
            _ => None,
        }
    }

    /// Whether it may leap over a good part of the clause.
    pub(super) fn leaps(&self) -> bool {
        let long = |steps: &[Step]| steps.iter().any(|s| matches!(s, Step::Gap(LEAP..)));
        matches!(self, Self::Words { before, after } if long(before) || long(after))
    }

    /// The words one of which must be in the sentence; empty where none need be.
    pub(super) fn cues(&self) -> Vec<Atom> {
        let (Self::Words { before, after } | Self::Part { before, after, .. }) = self else { return Vec::new() };
        let mut best: Vec<Atom> = Vec::new();
        for step in before.iter().chain(after) {
            let Step::Any(Choices { of: choices, .. }) = step else { continue };
            let cues: Vec<Atom> = choices.iter().filter_map(|c| c.iter().copied().min_by_key(common)).collect();
            let worst = |c: &[Atom]| c.iter().map(common).max().unwrap_or(9);
            if cues.len() == choices.len() && (best.is_empty() || worst(&cues) < worst(&best)) {
                best = cues;
            }
        }
        if worst_is_useless(&best) { Vec::new() } else { best }
    }
}

/// A mention in its clause, with what many patterns ask of it.
pub(super) struct Place<'a> {
    parse: &'a Parse<'a>,
    clause: &'a Clause,
    mention: &'a Mention,
    subject: OnceCell<bool>,
    object: OnceCell<bool>,
    participle: OnceCell<Option<Group>>,
}

impl<'a> Place<'a> {
    pub(super) const fn new(parse: &'a Parse<'a>, clause: &'a Clause, mention: &'a Mention) -> Self {
        let (subject, object, participle) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        Self { parse, clause, mention, subject, object, participle }
    }

    fn subject(&self) -> bool {
        self.clause.side == Side::Before && *self.subject.get_or_init(|| bare(self.parse, self.clause))
    }

    /// The participle right after a count, which stands in another part of the clause: `a service for the 44 people
    /// killed in the flood`.
    fn participle(&self) -> Option<Group> {
        let found = || {
            let end = self.parse.phrase_end(self.mention.tokens.1);
            // "Among the 44 people killed": a phrase is nobody's subject.
            let past = || self.parse.tags.get(end) == Some(&Tag::Past);
            let apart = || self.parse.reduced(end) || self.clause.preposition.is_some() && past();
            let bare = self.mention.kind == Kind::Count && apart();
            // "The woman the 44 people killed was Ada Reed", "the two men charged the gate": no participles.
            let goes_on = self.parse.tags.get(end + 1).is_some_and(|t| t.nominal() || t.auxiliary());
            (bare && !goes_on).then(|| self.parse.group(end)).filter(|g| g.passive)
        };
        *self.participle.get_or_init(found)
    }

    fn object(&self) -> bool {
        let found = || object(self.parse, self.clause, self.mention.tokens.0);
        self.clause.side == Side::After && *self.object.get_or_init(found)
    }
}

/// How little a cue narrows; 9 where it cannot be looked up.
fn common(atom: &Atom) -> u8 {
    match atom {
        Atom::Verb(_) | Atom::Noun(_) => 1,
        Atom::Word(w, _) if w.len() <= 3 => 5,
        Atom::Word(..) => 0,
        Atom::Person | Atom::Name | Atom::Number => 9,
    }
}

fn worst_is_useless(cues: &[Atom]) -> bool {
    cues.iter().any(|c| common(c) == 9)
}

/// One past the brackets that tell a value once more in another unit, from the value before them or from the one
/// within: `120 mm (4.7 inches) of rain`.
fn past_aside(parse: &Parse<'_>, from: usize, to: usize) -> Option<usize> {
    const LONGEST: usize = 7;
    let kind = |i: usize| parse.view.kind(i);
    match kind(to)? {
        TokenKind::Open => {
            let close = (to + 2..to + LONGEST).find(|&i| kind(i) == Some(TokenKind::Close))?;
            (to + 1..close).any(|i| kind(i) == Some(TokenKind::Number)).then_some(close + 1)
        }
        TokenKind::Close => (from > 0 && kind(from - 1) == Some(TokenKind::Open)).then_some(to + 1),
        _ => None,
    }
}

/// A subject stands in no phrase but one with `including`, or `of` after a word for a group.
fn bare(parse: &Parse<'_>, clause: &Clause) -> bool {
    let group =
        |h: usize| parse.view.is_any(h, words!["family", "group", "gang", "total", "team", "crew", "party", "couple"]);
    // "Of those 40 people have died": the subject stands after the group it is of.
    let parted = |p: usize| {
        let opens = p == 0 || matches!(parse.tags[p - 1], Tag::Conjunction | Tag::Comma);
        opens && parse.view.is(p, "of") && parse.view.is_any(p + 1, words!["those", "these", "them", "whom", "which"])
    };
    clause.preposition.is_none_or(|p| {
        parse.tags[p] == Tag::Either
            || parted(p)
            || parse.view.is_any(p, words!["including", "like"])
            || parse.view.is(p, "of") && clause.hangs_on.is_some_and(group)
    })
}

/// Whether the noun phrase at `from` is the verb's object, or joined to it by `and`.
fn object(parse: &Parse<'_>, clause: &Clause, from: usize) -> bool {
    let Some(group) = &clause.verb else { return false };
    let mut at = parse.bound_start(parse.phrase_start(from));
    for _ in 0..3 {
        while at > 0 && matches!(parse.tags[at - 1], Tag::Adverb | Tag::Glue) {
            at -= 1;
        }
        if at == group.main + 1 {
            return true;
        }
        if at == 0 || !matches!(parse.tags[at - 1], Tag::Conjunction | Tag::Comma) {
            return at > 0
                && parse.view.is_any(at - 1, words!["including"])
                && parse.phrase_start(at - 1) <= group.main + 2;
        }
        let end = at - 1 - usize::from(at > 1 && parse.tags[at - 2] == Tag::Comma);
        at = parse.phrase_start(end);
        if at == end {
            // "killed himself and two others"
            if end == 0 || parse.tags[end - 1] != Tag::Pronoun {
                return false;
            }
            at = end - 1;
        }
    }
    false
}

fn is_verb(parse: &Parse<'_>, i: usize, name: &str) -> bool {
    parse.lemma(i) == name || parse.class(i) == name
}

fn is_noun(parse: &Parse<'_>, i: usize, name: &str) -> bool {
    let Some(token) = parse.view.tokens.get(i) else { return false };
    noun::class_of(token.entry()) == name || noun::lemma_of(token.entry(), parse.view.str(i)) == name
}

fn is(parse: &Parse<'_>, i: usize, atom: Atom) -> bool {
    match atom {
        Atom::Word(word, hash) => {
            parse.view.tokens.get(i).is_some_and(|t| t.hash == hash && t.is(parse.view.text, word))
        }
        Atom::Verb(name) => is_verb(parse, i, name),
        Atom::Noun(name) => is_noun(parse, i, name),
        Atom::Person => parse.view.has(i, Class::PersonNoun),
        Atom::Name => parse.tags[i] == Tag::Name,
        Atom::Number => parse.tags[i] == Tag::Number,
    }
}

/// How many words a gap of three dots leaps over.
const LEAP: usize = 15;

fn steps(mut text: &'static str) -> Vec<Step> {
    let mut out = Vec::new();
    loop {
        text = text.trim_start();
        if text.is_empty() {
            return out;
        }
        let choice = |inner: &'static str| {
            Choices::new(inner.split('|').map(|c| c.split_ascii_whitespace().map(atom).collect()).collect())
        };
        let (step, rest) = if let Some((inner, rest)) = text.strip_prefix("!(").and_then(|t| t.split_once(')')) {
            (Step::Not(choice(inner)), rest)
        } else if let Some(rest) = text.strip_prefix("...") {
            (Step::Gap(LEAP), rest)
        } else if let Some(rest) = text.strip_prefix("..") {
            (Step::Gap(4), rest)
        } else if let Some(rest) = text.strip_prefix('~') {
            (Step::Rest, rest)
        } else if let Some((inner, rest)) = text.strip_prefix('(').and_then(|t| t.split_once(')')) {
            (Step::Any(choice(inner)), rest)
        } else if let Some((inner, rest)) = text.strip_prefix('[').and_then(|t| t.split_once(']')) {
            (Step::Maybe(choice(inner)), rest)
        } else {
            let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
            (Step::Any(Choices::new(vec![vec![atom(word)]])), rest)
        };
        match (out.last_mut(), &step) {
            (Some(Step::Gap(before)), Step::Gap(more)) => *before += more,
            _ => out.push(step),
        }
        text = rest;
    }
}

fn atom(word: &'static str) -> Atom {
    let Some(inner) = word.strip_prefix('{').and_then(|w| w.strip_suffix('}')) else {
        return Atom::Word(word, hash_of(word));
    };
    match inner.split_once(':') {
        Some(("verb", name)) => Atom::Verb(name),
        Some((_, name)) => Atom::Noun(name),
        None if inner == "person" => Atom::Person,
        None if inner == "name" => Atom::Name,
        None => Atom::Number,
    }
}

impl Choices {
    fn new(of: Vec<Vec<Atom>>) -> Self {
        let mask = |atom: fn(&Vec<Atom>) -> Option<&Atom>| {
            of.iter()
                .fold(0, |mask, c| mask | if let Some(Atom::Word(_, hash)) = atom(c) { bit(*hash) } else { u64::MAX })
        };
        let (begin, end) = (mask(|c| c.first()), mask(|c| c.last()));
        Self { of, begin, end }
    }

    /// Whether one of them can end before `end`.
    fn may_end(&self, parse: &Parse<'_>, end: usize) -> bool {
        last(parse, end).is_none_or(|at| self.end & bit(parse.view.tokens[at].hash) != 0)
    }

    /// Whether one of them can begin at `start`.
    fn may_begin(&self, parse: &Parse<'_>, start: usize) -> bool {
        next(parse, start).is_none_or(|at| self.begin & bit(parse.view.tokens[at].hash) != 0)
    }
}

const fn bit(hash: u32) -> u64 {
    1 << (hash % 64)
}

/// The last token before `end` that is no glue.
fn last(parse: &Parse<'_>, end: usize) -> Option<usize> {
    parse.tags[..end].iter().rposition(|t| *t != Tag::Glue)
}

/// The first token from `start` on that is no glue.
fn next(parse: &Parse<'_>, start: usize) -> Option<usize> {
    (start..parse.tags.len()).find(|&at| parse.tags[at] != Tag::Glue)
}

/// Whether the first of `steps` can end before `end`; most places within a gap are turned away by it.
#[inline]
fn may_end(parse: &Parse<'_>, steps: &[Step], end: usize) -> bool {
    if let [Step::Any(choices), ..] = steps { choices.may_end(parse, end) } else { true }
}

/// Whether the first of `steps` can begin at `start`.
#[inline]
fn may_begin(parse: &Parse<'_>, steps: &[Step], start: usize) -> bool {
    if let [Step::Any(choices), ..] = steps { choices.may_begin(parse, start) } else { true }
}

/// Whether `steps`, nearest first, fit the tokens that end before `end`.
fn left(parse: &Parse<'_>, steps: &[Step], end: usize) -> bool {
    let Some((step, rest)) = steps.split_first() else { return true };
    let ends_with = |atoms: &Vec<Atom>| {
        atoms.iter().rev().try_fold(end, |end, atom| last(parse, end).filter(|&at| is(parse, at, *atom)))
    };
    let tries = |choices: &Choices| {
        choices.may_end(parse, end) && choices.of.iter().filter_map(ends_with).any(|at| left(parse, rest, at))
    };
    match step {
        Step::Any(choices) => tries(choices),
        Step::Maybe(choices) => tries(choices) || left(parse, rest, end),
        Step::Not(choices) => !choices.of.iter().any(|c| ends_with(c).is_some()) && left(parse, rest, end),
        Step::Gap(most) => {
            let mut at = end;
            for _ in 0..=*most {
                if may_end(parse, rest, at) && left(parse, rest, at) {
                    return true;
                }
                if at == 0 || parse.tags[at - 1] == Tag::Break {
                    return false;
                }
                at -= 1;
            }
            false
        }
        Step::Rest => {
            let mut at = end;
            loop {
                if left(parse, rest, at) {
                    return true;
                }
                if at == 0 || !parse.tags[at - 1].nominal() {
                    return false;
                }
                at -= 1;
            }
        }
    }
}

/// Whether `steps` fit the tokens from `start` on.
fn right(parse: &Parse<'_>, steps: &[Step], start: usize) -> bool {
    let Some((step, rest)) = steps.split_first() else { return true };
    let len = parse.tags.len();
    let begins = |atoms: &Vec<Atom>| {
        let next = |start, atom: &Atom| next(parse, start).filter(|&at| is(parse, at, *atom)).map(|at| at + 1);
        atoms.iter().try_fold(start, next)
    };
    let tries = |choices: &Choices| {
        choices.may_begin(parse, start) && choices.of.iter().filter_map(begins).any(|at| right(parse, rest, at))
    };
    match step {
        Step::Any(choices) => tries(choices),
        Step::Maybe(choices) => tries(choices) || right(parse, rest, start),
        Step::Not(choices) => !choices.of.iter().any(|c| begins(c).is_some()) && right(parse, rest, start),
        Step::Gap(most) => {
            for at in start..=(start + most).min(len) {
                if may_begin(parse, rest, at) && right(parse, rest, at) {
                    return true;
                }
                if at == len || parse.tags[at] == Tag::Break {
                    return false;
                }
            }
            false
        }
        Step::Rest => {
            // "300 of its 2,000 jobs": jobs both.
            let mut at = start;
            if let Some(all) = parse.all_of(start) {
                at = all + 1;
            }
            loop {
                if right(parse, rest, at) {
                    return true;
                }
                if at >= len || !(matches!(parse.tags[at], Tag::Noun | Tag::Name | Tag::Glue) || parse.numbered(at)) {
                    return false;
                }
                at += 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_read_choices_options_and_gaps() {
        let word = |w| vec![atom(w)];
        assert_eq!(
            steps("(jailed for|given) .. [more] ~ {verb:kill}"),
            vec![
                Step::Any(Choices::new(vec![vec![atom("jailed"), atom("for")], word("given")])),
                Step::Gap(4),
                Step::Maybe(Choices::new(vec![word("more")])),
                Step::Rest,
                Step::Any(Choices::new(vec![vec![Atom::Verb("kill")]])),
            ]
        );
    }

    #[test]
    fn cues_are_the_words_that_narrow_most() {
        assert_eq!(Pattern::parse("toll .. (to|of) {value}").cues(), [atom("toll")]);
        assert_eq!(Pattern::parse("subject of passive fatally {verb:attack}").cues(), [atom("fatally")]);
        assert_eq!(Pattern::parse("{value}").cues(), []);
        assert_eq!(Pattern::parse("(for|to) under {verb:jail}").verb(), Some("jail"));
    }
}

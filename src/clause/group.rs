//! Verb groups: a verb with its helpers, and the verb that goes on after it.

use super::{Group, Mood, Parse, Tag, noun, tag};
use crate::lexicon::{WordList, words};
use crate::token::Flags;

/// Classes of verbs whose past form alone is no participle after its noun: `shares fallen` is rare.
const NEVER_PASSIVE: [&str; 8] = ["say", "die", "rise", "fall", "move", "happen", "win", "lose"];

/// Pasts that are no participles: `Holt, of Leeds, wrote in May`. The strong verbs of Quirk et al., *A Comprehensive
/// Grammar of the English Language* (1985), appendix I, that news uses.
pub(super) const FINITE: &WordList = words![
    "arose", "ate", "became", "began", "bit", "blew", "broke", "came", "chose", "drank", "drew", "drove", "fell",
    "flew", "forgave", "forgot", "froze", "gave", "grew", "hid", "knew", "ran", "rang", "rode", "rose", "sang", "sank",
    "saw", "shook", "shrank", "spoke", "sprang", "stole", "swam", "swore", "took", "tore", "threw", "went", "withdrew",
    "woke", "wore", "wrote",
];

/// Participles with an object of their own: `the woman awarded £2m`.
const GIVEN: &WordList =
    words!["assigned", "awarded", "called", "given", "granted", "handed", "named", "offered", "owed", "paid", "sent"];

/// Verbs that say that what follows is no longer done.
const STOPS: &WordList = words!["stop", "stops", "stopped", "stopping", "cease", "ceases", "ceased", "quit", "quits"];

impl Parse<'_> {
    /// The verb group whose main verb is token `main`.
    pub fn group(&self, main: usize) -> Group {
        let known = self.groups.borrow().iter().find(|g| g.main == main).copied();
        known.unwrap_or_else(|| {
            let group = self.read_group(main);
            self.groups.borrow_mut().push(group);
            group
        })
    }

    fn read_group(&self, main: usize) -> Group {
        let mut group = Group { main, start: main, ..Group::default() };
        let (mut be, mut helped) = (false, false);
        let mut i = main;
        while i > 0 {
            match self.tags[i - 1] {
                Tag::Be => {
                    be |= !helped;
                    helped = true;
                }
                Tag::Have | Tag::Do => helped = true,
                Tag::Modal => {
                    helped = true;
                    group.mood = match () {
                        () if self.view.is_any(i - 1, words!["will", "shall"]) => Mood::Future,
                        () if self.view.is_any(i - 1, words!["must", "should", "ought"]) => Mood::Should,
                        () if self.view.is_any(i - 1, words!["may", "might", "could", "can", "cannot"]) => {
                            Mood::Possible
                        }
                        () => Mood::Would,
                    };
                }
                Tag::To => {
                    group.mood = Mood::Infinitive;
                    i -= 1;
                    group.start = i;
                    break;
                }
                // "Not only hosts matches" denies nothing.
                Tag::Negation => group.negated |= !self.view.is(i, "only"),
                Tag::Adverb => {}
                Tag::Glue if self.view.str(i - 1).len() == 1 && i > 1 && self.tags[i - 2].auxiliary() => {}
                _ => break,
            }
            let contracted = || self.view.str(i - 1).ends_with("n't") || self.view.str(i - 1).ends_with("n’t");
            group.negated |=
                self.view.is(i - 1, "never") || self.view.tokens[i - 1].flags.has(Flags::APOSTROPHE) && contracted();
            i -= 1;
            if self.tags[i] != Tag::Adverb && self.tags[i] != Tag::Glue {
                group.start = i;
            }
        }
        // "Stopped selling": it is no longer done.
        group.negated ^= self.tags[main] == Tag::Ing && group.start > 0 && self.view.is_any(group.start - 1, STOPS);
        let past = self.tags[main] == Tag::Past;
        let got = main > 0 && past && matches!(self.view.str(main - 1), "got" | "get" | "getting");
        group.passive = past && (be || got);
        let before = tag::previous(&self.tags, tag::before_day(&self.view, &self.tags, group.start));
        let bare = past
            && !helped
            && (self.view.is(main + 1, "by")
                || (matches!(before, Some(Tag::Noun | Tag::Name | Tag::Number | Tag::Pronoun))
                    && !NEVER_PASSIVE.contains(&self.class(main))
                    && self.finite_follows(main))
                || (before == Some(Tag::Comma)
                    && !["say", "die", "rise", "fall", "happen"].contains(&self.class(main))
                    && self.view.is_any(main + 1, words!["in", "on", "at", "for", "by"])
                    && (self.suffers(main) || self.another(main)))
                || matches!(before, Some(Tag::Preposition))
                || (matches!(before, Some(Tag::Noun | Tag::Name | Tag::Number)) && self.suffers(main)))
            && !self.view.is_any(main, FINITE);
        group.passive |= bare;
        group.finite = !bare
            && group.mood != Mood::Infinitive
            && match self.tags[main] {
                Tag::Ing => helped,
                Tag::Base => helped || group.start == main,
                _ => true,
            };
        group
    }

    /// Whether a past form without helpers is a participle: what is done to people, with nobody
    /// named whom it is done to (`three injured in crash`).
    pub(super) fn suffers(&self, main: usize) -> bool {
        let class = self.class(main);
        let done = ["kill", "injure", "attack", "arrest", "charge", "convict", "jail", "rescue", "displace", "treat"];
        // "The quake hit at dawn"
        let befalls = main > 0 && noun::class_of(self.view.tokens[main - 1].entry()) == "event";
        if !done.contains(&class) || befalls || self.object(main).is_some() {
            return false;
        }
        match (self.tags.get(main + 1), self.tags.get(main + 2)) {
            (Some(Tag::Conjunction), Some(t)) if t.verb() => self.object(main + 2).is_none(),
            (Some(Tag::Subordinator), _) => self.view.is_any(main + 1, words!["when", "while", "where", "as"]),
            (Some(Tag::To), _) => false,
            _ => true,
        }
    }

    /// Whether the sentence has another verb than the one at `main`.
    fn another(&self, main: usize) -> bool {
        self.tags.iter().enumerate().any(|(at, tag)| at != main && (tag.verb() || tag.auxiliary()))
    }

    /// Whether a finite verb follows the one at `main` before the clause ends, and nothing that was done to: `the report
    /// released in May found`, but `he blamed the story printed in May`.
    pub(super) fn finite_follows(&self, main: usize) -> bool {
        let object = self.tags.get(main + 1).is_some_and(|&t| t.nominal() || t == Tag::Pronoun);
        if object && !self.view.is_any(main, GIVEN) {
            return false;
        }
        for at in main + 1..self.tags.len() {
            match self.tags[at] {
                Tag::Break | Tag::Comma | Tag::Conjunction | Tag::Subordinator | Tag::Either | Tag::Pronoun => {
                    return false;
                }
                Tag::Be | Tag::Have | Tag::Modal | Tag::Do | Tag::Past => return true,
                _ => {}
            }
        }
        false
    }

    /// The verb of the main clause after a relative one: `died` in `a man who was shot in Orm died`.
    pub(super) fn main_after(&self, group: &Group) -> Option<Group> {
        for at in group.main + 1..self.tags.len().min(group.main + 25) {
            if self.tags[at] == Tag::Break {
                return None;
            }
            if self.main_verb(at) {
                let next = self.group(at);
                let before = next.start.checked_sub(1).map(|b| self.tags[b]);
                if next.finite && before.is_some_and(|t| t.nominal() || t == Tag::Comma || t == Tag::Adverb) {
                    return Some(next);
                }
                if next.finite {
                    return None;
                }
            }
        }
        None
    }

    /// A second verb that goes with the group: `killed` in `was hit by a tram and killed`.
    pub(super) fn also(&self, group: &Group) -> Option<Group> {
        let mut joined = false;
        for at in group.main + 1..self.tags.len().min(group.main + 13) {
            match self.tags[at] {
                Tag::Conjunction => joined = true,
                Tag::Past | Tag::Be if joined && self.main_verb(at) => {
                    let mut also = self.group(at);
                    also.passive = self.tags[at] == Tag::Past && (also.passive || (also.start == at && group.passive));
                    return Some(also);
                }
                Tag::Adverb | Tag::Be | Tag::Have if joined => {}
                Tag::Break | Tag::Subordinator => return None,
                _ if joined => joined = false,
                t if t.verb() => return None,
                _ => {}
            }
        }
        None
    }
}

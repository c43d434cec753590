//! Subjects: the noun phrase whose act or state a verb tells of.

use std::ops::Range;

use super::group::FINITE;
use super::{Group, Mood, Parse, Tag, tag};
use crate::lexicon::{Class, WordList, words};
use crate::token::TokenKind;

/// What stands before `of` and names no more than how many of them.
const SHARES: &WordList = words![
    "all", "any", "both", "couple", "each", "few", "half", "handful", "majority", "many", "most", "none", "number",
    "some", "several", "total", "quarters", "thirds", "fifths", "tenths",
];

/// Verbs that take a clause, beside those that report: the noun after them opens it, `showing the man was`.
const CLAUSAL: &WordList = words![
    "agreeing",
    "ensure",
    "ensuring",
    "fearing",
    "feeling",
    "find",
    "finding",
    "hearing",
    "hoping",
    "knowing",
    "know",
    "learn",
    "learning",
    "mean",
    "meaning",
    "prove",
    "proving",
    "realising",
    "realizing",
    "see",
    "seeing",
    "show",
    "showing",
    "suggest",
    "suggesting",
    "think",
    "thinking",
];

/// What a result is told before or after: `profit before tax`.
const LEVIES: &WordList = words![
    "amortisation",
    "amortization",
    "charges",
    "depreciation",
    "exceptional",
    "exceptionals",
    "interest",
    "tax",
    "taxes"
];

impl Parse<'_> {
    /// The noun phrase that the sentence's first verb tells of.
    pub fn first_subject(&self) -> Option<Range<usize>> {
        let first = self.verb_after(0).filter(|group| group.finite)?;
        self.subject(&first, 0)
    }

    /// The noun phrase that is the subject of a verb group.
    pub fn subject(&self, group: &Group, depth: usize) -> Option<Range<usize>> {
        if depth > 4 {
            return None;
        }
        // "A profit for the half ended May 4"
        if self.ends_period(group.main) {
            return Some(self.phrase_start(group.start)..group.start);
        }
        let mut at = tag::before_day(&self.view, &self.tags, group.start);
        while at > 0 && matches!(self.tags[at - 1], Tag::Adverb | Tag::Glue) {
            at -= 1;
        }
        // "Holt and Reed each won"
        at -= usize::from(
            at > 1 && self.tags[at - 2].nominal() && self.view.is_any(at - 1, words!["each", "both", "all"]),
        );
        let above = |at: usize| {
            let (verb, _) = self.verb_before(at)?;
            self.subject(&self.group(verb), depth + 1)
        };
        // "People who drink three cups a day are": a rate is no subject.
        at = self.before_rate(at);
        if at == 0 {
            // "Leaving out a £5m gain, the firm lost £2m"
            let opens = self.tags[group.main] == Tag::Ing;
            return if opens { self.main_subject(group, depth) } else { None };
        }
        match self.tags[at - 1] {
            // "The speed limit there was cut"
            Tag::Pronoun if self.view.is(at - 1, "there") && at > 1 && self.tags[at - 2].nominal() => {
                self.noun_phrase(at - 1)
            }
            // "The case against him collapsed"
            Tag::Pronoun
                if at > 2
                    && self.tags[at - 2] == Tag::Preposition
                    && !self.view.is(at - 2, "of")
                    && self.tags[at - 3].nominal()
                    && self.view.is_any(at - 1, words!["him", "it", "me", "them", "us", "you"]) =>
            {
                self.noun_phrase(at - 2)
            }
            // "The man who told them so began": no pronoun that acts.
            Tag::Pronoun if group.finite && self.view.is_any(at - 1, words!["him", "me", "them", "us"]) => {
                self.described(at, depth).or(Some(at - 1..at))
            }
            Tag::Pronoun => Some(at - 1..at),
            Tag::Subordinator if self.view.is_any(at - 1, words!["who", "which", "that", "whom"]) => {
                let end = if at > 1 && self.tags[at - 2] == Tag::Comma { at - 2 } else { at - 1 };
                // "Output at the plant, which opened in 1974": the nearest; a person may stand further off.
                let start = self.phrase_start(end);
                let thing = start < end && !self.view.is_any(end - 1, words!["cent", "percent"]);
                // "In a ballot that closed in May", but "the driver of the bus that".
                let within = self.view.is(at - 1, "that")
                    && start > 0
                    && self.tags[start - 1] == Tag::Preposition
                    && !self.view.is(start - 1, "of")
                    && self.tags[start] == Tag::Determiner
                    && !self.view.has(end - 1, Class::PersonNoun);
                // "The end of a trial that lasted", "the jailing of the clerk who stole"
                let made = start > 0 && self.view.is(start - 1, "of") && self.act_of(start, end, at - 1);
                let near = self.view.is(at - 1, "which") || within || made;
                if near && thing { Some(start..end) } else { self.noun_phrase(end) }
            }
            // "Despite losing 40 seats, the party stayed"
            Tag::Subordinator | Tag::Preposition | Tag::Either if at == 1 && self.tags[group.main] == Tag::Ing => {
                self.main_subject(group, depth)
            }
            Tag::Conjunction if group.finite => self.shared(at - 1, depth).or_else(|| above(at - 1)),
            // "A clerk with a record of fighting the board said": the clerk, where there is no verb above.
            Tag::Preposition if self.tags[group.main] == Tag::Ing && depth > 0 && self.view.is(at - 1, "of") => {
                above(at - 1).or_else(|| self.noun_phrase(at - 1))
            }
            Tag::Subordinator | Tag::Preposition | Tag::Either | Tag::Conjunction => above(at - 1),
            // "Holt, of Leeds, speaking on Monday"
            Tag::Comma if !group.finite => above(at - 1)
                .or_else(|| self.noun_phrase(self.before_aside(at - 1)?))
                .or_else(|| self.noun_phrase(at - 1)),
            // "Instead, the mayor, Ida Roe, told the board"
            Tag::Comma => match self.called(at - 1) {
                Some(name) => Some(name),
                None => self.noun_phrase(self.before_aside(at - 1).or_else(|| self.participle_aside(group, at - 1))?),
            },
            t if t.nominal() => {
                if group.mood == Mood::Infinitive && !group.finite {
                    // "The judge ordered Holt to pay": he pays.
                    if self.verb_before(at).is_some_and(|(verb, plain)| plain && self.commands(verb)) {
                        return self.noun_phrase(at);
                    }
                    return above(at).or_else(|| self.noun_phrase(at));
                }
                // "He blamed the board for the story published": the story.
                let start = self.phrase_start(at);
                // "The clerk is behind bars charged with theft": the clerk.
                let predicate = start + 1 == at
                    && self.tags[start] == Tag::Noun
                    && group.start == group.main
                    && start > 1
                    && self.tags[start - 1] == Tag::Preposition
                    && self.tags[start - 2] == Tag::Be
                    && self.view.is_any(start, words!["bars", "bail", "court", "custody", "jail", "prison", "remand"]);
                if predicate {
                    return above(at);
                }
                // "He got two years in prison followed by one on probation": he did.
                let then = group.start == group.main
                    && self.view.is(group.main, "followed")
                    && self.view.is(group.main + 1, "by")
                    && self.verb_before(at).is_some();
                if then {
                    return above(at);
                }
                let near = group.start == group.main
                    && start > 0
                    && self.tags[start - 1] == Tag::Preposition
                    && !self.view.is(start - 1, "of")
                    && !self.view.is_any(group.main, FINITE)
                    && self.reduced(group.main)
                    && self.verb_before(at).is_some_and(|(verb, _)| self.group(verb).finite);
                if near {
                    return Some(start..at);
                }
                let described = if group.finite { self.described(at, depth) } else { None };
                described.or_else(|| self.noun_phrase(at))
            }
            t if (t.verb() || t.auxiliary()) && !group.finite => above(at),
            t if t.verb() => self.described(at, depth),
            _ => None,
        }
    }

    /// Whether a relative clause that `opener` opens tells of the noun of `start..end` and not of what stands before its
    /// `of`: of a thing that is one of its kind, or of somebody, where the other is nobody.
    fn act_of(&self, start: usize, end: usize, opener: usize) -> bool {
        let person = |i: usize| self.view.has(i, Class::PersonNoun) || self.view.has(i, Class::GroupNoun);
        let whole = start.checked_sub(2).filter(|&w| matches!(self.tags[w], Tag::Noun | Tag::Name));
        if self.view.is(opener, "who") {
            return person(end - 1) && whole.is_some_and(|w| self.tags[w] == Tag::Noun && !person(w));
        }
        self.view.is(opener, "that") && self.view.is_any(start, words!["a", "an"]) && !person(end - 1)
    }

    /// "Holt admitted going armed to cause fear and was fined": the subject of the verb that the second is joined to, over
    /// the acts that hang on it; nothing where the verb before `and` is no such act.
    fn shared(&self, and: usize, depth: usize) -> Option<Range<usize>> {
        let (mut verb, _) = self.verb_before(and)?;
        for _ in 0..4 {
            let inner = self.group(verb);
            // "Admitted to going armed": the second word tells no more than how it is done.
            let so = inner.start == inner.main
                && inner.start > 1
                && self.tags[inner.start - 2] == Tag::Preposition
                && self.view.str(inner.start - 1).ends_with("ing");
            if so {
                (verb, _) = self.verb_before(inner.start - 1)?;
                continue;
            }
            if inner.finite {
                return self.subject(&inner, depth + 1);
            }
            let start = inner.start;
            let after = |tag: Tag| start.checked_sub(1).is_some_and(|b| self.tags[b] == tag);
            let act = match self.tags[verb] {
                Tag::Ing => after(Tag::Preposition) || after(Tag::To) || after(Tag::Past),
                _ => inner.mood == Mood::Infinitive || after(Tag::Ing),
            };
            (verb, _) = self.verb_before(start).filter(|_| act)?;
        }
        None
    }

    /// The subject of the clause that comes after the comma of a phrase with `-ing` that opens the sentence.
    fn main_subject(&self, group: &Group, depth: usize) -> Option<Range<usize>> {
        let comma = (group.main..self.tags.len()).find(|&i| self.tags[i] == Tag::Comma)?;
        // "Policing Minister Reed told them, the paper said": no such phrase.
        if (group.main + 1..comma).any(|i| self.main_verb(i) && self.group(i).finite) {
            return None;
        }
        let main = self.verb_after(comma + 1).filter(|g| g.finite)?;
        self.subject(&main, depth + 1)
    }

    /// Whether the verb at `verb` has somebody else do what comes after `to`.
    fn commands(&self, verb: usize) -> bool {
        ["order", "tell", "force", "urge", "instruct", "compel"].contains(&self.lemma(verb))
            && !self.group(verb).passive
    }

    /// Where a rate of time that ends at `at` begins, after a noun: `a day`, `each year`; else `at`.
    fn before_rate(&self, at: usize) -> usize {
        let rate = at > 2
            && self.view.has(at - 1, Class::TimeUnit)
            && self.view.is_any(at - 2, words!["a", "an", "each", "every", "per"])
            && self.tags[at - 3] == Tag::Noun;
        if rate { at - 2 } else { at }
    }

    /// The noun that the words up to `end` describe: `The man` of `The man who killed two women`, `A man carrying a gun`,
    /// `A plan to build homes`.
    fn described(&self, end: usize, depth: usize) -> Option<Range<usize>> {
        // "To avoid shortages the council has": a phrase of its own.
        if self.phrase_start(end).checked_sub(1).is_some_and(|b| self.tags[b].nominal()) {
            return None;
        }
        let (verb, plain) = self.verb_before(end)?;
        let plain = plain || self.carries(verb, end);
        let inner = self.group(verb);
        let opener = self.opener(inner.start);
        // "Saying that closing the mine was wrong": an act is the subject.
        let gerund = self.tags[verb] == Tag::Ing && opener.is_some();
        let relative = opener.filter(|&o| !gerund && self.view.is_any(o, words!["who", "which", "that"]));
        let modifies = !inner.finite && !gerund && !self.clausal(verb) && !self.names_doer(end);
        // "The woman whose son died was awarded"
        let whose = inner.start.checked_sub(1).and_then(|b| {
            let owner = self.phrase_start(b).checked_sub(1)?;
            self.view.is(owner, "whose").then_some(owner)
        });
        match whose.or(relative.filter(|_| plain)) {
            // Whatever the clause hangs on, all of the phrase is the subject: `the driver of the bus that`.
            Some(opener) => self.noun_phrase(opener - usize::from(opener > 0 && self.tags[opener - 1] == Tag::Comma)),
            None if modifies && plain => self.subject(&inner, depth + 1),
            None => None,
        }
    }

    /// Whether a participle right after its noun has two counted objects up to `end`: `a ferry carrying 140 passengers and
    /// 12 crew`.
    pub(super) fn carries(&self, verb: usize, end: usize) -> bool {
        self.tags[verb] == Tag::Ing
            && verb.checked_sub(1).is_some_and(|b| self.tags[b].nominal())
            && (verb + 1..end).all(|i| match self.tags[i] {
                Tag::Comma => false,
                Tag::Conjunction => self.tags[i - 1].nominal() && self.tags.get(i + 1) == Some(&Tag::Number),
                _ => true,
            })
    }

    /// Whether a name right after a noun opens a clause without its `that`: `the deal Ms. Roe signed`.
    fn names_doer(&self, end: usize) -> bool {
        let start = self.phrase_start(end);
        self.tags[start] == Tag::Determiner
            && self.tags[start..end].windows(2).any(|pair| pair == [Tag::Noun, Tag::Name])
    }

    /// Whether the noun after the verb at `verb` may open a clause of its own.
    pub(super) fn clausal(&self, verb: usize) -> bool {
        self.class(verb) == "say" || self.view.is_any(verb, CLAUSAL)
    }

    /// The noun phrase that ends before `end`, the first of its chain of phrases (`a man` of
    /// `a man in a van`).
    fn noun_phrase(&self, end: usize) -> Option<Range<usize>> {
        let (mut end, mut stop) = (end, end);
        loop {
            let mut start = self.phrase_start(end);
            if start == end {
                return None;
            }
            if let Some(first) = self.listed(start, end) {
                start = first;
            }
            let hangs = |&p: &usize| match self.tags[p] {
                Tag::Preposition => true,
                // "Rains since the start of May have": no clause, for the verb is theirs.
                Tag::Either => {
                    let since = self.view.is(p, "since") && self.verb_before(p).is_none();
                    // "Profit before tax fell"
                    let net = self.view.is_any(p, words!["after", "before"]) && self.view.is_any(start, LEVIES);
                    p > 0 && self.tags[p - 1].nominal() && (since || net)
                }
                _ => false,
            };
            // "About 4,500 drivers": a bound is no preposition.
            let Some(p) = self.bound_start(start).checked_sub(1).filter(hangs) else {
                return Some(start..stop);
            };
            let before = self.phrase_start(p);
            if before == p {
                // A phrase that opens the sentence hangs on nothing: it is no subject's part.
                let last = p.checked_sub(1)?;
                // "The number of homes hit by floods has": they were hit.
                if self.tags[last] == Tag::Past && self.view.is(p, "by") && last > 0 && self.tags[last - 1] == Tag::Noun
                {
                    (end, stop) = (last, last);
                    continue;
                }
                // "Holt, 45, of Leeds, who"
                let host = if self.tags[last] == Tag::Comma { self.hailing(p) } else { None };
                return host.map_or(Some(start..stop), |host| self.noun_phrase(host));
            }
            if self.shares(p) || self.said(before, p) {
                return Some(start..stop);
            }
            if !self.one_name(p) {
                stop = p;
            }
            end = p;
        }
    }

    /// Where a list begins that hangs on a preposition and ends with the phrase `start..end`: `Floods in Orm and Dun have`,
    /// `damage to farms and roads was`.
    fn listed(&self, start: usize, end: usize) -> Option<usize> {
        let and = start.checked_sub(1).filter(|&c| self.tags[c] == Tag::Conjunction && self.view.is(c, "and"))?;
        if let Some(first) = self.two(start, and) {
            return Some(first);
        }
        let names = self.tags[start..end].iter().all(|t| *t == Tag::Name);
        let bare = self.tags[start..end].iter().all(|t| *t == Tag::Noun);
        if !names && !bare {
            return None;
        }
        let mut at = and;
        for item in 0..6 {
            while at > 0 && self.view.kind(at - 1) == Some(TokenKind::Comma) {
                at -= 1;
            }
            // "Orm (the old town) and Dun"
            if at > 0 && self.view.kind(at - 1) == Some(TokenKind::Close) {
                at = (at.saturating_sub(8)..at).rev().find(|&i| self.view.kind(i) == Some(TokenKind::Open))?;
            }
            let first = self.phrase_start(at);
            let own = &self.tags[first..at];
            let noun = |t: &Tag| *t == Tag::Noun;
            let called = own.last() == Some(&Tag::Name) && own.iter().all(|t| noun(t) || *t == Tag::Name);
            let plain = |own: &[Tag]| !own.is_empty() && own.iter().all(noun);
            // "the rain and storms Ann, Bo and Cyd"
            let late = names && item > 1 && plain(own.strip_prefix(&[Tag::Determiner]).unwrap_or(own));
            if !(if names { called || late } else { plain(own) }) {
                return None;
            }
            match first.checked_sub(1).map(|b| self.tags[b])? {
                Tag::Preposition => return Some(first),
                Tag::Comma => at = first,
                Tag::Conjunction if names && self.view.is(first - 1, "and") => at = first - 1,
                _ => return None,
            }
        }
        None
    }

    /// Where the first of two things begins that open a clause, each with its article: `A tram and a van met`.
    fn two(&self, start: usize, and: usize) -> Option<usize> {
        let article = |i: usize| self.tags[i] == Tag::Determiner && self.view.is_any(i, words!["a", "an", "the"]);
        let first = self.phrase_start(and);
        let thing = first < and && self.tags[and - 1] == Tag::Noun && !self.view.has(and - 1, Class::PersonNoun);
        let opens = first == 0 || matches!(self.tags[first - 1], Tag::Break | Tag::Subordinator | Tag::Either);
        (thing && opens && article(start) && article(first)).then_some(first)
    }

    /// Whether what stands before the preposition `p` tells how many of what comes after: `two of the guards`; but `Holt was
    /// one of the guards` tells of Holt.
    fn shares(&self, p: usize) -> bool {
        let himself = self.view.is(p - 1, "one")
            && p.checked_sub(2).is_some_and(|b| matches!(self.tags[b], Tag::Be | Tag::Comma));
        let share = self.tags[p - 1] == Tag::Number || self.view.is_any(p - 1, SHARES);
        // "One in four survivors", "nine out of ten pupils"
        let ratio = self.tags.get(p + 1) == Some(&Tag::Number)
            && (self.view.is(p, "in") && self.tags[p - 1] == Tag::Number
                || self.view.is(p, "of") && self.view.is(p - 1, "out"));
        self.view.is(p, "of") && share && !himself || ratio
    }

    /// Whether the one word `before` the preposition `p` is said of something, and no noun: `it was similar to others`.
    fn said(&self, before: usize, p: usize) -> bool {
        before + 1 == p
            && self.tags[before] == Tag::Noun
            && before.checked_sub(1).is_some_and(|b| self.tags[b] == Tag::Be)
    }

    /// Whether the preposition `p` stands within a name: `the Bank of England`.
    fn one_name(&self, p: usize) -> bool {
        let institution = self.tags[p - 1] == Tag::Name && self.view.has(p - 1, Class::Organisation);
        let of = p + 1 + usize::from(self.tags.get(p + 1) == Some(&Tag::Determiner));
        self.view.is(p, "of") && institution && self.tags.get(of) == Some(&Tag::Name)
    }

    /// Where the noun before asides ends: `Holt` for the comma before `was` in `Holt, 34, of Leeds, was`.
    fn before_aside(&self, comma: usize) -> Option<usize> {
        // "Holt (D) on Monday asked"
        if self.view.kind(comma) == Some(TokenKind::Close) {
            let open = (comma.saturating_sub(8)..comma).rev().find(|&i| self.view.kind(i) == Some(TokenKind::Open));
            return open.filter(|&o| self.phrase_start(o) < o);
        }
        let mut open = comma;
        for _ in 0..8 {
            open = (open.saturating_sub(16)..open).rev().find(|&i| self.tags[i] == Tag::Comma)?;
            let start = self.phrase_start(open);
            // "The mill, which stands in Orm, Norland, is": a clause is one too.
            let clause = (open.saturating_sub(16)..start).rev().find(|&i| self.tags[i] == Tag::Comma);
            let clause = clause.is_some_and(|c| self.hides(c + 1));
            let inside = start.checked_sub(1).is_some_and(|b| self.tags[b] == Tag::Comma && !self.opening(b));
            if start < open && !clause && !inside {
                // "Holt, 53, of Mill Lane, Leeds, was"
                let home = start.checked_sub(1).filter(|&p| p > 1 && self.tags[p - 1] == Tag::Comma);
                return Some(home.and_then(|p| self.hailing(p)).unwrap_or(open));
            }
        }
        None
    }

    /// Whether what opens at `i` after a comma is an aside in which no name is the subject: `who lives in Orm, Norland`,
    /// `including two clerks, a guard`, `due to open in Orm, Dun`.
    fn hides(&self, i: usize) -> bool {
        let opener = words!["who", "which", "whose", "whom", "including"];
        let plan = self.tags.get(i + 1) == Some(&Tag::To)
            && matches!(self.tags[i], Tag::Adverb | Tag::Noun | Tag::Past | Tag::Base);
        self.view.is_any(i, opener) || plan
    }

    /// The name in an aside that the comma at `close` ends, after a common noun: `the mayor, Ida Roe,`; `a blaze, the Mill
    /// Fire,`.
    fn called(&self, close: usize) -> Option<Range<usize>> {
        let start = self.phrase_start(close);
        if self.view.is(start, "the") && start > 1 {
            let noun = self.phrase_start(start - 1);
            let thing = self.tags[start - 1] == Tag::Comma
                && noun < start - 1
                && self.view.is_any(noun, words!["a", "an", "another", "the"])
                && self.tags[start - 2] == Tag::Noun
                && !self.view.has(start - 2, Class::PersonNoun);
            let name = start + 2 < close && self.tags[start + 1..close].iter().all(|t| *t == Tag::Name);
            return (thing && name).then_some(start..close);
        }
        let name = start < close && self.tags[start..close].iter().all(|t| *t == Tag::Name);
        let given = self.view.has(start, Class::GivenMale) || self.view.has(start, Class::GivenFemale);
        let noun =
            start > 1 && self.view.kind(start - 1) == Some(TokenKind::Comma) && self.tags[start - 2] == Tag::Noun;
        let office = || self.view.has(start - 2, Class::Title) || self.view.has(start - 2, Class::PersonNoun);
        let person = noun && (given || office());
        (name && person && (2..=4).contains(&(close - start))).then_some(start..close)
    }

    /// Where the noun ends that a participle tells of in an aside: `The tram, licensed to carry 60, had`.
    fn participle_aside(&self, group: &Group, comma: usize) -> Option<usize> {
        let bare =
            group.start == group.main && self.tags[group.main] == Tag::Past && !self.view.is_any(group.main, FINITE);
        let close = (group.main..self.tags.len()).find(|&i| self.tags[i] == Tag::Comma).filter(|_| bare)?;
        let verb = self.tags.get(close + 1).is_some_and(|t| t.verb() || t.auxiliary());
        (verb && self.phrase_start(comma) < comma).then_some(comma)
    }

    /// Whether the comma ends a phrase that opens the sentence and names nothing: `Instead, the mayor, Ida Roe, said`.
    fn opening(&self, comma: usize) -> bool {
        let opener = |t: &Tag| matches!(t, Tag::Adverb | Tag::Preposition | Tag::Conjunction | Tag::Either);
        let flat = words!["also", "however", "instead", "meanwhile", "still", "then", "yesterday"];
        // "In Orm, to the south, a blaze": one after the other.
        let first = (0..comma).rev().find(|&i| self.tags[i] == Tag::Comma).map_or(0, |c| c + 1);
        comma <= first + 4
            && (self.tags.get(first).is_some_and(opener) || comma == 1 && self.view.is_any(0, flat))
            && !self.tags[first..comma].iter().any(|t| t.verb() || t.auxiliary())
            && (first == 0 || first > 1 && self.opening(first - 1))
    }

    /// Where the name ends that a home is told of, for the `of` at `p`: `Holt` in `Holt, 45, of Leeds,`.
    fn hailing(&self, p: usize) -> Option<usize> {
        if !self.view.is_any(p, words!["of", "from"]) {
            return None;
        }
        let comma = p - 1;
        let named = |end: usize| end > 0 && matches!(self.tags[end - 1], Tag::Name | Tag::Noun);
        let open = (comma.saturating_sub(8)..comma).rev().find(|&i| self.tags[i] == Tag::Comma && named(i));
        if named(comma) { Some(comma) } else { open }
    }
}

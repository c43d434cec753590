//! Clauses: the verb that governs a token, who does it to whom, and the phrase the token stands in.
//!
//! Shallow and local: tags by table and neighbour, then a walk left and right from the token.

mod group;
pub mod noun;
mod resolve;
mod subject;
mod tag;
pub mod verb;

use std::cell::RefCell;
use std::ops::Range;

use compact_str::CompactString;

pub use tag::Tag;
use verb::{Verb, VerbClass};

use crate::lexicon::{Class, WordList, words};
use crate::sentence::View;
use crate::token::TokenKind;

/// A sentence with its tags, from which clauses are read.
#[derive(Debug)]
pub struct Parse<'a> {
    /// The sentence.
    pub view: View<'a>,
    /// The part each token plays.
    pub tags: Vec<Tag>,
    /// The tokens that can be verbs, in order.
    verbs: tag::Verbs,
    /// The verb groups asked for so far: the values of a sentence share their verbs.
    groups: RefCell<Vec<Group>>,
}

/// What the verb says about its act: done, or only thought of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mood {
    /// It happened, it is so.
    #[default]
    Plain,
    /// `will`, `is to`
    Future,
    /// `may`, `might`, `could`, `can`
    Possible,
    /// `would`
    Would,
    /// `must`, `should`
    Should,
    /// `to serve`
    Infinitive,
}

/// How a token stands to the verb that governs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Side {
    /// Before it: in its subject, or in a phrase that opens the sentence.
    Before,
    /// After it: in its object or a phrase.
    #[default]
    After,
}

/// A verb with its helpers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Group {
    /// The token of the main verb.
    pub main: usize,
    /// The first token of the group: `has` in `has not been charged`.
    pub start: usize,
    /// `was charged`; also a bare participle after its noun (`people killed in`).
    pub passive: bool,
    /// `not`, `never`, `n't`
    pub negated: bool,
    /// What it says about its act.
    pub mood: Mood,
    /// Whether it can stand by itself: no `-ing`, no infinitive, no bare participle.
    pub finite: bool,
}

/// The clause a token stands in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Clause {
    /// The governing verb.
    pub verb: Option<Group>,
    /// Its base form, in lower case; empty without a verb.
    pub lemma: CompactString,
    /// Its class (`verbs.txt`); empty where it has none.
    pub class: VerbClass,
    /// Where the token stands to the verb.
    pub side: Side,
    /// A second verb with the same subject: `killed` in `was shot and killed`.
    pub also: Option<Group>,
    /// The noun phrase that is the verb's subject, as tokens; for a relative clause the noun it
    /// hangs on, for an infinitive or `-ing` the subject of the verb above.
    pub subject: Option<Range<usize>>,
    /// The noun phrase right after the verb.
    pub object: Option<Range<usize>>,
    /// The preposition of the phrase the token stands in.
    pub preposition: Option<usize>,
    /// The noun such a phrase hangs on (`deaths` in `the deaths of three`), where one stands before it.
    pub hangs_on: Option<usize>,
    /// Whether the clause follows `who`, `which` or `that`.
    pub relative: bool,
    /// Whether it follows `if` or `unless`.
    pub conditional: bool,
}

/// The last of the words that bound a number.
const BOUNDS: &WordList =
    words!["about", "almost", "around", "as", "least", "most", "nearly", "over", "than", "to", "under"];

/// Room for the verb groups of most sentences.
const GROUPS: usize = 6;

impl<'a> Parse<'a> {
    /// Tags a sentence.
    pub fn new(view: View<'a>) -> Self {
        let (tags, verbs) = tag::tags(&view);
        Self { view, tags, verbs, groups: RefCell::new(Vec::with_capacity(GROUPS)) }
    }

    /// Token `i` as a verb, where it can be one.
    pub fn verb(&self, i: usize) -> Option<&Verb> {
        self.verbs.binary_search_by_key(&i, |(at, _)| *at).ok().map(|at| &*self.verbs[at].1)
    }

    /// The tokens that can be verbs, in order.
    pub fn verbs(&self) -> impl Iterator<Item = (usize, &Verb)> {
        self.verbs.iter().map(|(at, verb)| (*at, &**verb))
    }

    /// The base form of token `i`, in lower case; empty where it can be no verb.
    pub fn lemma(&self, i: usize) -> &str {
        match self.tags.get(i) {
            Some(Tag::Be) => "be",
            Some(Tag::Have) => "have",
            Some(Tag::Do) => "do",
            _ => self.verb(i).map_or("", |v| v.base.as_str()),
        }
    }

    /// The class of token `i` as a verb; empty where it has none.
    pub fn class(&self, i: usize) -> VerbClass {
        self.verb(i).map_or("", |v| v.class)
    }

    /// The clause around the tokens `from..to`; `near` is that of another value of the sentence, so that one verb is
    /// asked only once for its subject and its object.
    pub fn clause(&self, from: usize, to: usize, near: Option<&Clause>) -> Clause {
        let len = self.tags.len();
        let (from, to) = (from.min(len), to.min(len).max(from.min(len)));
        // A word of the calendar opens no phrase with the noun before it: `the vote Tuesday`.
        let apart = self.tags.get(from) == Some(&Tag::Adverb);
        let start = if apart { from } else { self.bound_start(self.phrase_start(from)) };
        let mut clause = Clause::default();
        if let Some(p) = start.checked_sub(1).filter(|&p| matches!(self.tags[p], Tag::Preposition | Tag::Either)) {
            clause.preposition = Some(p);
            clause.hangs_on = p.checked_sub(1).filter(|&h| matches!(self.tags[h], Tag::Noun | Tag::Name));
        }
        // "The half ended May 4": the date is that of the end.
        let ended = start.checked_sub(1).filter(|&v| self.tags[v].verb() && self.ends_period(v));
        let left = ended.map(|v| (v, true)).or_else(|| self.verb_before(start));
        let settled = ended.is_some() || left.is_some_and(|l| self.governs(l, to, clause.preposition));
        let right = if settled { None } else { self.verb_after(to) };
        let (found, side) = match (left, right) {
            (Some((l, plain)), Some(r)) => {
                let subject_of = self.reaches(to, r.start) && r.finite && !self.carries(l, to);
                let reports = self.class(l) == "say";
                let head = self.group(l);
                // "One killed, four injured", "Police say four people injured were", "There were four people injured": a
                // participle right after its noun, apart from the verb before.
                let exists = self.exists(l);
                let participle = (!plain || reports || exists)
                    && r.passive
                    && self.tags.get(to..r.start).is_some_and(|between| between.iter().all(|t| t.nominal()));
                // "and on Friday he said": the phrase opens a clause of its own.
                let opens = self.joined(clause.preposition)
                    && r.finite
                    && r.start > to
                    && !self.tags[to..r.start].contains(&Tag::Conjunction);
                // "learned four people had been killed": a helper right after a noun opens its verb.
                // But "the man who killed two people was held": whom an act befell is its object.
                let complement = plain
                    && r.finite
                    && r.start < r.main
                    && !["kill", "injure", "attack", "arrest", "rescue"].contains(&self.class(l))
                    && self.opener(head.start).is_none()
                    && (head.finite || self.clausal(l))
                    && self.tags.get(to..r.start).is_some_and(|between| between.iter().all(|t| t.nominal()));
                if participle || opens || complement || (subject_of && (!plain || reports)) {
                    (r, Side::Before)
                } else {
                    (head, Side::After)
                }
            }
            (Some((l, _)), None) => (self.group(l), Side::After),
            (None, Some(r)) => (r, Side::Before),
            (None, None) => return clause,
        };
        let found = if apart && side == Side::After { self.reported(from, found) } else { found };
        clause.side = side;
        if let Some(near) = near.filter(|near| near.verb.as_ref() == Some(&found)) {
            let also = if near.side == side { near.also } else { self.second(&found, side, near.relative) };
            return Clause { preposition: clause.preposition, hangs_on: clause.hangs_on, side, also, ..near.clone() };
        }
        match self.verb(found.main) {
            Some(verb) if self.tags[found.main].verb() => {
                clause.lemma.clone_from(&verb.base);
                clause.class = verb.class;
            }
            _ => clause.lemma = CompactString::new(self.lemma(found.main)),
        }
        let relative = self.opener(found.start);
        clause.relative =
            relative.is_some_and(|o| self.view.is_any(o, words!["who", "which", "that", "whom", "whose"]));
        clause.conditional = self.conditional(found.start);
        clause.subject = self.subject(&found, 0);
        clause.object = self.object(found.main);
        clause.also = self.second(&found, side, clause.relative);
        clause.verb = Some(found);
        clause
    }

    /// Whether the verb before a token governs it whatever verb comes after `to`: with nothing but phrases between, and
    /// with no helper right after that opens another.
    fn governs(&self, (verb, plain): (usize, bool), to: usize, preposition: Option<usize>) -> bool {
        let after = || self.tags[to..].iter().find(|t| !t.nominal());
        plain
            && self.class(verb) != "say"
            && !self.exists(verb)
            && !self.joined(preposition)
            && !after().is_some_and(|t| t.auxiliary() || *t == Tag::Negation)
    }

    /// Whether the verb at `verb` is the `were` of `there were`.
    fn exists(&self, verb: usize) -> bool {
        self.tags[verb] == Tag::Be && verb > 0 && self.view.is(verb - 1, "there")
    }

    /// Whether a conjunction stands before the preposition of a phrase.
    fn joined(&self, preposition: Option<usize>) -> bool {
        preposition.is_some_and(|p| p > 0 && self.tags[p - 1] == Tag::Conjunction)
    }

    /// The verb beside the one that governs a token, with the same subject.
    fn second(&self, found: &Group, side: Side, relative: bool) -> Option<Group> {
        // "A man carrying a gun was shot": he was.
        let describes = side == Side::Before && !found.finite && !found.passive;
        if relative || describes { self.main_after(found) } else { self.also(found) }
    }

    /// The verb a bare weekday dates: `endorsed` in `endorsed her to succeed him Thursday`, where an infinitive
    /// stands between; but `open` in `agreed to open Thursday`.
    fn reported(&self, day: usize, found: Group) -> Group {
        let weekday = self.view.has(day, Class::Weekday);
        if !weekday || found.mood != Mood::Infinitive || found.finite {
            return found;
        }
        let Some((verb, true)) = self.verb_before(found.start) else { return found };
        let above = self.group(verb);
        let aside = found.start.checked_sub(1).is_some_and(|b| b > verb && self.tags[b].nominal());
        let done = above.finite && above.start == above.main && self.tags[verb] == Tag::Past;
        let ahead =
            matches!(self.class(verb), "plan" | "ask") || self.view.is_any(verb, words!["expected", "ordered", "told"]);
        if done && aside && !ahead { above } else { found }
    }

    /// The first token of the noun phrase that holds token `i`.
    pub fn phrase_start(&self, i: usize) -> usize {
        let mut start = i;
        while start > 0 && self.tags[start - 1].nominal() {
            // "outside a bar a man was": an article after a noun opens a phrase.
            let opens = self.tags.get(start) == Some(&Tag::Determiner)
                && matches!(self.tags[start - 1], Tag::Noun | Tag::Name)
                && self.view.is_any(start, words!["a", "an", "the"]);
            if opens {
                break;
            }
            start -= 1;
        }
        start
    }

    /// Where the words that bound a number begin: `at least`, `more than`, `about` before `start`.
    pub(crate) fn bound_start(&self, start: usize) -> usize {
        let is = |n: usize, list: &WordList| start.checked_sub(n).is_some_and(|i| self.view.is_any(i, list));
        // Few words can end them.
        if !is(1, BOUNDS) {
            return start;
        }
        if is(1, words!["least", "most"]) && is(2, words!["at"])
            || is(1, words!["than"]) && is(2, words!["more", "fewer", "less", "greater"])
            || is(1, words!["to"]) && is(2, words!["up", "close"])
        {
            start - 2
        } else if is(1, words!["as"]) && is(3, words!["as"]) {
            start - 3
        } else if is(1, words!["about", "around", "nearly", "almost", "over", "under"])
            && self.tags.get(start) == Some(&Tag::Number)
        {
            start - 1
        } else {
            start
        }
    }

    /// One past the last token of the noun phrase that holds the token before `i`.
    pub fn phrase_end(&self, i: usize) -> usize {
        let mut end = i;
        while end < self.tags.len() && self.tags[end].nominal() {
            // A determiner opens the next phrase, but `'s` goes on with this one.
            if self.tags[end] == Tag::Determiner && self.view.kind(end) != Some(TokenKind::Possessive) {
                break;
            }
            end += 1;
        }
        end
    }

    /// The number of all those of whom the `of` at token `of` takes some: the 2,000 of `300 of its 2,000 jobs` and of
    /// `300 of the mill's 2,000 jobs`.
    pub fn all_of(&self, of: usize) -> Option<usize> {
        let mut at = of + 1;
        if !self.view.is(of, "of") || self.tags.get(at) != Some(&Tag::Determiner) {
            return None;
        }
        at += 1;
        let whose = (at..at + 4).take_while(|&k| self.tags.get(k).is_some_and(|t| t.nominal()));
        if let Some(own) = whose.into_iter().find(|&k| self.view.kind(k) == Some(TokenKind::Possessive)) {
            at = own + 1;
        }
        (self.tags.get(at) == Some(&Tag::Number)).then_some(at)
    }

    /// Whether token `i` is the number in a name that goes on with it: `Covid-19 cases`, `F-16 jets`.
    pub fn numbered(&self, i: usize) -> bool {
        let glued = |i: usize| self.view.tokens.get(i).is_some_and(crate::token::Token::glued);
        i > 1 && self.tags.get(i) == Some(&Tag::Number) && self.tags[i - 1] == Tag::Glue && glued(i) && glued(i - 1)
    }

    /// Whether the participle at `i` tells only when a stretch of time ended: `the three months ended Aug. 31`.
    pub(super) fn ends_period(&self, i: usize) -> bool {
        self.view.is_any(i, words!["ended", "ending"])
            && i > 0
            && self.view.is_any(
                i - 1,
                words!["half", "month", "months", "period", "quarter", "season", "week", "weeks", "year", "years"],
            )
            && self.view.tokens.get(i + 1).is_some_and(|t| t.has(Class::Month) || t.kind == TokenKind::Number)
    }

    /// Whether token `i` is a main verb: a full verb, or an auxiliary without one.
    fn main_verb(&self, i: usize) -> bool {
        match self.tags[i] {
            t if t.verb() => !self.ends_period(i),
            Tag::Be | Tag::Have | Tag::Do => {
                let mut next = i + 1;
                while next < self.tags.len() && matches!(self.tags[next], Tag::Adverb | Tag::Negation | Tag::Glue) {
                    next += 1;
                }
                !self.tags.get(next).is_some_and(|t| t.verb() || t.auxiliary())
            }
            _ => false,
        }
    }

    /// The nearest main verb left of `i`, and whether nothing but phrases stands between.
    pub fn verb_before(&self, i: usize) -> Option<(usize, bool)> {
        let mut plain = true;
        let mut at = i;
        while at > 0 {
            at -= 1;
            match self.tags[at] {
                tag if tag.nominal() => {}
                Tag::Break | Tag::Subordinator => return None,
                Tag::Either if self.clause_follows(at, i) => return None,
                // "The court jailed Holt, who denied it, for six years": past the aside.
                Tag::Comma => match self.relative_aside(at).filter(|_| plain) {
                    Some(open) => at = open,
                    None => plain = false,
                },
                Tag::Conjunction => plain = false,
                _ if self.main_verb(at) => return Some((at, plain)),
                _ => {}
            }
        }
        None
    }

    /// Where the aside that a comma closes before a phrase opens: the comma before `who` in `Holt, who denied it, for`.
    fn relative_aside(&self, comma: usize) -> Option<usize> {
        if self.tags.get(comma + 1) != Some(&Tag::Preposition) {
            return None;
        }
        let open = (0..comma).rev().take(16).find(|&c| matches!(self.tags[c], Tag::Comma | Tag::Break))?;
        self.view.is_any(open + 1, words!["who", "which", "whom", "whose"]).then_some(open)
    }

    /// Whether the past form at `main` is a participle, since its clause has another verb already:
    /// `printed` in `He blamed her for a story printed on Friday`.
    pub fn reduced(&self, main: usize) -> bool {
        self.tags.get(main) == Some(&Tag::Past)
            && self.verb_before(main).is_some_and(|(verb, plain)| plain && self.class(verb) != "say")
    }

    /// Whether `after`, `as` … at `at` opens a clause whose verb comes after `i`.
    fn clause_follows(&self, at: usize, i: usize) -> bool {
        // "since 1923, with 71 seats": a phrase.
        let phrase = i == at + 1 && self.tags.get(self.phrase_end(i)) == Some(&Tag::Comma);
        !phrase
            && !self.tags[at..i].contains(&Tag::Comma)
            && self.verb_after(i).is_some_and(|r| r.finite && self.reaches(i, r.start))
    }

    /// The nearest verb group right of `i` that can govern it.
    fn verb_after(&self, i: usize) -> Option<Group> {
        let mut skip = false;
        let mut aside = None;
        // "On Monday, the men who own it met": a phrase that opens the sentence is none of a relative clause.
        let opening = self.tags.get(i) == Some(&Tag::Comma);
        let (mut inside, mut passed) = (false, None);
        // "Holt, who, in 1996, sold it to Roe": the comma after the phrase closes it.
        let open = if opening { (i.saturating_sub(4)..i).rev().find(|&c| self.tags[c] == Tag::Comma) } else { None };
        let enclosed = open.is_some_and(|c| c > 0 && self.tags[c - 1] == Tag::Subordinator);
        let mut commas = usize::from(enclosed);
        for at in i..self.tags.len() {
            match self.tags[at] {
                tag if tag.nominal() => {}
                Tag::Break => break,
                Tag::Comma => commas += 1,
                // A relative clause between a noun and its verb.
                Tag::Subordinator => {
                    skip = true;
                    let who = opening && commas == 1 && self.view.is_any(at, words!["who", "which", "that"]);
                    inside |= who && passed.is_none();
                }
                _ if self.main_verb(at) => {
                    let group = self.group(at);
                    // "Last year, the report said, sales fell": who says so is an aside.
                    let says =
                        opening && commas == 1 && self.class(at) == "say" && self.tags.get(at + 1) == Some(&Tag::Comma);
                    if std::mem::take(&mut inside) || says {
                        passed = Some(group);
                        continue;
                    }
                    // "Six cyclists, all from one club, were hurt": the first comma opens an aside.
                    let opened = commas % 2 == 1 && group.start > 0 && self.tags[group.start - 1] == Tag::Comma;
                    if opened && group.start == at && self.tags[at] == Tag::Past {
                        aside = aside.or(Some(group));
                    } else if aside.is_some() && (!group.finite || commas % 2 == 1) {
                        // Still inside it.
                    } else if !skip || group.finite {
                        return Some(group);
                    }
                }
                _ => {}
            }
        }
        aside.or(passed)
    }

    /// Whether a noun phrase that goes on at `i` can be the subject of a verb at `verb`: only
    /// phrases and asides between.
    fn reaches(&self, i: usize, verb: usize) -> bool {
        let mut commas = 0;
        for at in i..verb {
            match self.tags[at] {
                t if t.nominal() => {}
                // "had left since 2022 and that shifts were long": the next thing said.
                Tag::Conjunction if self.view.is(at + 1, "that") => return false,
                Tag::Preposition | Tag::Adverb | Tag::Either | Tag::Conjunction => {}
                Tag::Subordinator if self.view.is_any(at, words!["who", "which", "that", "whom"]) && at + 1 >= verb => {
                }
                Tag::Comma => commas += 1,
                _ => return false,
            }
        }
        commas % 2 == 0 && verb >= i && verb - i <= 24
    }

    /// The word that opens the clause of a verb group right before it.
    fn opener(&self, start: usize) -> Option<usize> {
        let mut at = start;
        while at > 0 && matches!(self.tags[at - 1], Tag::Adverb | Tag::Glue) {
            at -= 1;
        }
        at.checked_sub(1).filter(|&o| self.tags[o] == Tag::Subordinator)
    }

    fn conditional(&self, start: usize) -> bool {
        for at in (0..start).rev() {
            match self.tags[at] {
                Tag::Subordinator => return self.view.is_any(at, words!["if", "unless"]),
                Tag::Break => return false,
                t if t.verb() || t.auxiliary() => return false,
                _ => {}
            }
        }
        false
    }

    /// The noun phrase right after a verb.
    pub(crate) fn object(&self, main: usize) -> Option<Range<usize>> {
        let mut start = main + 1;
        while start < self.tags.len() && self.tags[start] == Tag::Adverb {
            start += 1;
        }
        if self.tags.get(start) == Some(&Tag::Pronoun) {
            return Some(start..start + 1);
        }
        // "killed at least 41 people"
        let number = (1..=3).find(|&n| self.tags.get(start + n) == Some(&Tag::Number));
        if let Some(n) = number.filter(|&n| self.bound_start(start + n) == start) {
            start += n;
        }
        let mut end = start;
        while end < self.tags.len()
            && self.tags[end].nominal()
            && (end == start || self.tags[end] != Tag::Determiner || self.view.tokens[end].glued())
        {
            end += 1;
        }
        (end > start).then_some(start..end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::sentence::Segmented;

    /// Checks the clause around the token in `[brackets]`, written
    /// `lemma class passive? mood? not? | subject | object | preposition>hangs_on`.
    fn check(text: &str, expected: &str) {
        let at = text.find('[').unwrap();
        let text = text.replace(['[', ']'], "");
        let article = Article { text: text.clone(), ..Article::default() };
        let seg = Segmented::new(&article);
        let view = seg.view(0);
        let i = view.tokens.iter().position(|t| t.span.start as usize >= at).unwrap();
        let parse = Parse::new(view);
        let c = parse.clause(i, i + 1, None);
        let range =
            |r: &Option<Range<usize>>| r.as_ref().map_or("-", |r| view.span(r.start, r.end - 1).of(&text)).to_owned();
        let mut head = vec![if c.lemma.is_empty() { "-".to_owned() } else { c.lemma.to_string() }];
        if !c.class.is_empty() && c.class != c.lemma {
            head.push(format!("({})", c.class));
        }
        if let Some(v) = &c.verb {
            head.extend(v.passive.then(|| "passive".into()));
            head.extend(v.negated.then(|| "not".into()));
            head.extend((v.mood != Mood::Plain).then(|| format!("{:?}", v.mood).to_lowercase()));
        }
        head.extend(c.relative.then(|| "relative".into()));
        head.extend(c.conditional.then(|| "conditional".into()));
        let phrase = c.preposition.map_or("-".to_owned(), |p| {
            format!("{}{}", view.str(p), c.hangs_on.map_or(String::new(), |h| format!(">{}", view.str(h))))
        });
        let got = format!("{} | {} | {} | {phrase}", head.join(" "), range(&c.subject), range(&c.object));
        assert_eq!(got, expected, "{text}\n{:?}", parse.tags);
    }

    #[test]
    fn finds_the_governing_verb() {
        check("Ivan Holt was jailed for [six] years in 2012.", "jail passive | Ivan Holt | - | for");
        check("The gang killed [three] people on Monday.", "kill | The gang | three people | -");
        check("The gang killed three people on [Monday].", "kill | The gang | three people | on>people");
        check("Last [year], the report said, sales fell.", "fall | sales | - | -");
        check("On [Monday], he said.", "say | he | - | On");
        check("They met in Orm, [12] of whom were hurt.", "hurt (injure) passive relative | - | - | -");
        check("In [2012], nine men were found guilty.", "find passive | nine men | guilty | In");
        check("Police said [three] people were killed.", "kill passive | three people | - | -");
        check("Nobody died but [two] others were hurt in the crash.", "hurt (injure) passive | two others | - | -");
        check("The bomb went off in a market, killing [12] people.", "kill | The bomb | 12 people | -");
        check("[Five] people, believed to be kin, were killed.", "kill passive | Five people | - | -");
        check("He learned [four] people had been killed.", "kill passive | four people | - | -");
        check("Holt built it, and on [Friday] he said so.", "say | he | - | on");
        check("In [six] other states, it shares power.", "share | it | power | In");
        check("Deaths due to the storm in Orm reached [six].", "reach | Deaths due | six | -");
        check("The court voted [Tuesday] to hear the case.", "vote | The court | - | -");
        check("Output at the mill, which opened in [1974], fell.", "open (begin) relative | the mill | - | in");
        check("Ida Holt, a niece of Vic Roe, died in [2002].", "die | Ida Holt | - | in");
        check("The board on [Monday] approved new rules.", "approve | The board | new rules | on>board");
        check("On [Monday], guards who resigned met.", "meet | guards | - | On");
        check("She named Holt to lead the board [Monday].", "name | She | Holt | -");
        check("They asked Holt to lead the board [Monday].", "lead infinitive | They | the board | -");
        check("His lease ends in [2031].", "end | His lease | - | in");
        check("Holt, [34], of Leeds, has not been charged.", "charge passive not | Holt | - | -");
        check("The inn did not only feed [90] guests.", "feed | The inn | 90 guests | -");
        check("The firm will cut [300] jobs.", "cut future | The firm | 300 jobs | -");
    }

    #[test]
    fn finds_relative_clauses_participles_and_phrases() {
        check("The man, who was jailed for [nine] years, has died.", "jail passive relative | The man | - | for");
        check("He was released in 2014 after serving [two] years.", "serve | He | two years | -");
        check("He was convicted of abusing [47] girls.", "abuse | He | 47 girls | -");
        check("The deaths of [three] miners shocked the town.", "shock | The deaths | the town | of>deaths");
        check("He would pay [£5m] if the court found against him.", "pay would | He | £5m | -");
        check("If the plan passes, it would cost [£5m].", "cost would conditional | it | £5m | -");
        check("If [three] members object, the vote is off.", "be conditional | the vote | - | -");
    }

    proptest::proptest! {
        #[test]
        fn no_order_of_words_makes_it_panic(words in proptest::collection::vec(0_usize..32, 0..24)) {
            const WORDS: [&str; 32] = [
                "the", "three", "men", "who", "was", "has", "not", "killed", "and", ",", "in", "of", "to", "serve",
                "after", "said", "that", "Holt", "3", "–", "’s", "wounding", "dead", ";", "if", "will", "be", "another",
                "hurt", "according", "–", "£5m",
            ];
            let text = words.iter().map(|w| WORDS[*w]).collect::<Vec<_>>().join(" ");
            let article = Article { text, ..Article::default() };
            crate::extract::extract(&article);
            let seg = Segmented::new(&article);
            for s in 0..seg.sentences.len() {
                let parse = Parse::new(seg.view(s));
                for i in 0..=parse.tags.len() {
                    parse.clause(i, i + 1, None);
                    parse.clause(i, i + 4, None);
                }
            }
        }
    }

    #[test]
    fn nothing_between_a_subject_and_its_verb_hides_it() {
        check("The Senate last year passed [12] bills.", "pass (approve) | The Senate | 12 bills | -");
        check("Ms. Roe last week put a plan on the [table].", "put | Ms. Roe | a plan | on>plan");
        check("Mr. Holt two years ago sold the farm for [£9m].", "sell | Mr. Holt | the farm | for>farm");
        check("Mr. Holt first spoke of the offer in [May].", "speak | Mr. Holt | - | in>offer");
        check("Stories first surfaced in [2019].", "surface | Stories | - | in");
        check("They first blamed the driver on [Monday].", "blame | They | the driver | on>driver");
        check("He has long backed it, saying in [2015] that it works.", "say | He | - | in");
        check("Senator Ann Roe, D-N.Y., said [Monday] that it works.", "say | Senator Ann Roe | - | -");
        check("Rep. Sam Holt (R-Iowa), wrote on [Friday] that it works.", "write (say) | Rep. Sam Holt | - | on");
        check("According to a poll released [Friday], many differ.", "release | a poll | - | -");
        check("It was similar to others sent [Friday].", "send | others | - | -");
        check("Before a larger meeting in [May], the mayor met them.", "meet | the mayor | them | in>meeting");
        check("Senator Ann Roe, R-Ky., asked on [Monday] for a vote.", "ask | Senator Ann Roe | - | on");
        check("Sen. Ann Roe, D-N.Y., speaking [Monday], thanked us.", "speak | Sen. Ann Roe | - | -");
        check("The Bank of Orm raised rates in [May].", "raise | The Bank of Orm | rates | in>rates");
        check("The firm, based in Orm, cut [300] jobs.", "cut | The firm | 300 jobs | -");
        check("The two-day hearing, held in [March], cost £9m.", "hold passive | The two-day hearing | - | in");
        check("He’s been jailed for [six] years.", "jail passive | He | - | for");
        check("She’s charged over the [2019] fire.", "charge passive | She | - | over");
        check("He blamed the board for the story printed [Friday].", "print | the story | - | -");
        check("The report, at 700 pages, includes plans for [12] schools.", "include | The report | plans | for>plans");
        check("Union officials say sickness rose by [4%].", "rise | sickness | - | by");
        check("There were [12] people injured when it fell.", "injure passive | 12 people | - | -");
        check("Two of the guards said [Monday] that he ran.", "say | the guards | - | -");
    }

    #[test]
    fn what_describes_a_noun_hides_it_from_no_verb() {
        check("A man carrying a gun was shot on [Monday].", "shoot (attack) passive | A man | - | on");
        check("A bus carrying [40] pupils was hit.", "carry | A bus | 40 pupils | -");
        check("The man accused of killing his wife was jailed for [six] years.", "jail passive | The man | - | for");
        check("The firm that built the bridge was fined [£2m].", "fine passive | The firm | £2m | -");
        check("The woman whose son died was awarded [£2m].", "award passive | The woman | £2m | -");
        check("A plan to build [300] homes was rejected.", "build infinitive | A plan | 300 homes | -");
        check("Residents living near the plant were moved in [2012].", "move passive | Residents | - | in");
        check("The report released in May by the board found [40] faults.", "find | The report | 40 faults | -");
        check("Two men wearing masks stole [£50,000].", "steal (rob) | Two men | £50,000 | -");
        check("A court jailed Ivan Holt, who denied it, for [six] years.", "jail | A court | Ivan Holt | for");
        check("He sold the deal Ms. Roe signed in [May].", "sign | the deal Ms. Roe | - | in");
        check("To avoid losses the board cut [300] jobs.", "cut | the board | 300 jobs | -");
        check("A ferry carrying 140 passengers and [12] crew sank.", "carry | A ferry | 140 passengers | -");
        check("The blast killed three people and [12] were hurt.", "hurt (injure) passive | 12 | - | -");
        check("Floods in Norland and Sudland have killed [90] people.", "kill | Floods | 90 people | -");
        check("Rains since the start of May have caused [20] deaths.", "cause | Rains | 20 deaths | -");
        check("A four-storey building on a hill fell on [Monday].", "fall | A four-storey building | - | on");
        check("The board would also have to save [£20m].", "save (rescue) infinitive | The board | £20m | -");
        check("Monsoon floods kill [20] in Norland.", "kill | Monsoon floods | 20 | -");
        check("Results show the party won [50] seats.", "win | the party | 50 seats | -");
        check("The party leads with [61%] of the vote.", "lead | The party | - | with");
        check("Outside a bar [a] man was shot.", "shoot (attack) passive | a man | - | -");
    }

    #[test]
    fn an_adverb_is_no_object() {
        check("The board stared straight ahead on [Monday].", "stare | The board | - | on");
        check("A report published online on [Monday] cites it.", "publish | A report | - | on");
        check("The poll found that [64] percent think it is wrong.", "think | 64 percent | it | -");
    }

    #[test]
    fn a_home_or_a_place_hides_no_name() {
        check("Ida Holt, 53, of Mill Lane, Orm, paid [£3m].", "pay | Ida Holt | £3m | -");
        check(
            "Vic Roe, 45, of Orm, who left a wife in [May], has died.",
            "leave (move) relative | Vic Roe | a wife | in>wife",
        );
        check("The speed limit there was cut in [May].", "cut passive | The speed limit | - | in");
        check("The number of people who died in the fall of a bridge in Orm rose to [five].", "rise | people | - | to");
        check("About 900 drivers walked out at midnight, halting [12] trains.", "halt | 900 drivers | 12 trains | -");
        check("Profit before tax fell to [£3m].", "fall | Profit | - | to");
        check("The quake hit at [noon], officials said.", "hit (attack) | The quake | - | at");
        check("The blast that killed at least [12] people shook Orm.", "kill relative | The blast | 12 people | -");
        check("Five people have died and [17] remain in hospital.", "remain | 17 | - | -");
    }

    #[test]
    fn what_stands_between_is_no_subject() {
        check("Orm earned [$4m] in the half ended May 4.", "earn | Orm | $4m | -");
        check("Orm earned $4m in the half ended [May] 4.", "end | the half | 4 | -");
        check("A petition against it gathered [90] names.", "gather (meet) | A petition | 90 names | -");
        check("Members spoke in a ballot that closed on [May] 30.", "close (end) relative | a ballot | - | on");
        check(
            "One in four survivors will have another within [five] years.",
            "have future | four survivors | another | within",
        );
        check(
            "Instead, the mayor, Ida Roe, told the board of [12] faults.",
            "tell (say) | Ida Roe | the board | of>board",
        );
        check("The tram, licensed to carry [60] riders, stopped.", "carry infinitive | The tram | 60 riders | -");
        check("The guild wants a pay rise of [6] per cent.", "want | The guild | a pay rise | of>rise");
        check("He had set off from the car park at 10am on [Tuesday].", "set | He | - | on>am");
        check("A tram and a van met on [Monday].", "meet | A tram and a van | - | on");
        check("The pill, taken daily, costs [£2].", "cost | The pill | £2 | -");
    }

    #[test]
    fn no_text_makes_it_panic() {
        for text in
            ["", "to", "of of of", "and was", "— ; was 3", "who who who 3", "3 3 3", "after", ", , , 4 , was", "’s 5"]
        {
            let article = Article { text: text.into(), ..Article::default() };
            let seg = Segmented::new(&article);
            for s in 0..seg.sentences.len() {
                let parse = Parse::new(seg.view(s));
                for i in 0..=parse.tags.len() {
                    parse.clause(i, i + 1, None);
                }
            }
        }
    }
}

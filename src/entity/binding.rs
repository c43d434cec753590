//! Binding: the subject of each value, by the shape of its clause.

use std::ops::Range;

use compact_str::{CompactString, format_compact};
use memchr::memchr2;

use super::name::Looks;
use super::object::{according, agent, befallen, due, found_guilty, measured, sized};
use super::reference::{Reference, What};
use super::{Binding, Entities, Entity, Gender, Key, Reason, Subject, SubjectKind, Told};
use super::{elided, role, row};
use crate::clause::{Clause, Group, Parse, Tag};
use crate::lexicon::{Class, words};
use crate::mention::{Kind, Mention};
use crate::token::{Flags, TokenKind};
use crate::words::{lower, unmarked};

/// What is done to people: a count of them is theirs, whoever did it.
pub(super) const BEFALLS: [&str; 8] = ["arrest", "attack", "charge", "die", "displace", "injure", "kill", "rescue"];

impl Entities<'_> {
    /// The subject of a mention, with its clause at hand; `told` is of its sentence.
    pub fn subject(&self, parse: &Parse<'_>, clause: &Clause, mention: &Mention, told: &mut Told) -> Option<Subject> {
        match mention.kind {
            Kind::Name => None,
            Kind::Age => self.of_age(mention),
            _ => self
                .part(parse, clause, mention)
                .or_else(|| self.of_value(parse, clause, mention, told))
                .or_else(|| self.by_noun(parse, mention))
                .or_else(|| self.elided(parse, clause, mention)),
        }
    }

    /// The subject of an age, which needs no clause.
    pub fn of_age(&self, mention: &Mention) -> Option<Subject> {
        let bound = self.ages.get(&(mention.field, mention.span.start));
        let found = bound.and_then(|b| self.several(&b.to, b.how));
        if found.as_ref().is_some_and(|s| !s.key.surname.is_empty() || s.name.contains(" and ")) {
            return found;
        }
        self.both(mention)
            .and_then(|pair| self.several(&pair, Binding::List))
            .or(found)
            .or_else(|| self.of_office(mention))
    }

    /// Who has no name here but an office: `The Liberal councillor, 47, won`.
    fn of_office(&self, mention: &Mention) -> Option<Subject> {
        let first = self.seg.sentences[mention.sentence].tokens.start;
        let end = (first + mention.tokens.0).checked_sub(1).filter(|&comma| comma > first)?;
        let before = |n: usize| (first + n <= end).then(|| &self.seg.tokens[end - n]);
        let office = before(1).is_some_and(|t| t.has(Class::Title) && !t.flags.has(Flags::CAPITAL));
        let opens = (2..=4).find(|&n| before(n).is_some_and(|t| t.has(Class::Determiner)))?;
        let phrase = || self.by_words(mention.sentence as u32, &(end - opens..end), Binding::Apposition);
        (office && self.seg.tokens[end].kind == TokenKind::Comma).then(phrase)
    }

    /// The two whom `both` means in `Both men were 24`: `Roe and Holt`, named last.
    fn both(&self, mention: &Mention) -> Option<[usize; 2]> {
        let sentence = mention.sentence;
        let text = self.field(sentence as u32);
        let at = self.seg.sentences[sentence].tokens.start + mention.tokens.0;
        let both = (at.saturating_sub(5)..at).rev().find(|t| self.seg.tokens[*t].is(text, "both"))?;
        let before = |s: usize| self.here(s).filter(|r| (self.refs[*r].end as usize) <= both).collect::<Vec<_>>();
        let pair = |s: usize| {
            let names = before(s);
            let mut joined = names.windows(2).rev().filter_map(|w| {
                let both = w.iter().all(|r| matches!(self.refs[*r].what, What::Name(n) if n.words > 1));
                let start = self.refs[w[1]].start(self.seg.sentences[s].tokens.start);
                let link = self.seg.tokens.get(self.refs[w[0]].end as usize..start)?;
                (both && link.len() == 1 && link[0].has(Class::Conjunction)).then_some([w[0], w[1]])
            });
            joined.next()
        };
        pair(sentence).or_else(|| pair(sentence.checked_sub(1)?))
    }

    /// Whether a mention is how old somebody was at some other time: `left school at 16`, `16 at the time`.
    pub fn past_age(&self, mention: &Mention) -> bool {
        mention.kind == Kind::Age && self.ages.get(&(mention.field, mention.span.start)).is_some_and(|b| b.then)
    }

    /// The subject of one reference or of several together.
    fn several(&self, refs: &[usize], how: Binding) -> Option<Subject> {
        let (first, rest) = refs.split_first()?;
        let mut subject = self.of_reference(*first, how)?;
        if rest.is_empty() {
            return Some(subject);
        }
        for at in rest {
            let other = self.of_reference(*at, how)?;
            subject.name.push_str(" and ");
            subject.name.push_str(&other.name);
        }
        subject.kind = SubjectKind::Group;
        subject.key = Key { plural: true, ..Key::default() };
        Some(subject)
    }

    pub(super) fn of_reference(&self, at: usize, how: Binding) -> Option<Subject> {
        let reference = &self.refs[at];
        let reason = self.resolved.reasons.get(at).copied().unwrap_or_default();
        if let Some(entity) = self.entity(at) {
            return Some(self.of_entity(reference, entity, how, reason));
        }
        match reference.what {
            What::Pronoun(_) => None,
            What::Noun(_) => Some(self.plain(reference, how)),
            What::Name(n) => {
                let mut subject = self.plain(reference, how);
                subject.kind = match n.looks {
                    Looks::Person => SubjectKind::Person,
                    Looks::Organisation => SubjectKind::Organisation,
                    Looks::Place => SubjectKind::Place,
                    _ => SubjectKind::Thing,
                };
                Some(subject)
            }
        }
    }

    pub(super) fn field(&self, sentence: u32) -> &str {
        self.seg.article.field(self.seg.sentences[sentence as usize].field)
    }

    pub(super) fn words(&self, sentence: u32, range: &Range<usize>) -> CompactString {
        let tokens = &self.seg.tokens;
        if range.is_empty() {
            return CompactString::default();
        }
        let raw = tokens[range.start].span.to(tokens[range.end - 1].span).of(self.field(sentence));
        if memchr2(b'\n', b'\t', raw.as_bytes()).is_none() {
            return raw.into();
        }
        let mut words = CompactString::default();
        for word in raw.split_whitespace() {
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(word);
        }
        words
    }

    /// A phrase that is no known entity, by its own words.
    fn plain(&self, reference: &Reference, how: Binding) -> Subject {
        let range = reference.first as usize..reference.end as usize;
        self.by_words(reference.sentence, &range, how)
    }

    fn by_words(&self, sentence: u32, range: &Range<usize>, how: Binding) -> Subject {
        let range = self.bare(sentence, range);
        // `6.4-magnitude quake`: how strong it is names it no more than how many there are.
        let strong = range.len() > 1 && self.seg.tokens[range.start].is(self.field(sentence), "magnitude");
        let range = if strong { self.bare(sentence, &(range.start + 1..range.end)) } else { range };
        let head = range.clone().rev().find(|t| self.seg.tokens[*t].kind == TokenKind::Word);
        let head = head.map_or(CompactString::default(), |h| self.lemma(sentence, h));
        let name = self.words(sentence, &range);
        Subject { name, kind: SubjectKind::Thing, how, reason: Reason::None, key: Key { head, ..Key::default() } }
    }

    /// A range without its article and its numeral: `men` of `the two men`.
    fn bare(&self, sentence: u32, range: &Range<usize>) -> Range<usize> {
        let tokens = &self.seg.tokens;
        let first = range.start;
        let mut range = range.clone();
        let edge = |t: usize| {
            tokens[t].kind != TokenKind::Word
                && tokens[t].kind != TokenKind::Number
                && tokens[t].kind != TokenKind::Currency
        };
        let text = self.field(sentence);
        let numeral = |t: usize| {
            // `per cent rise`
            if tokens[t].is_any(text, words!["per", "cent", "percent", "pct"]) {
                return true;
            }
            !tokens[t + 1].has(Class::TimeUnit)
                && (tokens[t].kind == TokenKind::Number
                    || tokens[t].has(Class::Cardinal)
                    || t > first && tokens[t].has(Class::Scale))
                && !tokens[t + 1].glued()
        };
        while range.len() > 1
            && (tokens[range.start].has(Class::Determiner) || edge(range.start) || numeral(range.start))
        {
            range.start += 1;
        }
        while range.len() > 1 && edge(range.end - 1) && tokens[range.end - 1].kind != TokenKind::Period {
            range.end -= 1;
        }
        range
    }

    fn lemma(&self, sentence: u32, token: usize) -> CompactString {
        let t = &self.seg.tokens[token];
        let entry = t.entry();
        entry
            .lemma(Class::PersonNoun)
            .or_else(|| entry.lemma(Class::GroupNoun))
            .or_else(|| entry.lemma(Class::Noun))
            .map_or_else(|| entry.lower(t.span.of(self.field(sentence))), CompactString::const_new)
    }

    fn of_entity(&self, reference: &Reference, entity: &Entity<'_>, how: Binding, reason: Reason) -> Subject {
        let group = entity.plural;
        let range = entity.name.or(entity.phrase).unwrap_or((reference.first, reference.end));
        let range = range.0 as usize..range.1 as usize;
        let sentence = self.sentence_of(range.start);
        let name = if entity.name.is_some() {
            self.words(sentence, &range)
        } else {
            self.words(sentence, &self.bare(sentence, &range))
        };
        // `his son`
        let owner = entity.owner.filter(|_| entity.name.is_none()).and_then(|o| self.root(o).name);
        let name = match owner {
            Some((first, end)) => {
                let sentence = self.sentence_of(first as usize);
                let owner = self.words(sentence, &(first as usize..end as usize));
                format_compact!("{owner}{} {name}", if owner.ends_with('s') { "’" } else { "’s" })
            }
            None => name,
        };
        // `Ned`, of the Roes.
        let family = entity.full.len() == 1 && !entity.family.is_empty();
        let name = if family { format_compact!("{name} {}", entity.family) } else { name };
        let (surname, given) = if family { (entity.family, entity.surname) } else { (entity.surname, entity.given) };
        let mut roles: Vec<CompactString> = entity.heads.iter().filter(|h| !h.is_empty()).map(|h| lower(h)).collect();
        let head = if entity.name.is_none() && !roles.is_empty() { roles.remove(0) } else { CompactString::default() };
        Subject {
            name,
            kind: match () {
                () if group => SubjectKind::Group,
                () if entity.person => SubjectKind::Person,
                () => SubjectKind::Thing,
            },
            how,
            reason,
            key: Key {
                surname: unmarked(surname),
                given: unmarked(given),
                suffix: entity.suffix,
                gender: match entity.gender {
                    "m" => Some(Gender::Male),
                    "f" => Some(Gender::Female),
                    _ => None,
                },
                plural: group,
                head,
                roles,
                age: entity.age,
                dead: entity.roles & role::DEAD != 0,
            },
        }
    }

    fn sentence_of(&self, token: usize) -> u32 {
        let s = &self.seg.sentences;
        s.partition_point(|s| s.tokens.end <= token).min(s.len().saturating_sub(1)) as u32
    }

    pub(super) fn here(&self, sentence: usize) -> Range<usize> {
        self.ranges.get(sentence).map_or(0..0, |r| r.start as usize..r.end as usize)
    }

    pub(super) fn of_phrase(&self, sentence: usize, tokens: &Range<usize>, how: Binding) -> Option<Subject> {
        if tokens.is_empty() {
            return None;
        }
        let inside = |at: &usize| {
            let r = &self.refs[*at];
            (r.end as usize) <= tokens.end && (r.end as usize) > tokens.start && r.first as usize <= tokens.end
        };
        // The head comes last, but what hangs on it by `of` or `'s` is not it.
        let head = self.here(sentence).filter(inside).find(|at| {
            let end = self.refs[*at].end as usize;
            let after = self.seg.tokens.get(end);
            end >= tokens.end
                || after.is_some_and(|t| {
                    t.kind != TokenKind::Possessive
                        && (t.has(Class::Preposition) || t.kind == TokenKind::Comma || t.kind == TokenKind::Open)
                })
        });
        if let Some(at) = head {
            if let Some(all) = self.joined(sentence, at) {
                return self.several(&all, how);
            }
            return self.of_reference(at, how);
        }
        let named = elided::names(&self.seg.tokens[tokens.clone()], self.field(sentence as u32));
        Some(self.by_words(sentence as u32, tokens, how)).filter(|s| named && s.name.contains(char::is_alphanumeric))
    }

    /// `Rauf and Khan`, `Rauf, 30, Khan, 31, and Shah, 40`: all of them, for the last. Of three or more
    /// names only the ages between show that they are one list, or that they open the sentence.
    fn joined(&self, sentence: usize, last: usize) -> Option<Vec<usize>> {
        let named = |at: usize| match self.refs[at].what {
            What::Name(n) if n.looks == Looks::Person || self.entity(at).is_some() => {
                Some(self.seg.sentences[sentence].tokens.start + n.run)
            }
            _ => None,
        };
        let text = self.field(sentence as u32);
        let mut start = named(last)?;
        let mut all = vec![last];
        let (mut ends, mut aged) = (true, true);
        for at in (self.here(sentence).start..last).rev() {
            let Some(begin) = named(at) else { break };
            let between = self.seg.tokens.get(self.refs[at].end as usize..start)?;
            let and = between.last().is_some_and(|t| t.is(text, "and"));
            let comma = between.last().is_some_and(|t| t.kind == TokenKind::Comma);
            // Nothing but their ages stands between them.
            let plain =
                between.iter().rev().skip(1).all(|t| {
                    matches!(t.kind, TokenKind::Comma | TokenKind::Number | TokenKind::Open | TokenKind::Close)
                });
            if !(plain && (and || comma && !ends)) {
                break;
            }
            ends = false;
            aged &= between.iter().any(|t| t.kind == TokenKind::Number);
            all.push(at);
            start = begin;
        }
        all.reverse();
        let opens = start == self.seg.sentences[sentence].tokens.start;
        (all.len() == 2 || all.len() > 2 && (aged || opens)).then_some(all)
    }

    fn of_value(&self, parse: &Parse<'_>, clause: &Clause, mention: &Mention, told: &mut Told) -> Option<Subject> {
        let sentence = mention.sentence;
        let base = self.seg.sentences[sentence].tokens.start;
        let own = base + mention.tokens.0..base + mention.tokens.1;
        let global = |r: &Range<usize>| base + r.start..base + r.end;
        if let Some(subject) = self.by_place(mention) {
            return Some(subject);
        }
        if let Some(subject) = self.kin(sentence, &own) {
            return Some(subject);
        }
        if let Some(town) = self.town(parse, mention) {
            return Some(town);
        }
        if let Some(label) = row::label(parse.view.tokens, parse.view.text) {
            return self.of_phrase(sentence, &global(&label), Binding::Phrase);
        }
        if let Some(whose) = befallen(parse, mention) {
            return self.of_phrase(sentence, &global(&whose), Binding::Phrase);
        }
        if let Some(thing) = sized(parse, mention).or_else(|| due(parse, mention)) {
            return self.of_phrase(sentence, &global(&thing), Binding::Phrase);
        }
        if let Some(owner) = self.possessor(parse, mention) {
            return Some(owner);
        }
        let counts = matches!(mention.kind, Kind::Count | Kind::Number | Kind::Ordinal);
        let inside = |r: &Range<usize>| r.start <= mention.tokens.0 && mention.tokens.0 < r.end;
        // `There appear to be 12 seats left`: of the seats. "According to three clerks": of those who tell it.
        let there = clause.subject.as_ref().is_some_and(|s| s.len() == 1 && parse.view.is(s.start, "there"));
        let counted = || Self::counted(parse, mention);
        let listed = mention.kind == Kind::Count && (there || according(parse, mention.tokens.0));
        if listed && counted().start >= mention.tokens.1 {
            return self.of_phrase(sentence, &global(&counted()), Binding::Phrase);
        }
        if elided::listed(parse, clause, mention) {
            return self.of_phrase(sentence, &global(&counted()), Binding::Phrase);
        }
        if let (Some(verb), Some(subject)) = (&clause.verb, &clause.subject) {
            if !inside(subject) {
                let object = clause.object.as_ref().filter(|o| inside(o));
                // "Was hit seven times": so often, not so many.
                let times = mention.value.quantity().is_some_and(|q| q.unit == "time");
                if counts && !times && object.is_some() && BEFALLS.contains(&clause.class) {
                    return self.of_phrase(sentence, &global(&counted()), Binding::Object);
                }
                if let Some(subject) = self.recipient(parse, clause, mention) {
                    return Some(subject);
                }
                if let Some(guilty) = found_guilty(parse, clause, mention) {
                    return self.of_phrase(sentence, &global(&guilty), Binding::Object);
                }
                if let Some(measured) = measured(parse, clause, mention) {
                    return self.of_phrase(sentence, &global(&measured), Binding::Object);
                }
                if let Some(known) = told.of(verb, subject) {
                    return Some(known.clone());
                }
                let shared = coordinated(parse, verb.start);
                let found = self.doer(parse, clause, subject, shared.as_ref().filter(|s| !inside(s)), mention);
                if shared.is_none() {
                    told.keep(verb, subject, found.as_ref());
                }
                return found;
            }
            if counts
                && verb.passive
                && !BEFALLS.contains(&clause.class)
                && let Some(agent) = agent(parse, verb.main)
            {
                return self.of_phrase(sentence, &global(&agent), Binding::Agent);
            }
        }
        if counts || clause.subject.as_ref().is_some_and(inside) {
            let counted = counted();
            // `to 741 mln from 763 mln`: an amount is of something else.
            if mention.kind == Kind::Count || !row::amount(&parse.view.tokens[counted.clone()], parse.view.text) {
                return self.of_phrase(sentence, &global(&counted), Binding::Phrase);
            }
            if let Some(whole) = self.whole(parse, sentence, mention.tokens.1) {
                return Some(whole);
            }
        }
        self.nearest(sentence, own.start)
    }

    /// The counted phrase: what follows the numeral.
    fn counted(parse: &Parse<'_>, mention: &Mention) -> Range<usize> {
        let end = parse.phrase_end(mention.tokens.1).min(parse.tags.len());
        let mut start = mention.tokens.1.min(end);
        if start == end {
            start = mention.tokens.0;
        }
        start..end.max(start)
    }

    /// The subject phrase, or for `Roe, 27, who was` the name before the commas.
    pub(super) fn clause_subject(
        &self,
        parse: &Parse<'_>,
        sentence: usize,
        tokens: &Range<usize>,
        value: usize,
    ) -> Option<Subject> {
        let base = self.seg.sentences[sentence].tokens.start;
        let bare = tokens.clone().all(|t| {
            matches!(parse.tags.get(t - base), Some(Tag::Number | Tag::Glue))
                || self.seg.tokens[t].kind == TokenKind::Hyphen
        });
        let amount = row::amount(&self.seg.tokens[tokens.clone()], parse.view.text);
        if let Some(whole) = self.whole(parse, sentence, tokens.end - base).filter(|_| amount) {
            return Some(whole);
        }
        if bare || amount {
            let before = self.here(sentence).rev().find(|at| (self.refs[*at].end as usize) <= tokens.start)?;
            return self.of_reference(before, Binding::Subject);
        }
        self.pair(parse, sentence, tokens)
            .or_else(|| self.of_phrase(sentence, tokens, Binding::Subject))
            .or_else(|| self.nearest(sentence, value))
    }

    /// `10 mln of the shares were sold`: what the amount before the token `of` is a part of.
    fn whole(&self, parse: &Parse<'_>, sentence: usize, of: usize) -> Option<Subject> {
        let base = self.seg.sentences[sentence].tokens.start;
        let from = of + 1 + usize::from(parse.tags.get(of + 1) == Some(&Tag::Determiner));
        let end = parse.phrase_end(from).min(parse.tags.len());
        let phrase = parse.view.is(of, "of") && from < end;
        phrase.then(|| self.of_phrase(sentence, &(base + from..base + end), Binding::Subject)).flatten()
    }

    /// `father of five`, `Father-of-five Roe`.
    fn kin(&self, sentence: usize, own: &Range<usize>) -> Option<Subject> {
        let tokens = &self.seg.tokens;
        let start = self.seg.sentences[sentence].tokens.start;
        let text = self.field(sentence as u32);
        let mut at = own.start;
        while at > start && tokens[at - 1].kind == TokenKind::Hyphen {
            at -= 1;
        }
        let of = at.checked_sub(1).filter(|o| *o > start && tokens[*o].span.of(text).eq_ignore_ascii_case("of"))?;
        let mut head = of - 1;
        while head > start && tokens[head].kind == TokenKind::Hyphen {
            head -= 1;
        }
        let parents =
            ["father", "mother", "parent", "grandmother", "grandfather", "grandparent", "stepfather", "stepmother"];
        let lemma = tokens[head].lemma(Class::PersonNoun)?;
        if !parents.contains(&lemma) {
            return None;
        }
        let here = self.here(sentence);
        // `father of five Roe`: the name that follows.
        if let Some(name) =
            here.clone().find(|r| matches!(self.refs[*r].what, What::Name(n) if start + n.run == own.end))
        {
            return self.of_reference(name, Binding::Phrase);
        }
        let noun = here.clone().find(|r| self.refs[*r].end as usize == head + 1)?;
        self.of_reference(noun, Binding::Phrase)
    }

    /// The nearest person or name before a value in its sentence.
    fn nearest(&self, sentence: usize, before: usize) -> Option<Subject> {
        let at = self.here(sentence).rev().find(|at| (self.refs[*at].end as usize) <= before)?;
        self.of_reference(at, Binding::Nearest)
    }
}

/// For `was among nine men found guilty and received`: the subject of the sentence's first verb.
fn coordinated(parse: &Parse<'_>, verb: usize) -> Option<Range<usize>> {
    let before = verb.checked_sub(1)?;
    if parse.tags.get(before) != Some(&Tag::Conjunction) || clause_of_its_own(parse, before) {
        return None;
    }
    let first = (0..before).find(|i| {
        let tag = parse.tags[*i];
        (tag.verb() || matches!(tag, Tag::Be | Tag::Have | Tag::Do)) && {
            let group = parse.group(*i);
            group.finite
                && !group.passive
                && parse.subject(&group, 0).is_some_and(|s| {
                    !s.clone().any(|t| parse.tags[t] == Tag::Subordinator)
                        && parse.tags.get(s.end) != Some(&Tag::Subordinator)
                })
        }
    })?;
    parse.subject(&parse.group(first), 0)
}

/// Whether the verb before `end` stands in a clause with a subject of its own: `while Marsh broke a finger and`, `which
/// began on Monday and`.
fn clause_of_its_own(parse: &Parse<'_>, end: usize) -> bool {
    let opener = (1..end).rev().find(|&i| parse.tags[i] == Tag::Subordinator);
    opener.is_some_and(|o| {
        let group = (o + 1..end).find(|&i| parse.tags[i].verb() || parse.tags[i].auxiliary()).map(|i| parse.group(i));
        // "By 5%, which adds £9 and takes it to £60": told of the whole.
        let of = |g: &Group| {
            let own = |t: usize| parse.tags[t] != Tag::Number && !parse.view.is_any(t, words!["cent", "percent"]);
            parse.subject(g, 0).is_some_and(|s| s.into_iter().any(own))
        };
        group.is_some_and(|g| g.finite && of(&g)) && !(o + 1..end).any(|i| parse.tags[i] == Tag::Comma)
    })
}

#[cfg(test)]
mod tests {
    use crate::entity::tests::check;

    #[test]
    fn values_go_to_the_subject_of_their_clause() {
        check(&[
            ("Jo Roe was jailed for six years.", "six years Jo Roe"),
            (
                "Gang member Dan Ash, 39, who was sentenced to three years; Lee Marsh, 34, who was given five years.",
                "39 Dan Ash; three years Dan Ash; 34 Lee Marsh; five years Lee Marsh",
            ),
            ("Father-of-five Dan Ash was jailed.", "five Dan Ash"),
            ("Dan Ash was freed. The father of five left at once.", "five Dan Ash"),
            (
                "Dan Ash, 30, and Lee Roe, 31, were jailed for two years.",
                "30 Dan Ash; 31 Lee Roe; two years Dan Ash and Lee Roe",
            ),
            (
                "Al Roe, 30, Jo Ash, 31, and Lee Fox, 32, were fined £500.",
                "30 Al Roe; 31 Jo Ash; 32 Lee Fox; £500 Al Roe and Jo Ash and Lee Fox",
            ),
            ("The fire killed 12 people.", "12 people"),
            ("Gunmen shot three guards.", "three guards"),
            ("Three guards were shot by gunmen.", "Three guards"),
            ("The survey put the quake at magnitude 6.5.", "6.5 quake"),
            ("The bank valued the firm at £3m.", "£3m firm"),
            ("The judge gave both women two years of probation.", "two years women"),
            ("Ormco said it would cut 300 jobs.", "300 Ormco"),
            ("Ida Roe said it would cost £3m.", "£3m it"),
            ("Two million people fled.", "Two million people"),
            ("The Freedom and Justice Party won 31 seats.", "31 Freedom and Justice Party"),
            ("The Senate and Justice Department sent 12 letters.", "12 Justice Department"),
            ("The council bought 40 buses.", "40 council"),
            ("The inquest into the 2011 death of Jo Roe began.", "2011 Jo Roe"),
            ("The jury found Jo Roe guilty of four counts of fraud.", "four Jo Roe"),
            ("The judge ordered Jo Roe to pay a fine of £500.", "£500 Jo Roe"),
            ("The damage to farms and roads was put at £30m.", "£30m damage"),
            ("Dan Ash, of Mill Road, Orm Park, Dunmere, was fined £500.", "£500 Dan Ash"),
            ("Orm, Dun and the Green Party each won 40 seats.", "40 Green Party"),
            (
                "The number of homes hit by rain and storms Ann, Bo (or Boris) and Cyd has reached 40,300.",
                "40,300 homes",
            ),
            ("Despite losing 40 seats, Labour kept 90.", "40 Labour; 90 Labour"),
            ("There appear to be 12 seats left.", "12 seats"),
            (
                "People who drink three cups of coffee a day are 21% less ill.",
                "three cups People; a day People; 21% People",
            ),
            ("Jo Roe went to St Anne’s Hospital. The hospital has 90 beds.", "90 hospital"),
            (
                "Staff won a 4 per cent rise backdated to May and a bonus of £750.",
                "4 per cent Staff; May rise; £750 rise",
            ),
            ("A clerk is behind bars charged with three counts of theft.", "three clerk"),
            ("It broke out in Orm, a town of about 9,000 people, at dawn.", "9,000 Orm; dawn It"),
            ("Al Roe, Jo Ash and Lee Fox were fined £500.", "£500 Al Roe and Jo Ash and Lee Fox"),
            ("The ferry sank at dawn, according to three clerks.", "dawn ferry; three clerks"),
            ("Ormco sold notes due 2031.", "2031 notes"),
            ("A clerk with a record of fighting the board said on Monday he would go.", "Monday clerk"),
            ("Shares of Ormco Ltd <ORM.L> fell 4 percent.", "4 percent Shares"),
            ("The Liberal councillor, 47, won.", "47 Liberal councillor"),
            ("A jury found for them in May and convicted Jo Roe on 22 June.", "May jury; 22 June Jo Roe"),
            ("Jo Roe left. Her 18-month term was suspended.", "18-month Jo Roe"),
            ("The fair was shut by the jailing of the clerk who stole £600.", "£600 clerk"),
            ("They wept at the end of a trial that lasted three weeks.", "three weeks trial"),
            (
                "Jo Roe will be out for six weeks, while Ida Marsh broke a finger in training and will miss four weeks.",
                "six weeks Jo Roe; four weeks Ida Marsh",
            ),
            (
                "An injury that, the club said on Sunday, will sideline Jo Roe for six weeks.",
                "Sunday club; six weeks Jo Roe",
            ),
            ("In Orm County, to the south, a blaze, the Mill Fire, burned 3,100 acres.", "3,100 acres Mill Fire"),
        ]);
    }
}

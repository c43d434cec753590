//! Ages: to which reference of its sentence each age belongs.

use std::ops::Range;

use super::Binding;
use super::name::{Looks, Name};
use super::person::likely;
use super::reference::{Reference, What};
use crate::lexicon::{Class, Classes};
use crate::token::{Flags, Token, TokenKind};

/// A sentence as the binding of its ages sees it; all token places count in `Segmented::tokens`.
pub(super) struct Scene<'s> {
    pub tokens: &'s [Token],
    pub text: &'s str,
    /// The sentence's tokens.
    pub range: Range<usize>,
    /// All references, and those of the sentence.
    pub refs: &'s [Reference],
    pub here: Range<usize>,
    /// The ages of the sentence: tokens, in order.
    pub ages: &'s [Range<usize>],
}

/// Whose age one is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bound {
    /// The references, one but for `both 19`; none for an age of another time.
    pub to: Vec<usize>,
    pub how: Binding,
    /// `16 at the time of the raid`: how old somebody was then.
    pub then: bool,
}

/// Words between an age and its owner: `Roe, then aged 27`.
const BESIDE: [&str; 13] =
    ["aged", "age", "ages", "about", "approximately", "both", "all", "each", "then", "now", "just", "only", "also"];

/// Verbs and what else parts one clause from the next.
const PARTS: Classes = Classes::of(Class::Auxiliary).and(Class::Speech);

impl Scene<'_> {
    /// The bindings of the sentence's ages, in their order.
    pub fn bind(&self) -> Vec<Option<Bound>> {
        let mut out: Vec<Option<Bound>> = vec![None; self.ages.len()];
        let mut i = 0;
        while i < self.ages.len() {
            let end = self.list_end(i);
            if end > i + 1
                && let Some(bound) = self.pairwise(i..end)
            {
                for (k, b) in bound.into_iter().enumerate() {
                    out[i + k] = Some(b);
                }
                i = end;
                continue;
            }
            for (k, bound) in out.iter_mut().enumerate().take(end).skip(i) {
                *bound = self.one(k);
            }
            i = end;
        }
        out
    }

    pub(super) fn word(&self, i: usize) -> &str {
        if self.range.contains(&i) { self.tokens[i].span.of(self.text) } else { "" }
    }

    pub(super) fn is(&self, i: usize, list: &[&str]) -> bool {
        let word = self.word(i);
        list.iter().any(|w| word.eq_ignore_ascii_case(w))
    }

    pub(super) fn kind(&self, i: usize) -> Option<TokenKind> {
        self.range.contains(&i).then(|| self.tokens[i].kind)
    }

    /// One past the last age of the list that starts with age `i`: `19, 20 and 17`, `19- and 20-year-old`.
    fn list_end(&self, i: usize) -> usize {
        let mut end = i + 1;
        while end < self.ages.len() {
            let between = self.ages[end - 1].end..self.ages[end].start;
            let joined = between.len() <= 3
                && !between.is_empty()
                && between.clone().all(|t| {
                    self.tokens[t].kind == TokenKind::Comma
                        || self.is(t, &["and", "or", "aged", "age", "ages", "a", "an"])
                        || self.tokens[t].kind == TokenKind::Hyphen
                });
            if !joined {
                break;
            }
            end += 1;
        }
        end
    }

    /// `X and Y, 19 and 17`: as many names before the list as ages in it.
    fn pairwise(&self, list: Range<usize>) -> Option<Vec<Bound>> {
        let before = self.ages[list.start].start;
        // `Tom and Ann were 12 and 14 respectively`
        let be = before.checked_sub(1).is_some_and(|b| self.is(b, &["are", "were"]));
        let names = self.listed(self.left(before - usize::from(be)));
        if names.len() == list.len() {
            return Some(names.into_iter().map(|n| Bound { to: vec![n], how: Binding::List, then: false }).collect());
        }
        // `three boys, ages 13, 17 and 19`
        let noun = self.ending_at(self.left(before), |r| matches!(r.what, What::Noun(n) if n.plural))?;
        Some(list.map(|_| Bound { to: vec![noun], how: Binding::List, then: false }).collect())
    }

    pub(super) fn name_start(&self, at: usize) -> usize {
        self.refs[at].start(self.range.start)
    }

    /// The token place before which the phrase of an age's owner ends: over `aged`, commas, `who is`.
    fn left(&self, from: usize) -> usize {
        let mut at = from;
        while at > self.range.start {
            let b = at - 1;
            let skip = matches!(self.tokens[b].kind, TokenKind::Comma | TokenKind::Open | TokenKind::Dash)
                || self.is(b, &BESIDE);
            // `Roe (b/m, 27)`
            let code = self.tokens[b].span.len() == 1
                && self.range.contains(&(b + 1))
                && (self.kind(b) == Some(TokenKind::Slash) || self.tokens[b].kind == TokenKind::Word)
                && (b.saturating_sub(3)..b).any(|o| self.kind(o) == Some(TokenKind::Open))
                && !self.is(b, &["a"]);
            if !(skip || code) {
                break;
            }
            at = b;
        }
        at
    }

    /// The last reference of the sentence that ends at `end`.
    pub(super) fn ending_at(&self, end: usize, fits: impl Fn(&Reference) -> bool) -> Option<usize> {
        let found = self.here.clone().rev().find(|at| {
            let r = &self.refs[*at];
            let r_end = r.end as usize;
            (r_end == end || (r_end + 1 == end && self.tokens[r_end].kind == TokenKind::Period)) && fits(r)
        })?;
        // `Roe, aka Red, 27`
        let alias = self
            .name_start(found)
            .checked_sub(1)
            .filter(|b| self.is(*b, &["aka", "alias", "nicknamed", "née", "nee", "formerly", "born"]));
        // `Roe, also known as Red, 27`
        let known = || {
            let mut at = self.name_start(found).checked_sub(2).filter(|k| self.is(k + 1, &["as"]))?;
            if !self.is(at, &["known"]) {
                return None;
            }
            while at > self.range.start && self.is(at - 1, &["also", "better", "best", "locally", "otherwise"]) {
                at -= 1;
            }
            Some(at)
        };
        let owner = alias.or_else(known).and_then(|b| {
            let end = b - usize::from(b > self.range.start && self.tokens[b - 1].kind == TokenKind::Comma);
            self.here.clone().rev().find(|at| self.refs[*at].end as usize == end)
        });
        Some(owner.or_else(|| self.home_of(found)).unwrap_or(found))
    }

    /// `Roe of Dover, 27`, `Roe, from West Dover, 27`: the name before, for a place after it.
    fn home_of(&self, place: usize) -> Option<usize> {
        if !matches!(self.refs[place].what, What::Name(n) if !n.titled && n.suffix.is_empty()) {
            return None;
        }
        let link = self.name_start(place).checked_sub(1)?;
        let link = if self.is(link, &["of", "from"]) { link } else { self.address(place)? };
        let end = link - usize::from(link > self.range.start && self.tokens[link - 1].kind == TokenKind::Comma);
        self.here.clone().rev().find(|at| {
            let r = &self.refs[*at];
            r.end as usize == end && matches!(r.what, What::Name(n) if likely(n.looks) && (n.words > 1 || n.titled))
        })
    }

    /// For the last word of `, of 12 Mill Road, West Dover`: the `of`.
    fn address(&self, place: usize) -> Option<usize> {
        let start = self.name_start(place);
        let town = matches!(self.refs[place].what, What::Name(n) if matches!(n.looks, Looks::Single | Looks::Place));
        let comma = |t: usize| self.kind(t) == Some(TokenKind::Comma);
        if !(town && start > self.range.start && comma(start - 1)) {
            return None;
        }
        let inside = |t: &usize| {
            let token = &self.tokens[*t];
            let capital = token.kind == TokenKind::Word && token.flags.has(Flags::CAPITAL);
            comma(*t) || capital || token.kind == TokenKind::Number
        };
        let gone = (self.range.start..start).rev().take(12).take_while(inside).count();
        let of = (start - gone).checked_sub(1).filter(|of| *of > self.range.start && self.is(*of, &["of", "from"]))?;
        // A street or a house number: else the commas may part two people.
        let street = self.tokens[of + 1..start].iter().any(|t| t.kind == TokenKind::Number || t.has(Class::Street));
        (street && comma(of - 1)).then_some(of)
    }

    fn one(&self, age: usize) -> Option<Bound> {
        let Range { start, end } = self.ages[age].clone();
        let one = |at: usize, how: Binding| Some(Bound { to: vec![at], how, then: self.then(end) });
        let left = self.left(start);
        if (left..start).any(|t| self.is(t, &["both", "all"]))
            && let Some(all) = self.together(left)
        {
            return Some(Bound { to: all, how: Binding::List, then: false });
        }
        if self.compound(start, end) {
            let bound = self.year_old(start, end);
            // `a man 15 to 22 year old` stands behind its noun.
            if bound.is_some() || !(start..end).any(|i| self.is(i, &["to"])) {
                return bound;
            }
        }
        if let Some(at) = self.birthday(start, end) {
            return one(at, Binding::Phrase);
        }
        if self.other_time(start) {
            return Some(Bound { to: Vec::new(), how: Binding::Nearest, then: true });
        }
        if let Some(at) = self.of_decade(start) {
            return one(at, Binding::Phrase);
        }
        if left < start {
            if let Some(at) = self.ending_at(left, |r| !matches!(r.what, What::Pronoun(_))) {
                return one(at, Binding::Apposition);
            }
        } else if self.kind(start).is_some()
            && self.is(start, &["aged", "age", "ages"])
            && let Some(at) = self.ending_at(start, |r| !matches!(r.what, What::Pronoun(_)))
        {
            return one(at, Binding::Apposition);
        }
        if let Some(at) = self.copula(start) {
            return one(at, Binding::Copula);
        }
        if left < start
            && let Some(at) = self.apart(age, left)
        {
            return one(at, Binding::Apposition);
        }
        if let Some(at) = self.at_death(left, start) {
            return one(at, Binding::Apposition);
        }
        if let Some((at, then)) = self.at_that_age(start, end) {
            return Some(Bound { to: vec![at], how: Binding::Apposition, then });
        }
        if let Some(to) = self.opening(start, end) {
            return Some(Bound { to, how: Binding::Apposition, then: false });
        }
        if let Some(at) = self.her_age(start) {
            return one(at, Binding::Copula);
        }
        self.nearest(age).and_then(|at| one(at, Binding::Nearest))
    }

    /// `on Roe's 21st birthday`, `on her 21st birthday`
    fn birthday(&self, start: usize, end: usize) -> Option<usize> {
        (start..=end).find(|i| self.is(*i, &["birthday"]))?;
        let before = start.checked_sub(1)?;
        self.here.clone().find(|at| {
            let r = &self.refs[*at];
            match r.what {
                What::Pronoun(_) => r.first as usize == before,
                _ => r.end as usize == before && self.kind(before) == Some(TokenKind::Possessive),
            }
        })
    }

    /// `Roe died of a fever on 9 May 2020, aged 81`
    fn at_death(&self, left: usize, start: usize) -> Option<usize> {
        let said = |i: usize| self.is(i, &["aged"]);
        (left..=start).find(|i| said(*i))?;
        let dies = (self.range.start..left).rev().find(|i| self.is(*i, &["died", "dies"]))?;
        let before = |at: &usize| self.refs[*at].end as usize <= dies;
        let name =
            |at: &usize| matches!(self.refs[*at].what, What::Name(n) if likely(n.looks) || n.looks == Looks::Single);
        self.here.clone().rev().find(|at| before(at) && name(at))
    }

    /// `a man in his 20s`, `a woman in her late 30s`
    fn of_decade(&self, start: usize) -> Option<usize> {
        let own = |i: usize| self.is(i, &["his", "her", "their"]);
        let at = (start.saturating_sub(4)..=start).rev().find(|i| self.is(*i, &["in"]) && own(i + 1))?;
        self.ending_at(at, |r| !matches!(r.what, What::Pronoun(_)))
    }

    /// `left school at 16`, `until he turns 21`, `since she was five`, `would have turned 18`: not the age of the day.
    fn other_time(&self, start: usize) -> bool {
        let back = |n: usize| start.checked_sub(n).filter(|i| self.range.contains(i));
        let near = |list: &[&str]| (1..=6).filter_map(back).any(|i| self.is(i, list));
        let turn = back(1).is_some_and(|i| self.is(i, &["turn", "turns", "turning"]));
        let turned = back(1).is_some_and(|i| self.is(i, &["turned"]));
        // `when he was just eight`, `when he was aged eight or nine`
        let over = (1..=3)
            .take_while(|n| {
                back(*n).is_some_and(|i| {
                    self.is(i, &["aged", "just", "only", "about", "or"])
                        || self.kind(i) == Some(TokenKind::Number)
                        || self.tokens[i].has(Class::Cardinal)
                })
            })
            .count();
        let was = back(1 + over).is_some_and(|i| self.is(i, &["was", "were"]));
        let began = back(1).is_some_and(|i| self.is(i, &["at"]))
            && back(2).is_some_and(|i| {
                self.is(
                    i,
                    &["school", "home", "married", "retired", "orphaned", "widowed", "career", "debut", "pregnant"],
                )
            });
        turn || began
            || (turned && near(&["would", "have", "until", "since", "when", "would've", "would’ve"]))
            || (was && near(&["since", "when", "until"]))
    }

    /// `16 at the time`, `27 (at the time of the raid)`, `16 when he was arrested`.
    fn then(&self, end: usize) -> bool {
        let at = end + usize::from(matches!(self.kind(end), Some(TokenKind::Open | TokenKind::Comma)));
        self.is(at, &["at"]) && self.is(at + 1, &["the"]) && self.is(at + 2, &["time"])
    }

    /// The names of a list that ends at `end`, in their order.
    fn listed(&self, end: usize) -> Vec<usize> {
        let mut names = Vec::new();
        let mut edge = end;
        for at in self.here.clone().rev() {
            let r = &self.refs[at];
            if r.end as usize > edge {
                continue;
            }
            let between = &self.tokens[r.end as usize..edge];
            let joined = between
                .iter()
                .all(|t| t.kind == TokenKind::Comma || t.kind == TokenKind::Open || t.has(Class::Conjunction));
            if !joined || !matches!(r.what, What::Name(_)) {
                break;
            }
            names.push(at);
            edge = self.name_start(at);
        }
        names.reverse();
        names
    }

    /// `Holt and Marsh, both 19`, `Holt, Marsh and Roe, all 19`.
    fn together(&self, left: usize) -> Option<Vec<usize>> {
        let all = self.listed(left);
        if all.len() > 1 {
            return Some(all);
        }
        let second = self.ending_at(left, |r| matches!(r.what, What::Name(_) | What::Noun(_)))?;
        let first = second.checked_sub(1).filter(|f| self.here.contains(f))?;
        let between = &self.tokens[self.refs[first].end as usize..self.name_start(second)];
        let joined = between.iter().any(|t| t.has(Class::Conjunction)) && between.len() <= 2;
        joined.then(|| vec![first, second])
    }

    /// `Roe was 27`, `who was 27`, `Roe, who turned 27`.
    fn copula(&self, start: usize) -> Option<usize> {
        let mut at = start;
        let mut verb = false;
        while at > self.range.start {
            let b = at - 1;
            if self.is(b, &["is", "was", "are", "were", "be", "turned", "turning", "turns", "be", "been", "being"]) {
                verb = true;
            } else if !(self.is(
                b,
                &[
                    "just", "only", "about", "now", "then", "has", "had", "have", "would", "will", "both", "all",
                    "aged", "age", "also", "recently",
                ],
            )) {
                break;
            }
            at = b;
        }
        if !verb {
            return None;
        }
        let who = at > self.range.start && self.is(at - 1, &["who"]);
        at -= usize::from(who);
        let comma = at > self.range.start && self.tokens[at - 1].kind == TokenKind::Comma;
        if comma || who {
            // Over what stands between: `Roe, of Dover, was 27`.
            let edge = at - usize::from(comma);
            let near = |a: &usize| (self.refs[*a].end as usize) <= edge && self.eligible(*a);
            let clause = |a: &usize| {
                let between = &self.tokens[self.refs[*a].end as usize..edge];
                !between.iter().any(|t| t.kind == TokenKind::Semicolon)
            };
            return if who {
                self.here.clone().rev().filter(near).find(clause)
            } else {
                self.here.clone().filter(near).find(clause)
            };
        }
        self.ending_at(at, |_| true).filter(|a| self.eligible(*a)).or_else(|| {
            self.here.clone().rev().filter(|a| (self.refs[*a].end as usize) <= at).find(|a| {
                let between = &self.tokens[self.refs[*a].end as usize..at];
                self.eligible(*a) && !between.iter().any(|t| t.classes.meets(PARTS) || t.kind == TokenKind::Semicolon)
            })
        })
    }

    /// Whether a reference can be whom a clause is about: no place, nothing after `of` or `in`.
    fn eligible(&self, at: usize) -> bool {
        let r = &self.refs[at];
        let start = self.name_start(at);
        match r.what {
            What::Name(n) => {
                let before = start.checked_sub(1).filter(|b| self.range.contains(b));
                person(&n) && n.looks != Looks::Place
                    || n.looks == Looks::Single
                        && before.is_none_or(|b| {
                            let comma = self.tokens[b].kind == TokenKind::Comma;
                            !self.tokens[b].has(Class::Preposition) && !comma || comma && self.of_kin(b)
                        })
            }
            // `Her killer, Jo Roe, is 30`: he is.
            What::Pronoun(_) => !self.is(r.first as usize, &["his", "her", "their"]),
            What::Noun(_) => true,
        }
    }

    /// Whether the comma at `at` ends `his wife`, before her name.
    fn of_kin(&self, at: usize) -> bool {
        self.here.clone().any(|r| {
            let r = &self.refs[r];
            r.end as usize == at && matches!(r.what, What::Noun(n) if n.owned && !n.plural)
        })
    }

    /// `Roe of Dover, 27`, `Roe, of Dover, 27`, `Roe, mother of two, 27`: phrases between, no verb.
    fn apart(&self, age: usize, left: usize) -> Option<usize> {
        let bound = age.checked_sub(1).map_or(self.range.start, |a| self.ages[a].end);
        self.here.clone().rev().find(|at| {
            let r = &self.refs[*at];
            let (from, to) = (r.end as usize, left);
            from >= bound
                && from < to
                && to - from <= 12
                && matches!(r.what, What::Name(n) if likely(n.looks) || n.titled)
                && self.tokens[from..to].iter().enumerate().all(|(k, t)| match t.kind {
                    TokenKind::Comma => k == 0 || self.is(from, &[","]),
                    TokenKind::Word => {
                        !t.classes.meets(NOT_NOMINAL) || t.has(Class::Preposition) || t.has(Class::Determiner)
                    }
                    TokenKind::Hyphen | TokenKind::Number | TokenKind::Possessive | TokenKind::Period => true,
                    _ => false,
                })
                && self.is(from, &["of", ",", "from"])
        })
    }

    /// `At 61, she is the oldest`; `At 24 he left school` tells how old he was then.
    fn at_that_age(&self, start: usize, end: usize) -> Option<(usize, bool)> {
        let opens = start == self.range.start + 1 && self.is(self.range.start, &["at"]);
        let next = end + usize::from(self.kind(end) == Some(TokenKind::Comma));
        let at = self.here.clone().find(|at| opens && self.refs[*at].first as usize == next)?;
        let now = self.is(self.refs[at].end as usize, &["is", "has", "remains", "still"]);
        Some((at, !now))
    }

    /// `Aged 27, Roe was`, `Both 19, Roe and Holt were`: whom the sentence names next.
    fn opening(&self, start: usize, end: usize) -> Option<Vec<usize>> {
        let said = (self.range.start..=start)
            .find(|t| !self.is(*t, &["at", "just", "only", "now", "then"]))
            .filter(|t| self.is(*t, &["aged", "age", "both", "all"]))?;
        if self.ages.first().is_none_or(|a| a.start > start || a.start < said)
            || self.kind(end) != Some(TokenKind::Comma)
        {
            return None;
        }
        let named = |at: &usize| matches!(self.refs[*at].what, What::Name(n) if person(&n) || n.looks == Looks::Single);
        let first = self.here.clone().find(|at| self.name_start(*at) == end + 1).filter(named)?;
        let mut all = vec![first];
        if self.is(said, &["both", "all"]) {
            for at in (first + 1..self.here.end).take_while(named) {
                let last = self.refs[*all.last()?].end as usize;
                let between = self.tokens.get(last..self.name_start(at))?;
                if !between.iter().all(|t| t.kind == TokenKind::Comma || t.has(Class::Conjunction)) {
                    break;
                }
                all.push(at);
            }
            if all.len() < 2 {
                return None;
            }
        }
        Some(all)
    }

    /// `gave her age as 27`, `his age is 27`.
    fn her_age(&self, start: usize) -> Option<usize> {
        let age =
            (start.saturating_sub(4).max(self.range.start)..start).rev().find(|i| self.is(*i, &["age", "ages"]))?;
        let owner = age.checked_sub(1)?;
        if self.kind(owner) == Some(TokenKind::Possessive) {
            return self.ending_at(owner, |_| true);
        }
        self.ending_at(age, |r| matches!(r.what, What::Pronoun(_)))
    }

    /// The nearest reference before the age in its clause, else the first after it.
    fn nearest(&self, age: usize) -> Option<usize> {
        let start = self.ages[age].start;
        let clause = (self.range.start..start)
            .rev()
            .find(|i| self.tokens[*i].kind == TokenKind::Semicolon)
            .map_or(self.range.start, |i| i + 1);
        let person = |r: &Reference| match r.what {
            What::Name(n) => likely(n.looks),
            What::Noun(_) | What::Pronoun(_) => true,
        };
        self.here.clone().rev().find(|at| {
            let r = &self.refs[*at];
            (r.end as usize) <= start && (r.first as usize) >= clause && person(r)
        })
    }
}

/// Whether a name can be a person's: plain, or one of two or three words whose last is also a
/// word for a place or a firm (`Jo Hill`, `Lee Banks`).
pub(super) fn person(name: &Name) -> bool {
    likely(name.looks)
        || (matches!(name.words, 2 | 3) && matches!(name.looks, Looks::Place | Looks::Organisation | Looks::Post))
}

pub(super) const NOT_NOMINAL: Classes = Classes::of(Class::Preposition)
    .and(Class::Conjunction)
    .and(Class::Auxiliary)
    .and(Class::Subordinator)
    .and(Class::Pronoun)
    .and(Class::Speech)
    .and(Class::Verb)
    .and(Class::Adverb)
    .and(Class::Determiner);

#[cfg(test)]
mod tests {
    use crate::entity::tests::check;

    #[test]
    fn ages_go_to_whom_they_belong() {
        check(&[
            ("Police arrested Jo Roe, 27, and Lee Marsh, 31.", "27 Jo Roe; 31 Lee Marsh"),
            ("They are Ida Roe, 58; Lee Marsh, 53; and Max Hill, 17.", "58 Ida Roe; 53 Lee Marsh; 17 Max Hill"),
            ("They charged 26-year-old Brioc resident Dan Ash with arson.", "26 Dan Ash"),
            ("They charged 26-year-old Dan Ash of Brioc with arson.", "26 Dan Ash"),
            ("A 19-year-old Brioc man spent the day in court.", "19 19-year-old Brioc man"),
            ("Jo Roe and Lee Marsh, both 19, were unhurt.", "19 Jo Roe and Lee Marsh"),
            ("Jo Roe, Ida Holt and Lee Marsh, all 19, were unhurt.", "19 Jo Roe and Ida Holt and Lee Marsh"),
            ("Jo Roe left school at 16.", "16 -"),
            ("Jo Roe died of a long illness on 9 May 2020, aged 81.", "9 May 2020 Jo Roe; 81 Jo Roe"),
            ("Jo Roe fled. She saw a man in his late 20s there.", "20s man"),
            ("They run a crew of 13- and 14-year-old boys.", "13 14-year-old boys; 14 14-year-old boys"),
            ("On Friday, 22-year-old Jo Roe killed six people.", "Friday Jo Roe; 22 Jo Roe; six people"),
            ("A 48-year-old Prince Orm’s County woman left.", "48 48-year-old Prince Orm’s County woman"),
            ("They buried 45-year-old Brioc Sheriff’s Office Deputy Al Marsh.", "45 Al Marsh"),
            ("They saw a 27-year-old friend rob five men.", "27 27-year-old friend; five 27-year-old friend"),
            ("An 18-year-old faces a murder charge.", "18 18-year-old"),
            ("A 13-year-old boy shoved Lee into a pond.", "13 13-year-old boy"),
            ("They include Al Russell, 20, and Jo Marie Hall, 23.", "20 Al Russell; 23 Jo Marie Hall"),
            ("Jo Roe of Brioc, 44, left early.", "44 Jo Roe"),
            ("Jo Roe (44) left early.", "44 Jo Roe"),
            ("Jo Roe, of 12 Mill Road, Dunmere, 44, was fined.", "44 Jo Roe"),
            ("Jo Roe, of Dunmere, Ida, 44, and Max Hill, 17, ran.", "44 Ida; 17 Max Hill"),
            ("Both 19, Jo Roe and Lee Marsh were unhurt.", "19 Jo Roe and Lee Marsh"),
            ("Jo Roe left Orm. At 44 he has two homes.", "44 Jo Roe; two Jo Roe"),
            ("Jo Roe left Orm. At 24 he had two homes.", "24 Jo Roe; two Jo Roe"),
            ("Aged 44, Jo Roe sat by Lee Marsh.", "44 Jo Roe"),
            ("Adam and Ethan Marsh, aged 12 and nine, ran.", "12 Adam Marsh; nine Ethan Marsh"),
            ("Sgt. Jo Roe, a 44-year-old officer, left early.", "44 Jo Roe"),
            (
                "They met Jo Roe, Ida Holt and Lee Marsh — 16, 20 and 17, respectively.",
                "16 Jo Roe; 20 Ida Holt; 17 Lee Marsh",
            ),
            ("Jo Roe and Lee Marsh were 41 and 38 respectively.", "41 Jo Roe; 38 Lee Marsh"),
            ("Jo Roe, now 61, slept.", "now Jo Roe; 61 Jo Roe"),
            ("Ida Roe, née Marsh, 35, was named in court.", "35 Ida Roe"),
            ("Police found Kim Min-jae, 52, on the mill’s roof.", "52 Kim Min-jae"),
            ("Dan Ash, aka Red, 35, was named in court.", "35 Dan Ash"),
            ("Dan Ash, also known as Red, 35, was named in court.", "35 Dan Ash"),
            ("Dan Ash, who lived in West Brioc, was 26.", "26 Dan Ash"),
            ("Ida Roe died. Her killer, Dan Ash, is 26.", "26 Dan Ash"),
            ("Ida Roe died. Her brother Al Roe, also of Brioc, is 26.", "26 Al Roe"),
            ("Al Roe fled. His wife, Ruth, who is 39, did not.", "39 Ruth Roe"),
            ("Baroness Holt of Brioc, 70, slept.", "70 Holt"),
            ("Jo Roe and Lee Marsh were held. Both men are 24.", "24 Jo Roe and Lee Marsh"),
            ("Jo Roe and Lee Marsh were held. Both were 24.", "24 Jo Roe and Lee Marsh"),
            ("The 8-year-old West Brioc boy was hurt.", "8 8-year-old West Brioc boy"),
            ("Jo Hill, 30, left early.", "30 Jo Hill"),
            ("They shot at 34-year-old Lou Barmes April 30.", "34 Lou Barmes; April 30 Lou Barmes"),
            ("They lost 16-Year-old Lou Barmes.", "16 Lou Barmes"),
            ("Lou Barmes–just 15 years-old–was shot.", "15 Lou Barmes"),
            ("Lou Barmes of Brioc, also 53, was shot.", "53 Lou Barmes"),
            ("A 15-year-old Town of Brioc boy was shot.", "15 15-year-old Town of Brioc boy"),
            ("Lou S. Barmes, 46 years old\n\nLou and Al were there.", "46 Lou S. Barmes"),
            ("Jo Roe left early. She was 30.", "30 Jo Roe"),
            ("Vic Holt Sr., 50, sat by his son, Vic Holt Jr., 20.", "50 Vic Holt Sr.; 20 Vic Holt Jr."),
        ]);
    }
}

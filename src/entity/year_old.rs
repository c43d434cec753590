//! The `30-year-old` kind of age: whose it is, by the phrase it opens.

use super::Binding;
use super::age::{Bound, NOT_NOMINAL, Scene, person};
use super::name::Looks;
use super::reference::{What, within_name};
use crate::clause::verb::{Form, ending};
use crate::lexicon::{Class, Classes, plural};
use crate::token::{Flags, TokenKind};

impl Scene<'_> {
    /// Whether the age is the `30-year-old` kind.
    pub(super) fn compound(&self, start: usize, end: usize) -> bool {
        if self.bare(start, end) {
            return true;
        }
        let until = (end + 10).min(self.range.end);
        let old = (start..until).find(|i| self.is(*i, &["old", "olds", "yo"]));
        old.is_some_and(|o| {
            let nominal = self.tokens.get(o + 1).is_some_and(|t| {
                self.range.contains(&(o + 1))
                    && t.kind == TokenKind::Word
                    && (t.flags.has(Flags::CAPITAL) || t.has(Class::PersonNoun))
            });
            // `a 30 year old` stands before a noun, `30 years old` does not.
            let single = self.is(o - 1, &["year", "month"]);
            // `he was 30 years-old`
            if !nominal && (start..o).any(|i| self.is(i, &["years", "months"])) {
                return false;
            }
            (nominal || single || (start..o).any(|i| self.tokens[i].kind == TokenKind::Hyphen))
                && (start + 1..o).all(|i| {
                    self.tokens[i].kind == TokenKind::Hyphen
                        || self.tokens[i].has(Class::TimeUnit)
                        || self.tokens[i].has(Class::Cardinal)
                        || self.tokens[i].has(Class::Conjunction)
                        || self.tokens[i].kind == TokenKind::Number
                        // `a 30-yaer-old man`
                        || i + 2 == o && self.kind(i + 1) == Some(TokenKind::Hyphen)
                        // `a 30- to 40-year-old man`, `two-and-a-half-year-old Roe`
                        || self.is(i, &["to", "a", "half"])
                })
        })
    }

    /// `a 4-year girl`: the kind with `old` left out.
    fn bare(&self, start: usize, end: usize) -> bool {
        end == start + 3
            && self.kind(start + 1) == Some(TokenKind::Hyphen)
            && self.tokens[end - 1].has(Class::TimeUnit)
            && self.range.contains(&end)
            && self.tokens[end].has(Class::PersonNoun)
    }

    /// `30-year-old Jo Roe`, `a 30-year-old Dover man`.
    pub(super) fn year_old(&self, start: usize, end: usize) -> Option<Bound> {
        let old = || (start..(end + 10).min(self.range.end)).find(|i| self.is(*i, &["old", "olds", "yo"]));
        let after = if self.bare(start, end) { end } else { old()? + 1 };
        let one = |at: usize| Some(Bound { to: vec![at], how: Binding::YearOld, then: false });
        if let Some(all) = self.fellows(after) {
            return Some(Bound { to: all, how: Binding::List, then: false });
        }
        if let Some(at) = self.breed(start, after) {
            return one(at);
        }
        self.holder(after, false).or_else(|| self.holder(after, true)).and_then(one)
    }

    /// `30-year-old twins Jo Roe and Ann Lee`: all of them.
    fn fellows(&self, after: usize) -> Option<Vec<usize>> {
        let noun = self.tokens.get(after).filter(|t| self.range.contains(&after) && t.has(Class::PersonNoun))?;
        if !plural::is_plural(noun.span.of(self.text)) {
            return None;
        }
        let mut all = Vec::new();
        let mut edge = after + 1;
        for at in self.here.clone().filter(|at| self.name_start(*at) > after) {
            let r = &self.refs[at];
            let link = self.tokens.get(edge..self.name_start(at))?;
            let joined = if all.is_empty() {
                link.is_empty()
            } else {
                link.len() <= 2 && link.iter().all(|t| t.kind == TokenKind::Comma || t.has(Class::Conjunction))
            };
            if !joined || !matches!(r.what, What::Name(n) if person(&n)) {
                break;
            }
            all.push(at);
            edge = r.end as usize;
            if link.last().is_some_and(|t| t.has(Class::Conjunction)) {
                break;
            }
        }
        (all.len() > 1).then_some(all)
    }

    /// `Rex, a 2-year-old Belgian shepherd,`: what stands before the phrase, for a name within it that is none of
    /// a person's.
    fn breed(&self, start: usize, after: usize) -> Option<usize> {
        let article = start.checked_sub(1).filter(|a| self.is(*a, &["a", "an"]))?;
        let comma = article.checked_sub(1).filter(|c| self.kind(*c) == Some(TokenKind::Comma))?;
        let within = self.here.clone().find(|at| self.name_start(*at) == after)?;
        let next = self.tokens.get(self.refs[within].end as usize)?;
        let common = next.kind == TokenKind::Word
            && !next.flags.has(Flags::CAPITAL)
            && !next.classes.meets(NOT_NOMINAL)
            && !next.has(Class::PersonNoun);
        self.ending_at(comma, |r| matches!(r.what, What::Name(_))).filter(|_| common)
    }

    /// Whom the noun phrase that goes on at `after` speaks of; with `of` it runs over that word.
    fn holder(&self, after: usize, over_of: bool) -> Option<usize> {
        // The phrase goes on until a word that no noun phrase holds.
        let mut edge = after;
        while self.range.contains(&edge) {
            let token = &self.tokens[edge];
            let inside = match token.kind {
                TokenKind::Word => {
                    let classes = token.classes;
                    let parent = self.tokens[edge - 1].has(Class::PersonNoun)
                        && self
                            .tokens
                            .get(edge + 1)
                            .is_some_and(|t| t.kind == TokenKind::Number || t.has(Class::Cardinal));
                    // `Town of Brioc man`
                    let town = self.tokens[edge - 1].has(Class::Place)
                        && self.tokens[edge - 1].flags.has(Flags::CAPITAL)
                        && self.tokens.get(edge + 1).is_some_and(|t| t.flags.has(Flags::CAPITAL));
                    let of = self.is(edge, &["of"]) && (over_of || parent || town);
                    // After a name or the noun the clause goes on: `Jo Roe killed six people`, `man shoved Lee`.
                    let acts = edge > after
                        && (self.tokens[edge - 1].flags.has(Flags::CAPITAL)
                            || self.tokens[edge - 1].has(Class::PersonNoun))
                        && (ending(token, self.text).is_some_and(|f| f != Form::Ing) || token.has(Class::RegularVerb));
                    of || token.flags.has(Flags::CAPITAL)
                        || !classes.meets(NOT_NOMINAL) && !acts
                        || classes.meets(Classes::of(Class::PersonNoun))
                }
                TokenKind::Possessive => within_name(self.tokens, edge),
                TokenKind::Hyphen | TokenKind::Number | TokenKind::DoubleQuote | TokenKind::SingleQuote => true,
                TokenKind::Period => self.tokens[edge - 1].flags.has(Flags::CAPITAL) && edge + 1 < self.range.end,
                _ => false,
            };
            if !inside {
                break;
            }
            edge += 1;
        }
        let inside = self.here.clone().filter(|at| {
            let r = &self.refs[*at];
            let start = self.name_start(*at);
            match r.what {
                What::Name(_) => start >= after && start < edge,
                What::Noun(_) => (r.end as usize) >= after && (r.end as usize) <= edge.max(after),
                What::Pronoun(_) => false,
            }
        });
        let all: Vec<usize> = inside.collect();
        // A name that ends the phrase, else its head, else a name that opens it.
        let person =
            |at: &usize| matches!(self.refs[*at].what, What::Name(n) if person(&n) || n.looks == Looks::Single);
        let noun = all.iter().copied().rev().find(|at| matches!(self.refs[*at].what, What::Noun(_)));
        let name = all.iter().copied().rev().find(person);
        if let Some(at) = name.filter(|n| noun.is_none_or(|h| self.refs[h].end <= self.refs[*n].first)) {
            return Some(at);
        }
        noun.or(name)
    }
}

#[cfg(test)]
mod tests {
    use crate::entity::tests::check;

    #[test]
    fn the_phrase_says_whose() {
        check(&[
            (
                "They are 23-year-old twins Jo Roe and Ida Marsh, and 40-year-old Al Holt.",
                "23 Jo Roe and Ida Marsh; 40 Al Holt",
            ),
            ("They saw a 3-year girl and 19-yaer-old Al Holt.", "3 3-year girl; 19 Al Holt"),
            ("They saw 31yo Vic Holt (31, of Dunmere).", "31 Vic Holt; 31 Vic Holt"),
            ("Al Holt saw Rex, a 2-year-old Belgian shepherd.", "2 Rex"),
            ("In West Brioc, a 53-year-old Dunmere nurse was hurt.", "53 53-year-old Dunmere nurse"),
        ]);
    }
}

//! The firm: which firm `the company` or `the bank` is, by the sentence it stands in or those right before.

use std::ops::Range;

use super::name::Looks;
use super::reference::What;
use super::subject::{Reason, Subject, SubjectKind};
use super::{Binding, Entities};
use crate::clause::{Parse, Tag};
use crate::lexicon::{Class, Classes, WordId, WordList, words};
use crate::token::{Flags, TokenKind};

/// Nouns that take up a firm by what it is.
const FIRMS: &WordList = words![
    "airline",
    "bank",
    "brewer",
    "builder",
    "carrier",
    "company",
    "corporation",
    "firm",
    "group",
    "insurer",
    "lender",
    "maker",
    "manufacturer",
    "miner",
    "publisher",
    "retailer",
    "utility",
];

/// How many sentences back the firm may be named.
const REACH: usize = 3;

impl Entities<'_> {
    /// For `the company` of `Ormco makes ovens. The company will cut 300 jobs`: Ormco; nothing where it could be another.
    pub(super) fn firm(&self, parse: &Parse<'_>, phrase: &Range<usize>, sentence: usize) -> Option<Subject> {
        let short = phrase.len() == 2 && takes_up(parse, phrase);
        if !(short || makes(parse, phrase)) {
            return None;
        }
        // "Ormco will cut 300 jobs, the company said"
        if let Some(first) = parse.first_subject().filter(|f| f != phrase && f.end <= phrase.start)
            && let Some(found) = self.named_firm(parse, &first, phrase, sentence)
        {
            return Some(found);
        }
        let own = &self.seg.sentences[sentence];
        for at in (sentence.saturating_sub(REACH)..sentence).rev() {
            let before = &self.seg.sentences[at];
            if own.region != before.region || own.field != before.field {
                return None;
            }
            let said = Parse::new(self.seg.view(at));
            let Some(first) = said.first_subject() else { continue };
            if first.len() == 1 && said.view.is(first.start, "it") || takes_up(&said, &first) {
                continue;
            }
            if let Some(found) = self.named_firm(&said, &first, &(0..0), at) {
                return Some(found);
            }
            // Another body that the sentence is about could be meant.
            if self.rival(&[], at) {
                return None;
            }
        }
        None
    }

    /// The firm that a phrase names, in a sentence that names no other but in the phrase `again`.
    fn named_firm(
        &self,
        parse: &Parse<'_>,
        phrase: &Range<usize>,
        again: &Range<usize>,
        sentence: usize,
    ) -> Option<Subject> {
        let base = self.seg.sentences[sentence].tokens.start;
        let tokens = base + phrase.start..base + phrase.end;
        let last = self.seg.tokens[tokens.clone()].iter().rev().find(|t| t.kind == TokenKind::Word)?;
        let capital = last.flags.has(Flags::CAPITAL) || last.is(parse.view.text, "plc");
        // "Spending rose": a common word that opens the sentence is no name.
        let name = phrase.len() > 1 || last.word == WordId::NONE && !last.span.of(parse.view.text).ends_with("ing");
        if !capital || !name || parse.view.has(phrase.start, Class::Pronoun) {
            return None;
        }
        let mut found = self.of_phrase(sentence, &tokens, Binding::Subject)?;
        let firm = matches!(found.kind, SubjectKind::Organisation | SubjectKind::Thing)
            && found.key.gender.is_none()
            && found.key.age.is_none()
            && found.name.starts_with(char::is_uppercase)
            && (found.kind == SubjectKind::Organisation || found.key.given.is_empty() || incorporated(&found.name))
            && !self.rival(&[tokens, base + again.start..base + again.end], sentence);
        found.reason = Reason::Description;
        firm.then_some(found)
    }

    /// Whether the sentence names a body beside the phrases, of which `it` could be said as well.
    pub(super) fn rival(&self, phrases: &[Range<usize>], sentence: usize) -> bool {
        let text = self.field(sentence as u32);
        let base = self.seg.sentences[sentence].tokens.start;
        let outside = |t: usize| !phrases.iter().any(|p| p.contains(&t));
        let placed = |start: usize| {
            start.checked_sub(1).is_some_and(|b| {
                self.seg.tokens[b].is_any(text, words!["in", "at", "near", "from", "across", "outside", "around"])
            })
        };
        let body = Classes::of(Class::GroupNoun).and(Class::Organisation);
        let named = self.here(sentence).any(|at| match self.refs[at].what {
            What::Name(n) => {
                let start = base + n.run;
                outside(start) && n.looks != Looks::Person && !placed(start)
            }
            _ => false,
        });
        named
            || self.seg.sentences[sentence].tokens.clone().any(|t| outside(t) && self.seg.tokens[t].classes.meets(body))
    }
}

/// Whether a name ends in a form of firm: `Ormco Ltd`.
fn incorporated(name: &str) -> bool {
    const FORMS: [&str; 12] =
        ["AG", "Co", "Corp", "Cos", "Group", "Holdings", "Inc", "Industries", "Ltd", "NV", "Plc", "SA"];
    let last = name.trim_end_matches('.').rsplit(' ').next().unwrap_or_default();
    FORMS.iter().any(|form| last.eq_ignore_ascii_case(form))
}

/// Whether a phrase opens with `the company` or the like.
fn takes_up(parse: &Parse<'_>, phrase: &Range<usize>) -> bool {
    phrase.len() > 1 && parse.view.is(phrase.start, "the") && parse.view.is_any(phrase.start + 1, FIRMS)
}

/// Whether a phrase tells what the firm makes: `the maker of ovens`.
fn makes(parse: &Parse<'_>, phrase: &Range<usize>) -> bool {
    let of = phrase.start + 2;
    takes_up(parse, phrase)
        && parse.view.is_any(phrase.start + 1, words!["maker", "manufacturer", "publisher"])
        && parse.view.is(of, "of")
        && parse.tags[of + 1..phrase.end].iter().all(|t| matches!(t, Tag::Noun | Tag::Conjunction | Tag::Comma))
}

#[cfg(test)]
mod tests {
    use crate::entity::tests::check;

    #[test]
    fn the_company_is_the_one_just_named() {
        check(&[
            ("Ormco Ltd makes ovens. The company will cut 300 jobs.", "300 Ormco Ltd"),
            ("Ormco Ltd will cut 300 jobs, the company said on Monday.", "300 Ormco Ltd; Monday Ormco Ltd"),
            ("Ormco Ltd makes ovens. The company said it would cut 300 jobs.", "300 Ormco Ltd"),
            ("Ormco Ltd makes ovens. The company sold a mill. It has 40 shops.", "40 Ormco Ltd"),
            ("Ormco plc sold a mill. The maker of ovens has 40 shops.", "40 Ormco plc"),
            ("Ormco Ltd bought Selby Foods. The company has 40 shops.", "40 company"),
            ("Spending rose in May. The company has 40 shops.", "May Spending; 40 company"),
            ("Dan Ash makes ovens. The company has 40 shops.", "40 company"),
        ]);
    }
}

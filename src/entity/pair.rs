//! Pairs: two who do one thing, the second told as somebody of the first: `Roe, 31, and his wife`, `a couple and their
//! children`.

use std::ops::Range;

use compact_str::format_compact;

use super::person::likely;
use super::reference::What::{Name, Noun, Pronoun};
use super::{Binding, Entities, Subject, SubjectKind};
use crate::clause::{Parse, Tag};
use crate::lexicon::words;
use crate::token::{Flags, Token, TokenKind};

impl Entities<'_> {
    /// Both, for the phrase of the second (tokens of the article), where a verb is said of it.
    pub(super) fn pair(&self, parse: &Parse<'_>, sentence: usize, second: &Range<usize>) -> Option<Subject> {
        let base = self.seg.sentences[sentence].tokens.start;
        let and = second.start.checked_sub(1).filter(|a| *a > base && parse.view.is(*a - base, "and"))?;
        let last = self.here(sentence).find(|at| {
            let r = &self.refs[*at];
            r.end as usize == second.end && matches!(r.what, Noun(_)) && r.first as usize >= second.start
        })?;
        // "He paid Roe, and his wife has a boat": one alone.
        let alone = words!["has", "is", "was", "does", "says", "wants"];
        if parse.view.is_any(second.end - base, alone) {
            return None;
        }
        // Whose the second is: "his wife", "their two children"; "Roe and a clerk" may not belong together.
        let own = self.seg.tokens[second.start].is_any(parse.view.text, words!["his", "her", "their"]);
        let mut subject = if own && parse.view.is_any(and - base - 1, words!["couple", "family"]) {
            let start = parse.phrase_start(and - base);
            let opens = opens(parse, start).then_some(base + start..and)?;
            self.of_phrase(sentence, &opens, Binding::Subject)?
        } else {
            let first = (self.here(sentence).start..last).rev().find(|at| (self.refs[*at].end as usize) <= and)?;
            let who = &self.refs[first];
            let person = match who.what {
                Name(n) => likely(n.looks) || self.entity(first).is_some(),
                Noun(_) => true,
                Pronoun(_) => parse.view.is_any(who.first as usize - base, words!["he", "she"]),
            };
            // Age, party and state.
            let aside = |t: &Token| match t.kind {
                TokenKind::Comma | TokenKind::Number | TokenKind::Open | TokenKind::Close => true,
                TokenKind::Hyphen | TokenKind::Period => t.glued(),
                TokenKind::Word => t.flags.has(Flags::CAPITAL),
                _ => false,
            };
            let beside = self.seg.tokens[who.end as usize..and].iter().all(aside);
            // "Her mother and younger sister"
            let own = own || matches!(who.what, Noun(n) if n.owned) && parse.tags[second.start - base] == Tag::Noun;
            if !(person && own && beside && opens(parse, who.start(base) - base)) {
                return None;
            }
            self.of_reference(first, Binding::Subject)?
        };
        subject.name = format_compact!("{} and {}", subject.name, self.words(sentence as u32, second));
        subject.kind = SubjectKind::Group;
        subject.key.plural = true;
        Some(subject)
    }
}

/// Whether nothing before token `at` of the sentence can have the phrase that begins there for its object.
fn opens(parse: &Parse<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    matches!(parse.tags[before], Tag::Break | Tag::Subordinator | Tag::Comma | Tag::Either)
        || parse.tags[before] == Tag::Conjunction && !parse.tags[..before].iter().any(|t| t.verb() || t.auxiliary())
        || parse.class(before) == "say"
}

#[cfg(test)]
mod tests {
    use crate::entity::tests::check;

    #[test]
    fn both_of_a_pair_are_the_subject() {
        check(&[
            ("Dan Ash, 30, and his wife have two boats.", "30 Dan Ash; two Dan Ash and his wife"),
            ("The clerk said that Dan Ash and his wife paid £600.", "£600 Dan Ash and his wife"),
            ("Rep. Dan Ash, R-Calif., and his wife, Ida, were fined £600.", "£600 Dan Ash and his wife"),
            ("Dan Ash paid the guild and his wife has two boats.", "two wife"),
            ("The raid hurt Dan Ash and his wife lost £600.", "£600 wife"),
            (
                "A couple and their three nieces sold a boat on Monday.",
                "three nieces; Monday couple and their three nieces",
            ),
            ("Jo Roe left. Her mother and younger sister lost £600.", "£600 mother and younger sister"),
            ("Dan Ash and his wife opened a shop. They paid £600.", "£600 Dan Ash and his wife"),
            ("Orm police were called at noon. They stopped 40 cars.", "noon Orm police; 40 Orm police"),
        ]);
    }
}

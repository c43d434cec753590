//! It: what the pronoun that opens a sentence takes up, where the sentence before is about one thing.

use std::ops::Range;

use super::Entities;
use super::name::Looks;
use super::reference::What;
use super::subject::{Binding, Reason, Subject, SubjectKind};
use crate::clause::{Clause, Parse};
use crate::lexicon::{Class, Classes, plural};
use crate::token::{Flags, Token, TokenKind};

/// Verbs whose `it` may stand for nothing, or for all that was said: `It is feared`, `It took six hours`.
const EMPTY: [&str; 18] = [
    "appear", "be", "become", "come", "cost", "emerge", "expect", "feel", "follow", "happen", "look", "make", "mark",
    "mean", "remain", "seem", "take", "turn",
];

impl Entities<'_> {
    /// For the `It` of `The council sits on Monday. It has 52 seats`: the council; for the `They` of `The shares fell. They
    /// have lost 4%`: the shares.
    pub(super) fn it(
        &self,
        parse: &Parse<'_>,
        clause: &Clause,
        subject: &Range<usize>,
        sentence: usize,
    ) -> Option<Subject> {
        let they = parse.view.is(0, "they");
        if *subject != (0..1) || !they && !parse.view.is(0, "it") {
            return None;
        }
        let verb = clause.verb.as_ref()?;
        let told = clause.class == "say" || clause.class == "plan" && verb.passive;
        if told || EMPTY.contains(&clause.lemma.as_str()) {
            return None;
        }
        let last = sentence.checked_sub(1)?;
        let (own, before) = (&self.seg.sentences[sentence], &self.seg.sentences[last]);
        if own.region != before.region || own.field != before.field {
            return None;
        }
        let said = Parse::new(self.seg.view(last));
        let phrase = said.first_subject()?;
        if !they && let Some(firm) = self.firm(&said, &phrase, last) {
            return Some(firm);
        }
        let base = before.tokens.start;
        let phrase = base + phrase.start..base + phrase.end;
        if they && let Some(both) = self.pair(&said, last, &phrase) {
            return Some(Subject { reason: Reason::Pronoun, ..both });
        }
        let mut found = self.of_phrase(last, &phrase, Binding::Subject)?;
        let thing = !matches!(found.kind, SubjectKind::Person | SubjectKind::Group) && !found.key.plural;
        let meant = if they {
            self.things(&phrase, last) || self.force(&phrase, last)
        } else {
            found.key.given.is_empty() && self.single(&phrase, last) && !self.rival(std::slice::from_ref(&phrase), last)
        };
        found.reason = Reason::Pronoun;
        (thing && meant).then_some(found)
    }

    /// Whether a phrase is of several things, in a sentence that speaks of nobody.
    fn things(&self, phrase: &Range<usize>, sentence: usize) -> bool {
        let text = self.field(sentence as u32);
        let people = Classes::of(Class::Pronoun).and(Class::PersonNoun).and(Class::GroupNoun);
        let tokens = &self.seg.tokens[phrase.clone()];
        // A word that opens the sentence has a capital whatever it is.
        let noun = |t: &Token| !t.flags.has(Flags::CAPITAL) || tokens.len() == 1;
        let last = tokens.iter().rev().find(|t| t.kind == TokenKind::Word);
        let plural = last.is_some_and(|t| noun(t) && plural::is_plural(t.span.of(text)));
        let somebody = |at: usize| match self.refs[at].what {
            What::Name(n) => n.looks == Looks::Person || self.entity(at).is_some(),
            _ => true,
        };
        plural
            && !self.here(sentence).any(somebody)
            && !self.seg.sentences[sentence].tokens.clone().any(|t| self.seg.tokens[t].classes.meets(people))
    }

    /// Whether a phrase is of the police, in a sentence that speaks of nobody else.
    fn force(&self, phrase: &Range<usize>, sentence: usize) -> bool {
        let text = self.field(sentence as u32);
        let people = |t: &Token| t.has(Class::PersonNoun) || t.has(Class::GroupNoun);
        let police = self.seg.tokens[phrase.end - 1].is(text, "police");
        let others = self.seg.sentences[sentence].tokens.clone().filter(|t| !phrase.contains(t));
        let named = |at: usize| matches!(self.refs[at].what, What::Name(_)) && self.entity(at).is_some();
        police && !others.into_iter().any(|t| people(&self.seg.tokens[t])) && !self.here(sentence).any(named)
    }

    /// Whether a phrase is of one thing: no pronoun, nothing counted, no plural, no `and`.
    fn single(&self, phrase: &Range<usize>, sentence: usize) -> bool {
        let several = Classes::of(Class::Pronoun).and(Class::Conjunction).and(Class::Cardinal).and(Class::PersonNoun);
        let tokens = &self.seg.tokens[phrase.clone()];
        let text = self.field(sentence as u32);
        let head = tokens.iter().rev().find(|t| t.kind == TokenKind::Word);
        tokens.iter().all(|t| t.kind == TokenKind::Word && !t.classes.meets(several))
            && head.is_some_and(|t| {
                t.flags.has(Flags::CAPITAL) || tokens[0].has(Class::Determiner) && !plural::is_plural(t.span.of(text))
            })
    }
}

/// Who reports the clause whose subject is `it`: `Ormco` in `Ormco said it would cut 300 jobs` and in `Ormco said in a
/// note that it would`.
pub(super) fn teller(parse: &Parse<'_>, subject: &Range<usize>) -> Option<Range<usize>> {
    let it = (subject.len() == 1 && parse.view.is(subject.start, "it")).then_some(subject.start)?;
    let says = |v: &usize| parse.class(*v) == "say" || parse.class(*v) == "plan";
    let that = usize::from(it > 0 && parse.view.is(it - 1, "that"));
    let near = it.checked_sub(1 + that).filter(says);
    let far = || parse.verb_before(it - 1).and_then(|(v, plain)| (plain && parse.class(v) == "say").then_some(v));
    // "Ormco said on Monday it would"
    let dated = || {
        parse.view.tokens.get(it - 1).is_some_and(|t| t.has(Class::Weekday) || t.has(Class::Deictic))
            && parse.verb_before(it - 1).is_some_and(|(v, _)| v + 4 > it)
    };
    let verb = near.or_else(|| if that == 1 || it > 0 && dated() { far() } else { None })?;
    let group = parse.group(verb);
    (!group.passive).then(|| parse.subject(&group, 0)).flatten()
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn what_the_sentence_before_is_about() {
        check(&[
            ("The council sits in Orm. It has 52 seats.", "52 council"),
            ("Ormco, a bakery, opened in 1990. It has 40 shops.", "1990 Ormco; 40 Ormco"),
            ("The bridge shut in May. It carries 900 cars.", "May bridge; 900 bridge"),
            ("Ormco sued the council in Orm. It has 52 seats.", "52 It"),
            ("Ormco bought Selby Foods. It has 40 shops.", "40 It"),
            ("The council sits in Orm. It took 52 days.", "52 days It"),
            ("Two bridges shut. It cost 52 jobs.", "Two bridges shut; 52 It"),
            ("Jo Roe left. It has 52 seats.", "52 It"),
            ("The shares shut at 90p. They have lost 4 per cent.", "90p shares; 4 per cent shares"),
            ("Ormco said in a note to the board that it has 40 shops.", "40 Ormco"),
            ("Ormco said on Monday it would cut 300 jobs.", "Monday Ormco; 300 Ormco"),
            ("Police charged Al Roe and Jo Ash. They sold 40 mills.", "40 mills"),
            ("The guards shut two gates. They have lost 4 per cent.", "two guards; 4 per cent -"),
            ("The fire began at 4:12 a.m. at a depth of 12 metres, the board said.", "4:12 a.m. fire; 12 metres fire"),
        ]);
    }
}

//! Told: whom the verb of a sentence is said of, kept for the other values that it governs.

use std::ops::Range;

use super::Entities;
use super::it::teller;
use super::subject::{Binding, Subject, SubjectKind};
use crate::clause::{Clause, Group, Parse};
use crate::mention::Mention;

/// Whom the last verb asked about is said of: the values of a sentence share their verbs.
#[derive(Debug, Default)]
pub struct Told(Option<(Group, Range<usize>, Subject)>);

impl Told {
    /// Whom a verb with this subject is said of, where it was asked about last.
    pub(super) fn of(&self, verb: &Group, subject: &Range<usize>) -> Option<&Subject> {
        self.0.as_ref().filter(|(v, s, _)| v == verb && s == subject).map(|(.., found)| found)
    }

    /// Keeps whom a verb is said of, unless it is only whoever stands nearest to one value.
    pub(super) fn keep(&mut self, verb: &Group, subject: &Range<usize>, found: Option<&Subject>) {
        if let Some(found) = found.filter(|f| f.how != Binding::Nearest) {
            self.0 = Some((*verb, subject.clone(), found.clone()));
        }
    }
}

impl Entities<'_> {
    /// Whom a verb is said of, by the words of its subject; `shared` is that of the verb before it.
    pub(super) fn doer(
        &self,
        parse: &Parse<'_>,
        clause: &Clause,
        subject: &Range<usize>,
        shared: Option<&Range<usize>>,
        mention: &Mention,
    ) -> Option<Subject> {
        let sentence = mention.sentence;
        let base = self.seg.sentences[sentence].tokens.start;
        let global = |r: &Range<usize>| base + r.start..base + r.end;
        let teller = teller(parse, subject);
        if let Some(firm) = self.firm(parse, teller.as_ref().unwrap_or(subject), sentence) {
            return Some(firm);
        }
        if let Some(teller) = teller
            && let Some(subject) = self.of_phrase(sentence, &global(&teller), Binding::Subject)
            && !matches!(subject.kind, SubjectKind::Person | SubjectKind::Group)
            && subject.key.given.is_empty()
        {
            return Some(subject);
        }
        if let Some(subject) = self.it(parse, clause, subject, sentence) {
            return Some(subject);
        }
        self.clause_subject(parse, sentence, &global(shared.unwrap_or(subject)), base + mention.tokens.0)
    }
}

//! Tolls: whom a count of people is about where something befell them, whoever tells or did it.

use super::{Binding, Entities, Key, Subject, SubjectKind};
use crate::clause::{Clause, Parse, Tag};
use crate::lexicon::{WordList, words};
use crate::mention::{Kind, Mention};

/// Nouns that count people by what befell them, and name nobody.
const FATES: &WordList = words![
    "arrests",
    "bodies",
    "casualties",
    "dead",
    "death",
    "deaths",
    "fatalities",
    "fatality",
    "hurt",
    "injured",
    "injuries",
    "killed",
    "killings",
    "lives",
    "missing",
    "murders",
    "wounded",
];

impl Entities<'_> {
    /// Those counted: the residents of `a nurse was held over the deaths of four residents`, people of `a coach crashed,
    /// killing six`; nothing where the words before the count tell of whom it is.
    pub fn of_toll(&self, parse: &Parse<'_>, clause: &Clause, mention: &Mention) -> Option<Subject> {
        let (from, to) = mention.tokens;
        if mention.kind != Kind::Count || mention.lone || parse.view.is(to, "of") {
            return None;
        }
        let inside = clause.subject.as_ref().is_some_and(|s| s.contains(&from));
        let end = parse.phrase_end(to);
        let noun = (to..end).rev().find(|&i| matches!(parse.tags[i], Tag::Noun | Tag::Name));
        if noun.is_none() && inside {
            // "Three guards were shot and two died", but "two boats sank and nine died".
            let same = |s: &Subject| matches!(s.kind, SubjectKind::Person | SubjectKind::Group);
            return Some(self.elided(parse, clause, mention).filter(same).unwrap_or_else(people));
        }
        let base = self.seg.sentences[mention.sentence].tokens.start;
        noun.filter(|&n| !(to..=n).any(|i| parse.view.is_any(i, FATES)))
            .and_then(|n| self.of_phrase(mention.sentence, &(base + to..base + n + 1), Binding::Object))
            .or_else(|| Some(people()))
    }
}

/// People, of whom no more is said.
pub(super) fn people() -> Subject {
    let key = Key { head: "person".into(), ..Key::default() };
    Subject { name: "people".into(), how: Binding::Phrase, key, ..Subject::default() }
}

#[cfg(test)]
mod tests {
    use crate::entity::tests::check;

    #[test]
    fn a_toll_is_of_those_it_counts() {
        check(&[
            ("A nurse was held over the deaths of four residents.", "four residents"),
            ("Detectives are looking into four deaths at a mill.", "four people"),
            ("Rescuers searched for nine sailors missing off Orm.", "nine sailors"),
            ("A coach left the road, killing six and injuring 23.", "six people; 23 people"),
            ("The coroner said one clerk was dead.", "one clerk"),
            ("The raid on the north side left five wounded.", "five people"),
            ("Six people, including two clerks, a guard and a nurse, were injured.", "Six people; two clerks"),
            ("Three women were hit and two died.", "Three women; two women"),
            ("Two boats sank and nine were killed.", "Two boats; nine people"),
            ("Jo Roe is the uncle of a man held over the shooting of two guards.", "two guards"),
        ]);
    }
}

//! Acts: the verbs and nouns that report one kind of act, so that "voted" and "the vote" meet.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::context::stem_of;

/// A kind of act: its line in `acts.txt`.
pub type ActClass = u16;

/// The kind of act a verb reports, by its base form.
pub fn of_verb(base: &str) -> Option<ActClass> {
    tables().0.get(base).copied()
}

/// The kind of act that a verb reports with one of the words that go with it, by their stems: `took office`, `broke out`.
pub fn of_phrase(base: &str, with: impl Fn(u32) -> bool) -> Option<ActClass> {
    let phrases = tables().2.get(base)?;
    phrases.iter().find(|(stem, _)| with(*stem)).map(|(_, act)| *act)
}

/// The kind of act a noun stands for, by its singular.
pub fn of_noun(lemma: &str) -> Option<ActClass> {
    tables().1.get(lemma).copied()
}

type Table = FxHashMap<&'static str, ActClass>;

/// By verb, the stems of words that go with it.
type Phrases = FxHashMap<&'static str, Vec<(u32, ActClass)>>;

fn tables() -> &'static (Table, Table, Phrases) {
    static TABLES: OnceLock<(Table, Table, Phrases)> = OnceLock::new();
    TABLES.get_or_init(|| {
        let (mut verbs, mut nouns, mut phrases) = (Table::default(), Table::default(), Phrases::default());
        let rows = include_str!("acts.txt").lines().filter(|l| !l.starts_with('#'));
        for (row, (act, thing)) in (0..).zip(rows.filter_map(|l| l.split_once('/'))) {
            for verb in act.split_ascii_whitespace() {
                if let Some((verb, with)) = verb.split_once('+') {
                    phrases.entry(verb).or_default().push((stem_of(with), row));
                } else {
                    verbs.entry(verb).or_insert(row);
                }
            }
            for noun in thing.split_ascii_whitespace() {
                nouns.entry(noun).or_insert(row);
            }
        }
        (verbs, nouns, phrases)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verb_and_its_noun_are_one_act() {
        for (verb, noun) in [("vote", "ballot"), ("indict", "charge"), ("die", "death"), ("adopt", "approval")] {
            assert!(of_verb(verb).is_some(), "{verb}");
            assert_eq!(of_verb(verb), of_noun(noun), "{verb} {noun}");
        }
        assert_ne!(of_verb("vote"), of_verb("die"));
        assert_eq!(of_verb("amble"), None);
        assert_eq!(of_phrase("take", |w| w == stem_of("office")), of_noun("inauguration"));
        assert_eq!(of_phrase("take", |w| w == stem_of("tea")), None);
    }

    #[test]
    fn no_word_stands_twice() {
        let (mut verbs, mut nouns) = (Vec::new(), Vec::new());
        for (act, thing) in include_str!("acts.txt").lines().filter_map(|l| l.split_once('/')) {
            verbs.extend(act.split_ascii_whitespace());
            nouns.extend(thing.split_ascii_whitespace());
        }
        for mut words in [verbs, nouns] {
            let all = words.len();
            words.sort_unstable();
            words.dedup();
            assert_eq!(words.len(), all);
        }
    }
}

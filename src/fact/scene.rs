//! Scenes: where it was that something befell people, as the sentences that a fact is told in agree.

use super::Place;
use crate::extract::Extract;
use crate::lexicon::{Class, Classes, Entry, Lexicon};

/// Words that a place stands after.
const AT: [&str; 5] = ["at", "in", "inside", "near", "outside"];

/// More words than this are no name of a place.
const LONGEST: usize = 4;

/// How many bytes may lie between a figure and the place, where one article alone tells of it.
const NEAR: usize = 80;

/// The place that the sentences of a fact name, with the word before it: `in Selby`, `at Orm Mill`. Of several the one that
/// most articles name, then most sentences, then the one next to the figure; none where two articles name none in common.
pub(super) fn of(extracts: &[Extract<'_>], members: &[Place]) -> Option<String> {
    let found: Vec<Scene<'_>> = members.iter().flat_map(|&p| scenes(extracts, p)).collect();
    let articles = |name: &str| {
        let mut of: Vec<usize> = found.iter().filter(|s| s.name == name).map(|s| s.member.article).collect();
        of.dedup();
        (of.len(), found.iter().filter(|s| s.name == name).count())
    };
    let several = members.iter().any(|p| p.article != members[0].article);
    let shared = |s: &&Scene<'_>| if several { articles(s.name).0 > 1 } else { s.away <= NEAR };
    let best = found.iter().filter(shared).max_by_key(|s| (articles(s.name), std::cmp::Reverse(s.away)))?;
    Some(format!("{} {}", best.before, best.name.split_whitespace().collect::<Vec<_>>().join(" ")))
}

/// A place that a sentence names.
struct Scene<'a> {
    member: Place,
    before: &'a str,
    name: &'a str,
    /// How many bytes away from the figure.
    away: usize,
}

/// The places that the sentence of an assertion names.
fn scenes<'a>(extracts: &[Extract<'a>], member: Place) -> Vec<Scene<'a>> {
    let a = member.of(extracts);
    let text = extracts[member.article].article.field(a.mention.field);
    let sentence = a.sentence.of(text);
    let figure = (a.mention.span.start - a.sentence.start) as usize;
    let words: Vec<(usize, &str)> =
        sentence.split_whitespace().map(|w| (w.as_ptr() as usize - sentence.as_ptr() as usize, w)).collect();
    let named = |at: usize| {
        let before = AT.iter().find(|w| **w == words[at].1)?;
        let spoken = at > 0 && entry(words[at - 1].1).is(Class::Speech);
        let run = words[at + 1..].iter().take_while(|w| capital(w.1));
        let mut length = 0;
        for (_, word) in run {
            length += 1;
            // "St. Orm"
            if !word.ends_with(|c: char| c.is_alphanumeric() || c == '.') {
                break;
            }
        }
        let (start, _) = *words.get(at + 1)?;
        let (last, word) = *words.get(at + length).filter(|_| length > 0 && length <= LONGEST && !spoken)?;
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        // "D.C.", "Orm Co. police"
        let short = bare.contains('.') || at + length + 1 < words.len();
        let bare = if short { word.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.') } else { bare };
        let next = words.get(at + length + 1).map_or("", |w| w.1);
        let closed = bare.len() < word.len() || next.is_empty() || entry(next).classes.meets(AFTER) || did(next);
        let owned = ["’s", "'s"].iter().any(|s| bare.ends_with(s)) || word.ends_with(['’', '\'']);
        let name = sentence.get(start..last + bare.len())?;
        (closed && !owned).then(|| Scene { member, before, name, away: start.abs_diff(figure) })
    };
    // A headline whose words have capitals names no place by them.
    let small = words.iter().filter(|w| w.1.starts_with(char::is_lowercase)).count();
    if small * 2 < words.len() { Vec::new() } else { (0..words.len()).filter_map(named).collect() }
}

/// What may come after the name of a place.
const AFTER: Classes = Classes::of(Class::Preposition)
    .and(Class::Conjunction)
    .and(Class::Auxiliary)
    .and(Class::Pronoun)
    .and(Class::Weekday)
    .and(Class::Month);

/// Whether a word tells what was done: `a fire in Selby killed`.
fn did(word: &str) -> bool {
    word.ends_with("ed") || ["hit", "left", "shot"].contains(&word)
}

/// Whether a word is part of a name, and of no date.
fn capital(word: &str) -> bool {
    let entry = entry(word);
    word.starts_with(char::is_uppercase) && word.len() > 1 && !entry.is(Class::Weekday) && !entry.is(Class::Month)
}

fn entry(word: &str) -> &'static Entry {
    let lexicon = Lexicon::get();
    let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    lexicon.entry(lexicon.find(bare.to_lowercase().as_bytes()))
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Markup};
    use crate::extract::{Extract, extract};
    use crate::fact::{Grouping, align};

    fn check(texts: &[&str], expected: &str) {
        let articles: Vec<Article> = texts.iter().map(|t| Article::new(*t, *t, Markup::Plain)).collect();
        let extracts: Vec<Extract<'_>> = articles.iter().map(extract).collect();
        let all: Vec<usize> = (0..extracts.len()).collect();
        let clusters = align(&extracts, &all, Grouping::Given).clusters;
        let names: Vec<String> = clusters.iter().map(|c| c.called(&extracts)).collect();
        assert!(names.iter().any(|n| n == expected), "{texts:?}: {names:?}");
    }

    #[test]
    fn people_die_somewhere() {
        check(&["A fire in Selby killed nine people on Monday."], "people, killed in Selby");
        check(&["Nine people were killed at St. Orm on Monday."], "people, killed at St. Orm");
        check(&["Nine people were killed, police said in Selby."], "people, killed");
        check(&["Nine people were killed in Norland raids on the port."], "people, killed");
        check(&["Nine People Killed in Selby Mill Fire"], "people, killed");
    }

    #[test]
    fn articles_agree_where() {
        let first = "A fire at Orm Mill killed nine people in Selby.";
        check(&[first, "The fire at Orm Mill, near Velden, killed nine people."], "people, killed at Orm Mill");
        check(&[first, "The mill fire killed nine people near Velden."], "people, killed");
    }
}

//! A lifespan: the two dates in brackets after a person's name, `Ada Reed (3 May 1901 – 9 June 1980) was a painter`.

use std::ops::Range;

use super::Assertion;
use crate::attribute::{self, named};
use crate::entity::{Entities, Key, Subject, SubjectKind};
use crate::lexicon::{Class, WordList, words};
use crate::mention::Kind;
use crate::sentence::Segmented;
use crate::token::{Flags, TokenKind};
use crate::value::{Grain, Interval};
use crate::words::unmarked;

/// Nobody has lived longer.
const OLDEST: i64 = 125;

/// The first year from which two years alone may be a life and no term of office.
const GROWN: i64 = 16;

/// How many tokens a name before a bracket may have.
const LONG: usize = 8;

/// Small words within a name.
const PARTICLES: &WordList = words!["y", "e", "de", "da", "do", "del", "la", "van", "von", "der", "den", "bin", "al"];

/// Calls the dates of lifespans what they are, days of birth and death, and of whom.
pub(super) fn settle(seg: &Segmented<'_>, entities: &Entities<'_>, assertions: &mut [Assertion]) {
    for at in 1..assertions.len() {
        let (before, rest) = assertions.split_at_mut(at);
        let (Some(first), Some(last)) = (before.last_mut(), rest.first_mut()) else { continue };
        let Some(whose) = lifespan(seg, entities, first, last) else { continue };
        for (a, id) in [(first, "birth-date"), (last, "death-date")] {
            if let Some(named) = named(id) {
                a.attribute = attribute::Key::Named(named);
                a.subject = Some(whose.clone());
            }
        }
    }
}

/// Whose life two dates in brackets are.
fn lifespan(seg: &Segmented<'_>, entities: &Entities<'_>, first: &Assertion, last: &Assertion) -> Option<Subject> {
    let dated = |a: &Assertion| a.mention.value.interval().filter(|_| a.mention.kind == Kind::Date);
    let (i, j) = (dated(first)?, dated(last)?);
    let text = seg.article.field(first.mention.field);
    let slice = |from: u32, to: u32| text.get(from as usize..to as usize).unwrap_or_default();
    let (a, b) = (first.mention.span, last.mention.span);
    let before = slice(first.sentence.start, a.start);
    let opened = before.rfind('(').filter(|&open| before.rfind(')').is_none_or(|closed| closed < open))?;
    if !matches!(slice(a.end, b.start).trim(), "–" | "—" | "-" | "--" | "to") {
        return None;
    }
    let after = slice(b.end, last.sentence.end).trim_start();
    let rest = after.strip_prefix(')')?.trim_start_matches([',', ' ']);
    let is = |rest: &str| ["was ", "were "].iter().any(|w| rest.starts_with(w));
    // "Ada Reed (1901–1980), better known as Roe, was a painter."
    let told = is(rest) || after.starts_with("),") && rest.split(", ").skip(1).any(is);
    let open = first.sentence.start + u32::try_from(opened).ok()?;
    let sentence = first.mention.sentence;
    let name = called(seg, sentence, open).filter(|_| told);
    let base = seg.sentences[sentence].tokens.start;
    let resolved = name.clone().and_then(|r| entities.phrase(sentence, &(base + r.start..base + r.end)));
    let full = |s: &Subject| !s.key.surname.is_empty() && !s.key.given.is_empty();
    let whose = resolved
        .filter(full)
        .or_else(|| person(seg, sentence, name?))
        .or_else(|| first.subject.clone().filter(|s| is(rest) && full(s)))?;
    let thing = matches!(whose.kind, SubjectKind::Organisation | SubjectKind::Place);
    (!thing && told && aged(&i, &j, whose.kind == SubjectKind::Person)).then_some(whose)
}

/// The person of a long name: `Ricardo Holt Reed y Tarn` goes by the surname `Reed`.
fn person(seg: &Segmented<'_>, sentence: usize, name: Range<usize>) -> Option<Subject> {
    let view = seg.view(sentence);
    if !view.has(name.start, Class::GivenMale) && !view.has(name.start, Class::GivenFemale) {
        return None;
    }
    let and = name.clone().find(|&t| view.is_any(t, words!["y", "e"]));
    let lower = |t: usize| unmarked(view.str(t));
    let key = Key { given: lower(name.start), surname: lower(and.unwrap_or(name.end) - 1), ..Key::default() };
    let words: Vec<&str> = name.map(|t| view.str(t)).collect();
    Some(Subject { name: words.join(" ").into(), kind: SubjectKind::Person, key, ..Subject::default() })
}

/// The tokens of the name before the bracket at byte `open`, letters after it left out: `Ada Reed, MBE (`.
fn called(seg: &Segmented<'_>, sentence: usize, open: u32) -> Option<Range<usize>> {
    let view = seg.view(sentence);
    let mut end = view.tokens.iter().position(|t| t.span.start == open)?;
    let letters = |t: usize| view.str(t).len() > 1 && view.str(t).bytes().all(|b| b.is_ascii_uppercase());
    while end > 2 && letters(end - 1) && view.kind(end - 2) == Some(TokenKind::Comma) {
        end -= 2;
    }
    let capital = |t: usize| view.kind(t) == Some(TokenKind::Word) && view.tokens[t].flags.has(Flags::CAPITAL);
    let mut start = end;
    while start > 0 && end - start < LONG {
        // "Ada “Lou” Reed", "Ada Reed y Holt"
        let small = |t: usize| view.is_any(t, PARTICLES) || matches!(view.str(t), "\"" | "“" | "”");
        let within = start > 1 && start < end && small(start - 1) && capital(start - 2);
        if !capital(start - 1) && !within {
            break;
        }
        start -= 1;
    }
    (end - start > 1 && capital(end - 1)).then_some(start..end)
}

/// Whether so much lies between the two dates as a life takes: days of any two years of one sure to be a person, or years
/// well apart.
fn aged(i: &Interval, j: &Interval, sure: bool) -> bool {
    let years = (j.start - i.start).num_days() / 365;
    let days = i.grain <= Grain::Day && j.grain <= Grain::Day;
    years < OLDEST && (years >= GROWN || days && sure && years >= 1)
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::extract::extract;

    /// Checks the attributes of the dates of a text, in order.
    fn check(text: &str, expected: &str) {
        let article = Article { text: text.into(), ..Article::default() };
        let ids: Vec<String> = extract(&article).assertions.iter().map(|a| a.attribute.id()).collect();
        let named: Vec<&str> = ids.iter().map(|id| id.split('(').next().unwrap_or_default()).collect();
        assert_eq!(named.join(" "), expected, "{text}");
    }

    #[test]
    fn two_dates_after_a_name() {
        check("Ada Reed (3 May 1901 – 9 June 1980) was a painter.", "birth-date death-date");
        check("Ada Reed (1901–1980) was a painter.", "birth-date death-date");
        check("Ada Holt Reed, MBE (3 May 1901 -- 9 June 1980), known as Roe, was a painter.", "birth-date death-date");
        check("Ricardo Holt Reed y Tarn (May 3, 1901 - June 9, 1980) was a painter.", "birth-date death-date");
        check("Adam “Lou” Reed (May 3, 1901 - June 9, 1980) was a painter.", "birth-date death-date");
        check("Mayor Ada Reed (2001–2005) was a painter.", "date date");
        check("Ada Reed (1901–1980) painted boats.", "date date");
    }
}

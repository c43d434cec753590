//! A lifespan: the two dates in brackets after a person's name, `Ada Reed (3 May 1901 – 9 June 1980) was a painter`.

use super::Assertion;
use crate::attribute::{Key, named};
use crate::entity::SubjectKind;
use crate::mention::Kind;
use crate::value::{Grain, Interval};

/// Nobody has lived longer.
const OLDEST: i64 = 125;

/// The first year from which two years alone may be a life and no term of office.
const GROWN: i64 = 16;

/// Calls the dates of lifespans what they are, days of birth and death.
pub(super) fn settle(text: &str, assertions: &mut [Assertion]) {
    for at in 1..assertions.len() {
        let (before, rest) = assertions.split_at_mut(at);
        let (Some(first), Some(last)) = (before.last_mut(), rest.first_mut()) else { continue };
        if lifespan(text, first, last) {
            for (a, id) in [(first, "birth-date"), (last, "death-date")] {
                if let Some(named) = named(id) {
                    a.attribute = Key::Named(named);
                }
            }
        }
    }
}

fn lifespan(text: &str, first: &Assertion, last: &Assertion) -> bool {
    let dated = |a: &Assertion| a.mention.value.interval().filter(|_| a.mention.kind == Kind::Date);
    let (Some(i), Some(j)) = (dated(first), dated(last)) else { return false };
    let (named, sure) = first.subject.as_ref().map_or((false, false), |s| {
        let full = !s.key.surname.is_empty() && !s.key.given.is_empty();
        (full && !matches!(s.kind, SubjectKind::Organisation | SubjectKind::Place), s.kind == SubjectKind::Person)
    });
    let slice = |from: u32, to: u32| text.get(from as usize..to as usize).unwrap_or_default();
    let (a, b) = (first.mention.span, last.mention.span);
    let between = slice(a.end, b.start).trim();
    let before = slice(first.sentence.start, a.start);
    let opened = before.rfind('(') > before.rfind(')');
    let after = slice(b.end, last.sentence.end).trim_start();
    let said = after.strip_prefix(')').map(|rest| rest.trim_start_matches([',', ' ']));
    let told = said.is_some_and(|rest| ["was ", "were "].iter().any(|w| rest.starts_with(w)));
    named && opened && told && matches!(between, "–" | "—" | "-" | "--" | "to") && aged(&i, &j, sure)
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
        check("Mayor Ada Reed (2001–2005) was a painter.", "date date");
        check("Ada Reed (1901–1980) painted boats.", "date date");
    }
}

//! Called: what is said of a subject, in plain words: `prison sentence`, `people injured`, `date of resigning`.

use super::Assertion;
use crate::attribute::{Key, Open};
use crate::clause::verb::class;
use crate::context::stem_of;
use crate::lexicon::inflect::{gerund, participle, plural};
use crate::lexicon::plural::singular;
use crate::mention::Kind;

/// Verbs that say nothing of what is counted or dated.
const EMPTY: &[&str] = &["", "be", "do", "have", "include", "say", "tell", "there"];

/// Ways that a distance is told to lie.
const DIRECTIONS: &[&str] =
    &["east", "north", "northeast", "northwest", "south", "southeast", "southwest", "west", "inland", "offshore"];

/// The part that the noun plays beside its verb.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Doer,
    Sufferer,
}

impl Assertion {
    /// What is said of the subject, in plain words; a noun that the subject holds already is not said again.
    pub fn called(&self, subject: &str) -> String {
        match &self.attribute {
            Key::Named(named) => named.id.replace('-', " "),
            Key::Open(open) => called(open, self.part(&open.noun), subject),
        }
    }

    /// Whether the noun does what its verb says, or has it done to it.
    fn part(&self, noun: &str) -> Part {
        let act = &self.context.act;
        let does = noun.is_empty() || (act.subject.contains(&stem_of(noun)) && !act.object.contains(&stem_of(noun)));
        if does && !act.passive { Part::Doer } else { Part::Sufferer }
    }
}

fn called(open: &Open, part: Part, subject: &str) -> String {
    let noun = if holds(subject, &open.noun) { "" } else { open.noun.as_str() };
    let verb = if EMPTY.contains(&open.verb.as_str()) { "" } else { open.verb.as_str() };
    let act = match part {
        _ if verb.is_empty() => String::new(),
        Part::Doer => gerund(verb),
        Part::Sufferer => participle(verb),
    };
    let of = if part == Part::Doer && noun.is_empty() && !act.is_empty() { "of " } else { "" };
    let parts = match open.kind {
        Kind::Date | Kind::Time | Kind::Set if act.is_empty() => [noun, "date", ""],
        Kind::Date | Kind::Time | Kind::Set => [&format!("date {of}"), noun, &act],
        Kind::Duration if matches!(verb, "" | "last") => [noun, "duration", ""],
        Kind::Duration => ["time", noun, &act],
        Kind::Money if noun.is_empty() => ["amount", "", &act],
        Kind::Money if act.is_empty() => [noun, "", ""],
        Kind::Money => [&format!("{noun},"), "amount", &act],
        Kind::Percent if !verb.is_empty() && !matches!(class(verb), "rise" | "fall") => match noun {
            "" => ["percentage", "", &act],
            _ => [&format!("{noun},"), "percentage", &act],
        },
        Kind::Measure if DIRECTIONS.contains(&noun) => ["distance", noun, ""],
        Kind::Percent | Kind::Measure | Kind::Age => [noun, "", verb],
        _ => [&plural(noun), "", &act],
    };
    let parts: Vec<&str> = parts.into_iter().map(str::trim).filter(|p| !p.is_empty()).collect();
    if parts.is_empty() { open.kind.name().to_owned() } else { parts.join(" ") }
}

/// Whether a phrase holds a noun, in whatever number.
fn holds(phrase: &str, noun: &str) -> bool {
    noun.is_empty() || phrase.split_whitespace().any(|w| w.to_lowercase().starts_with(noun) || singular(w) == noun)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(kind: Kind, (noun, verb): (&str, &str), part: Part, subject: &str, expected: &str) {
        let open = Open { kind, noun: noun.into(), verb: verb.into() };
        assert_eq!(called(&open, part, subject), expected);
    }

    #[test]
    fn reads_as_english() {
        check(Kind::Count, ("person", "evict"), Part::Sufferer, "", "people evicted");
        check(Kind::Count, ("person", "be"), Part::Doer, "people", "count");
        check(Kind::Count, ("judge", "agree"), Part::Doer, "judges", "agreeing");
        check(Kind::Count, ("house", "stand"), Part::Doer, "Orm Lane", "houses standing");
        check(Kind::Date, ("", "resign"), Part::Doer, "Ann Lee", "date of resigning");
        check(Kind::Date, ("", "rename"), Part::Sufferer, "Orm Lane", "date renamed");
        check(Kind::Date, ("appeal", "lose"), Part::Sufferer, "Ann Lee", "date appeal lost");
        check(Kind::Date, ("election", ""), Part::Doer, "", "election date");
        check(Kind::Duration, ("", "last"), Part::Doer, "strike", "duration");
        check(Kind::Duration, ("", "wait"), Part::Doer, "Ann Lee", "time waiting");
        check(Kind::Money, ("statue", "pay"), Part::Sufferer, "", "statue, amount paid");
        check(Kind::Money, ("budget", ""), Part::Doer, "", "budget");
        check(Kind::Measure, ("northeast", "be"), Part::Doer, "Selby", "distance northeast");
        check(Kind::Percent, ("turnout", "rise"), Part::Doer, "", "turnout rise");
        check(Kind::Percent, ("", "rise"), Part::Doer, "Rents", "rise");
        check(Kind::Percent, ("voter", "back"), Part::Doer, "", "voter, percentage backing");
        check(Kind::Percent, ("", "think"), Part::Doer, "", "percentage thinking");
    }
}

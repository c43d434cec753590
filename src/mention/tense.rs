//! The tense around a date: whether the text speaks of what was or of what is to come.

use crate::lexicon::{Class, WordList, words};
use crate::sentence::View;
use crate::token::{Flags, TokenKind};

/// What the clause of a date speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    /// What was.
    Past,
    /// What is to come.
    Future,
    /// No verb tells.
    Unknown,
}

/// How far the governing verb can be.
const REACH: usize = 14;

/// How far back `will` tells, where no verb stands nearer.
const WILL: usize = 20;

/// The tense of the clause around tokens `from..end`: the nearest verb before, else the first
/// one after.
pub(super) fn tense(view: &View<'_>, from: usize, end: usize) -> Tense {
    // "Friday's vote", "as soon as Tuesday", "put off until Tuesday"
    if view.kind(end) == Some(TokenKind::Possessive) && !view.tokens[..from].iter().any(|t| t.has(Class::FutureCue)) {
        return Tense::Past;
    }
    let before = |back: usize, list: &WordList| from >= back && view.is_any(from - back, list);
    // "the fourth since January", "above Friday's close", "its closing price on Friday"
    let closed = view.kind(end) == Some(TokenKind::Possessive) && view.is_any(end + 1, words!["close", "closing"])
        || before(1, words!["on"]) && (2..4).any(|back| before(back, words!["close", "closing"]));
    if closed || before(1, words!["since"]) {
        return Tense::Past;
    }
    if before(1, words!["as"]) && before(2, words!["soon", "early", "late"])
        || from > 3 && before(1, words!["until", "till"])
    {
        return Tense::Future;
    }
    for at in (from.saturating_sub(REACH)..from).rev() {
        if view.kind(at) == Some(TokenKind::Semicolon) {
            break;
        }
        let found = verb(view, at);
        if found != Tense::Unknown {
            return found;
        }
    }
    let far = (from.saturating_sub(WILL)..from.saturating_sub(REACH)).rev();
    if far.into_iter().find_map(|at| told(view, at)) == Some(true) {
        return Tense::Future;
    }
    for at in end..(end + 2 * REACH).min(view.tokens.len()) {
        if view.kind(at) == Some(TokenKind::Semicolon) {
            break;
        }
        let found = verb(view, at);
        if found != Tense::Unknown {
            return found;
        }
    }
    Tense::Unknown
}

/// Whether token `at` is `will`; `None` where it is no verb and ends no clause.
fn told(view: &View<'_>, at: usize) -> Option<bool> {
    let stop = view.kind(at) == Some(TokenKind::Semicolon) || verb(view, at) == Tense::Past;
    if view.is(at, "will") { Some(true) } else { stop.then_some(false) }
}

/// What is done about something that has happened.
const UNDER_WAY: &WordList = words![
    "appealing",
    "asking",
    "assessing",
    "battling",
    "blaming",
    "examining",
    "facing",
    "fighting",
    "grieving",
    "hunting",
    "identifying",
    "interviewing",
    "investigating",
    "mourning",
    "offering",
    "probing",
    "questioning",
    "recovering",
    "releasing",
    "remembering",
    "reviewing",
    "saying",
    "searching",
    "seeking",
    "sharing",
    "speaking",
    "suing",
    "thanking",
    "treating",
    "trying",
    "working",
];

/// The tense of the verb right after a date that is or is part of the subject: `the June 25 election would be`.
pub(super) fn tense_after(view: &View<'_>, end: usize) -> Tense {
    (end..(end + 7).min(view.tokens.len()))
        .map(|at| verb(view, at))
        .find(|t| *t != Tense::Unknown)
        .unwrap_or(Tense::Unknown)
}

fn verb(view: &View<'_>, at: usize) -> Tense {
    let token = &view.tokens[at];
    if token.kind != TokenKind::Word {
        return Tense::Unknown;
    }
    let entry = token.entry();
    if entry.is(Class::FutureCue) {
        // "was expected", "had been due": what was to come lies in the past by now.
        let told = at > 0 && view.is_any(at - 1, words!["was", "were", "been", "had"]) && !view.is(at + 1, "for");
        return if told { Tense::Past } else { Tense::Future };
    }
    let word = view.str(at);
    if word.ends_with("'ll") || word.ends_with("’ll") {
        return Tense::Future;
    }
    if token.flags.has(Flags::CAPITAL) {
        return Tense::Unknown;
    }
    if view.is(at, "to") {
        let told = at > 1 && view.is_any(at - 2, words!["was", "were", "been", "had"]) && !view.is(at - 1, "not");
        return match governs_future(view, at) {
            true if told => Tense::Past,
            true => Tense::Future,
            false => Tense::Unknown,
        };
    }
    if view.is(at, "going") && view.is(at + 1, "to")
        || view.is_any(at, words!["plan", "plans"]) && view.is(at + 1, "on")
    {
        return Tense::Future;
    }
    // "The final is on Saturday"
    if view.is_any(at, words!["is", "are"]) && view.is(at + 1, "on") {
        return Tense::Future;
    }
    // "set for Monday", "planned for early March"
    if view.is_any(at, words!["set", "planned", "billed"]) && view.is(at + 1, "for") {
        return Tense::Future;
    }
    // "will be named": the modal before it tells; "is heard" tells nothing.
    if at > 0
        && (entry.is(Class::PastForm) || word.ends_with("ed"))
        && (view.is_any(at - 1, words!["be", "not", "to", "is", "are"]) || view.has(at - 1, Class::FutureCue))
    {
        return Tense::Unknown;
    }
    if entry.is(Class::PastForm) || (word.len() > 4 && word.ends_with("ed") && !entry.is(Class::Deictic)) {
        return Tense::Past;
    }
    if view.is_any(at, words!["has", "have", "'ve", "hasn't", "haven't"]) && !view.is(at + 1, "to") {
        // "They have until Friday to appeal"
        return if view.is_any(at + 1, words!["until", "till"]) { Tense::Future } else { Tense::Past };
    }
    // "after voting"
    if word.ends_with("ing") && at > 0 && view.is_any(at - 1, words!["after", "since"]) {
        return Tense::Past;
    }
    if word.ends_with("ing")
        && word.len() > 5
        && at > 0
        && view.is_any(at - 1, words!["is", "are", "am", "'s", "’s", "'re", "’re"])
    {
        // "Police are investigating a shooting Friday": what they do now tells nothing of the day.
        return if view.is_any(at, UNDER_WAY) { Tense::Unknown } else { Tense::Future };
    }
    Tense::Unknown
}

/// Whether the `to` at `at` follows a word that looks ahead: `plans to`, `is to`, `agreed to`.
fn governs_future(view: &View<'_>, at: usize) -> bool {
    const AHEAD: &WordList = words![
        "plans",
        "plan",
        "planned",
        "planning",
        "hopes",
        "hope",
        "hoped",
        "wants",
        "want",
        "wanted",
        "intends",
        "intend",
        "intended",
        "agreed",
        "agrees",
        "agree",
        "set",
        "ready",
        "likely",
        "is",
        "are",
        "be",
        "due",
        "expects",
        "expect",
        "expected",
        "scheduled",
        "slated",
        "needs",
        "need",
        "has",
        "have",
        "promised",
        "promises",
        "decided",
        "voted",
        "ordered",
        "asked",
        "urged",
        "seeking",
        "seeks",
        "vowed",
        "pledged",
        "invited",
        "about",
        "free",
        "able",
        "supposed",
        "aims",
        "aim",
        "aimed",
        "hoping",
        "prepared",
        "prepares",
        "preparing",
    ];
    at > 0 && (view.is_any(at - 1, AHEAD) || view.is(at + 1, "be"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::sentence::Segmented;

    fn check(text: &str, expected: Tense) {
        let article = Article { text: text.into(), ..Article::default() };
        let seg = Segmented::new(&article);
        let view = seg.view(0);
        let at = (0..view.tokens.len()).find(|i| view.has(*i, Class::Weekday)).unwrap_or(0);
        assert_eq!(tense(&view, at, at + 1), expected, "{text}");
    }

    #[test]
    fn takes_the_nearest_verb() {
        check("The council met on Monday.", Tense::Past);
        check("The council will meet on Monday.", Tense::Future);
        check("The council is to meet on Monday, she said.", Tense::Future);
        check("On Monday, the council will meet.", Tense::Future);
        check("On Monday the harbour was shut.", Tense::Past);
        check("He plans to leave for Orrin on Friday.", Tense::Future);
        check("The fair is set for Monday.", Tense::Future);
        check("A case that is heard on Monday", Tense::Unknown);
        check("They had been due to leave on Monday.", Tense::Past);
        check("They put it off until Monday.", Tense::Future);
        check("The Monday show", Tense::Unknown);
        check("The final is on Monday.", Tense::Future);
        check("The show closes on Monday.", Tense::Future);
        let long =
            "It will not hold a news meeting after its regular two-weekly bank council talks on Monday, they said.";
        check(long, Tense::Future);
        check("Police are investigating a fire Monday at the mill.", Tense::Unknown);
        check("The band is playing here on Monday.", Tense::Future);
        check("They have until Monday to reply.", Tense::Future);
        check("They have until 5pm on Monday to reply.", Tense::Future);
        check("They had until Monday to reply.", Tense::Past);
    }
}

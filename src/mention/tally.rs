//! Tallies: the votes for and against that two figures give, `234-193` and `97 to 1`.

use super::figure::Figure;
use super::numeral::plain;
use super::{Kind, Match, Mention};
use crate::lexicon::{Class, words};
use crate::sentence::View;
use crate::token::{Token, TokenKind};
use crate::value::Value;

/// Words that tell of votes before the two figures of a tally, as a list or as whatever else is made of them.
macro_rules! ballots {
    ($list:ident) => {
        $list![
            "voted",
            "voting",
            "vote",
            "votes",
            "decided",
            "passed",
            "approved",
            "adopted",
            "carried",
            "backed",
            "endorsed",
            "confirmed",
            "ratified",
            "rejected",
            "ruled",
            "repealed",
            "acquitted",
            "tally"
        ]
    };
}
pub(crate) use ballots;

/// The votes that a figure of a tally counts.
pub(super) fn read(view: &View<'_>, figure: &Figure) -> Option<Match> {
    if !voted(view, figure.start) {
        return None;
    }
    let value = Value::Quantity(figure.quantity("vote"));
    Some(Mention::new(view, (figure.from, figure.used), (figure.start, figure.end), Kind::Count, value).into())
}

/// Whether the figure at token `i` is one of the two of a tally.
pub(super) fn voted(view: &View<'_>, i: usize) -> bool {
    tally(view, i) || i.checked_sub(2).is_some_and(|first| tally(view, first))
}

/// Whether a tally starts at token `i`: what is voted on stands before it, or what the votes decide after it.
pub(super) fn tally(view: &View<'_>, i: usize) -> bool {
    let glued = |k: usize| view.tokens.get(k).is_some_and(Token::glued);
    let hyphen = matches!(view.kind(i + 1), Some(TokenKind::Hyphen | TokenKind::Dash)) && glued(i + 1) && glued(i + 2);
    let figures = || plain(view, i) && plain(view, i + 2) && (i == 0 || !glued(i));
    if !(hyphen || view.is(i + 1, "to")) || !figures() {
        return false;
    }
    let end = i + 3;
    // "a 5-4 ruling", "a 234-193 party-line vote"
    let decided = words!["vote", "votes", "ruling", "decision", "opinion", "split", "tally", "roll"];
    let kind = words!["final", "party-line", "near-unanimous", "bipartisan", "procedural", "council", "board"];
    let party = view.is(end, "party") && view.is(end + 2, "line");
    let after = end + if party { 3 } else { usize::from(view.is_any(end, kind)) };
    if view.is_any(after, decided) {
        return true;
    }
    // "10 to 15 days", "10-15 boats": a range of what they count.
    let counts = view.tokens.get(end).is_some_and(|t| {
        t.glued() && t.kind != TokenKind::Comma && t.kind != TokenKind::Period && t.kind != TokenKind::Close
            || t.has(Class::TimeUnit)
            || t.has(Class::Unit)
            || t.has(Class::Scale)
    });
    if counts || super::count::noun(view, end, false).is_some() {
        return false;
    }
    let near = |n: usize| i.checked_sub(n);
    if hyphen {
        let broken = |k: usize| matches!(view.kind(k), Some(TokenKind::Colon | TokenKind::Semicolon | TokenKind::Stop));
        return (1..=6).map_while(near).take_while(|&k| !broken(k)).any(|k| view.is_any(k, ballots!(words)));
    }
    let of = near(1).is_some_and(|k| view.is_any(k, words!["of", "was", "is"]));
    // "Passed the motion by 34 to 19": what decides stands before it.
    let carried =
        words!["passed", "approved", "adopted", "carried", "backed", "endorsed", "ratified", "rejected", "voted"];
    let by = near(1).is_some_and(|k| view.is(k, "by"));
    near(1).is_some_and(|k| view.is_any(k, words!["voted", "voting", "ruled", "decided"]))
        || by && (2..=10).map_while(near).any(|k| view.is_any(k, carried))
        || of && near(2).is_some_and(|k| view.is_any(k, words!["vote", "votes", "tally", "count"]))
}

#[cfg(test)]
mod tests {
    use super::super::examples::check;

    #[test]
    fn votes_for_and_against_are_two_counts() {
        for text in [
            "The bill passed 34-19 on Monday.",
            "The council voted 34-19 to buy it.",
            "The council voted 34 to 19 to buy it.",
            "After voting 34-19 to buy it, members left.",
            "The board ruled 34 to 19 against it.",
            "It was lost in a 34-19 vote.",
            "It fell in a 34–19 party-line vote.",
            "Members backed it by a vote of 34 to 19.",
            "The final tally was 34-19.",
            "The council approved the plan 34-19.",
            "Selby council passed the motion by 34 to 19.",
            "The plan was carried by 34 to 19 on Monday.",
            "The bill passed the House 34-19.",
        ] {
            check(text, &["34|count|34 vote", "19|count|19 vote"]);
        }
        check("The judges split in a 5-4 ruling.", &["5|count|5 vote", "4|count|4 vote"]);
    }

    #[test]
    fn scores_and_ranges_are_none() {
        check("The load was carried by 10 to 15 boats.", &["10 to 15|count|[10,15] boat"]);
        check("The visitors won 3-1.", &["3-1|name|score"]);
        check("The council approved 10-15 boats.", &["10-15|count|[10,15] boat"]);
        check("It passed 10 to 15 boats.", &["10 to 15|count|[10,15] boat"]);
    }
}

//! A value that another is held against, and that tells the same: `earned £4m, down from £5m`, `41%, ahead of Holt's 38%`.

use super::Assertion;
use crate::attribute::Key;
use crate::clause::{Parse, Tag};
use crate::lexicon::{WordList, words};
use crate::mention::Kind;
use crate::token::TokenKind;

/// Words before a value that another is held against.
const AGAINST: &WordList = words!["against", "versus", "vs"];

/// Pairs of such words, the first of each and the second.
const PAIRS: [(&str, &str); 6] =
    [("down", "from"), ("up", "from"), ("compared", "with"), ("compared", "to"), ("ahead", "of"), ("behind", "of")];

/// The second words of the pairs.
const SECONDS: &WordList = words!["from", "with", "to", "of"];

/// Gives it the named attribute of the value of its kind before, and its subject unless it has an owner.
pub(super) fn settle(parse: &Parse<'_>, assertions: &mut [Assertion]) {
    for at in 1..assertions.len() {
        let (before, rest) = assertions.split_at_mut(at);
        let Some(own) = rest.first_mut().filter(|a| matches!(a.attribute, Key::Open(_))) else { continue };
        let kind = own.mention.kind;
        if !matches!(kind, Kind::Money | Kind::Percent | Kind::Measure) {
            continue;
        }
        let Some(owned) = held(parse, own.mention.tokens.0) else { continue };
        let unit = |a: &Assertion| a.mention.value.quantity().map(|q| q.unit.clone());
        let like = |a: &&Assertion| a.mention.kind == kind && unit(a) == unit(own);
        let Some(first) = before.iter().rev().find(like).filter(|a| matches!(a.attribute, Key::Named(_))) else {
            continue;
        };
        own.attribute = first.attribute.clone();
        if !owned {
            own.subject.clone_from(&first.subject);
        }
    }
}

/// Whether the words before token `from` hold what comes against what was said: whether somebody's own it is.
fn held(parse: &Parse<'_>, from: usize) -> Option<bool> {
    let view = &parse.view;
    let mut at = parse.bound_start(from);
    let owned = at > 0 && view.kind(at - 1) == Some(TokenKind::Possessive);
    if owned {
        at = parse.phrase_start(at - 1);
    } else if at > 0 && parse.tags[at - 1] == Tag::Determiner {
        at -= 1;
    }
    let last = at.checked_sub(1)?;
    let pair = |(first, second): &(&str, &str)| last > 0 && view.reads(last - 1, first) && view.reads(last, second);
    let paired = || view.is_any(last, SECONDS) && PAIRS.iter().any(pair);
    (view.is_any(last, AGAINST) || paired()).then_some(owned)
}

#[cfg(test)]
mod tests {
    use crate::assertion::testing::told as check;

    #[test]
    fn what_is_held_against_a_value_tells_the_same() {
        check(
            "Ormco made a profit of £4m in 2031, down from £5m.",
            &["£4m profit Ormco", "2031 date(make; profit) Ormco", "£5m profit Ormco"],
        );
        check(
            "Sales were £90m, compared with £80m in 2022.",
            &["£90m revenue Sales", "£80m revenue Sales", "2022 date(compare; ) -"],
        );
        check(
            "Ms Ida Roe took 41.2% of the vote, ahead of Mr Al Dane’s 38.5%.",
            &["41.2% vote-share Ida Roe", "38.5% vote-share Al Dane"],
        );
    }
}

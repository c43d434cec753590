//! A listing: the part that `The victims are …` gives everybody it names.

use super::reference::{Reference, What};
use super::role::{ACCUSED, HURT};
use crate::clause::verb::ending;
use crate::lexicon::{Class, Classes, words};
use crate::sentence::Segmented;
use crate::token::{Flags, Token, TokenKind};

/// The part that a list gives the name a reference is.
pub(super) fn of(seg: &Segmented<'_>, reference: &Reference) -> u8 {
    let sentence = &seg.sentences[reference.sentence as usize];
    let first = sentence.tokens.start;
    match reference.what {
        What::Name(_) => part(&seg.tokens[first..reference.start(first)], seg.article.field(sentence.field)),
        _ => 0,
    }
}

/// The part that a list gives those it names: `The victims in the flat are Al Fox, 27, and Jo Roe`, `The men killed
/// were identified as Al Fox and Jo Roe`.
fn part(before: &[Token], text: &str) -> u8 {
    let ends = |t: &Token| t.is_any(text, words!["is", "are", "was", "were", "as"]);
    let Some(link) = before.iter().rev().take(30).position(ends).map(|back| before.len() - 1 - back) else { return 0 };
    let clause = Classes::of(Class::Auxiliary).and(Class::Speech).and(Class::Subordinator).and(Class::Pronoun);
    let named = before[link + 1..].iter().all(|t| {
        t.kind != TokenKind::Word && t.kind != TokenKind::Period
            || t.flags.has(Flags::CAPITAL)
            || t.kind == TokenKind::Word && !t.classes.meets(clause) && ending(t, text).is_none()
    });
    let opens = before.get(link + 1).is_none_or(|t| t.flags.has(Flags::CAPITAL) || t.kind == TokenKind::Number);
    if !(named && opens) {
        return 0;
    }
    let mut head = link;
    if before[link].is(text, "as") {
        if !link.checked_sub(1).is_some_and(|v| before[v].is_any(text, words!["identified", "named"])) {
            return 0;
        }
        head = link - 1;
    }
    let subject = before[..head].iter().rev().take(12);
    let mut subject = subject.take_while(|t| t.kind == TokenKind::Word || t.kind == TokenKind::Possessive);
    let role = |t: &Token| match () {
        () if t
            .is_any(text, words!["victim", "victims", "dead", "deceased", "killed", "slain", "injured", "wounded"]) =>
        {
            HURT
        }
        () if t.is_any(text, words!["suspect", "suspects", "gunman", "gunmen", "shooter", "shooters"]) => ACCUSED,
        () => 0,
    };
    subject.find_map(|t| Some(role(t)).filter(|r| *r != 0)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use crate::entity::tests::check;

    #[test]
    fn who_is_listed_has_the_part() {
        check(&[
            (
                "A 27-year-old and a 23-year-old died. The two men killed were identified as Al Fox, 23, and Vic Holt.",
                "27 Vic Holt; 23 Al Fox; two men; 23 Al Fox",
            ),
            ("A 29-year-old woman is accused. The suspect is Ida Marsh.", "29 Ida Marsh"),
            ("The 28-year-old suspect was on the Brioc Wanted List.", "28 28-year-old suspect"),
        ]);
    }
}

//! A value said again in brackets, in another unit: `110 kph (68 mph)`, `740m crowns ($31.5m)`.

use super::{Assertion, each_after};
use crate::clause::Parse;
use crate::mention::{Kind, Mention};
use crate::token::TokenKind;

/// Gives it what the value before the bracket tells, and of whom.
pub(super) fn settle(parse: &Parse<'_>, assertions: &mut [Assertion]) {
    each_after(assertions, |first, own| {
        if again(parse, &first.mention, &own.mention) {
            own.subject.clone_from(&first.subject);
            own.attribute.clone_from(&first.attribute);
        }
    });
}

/// Whether a value stands alone in a bracket right after another of its kind, in another unit.
fn again(parse: &Parse<'_>, first: &Mention, own: &Mention) -> bool {
    let ((_, opened), (from, to)) = (first.tokens, own.tokens);
    let view = &parse.view;
    let inside =
        from == opened + 1 && view.kind(opened) == Some(TokenKind::Open) && view.kind(to) == Some(TokenKind::Close);
    let unit = |m: &Mention| m.value.quantity().map(|q| q.unit.clone());
    inside && own.kind == first.kind && matches!(own.kind, Kind::Measure | Kind::Money) && unit(own) != unit(first)
}

#[cfg(test)]
mod tests {
    use crate::assertion::testing::told as check;

    #[test]
    fn what_is_said_again_is_of_the_same() {
        check(
            "Storm Ilva came with winds of 110 kph (68 mph), the weather bureau said.",
            &["110 kph speed Storm Ilva", "68 mph speed Storm Ilva"],
        );
        check(
            "Temperatures reached 38C (100F) in Orm.",
            &["38C temperature Temperatures", "100F temperature Temperatures"],
        );
    }
}

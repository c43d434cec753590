//! Lists that say their verb once: `Orm has 40 cases, Dun 12 and Lusk nine` gives each its own.

use std::ops::Range;

use super::{Assertion, each_after};
use crate::clause::{Parse, Tag};
use crate::entity::Entities;
use crate::lexicon::words;
use crate::mention::{Kind, Mention};
use crate::value::Value;

/// Gives what stands after a name of its own in a list the name for its subject, and what the value before it tells.
pub(super) fn settle(parse: &Parse<'_>, entities: &Entities<'_>, assertions: &mut [Assertion]) {
    let base = parse.view.sentence.tokens.start;
    each_after(assertions, |first, own| {
        let subject = || {
            let name = first.subject.as_ref().and_then(|_| owner(parse, &first.mention, &own.mention))?;
            entities.phrase(own.mention.sentence, &(base + name.start..base + name.end))
        };
        let unit = first.mention.value.quantity().map(|q| q.unit.clone());
        let Some((subject, unit)) = subject().zip(unit) else { return };
        own.subject = Some(subject);
        own.attribute = first.attribute.clone();
        if own.mention.kind == Kind::Number
            && let Value::Quantity(quantity) = &mut own.mention.value
        {
            quantity.unit = unit;
            own.mention.kind = first.mention.kind;
        }
    });
}

/// The name right before a value, after the comma or the `and` that ends what was said of another name.
fn owner(parse: &Parse<'_>, first: &Mention, own: &Mention) -> Option<Range<usize>> {
    let counts = first.kind == Kind::Count && own.kind == Kind::Number;
    let alike = own.kind == first.kind && matches!(own.kind, Kind::Percent | Kind::Money | Kind::Measure);
    let (from, to) = own.tokens;
    let tags = &parse.tags;
    let mut start = from;
    while start > first.tokens.1 && tags.get(start - 1) == Some(&Tag::Name) {
        start -= 1;
    }
    if !(counts || alike) || start == from || start <= first.tokens.1 {
        return None;
    }
    let between = tags.get(first.tokens.1..start)?;
    let (link, noun) = between.split_last()?;
    let noun = noun.strip_suffix(&[Tag::Comma]).unwrap_or(noun);
    let joined = *link == Tag::Comma || *link == Tag::Conjunction && parse.view.is(start - 1, "and");
    let ends = tags.get(to).is_none_or(|t| matches!(t, Tag::Comma | Tag::Break | Tag::Conjunction));
    let plain = noun.len() <= 4 && noun.iter().all(|t| t.nominal() || *t == Tag::Preposition);
    // "They paid £3m to Orm and £2m": a name that takes part.
    let taken = parse.view.is_any(start - 1, words!["to", "from", "by", "with"]);
    (joined && ends && plain && !taken).then_some(start..from)
}

#[cfg(test)]
mod tests {
    use crate::assertion::testing::told as check;

    #[test]
    fn each_name_has_its_own() {
        check(
            "Orm had a turnout of 57%, Dun 59%, and Lusk 60%.",
            &["57% turnout Orm", "59% turnout Dun", "60% turnout Lusk"],
        );
        check(
            "Selby has 28,400 cases, Dunmere 24,300 and Lusk 3,200.",
            &["28,400 count(case; have) Selby", "24,300 count(case; have) Dunmere", "3,200 count(case; have) Lusk"],
        );
        check(
            "Orm paid £3m in May and Dun £2m in June.",
            &["£3m money(pay; orm) Orm", "May date(pay; ) Orm", "£2m money(pay; orm) Orm", "June date(pay; ) Orm"],
        );
    }
}

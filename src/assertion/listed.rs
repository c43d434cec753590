//! Lists that say their verb once: `Orm has 40 cases, Dun 12 and Lusk nine` gives each its own.

use std::ops::Range;

use super::scope::FATES;
use super::{Assertion, Scope, each_after};
use crate::attribute::Key;
use crate::clause::{Parse, Tag, noun};
use crate::entity::Entities;
use crate::lexicon::{Class, words};
use crate::mention::{Kind, Mention};
use crate::token::TokenKind;
use crate::value::Value;

/// Gives what stands after a name of its own in a list the name for its subject, and what the value before it tells.
pub(super) fn settle(parse: &Parse<'_>, entities: &Entities<'_>, assertions: &mut [Assertion]) {
    let base = parse.view.sentence.tokens.start;
    for at in 1..assertions.len() {
        let (before, rest) = assertions.split_at_mut(at);
        if let (Some(first), Some(own)) = (before.last_mut(), rest.first_mut())
            && toll(parse, first, own)
        {
            let end = parse.phrase_end(own.mention.tokens.1);
            own.subject = entities
                .phrase(own.mention.sentence, &(base + own.mention.tokens.1..base + end))
                .or_else(|| first.subject.clone());
            own.attribute = first.attribute.clone();
            (own.scope, own.mention.kind) = (Scope::Part, Kind::Count);
            if first.scope == Scope::Whole && parse.view.kind(own.mention.tokens.0 - 1) != Some(TokenKind::Colon) {
                first.scope = Scope::Part;
            }
            if let (Value::Quantity(quantity), Some(whole)) = (&mut own.mention.value, first.mention.value.quantity())
                && quantity.unit.is_empty()
            {
                quantity.unit.clone_from(&whole.unit);
            }
        }
    }
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

/// Whether a count of people goes on with the toll before it: the women of `The dead are four men, two women and a boy`,
/// the two of `Five were held: three in Orm, two in Dun`.
fn toll(parse: &Parse<'_>, first: &Assertion, own: &Assertion) -> bool {
    let befell =
        matches!(first.attribute, Key::Named(named) if named.befalls()) && matches!(own.attribute, Key::Open(_));
    let counts = matches!(own.mention.kind, Kind::Count | Kind::Number) && first.mention.kind == Kind::Count;
    let (from, to) = own.mention.tokens;
    if !befell || !counts || own.mention.value.point().is_none() {
        return false;
    }
    let tags = &parse.tags;
    let Some((link, between)) = tags.get(first.mention.tokens.1..from).and_then(|t| t.split_last()) else {
        return false;
    };
    let unit = own.mention.value.quantity().map_or("", |q| q.unit.as_str());
    // "Left one man dead and two others hurt": each has a fate of its own.
    let after = parse.phrase_end(to);
    if (first.mention.tokens.1..from).chain(to..after + 5).any(|i| parse.view.is_any(i, FATES)) {
        return false;
    }
    if tags.get(to) == Some(&Tag::Noun) {
        let joined = *link == Tag::Comma || *link == Tag::Conjunction && parse.view.is(from - 1, "and");
        let people = noun::class(unit) == "person" && parse.view.has(parse.phrase_end(to) - 1, Class::PersonNoun);
        return joined && people && !between.is_empty() && between.iter().all(|t| t.nominal());
    }
    let placed = own.mention.kind == Kind::Number && parse.view.is_any(to, words!["in", "at", "near", "from"]);
    let opens = parse.view.kind(from - 1) == Some(TokenKind::Colon);
    let goes_on = first.scope == Scope::Part
        && *link == Tag::Comma
        && between.first() == Some(&Tag::Preposition)
        && between[1..].iter().all(|t| t.nominal());
    placed && (opens || goes_on)
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

    #[test]
    fn a_toll_goes_on_through_a_list() {
        check("The dead are four men and two women.", &["four killed men", "two killed women"]);
        check(
            "Five were arrested: three in Orm, two in Dun.",
            &["Five arrested people", "arrested legal-status -", "three arrested people", "two arrested people"],
        );
        check(
            "The raid left one man dead and two other clerks, both of Orm, wounded.",
            &["one killed people", "two count(clerk; wound) other clerks"],
        );
        check("The blast killed three men and two boats sank.", &["three killed men", "two count(boat; sink) boats"]);
    }
}

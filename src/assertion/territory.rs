//! Territory: whether an amount or a count is of one place, of all other places, or of the whole world.

use crate::clause::Parse;
use crate::lexicon::{Class, Classes, words};
use crate::mention::{Kind, Mention};
use crate::token::{Flags, TokenKind};

/// What part of the world a figure covers, as far as its words say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Territory {
    /// One country or region: `domestically`, `in North America`.
    Home,
    /// Everywhere but there: `overseas`, `in other territories`.
    Abroad,
    /// Everywhere: `worldwide`.
    World,
}

/// Names that are no place.
const CALENDAR: Classes = Classes::of(Class::Month).and(Class::Weekday);

/// How far from a figure its territory stands, in tokens.
const REACH: usize = 9;

/// The territory of a figure: the nearest after it, before the next figure; else the nearest before it.
pub(super) fn read(parse: &Parse<'_>, mention: &Mention) -> Option<Territory> {
    let view = &parse.view;
    if !view.any(Class::Territory)
        || !matches!(mention.kind, Kind::Money | Kind::Count | Kind::Number | Kind::Measure | Kind::Percent)
    {
        return None;
    }
    let (from, to) = mention.tokens;
    let figure = |i: usize| matches!(view.kind(i), Some(TokenKind::Number)) || view.has(i, Class::Cardinal);
    let ends = |i: usize| view.kind(i).is_none() || figure(i) || view.is_any(i, words!["while", "whereas", "but"]);
    // "$3 million of a global sum": another figure's.
    let ends = |i: usize| ends(i) || view.is_any(i, words!["a", "an"]) && i >= to;
    let after = (to..to + REACH).take_while(|&i| !ends(i) && !stop(parse, i)).find_map(|i| {
        // "$3 million in Norway", beside what was made elsewhere.
        let home = i < to + 2 && view.is(i, "in") && name(parse, i + 1);
        if home { Some(Territory::Home) } else { at(parse, i) }
    });
    after.or_else(|| {
        let least = from.saturating_sub(REACH);
        (least..from).rev().take_while(|&i| !ends(i) && !stop(parse, i)).find_map(|i| at(parse, i))
    })
}

/// Whether token `i` parts one figure from what is said of another.
fn stop(parse: &Parse<'_>, i: usize) -> bool {
    parse.view.kind(i).is_some_and(|k| matches!(k, TokenKind::Comma | TokenKind::Semicolon))
}

/// Whether a name stands at token `i`, with or without an article.
fn name(parse: &Parse<'_>, i: usize) -> bool {
    let token = parse.view.tokens.get(i + usize::from(parse.view.is(i, "the")));
    token.is_some_and(|t| t.flags.has(Flags::CAPITAL) && !t.entry().classes.meets(CALENDAR))
}

/// The territory that token `i` says.
fn at(parse: &Parse<'_>, i: usize) -> Option<Territory> {
    let view = &parse.view;
    if view.is_any(i, words!["total", "overall", "combined"]) {
        return Some(Territory::World);
    }
    let worth = view.tokens.get(i).filter(|t| t.has(Class::Territory))?.worth(Class::Territory)?;
    let before = i.checked_sub(1);
    let the = before.filter(|&b| view.is(b, "the")).and_then(|b| b.checked_sub(1)).or(before);
    let is = |at: Option<usize>, list| at.is_some_and(|b| view.is_any(b, list));
    match worth {
        // "around the world", not "the largest in the world"
        "globe" => is(the, words!["around", "across", "throughout"]).then_some(Territory::World),
        "world" => Some(Territory::World),
        // "outside the United States", not "outside the court"
        "outside" => name(parse, i + 1 + usize::from(view.is(i + 1, "of"))).then_some(Territory::Abroad),
        // "in other territories"
        "land" => is(before, words!["other", "foreign", "remaining"]).then_some(Territory::Abroad),
        "abroad" => Some(Territory::Abroad),
        _ => Some(Territory::Home),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Markup};
    use crate::extract::extract;

    /// The territories of the money in a text, in order.
    fn check(text: &str, expected: &[Option<Territory>]) {
        let article = Article::new("t", text, Markup::Plain);
        let extract = extract(&article);
        let money = extract.assertions.iter().filter(|a| a.mention.kind == Kind::Money);
        assert_eq!(money.map(|a| a.territory).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn the_nearest_words_say_where() {
        use Territory::*;
        check(
            "Domestic sales of the loom were $12 million, with $5 million in other countries: a global sum of $17 million.",
            &[Some(Home), Some(Abroad), Some(World)],
        );
        check(
            "The game made over $3 million outside Norway and over $9 million worldwide.",
            &[Some(Abroad), Some(World)],
        );
        check("Sales in North America were $3 million of a global total of $9 million.", &[None, Some(World)]);
        check(
            "It made $3 million in Norway and $6 million elsewhere, a total of $9 million.",
            &[Some(Home), Some(Abroad), Some(World)],
        );
        check("She left $40 in cash outside the court.", &[None]);
        check("It is one of the dearest in the world, at $4 million.", &[None]);
    }
}

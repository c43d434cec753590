//! Bounds: the words that make a figure a limit or an estimate.

use super::trend;
use crate::lexicon::key::hash_of;
use crate::lexicon::{Class, WordList, words};
use crate::sentence::View;
use crate::token::TokenKind;
use crate::value::Bounds;

/// What words around a figure make of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Edge {
    /// `at least 12`
    Min,
    /// `more than 12`
    Over,
    /// `up to 12`
    Max,
    /// `fewer than 12`
    Under,
    /// `about 12`, `nearly 12`
    About,
}

use Edge::{About, Max, Min, Over, Under};

/// Phrases that stand before a figure.
const BEFORE: &[(&[&str], Edge)] = &[
    (&["at", "least"], Min),
    (&["at", "the", "very", "least"], Min),
    (&["a", "minimum", "of"], Min),
    (&["minimum", "of"], Min),
    (&["no", "fewer", "than"], Min),
    (&["no", "less", "than"], Min),
    (&["not", "less", "than"], Min),
    (&["not", "fewer", "than"], Min),
    (&["upwards", "of"], Min),
    (&["upward", "of"], Min),
    (&["as", "few", "as"], Min),
    (&["as", "little", "as"], Min),
    (&["as", "low", "as"], Min),
    (&["minimum"], Min),
    (&["greater", "than", "or", "equal", "to"], Min),
    (&["more", "than", "or", "equal", "to"], Min),
    (&["more", "than"], Over),
    (&["greater", "than"], Over),
    (&["higher", "than"], Over),
    (&["larger", "than"], Over),
    (&["bigger", "than"], Over),
    (&["longer", "than"], Over),
    (&["better", "than"], Over),
    (&["in", "excess", "of"], Over),
    (&["exceeding"], Over),
    (&["exceed"], Over),
    (&["exceeds"], Over),
    (&["exceeded"], Over),
    (&["surpassed"], Over),
    (&["topped"], Over),
    (&["north", "of"], Over),
    (&["well", "over"], Over),
    (&["just", "over"], Over),
    (&["a", "little", "over"], Over),
    (&["slightly", "over"], Over),
    (&["well", "above"], Over),
    (&["just", "above"], Over),
    (&["over"], Over),
    (&["above"], Over),
    (&["beyond"], Over),
    (&["up", "to"], Max),
    (&["as", "many", "as"], Max),
    (&["as", "much", "as"], Max),
    (&["as", "high", "as"], Max),
    (&["as", "long", "as"], Max),
    (&["at", "most"], Max),
    (&["at", "the", "most"], Max),
    (&["no", "more", "than"], Max),
    (&["not", "more", "than"], Max),
    (&["no", "greater", "than"], Max),
    (&["no", "higher", "than"], Max),
    (&["no", "longer", "than"], Max),
    (&["a", "maximum", "of"], Max),
    (&["maximum", "of"], Max),
    (&["maximum"], Max),
    (&["less", "than", "or", "equal", "to"], Max),
    (&["fewer", "than"], Under),
    (&["less", "than"], Under),
    (&["lower", "than"], Under),
    (&["smaller", "than"], Under),
    (&["shorter", "than"], Under),
    (&["just", "under"], Under),
    (&["well", "under"], Under),
    (&["a", "little", "under"], Under),
    (&["slightly", "under"], Under),
    (&["just", "below"], Under),
    (&["well", "below"], Under),
    (&["just", "short", "of"], Under),
    (&["just", "shy", "of"], Under),
    (&["shy", "of"], Under),
    (&["under"], Under),
    (&["below"], Under),
    (&["about"], About),
    (&["around"], About),
    (&["approximately"], About),
    (&["approx"], About),
    (&["roughly"], About),
    (&["some"], About),
    (&["nearly"], About),
    (&["almost"], About),
    (&["close", "to"], About),
    (&["an", "estimated"], About),
    (&["estimated"], About),
    (&["circa"], About),
    (&["approaching"], About),
    (&["virtually"], About),
    (&["in", "the", "region", "of"], About),
    (&["something", "like"], About),
    (&["somewhere", "around"], About),
];

/// The hashes of the last two words of each of [`BEFORE`]; nought before a single one.
const LAST: [(u32, u32); BEFORE.len()] = {
    let mut last = [(0, 0); BEFORE.len()];
    let mut i = 0;
    while i < last.len() {
        let words = BEFORE[i].0;
        let before = if words.len() > 1 { hash_of(words[words.len() - 2]) } else { 0 };
        last[i] = (before, hash_of(words[words.len() - 1]));
        i += 1;
    }
    last
};

/// The words before the last of [`BEFORE`], and the words that are all of a phrase.
static FIRST: WordList = WordList::new(&[], &hashes(false));
static ALONE: WordList = WordList::new(&[], &hashes(true));

/// The hashes of [`LAST`]: of the last words where nothing stands before them, or of the words before.
const fn hashes(alone: bool) -> [u32; BEFORE.len()] {
    let mut hashes = [0; BEFORE.len()];
    let mut i = 0;
    while i < hashes.len() {
        let (first, last) = LAST[i];
        hashes[i] = if !alone {
            first
        } else if first == 0 {
            last
        } else {
            0
        };
        i += 1;
    }
    hashes
}

/// Phrases that stand after a figure or its noun.
const AFTER: &[(&[&str], Edge)] = &[
    (&["or", "more"], Min),
    (&["and", "more"], Min),
    (&["or", "over"], Min),
    (&["and", "over"], Min),
    (&["or", "above"], Min),
    (&["and", "above"], Min),
    (&["or", "higher"], Min),
    (&["and", "higher"], Min),
    (&["and", "up"], Min),
    (&["or", "greater"], Min),
    (&["or", "better"], Min),
    (&["or", "longer"], Min),
    (&["at", "least"], Min),
    (&["plus"], Min),
    (&["or", "fewer"], Max),
    (&["or", "less"], Max),
    (&["or", "lower"], Max),
    (&["or", "under"], Max),
    (&["or", "below"], Max),
    (&["and", "under"], Max),
    (&["and", "below"], Max),
    (&["at", "most"], Max),
    (&["or", "so"], About),
    (&["or", "thereabouts"], About),
    (&["odd"], About),
    (&["approximately"], About),
];

/// The phrase that bounds a figure that starts at token `at`, and its first token.
pub(crate) fn before(view: &View<'_>, at: usize, floor: usize) -> Option<(Edge, usize)> {
    let mut last = at.checked_sub(1)?;
    if last < floor {
        return None;
    }
    if view.kind(last) == Some(TokenKind::Symbol) {
        return sign(view, last, floor);
    }
    if view.is(last, "and") {
        return shared(view, at);
    }
    // "at least another 12", "more than a further 12"
    if view.is_any(last, words!["another", "additional", "further", "extra"]) && last > floor {
        last -= 1;
        if view.is_any(last, words!["a", "an"]) && last > floor {
            last -= 1;
        }
    }
    if !view.has(last, Class::Bound) && !view.is(last, "over") {
        return None;
    }
    let end = view.tokens[last].hash;
    let before = if last > floor { view.tokens[last - 1].hash } else { 0 };
    // "of 12", "to 12": most words that end a phrase need a word before them.
    if !ALONE.may_have(end) && !FIRST.may_have(before) {
        return None;
    }
    let mut found: Option<(Edge, usize)> = None;
    for (at, &(first, second)) in LAST.iter().enumerate() {
        if second == end && (first == before || first == 0) {
            let (words, edge) = BEFORE[at];
            let longer = ends_with(view, words, last, floor).filter(|from| found.is_none_or(|f| *from < f.1));
            found = longer.map(|from| (edge, from)).or(found);
        }
    }
    let found = found?;
    // "a two-under 68": a golfer's score.
    if found.1 == last && view.is_any(last, words!["under", "over"]) && view.tokens[last].glued() && last > 1 {
        let counted = view.kind(last - 1) == Some(TokenKind::Hyphen)
            && (view.kind(last - 2) == Some(TokenKind::Number) || view.has(last - 2, Class::Cardinal));
        if counted {
            return None;
        }
    }
    // "He handed over £2m": the word is the verb's.
    if found.0 == Over && found.1 == last && view.is(last, "over") && last > 0 && view.is_any(last - 1, HANDED) {
        return None;
    }
    // "Averaged over 44 reviews" is of as many as that.
    if found.0 == Over
        && found.1 == last
        && view.is(last, "over")
        && last > 0
        && view.is_any(last - 1 - usize::from(last > 1 && view.is(last - 1, "on")), AVERAGED)
        && !rated(view, at)
    {
        return None;
    }
    // "Prices went up to £12" is a rise, "c" and "some" stand as they are.
    if found.0 == Max && view.is(found.1, "up") && found.1 > 0 && view.is_any(found.1 - 1, trend::CLIMBED) {
        return None;
    }
    Some(found)
}

/// The bound that a figure has with the one before it: `over 11% and 4% respectively`.
fn shared(view: &View<'_>, at: usize) -> Option<(Edge, usize)> {
    if !view.any(Class::Respective) || !(at..view.tokens.len()).take(REACH).any(|k| view.has(k, Class::Respective)) {
        return None;
    }
    let first = (0..at.checked_sub(1)?).rev().take(3).find(|&k| view.kind(k) == Some(TokenKind::Number))?;
    let start = first - usize::from(first > 0 && view.kind(first - 1) == Some(TokenKind::Currency));
    before(view, start, 0).map(|(edge, _)| (edge, at))
}

/// How far behind a figure "respectively" is looked for, in tokens.
const REACH: usize = 8;

/// Verbs after which "over" says over how many, and no more than how many.
const AVERAGED: &WordList = words!["averaged", "averaging", "averages", "average", "spread"];

/// Verbs that "over" goes with, so that it bounds nothing.
const HANDED: &WordList = words!["hand", "handed", "handing", "hands", "signed", "signing", "turned", "turning"];

/// Whether a figure is a mark or a share: `4.8/10`, `48%`.
fn rated(view: &View<'_>, at: usize) -> bool {
    view.kind(at + 1) == Some(TokenKind::Percent) || matches!(view.str(at + 1), "/" | "out" | "percent" | "stars")
}

/// `≈ 32`, `~ 20`, `> 10`, `≥ 10`
fn sign(view: &View<'_>, at: usize, floor: usize) -> Option<(Edge, usize)> {
    // `Brioc Gas <BRG> 14 pct`: the end of a code, not "more than".
    if view.tokens[at].glued() && at > 0 && view.kind(at - 1) == Some(TokenKind::Word) {
        return None;
    }
    let wide = at > floor && view.kind(at - 1) == Some(TokenKind::Symbol) && view.tokens[at].glued();
    Some(match view.str(at) {
        "~" | "≈" | "≃" | "±" => (About, at),
        ">" => (Over, at),
        "<" => (Under, at),
        "≥" => (Min, at),
        "≤" => (Max, at),
        "=" if wide && view.str(at - 1) == ">" => (Min, at - 1),
        "=" if wide && view.str(at - 1) == "<" => (Max, at - 1),
        _ => return None,
    })
}

/// The phrase after token `at - 1`, and the first token after it.
pub(crate) fn after(view: &View<'_>, at: usize) -> Option<(Edge, usize)> {
    let token = view.tokens.get(at)?;
    match token.kind {
        TokenKind::Symbol if token.glued() && view.str(at) == "+" => return Some((Min, at + 1)),
        TokenKind::Hyphen if token.glued() && view.is_any(at + 1, words!["odd", "plus"]) => {
            return Some((if view.is(at + 1, "odd") { About } else { Min }, at + 2));
        }
        TokenKind::Word => {}
        _ => return None,
    }
    if !view.is_any(at, words!["or", "and", "at", "plus", "odd", "approximately"]) {
        return None;
    }
    AFTER.iter().find_map(|(phrase, edge)| {
        let mut end = at;
        for word in *phrase {
            if !view.reads(end, word) {
                return None;
            }
            end += 1;
        }
        // "or more than 4,500" and "at least 12" bound what follows.
        let bounds_next = view.is_any(end, words!["than", "of", "or"])
            || matches!(view.kind(end), Some(TokenKind::Number | TokenKind::Currency))
            || view.has(end, Class::Cardinal)
            || (view.is(at + 1, "more") && view.is(at, "and") && view.kind(end) == Some(TokenKind::Word));
        (!bounds_next).then_some((*edge, end))
    })
}

/// Where `phrase` begins, if it ends with token `last`.
fn ends_with(view: &View<'_>, phrase: &[&str], last: usize, floor: usize) -> Option<usize> {
    let mut at = last + 1;
    for word in phrase.iter().rev() {
        if at == floor || !view.reads(at - 1, word) {
            return None;
        }
        at -= 1;
    }
    Some(at)
}

/// The interval that `edge` makes of `low..high`.
pub(crate) fn apply(edge: Option<Edge>, exact: Bounds) -> Bounds {
    let Some(edge) = edge else { return exact };
    match edge {
        Min => Bounds { min: exact.min, ..Bounds::default() },
        Over => Bounds { min: exact.max, min_open: true, ..Bounds::default() },
        Max => Bounds { max: exact.max, ..Bounds::default() },
        Under => Bounds { max: exact.min, max_open: true, ..Bounds::default() },
        About => exact,
    }
}

#[cfg(test)]
mod tests {
    use super::super::examples::check;

    #[test]
    fn bounds_as_written() {
        for text in [
            "At least 12 boats sank.",
            "No fewer than 12 boats sank.",
            "12 or more boats sank.",
            "A minimum of 12 boats sank.",
        ] {
            check(text, &["12|count|[12,∞) boat"]);
        }
        check("Sales exceeded 12 boats.", &["12|count|(12,∞) boat"]);
        check("He handed over 12 boats.", &["12|count|12 boat"]);
        check("The score, averaged over 12 reviews, fell.", &["12|count|12 review"]);
        for text in [
            "More than 12 boats sank.",
            "Over 12 boats sank.",
            "In excess of 12 boats sank.",
            "Well over 12 boats sank.",
        ] {
            check(text, &["12|count|(12,∞) boat"]);
        }
        for text in [
            "Up to 12 boats sank.",
            "As many as 12 boats sank.",
            "No more than 12 boats sank.",
            "At most 12 boats sank.",
        ] {
            check(text, &["12|count|(-∞,12] boat"]);
        }
        for text in ["Fewer than 12 boats sank.", "Under 12 boats sank.", "Just under 12 boats sank."] {
            check(text, &["12|count|(-∞,12) boat"]);
        }
        for text in [
            "About 12 boats sank.",
            "Some 12 boats sank.",
            "Nearly 12 boats sank.",
            "An estimated 12 boats sank.",
            "12 or so boats sank.",
        ] {
            check(text, &["12|count|~12 boat"]);
        }
        check("Brioc Gas <BRG> 14 pct.", &["14 pct|percent|14 percent"]);
        check("Brioc Gas > 14 pct.", &["14 pct|percent|(14,∞) percent"]);
        check(
            "Orm and Selby hold over 11% and 4% respectively.",
            &["11%|percent|(11,∞) percent", "4%|percent|(4,∞) percent"],
        );
        check("Orm and Selby hold over 11% and 4%.", &["11%|percent|(11,∞) percent", "4%|percent|4 percent"]);
        check("Fares went up to £12.", &["£12|money|12 GBP up"]);
        check("Growth crept back up to 4%.", &["4%|percent|4 percent up"]);
        check("Fares edged up to £12.", &["£12|money|12 GBP up"]);
    }
}

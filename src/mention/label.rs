//! Labels: numerals that are no quantity, with what they are part of.

use super::address::{address, emergency, phone, phone_start, street};
use super::figure::Figure;
use super::lone::unlabelled;
use super::numeral::{numeral, plain};
use super::pronoun::word;
use super::score::score;
use super::tally::voted;
use super::{Clock, Match, Mention, timex};
use crate::article::Region;
use crate::lexicon::{Class, Classes, WordId, words};
use crate::sentence::View;
use crate::token::{Flags, Token, TokenKind};

/// Reads a label at token `i`.
pub(super) fn read(view: &View<'_>, i: usize, clock: &Clock) -> Option<Match> {
    match view.kind(i)? {
        TokenKind::Word => word(view, i).map(|(from, to, why)| name(view, from.max(clock.floor), to, why)),
        TokenKind::Number if !unlabelled(view, i) => figure(view, i, clock),
        _ => None,
    }
}

/// What is certainly a name is no date or count, however far that would reach.
fn name(view: &View<'_>, from: usize, to: usize, why: &'static str) -> Match {
    Match { mention: Mention::name(view, from, to, why), more: Vec::new(), end: usize::MAX, resume: to }
}

/// Reads a label at the figure at token `i`.
pub(super) fn figure(view: &View<'_>, i: usize, clock: &Clock) -> Option<Match> {
    let name = |from: usize, to: usize, why| Some(name(view, from, to, why));
    if let Some((from, to)) = address(view, i, clock.floor) {
        return name(from, to, "web address");
    }
    if let Some(to) = aircraft(view, i) {
        return name(i, to, "part of a name");
    }
    // "a 486-based computer"
    let hyphen = view.kind(i + 1) == Some(TokenKind::Hyphen) && view.tokens[i + 1].glued();
    if hyphen && view.is(i + 2, "based") {
        return name(i, i + 1, "part of a name");
    }
    if let Some(to) = phone(view, i) {
        return name(phone_start(view, i, clock.floor), to, "phone number");
    }
    if emergency(view, i) {
        return name(i, i + 1, "phone number");
    }
    // `06.01.2025` is a date, not an identifier.
    if timex::numeric(view, i) {
        return None;
    }
    // "passed the House 34-19"
    if voted(view, i) {
        return None;
    }
    if let Some((from, to, why)) = code(view, i, clock) {
        return name(from, variant(view, to), why);
    }
    if let Some(to) = street(view, i) {
        return name(i, to, "address");
    }
    if let Some(to) = score(view, i, clock.floor) {
        return name(i, to, if chances(view, i, to) { "ratio" } else { "score" });
    }
    // "The guild closed in 1903.[12]"
    if i > clock.floor && view.is(i - 1, "[") && view.tokens[i - 1].glued() && view.is(i + 1, "]") && plain(view, i) {
        return name(i, i + 1, "note");
    }
    if among(view, i) {
        return name(i, i + 1, "part of a name");
    }
    if labelled(view, i, clock.floor).is_some() || station(view, i, clock.floor) {
        return name(i, i + 1, "part of a name");
    }
    if counter(view, i, clock.floor) {
        return name(i, i + 1, "counter");
    }
    if clock_face(view, i) {
        // Less certain than a time of day that a grammar of time makes of it.
        let mention = Mention::name(view, i, i + 3, "ratio or clock");
        return Some(Match { mention, more: Vec::new(), end: i + 2, resume: i + 3 });
    }
    if joined(view, i, TokenKind::Slash) && !joined(view, i + 2, TokenKind::Slash) {
        // Less certain than the date or the share that another grammar makes of it.
        let mention = Mention::name(view, i, i + 3, "ratio");
        return Some(Match { mention, more: Vec::new(), end: i + 2, resume: i + 3 });
    }
    None
}

/// Whether two figures tell how likely something is, or how it is shared: `a 50-50 chance`, `odds of 5-1`.
fn chances(view: &View<'_>, from: usize, to: usize) -> bool {
    let shared =
        words!["chance", "chances", "favourite", "favorite", "joint", "odds", "outsider", "partnership", "shot"];
    let odds = |n: usize| from.checked_sub(n).is_some_and(|k| view.is(k, "odds"));
    view.is_any(to, shared) || odds(1) || odds(2)
}

/// One past `-200` and `-300ER`, which tell the variant of what is named before `at`; else `at`.
fn variant(view: &View<'_>, at: usize) -> usize {
    let glued = |k: usize| view.tokens.get(k).is_some_and(Token::glued);
    let named = at > 1 && view.kind(at - 1) == Some(TokenKind::Number) && view.kind(at - 2) == Some(TokenKind::Word);
    let part = view.kind(at) == Some(TokenKind::Hyphen) && glued(at) && view.kind(at + 1) == Some(TokenKind::Number);
    if named && part && glued(at + 1) { trailing_letters(view, at + 2) } else { at }
}

/// One past the type of an aircraft that begins with the figure at token `i`: `737-800`, `777-300ER`, `737 Max 8`.
fn aircraft(view: &View<'_>, i: usize) -> Option<usize> {
    let family = view.str(i);
    if !(plain(view, i) && family.len() == 3 && family.starts_with('7') && family.ends_with('7')) {
        return None;
    }
    let glued = |k: usize| view.tokens.get(k).is_some_and(Token::glued);
    let hyphen = |k: usize| view.kind(k) == Some(TokenKind::Hyphen) && glued(k);
    // Longer figures, or more of them, are a telephone's.
    if hyphen(i + 1) && glued(i + 2) && plain(view, i + 2) && view.str(i + 2).len() <= 3 && !hyphen(i + 3) {
        return Some(trailing_letters(view, i + 3));
    }
    let max = view.is(i + 1, "max") && view.tokens[i + 1].flags.has(Flags::CAPITAL);
    max.then(|| i + 2 + usize::from(plain(view, i + 2) && view.str(i + 2).len() < 3))
}

/// Whether a figure is one of several after a plural: `junctions 4 and 5`, `sections 3, 4 and 7`.
fn among(view: &View<'_>, i: usize) -> bool {
    let joint = |k: usize| {
        matches!(view.kind(k), Some(TokenKind::Comma | TokenKind::Hyphen | TokenKind::Dash))
            || view.is_any(k, words!["and", "or", "to"])
    };
    let figure = |k: usize| view.kind(k) == Some(TokenKind::Number) && plain(view, k);
    let mut first = i;
    while first >= 3 && joint(first - 1) && figure(first - 2) {
        first -= 2;
    }
    let several = first < i || joint(i + 1) && figure(i + 2);
    let plural = words![
        "articles",
        "chapters",
        "clauses",
        "exits",
        "flights",
        "gates",
        "highways",
        "junctions",
        "lanes",
        "pages",
        "paragraphs",
        "platforms",
        "routes",
        "rules",
        "runways",
        "sections",
        "verses",
        "wards",
    ];
    figure(i) && several && first > 0 && view.is_any(first - 1, plural)
}

/// The second figure of `Image 3 of 12`, which galleries write above a caption, and of `3 / 12 Back to Gallery`.
fn counter(view: &View<'_>, i: usize, floor: usize) -> bool {
    let back = |k: usize| view.is(k, "back") && view.is(k + 1, "to") && view.is(k + 2, "gallery");
    if back(i + 1) || view.kind(i + 1) == Some(TokenKind::Slash) && back(i + 3) {
        return true;
    }
    let slash = i > floor && view.kind(i - 1) == Some(TokenKind::Slash);
    let of = i - usize::from(slash);
    of >= floor.max(3)
        && view.is(of - 1, "of")
        && view.kind(of - 2) == Some(TokenKind::Number)
        && view.is_any(of - 3, words!["image", "photo", "slide", "picture"])
}

/// `4:39`, `3:1`
fn clock_face(view: &View<'_>, i: usize) -> bool {
    joined(view, i, TokenKind::Colon)
}

/// Whether `sign` joins the figure at token `i` to another: `3:1`, `120/80`.
fn joined(view: &View<'_>, i: usize, sign: TokenKind) -> bool {
    let glued = |k: usize| view.tokens.get(k).is_some_and(crate::token::Token::glued);
    plain(view, i) && view.kind(i + 1) == Some(sign) && glued(i + 1) && plain(view, i + 2) && glued(i + 2)
}

/// Figures joined to letters: `M25`, `Covid-19`, `AR-15`, `21A`, `4x4`, `192.168.0.1`.
fn code(view: &View<'_>, i: usize, clock: &Clock) -> Option<(usize, usize, &'static str)> {
    let floor = clock.floor;
    let token = &view.tokens[i];
    let next = view.tokens.get(i + 1).filter(|t| t.glued());
    if token.glued() && i > floor {
        let before = &view.tokens[i - 1];
        let letters = before.kind == TokenKind::Word;
        // `2019-09-01T10:38:07.190Z`
        if letters && view.str(i - 1) == "T" && i >= 2 && before.glued() && view.kind(i - 2) == Some(TokenKind::Number)
        {
            let part = |t: &Token| {
                t.glued()
                    && matches!(t.kind, TokenKind::Number | TokenKind::Colon | TokenKind::Period | TokenKind::Word)
            };
            let run = view.tokens[i + 1..].iter().take(8).take_while(|t| part(t)).count();
            return Some((i - 1, i + 1 + run, "time stamp"));
        }
        if letters && !is_currency(view, i - 1, clock) {
            let mut from = i - 1;
            // `HS2`, `KC-135R`, `B-52H`
            while from > floor
                && view.tokens[from].glued()
                && matches!(view.kind(from - 1), Some(TokenKind::Word | TokenKind::Hyphen | TokenKind::Number))
                && i - from < 6
            {
                from -= 1;
            }
            return Some((from, trailing_letters(view, i + 1), "part of a name"));
        }
        if before.kind == TokenKind::Hyphen
            && before.glued()
            && i >= 2 + floor
            && view.kind(i - 2) == Some(TokenKind::Word)
        {
            let word = &view.tokens[i - 2];
            let e = word.entry();
            let name = word.flags.has(Flags::CAPITAL)
                && !e.is(Class::Month)
                && !e.is(Class::Weekday)
                && !e.is(Class::Cardinal)
                && !e.is(Class::Preposition)
                && !e.is(Class::Bound)
                && !view.is_any(
                    i - 2,
                    words![
                        "mid", "pre", "post", "under", "over", "sub", "minus", "plus", "top", "age", "aged", "late",
                        "early", "non",
                    ],
                );
            if name || view.is_any(i - 2, words!["covid", "sars", "catch"]) {
                return Some((i - 2, trailing_letters(view, i + 1), "part of a name"));
            }
        }
        // `COVID -19`
        if before.kind == TokenKind::Hyphen && i >= 2 + floor && view.is_any(i - 2, words!["covid", "sars"]) {
            return Some((i - 2, i + 1, "part of a name"));
        }
        // `#1`
        if before.kind == TokenKind::Symbol && view.str(i - 1) == "#" {
            return Some((i - 1, i + 1, "part of a name"));
        }
    }
    let next = next?;
    match next.kind {
        // `192.168.0.1`, `2.0.1`
        TokenKind::Period if token.flags.has(Flags::DECIMAL) => {
            let mut to = i + 1;
            while view.kind(to) == Some(TokenKind::Period)
                && view.tokens[to].glued()
                && view.kind(to + 1) == Some(TokenKind::Number)
                && view.tokens[to + 1].glued()
            {
                to += 2;
            }
            (to > i + 1).then_some((i, to, "identifier"))
        }
        // `24/7`, `9/11`
        TokenKind::Slash => {
            let pair = (view.str(i), view.str(i + 2));
            let fixed = matches!(pair, ("9", "11") | ("7" | "24", "7") | ("50", "50") | ("20", "20"));
            (fixed && view.tokens.get(i + 2).is_some_and(crate::token::Token::glued)).then_some((
                i,
                i + 3,
                "fixed phrase",
            ))
        }
        TokenKind::Word => letters_after(view, i),
        _ => None,
    }
}

/// Letters against a figure that are no unit, scale or ordinal ending: `21A`, `4x4`, `9AB`, `5G`.
fn letters_after(view: &View<'_>, i: usize) -> Option<(usize, usize, &'static str)> {
    let text = view.str(i + 1);
    let e = view.tokens[i + 1].entry();
    let classes =
        [Class::Scale, Class::Unit, Class::UnitPrefix, Class::Currency, Class::Cent, Class::Month, Class::TimeUnit];
    let known = classes.iter().any(|&c| e.is(c));
    if text == "x" && plain(view, i + 2) && view.tokens[i + 2].glued() {
        return Some((i, i + 3, "part of a name"));
    }
    // A figure in the letters: `9AB8`, a postcode, a number plate.
    if view.tokens.get(i + 2).is_some_and(|t| t.glued() && t.kind == TokenKind::Number) && !known {
        return Some((i, trailing_letters(view, i + 3), "identifier"));
    }
    // What a fund files, unless a thermometer is spoken of.
    let cold = i > 0
        && (view.is_any(i - 1, words!["to", "at", "of", "below", "above", "around", "about", "was", "minus"])
            || view.kind(i - 1) == Some(TokenKind::Hyphen));
    if text == "F" && view.str(i) == "13" && !cold {
        return Some((i, i + 2, "identifier"));
    }
    // "The 49ers": a team.
    if text == "ers" {
        return Some((i, i + 2, "part of a name"));
    }
    let capital = text.bytes().all(|b| b.is_ascii_uppercase());
    let sign = e.is(Class::UnitSign) && matches!(text, "C" | "F" | "W" | "V" | "L") && text.len() == 1;
    let fine = known && !(text.len() == 1 && capital && !matches!(text, "M" | "B" | "K" | "W"));
    (capital && !fine && !sign).then_some((i, i + 2, "identifier"))
}

/// The end of a bare figure that belongs to the name before it: `Galaxy Note 20`, `Kick Six`; `counted` is
/// where the noun it may count ends.
pub(super) fn after_name(view: &View<'_>, i: usize, figure: &Figure, counted: Option<usize>) -> Option<usize> {
    let before = i.checked_sub(1).filter(|_| figure.from == i && figure.bare())?;
    let digits = plain(view, i);
    let capital = |k: usize| view.kind(k) == Some(TokenKind::Word) && view.tokens[k].flags.has(Flags::CAPITAL);
    let word = capital(i);
    let entry = view.tokens[before].entry();
    // In a headline every word has a capital.
    let headline = view.sentence.region == Region::Headline;
    let ordinary = [
        Class::Preposition,
        Class::Determiner,
        Class::Conjunction,
        Class::Auxiliary,
        Class::Pronoun,
        Class::Month,
        Class::Weekday,
        Class::Casualty,
        Class::Bound,
        Class::Cardinal,
    ];
    let name = capital(before)
        && (before > 0 || entry.classes == Classes::NONE)
        && !headline
        && !view.tokens[i].flags.has(Flags::LINE)
        && !ordinary.iter().any(|&c| entry.is(c))
        && !(entry.is(Class::Verb) && !(before > 1 && capital(before - 1)));
    if !name || !(digits || word) || figure.end != i + 1 {
        return None;
    }
    // "In Norbeck 20 people": a noun in lower case right after it is counted.
    let noun = counted.is_some_and(|end| end > i + 1 && end <= i + 4 && (i + 1..end).all(|k| !capital(k)))
        && !(digits && acts(view, i));
    let goes_on = capital(i + 1);
    if noun || !(counted.is_none() || goes_on || digits && acts(view, i)) {
        return None;
    }
    // `ISO 3888-2`
    let glued = |k: usize| view.tokens.get(k).is_some_and(crate::token::Token::glued);
    let part = view.kind(i + 1) == Some(TokenKind::Hyphen) && glued(i + 1) && plain(view, i + 2) && glued(i + 2);
    Some(if part { i + 3 } else { i + 1 })
}

/// Whether the name that the figure at token `i` ends opens its sentence, and does something: `Tern Quest 76 received mixed
/// reviews`.
fn acts(view: &View<'_>, i: usize) -> bool {
    let done =
        words!["received", "got", "gets", "receives", "garnered", "earned", "won", "has", "had", "grossed", "opened"];
    let name = |t: &Token| t.kind == TokenKind::Word && t.flags.has(Flags::CAPITAL) && !t.has(Class::Preposition);
    view.is_any(i + 1, done) && view.tokens[..i].iter().all(name)
}

fn trailing_letters(view: &View<'_>, at: usize) -> usize {
    let letters = view.tokens.get(at).is_some_and(|t| t.glued() && t.kind == TokenKind::Word && t.span.len() <= 3);
    let known = view.tokens.get(at).is_some_and(|t| t.has(Class::Unit));
    if letters && !known { at + 1 } else { at }
}

fn is_currency(view: &View<'_>, at: usize, clock: &Clock) -> bool {
    let token = &view.tokens[at];
    if clock.purse.letters(view, at).is_some() {
        return true;
    }
    if !token.has(Class::CurrencySign) {
        return false;
    }
    let after_sign = at > 0 && token.glued() && view.kind(at - 1) == Some(TokenKind::Currency);
    after_sign
        || view.is_any(at, words!["rs", "kshs"])
        || matches!(view.str(at), "RM" | "PS")
        || (token.span.len() == 3 && token.flags.has(Flags::UPPER))
}

/// Whether a number is that of a broadcaster: `Orm News 5`, `KXYZ 12`, `ABC 7`; but `KXYZ 12 workers`.
fn station(view: &View<'_>, i: usize, floor: usize) -> bool {
    let Some(before) = i.checked_sub(1).filter(|&k| k >= floor && view.kind(k) == Some(TokenKind::Word)) else {
        return false;
    };
    let (word, capital) = (view.str(before), |k: usize| view.tokens[k].flags.has(Flags::CAPITAL));
    // "FLOODS KILL 20": a word, no call sign.
    let called = (3..=4).contains(&word.len())
        && view.tokens[before].flags.has(Flags::UPPER)
        && view.tokens[before].word == WordId::NONE
        && (word.starts_with(['K', 'W']) || matches!(word, "ABC" | "CBS" | "NBC" | "FOX" | "CTV" | "ITV"));
    let news =
        word == "News" && before > floor && view.kind(before - 1) == Some(TokenKind::Word) && capital(before - 1);
    (called || news)
        && plain(view, i)
        && view.str(i).len() <= 2
        && !view.tokens[i].flags.has(Flags::LINE)
        && !view.tokens.get(i + 1).is_some_and(|t| t.kind == TokenKind::Percent || t.kind == TokenKind::Hyphen)
        && super::count::noun(view, i + 1, false).is_none_or(|n| n.head > i + 1 || capital(n.head))
}

/// `Route 66`, `Channel 4`, `section 21`, `S&P 500`: where the name starts.
fn labelled(view: &View<'_>, i: usize, floor: usize) -> Option<usize> {
    let before = i.checked_sub(1).filter(|&k| k >= floor)?;
    let token = &view.tokens[before];
    if view.tokens[i].flags.has(Flags::LINE) {
        return None;
    }
    // `No. 10`
    if token.kind == TokenKind::Period
        && before > floor
        && view.is_any(before - 1, words!["no", "nos"])
        && token.glued()
    {
        return Some(before - 1);
    }
    if token.kind != TokenKind::Word {
        return None;
    }
    if view.is(before, "p") && before >= 2 + floor && view.str(before - 1) == "&" {
        return Some(before - 2);
    }
    if view.is(before, "sp") && view.str(i) == "500" {
        return Some(before);
    }
    let entry = token.entry();
    let capital = token.flags.has(Flags::CAPITAL);
    if !entry.is(Class::Label) {
        return None;
    }
    // The plural of what is counted may follow: "at stage 12 riders".
    let lower = words![
        "section",
        "article",
        "chapter",
        "clause",
        "paragraph",
        "page",
        "pages",
        "route",
        "flight",
        "channel",
        "schedule",
        "junction",
        "exit",
        "gate",
        "appendix",
        "reference",
        "room",
        "phase",
        "stage",
        "grade",
        "tier",
        "category",
        "type",
        "level",
        "number",
        "version",
        "verse",
        "apartment",
        "unit",
        "iphone",
        "ipad",
        "lane",
        "platform",
        "interstate",
        "highway",
        "rule",
        "group",
        "lot",
        "figure",
        "table",
        "chapter",
        "episode",
        "season",
        "module",
        "zone",
        "ward",
        "district",
    ];
    if !capital && !view.is_any(before, lower) {
        return None;
    }
    let unit = super::suffix::is_unit(view, i + 1);
    let counts = super::count::noun(view, i + 1, false).is_some_and(|n| n.head == i + 1) && !capital;
    if unit || counts || numeral(view, i).is_some_and(|n| n.end > i + 1) {
        return None;
    }
    // "No 12 people": a determiner, unless it is written `No 10`.
    if view.is(before, "no")
        && (!capital || view.kind(i + 1) == Some(TokenKind::Word) && view.str(i + 1).ends_with('s'))
    {
        return None;
    }
    Some(before)
}

#[cfg(test)]
mod tests {
    use super::super::examples::check;

    #[test]
    fn names_and_codes() {
        for (text, name) in [
            ("The M25 was shut.", "M25|name|part of a name"),
            ("Covid-19 spread.", "Covid-19|name|part of a name"),
            ("Holt told Orm News 5 of it.", "5|name|part of a name"),
            ("Watch KXYZ 12 at noon.", "12|name|part of a name"),
            ("Tern Quest 76 received mixed reviews.", "76|name|part of a name"),
            ("In Norbeck 76 received mixed reviews.", "76|count|76 review"),
            ("He lives at 10 Marsh Street.", "10|name|address"),
            ("Call 020 7946 0182 now.", "020 7946 0182|name|phone number"),
            ("Call 555-0123 now.", "555-0123|name|phone number"),
            ("Call 202-555-HELP now.", "202-555-HELP|name|phone number"),
            ("Call 202-555-HELP (4357) now.", "202-555-HELP (4357)|name|phone number"),
            ("Call 1-800-24-Crime now.", "1-800-24-Crime|name|phone number"),
            ("Call (202) 555-HELP now.", "(202) 555-HELP|name|phone number"),
            ("She called 911 at once.", "911|name|phone number"),
            ("Call 747-555-0123 now.", "747-555-0123|name|phone number"),
            ("He flew a 737-800 home.", "737-800|name|part of a name"),
            ("He flew a 777-300ER home.", "777-300ER|name|part of a name"),
            ("He flew a 737 Max 8 home.", "737 Max 8|name|part of a name"),
            ("He flew an A320-200 home.", "A320-200|name|part of a name"),
            ("They met on Channel 4.", "4|name|part of a name"),
            ("She bought a 486-based computer.", "486|name|part of a name"),
            ("He broke section 18 of the law.", "18|name|part of a name"),
            ("The home side won 3-0.", "3-0|name|score"),
            ("She has a 50-50 chance now.", "50-50|name|ratio"),
            ("They gave odds of 5-1 on it.", "5-1|name|ratio"),
            ("The guild closed in spring.[12]", "12|name|note"),
            ("The club met the 49ers.", "49ers|name|part of a name"),
            ("See https://example.com/2012/a-9 for more.", "https://example.com/2012/a-9|name|web address"),
            ("It is open 24/7 now.", "24/7|name|fixed phrase"),
            ("The odds were 9/4.", "9/4|name|ratio"),
            ("Made 2019-09-01T10:38:07.190Z by machine.", "T10:38:07.190Z|name|time stamp"),
            ("The server is 192.168.0.1 here.", "192.168.0.1|name|identifier"),
            ("She sang in Seven Winters here.", "Seven|name|part of a name"),
            ("On the one hand it rained.", "one|name|fixed phrase"),
            ("The Dunmere 100 index closed.", "100|name|part of a name"),
        ] {
            check(text, &[name]);
        }
        let both = ["4|name|part of a name", "5|name|part of a name"];
        check("It is shut between junctions 4 and 5.", &both);
        check("Routes 4 and 5 are shut.", &both);
        check("There are two exits, 4 km apart.", &["two|count|2 exit", "4 km|measure|4 kilometre"]);
        check("Sales grew 7.7-8 percent.", &["7.7-8 percent|percent|[7.7,8] percent up"]);
        check("KXYZ 12 workers left.", &["12|count|12 worker"]);
        check("MARSH GAS WINS 30 MLN DLR ORDER", &["30 MLN DLR|money|30000000 USD"]);
        check("3 / 12 Back to Gallery", &["3|name|counter", "12|name|counter"]);
        check("Image 3 of 12 shows the pier.", &["3|name|part of a name", "12|name|counter"]);
    }
}

//! Labels: numerals that are no quantity, with what they are part of.

use super::figure::Figure;
use super::numeral::{numeral, plain};
use super::{Clock, Match, Mention, timex};
use crate::article::Region;
use crate::lexicon::{Class, Classes};
use crate::sentence::View;
use crate::token::{Flags, TokenKind};

/// Words after two figures that make them a score or a vote.
pub(super) const SCORE_WORDS: &[&str] = &[
    "win",
    "wins",
    "victory",
    "defeat",
    "loss",
    "draw",
    "lead",
    "vote",
    "votes",
    "ruling",
    "decision",
    "majority",
    "split",
    "opinion",
    "score",
    "scoreline",
    "record",
    "thrashing",
    "aggregate",
    "triumph",
    "deficit",
    "margin",
    "rout",
    "winner",
    "winners",
    "start",
    "home",
    "away",
    "party-line",
];

/// Reads a label at token `i`.
pub(super) fn read(view: &View<'_>, i: usize, clock: &Clock) -> Option<Match> {
    // What is certainly a name is no date or count, however far that would reach.
    let name = |from: usize, to: usize, why| {
        Some(Match { mention: Mention::name(view, from, to, why), more: Vec::new(), end: usize::MAX, resume: to })
    };
    if view.kind(i) == Some(TokenKind::Word) {
        return word(view, i).and_then(|(from, to, why)| name(from.max(clock.floor), to, why));
    }
    if view.kind(i) != Some(TokenKind::Number) {
        return None;
    }
    if let Some((from, to)) = address(view, i, clock.floor) {
        return name(from, to, "web address");
    }
    if let Some(to) = phone(view, i) {
        return name(phone_start(view, i, clock.floor), to, "phone number");
    }
    // `06.01.2025` is a date, not an identifier.
    if timex::numeric(view, i) {
        return None;
    }
    if let Some((from, to, why)) = code(view, i, clock.floor) {
        return name(from, to, why);
    }
    if let Some(to) = street(view, i) {
        return name(i, to, "address");
    }
    if let Some(to) = score(view, i, clock.floor) {
        return name(i, to, "score");
    }
    if let Some(from) = labelled(view, i, clock.floor) {
        return name(from.max(i), i + 1, "part of a name");
    }
    if clock_face(view, i) {
        // Less certain than a time of day that a grammar of time makes of it.
        let mention = Mention::name(view, i, i + 3, "ratio or clock");
        return Some(Match { mention, more: Vec::new(), end: i + 2, resume: i + 3 });
    }
    None
}

/// Number words that count nothing: `zero tolerance`, `no one`, `one another`, `one` as a pronoun.
fn word(view: &View<'_>, i: usize) -> Option<(usize, usize, &'static str)> {
    let hyphened = view.kind(i + 1) == Some(TokenKind::Hyphen) && view.tokens[i + 1].glued();
    if view.is(i, "zero") && (view.is(i + 1, "tolerance") || (hyphened && view.is(i + 2, "tolerance"))) {
        return Some((i, i + 1, "fixed phrase"));
    }
    if view.is(i, "zero")
        && (view.is(i + 1, "in") || (hyphened && view.is_any(i + 2, &["sum", "hour", "hours", "day"])))
    {
        return Some((i, i + 1, "fixed phrase"));
    }
    if hyphened
        && view.is_any(
            i + 2,
            &[
                "time",
                "off",
                "way",
                "sided",
                "stop",
                "fold",
                "dimensional",
                "tier",
                "wheel",
                "ply",
                "piece",
                "faced",
                "handed",
                "legged",
                "eyed",
                "nil",
                "pronged",
                "upmanship",
            ],
        )
        && view.has(i, Class::Cardinal)
        && !view.is(i + 2, "time")
    {
        return Some((i, i + 1, "part of a word"));
    }
    // `one and a half`, `minus one`, `one over three`
    if view.is(i, "one")
        && (numeral(view, i).is_some_and(|n| n.end > i + 1)
            || (i > 0 && view.is_any(i - 1, &["minus", "negative", "plus"])))
    {
        return None;
    }
    if titled(view, i) {
        return Some((i, i + 1, "part of a name"));
    }
    if view.is(i, "one") && view.is(i + 1, "hand") && i > 0 && view.is(i - 1, "the") {
        return Some((i, i + 1, "fixed phrase"));
    }
    if !view.is(i, "one") || (view.is_any(i + 1, &["in", "out"]) && !view.is(i + 2, "the")) {
        return None;
    }
    if i > 0 && view.is_any(i - 1, &["no", "any", "every", "some"]) && !view.is(i + 1, "of") {
        let from = if view.is(i - 1, "no") { i - 1 } else { i };
        return Some((from, i + 1, "pronoun"));
    }
    if view.is_any(i + 1, &["another", "of"]) && !view.is(i + 2, "in") {
        return Some((i, i + 1, "pronoun"));
    }
    if i > 0
        && view.is_any(
            i - 1,
            &[
                "this", "that", "which", "each", "another", "the", "only", "loved", "first", "last", "next", "new",
                "big", "good", "right", "wrong", "old", "little", "young", "other",
            ],
        )
        && !matches!(view.kind(i + 1), Some(TokenKind::Word | TokenKind::Hyphen | TokenKind::Percent))
    {
        return Some((i, i + 1, "pronoun"));
    }
    if view.is(i + 1, "day") && !view.is(i + 2, "of") || (view.is(i + 1, "thing")) {
        return None;
    }
    // `one` before a verb or a stop: nobody counts.
    match view.tokens.get(i + 1) {
        None => Some((i, i + 1, "pronoun")),
        Some(t) => match t.kind {
            TokenKind::Word => {
                let e = t.entry();
                if super::ellipsis::one_of(view, i).is_some() {
                    return None;
                }
                let pronoun = e.is(Class::Auxiliary)
                    || e.is(Class::Conjunction)
                    || e.is(Class::Pronoun)
                    || e.is(Class::Speech)
                    || e.is(Class::Determiner)
                    || (e.is(Class::Preposition) && !view.is(i + 1, "in"))
                    || view.is_any(
                        i + 1,
                        &["who", "that", "which", "where", "when", "said", "can", "not", "never", "also", "if", "as"],
                    );
                pronoun.then_some((i, i + 1, "pronoun"))
            }
            TokenKind::Hyphen | TokenKind::Percent | TokenKind::Number => None,
            _ => Some((i, i + 1, "pronoun")),
        },
    }
}

/// Whether a number word opens a title in the middle of a sentence: `the play Seven Winters`.
fn titled(view: &View<'_>, i: usize) -> bool {
    let capital = |k: usize| {
        view.tokens
            .get(k)
            .is_some_and(|t| t.kind == TokenKind::Word && t.flags.has(Flags::CAPITAL) && !t.flags.has(Flags::LINE))
    };
    let lower = i.checked_sub(1).is_some_and(|b| view.kind(b) == Some(TokenKind::Word) && !capital(b));
    let headline = view.sentence.region == Region::Headline;
    let unit = view.has(i + 1, Class::Unit) || view.has(i + 1, Class::Scale) || view.has(i + 1, Class::TimeUnit);
    lower && !headline && view.has(i, Class::Cardinal) && capital(i) && capital(i + 1) && !unit
}

/// A run without white space that is a web or mail address.
fn address(view: &View<'_>, i: usize, floor: usize) -> Option<(usize, usize)> {
    let mut from = i;
    while from > floor && view.tokens[from].glued() && i - from < 120 {
        from -= 1;
    }
    if from == i && !view.tokens.get(i + 1).is_some_and(|t| t.glued() && t.kind != TokenKind::Period) {
        return None;
    }
    let mut to = i + 1;
    while view.tokens.get(to).is_some_and(crate::token::Token::glued) && to - i < 120 {
        to += 1;
    }
    let web = (from..to).any(|k| {
        (view.kind(k) == Some(TokenKind::Slash) && view.kind(k + 1) == Some(TokenKind::Slash) && k + 1 < to)
            || view.is(k, "www")
            || (view.str(k) == "@" && k > from)
            || (view.kind(k) == Some(TokenKind::Period)
                && view
                    .is_any(k + 1, &["com", "org", "net", "gov", "edu", "co", "html", "htm", "php", "twitter", "pic"])
                && k + 1 < to)
    }) || matches!(view.str(from), "@" | "#");
    if !web {
        return None;
    }
    // A stop at the end belongs to the sentence.
    while to > i + 1
        && matches!(view.kind(to - 1), Some(TokenKind::Period | TokenKind::Comma | TokenKind::Close | TokenKind::Stop))
    {
        to -= 1;
    }
    Some((from, to))
}

/// Groups of digits that are a phone number: where it ends.
fn phone(view: &View<'_>, i: usize) -> Option<usize> {
    if !plain(view, i) {
        return None;
    }
    let first = view.str(i);
    let (mut digits, mut groups, mut at) = (first.len(), 1, i + 1);
    let mut hyphens = 0;
    while groups < 6 {
        let mut next = at;
        if view.kind(next) == Some(TokenKind::Close)
            && groups == 1
            && i > 0
            && view.kind(i - 1) == Some(TokenKind::Open)
        {
            next += 1;
        }
        if matches!(view.kind(next), Some(TokenKind::Hyphen | TokenKind::Dash)) && view.tokens[next].glued() {
            next += 1;
            hyphens += 1;
        } else if view.kind(next) == Some(TokenKind::Number) && view.tokens[next].flags.has(Flags::LINE) {
            break;
        }
        if !plain(view, next) {
            break;
        }
        digits += view.str(next).len();
        groups += 1;
        at = next + 1;
    }
    if groups < 2 {
        return (first.len() == 11 && first.starts_with('0')).then_some(i + 1);
    }
    let plus = i > 0 && view.str(i - 1) == "+";
    let zero = first.starts_with('0') && first.len() >= 3;
    let national = hyphens + 1 == groups
        && matches!(digits, 7 | 10 | 11)
        && view.str(at - 1).len() == 4
        && matches!(first.len(), 1 | 3);
    let bracketed = i > 0 && view.kind(i - 1) == Some(TokenKind::Open) && digits == 10;
    let enough = (7..=15).contains(&digits) && !(groups == 2 && super::count::noun(view, at, false).is_some());
    (enough && (plus || zero || national || bracketed)).then_some(at)
}

/// `4:39`, `3:1`
fn clock_face(view: &View<'_>, i: usize) -> bool {
    let glued = |k: usize| view.tokens.get(k).is_some_and(crate::token::Token::glued);
    plain(view, i) && view.kind(i + 1) == Some(TokenKind::Colon) && glued(i + 1) && plain(view, i + 2) && glued(i + 2)
}

fn phone_start(view: &View<'_>, i: usize, floor: usize) -> usize {
    if i > floor && (view.str(i - 1) == "+" || view.kind(i - 1) == Some(TokenKind::Open)) { i - 1 } else { i }
}

/// Figures joined to letters: `M25`, `Covid-19`, `AR-15`, `21A`, `4x4`, `192.168.0.1`.
fn code(view: &View<'_>, i: usize, floor: usize) -> Option<(usize, usize, &'static str)> {
    let token = &view.tokens[i];
    let next = view.tokens.get(i + 1).filter(|t| t.glued());
    if token.glued() && i > floor {
        let before = &view.tokens[i - 1];
        let letters = before.kind == TokenKind::Word;
        if letters && !is_currency(view, i - 1) {
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
                    &[
                        "mid", "pre", "post", "under", "over", "sub", "minus", "plus", "top", "age", "aged", "late",
                        "early", "non",
                    ],
                );
            if name || view.is_any(i - 2, &["covid", "sars", "catch"]) {
                return Some((i - 2, trailing_letters(view, i + 1), "part of a name"));
            }
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
    let noun = counted.is_some_and(|end| end > i + 1 && end <= i + 4 && (i + 1..end).all(|k| !capital(k)));
    let goes_on = capital(i + 1);
    if noun || !(counted.is_none() || goes_on) {
        return None;
    }
    // `ISO 3888-2`
    let glued = |k: usize| view.tokens.get(k).is_some_and(crate::token::Token::glued);
    let part = view.kind(i + 1) == Some(TokenKind::Hyphen) && glued(i + 1) && plain(view, i + 2) && glued(i + 2);
    Some(if part { i + 3 } else { i + 1 })
}

fn trailing_letters(view: &View<'_>, at: usize) -> usize {
    let letters = view.tokens.get(at).is_some_and(|t| t.glued() && t.kind == TokenKind::Word && t.span.len() <= 3);
    let known = view.tokens.get(at).is_some_and(|t| t.entry().is(Class::Unit));
    if letters && !known { at + 1 } else { at }
}

fn is_currency(view: &View<'_>, at: usize) -> bool {
    let token = &view.tokens[at];
    if !token.entry().is(Class::CurrencySign) {
        return false;
    }
    let after_sign = at > 0 && token.glued() && view.kind(at - 1) == Some(TokenKind::Currency);
    after_sign
        || view.is(at, "rs")
        || matches!(view.str(at), "RM" | "PS")
        || (token.span.len() == 3 && token.flags.has(Flags::UPPER))
}

/// `10 Downing Street`, `1400 block of Elm`, `9 E 71st St`, `49 Heron Road`: where the address ends.
fn street(view: &View<'_>, i: usize) -> Option<usize> {
    if !plain(view, i) || view.str(i).len() > 5 {
        return None;
    }
    if view.is(i + 1, "block")
        && (view.is(i + 2, "of") || view.tokens.get(i + 2).is_some_and(|t| t.flags.has(Flags::CAPITAL)))
    {
        return Some(i + 1);
    }
    let mut at = i + 1;
    for k in 0..4 {
        let token = view.tokens.get(at)?;
        let ordinal =
            token.kind == TokenKind::Number && view.tokens.get(at + 1).is_some_and(crate::token::Token::glued);
        if ordinal {
            at += 2;
            continue;
        }
        if token.kind != TokenKind::Word || !token.flags.has(Flags::CAPITAL) {
            return None;
        }
        if token.entry().is(Class::Street) && (k > 0 || view.is_any(at, &["ave", "rue", "avenue"])) {
            return Some(i + 1);
        }
        at += 1;
    }
    None
}

/// `3-0`, `6-4`, `5–4 ruling`: where the score ends.
fn score(view: &View<'_>, i: usize, floor: usize) -> Option<usize> {
    let joined = |k: usize| {
        matches!(view.kind(k), Some(TokenKind::Hyphen | TokenKind::Dash))
            && view.tokens[k].glued()
            && plain(view, k + 1)
            && view.tokens[k + 1].glued()
    };
    if !plain(view, i)
        || !joined(i + 1)
        || (i > floor && view.tokens[i].glued() && view.kind(i - 1) != Some(TokenKind::Open))
    {
        return None;
    }
    let mut end = i + 3;
    // `4-6, 6-3, 7-5` are three; `10-3-2` is one.
    while joined(end) && end < i + 9 {
        end += 2;
    }
    let small = |k: usize| view.str(k).parse::<u32>().is_ok_and(|n| n < 200);
    let (low, high): (u32, u32) = (view.str(i).parse().ok()?, view.str(i + 2).parse().ok()?);
    if !small(i) || !small(i + 2) || view.str(i).len() > 3 {
        return None;
    }
    if view.is(i, "0") || end > i + 3 {
        return Some(end);
    }
    let unit = view.kind(end) == Some(TokenKind::Percent)
        || view.kind(end) == Some(TokenKind::Hyphen)
        || view.tokens.get(end).is_some_and(|t| {
            let e = t.entry();
            e.is(Class::TimeUnit)
                || e.is(Class::Unit)
                || e.is(Class::Scale)
                || e.is(Class::Currency)
                || e.is(Class::Month)
                || (t.glued() && t.kind == TokenKind::Word)
        })
        || view.is_any(end, &["percent", "per", "pct"]);
    if unit {
        return None;
    }
    let word = SCORE_WORDS.iter().any(|w| view.is(end, w));
    let before = i > 0
        && (view.is_any(
            i - 1,
            &[
                "won", "win", "lost", "lose", "beat", "drew", "lead", "led", "tied", "at", "score", "voted", "vote",
                "ruled", "trailed", "trailing", "leading", "ahead", "defeated", "finished", "it", "went", "go", "by",
                "record", "now",
            ],
        ) || (view.tokens[i - 1].flags.has(Flags::CAPITAL)
            && !view.has(i - 1, Class::Month)
            && view.kind(i - 1) == Some(TokenKind::Word)
            && i > 1));
    if word || low >= high || before {
        return Some(end);
    }
    // `2-3` with nothing counted after it.
    let counted = super::count::noun(view, end, false).is_some();
    (!counted && high < 12).then_some(end)
}

/// `Route 66`, `Channel 4`, `section 21`, `S&P 500`: where the name starts.
fn labelled(view: &View<'_>, i: usize, floor: usize) -> Option<usize> {
    let before = i.checked_sub(1).filter(|&k| k >= floor)?;
    let token = &view.tokens[before];
    if view.tokens[i].flags.has(Flags::LINE) {
        return None;
    }
    // `No. 10`
    if token.kind == TokenKind::Period && before > floor && view.is_any(before - 1, &["no", "nos"]) && token.glued() {
        return Some(before - 1);
    }
    if token.kind != TokenKind::Word {
        return None;
    }
    if view.str(before) == "P" && before >= 2 + floor && view.str(before - 1) == "&" {
        return Some(before - 2);
    }
    let entry = token.entry();
    let capital = token.flags.has(Flags::CAPITAL);
    if !entry.is(Class::Label) {
        return None;
    }
    // The plural of what is counted may follow: "at stage 12 riders".
    let lower = [
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
    if !capital && !view.is_any(before, &lower) {
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
            ("He lives at 10 Marsh Street.", "10|name|address"),
            ("Call 020 7946 0182 now.", "020 7946 0182|name|phone number"),
            ("Call 555-0123 now.", "555-0123|name|phone number"),
            ("They met on Channel 4.", "4|name|part of a name"),
            ("He broke section 18 of the law.", "18|name|part of a name"),
            ("The home side won 3-0.", "3-0|name|score"),
            ("It was a 5-4 ruling.", "5-4|name|score"),
            ("See https://example.com/2012/a-9 for more.", "https://example.com/2012/a-9|name|web address"),
            ("It is open 24/7 now.", "24/7|name|fixed phrase"),
            ("The server is 192.168.0.1 here.", "192.168.0.1|name|identifier"),
            ("She sang in Seven Winters here.", "Seven|name|part of a name"),
            ("On the one hand it rained.", "one|name|fixed phrase"),
            ("The Dunmere 100 index closed.", "100|name|part of a name"),
        ] {
            check(text, &[name]);
        }
    }
}

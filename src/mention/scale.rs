//! Scales: `hundred`, `million`, `bn`, and the `m` that is one or is metres.

use rust_decimal::Decimal;

use super::numeral::{Form, Numeral, collective, hyphen};
use super::part::half_more;
use crate::lexicon::{Class, WordList, words};
use crate::sentence::View;
use crate::token::{Flags, TokenKind};

/// The scale after a numeral, applied.
pub(super) fn scaled(view: &View<'_>, n: Numeral) -> Numeral {
    if let Some((factor, end)) = scale(view, n.end, n.end - 1)
        && let (Some(value), Some(step)) = (n.value.checked_mul(factor), n.step.checked_mul(factor))
    {
        let form = if n.form == Form::Part { Form::Words } else { n.form };
        let n = Numeral { value, step, end, form, scale: factor };
        // `20 hundred thousand`, `5 hundred million`
        return match scale(view, n.end, n.end - 1) {
            Some((again, end)) if factor == Decimal::from(100) || again > factor => {
                match (value.checked_mul(again), step.checked_mul(again)) {
                    (Some(value), Some(step)) => Numeral { value, step, end, form, scale: factor.max(again) },
                    _ => n,
                }
            }
            _ => half_more(view, n),
        };
    }
    if n.form == Form::Digits
        && let Some(dozen) = collective(view, hyphen(view, n.end)).filter(|d| d.form == Form::Collective)
        && view.is_any(hyphen(view, n.end), words!["dozen", "dozens"])
    {
        return Numeral { value: n.value * dozen.value, step: dozen.value, ..dozen };
    }
    n
}

/// `hundred`, ` million`, `-million`, `bn`, `m` at token `at`, of a numeral that began at `first`.
pub(super) fn scale(view: &View<'_>, at: usize, first: usize) -> Option<(Decimal, usize)> {
    let at = if at > first { hyphen(view, at) } else { at };
    let token = view.tokens.get(at)?;
    let factor = token.number(Class::Scale)?;
    let letters = token.span.len();
    let digits = at > 0 && view.kind(at - 1) == Some(TokenKind::Number) && token.glued();
    // `8 B people`
    let apart = letters == 1
        && token.flags.has(Flags::CAPITAL)
        && view.is_any(at, words!["b", "m", "k"])
        && at > 0
        && view.kind(at - 1) == Some(TokenKind::Number)
        && view
            .tokens
            .get(at + 1)
            .is_some_and(|t| t.kind == TokenKind::Word && !t.flags.has(Flags::CAPITAL) && !t.glued());
    if letters == 1 && !apart && !(digits && million_or_metre(view, at, first)) {
        return None;
    }
    // `tn` and `mn` need a figure before them.
    if letters == 2 && !(at > 0 && matches!(view.kind(at - 1), Some(TokenKind::Number | TokenKind::Hyphen))) {
        return None;
    }
    Some((factor.into(), at + 1))
}

/// Words after a figure that make its `m` metres.
const LENGTHS: &WordList = words![
    "tall",
    "high",
    "wide",
    "deep",
    "long",
    "race",
    "sprint",
    "hurdles",
    "freestyle",
    "relay",
    "final",
    "away",
    "from",
    "above",
    "below",
    "by",
    "x",
    "down",
    "up",
    "off",
    "steeplechase",
    "butterfly",
    "breaststroke",
    "backstroke",
    "medley",
    "runner",
    "runners",
    "champion",
    "dash",
    "event",
    "heats",
    "gold",
    "title",
    "record",
    "platform",
    "springboard",
    "pool",
    "wave",
    "waves",
    "swell",
    "swells",
    "depth",
    "height",
    "radius",
    "bridge",
    "chimney",
    "cliff",
    "cordon",
    "crane",
    "dam",
    "drop",
    "fall",
    "ferry",
    "footbridge",
    "mast",
    "pier",
    "ship",
    "spire",
    "statue",
    "tower",
    "trawler",
    "trench",
    "tunnel",
    "vessel",
    "wall",
    "yacht",
];

/// Distances that are run.
const RACES: &[&str] =
    &["60", "100", "110", "200", "400", "800", "1500", "1,500", "3000", "3,000", "5000", "5,000", "10,000"];

/// Whether the letter glued to a figure is a scale: `£3m`, `1.2m people`, not `the 100m final`.
fn million_or_metre(view: &View<'_>, at: usize, first: usize) -> bool {
    if !view.is(at, "m") {
        return true;
    }
    if first > 0 && view.kind(first - 1) == Some(TokenKind::Currency) {
        return true;
    }
    // "its reach is 48m"
    let spoken = (2..=6).any(|k| {
        first >= k - 1
            && view.is_any(
                first + 1 - k,
                words![
                    "height", "length", "width", "depth", "distance", "reach", "outreach", "span", "radius",
                    "diameter", "altitude",
                ],
            )
    });
    if spoken && !view.str(at + 1).ends_with('s') {
        return false;
    }
    // "The water rose 4.5m in three hours"
    let by = first > 0 && view.is(first - 1, "by");
    let moved = words!["rose", "risen", "rise", "rises", "rising", "climbed", "fell", "fallen", "dropped", "swelled"];
    let water = words![
        "water",
        "waters",
        "river",
        "rivers",
        "lake",
        "sea",
        "tide",
        "tides",
        "reservoir",
        "level",
        "levels",
        "floodwater",
        "floodwaters",
        "snow",
    ];
    if first > usize::from(by)
        && view.is_any(first - 1 - usize::from(by), moved)
        && (0..first).any(|k| view.is_any(k, water))
    {
        return false;
    }
    let next = at + 1;
    // "the summit, at 3,100m": a thousand millions are a billion, unless they count something.
    let counts = view.tokens.get(next).is_some_and(|t| {
        t.kind == TokenKind::Word
            && !t.has(Class::Preposition)
            && !t.has(Class::Conjunction)
            && !t.has(Class::Auxiliary)
    });
    if view.str(at - 1).bytes().filter(u8::is_ascii_digit).count() > 3
        && !view.tokens[at - 1].flags.has(Flags::DECIMAL)
        && !counts
    {
        return false;
    }
    let power =
        view.tokens.get(next).is_some_and(crate::token::Token::glued) && view.is_any(next, words!["2", "3", "²", "³"]);
    !(power
        || view.is_any(next, LENGTHS)
        || view.kind(next) == Some(TokenKind::Slash)
        || (view.kind(next) == Some(TokenKind::Hyphen) && view.is_any(next + 1, LENGTHS))
        || (RACES.contains(&view.str(at - 1)) && !view.str(next).ends_with('s')))
}

//! Scores: `3-0`, `6-4, 7-5`.

use super::numeral::plain;
use super::part::{cut_off, slashed};
use crate::lexicon::{Class, words};
use crate::sentence::View;
use crate::token::{Flags, TokenKind};

/// Words after two figures that make them a score.
pub(super) const SCORE_WORDS: &[&str] = &[
    "win",
    "wins",
    "victory",
    "defeat",
    "loss",
    "draw",
    "lead",
    "majority",
    "split",
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
];

/// `3-0`, `6-4`: where the score ends.
pub(super) fn score(view: &View<'_>, i: usize, floor: usize) -> Option<usize> {
    let joined = |k: usize| {
        matches!(view.kind(k), Some(TokenKind::Hyphen | TokenKind::Dash))
            && view.tokens[k].glued()
            && plain(view, k + 1)
            && view.tokens[k + 1].glued()
    };
    if !plain(view, i)
        || !joined(i + 1)
        || (i > floor && view.tokens[i].glued() && view.kind(i - 1) != Some(TokenKind::Open))
        // `101-1/8`, `101-1/`
        || slashed(view, i + 2).is_some()
        || cut_off(view, i + 2).is_some()
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
    if end > i + 3 {
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
        || view.is_any(end, words!["percent", "per", "pct"]);
    if unit {
        return None;
    }
    if view.is(i, "0") {
        return Some(end);
    }
    let word = SCORE_WORDS.iter().any(|w| view.is(end, w));
    let before = i > 0
        && (view.is_any(
            i - 1,
            words![
                "won", "win", "lost", "lose", "beat", "drew", "lead", "led", "tied", "at", "score", "voted", "vote",
                "ruled", "trailed", "trailing", "leading", "ahead", "defeated", "finished", "it", "went", "go", "by",
                "record", "now",
            ],
        ) || (view.tokens[i - 1].flags.has(Flags::CAPITAL)
            && !view.has(i - 1, Class::Month)
            && view.kind(i - 1) == Some(TokenKind::Word)
            && i > 1));
    // "21-19, 15-21": a score beside a score
    let beside = i > 3 && view.kind(i - 1) == Some(TokenKind::Comma) && score(view, i - 4, floor) == Some(i - 1);
    if word || low >= high || before || beside {
        return Some(end);
    }
    // `2-3` with nothing counted after it.
    let counted = super::count::noun(view, end, false).is_some();
    (!counted && high < 12).then_some(end)
}

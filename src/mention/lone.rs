//! Lone figures: digits with a plain word or the end of a clause behind them, to which most grammars have nothing to say.
//!
//! Most figures of the news are such, and each grammar would find out for itself, one question after the other. These
//! ask once what stands beside a figure, and answer yes only where the grammar they spare could find nothing.

use super::numeral::plain;
use super::timex;
use crate::lexicon::{Class, Classes, words};
use crate::sentence::View;
use crate::token::{Flags, Kinds, Token, TokenKind};

/// Classes whose words go on with a numeral: `2 million`, `3 dozen`, `5 eighths`.
const SCALES: Classes = Classes::of(Class::Scale).and(Class::Collective).and(Class::Part);

/// Signs that go on with a numeral: `5 1/2`, `3/4`, `5½`, `2-million`.
const JOINTS: Kinds =
    Kinds::of(TokenKind::Number).and(TokenKind::Slash).and(TokenKind::Fraction).and(TokenKind::Hyphen);

/// Whether a numeral whose digits end before token `at` can go on there.
pub(super) fn goes_on(view: &View<'_>, at: usize) -> bool {
    view.tokens.get(at).is_some_and(|t| {
        JOINTS.meets(Kinds::of(t.kind)) || t.classes.meets(SCALES) || t.kind == TokenKind::Word && view.is(at, "and")
    })
}

/// Whether a scale stands at token `at` after a numeral in digits, and nothing else that goes on with one: `2 million`.
pub(super) fn scaled_next(view: &View<'_>, at: usize) -> bool {
    const ELSE: Classes = Classes::of(Class::Collective).and(Class::Part);
    view.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Word && t.has(Class::Scale) && !t.classes.meets(ELSE))
}

/// Whether the scale after the figure at token `i` is of money: `2 million dollars` are no length of time, nor so many
/// times.
pub(super) fn paid(view: &View<'_>, i: usize) -> bool {
    const TIME: Classes = SCALES.and(Class::TimeUnit);
    scaled_next(view, i + 1)
        && !view.has(i + 1, Class::TimeUnit)
        && view.tokens.get(i + 2).is_some_and(|t| t.has(Class::Currency) && !t.classes.meets(TIME))
}

/// What a figure measures or pays with, by which four digits are no year.
const MEASURES: Classes = Classes::of(Class::Unit).and(Class::Currency).and(Class::Scale);

/// Whether no date and no time of day begins with the figure at token `i`: a word that is none of time stands behind it.
pub(super) fn undated(view: &View<'_>, i: usize) -> bool {
    let (Some(figure), Some(next)) = (view.tokens.get(i), view.tokens.get(i + 1)) else { return false };
    // "1986/87", "mid-1987"
    let joined = figure.glued() && i > 0 && view.tokens[i - 1].kind != TokenKind::Currency;
    let year = figure.span.len() == 4 && plain(view, i);
    let marks = [Flags::CAPITAL, Flags::DOTTED, Flags::APOSTROPHE, Flags::WIDE];
    let word = next.kind == TokenKind::Word
        && !next.glued()
        && next.span.len() > 2
        && !marks.iter().any(|m| next.flags.has(*m))
        && !next.classes.meets(timex::WORDS)
        && !view.is_any(i + 1, words!["and", "last", "this", "tonight"]);
    figure.kind == TokenKind::Number && !joined && word && (!year || next.classes.meets(MEASURES))
}

/// Whether the figure at token `i` is no part of a name, an address or a score: it stands apart, and nothing before it
/// names anything.
pub(super) fn unlabelled(view: &View<'_>, i: usize) -> bool {
    let (tokens, figure) = (view.tokens, &view.tokens[i]);
    // "737 Max", "called 911", "07700900123"
    if matches!(figure.span.len(), 3 | 11) && matches!(figure.bytes(view.text)[0], b'0' | b'1' | b'7' | b'9') {
        return false;
    }
    let apart = |k: usize| tokens.get(k).is_none_or(|t| !t.glued());
    let before = i.checked_sub(1).is_none_or(|b| match tokens[b].kind {
        TokenKind::Word => !figure.glued() && !names(view, b),
        TokenKind::Currency | TokenKind::Open => b == 0 || apart(b),
        _ => false,
    });
    before
        && tokens.get(i + 1).is_none_or(|next| match next.kind {
            TokenKind::Word => {
                !next.glued()
                    && !next.flags.has(Flags::CAPITAL)
                    && !view.is_any(i + 1, words!["to", "and", "or", "block", "back"])
            }
            TokenKind::Period => apart(i + 2),
            TokenKind::Comma | TokenKind::Close | TokenKind::Percent => {
                apart(i + 2) && tokens.get(i + 2).is_none_or(|t| t.kind != TokenKind::Number)
            }
            _ => false,
        })
}

/// Whether the word at `before` can name what its figure is part of, or join it to another.
fn names(view: &View<'_>, before: usize) -> bool {
    let word: &Token = &view.tokens[before];
    word.has(Class::Label)
        || word.flags.has(Flags::UPPER)
        || view.is_any(before, words!["p", "sp", "news", "to", "and", "or", "of"])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Clock, label, numeral, tests::WORDS};
    use super::*;
    use crate::article::Article;
    use crate::sentence::Segmented;

    /// What is spared would have found nothing.
    fn hold(text: &str) {
        let article = Article { text: text.into(), ..Article::default() };
        let seg = Segmented::new(&article);
        let clock = Clock::new(&seg);
        for view in (0..seg.sentences.len()).map(|at| seg.view(at)) {
            for i in (0..view.tokens.len()).filter(|&i| view.kind(i) == Some(TokenKind::Number)) {
                assert!(!undated(&view, i) || timex::looked_for(&view, i, &clock).is_none(), "{text}");
                assert!(!undated(&view, i) || !timex::asked(&view, i, &clock), "{text}");
                assert!(!unlabelled(&view, i) || label::figure(&view, i, &clock).is_none(), "{text}");
                if let Some(whole) = numeral::whole(&view, i) {
                    let onward = || numeral::onward(&view, i, whole);
                    assert!(goes_on(&view, i + 1) || onward() == Some(whole), "{text}");
                    assert!(!scaled_next(&view, i + 1) || onward() == Some(numeral::large(&view, whole)), "{text}");
                }
                assert!(!paid(&view, i) || timex::spent(&view, i, &clock).is_none(), "{text}");
            }
        }
    }

    /// Words that stand beside figures in dates, labels and numerals.
    const BESIDE: &[&str] = &[
        " 1987", " 87", " 7", " 737", " 911", "-3", "/88", " mln", " dlrs", " cents", " boats", " at", " on", " in",
        " May", " Max", " called", " No.", " section", " KXYZ", " News", " p.m.", " o'clock", " second", " quarter",
        " last", " summer", " the", "%", "(", ")", ", ", ". ", ": ", "$", " early", " mid", " s", " block", " hundred",
        " dozen", " and", " to",
    ];

    #[test]
    fn plain_figures_stand_alone() {
        let article = Article { text: "Net 6 cts on 12 boats, 40 pct of 1987 dlrs.".into(), ..Article::default() };
        let seg = Segmented::new(&article);
        let view = seg.view(0);
        let figures = || (0..view.tokens.len()).filter(|&i| view.kind(i) == Some(TokenKind::Number));
        assert_eq!(figures().filter(|&i| undated(&view, i)).count(), 4);
        assert_eq!(figures().filter(|&i| unlabelled(&view, i)).count(), 2);
    }

    proptest! {
        #[test]
        fn nothing_is_missed(words in prop::collection::vec(prop::sample::select(WORDS), 0..16)) {
            hold(&words.concat());
        }

        #[test]
        fn nothing_is_missed_beside_dates_and_labels(words in prop::collection::vec(prop::sample::select(BESIDE), 0..9)) {
            hold(&words.concat());
        }
    }
}

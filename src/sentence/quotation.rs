//! Quotations: the words between quotation marks, paragraph by paragraph, with their speaker.

use std::ops::Range;

use super::speaker::{self, Speaker};
use super::{Segmented, Sentence};
use crate::span::{Field, Span};
use crate::token::{Kinds, Token, TokenKind};

/// Words between quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// The field it stands in.
    pub field: Field,
    /// From the first opening mark to the last closing mark, marks included.
    pub span: Span,
    /// The words without their marks, one span a paragraph.
    pub parts: Vec<Span>,
    /// The tokens between the first and the last mark, as places in `Segmented::tokens`.
    pub tokens: Range<usize>,
    /// The sentence it opens in.
    pub sentence: usize,
    /// How many words it has.
    pub words: usize,
    /// Whether it is too short to be speech: one to three words that end no clause, as in scare
    /// quotes and nicknames.
    pub scare: bool,
    /// Whether it stands inside another quotation.
    pub nested: bool,
    /// Whether it has a closing mark.
    pub closed: bool,
    /// Who says it, and of whom, where the article tells.
    pub speaker: Option<Speaker>,
}

/// A mark that waits for its fellow.
struct Open {
    mark: TokenKind,
    /// The opening mark, as a place in `Segmented::tokens`.
    at: usize,
    /// Where the words of this paragraph begin.
    from: usize,
    parts: Vec<Span>,
}

const MARKS: Kinds = Kinds::of(TokenKind::DoubleQuote).and(TokenKind::SingleQuote);

/// All quotations of an article, in the order of their opening marks.
pub(super) fn find(seg: &Segmented<'_>) -> Vec<Quotation> {
    let mut out = Vec::new();
    let mut stack: Vec<Open> = Vec::new();
    let mut at = 0;
    while at < seg.sentences.len() {
        let block = seg.sentences[at].block;
        let last = at + seg.sentences[at..].iter().take_while(|s| s.block == block).count() - 1;
        // A paragraph without a mark opens nothing, and goes on with nothing.
        if stack.is_empty() && !seg.sentences[at..=last].iter().any(|s| s.kinds.meets(MARKS)) {
            at = last + 1;
            continue;
        }
        let range = seg.sentences[at].tokens.start..seg.sentences[last].tokens.end;
        let next = seg.sentences.get(last + 1).filter(|n| n.field == seg.sentences[at].field);
        paragraph(seg, &seg.sentences[at], range, next, &mut stack, &mut out);
        at = last + 1;
    }
    out.sort_by_key(|q| q.tokens.start);
    speaker::assign(seg, &mut out);
    out
}

fn paragraph(
    seg: &Segmented<'_>,
    sentence: &Sentence,
    range: Range<usize>,
    next: Option<&Sentence>,
    stack: &mut Vec<Open>,
    out: &mut Vec<Quotation>,
) {
    let text = seg.article.field(sentence.field);
    let tokens = &seg.tokens;
    let mut i = range.start;
    if let Some(open) = stack.last_mut() {
        // The paragraph before left it open, and this one opens with the same mark again.
        open.from = i + 1;
        i += 1;
    }
    while i < range.end {
        let mark = tokens[i].kind;
        if !matches!(mark, TokenKind::DoubleQuote | TokenKind::SingleQuote) {
            i += 1;
            continue;
        }
        let open = stack.iter().rposition(|o| o.mark == mark);
        match side(tokens, i, &range, text, open.is_some()) {
            Side::Open if open.is_none() => stack.push(Open { mark, at: i, from: i + 1, parts: Vec::new() }),
            Side::Close => {
                if let Some(place) = open {
                    // What is still open inside was an apostrophe.
                    stack.truncate(place + 1);
                    if let Some(open) = stack.pop() {
                        out.extend(close(seg, sentence.field, open, i, true, !stack.is_empty()));
                    }
                }
            }
            _ => {}
        }
        i += 1;
    }
    stack.truncate(1);
    let Some(open) = stack.last_mut() else { return };
    let again = next.is_some_and(|n| {
        let first = n.tokens.start;
        let range = n.tokens.clone();
        tokens[first].kind == open.mark && side(tokens, first, &range, text, false) == Side::Open
    });
    if again {
        open.parts.extend(words(tokens, open.from, range.end));
    } else if let Some(open) = stack.pop() {
        // Without a fellow a single mark within a line is an apostrophe.
        if open.mark == TokenKind::DoubleQuote || !open.parts.is_empty() || open.at == range.start {
            out.extend(close(seg, sentence.field, open, range.end, false, false));
        }
    }
}

fn words(tokens: &[Token], from: usize, to: usize) -> Option<Span> {
    (from < to).then(|| tokens[from].span.to(tokens[to - 1].span))
}

fn close(seg: &Segmented<'_>, field: Field, open: Open, at: usize, closed: bool, nested: bool) -> Option<Quotation> {
    let mut parts = open.parts;
    parts.extend(words(&seg.tokens, open.from, at));
    let tokens = open.at + 1..at;
    if parts.is_empty() {
        return None;
    }
    let end = if closed { seg.tokens[at].span } else { seg.tokens[at - 1].span };
    let words = seg.tokens[tokens.clone()].iter().filter(|t| t.kind == TokenKind::Word).count();
    let clause = seg.tokens[at - 1];
    let ends = matches!(clause.kind, TokenKind::Comma | TokenKind::Period | TokenKind::Stop | TokenKind::Dash);
    let sentence = seg.sentences.partition_point(|s| s.tokens.end <= open.at);
    Some(Quotation {
        field,
        span: seg.tokens[open.at].span.to(end),
        parts,
        tokens,
        sentence,
        words,
        scare: words <= 3 && !ends,
        nested,
        closed,
        speaker: None,
    })
}

/// Which way a mark looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Open,
    Close,
    /// An apostrophe, a sign for feet or minutes.
    Neither,
}

fn side(tokens: &[Token], i: usize, range: &Range<usize>, text: &str, open: bool) -> Side {
    let token = &tokens[i];
    let before = (i > range.start).then(|| &tokens[i - 1]);
    let after = (i + 1 < range.end).then(|| &tokens[i + 1]);
    let tight_after = after.is_some_and(Token::glued);
    let loose_before = before.is_none_or(|b| {
        !token.glued()
            || matches!(b.kind, TokenKind::Open | TokenKind::Dash | TokenKind::DoubleQuote | TokenKind::SingleQuote)
    });
    let word_after = after.is_some_and(|a| {
        !matches!(
            a.kind,
            TokenKind::Comma | TokenKind::Period | TokenKind::Semicolon | TokenKind::Close | TokenKind::Colon
        )
    });
    match token.span.of(text) {
        "“" | "„" | "«" => Side::Open,
        "”" | "»" => Side::Close,
        "\"" if loose_before && tight_after && word_after => {
            // A mark that touches the word before as well as loose punctuation closes.
            if open && token.glued() { Side::Close } else { Side::Open }
        }
        "\"" if before.is_some_and(|b| b.kind == TokenKind::Number) && token.glued() && !open => Side::Neither,
        "\"" if open => Side::Close,
        "\"" if tight_after => Side::Open,
        "‘" | "‚" | "‹" => {
            if clipped(after, text) {
                Side::Neither
            } else {
                Side::Open
            }
        }
        "’" | "›" if open && token.glued() && !possessive(tokens, i, range, text) => Side::Close,
        "'" | "`" if open && token.glued() && !loose_before => {
            if possessive(tokens, i, range, text) {
                Side::Neither
            } else {
                Side::Close
            }
        }
        "'" | "`" if loose_before && tight_after && word_after && !clipped(after, text) => {
            if open {
                Side::Close
            } else {
                Side::Open
            }
        }
        _ => Side::Neither,
    }
}

/// Words that begin with an apostrophe: `’90s`, `’tis`.
fn clipped(after: Option<&Token>, text: &str) -> bool {
    after.is_some_and(|a| {
        a.glued()
            && (a.kind == TokenKind::Number && a.span.len() == 2
                || ["em", "til", "till", "tis", "twas", "n", "cause"]
                    .iter()
                    .any(|w| a.span.of(text).eq_ignore_ascii_case(w)))
    })
}

/// Whether the mark after a word's final s is its possessive: a word follows, and another mark
/// that can close comes before one that opens.
fn possessive(tokens: &[Token], i: usize, range: &Range<usize>, text: &str) -> bool {
    let Some(before) = i.checked_sub(1).filter(|b| *b >= range.start).map(|b| &tokens[b]) else { return false };
    let plural = before.kind == TokenKind::Word && before.span.of(text).ends_with(['s', 'S']);
    if !plural || i + 1 >= range.end || tokens[i + 1].kind != TokenKind::Word || tokens[i + 1].glued() {
        return false;
    }
    for at in i + 1..range.end {
        let token = &tokens[at];
        if token.kind != TokenKind::SingleQuote {
            continue;
        }
        let tight_after = at + 1 < range.end && tokens[at + 1].glued() && tokens[at + 1].kind == TokenKind::Word;
        return token.glued() && !tight_after;
    }
    false
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::sentence::Segmented;
    use proptest::prelude::*;

    fn check(text: &str, expected: &[&str]) {
        let article = Article { text: text.into(), ..Article::default() };
        let seg = Segmented::new(&article);
        let got: Vec<String> =
            seg.quotations.iter().map(|q| q.parts.iter().map(|p| p.of(text)).collect::<Vec<_>>().join(" / ")).collect();
        assert_eq!(got, expected, "{text}");
    }

    #[test]
    fn pairs_marks() {
        check("“We left,” Holt said, “and came back.”", &["We left,", "and came back."]);
        check("\"We left,\" Holt said. \"All of us.\"", &["We left,", "All of us."]);
        check("He called it ‘a disgraceful smear’ and left.", &["a disgraceful smear"]);
        check("He called it 'a smear' (\"a lie\").", &["a smear", "a lie"]);
        check("“She said ‘never again’ twice,” he said.", &["She said ‘never again’ twice,", "never again"]);
        check("Jo “Red” Marsh, 40, fell.", &["Red"]);
    }

    #[test]
    fn apostrophes_are_no_marks() {
        check("The victims’ families in the ’90s didn’t know.", &[]);
        check("The owners' dogs' collars. Rock 'n' roll.", &[]);
        check("He said ‘the gangs’ crimes went on’ for years.", &["the gangs’ crimes went on"]);
        check("It was 5' 10\" tall.", &[]);
    }

    #[test]
    fn runs_on_over_paragraphs() {
        check("Holt said: ‘We left.\n‘We came back.\n‘That is all.’", &["We left. / We came back. / That is all."]);
        check("“We left.\n\n“We came back,” she said.\n\nNo more.", &["We left. / We came back,"]);
        check("“We left.\n\nThe council met.", &["We left."]);
    }

    proptest! {
        #[test]
        fn any_text(text in "[a-z .,“”‘’'\"\n]{0,80}|\\PC{0,40}") {
            let article = Article { text: text.clone(), ..Article::default() };
            let seg = Segmented::new(&article);
            for s in &seg.sentences {
                prop_assert!(text.get(s.span.start as usize..s.span.end as usize).is_some());
            }
            for q in &seg.quotations {
                prop_assert!(q.parts.iter().all(|p| text.get(p.start as usize..p.end as usize).is_some()));
                prop_assert!(q.tokens.start <= q.tokens.end);
            }
        }
    }
}

//! The one lexer: text to tokens with a kind, flags and a lexicon id.

use crate::lexicon::key::{self, Key};
use crate::lexicon::{self, Classes, Entry, Lexicon, Slot, WordId, WordList};
use crate::span::Span;
use crate::words::combining;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner apostrophes (`O'Brien`) or abbreviating dots (`U.S.`, `a.m.`).
    Word,
    /// Digits with grouping commas and a decimal point: `1,200`, `5.93`.
    Number,
    /// `'s` or a bare apostrophe after a word's final s.
    Possessive,
    /// `-` and the hyphens of Unicode.
    Hyphen,
    /// `–`, `—`, `--`.
    Dash,
    /// `"`, `“`, `”`, `«`, `»`.
    DoubleQuote,
    /// `'`, `‘`, `’` that are not part of a word.
    SingleQuote,
    /// `,`
    Comma,
    /// `.`
    Period,
    /// `!`, `?`, `…`
    Stop,
    /// `:`
    Colon,
    /// `;`
    Semicolon,
    /// `(`, `[`
    Open,
    /// `)`, `]`
    Close,
    /// `/`
    Slash,
    /// `%`
    Percent,
    /// `$`, `£`, `€`, `¥` and the other signs of money.
    Currency,
    /// `½` and its like.
    Fraction,
    /// Anything else.
    Symbol,
}

/// A set of kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Kinds(u32);

impl Kinds {
    /// The empty set.
    pub const NONE: Self = Self(0);

    /// The set of one.
    #[inline]
    pub const fn of(kind: TokenKind) -> Self {
        Self(1 << kind as u32)
    }

    /// Both sets.
    #[must_use]
    #[inline]
    pub const fn and(self, kind: TokenKind) -> Self {
        self.union(Self::of(kind))
    }

    /// Whatever is in either.
    #[must_use]
    #[inline]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two share a kind.
    #[inline]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Yes-or-no marks of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Flags(u8);

impl Flags {
    /// White space stands before.
    pub const SPACE: Self = Self(1);
    /// A line break stands before.
    pub const LINE: Self = Self(2);
    /// Begins with a capital letter.
    pub const CAPITAL: Self = Self(4);
    /// Two or more letters, all capitals.
    pub const UPPER: Self = Self(8);
    /// An abbreviation with inner dots, its last dot included.
    pub const DOTTED: Self = Self(16);
    /// A number with a decimal point.
    pub const DECIMAL: Self = Self(32);
    /// A number with grouping commas; no number is an abbreviation, so one mark serves both.
    pub const GROUPED: Self = Self::DOTTED;
    /// Has a letter beyond ASCII.
    pub const WIDE: Self = Self(64);
    /// Has an apostrophe inside: `O'Brien`, `they'll`.
    pub const APOSTROPHE: Self = Self(128);

    /// Whether all of `other` is set.
    #[inline]
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// These marks and those of `other`.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// One token: 40 bytes, no text of its own. What later stages ask of its word again and again (is it this one,
/// is it of this class?) is looked up once, by the lexer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in its field.
    pub span: Span,
    /// The classes of its word; none where the lexicon does not know it.
    pub classes: Classes,
    /// Its first letters, as a number.
    pub key: Key,
    /// A hash of all its letters.
    pub hash: u32,
    /// The lexicon entry, `WordId::NONE` where the word is unknown.
    pub word: WordId,
    /// What it is made of.
    pub kind: TokenKind,
    /// Its marks.
    pub flags: Flags,
}

const _: () = assert!(size_of::<Token>() == 40);

impl Token {
    /// The lexicon's entry for the word; the empty entry for unknown words.
    #[inline]
    pub fn entry(&self) -> &'static Entry {
        Lexicon::get().entry(self.word)
    }

    /// The lemma of its word as a member of `class`.
    #[inline]
    pub fn lemma(&self, class: lexicon::Class) -> Option<&'static str> {
        if self.has(class) { self.entry().lemma(class) } else { None }
    }

    /// What its word is worth in `class`.
    #[inline]
    pub fn worth(&self, class: lexicon::Class) -> Option<&'static str> {
        if self.has(class) { self.entry().worth(class) } else { None }
    }

    /// What its word is worth in `class`, as a whole number.
    #[inline]
    pub fn number(&self, class: lexicon::Class) -> Option<u64> {
        if self.has(class) { self.entry().number(class) } else { None }
    }

    /// Whether no white space parts it from the token before.
    #[inline]
    pub const fn glued(&self) -> bool {
        !self.flags.has(Flags::SPACE)
    }

    /// Whether its word belongs to `class`.
    #[inline]
    pub const fn has(&self, class: lexicon::Class) -> bool {
        self.classes.meets(Classes::of(class))
    }

    /// Whether it is this word of its `text`, in any case; `word` is in lower case. For words written in the
    /// program, one comparison of numbers.
    #[inline(always)]
    #[allow(clippy::inline_always)]
    pub fn is(&self, text: &str, word: &str) -> bool {
        self.key == Key::of(word)
            && (word.len() < 8
                || self.span.len() == word.len()
                    && (word.len() == 8 || self.bytes(text).eq_ignore_ascii_case(word.as_bytes())))
    }

    /// Whether it is one of these words, in any case; inlined, since nearly every word is turned away at once.
    #[inline(always)]
    #[allow(clippy::inline_always)]
    pub fn is_any(&self, text: &str, words: &WordList) -> bool {
        words.may_have(self.hash) && words.finds(self.bytes(text), self.hash)
    }

    /// Its bytes.
    #[inline]
    pub fn bytes<'a>(&self, text: &'a str) -> &'a [u8] {
        text.as_bytes().get(self.span.start as usize..self.span.end as usize).unwrap_or_default()
    }
}

/// Appends the tokens of `text[from..to]` to `out`; spans are offsets into `text`.
pub fn lex(text: &str, range: Span, out: &mut Vec<Token>) {
    let first = out.len();
    cut(text, range, out);
    look_up(text, &mut out[first..]);
}

/// How many words are looked up side by side.
const SIDE_BY_SIDE: usize = 64;

/// Looks up the words of tokens. The table is read for many of them before any answer is asked for: the processor then
/// waits for its memory once, not for each word.
pub(crate) fn look_up(text: &str, tokens: &mut [Token]) {
    let lexicon = Lexicon::get();
    for tokens in tokens.chunks_mut(SIDE_BY_SIDE) {
        let mut places = [Slot::default(); SIDE_BY_SIDE];
        for (place, token) in places.iter_mut().zip(&*tokens) {
            *place = lexicon.first(token.hash);
        }
        for (token, place) in tokens.iter_mut().zip(places) {
            if token.kind == TokenKind::Word
                && let Some(known) = lexicon.look_up(text.as_bytes(), token.span, token.key, token.hash, place)
            {
                (token.word, token.classes) = known;
            }
        }
    }
}

/// Appends the tokens of `text[from..to]` to `out`, their words not looked up.
pub(crate) fn cut(text: &str, range: Span, out: &mut Vec<Token>) {
    let bytes = &text.as_bytes()[..range.end as usize];
    let mut at = range.start as usize;
    let mut gap = Flags::default();
    while let Some(&byte) = bytes.get(at) {
        if byte.is_ascii_alphabetic() {
            at = plain_word(bytes, at, gap, out).unwrap_or_else(|| word(text, bytes, at, gap, out));
            gap = Flags::default();
            // What follows most words.
            if bytes.get(at) == Some(&b' ') {
                gap = Flags::SPACE;
                at += 1;
            }
            continue;
        }
        let start = at;
        match CLASS[byte as usize] {
            Class::Space => {
                gap = gap.with(Flags::SPACE);
                at += 1;
                continue;
            }
            Class::Line => {
                gap = gap.with(Flags::SPACE).with(Flags::LINE);
                at += 1;
                continue;
            }
            Class::Digit => {
                let (end, flags) = number_end(bytes, at);
                at = end;
                push(bytes, out, start, at, TokenKind::Number, gap.with(flags));
            }
            Class::Wide => {
                let c = text[at..].chars().next().unwrap_or(' ');
                let len = c.len_utf8();
                if c.is_alphabetic() {
                    at = word(text, bytes, at, gap, out);
                    gap = Flags::default();
                    continue;
                }
                if c.is_whitespace() || c == '\u{feff}' {
                    at += len;
                    gap = gap.with(Flags::SPACE);
                    continue;
                }
                at += len;
                push(bytes, out, start, at, wide_kind(c), gap);
            }
            // `.38`: a fraction without its nought, where nothing stands against it.
            Class::Mark(TokenKind::Period)
                if bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
                    && (gap.has(Flags::SPACE)
                        || out.last().is_none_or(|t| t.kind != TokenKind::Word && t.kind != TokenKind::Number)) =>
            {
                let (end, flags) = number_end(bytes, at + 1);
                at = end;
                push(bytes, out, start, at, TokenKind::Number, gap.with(flags).with(Flags::DECIMAL));
            }
            Class::Mark(kind) => {
                at += 1;
                if kind == TokenKind::Hyphen && bytes.get(at) == Some(&b'-') {
                    at += bytes[at..].iter().take_while(|b| **b == b'-').count();
                    push(bytes, out, start, at, TokenKind::Dash, gap);
                } else {
                    let kind = if dash_like(kind, gap, bytes.get(at)) { TokenKind::Dash } else { kind };
                    let (key, hash) = Key::of_mark(byte);
                    push_known(out, (start, at), (key, hash), kind, gap);
                }
            }
        }
        gap = Flags::default();
    }
}

/// Whether a hyphen stands for a dash, as in `Mr Roe - who is 66 - said`: a space on either side, but
/// not at the start of a line, where it opens an item of a list.
fn dash_like(kind: TokenKind, gap: Flags, next: Option<&u8>) -> bool {
    kind == TokenKind::Hyphen && gap.has(Flags::SPACE) && !gap.has(Flags::LINE) && next == Some(&b' ')
}

fn push(bytes: &[u8], out: &mut Vec<Token>, start: usize, end: usize, kind: TokenKind, flags: Flags) {
    push_known(out, (start, end), Key::in_text(bytes, start, end), kind, flags);
}

/// Appends the token at `start..end`, whose key and hash are known; inlined, since nearly every token comes here.
#[inline(always)]
#[allow(clippy::inline_always)]
fn push_known(
    out: &mut Vec<Token>,
    (start, end): (usize, usize),
    (key, hash): (Key, u32),
    kind: TokenKind,
    flags: Flags,
) {
    let (word, classes) = (WordId::NONE, Classes::NONE);
    out.push(Token { span: Span::new(start, end), classes, key, hash, word, kind, flags });
}

/// Lexes a word of nothing but ASCII letters, eight at a time; `None` where what follows may belong to it.
#[inline]
fn plain_word(bytes: &[u8], at: usize, gap: Flags, out: &mut Vec<Token>) -> Option<usize> {
    let chunk = key::eight(bytes, at);
    let (key, len) = Key::of_letters(chunk);
    let mut end = at + len;
    if len == 8 {
        end += bytes[end..].iter().take_while(|b| b.is_ascii_alphabetic()).count();
    }
    // A dot goes on with single letters only.
    let goes_on = match bytes.get(end) {
        Some(b' ') | None => false,
        Some(b'.') => end == at + 1,
        Some(byte) => *byte == b'\'' || !byte.is_ascii(),
    };
    if goes_on {
        return None;
    }
    let mut flags = gap;
    if (chunk as u8).is_ascii_uppercase() {
        flags = flags.with(Flags::CAPITAL);
        if end > at + 1 && bytes[at + 1..end].iter().all(u8::is_ascii_uppercase) {
            flags = flags.with(Flags::UPPER);
        }
    }
    push_known(out, (at, end), (key, key.hash_of_letters(bytes, at, end)), TokenKind::Word, flags);
    Some(end)
}

/// Lexes a word at `at`, with the possessive after it; returns where to go on.
fn word(text: &str, bytes: &[u8], at: usize, gap: Flags, out: &mut Vec<Token>) -> usize {
    let mut end = at;
    let mut flags = gap;
    let mut upper = true;
    let mut letters = 0_usize;
    let mut possessive = None;
    while end < bytes.len() {
        let byte = bytes[end];
        if byte.is_ascii_alphabetic() {
            upper &= byte.is_ascii_uppercase();
            letters += 1;
            end += 1;
            continue;
        }
        let apostrophe = match byte {
            b'\'' => 1,
            0xe2 if bytes[end..].starts_with("’".as_bytes()) => 3,
            0x80.. => {
                let c = text[end..].chars().next().unwrap_or(' ');
                if !c.is_alphabetic() && !combining(c) {
                    break;
                }
                upper &= c.is_uppercase();
                letters += 1;
                flags = flags.with(Flags::WIDE);
                end += c.len_utf8();
                continue;
            }
            b'.' if dotted(bytes, at, end) => {
                flags = flags.with(Flags::DOTTED);
                end += 1;
                continue;
            }
            _ => break,
        };
        let rest = &bytes[end + apostrophe..];
        let tail = rest.iter().take_while(|b| b.is_ascii_alphabetic()).count();
        if tail == 1 && matches!(rest[0], b's' | b'S') {
            possessive = Some((end, end + apostrophe + 1));
            break;
        }
        if tail == 0 {
            break;
        }
        end += apostrophe;
        flags = flags.with(Flags::APOSTROPHE);
    }
    if text[at..].chars().next().is_some_and(char::is_uppercase) {
        flags = flags.with(Flags::CAPITAL);
    }
    if upper && letters > 1 {
        flags = flags.with(Flags::UPPER);
    }
    push(bytes, out, at, end, TokenKind::Word, flags);
    if let Some((start, stop)) = possessive {
        push(bytes, out, start, stop, TokenKind::Possessive, Flags::default());
        return stop;
    }
    end
}

/// Whether the dot at `dot` belongs to an abbreviation of single letters begun at `start`:
/// every letter so far stands alone (`U.S.`, `a.m.`), and another letter came or comes.
fn dotted(bytes: &[u8], start: usize, dot: usize) -> bool {
    let so_far = &bytes[start..dot];
    let single = so_far.len() % 2 == 1
        && so_far.iter().enumerate().all(|(i, b)| if i % 2 == 0 { b.is_ascii_alphabetic() } else { *b == b'.' });
    let next_letter = bytes.get(dot + 1).is_some_and(u8::is_ascii_alphabetic)
        && !bytes.get(dot + 2).is_some_and(u8::is_ascii_alphabetic);
    single && (so_far.len() >= 3 || next_letter)
}

/// Where a number that starts at `at` ends, with its marks.
fn number_end(bytes: &[u8], at: usize) -> (usize, Flags) {
    let digits = |from: usize| bytes[from..].iter().take_while(|b| b.is_ascii_digit()).count();
    let (mut end, mut flags) = (at + digits(at), Flags::default());
    // Most numbers are a run of digits and nothing else.
    if !matches!(bytes[end..], [b',' | b'.' | b' ', b'0'..=b'9', ..] | [0xe2, ..]) {
        return (end, flags);
    }
    // `12,34,567`: lakhs and crores.
    if end - at <= 2 && bytes.get(end) == Some(&b',') && digits(end + 1) == 2 {
        let mut to = end;
        while bytes.get(to) == Some(&b',') && digits(to + 1) == 2 && to - end < 15 {
            to += 3;
        }
        if bytes.get(to) == Some(&b',') && digits(to + 1) == 3 {
            end = to + 4;
            flags = flags.with(Flags::GROUPED);
        }
    } else if end - at <= 3 {
        while bytes.get(end) == Some(&b',') && digits(end + 1) == 3 {
            end += 4;
            flags = flags.with(Flags::GROUPED);
        }
        // `40 000` with a narrow or a thin space, which nothing else is set with.
        while matches!(bytes.get(end..end + 3), Some([0xe2, 0x80, 0xaf | 0x89])) && digits(end + 3) == 3 {
            end += 6;
            flags = flags.with(Flags::GROUPED);
        }
        // `25 000`, `R250 400`: with a space where only nought or a sum can come; € and £ by their last bytes.
        let sum = at > 0 && matches!(bytes[at - 1], b'R' | b'$' | 0xac | 0xa3);
        while bytes.get(end) == Some(&b' ')
            && digits(end + 1) == 3
            && bytes[at] != b'0'
            && (sum || bytes[end + 1..].starts_with(b"000"))
        {
            end += 4;
            flags = flags.with(Flags::GROUPED);
        }
    }
    // `2,45 m`: nobody groups fewer than three digits.
    let decimals = if bytes.get(end) == Some(&b',') { digits(end + 1) } else { 0 };
    if matches!(decimals, 1 | 2) && end - at <= 3 && measured(&bytes[end + 1 + decimals..]) {
        return (end + 1 + decimals, flags.with(Flags::DECIMAL));
    }
    if bytes.get(end) == Some(&b'.') && digits(end + 1) > 0 {
        end += 1 + digits(end + 1);
        flags = flags.with(Flags::DECIMAL);
    }
    (end, flags)
}

/// Whether a unit stands first in `rest`.
fn measured(rest: &[u8]) -> bool {
    const UNITS: [&[u8]; 12] =
        [b"m ", b"m.", b"m,", b"km", b"cm", b"mm", b"kg", b"%", b"metre", b"meter", b"million", b"billion"];
    let rest = rest.strip_prefix(b" ").unwrap_or(rest);
    UNITS.iter().any(|u| rest.starts_with(u))
}

/// What a byte that is no letter of ASCII begins.
#[derive(Clone, Copy)]
enum Class {
    Space,
    Line,
    Digit,
    Wide,
    Mark(TokenKind),
}

static CLASS: [Class; 256] = classes();

const fn classes() -> [Class; 256] {
    let mut table = [Class::Mark(TokenKind::Symbol); 256];
    let mut i = 0;
    while i < 256 {
        let b = i as u8;
        table[i] = match b {
            b'\n' => Class::Line,
            0..=b' ' | 0x7f => Class::Space,
            b'0'..=b'9' => Class::Digit,
            b'-' => Class::Mark(TokenKind::Hyphen),
            b'"' => Class::Mark(TokenKind::DoubleQuote),
            b'\'' | b'`' => Class::Mark(TokenKind::SingleQuote),
            b',' => Class::Mark(TokenKind::Comma),
            b'.' => Class::Mark(TokenKind::Period),
            b'!' | b'?' => Class::Mark(TokenKind::Stop),
            b':' => Class::Mark(TokenKind::Colon),
            b';' => Class::Mark(TokenKind::Semicolon),
            b'(' | b'[' => Class::Mark(TokenKind::Open),
            b')' | b']' => Class::Mark(TokenKind::Close),
            b'/' => Class::Mark(TokenKind::Slash),
            b'%' => Class::Mark(TokenKind::Percent),
            b'$' => Class::Mark(TokenKind::Currency),
            0x80.. => Class::Wide,
            _ => Class::Mark(TokenKind::Symbol),
        };
        i += 1;
    }
    table
}

fn wide_kind(c: char) -> TokenKind {
    match c {
        '‐' | '‑' | '−' => TokenKind::Hyphen,
        '‒' | '–' | '—' | '―' => TokenKind::Dash,
        '“' | '”' | '„' | '«' | '»' => TokenKind::DoubleQuote,
        '‘' | '’' | '‚' | '‹' | '›' | '´' | '′' => TokenKind::SingleQuote,
        '…' => TokenKind::Stop,
        '¼' | '½' | '¾' | '⅐'..='⅞' => TokenKind::Fraction,
        '£' | '¢' | '¤' | '¥' | '\u{20a0}'..='\u{20cf}' => TokenKind::Currency,
        _ => TokenKind::Symbol,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let mut tokens = Vec::new();
        lex(text, Span::new(0, text.len()), &mut tokens);
        let got: Vec<&str> = tokens.iter().map(|t| t.span.of(text)).collect();
        assert_eq!(got.join("|"), expected);
    }

    #[test]
    fn splits_as_news_is_written() {
        check("Rauf, 55, paid £1,200.50.", "Rauf|,|55|,|paid|£|1,200.50|.");
        check("a 17-year-old’s M25 trip", "a|17|-|year|-|old|’s|M|25|trip");
        check("the U.S. at 3 p.m. on Jan. 6", "the|U.S.|at|3|p.m.|on|Jan|.|6");
        check("O’Brien’s ‘no’ – 20–30", "O’Brien|’s|‘|no|’|–|20|–|30");
        check("jumped 2,45 m on 1,5 acres", "jumped|2,45|m|on|1|,|5|acres");
        check("in 1,2345 or 12,34", "in|1|,|2345|or|12|,|34");
        check("Malmö’s §4 -- ½", "Malmö|’s|§|4|--|½");
    }
}

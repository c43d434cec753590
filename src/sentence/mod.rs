//! Sentences: tokens cut into sentences, each in its paragraph and region, and the quotations in them.

mod end;
pub(crate) mod phrase;
mod quotation;
mod speaker;

pub use quotation::Quotation;
pub use speaker::{Said, Speaker};

use std::ops::Range;

use crate::article::{Article, Block, Region, blocks};
use crate::lexicon::{Class, Classes, WordList};
use crate::span::{Field, Span};
use crate::token::{Flags, Kinds, Token, TokenKind, cut, look_up};

/// An article cut into tokens and sentences.
#[derive(Debug)]
pub struct Segmented<'a> {
    /// The article.
    pub article: &'a Article,
    /// Its paragraphs.
    pub blocks: Vec<Block>,
    /// All tokens, in order, title first.
    pub tokens: Vec<Token>,
    /// All sentences, in order.
    pub sentences: Vec<Sentence>,
    /// All quotations, in order of their opening marks.
    pub quotations: Vec<Quotation>,
}

/// One sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The field it stands in.
    pub field: Field,
    /// Its bytes.
    pub span: Span,
    /// Its tokens, as places in `Segmented::tokens`.
    pub tokens: Range<usize>,
    /// Its paragraph, as a place in `Segmented::blocks`.
    pub block: usize,
    /// The paragraph's region.
    pub region: Region,
    /// The classes of its words taken together: what no word of it belongs to need not be looked for.
    pub classes: Classes,
    /// The kinds of its tokens taken together, likewise.
    pub kinds: Kinds,
}

/// No sentence is longer, in tokens: what runs on further is a table or a broken page, and later
/// stages look about in the whole of a sentence.
const LONGEST: usize = 256;

/// No dateline is longer, in tokens, its dash included.
pub const DATELINE: usize = 16;

/// What a dateline holds beside words.
const DATELINE_KINDS: [TokenKind; 6] =
    [TokenKind::Comma, TokenKind::Period, TokenKind::Number, TokenKind::Open, TokenKind::Close, TokenKind::Slash];

impl<'a> Segmented<'a> {
    /// Cuts an article.
    pub fn new(article: &'a Article) -> Self {
        let mut this = Self {
            article,
            blocks: blocks(article),
            tokens: Vec::with_capacity((article.text.len() + article.title.len()) / 4),
            sentences: Vec::with_capacity(article.text.len() / 100 + 2),
            quotations: Vec::new(),
        };
        let starts = this.lex();
        let mut at = 0;
        while at < this.blocks.len() {
            let parts = this.blocks[at + 1..].iter().take_while(|b| b.continues).count();
            this.cut(at, starts[at]..starts[at + 1 + parts]);
            at += 1 + parts;
        }
        this.quotations = quotation::find(&this);
        this
    }

    /// A sentence with its text and tokens at hand.
    pub fn view(&self, sentence: usize) -> View<'_> {
        let s = &self.sentences[sentence];
        let last = sentence.checked_sub(1).map(|b| &self.sentences[b]).filter(|b| b.block == s.block);
        View {
            text: self.article.field(s.field),
            tokens: &self.tokens[s.tokens.clone()],
            before: last.map_or(&[], |b| &self.tokens[b.tokens.clone()]),
            sentence: s,
            at: sentence,
        }
    }

    /// Lexes all blocks; where the tokens of each start, and where those of the last end.
    fn lex(&mut self) -> Vec<usize> {
        let mut starts = Vec::with_capacity(self.blocks.len() + 1);
        for blocks in self.blocks.chunk_by(|a, b| a.field == b.field) {
            let text = self.article.field(blocks[0].field);
            let first = self.tokens.len();
            for (at, block) in blocks.iter().enumerate() {
                let start = self.tokens.len();
                starts.push(start);
                cut(text, block.span, &mut self.tokens);
                // What markup parts is read as one.
                let before = at.checked_sub(1).filter(|_| block.continues).map(|b| blocks[b].span.end);
                if let (Some(end), Some(token)) = (before, self.tokens.get_mut(start))
                    && (Span { start: end, end: block.span.start }).of(text).contains(char::is_whitespace)
                {
                    token.flags = token.flags.with(Flags::SPACE);
                }
            }
            look_up(text, &mut self.tokens[first..]);
        }
        starts.push(self.tokens.len());
        starts
    }

    fn cut(&mut self, at: usize, range: Range<usize>) {
        let block = self.blocks[at];
        let text = self.article.field(block.field);
        let first = range.start;
        let paragraph = &self.tokens[range];
        let mut start = 0;
        while start < paragraph.len() {
            let latest = (start + LONGEST).min(paragraph.len() - 1);
            let (mut classes, mut kinds) = (Classes::NONE, Kinds::NONE);
            let mut last = latest;
            for (at, token) in (start..).zip(&paragraph[start..=latest]) {
                classes = classes.union(token.classes);
                kinds = kinds.and(token.kind);
                if end::may_end(token) && at < latest && end::ends(paragraph, at, text) {
                    last = at;
                    break;
                }
            }
            self.sentences.push(Sentence {
                field: block.field,
                span: paragraph[start].span.to(paragraph[last].span),
                tokens: first + start..first + last + 1,
                block: at,
                region: block.region,
                classes,
                kinds,
            });
            start = last + 1;
        }
    }
}

/// One sentence, ready to be read by a grammar: token places count from its start.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// The text of the sentence's field.
    pub text: &'a str,
    /// The sentence's tokens.
    pub tokens: &'a [Token],
    /// The tokens of the sentence before in its paragraph; none in a paragraph's first.
    pub before: &'a [Token],
    /// The sentence.
    pub sentence: &'a Sentence,
    /// Its place in `Segmented::sentences`.
    pub at: usize,
}

impl<'a> View<'a> {
    /// The text of token `i`; empty past either end.
    #[inline]
    pub fn str(&self, i: usize) -> &'a str {
        self.tokens.get(i).map_or("", |t| t.span.of(self.text))
    }

    /// Whether token `i` is this word, in any case; `word` is in lower case.
    #[inline(always)]
    #[allow(clippy::inline_always)]
    pub fn is(&self, i: usize, word: &str) -> bool {
        match self.tokens.get(i) {
            Some(token) => token.is(self.text, word),
            None => word.is_empty(),
        }
    }

    /// Whether token `i` is this word of a table, in any case: for words known only when the program runs, whose keys
    /// would have to be made each time.
    #[inline]
    pub fn reads(&self, i: usize, word: &str) -> bool {
        self.str(i).eq_ignore_ascii_case(word)
    }

    /// Whether token `i` is one of these words, in any case: `view.is_any(i, words!["to", "of"])`.
    #[inline]
    pub fn is_any(&self, i: usize, words: &WordList) -> bool {
        self.tokens.get(i).is_some_and(|t| t.is_any(self.text, words))
    }

    /// Whether token `i` is a word of `class`.
    #[inline]
    pub fn has(&self, i: usize, class: Class) -> bool {
        self.tokens.get(i).is_some_and(|t| t.has(class))
    }

    /// Whether any token is a word of `class`.
    #[inline]
    pub fn any(&self, class: Class) -> bool {
        self.sentence.classes.meets(Classes::of(class))
    }

    /// The kind of token `i`.
    #[inline]
    pub fn kind(&self, i: usize) -> Option<TokenKind> {
        self.tokens.get(i).map(|t| t.kind)
    }

    /// One past the dateline that opens the sentence, its dash included: `SELBY, Vt., May 4 (ONS) — Mayor Ida Brask`; 0
    /// where none does.
    pub fn dateline(&self) -> usize {
        let town = self.str(0);
        if town.len() < 3 || !town.bytes().all(|b| b.is_ascii_uppercase()) {
            return 0;
        }
        let dash = (1..DATELINE).find(|&i| {
            !self.tokens.get(i).is_some_and(|t| match t.kind {
                TokenKind::Word => t.flags.has(Flags::CAPITAL),
                kind => DATELINE_KINDS.contains(&kind),
            })
        });
        dash.filter(|&d| self.kind(d) == Some(TokenKind::Dash)).map_or(0, |d| d + 1)
    }

    /// The bytes from token `first` to token `last`, both included.
    pub fn span(&self, first: usize, last: usize) -> Span {
        self.tokens[first].span.to(self.tokens[last].span)
    }
}

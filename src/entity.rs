//! Entities: the people, groups and things of an article, and who is the same.

use crate::mention::Mention;
use crate::sentence::Segmented;
use crate::token::{Flags, TokenKind};

/// Whom or what a value is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Subject {
    /// The fullest name the article gives, or the noun phrase.
    pub name: String,
    /// How it was found.
    pub how: Binding,
}

/// How a subject was bound to a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Binding {
    /// The nearest name before the value in its sentence.
    #[default]
    Nearest,
}

/// The subject of a mention, where one can be named.
pub fn subject(seg: &Segmented<'_>, mention: &Mention) -> Option<Subject> {
    let view = seg.view(mention.sentence);
    let mut end = mention.tokens.0;
    while end > 0 {
        let token = &view.tokens[end - 1];
        if token.kind == TokenKind::Word
            && token.flags.has(Flags::CAPITAL)
            && (end > 1 || token.entry().form.is_empty())
        {
            let mut start = end - 1;
            while start > 0
                && view.kind(start - 1) == Some(TokenKind::Word)
                && view.tokens[start - 1].flags.has(Flags::CAPITAL)
            {
                start -= 1;
            }
            let name = view.span(start, end - 1).of(view.text).to_owned();
            return Some(Subject { name, how: Binding::Nearest });
        }
        end -= 1;
    }
    None
}

//! The roster: every name of a person in an article as it is written, with the post that stands beside it.

use super::name::{self, Looks, word};
use crate::lexicon::{Class, words};
use crate::sentence::{Segmented, View};
use crate::span::{Field, Span};
use crate::token::{Token, TokenKind};

/// A name of two words or more, where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named<'a> {
    /// The field it stands in.
    pub field: Field,
    /// The bytes of the name, title left out.
    pub span: Span,
    /// The given name or initial.
    pub given: &'a str,
    /// What stands between them: middle names, initials; for most, nothing.
    pub middle: &'a str,
    /// The last name, particles and hyphens included.
    pub surname: &'a str,
    /// `jr`, `sr`, `ii` … or empty.
    pub suffix: &'static str,
    /// The post beside it (`safeguarding minister`), without its determiner.
    pub role: Option<Span>,
    /// Whether a title, a given name, an initial or a suffix says that it is a person’s.
    pub sure: bool,
}

/// The names of the compared sentences of an article, in order of place; headlines, where every word has a capital,
/// are left out.
pub fn roster<'a>(seg: &'a Segmented<'_>) -> Vec<Named<'a>> {
    let mut out = Vec::new();
    for (at, sentence) in seg.sentences.iter().enumerate() {
        if sentence.region.compared() && !super::capitals(seg, sentence) {
            read(&seg.view(at), &mut out);
        }
    }
    out
}

fn read<'a>(view: &View<'a>, out: &mut Vec<Named<'a>>) {
    let mut i = 0;
    while i < view.tokens.len() {
        if !word(&view.tokens[i]) {
            i += 1;
            continue;
        }
        let Some(found) = name::read(view.tokens, view.text, i, i == 0) else {
            i += 1;
            continue;
        };
        let person = matches!(found.looks, Looks::Person | Looks::Maybe) && found.words >= 2;
        if person && found.surname > found.first {
            let last = found.surname_end - 1;
            let role = after(view, found.end).or_else(|| before(view, found.first));
            // `Ida-Marie Roe`: one given name.
            let mut middle = found.first + 1;
            while view.kind(middle) == Some(TokenKind::Hyphen) {
                middle += 2;
            }
            out.push(Named {
                field: view.sentence.field,
                span: view.span(found.first, last),
                given: view.str(found.first),
                middle: if middle < found.surname { view.span(middle, found.surname - 1).of(view.text) } else { "" },
                surname: view.tokens[found.surname].span.to(view.tokens[last].span).of(view.text),
                suffix: found.suffix,
                role,
                sure: found.looks == Looks::Person,
            });
        }
        i = found.end.max(i + 1);
    }
}

/// Words that no post is made of.
fn closed(token: &Token) -> bool {
    const CLOSED: [Class; 7] = [
        Class::Determiner,
        Class::Preposition,
        Class::Conjunction,
        Class::Auxiliary,
        Class::Speech,
        Class::Pronoun,
        Class::Subordinator,
    ];
    !matches!(token.kind, TokenKind::Word | TokenKind::Hyphen) || CLOSED.iter().any(|c| token.entry().is(*c))
}

/// `Home Office minister Jo Roe`: the words up to the name, at most five.
fn before(view: &View<'_>, first: usize) -> Option<Span> {
    let start = (first.saturating_sub(5)..first).rev().take_while(|&i| !closed(&view.tokens[i])).last()?;
    Some(view.span(start, first - 1))
}

/// `Jo Roe, the safeguarding minister,`: the words between the commas.
fn after(view: &View<'_>, end: usize) -> Option<Span> {
    if view.kind(end) != Some(TokenKind::Comma) {
        return None;
    }
    let start = end + 1 + usize::from(view.has(end + 1, Class::Determiner));
    let stop = (start..(start + 6).min(view.tokens.len())).find(|&i| closed(&view.tokens[i]))?;
    let closes = view.is_any(stop, words!["of", "at", "for"])
        || matches!(view.kind(stop), Some(TokenKind::Comma | TokenKind::Period | TokenKind::Dash));
    (stop > start && closes).then(|| view.span(start, stop - 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;

    fn check(text: &str, expected: &str) {
        let article = Article { text: text.into(), ..Article::default() };
        let seg = Segmented::new(&article);
        let told = |n: &Named<'_>| format!("{} ({})", n.span.of(text), n.role.map_or("-", |r| r.of(text)));
        assert_eq!(roster(&seg).iter().map(told).collect::<Vec<_>>().join("; "), expected, "{text}");
    }

    #[test]
    fn names_stand_with_the_words_for_their_posts() {
        check("The mill’s owner, Ada Holt, left with Brian Reed.", "Ada Holt (-); Brian Reed (-)");
        check("Ada Holt, the transport minister, left.", "Ada Holt (transport minister)");
        check("On Monday Ada Holt, chairman of the council, left.", "Ada Holt (chairman)");
        check("They met transport minister Ada Holt.", "Ada Holt (met transport minister)");
        check("Transport minister Ada Holt left.", "Ada Holt (Transport minister)");
        check("They say the Transport Minister Ada Holt is late.", "Ada Holt (Transport Minister)");
        check("In May, Ada Holt, 45, left the mill.", "Ada Holt (-)");
        check("They met Holt.", "");
    }
}

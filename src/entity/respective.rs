//! Respective values: `Roe and Holt got 21 and 18 months, respectively`, and the figure in brackets after a name.

use super::Entities;
use super::reference::What;
use super::subject::{Binding, Subject};
use crate::lexicon::{Class, Classes};
use crate::mention::{Kind, Mention};
use crate::token::{Token, TokenKind};

/// How many tokens of a list are looked at, back from `respectively`.
const REACH: usize = 24;

impl Entities<'_> {
    /// The name that a value belongs to by its place, where the sentence says "respectively" or the value stands in brackets.
    pub(super) fn by_place(&self, mention: &Mention) -> Option<Subject> {
        let sentence = &self.seg.sentences[mention.sentence];
        let tokens = &self.seg.tokens[sentence.tokens.clone()];
        let paired =
            || sentence.classes.meets(Classes::of(Class::Respective)).then(|| self.respective(tokens, mention));
        let name = self.bracketed(tokens, mention).or_else(|| paired().flatten())?;
        self.of_reference(name, Binding::List)
    }

    /// `Selby (34,000), Orm (17,000)`: the name before the bracket.
    fn bracketed(&self, tokens: &[Token], mention: &Mention) -> Option<usize> {
        let plain = matches!(mention.kind, Kind::Number | Kind::Count);
        let open = mention.tokens.0.checked_sub(1).filter(|&o| plain && tokens[o].kind == TokenKind::Open)?;
        tokens.get(mention.tokens.1).filter(|t| matches!(t.kind, TokenKind::Close | TokenKind::Comma))?;
        let base = self.seg.sentences[mention.sentence].tokens.start;
        self.here(mention.sentence).find(|&r| self.named(r) && self.refs[r].end as usize == base + open)
    }

    fn respective(&self, tokens: &[Token], mention: &Mention) -> Option<usize> {
        let after = mention.tokens.1;
        let last = (after..tokens.len().min(after + REACH)).find(|&t| tokens[t].has(Class::Respective))?;
        // The values, back from there: figures with what they are of, commas and "and" between.
        let figure = |t: &Token| matches!(t.kind, TokenKind::Number) || t.has(Class::Cardinal);
        let link = |t: &Token| {
            matches!(t.kind, TokenKind::Comma | TokenKind::Percent | TokenKind::Currency | TokenKind::Period)
                || t.has(Class::Conjunction)
                || t.has(Class::TimeUnit)
                || t.has(Class::Scale)
                || t.has(Class::Month)
        };
        let mut values: Vec<usize> = Vec::new();
        for at in (last.saturating_sub(REACH)..last).rev() {
            if figure(&tokens[at]) {
                values.push(at);
            } else if !link(&tokens[at]) && !(1..3).any(|back| at >= back && figure(&tokens[at - back])) {
                break;
            }
        }
        values.reverse();
        let which = values.iter().position(|v| (mention.tokens.0..mention.tokens.1).contains(v))?;
        let base = self.seg.sentences[mention.sentence].tokens.start;
        let first = base + *values.first()?;
        let names: Vec<usize> =
            self.here(mention.sentence).filter(|&r| self.named(r) && (self.refs[r].end as usize) <= first).collect();
        let joined = |w: &[usize]| {
            w.windows(2).all(|p| {
                let between = self.refs[p[0]].end as usize..self.refs[p[1]].start(base);
                let all = self.seg.tokens.get(between).unwrap_or_default();
                !all.is_empty() && all.iter().all(|t| t.kind == TokenKind::Comma || t.has(Class::Conjunction))
            })
        };
        let found = names.windows(values.len()).rev().find(|w| joined(w))?;
        found.get(which).copied().filter(|_| values.len() > 1)
    }

    fn named(&self, at: usize) -> bool {
        matches!(self.refs[at].what, What::Name(_))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn values_belong_to_names_by_their_place() {
        check(&[
            (
                "Ada Reed and Jo Holt got 21 months and 18 months, respectively.",
                "21 months Ada Reed; 18 months Jo Holt",
            ),
            (
                "Ada Reed, Jo Holt and Lee Marsh won 4, 7 and 9 medals respectively.",
                "4 Ada Reed; 7 Jo Holt; 9 Lee Marsh",
            ),
            ("The largest towns were Selby (34,000) and Orm (17,000).", "34,000 Selby; 17,000 Orm"),
        ]);
    }
}

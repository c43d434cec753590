//! The speaker of a quotation: the subject of the nearest verb of saying, and whom it is about.

use std::ops::Range;

use super::quotation::Quotation;
use super::{Segmented, phrase};
use crate::lexicon::Class;
use crate::span::{Field, Span};
use crate::token::{Flags, Token, TokenKind};

/// Who says a quotation, as written; the entity stage knows the fullest name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// The noun phrase, as places in `Segmented::tokens`.
    pub tokens: Range<usize>,
    /// Its bytes, in the quotation's field.
    pub span: Span,
    /// The sentence the phrase stands in.
    pub sentence: usize,
    /// The verb of saying, as a place in `Segmented::tokens`.
    pub verb: usize,
    /// Whom or what the words are about where the clause says: `said Ms Holt “…”`,
    /// `described his attacks as “…”`; places in `Segmented::tokens`.
    pub target: Option<Range<usize>>,
    /// How it was found.
    pub how: Said,
}

/// How a speaker was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// A verb after the closing mark: `“…,” Holt said`.
    After,
    /// A verb before the opening mark: `Holt said “…”`.
    Before,
    /// The words go on from a quotation before: `“…,” Holt said. “…”`.
    GoesOn,
    /// The paragraph before announces it: `Holt said:`.
    Announced,
}

/// Gives each quotation its speaker.
pub(super) fn assign(seg: &Segmented<'_>, quotations: &mut [Quotation]) {
    let outer: Vec<Range<usize>> =
        quotations.iter().filter(|q| !q.nested).map(|q| q.tokens.start - 1..q.tokens.end + 1).collect();
    for i in 0..quotations.len() {
        let speaker = one(seg, &outer, &quotations[..i], &quotations[i]);
        quotations[i].speaker = speaker;
    }
}

fn one(seg: &Segmented<'_>, outer: &[Range<usize>], before: &[Quotation], q: &Quotation) -> Option<Speaker> {
    let scene = Scene { seg, outer, own: q.tokens.start - 1..q.tokens.end + 1, nested: q.nested };
    let loose = q.tokens.end > q.tokens.start
        && matches!(seg.tokens[q.tokens.end - 1].kind, TokenKind::Comma | TokenKind::Stop | TokenKind::Dash);
    let comma = seg.tokens.get(q.tokens.end + 1).is_some_and(|t| t.kind == TokenKind::Comma);
    let found = if loose || (comma && !q.scare) {
        scene.after().or_else(|| scene.before())
    } else {
        scene.before().or_else(|| scene.after())
    };
    found.or_else(|| scene.goes_on(before, q)).or_else(|| scene.announced(q))
}

/// A quotation among its tokens.
struct Scene<'a, 'b> {
    seg: &'a Segmented<'b>,
    outer: &'a [Range<usize>],
    /// The quotation with its marks.
    own: Range<usize>,
    nested: bool,
}

impl Scene<'_, '_> {
    fn text(&self, sentence: usize) -> &str {
        self.seg.article.field(self.seg.sentences[sentence].field)
    }

    fn sentence_of(&self, token: usize) -> usize {
        let s = &self.seg.sentences;
        s.partition_point(|s| s.tokens.end <= token).min(s.len() - 1)
    }

    /// Whether a token stands inside a quotation other than the one that holds this one.
    fn quoted(&self, token: usize) -> bool {
        !self.nested && self.outer.iter().any(|r| r.contains(&token))
    }

    fn speaks(&self, at: usize) -> bool {
        let token = &self.seg.tokens[at];
        // "The United States attorney": a capital within a sentence makes a name; headlines capitalise their verbs.
        let named = token.flags.has(Flags::CAPITAL) && {
            let sentence = &self.seg.sentences[self.sentence_of(at)];
            sentence.field != Field::Title && sentence.tokens.start < at
        };
        token.kind == TokenKind::Word && token.has(Class::Speech) && !named && !self.quoted(at)
    }

    /// A verb of saying after the closing mark.
    fn after(&self) -> Option<Speaker> {
        let sentence = self.sentence_of(self.own.end.saturating_sub(1));
        let end = self.seg.sentences[sentence].tokens.end;
        let mut at = self.own.end;
        while at < end && at < self.own.end + 24 {
            if matches!(self.seg.tokens[at].kind, TokenKind::DoubleQuote | TokenKind::Semicolon) {
                break;
            }
            if self.speaks(at) {
                return self.speaker(sentence, at, self.own.end, end, Said::After);
            }
            at += 1;
        }
        None
    }

    /// The nearest verb of saying before the opening mark in its sentence.
    fn before(&self) -> Option<Speaker> {
        let sentence = self.sentence_of(self.own.start);
        let start = self.seg.sentences[sentence].tokens.start;
        self.author(sentence, start).or_else(|| {
            let verb = (start..self.own.start).rev().find(|at| self.speaks(*at))?;
            self.speaker(sentence, verb, start, self.own.start, Said::Before)
        })
    }

    /// `a remark by Holt that “…”`.
    fn author(&self, sentence: usize, first: usize) -> Option<Speaker> {
        let (text, tokens) = (self.text(sentence), &self.seg.tokens);
        let is = |at: usize, words: &[&str]| words.iter().any(|w| tokens[at].span.of(text).eq_ignore_ascii_case(w));
        let by = (first + 1..self.own.start).rev().find(|&at| is(at, &["by"]) && is(at - 1, REMARKS))?;
        let end = phrase::end(tokens, text, by + 1, self.own.start)?;
        let span = tokens[by + 1].span.to(tokens[end - 1].span);
        Some(Speaker { span, tokens: by + 1..end, sentence, verb: by - 1, target: None, how: Said::Before })
    }

    /// The speaker of the quotation before, in this paragraph or over a paragraph that is all quotation.
    fn goes_on(&self, before: &[Quotation], q: &Quotation) -> Option<Speaker> {
        let last = before.iter().rev().find(|b| !b.nested && !b.scare && b.field == q.field)?;
        let speaker = last.speaker.as_ref()?;
        let block = |s: usize| self.seg.sentences[s].block;
        let (here, there) = (block(q.sentence), block(self.sentence_of(last.tokens.end)));
        let opens = self.seg.sentences[q.sentence].tokens.start == self.own.start && !q.scare && !q.nested;
        let goes_on = opens && (here == there || (here == there + 1 && block(last.sentence) == there));
        goes_on.then(|| Speaker { target: None, how: Said::GoesOn, ..speaker.clone() })
    }

    /// `Holt said:` at the end of the paragraph before.
    fn announced(&self, q: &Quotation) -> Option<Speaker> {
        let before = q.sentence.checked_sub(1)?;
        let s = &self.seg.sentences[before];
        if self.seg.tokens[s.tokens.end - 1].kind != TokenKind::Colon || s.field != q.field {
            return None;
        }
        let verb = s.tokens.clone().rev().find(|at| self.speaks(*at))?;
        self.speaker(before, verb, s.tokens.start, s.tokens.end, Said::Announced)
    }

    /// The subject of the verb of saying at `verb`, looked for from `first` on.
    fn subject(&self, text: &str, first: usize, verb: usize) -> Option<Range<usize>> {
        let tokens = &self.seg.tokens;
        let before = verb.checked_sub(1).filter(|b| *b >= first)?;
        if tokens[before].has(Class::Conjunction) {
            // `said … and called`: one subject for both.
            let other = (first..before).rev().find(|at| self.speaks(*at))?;
            return self.subject(text, first, other);
        }
        let participle = tokens[verb].span.of(text).ends_with("ing");
        if participle && matches!(tokens[before].kind, TokenKind::Comma | TokenKind::Dash) {
            // `Holt left, saying`: the subject of the sentence.
            let start = (first..before).find(|i| {
                let entry = tokens[*i].entry();
                let begins = entry.is(Class::Determiner) || entry.is(Class::Pronoun);
                tokens[*i].kind == TokenKind::Word
                    && !entry.is(Class::Conjunction)
                    && (tokens[*i].flags.has(Flags::CAPITAL) || begins)
                    && !self.quoted(*i)
            })?;
            return phrase::end(tokens, text, start, before).map(|end| start..end);
        }
        subject_before(tokens, text, first, verb)
    }

    fn speaker(&self, sentence: usize, verb: usize, first: usize, limit: usize, how: Said) -> Option<Speaker> {
        let text = self.text(sentence);
        let tokens = &self.seg.tokens;
        let word = tokens[verb].span.of(text);
        let phrase = if word.eq_ignore_ascii_case("according") {
            let to = verb + 1;
            (to + 1 < tokens.len() && tokens[to].span.of(text).eq_ignore_ascii_case("to")).then(|| {
                phrase::end(tokens, text, to + 1, self.seg.sentences[sentence].tokens.end).map(|e| to + 1..e)
            })?
        } else if how == Said::After {
            self.subject(text, first, verb).or_else(|| phrase::end(tokens, text, verb + 1, limit).map(|e| verb + 1..e))
        } else {
            self.subject(text, first, verb)
        }?;
        let about = how == Said::Before && phrase.end <= verb;
        let target = about.then(|| target(tokens, text, verb, limit)).flatten();
        let span = tokens[phrase.start].span.to(tokens[phrase.end - 1].span);
        Some(Speaker { span, tokens: phrase, sentence, verb, target, how })
    }
}

/// Nouns for what somebody said.
const REMARKS: &[&str] = &["remark", "remarks", "comment", "comments", "statement", "claim", "suggestion", "post"];

/// The subject of the verb at `verb`: the noun phrase before it, over adverbs, auxiliaries and
/// what stands between commas.
fn subject_before(tokens: &[Token], text: &str, first: usize, verb: usize) -> Option<Range<usize>> {
    let mut at = verb;
    while at > first && between(&tokens[at - 1], text) {
        at -= 1;
    }
    if at == first {
        return None;
    }
    let mut last = at - 1;
    if matches!(tokens[last].kind, TokenKind::Comma | TokenKind::Dash | TokenKind::Close)
        || relative(&tokens[last], text)
    {
        // `Holt, 45, a farmer, said`, `Holt, who said`: the phrase before the first of the commas.
        let clause = (first..last)
            .rev()
            .find(|i| matches!(tokens[*i].kind, TokenKind::Semicolon | TokenKind::Colon | TokenKind::DoubleQuote))
            .map_or(first, |i| i + 1);
        let comma = |i: &usize| matches!(tokens[*i].kind, TokenKind::Comma | TokenKind::Dash | TokenKind::Open);
        let first_comma = (clause..=last).find(|i| comma(i) && *i > clause && named(&tokens[*i - 1]));
        last = match first_comma.or_else(|| (clause..=last).rev().find(comma)) {
            Some(comma) if comma > clause => comma - 1,
            _ if relative(&tokens[last], text) && last > first => last - 1,
            _ => return None,
        };
    }
    let start = phrase::start(tokens, text, first, last)?;
    Some(start..last + 1)
}

fn named(token: &Token) -> bool {
    let entry = token.entry();
    token.kind == TokenKind::Word
        && (token.flags.has(Flags::CAPITAL) || entry.is(Class::PersonNoun))
        && !(entry.is(Class::Deictic) || entry.is(Class::Weekday) || entry.is(Class::Opener))
}

fn relative(token: &Token, text: &str) -> bool {
    ["who", "which", "that"].iter().any(|w| token.span.of(text).eq_ignore_ascii_case(w))
}

/// What may stand between a subject and its verb.
fn between(token: &Token, text: &str) -> bool {
    let word = token.span.of(text);
    token.kind == TokenKind::Word
        && (token.has(Class::Auxiliary)
            || token.has(Class::Weekday)
            || token.has(Class::Adverb)
            || word.eq_ignore_ascii_case("since")
            || (word.ends_with("ly") && !token.flags.has(Flags::CAPITAL)))
}

/// The person or thing that the words are said of: between the verb and the mark.
fn target(tokens: &[Token], text: &str, verb: usize, mark: usize) -> Option<Range<usize>> {
    let name = |t: &Token| t.kind == TokenKind::Word && t.flags.has(Flags::CAPITAL);
    let start = (verb + 1..mark).find(|i| {
        let entry = tokens[*i].entry();
        if relative(&tokens[*i], text) {
            return false;
        }
        (name(&tokens[*i]) && !entry.is(Class::Weekday) && !entry.is(Class::Month))
            || (entry.is(Class::Determiner) && tokens[*i].kind == TokenKind::Word)
            || entry.is(Class::Pronoun)
    })?;
    let entry = tokens[start].entry();
    let end = phrase::end(tokens, text, start, mark)?;
    (end - start > 1 || !entry.is(Class::Determiner) || tokens[start].span.of(text).eq_ignore_ascii_case("her"))
        .then_some(start..end)
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::sentence::Segmented;

    /// The speaker and target of the text's last quotation.
    fn check(text: &str, speaker: &str, target: &str) {
        let article = Article { text: text.into(), ..Article::default() };
        let seg = Segmented::new(&article);
        let got = seg.quotations.last().and_then(|q| q.speaker.as_ref());
        let words = |r: &std::ops::Range<usize>| seg.tokens[r.start].span.to(seg.tokens[r.end - 1].span).of(text);
        assert_eq!(got.map_or("", |s| words(&s.tokens)), speaker, "{text}");
        assert_eq!(got.and_then(|s| s.target.as_ref()).map_or("", words), target, "{text}");
    }

    #[test]
    fn finds_who_speaks() {
        for (text, speaker, target) in [
            ("“We left,” Holt said.", "Holt", ""),
            ("“We left,” said Maya Holt, the mayor.", "Maya Holt", ""),
            ("“We left,” the mayor of Brioc told The Echo.", "the mayor of Brioc", ""),
            ("“We left,” Maya Holt, 45, a farmer, said on Monday.", "Maya Holt", ""),
            ("Ms Holt said: “We all left the hall.”", "Ms Holt", ""),
            ("Ms Holt, who chairs the council, said “we all left”.", "Ms Holt", ""),
            ("Mr Reyes said last week Ms Holt ‘ought to be in the stocks’.", "Mr Reyes", "Ms Holt"),
            ("He faced a question about Mr Reyes claiming Ms Holt \"ought to be in irons\".", "Mr Reyes", "Ms Holt"),
            ("But Mr Reyes described her attacks on Mr Ames as ‘badly informed and wrong’.", "Mr Reyes", "her attacks"),
            ("It was, according to the chief, “a sad day for us”.", "the chief", ""),
            ("“We left,” Holt said. “It was late.”", "Holt", ""),
            ("“We left,” Maya Holt, the United States attorney for Brioc, said.", "Maya Holt", ""),
            ("Holt said:\n“It was late for us.”", "Holt", ""),
            ("“We left,” Holt said.\n“It was late for us.”", "Holt", ""),
            ("A spokesman for Acme said: ‘It was late.’", "A spokesman for Acme", ""),
            ("“Why did they leave?” Mrs Holt asked.", "Mrs Holt", ""),
            ("“We left,” Mrs Holt earlier told the Echo.", "Mrs Holt", ""),
            ("“We left,” Mrs Holt has since said.", "Mrs Holt", ""),
            ("“I’ve left,” he added, saying that it was “late”.", "he", "it"),
            ("Mrs Holt left the hall, saying “we all left”.", "Mrs Holt", ""),
            ("Today, Prof Ida Reyes – who led the inquiry – called for ‘full and fair reform’.", "Prof Ida Reyes", ""),
            (
                "Mr Reyes said Ms Holt was ‘wrong on all of it’ and called her ‘a danger to the town’.",
                "Mr Reyes",
                "her",
            ),
            ("He was paid the “living wage”.", "", ""),
        ] {
            check(text, speaker, target);
        }
    }
}

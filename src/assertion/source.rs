//! The source: who says what a sentence says.

use std::cell::OnceCell;
use std::ops::Range;

use compact_str::CompactString;

use crate::clause::{Parse, Tag};
use crate::entity::Entities;
use crate::lexicon::{Class, words};
use crate::mention::Mention;
use crate::sentence::Segmented;

/// Who says the words of a sentence, and which of them.
#[derive(Debug)]
pub(super) struct Source {
    /// The noun phrase that names it.
    name: Range<usize>,
    /// The tokens that are its words.
    covers: Range<usize>,
    /// What the article calls it, once asked.
    called: OnceCell<Option<CompactString>>,
}

impl Source {
    const fn new(name: Range<usize>, covers: Range<usize>) -> Self {
        Self { name, covers, called: OnceCell::new() }
    }

    /// The source that a sentence names: `according to X`, `X said that …`, `…, X said`.
    pub(super) fn of(parse: &Parse<'_>) -> Option<Self> {
        let view = &parse.view;
        let spoken = if view.any(Class::Speech) { view.tokens.len() } else { 0 };
        let according =
            (0..spoken).find(|&i| view.has(i, Class::Speech) && view.is(i, "according") && view.is(i + 1, "to"));
        if let Some(i) = according {
            let end = parse.phrase_end(i + 2 + usize::from(parse.tags.get(i + 2) == Some(&Tag::Determiner)));
            return Some(Self::new(trimmed(parse, i + 2..end), 0..view.tokens.len()));
        }
        for (i, verb) in parse.verbs() {
            if !parse.tags[i].verb() || (verb.class != "say" && !view.has(i, Class::Speech)) {
                continue;
            }
            // "told her to pay": an order, no report.
            if verb.base == "tell" && parse.tags[i..].iter().take(5).any(|t| *t == Tag::To) {
                continue;
            }
            let group = parse.group(i);
            if !group.finite || group.passive {
                continue;
            }
            let Some(subject) = parse.subject(&group, 0) else {
                // "…, said X": the speaker comes last.
                if i > 0 && matches!(parse.tags[i - 1], Tag::Comma | Tag::Glue) {
                    let end = parse.phrase_end(i + 1 + usize::from(parse.tags.get(i + 1) == Some(&Tag::Determiner)));
                    if end > i + 1 {
                        return Some(Self::new(trimmed(parse, i + 1..end), 0..i));
                    }
                }
                continue;
            };
            let trailing = subject.start > 2 && matches!(parse.tags[subject.start - 1], Tag::Comma | Tag::Glue) && {
                let mut after = i + 1;
                while after < parse.tags.len() && matches!(parse.tags[after], Tag::Adverb | Tag::Glue) {
                    after += 1;
                }
                parse.tags.get(after).is_none_or(|t| matches!(t, Tag::Break | Tag::Comma | Tag::Preposition))
            };
            let covers = if trailing { 0..subject.start } else { i + 1..view.tokens.len() };
            return Some(Self::new(trimmed(parse, subject), covers));
        }
        None
    }

    /// Whether a mention is among its words.
    pub(super) fn covers(&self, mention: &Mention) -> bool {
        self.covers.contains(&mention.tokens.0)
    }

    /// The fullest name the article has for it, or the words of the sentence.
    pub(super) fn name(&self, seg: &Segmented<'_>, entities: &Entities<'_>, sentence: usize) -> Option<CompactString> {
        self.called.get_or_init(|| self.call(seg, entities, sentence)).clone()
    }

    fn call(&self, seg: &Segmented<'_>, entities: &Entities<'_>, sentence: usize) -> Option<CompactString> {
        let first = seg.sentences[sentence].tokens.start;
        let phrase = first + self.name.start..first + self.name.end;
        if self.name.is_empty() {
            return None;
        }
        if let Some(subject) = entities.phrase(sentence, &phrase) {
            return Some(subject.name);
        }
        let view = seg.view(sentence);
        let pronoun = self.name.len() == 1 && view.has(self.name.start, Class::Pronoun);
        (!pronoun).then(|| view.span(self.name.start, self.name.end - 1).of(view.text).into())
    }
}

/// Who speaks the quotation that a mention stands in.
pub(super) fn speaker(seg: &Segmented<'_>, entities: &Entities<'_>, mention: &Mention) -> Option<CompactString> {
    let quote = seg.quotations.iter().find(|q| q.field == mention.field && q.span.contains(mention.span))?;
    let speaker = quote.speaker.as_ref()?;
    let text = || {
        let words = speaker.span.of(seg.article.field(quote.field));
        (!words.is_empty() && speaker.tokens.len() > 1).then(|| words.into())
    };
    entities.speaker(speaker).map(|s| s.name).or_else(text)
}

/// A noun phrase without its article and what is glued to its end.
fn trimmed(parse: &Parse<'_>, range: Range<usize>) -> Range<usize> {
    let start = range.start + usize::from(parse.view.is_any(range.start, words!["the", "a", "an"]));
    let mut end = range.end;
    while end > start && parse.tags[end - 1] == Tag::Glue {
        end -= 1;
    }
    start..end.max(start)
}

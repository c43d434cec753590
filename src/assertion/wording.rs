//! Wordings: assertions that are no numbers, legal statuses, quotations and scores.

use super::{Assertion, Certainty, Passed, Scope, Unused, status};
use crate::attribute::{Attribute, Change, Counts, Key};
use crate::entity::{Entities, Subject, SubjectKind};
use crate::mention::{Kind, Mention};
use crate::sentence::{Segmented, Sentence};
use crate::span::Span;
use crate::value::Value;

/// Where a person stands before the law.
static STATUS: Attribute = Attribute {
    id: "legal-status",
    about: "Where a person stands before the law: arrested, charged, convicted, acquitted.",
    kind: Kind::LegalStatus,
    change: Change::Replaced,
    counts: Counts::Anything,
    patterns: &[],
    accepts: &[],
    rejects: &[],
};

/// What somebody is quoted as saying.
static QUOTE: Attribute = Attribute {
    id: "quote",
    about: "What somebody is quoted as saying, word for word.",
    kind: Kind::Quote,
    change: Change::Fixed,
    counts: Counts::Anything,
    patterns: &[],
    accepts: &[],
    rejects: &[],
};

/// How a match ended.
static SCORE: Attribute = Attribute {
    id: "score",
    about: "The score of a match.",
    kind: Kind::Score,
    change: Change::Fixed,
    counts: Counts::Anything,
    patterns: &[],
    accepts: &[],
    rejects: &[],
};

/// A quotation of fewer words is a phrase that many may have used.
const WORDS: usize = 4;

/// Appends the wordings of an article; the scores are among the mentions that are no quantity.
pub(super) fn read(seg: &Segmented<'_>, entities: &Entities<'_>, unused: &[Passed], out: &mut Vec<Assertion>) {
    for m in unused.iter().filter(|p| p.why == Unused::Label("score")).map(|p| &p.mention) {
        let score = m.span.of(seg.article.field(m.field)).replace(['–', '—'], "-");
        out.push(assertion(seg, m.sentence, (m.span, m.tokens), &SCORE, Value::Wording(score), None));
    }
    let told = |s: &Sentence| s.region.compared() && s.classes.meets(status::CUES);
    for (at, sentence) in seg.sentences.iter().enumerate().filter(|(_, s)| told(s)) {
        let view = seg.view(at);
        for said in status::read(&view) {
            let base = sentence.tokens.start;
            let subject = said
                .subject
                .and_then(|s| entities.phrase(at, &(base + s.start..base + s.end.min(view.tokens.len()))))
                .map(tried);
            let span = view.span(said.tokens.start, said.tokens.end - 1);
            let value = Value::Wording(said.status.to_owned());
            let tokens = (said.tokens.start, said.tokens.end);
            out.push(assertion(seg, at, (span, tokens), &STATUS, value, subject));
        }
    }
    for quote in seg.quotations.iter().filter(|q| q.words >= WORDS && !q.scare && !q.nested) {
        let Some(speaker) = quote.speaker.as_ref().and_then(|s| entities.speaker(s)) else { continue };
        let sentence = &seg.sentences[quote.sentence];
        let (Some(first), Some(last)) = (quote.parts.first(), quote.parts.last()) else { continue };
        if !sentence.region.compared() || last.end < first.start {
            continue;
        }
        let text = seg.article.field(quote.field);
        let words: Vec<&str> = quote.parts.iter().map(|p| p.of(text)).collect();
        let start = quote.tokens.start.saturating_sub(sentence.tokens.start);
        let end = quote.tokens.end.min(sentence.tokens.end).saturating_sub(sentence.tokens.start).max(start);
        let value = Value::Wording(words.join(" "));
        out.push(assertion(seg, quote.sentence, (first.to(*last), (start, end)), &QUOTE, value, Some(speaker)));
    }
}

/// Who is charged or convicted under a given name and a surname is a person, however rare the name.
fn tried(mut subject: Subject) -> Subject {
    if subject.kind == SubjectKind::Thing && !subject.key.given.is_empty() && !subject.key.surname.is_empty() {
        subject.kind = SubjectKind::Person;
    }
    subject
}

fn assertion(
    seg: &Segmented<'_>,
    at: usize,
    (span, tokens): (Span, (usize, usize)),
    attribute: &'static Attribute,
    value: Value,
    subject: Option<Subject>,
) -> Assertion {
    let sentence = &seg.sentences[at];
    let kind = attribute.kind;
    let mention = Mention {
        sentence: at,
        field: sentence.field,
        span,
        tokens,
        kind,
        value,
        why: None,
        lone: false,
        modifiers: Span::default(),
    };
    Assertion {
        mention,
        subject,
        attribute: Key::Named(attribute),
        certainty: Certainty::Asserted,
        attribution: None,
        window: None,
        scope: Scope::Whole,
        territory: None,
        region: sentence.region,
        lead: false,
        sentence: sentence.span,
        context: Box::default(),
        counted: false,
    }
}

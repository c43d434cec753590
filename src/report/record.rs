//! Records: the serialised forms that `json` and `jsonl` share.

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::article::{Article, Moment, Sourced};
use crate::assertion::{Assertion, Unused};
use crate::attribute::Key;
use crate::mention::Mention;
use crate::report::position::Loc;
use crate::value::{Grain, Interval, Quantity, Timex, Trend, Value};

/// A value, as INTERFACE gives it: always an object.
#[derive(Serialize, Default)]
pub(super) struct ValueRecord<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<Option<Dec>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    min: Option<Option<Dec>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max: Option<Option<Dec>>,
    #[serde(skip_serializing_if = "is_false")]
    min_open: bool,
    #[serde(skip_serializing_if = "is_false")]
    max_open: bool,
    #[serde(skip_serializing_if = "is_false")]
    approx: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    trend: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    timex: Option<&'a str>,
    #[serde(rename = "mod", skip_serializing_if = "Option::is_none")]
    modifier: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<Instant>,
    #[serde(skip_serializing_if = "is_false")]
    inferred: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature serde asks for")]
const fn is_false(b: &bool) -> bool {
    !*b
}

impl<'a> ValueRecord<'a> {
    /// The record of a value.
    pub(super) fn new(value: &'a Value) -> Self {
        match value {
            Value::Quantity(q) => Self::default().quantity(q),
            Value::Timex(t) => Self::default().timex(t),
            Value::Wording(text) => Self { text: Some(text), ..Self::default() },
            Value::Label => Self::default(),
        }
    }

    fn quantity(self, q: &'a Quantity) -> Self {
        Self {
            number: Some(q.bounds.point().map(Dec)),
            min: Some(q.bounds.min.map(Dec)),
            max: Some(q.bounds.max.map(Dec)),
            min_open: q.bounds.min_open,
            max_open: q.bounds.max_open,
            approx: q.approx,
            unit: Some(&q.unit),
            trend: q.trend.map(|t| match t {
                Trend::Up => "up",
                Trend::Down => "down",
            }),
            timex: q.iso.as_deref().or(self.timex),
            ..self
        }
    }

    fn timex(self, t: &'a Timex) -> Self {
        let this = match &t.quantity {
            Some(q) => self.quantity(q),
            None => self,
        };
        Self {
            timex: Some(&t.value),
            modifier: t.modifier,
            start: t.interval.map(|i| Instant(i, false)),
            end: t.interval.map(|i| Instant(i, true)),
            inferred: t.inferred,
            ..this
        }
    }
}

/// A decimal as a string; a fraction that does not end keeps 12 digits.
struct Dec(Decimal);

impl Serialize for Dec {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0.round_dp(12).normalize())
    }
}

/// One end of an interval: to the day, or to the minute where the text speaks that finely.
struct Instant(Interval, bool);

impl Serialize for Instant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(interval, end) = self;
        let at = if *end { interval.end } else { interval.start };
        if interval.grain < Grain::Day {
            serializer.collect_str(&at.format("%Y-%m-%dT%H:%M"))
        } else {
            serializer.collect_str(&at.date())
        }
    }
}

/// A mention or an assertion.
#[derive(Serialize)]
pub(super) struct MentionRecord<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    r#type: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    article: &'a str,
    story: Option<&'a str>,
    field: &'static str,
    span: [u32; 2],
    #[serde(skip_serializing_if = "Option::is_none")]
    loc: Option<Loc>,
    text: &'a str,
    kind: &'static str,
    value: ValueRecord<'a>,
    region: &'static str,
    subject: Option<&'a str>,
    attribute: Option<AttributeId<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    used: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<Option<&'static str>>,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    said: Option<Said<'a>>,
}

/// How an assertion is said.
#[derive(Serialize)]
struct Said<'a> {
    certainty: &'static str,
    attribution: Option<&'a str>,
    window: Option<&'a str>,
}

impl<'a> MentionRecord<'a> {
    /// The record of a mention that became an assertion.
    pub(super) fn used(article: &'a Article, a: &'a Assertion) -> Self {
        Self {
            subject: a.subject.as_ref().map(|s| s.name.as_str()),
            attribute: Some(AttributeId(&a.attribute)),
            used: Some(true),
            ..Self::new(article, &a.mention, a.region.name())
        }
    }

    /// The record of a mention that did not.
    pub(super) fn unused(article: &'a Article, mention: &'a Mention, why: Unused) -> Self {
        let region = match why {
            Unused::Region(region) => region.name(),
            Unused::Label(_) => "body",
        };
        Self { used: Some(false), why: Some(Some(why.name())), ..Self::new(article, mention, region) }
    }

    /// The record of an assertion.
    pub(super) fn assertion(article: &'a Article, a: &'a Assertion, id: Option<&'a str>) -> Self {
        Self {
            r#type: Some("assertion"),
            id,
            used: None,
            why: None,
            said: Some(Said {
                certainty: a.certainty.name(),
                attribution: a.attribution.as_deref(),
                window: a.window.as_ref().map(|w| w.text.as_str()),
            }),
            ..Self::used(article, a)
        }
    }

    /// Without its type, for a list that says it.
    pub(super) fn untyped(self) -> Self {
        Self { r#type: None, ..self }
    }

    /// With its lines and columns.
    pub(super) fn located(self, loc: Loc) -> Self {
        Self { loc: Some(loc), ..self }
    }

    fn new(article: &'a Article, mention: &'a Mention, region: &'static str) -> Self {
        Self {
            r#type: Some("mention"),
            id: None,
            article: &article.id,
            story: article.story.as_deref(),
            field: mention.field.name(),
            span: [mention.span.start, mention.span.end],
            loc: None,
            text: mention.span.of(article.field(mention.field)),
            kind: mention.kind.name(),
            value: ValueRecord::new(&mention.value),
            region,
            subject: None,
            attribute: None,
            used: None,
            why: Some(None),
            said: None,
        }
    }
}

/// An attribute's id, written without a string of its own.
struct AttributeId<'a>(&'a Key);

impl Serialize for AttributeId<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Key::Named(named) => serializer.serialize_str(named.id),
            Key::Open(open) => serializer.collect_str(open),
        }
    }
}

/// The date of an article with where it came from.
#[derive(Serialize)]
pub(super) struct DateRecord {
    value: Option<String>,
    provenance: &'static str,
}

impl DateRecord {
    /// The record of a date, known or not.
    pub(super) fn new(moment: Option<&Sourced<Moment>>) -> Self {
        match moment {
            Some(m) => Self { value: Some(m.value.to_string()), provenance: m.provenance.name() },
            None => Self { value: None, provenance: "missing" },
        }
    }
}

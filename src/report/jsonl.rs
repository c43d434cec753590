//! `jsonl`: one record a line, the committed form.

use std::io::{self, Write};

use serde::Serialize;

use crate::assertion::Unused;
use crate::extract::Extract;
use crate::mention::Mention;
use crate::value::Value;

#[derive(Serialize)]
struct MentionLine<'a> {
    r#type: &'static str,
    article: &'a str,
    story: Option<&'a str>,
    field: &'static str,
    span: [u32; 2],
    text: &'a str,
    kind: &'static str,
    value: ValueOut,
    region: &'static str,
    subject: Option<&'a str>,
    attribute: Option<String>,
    used: bool,
    why: Option<&'static str>,
}

#[derive(Serialize, Default)]
struct ValueOut {
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    min: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    timex: Option<String>,
}

/// Writes an article's mentions, used or not, in order of place.
pub fn extract(out: &mut impl Write, extract: &Extract<'_>) -> io::Result<()> {
    for a in &extract.assertions {
        line(out, extract, &a.mention, a.region.name(), Some(a), None)?;
    }
    for (mention, why) in &extract.unused {
        let region = match why {
            Unused::Region(r) => r.name(),
            Unused::Label(_) => "body",
        };
        line(out, extract, mention, region, None, Some(*why))?;
    }
    Ok(())
}

fn line(
    out: &mut impl Write,
    extract: &Extract<'_>,
    mention: &Mention,
    region: &'static str,
    assertion: Option<&crate::assertion::Assertion>,
    why: Option<Unused>,
) -> io::Result<()> {
    let record = MentionLine {
        r#type: "mention",
        article: &extract.article.id,
        story: extract.article.story.as_deref(),
        field: mention.field.name(),
        span: [mention.span.start, mention.span.end],
        text: mention.span.of(extract.article.field(mention.field)),
        kind: mention.kind.name(),
        value: value(&mention.value),
        region,
        subject: assertion.and_then(|a| a.subject.as_ref()).map(|s| s.name.as_str()),
        attribute: assertion.map(|a| a.attribute.id()),
        used: assertion.is_some(),
        why: why.map(Unused::name),
    };
    serde_json::to_writer(&mut *out, &record)?;
    out.write_all(b"\n")
}

fn value(value: &Value) -> ValueOut {
    let mut out = ValueOut::default();
    if let Some(q) = value.quantity() {
        out.number = q.bounds.point().map(|n| n.normalize().to_string());
        out.min = q.bounds.min.map(|n| n.normalize().to_string());
        out.max = q.bounds.max.map(|n| n.normalize().to_string());
        out.unit = Some(q.unit.to_string());
    }
    if let Some(t) = value.timex() {
        out.timex = Some(t.value.to_string());
    }
    out
}

//! Assertions: a subject, an attribute and a value, with evidence, certainty and attribution.

use compact_str::CompactString;

use crate::article::Region;
use crate::attribute::{self, Key, Open};
use crate::entity::{Subject, subject};
use crate::mention::{Kind, Mention};
use crate::sentence::Segmented;
use crate::span::Span;
use crate::value::Value;

/// What one article asserts, with its evidence.
#[derive(Debug, Clone)]
pub struct Assertion {
    /// The value and its place.
    pub mention: Mention,
    /// Whom or what it is about, where that could be found.
    pub subject: Option<Subject>,
    /// What is said of it.
    pub attribute: Key,
    /// How sure the article is of it.
    pub certainty: Certainty,
    /// Who says so, where the article names a source.
    pub attribution: Option<String>,
    /// The stretch of time a count or amount covers ("in 24 hours"), as written.
    pub window: Option<String>,
    /// Where in the article it stands.
    pub region: Region,
    /// The sentence it stands in.
    pub sentence: Span,
}

/// How sure an article is of what it asserts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Certainty {
    /// Said outright.
    #[default]
    Asserted,
    /// "Reportedly".
    Reported,
    /// Said by a named source.
    Attributed,
    /// "Allegedly".
    Alleged,
    /// "Is expected to".
    Predicted,
    /// A goal: "halve in a decade". Never compared.
    Target,
    /// A general statement: "takes days to months". Never compared.
    Generic,
}

impl Certainty {
    /// The name used in the output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Asserted => "asserted",
            Self::Reported => "reported",
            Self::Attributed => "attributed",
            Self::Alleged => "alleged",
            Self::Predicted => "predicted",
            Self::Target => "target",
            Self::Generic => "generic",
        }
    }

    /// Whether assertions of this kind are compared.
    pub const fn compared(self) -> bool {
        !matches!(self, Self::Target | Self::Generic)
    }
}

/// Why a mention is no assertion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unused {
    /// It stands in a teaser, in navigation or in metadata.
    Region(Region),
    /// The numeral is no quantity; the mention says what it is part of.
    Label(&'static str),
}

impl Unused {
    /// The reason, as the output gives it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Region(region) => region.name(),
            Self::Label(why) => why,
        }
    }
}

/// Makes the assertion of a mention, or says why there is none.
pub fn attach(seg: &Segmented<'_>, mention: &Mention) -> Result<Assertion, Unused> {
    let region = seg.sentences[mention.sentence].region;
    if !region.compared() {
        return Err(Unused::Region(region));
    }
    if mention.kind == Kind::Name {
        return Err(Unused::Label(mention.why.unwrap_or("part of a name")));
    }
    let view = seg.view(mention.sentence);
    let (from, to) = mention.tokens;
    let attribute = attribute::named(&view, mention.kind, from, to).map_or_else(
        || {
            let noun = match &mention.value {
                Value::Quantity(q) => q.unit.clone(),
                _ => CompactString::default(),
            };
            Key::Open(Open { kind: mention.kind, noun, verb: CompactString::default() })
        },
        Key::Named,
    );
    Ok(Assertion {
        subject: subject(seg, mention),
        attribute,
        certainty: Certainty::Asserted,
        attribution: None,
        window: None,
        region,
        sentence: seg.sentences[mention.sentence].span,
        mention: mention.clone(),
    })
}

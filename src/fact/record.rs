//! Records: an assertion as alignment sees it, its keys and context ready to be compared.

use super::rarity::Rarity;
use super::weight::Column;
use super::word::{Sentence, Word};
use super::{Place, past, word};
use crate::assertion::Assertion;
use crate::attribute::{Attribute, Change, Key};
use crate::extract::Extract;
use crate::mention::Kind;
use crate::relation::Said;

/// An assertion, ready to be compared.
#[derive(Debug)]
pub(super) struct Record<'a> {
    pub place: Place,
    pub said: Said<'a>,
    pub family: Family,
    pub named: Option<&'static Attribute>,
    /// Stems of the subject's name, in order; empty where there is none.
    pub subject: Vec<u64>,
    /// Whether the subject is written like a name.
    pub proper: bool,
    pub words: Vec<Word>,
    /// Stems of its sentence (true) and of those beside it, sorted.
    pub around: Vec<(u32, bool)>,
    /// What all its words together say, in bits.
    pub bits: f32,
    /// The earlier year of a background event that it tells of, where it tells of one.
    pub past: Option<i32>,
    /// What kind of value it is, for counting how common it is in the set.
    pub value: u64,
}

/// Kinds that may speak of one fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Family {
    Age,
    Much,
    Order,
    Money,
    Percent,
    Length,
    When,
    Set,
}

impl Family {
    pub fn of(kind: Kind) -> Option<Self> {
        Some(match kind {
            Kind::Age => Self::Age,
            Kind::Count | Kind::Number | Kind::Measure => Self::Much,
            Kind::Ordinal => Self::Order,
            Kind::Money => Self::Money,
            Kind::Percent => Self::Percent,
            Kind::Duration => Self::Length,
            Kind::Date | Kind::Time => Self::When,
            Kind::Set => Self::Set,
            Kind::LegalStatus | Kind::Quote | Kind::Name => return None,
        })
    }

    pub const fn column(self) -> Column {
        match self {
            Self::When => Column::When,
            _ => Column::Much,
        }
    }
}

/// The records of the assertions that are compared, and how rare their words are.
pub(super) fn records<'a>(extracts: &'a [Extract<'_>], articles: &[usize]) -> (Vec<Record<'a>>, Rarity) {
    let mut out = Vec::new();
    let mut rarity = Rarity::default();
    let mut tokens = Vec::new();
    for &article in articles {
        let mut sentence = (crate::span::Field::Title, crate::span::Span::default(), Sentence::default());
        for (at, a) in extracts[article].assertions.iter().enumerate() {
            let Some(family) = Family::of(a.mention.kind).filter(|_| a.certainty.compared()) else { continue };
            let text = extracts[article].article.field(a.mention.field);
            if (sentence.0, sentence.1) != (a.mention.field, a.sentence) || sentence.1.is_empty() {
                sentence = (a.mention.field, a.sentence, Sentence::new(text, a.sentence, &mut tokens));
                let stems = a.context.sentence.all.iter().map(|&s| u64::from(s));
                rarity.add(sentence.2.ids().chain(stems));
            }
            out.push(record(extracts, Place { article, assertion: at }, a, family, &sentence.2));
        }
    }
    for r in &mut out {
        r.bits = r.words.iter().map(|w| rarity.bits(w.id) * w.near).sum();
    }
    (out, rarity)
}

fn record<'a>(
    extracts: &'a [Extract<'_>],
    place: Place,
    a: &'a Assertion,
    family: Family,
    sentence: &Sentence,
) -> Record<'a> {
    let name = a.subject.as_ref().map_or("", |s| s.name.as_str());
    let bare = |w: &&str| !w.is_empty() && !EMPTY.contains(&w.to_ascii_lowercase().as_str());
    let subject = name.split(|c: char| !c.is_alphanumeric() && c != '’' && c != '\'').filter(bare).map(word::name);
    Record {
        place,
        said: Said::new(extracts, place, None),
        family,
        named: match a.attribute {
            Key::Named(named) => Some(named),
            Key::Open(_) => None,
        },
        subject: subject.collect(),
        proper: name.chars().next().is_some_and(char::is_uppercase),
        words: sentence.around(a.mention.span),
        around: around(a),
        past: past::year(extracts[place.article].article, a),
        bits: 0.0,
        value: word::hash_of(&a.mention.value),
    }
}

fn around(a: &Assertion) -> Vec<(u32, bool)> {
    let own = a.context.sentence.all.iter().map(|&s| (s, true));
    let beside = a.context.before.iter().chain(&a.context.after).flat_map(|w| w.all.iter().map(|&s| (s, false)));
    let mut out: Vec<(u32, bool)> = own.chain(beside).collect();
    out.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
    out.dedup_by_key(|s| s.0);
    out
}

/// Words of a subject that do not tell it from others.
const EMPTY: &[&str] = &["the", "a", "an", "mr", "mrs", "ms", "miss", "dr", "sir", "of", "his", "her", "their"];

impl Record<'_> {
    pub const fn assertion(&self) -> &Assertion {
        self.said.assertion
    }

    /// Whether it counts the victims of an event.
    pub fn toll(&self) -> bool {
        self.named.is_some_and(|n| matches!(n.change, Change::Grows | Change::Moves))
    }

    pub const fn article(&self) -> usize {
        self.place.article
    }
}

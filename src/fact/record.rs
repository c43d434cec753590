//! Records: an assertion as alignment sees it, its keys and context ready to be compared.

use rust_decimal::Decimal;

use super::act::{self, ActClass};
use super::chief::{self, Chief};
use super::foil::Foil;
use super::rarity::Rarity;
use super::weight::Column;
use super::word::{Sentence, Word};
use super::{Place, headline, past, word};
use crate::assertion::Assertion;
use crate::attribute::{Attribute, Key};
use crate::context::stem_of;
use crate::entity::{Subject, SubjectKind};
use crate::extract::Extract;
use crate::lexicon::{Class, Lexicon, WordId};
use crate::mention::Kind;
use crate::relation::Said;
use crate::span::Field;
use crate::value::{Grain, Interval, Timex};
use crate::words::combining;

/// An assertion, ready to be compared.
#[derive(Debug)]
pub(super) struct Record<'a> {
    pub place: Place,
    /// The text that it stands in.
    pub text: &'a str,
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
    /// The kinds of act its verb and its noun stand for.
    pub acts: [Option<ActClass>; 2],
    /// The stem of the last name of its subject, where that is a name.
    pub actor: Option<u32>,
    /// What a measure that describes a thing is of: the pages of an indictment in `a 48-page indictment`.
    pub compound: Option<u64>,
    /// The words right before and after it; none at the end of a sentence and for figures.
    pub next_to: [Option<u64>; 2],
    /// Whether it is one half of a fraction or of a quotation of two prices: `5/8`, `1.8195/8205`.
    pub halved: bool,
    /// Whether it is a sum in brackets behind another, told once more in other money: `(£860)`.
    pub converted: bool,
    /// Which end of a range of dates it is: `1996` in `from 1996 to 2007`.
    pub end: Option<End>,
    /// What lies between the two ends.
    pub range: Option<Interval>,
    /// The words of the mention, hashed.
    pub wording: u64,
    /// Whether it is a year that opens the name of an event: `the 2028 Velden Regatta`.
    pub edition: bool,
    /// How its sentence sets it apart.
    pub foil: Foil,
    /// Whether it is the chief figure of its attribute in its article, and where that stands.
    pub chief: Option<Chief>,
    /// Whether it is the first day of the news that its article tells of.
    pub first: bool,
    /// How it stands to the headline of its article.
    pub headline: Option<headline::Role>,
}

/// An end of a range of dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    First,
    Last,
}

/// Kinds that may speak of one fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Family {
    Age,
    Much,
    Order,
    Money,
    Percent,
    Rating,
    Length,
    When,
    Set,
}

impl Family {
    pub fn of(a: &Assertion, text: &str) -> Option<Self> {
        Some(match a.mention.kind {
            Kind::Age => Self::Age,
            Kind::Number | Kind::Count if takings(a, text) => Self::Money,
            Kind::Number => match part(a.mention.span.of(text)) {
                Some(Part::Share) => Self::Percent,
                Some(Part::Rating) => Self::Rating,
                // "An average rating of 6", "a score of 57": of ten, of a hundred.
                None => match a.mention.value.quantity().and_then(|q| q.bounds.min.or(q.bounds.max)) {
                    Some(n) if n > Decimal::ONE_HUNDRED || !rated(a, text) => Self::Much,
                    Some(n) if n > Decimal::TEN => Self::Percent,
                    Some(_) => Self::Rating,
                    None => Self::Much,
                },
            },
            Kind::Count | Kind::Measure => Self::Much,
            Kind::Ordinal => Self::Order,
            Kind::Money => Self::Money,
            Kind::Percent => Self::Percent,
            Kind::Duration => Self::Length,
            // "Three years earlier" than a day that is not known is so long, and no day.
            Kind::Date if a.mention.value.timex().is_some_and(Timex::counted) => Self::Length,
            Kind::Date if dateline(a, text) => return None,
            Kind::Date | Kind::Time => Self::When,
            Kind::Set => Self::Set,
            Kind::LegalStatus | Kind::Quote | Kind::Score | Kind::Name => return None,
        })
    }

    pub const fn column(self) -> Column {
        match self {
            Self::When => Column::When,
            _ => Column::Much,
        }
    }
}

/// No dateline is longer before its date, in bytes.
const DATELINE: usize = 60;

/// Whether a date stands in a dateline, which dates the report and no act: `SELBY, Vt., May 4 (ONS) - Mayor Ida Brask`. A year
/// is in none, but in `Ada Holt (May 4, 1931 - June 3, 2011)`.
fn dateline(a: &Assertion, text: &str) -> bool {
    let span = a.mention.span;
    let year = || a.mention.span.of(text).bytes().filter(u8::is_ascii_digit).count() > 2;
    if span.start as usize > DATELINE || a.mention.field != Field::Text || year() {
        return false;
    }
    let (before, after) = (&text[..span.start as usize], text[span.end as usize..].trim_start());
    let agency = after.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    let after = agency.map_or(after, |rest| rest.1.trim_start());
    let capital = |w: &str| w.is_empty() || w.starts_with(char::is_uppercase);
    let town = !before.contains('(') && before.split(|c: char| !c.is_alphabetic()).all(capital);
    town && after.starts_with(['-', '–', '—'])
        && !after.trim_start_matches(['-', '–', '—', ' ']).starts_with(char::is_numeric)
}

/// Whether a large number without a noun or a currency is money all the same: `the film grossed 18 crore`.
fn takings(a: &Assertion, text: &str) -> bool {
    const TAKE: [&str; 6] = ["collect", "cost", "earn", "gross", "make", "net"];
    const SUMS: [&str; 4] = ["budget", "collection", "collections", "gross"];
    let large = |q: &crate::value::Quantity| {
        q.unit.is_empty() && q.bounds.min.or(q.bounds.max).is_some_and(|n| n >= Decimal::from(100_000))
    };
    let before = text.get(a.sentence.start as usize..a.mention.span.start as usize).unwrap_or_default();
    let sum = || before.split_whitespace().rev().take(5).any(|w| SUMS.contains(&w));
    a.mention.value.quantity().is_some_and(large) && (TAKE.contains(&a.context.act.verb.as_str()) || sum())
}

/// What a number that is part of another is.
enum Part {
    /// A share of a whole, which a percentage may say too: `two-thirds`, `one in five`, `57 out of 100`.
    Share,
    /// So many of few points: `8 out of 10`, `3.5/5`.
    Rating,
}

/// Whether a number is a mark: `an average rating of 6`, `a score below 57`, `rated above 60`.
fn rated(a: &Assertion, text: &str) -> bool {
    let before = text.get(a.sentence.start as usize..a.mention.span.start as usize).unwrap_or_default();
    let bare = |w: &&str| !MARKS.contains(w);
    a.mention.value.quantity().is_some_and(|q| q.unit.is_empty())
        && before.split_whitespace().rev().take(5).find(bare).is_some_and(|w| matches!(w, "rating" | "score" | "rated"))
}

/// Words between `rating` and its number.
const MARKS: &[&str] = &[
    "of", "a", "an", "about", "than", "lower", "higher", "more", "less", "above", "below", "over", "under", "at", "is",
    "was",
];

fn part(said: &str) -> Option<Part> {
    let mut words = said.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    let last = words.next_back()?;
    let has = |word: &str| words.clone().any(|w| w.eq_ignore_ascii_case(word));
    if has("out") || said.contains('/') {
        let few = matches!(last, "5" | "10");
        return Some(if few { Part::Rating } else { Part::Share });
    }
    let fraction = PARTS.iter().any(|p| last.eq_ignore_ascii_case(p)) && !has("and");
    (fraction || has("in")).then_some(Part::Share)
}

/// What a whole is parted into, in words.
const PARTS: &[&str] =
    &["half", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "eighth", "eighths", "tenth", "tenths"];

/// The records of the assertions that are compared, and how rare their words are.
pub(super) fn records<'a>(extracts: &'a [Extract<'_>], articles: &[usize]) -> (Vec<Record<'a>>, Rarity) {
    let mut out = Vec::new();
    let mut rarity = Rarity::default();
    let mut tokens = Vec::new();
    for &article in articles {
        let mut sentence = (crate::span::Field::Title, crate::span::Span::default(), Sentence::default());
        for (at, a) in extracts[article].assertions.iter().enumerate() {
            let text = extracts[article].article.field(a.mention.field);
            let Some(family) = Family::of(a, text).filter(|_| a.certainty.compared()) else { continue };
            if (sentence.0, sentence.1) != (a.mention.field, a.sentence) || sentence.1.is_empty() {
                sentence = (a.mention.field, a.sentence, Sentence::new(text, a.sentence, &mut tokens));
                let stems = a.context.sentence.all.iter().map(|&s| u64::from(s));
                rarity.add(sentence.2.ids().chain(stems));
            }
            let new = record(extracts, Place { article, assertion: at }, a, family, &sentence.2);
            if let Some(last) = out.last_mut().filter(|l| range(text, l, &new)) {
                let ends = |r: &Record<'_>| r.assertion().mention.value.interval();
                let range = ends(last).zip(ends(&new)).map(|(i, j)| Interval { end: j.end, ..i });
                (last.end, last.range) = (Some(End::First), range);
                out.push(Record { end: Some(End::Last), range, ..new });
            } else {
                out.push(new);
            }
        }
    }
    for article in out.chunk_by_mut(|a, b| a.article() == b.article()) {
        chief::mark(article);
        chief::first(article);
        headline::mark(article, &extracts[article[0].article()]);
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
    let name = if pronoun(name) { "" } else { name };
    let bare = |w: &&str| !w.is_empty() && !EMPTY.contains(&w.to_ascii_lowercase().as_str());
    let text = extracts[place.article].article.field(a.mention.field);
    let within = |c: char| c.is_alphanumeric() || combining(c) || matches!(c, '’' | '\'');
    let subject = name.split(|c| !within(c)).filter(bare).map(word::name);
    Record {
        place,
        text,
        said: Said::new(extracts, place, None),
        family,
        named: match a.attribute {
            Key::Named(named) => Some(named),
            Key::Open(_) => None,
        },
        subject: subject.collect(),
        // "Federal authorities" opens a sentence; a name ends in a capital too.
        proper: name.starts_with(char::is_uppercase)
            && !name.split(' ').next_back().is_some_and(|w| w.starts_with(char::is_lowercase))
            && !a.subject.as_ref().is_some_and(common),
        words: sentence.around(a.mention.span),
        around: around(a),
        past: past::year(extracts[place.article].article, a),
        bits: 0.0,
        value: word::hash_of(&a.mention.value),
        acts: acts(text, a, family),
        actor: actor(a),
        compound: compound(text, a),
        next_to: next_to(text, a),
        halved: halved(text, a),
        converted: family == Family::Money && converted(text, a),
        end: None,
        range: None,
        wording: word::name(a.mention.span.of(text)),
        edition: family == Family::When && edition(text, a),
        foil: Foil::of(text, a),
        chief: None,
        first: false,
        headline: None,
    }
}

/// Whether a date is a year after `the` and before a name.
fn edition(text: &str, a: &Assertion) -> bool {
    let span = a.mention.span;
    let year = a.mention.value.interval().is_some_and(|i| i.grain > Grain::Month && i.grain <= Grain::Year);
    let after = text.get(span.end as usize..).unwrap_or_default().strip_prefix(' ').unwrap_or_default();
    let before = text.get(..span.start as usize).unwrap_or_default().trim_end();
    let the = ["the", "The"].iter().any(|t| before.ends_with(t) || span.of(text).starts_with(t));
    year && the && after.starts_with(char::is_uppercase)
}

/// The kinds of act its verb and its noun stand for; of a date that stands at a noun the noun alone.
fn acts(text: &str, a: &Assertion, family: Family) -> [Option<ActClass>; 2] {
    let (verb, head) = (a.context.act.verb.as_str(), &a.context.head);
    let noun = act::of_noun(&head.lemma);
    let (object, particle) = (&a.context.act.object, a.context.act.particle);
    let with = |stem: u32| {
        particle.is_some_and(|p| stem_of(p) == stem) || object.contains(&stem) || stem_of(&head.lemma) == stem
    };
    match (verb, head.lemma.as_str()) {
        _ if family == Family::When && contest(text, a) => [None, act::of_noun("election")],
        _ if family == Family::When && head.dated => {
            match ONE_EVENT.iter().find(|e| e.0.contains(&head.lemma.as_str())) {
                Some(event) => [
                    noun.or(act::of_verb(event.1[0])),
                    event.1.iter().map(|v| act::of_verb(v)).find(|v| *v != noun).flatten(),
                ],
                None => [None, noun],
            }
        }
        // "It began in 1785", "it was founded in 1785".
        ("begin" | "start", _) if noun.is_none() && family == Family::When => {
            [act::of_verb(verb), act::of_verb("found")]
        }
        _ => [act::of_phrase(verb, with).or_else(|| act::of_verb(verb)), noun],
    }
}

/// Nouns for one event, and the acts that it may be: a shooting is an attack, and the attack a shooting.
const ONE_EVENT: &[(&[&str], [&str; 2])] = &[
    (&["attack", "assault", "ambush", "rampage", "massacre", "violence", "shooting", "gunfire"], ["shoot", "strike"]),
    (&["conference", "briefing", "statement", "announcement"], ["announce", "speak"]),
];

/// What candidates stand in, by the names it goes by: a year holds one.
const CONTEST: &[&str] = &[
    "ballot",
    "bid",
    "campaign",
    "candidacy",
    "candidate",
    "contender",
    "contest",
    "cycle",
    "election",
    "field",
    "nomination",
    "nominee",
    "primary",
    "primaries",
    "race",
    "rival",
    "run",
    "vote",
];

/// Whether a year is that of an election: `the 2031 race`, `her 2031 Senate bid`.
fn contest(text: &str, a: &Assertion) -> bool {
    let year = a.mention.value.interval().is_some_and(|i| i.grain == Grain::Year);
    let after = text.get(a.mention.span.end as usize..a.sentence.end as usize).unwrap_or_default();
    let phrase = after.split([',', '.', ';', ':', '(']).next().unwrap_or_default();
    let word = |w: &str| CONTEST.contains(&w) || w.strip_suffix('s').is_some_and(|w| CONTEST.contains(&w));
    let near = phrase.split_whitespace().take(4).take_while(|w| !matches!(*w, "in" | "to" | "and" | "that" | "of"));
    year && after.starts_with(' ') && near.into_iter().any(word)
}

/// The unit and the noun of `a 48-page indictment`, `a three-day conference`; not of people and of what named attributes
/// cover, who may share them.
fn compound(text: &str, a: &Assertion) -> Option<u64> {
    let said = a.mention.span.of(text);
    let rest = text.get(a.mention.span.end as usize..)?;
    let (unit, rest) = match said.rsplit_once('-') {
        Some((_, unit)) => (unit, rest),
        None => {
            let rest = rest.strip_prefix('-')?;
            rest.split_at(rest.find(|c: char| !c.is_alphabetic())?)
        }
    };
    let rest = rest.strip_prefix(' ')?;
    let noun = &rest[..rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())];
    let plain = |w: &str| w.len() > 2 && w.chars().all(char::is_lowercase);
    let thing = !matches!(crate::clause::noun::class(noun), "person" | "worker" | "lawmaker" | "judge");
    let open = matches!(a.attribute, Key::Open(_));
    (open && thing && plain(unit) && plain(noun) && !matches!(unit, "old" | "man" | "woman"))
        .then(|| word::name(unit) ^ word::name(noun).rotate_left(1))
}

fn halved(text: &str, a: &Assertion) -> bool {
    let (start, end) = (a.mention.span.start as usize, a.mention.span.end as usize);
    text.get(..start).is_some_and(|t| t.ends_with('/')) || text.get(end..).is_some_and(|t| t.starts_with('/'))
}

/// Whether a sum stands alone in brackets: `100,000 rupees (about £860)`.
fn converted(text: &str, a: &Assertion) -> bool {
    let before = text.get(a.sentence.start as usize..a.mention.span.start as usize).unwrap_or_default().trim_end();
    let about = ["about", "around", "roughly", "some", "nearly", "approximately", "or"];
    let opened = about.iter().find_map(|w| before.strip_suffix(w)).unwrap_or(before).trim_end();
    opened.ends_with('(') && text.get(a.mention.span.end as usize..).is_some_and(|t| t.starts_with(')'))
}

/// The words right before and after a value, in its sentence.
fn next_to(text: &str, a: &Assertion) -> [Option<u64>; 2] {
    let bare = |w: &str| w.trim_matches(|c: char| !c.is_alphanumeric()).to_ascii_lowercase();
    let id = |w: &str| Some(bare(w)).filter(|w| w.starts_with(char::is_alphabetic)).map(|w| word::name(&w));
    let before = text.get(a.sentence.start as usize..a.mention.span.start as usize).unwrap_or_default();
    let after = text.get(a.mention.span.end as usize..a.sentence.end as usize).unwrap_or_default();
    [before.split_whitespace().next_back().and_then(id), after.split_whitespace().next().and_then(id)]
}

/// Whether two dates are the ends of one range: `from 1996 to 2007`, `between May and July`.
fn range(text: &str, first: &Record<'_>, last: &Record<'_>) -> bool {
    let (a, b) = (&first.assertion().mention, &last.assertion().mention);
    if first.place.article != last.place.article
        || a.field != b.field
        || [first, last].iter().any(|r| r.family != Family::When)
    {
        return false;
    }
    let between = text.get(a.span.end as usize..b.span.start as usize).unwrap_or_default().trim();
    let before = text.get(..a.span.start as usize).unwrap_or_default().trim_end();
    matches!(between, "to" | "until" | "till" | "through" | "-" | "–" | "—")
        || (between == "and"
            && before.get(before.len().saturating_sub(7)..).is_some_and(|w| w.eq_ignore_ascii_case("between")))
}

/// Whether a subject is one common word that opens its sentence: `Sales`, `Workers`.
fn common(subject: &Subject) -> bool {
    let word = Lexicon::get().find(subject.name.as_bytes());
    matches!(subject.kind, SubjectKind::Thing | SubjectKind::Group)
        && word != WordId::NONE
        && !Lexicon::get().entry(word).is(Class::Cardinal)
}

/// The stem of the last word of a name, which a shorter mention keeps.
fn actor(a: &Assertion) -> Option<u32> {
    let subject = a.subject.as_ref().filter(|s| s.kind != SubjectKind::Place)?;
    let name = if subject.key.surname.is_empty() { subject.name.as_str() } else { subject.key.surname.as_str() };
    if pronoun(name) {
        return None;
    }
    let last = name.split_whitespace().next_back()?;
    let named = !subject.key.surname.is_empty() || last.starts_with(char::is_uppercase);
    named.then(|| stem_of(last.trim_matches(|c: char| !c.is_alphanumeric())))
}

/// Whether a subject is a pronoun that nothing could be found for, which opens a sentence with a capital as a name does.
fn pronoun(name: &str) -> bool {
    const ALL: &[&str] =
        &["it", "he", "she", "they", "we", "this", "that", "these", "those", "which", "who", "both", "all", "each"];
    ALL.iter().any(|p| name.eq_ignore_ascii_case(p))
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

    /// Whether both are told of one named attribute.
    pub fn same_attribute(&self, other: &Self) -> bool {
        self.named.zip(other.named).is_some_and(|(x, y)| x.id == y.id)
    }

    /// Whether two tell of one earlier year, or neither of any: `since 2017, when it burned 46 homes`, `burned 46 homes in
    /// 2017`.
    pub fn one_past(&self, other: &Self) -> bool {
        match (self.past, other.past) {
            (Some(year), None) => past::stretch(other.assertion()) == Some(year),
            (None, Some(year)) => past::stretch(self.assertion()) == Some(year),
            (x, y) => x == y,
        }
    }

    /// The number, where it is one and no bound.
    pub fn point(&self) -> Option<Decimal> {
        self.assertion().mention.value.point()
    }

    /// Its unit, where it is a quantity.
    pub fn unit(&self) -> Option<&str> {
        self.assertion().mention.value.quantity().map(|q| q.unit.as_str())
    }

    /// Whether it is a figure that is weighed by the rules for all: no date, and no age, which has its own.
    pub fn figure(&self) -> bool {
        self.family.column() == Column::Much && self.family != Family::Age
    }

    /// Whether it is such a figure and no toll, which has rules of its own too.
    pub fn plain(&self) -> bool {
        self.figure() && !self.toll()
    }

    /// Whether it is a date that names no time: "now", "once".
    pub fn timeless(&self) -> bool {
        self.assertion().mention.value.timex().is_some_and(|t| t.value.ends_with("_REF"))
    }

    /// Whether it is a running total, that of its day: `week to date 4,300 head`, `so far 12`.
    pub fn running(&self) -> bool {
        ["date", "far"].iter().any(|w| self.next_to.contains(&Some(word::name(w))))
    }

    /// Whether it is of what grows or moves with an event, as the count of its victims does.
    pub fn toll(&self) -> bool {
        self.named.is_some_and(Attribute::toll)
    }

    /// Whether it is the day of somebody's birth.
    pub fn born(&self) -> bool {
        self.named.is_some_and(|n| n.id == "birth-date")
    }

    pub const fn article(&self) -> usize {
        self.place.article
    }
}

//! Mentions: every number, date, duration and age the text says, with its value.
//!
//! A sentence is walked once, token by token; at a trigger the grammars of `GRAMMARS` that it
//! calls for run, the match that goes furthest wins, then the earlier grammar.

mod address;
mod age;
mod ago;
mod apposition;
mod attributive;
mod beside;
mod birthday;
mod bound;
mod casualty;
mod clock;
mod count;
mod date;
mod days;
mod decade;
mod duration;
mod ellipsis;
#[cfg(test)]
mod examples;
mod fate;
mod figure;
mod holiday;
mod label;
mod length;
mod lone;
mod number;
mod numeral;
mod ordinal;
mod part;
mod period;
mod pronoun;
mod purse;
mod quantity;
mod rank;
mod relative;
mod resolve;
mod scale;
mod score;
mod set;
mod sign;
mod single;
mod stopwatch;
mod suffix;
mod tally;
mod tense;
mod time;
mod timex;
mod trend;
mod when;
mod year;

pub use clock::Clock;
pub(crate) use tally::ballots;

use crate::lexicon::{Class, Classes, words};
use crate::sentence::{Segmented, View};
use crate::span::{Field, Span};
use crate::token::{Kinds, Token, TokenKind};
use crate::value::Value;

/// What kind of thing a mention is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Somebody's age.
    Age,
    /// So many of something.
    Count,
    /// A bare number.
    Number,
    /// A place in an order.
    Ordinal,
    /// An amount of money.
    Money,
    /// A share of a hundred.
    Percent,
    /// A number with a unit of measure.
    Measure,
    /// A length of time.
    Duration,
    /// A stretch of the calendar.
    Date,
    /// A time of day.
    Time,
    /// A recurring time.
    Set,
    /// A numeral that is no quantity.
    Name,
    /// Words: what the law says of a person ("convicted", "alleged").
    LegalStatus,
    /// Words: a quotation.
    Quote,
    /// Words: the score of a match.
    Score,
}

impl Kind {
    /// The name used in the output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Age => "age",
            Self::Count => "count",
            Self::Number => "number",
            Self::Ordinal => "ordinal",
            Self::Money => "money",
            Self::Percent => "percent",
            Self::Measure => "measure",
            Self::Duration => "duration",
            Self::Date => "date",
            Self::Time => "time",
            Self::Set => "set",
            Self::Name => "name",
            Self::LegalStatus => "legal-status",
            Self::Quote => "quote",
            Self::Score => "score",
        }
    }

    /// Whether its values are words, not numbers.
    pub const fn is_wording(self) -> bool {
        matches!(self, Self::LegalStatus | Self::Quote | Self::Score)
    }
}

/// One value in the text, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The sentence, as a place in `Segmented::sentences`.
    pub sentence: usize,
    /// The field it stands in.
    pub field: Field,
    /// The bytes of its extent, as INTERFACE.md gives them per kind.
    pub span: Span,
    /// The tokens it used, bounds and unit included, counted from the sentence's start.
    pub tokens: (usize, usize),
    /// What it is.
    pub kind: Kind,
    /// What it says.
    pub value: Value,
    /// What the numeral of a name is part of, or why a count is none to compare.
    pub why: Option<&'static str>,
    /// One or two people whom no numeral counts (`a man was killed`): there may be more of them.
    pub lone: bool,
    /// For a count: the words that go with its noun, `armed local` in `nine armed local men`; empty where there
    /// are none.
    pub modifiers: Span,
}

impl Mention {
    /// A mention of tokens `used`, whose extent is tokens `extent`; both are half-open.
    pub(crate) fn new(view: &View<'_>, used: (usize, usize), extent: (usize, usize), kind: Kind, value: Value) -> Self {
        Self {
            sentence: view.at,
            field: view.sentence.field,
            span: view.span(extent.0, extent.1 - 1),
            tokens: used,
            kind,
            value,
            why: None,
            lone: false,
            modifiers: Span::default(),
        }
    }

    /// A numeral that is no quantity: part of `why`.
    pub(crate) fn name(view: &View<'_>, from: usize, to: usize, why: &'static str) -> Self {
        Self { why: Some(why), ..Self::new(view, (from, to), (from, to), Kind::Name, Value::Label) }
    }
}

/// What a grammar found at a trigger, and the first token not used.
#[derive(Debug)]
pub struct Match {
    /// What was found.
    pub mention: Mention,
    /// Further values of the same phrase, in order; an empty list takes no memory.
    pub more: Vec<Mention>,
    /// The first token not used: the match that goes furthest wins.
    pub end: usize,
    /// Where to go on reading; before `end` where a counted noun may hold a further mention
    /// ("three 16-year-old boys").
    pub resume: usize,
}

impl From<Mention> for Match {
    fn from(mention: Mention) -> Self {
        let end = mention.tokens.1;
        Self { mention, more: Vec::new(), end, resume: end }
    }
}

/// A small grammar, run at the tokens that can be part of what it reads.
struct Grammar {
    /// Where it is tried.
    on: Trigger,
    /// Reads around token `i`: back to `clock.floor` at most, forwards as far as it likes but in
    /// a bounded number of steps.
    read: fn(&View<'_>, usize, &Clock) -> Option<Match>,
}

/// The tokens at which a grammar is tried.
#[derive(Debug, Clone, Copy)]
struct Trigger {
    kinds: Kinds,
    classes: Classes,
}

impl Trigger {
    /// Digits and `½`.
    const DIGITS: Self = Self::kind(TokenKind::Number).or(Self::kind(TokenKind::Fraction));
    /// Words of the closed grammar of numerals.
    const NUMERALS: Self =
        Self::DIGITS.or(Self::classes(&[Class::Cardinal, Class::Scale, Class::Vague, Class::Collective, Class::Part]));

    const fn kind(kind: TokenKind) -> Self {
        Self { kinds: Kinds::of(kind), classes: Classes::NONE }
    }

    const fn classes(list: &[Class]) -> Self {
        let mut classes = Classes::NONE;
        let mut i = 0;
        while i < list.len() {
            classes = classes.and(list[i]);
            i += 1;
        }
        Self { kinds: Kinds::NONE, classes }
    }

    const fn or(self, other: Self) -> Self {
        Self { kinds: self.kinds.union(other.kinds), classes: self.classes.union(other.classes) }
    }

    const fn meets(self, kinds: Kinds, classes: Classes) -> bool {
        self.kinds.meets(kinds) || self.classes.meets(classes)
    }

    /// The grammars, as a set of places, that this one trigger calls for.
    const fn grammars(self) -> u16 {
        let (mut set, mut i) = (0, 0);
        while i < GRAMMARS.len() {
            if GRAMMARS[i].on.meets(self.kinds, self.classes) {
                set |= 1 << i;
            }
            i += 1;
        }
        set
    }
}

/// The grammars, in the order that settles ties between matches of one end.
const GRAMMARS: &[Grammar] = &[
    Grammar { on: Trigger::DIGITS.or(Trigger::classes(&[Class::Cardinal])), read: rank::read },
    Grammar { on: Trigger::DIGITS.or(Trigger::classes(&[Class::Cardinal])), read: label::read },
    Grammar { on: timex::ON, read: timex::read },
    Grammar { on: Trigger::DIGITS, read: stopwatch::read },
    Grammar { on: Trigger::NUMERALS, read: quantity::read },
    Grammar { on: Trigger::DIGITS.or(Trigger::classes(&[Class::Cardinal, Class::Ordinal])), read: ordinal::read },
    Grammar { on: Trigger::classes(&[Class::PersonNoun]), read: casualty::read },
    Grammar { on: Trigger::classes(&[Class::Casualty]), read: casualty::alone },
    Grammar { on: Trigger::classes(&[Class::Tens, Class::TimeOpener]), read: decade::fifties },
];

/// Every trigger there is.
const ANY: Trigger = {
    let mut any = Trigger { kinds: Kinds::NONE, classes: Classes::NONE };
    let mut i = 0;
    while i < GRAMMARS.len() {
        any = any.or(GRAMMARS[i].on);
        i += 1;
    }
    any
};

/// All mentions of an article, in order; they never overlap.
pub fn recognise(seg: &Segmented<'_>) -> Vec<Mention> {
    let mut clock = Clock::new(seg);
    let mut out = Vec::with_capacity(seg.tokens.len() / 10);
    for (at, _) in seg.sentences.iter().enumerate().filter(|(_, s)| ANY.meets(s.kinds, s.classes)) {
        let view = seg.view(at);
        clock.floor = 0;
        let mut i = 0;
        let trigger = |t: &Token| ANY.meets(Kinds::of(t.kind), t.classes);
        while let Some(ahead) = view.tokens.get(i..).and_then(|rest| rest.iter().position(trigger)) {
            i += ahead;
            let Some(mut found) = best(&view, i, &clock) else {
                i += 1;
                continue;
            };
            if out.last().is_some_and(|figure| rate(&view, figure, &found.mention)) {
                found.mention.why = Some("rate");
            }
            i = found.resume.max(i + 1);
            clock.floor = i;
            if !titled(&view, &found.mention) {
                clock.note(&found.mention);
            }
            out.push(found.mention);
            for mention in found.more {
                clock.note(&mention);
                out.push(mention);
            }
        }
    }
    out
}

/// Whether a length of time is what the count before it is made by: `24 million people a day`.
fn rate(view: &View<'_>, figure: &Mention, length: &Mention) -> bool {
    let near = figure.tokens.1..figure.tokens.1 + 5;
    length.kind == Kind::Duration
        && figure.kind == Kind::Count
        && figure.sentence == view.at
        && near.contains(&length.tokens.0)
        && view.is_any(length.tokens.0, words!["a", "an"])
        && figure.value.quantity().is_some_and(|q| q.unit.contains(" per "))
}

/// Whether a year tells one work from another, and dates nothing told: `(2015 film)`.
fn titled(view: &View<'_>, mention: &Mention) -> bool {
    let (from, to) = mention.tokens;
    mention.kind == Kind::Date
        && from > 0
        && view.kind(from - 1) == Some(TokenKind::Open)
        && view.kind(to) == Some(TokenKind::Word)
        && view.kind(to + 1) == Some(TokenKind::Close)
}

/// The match at token `i` that goes furthest; the earlier grammar's among equals.
fn best(view: &View<'_>, i: usize, clock: &Clock) -> Option<Match> {
    /// What digits call for: most triggers are digits.
    const DIGITS: u16 = Trigger::kind(TokenKind::Number).grammars();
    let token = &view.tokens[i];
    let mut grammars = match token.kind {
        TokenKind::Number => DIGITS,
        kind => Trigger { kinds: Kinds::of(kind), classes: token.classes }.grammars(),
    };
    let mut best: Option<Match> = None;
    while grammars != 0 {
        let grammar = &GRAMMARS[grammars.trailing_zeros() as usize];
        grammars &= grammars - 1;
        if let Some(found) = (grammar.read)(view, i, clock)
            && best.as_ref().is_none_or(|b| found.end > b.end)
        {
            let decisive = found.end == usize::MAX;
            best = Some(found);
            if decisive {
                break;
            }
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::article::Article;

    /// Spans slice the text, never overlap, and leave no ASCII digit out.
    fn hold(text: &str) {
        let article = Article { text: text.into(), ..Article::default() };
        let seg = Segmented::new(&article);
        let mentions = recognise(&seg);
        let mut seen = vec![false; text.len()];
        for m in &mentions {
            assert!(text.get(m.span.start as usize..m.span.end as usize).is_some_and(|t| !t.is_empty()), "{m:?}");
            for at in m.span.start..m.span.end {
                assert!(!std::mem::replace(&mut seen[at as usize], true), "overlap at {at} in {text:?}: {mentions:#?}");
            }
        }
        for (at, _) in text.bytes().enumerate().filter(|(_, b)| b.is_ascii_digit()) {
            assert!(seen[at], "the digit at {at} of {text:?} is unaccounted for: {mentions:#?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_accounted_for(text in "\\PC{0,80}") {
            hold(&text);
        }

        #[test]
        fn any_run_of_its_own_words_is_accounted_for(words in prop::collection::vec(prop::sample::select(WORDS), 0..24)) {
            hold(&words.concat());
        }
    }

    /// Pieces that grammars start, join or end at.
    pub(super) const WORDS: &[&str] = &[
        "12",
        "3",
        "2012",
        "1,200",
        "1.5",
        "0",
        "007",
        " ",
        " ",
        " ",
        " ",
        "-",
        "–",
        "/",
        ":",
        ".",
        ",",
        "%",
        "$",
        "£",
        "US",
        "m",
        "bn",
        "th",
        "st",
        "s",
        "p",
        "C",
        "ft",
        "in",
        "one",
        "two",
        "hundred",
        "million",
        "and",
        "a",
        "half",
        "third",
        "dozen",
        "of",
        "to",
        "between",
        "from",
        "up",
        "more than",
        "about",
        "or",
        "years",
        "year",
        "old",
        "aged",
        "his",
        "late",
        "May",
        "Monday",
        "Route",
        "men",
        "people",
        "killed",
        "was",
        "The",
        "Mark",
        "percent",
        "per",
        "day",
        "ago",
        "at",
        "on",
        "(",
        ")",
        "½",
        "°",
        "é",
        "\n",
        "’s",
    ];
}

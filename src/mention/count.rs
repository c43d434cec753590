//! Counts: so many of something, with the noun that is counted.

use compact_str::CompactString;
use rust_decimal::Decimal;

use super::beside::Beside;
use super::figure::Figure;
use super::numeral::{Form, numeral};
use super::{Clock, Kind, Match, Mention, attributive, single};
use crate::lexicon::{Class, Classes, plural, words};
use crate::sentence::View;
use crate::span::Span;
use crate::token::{Flags, TokenKind};
use crate::value::Value;

/// The noun that a figure counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Noun {
    /// Its lemma.
    pub lemma: CompactString,
    /// The first token of the words that go with it, or the head.
    pub first: usize,
    /// The token that is its head.
    pub head: usize,
}

impl Noun {
    /// The words that go with it, marks and `and` included; those of a set, `two of the armed men`, are not its own.
    pub(super) fn modifiers(&self, view: &View<'_>) -> Span {
        let mut first = self.first;
        // They are of the number, not of the thing.
        let sums = words!["more", "additional", "further", "extra", "total", "combined", "overall", "cumulative"];
        while first < self.head
            && (view.is_any(first, sums)
                || matches!(view.kind(first), Some(TokenKind::DoubleQuote | TokenKind::SingleQuote)))
        {
            first += 1;
        }
        // How old they are is said for itself.
        if let Some(old) = (first..self.head).rev().find(|k| view.is(*k, "old")) {
            first = old + 1;
        }
        if first < self.head { view.span(first, self.head - 1) } else { Span::default() }
    }
}

/// Reads a count from a figure.
pub(super) fn read(view: &View<'_>, figure: &Figure) -> Option<Match> {
    let at = figure.end;
    let one = figure.high.is_none() && figure.low.value.is_one();
    let share = figure.low.form == Form::Part;
    if share {
        return None;
    }
    if year(view, figure) {
        return None;
    }
    let mut modifiers = Span::default();
    let (lemma, end) = children(view, figure)
        .or_else(|| attributive::hyphened(view, at))
        .or_else(|| {
            let n = noun(view, at, one)?;
            modifiers = n.modifiers(view);
            Some((n.lemma, n.head + 1))
        })
        .or_else(|| attributive::open(view, at).filter(|_| !one))
        .or_else(|| casualties(view, figure))
        .or_else(|| elliptic(view, figure))?;
    let (lemma, end) = per(view, lemma, end);
    let value = Value::Quantity(figure.quantity(&lemma));
    // The noun stays free: it may hold a mention of its own, and attributes look for it.
    let used = (figure.from, figure.used);
    let mention =
        Mention { modifiers, ..Mention::new(view, used, (figure.start, figure.low_end()), Kind::Count, value) };
    Some(Match { mention, more: Vec::new(), end: end.max(figure.used), resume: figure.used })
}

/// The noun after token `at` that a number counts; `one` where it stands in the singular.
pub(crate) fn noun(view: &View<'_>, at: usize, one: bool) -> Option<Noun> {
    let mut i = at;
    // "12 of the 40 men", "two of Johnson's deputies"
    if view.is(i, "of") {
        let whole = i + 1;
        i = whole;
        if view.is_any(i, words!["them", "us", "those", "whom", "which", "these", "you"])
            && view.kind(i + 1) != Some(TokenKind::Word)
        {
            return None;
        }
        while view.has(i, Class::Determiner) || view.is_any(i, words!["its", "our", "my", "your", "all", "whose"]) {
            i += 1;
        }
        if let Some(n) = numeral(view, i) {
            i = n.end;
        }
        let possessive = (i..i + 3).find(|&k| view.kind(k) == Some(TokenKind::Possessive));
        i = possessive.map_or(i, |k| k + 1);
        return many(view, i).map(|n| Noun { first: n.head, ..n });
    }
    if one { single::noun(view, i) } else { many(view, i) }
}

/// Classes of words that stand in no name of what is counted.
const CLOSED: Classes = Classes::of(Class::Determiner)
    .and(Class::Preposition)
    .and(Class::Conjunction)
    .and(Class::Pronoun)
    .and(Class::Auxiliary);

/// The plural head of the words from `at` on: `Asian men`, `senior police officers`.
fn many(view: &View<'_>, at: usize) -> Option<Noun> {
    let mut head = None;
    let mut i = at;
    let mut joined = false;
    while i < at + 9 {
        let token = view.tokens.get(i)?;
        match token.kind {
            TokenKind::Word => {}
            // "16-year-old boys", "non-EU citizens", "$200 smartphones"
            TokenKind::Hyphen
                if head.is_none()
                    && i > at
                    && (token.glued() || view.tokens.get(i + 1).is_some_and(crate::token::Token::glued)) =>
            {
                // "two non-citizens"
                let ends = view.tokens.get(i + 1).is_some_and(|t| {
                    t.kind == TokenKind::Word && !t.has(Class::Verb) && plural::is_plural(view.str(i + 1))
                }) && !plural::is_plural(view.str(i + 2));
                i += if ends { 1 } else { 2 };
                continue;
            }
            TokenKind::Number if head.is_none() && !joined => {
                let compound = view.kind(i + 1) == Some(TokenKind::Hyphen)
                    || (i > at && view.kind(i + 1) == Some(TokenKind::Word))
                    || view.has(i + 1, Class::Unit);
                if !compound {
                    break;
                }
                i += 1;
                continue;
            }
            TokenKind::DoubleQuote | TokenKind::SingleQuote if head.is_none() && i < at + 2 => {
                i += 1;
                continue;
            }
            _ => break,
        }
        let is = |class: Class| token.has(class);
        if view.is_any(i, words!["and", "or"]) && head.is_none() && i > at && !joined {
            // "digital and physical sales"
            joined = true;
            i += 1;
            continue;
        }
        if token.classes.meets(CLOSED)
            || (is(Class::Speech) && !view.str(i).ends_with("ed") && !told(view, i, head.is_some()))
            // "one of the two officers injured in it"
            || head.is_some() && is(Class::Casualty)
        {
            break;
        }
        if is(Class::TimeUnit) && head.is_none() && i == at {
            return None;
        }
        // "On 12 April 6 new cases": a day.
        if is(Class::Month) && i == at && view.kind(i + 1) == Some(TokenKind::Number) {
            return None;
        }
        let text = view.str(i);
        if plural::is_plural(text) || i == at && singular_count(view, i) {
            if is(Class::Month) || is(Class::Weekday) || is(Class::TimeUnit) {
                break;
            }
            // "three people says": a verb follows its subject; two nouns in a row are a compound.
            if head.is_some() && (is(Class::Verb) || is(Class::Trend)) {
                break;
            }
            if head.is_none() && is_verb_form(view, i, at) {
                break;
            }
            head = Some(i);
        } else if head.is_some() || (i > at && stops_noun(view, i)) {
            break;
        }
        i += 1;
    }
    let head = head?;
    Some(Noun { lemma: plural::singular(view.str(head)), first: at, head })
}

/// Whether a word for telling is a noun here: `two calls`, `three reports`, `five state senators`.
fn told(view: &View<'_>, i: usize, after_head: bool) -> bool {
    let nouns = words![
        "state",
        "report",
        "claim",
        "call",
        "note",
        "answer",
        "comment",
        "question",
        "reply",
        "demand",
        "charge",
        "complaint",
        "estimate",
        "order",
        "promise",
        "pledge",
        "warning",
        "account",
        "brand",
        "label",
        "tweet",
        "recall",
        "joke",
        "shout",
        "scream",
        "quip",
        "remark",
        "vow",
        "states",
        "reports",
        "claims",
        "calls",
        "notes",
        "answers",
        "comments",
        "questions",
        "replies",
        "demands",
        "charges",
        "complaints",
        "estimates",
        "orders",
        "promises",
        "pledges",
        "warnings",
        "accounts",
        "brands",
        "labels",
        "tweets",
        "recalls",
        "jokes",
        "shouts",
        "screams",
        "quips",
        "remarks",
        "vows"
    ];
    if after_head || !view.is_any(i, nouns) {
        return false;
    }
    let many = |k: usize| view.kind(k) == Some(TokenKind::Word) && plural::is_plural(view.str(k));
    // After a number, "two calls" cannot be what somebody does.
    // "four state-owned mines"
    let joined = view.kind(i + 1) == Some(TokenKind::Hyphen) && view.tokens[i + 1].glued();
    many(i) || joined || many(i + 1) && !view.has(i + 1, Class::Determiner)
}

/// `125,000 head` of cattle, `a 0.2 point cut`.
fn singular_count(view: &View<'_>, i: usize) -> bool {
    let Some(number) = i.checked_sub(1).map(|n| &view.tokens[n]).filter(|n| n.kind == TokenKind::Number) else {
        return false;
    };
    let closed = |t: &crate::token::Token| {
        t.kind != TokenKind::Word
            || t.has(Class::Determiner)
            || t.has(Class::Preposition)
            || t.has(Class::Conjunction)
            || t.has(Class::Auxiliary)
    };
    let ends = view.tokens.get(i + 1).is_none_or(closed) || view.is_any(i + 1, words!["versus", "vs"]);
    view.is(i, "head") && ends && number.flags.has(Flags::GROUPED)
        || view.is(i, "point") && number.flags.has(Flags::DECIMAL)
}

/// Whether a word with a final s at `i` reads as a verb: "one in five gets".
fn is_verb_form(view: &View<'_>, i: usize, at: usize) -> bool {
    let entry = view.tokens[i].entry();
    // "A box of 24 costs $9"
    if entry.is(Class::Verb) && i == at && view.kind(i + 1) == Some(TokenKind::Currency) {
        return true;
    }
    (entry.is(Class::Verb) && !entry.is(Class::Noun) && !entry.is(Class::PersonNoun))
        && (view.has(i + 1, Class::Determiner) || view.has(i + 1, Class::Preposition) && i == at)
        && !view.is(i + 1, "of")
}

/// Words that no noun phrase runs across.
pub(super) fn stops_noun(view: &View<'_>, i: usize) -> bool {
    view.is_any(
        i,
        words![
            "who", "which", "that", "when", "while", "where", "as", "than", "if", "because", "after", "before", "not",
            "also", "so", "then", "there", "here", "per", "each", "ago", "later", "earlier", "via", "until", "during",
            "against", "about",
        ],
    )
}

/// Whether a bare figure is a year that a noun follows: `the 2012 elections`, `a 1988 film`.
fn year(view: &View<'_>, figure: &Figure) -> bool {
    let Some(before) = figure.start.checked_sub(1) else { return false };
    let n = figure.low.value;
    super::numeral::plain(view, figure.start)
        && figure.bare()
        && figure.low.end == figure.start + 1
        && n >= Decimal::from(1800)
        && n <= Decimal::from(2099)
        && (!(n % Decimal::ONE_HUNDRED).is_zero() || view.has(before, Class::Determiner))
        && !view.is_any(before, words!["total", "all", "other", "of", "with"])
}

/// `Father-of-five`, `mother of three`: children, unless the noun is named.
fn children(view: &View<'_>, figure: &Figure) -> Option<(CompactString, usize)> {
    let of = figure.from.checked_sub(1)?;
    let (of, parent) = if view.kind(of) == Some(TokenKind::Hyphen) {
        (of.checked_sub(1)?, of.checked_sub(3)?)
    } else {
        (of, of.checked_sub(1)?)
    };
    let parents = words![
        "father",
        "mother",
        "dad",
        "mum",
        "mom",
        "parent",
        "parents",
        "grandfather",
        "grandmother",
        "grandad",
        "nan",
        "granny",
        "widow",
        "widower",
        "fathers",
        "mothers",
    ];
    if !view.is(of, "of") || !view.is_any(parent, parents) {
        return None;
    }
    match noun(view, figure.end, false) {
        Some(n) if !view.tokens[n.head].flags.has(Flags::CAPITAL) && view.kind(figure.end) == Some(TokenKind::Word) => {
            Some((n.lemma, n.head + 1)).filter(|(l, _)| {
                matches!(l.as_str(), "child" | "son" | "daughter" | "boy" | "girl" | "grandchild" | "baby")
            })
        }
        _ => None,
    }
    .or_else(|| Some((CompactString::const_new("child"), figure.end)))
}

/// `killed 12`, `12 dead`, `12 were injured`, `the death toll rose to 12`: people.
fn casualties(view: &View<'_>, figure: &Figure) -> Option<(CompactString, usize)> {
    let person = CompactString::const_new("person");
    let mut at = figure.used;
    let hurt = |i: usize| view.has(i, Class::Casualty);
    if view.is_any(at, words!["more", "others", "other"]) {
        at += 1;
    }
    for _ in 0..3 {
        if view.has(at, Class::Auxiliary)
            || view.is_any(at, words!["reported", "confirmed", "feared", "critically", "seriously", "badly", "fatally"])
        {
            at += 1;
        }
    }
    // `fired one shot or more at Roe`: a bullet.
    let fired = words!["fired", "fires", "firing", "fire", "heard", "hearing", "hear"];
    let bullet = view.is(at, "shot") && figure.from > 0 && view.is_any(figure.from - 1, fired);
    if bullet {
        return Some((CompactString::const_new("shot"), at + 1));
    }
    if hurt(at) {
        return Some((person, figure.used.max(figure.end)));
    }
    let before = figure.from.checked_sub(1)?;
    let free = view.kind(figure.used) != Some(TokenKind::Word)
        || view.has(figure.used, Class::Preposition)
        || view.has(figure.used, Class::Conjunction);
    if free && hurt(before) && !view.is_any(before, words!["dead", "missing", "shot"]) {
        return Some((person, figure.used));
    }
    // "the death toll has risen to 12"
    let toll = (1..=10).any(|k| figure.from >= k && view.is(figure.from - k, "toll"));
    (toll && view.is_any(before, words!["to", "at", "of", "is", "was", "stands", "reached", "hit"]) && free)
        .then_some((person, figure.used))
}

/// `The two were`, `12 of them`, `both`: counted, but the noun is elsewhere.
fn elliptic(view: &View<'_>, figure: &Figure) -> Option<(CompactString, usize)> {
    let none = CompactString::default();
    let of_them = view.is(figure.used, "of") && view.is_any(figure.used + 1, words!["them", "whom", "us", "which"]);
    if of_them && let Some(n) = many(view, figure.used + 2) {
        return Some((n.lemma, n.head + 1));
    }
    if view.is(figure.used, "of")
        && view.is_any(figure.used + 1, words!["them", "us", "whom", "those", "these", "which"])
    {
        return Some((none, figure.used + 2));
    }
    // `another mill or two`
    if figure.from >= 3 && view.is(figure.from - 1, "or") && figure.low.value == Decimal::TWO && figure.bare() {
        let noun = figure.from - 2;
        let article = (figure.from.saturating_sub(4)..noun).any(|k| view.is_any(k, words!["a", "an", "another"]));
        if article && view.kind(noun) == Some(TokenKind::Word) && view.kind(figure.used) != Some(TokenKind::Word) {
            return Some((plural::singular(view.str(noun)), figure.used));
        }
    }
    let the = figure.from > 0 && view.is_any(figure.from - 1, words!["the", "these", "those", "all"]);
    let verb = view.has(figure.used, Class::Auxiliary) || view.kind(figure.used) == Some(TokenKind::Comma);
    (the && verb && figure.bare() && figure.low.form == Form::Words).then_some((none, figure.used))
}

/// The noun said before: `31 votes to 26`, `the number of cases rose from 180 to 212`, `600 inmates, holds 900`.
pub(super) fn carried(view: &View<'_>, figure: &Figure, clock: &Clock) -> Option<Match> {
    if figure.suffix.is_some()
        || figure.low.form == Form::Part
        || year(view, figure)
        || figure.low.value.beside(1).is_le()
    {
        return None;
    }
    let word = view.kind(figure.used) == Some(TokenKind::Word);
    let open = !word
        || [Class::Preposition, Class::Conjunction, Class::Auxiliary, Class::Verb, Class::Determiner]
            .iter()
            .any(|&c| view.has(figure.used, c))
        || view.str(figure.used).ends_with("ed");
    let before = figure.from.checked_sub(1)?;
    // "One share index closed at 2,017.4 points; another slipped 0.8% to 905.3"
    let level = view.is_any(before, words!["at", "to"])
        && figure.low.step < Decimal::ONE
        && figure.low.value >= Decimal::ONE_HUNDRED;
    let link = level
        || view.is_any(before, words!["and", "to", "from", "than", "against", "only", "just", "another", "with"])
        || figure.approx
        || figure.edge.is_some()
        // "12 boats, of which nine were", "and of those two"
        || before > 0 && view.is(before - 1, "of") && view.is_any(before, words!["which", "whom", "those", "them"]);
    if !open || !link || matches!(view.kind(figure.used), Some(TokenKind::Hyphen | TokenKind::Slash | TokenKind::Colon))
    {
        return None;
    }
    if view.is(before, "from")
        && view.is(figure.used, "to")
        && let Some(to) = numeral(view, figure.used + 1)
        && let Some(noun) = noun(view, to.end, false)
    {
        let value = Value::Quantity(figure.quantity(&noun.lemma));
        let used = (figure.from, figure.used);
        return Some(Mention::new(view, used, (figure.start, figure.low_end()), Kind::Count, value).into());
    }
    let last =
        clock.last.as_ref().filter(|l| l.sentence == view.at && figure.from < l.end + 12 && l.kind == Kind::Count);
    // "40 homes in six towns, of which 30 burned": a part is no more than its whole.
    let part = last.is_some_and(|l| l.value < Some(figure.low.value)) && figure.trend.is_none();
    let whole = clock.largest.as_ref().filter(|l| part && l.sentence == view.at && l.value >= Some(figure.low.value));
    let points = clock.largest.as_ref().filter(|l| level && l.sentence == view.at && l.unit == "point");
    let last = whole.or(last).or(points);
    let lemma = match last {
        Some(last) if !last.unit.is_empty() && !last.unit.contains(' ') => last.unit.clone(),
        _ => number_of(view, before)?,
    };
    let value = Value::Quantity(figure.quantity(&lemma));
    Some(Mention::new(view, (figure.from, figure.used), (figure.start, figure.low_end()), Kind::Count, value).into())
}

/// What `the number of confirmed cases` counts, said within a few words before.
fn number_of(view: &View<'_>, before: usize) -> Option<CompactString> {
    let first = before.saturating_sub(10);
    let of = (first..before)
        .rev()
        .find(|&k| view.is(k, "of") && k > 0 && view.is_any(k - 1, words!["number", "numbers", "total"]));
    if let Some(of) = of {
        return many(view, of + 1).map(|n| n.lemma);
    }
    (first..before).any(|k| view.is(k, "numbers")).then(CompactString::default)
}

/// `12 cases per 100,000 people`, `12 times a minute`
fn per(view: &View<'_>, lemma: CompactString, end: usize) -> (CompactString, usize) {
    if view.is_any(end, words!["a", "an", "each", "every"])
        && !lemma.is_empty()
        && !view.is_any(end + 2, words!["ago", "earlier", "later", "before", "after"])
        && let Some(time) = view.tokens.get(end + 1).and_then(|t| t.lemma(Class::TimeUnit))
        && view.str(end + 1).eq_ignore_ascii_case(time)
    {
        return (compact_str::format_compact!("{lemma} per {time}"), end);
    }
    if !view.is(end, "per") {
        return (lemma, end);
    }
    if let Some(n) = numeral(view, end + 1) {
        return (compact_str::format_compact!("{lemma} per {}", n.value.normalize()), n.end);
    }
    match view.tokens.get(end + 1) {
        Some(t) if t.kind == TokenKind::Word => {
            (compact_str::format_compact!("{lemma} per {}", plural::singular(view.str(end + 1))), end + 2)
        }
        _ => (lemma, end),
    }
}

#[cfg(test)]
mod tests {
    use super::super::examples::check;

    #[test]
    fn counts_its_noun() {
        for text in ["Nine men fled.", "9 local men fled.", "Nine of the men fled.", "Nine armed and masked men fled."]
        {
            assert!(super::super::examples::said(text)[0].ends_with("|count|9 man"), "{text}");
        }
        check("They sold 12,500 head.", &["12,500|count|12500 head"]);
        check("They paid 12,500 head teachers.", &["12,500|count|12500 teacher"]);
        check("They want a 0.2 point cut.", &["0.2|count|0.2 point"]);
        check("They made two phone calls and three claims.", &["two|count|2 call", "three|count|3 claim"]);
        check("Twelve states sent nine tweets.", &["Twelve|count|12 state", "nine|count|9 tweet"]);
        check("Five state senators met two non-citizens.", &["Five|count|5 senator", "two|count|2 citizen"]);
        check("She is one of the two officers injured here.", &["one|count|1 officer", "two|count|2 officer"]);
        check("Police arrested 12 senior officers.", &["12|count|12 officer"]);
        check("The blast killed 12 and 30 were injured.", &["12|count|12 person", "30|count|30 person"]);
        check("Father-of-five Abel Marsh fled.", &["five|count|5 child"]);
        check("The toll of the Dunmere ferry fire rises to six.", &["six|count|6 person up"]);
        check("Three 16-year-old boys ran.", &["Three|count|3 boy", "16|age|16 year"]);
        check("Dozens of residents complained.", &["Dozens|count|~[24,∞) resident"]);
        check("Tens of thousands marched.", &["Tens of thousands|count|~[20000,∞)"]);
        check("The motion passed by 31 votes to 26.", &["31|count|31 vote", "26|count|26 vote"]);
        check("They found another mill or two.", &["two|count|2 mill"]);
        let points = "The Orm index fell to 2,017.40 points, while Velden’s slipped 0.8% to 905.35.";
        check(
            points,
            &["2,017.40|count|2017.4 point down", "0.8%|percent|0.8 percent down", "905.35|count|905.35 point"],
        );
        check(
            "Of 12 boats, of which nine were lost, one is here.",
            &["12|count|12 boat", "nine|count|9 boat", "one|name|pronoun"],
        );
        check(
            "They saw 4,000 homes in six towns, of which 3,000 burned.",
            &["4,000|count|4000 home", "six|count|6 town", "3,000|count|3000 home"],
        );
        check("A box of 24 costs $9.", &["24|number|24", "$9|money|9 USD"]);
        check(
            "There were 12 cases per 100,000 people.",
            &["12|count|12 case per 100000", "100,000|count|100000 person"],
        );
    }

    #[test]
    fn and_what_it_does_not() {
        check("No one saw one of them.", &["No one|name|pronoun", "one|name|pronoun"]);
        check("They showed zero tolerance.", &["zero|name|fixed phrase"]);
        check("A third of it burned.", &["A third|number|0.333333333333"]);
        check("One in five failed.", &["One in five|number|0.2"]);
    }
}

//! Durations: `two years and six months`, `18-month`, `a decade`, `the past three weeks`, and the
//! dates that one makes with `ago` or `later`.

use compact_str::format_compact;
use rust_decimal::Decimal;

use super::ago;
use super::clock::Clock;
use super::length::{Count, compound, iso, length, letter, named, quantity};
use super::numeral::{Form, hyphen, numeral, plain};
use super::timex::unit;
use super::when::Unit;
use super::{Kind, Match, Mention};
use crate::lexicon::{Class, WordList, words};
use crate::sentence::View;
use crate::token::{Flags, TokenKind};
use crate::value::{Quantity, Timex, Value};

/// A length of time as written.
#[derive(Debug, Clone)]
pub(super) struct Spell {
    /// First token.
    pub(super) from: usize,
    /// One past the last token.
    pub(super) end: usize,
    /// How many of which unit, coarse to fine.
    pub(super) parts: Vec<(Count, Unit)>,
    /// "or so", "about".
    pub(super) approx: bool,
    /// "two-year".
    pub(super) adjective: bool,
}

/// Reads a duration, or the date it makes with `ago` or `later`, at token `i`.
pub(super) fn read(view: &View<'_>, i: usize, clock: &Clock) -> Option<Match> {
    let spell = framed(view, i, clock.floor).or_else(|| spell(view, i, clock.floor))?;
    if let Some(date) = ago::moved(view, &spell, clock) {
        return Some(date);
    }
    finish(view, &spell, clock)
}

/// `two years`, `two years and six months`, `18-month`, `a minute and a half`, `a decade`.
fn spell(view: &View<'_>, i: usize, floor: usize) -> Option<Spell> {
    let (count, at, from) = count(view, i, floor)?;
    let unit_at = hyphen(view, at);
    let unit_at = unit_at + usize::from(unit_at == at && between(view, at));
    let kind = unit(view, unit_at)?;
    let adjective = unit_at > at && view.kind(at) == Some(TokenKind::Hyphen);
    let word = view.str(unit_at);
    let capital = view.tokens[unit_at].flags.has(Flags::CAPITAL);
    // "second" after an ordinal is none; "one second" is; "three quarters" is a fraction.
    if kind == Unit::Quarter && !word.ends_with('s') || capital && word.len() <= 3 {
        return None;
    }
    if kind == Unit::Second && !word.starts_with("sec") {
        return None;
    }
    // "six months old", "a 52-year-old": somebody's age.
    if view.is(hyphen(view, unit_at + 1), "old") || view.is(hyphen(view, unit_at + 1), "olds") {
        return None;
    }
    // "a 3-year girl", "Jo Roe, aged 55 years": an age too.
    if adjective && view.is_any(unit_at + 1, super::age::CHILD)
        || from > 1 && view.is(from - 1, "aged") && view.kind(from - 2) == Some(TokenKind::Comma)
    {
        return None;
    }
    // "the 1986 year", "1989 first quarter": a year, not so many of them.
    if unit_at == at
        && plain(view, i)
        && view.str(i).len() == 4
        && matches!(count, Count::Exactly(n) if n >= Decimal::from(1500) && n <= Decimal::from(2100))
        && !word.ends_with('s')
    {
        return None;
    }
    // CBS's "60 Minutes"
    if capital && from > 0 && matches!(view.kind(from - 1), Some(TokenKind::SingleQuote | TokenKind::DoubleQuote)) {
        return None;
    }
    let end = long(view, unit_at + 1).unwrap_or(unit_at + 1);
    let mut this = Spell { from, end, parts: vec![(count, kind)], approx: false, adjective };
    // "a year and a half"
    if view.is(this.end, "and")
        && view.is_any(this.end + 1, words!["a", "one"])
        && view.is(hyphen(view, this.end + 2), "half")
    {
        if let Count::Exactly(n) = count {
            this.parts[0].0 = Count::Exactly(n + Decimal::new(5, 1));
            this.end = hyphen(view, this.end + 2) + 1;
        }
        return Some(this);
    }
    while this.parts.len() < 6 && !this.adjective {
        let mut next = this.end;
        next += usize::from(view.kind(next) == Some(TokenKind::Comma));
        next += usize::from(view.is(next, "and"));
        let Some(n) = numeral(view, next) else { break };
        let at = hyphen(view, n.end);
        // "two years, and 200 hours of unpaid work" are two lengths.
        let finer =
            |u: &Unit| this.parts.last().is_some_and(|(_, last)| u < last && (*u >= Unit::Day || *last <= Unit::Week));
        let Some(more) = unit(view, at).filter(finer) else { break };
        if at > n.end {
            break;
        }
        this.parts.push((Count::Exactly(n.value), more));
        this.end = at + 1;
    }
    Some(or_so(view, this))
}

/// `or so`, `or two`, `or more` after a duration.
fn or_so(view: &View<'_>, mut spell: Spell) -> Spell {
    if view.is(spell.end, "or") && view.is(spell.end + 1, "so") {
        spell.end += 2;
        spell.approx = true;
    } else if view.is(spell.end, "or")
        && view.is_any(spell.end + 1, words!["two", "three"])
        && matches!(spell.parts[..], [(Count::Exactly(n), _)] if n == Decimal::ONE)
    {
        spell.end += 2;
        spell.parts[0].0 = Count::Vague;
    }
    spell
}

/// How many at token `i`: the count, the next token, and the first token of the extent.
fn count(view: &View<'_>, i: usize, floor: usize) -> Option<(Count, usize, usize)> {
    let token = view.tokens.get(i)?;
    let entry = token.entry();
    let article = i > floor && view.is_any(i - 1, words!["a", "an"]);
    if entry.is(Class::TimeOpener) {
        // "the third in as many months"
        let few = view.is_any(i, words!["several", "few", "many", "some"]) && !(i > 0 && view.is(i - 1, "as"));
        if !few || view.is(i, "some") && view.tokens.get(i + 1)?.kind == TokenKind::Number {
            return None;
        }
        if view.is(i, "some") && (!view.tokens.get(i + 1)?.has(Class::TimeUnit) || view.is(i + 1, "quarters")) {
            return None;
        }
        let from = if view.is(i, "few") && article { i - 1 } else { i };
        return Some((Count::Vague, i + 1, from));
    }
    if entry.is(Class::TimeUnit) && article {
        if is_rate(view, i - 1) {
            return None;
        }
        return (!view.is(i, "second") && !view.str(i).ends_with('s')).then_some((
            Count::Exactly(Decimal::ONE),
            i,
            i - 1,
        ));
    }
    if article && view.is_any(i, words!["half"]) {
        let unit_at = hyphen(view, i + 1);
        return view.has(unit_at, Class::TimeUnit).then_some((Count::Exactly(Decimal::new(5, 1)), i + 1, i - 1));
    }
    // "another week"
    if view.is(i, "another") {
        let plural = view.str(i + 1).ends_with('s');
        let day = view.is(i + 1, "day");
        return (unit(view, i + 1).is_some() && !plural && !day).then_some((Count::Exactly(Decimal::ONE), i + 1, i));
    }
    // "two quarters", "three quarters": of a year, where no fraction is meant.
    if entry.is(Class::Cardinal) && view.is(i + 1, "quarters") && i > 0 && view.has(i - 1, Class::TimeOpener) {
        return Some((Count::Exactly(entry.number(Class::Cardinal)?.into()), i + 1, i));
    }
    let start = if article && (entry.is(Class::Collective) || entry.is(Class::Part) || entry.is(Class::Scale)) {
        i - 1
    } else {
        i
    };
    let n = numeral(view, start)?;
    if n.form == Form::Part && n.value >= Decimal::ONE {
        return None;
    }
    // "two or three years", "two to three weeks", "12-18 months", "between 10 and 15 days"
    let dash = matches!(view.kind(n.end), Some(TokenKind::Hyphen | TokenKind::Dash));
    let between = i > 0 && view.is(i - 1, "between") && view.is(n.end, "and");
    if (dash || between || view.is_any(n.end, words!["to", "or"]))
        && let Some(top) = numeral(view, n.end + 1)
        && top.value > n.value
        && view.has(hyphen(view, top.end), Class::TimeUnit)
    {
        return Some((Count::Between(n.value, top.value), top.end, start));
    }
    // "a 12- to 18-month wait"
    if view.kind(n.end) == Some(TokenKind::Hyphen)
        && view.is(n.end + 1, "to")
        && let Some(top) = numeral(view, n.end + 2)
        && top.value > n.value
        && view.has(hyphen(view, top.end), Class::TimeUnit)
    {
        return Some((Count::Between(n.value, top.value), top.end, start));
    }
    Some((Count::Exactly(n.value), n.end, start))
}

/// `the past three weeks`, `the last decade`, `recent years`, `the first nine months`, `months`,
/// `the six months`.
fn framed(view: &View<'_>, i: usize, floor: usize) -> Option<Spell> {
    let entry = view.tokens.get(i)?.entry();
    let the = usize::from(i > floor && view.is(i - 1, "the"));
    // "The works will last three weeks": a verb.
    let verb = i > 0
        && view.is(i, "last")
        && view.is_any(
            i - 1,
            words![
                "to", "will", "would", "could", "may", "might", "should", "can", "must", "not", "ll", "cannot", "did"
            ],
        );
    let opener = !verb && (entry.is(Class::TimeOpener) || entry.is(Class::Ordinal));
    if opener
        && !(view.is(i, "early") && view.is(i + 1, "hours"))
        && view.is_any(
            i,
            words![
                "last",
                "past",
                "next",
                "first",
                "coming",
                "following",
                "previous",
                "preceding",
                "recent",
                "early",
                "final",
                "late",
                "latest",
                "second",
                "prior",
                "these",
            ],
        )
    {
        let quantity_ok = !view.is_any(i, words!["recent", "second"]);
        let few = usize::from(view.is(i + 1, "few") || view.is(i + 1, "several"));
        if few == 1 {
            let kind = unit(view, i + 2).filter(|_| view.str(i + 2).ends_with('s'))?;
            return Some(Spell {
                from: i - the,
                end: i + 3,
                parts: vec![(Count::Vague, kind)],
                approx: false,
                adjective: false,
            });
        }
        if quantity_ok
            && let Some(inner) = spell(view, i + 1, i + 1)
            && !inner.adjective
        {
            return Some(Spell { from: i - the, ..inner });
        }
        let kind = unit(view, i + 1)?;
        let plural = view.str(i + 1).ends_with('s');
        if plural && !view.is(i, "first") && (kind != Unit::Century) {
            return Some(Spell {
                from: i - the,
                end: i + 2,
                parts: vec![(Count::Vague, kind)],
                approx: false,
                adjective: false,
            })
            .filter(|_| !view.is_any(i, words!["late", "these"]));
        }
        // "the past year", "the past decade", "the last century"
        let whole = view.is(i, "past") && the == 1
            || view.is_any(i, words!["next", "last"]) && the == 1 && kind == Unit::Decade;
        return (whole && !plural).then(|| {
            or_so(
                view,
                Spell {
                    from: i - the,
                    end: i + 2,
                    parts: vec![(Count::Exactly(Decimal::ONE), kind)],
                    approx: false,
                    adjective: false,
                },
            )
        });
    }
    // "the fiscal year ended Jan. 31"
    if the == 1 && view.is(i, "fiscal") && view.is(i + 1, "year") && view.is_any(i + 2, words!["ended", "ending"]) {
        let parts = vec![(Count::Exactly(Decimal::ONE), Unit::Year)];
        return Some(Spell { from: i - 1, end: i + 2, parts, approx: false, adjective: false });
    }
    // "the year ended Sept. 30"
    if the == 1
        && view.is_any(i, words!["year", "quarter", "month"])
        && view.is_any(i + 1, words!["ended", "ending"])
        && !view.is(i, "quarter")
    {
        let parts = vec![(Count::Exactly(Decimal::ONE), unit(view, i)?)];
        return Some(Spell { from: i - 1, end: i + 1, parts, approx: false, adjective: false });
    }
    if the == 1
        && let Some(inner) = spell(view, i, i)
        && !inner.adjective
        && view.has(inner.end - 1, Class::TimeUnit)
    {
        return Some(Spell { from: i - 1, ..inner });
    }
    bare(view, i, floor)
}

/// `for months`, `within weeks`, `years of`, `weeks later`: a plural by itself.
fn bare(view: &View<'_>, i: usize, floor: usize) -> Option<Spell> {
    let kind = unit(view, i)?;
    let word = view.str(i);
    if !word.ends_with('s') || word.len() < 4 || view.tokens[i].flags.has(Flags::CAPITAL) && i > 0 {
        return None;
    }
    if matches!(kind, Unit::Quarter | Unit::Weekend | Unit::Second) {
        return None;
    }
    // "after hours trading", "the early hours": which hours, not how many.
    let which = i > 0 && kind == Unit::Hour && {
        let noun = view.is_any(i + 1, words!["trading", "trade", "dealings", "deals", "market", "session"]);
        view.is(i - 1, "after") && noun || view.is_any(i - 1, words!["small", "wee"])
    };
    if which {
        return None;
    }
    if let Some(end) = long(view, i + 1) {
        return Some(Spell { from: i, end, parts: vec![(Count::Vague, kind)], approx: false, adjective: true });
    }
    // "the years 1955-1957"
    if plain(view, i + 1) && view.str(i + 1).len() == 4 {
        return None;
    }
    let pair = (view.is_any(i + 1, words!["or", "and"])
        && unit(view, i + 2).is_some_and(|u| u != kind)
        && view.str(i + 2).ends_with('s'))
    .then_some(i + 3);
    let before = |list: &WordList| i > 0 && view.is_any(i - 1, list);
    let framed = before(words![
        "for", "in", "within", "over", "of", "after", "took", "take", "takes", "spent", "only", "just", "and", "or",
        "lasted", "last", "weeks", "through",
    ]) || view.is_any(i + 1, words!["ago", "later", "earlier", "before", "after", "of", "or"]);
    // "from days to months"
    let plural = |at: usize| unit(view, at).is_some() && view.str(at).ends_with('s');
    let range = view.is(i + 1, "to") && plural(i + 2) || before(words!["to"]) && i > 1 && plural(i - 2);
    let framed = framed || range;
    let the = i > floor && before(words!["the"]);
    let over_the = the && i > 1 && view.is_any(i - 2, words!["over", "in", "through", "throughout"]);
    (framed || over_the).then(|| Spell {
        from: if over_the { i - 1 } else { i },
        end: pair.unwrap_or(i + 1),
        parts: vec![(Count::Vague, kind)],
        approx: false,
        adjective: false,
    })
}

/// Whether token `i` can stand between a number and its unit: `eight trading days`, `ten more years`.
pub(super) fn between(view: &View<'_>, i: usize) -> bool {
    const WORDS: &WordList = words![
        "more",
        "full",
        "whole",
        "straight",
        "consecutive",
        "long",
        "trading",
        "business",
        "working",
        "additional",
        "further",
        "solid",
        "calendar",
        "previous",
        "financial",
        "fiscal",
        "academic",
        "successive",
    ];
    view.is_any(i, WORDS)
}

/// Past `-long` at token `i`: `day-long`, `months-long`.
fn long(view: &View<'_>, i: usize) -> Option<usize> {
    let at = hyphen(view, i);
    (at > i && view.is(at, "long")).then_some(at + 1)
}

/// Whether the `a` at token `a` makes a rate: `$3 a day`, `24 hours a day`, `four flights a week`.
fn is_rate(view: &View<'_>, a: usize) -> bool {
    if view.is_any(a + 2, words!["ago", "earlier", "later", "before", "after", "or", "and"]) {
        return false;
    }
    let Some(before) = a.checked_sub(1).and_then(|b| view.tokens.get(b)) else { return false };
    let entry = before.entry();
    if entry.is(Class::TimeUnit) || entry.is(Class::Unit) || entry.is(Class::Currency) || entry.is(Class::Scale) {
        return true;
    }
    match before.kind {
        TokenKind::Number | TokenKind::Percent | TokenKind::Fraction => true,
        // `9m shekels ($2.4m) a year`
        TokenKind::Close => a > 3 && (a - 3..a - 1).any(|k| view.kind(k) == Some(TokenKind::Number)),
        TokenKind::Word => {
            let word = view.str(a - 1);
            let verb = [
                "takes", "lasts", "spends", "needs", "is", "was", "as", "has", "less", "perhaps", "plus", "this",
                "its", "his", "yes", "gives", "gets",
            ];
            word.len() > 3
                && word.ends_with('s')
                && !before.flags.has(Flags::CAPITAL)
                && !verb.iter().any(|v| word.eq_ignore_ascii_case(v))
                && !entry.is(Class::Preposition)
        }
        _ => false,
    }
}

/// Words before a duration that bound it.
const BOUNDS: [&str; 16] = [
    "than",
    "least",
    "most",
    "to",
    "as",
    "over",
    "under",
    "above",
    "below",
    "about",
    "around",
    "roughly",
    "approximately",
    "some",
    "nearly",
    "almost",
];

/// What bounds the duration from outside its extent, and where that begins.
pub(super) fn outside(view: &View<'_>, spell: &Spell) -> Option<(usize, &'static str)> {
    let at = spell.from.checked_sub(1)?;
    let two = |first: &str| at >= 1 && view.is(at - 1, first);
    let found = |start: usize, name| Some((start, name));
    match *BOUNDS.iter().find(|w| view.reads(at, w))? {
        "than" if two("more") || two("longer") => found(at - 1, "MORE_THAN"),
        "than" if two("less") || two("fewer") || two("shorter") => found(at - 1, "LESS_THAN"),
        "least" if two("at") => found(at - 1, "EQUAL_OR_MORE"),
        "most" if two("at") => found(at - 1, "EQUAL_OR_LESS"),
        "to" if two("up") => found(at - 1, "EQUAL_OR_LESS"),
        "as" if two("long") || two("much") => found(at - 1, "EQUAL_OR_LESS"),
        "over" if !view.is(spell.from, "the") => over(view, at, spell),
        "under" | "below" => found(at, "LESS_THAN"),
        "above" => found(at, "MORE_THAN"),
        "about" | "around" | "roughly" | "approximately" | "some" | "nearly" | "almost" => found(at, "APPROX"),
        _ => None,
    }
}

/// "over two years" is more than two years; "over a year he wrote" cannot be told and is left, and "£2bn over ten years" says
/// over how many.
fn over(view: &View<'_>, at: usize, spell: &Spell) -> Option<(usize, &'static str)> {
    if at > 0 && spread(view, at - 1) {
        return None;
    }
    let framed = at > 0
        && view.is_any(at - 1, words!["for", "in", "after", "just", "of", "lasted", "well", "was", "is", "since"]);
    let counted = view.kind(spell.from) == Some(TokenKind::Number) || view.is(spell.from, "a");
    (framed || counted).then_some((at, "MORE_THAN"))
}

/// Whether token `last` ends a sum, a share or a count, or is a verb for what is spread out: `5%`, `£2bn`, `300 jobs`.
fn spread(view: &View<'_>, last: usize) -> bool {
    let figure = |k: usize| {
        matches!(view.kind(k), Some(TokenKind::Number | TokenKind::Percent))
            || [Class::Scale, Class::Currency].iter().any(|&c| view.has(k, c))
            || view.is_any(k, words!["percent", "cent", "pct", "percentage"])
    };
    let counted = view.kind(last) == Some(TokenKind::Word) && last > 0 && figure(last - 1);
    figure(last) || counted || view.is_any(last, words!["spread", "averaged", "phased", "staggered", "paid"])
}

/// So many of the unit that an earlier duration gave.
pub(super) fn of_unit(view: &View<'_>, at: (usize, usize), n: Decimal, name: &str, clock: &Clock) -> Option<Match> {
    let units = [Unit::Minute, Unit::Hour, Unit::Day, Unit::Week, Unit::Month, Unit::Year];
    let kind = units.into_iter().find(|u| named(*u).is_some_and(|(_, said)| said == name))?;
    let parts = vec![(Count::Exactly(n), kind)];
    finish(view, &Spell { from: at.0, end: at.1, parts, approx: false, adjective: false }, clock)
}

/// The longer unit that a spell is counted by: `40 hours a week`, `two hours per day`.
fn per(view: &View<'_>, at: usize, kind: Unit) -> Option<&'static str> {
    if !view.is_any(at, words!["a", "per", "each", "every"]) || !(Unit::Second..=Unit::Day).contains(&kind) {
        return None;
    }
    let each = unit(view, at + 1).filter(|&u| u > kind && u <= Unit::Year)?;
    let moved = view.is_any(at + 2, words!["ago", "earlier", "later", "before", "after"]);
    (!moved && !view.str(at + 1).ends_with('s')).then(|| named(each)).flatten().map(|(_, name)| name)
}

fn finish(view: &View<'_>, spell: &Spell, clock: &Clock) -> Option<Match> {
    let (count, kind) = *spell.parts.first()?;
    // A rate's "a year", "a day": "12 flights a week". Left to the reader of rates.
    let single = spell.parts.len() == 1;
    let value = match (count, single) {
        (Count::Vague | Count::Between(..), _) => format_compact!("P{}", letter(kind)),
        (Count::Exactly(n), true) => iso(n, kind)?,
        _ => compound(&spell.parts)?,
    };
    let bound = outside(view, spell).filter(|(start, _)| *start >= clock.floor);
    let used_from = bound.map_or(spell.from, |b| b.0);
    let near = bound.filter(|(at, _)| {
        view.is_any(*at, words!["nearly", "almost"]) && view.is_any(spell.from - 1, words!["nearly", "almost"])
    });
    let extent = near.map_or(spell.from, |n| n.0);
    let approx = spell.approx || bound.is_some_and(|b| b.1 == "APPROX");
    let modifier = bound.map(|b| b.1).or_else(|| spell.approx.then_some("APPROX"));
    let quantity = single.then(|| quantity(count, kind, modifier, approx)).flatten();
    if let (Some(quantity), Some(rate)) = (&quantity, per(view, spell.end, kind)) {
        let unit = format_compact!("{} per {}", quantity.unit, rate);
        let value = Value::Quantity(Quantity { unit, ..quantity.clone() });
        let end = spell.end + 2;
        return Some(Mention::new(view, (used_from, end), (extent, end), Kind::Measure, value).into());
    }
    let timex =
        Timex { value, modifier, quantity: quantity.map(Box::new), length: length(&spell.parts), ..Timex::default() };
    let used = (used_from, spell.end);
    Some(Mention::new(view, used, (extent, spell.end), Kind::Duration, Value::Timex(timex)).into())
}

#[cfg(test)]
mod tests {
    use crate::mention::timex::testing::{check, read};

    #[test]
    fn one_length_many_spellings() {
        for (texts, value) in [
            (
                &[
                    "two years and six months",
                    "2 years, 6 months",
                    "two years, six months",
                    "2½ years",
                    "two and a half years",
                ][..],
                "P2Y6M",
            ),
            (&["18 months", "eighteen months", "18-month", "eighteen-month"], "P18M"),
            (&["ten years", "a decade", "10 years", "10-year"], "P10Y"),
            (&["two weeks", "a fortnight", "14-day".trim_end_matches("14-day"), "2 weeks"], "P2W"),
            (&["half an hour", "30 minutes"], "PT30M"),
        ] {
            for text in texts.iter().filter(|t| !t.is_empty()) {
                let got = read("2024-05-15", &format!("It took {text} in all."));
                assert_eq!(got, [format!("{text}={value}")], "{text}");
            }
        }
    }

    #[test]
    fn reads_bounds_frames_and_dates() {
        check(
            "2024-05-15",
            &[
                ("It took more than a decade.", "a decade=P10Y/MORE_THAN"),
                ("It took at least three weeks.", "three weeks=P3W/EQUAL_OR_MORE"),
                ("It took about six months.", "six months=P6M/APPROX"),
                ("It took nearly two years.", "nearly two years=P2Y/APPROX"),
                ("It took up to 180 days.", "180 days=P180D/EQUAL_OR_LESS"),
                ("It lost money for four financial years.", "four financial years=P4Y"),
                ("It took over 12 days.", "12 days=P12D/MORE_THAN"),
                ("It will cost £2bn over 10 years.", "10 years=P10Y"),
                ("The mill cut 300 jobs over 3 years.", "3 years=P3Y"),
                ("It rained for the past three weeks.", "the past three weeks=P3W"),
                ("The works will last three weeks.", "three weeks=P3W"),
                ("It rained in the last three weeks.", "the last three weeks=P3W"),
                ("It rained for months.", "months=PXM"),
                ("It was a 12- to 18-month wait.", "12- to 18-month=PXM"),
                ("It rained for several days.", "several days=PXD"),
                ("Repairs take from days to months.", "days=PXD; months=PXM"),
                ("It fell in the year ended 30 June 2019.", "the year=P1Y; 30 June 2019=2019-06-30"),
                ("She got two years, and 200 hours of unpaid work.", "two years=P2Y; 200 hours=PT200H"),
                ("It shut two years ago.", "two years ago=2022"),
                ("It shut six weeks ago.", "six weeks ago=2024-W14"),
                ("It shut ten days ago.", "ten days ago=2024-05-05"),
                ("It shut several years ago.", "several years ago=PAST_REF"),
                (
                    "It opened on 6 January 2020. Two days later it shut.",
                    "6 January 2020=2020-01-06; Two days later=2020-01-08",
                ),
            ],
        );
    }

    #[test]
    fn leaves_ages_and_rates_to_others() {
        for text in
            ["A 6-year-old boy ran.", "He is 52 years old.", "It costs $3 a day.", "It runs four trains a week."]
        {
            assert!(read("2024-05-15", text).is_empty(), "{text} {:?}", read("2024-05-15", text));
        }
    }
}

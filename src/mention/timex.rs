//! Time expressions: the grammars of dates, times, durations and sets under one trigger.

use chrono::NaiveDate;
use compact_str::CompactString;

use super::clock::Clock;
use super::lone::{paid, undated};
use super::numeral::{hyphen, plain};
use super::when::{Unit, When};
use super::{Kind, Match, Mention, Trigger};
use super::{date, days, duration, holiday, period, relative, set, time, year};
use crate::lexicon::{Class, Classes, words};
use crate::sentence::View;
use crate::token::{Flags, Token, TokenKind};
use crate::value::{Timex, Value};

/// Where a time expression can begin.
pub(super) const ON: Trigger = Trigger::DIGITS
    .or(Trigger::kind(TokenKind::SingleQuote))
    .or(Trigger::kind(TokenKind::Fraction))
    .or(Trigger::classes(&[
        Class::Month,
        Class::Weekday,
        Class::TimeUnit,
        Class::Deictic,
        Class::DayPart,
        Class::Season,
        Class::TimeAdverb,
        Class::Frequency,
        Class::TimeOpener,
        Class::Cardinal,
        Class::Ordinal,
        Class::Collective,
        Class::Part,
        Class::Scale,
        Class::Holiday,
    ]));

/// A date or time that a grammar read.
#[derive(Debug, Clone)]
pub(super) struct Read {
    /// What it says.
    pub when: When,
    /// The value, where it is not the when's own.
    pub value: Option<CompactString>,
    /// First token.
    pub from: usize,
    /// One past the last token.
    pub end: usize,
    /// The TIMEX3 modifier.
    pub modifier: Option<&'static str>,
    /// Worked out from another date.
    pub inferred: bool,
}

impl Read {
    /// Tokens `from..end` say `when`.
    pub(super) const fn new(when: When, from: usize, end: usize) -> Self {
        Self { when, value: None, from, end, modifier: None, inferred: false }
    }

    /// A day written out.
    pub(super) const fn known(day: NaiveDate, from: usize, end: usize) -> Self {
        Self::new(When::Day(day), from, end)
    }

    /// Says whether it was worked out from another date.
    pub(super) fn inferred(self, inferred: bool) -> Self {
        Self { inferred, ..self }
    }

    /// The mention of it.
    pub(super) fn mention(self, view: &View<'_>) -> Mention {
        let kind = if self.when.is_time() { Kind::Time } else { Kind::Date };
        let timex = Timex {
            value: self.value.unwrap_or_else(|| self.when.value()),
            modifier: self.modifier,
            interval: self.when.interval(),
            inferred: self.inferred,
            ..Timex::default()
        };
        Mention::new(view, (self.from, self.end), (self.from, self.end), kind, Value::Timex(timex))
    }
}

/// Classes whose words can stand inside a time expression.
const INSIDE: Classes = Classes::of(Class::Month)
    .and(Class::Weekday)
    .and(Class::TimeUnit)
    .and(Class::Deictic)
    .and(Class::DayPart)
    .and(Class::Season)
    .and(Class::TimeOpener)
    .and(Class::Holiday)
    .and(Class::Cardinal)
    .and(Class::Ordinal)
    .and(Class::Part)
    .and(Class::Collective);

/// Classes whose words are of time, alone or beside a figure.
pub(super) const WORDS: Classes = INSIDE.and(Class::TimeAdverb).and(Class::Frequency);

/// Classes whose words, after a figure, can make it a length of time.
const COUNTED: Classes = Classes::of(Class::TimeUnit).and(Class::Scale).and(Class::Collective).and(Class::Part);

/// Reads a time expression around token `i`.
pub(super) fn read(view: &View<'_>, i: usize, clock: &Clock) -> Option<Match> {
    let token = view.tokens.get(i)?;
    let next = view.tokens.get(i + 1);
    match token.kind {
        TokenKind::SingleQuote if next.is_none_or(|n| n.kind != TokenKind::Number) => return None,
        TokenKind::Number => {
            let measured = next.is_some_and(|n| match n.kind {
                TokenKind::Word => {
                    n.classes.meets(COUNTED) && !paid(view, i)
                        || view.is_any(i + 1, words!["times", "to", "or", "and"])
                        || duration::between(view, i + 1)
                }
                TokenKind::Hyphen | TokenKind::Dash | TokenKind::Fraction | TokenKind::Slash | TokenKind::Number => {
                    true
                }
                _ => false,
            });
            if !measured {
                return dates(view, i, clock);
            }
        }
        TokenKind::Word => {
            let classes = token.classes;
            let opens = Classes::of(Class::TimeOpener);
            if classes.without(opens) == Classes::NONE && !promising(view, i) {
                return None;
            }
            if classes == Classes::of(Class::Holiday) {
                return dates(view, i, clock);
            }
        }
        _ => {}
    }
    let mut found = spent(view, i, clock);
    prefer_by(&mut found, dates(view, i, clock), |m| m.end);
    found
}

/// A set of times or a length of time at token `i`.
pub(super) fn spent(view: &View<'_>, i: usize, clock: &Clock) -> Option<Match> {
    let mut found = set::read(view, i, clock);
    // No length of time is said without a word for one.
    if view.any(Class::TimeUnit) {
        prefer_by(&mut found, duration::read(view, i, clock), |m| m.end);
    }
    found
}

/// Whether the figure at token `i` belongs to a date whatever noun comes after: `the 1996 campaign`,
/// `On 7 August German forces`.
pub(super) fn claims(view: &View<'_>, i: usize, clock: &Clock) -> bool {
    plain(view, i) && !undated(view, i) && asked(view, i, clock)
}

/// Whether the digits at token `i`, of which a date may begin, belong to one whatever noun comes after.
pub(super) fn asked(view: &View<'_>, i: usize, clock: &Clock) -> bool {
    year::firm(view, i, clock) || date::day_first(view, i, clock).is_some()
}

/// Whether a date in figures begins at token `i`.
pub(super) fn numeric(view: &View<'_>, i: usize) -> bool {
    date::numeric(view, i, None).is_some()
}

/// Whether something of time can follow the opener at token `i`.
fn promising(view: &View<'_>, i: usize) -> bool {
    let at = hyphen(view, i + 1);
    view.tokens.get(at).is_some_and(|t| match t.kind {
        TokenKind::Number | TokenKind::SingleQuote => true,
        TokenKind::Word => {
            t.classes.meets(INSIDE)
                || view.is_any(
                    at,
                    words![
                        "of",
                        "the",
                        "on",
                        "in",
                        "a",
                        "an",
                        "other",
                        "per",
                        "financial",
                        "calendar",
                        "tax",
                        "period"
                    ],
                )
        }
        _ => false,
    }) || view.is(i, "past")
        || view.str(i).ends_with("ties")
}

/// One date or time, or two or more of one phrase: `6-7 January`, `April 24 and 25`.
fn dates(view: &View<'_>, i: usize, clock: &Clock) -> Option<Match> {
    if undated(view, i) { None } else { looked_for(view, i, clock) }
}

/// A date at a token at which one may begin.
pub(super) fn looked_for(view: &View<'_>, i: usize, clock: &Clock) -> Option<Match> {
    if let Some(found) = days::several_days(view, i, clock) {
        return Some(found);
    }
    let read = modified(view, i, clock)?;
    let mut more = days::more_days(view, &read);
    if let Some(second) = days::span_end(view, &read) {
        more.push(second);
    }
    let end = more.last().map_or(read.end, |r| r.end);
    let more = more.into_iter().map(|r| r.mention(view)).collect();
    Some(Match { mention: read.mention(view), more, end, resume: end })
}

/// A date with what stands before it: `early`, `mid-`, `the end of`.
pub(super) fn modified(view: &View<'_>, i: usize, clock: &Clock) -> Option<Read> {
    let opener = view.has(i, Class::TimeOpener);
    if opener && let Some(read) = start_mid_end(view, i, clock) {
        return Some(read);
    }
    core(view, i, clock).map(|r| definite(view, r, clock))
}

/// Takes in the article before an expression that needs one.
fn definite(view: &View<'_>, mut read: Read, clock: &Clock) -> Read {
    let article = read.from > clock.floor && view.is(read.from - 1, "the");
    let takes = match read.when {
        When::Decade(_)
        | When::Century(_)
        | When::Half(..)
        | When::Season(..)
        | When::Quarter(..)
        | When::Weekend(_) => true,
        When::Day(_) | When::MonthDay(..) => {
            view.kind(read.from) != Some(TokenKind::Word) && !view.has(read.from, Class::Month)
        }
        _ => false,
    } || view.has(read.from, Class::TimeOpener) && !matches!(read.when, When::Ref("PRESENT_REF"))
        || view.has(read.from, Class::TimeUnit) && !view.is_any(read.end - 1, words!["ago", "earlier"])
        || matches!(read.when, When::Part(..)) && view.has(read.from, Class::DayPart);
    let adjective = (read.from..read.end).any(|k| view.kind(k) == Some(TokenKind::Hyphen))
        && view.kind(read.end) == Some(TokenKind::Word)
        && !view.tokens[read.end].has(Class::Preposition);
    if article && takes && !adjective {
        read.from -= 1;
    }
    read
}

/// `early next year`, `mid-November`, `the end of 1990`, `later this month`.
fn start_mid_end(view: &View<'_>, i: usize, clock: &Clock) -> Option<Read> {
    let word = view.tokens[i].entry().form;
    let (modifier, of) = match word {
        "early" | "earlier" => ("START", false),
        "mid" => ("MID", false),
        "late" | "later" => ("END", false),
        "beginning" | "start" | "opening" => ("START", true),
        "middle" => ("MID", true),
        "end" | "close" => ("END", true),
        _ => return None,
    };
    // "10 minutes late on Monday": how late.
    if !of && i > 0 && view.has(i - 1, Class::TimeUnit) && view.str(i - 1).ends_with('s') && !word.ends_with("er") {
        return None;
    }
    let mut at = hyphen(view, i + 1);
    if of {
        if !view.is(at, "of") {
            return None;
        }
        at += 1;
    } else if word.starts_with("late") || word.starts_with("earl") {
        // "late on Monday", "later in the year"
        at += usize::from(view.is_any(at, words!["on", "in"]));
        if at == i + 1 + usize::from(view.is(i + 1, "on")) && view.is(at, "of") {
            return None;
        }
    }
    let mut at_core = at + usize::from(view.is(at, "the"));
    if at_core == at + 1 && view.is(at_core, "year") && plain(view, at_core + 1) {
        at_core += 1;
    }
    let inner = Clock { floor: at, ..clock.clone() };
    let read = core(view, at_core, &inner).or_else(|| of_unit(view, at_core, clock))?;
    let later = word == "later" || word == "earlier";
    let modifier = match read.when {
        When::Day(_) | When::Weekday(_) if later => None,
        _ if word == "later" || word == "earlier" => None,
        When::Clock(..) | When::Ref(_) => return None,
        _ => Some(modifier),
    };
    let the =
        i > clock.floor && view.is(i - 1, "the") && (of || read.when.is_time() || !matches!(read.when, When::Day(_)));
    Some(Read { from: if the { i - 1 } else { i }, modifier, ..read })
}

/// `the end of the month`, `the middle of the week`.
fn of_unit(view: &View<'_>, i: usize, clock: &Clock) -> Option<Read> {
    if i == 0 || !view.is_any(i - 1, words!["the", "that", "this"]) {
        return None;
    }
    let unit = unit(view, i)?;
    let in_day = unit == Unit::Day && view.is(i - 1, "the") && i > 1 && view.is(i - 2, "in") && !clock.narrative;
    if !(in_day || (Unit::Weekend..=Unit::Decade).contains(&unit)) || view.kind(i + 1) == Some(TokenKind::Possessive) {
        return None;
    }
    let anchor = if clock.narrative { clock.reference() } else { clock.anchor() };
    let when = anchor.map_or(When::Some(unit), |a| When::holding(a, unit));
    Some(Read::new(when, i, i + 1).inferred(true))
}

/// The unit of time at token `i`.
pub(super) fn unit(view: &View<'_>, i: usize) -> Option<Unit> {
    view.tokens.get(i)?.worth(Class::TimeUnit).and_then(Unit::named)
}

/// A date or time whose first word is its own: no article, no `early`.
pub(super) fn core(view: &View<'_>, i: usize, clock: &Clock) -> Option<Read> {
    let token = view.tokens.get(i)?;
    let found = match token.kind {
        // `12,000`, `128000`: too long for any date.
        TokenKind::Number if token.flags.has(Flags::GROUPED) || token.span.len() > 5 => None,
        TokenKind::Number if token.flags.has(Flags::DECIMAL) => {
            further(date::numeric(view, i, clock.date_order), time::clock_time(view, i, clock))
        }
        TokenKind::Number => {
            let mut best = date::numeric(view, i, clock.date_order);
            prefer(&mut best, time::clock_time(view, i, clock));
            // A day or a place in an order has one figure or two, and `st` or `th` may stand against it.
            let short = token.span.len() <= 2;
            let placed = short && view.tokens.get(i + 1).is_some_and(Token::glued);
            if short {
                prefer(&mut best, date::day_first(view, i, clock));
            }
            if placed {
                prefer(&mut best, year::century(view, i));
            }
            prefer(&mut best, period::year_first(view, i, clock).or_else(|| year::read(view, i, clock)));
            if placed {
                prefer(&mut best, period::read(view, i, clock));
                prefer(&mut best, relative::nth(view, i, clock));
            }
            best
        }
        TokenKind::SingleQuote => year::read(view, i, clock),
        TokenKind::Word => word(view, i, clock),
        _ => None,
    }?;
    Some(time::with_part(view, found, clock))
}

fn word(view: &View<'_>, i: usize, clock: &Clock) -> Option<Read> {
    let token = &view.tokens[i];
    let is = |class: Class| token.has(class);
    let mut best = None;
    if is(Class::Month) {
        prefer(&mut best, date::month_first(view, i, clock));
    }
    if is(Class::Weekday) {
        prefer(&mut best, relative::weekday(view, i, clock));
    }
    if is(Class::Deictic) || is(Class::TimeAdverb) {
        prefer(&mut best, relative::deictic(view, i, clock));
    }
    if is(Class::DayPart) {
        prefer(&mut best, time::part(view, i, clock));
    }
    if is(Class::Season) {
        prefer(&mut best, period::season(view, i, clock));
    }
    if is(Class::Ordinal) || is(Class::Cardinal) {
        prefer(&mut best, date::day_first(view, i, clock));
        prefer(&mut best, year::century(view, i));
        prefer(&mut best, period::read(view, i, clock));
        prefer(&mut best, time::clock_time(view, i, clock));
        prefer(&mut best, year::spelled(view, i));
    }
    if is(Class::TimeUnit) {
        prefer(&mut best, relative::unit_first(view, i, clock));
        prefer(&mut best, time::small_hours(view, i, clock));
    }
    if is(Class::TimeOpener) {
        prefer(&mut best, relative::opened(view, i, clock));
        prefer(&mut best, time::small_hours(view, i, clock));
        prefer(&mut best, year::named_decade(view, i));
        prefer(&mut best, period::fiscal(view, i, clock));
        prefer(&mut best, period::short_quarter(view, i, clock));
    }
    if is(Class::Holiday) {
        prefer(&mut best, holiday::read(view, i, clock));
    }
    best
}

/// Puts the read that goes further in the place of `best`.
fn prefer(best: &mut Option<Read>, other: Option<Read>) {
    prefer_by(best, other, |r| r.end);
}

/// Puts what goes further in the place of `best`: reads and matches are large, and moved only then.
fn prefer_by<T>(best: &mut Option<T>, other: Option<T>, end: impl Fn(&T) -> usize) {
    if other.as_ref().is_some_and(|o| best.as_ref().is_none_or(|b| end(o) > end(b))) {
        *best = other;
    }
}

/// Whichever goes further; the first where both end together.
pub(super) fn further(mut a: Option<Read>, b: Option<Read>) -> Option<Read> {
    prefer(&mut a, b);
    a
}

/// The year after a month or day: `1940`, `, 1940`, `of that year`, `last year`; with whether it
/// was worked out.
pub(super) fn year_after(view: &View<'_>, at: usize, clock: &Clock, comma: bool) -> Option<((i32, bool), usize)> {
    let mut next = at;
    if view.kind(next) == Some(TokenKind::Comma) {
        next += 1;
    }
    let commaed = next > at;
    if let Some((y, end)) = date::bare_year(view, next).filter(|(y, _)| (-3000..=2200).contains(y)) {
        let quantity = view.has(end, Class::PersonNoun) && commaed
            || view.has(end, Class::Unit)
            || view.kind(end) == Some(TokenKind::Percent)
            || view.is_any(end, words!["gmt", "hours", "people", "edt", "est"]);
        let near =
            clock.anchor().is_some_and(|a| (y - super::when::year_of(a)).abs() <= 3) && !view.str(end).ends_with('s');
        let month_only = !comma
            && commaed
            && !near
            && !matches!(
                view.kind(end),
                None | Some(TokenKind::Comma | TokenKind::Period | TokenKind::Semicolon | TokenKind::Close)
            );
        return (!quantity && !month_only && y != 0).then_some(((y, false), end));
    }
    let spelled_at = next + usize::from(view.is(next, "of"));
    if let Some(read) = year::spelled(view, spelled_at)
        && let When::Year(y) = read.when
    {
        return Some(((y, false), read.end));
    }
    if view.kind(next) == Some(TokenKind::SingleQuote) && (!commaed || comma) {
        let read = year::read(view, next, clock)?;
        return match read.when {
            When::Year(y) => Some(((y, false), read.end)),
            _ => None,
        };
    }
    if commaed {
        return None;
    }
    if view.is_any(next, words!["of", "in"]) {
        next += 1;
        if let Some((y, end)) = date::bare_year(view, next).filter(|_| view.is(next - 1, "of")) {
            return Some(((y, false), end));
        }
        // "the spring of '98"
        if view.kind(next) == Some(TokenKind::SingleQuote)
            && let Some(Read { when: When::Year(y), end, .. }) = year::read(view, next, clock)
        {
            return Some(((y, false), end));
        }
        next += usize::from(view.is(next, "the"));
        if view.is(next, "year") && plain(view, next + 1) {
            let (y, end) = date::bare_year(view, next + 1)?;
            return Some(((y, false), end));
        }
    }
    let (y, end) = relative::year_phrase(view, next, clock)?;
    Some(((y, true), end))
}

/// What the time grammars read in a text: `words=value`, with the modifier after a `/`.
#[cfg(test)]
pub(super) mod testing {
    use crate::article::{Article, Metadata, Moment, Provenance, Sourced};
    use crate::mention::{Kind, recognise};
    use crate::sentence::Segmented;

    /// Everything temporal in `text`, of an article of that date ("" for none).
    pub(in crate::mention) fn read(published: &str, text: &str) -> Vec<String> {
        let date = published.parse().ok();
        let published =
            date.map(|date| Sourced { value: Moment { date, time: None }, provenance: Provenance::Explicit });
        let metadata = Metadata { published, ..Metadata::default() };
        let article = Article { text: text.into(), metadata, ..Article::default() };
        let seg = Segmented::new(&article);
        let temporal = |k| matches!(k, Kind::Date | Kind::Time | Kind::Duration | Kind::Set);
        recognise(&seg)
            .into_iter()
            .filter(|m| temporal(m.kind))
            .map(|m| {
                let words = m.span.of(text);
                m.value.timex().map_or_else(String::new, |t| {
                    let modifier = t.modifier.map_or_else(String::new, |m| format!("/{m}"));
                    format!("{words}={}{modifier}", t.value)
                })
            })
            .collect()
    }

    /// Every text says exactly `expected`: `words=value`, parted by `; `.
    pub(in crate::mention) fn check(published: &str, table: &[(&str, &str)]) {
        for (text, expected) in table {
            assert_eq!(read(published, text).join("; "), *expected, "{text}");
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::testing::{check, read};
    use crate::article::Article;
    use crate::mention::recognise;
    use crate::sentence::Segmented;

    #[test]
    fn takes_in_what_stands_before() {
        check(
            "2024-05-15",
            &[
                ("It opens early next year.", "early next year=2025/START"),
                ("It closed at the end of 2019.", "the end of 2019=2019/END"),
                ("It rained in mid-March 2020.", "mid-March 2020=2020-03/MID"),
                ("By the late 1980s it was gone.", "the late 1980s=198/END"),
                ("She left earlier this month.", "earlier this month=2024-05"),
            ],
        );
    }

    #[test]
    fn reads_the_dates_of_one_phrase() {
        check(
            "2024-05-15",
            &[
                ("From 6-7 January 2024 it snowed.", "6=2024-01-06; 7 January 2024=2024-01-07"),
                ("It ran on April 24 and 25.", "April 24=2024-04-24; 25=2024-04-25"),
                ("The May 4-5 fair was full.", "May 4=2024-05-04; 5=2024-05-05"),
                ("The war of 1914-18 began there.", "1914=1914; 18=1918"),
            ],
        );
    }

    #[test]
    fn leaves_an_undated_article_unresolved() {
        check("", &[("It shut in October.", "October=XXXX-10"), ("She met him on Wednesday.", "Wednesday=XXXX-WXX-3")]);
        check("", &[("From 17 to 24 April it snowed.", "17=XXXX-04-17; 24 April=XXXX-04-24")]);
        check("", &[("It ran from April 17 to 24.", "April 17=XXXX-04-17; 24=XXXX-04-24")]);
        assert!(read("", "He may march in the fall of the king.").is_empty());
    }

    proptest! {
        #[test]
        fn never_panics_and_slices_the_text(text in "\\PC{0,60}|([0-9]{1,5}|the|last|of|May|[.,:/-]|year|pm|BC|half|'90s|and|a| )( (mid|end|of|Friday|years|ago|[0-9]{1,9}|later|century|night|Oct|quarter|every|noon)){0,12}") {
            let article = Article { text: text.clone(), ..Article::default() };
            for m in recognise(&Segmented::new(&article)) {
                prop_assert!(text.get(m.span.start as usize..m.span.end as usize).is_some());
                if let Some(i) = m.value.interval() {
                    prop_assert!(i.start <= i.end);
                }
            }
        }
    }
}

//! Relative dates: `yesterday`, `last week`, `that year`, `the following month`, `the day before`.

use super::clock::{Clock, year};
use super::date;
use super::numeral::{hyphen, plain};
use super::resolve::{Place, weekday as resolve_weekday, weekday_beside, year_of_season};
use super::tense::{Tense, tense};
use super::timex::{Read, unit};
use super::when::{Base, Season, Unit, When, add_days, day};
use crate::lexicon::{Class, WordList, words};
use crate::sentence::View;
use crate::token::{Flags, TokenKind};

/// Which way a word points and from which date.
#[derive(Clone, Copy)]
struct Step {
    by: i64,
    /// From the date last mentioned rather than the article's.
    said: bool,
}

fn step(view: &View<'_>, i: usize, clock: &Clock) -> Option<Step> {
    let the = i > 0 && view.is(i - 1, "the");
    let at = |by, said| Some(Step { by, said: said || clock.narrative });
    match view.tokens.get(i)?.entry().form {
        "last" | "past" => at(-1, false),
        "previous" | "preceding" | "prior" => at(-1, true),
        "next" => at(1, the),
        // "Rallies following Tuesday's vote": a preposition.
        "following" if !the && view.has(i + 1, Class::Weekday) => None,
        "following" | "subsequent" | "ensuing" => at(1, true),
        "coming" | "upcoming" => at(1, false),
        "this" | "current" => at(0, false),
        "that" => at(0, true),
        "same" if i > 0 && view.is_any(i - 1, words!["the", "that", "this"]) => at(0, true),
        _ => None,
    }
}

/// Reads an expression that `last`, `next`, `this`, `that`, `the same` and their like open.
pub(super) fn opened(view: &View<'_>, i: usize, clock: &Clock) -> Option<Read> {
    // "in the past"
    if view.is(i, "past") && i > 1 && view.is(i - 1, "the") && view.is(i - 2, "in") {
        let closed = view.tokens.get(i + 1).is_none_or(|t| {
            t.kind != TokenKind::Word || t.has(Class::Pronoun) || t.has(Class::Conjunction) || view.is(i + 1, "that")
        });
        return closed.then(|| Read::new(When::Ref("PAST_REF"), i, i + 1));
    }
    // "that same day", "this coming Sunday", "this past week"
    let at = i + usize::from(
        view.is_any(i, words!["this", "that"]) && view.is_any(i + 1, words!["same", "coming", "past", "last", "next"]),
    );
    if view.is(i, "latest") {
        return latest(view, i, clock);
    }
    let Step { by, said } = step(view, at, clock)?;
    let core = at + 1;
    let anchor = if said { clock.reference() } else { clock.anchor() };
    let token = view.tokens.get(core)?;
    let entry = token.entry();
    let make = |when, end| Some(Read::new(when, i, end).inferred(true));
    if entry.is(Class::Month) && token.flags.has(Flags::CAPITAL) {
        let (m, end) = date::month(view, core)?;
        let Some(a) = anchor else { return make(When::Month(None, m), end) };
        let now = chrono::Datelike::month(&a);
        let y = year(a)
            + match by {
                -1 if m >= now => -1,
                1 if m <= now => 1,
                _ => 0,
            };
        if let Some((n, end)) = plain(view, end).then(|| date::day_number(view, end)).flatten() {
            return make(When::Day(day(y, m, n)?), end);
        }
        return make(When::Month(Some(y), m), end);
    }
    if entry.is(Class::Weekday) {
        let w = weekday_number(view, core)?;
        if let Some(date) = written_out(view, core + 1, clock) {
            return Some(Read { from: i, ..date });
        }
        let Some(a) = anchor else { return make(When::Weekday(w), core + 1) };
        let forward = by > 0 || by == 0 && !said && tense(view, i, core + 1) != Tense::Past;
        let today = chrono::Datelike::weekday(&a).number_from_monday() == w;
        let found = if by == 0 && today { a } else { weekday_beside(w, a, forward)? };
        return make(When::Day(found), core + 1);
    }
    if let Some(season) = entry.worth(Class::Season).and_then(Season::named) {
        let Some(a) = anchor else { return make(When::Season(None, season), core + 1) };
        let now = chrono::Datelike::month(&a);
        let y = year(a)
            + match by {
                -1 if season.month() + 2 >= now || season == Season::Winter => -1,
                1 if season.month() <= now => 1,
                _ => 0,
            };
        return make(When::Season(Some(y), season), core + 1);
    }
    if entry.is(Class::DayPart) {
        return opened_part(view, i, core, Step { by, said }, clock);
    }
    if by == -1
        && !said
        && let Some(read) = super::holiday::read(view, core, &Clock { published: clock.published, ..Clock::default() })
        && let (When::Day(d), Some(a)) = (read.when, anchor)
    {
        let found = if d > a { super::when::add_months(d, -12).unwrap_or(d) } else { d };
        return make(When::Day(found), read.end);
    }
    let fiscal = usize::from(view.is_any(core, words!["fiscal", "financial", "calendar", "school", "academic", "tax"]));
    let unit_at = core + fiscal;
    let unit = unit(view, unit_at)?;
    if view.str(unit_at).ends_with('s') && unit != Unit::Century
        || view.kind(unit_at + 1) == Some(TokenKind::Hyphen) && view.tokens[unit_at + 1].glued()
    {
        return None;
    }
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Millennium => return None,
        Unit::Day if matches!(view.tokens[at].entry().form, "last" | "past" | "current" | "coming" | "upcoming") => {
            return None;
        }
        _ => {}
    }
    if view.is(at, "past") && !view.is(i, "this") {
        return None;
    }
    // "ABC's 'This Week'": a title.
    if token.flags.has(Flags::CAPITAL)
        && i > 0
        && matches!(view.kind(i - 1), Some(TokenKind::DoubleQuote | TokenKind::SingleQuote))
    {
        return None;
    }
    if unit == Unit::Day && by == 0 && view.is(at, "this") {
        return None;
    }
    // "the next day" after a month or a year.
    if unit == Unit::Day && said && clock.reference.is_some_and(|r| r.grain > crate::value::Grain::Day) {
        return make(When::Some(Unit::Day), unit_at + 1);
    }
    let Some(a) = anchor else { return make(When::Some(unit), unit_at + 1) };
    // "this year's third quarter"
    if unit == Unit::Year
        && view.kind(unit_at + 1) == Some(TokenKind::Possessive)
        && let Some((n, after)) = super::year::ordinal(view, unit_at + 2)
        && view.is(hyphen(view, after), "quarter")
        && n <= 4
    {
        let y = year(a) + i32::try_from(by).ok()?;
        return make(When::Quarter(Some(y), n), hyphen(view, after) + 1);
    }
    if unit == Unit::Quarter
        && said
        && by == 0
        && let Some((y, n)) = clock.quarter
    {
        return make(When::Quarter(Some(y), n), unit_at + 1);
    }
    if unit == Unit::Weekend && !said {
        let ahead = by > 0 || by == 0 && tense(view, i, unit_at + 1) != Tense::Past;
        return make(weekend(a, ahead, by == 1)?, unit_at + 1);
    }
    make(When::shifted(a, unit, by)?, unit_at + 1)
}

/// The weekend before or after a day.
fn weekend(anchor: chrono::NaiveDate, ahead: bool, next: bool) -> Option<When> {
    let weekday = i64::from(chrono::Datelike::weekday(&anchor).num_days_from_monday());
    let saturday = add_days(anchor, 5 - weekday)?;
    let shift = if ahead {
        if next && weekday < 5 { 0 } else { i64::from(next) * 7 }
    } else if weekday == 6 {
        0
    } else {
        -7
    };
    add_days(saturday, shift).map(When::Weekend)
}

/// `last night`, `this morning`, `the next afternoon`, `the following evening`, `the previous night`.
fn opened_part(view: &View<'_>, i: usize, core: usize, step: Step, clock: &Clock) -> Option<Read> {
    let part = view.tokens[core].worth(Class::DayPart).filter(|p| p.bytes().all(|b| b.is_ascii_uppercase()))?;
    let anchor = if step.said { clock.reference() } else { clock.anchor() };
    let base = anchor.and_then(|a| add_days(a, step.by)).map_or(Base::Unknown, Base::Day);
    Some(Read::new(When::Part(base, part), i, core + 1).inferred(true))
}

/// `the latest quarter`, `the latest period`: the quarter the text speaks of.
fn latest(view: &View<'_>, i: usize, clock: &Clock) -> Option<Read> {
    if view.is(i + 1, "fiscal") && view.is(i + 2, "year") {
        let y = clock.anchor().map(year)?;
        return Some(Read::new(When::Year(y), i, i + 3).inferred(true));
    }
    if !view.is_any(i + 1, words!["quarter", "period"]) {
        return None;
    }
    Some(Read::new(quarter_spoken_of(clock)?, i, i + 2).inferred(true))
}

/// The quarter last mentioned, else the last one complete.
pub(super) fn quarter_spoken_of(clock: &Clock) -> Option<When> {
    if let Some((y, n)) = clock.quarter {
        return Some(When::Quarter(Some(y), n));
    }
    When::shifted(clock.published?.date, Unit::Quarter, -1)
}

/// The number of a weekday's name; abbreviations and `Sun` only where the text frames a date.
fn weekday_number(view: &View<'_>, i: usize) -> Option<u32> {
    let token = view.tokens.get(i)?;
    let n = u32::try_from(token.number(Class::Weekday)?).ok()?;
    if !token.flags.has(Flags::CAPITAL) || view.str(i).ends_with("days") {
        return None;
    }
    let full = view.str(i).len() > 5;
    let framed = || {
        matches!(view.kind(i + 1), Some(TokenKind::Period | TokenKind::Comma | TokenKind::Number))
            && (plain(view, i + 1)
                || plain(view, i + 2)
                || view.has(i + 2, Class::Month)
                || view.has(i + 1, Class::Month))
            || view.has(i + 1, Class::Month)
    };
    (full || framed()).then_some(n)
}

/// A date written out after a weekday: `, Oct. 13`, ` 13 October 1989`, `the 6th of June`.
fn written_out(view: &View<'_>, at: usize, clock: &Clock) -> Option<Read> {
    let at = at + usize::from(view.kind(at) == Some(TokenKind::Period) && view.tokens[at].glued());
    let at = at + usize::from(view.kind(at) == Some(TokenKind::Comma));
    let at = at + usize::from(view.is(at, "the"));
    let read = date::month_first(view, at, clock)
        .or_else(|| date::day_first(view, at, clock))
        .or_else(|| date::numeric(view, at, clock.date_order))?;
    matches!(read.when, When::Day(_) | When::MonthDay(..)).then_some(read)
}

/// Reads `Wednesday`, `Friday Oct. 13`, `Monday, 6 January 2025`.
pub(super) fn weekday(view: &View<'_>, i: usize, clock: &Clock) -> Option<Read> {
    let w = weekday_number(view, i)?;
    if let Some(date) = written_out(view, i + 1, clock) {
        let comma =
            view.kind(i + 1) == Some(TokenKind::Comma) && !(date.from..date.end).any(|k| view.has(k, Class::Month));
        if !comma {
            return Some(Read { from: i, ..date });
        }
    }
    // "Friday the 13th"
    if view.is(i + 1, "the")
        && let Some((n, end)) = date::day_number(view, i + 2).filter(|(_, end)| *end == i + 4)
        && !view.tokens.get(end).is_some_and(|t| t.kind == TokenKind::Word && !follows_day(*t))
        && let Some(found) = nth_weekday(w, n, clock)
    {
        return Some(Read::new(When::Day(found), i, end).inferred(true));
    }
    // "On July 12, a Monday": the day that has just been given.
    if i > 2
        && view.is(i - 1, "a")
        && view.kind(i - 2) == Some(TokenKind::Comma)
        && (view.kind(i - 3) == Some(TokenKind::Number) || view.has(i - 3, Class::Month))
        && !view.tokens.get(i + 1).is_some_and(|t| t.kind == TokenKind::Word && !follows_day(*t))
    {
        return None;
    }
    // "Good Friday", "Black Friday", "Bloody Sunday" are names.
    if i > 0 && view.is_any(i - 1, words!["black", "bloody", "ash", "cyber", "super", "sheffield", "ruby"]) {
        return None;
    }
    // "Friday this week", "Tuesday of last week", "Monday last week"
    let of = i + 1 + usize::from(view.is(i + 1, "of"));
    if let Some(week) = opened(view, of, clock).filter(|_| view.is(of + 1, "week") || view.is(of + 2, "week"))
        && let When::Week(d) = week.when
    {
        let found = add_days(super::when::monday(d), i64::from(w) - 1)?;
        return Some(Read::new(When::Day(found), i, week.end).inferred(true));
    }
    // "the first Monday of each month" is no one day.
    if view.is(i + 1, "of") && view.is_any(i + 2, words!["each", "every"]) {
        return None;
    }
    if let Some(found) = a_week_on(view, i, w, clock) {
        return Some(Read::new(When::Day(found), i, i + 2).inferred(true));
    }
    let place = Place { view, at: (i, i + 1) };
    Some(Read::new(resolve_weekday(w, clock, place), i, i + 1).inferred(true))
}

/// `Thursday week`: seven days after the Thursday to come.
fn a_week_on(view: &View<'_>, i: usize, weekday: u32, clock: &Clock) -> Option<chrono::NaiveDate> {
    let closed = view.tokens.get(i + 2).is_none_or(|t| match t.kind {
        TokenKind::Word => follows_day(*t),
        TokenKind::Period | TokenKind::Comma | TokenKind::Semicolon | TokenKind::Dash | TokenKind::Close => true,
        _ => false,
    });
    if !(view.is(i + 1, "week") && closed) {
        return None;
    }
    add_days(weekday_beside(weekday, clock.anchor()?, true)?, 7)
}

/// Whether a word can stand after a day by itself: no noun that the ordinal would count.
fn follows_day(token: crate::token::Token) -> bool {
    let entry = token.entry();
    [Class::Preposition, Class::Auxiliary, Class::Conjunction, Class::Pronoun, Class::PastForm]
        .iter()
        .any(|c| entry.is(*c))
}

/// The day that is both this weekday and this day of a month, nearest to the article's date.
fn nth_weekday(weekday: u32, n: u32, clock: &Clock) -> Option<chrono::NaiveDate> {
    let anchor = clock.anchor()?;
    [0, -1, 1, -2, 2].into_iter().find_map(|months| {
        let month = super::when::add_months(chrono::Datelike::with_day(&anchor, 1)?, months)?;
        chrono::Datelike::with_day(&month, n).filter(|d| chrono::Datelike::weekday(d).number_from_monday() == weekday)
    })
}

/// Reads `today`, `yesterday`, `now`, `recently`, `the day before yesterday`.
pub(super) fn deictic(view: &View<'_>, i: usize, clock: &Clock) -> Option<Read> {
    let entry = view.tokens[i].entry();
    if let Some(reference) = entry.worth(Class::TimeAdverb) {
        return adverb(view, i, reference, clock);
    }
    let by: i64 = entry.worth(Class::Deictic)?.parse().ok()?;
    let (mut from, mut by) = (i, by);
    if i >= 2 && view.is(i - 2, "day") && clock.floor + 2 <= i {
        let turn = if view.is(i - 1, "before") { -1 } else { i64::from(view.is(i - 1, "after")) };
        if turn != 0 {
            by += turn;
            from = i - 2;
        }
    }
    // "USA Today", "Psychology Today"
    let token = view.tokens[i];
    if token.flags.has(Flags::CAPITAL)
        && i > 0
        && view.tokens[i - 1].flags.has(Flags::CAPITAL)
        && view.kind(i - 1) == Some(TokenKind::Word)
    {
        return None;
    }
    let when = match clock.published {
        // In a history "today" is the reader's day.
        Some(_) if clock.narrative && by == 0 => When::Ref("PRESENT_REF"),
        Some(p) => When::Day(add_days(p.date, by)?),
        None if by == 0 => When::Ref("PRESENT_REF"),
        None => When::Some(Unit::Day),
    };
    Some(Read::new(when, from, i + 1).inferred(true))
}

fn adverb(view: &View<'_>, i: usize, reference: &'static str, clock: &Clock) -> Option<Read> {
    let make = |from| Some(Read::new(When::Ref(reference), from, i + 1));
    let before = |list: &WordList| i > clock.floor && view.is_any(i - 1, list);
    match view.tokens[i].entry().form {
        // "in the future", "in the near future"; "future talks" and "the future of" are no dates.
        "future" => {
            let near = usize::from(before(words!["near", "foreseeable", "distant"]));
            let the = i.checked_sub(near + 1).filter(|t| *t > clock.floor && view.is(*t, "the"))?;
            (view.is_any(the - 1, words!["in", "for", "into"]) && !view.is(i + 1, "of")).then(|| make(the)).flatten()
        }
        "current" if view.tokens.get(i + 1).is_some_and(|t| t.has(Class::TimeUnit)) => None,
        "now" if before(words!["right"]) => make(i - 1),
        _ => make(i),
    }
}

/// Reads `the 6th` where it can only be a day: `on the 6th`, `of the 6th`.
pub(super) fn nth(view: &View<'_>, i: usize, clock: &Clock) -> Option<Read> {
    let (n, end) = date::day_number(view, i)?;
    if end != i + 2 || i < 2 || !view.is(i - 1, "the") {
        return None;
    }
    let framed = view.is_any(i - 2, words!["on", "by", "until", "till", "since", "of", "from"]);
    let closed = match view.tokens.get(end) {
        None => true,
        Some(t) => {
            t.kind != TokenKind::Word
                || t.has(Class::Preposition)
                || t.has(Class::Conjunction)
                || t.has(Class::Auxiliary)
                || t.has(Class::Pronoun)
        }
    };
    if !framed || !closed || view.is(end, "of") {
        return None;
    }
    let a = clock.reference()?;
    let found = chrono::Datelike::with_day(&a, n)?;
    Some(Read::new(When::Day(found), i, end).inferred(true))
}

/// Reads what begins with a unit: `year-end`, `year-ago quarter`, `day before`, `month's end`, `the quarter`.
pub(super) fn unit_first(view: &View<'_>, i: usize, clock: &Clock) -> Option<Read> {
    let unit = unit(view, i)?;
    if view.str(i).ends_with('s') {
        return None;
    }
    let next = hyphen(view, i + 1);
    if unit == Unit::Year && view.is_any(next, words!["ago", "earlier"]) && next > i + 1 {
        return year_ago(view, i, next + 1, clock);
    }
    let plain_end = unit == Unit::Year && view.is(i + 1, "end") && !view.is(i + 2, "of");
    if plain_end && next == i + 1 {
        let a = clock.anchor()?;
        let mut read = Read::new(When::Year(year(a)), i, i + 2).inferred(true);
        read.modifier = Some("END");
        return Some(read);
    }
    if view.is(next, "end") && next > i + 1 || view.kind(i + 1) == Some(TokenKind::Possessive) && view.is(i + 2, "end")
    {
        let possessive = next == i + 1;
        let Some(a) = clock.anchor() else { return Some(Read::new(When::Some(unit), i, i + 3)) };
        let last = chrono::Datelike::month(&a) <= 2 && tense(view, i, i + 3) == Tense::Past;
        let holder = When::shifted(a, unit, if last && unit == Unit::Year { -1 } else { 0 })?;
        let mut read = Read::new(holder, i, i + 3).inferred(true);
        read.modifier = Some("END");
        if !possessive && let Some(end) = holder.interval() {
            read.when = When::Day(end.end.date());
            read.modifier = None;
        }
        return Some(read);
    }
    // "for the full year"
    if unit == Unit::Year && i > 1 && view.is(i - 1, "full") && view.is(i - 2, "the") && i - 2 >= clock.floor {
        let a = clock.anchor()?;
        return Some(Read::new(When::Year(year(a)), i - 2, i + 1).inferred(true));
    }
    let the = i > 0 && view.is(i - 1, "the");
    if !the {
        return None;
    }
    // "the week of March 6"
    if unit == Unit::Week && view.is(i + 1, "of") {
        let day = date::month_first(view, i + 2, clock).or_else(|| date::day_first(view, i + 2, clock))?;
        let When::Day(d) = day.when else { return None };
        return Some(Read { from: i, when: When::Week(d), ..day });
    }
    if unit == Unit::Day
        && view.is_any(i + 1, words!["before", "after", "following"])
        && view.tokens.get(i + 2).is_none_or(|t| t.kind != TokenKind::Word || t.has(Class::Preposition))
    {
        let by = if view.is(i + 1, "before") { -1 } else { 1 };
        let a = clock.reference()?;
        return Some(Read::new(When::Day(add_days(a, by)?), i, i + 2).inferred(true));
    }
    match unit {
        Unit::Year if plain(view, i + 1) => {
            let (y, end) = date::bare_year(view, i + 1)?;
            Some(Read::new(When::Year(y), i, end))
        }
        Unit::Year => {
            if let Some(read) = super::year::spelled(view, i + 1) {
                return Some(Read { from: i, ..read });
            }
            let whole = i > 1 && view.is_any(i - 2, words!["for", "during", "throughout", "in", "of"]);
            let ended = view.is_any(i + 1, words!["ended", "ending", "to", "through", "before", "after"]);
            let a = clock.anchor()?;
            (whole && !ended && !view.is(i + 1, "of")).then(|| Read::new(When::Year(year(a)), i, i + 1).inferred(true))
        }
        Unit::Quarter => {
            // "the quarter-final"
            let part = view.is(i + 1, "of") || view.has(i + 1, Class::Unit) || hyphen(view, i + 1) > i + 1;
            let spoken = quarter_spoken_of(clock)?;
            (!part && !clock.narrative).then(|| Read::new(spoken, i, i + 1).inferred(true))
        }
        Unit::Weekend => {
            let a = clock.anchor()?;
            let when = if clock.narrative {
                When::holding(a, Unit::Weekend)
            } else {
                weekend(a, tense(view, i, i + 1) == Tense::Future, false)?
            };
            Some(Read::new(when, i, i + 1).inferred(true))
        }
        _ => None,
    }
}

/// `year-ago`, `year-earlier`, with the period they are said of.
fn year_ago(view: &View<'_>, i: usize, after: usize, clock: &Clock) -> Option<Read> {
    let mut end = after;
    if view.has(end, Class::Ordinal) && view.is(hyphen(view, end + 1), "quarter") {
        let n = u32::try_from(view.tokens[end].number(Class::Ordinal)?).ok()?;
        let y = clock.anchor().map(year)?;
        return Some(Read::new(When::Quarter(Some(y - 1), n), i, hyphen(view, end + 1) + 1).inferred(true));
    }
    end += usize::from(view.is_any(end, words!["quarter", "period"]));
    Some(Read::new(a_year_before(clock)?, i, end).inferred(true))
}

/// The same quarter of the year before where the text speaks of a quarter, else the year before.
pub(super) fn a_year_before(clock: &Clock) -> Option<When> {
    if let Some((y, n)) = clock.quarter {
        return Some(When::Quarter(Some(y - 1), n));
    }
    clock.anchor().map(|a| When::Year(year(a) - 1))
}

/// The year of `last year`, `that year`, `the same year` at token `i`.
pub(super) fn year_phrase(view: &View<'_>, i: usize, clock: &Clock) -> Option<(i32, usize)> {
    if !view.has(i, Class::TimeOpener) {
        return None;
    }
    let read = opened(view, i, clock)?;
    match read.when {
        When::Year(y) => Some((y, read.end)),
        _ => None,
    }
}

/// The year of a season at `place`.
pub(super) fn season_year(season: Season, clock: &Clock, view: &View<'_>, at: (usize, usize)) -> Option<i32> {
    year_of_season(season, clock, Place { view, at })
}

#[cfg(test)]
mod tests {
    use crate::mention::timex::testing::check;

    #[test]
    fn counts_from_the_article() {
        check(
            "2024-05-15",
            &[
                ("She left yesterday.", "yesterday=2024-05-14"),
                ("He met her the day before yesterday.", "the day before yesterday=2024-05-13"),
                ("They met on Monday.", "Monday=2024-05-13"),
                ("They will meet on Monday.", "Monday=2024-05-20"),
                ("They met on Wednesday.", "Wednesday=2024-05-15"),
                ("It shut last week.", "last week=2024-W19"),
                ("It opens next month.", "next month=2024-06"),
                ("It shut last October.", "last October=2023-10"),
                ("It rose this year.", "this year=2024"),
                ("It rained last summer.", "last summer=2023-SU"),
                ("It shut last Friday.", "last Friday=2024-05-10"),
                ("It may open next Friday.", "next Friday=2024-05-17"),
                ("It shut over the weekend.", "the weekend=2024-W19-WE"),
                ("Now it is shut.", "Now=PRESENT_REF"),
                ("It shut recently.", "recently=PAST_REF"),
                ("It may open in the near future.", "the near future=FUTURE_REF"),
                ("Tuesday the 14th was dull.", "Tuesday the 14th=2024-05-14"),
                ("They vote on Thursday week.", "Thursday week=2024-05-23"),
                ("The quarter-final was lost.", ""),
                ("It meets on the first Monday of each month.", "each month=P1M"),
            ],
        );
    }

    #[test]
    fn counts_from_the_date_last_mentioned() {
        check(
            "2024-05-15",
            &[
                (
                    "It opened on 6 January 2020. It shut the next day.",
                    "6 January 2020=2020-01-06; the next day=2020-01-07",
                ),
                ("It opened in 2019. It shut that year.", "2019=2019; that year=2019"),
                (
                    "It opened in May 2019 and shut the following month.",
                    "May 2019=2019-05; the following month=2019-06",
                ),
                (
                    "It opened on 6 January 2020 and shut on the same day.",
                    "6 January 2020=2020-01-06; the same day=2020-01-06",
                ),
            ],
        );
    }
}

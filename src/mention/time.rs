//! Times of day: `8:30 p.m. EST`, `noon`, `Wednesday night`, `this morning`.

use super::clock::Clock;
use super::numeral::{hyphen, plain};
use super::tense::{Tense, tense};
use super::timex::{Read, core};
use super::when::{Base, When};
use crate::lexicon::{Class, words};
use crate::sentence::View;
use crate::token::{Flags, TokenKind};

/// Hour and minute at token `i`, zone included: `8:30 p.m.`, `5pm`, `noon`, `14:05`, `8.30pm`.
fn hour(view: &View<'_>, i: usize) -> Option<(u32, Option<u32>, usize)> {
    if let Some(named) = view.tokens.get(i)?.number(Class::DayPart).filter(|n| *n >= 12) {
        // 24 is the end of its day.
        return Some((u32::try_from(named).ok()?, None, i + 1));
    }
    let (h, m, mut end) = figures(view, i)?;
    let half = half_of_day(view, end);
    if let Some((pm, stop)) = half {
        if !(1..=12).contains(&h) {
            return None;
        }
        end = stop;
        let h = h % 12 + if pm { 12 } else { 0 };
        return Some((h, m, zone(view, end)));
    }
    let oclock = view.is(end, "o'clock") || view.is(end, "o’clock");
    // "at four in the morning", "8 o'clock at night"
    if (oclock || timed(view, i) || i > 0 && view.is(i - 1, "by"))
        && let Some((part, stop)) = said_part(view, end + usize::from(oclock))
        && let Some(h) = hour_of(h, part)
    {
        return Some((h, m, stop));
    }
    if oclock {
        return (h <= 12).then_some((h, None, end + 1));
    }
    // An hour by itself is a number.
    m?;
    let zoned = zone(view, end);
    if zoned > end && h < 24 {
        return Some((h, m, zoned));
    }
    // `14:05` by itself; a score or a ratio has no two-digit minutes.
    let colon = view.kind(i + 1) == Some(TokenKind::Colon);
    let framed = || {
        i > 0
            && view.is_any(
                i - 1,
                words![
                    "at", "by", "until", "from", "around", "about", "before", "after", "since", "to", "and", "-", "–",
                    "between",
                ],
            )
    };
    (colon && h < 24 && framed()).then_some((h, m, end))
}

/// Whether the word before token `i` opens a time of day; what was won `by 7 last night` was none.
fn timed(view: &View<'_>, i: usize) -> bool {
    let before = words!["about", "after", "around", "at", "before", "from", "since", "till", "until"];
    i > 0 && view.is_any(i - 1, before)
}

/// `in the morning`, `in the evening`, `at night` at token `i`, where no noun takes it: the part of the day, and the
/// next token.
fn said_part<'v>(view: &View<'v>, i: usize) -> Option<(&'v str, usize)> {
    let at = if view.is(i, "at") && view.is(i + 1, "night") {
        i + 1
    } else if view.is(i, "in") && view.is(i + 1, "the") {
        i + 2
    } else {
        return None;
    };
    let part = view.tokens.get(at)?.worth(Class::DayPart)?;
    let free = view.tokens.get(at + 1).is_none_or(|t| {
        t.kind != TokenKind::Word
            || t.has(Class::Preposition)
            || t.has(Class::Conjunction)
            || t.has(Class::Auxiliary)
            || t.has(Class::Pronoun)
            || t.has(Class::Weekday)
    });
    free.then_some((part, at + 1))
}

/// The hour of the day that an hour of a part of it is: seven in the evening is 19.
fn hour_of(h: u32, part: &str) -> Option<u32> {
    match part {
        _ if !(1..=12).contains(&h) => None,
        "MO" => Some(h % 12),
        "AF" | "EV" => Some(h % 12 + 12),
        // From midnight on a night is of the next day.
        "NI" if (5..12).contains(&h) => Some(h + 12),
        _ => None,
    }
}

/// `8:30`, `8.30`, `0830`, `8`, `eight`: hour, minute, next token.
fn figures(view: &View<'_>, i: usize) -> Option<(u32, Option<u32>, usize)> {
    let token = view.tokens.get(i)?;
    if token.kind == TokenKind::Word {
        let h = u32::try_from(token.number(Class::Cardinal)?).ok().filter(|h| (1..=12).contains(h))?;
        return Some((h, None, i + 1));
    }
    if token.kind != TokenKind::Number || token.flags.has(Flags::GROUPED) {
        return None;
    }
    if token.flags.has(Flags::DECIMAL) {
        let (h, m) = view.str(i).split_once('.')?;
        let whole = h.len() <= 2 && m.len() == 2;
        let (h, m) = (h.parse().ok()?, m.parse().ok().filter(|m| *m < 60)?);
        return (whole && h < 24 && half_of_day(view, i + 1).is_some()).then_some((h, Some(m), i + 1));
    }
    let text = view.str(i);
    if !matches!(text.len(), 1 | 2 | 4) {
        return None;
    }
    // "1430 GMT", "1430 hrs GMT"
    let end = i + 1 + usize::from(view.is_any(i + 1, words!["hrs", "hours"]));
    if text.len() == 4 && zone(view, end) > end {
        let (h, m): (u32, u32) = (text[..2].parse().ok()?, text[2..].parse().ok()?);
        return (h < 24 && m < 60).then_some((h, Some(m), end));
    }
    if text.len() > 2 {
        return None;
    }
    let h = text.parse().ok().filter(|h| *h <= 24)?;
    let colon = view.kind(i + 1) == Some(TokenKind::Colon) && plain(view, i + 2);
    if colon && view.tokens[i + 1].glued() && view.tokens[i + 2].glued() {
        let minutes = view.str(i + 2);
        let m: u32 = minutes.parse().ok().filter(|m| *m < 60)?;
        // Seconds are read and dropped.
        let seconds = view.kind(i + 3) == Some(TokenKind::Colon)
            && plain(view, i + 4)
            && view.tokens[i + 3].glued()
            && view.tokens[i + 4].glued();
        return (minutes.len() == 2).then_some((h, Some(m), if seconds { i + 5 } else { i + 3 }));
    }
    Some((h, None, i + 1))
}

/// `am`, `p.m.`, `a. m.` at token `i`: whether after noon, and the next token.
fn half_of_day(view: &View<'_>, i: usize) -> Option<(bool, usize)> {
    let text = view.str(i);
    let pm = match text.as_bytes() {
        [b'p' | b'P', rest @ ..] if is_m(rest) => true,
        [b'a' | b'A', rest @ ..] if is_m(rest) => false,
        _ => return None,
    };
    // "p.m" with the dot lexed apart
    let dot = view.kind(i + 1) == Some(TokenKind::Period) && view.tokens[i + 1].glued() && text.len() == 3;
    Some((pm, i + 1 + usize::from(dot)))
}

const fn is_m(rest: &[u8]) -> bool {
    matches!(rest, [b'm' | b'M'] | [b'.', b'm' | b'M'] | [b'.', b'm' | b'M', b'.'])
}

/// Past a time zone at `i`, where there is one: `EST`, `(GMT)`, `local time`, `Eastern time`.
fn zone(view: &View<'_>, i: usize) -> usize {
    const ZONES: &[&str] = &[
        "EST", "EDT", "ET", "CST", "CDT", "CT", "MST", "MDT", "MT", "PST", "PDT", "PT", "GMT", "BST", "UTC", "CET",
        "CEST", "IST", "AEST", "AEDT", "AWST", "NZST", "NZDT", "JST", "EET", "SAST", "GST", "HKT",
    ];
    let small = || view.is_any(i, words!["gmt", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt"]);
    if ZONES.contains(&view.str(i)) || small() {
        return i + 1;
    }
    if view.is(i + 1, "time")
        && view.is_any(i, words!["local", "eastern", "pacific", "central", "mountain", "moscow", "london"])
    {
        return i + 2;
    }
    i
}

/// Reads a time of day with the day it says: `10 p.m. Wednesday`, `noon on 6 January`, `5 p.m. EST Nov. 9`.
pub(super) fn clock_time(view: &View<'_>, i: usize, clock: &Clock) -> Option<Read> {
    if let Some(read) = halved(view, i, clock) {
        return Some(read);
    }
    let (h, m, end) = hour(view, i)?;
    let named = view.has(i, Class::DayPart);
    if named && i > 0 && view.is_any(i - 1, words!["high"]) {
        return None;
    }
    let mut at = end + usize::from(view.kind(end) == Some(TokenKind::Comma));
    // "9:20 p.m. (1920 GMT) Monday"
    if view.kind(at) == Some(TokenKind::Open) {
        at = (at..(at + 7).min(view.tokens.len()))
            .find(|k| view.kind(*k) == Some(TokenKind::Close))
            .map_or(at, |k| k + 1);
    }
    let aside = at > end + 1;
    at += usize::from(view.is(at, "on"));
    let joined = !aside && (at == end || view.kind(end) == Some(TokenKind::Comma) && !view.is(at - 1, "on"));
    let day = day_part_free(view, at)
        .then(|| core(view, at, clock))
        .flatten()
        .filter(|d| matches!(d.when, When::Day(_) | When::MonthDay(..) | When::Weekday(_)));
    if let Some(day) = day {
        let end = if joined { day.end } else { end };
        let base = day.when.base().unwrap_or(Base::Unknown);
        return Some(Read::new(When::Clock(base, h, m), i, end).inferred(day.inferred));
    }
    let mut base = day_spoken_of(view, clock);
    // "The hearing is on Monday. Police were called at 7am": what was cannot be on a day to come.
    if let (Base::Day(day), Some(published)) = (base, clock.published.filter(|_| !clock.narrative))
        && clock.said < view.at
        && day > published.date
        && tense(view, i, end) == Tense::Past
    {
        base = Base::Day(published.date);
    }
    Some(Read::new(When::Clock(base, h, m), i, end).inferred(true))
}

/// Reads an hour whose half of the day is said by the day behind it: `at 7 last night`, `around 8:30 on Monday evening`.
fn halved(view: &View<'_>, i: usize, clock: &Clock) -> Option<Read> {
    if !timed(view, i) {
        return None;
    }
    let (h, m, mut end) = figures(view, i)?;
    end += usize::from(m.is_none() && view.is_any(end, words!["o'clock", "o’clock"]));
    let on = usize::from(view.is(end, "on"));
    let opens = day_part_free(view, end + on) && view.kind(end + on) == Some(TokenKind::Word)
        || on == 0 && view.is_any(end, words!["last", "this", "tonight"]);
    let day = opens.then(|| core(view, end + on, clock)).flatten()?;
    let When::Part(base, part) = day.when else { return None };
    // Behind `on` the day stands by itself.
    let end = if on == 0 { day.end } else { end };
    Some(Read::new(When::Clock(base, hour_of(h, part)?, m), i, end).inferred(true))
}

/// Whether token `at` can open a day, so that the reading may go on.
fn day_part_free(view: &View<'_>, at: usize) -> bool {
    view.has(at, Class::Weekday) || view.has(at, Class::Month) || view.has(at, Class::Deictic) || plain(view, at)
}

/// The day a time of day belongs to where it says none: the day last mentioned, where that was
/// a moment ago, else the article's.
fn day_spoken_of(view: &View<'_>, clock: &Clock) -> Base {
    let said = clock.reference.filter(|r| {
        // "Born in 1985. It closes at 5pm": a day long ago is not the day of the clock.
        let since = view.at.saturating_sub(clock.said);
        let near = clock.published.is_none_or(|p| (p.date - r.start.date()).num_days().abs() <= 31);
        r.grain <= crate::value::Grain::Day && (clock.narrative || since == 0 || since <= 2 && near)
    });
    said.map(|r| r.start.date())
        .or_else(|| clock.published.filter(|_| !clock.narrative).map(|p| p.date))
        .map_or(Base::Unknown, Base::Day)
}

/// `the early hours of Saturday`, `in the small hours`: the morning of a day.
pub(super) fn small_hours(view: &View<'_>, i: usize, clock: &Clock) -> Option<Read> {
    let first = if view.is(i, "hours") { i.checked_sub(1).filter(|&f| f >= clock.floor)? } else { i };
    if !(view.is_any(first, words!["early", "small", "wee"]) && view.is(first + 1, "hours")) {
        return None;
    }
    let the = usize::from(first > clock.floor && view.is(first - 1, "the"));
    let (from, end) = (first - the, first + 2);
    let link = usize::from(view.is_any(end, words!["of", "on"]));
    let at = end + link + usize::from(view.is(end + link, "the"));
    let morning = usize::from(link == 1 && view.is(at, "morning"));
    let at = at + morning + usize::from(morning == 1 && view.is(at + 1, "of"));
    let day = core(view, at, clock).filter(|d| d.when.base().is_some() && (link == 1 || d.from == at));
    let day = day.filter(|d| d.end > at && matches!(d.when, When::Day(_) | When::MonthDay(..) | When::Weekday(_)));
    Some(match day {
        Some(day) => Read::new(When::Part(day.when.base()?, "MO"), from, day.end).inferred(day.inferred),
        None => Read::new(When::Part(day_spoken_of(view, clock), "MO"), from, end).inferred(true),
    })
}

/// Reads what begins with a part of a day: `noon Thursday`, `tonight`, `overnight`, `night of 5 May`.
pub(super) fn part(view: &View<'_>, i: usize, clock: &Clock) -> Option<Read> {
    let worth = view.tokens[i].worth(Class::DayPart)?;
    if !worth.starts_with(|c: char| c.is_ascii_uppercase()) {
        let name_after = view.tokens[i].flags.has(Flags::CAPITAL) && i > 0;
        return clock_time(view, i, clock).filter(|_| !name_after);
    }
    let end = i + 1;
    let word = view.str(i);
    if word.ends_with('s') {
        return None;
    }
    if word.eq_ignore_ascii_case("tonight") {
        let base = clock.published.map_or(Base::Unknown, |p| Base::Day(p.date));
        return Some(Read::new(When::Part(base, worth), i, end).inferred(true));
    }
    // "the morning of April 19"
    if view.is(end, "of") {
        let at = end + 1 + usize::from(view.is(end + 1, "the"));
        let day = core(view, at, clock).filter(|d| d.when.base().is_some() && !d.when.is_time())?;
        let base = day.when.base()?;
        return Some(Read::new(When::Part(base, worth), i, day.end).inferred(day.inferred));
    }
    // "in the morning", "mid-afternoon yesterday", "morning" after a day already said.
    let moment = moment(view, i);
    let at = end + usize::from(moment && view.is(end, "on"));
    let day = day_part_free(view, at)
        .then(|| core(view, at, clock))
        .flatten()
        .filter(|d| matches!(d.when, When::Day(_) | When::Weekday(_)));
    if let Some(day) = day {
        let base = day.when.base()?;
        return Some(Read::new(When::Part(base, worth), i, day.end).inferred(day.inferred));
    }
    let framed = i > 1 && view.is(i - 1, "the") && view.is_any(i - 2, words!["in", "during", "into", "through"])
        || i > 0 && view.is_any(i - 1, words!["mid", "early", "late", "-", "that", "one"])
        || word.eq_ignore_ascii_case("overnight")
        || moment;
    framed.then(|| {
        let mut base = day_spoken_of(view, clock);
        if word.eq_ignore_ascii_case("overnight")
            && let Base::Day(d) = base
        {
            base = super::when::add_days(d, -1).map_or(base, Base::Day);
        }
        Read::new(When::Part(base, worth), i, end).inferred(true)
    })
}

/// Whether a part of the day is named as a moment of it: `at dawn`, `by midday`; never `Dawn`.
fn moment(view: &View<'_>, i: usize) -> bool {
    let before = words!["at", "by", "around", "about", "before", "after", "until", "till", "since", "from", "to"];
    !view.tokens[i].flags.has(Flags::CAPITAL)
        && view.is_any(i, words!["midday", "lunchtime", "dawn", "dusk"])
        && i > 0
        && view.is_any(i - 1, before)
}

/// Takes in the part of the day or the clock after a day: `Friday night`, `tomorrow morning`,
/// `Monday at 5 p.m.`.
pub(super) fn with_part(view: &View<'_>, read: Read, _clock: &Clock) -> Read {
    if !matches!(read.when, When::Day(_) | When::MonthDay(..) | When::Weekday(_)) || read.value.is_some() {
        return read;
    }
    let Some(base) = read.when.base() else { return read };
    let mut at = read.end;
    let early = view.is_any(at, words!["late", "early", "mid"]) && view.has(hyphen(view, at + 1), Class::DayPart);
    if early {
        at = hyphen(view, at + 1);
    }
    let Some(token) = view.tokens.get(at) else { return read };
    let Some(worth) = token.worth(Class::DayPart) else { return clock_after(view, read, base) };
    let capital = token.flags.has(Flags::CAPITAL);
    let plural = view.str(at).ends_with('s') || view.is(at, "tonight");
    if capital || plural || view.kind(at + 1) == Some(TokenKind::Hyphen) {
        return read;
    }
    if worth.starts_with(|c: char| c.is_ascii_uppercase()) {
        return Read { when: When::Part(base, worth), end: at + 1, ..read };
    }
    let h = worth.parse().unwrap_or(12);
    Read { when: When::Clock(base, h, None), end: at + 1, ..read }
}

/// `May 8 1:00am`, `Nov. 9, 5 p.m.`, `Monday, 10:35 a.m.`: a time right after its day.
fn clock_after(view: &View<'_>, read: Read, base: Base) -> Read {
    let at = read.end + usize::from(view.kind(read.end) == Some(TokenKind::Comma));
    if !plain(view, at) {
        return read;
    }
    match hour(view, at) {
        Some((h, m, end)) if end > at + 1 => Read { when: When::Clock(base, h, m), end, ..read },
        _ => read,
    }
}

#[cfg(test)]
mod tests {
    use crate::mention::timex::testing::{check, read};

    #[test]
    fn reads_clocks_and_parts_of_a_day() {
        check(
            "2024-05-15",
            &[
                ("It began at 8:30 p.m. EST.", "8:30 p.m. EST=2024-05-15T20:30"),
                ("It began at 5pm on Monday.", "5pm=2024-05-13T17:00; Monday=2024-05-13"),
                ("It began at 10 p.m. Monday.", "10 p.m. Monday=2024-05-13T22:00"),
                ("It began at 1430 hrs GMT.", "1430 hrs GMT=2024-05-15T14:30"),
                ("It began at noon Monday.", "noon Monday=2024-05-13T12:00"),
                ("It began at dawn on Monday.", "dawn on Monday=2024-05-13TMO"),
                ("It was over by midday.", "midday=2024-05-15TMI"),
                ("A new dawn came for Dawn Holt.", ""),
                ("It began at 14:05 yesterday.", "14:05 yesterday=2024-05-14T14:05"),
                ("He was born on 14 March 1985. It closes at 5pm.", "14 March 1985=1985-03-14; 5pm=2024-05-15T17:00"),
                ("It began at four in the morning.", "four in the morning=2024-05-15T04:00"),
                ("It began at 8 o'clock in the evening.", "8 o'clock in the evening=2024-05-15T20:00"),
                ("It hit four in the morning rush.", "the morning=2024-05-15TMO"),
                ("The inquest is on Friday. It burned at 5pm.", "Friday=2024-05-17; 5pm=2024-05-15T17:00"),
                ("It began Monday night.", "Monday night=2024-05-13TNI"),
                ("It began around 7 last night.", "7 last night=2024-05-14T19:00"),
                ("It began at 8:30 this evening.", "8:30 this evening=2024-05-15T20:30"),
                ("It began at six in the morning.", "six in the morning=2024-05-15T06:00"),
                ("It began at 6:15 in the morning.", "6:15 in the morning=2024-05-15T06:15"),
                ("It began at two at night.", ""),
                ("It began at 14:05 in the afternoon.", "14:05=2024-05-15T14:05; the afternoon=2024-05-15TAF"),
                ("It began at 9 o'clock on Monday night.", "9 o'clock=2024-05-13T21:00; Monday night=2024-05-13TNI"),
                ("Orm beat Selby by 7 last night.", "last night=2024-05-14TNI"),
                ("It began this morning.", "this morning=2024-05-15TMO"),
                ("It began in the early hours of Saturday.", "the early hours of Saturday=2024-05-11TMO"),
                ("It began in the small hours.", "the small hours=2024-05-15TMO"),
                ("It rose in after hours trading.", ""),
                ("It began last night.", "last night=2024-05-14TNI"),
                ("It began late Monday night.", "late Monday night=2024-05-13TNI/END"),
                ("It began on the morning of 6 January 2020.", "the morning of 6 January 2020=2020-01-06TMO"),
            ],
        );
        assert!(read("2024-05-15", "They lost 3:1 in the end.").is_empty());
    }
}

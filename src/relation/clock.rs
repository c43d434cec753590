//! The clock: times of day that touch, that stand without a day, or that lie about midnight.

use chrono::{Days, Timelike};

use super::relate::{How, Relation};
use crate::value::{Grain, Interval};

/// Minutes between two clock times that are one time, rounded.
const ROUNDED: i64 = 15;
/// Minutes within which parts of a day touch, and a call is told for the deed.
const NEAR: i64 = 60;
/// The hour at which the night is over.
const DAWN: u32 = 6;

/// Two times that share no minute as they are read, each with its words: how they stand all the same. `None` where they
/// exclude one another.
pub(super) fn relate(a: &Interval, x: &str, b: &Interval, y: &str) -> Option<Relation> {
    if (loose(x) || loose(y)) && a.overlaps(b) || eve(a, x, b, y) || eve(b, y, a, x) {
        return Some(Relation::Meets(How::Grain));
    }
    match (a.grain <= Grain::DayPart, b.grain <= Grain::DayPart) {
        (true, true) => parts(a, b, dayless(x) || dayless(y)),
        (true, false) => day(a, dayless(x), b),
        (false, true) => day(b, dayless(y), a),
        (false, false) => None,
    }
}

/// Two times of day.
fn parts(a: &Interval, b: &Interval, dayless: bool) -> Option<Relation> {
    let apart = (a.start - b.start).num_minutes().abs();
    let near = |a: &Interval, b: &Interval| (a.start - b.end).max(b.start - a.end).num_minutes() <= NEAR;
    if a.grain <= Grain::Hour && b.grain <= Grain::Hour {
        if apart <= ROUNDED {
            return Some(Relation::Meets(How::Rounding));
        }
        if apart <= NEAR {
            return Some(Relation::Open(How::Clock));
        }
    } else if near(a, b) {
        return Some(Relation::Meets(How::Grain));
    }
    if sleepless(a, b) || sleepless(b, a) {
        return Some(Relation::Open(How::Night));
    }
    let days = (a.start.date() - b.start.date()).num_days();
    let moved = |by: i64| {
        let move_to = |t: chrono::NaiveDateTime| {
            let by_days = Days::new(by.unsigned_abs());
            if by < 0 { t.checked_sub_days(by_days) } else { t.checked_add_days(by_days) }
        };
        Some(Interval { start: move_to(b.start)?, end: move_to(b.end)?, grain: b.grain })
    };
    let met = dayless && days != 0 && (days - 1..=days + 1).any(|by| moved(by).is_some_and(|b| near(a, &b)));
    met.then_some(Relation::Open(How::Dayless))
}

/// A time of day and a day or more.
fn day(time: &Interval, dayless: bool, day: &Interval) -> Option<Relation> {
    if dayless {
        return Some(Relation::Open(How::Dayless));
    }
    let (first, last) = (day.start.date(), day.end.date());
    let one = day.grain == Grain::Day && first == last;
    // One o'clock on Wednesday may be told as Tuesday.
    let small =
        time.end.hour() < DAWN && time.start.date() == time.end.date() && last.succ_opt() == Some(time.start.date());
    (one && small).then_some(Relation::Open(How::Night))
}

/// Whether a part of a day runs past midnight.
fn night(i: &Interval) -> bool {
    i.grain == Grain::DayPart && i.start.date() < i.end.date()
}

/// Whether `a` is a small hour of the day whose night is `b`: "two on Saturday" is told as Saturday night.
fn sleepless(a: &Interval, b: &Interval) -> bool {
    a.grain <= Grain::Hour && a.start.hour() < DAWN && night(b) && a.start.date() == b.start.date()
}

/// Whether `a` is late on one day and `b` early on the next.
fn eve(a: &Interval, x: &str, b: &Interval, y: &str) -> bool {
    a.grain <= Grain::Day
        && b.grain <= Grain::Day
        && opens(x, "late")
        && opens(y, "early")
        && a.start.date().succ_opt() == Some(b.start.date())
}

/// Whether a date is said loosely: "overnight" and "early Sunday" begin the night before.
fn loose(words: &str) -> bool {
    opens(words, "early") || words.split(' ').any(|w| w.eq_ignore_ascii_case("overnight"))
}

fn opens(words: &str, with: &str) -> bool {
    words.split(' ').next().is_some_and(|w| w.eq_ignore_ascii_case(with))
}

/// Whether the words of a time of day name no day: `9:12 p.m.`, `that morning`, `overnight`.
pub fn dayless(words: &str) -> bool {
    let day = |w: &str| {
        let w = w.to_ascii_lowercase();
        NAMED.iter().any(|n| w.starts_with(n))
    };
    !words.contains('/') && !words.split(|c: char| !c.is_alphabetic()).any(day)
}

/// How two times stand that may have been carried from one day to another. What names no day is of the one that is told
/// of, whatever day each was read as: `at 9:10 p.m.`.
pub(super) fn carried(a: &Interval, x: &str, b: &Interval, y: &str) -> Relation {
    if x.eq_ignore_ascii_case(y) && unsaid(a, x) && unsaid(b, y) {
        Relation::Meets(How::Dayless)
    } else {
        Relation::Open(How::Carried)
    }
}

/// Whether the words of a day or a part of it name neither a day nor that of the article: `9:12 p.m.`, `that night`, `later
/// in the day`.
fn unsaid(i: &Interval, words: &str) -> bool {
    let has = |of: &[&str]| words.split(' ').any(|w| of.iter().any(|o| w.eq_ignore_ascii_case(o)));
    let told = i.grain <= Grain::DayPart || (i.grain == Grain::Day && has(&["that", "the"]));
    told && dayless(words) && !stamped(words) && !has(&["this", "last", "next", "overnight", "ago"])
}

/// Whether the words name a day by that of the article: `today`, `yesterday evening`.
pub(super) fn stamped(words: &str) -> bool {
    let spoken = |w: &str| ["today", "tonight", "yesterday", "tomorrow"].iter().any(|s| w.eq_ignore_ascii_case(s));
    words.split(|c: char| !c.is_alphabetic()).any(spoken)
}

/// What the words that name a day begin with.
const NAMED: &[&str] = &[
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
    "today",
    "tonight",
    "tomorrow",
    "yesterday",
    "this",
    "last",
    "next",
    "christmas",
    "new",
    "eve",
];

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDateTime;

    fn interval(text: &str, grain: Grain) -> Interval {
        let (start, end) = text.split_once(' ').expect("two times");
        let read = |t: &str| NaiveDateTime::parse_from_str(t, "%Y-%m-%dT%H:%M").expect("a time");
        Interval { start: read(start), end: read(end), grain }
    }

    /// A day of March 2031: `4` is the day, `4e` its evening, `4n` its night, `4@2:12` a time of it.
    fn read(text: &str) -> Interval {
        if let Some((day, time)) = text.split_once('@') {
            let (hour, minute) = time.split_once(':').expect("a time");
            let at = format!("2031-03-{day:0>2}T{hour:0>2}:{minute}");
            return interval(&format!("{at} {at}"), Grain::Minute);
        }
        let day: u32 = text.trim_end_matches(char::is_alphabetic).parse().expect("a day");
        match text.trim_start_matches(char::is_numeric) {
            "e" => interval(&format!("2031-03-{day:02}T17:00 2031-03-{day:02}T23:59"), Grain::DayPart),
            "m" => interval(&format!("2031-03-{day:02}T00:00 2031-03-{day:02}T11:59"), Grain::DayPart),
            "n" => interval(&format!("2031-03-{day:02}T18:00 2031-03-{:02}T05:59", day + 1), Grain::DayPart),
            _ => interval(&format!("2031-03-{day:02}T00:00 2031-03-{day:02}T23:59"), Grain::Day),
        }
    }

    fn check(a: (&str, &str), b: (&str, &str), expected: Option<Relation>) {
        let (i, j) = (read(a.0), read(b.0));
        assert_eq!(relate(&i, a.1, &j, b.1), expected, "{a:?} / {b:?}");
        assert_eq!(relate(&j, b.1, &i, a.1), expected, "{b:?} / {a:?}");
    }

    #[test]
    fn parts_of_a_day_touch() {
        let (grain, open) = (Some(Relation::Meets(How::Grain)), |how| Some(Relation::Open(how)));
        check(("4@16:30", "4:30 p.m. Tuesday"), ("4e", "Tuesday evening"), grain);
        check(("4@14:30", "2:30 p.m. Tuesday"), ("4e", "Tuesday evening"), None);
        check(("4@20:00", "8 p.m. Tuesday"), ("4@19:52", "7:52 p.m."), Some(Relation::Meets(How::Rounding)));
        check(("4@15:00", "3 p.m."), ("4@14:20", "2:20 p.m."), open(How::Clock));
        check(("4@15:00", "3 p.m."), ("4@11:20", "11:20 a.m."), None);
    }

    #[test]
    fn nights_belong_to_two_days() {
        let (grain, open) = (Some(Relation::Meets(How::Grain)), |how| Some(Relation::Open(how)));
        check(("4n", "overnight"), ("5", "early Wednesday"), grain);
        check(("4n", "Tuesday night"), ("5", "early Wednesday"), grain);
        check(("4", "late Tuesday"), ("5", "early Wednesday"), grain);
        check(("4n", "Tuesday night"), ("5", "Wednesday"), None);
        check(("4n", "Tuesday night"), ("6", "Thursday"), None);
        check(("5@1:10", "1:10 a.m. Wednesday"), ("4", "Tuesday"), open(How::Night));
        check(("4@2:12", "2:12 a.m. Tuesday"), ("4n", "Tuesday night"), open(How::Night));
    }

    #[test]
    fn what_names_no_day_is_of_the_day_told_of() {
        let check = |at: &str, words: &str, expected: bool| assert_eq!(unsaid(&read(at), words), expected, "{words}");
        check("4@21:10", "9:10 p.m.", true);
        check("4n", "that night", true);
        check("4", "later in the day", true);
        check("4@21:10", "9:10 p.m. Tuesday", false);
        check("4n", "tonight", false);
        check("4n", "last night", false);
        check("4m", "this morning", false);
        check("4", "two days ago", false);
    }

    #[test]
    fn a_time_without_a_day_is_compared_by_the_clock() {
        let open = Some(Relation::Open(How::Dayless));
        check(("4@21:10", "9:10 p.m."), ("6@21:10", "9:10 p.m. Thursday"), open);
        check(("4n", "overnight"), ("6n", "late Thursday night"), open);
        check(("4@21:10", "9:10 p.m."), ("4m", "that morning"), None);
        check(("4@21:10", "9:10 p.m."), ("6", "Thursday"), open);
        check(("4@21:10", "9:10 p.m. Tuesday"), ("6@21:10", "9:10 p.m. Thursday"), None);
    }
}

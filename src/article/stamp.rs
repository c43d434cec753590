//! A stamp: a date written out with its year, as pages date themselves (`6 January 2025, 13:14`).

use chrono::{NaiveDate, NaiveTime};

use super::Moment;

/// Reads a stamp at the start of `text`; returns it with the number of bytes it takes.
/// A date whose order of day and month cannot be told (`06/01/2025`) is none.
pub(super) fn stamp(text: &str) -> Option<(Moment, usize)> {
    let mut scan = Scan { text, at: 0 };
    if let Some(time) = scan.time() {
        scan.zone();
        scan.gap(&[",", "on", "-", "–", "|"]);
        let date = scan.date()?;
        return Some((Moment { date, time: Some(time) }, scan.at));
    }
    let date = scan.date()?;
    let end = scan.at;
    scan.gap(&[",", "at", "@", "-", "–", "—", "|", "•", "·", "T"]);
    match scan.time() {
        Some(time) => {
            scan.zone();
            Some((Moment { date, time: Some(time) }, scan.at))
        }
        None => Some((Moment::day(date), end)),
    }
}

/// What a label before a stamp says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// "Posted", "Published", "Created".
    Published,
    /// "Updated", "Last modified".
    Updated,
}

/// What a time of day may end with.
pub(super) const ZONES: &[&str] = &[
    "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "ET", "CT", "MT", "PT", "GMT", "BST", "UTC", "IST", "CET",
    "CEST", "AEST", "AEDT", "NZST", "NZDT", "AKDT", "AKST", "HST",
];

const LABELS: &[(&str, Label)] = &[
    ("originally published", Label::Published),
    ("first published", Label::Published),
    ("published", Label::Published),
    ("posted", Label::Published),
    ("created", Label::Published),
    ("date", Label::Published),
    ("for immediate release", Label::Published),
    ("for release", Label::Published),
    ("last updated", Label::Updated),
    ("last modified", Label::Updated),
    ("updated", Label::Updated),
    ("modified", Label::Updated),
];

/// Reads a labelled stamp (`Posted: Friday, March 14, 2031 7:05 AM EST`) at the start of `text`.
pub(super) fn labelled(text: &str) -> Option<(Label, Moment, usize)> {
    let (word, label) = LABELS.iter().find(|(word, _)| {
        text.get(..word.len()).is_some_and(|t| t.eq_ignore_ascii_case(word))
            && !text.as_bytes().get(word.len()).is_some_and(u8::is_ascii_alphanumeric)
    })?;
    let mut scan = Scan { text, at: word.len() };
    scan.gap(&[":", "on", "at", "|", "-"]);
    let from = scan.at;
    let (moment, len) = stamp(&text[from..])?;
    Some((*label, moment, from + len))
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn blanks(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches([' ', '\t', '\u{a0}']).len();
    }

    /// Steps over blanks and any of these marks or words.
    fn gap(&mut self, marks: &[&str]) {
        loop {
            self.blanks();
            let rest = self.rest();
            let next = marks.iter().find(|m| {
                rest.starts_with(**m)
                    && !(m.as_bytes()[0].is_ascii_lowercase()
                        && rest.as_bytes().get(m.len()).is_some_and(u8::is_ascii_alphanumeric))
            });
            match next {
                Some(mark) => self.at += mark.len(),
                None => return,
            }
        }
    }

    fn number(&mut self, least: usize, most: usize) -> Option<u32> {
        let digits = self.rest().bytes().take_while(u8::is_ascii_digit).count();
        if digits < least || digits > most {
            return None;
        }
        let value = self.rest()[..digits].parse().ok()?;
        self.at += digits;
        Some(value)
    }

    fn letters(&mut self) -> &'a str {
        let start = self.at;
        self.at += self.rest().bytes().take_while(u8::is_ascii_alphabetic).count();
        &self.text[start..self.at]
    }

    fn eat(&mut self, c: char) -> bool {
        let found = self.rest().starts_with(c);
        if found {
            self.at += c.len_utf8();
        }
        found
    }

    fn date(&mut self) -> Option<NaiveDate> {
        let start = self.at;
        if is_weekday(self.letters()) {
            self.gap(&[",", "."]);
        } else {
            self.at = start;
        }
        let begin = self.at;
        if self.rest().bytes().take_while(u8::is_ascii_digit).count() == 4 {
            let year = self.number(4, 4)?;
            let mark = self.rest().chars().next().filter(|c| matches!(c, '-' | '/'))?;
            self.eat(mark);
            let month = self.number(1, 2)?;
            self.eat(mark).then_some(())?;
            let day = self.number(1, 2)?;
            return date(year, month, day);
        }
        if let Some(first) = self.number(1, 2) {
            if let Some(mark) = self.rest().chars().next().filter(|c| matches!(c, '/' | '.' | '-')) {
                let numeric = self.slashed(first, mark);
                if numeric.is_some() {
                    return numeric;
                }
                self.at = begin;
                self.number(1, 2)?;
            }
            self.ordinal();
            self.gap(&["-", "of"]);
            let month = month(self.letters())?;
            self.gap(&[",", ".", "-"]);
            let year = self.number(4, 4)?;
            return date(year, month, first);
        }
        let month = month(self.letters())?;
        self.gap(&["."]);
        let day = self.number(1, 2)?;
        self.ordinal();
        self.gap(&[","]);
        let year = self.number(4, 4)?;
        date(year, month, day)
    }

    fn ordinal(&mut self) {
        let start = self.at;
        if !matches!(self.letters(), "st" | "nd" | "rd" | "th") {
            self.at = start;
        }
    }

    fn slashed(&mut self, first: u32, mark: char) -> Option<NaiveDate> {
        self.eat(mark);
        let second = self.number(1, 2)?;
        self.eat(mark).then_some(())?;
        let year = self.number(4, 4)?;
        match (first > 12, second > 12) {
            (false, true) => date(year, first, second),
            (true, false) => date(year, second, first),
            _ if first == second => date(year, first, first),
            _ => None,
        }
    }

    fn time(&mut self) -> Option<NaiveTime> {
        let start = self.at;
        let found = self.clock();
        if found.is_none() {
            self.at = start;
        }
        found
    }

    fn clock(&mut self) -> Option<NaiveTime> {
        let hour = self.number(1, 2)?;
        let minute = if self.eat(':') { Some(self.number(2, 2)?) } else { None };
        if minute.is_some() && self.eat(':') {
            self.number(2, 2)?;
        }
        let end = self.at;
        self.blanks();
        let rest = self.rest();
        let half = [("a.m.", 0), ("p.m.", 12), ("am", 0), ("pm", 12)].into_iter().find(|(m, _)| {
            rest.get(..m.len()).is_some_and(|r| r.eq_ignore_ascii_case(m))
                && !rest.as_bytes().get(m.len()).is_some_and(u8::is_ascii_alphanumeric)
        });
        if let Some((mark, noon)) = half {
            self.at += mark.len();
            return (1..=12)
                .contains(&hour)
                .then(|| NaiveTime::from_hms_opt(hour % 12 + noon, minute.unwrap_or(0), 0))
                .flatten();
        }
        self.at = end;
        NaiveTime::from_hms_opt(hour, minute?, 0)
    }

    fn zone(&mut self) {
        let start = self.at;
        self.blanks();
        let name = self.letters();
        if !ZONES.contains(&name) {
            self.at = start;
        }
    }
}

fn date(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    (1600..2200).contains(&year).then(|| NaiveDate::from_ymd_opt(year.cast_signed(), month, day)).flatten()
}

fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    named(word, &DAYS).is_some()
}

fn month(word: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    named(word, &MONTHS).map(|at| at as u32 + 1)
}

/// The place of a name in the list, in full or cut to three to five letters.
fn named(word: &str, names: &[&str]) -> Option<usize> {
    names.iter().position(|name| {
        word.eq_ignore_ascii_case(name)
            || ((3..=5).contains(&word.len()) && name.get(..word.len()).is_some_and(|n| n.eq_ignore_ascii_case(word)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str, rest: &str) {
        let got = stamp(text).map(|(m, len)| (m.to_string(), &text[len..]));
        assert_eq!(got, (!expected.is_empty()).then(|| (expected.to_owned(), rest)), "{text}");
    }

    #[test]
    fn every_order_of_the_parts() {
        check("14 March 2031, 09:05", "2031-03-14T09:05", "");
        check("14th of March 2031", "2031-03-14", "");
        check("Friday, March 14, 2031 8:18 PM EST It began", "2031-03-14T20:18", " It began");
        check("Mar 14, 2031 - 7:25 PM", "2031-03-14T19:25", "");
        check("Fri. Sept. 5, 2031 at 12:01 a.m. EDT", "2031-09-05T00:01", "");
        check("03/14/2031 4:25 PM", "2031-03-14T16:25", "");
        check("14/03/2031", "2031-03-14", "");
        check("4:25 p.m. CDT, March 14, 2031", "2031-03-14T16:25", "");
        check("2031-03-14 09:05 GMT", "2031-03-14T09:05", "");
        check("March 14, 2031 the mayor", "2031-03-14", " the mayor");
        check("Sun, 14 Mar 2031 13:14:00 GMT", "2031-03-14T13:14", "");
    }

    #[test]
    fn what_is_no_stamp() {
        check("06/01/2031", "", "");
        check("March 14", "", "");
        check("14 people in 2031", "", "");
        check("31 June 2031", "", "");
        check("May we ask", "", "");
    }

    #[test]
    fn labels_say_which_date_it_is() {
        let text = "Posted: Friday, March 14, 2031 8:18 PM EST Updated: Saturday";
        let (label, moment, len) = labelled(text).unwrap();
        assert_eq!((label, moment.to_string().as_str()), (Label::Published, "2031-03-14T20:18"));
        assert_eq!(&text[len..], " Updated: Saturday");
        assert!(matches!(labelled("Last updated on 14 March 2031"), Some((Label::Updated, ..))));
        assert!(matches!(labelled("FOR IMMEDIATE RELEASE: 14 March 2031"), Some((Label::Published, ..))));
        assert!(labelled("Posted by the gate stood a guard").is_none());
        assert!(labelled("Dated 14 March 2031").is_none());
    }
}

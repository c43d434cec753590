//! A moment: a day, with the time of day where it is known, and its ISO spelling.

use chrono::{NaiveDate, NaiveTime};

/// A day, with the time of day where it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The day.
    pub date: NaiveDate,
    /// The time, in the article's own zone.
    pub time: Option<NaiveTime>,
}

impl Moment {
    /// A day without a time.
    pub const fn day(date: NaiveDate) -> Self {
        Self { date, time: None }
    }

    /// Reads the date of a feed or a mail, `Mon, 06 Jan 2025 13:14:00 +0000`, and the basic form of ISO 8601,
    /// `20250106T131400Z`. The zone is dropped.
    pub fn mail(text: &str) -> Option<Self> {
        const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
        let text = text.trim();
        if let Some(digits) = text.get(..8).filter(|d| d.bytes().all(|b| b.is_ascii_digit())) {
            let dashed = format!("{}-{}-{}", &digits[..4], &digits[4..6], &digits[6..]);
            let rest = &text[8..];
            let clock = rest.strip_prefix('T').and_then(|c| Some(format!("T{}:{}", c.get(..2)?, c.get(2..4)?)));
            return Self::iso(&(dashed + clock.as_deref().unwrap_or(rest)));
        }
        let text = text.split_once(", ").map_or(text, |(_, rest)| rest);
        let mut words = text.split_ascii_whitespace();
        let day: u32 = words.next()?.parse().ok()?;
        let month = words.next()?.get(..3)?.to_ascii_lowercase();
        let month = MONTHS.iter().position(|m| *m == month)? as u32 + 1;
        let year: i32 = words.next().filter(|y| y.len() == 4)?.parse().ok()?;
        let date = NaiveDate::from_ymd_opt(year, month, day)?;
        let Some(clock) = words.next() else { return Some(Self::day(date)) };
        let (hour, minute) = (clock.get(..2)?, clock.get(2..)?.strip_prefix(':')?.get(..2)?);
        let time = NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)?;
        Some(Self { date, time: Some(time) })
    }

    /// Reads `2025-01-06`, `2025-01-06T13:14`, with a blank for the `T`, seconds, fractions and a
    /// zone. The zone is dropped: a moment stands in the article's own.
    pub fn iso(text: &str) -> Option<Self> {
        let text = text.trim();
        let day = text.get(..10)?;
        let rest = text.get(10..)?;
        let numeric = |at: usize, b: u8| if matches!(at, 4 | 7) { b == b'-' } else { b.is_ascii_digit() };
        if !day.bytes().enumerate().all(|(at, b)| numeric(at, b)) {
            return None;
        }
        let date = NaiveDate::from_ymd_opt(day[..4].parse().ok()?, day[5..7].parse().ok()?, day[8..].parse().ok()?)?;
        if rest.is_empty() {
            return Some(Self::day(date));
        }
        let clock = rest.strip_prefix(['T', 't', ' '])?.trim_start();
        let (hour, minute) = (clock.get(..2)?, clock.get(2..)?.strip_prefix(':')?.get(..2)?);
        let time = NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)?;
        let mut tail = clock.get(5..)?;
        if let Some(seconds) = tail.strip_prefix(':') {
            if seconds.get(..2)?.parse::<u32>().ok()? > 60 {
                return None;
            }
            tail = seconds.get(2..)?;
            tail = tail
                .strip_prefix(['.', ','])
                .map_or(tail, |fraction| fraction.trim_start_matches(|c: char| c.is_ascii_digit()));
        }
        let tail = tail.trim();
        let zone = tail.is_empty()
            || tail.eq_ignore_ascii_case("z")
            || tail.eq_ignore_ascii_case("utc")
            || tail.strip_prefix(['+', '-']).is_some_and(|z| z.bytes().all(|b| b.is_ascii_digit() || b == b':'));
        zone.then_some(Self { date, time: Some(time) })
    }
}

impl std::fmt::Display for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.time {
            None => write!(f, "{}", self.date),
            Some(time) => write!(f, "{}T{}", self.date, time.format("%H:%M")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(Moment::iso(text).map(|m| m.to_string()).unwrap_or_default(), expected, "{text}");
    }

    #[test]
    fn iso_is_read_with_and_without_a_time() {
        check("2024-02-29", "2024-02-29");
        check("2024-02-29T07:05", "2024-02-29T07:05");
        check("2024-02-29 07:05:59.123+01:00", "2024-02-29T07:05");
        check("2024-02-29T07:05:00Z", "2024-02-29T07:05");
    }

    #[test]
    fn the_dates_of_feeds_are_read() {
        let check = |text: &str, expected: &str| {
            assert_eq!(Moment::mail(text).map(|m| m.to_string()).unwrap_or_default(), expected, "{text}");
        };
        check("Fri, 14 Mar 2031 09:05:00 +0000", "2031-03-14T09:05");
        check("14 Mar 2031 09:05 GMT", "2031-03-14T09:05");
        check("20310314T090500Z", "2031-03-14T09:05");
        check("20310314", "2031-03-14");
        check("20311314", "");
        check("Fri, 31 Feb 2031", "");
    }

    #[test]
    fn what_cannot_be_is_refused() {
        check("2023-02-29", "");
        check("2024-13-01", "");
        check("2024-02-29T25:00", "");
        check("29 February 2024", "");
        check("2024-2-9", "");
        check("2024-02-29 or so", "");
        check("２０２４-02-29", "");
    }
}

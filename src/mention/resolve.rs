//! Resolving: which October, which Wednesday, by the article's date and the tense.

use chrono::{Datelike, NaiveDate};

use super::clock::{Clock, month_count, year};
use super::tense::{Tense, tense, tense_after};
use super::when::{Season, When, add_days, day};
use crate::lexicon::{Class, WordList, words};
use crate::sentence::View;
use crate::token::TokenKind;

/// Where a date stands, for the tense around it.
#[derive(Clone, Copy)]
pub(super) struct Place<'a, 'b> {
    /// The sentence.
    pub view: &'a View<'b>,
    /// Its tokens, half-open.
    pub at: (usize, usize),
}

impl Place<'_, '_> {
    fn tense(self) -> Tense {
        tense(self.view, self.at.0, self.at.1)
    }
}

/// The year of a month without one; `day` where a day of it is meant.
pub(super) fn year_of_month(month: u32, day: Option<u32>, clock: &Clock, place: Place<'_, '_>) -> Option<i32> {
    let anchor = clock.anchor()?;
    let here = year(anchor);
    if clock.narrative {
        if clock.reference.is_some_and(|r| r.grain >= crate::value::Grain::Year) {
            return Some(here);
        }
        // The occurrence nearest to the date last mentioned, forwards where in doubt.
        let ahead = (i64::from(month) - 1 - month_count(anchor)).rem_euclid(12);
        let months = if ahead <= 6 { ahead } else { ahead - 12 };
        let there = month_count(anchor) + months;
        return i32::try_from(there.div_euclid(12)).ok().map(|y| if y <= 0 { y - 1 } else { y });
    }
    let ahead = match month.cmp(&anchor.month()) {
        std::cmp::Ordering::Equal => day.is_some_and(|d| d > anchor.day()),
        other => other == std::cmp::Ordering::Greater,
    };
    // Months from the article's month to the next such month, or such day: 0 to 12.
    let gone = month == anchor.month() && day.is_some_and(|d| d < anchor.day());
    let distance = if gone { 12 } else { (month + 12 - anchor.month()) % 12 };
    let past = if ahead { here - 1 } else { here };
    let next = if ahead || distance == 0 { here } else { here + 1 };
    let before = |list: &WordList| place.at.0 > 0 && place.view.is_any(place.at.0 - 1, list);
    let after = place.view.tokens.get(place.at.1);
    // Long to come and just gone: "by Jan. 14" the day after; but "will rise on March 2", said in May.
    if distance > 10 || distance == 10 && !(day.is_some() && place.tense() == Tense::Future) {
        return Some(past);
    }
    // "a June agreement" was made; "the Nov. 1 deadline" is near; "through January" runs on.
    let attributive = before(words!["a", "an", "the", "its", "his", "her", "their"])
        && after.is_some_and(|t| t.kind == TokenKind::Word && !t.has(Class::Preposition));
    if attributive && day.is_some() {
        return Some(match tense_after(place.view, place.at.1) {
            Tense::Future => next,
            Tense::Past if distance <= 1 => next,
            Tense::Unknown if distance <= 3 => next,
            _ => past,
        });
    }
    if attributive && (place.tense() != Tense::Future || before(words!["a", "an"])) {
        return Some(past);
    }
    if before(words!["by", "through", "until"]) && distance <= 6 && place.at.0 > 1 && place.tense() != Tense::Past {
        return Some(next);
    }
    Some(match place.tense() {
        Tense::Past if distance == 0 && day.is_none() => here,
        // A day a few weeks on in a past clause is a plan: "declared a dividend payable Jan. 3".
        Tense::Past if day.is_some() && next > past && distance <= 2 => next,
        Tense::Future => next,
        Tense::Unknown if distance <= 3 && (day.is_some() || place.at.0 > 1) => next,
        Tense::Past | Tense::Unknown => past,
    })
}

/// A weekday: the last one up to the article's day, or the next where the text looks ahead.
pub(super) fn weekday(weekday: u32, clock: &Clock, place: Place<'_, '_>) -> When {
    let Some(anchor) = clock.anchor() else { return When::Weekday(weekday) };
    let back = i64::from((anchor.weekday().number_from_monday() + 7 - weekday) % 7);
    let ahead = (7 - back) % 7;
    let by = if clock.narrative {
        ahead
    } else {
        // "The message from Tuesday is clear": what is over.
        let from = place.at.0 > 0
            && place.view.is(place.at.0 - 1, "from")
            && !place.view.is_any(place.at.1, words!["to", "until", "till", "through", "on", "onward", "onwards"]);
        // "The vote is Tuesday", "the talks on Tuesday would end it": what is to come.
        let is = place.at.0 > 0 && place.view.is_any(place.at.0 - 1, words!["is", "are"]);
        let tense =
            if is || place.view.is_any(place.at.1, words!["will", "would"]) { Tense::Future } else { place.tense() };
        match tense {
            Tense::Future if back > 0 && !from => ahead,
            Tense::Future | Tense::Past | Tense::Unknown => -back,
        }
    };
    add_days(anchor, by).map_or(When::Weekday(weekday), When::Day)
}

/// A weekday before or after the article's day, that day itself left out.
pub(super) fn weekday_beside(weekday: u32, anchor: NaiveDate, forward: bool) -> Option<NaiveDate> {
    let back = i64::from((anchor.weekday().number_from_monday() + 7 - weekday) % 7);
    if forward { add_days(anchor, 7 - back) } else { add_days(anchor, if back == 0 { -7 } else { -back }) }
}

/// A day of a month without a year.
pub(super) fn month_day(month: u32, n: u32, clock: &Clock, place: Place<'_, '_>) -> When {
    year_of_month(month, Some(n), clock, place)
        .and_then(|y| day(y, month, n))
        .map_or(When::MonthDay(month, n), When::Day)
}

/// The year of a quarter without one: the last that has begun, or the next where the text looks ahead.
pub(super) fn year_of_quarter(quarter: u32, clock: &Clock, place: Place<'_, '_>) -> Option<i32> {
    let anchor = clock.anchor()?;
    let here = year(anchor);
    let now = anchor.month0() / 3 + 1;
    Some(if quarter <= now {
        if place.tense() == Tense::Future && quarter + 1 < now { here + 1 } else { here }
    } else if clock.narrative || place.tense() == Tense::Future {
        here
    } else {
        here - 1
    })
}

/// The year of a season without one.
pub(super) fn year_of_season(season: Season, clock: &Clock, place: Place<'_, '_>) -> Option<i32> {
    let anchor = clock.anchor()?;
    let here = year(anchor);
    if clock.narrative || season.month() <= anchor.month() {
        return Some(here);
    }
    Some(if place.tense() == Tense::Past { here - 1 } else { here })
}

#[cfg(test)]
mod tests {
    use crate::mention::timex::testing::check;

    #[test]
    fn the_tense_says_which() {
        check(
            "2024-05-15",
            &[
                ("It shut in November.", "November=2023-11"),
                ("It will shut in November.", "November=2024-11"),
                ("It opens by July, she said.", "July=2024-07"),
                ("Under a January deal it was sold.", "January=2024-01"),
                ("The July 4 fair will be held here.", "July 4=2024-07-04"),
                ("Fares will rise on March 2.", "March 2=2025-03-02"),
                ("Fares rose on March 2.", "March 2=2024-03-02"),
                ("The dividend is payable June 3.", "June 3=2024-06-03"),
                ("He said on Friday that it rained.", "Friday=2024-05-10"),
                ("It was put off until Friday.", "Friday=2024-05-17"),
                ("The vote is Tuesday.", "Tuesday=2024-05-21"),
                ("They hoped that the talks on Tuesday would end it.", "Tuesday=2024-05-21"),
                ("The council, which meets again on Monday, said no.", "Monday=2024-05-20"),
                ("Trains should run on Monday.", "Monday=2024-05-20"),
                ("They meet on June 3, a Monday, to vote.", "June 3=2024-06-03"),
                ("The lesson from Tuesday is that it will rain.", "Tuesday=2024-05-14"),
            ],
        );
    }
}

//! A stopwatch time: `3:59.4`, `2:14:04` as a runner's time, not a time of day.

use rust_decimal::Decimal;

use super::clock::Clock;
use super::length::{Count, compound, length};
use super::numeral::{parse, plain};
use super::when::Unit;
use super::{Kind, Match, Mention};
use crate::lexicon::{WordList, words};
use crate::sentence::View;
use crate::token::{Flags, Token, TokenKind};
use crate::value::{Timex, Value};

/// Words that a runner's time of whole seconds follows.
const CUES: &WordList =
    words!["in", "of", "clocked", "clocking", "ran", "running", "record", "behind", "ahead", "time"];

/// Reads a stopwatch time at token `i`.
pub(super) fn read(view: &View<'_>, i: usize, _: &Clock) -> Option<Match> {
    let glued = |k: usize| view.tokens.get(k).is_some_and(Token::glued);
    let part = |k: usize| view.kind(k) == Some(TokenKind::Colon) && glued(k) && glued(k + 1);
    if !plain(view, i) || !part(i + 1) || view.kind(i + 2) != Some(TokenKind::Number) {
        return None;
    }
    let two = part(i + 3) && view.kind(i + 4) == Some(TokenKind::Number);
    let last = if two { i + 4 } else { i + 2 };
    let fraction = view.tokens[last].flags.has(Flags::DECIMAL);
    let cued = two && i > 0 && view.is_any(i - 1, CUES);
    // Two digits before the point, as a stopwatch shows them.
    let digits = view.str(last).split('.').next().is_some_and(|d| d.len() == 2);
    let runs_on = glued(last + 1) && matches!(view.kind(last + 1), Some(TokenKind::Word | TokenKind::Colon));
    if !(fraction || cued) || !digits || runs_on {
        return None;
    }
    let units: &[Unit] = if two { &[Unit::Hour, Unit::Minute, Unit::Second] } else { &[Unit::Minute, Unit::Second] };
    let mut parts = Vec::with_capacity(units.len());
    for (k, &unit) in units.iter().enumerate() {
        let (n, _) = parse(view.str(i + 2 * k))?;
        if k > 0 && n >= Decimal::from(60) {
            return None;
        }
        parts.push((Count::Exactly(n), unit));
    }
    let timex = Timex { value: compound(&parts)?, length: length(&parts), ..Timex::default() };
    let extent = (i, last + 1);
    Some(Mention::new(view, extent, extent, Kind::Duration, Value::Timex(timex)).into())
}

#[cfg(test)]
mod tests {
    use super::super::timex::testing::check;

    #[test]
    fn reads_times_of_a_race_and_leaves_times_of_day() {
        check(
            "",
            &[
                ("She ran 3:59.4 for the mile.", "3:59.4=PT3M59.4S"),
                ("She won in 2:14:04.", "2:14:04=PT2H14M4S"),
                ("They won 3:1.", ""),
            ],
        );
    }
}

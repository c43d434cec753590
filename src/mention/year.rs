//! Years, decades and centuries.

use super::clock::Clock;
use super::numeral::{hyphen, plain};
use super::timex::Read;
use super::when::When;
use crate::lexicon::{Class, WordList, words};
use crate::sentence::View;
use crate::token::{Flags, TokenKind};

/// A year in digits at token `i`, its era included: `1998`, `480 BC`, `AD 60`.
pub(super) fn year_number(view: &View<'_>, i: usize) -> Option<(i32, usize)> {
    if !plain(view, i) {
        return None;
    }
    let text = view.str(i);
    // "499-493 BC", "496 and 495 BC"
    let joined = matches!(view.kind(i + 1), Some(TokenKind::Hyphen | TokenKind::Dash))
        || view.is_any(i + 1, words!["to", "and", "or"]);
    // No era follows: four figures alone are a year without.
    if text.len() != 4 && !joined && !view.tokens.get(i + 1).is_some_and(|t| t.flags.has(Flags::CAPITAL)) {
        return None;
    }
    let n: i32 = text.parse().ok().filter(|n| (1..=2999).contains(n))?;
    if let Some(stop) = before_christ(view, i + 1) {
        return Some((-n, stop));
    }
    if joined && plain(view, i + 2) && before_christ(view, i + 3).is_some() {
        return Some((-n, i + 1));
    }
    if view.is_any(i + 1, words!["ad", "a.d", "ce"]) && view.tokens[i + 1].flags.has(Flags::UPPER) {
        return Some((n, i + 2));
    }
    (text.len() == 4 && n >= 1000).then_some((n, i + 1))
}

/// The token after `BC` or `B.C.` at `i`.
fn before_christ(view: &View<'_>, i: usize) -> Option<usize> {
    let era = view.is_any(i, words!["bc", "bce", "b.c.", "b.c"]) && view.str(i).starts_with('B');
    era.then_some(i + 1)
}

/// Reads a year by itself: `2012`, `fiscal 1989`, `the year two thousand`, `'96`.
pub(super) fn read(view: &View<'_>, i: usize, clock: &Clock) -> Option<Read> {
    if let Some(read) = decade(view, i, clock) {
        return Some(read);
    }
    // The `87` of `January 1986/87`
    if i > clock.floor.max(1)
        && view.kind(i - 1) == Some(TokenKind::Slash)
        && view.str(i).len() == 2
        && let Some((y, _)) = year_number(view, i - 2).filter(|(y, _)| *y >= 1800 && season(view, i, *y))
    {
        return Some(Read::new(When::Year(y + 1), i, i + 1));
    }
    let (y, end) = year_number(view, i)?;
    if end > i + 1 || y < 0 {
        return Some(Read::new(When::Year(y), i, end));
    }
    stands_alone(view, i, clock).then(|| Read::new(When::Year(y), i, end))
}

/// Words before a figure that make it a name or an address.
const PLACES: &WordList = words![
    "fm", "route", "highway", "hwy", "rte", "suite", "apt", "unit", "box", "page", "section", "article", "block"
];

/// Whether four digits are a year and no quantity: nothing is counted, measured or bought.
fn stands_alone(view: &View<'_>, i: usize, clock: &Clock) -> bool {
    let y: i32 = view.str(i).parse().unwrap_or(0);
    if let Some(before) = i.checked_sub(1).and_then(|b| view.tokens.get(b)) {
        let glued = view.tokens[i].glued();
        let sign = matches!(before.kind, TokenKind::Currency | TokenKind::Symbol | TokenKind::Slash);
        if sign || (glued && matches!(before.kind, TokenKind::Word | TokenKind::Period | TokenKind::Colon)) {
            return false;
        }
        if glued && before.kind == TokenKind::Hyphen && i >= 2 && !plain(view, i - 2) && !view.has(i - 2, Class::Month)
        {
            return view.is_any(i - 2, words!["mid", "early", "late", "pre", "post", "end"]);
        }
        if view.is_any(
            i - 1,
            words!["no", "number", "flight", "room", "about", "some", "nearly", "than", "least", "almost"],
        ) || view.is_any(i - 1, PLACES)
            || view.is(i - 1, "of")
                && i > 1
                && view.is_any(i - 2, words!["average", "total", "number", "maximum", "minimum", "capacity"])
        {
            return false;
        }
    }
    let next = i + 1;
    if let Some(after) = view.tokens.get(next) {
        let glued = after.glued();
        match after.kind {
            TokenKind::Percent | TokenKind::Currency | TokenKind::Fraction => return false,
            TokenKind::Colon if glued && plain(view, next + 1) => return false,
            TokenKind::Slash if glued && season(view, next + 1, y) => return true,
            TokenKind::Slash | TokenKind::Symbol | TokenKind::Word if glued => return false,
            _ => {}
        }
        let entry = after.entry();
        if entry.is(Class::Unit)
            || entry.is(Class::PersonNoun)
                && view.str(next).ends_with('s')
                // "A few 2031 candidates": so many stand nowhere.
                && !(y >= 1900 && view.is_any(next, words!["candidates", "contenders", "hopefuls", "nominees"]))
            || entry.is(Class::Currency)
            || entry.is(Class::Scale)
            || entry.is(Class::TimeUnit)
                && !view.is_any(next, words!["second", "quarter", "week", "weekend"])
                // `the 1987 year`
                && !(view.is(next, "year") && y >= 1900 && !view.is_any(next + 1, words!["old", "olds"]))
            || view.is_any(
                next,
                words![
                    "gmt",
                    "hours",
                    "people",
                    "men",
                    "women",
                    "children",
                    "edt",
                    "est",
                    "utc",
                    "cases",
                    "deaths",
                    "infections",
                    "recoveries",
                    "patients",
                    "fatalities",
                    "votes",
                    "copies",
                    "jobs",
                    "homes"
                ],
            )
        {
            return false;
        }
        if after.kind == TokenKind::Hyphen
            && glued
            && view.tokens.get(next + 1).is_some_and(|t| {
                t.has(Class::TimeUnit) || t.has(Class::Unit) || (t.kind == TokenKind::Number && t.span.len() > 4)
            })
        {
            return false;
        }
    }
    // "from 1000 to 2000 jobs"
    if y % 100 == 0
        && view.is(next, "to")
        && year_number(view, next + 1).is_some_and(|(to, _)| to % 100 == 0)
        && super::count::noun(view, next + 2, false).is_some_and(|n| n.head == next + 2)
    {
        return false;
    }
    let near = clock.published.is_none() || (1700..=2100).contains(&y);
    let framed = i > 0
        && view.is_any(
            i - 1,
            words![
                "in", "since", "by", "until", "till", "of", "during", "from", "before", "after", "early", "late",
                "between", "year", "through", "and",
            ],
        );
    near && (1500..=2100).contains(&y) || framed && (1000..=2100).contains(&y)
}

/// Whether `-95` or `/95` stands at token `at`, after the year before it.
pub(super) fn turn(view: &View<'_>, at: usize, y: i32) -> bool {
    matches!(view.kind(at), Some(TokenKind::Hyphen | TokenKind::Dash | TokenKind::Slash)) && season(view, at + 1, y)
}

/// Whether token `at` is the second year of a season that began in year `y`: `2023/24`.
fn season(view: &View<'_>, at: usize, y: i32) -> bool {
    let next: i32 = view.str(at).parse().unwrap_or(0);
    plain(view, at) && view.tokens[at].glued() && (next == y + 1 || view.str(at).len() == 2 && next == (y + 1) % 100)
}

/// Whether the figure at `i` can only be a year or a decade: newspapers write the comma of
/// `1,990 jobs`, so four digits without one count nothing, but for round hundreds before a plural.
pub(super) fn firm(view: &View<'_>, i: usize, clock: &Clock) -> bool {
    if !plain(view, i) {
        return false;
    }
    let Some((y, _)) = year_number(view, i) else { return decade(view, i, clock).is_some() };
    if y < 0 || decade(view, i, clock).is_some() {
        return true;
    }
    let determined = i > 0 && view.has(i - 1, Class::Determiner);
    let counts = y % 100 == 0 && !determined && view.str(i + 1).ends_with('s');
    (1500..2100).contains(&y) && !counts && stands_alone(view, i, clock)
}

/// `the 1990s`, `the '90s`, `470s BC`, `1990's`.
fn decade(view: &View<'_>, i: usize, clock: &Clock) -> Option<Read> {
    let quoted = view.kind(i) == Some(TokenKind::SingleQuote);
    let at = if quoted { i + 1 } else { i };
    if quoted && !view.tokens.get(at)?.glued() {
        return None;
    }
    if !plain(view, at) {
        return None;
    }
    let text = view.str(at);
    let n: i32 = text.parse().ok()?;
    let the = i > 0 && view.is_any(i - 1, words!["the", "early", "late", "mid", "-"]);
    // "In the 1990's, prices fell", but "the 1990's best film"
    let quoted_s = the && matches!(view.str(at + 1), "'" | "’") && view.is(at + 2, "s") && view.tokens[at + 2].glued();
    let closed = quoted_s && {
        let next = view.tokens.get(at + 3);
        next.is_none_or(|t| t.kind != TokenKind::Word || t.has(Class::Preposition) || t.has(Class::Conjunction))
    };
    let s =
        view.tokens.get(at + 1).is_some_and(|t| t.glued() && (view.is(at + 1, "s") || t.kind == TokenKind::Possessive));
    if !s && !closed || n % 10 != 0 {
        let title = view.tokens.get(at + 1).is_some_and(|t| t.flags.has(Flags::CAPITAL));
        if quoted
            && text.len() == 2
            && !s
            && !title
            && i > 0
            && view.tokens.get(at + 1).is_none_or(|t| {
                !t.glued()
                    || matches!(t.kind, TokenKind::Period | TokenKind::Comma | TokenKind::Semicolon | TokenKind::Close)
            })
        {
            return Some(Read::new(When::Year(in_full(n, 10, clock)), i, at + 1));
        }
        return None;
    }
    if closed && text.len() == 4 && (1000..=2100).contains(&n) {
        return Some(Read::new(When::Decade(n / 10), i, at + 3));
    }
    let possessive = view.kind(at + 1) == Some(TokenKind::Possessive);
    if let Some(stop) = before_christ(view, at + 2) {
        return Some(Read::new(When::Decade(-(n / 10)), i, stop));
    }
    match text.len() {
        // "The 1800s" are a hundred years, "the 2000s" ten.
        4 if n % 100 == 0 && (1000..2000).contains(&n) && !possessive => {
            Some(Read::new(When::Century(n / 100 + 1), i, at + 2))
        }
        4 if (1000..=2100).contains(&n) && !possessive => Some(Read::new(When::Decade(n / 10), i, at + 2)),
        2 if quoted || the && !possessive => {
            let years_of_age = i > 1 && view.is_any(i - 2, words!["in", "into"]) && !quoted && !view.is(i - 1, "the");
            (!years_of_age).then(|| Read::new(When::Decade(in_full(n, 0, clock) / 10), i, at + 2))
        }
        _ => None,
    }
}

/// The year of `'96`: the latest that ends so and is at most so many years after the text's own; of an undated text, the
/// latest before 2030.
fn in_full(short: i32, ahead: i32, clock: &Clock) -> i32 {
    let latest = clock.anchor().map_or(2029, |a| super::when::year_of(a) + ahead);
    latest - (latest - short).rem_euclid(100)
}

/// `the nineties` at a word for tens of years.
pub(super) fn named_decade(view: &View<'_>, i: usize) -> Option<Read> {
    const NAMES: [&str; 8] =
        ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
    let token = view.tokens.get(i).filter(|t| t.entry().form.ends_with("ties"))?;
    let at = NAMES.iter().position(|n| token.is(view.text, n))?;
    let the = i > 0 && view.is_any(i - 1, words!["the", "early", "late", "mid", "-", "1990s"]);
    let warm = i > 1 && view.is_any(i - 2, words!["in"]) && !view.is(i - 1, "the");
    let n = i32::try_from(at).ok()? + 192;
    (the && !warm).then(|| Read::new(When::Decade(n), i, i + 1))
}

/// `twentieth century`, `20th-century`, `4th century BC`.
pub(super) fn century(view: &View<'_>, i: usize) -> Option<Read> {
    let (n, after) = ordinal(view, i)?;
    let at = hyphen(view, after);
    if !view.is_any(at, words!["century", "centuries"]) || !(1..=30).contains(&n) {
        return None;
    }
    // "20th Century Looms": the name of a firm.
    let capital = |k: usize| view.kind(k) == Some(TokenKind::Word) && view.tokens[k].flags.has(Flags::CAPITAL);
    if capital(at) && capital(at + 1) && before_christ(view, at + 1).is_none() {
        return None;
    }
    let n = i32::try_from(n).ok()?;
    if let Some(stop) = before_christ(view, at + 1) {
        return Some(Read::new(When::Century(-n), i, stop));
    }
    Some(Read::new(When::Century(n), i, at + 1))
}

/// `third`, `3rd`, `twenty-first` at token `i`.
pub(super) fn ordinal(view: &View<'_>, i: usize) -> Option<(u32, usize)> {
    if plain(view, i) {
        let suffixed = view.tokens.get(i + 1)?.glued() && view.is_any(i + 1, words!["st", "nd", "rd", "th"]);
        return suffixed.then(|| view.str(i).parse().ok().map(|n| (n, i + 2))).flatten();
    }
    let entry = view.tokens.get(i)?.entry();
    if let Some(tens) = entry.number(Class::Cardinal).filter(|n| n % 10 == 0 && *n > 10) {
        let next = hyphen(view, i + 1);
        let unit = view.tokens.get(next)?.number(Class::Ordinal).filter(|n| *n < 10)?;
        return u32::try_from(tens + unit).ok().map(|n| (n, next + 1));
    }
    u32::try_from(entry.number(Class::Ordinal)?).ok().map(|n| (n, i + 1))
}

/// `nineteen ninety-six`, `two thousand and one` after `year`.
pub(super) fn spelled(view: &View<'_>, i: usize) -> Option<Read> {
    let cardinal = |at: usize| view.tokens.get(at).and_then(|t| t.number(Class::Cardinal));
    // "the year two thousand", "two thousand and one"
    if view.is(i, "two") && view.is(i + 1, "thousand") && i > 0 && view.is_any(i - 1, words!["year", "of", "in"]) {
        let at = i + 2 + usize::from(view.is(i + 2, "and"));
        let more = cardinal(at).filter(|n| (1..=19).contains(n));
        let end = if more.is_some() { at + 1 } else { i + 2 };
        let counted = view
            .tokens
            .get(end)
            .is_some_and(|t| t.kind == TokenKind::Word && !view.is(i - 1, "year") && !t.has(Class::Preposition));
        let y = 2000 + i32::try_from(more.unwrap_or(0)).ok()?;
        return (!counted).then(|| Read::new(When::Year(y), i, end));
    }
    let high = cardinal(i).filter(|n| (15..=20).contains(n))?;
    let tens = cardinal(i + 1).filter(|n| n % 10 == 0 && (20..=90).contains(n) || (10..=19).contains(n))?;
    let next = hyphen(view, i + 2);
    let (unit, end) = match cardinal(next).filter(|n| *n < 10 && *n > 0 && tens >= 20) {
        Some(unit) => (unit, next + 1),
        None => (0, i + 2),
    };
    if view.tokens.get(end).is_some_and(|t| t.has(Class::TimeUnit) || t.has(Class::Scale)) {
        return None;
    }
    let y = i32::try_from(high * 100 + tens + unit).ok()?;
    Some(Read::new(When::Year(y), i, end))
}

#[cfg(test)]
mod tests {
    use crate::mention::timex::testing::{check, read};

    #[test]
    fn reads_years_decades_and_centuries() {
        check(
            "2024-05-15",
            &[
                ("It began in 2012.", "2012=2012"),
                ("The 1996 campaign failed.", "1996=1996"),
                ("It closed in '97.", "'97=1997"),
                ("It closed in the winter of 1994-95.", "the winter of 1994-95=1994-WI"),
                ("Sales in the year to end-1996 fell.", "1996=1996"),
                ("The 1996 year was poor.", "1996=1996"),
                ("Sales in January 1996/97 fell.", "January 1996=1996-01; 97=1997"),
                ("It fell in 480 BC.", "480 BC=BC0480"),
                ("The revolt (499-493 BC) failed.", "499=BC0499; 493 BC=BC0493"),
                ("It stood in the 20th century.", "the 20th century=19"),
                ("It was sold to 20th Century Looms.", ""),
                ("It was the 1990s.", "the 1990s=199"),
                ("It was the 1990's.", "the 1990's=199"),
                ("It was the ’90s again.", "the ’90s=199"),
                ("It stood in the 1800s.", "the 1800s=18"),
                ("It stood in the 2000s.", "the 2000s=200"),
                ("It was the nineties.", "the nineties=199"),
                ("A song of the 20th century.", "the 20th century=19"),
                ("An 18th-century house.", "18th-century=17"),
                ("It was nineteen ninety-six.", "nineteen ninety-six=1996"),
                ("By the year two thousand it was.", "the year two thousand=2000"),
                ("She led a few other 2027 candidates.", "2027=2027"),
            ],
        );
    }

    #[test]
    fn leaves_figures_that_are_no_year() {
        for text in [
            "He paid $1996.",
            "It held 2000 people.",
            "Flight 1990 was late.",
            "He lives on Route 1960.",
            "It cost 1,990 pounds.",
            "A total of 1850 were sold.",
            "There were 1250 candidates.",
        ] {
            let got: Vec<String> = read("2024-05-15", text).into_iter().filter(|g| !g.starts_with("now")).collect();
            assert!(got.is_empty(), "{text} {got:?}");
        }
    }
}

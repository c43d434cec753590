//! FC215: a figure or a date that cannot be right as it is written.

use chrono::NaiveDate;

use super::line::Line;
use super::{Case, Finding, Findings, Rule, Severity, Side, Spot, Text};
use crate::extract::Place;
use crate::lexicon::{Class, words};
use crate::token::{Flags, TokenKind};

pub(super) static RULE: Rule = Rule {
    code: "FC215",
    slug: "malformed-figure",
    about: "A figure or a date cannot be right as written: a digit or a stroke too many or too few, a day its month does not have, an ordinal with the ending of another.",
    settle: "Ask for the figure, or take it from the article that has it whole.",
    severity: Severity::Warning,
    default_on: true,
    kinds: &[],
    attributes: &[],
    check: Some(check),
    accepts: &[
        &[Text::of("The Orm note pays 9-3/ pct, dealers said.")],
        &[Text::of("The Orm note was priced at 101-0/4 pct.")],
        &[Text::of("The Orm note was priced at 98-1/1 pct.")],
        &[Text::of("The town has 12,3456 residents."), Text::of("The county has six schools.")],
        &[Text::of("The mill made 6,306,00 bricks.")],
        &[Text::of("Some 1,20 people came to the fair.")],
        &[Text::of("The bridge cost $1.,5 bn.")],
        &[Text::of("Output rose 4..5 pct.")],
        &[Text::of("The mill sold 1.090,000 bricks.")],
        &[Text::of("The mill paid 1.2.5 million dollars.")],
        &[Text::of("It was the 21th fair and the 2rd in Orm.")],
        &[Text::of("The deal closes on 31 June.")],
        &[Text::of("The year ends September 31, the mill said.")],
        &[Text::of("The mill burned down on 29 February 2023.")],
        &[Text::of("The ferry leaves at 25:10 GMT.")],
    ],
    rejects: &[
        &[Text::of("The Orm note yields 9-3/4 pct and is quoted around 101-5/8 pct.")],
        &[Text::of("The town has 12,345 residents, the state 1,234,567 and the land 12,34,567.")],
        &[Text::of("She was born on December 12,1985, and left on 2,3 and 4 May.")],
        &[Text::of("Milk costs 1,20 euros and bread 2,5 francs.")],
        &[Text::of("The vessel loads 5,000 tonnes on 10-15/4.")],
        &[Text::of("It is shipped on September 5-20/October 1-10.")],
        &[Text::of("It was the 21st fair, the 2nd in Orm, the 11th, 12th and 113th of all.")],
        &[Text::of("In June 31 people died, in February 30 boats sank and on 29 February 2024 it rained.")],
        &[Text::of("On 30 June and on May 31 the shop closes.")],
        &[Text::of("Version 1.2.5 is at 10.0.0.1 and costs $1.25.")],
        &[Text::of("The ferry leaves at 23:10 GMT, and he read Isaiah 40:31.")],
        &[Text::of("The film got 3/4 of the votes in 1986/87 ... 40 in all.")],
    ],
};

fn check(case: &Case<'_>, found: &mut Findings) {
    for line in case.all_lines(0).filter(|l| l.view.sentence.kinds.meets(crate::token::Kinds::of(TokenKind::Number))) {
        let mut past = 0;
        for i in 0..line.view.tokens.len() {
            if i >= past
                && line.is(i, TokenKind::Number)
                && let Some((first, last, why)) = broken(&line, i)
            {
                past = last + 1;
                report(case, &line, (first, last), why, found);
            }
        }
    }
}

/// Says so, with the figure of the other article beside it, where one is known to tell of the same.
fn report(case: &Case<'_>, line: &Line<'_>, (first, last): (usize, usize), why: &str, found: &mut Findings) {
    let own = (0..line.said.len()).find(|&n| line.from(n) <= first && last < line.to(n));
    let here = own.map_or_else(|| line.words(first, last), |n| line.spot(n));
    let written = line.words(first, last).text(case.extracts);
    let mut sides = vec![Side::at(case.extracts, &[here])];
    let written = written.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut message = format!("{written} cannot be right: {why}");
    if let Some(whole) = here.place().and_then(|p| whole(case, p)) {
        let other = Spot::at(case.extracts, whole);
        message.push_str("; another article has ");
        message.push_str(other.text(case.extracts));
        sides.push(Side::at(case.extracts, &[other]));
    }
    found.report(Finding::new(&RULE, message, sides));
}

/// What another article has for the fact of an assertion, where it is another value.
fn whole(case: &Case<'_>, place: Place) -> Option<Place> {
    let value = &case.assertion(place).mention.value;
    let fact = case.facts.iter().find(|f| f.cluster.members.contains(&place))?;
    let others = fact.cluster.members.iter().filter(|p| p.article != place.article);
    others.copied().find(|p| {
        let said = &case.assertion(*p).mention.value;
        said.point().is_some() && said.quantity() != value.quantity()
    })
}

/// The first and the last token of what cannot be right, and why not.
type Broken = (usize, usize, &'static str);

/// What cannot be right about the figure that begins at token `i`.
fn broken(line: &Line<'_>, i: usize) -> Option<Broken> {
    let view = &line.view;
    let token = &view.tokens[i];
    let apart = !token.glued()
        || i == 0
        || matches!(view.kind(i - 1), Some(TokenKind::Open | TokenKind::Currency | TokenKind::DoubleQuote));
    if !apart {
        return None;
    }
    let run = run(&view.text[token.span.start as usize..]);
    // The last token of the run, and what follows it.
    let end = token.span.start as usize + run.len();
    let last = i + view.tokens[i..].iter().take_while(|t| t.span.end as usize <= end).count().max(1) - 1;
    let next = last + 1;
    let unit = view.is_any(next, words!["pct", "percent", "per", "point", "points", "percentage"])
        || view.kind(next) == Some(TokenKind::Percent)
        || view.has(next, Class::Currency)
        || view.has(next, Class::Cent)
        || view.has(next, Class::Scale);
    let money = i > 0 && view.kind(i - 1) == Some(TokenKind::Currency);
    let joined = view.tokens.get(next).is_some_and(|t| t.glued() && t.kind == TokenKind::Word);
    let bare = run.bytes().all(|b| b.is_ascii_digit());
    if bare {
        return ordinal(line, i, run).or_else(|| day(line, i, run)).or_else(|| hour(line, i, run));
    }
    // "September 5-20/October 1-10"
    if joined {
        return None;
    }
    let rate = view.is_any(next, words!["pct", "percent", "per", "point", "points", "dlr", "dlrs", "dollars", "cents"]);
    if let Some(why) = share(run, rate) {
        return Some((i, last, why));
    }
    if run.contains(['/', '-']) {
        return None;
    }
    let doubled = [",,", "..", ".,", ",."].iter().any(|two| run.contains(two));
    if doubled {
        return (!run.contains("...")).then_some((i, last, "two marks stand where one would"));
    }
    let dated =
        i > 0 && (view.has(i - 1, Class::Month) || view.is(i - 1, ".") && i > 1 && view.has(i - 2, Class::Month));
    let counted = !unit
        && !money
        && !view.has(next, Class::Unit)
        && view.tokens.get(next).is_some_and(|t| {
            t.kind == TokenKind::Word
                && !t.glued()
                && t.span.len() > 3
                && !t.flags.has(Flags::CAPITAL)
                && !t.has(Class::Month)
        });
    let points = run.bytes().filter(|b| *b == b'.').count();
    let why = grouped(run, counted).filter(|_| !dated).or_else(|| {
        (points > 1 && !run.contains(',') && (money || unit)).then_some("it has more than one decimal point")
    })?;
    Some((i, last, why))
}

/// The digits a text begins with and the marks among them, a mark that ends a sentence left out.
fn run(text: &str) -> &str {
    let end = text.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b',' | b'.' | b'/' | b'-')).count();
    text[..end].trim_end_matches([',', '.', '-'])
}

/// `9-3/`, `101-0/4`, `98-1/1`: a whole number and a share of one that is none.
fn share(run: &str, unit: bool) -> Option<&'static str> {
    let (whole, part) = run.split_once('-').unwrap_or(("", run));
    let (above, below) = part.split_once('/')?;
    let short = |t: &str, most: usize| t.len() <= most && t.bytes().all(|b| b.is_ascii_digit());
    if !short(whole, 3) || !short(above, 2) || above.is_empty() || !short(below, 2) {
        return None;
    }
    let (n, d): (u32, u32) = (above.parse().ok()?, below.parse().unwrap_or_default());
    match () {
        () if below.is_empty() => (!whole.is_empty() || unit).then_some("nothing stands below the stroke"),
        () if whole.is_empty() => None,
        () if n == 0 => Some("nought stands above the stroke"),
        // "10-15/4" may be days of April.
        () => (unit && n >= d).then_some("the fraction is no part of one"),
    }
}

/// `12,3456`, `6,306,00`, `1,20 people`, `1.090,000`: a group that has not three digits.
fn grouped(run: &str, counted: bool) -> Option<&'static str> {
    const WHY: &str = "a group has not three digits";
    let (whole, decimals) = run.rsplit_once('.').map_or((run, ""), |(w, d)| (w, d));
    if decimals.contains(',') {
        let continental = whole.len() <= 3 && decimals.len() == 7 && decimals.as_bytes()[3] == b',';
        return (continental && !whole.contains(['.', ','])).then_some("a point stands where a comma would");
    }
    if whole.contains('.') {
        return None;
    }
    let groups: Vec<usize> = whole.split(',').map(str::len).collect();
    let [first, middle @ .., last] = &groups[..] else { return None };
    if !(1..=3).contains(first) || middle.iter().any(|n| *n != 3) || whole.starts_with('0') {
        return None;
    }
    let wrong = match last {
        3 => false,
        4.. => true,
        // Elsewhere a comma parts the decimals: "1,20 euros".
        2 => !middle.is_empty() || counted && decimals.is_empty(),
        _ => !middle.is_empty(),
    };
    wrong.then_some(WHY)
}

/// `21th`, `2rd`: an ordinal with the ending of another.
fn ordinal(line: &Line<'_>, i: usize, run: &str) -> Option<Broken> {
    let view = &line.view;
    let endings = words!["st", "nd", "rd", "th"];
    if !view.tokens.get(i + 1).is_some_and(|t| t.glued() && t.is_any(view.text, endings)) {
        return None;
    }
    let teen = run.len() > 1 && run.as_bytes()[run.len() - 2] == b'1';
    let right = match run.bytes().last() {
        Some(b'1') if !teen => "st",
        Some(b'2') if !teen => "nd",
        Some(b'3') if !teen => "rd",
        _ => "th",
    };
    (!view.is(i + 1, right)).then_some((i, i + 1, "the ending is that of another number"))
}

/// `31 June`, `September 31`, `29 February 2023`: a day that the month does not have.
fn day(line: &Line<'_>, i: usize, run: &str) -> Option<Broken> {
    const WHY: &str = "the month has no such day";
    let view = &line.view;
    let day: u32 = run.parse().ok().filter(|d| (29..=31).contains(d))?;
    let month = |k: usize| {
        let named = view.tokens.get(k).filter(|t| t.flags.has(Flags::CAPITAL))?.number(Class::Month)?;
        u32::try_from(named).ok()
    };
    let year = |k: usize| {
        let k = k + usize::from(view.kind(k) == Some(TokenKind::Comma));
        let four = view.tokens.get(k).filter(|t| t.kind == TokenKind::Number && t.span.len() == 4)?;
        four.span.of(view.text).parse::<i32>().ok().filter(|y| (1000..2200).contains(y)).map(|y| (y, k))
    };
    // "In June 31 people died" gives no day.
    let ends = |k: usize| {
        view.tokens.get(k).is_none_or(|t| {
            t.kind != TokenKind::Word
                && t.kind != TokenKind::Number
                && t.kind != TokenKind::Hyphen
                && t.kind != TokenKind::Percent
                || t.has(Class::Preposition)
                || t.has(Class::Auxiliary)
                || t.has(Class::Conjunction)
        })
    };
    let (m, first, last) = if let Some(m) = month(i + 1) {
        (m, i, i + 1)
    } else {
        let dot = usize::from(i > 1 && view.is(i - 1, "."));
        let first = i.checked_sub(1 + dot)?;
        (month(first)?, first, i)
    };
    let dated = year(last + 1);
    let known = dated.map_or(2024, |d| d.0);
    if NaiveDate::from_ymd_opt(known, m, day).is_some() || dated.is_none() && !ends(last + 1) {
        return None;
    }
    Some((first, dated.map_or(last, |d| d.1), WHY))
}

/// `25:10 GMT`, `9:75 p.m.`: an hour that no day has.
fn hour(line: &Line<'_>, i: usize, run: &str) -> Option<Broken> {
    let view = &line.view;
    let glued = |k: usize| view.tokens.get(k).is_some_and(crate::token::Token::glued);
    let minutes = view.tokens.get(i + 2).filter(|t| t.kind == TokenKind::Number && t.span.len() == 2)?;
    if view.kind(i + 1) != Some(TokenKind::Colon) || !glued(i + 1) || !glued(i + 2) || run.len() > 2 {
        return None;
    }
    let zone = words!["gmt", "bst", "utc", "est", "edt", "cet", "a.m.", "p.m.", "am", "pm", "a.m", "p.m"];
    let (h, m): (u32, u32) = (run.parse().ok()?, minutes.span.of(view.text).parse().ok()?);
    (view.is_any(i + 3, zone) && (h > 24 || m > 59)).then_some((i, i + 2, "no day has that hour"))
}

//! The trend of a figure: whether it rose or fell, said before it or after it.

use super::figure::Figure;
use super::{Clock, Kind};
use crate::lexicon::{Class, WordList, words};
use crate::sentence::View;
use crate::token::TokenKind;
use crate::value::Trend;

/// Rise or fall, said before the figure that begins at token `from`.
pub(super) fn before(view: &View<'_>, from: usize, clock: &Clock) -> Option<Trend> {
    moved(view, from, clock.floor).or_else(|| moved_to(view, from, clock))
}

/// Rise or fall, said of the figure before or after it.
pub(super) fn after(view: &View<'_>, figure: &Figure, clock: &Clock) -> Option<Trend> {
    by_too(view, figure, clock).or_else(|| said_after(view, figure))
}

/// `3% higher`, `40 points down,`, `£6m more than planned`: rise or fall, said after the figure.
fn said_after(view: &View<'_>, figure: &Figure) -> Option<Trend> {
    let at = figure.used + usize::from(view.is_any(figure.used, words!["points", "point"]));
    let beside = beside(view, at);
    if beside.is_none() && !view.is_any(at, words!["higher", "up", "lower", "down"]) {
        return None;
    }
    let moves = at > figure.used
        || figure.suffix.as_ref().is_some_and(|s| s.kind == Kind::Percent || s.kind == Kind::Money)
        || view.is(figure.used.saturating_sub(1), "points");
    if !moves || beside.is_some() {
        return beside.filter(|_| moves);
    }
    // "A 10% down payment", "3% up front"
    let adverb = view.tokens.get(at + 1).is_none_or(|t| {
        t.kind != TokenKind::Word
            || t.has(Class::Preposition)
            || t.has(Class::Conjunction)
            || t.has(Class::TimeUnit)
            || t.has(Class::Weekday)
            || view.is_any(at + 1, words!["than", "this", "last", "so", "a"])
    });
    let up = view.is_any(at, words!["higher", "up"]);
    adverb.then_some(if up { Trend::Up } else { Trend::Down })
}

/// `more than planned`, `less a year`, `over budget`: on which side of another sum it lies.
fn beside(view: &View<'_>, at: usize) -> Option<Trend> {
    let other = || view.is_any(at + 1, words!["than", "a", "per", "each", "every"]);
    let plan = || view.is_any(at + 1, words!["budget", "target"]);
    match () {
        () if view.is(at, "more") && other() || view.is(at, "over") && plan() => Some(Trend::Up),
        // "15 per cent fewer people", "300 fewer than in May"
        () if view.is(at, "fewer") => Some(Trend::Down),
        () if view.is(at, "less") && other() || view.is(at, "under") && plan() => Some(Trend::Down),
        () => None,
    }
}

/// `by 3%` in `Shares were down 2%, the Marsh Group's by 3%`: the verb was said before.
fn by_too(view: &View<'_>, figure: &Figure, clock: &Clock) -> Option<Trend> {
    let by = figure.from.checked_sub(1).filter(|&k| view.is(k, "by"))?;
    let last = clock.last.as_ref().filter(|l| l.sentence == view.at && l.trend.is_some())?;
    let alike = figure.suffix.as_ref().is_some_and(|s| s.kind == last.kind && s.name == last.unit);
    let between = view.tokens.get(last.end..by)?;
    let named = between.len() <= 6 && between.iter().all(|t| t.kind != TokenKind::Word || !t.has(Class::Verb));
    if alike && named { last.trend } else { None }
}

/// What goes "up to" a figure goes there: `went up to 12`. Whoever pays up to 12 pays that at most.
pub(super) const CLIMBED: &WordList = words![
    "back", "went", "go", "goes", "gone", "going", "crept", "creeps", "creep", "creeping", "edged", "edges", "edge",
    "edging", "inched", "inches", "inching", "ticked", "ticks", "tick", "ticking", "drifted", "drifts", "drifting",
    "nudged"
];

/// `fell to 12`, `rose from 10 to 12`: the second value of a change.
fn moved_to(view: &View<'_>, at: usize, clock: &Clock) -> Option<Trend> {
    let to = at.checked_sub(1).filter(|&k| k >= clock.floor && view.is(k, "to"))?;
    if let Some(last) = clock.last.as_ref().filter(|l| l.sentence == view.at && l.end == to) {
        let from = last.from.checked_sub(1).filter(|&k| view.is(k, "from"))?;
        return moved(view, from, 0);
    }
    let verb = to.checked_sub(1)?;
    let up = view.is(verb, "up") || view.is(verb, "down");
    // "pay up to 12" is a bound, "edged up to 12" a rise.
    let moves =
        words!["came", "comes", "come", "coming", "moved", "moves", "moving", "shot", "shoots", "pushed", "brought"];
    let state = view.is(verb, "down") && verb > 0 && view.has(verb - 1, Class::Auxiliary);
    let adverb = verb > clock.floor
        && (view.has(verb - 1, Class::Trend) || view.is_any(verb - 1, CLIMBED) || view.is_any(verb - 1, moves))
        || state;
    if up && !adverb { None } else { moved(view, to, clock.floor) }
}

/// Rise or fall, said right before token `at`: `rose by`, `up`, `fell more than`.
pub(super) fn moved(view: &View<'_>, at: usize, floor: usize) -> Option<Trend> {
    let mut last = at.checked_sub(1)?;
    if view.kind(last) == Some(TokenKind::Symbol) && view.str(last) == "+" && last + 1 == at {
        return Some(Trend::Up);
    }
    let by = view.is(last, "by");
    // `cut its rate by 3`
    if by {
        let first = last.saturating_sub(5).max(floor);
        let verb = (first..last)
            .rev()
            .take_while(|&k| view.kind(k) == Some(TokenKind::Word))
            .find(|&k| view.has(k, Class::Trend))
            // "lost by 1,104 votes": beaten.
            .filter(|&k| !view.is_any(k, words!["lost", "lose", "loses", "losing"]));
        let worth = verb.and_then(|k| view.tokens[k].worth(Class::Trend));
        return worth.map(|w| if w.starts_with("up") { Trend::Up } else { Trend::Down });
    }
    for _ in 0..3 {
        if view.is_any(
            last,
            words![
                "by",
                "just",
                "only",
                "another",
                "a",
                "further",
                "additional",
                "the",
                "sharply",
                "slightly",
                "up",
                "down",
            ],
        ) && last > floor.max(1)
            && (!view.has(last, Class::Trend) || view.has(last - 1, Class::Trend))
        {
            last -= 1;
        } else {
            break;
        }
    }
    if last < floor {
        return None;
    }
    // "The share was off 87 cents at $4"
    let off = last > 0 && view.is(last, "off") && view.is_any(last - 1, words!["is", "was", "were", "are"]);
    if off {
        return Some(Trend::Down);
    }
    let worth = view.tokens[last].worth(Class::Trend)?;
    let (direction, only_by) = worth.split_once(' ').map_or((worth, false), |(d, _)| (d, true));
    if only_by && !by {
        return None;
    }
    Some(if direction == "up" { Trend::Up } else { Trend::Down })
}

#[cfg(test)]
mod tests {
    use super::super::examples::check;

    #[test]
    fn rise_and_fall() {
        for text in ["Sales rose 3%.", "Sales rose by 3%.", "Sales were up 3%.", "Sales climbed 3%."] {
            check(text, &["3%|percent|3 percent up"]);
        }
        check("Sales fell more than 3%.", &["3%|percent|(3,∞) percent down"]);
        check("Sales lost 190 points, or 0.6%.", &["190|count|190 point down", "0.6%|percent|0.6 percent down"]);
        check(
            "It was more than 100 km (60 miles) away.",
            &["100 km|measure|(100,∞) kilometre", "60 miles|measure|(60,∞) mile"],
        );
        check("It cost £6m more than planned.", &["£6m|money|6000000 GBP up"]);
        check("It cost £6m, £2m over budget.", &["£6m|money|6000000 GBP", "£2m|money|2000000 GBP up"]);
        check("Gold added $12 to $2,340.", &["$12|money|12 USD", "$2,340|money|2340 USD"]);
        check("Tickets cost $12 to $2,340.", &["$12 to $2,340|money|[12,2340] USD"]);
        check("The note pays 9-3/ pct.", &["9-3/ pct|percent|[9,10] percent"]);
        check("It rose 7/4 to 12-1/2.", &["7/4|number|1.75  up", "12-1/2|number|12.5"]);
        check("Some 15 per cent fewer boats came.", &["15 per cent|percent|~15 percent down"]);
        check("Oil was off 87 cents at $82.", &["87 cents|money|0.87 USD down", "$82|money|82 USD"]);
        check("They lost by 12 points.", &["12|count|12 point"]);
        check("The charity raised £5m.", &["£5m|money|5000000 GBP"]);
        check("Shares were trading 3% higher at 40p.", &["3%|percent|3 percent up", "40p|money|0.4 GBP"]);
        check("Lintz lost 40 points or 0.6% here.", &["40|count|40 point down", "0.6%|percent|0.6 percent down"]);
        check("The index closed 12 points down.", &["12|count|12 point down"]);
        check("They made a 10% down payment.", &["10%|percent|10 percent"]);
        check("Unrest edged down to 3%.", &["3%|percent|3 percent down"]);
        check("Oil gained 90 cents and Orm Gas gained £9m.", &["90 cents|money|0.9 USD up", "£9m|money|9000000 GBP"]);
    }
}

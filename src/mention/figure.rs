//! A figure: a numeral or a range of two, with its sign, its currency, its unit and its bounds.

use rust_decimal::Decimal;

use super::bound::{self, Edge};
use super::numeral::{Form, Numeral, numeral};
use super::sign::prefix;
use super::suffix::{Suffix, suffix};
use super::{Clock, Kind, trend};
use crate::lexicon::{Class, words};
use crate::sentence::View;
use crate::token::TokenKind;
use crate::value::{Bounds, Quantity, Trend};

/// What stands around a trigger, read once for all grammars that need a number.
#[derive(Debug, Clone)]
pub(crate) struct Figure {
    /// The first token used, bounding words included.
    pub from: usize,
    /// The first token of the extent: a currency sign or the numeral.
    pub start: usize,
    /// The first token after the numerals, the unit not included.
    pub end: usize,
    /// The numeral, or the first of two.
    pub low: Numeral,
    /// The second, of a range.
    pub high: Option<Numeral>,
    /// The unit, where one is written.
    pub suffix: Option<Suffix>,
    /// The words that bound it.
    pub edge: Option<Edge>,
    /// Estimated.
    pub approx: bool,
    /// The first token after everything, bounding words included.
    pub used: usize,
    /// Rise or fall.
    pub trend: Option<Trend>,
}

/// The figure around the numeral that the trigger `i` is part of.
pub(crate) fn figure(view: &View<'_>, i: usize, clock: &Clock) -> Option<Figure> {
    let (mut start, low) = first(view, i, clock.floor)?;
    let (low, signed) = negated(view, start, low, clock.floor);
    start = signed;
    let money = prefix(view, start, clock);
    if let Some((from, _)) = money {
        start = from;
    }
    let mut figure = Figure {
        from: start,
        start,
        end: low.end,
        low,
        high: None,
        suffix: None,
        edge: None,
        approx: false,
        used: 0,
        trend: None,
    };
    let own = figure.range(view, money.is_some(), clock);
    figure.suffix = match figure.high {
        None if money.is_none() => own,
        high => suffix(view, figure.end, &high.unwrap_or(figure.low), money.map(|m| m.1), clock),
    };
    figure.bounds(view, clock);
    figure.trend = trend::before(view, figure.from, clock);
    // What a firm lost is an amount, what an index lost a fall.
    let amount = figure.suffix.as_ref().is_some_and(|s| s.kind == Kind::Money && s.parts == 1)
        && view.is_any(
            figure.from.saturating_sub(1),
            words!["lose", "loses", "lost", "losing", "gain", "gains", "gained", "gaining"],
        );
    if amount {
        figure.trend = None;
    }
    figure.inherit(view, clock);
    if figure.trend.is_none() {
        figure.trend = trend::after(view, &figure, clock);
    }
    Some(figure)
}

impl Figure {
    /// The interval it says.
    pub(crate) fn exact(&self) -> Bounds {
        match self.high {
            Some(high) => Bounds::between(self.low.value.min(high.value), self.low.value.max(high.value)),
            // The whole number stands, whatever was lost.
            None if self.low.form == Form::Broken => {
                Bounds { max: Some(self.low.value + Decimal::ONE), max_open: true, ..Bounds::exact(self.low.value) }
            }
            None => Bounds::exact(self.low.value),
        }
    }

    /// Its value with `unit`, of which `parts` make one.
    pub(crate) fn quantity(&self, unit: &str) -> Quantity {
        Quantity {
            bounds: bound::apply(self.edge, self.exact()),
            unit: unit.into(),
            approx: self.approx,
            trend: self.trend,
            step: Some(self.high.map_or(self.low.step, |h| h.step.min(self.low.step))),
            iso: None,
        }
    }

    /// The first token after the numerals and the unit.
    pub(crate) fn extent_end(&self) -> usize {
        self.suffix.as_ref().map_or(self.end, |s| s.end)
    }

    /// The first token after the numerals, bounding words after them not included.
    pub(crate) fn low_end(&self) -> usize {
        self.high.unwrap_or(self.low).end
    }

    /// Whether it is one numeral of plain digits, without unit or bound.
    pub(crate) fn bare(&self) -> bool {
        self.high.is_none() && self.suffix.is_none() && self.edge.is_none() && !self.approx
    }

    /// Takes in the second numeral of a range; the unit after the first.
    fn range(&mut self, view: &View<'_>, money: bool, clock: &Clock) -> Option<Suffix> {
        // The first may carry the unit too: `5% to 10%`, `between 10km and 12km`.
        let own = suffix(view, self.low.end, &self.low, None, clock);
        let at = own.as_ref().map_or(self.low.end, |s| s.end);
        let Some((kind, mut next)) = link(view, self.start, at) else { return own };
        if let Some(sign) = next_sum(view, next, clock) {
            if !money {
                return own;
            }
            next = sign;
        } else if money && kind == Link::Or {
            return own;
        }
        let Some(mut high) = numeral(view, next) else { return own };
        if let Some(first) = &own {
            let second = suffix(view, high.end, &high, None, clock);
            if second.is_none_or(|s| s.name != first.name || s.kind != first.kind) {
                return own;
            }
        }
        let mut low = self.low;
        // `from 2 to 3-4 billion`
        if kind == Link::To && high.scale == Decimal::ONE && view.kind(high.end) == Some(TokenKind::Hyphen) {
            high = numeral(view, high.end + 1).filter(|n| n.scale > Decimal::ONE).unwrap_or(high);
        }
        // `1.5-2 million`, `four to five thousand`
        if low.scale == Decimal::ONE
            && own.is_none()
            && high.scale > Decimal::ONE
            && low.value < Decimal::from(1000)
            && let (Some(value), Some(step)) = (low.value.checked_mul(high.scale), low.step.checked_mul(high.scale))
            && value < high.value
        {
            (low.value, low.step) = (value, step);
        }
        let spread = low.value != self.low.value && low.value < high.value;
        // `rose from 2 to 3 billion`: two values of one scale.
        let change = self.start > 1
            && view.is(self.start - 1, "from")
            && (self.start.saturating_sub(4)..self.start - 1).any(|k| view.has(k, Class::Trend));
        if spread && kind == Link::To && change {
            self.low = low;
            return own;
        }
        if !spread && !self.is_range(view, kind, &low, &high, own.is_some() || money, clock) {
            return own;
        }
        if high.form == Form::Part {
            high.form = low.form;
        }
        self.low = low;
        self.end = high.end;
        self.high = Some(high);
        if kind == Link::Between {
            self.from = self.start - 1;
        }
        own
    }

    /// Whether two linked numerals are one range, not a score, a change or two figures.
    fn is_range(&self, view: &View<'_>, kind: Link, low: &Numeral, high: &Numeral, unit: bool, clock: &Clock) -> bool {
        if super::tally::tally(view, self.start) {
            return false;
        }
        if low.value >= high.value && !(kind == Link::Between && low.value > high.value) {
            return false;
        }
        let year = |n: &Numeral| {
            n.form == Form::Digits
                && n.scale == Decimal::ONE
                && n.step == Decimal::ONE
                && n.value >= Decimal::from(1400)
                && n.value <= Decimal::from(2100)
        };
        let counted = || {
            unit || suffix(view, high.end, high, None, clock).is_some()
                || super::count::noun(view, high.end, false).is_some()
        };
        let before = |n: usize| self.start.checked_sub(n).map_or("", |k| view.str(k));
        match kind {
            Link::Between => !(year(low) && year(high)) || counted(),
            // `2-1` is a score, `2012-13` a season; a range names what it counts.
            Link::Slash => {
                let whole = |n: &Numeral| n.form == Form::Digits && n.scale == Decimal::ONE && n.step == Decimal::ONE;
                let dear = suffix(view, high.end, high, None, clock).is_some_and(|s| s.kind == Kind::Money);
                whole(low) && !year(low) && dear && high.value <= low.value * Decimal::TWO
            }
            Link::Hyphen => {
                if year(low) {
                    return unit;
                }
                let score = super::score::SCORE_WORDS.iter().any(|w| view.is(high.end, w));
                let large = low.value >= Decimal::from(10) && high.value <= low.value * Decimal::from(20);
                !score && (large || counted() || view.kind(high.end) == Some(TokenKind::Hyphen))
            }
            Link::To => {
                // "Gold added $12 to $2,340": by how much, and to what.
                let far = low.value.checked_mul(Decimal::from(50)).is_some_and(|n| n < high.value);
                if far && (low.value >= Decimal::ONE || low.form == Form::Part) && own_verb(view, self.start) {
                    return false;
                }
                if before(1).eq_ignore_ascii_case("from") {
                    return spans(view, self.start);
                }
                if trend::moved(view, self.start, clock.floor).is_some() {
                    return !unit && counted();
                }
                !year(low) || (unit && !year(high))
            }
            Link::Or => {
                if unit || suffix(view, high.end, high, None, clock).is_some() {
                    return false;
                }
                let near = high.value - low.value <= Decimal::TWO || low.value * Decimal::TWO >= high.value;
                near && high.value <= Decimal::from(100) && counted()
            }
        }
    }

    /// Takes in the bounding words on either side.
    fn bounds(&mut self, view: &View<'_>, clock: &Clock) {
        // Estimates stack: "at least about 12", "up to an estimated 12".
        for _ in 0..3 {
            let Some((edge, from)) = bound::before(view, self.from, clock.floor) else { break };
            self.take(edge);
            self.from = from;
        }
        self.used = self.extent_end();
        if let Some((edge, end)) = bound::after(view, self.used) {
            self.take(edge);
            self.used = end;
            if self.suffix.is_none() {
                self.end_after(view, end, clock);
            }
        }
        if matches!(self.low.form, Form::Collective) && self.low.value == Decimal::TWO {
            // "a couple of" is two by courtesy.
            self.approx = self.approx && self.edge.is_none();
        }
    }

    /// The unit may follow the bound: `10 or more miles`, `20-odd miles`.
    fn end_after(&mut self, view: &View<'_>, end: usize, clock: &Clock) {
        let last = self.high.unwrap_or(self.low);
        if let Some(found) = suffix(view, end, &last, None, clock) {
            self.used = found.end;
            self.suffix = Some(found);
        } else {
            self.end = end;
        }
    }

    /// The same said in another unit: `more than 100 km (60 miles)`, `lost 190 points, or 0.6%`.
    fn inherit(&mut self, view: &View<'_>, clock: &Clock) {
        let Some(last) = clock.last.as_ref().filter(|l| l.sentence == view.at) else { return };
        let (Some(between), true) = (view.tokens.get(last.end..self.from), self.suffix.is_some()) else { return };
        // What the first counted may stand between: "190 points, or 0.6%".
        let again = match between {
            [noun @ .., open] if open.kind == TokenKind::Open => {
                noun.len() <= 2 && noun.iter().all(|t| t.kind == TokenKind::Word)
            }
            [noun @ .., comma, _] if comma.kind == TokenKind::Comma => {
                noun.len() <= 2 && noun.iter().all(|t| t.kind == TokenKind::Word) && view.is(self.from - 1, "or")
            }
            // "lost 190 points or 0.6%"
            [noun, or] => noun.kind == TokenKind::Word && or.is(view.text, "or"),
            _ => false,
        };
        if again && self.edge.is_none() && !self.approx && self.trend.is_none() {
            (self.edge, self.approx, self.trend) = (last.edge, last.approx, last.trend);
        }
    }

    fn take(&mut self, edge: Edge) {
        if edge == Edge::About {
            self.approx = true;
        } else if self.edge.is_none() {
            self.edge = Some(edge);
        }
    }
}

/// The numeral that holds trigger `i`, and where it starts: `a` or `half` before a scale belongs to it.
fn first(view: &View<'_>, i: usize, floor: usize) -> Option<(usize, Numeral)> {
    if i > floor
        && view.kind(i) == Some(TokenKind::Word)
        && view.is_any(i - 1, words!["a", "an"])
        && let Some(n) = numeral(view, i - 1)
    {
        return Some((i - 1, n));
    }
    Some((i, numeral(view, i)?))
}

/// `-5`, `minus 5`, `minus-130`
fn negated(view: &View<'_>, start: usize, n: Numeral, floor: usize) -> (Numeral, usize) {
    let minus = Numeral { value: -n.value, ..n };
    if start == floor {
        return (n, start);
    }
    let before = &view.tokens[start - 1];
    // `plus or minus 5 percent` is a width, not below nought.
    let either = start >= 3 && view.is(start - 2, "or") && view.is(start - 3, "plus");
    if view.is_any(start - 1, words!["minus", "negative"]) {
        return if either { (n, start) } else { (minus, start - 1) };
    }
    if before.kind != TokenKind::Hyphen || !view.tokens[start].glued() {
        return (n, start);
    }
    if before.glued() && start >= 2 {
        return if start >= 2 + floor && view.is_any(start - 2, words!["minus", "negative"]) {
            (minus, start - 2)
        } else if matches!(view.kind(start - 2), Some(TokenKind::Currency | TokenKind::Open)) {
            (minus, start - 1)
        } else {
            (n, start)
        };
    }
    (minus, start - 1)
}

/// Whether what moves a price stands right before token `start`: `added $12 to`.
fn own_verb(view: &View<'_>, start: usize) -> bool {
    let moves = words![
        "added", "adds", "adding", "shed", "sheds", "shedding", "put", "putting", "gave", "giving", "took", "taking"
    ];
    // "closed with a loss of 1/4 to 39-1/4"
    let noun = words!["gain", "loss", "rise", "fall", "drop", "advance", "decline"];
    let of = start > 1 && view.is(start - 1, "of") && view.is_any(start - 2, noun);
    of || start.checked_sub(1).is_some_and(|b| view.is_any(b, moves) || view.has(b, Class::Trend))
}

/// Whether what stands before the `from` of a figure makes a range of it: `range from 2 to 3`.
fn spans(view: &View<'_>, start: usize) -> bool {
    let cues = words![
        "range",
        "ranges",
        "ranged",
        "ranging",
        "anywhere",
        "vary",
        "varies",
        "varied",
        "varying",
        "run",
        "runs",
        "ran",
        "running",
        "between",
        "aged",
        "ages",
        "lasting",
        "somewhere",
        "fines",
        "prices",
        "costs",
        "sizes",
        "estimates",
        "sentences",
        "terms"
    ];
    start > 1 && view.is_any(start - 2, cues)
}

/// How two numerals are linked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Link {
    Between,
    Hyphen,
    /// Of two prices, bid and asked: `453/455 stg`.
    Slash,
    To,
    Or,
}

/// The link at token `at` of a figure that starts at `start`, and what follows it.
fn link(view: &View<'_>, start: usize, at: usize) -> Option<(Link, usize)> {
    let token = view.tokens.get(at)?;
    let after_glued = view.tokens.get(at + 1).is_some_and(crate::token::Token::glued);
    match token.kind {
        // `40- to 60-hour`
        TokenKind::Hyphen if token.glued() && !after_glued && view.is(at + 1, "to") => Some((Link::To, at + 2)),
        TokenKind::Hyphen | TokenKind::Dash if token.glued() == after_glued => {
            // `10-to-15`, `15-to-20-year`
            if view.is(at + 1, "to") && view.kind(at + 2) == Some(TokenKind::Hyphen) {
                return Some((Link::To, at + 3));
            }
            Some((Link::Hyphen, at + 1))
        }
        TokenKind::Slash if token.glued() && after_glued => Some((Link::Slash, at + 1)),
        TokenKind::Word if view.is_any(at, words!["to", "through"]) => Some((Link::To, at + 1)),
        TokenKind::Word if view.is(at, "and") && start > 0 && view.is(start - 1, "between") => {
            Some((Link::Between, at + 1))
        }
        TokenKind::Word if view.is(at, "or") => Some((Link::Or, at + 1)),
        _ => None,
    }
}

/// The numeral after a currency sign at token `at`.
fn next_sum(view: &View<'_>, at: usize, clock: &Clock) -> Option<usize> {
    let number = (at + 1..at + 4).find(|&k| view.kind(k) == Some(TokenKind::Number))?;
    let (from, _) = prefix(view, number, clock)?;
    (from == at).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::super::examples::check;

    #[test]
    fn ranges_and_what_is_none() {
        for text in ["Between 10 and 15 boats sank.", "10 to 15 boats sank.", "10-15 boats sank.", "10–15 boats sank."]
        {
            assert_eq!(super::super::examples::said(text)[0].split('|').nth(2), Some("[10,15] boat"), "{text}");
        }
        check("It cost $1.5-2 million.", &["$1.5-2 million|money|[1500000,2000000] USD"]);
        check("Rates range from 5% to 10%.", &["5% to 10%|percent|[5,10] percent"]);
        check("Debt rose from £2m to £3m.", &["£2m|money|2000000 GBP", "£3m|money|3000000 GBP up"]);
        check(
            "Debt rose from 2 to 3 billion euros.",
            &["2|money|2000000000 EUR", "3 billion euros|money|3000000000 EUR up"],
        );
        check(
            "Debt rose from 2 to 3-4 billion euros.",
            &["2|money|2000000000 EUR", "3-4 billion euros|money|[3000000000,4000000000] EUR up"],
        );
        check("A 10- to 20-pound bag.", &["10- to 20-pound|measure|[10,20] pound"]);
        check("A 30- to 40-year-old man fled.", &["30- to 40|age|[30,40] year"]);
        check("The visitors won 3-1.", &["3-1|name|score"]);
        check(
            "It cost 63m francs (72/78m dollars).",
            &["63m francs|money|63000000 CHF", "72/78m dollars|money|[72000000,78000000] USD"],
        );
        check("Tin stood at 453/455 pounds.", &["453/455 pounds|money|[453,455] GBP"]);
        check("Orm shut with a loss of 1/4 to 39-1/4.", &["1/4|number|0.25", "39-1/4|number|39.25"]);
    }
}

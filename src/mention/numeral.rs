//! A numeral: digits or number words, with scales and fractions, as one exact number.

use rust_decimal::Decimal;

use super::beside::Beside;
use super::lone::{goes_on, scaled_next};
use super::part::{cut_off, half, half_more, parts, sign, slashed};
use super::scale::{scale, scaled};
use crate::lexicon::{Class, words};
use crate::sentence::View;
use crate::token::{Flags, TokenKind};

/// A number read from the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Numeral {
    /// What it is worth.
    pub value: Decimal,
    /// One unit of the last written digit: 100,000 for `1.2 million`.
    pub step: Decimal,
    /// The scale it is written in: 1,000,000 for `1.2 million`, 1 for `1,200`.
    pub scale: Decimal,
    /// The first token after it.
    pub end: usize,
    /// How it is written.
    pub form: Form,
}

/// How a numeral is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// `12`, `1.2 million`, `5½`
    Digits,
    /// `twelve`, `a hundred`, `one million`
    Words,
    /// `two-thirds`, `a quarter`, `½`, `3/4`
    Part,
    /// `9-3/`: a whole number and a share of one that cannot be read
    Broken,
    /// `a dozen`, `a couple of`: exact only by courtesy
    Collective,
}

/// The numeral that starts at token `i`.
pub(crate) fn numeral(view: &View<'_>, i: usize) -> Option<Numeral> {
    let token = view.tokens.get(i)?;
    match token.kind {
        TokenKind::Number => digits(view, i),
        TokenKind::Fraction => {
            let value = sign(view.str(i))?;
            Some(scaled(view, Numeral { value, step: value, end: i + 1, form: Form::Part, scale: Decimal::ONE }))
        }
        TokenKind::Word => words(view, i),
        _ => None,
    }
}

/// A number of digits alone, separators included; `None` where it has more than 24.
pub(crate) fn parse(text: &str) -> Option<(Decimal, Decimal)> {
    if text.len() > 40 {
        return None;
    }
    // Most are digits and nothing else, and few of them.
    if text.len() < 19 && text.bytes().all(|b| b.is_ascii_digit()) {
        let value = text.bytes().fold(0, |value, b| value * 10 + u64::from(b - b'0'));
        return Some((Decimal::from(value), Decimal::ONE));
    }
    // `300.000` is written where the point groups digits: nobody means three decimals that are nought.
    let grouped = text.len() <= 7 && text.len() > 4 && text.ends_with(".000") && !text.starts_with('0');
    // `2,45`
    let continental = text.rsplit_once(',').is_some_and(|(_, decimals)| decimals.len() < 3);
    let (mut mantissa, mut decimals, mut point, mut count) = (0_i128, 0_u32, false, 0);
    for b in text.bytes() {
        match b {
            b'0'..=b'9' => {
                count += u32::from(mantissa > 0 || b > b'0');
                mantissa = mantissa * 10 + i128::from(b - b'0');
                decimals += u32::from(point);
            }
            b'.' => point = !grouped,
            b',' if continental => point = true,
            // The last four are the bytes of the narrow spaces that group digits.
            b',' | b' ' | 0xe2 | 0x80 | 0xaf | 0x89 => {}
            _ => return None,
        }
        if count > 24 || decimals > 24 {
            return None;
        }
    }
    Some((Decimal::try_from_i128_with_scale(mantissa, decimals).ok()?, Decimal::new(1, decimals)))
}

fn digits(view: &View<'_>, i: usize) -> Option<Numeral> {
    let whole = whole(view, i)?;
    match () {
        () if scaled_next(view, i + 1) => Some(large(view, whole)),
        () if goes_on(view, i + 1) => onward(view, i, whole),
        () => Some(whole),
    }
}

/// The digits at token `i` by themselves.
pub(super) fn whole(view: &View<'_>, i: usize) -> Option<Numeral> {
    let (value, step) = parse(view.str(i))?;
    Some(Numeral { value, step, end: i + 1, form: Form::Digits, scale: Decimal::ONE })
}

/// The numeral that begins with the digits at token `i`, which are `whole`.
pub(super) fn onward(view: &View<'_>, i: usize, whole: Numeral) -> Option<Numeral> {
    let Numeral { value, step, .. } = whole;
    // `3/4`, `5½`, `5 1/2`, `5-1/2`
    if let Some(part) = slashed(view, i) {
        return Some(scaled(view, part));
    }
    let next = i + 1;
    if view.kind(next) == Some(TokenKind::Fraction) {
        let part = sign(view.str(next))?;
        return Some(scaled(view, Numeral { value: value + part, step: part, end: next + 1, ..whole }));
    }
    let ones = step.is_one();
    for at in [next, hyphen(view, next)] {
        if ones
            && at < view.tokens.len()
            && (at > next || !view.tokens[at].glued())
            && let Some(part) = slashed(view, at)
        {
            return Some(scaled(view, Numeral { value: value + part.value, step: part.step, end: part.end, ..whole }));
        }
    }
    if ones && let Some(end) = cut_off(view, hyphen(view, next)).filter(|_| hyphen(view, next) > next) {
        return Some(Numeral { end, form: Form::Broken, ..whole });
    }
    if let Some(n) = parts(view, &whole) {
        return Some(n);
    }
    Some(large(view, half_more(view, whole)))
}

/// A numeral in digits with the scale that follows it, and what follows that.
pub(super) fn large(view: &View<'_>, whole: Numeral) -> Numeral {
    let n = scaled(view, whole);
    // `2 million 300 thousand`
    if n.end > whole.end
        && view.kind(n.end) == Some(TokenKind::Number)
        && let Some((more, _)) = parse(view.str(n.end))
        && let Some(factor) = scale(view, n.end + 1, n.end)
        && factor.0 < n.step
        && let Some(more) = more.checked_mul(factor.0)
        && more < n.step
        && let Some(value) = n.value.checked_add(more)
    {
        return tail(view, Numeral { value, step: factor.0, end: factor.1, ..n });
    }
    if n.end > whole.end { tail(view, n) } else { n }
}

/// `and 21`, `and one` after a hundred: `3 hundred and 21`, `6 crore and two hundred`.
fn tail(view: &View<'_>, n: Numeral) -> Numeral {
    if !view.is(n.end, "and") || n.form != Form::Digits || n.step < Decimal::ONE_HUNDRED {
        return n;
    }
    let at = n.end + 1;
    let hundred = n.step == Decimal::ONE_HUNDRED;
    let more = if plain(view, at) && hundred {
        parse(view.str(at)).map(|(value, step)| (value, step, at + 1))
    } else {
        group(view, at).map(|(value, step, end)| (value.into(), step.into(), end))
    };
    match more {
        Some((value, step, end))
            if value < n.step
                && !value.is_zero()
                && (hundred || value >= Decimal::ONE_HUNDRED)
                && !runs_on(view, at)
                && scale(view, end, at).is_none() =>
        {
            n.value.checked_add(value).map_or(n, |value| Numeral { value, step, end, ..n })
        }
        _ => n,
    }
}

/// Closed grammar of number words.
fn words(view: &View<'_>, i: usize) -> Option<Numeral> {
    if view.is(i, "half") {
        return half(view, i);
    }
    if view.is_any(i, words!["a", "an"]) {
        return article(view, i);
    }
    if view.is(i, "quarter")
        && let Some((factor, end)) = scale(view, hyphen(view, i + 1), i)
    {
        let value = factor / Decimal::from(4);
        return Some(Numeral { value, step: value, end, form: Form::Words, scale: factor });
    }
    if let Some((factor, end)) = scale(view, i, i) {
        // `hundred thousand`
        if let Some((more, end)) = scale(view, end, i).filter(|s| s.0 > factor)
            && let Some(value) = factor.checked_mul(more)
        {
            return Some(Numeral { value, step: value, end, form: Form::Words, scale: more });
        }
        // `hundred and fifty`, as in "several hundred" or a headline.
        return Some(rest(view, Numeral { value: factor, step: factor, end, form: Form::Words, scale: factor }));
    }
    if let Some(n) = collective(view, i) {
        return Some(n);
    }
    let (value, step, end) = group(view, i)?;
    let n = Numeral { value: value.into(), step: step.into(), end, form: Form::Words, scale: Decimal::ONE };
    if let Some(n) = parts(view, &n) {
        return Some(n);
    }
    if let Some(n) = point(view, &n) {
        return Some(scaled(view, n));
    }
    let n = half_more(view, n);
    if let Some(dozen) = collective(view, hyphen(view, n.end)).filter(|_| !view.is(n.end, "couple")) {
        return Some(Numeral { value: n.value * dozen.value, step: dozen.value, ..dozen });
    }
    match scale(view, n.end, i) {
        Some((factor, end)) if factor > n.step => {
            // `three lakh crore`
            let (factor, end) = match scale(view, end, i).filter(|s| s.0 > factor) {
                Some((more, end)) => (factor.checked_mul(more)?, end),
                None => (factor, end),
            };
            let value = n.value.checked_mul(factor)?;
            let step = n.step.min(Decimal::ONE).checked_mul(factor)?;
            let scaled = Numeral { value, step, end, form: Form::Words, scale: factor };
            Some(if n.step.beside(1).is_lt() { scaled } else { half_more(view, rest(view, scaled)) })
        }
        _ => Some(n),
    }
}

/// `a hundred`, `a million and a half`, `a dozen`, `a quarter`, `a third of a million`.
fn article(view: &View<'_>, i: usize) -> Option<Numeral> {
    let one = Numeral { value: Decimal::ONE, step: Decimal::ONE, end: i + 1, form: Form::Words, scale: Decimal::ONE };
    let next = hyphen(view, i + 1);
    if let Some((factor, end)) = scale(view, next, i) {
        let n = rest(view, Numeral { value: factor, step: factor, end, ..one });
        return Some(half_more(view, n));
    }
    if view.is_any(next, words!["half", "quarter"]) && scale(view, hyphen(view, next + 1), i).is_some() {
        return words(view, next);
    }
    collective(view, next).or_else(|| parts(view, &one))
}

/// `dozen`, `couple of`, at token `i`.
pub(super) fn collective(view: &View<'_>, i: usize) -> Option<Numeral> {
    let count = Decimal::from(view.tokens.get(i)?.number(Class::Collective)?);
    let n = Numeral { value: count, step: count, end: i + 1, form: Form::Collective, scale: Decimal::ONE };
    if view.is(i, "dozen") {
        return Some(half_more(view, n));
    }
    // `three dozens`: only after a number.
    if view.is(i, "dozens") {
        let number = i > 0 && (view.kind(i - 1) == Some(TokenKind::Number) || view.has(i - 1, Class::Cardinal));
        return number.then_some(n);
    }
    let of = usize::from(view.is(i + 1, "of"));
    let after = i + 1 + of;
    if let Some((factor, end)) = scale(view, after, i) {
        return Some(Numeral { value: count * factor, step: factor, end, ..n });
    }
    if view.is(after, "dozen") {
        return Some(Numeral { value: count * Decimal::from(12), step: 12.into(), end: after + 1, ..n });
    }
    let counts = of == 1 || view.is_any(after, words!["more", "other"]) || view.has(after, Class::TimeUnit);
    counts.then_some(Numeral { end: after, ..n })
}

/// A number below a thousand in words, or hundreds to 9,900: value, step, end.
fn group(view: &View<'_>, i: usize) -> Option<(u64, u64, usize)> {
    let (value, end) = below_hundred(view, i)?;
    let hundred = hyphen(view, end);
    if value == 0 || !view.is(hundred, "hundred") {
        return Some((value, 1, end));
    }
    let value = value * 100;
    let end = hundred + 1;
    match below_hundred(view, and(view, end)) {
        Some((more, stop)) if more > 0 && !view.is(hyphen(view, stop), "hundred") => {
            Some((value + more, 1, stop)).filter(|_| !runs_on(view, and(view, end))).or(Some((value, 100, end)))
        }
        _ => Some((value, 100, end)),
    }
}

/// `seven`, `seventeen`, `seventy`, `seventy-seven`.
pub(super) fn below_hundred(view: &View<'_>, i: usize) -> Option<(u64, usize)> {
    let cardinal = |at: usize| view.tokens.get(at).and_then(|t| t.number(Class::Cardinal));
    let first = cardinal(i)?;
    let next = hyphen(view, i + 1);
    match cardinal(next) {
        Some(unit @ 1..=9) if first >= 20 => Some((first + unit, next + 1)),
        _ => Some((first, i + 1)),
    }
}

/// What follows a hundred or a scale: `and six`, `two hundred thousand`.
fn rest(view: &View<'_>, mut n: Numeral) -> Numeral {
    // At most one group a scale, so a handful of turns.
    for _ in 0..8 {
        if n.step.beside(1).is_le() {
            break;
        }
        let at = and(view, n.end);
        let Some((value, step, end)) = group(view, at) else { break };
        let (value, step) = (Decimal::from(value), Decimal::from(step));
        let (value, step, end) = match scale(view, end, at) {
            Some((factor, end)) => (value * factor, factor, end),
            None => (value, step, end),
        };
        // "one million, two million", "a hundred and a thousand", "thousands and one".
        if value.is_zero() || value >= n.step || runs_on(view, at) {
            break;
        }
        // `two million and three fifths`, `one million and one half`
        let part = Numeral { value, step: Decimal::ONE, end, form: Form::Words, scale: Decimal::ONE };
        if step == Decimal::ONE && at > n.end && (parts(view, &part).is_some() || view.is(hyphen(view, end), "half")) {
            return half_more(view, n);
        }
        let Some(total) = n.value.checked_add(value) else { break };
        n = Numeral { value: total, step, end, ..n };
    }
    n
}

/// Whether a numeral at `at` that could end another one belongs to what follows instead: `one in five`.
fn runs_on(view: &View<'_>, at: usize) -> bool {
    view.is(at, "one") && view.is_any(at + 1, words!["in", "of", "man", "woman", "person", "another"])
}

/// `three point five`.
fn point(view: &View<'_>, n: &Numeral) -> Option<Numeral> {
    if !view.is(n.end, "point") || n.step < Decimal::ONE {
        return None;
    }
    let (mut value, mut step, mut end) = (n.value, Decimal::ONE, n.end + 1);
    // "point eleven", "point seventy-one"
    if let Some((two @ 10..=99, end)) = below_hundred(view, end) {
        let step = Decimal::new(1, 2);
        let value = value + step * Decimal::from(two);
        return Some(Numeral { value, step, end, form: Form::Words, scale: Decimal::ONE });
    }
    while let Some(digit @ 0..=9) = view.tokens.get(end).and_then(|t| t.number(Class::Cardinal)) {
        if end > n.end + 12 {
            return None;
        }
        step /= Decimal::TEN;
        value += step * Decimal::from(digit);
        end += 1;
    }
    (end > n.end + 1).then_some(Numeral { value, step, end, form: Form::Words, scale: Decimal::ONE })
}

/// The token after a hyphen that glues what is before `at` to what follows; `at` itself where there is none.
pub(crate) fn hyphen(view: &View<'_>, at: usize) -> usize {
    match (view.tokens.get(at), view.tokens.get(at + 1)) {
        (Some(h), Some(next)) if h.kind == TokenKind::Hyphen && h.glued() && next.glued() => at + 1,
        _ => at,
    }
}

/// Past `and` or `-and-`, where there is one.
fn and(view: &View<'_>, at: usize) -> usize {
    let word = hyphen(view, at);
    if view.is(word, "and") { hyphen(view, word + 1) } else { word }
}

/// A quotient, to 12 digits where it does not end.
pub(crate) fn divide(above: Decimal, below: Decimal) -> Decimal {
    if below.is_zero() { Decimal::ZERO } else { (above / below).round_dp(12).normalize() }
}

/// Whether the numeral at `i` is one run of digits without a point or commas: `2012`, `55`.
pub(crate) fn plain(view: &View<'_>, i: usize) -> bool {
    view.tokens
        .get(i)
        .is_some_and(|t| t.kind == TokenKind::Number && !t.flags.has(Flags::DECIMAL) && !t.flags.has(Flags::GROUPED))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::sentence::Segmented;

    /// The value and the text read from the first token on.
    fn check(text: &str, value: &str, read: &str) {
        let article = Article { text: text.into(), ..Article::default() };
        let seg = Segmented::new(&article);
        let view = seg.view(0);
        let got = numeral(&view, 0)
            .map_or((String::new(), ""), |n| (n.value.normalize().to_string(), view.span(0, n.end - 1).of(text)));
        assert_eq!((got.0.as_str(), got.1), (value, read), "{text}");
    }

    #[test]
    fn one_value_many_spellings() {
        check("2,45 metres", "2.45", "2,45");
        check("two hundred point zero three", "200.03", "two hundred point zero three");
        check("nought point eleven", "0.11", "nought point eleven");
        check("3 hundred and 21", "321", "3 hundred and 21");
        check("three lakh crore", "3000000000000", "three lakh crore");
        check("40\u{202f}000 people", "40000", "40\u{202f}000");
        check("40 000 people", "40000", "40 000");
        check("40 300 people", "40", "40");
        check("104-7/1, they said", "111", "104-7/1");
        check("3-3/7 on Friday", "3.428571428571", "3-3/7");
        check("9/8ths", "1.125", "9/8ths");
        check("2010-9/11", "2010", "2010");
        for same in ["1,200,000 x", "1.2m people", "1.2 million x", "1.2mn x", "one million two hundred thousand x"] {
            let read = same.rsplit_once(' ').map_or("", |s| s.0);
            check(same, "1200000", read);
        }
        for same in ["3.5", "3½", "3 1/2", "three and a half", "three-and-a-half", "three point five", "3 and a half"]
        {
            check(same, "3.5", same);
        }
        for same in
            ["500,000", "half a million", "half-a-million", "five hundred thousand", "500k", "0.5 million", "5 lakh"]
        {
            check(same, "500000", same);
        }
        for same in ["one hundred and six", "a hundred and six", "one hundred six", "106"] {
            check(same, "106", same);
        }
        for same in ["two-thirds", "two thirds", "⅔", "2/3"] {
            check(same, "0.666666666667", same);
        }
        for same in ["24", "two dozen", "twenty-four", "twenty four", "2 dozen"] {
            check(same, "24", same);
        }
        check("a million and a half", "1500000", "a million and a half");
        check("9-4/5 pct", "9.8", "9-4/5");
        check("9-5/4 points", "10.25", "9-5/4");
        check("9-3/ pct on Friday", "9", "9-3/");
        check("9-0/16 pct on Friday", "9", "9-0/16");
        check("one and a half million", "1500000", "one and a half million");
        check("two and a quarter million", "2250000", "two and a quarter million");
        check("a quarter of a million", "250000", "a quarter of a million");
        check("two thousand and twelve", "2012", "two thousand and twelve");
        check("twelve hundred", "1200", "twelve hundred");
        check("a couple of hundred", "200", "a couple of hundred");
        check("half a dozen", "6", "half a dozen");
        check("2 million 300 thousand", "2300000", "2 million 300 thousand");
        check("three trillion", "3000000000000", "three trillion");
    }

    #[test]
    fn stops_where_the_numeral_ends() {
        check("one hundred and two hundred", "100", "one hundred");
        check("one million and two million", "1000000", "one million");
        check("five and six", "5", "five");
        check("a third man", "", "");
        check("a third of them", "0.333333333333", "a third");
        check("the 100m final", "", "");
        check("100m final", "100", "100");
        check("half-brother", "", "");
        check("two quarters", "0.5", "two quarters");
        check("thirty one-year terms", "31", "thirty one");
        check("9/11", "9", "9");
        check("12345678901234567890123456789012345", "", "");
    }
}

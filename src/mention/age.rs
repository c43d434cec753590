//! Ages: how old somebody is, in every house style.

use compact_str::{CompactString, format_compact};
use rust_decimal::Decimal;

use super::apposition::{apposed, coded, enclosed, is_name, respective};
use super::beside::Beside;
use super::bound::Edge;
use super::decade::decade;
use super::figure::Figure;
use super::numeral::{Form, hyphen, numeral, plain};
use super::{Clock, Kind, Match, Mention, casualty};
use crate::lexicon::{Class, WordList, plural, words};
use crate::sentence::View;
use crate::token::TokenKind;
use crate::value::{Quantity, Value};

/// Of whom an age is told with no more than its unit: `a 4-year girl`.
pub(super) const CHILD: &WordList = words!["boy", "girl", "toddler"];

/// Reads an age from a figure whose trigger is `i`.
pub(super) fn read(view: &View<'_>, i: usize, figure: &Figure, clock: &Clock) -> Option<Match> {
    if figure.low.value.is_sign_negative() || figure.low.form == Form::Part {
        return None;
    }
    if let Some((bounds, from, end)) = decade(view, figure) {
        let quantity = Quantity { bounds, unit: "year".into(), ..Quantity::default() };
        return Some(Mention::new(view, (from, end), (figure.start, end), Kind::Age, Value::Quantity(quantity)).into());
    }
    if let Some((unit, end)) = old(view, figure) {
        let age = mention(view, figure, unit, end);
        let one = casualty::aged(view, figure.start, end, clock.floor);
        return Some(match one {
            Some(one) => Match { mention: one, more: vec![age.mention], ..age },
            None => age,
        });
    }
    if figure.suffix.is_some() {
        return None;
    }
    if let Some((edge, end)) = over_under(view, figure) {
        return Some(mention(view, &Figure { edge: Some(edge), ..figure.clone() }, "year", end));
    }
    let most = figure.high.unwrap_or(figure.low).value;
    let possible = most.beside(125).is_le() && figure.low.value.beside(0).is_gt();
    if !possible {
        return None;
    }
    if let Some(found) = said(view, figure, clock) {
        return Some(found);
    }
    if !plain(view, i) && figure.low.form != Form::Words || figure.edge.is_some() && !figure.bare() {
        return None;
    }
    let end = figure.end;
    if apposed(view, figure) || figure.bare() && (respective(view, figure) || coded(view, figure)) {
        return Some(mention(view, figure, "year", end));
    }
    None
}

/// An age mention: the extent is the numeral alone.
fn mention(view: &View<'_>, figure: &Figure, unit: &'static str, end: usize) -> Match {
    let mut quantity = figure.quantity(unit);
    quantity.trend = None;
    let youngest = figure.edge == Some(Edge::Min) && view.is(figure.from, "as");
    let point =
        quantity.bounds.point().or(figure.low.value.into()).filter(|_| youngest || quantity.bounds.point().is_some());
    quantity.iso = point.and_then(|n| iso(n, unit));
    let end = end.max(figure.used);
    let value = Value::Quantity(quantity);
    Mention::new(view, (figure.from, end), (figure.start, figure.low_end()), Kind::Age, value).into()
}

fn iso(n: Decimal, unit: &str) -> Option<CompactString> {
    let n = n.normalize();
    Some(match unit {
        "year" => format_compact!("P{n}Y"),
        "month" => format_compact!("P{n}M"),
        "week" => format_compact!("P{n}W"),
        "day" => format_compact!("P{n}D"),
        "hour" => format_compact!("PT{n}H"),
        _ => return None,
    })
}

/// The unit of time at token `at`.
fn unit(view: &View<'_>, at: usize) -> Option<&'static str> {
    let lemma = view.tokens.get(at)?.lemma(Class::TimeUnit);
    match lemma {
        Some(l @ ("year" | "month" | "week" | "day" | "hour")) => Some(l),
        _ if view.is_any(at, words!["yr", "yrs"]) => Some("year"),
        _ => None,
    }
}

/// `55-year-old`, `55 years old`, `six-month-olds`, `55 years of age`, `87 yo`, and the first of
/// `a 17- and an 18-year-old`: the unit, and the first token after.
fn old(view: &View<'_>, figure: &Figure) -> Option<(&'static str, usize)> {
    let at = figure.end;
    // `16- year-old`
    let slip = view.kind(at) == Some(TokenKind::Hyphen)
        && view.tokens[at].glued()
        && view.has(at + 1, Class::TimeUnit)
        && view.kind(at + 2) == Some(TokenKind::Hyphen);
    let word = if slip { at + 1 } else { hyphen(view, at) };
    if word != at && slipped(view, word) {
        return Some(("year", word + 3));
    }
    if let Some(unit) = unit(view, word) {
        // `a 4-year girl`
        if word != at && view.is_any(word + 1, CHILD) {
            return Some((unit, word + 1));
        }
        // `Jo Roe, aged 55 years,`
        if word == at && figure.from > 1 && view.is(figure.from - 1, "aged") && enclosed(view, word + 1) {
            return Some((unit, word + 1));
        }
        let next = hyphen(view, word + 1);
        if view.is_any(next, words!["old", "olds", "young"]) {
            return Some((unit, next + 1));
        }
        if view.is(next, "of") && view.is(next + 1, "age") {
            return Some((unit, next + 2));
        }
        // `Ava Jones, six months, and …`
        let named =
            word == at && unit != "year" && enclosed(view, word + 1) && is_name(view, figure.start.checked_sub(2)?);
        return named.then_some((unit, word + 1));
    }
    if view.is_any(word, words!["yo", "y.o."])
        || (view.is(word, "y") && view.kind(word + 1) == Some(TokenKind::Slash) && view.is(word + 2, "o"))
    {
        return Some(("year", if view.is(word, "y") { word + 3 } else { word + 1 }));
    }
    // `17- and 18-year-old`, `14-, 15- and 16-year-olds`, `a 17- and an 18-year-old`
    if view.kind(at) == Some(TokenKind::Hyphen) && view.tokens[at].glued() && word == at {
        let mut next = at + 1;
        for _ in 0..4 {
            while next < at + 16
                && (view.kind(next) == Some(TokenKind::Comma)
                    || view.is_any(next, words!["and", "or", "to", "a", "an", "the"]))
            {
                next += 1;
            }
            let n = numeral(view, next)?;
            let follows = hyphen(view, n.end);
            if let Some(unit) = unit(view, follows) {
                return view.is_any(hyphen(view, follows + 1), words!["old", "olds"]).then_some((unit, at + 1));
            }
            if view.kind(n.end) != Some(TokenKind::Hyphen) {
                return None;
            }
            next = n.end + 1;
        }
    }
    None
}

/// The `yaer` of `55-yaer-old`: no other word can stand there.
fn slipped(view: &View<'_>, at: usize) -> bool {
    let old = || view.kind(at + 1) == Some(TokenKind::Hyphen) && view.is(at + 2, "old");
    view.kind(at) == Some(TokenKind::Word)
        && (3..=5).contains(&view.str(at).len())
        && old()
        && strsim::osa_distance(&view.str(at).to_lowercase(), "year") == 1
}

/// The token before `at`, a hyphen skipped.
pub(super) fn hyphen_back(view: &View<'_>, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    if view.kind(before) == Some(TokenKind::Hyphen) { before.checked_sub(1) } else { Some(before) }
}

/// `under-16s`, `over-75s`, `over 18s`
fn over_under(view: &View<'_>, figure: &Figure) -> Option<(Edge, usize)> {
    let s = view.tokens.get(figure.end)?;
    if !s.glued() || !view.is_any(figure.end, words!["s", "'s", "’s"]) {
        return None;
    }
    let before = hyphen_back(view, figure.start)?;
    let edge = match () {
        () if view.is_any(before, words!["under", "Under"]) => Edge::Under,
        () if view.is(before, "over") => Edge::Over,
        () => return None,
    };
    Some((edge, figure.end + 1))
}

/// Ages that a word says: `aged 55`, `age 55`, `turned 40`, `as young as 12`, `at the age of 17`,
/// `he was 55`, `died at 92`.
fn said(view: &View<'_>, figure: &Figure, clock: &Clock) -> Option<Match> {
    let before = figure.from.checked_sub(1)?;
    let end = figure.end;
    let at = |k: usize| figure.from.checked_sub(k).map_or("", |i| view.str(i));
    let is = |k: usize, list: &WordList| figure.from.checked_sub(k).is_some_and(|i| view.is_any(i, list));
    // `as young as 12`, `younger than 18`
    if is(1, words!["as"]) && is(2, words!["young", "old"]) && is(3, words!["as"]) {
        let edge = if is(2, words!["young"]) { Edge::Min } else { Edge::Max };
        let from = figure.from - 3;
        return Some(mention(view, &Figure { edge: Some(edge), from, ..figure.clone() }, "year", end));
    }
    if is(1, words!["than"]) && is(2, words!["younger", "older"]) && followed(view, figure.used) {
        let edge = if is(2, words!["younger"]) { Edge::Under } else { Edge::Over };
        let from = figure.from - 2;
        return Some(mention(view, &Figure { edge: Some(edge), from, ..figure.clone() }, "year", end));
    }
    // `18 or older`, `12 and younger`
    if view.is_any(end, words!["or", "and"]) && view.is_any(end + 1, words!["older", "younger"]) {
        let edge = if view.is(end + 1, "older") { Edge::Min } else { Edge::Max };
        return Some(mention(view, &Figure { edge: Some(edge), used: end + 2, ..figure.clone() }, "year", end));
    }
    // `at an age above 11 years`
    if is(1, words!["age", "ages"]) && figure.edge.is_some() && view.is_any(end, words!["years", "year"]) {
        return Some(Match { end: usize::MAX, ..mention(view, figure, "year", end + 1) });
    }
    let not_unit =
        !view.has(end, Class::TimeUnit) || view.is_any(end, words!["years", "year"]) && view.is(end + 1, "old");
    if !not_unit {
        return None;
    }
    if is(1, words!["aged", "age", "ages"])
        || (is(1, words!["of"]) && is(2, words!["age", "ages"]))
        || (is(1, words![":"]) && is(2, words!["age"]))
    {
        let mut figure = figure.clone();
        if is(1, words!["of"])
            && let Some(edge) = age_edge(view, before)
        {
            figure.edge = Some(edge);
        }
        return Some(list(view, &figure, clock));
    }
    // `children under 16`, `women over 40`
    let people = view.has(before, Class::PersonNoun) && plural::is_plural(view.str(before));
    let bound =
        matches!(figure.edge, Some(Edge::Under | Edge::Over)) && view.is_any(figure.from, words!["under", "over"]);
    if people && bound && figure.low.step == Decimal::ONE && followed(view, figure.used) {
        return Some(mention(view, figure, "year", end));
    }
    if is(1, words!["between"]) && is(2, words!["aged", "ages"]) {
        return Some(mention(view, figure, "year", end));
    }
    if is(1, words!["turned", "turns", "turning"])
        && followed(view, figure.used)
        && figure.low.value >= Decimal::ONE
        && figure.bare()
    {
        let who = !view.is_any(end, words!["over", "degrees", "heads"]);
        return who.then(|| mention(view, figure, "year", end));
    }
    // `The choir's average age is 67`
    if is(1, words!["is", "was"]) && (2..=6).any(|k| is(k, words!["age"])) && followed(view, figure.used) {
        return Some(mention(view, figure, "year", end));
    }
    let whole = || figure.high.is_none() && figure.low.step == Decimal::ONE && figure.low.scale == Decimal::ONE;
    let adult = || figure.low.value >= Decimal::from(3);
    // `She was under 5 when`, `he was over 60 when`
    if figure.edge.is_some()
        && is(1, words!["is", "was"])
        && view.is(figure.used, "when")
        && whole()
        && adult()
        && figure.low.value <= Decimal::from(110)
        && person_before(view, figure.from.checked_sub(1)?, at(1))
    {
        return Some(mention(view, figure, "year", end));
    }
    if figure.edge.is_some() || view.kind(end) == Some(TokenKind::Hyphen) || !whole() {
        return None;
    }
    // `He was 55 when`, `who is 83.`, `She will be 35 by`
    let skip = usize::from(is(
        1,
        words!["just", "only", "now", "then", "still", "already", "almost", "nearly", "aged", "about"],
    ));
    let be = |k: usize| {
        is(k, words!["is", "was", "be", "am", "i'm", "he's", "she's", "were", "are"]) || matches!(at(k), "'s" | "’s")
    };
    if be(1 + skip)
        && adult()
        && person_before(view, figure.from.checked_sub(1 + skip)?, at(1 + skip))
        && be_followed(view, figure.used)
    {
        return Some(mention(view, figure, "year", end));
    }
    // `The men are 20, 22 and 30.`
    let people = is(1, words!["are", "were"])
        && (is(2, words!["they"])
            || figure
                .from
                .checked_sub(2)
                .is_some_and(|k| view.has(k, Class::PersonNoun) && plural::is_plural(view.str(k))));
    if people && figure.bare() && adult() {
        let all = list(view, figure, clock);
        let closed = view.tokens.get(all.end).is_none_or(|t| t.kind != TokenKind::Word && t.kind != TokenKind::Number);
        if !all.more.is_empty() && closed {
            return Some(all);
        }
    }
    // `both 20,` `all 19,`
    let all = is(1, words!["all"]) && matches!(at(2), "," | "—" | "–");
    if (is(1, words!["both", "each"]) || all) && adult() && enclosed(view, end) {
        return Some(mention(view, figure, "year", end));
    }
    // `died at 92`, `married at 21`, `a widower by 40`
    let verbs = words![
        "died", "dies", "dead", "married", "retired", "retire", "pregnant", "orphaned", "widowed", "career", "debut",
        "school", "home",
    ];
    // "Put the number of dead at 27": nobody died at that age.
    let tally = is(2, words!["dead"]) && is(3, words!["of", "the", "number"]);
    if is(1, words!["at"]) && is(2, verbs) && !tally && adult() && sure_end(view, figure.used) {
        return Some(mention(view, figure, "year", end));
    }
    // `At 24 he left`, `At 61, she is`: the words open the sentence.
    let they = |k: usize| view.is_any(k, words!["he", "she"]);
    let aside = usize::from(view.kind(figure.used) == Some(TokenKind::Comma));
    if figure.from == 1
        && is(1, words!["at"])
        && figure.bare()
        && they(figure.used + aside)
        && adult()
        && figure.low.value <= Decimal::from(110)
    {
        return Some(mention(view, figure, "year", end));
    }
    if is(1, words!["by"])
        && is(2, words!["widower", "widow", "millionaire", "grandmother", "grandfather", "orphan"])
        && adult()
        && sure_end(view, figure.used)
    {
        return Some(mention(view, figure, "year", end));
    }
    // `a boy of 14`, `a man of 60`
    if is(1, words!["of"])
        && is(3, words!["a", "an", "the"])
        && is(2, words!["man", "woman", "boy", "girl", "child", "lad", "teenager"])
        && followed(view, figure.used)
    {
        return Some(mention(view, figure, "year", end));
    }
    None
}

/// `over the age of 80`, `under the age of 18`: what stands before `age of` bounds it.
fn age_edge(view: &View<'_>, of: usize) -> Option<Edge> {
    let mut at = of.checked_sub(2)?;
    if view.is(at, "the") {
        at = at.checked_sub(1)?;
    }
    match () {
        () if view.is_any(at, words!["over", "above"]) => Some(Edge::Over),
        () if view.is_any(at, words!["under", "below"]) => Some(Edge::Under),
        () => None,
    }
}

/// `aged 55`, and the rest of `ages 13, 17 and 19`.
fn list(view: &View<'_>, figure: &Figure, clock: &Clock) -> Match {
    let mut first = mention(view, figure, "year", figure.end);
    let mut at = first.end;
    while first.more.len() < 12 {
        let comma = view.kind(at) == Some(TokenKind::Comma);
        let next = at + usize::from(comma);
        let and = view.is_any(next, words!["and", "or"]);
        let next = next + usize::from(and);
        if !(comma || and) || next >= view.tokens.len() {
            break;
        }
        let open = Clock { floor: next, ..clock.clone() };
        let Some(n) = super::figure::figure(view, next, &open) else { break };
        let ends = (comma || and) && (sure_end(view, n.used) || view.is(n.used, "and"));
        let capital = view.kind(n.used) == Some(TokenKind::Word)
            && !view.is_any(n.used, words!["and", "or", "years", "year", "who", "were", "was"]);
        if !ends
            || capital
            || n.start != next
            || !n.bare()
            || n.low.value > Decimal::from(115)
            || n.low.value <= Decimal::ZERO
        {
            break;
        }
        let more = mention(view, &n, "year", n.end);
        at = more.end;
        first.more.push(more.mention);
    }
    first.end = at;
    first.resume = at;
    first
}

/// Whether the clause goes on after token `end` as it does after an age, not with a counted noun.
fn followed(view: &View<'_>, end: usize) -> bool {
    match view.tokens.get(end) {
        None => true,
        Some(t) => match t.kind {
            TokenKind::Word => {
                let e = t.entry();
                e.is(Class::Preposition) && !view.is(end, "of")
                    || e.is(Class::Conjunction)
                    || e.is(Class::Auxiliary)
                    || e.is(Class::Pronoun)
                    || view.is_any(
                        end,
                        words![
                            "when",
                            "last",
                            "this",
                            "next",
                            "who",
                            "years",
                            "year",
                            "but",
                            "while",
                            "yesterday",
                            "today",
                            "as",
                            "earlier",
                            "later",
                            "now",
                            "told",
                        ],
                    )
            }
            TokenKind::Percent
            | TokenKind::Currency
            | TokenKind::Slash
            | TokenKind::Hyphen
            | TokenKind::Number
            | TokenKind::Colon => false,
            _ => true,
        },
    }
}

/// Stricter: a stop, or a word no noun phrase starts with.
fn sure_end(view: &View<'_>, end: usize) -> bool {
    followed(view, end) && !view.is_any(end, words!["to", "per", "under", "over", "years", "year"])
}

/// After `he was 55`.
fn be_followed(view: &View<'_>, end: usize) -> bool {
    match view.tokens.get(end) {
        None => true,
        Some(t) => match t.kind {
            TokenKind::Word => {
                view.is_any(
                    end,
                    words![
                        "when", "and", "at", "but", "years", "by", "now", "last", "next", "this", "or", "with",
                        "while", "who", "on", "in",
                    ],
                ) && !(view.is(end, "and") && view.is_any(end + 1, words!["a", "0"]))
            }
            TokenKind::Percent
            | TokenKind::Currency
            | TokenKind::Slash
            | TokenKind::Hyphen
            | TokenKind::Number
            | TokenKind::Colon => false,
            _ => true,
        },
    }
}

/// Whether `be` at token `at` has a person for its subject: a pronoun, `who`, or a name.
fn person_before(view: &View<'_>, at: usize, be: &str) -> bool {
    if matches!(be.to_ascii_lowercase().as_str(), "i'm" | "he's" | "she's" | "am") {
        return true;
    }
    let Some(mut subject) = at.checked_sub(1) else { return false };
    if view.is_any(
        subject,
        words!["will", "would", "must", "now", "probably", "currently", "only", "also", "still", "already"],
    ) {
        let Some(s) = subject.checked_sub(1) else { return false };
        subject = s;
    }
    if view.is_any(subject, words!["he", "she", "who", "i"]) {
        return true;
    }
    // `Both men were 24.`
    let both = |k: usize| view.is(k, "both") && (k == 0 || view.kind(k - 1) == Some(TokenKind::Semicolon));
    if both(subject) || subject > 0 && both(subject - 1) && view.has(subject, Class::PersonNoun) {
        return matches!(be, "are" | "were");
    }
    if matches!(be, "'s" | "’s") {
        return false;
    }
    // `The boy at the wheel was 18.`
    let place =
        (2..=4).find(|k| subject > *k && view.is_any(subject - k + 1, words!["at", "behind", "in", "inside", "on"]));
    if let Some(k) = place
        && be.eq_ignore_ascii_case("was")
        && view.has(subject - k, Class::PersonNoun)
        && view.has(subject - k - 1, Class::Determiner)
        && !plural::is_plural(view.str(subject - k))
    {
        return true;
    }
    // `Rauf is 55.`, `the café's owner – is 47`, `the youngest of the climbers, Noor Haddad, is 13`
    let named = is_name(view, subject)
        || (matches!(view.kind(subject), Some(TokenKind::Comma | TokenKind::Dash))
            && subject > 0
            && is_name(view, subject - 1))
        || view.has(subject, Class::PersonNoun)
        || (view.kind(subject) == Some(TokenKind::Dash)
            && subject > 0
            && view.kind(subject - 1) == Some(TokenKind::Word));
    named && !plural::is_plural(view.str(subject))
}

#[cfg(test)]
mod tests {
    use super::super::examples::check;

    #[test]
    fn every_house_style() {
        for text in [
            "Abel Marsh, 55, fled.",
            "Abel Marsh (55) fled.",
            "Abel Marsh, aged 55, fled.",
            "Abel Marsh, aged 55 years, fled.",
            "Abel Marsh, just 55, fled.",
            "The 55-year-old fled.",
            "The 55 year old fled.",
            "He was 55 years old.",
            "He turned 55.",
            "She is 55.",
            "The boy at the wheel was 55.",
            "Abel Marsh (w/m, 55) fled.",
            "Abel Marsh (55/M) fled.",
            "Abel Marsh, who also was 55, fled.",
            "Ida Moss and Abel Marsh, 55 admitted it.",
            "A man, 55, fled.",
            "A 55- year-old fled.",
            "He died at the age of 55.",
        ] {
            check(text, &["55|age|55 year"]);
        }
        check("Ida Moss was under 7 when she sang.", &["7|age|(-∞,7) year"]);
        check("It is Abel May, 55, and Ida Moss, 19.", &["55|age|55 year", "19|age|19 year"]);
        check("Moss’s father, Bill, 55, fled.", &["55|age|55 year"]);
        check("A 17- and an 18-year-old fled.", &["17|age|17 year", "18|age|18 year"]);
        check("Ida Moss, 19, and Jon Hale, 17, fled.", &["19|age|19 year", "17|age|17 year"]);
        check("The boys, ages 13, 17 and 19, fled.", &["13|age|13 year", "17|age|17 year", "19|age|19 year"]);
        check("A man in his 50s fled.", &["50s|age|[50,59] year"]);
        check("A man in his late 50s fled.", &["50s|age|[50,59] year"]);
        check("A man in his mid-50s fled.", &["50s|age|[50,59] year"]);
        check("A boy in his late teens fled.", &["teens|age|[13,19] year"]);
        check("A man in his early fifties fled.", &["fifties|age|[50,59] year"]);
        check("A 55-yaer-old fled.", &["55|age|55 year"]);
        check("A 4-year girl fled.", &["4|age|4 year"]);
        check("Jo Roe, 55 (the baker), fled.", &["55|age|55 year"]);
        check(
            "They are Jo Roe, 55, Ida Roe, 9, and Al Roe 7, he said.",
            &["55|age|55 year", "9|age|9 year", "7|age|7 year"],
        );
        check("A six-month-old was found.", &["six|age|6 month"]);
        check("The keeper wept. At 24 he has left Orm.", &["24|age|24 year"]);
        check("At 61, she is the oldest.", &["61|age|61 year"]);
        check("Some were as young as 12.", &["12|age|[12,∞) year"]);
        check("Voters aged 18 to 24 stayed.", &["18 to 24|age|[18,24] year"]);
        check("She rowed at an age above 11 years.", &["11|age|(11,∞) year"]);
        check("It is free for children under 16.", &["16|age|(-∞,16) year"]);
        check("It is free for women over 70 in Orm.", &["70|age|(70,∞) year"]);
        check("It is free for under-16s.", &["16|age|(-∞,16) year"]);
    }

    #[test]
    fn and_what_is_no_age() {
        check("On day three, 12, then 15, boats left.", &["three|number|3", "12|number|12", "15|number|15"]);
        check("Abel Marsh[55] fled.", &["55|name|note"]);
        check("They met at Mill Park, 55 of whom fled.", &["55|count|55"]);
        check("The Marshes, two of four heirs, fled.", &["two|count|2 heir", "four|count|4 heir"]);
        check("Brioc, 10 and 60 mm.", &["10|measure|10 millimetre", "60 mm|measure|60 millimetre"]);
        check("Of 90 passengers, 55 were hurt.", &["90|count|90 passenger", "55|count|55 person"]);
        check("Jo Roe, 55 (12), led by Al Roe 7.", &["55|number|55", "12|number|12", "7|name|part of a name"]);
        check("The index was 55 points up.", &["55|count|55 point up"]);
        check("He lives at 55 Marsh Lane.", &["55|name|address"]);
    }
}

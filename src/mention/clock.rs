//! The clock: what the grammars know of time beside the sentence.

use chrono::{Datelike, NaiveDate};
use compact_str::CompactString;
use rust_decimal::Decimal;

use super::bound::Edge;
use super::purse::Purse;
use super::when::{self, When};
use super::{Kind, Mention};
use crate::article::{DateOrder, Moment};
use crate::lexicon::{Class, Classes};
use crate::sentence::Segmented;
use crate::token::{Flags, Kinds, TokenKind};
use crate::value::{Grain, Interval, Quantity, Trend, Value};

/// The article's own date, and the dates last mentioned.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    /// When the article was published.
    pub published: Option<Moment>,
    /// The date that "the next day" counts from.
    pub reference: Option<Interval>,
    /// The sentence that mentioned it.
    pub said: usize,
    /// The quarter that "a year earlier" and "the quarter" speak of.
    pub quarter: Option<(i32, u32)>,
    /// The text tells a history: its dates count from one another, not from the article's date.
    pub narrative: bool,
    /// The first token of the sentence that no earlier mention has used; a match may reach back
    /// as far as this.
    pub floor: usize,
    /// The quantity last mentioned, for `(60 miles)` and `to 12` after it.
    pub(super) last: Option<Last>,
    /// The largest count of the sentence last read, for `of which 40` after it.
    pub(super) largest: Option<Last>,
    /// The length of time last mentioned, for `Holt for nine` after it.
    pub(super) length: Option<Spent>,
    /// How the article writes `06/01/2025`, where that is known.
    pub date_order: Option<DateOrder>,
    /// The currency that a bare `$` stands for in this article.
    pub dollar: &'static str,
    /// The currencies that words of many nations stand for in this article.
    pub(super) purse: Purse,
}

/// What a bare dollar is, by the country of the article's address.
fn dollar(seg: &Segmented<'_>) -> &'static str {
    let Some(url) = &seg.article.metadata.url else { return "USD" };
    let host = url.value.split("//").last().and_then(|u| u.split('/').next()).unwrap_or("");
    match host.rsplit('.').next() {
        Some("au") => "AUD",
        Some("ca") => "CAD",
        Some("nz") => "NZD",
        Some("sg") => "SGD",
        Some("hk") => "HKD",
        Some("tw") => "TWD",
        _ => "USD",
    }
}

/// The length of time last mentioned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spent {
    /// Its sentence.
    pub sentence: usize,
    /// Its tokens.
    pub tokens: (usize, usize),
    /// Its unit.
    pub unit: CompactString,
}

/// The quantity last mentioned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Last {
    /// Its sentence.
    pub sentence: usize,
    /// Its first token.
    pub from: usize,
    /// The first token after it.
    pub end: usize,
    /// How it was bounded.
    pub edge: Option<Edge>,
    /// Whether it was an estimate.
    pub approx: bool,
    /// Rise or fall.
    pub trend: Option<Trend>,
    /// Its kind.
    pub kind: Kind,
    /// Its unit.
    pub unit: CompactString,
    /// Its number, where it is one.
    pub value: Option<Decimal>,
}

impl Last {
    /// Whether it is the sum before it in another currency: `$107 million` in `84.3 million pounds ($107 million)`.
    fn converts(&self, before: &Self) -> bool {
        let beside = self.sentence == before.sentence && self.from == before.end + 1;
        beside && self.kind == Kind::Money && before.kind == Kind::Money && self.unit != before.unit
    }

    fn of(mention: &Mention) -> Option<Self> {
        let Value::Quantity(q) = &mention.value else { return None };
        let edge = match q.bounds {
            b if b.min == b.max => None,
            b if b.max.is_none() => Some(if b.min_open { Edge::Over } else { Edge::Min }),
            b if b.min.is_none() => Some(if b.max_open { Edge::Under } else { Edge::Max }),
            _ => None,
        };
        let (from, end) = mention.tokens;
        Some(Self {
            sentence: mention.sentence,
            from,
            end,
            edge,
            approx: q.approx,
            trend: q.trend,
            kind: mention.kind,
            unit: q.unit.clone(),
            value: q.bounds.max.or(q.bounds.min),
        })
    }
}

impl Clock {
    /// The clock at the start of an article.
    pub fn new(seg: &Segmented<'_>) -> Self {
        let published = seg.article.metadata.published.as_ref().map(|p| p.value);
        let narrative = is_narrative(seg, published.map(|p| p.date));
        let date_order = seg.article.metadata.date_order;
        Self { published, narrative, date_order, dollar: dollar(seg), purse: Purse::new(seg), ..Self::default() }
    }

    /// Takes note of a mention once it is certain.
    pub fn note(&mut self, mention: &Mention) {
        if let Some(last) = Last::of(mention)
            && !self.last.as_ref().is_some_and(|before| last.converts(before))
        {
            let count = last.kind == Kind::Count && !last.unit.is_empty();
            let less = |l: &Last| l.sentence == last.sentence && l.value >= last.value;
            if count && !self.largest.as_ref().is_some_and(less) {
                self.largest = Some(last.clone());
            }
            self.last = Some(last);
        }
        let Some(timex) = mention.value.timex() else { return };
        if mention.kind == Kind::Duration {
            let spent =
                |q: &Quantity| Spent { sentence: mention.sentence, tokens: mention.tokens, unit: q.unit.clone() };
            self.length = timex.quantity.as_deref().map(spent);
            let months = timex.length.is_some_and(|l| l.months >= 6.into());
            self.quarter = self.quarter.filter(|_| !months);
        }
        let (Kind::Date | Kind::Time, Some(interval)) = (mention.kind, timex.interval) else { return };
        if interval.grain == Grain::Century {
            return;
        }
        // In a history a year by itself that strays from the thread ("as he wrote in 2005") is an
        // aside, and one that holds the date last mentioned says nothing new.
        let aside = self.narrative
            && interval.grain >= Grain::Year
            && self.reference.is_some_and(|r| {
                let apart = (interval.start.year() - r.start.year()).abs();
                let back = timex.inferred && interval.start < r.start;
                let ahead = mention.tokens.0 > 2 && r.grain <= Grain::Month && interval.start > r.end;
                interval.contains(&r) || back || ahead || apart > 5 || interval.grain > Grain::Year
            });
        if aside {
            return;
        }
        self.reference = Some(interval);
        self.said = mention.sentence;
        match When::of(&interval) {
            When::Quarter(Some(year), n) => {
                // A quarter to come, or the same one a year before, is not what the text is about.
                let complete = self.published.is_none_or(|p| interval.end.date() <= p.date);
                let year_ago = self.quarter == Some((year + 1, n));
                if !year_ago && (complete || self.quarter.is_none()) {
                    self.quarter = Some((year, n));
                }
            }
            When::Year(_) if !timex.inferred => self.quarter = None,
            _ => {}
        }
    }

    /// The day that months and weekdays are looked for around.
    pub(super) fn anchor(&self) -> Option<NaiveDate> {
        if self.narrative { self.reference() } else { self.published.map(|p| p.date) }
    }

    /// The first day of the date last mentioned, else the article's.
    pub(super) fn reference(&self) -> Option<NaiveDate> {
        let said = self.reference.map(|r| r.start.date());
        if self.narrative { said } else { said.or_else(|| self.published.map(|p| p.date)) }
    }
}

/// Whether the text tells a history: many full dates long before the article's own, and next to
/// none of the weekdays and yesterdays that news is told by.
fn is_narrative(seg: &Segmented<'_>, published: Option<NaiveDate>) -> bool {
    let now = published.map_or(i32::MAX, when::year_of);
    let text = seg.article.text.as_str();
    let (mut far, mut full, mut near) = (0, 0, 0);
    for sentence in seg.sentences.iter().filter(|s| s.kinds.meets(Kinds::of(TokenKind::Number))) {
        for (at, token) in seg.tokens[sentence.tokens.clone()].iter().enumerate() {
            let i = sentence.tokens.start + at;
            if token.kind != TokenKind::Number || !(3..=4).contains(&token.span.len()) || i == 0 {
                continue;
            }
            let Ok(year) = token.span.of(text).parse::<i32>() else { continue };
            let before_christ = seg.tokens.get(i + 1).is_some_and(|t| matches!(t.span.of(text), "BC" | "B.C." | "BCE"));
            let after_month = |back: usize| i >= back && seg.tokens[i - back].classes.meets(Classes::of(Class::Month));
            if before_christ {
                far += 1;
            } else if !(1000..=2200).contains(&year) {
            } else if year >= now {
                near += 1;
            } else if now.saturating_sub(year) > 2 {
                far += 1;
                full += usize::from(after_month(1) || after_month(2) || after_month(3));
            }
        }
    }
    if far < 6 || near * 2 > far || published.is_none() && full < 4 {
        return false;
    }
    let told = seg.tokens.iter().filter(|t| {
        let classes = t.classes;
        classes.meets(Classes::of(Class::Weekday)) && t.flags.has(Flags::CAPITAL) && t.span.len() > 5
            || classes.meets(Classes::of(Class::Deictic))
    });
    told.count() * 16 <= far
}

/// The year of an anchor, as people count.
pub(super) fn year(date: NaiveDate) -> i32 {
    when::year_of(date)
}

/// The month of an anchor, counted through the years.
pub(super) fn month_count(date: NaiveDate) -> i64 {
    i64::from(date.year()) * 12 + i64::from(date.month0())
}

#[cfg(test)]
mod tests {
    use crate::mention::timex::testing::read;

    #[test]
    fn a_history_counts_from_its_own_dates() {
        let history = "The siege began on 5 March 1702. In April the king fled. On 7 June 1703 the town fell. In August \
                       1703 it burned. By September 1704 peace was near. In October 1704 it was signed. It held until \
                       May 1710. In June it broke.";
        let got = read("2020-05-15", history);
        assert!(got.contains(&"April=1702-04".to_owned()), "{got:?}");
        assert!(got.contains(&"June=1710-06".to_owned()), "{got:?}");
    }
}

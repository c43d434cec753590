//! The relation of two assertions of one fact: same, compatible, exclusive or open, and how.

use chrono::{Datelike, NaiveDate};

use super::dead::DEAD;
use super::distant::distant;
use super::opposed::opposed;
use super::replaced::{first_reported, larger, replaced};
use super::{age, clock, number, quote, score, status, time};
use rust_decimal::Decimal;

use crate::assertion::{Assertion, Certainty, Scope};
use crate::attribute::{Change, Key};
use crate::context::stem_of;
use crate::extract::{Extract, Place};
use crate::mention::Kind;
use crate::value::{Bounds, Grain, Interval, Quantity, Timex, Value};

/// How two values stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// They say the same.
    Same,
    /// Something satisfies both.
    Meets(How),
    /// A later article gives a later value of a thing that grows.
    Supersedes,
    /// Nothing satisfies both.
    Excludes(How),
    /// They cannot be compared; a person must look.
    Open(How),
}

/// In what way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    /// The values differ.
    Differ,
    /// A bound and a figure.
    Bound,
    /// An approximation and a figure.
    Approximate,
    /// One figure rounded.
    Rounding,
    /// They differ by no more than was allowed.
    Tolerated,
    /// One date coarser than the other.
    Grain,
    /// The same weekday or month, read as the last one in one article and as the next in the other.
    Weekday,
    /// The same words, in articles of different days.
    Carried,
    /// A birthday lies between the articles.
    Birthday,
    /// No birth date fits both ages and dates.
    Ageing,
    /// The same age in articles years apart.
    Repeated,
    /// Ages a year apart and an article without a date.
    UndatedAge,
    /// Ages so far apart that two people of one name are likelier.
    TwoPeople,
    /// Different currencies.
    Currency,
    /// Percent and percentage points.
    PercentOrPoint,
    /// A date that could not be resolved.
    Unresolved,
    /// One of them is a prediction.
    Predicted,
    /// A figure that can only grow fell from one article to the later.
    Fell,
    /// Wordings differ.
    Wording,
    /// One quotation is part of the other.
    Shortened,
    /// Two stages of one case.
    Stage,
    /// One toll counts the attacker, the other may not.
    Including,
    /// The dead may be counted among the injured.
    DeadAmong,
    /// Others than those named, and how many were named is not said beside it.
    Others,
    /// An unborn child counted, or not.
    Unborn,
    /// So many of a kind of people, and a count of people of any kind.
    Kindred,
    /// Clock times within the hour.
    Clock,
    /// A night and the day before or after.
    Night,
    /// A time of day whose day is not said with it.
    Dayless,
    /// Two days too far apart for one event.
    Distant,
    /// One was first reported so, says whoever gives it.
    First,
}

/// What comparison needs to know of an assertion beside its value.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    /// The assertion.
    pub assertion: &'a Assertion,
    /// The article, as a place in the set.
    pub article: usize,
    /// The day of the article.
    pub on: Option<NaiveDate>,
    /// Its minute, where the article has a clock.
    pub at: Option<chrono::NaiveDateTime>,
    /// On which side of a date the thing lies.
    pub side: time::Side,
    /// Whether the person was dead by then.
    pub dead: bool,
    /// Whether its sentence tells of the dead too.
    pub beside_dead: bool,
    /// Whether its article tells of the dead anywhere.
    pub deadly: bool,
    /// Whether its article tells of somebody who may yet die.
    pub grave: bool,
    /// Whether its article gives the same figure as a bound elsewhere: "at least six".
    pub least: bool,
    /// Whether its sentence counts the attacker in.
    pub including: bool,
    /// The words of the value.
    pub words: &'a str,
    /// Whether its sentence says that an earlier figure was put right.
    pub revised: bool,
    /// Whether its sentence says that it was first reported so, and so takes it back: "initially put at nine".
    pub first: bool,
    /// Whether it is a weekday or a month by itself.
    pub bare: bool,
    /// Whether the figure is one that is not quite reached: "nearly 45 percent".
    pub short: bool,
    /// Whether it is a length of time that something is said to be longer than, in so many words.
    pub longer: bool,
}

impl<'a> Said<'a> {
    /// What is said at a place.
    ///
    /// `dead` is the day from which the person whose age it may be is known to be dead.
    pub fn new(extracts: &'a [Extract<'_>], place: Place, dead: Option<NaiveDate>) -> Self {
        let article = extracts[place.article].article;
        let assertion = place.of(extracts);
        let data = &article.metadata;
        let moment = data.updated.as_ref().or(data.published.as_ref()).map(|p| p.value);
        let text = article.field(assertion.mention.field);
        let toll = casualties(assertion).is_some();
        let sentence = if toll { assertion.sentence.of(text).to_lowercase() } else { String::new() };
        let beside_dead = DEAD.iter().any(|w| sentence.contains(w));
        let killed = |a: &Assertion| casualties(a) == Some("killed");
        Self {
            assertion,
            article: place.article,
            on: data.published.as_ref().map(|p| p.value.date),
            at: moment.and_then(|m| m.time.map(|t| m.date.and_time(t))),
            side: if assertion.context.head.dated {
                time::Side::At
            } else {
                side(text, assertion.mention.span.start as usize)
            },
            bare: bare(assertion.mention.span.of(text)),
            short: assertion.mention.value.quantity().is_some_and(|q| q.approx)
                && number::short(text, assertion.mention.span.start as usize),
            longer: assertion.mention.kind == Kind::Duration
                && time::longer(text, assertion.mention.span.start as usize),
            dead: dead.is_some_and(|d| data.published.as_ref().is_none_or(|p| p.value.date >= d)),
            beside_dead,
            deadly: beside_dead || (toll && extracts[place.article].assertions.iter().any(killed)),
            revised: REVISED.iter().any(|w| sentence.contains(w)),
            first: first_reported(assertion, text),
            grave: toll && killed(assertion) && GRAVE.iter().any(|w| article.text.contains(w)),
            least: toll && bounded(&extracts[place.article], assertion),
            including: sentence.contains("including") && ATTACKER.iter().any(|w| sentence.contains(w)),
            words: place.words(extracts),
        }
    }
}

/// Words that tell of somebody who may yet die.
const GRAVE: &[&str] =
    &["critical condition", "serious condition", "critically", "grave condition", "for his life", "for her life"];
/// Words for those who did it.
const ATTACKER: &[&str] = &["gunman", "suspect", "shooter", "attacker", "bomber", "killer"];

/// Words that take an earlier figure back.
const REVISED: &[&str] = &["revised", "lowered", "counted twice", "corrected", "down from", "cut the"];

/// Whether later counts replace what is asserted, up or down.
fn moves(a: &Assertion) -> bool {
    matches!(a.attribute, Key::Named(named) if named.change == Change::Moves)
}

/// Whether what is asserted only ever grows: the dead, the arrested, and how many shootings or deaths there were.
pub fn grows(a: &Assertion) -> bool {
    let head = &a.context.head;
    match a.attribute {
        Key::Named(named) => named.change == Change::Grows,
        Key::Open(_) => {
            a.mention.kind == Kind::Count
                && (matches!(head.class, "event" | "arrest" | "dead" | "hurt")
                    || INCIDENTS.contains(&head.lemma.as_str()))
        }
    }
}

/// What happens again and again, and is counted on.
const INCIDENTS: &[&str] = &[
    "homicide",
    "murder",
    "killing",
    "slaying",
    "stabbing",
    "robbery",
    "burglary",
    "overdose",
    "accident",
    "incident",
    "case",
    "complaint",
];

/// The attribute of a toll: `killed` or `injured`.
fn casualties(a: &Assertion) -> Option<&'static str> {
    match a.attribute {
        Key::Named(named) if matches!(named.id, "killed" | "injured") => Some(named.id),
        _ => None,
    }
}

/// Whether an article gives the figure of a toll as a bound too.
fn bounded(extract: &Extract<'_>, toll: &Assertion) -> bool {
    let bounds = |a: &Assertion| a.mention.value.quantity().map(|q| q.bounds);
    let Some(figure) = bounds(toll).and_then(|b| b.point()) else { return false };
    let least = |b: crate::value::Bounds| b.min == Some(figure) && b.max.is_none();
    extract.assertions.iter().any(|a| casualties(a) == casualties(toll) && bounds(a).is_some_and(least))
}

/// In what way two tolls that differ may both be right.
fn tolls(a: &Said<'_>, b: &Said<'_>) -> Option<How> {
    let id = casualties(a.assertion).filter(|id| casualties(b.assertion) == Some(id))?;
    if a.assertion.context.sentence.copied(&b.assertion.context.sentence) {
        return None;
    }
    let (x, y) = points(a, b)?;
    let gap = (x - y).abs();
    if (a.least && larger(b, a) == Some(true)) || (b.least && larger(a, b) == Some(true)) {
        return Some(How::Bound);
    }
    if (a.including || b.including) && gap == Decimal::ONE {
        return Some(How::Including);
    }
    // Where neither article tells of the dead, none can be among the hurt.
    if id == "injured" && !(a.beside_dead && b.beside_dead) && (a.deadly || b.deadly) && gap <= Decimal::TWO {
        return Some(How::DeadAmong);
    }
    let loose = |s: &Said<'_>| s.assertion.scope == Scope::Others && !s.beside_dead;
    (loose(a) || loose(b)).then_some(How::Others)
}

/// The two figures, where both are exact.
fn points(a: &Said<'_>, b: &Said<'_>) -> Option<(Decimal, Decimal)> {
    let point = |s: &Said<'_>| s.assertion.mention.value.point();
    point(a).zip(point(b))
}

/// Whether the smaller figure counts people of one kind, women or children, and the larger people of any kind: the
/// former may be among the latter.
fn kindred(a: &Said<'_>, b: &Said<'_>) -> bool {
    let Some(larger) = larger(a, b) else { return false };
    let (few, many) = if larger { (b, a) } else { (a, b) };
    let noun = |s: &Said<'_>| s.assertion.context.head.lemma.clone();
    KINDRED.contains(&noun(few).as_str()) && !KINDRED.contains(&noun(many).as_str())
}

/// People of one sex or age.
const KINDRED: &[&str] = &[
    "man", "woman", "boy", "girl", "child", "teen", "teenager", "juvenile", "adult", "kid", "male", "female", "officer",
];

/// Whether one figure is so many times the other that they hardly count the same; ten times is a slip.
fn far(a: &Said<'_>, b: &Said<'_>) -> bool {
    let Some((x, y)) = points(a, b) else { return false };
    let (low, high) = (x.min(y), x.max(y));
    low >= Decimal::TWO && high > low * Decimal::from(5) && high != low * Decimal::TEN
}

/// Whether it tells of what was over half a year before its article: such a toll is known.
fn bygone(s: &Said<'_>) -> bool {
    let over = s.assertion.context.when.map(|when| when.end.date());
    over.zip(s.on).is_some_and(|(over, on)| (on - over).num_days() > 183)
}

/// How two assertions of one fact stand to each other; `grows` where its value only ever does.
pub fn relate(a: &Said<'_>, b: &Said<'_>, grows: bool) -> Relation {
    if opposed(a.assertion, b.assertion) {
        return Relation::Excludes(How::Differ);
    }
    let grows = grows && !(bygone(a) && bygone(b));
    let plain = match values(a, b) {
        Relation::Meets(How::Bound) if two_bounds(a, b, grows) => Relation::Excludes(How::Bound),
        plain => plain,
    };
    if plain == Relation::Meets(How::Bound) && grows && lone(a) != lone(b) && rose(a, b) {
        return Relation::Supersedes;
    }
    let Relation::Excludes(how) = plain else { return plain };
    if let Some(relation) = told(a, b) {
        return relation;
    }
    if a.first != b.first {
        return Relation::Meets(How::First);
    }
    if distant(a, b) {
        return Relation::Open(How::Distant);
    }
    let unborn = |s: &Said<'_>| s.assertion.context.sentence.holds(stem_of("unborn"));
    let counted = casualties(a.assertion).is_some() && casualties(b.assertion).is_some();
    if counted && points(a, b).is_some_and(|(x, y)| (x - y).abs() == Decimal::ONE) && (unborn(a) || unborn(b)) {
        return Relation::Meets(How::Unborn);
    }
    // What lies ahead of its article is a forecast, however it is put: "the term ends in 2031".
    let ahead = |s: &Said<'_>| {
        let starts = s.assertion.mention.value.interval().map(|i| i.start.date());
        starts.zip(s.on).is_some_and(|(day, on)| day > on)
    };
    let predicted = |s: &Said<'_>| s.assertion.certainty == Certainty::Predicted || ahead(s);
    // "Will open on 3 May 2024", "opened on 4 May 2024": nothing says that the one was put off before the other was written.
    let dated = |s: &Said<'_>| s.assertion.mention.value.timex().is_some_and(|t| !t.inferred && t.interval.is_some());
    let undated = (a.on.is_none() || b.on.is_none()) && dated(a) && dated(b);
    if predicted(a) != predicted(b) && !undated {
        return Relation::Open(How::Predicted);
    }
    if moves(a.assertion) && moves(b.assertion) && later(a, b).is_some() {
        return Relation::Supersedes;
    }
    if let Some(relation) = replaced(a, b) {
        return relation;
    }
    if !grows || a.article == b.article {
        return Relation::Excludes(how);
    }
    let order = (later(a, b), larger(a, b));
    if rose(a, b) || outgrown(a, b) {
        return Relation::Supersedes;
    }
    let several = |s: &Said<'_>| s.assertion.scope == Scope::Several;
    if casualties(a.assertion).is_some() && (far(a, b) || several(a) && several(b)) {
        return Relation::Open(How::Differ);
    }
    // On one day, who lay near death in the one article may be dead in the other.
    if let (None, Some(more)) = order
        && (if more { b } else { a }).grave
        && points(a, b).is_some_and(|(x, y)| (x - y).abs() <= Decimal::TWO)
    {
        return Relation::Supersedes;
    }
    if let Some(how) = tolls(a, b) {
        return Relation::Meets(how);
    }
    if kindred(a, b) && a.assertion.scope == b.assertion.scope {
        return Relation::Open(How::Kindred);
    }
    match order {
        (Some(later), Some(_)) if (if later { a } else { b }).revised => Relation::Supersedes,
        (Some(_), Some(_)) => Relation::Excludes(How::Fell),
        _ => Relation::Excludes(how),
    }
}

/// Whether two articles of the same days give one weekday, or one day or month of the year, and it was read as the
/// last one in the one and as the next in the other: what is to come is often told of without a future verb.
fn cycle_apart(a: &Said<'_>, b: &Said<'_>) -> bool {
    let read = |s: &Said<'_>| s.assertion.mention.value.interval();
    let loose = |s: &Said<'_>| s.bare && s.assertion.mention.value.timex().is_some_and(|t| t.inferred);
    let (Some(x), Some(y), Some(on), Some(with)) = (read(a), read(b), a.on, b.on) else { return false };
    if a.article == b.article || (with - on).num_days().abs() > 3 {
        return false;
    }
    let (i, j) = (x.start.date(), y.start.date());
    let days = x.grain <= Grain::Day && y.grain <= Grain::Day;
    let months = x.grain == Grain::Month && y.grain == Grain::Month;
    // "In June" and "on June 25".
    let within = x.grain.max(y.grain) == Grain::Month && i.month() == j.month();
    let year = (i.with_year(j.year()) == Some(j) || within) && (i.year() - j.year()).abs() == 1;
    (days && (loose(a) || loose(b)) && (j - i).num_days().abs() == 7)
        || ((days || months || within) && loose(a) && loose(b) && year)
}

/// Whether a date is a weekday or a month by itself, with nothing that says which one: not `next Friday`.
fn bare(date: &str) -> bool {
    const NAMES: &str = "Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";
    date.get(..3).is_some_and(|w| NAMES.split(' ').any(|n| n == w)) && !date.starts_with("Month")
}

/// What becomes of two dates that exclude one another as they are read, where the words leave it open.
fn told(a: &Said<'_>, b: &Said<'_>) -> Option<Relation> {
    let (x, y) = (a.assertion.mention.value.timex()?, b.assertion.mention.value.timex()?);
    let (i, j) = (x.interval?, y.interval?);
    if a.side != time::Side::At || b.side != time::Side::At || a.assertion.mention.kind == Kind::Duration {
        return None;
    }
    if a.article != b.article && x.inferred && y.inferred {
        // Copy carried over from one day to another, and a weekday read in a week of its own.
        let days = (i.start.date() - j.start.date()).num_days();
        let weeks = i.grain <= Grain::Day && j.grain <= Grain::Day && days != 0 && days % 7 == 0;
        // "Today" in a text that was begun the day before.
        let stamped = a.on != b.on && (clock::stamped(a.words) || clock::stamped(b.words));
        if weeks || stamped || a.words.eq_ignore_ascii_case(b.words) {
            return Some(clock::carried(&i, a.words, &j, b.words));
        }
    }
    clock::relate(&i, a.words, &j, b.words)
}

/// `earlier this week` as the days of it before that of the article.
fn so_far(t: &Timex, s: &Said<'_>) -> Option<Timex> {
    let earlier = s.words.get(..13).is_some_and(|w| w.eq_ignore_ascii_case("earlier this "));
    let (i, on) = (t.interval.filter(|_| earlier)?, s.on?.and_hms_opt(0, 0, 0)?);
    let end = on - chrono::Duration::minutes(1);
    (i.start < end && end < i.end).then(|| Timex { interval: Some(Interval { end, ..i }), ..t.clone() })
}

fn values(a: &Said<'_>, b: &Said<'_>) -> Relation {
    let kinds = (a.assertion.mention.kind, b.assertion.mention.kind);
    match (&a.assertion.mention.value, &b.assertion.mention.value) {
        (Value::Quantity(x), Value::Quantity(y)) if kinds == (Kind::Age, Kind::Age) => {
            let aged = |age, s: &Said<'_>| age::Aged { age, on: s.on, dead: s.dead };
            age::relate(&aged(x, a), &aged(y, b))
        }
        (Value::Quantity(x), Value::Quantity(y)) => {
            let whole = [kinds.0, kinds.1].iter().all(|k| matches!(k, Kind::Count | Kind::Age | Kind::Ordinal));
            if (lone(a) || lone(b)) && x.bounds != y.bounds {
                return number::relate(&or_more(a, x), &or_more(b, y), whole);
            }
            if (a.short && number::passed(x, y)) || (b.short && number::passed(y, x)) {
                return Relation::Excludes(How::Bound);
            }
            let (p, q) = (number::marks(x, a.words), number::marks(y, b.words));
            match (p, q) {
                // "6/10" and "a rating of 6".
                (Some(p), None) if y.bounds.min.or(y.bounds.max) >= Some(Decimal::ONE) => number::relate(&p, y, false),
                (None, Some(q)) if x.bounds.min.or(x.bounds.max) >= Some(Decimal::ONE) => number::relate(x, &q, false),
                _ => number::relate(x, y, whole),
            }
        }
        (Value::Timex(x), Value::Timex(y)) if kinds.0 == Kind::Duration || kinds.1 == Kind::Duration => {
            match time::lengths(x, y) {
                // "Over ten years" is said of ten years, too, "more than ten" is not.
                Relation::Meets(How::Bound) if x.length == y.length && a.longer != b.longer && time::firm(x, y) => {
                    Relation::Excludes(How::Bound)
                }
                relation => relation,
            }
        }
        (Value::Timex(_), Value::Timex(_)) if cycle_apart(a, b) => Relation::Meets(How::Weekday),
        (Value::Timex(x), Value::Timex(y)) => match (so_far(x, a), so_far(y, b)) {
            (None, None) => time::relate(x, a.side, y, b.side),
            (p, q) => time::relate(p.as_ref().unwrap_or(x), a.side, q.as_ref().unwrap_or(y), b.side),
        },
        (Value::Wording(x), Value::Wording(y)) if kinds == (Kind::Quote, Kind::Quote) => quote::quotes(x, y),
        (Value::Wording(x), Value::Wording(y)) if kinds == (Kind::Score, Kind::Score) => score::scores(x, y),
        (Value::Wording(x), Value::Wording(y)) if a.article == b.article && x != y => Relation::Meets(How::Stage),
        (Value::Wording(x), Value::Wording(y)) => status::statuses(x, y, later(b, a)),
        (x, y) => match (x.quantity(), y.quantity()) {
            (Some(x), Some(y)) => number::relate(x, y, false),
            _ => Relation::Open(How::Differ),
        },
    }
}

/// Whether `a` was published after `b`; `None` where that cannot be told.
pub(super) fn later(a: &Said<'_>, b: &Said<'_>) -> Option<bool> {
    match (a.on?, b.on?) {
        (x, y) if x != y => Some(x > y),
        _ => match (a.at?, b.at?) {
            (x, y) if x != y => Some(x > y),
            _ => None,
        },
    }
}

/// Whether the later figure is the larger.
fn rose(a: &Said<'_>, b: &Said<'_>) -> bool {
    later(a, b).is_some_and(|later| a.article != b.article && larger(a, b) == Some(later))
}

/// Whether both say "more than" or "over" of figures well apart: nobody who knows of 30 million copies writes "over 20
/// million".
fn two_bounds(a: &Said<'_>, b: &Said<'_>, grows: bool) -> bool {
    let over = |s: &Said<'_>| {
        let q = s.assertion.mention.value.quantity().filter(|q| !q.approx && q.bounds.max.is_none())?;
        q.bounds.min.filter(|_| q.bounds.min_open)
    };
    // What grows may have grown between the two.
    let grown = (grows || moves(a.assertion)) && (a.on.is_some() || b.on.is_some());
    if grown || casualties(a.assertion).is_some() {
        return false;
    }
    let (Some(x), Some(y)) = (over(a), over(b)) else { return false };
    let (low, high) = (x.min(y), x.max(y));
    low >= Decimal::TEN && high * Decimal::from(20) > low * Decimal::from(23)
}

/// Whether one says what was thought to be the most, "up to 16", and the other, of the same day, that there were more.
fn outgrown(a: &Said<'_>, b: &Said<'_>) -> bool {
    let most = |s: &Said<'_>| {
        let bounds = s.assertion.mention.value.quantity().map(|q| q.bounds);
        bounds.is_some_and(|b| b.min.is_none() && b.max.is_some() && !b.max_open)
    };
    let less = |first: bool| if first { b } else { a };
    a.on.is_some() && a.on == b.on && later(a, b).is_none() && larger(a, b).is_some_and(|first| most(less(first)))
}

/// One whom no numeral counts.
const fn lone(s: &Said<'_>) -> bool {
    s.assertion.mention.lone
}

/// The figure of `s`, whom no numeral counts, as what it says: so many at least.
fn or_more(s: &Said<'_>, figure: &Quantity) -> Quantity {
    let max = if lone(s) { None } else { figure.bounds.max };
    Quantity { bounds: Bounds { max, ..figure.bounds }, ..figure.clone() }
}

/// The preposition before a date, read backwards from its first byte.
fn side(text: &str, start: usize) -> time::Side {
    let before = text.get(..start).unwrap_or_default().trim_end();
    let word = before.rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    match word.to_ascii_lowercase().as_str() {
        "before" => time::Side::Before,
        "to" if before.ends_with("prior to") => time::Side::Before,
        "by" | "until" | "till" => time::Side::By,
        "after" | "beyond" => time::Side::After,
        "since" => time::Side::Since,
        _ => time::Side::At,
    }
}

//! The timeline: when each article came out, figures that change from one to the next as steps,
//! and the dates that the articles give, in order.

use chrono::NaiveDate;
use maud::{Markup, html};

use super::super::document::{Article, Assertion, Fact, Mark};
use super::part::{Page, sign};
use crate::verdict::Verdict;

/// How wide the drawing is, and the part of it where dates stand.
const WIDTH: i64 = 680;
const LEFT: i64 = 36;
const RIGHT: i64 = 644;

/// How high the line of articles and a figure are.
const ARTICLES: i64 = 44;
const FIGURE: i64 = 96;

/// How many figures are drawn, and how many dates are listed.
const FIGURES: usize = 12;
const DATES: usize = 200;

/// A figure that changes: its fact, and what each dated article says, by day.
struct Figure<'a> {
    fact: &'a Fact,
    points: Vec<(NaiveDate, f64, Mark<'a>)>,
}

/// Writes the drawing and the list of dates.
pub(super) fn write(page: &Page<'_>) -> Markup {
    let mut dated: Vec<(NaiveDate, &Article)> =
        page.view.story.articles.iter().filter_map(|a| Some((day(a)?, a))).collect();
    dated.sort_by_key(|(date, _)| *date);
    let undated: Vec<&Article> = page.view.story.articles.iter().filter(|a| day(a).is_none()).collect();
    let figures: Vec<Figure<'_>> = page.view.story.facts.iter().filter_map(|f| figure(page, f)).take(FIGURES).collect();
    let dates = dates(page);
    let body = html! {
        @if dated.len() > 1 {
            div.scroll tabindex="0" role="region" aria-label="Drawing of the timeline" { (drawing(page, &dated, &figures)) }
        } @else { p.none { "Fewer than two articles have a date." } }
        @if !undated.is_empty() {
            p.undated { "Without a date: " @for a in undated { (page.letter(&a.id)) " " } }
        }
        @if !dates.is_empty() {
            h4 { "Dates the articles give" }
            ol.dates { @for (start, fact, marks) in dates.iter().take(DATES) {
                li class={ "v v-" (fact.verdict.name()) } {
                    time datetime=(start) { (marks.first().map_or("", Mark::says)) } " "
                    span.sign aria-label=(fact.verdict.name()) { (sign(fact.verdict)) } " "
                    (page.fact_name(fact)) " " @for mark in marks { (page.spot(mark)) " " }
                }
            } }
            @if dates.len() > DATES { p.more { "and " (dates.len() - DATES) " more" } }
        }
    };
    page.part("timeline", "Timeline", None, !figures.is_empty(), &body)
}

/// The day an article came out.
fn day(article: &Article) -> Option<NaiveDate> {
    article.published.value.as_deref()?.get(..10)?.parse().ok()
}

/// The number of a value, or the end of it that is given.
fn number(a: &Assertion) -> Option<f64> {
    let value = &a.value;
    let text = [&value.number, &value.min, &value.max].into_iter().find_map(|n| n.as_ref()?.as_deref())?;
    text.parse().ok().filter(|n: &f64| n.is_finite())
}

/// A fact as a figure, where dated articles give different numbers on different days.
fn figure<'a>(page: &Page<'a>, fact: &'a Fact) -> Option<Figure<'a>> {
    let changes = matches!(fact.verdict, Verdict::Superseded | Verdict::Conflict);
    if !changes || !matches!(fact.kind.as_str(), "count" | "number" | "money" | "percent" | "measure") {
        return None;
    }
    let point = |a: &'a Assertion| Some((day(page.view.article(&a.article)?)?, number(a)?, Mark::of(a)));
    let mut points: Vec<_> = page.view.first_each(&fact.assertions).into_iter().filter_map(point).collect();
    points.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let (first, last) = (points.first()?, points.last()?);
    let differ = points.iter().any(|p| p.1.total_cmp(&first.1).is_ne());
    let unit = |m: &Mark<'_>| m.assertion.and_then(|a| a.value.unit.clone()).unwrap_or_default();
    let differ = differ && points.iter().all(|p| unit(&p.2) == unit(&first.2) || fact.kind == "count");
    (differ && first.0 < last.0).then_some(Figure { fact, points })
}

fn drawing(page: &Page<'_>, dated: &[(NaiveDate, &Article)], figures: &[Figure<'_>]) -> Markup {
    let first = dated.first().map_or(NaiveDate::MIN, |d| d.0);
    let last = dated.last().map_or(first, |d| d.0);
    let days = (last - first).num_days().max(1);
    let x = |date: NaiveDate| LEFT + (RIGHT - LEFT) * (date - first).num_days().clamp(0, days) / days;
    let height = ARTICLES + FIGURE * rows(figures.len()) + 8;
    let told: Vec<String> = figures.iter().map(|f| sentence(page, f)).collect();
    let (title, about) = (page.anchor("timeline-title"), page.anchor("timeline-about"));
    html! {
        svg viewBox={ "0 0 " (WIDTH) " " (height) } width=(WIDTH) height=(height) role="img" aria-labelledby={ (title) " " (about) } {
            title id=(title) { "When the articles came out, and how figures changed" }
            desc id=(about) { (told.join(" ")) }
            line.axis x1=(LEFT) y1="28" x2=(RIGHT) y2="28" {}
            @for group in dated.chunk_by(|a, b| a.0 == b.0) {
                @let letters: Vec<&str> = group.iter().map(|(_, a)| a.siglum.as_str()).collect();
                circle.article cx=(x(group[0].0)) cy="28" r="4" {}
                text.letters x=(x(group[0].0)) y="16" text-anchor=(anchor(x(group[0].0))) { (letters.join(" ")) }
                text.day x=(x(group[0].0)) y="44" text-anchor=(anchor(x(group[0].0))) { (group[0].0.format("%-d %b %Y").to_string()) }
            }
            @for (n, figure) in figures.iter().enumerate() { (steps(page, figure, ARTICLES + FIGURE * rows(n), &x)) }
        }
    }
}

/// So many rows, as the drawing counts.
fn rows(n: usize) -> i64 {
    i64::try_from(n).unwrap_or_default()
}

/// What keeps a label at either end inside the drawing.
const fn anchor(x: i64) -> &'static str {
    if x < LEFT + 40 {
        "start"
    } else if x > RIGHT - 40 {
        "end"
    } else {
        "middle"
    }
}

/// One figure: its values as steps from day to day.
fn steps(page: &Page<'_>, figure: &Figure<'_>, top: i64, x: &impl Fn(NaiveDate) -> i64) -> Markup {
    let values = || figure.points.iter().map(|p| p.1);
    let (low, high) = (values().fold(f64::MAX, f64::min), values().fold(f64::MIN, f64::max));
    let y = |v: f64| top + 78 - (((v - low) / (high - low)).clamp(0.0, 1.0) * 36.0) as i64;
    let mut path = String::new();
    for (n, (date, value, _)) in figure.points.iter().enumerate() {
        let (px, py) = (x(*date), y(*value));
        path = if n == 0 { format!("M{px} {py}") } else { format!("{path}H{px}V{py}") };
    }
    html! {
        g class={ "figure v v-" (figure.fact.verdict.name()) } {
            text.name x=(LEFT) y=(top + 22) { (figure.fact.name) " " tspan.sign { (sign(figure.fact.verdict)) " " (figure.fact.verdict.name()) } }
            path.steps d=(path) {}
            @for (date, value, _) in &figure.points { circle.point cx=(x(*date)) cy=(y(*value)) r="3.5" {} }
            @for day in figure.points.chunk_by(|a, b| a.0 == b.0) {
                @let (px, heights) = (x(day[0].0), || day.iter().map(|p| y(p.1)));
                // Where the line comes down, the label stands below it.
                @let before = figure.points.iter().rfind(|p| p.0 < day[0].0).map(|p| y(p.1));
                @let above = heights().min().unwrap_or(top) - 8;
                @let falls = before.is_some_and(|b| heights().all(|h| h > b));
                @let py = if falls { heights().max().unwrap_or(top) + 16 } else { above };
                text.label x=(px) y=(py) text-anchor=(anchor(px)) { (label(page, day)) }
            }
        }
    }
}

/// What the articles of one day say, each value once: `31 C, 34 D`.
fn label(page: &Page<'_>, day: &[(NaiveDate, f64, Mark<'_>)]) -> String {
    let said = day.chunk_by(|a, b| a.2.says() == b.2.says()).map(|same| {
        let letters: Vec<&str> = same.iter().map(|(_, _, m)| page.view.siglum(m.article)).collect();
        format!("{} {}", same[0].2.says(), letters.join(" "))
    });
    said.collect::<Vec<_>>().join(", ")
}

/// A figure in words.
fn sentence(page: &Page<'_>, figure: &Figure<'_>) -> String {
    let point = |(date, _, mark): &(NaiveDate, f64, Mark<'_>)| {
        format!("{} on {} in {}", mark.says(), date.format("%-d %B %Y"), page.view.siglum(mark.article))
    };
    let points: Vec<String> = figure.points.iter().map(point).collect();
    format!("{}: {}.", figure.fact.name, points.join(", "))
}

/// The dates that articles give, in order, each with its fact.
fn dates<'a>(page: &Page<'a>) -> Vec<(&'a str, &'a Fact, Vec<Mark<'a>>)> {
    let facts = page.view.story.facts.iter().filter(|f| matches!(f.kind.as_str(), "date" | "time"));
    let mut out: Vec<_> = facts
        .filter_map(|fact| {
            let start = fact.values.first()?.value.start.as_deref()?;
            let marks = page.view.first_each(&fact.assertions).into_iter().map(Mark::of).collect();
            Some((start, fact, marks))
        })
        .collect();
    out.sort_by_key(|(start, fact, _)| (*start, fact.name.as_str()));
    out
}

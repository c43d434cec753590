//! Display: the words an article shows first (headline, standfirst, caption, pull quote, alt text)
//! against what its body says.

use super::line::Line;
use super::{Case, Confidence, Finding, Findings, Rule, Side, Spot};
use crate::article::Region;
use crate::assertion::{Assertion, Certainty, Scope};
use crate::attribute::Key;
use crate::extract::Place;
use crate::lexicon::{Class, words};
use crate::mention::Kind;
use crate::relation::{How, Relation, Said, relate};
use crate::span::Field;
use crate::token::TokenKind;
use crate::verdict::Verdict;
use rust_decimal::Decimal;

/// Where words are shown apart from the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Display {
    Headline,
    Standfirst,
    Caption,
    PullQuote,
    AltText,
}

impl Display {
    /// What an editor calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Standfirst => "standfirst",
            Self::Caption => "caption",
            Self::PullQuote => "pull quote",
            Self::AltText => "alt text",
        }
    }

    /// Where a sentence is shown; none for the body's.
    pub fn of(line: &Line<'_>) -> Option<Self> {
        let seg = line.case.cut(line.article)?;
        let at = line.view.sentence.block;
        let block = seg.blocks.get(at)?;
        let text = line.view.text;
        let start = block.span.start as usize;
        let lead = text.get(..start).and_then(|t| t.rsplit('\n').next()).unwrap_or("").trim();
        let own = block.span.of(text);
        if own.starts_with("![") || lead.ends_with("![") {
            return Some(Self::AltText);
        }
        if block.field == Field::Text && (own.starts_with('>') || lead == ">") {
            return Some(Self::PullQuote);
        }
        match line.view.sentence.region {
            Region::Headline => Some(Self::Headline),
            Region::Standfirst => Some(Self::Standfirst),
            Region::Caption => Some(Self::Caption),
            Region::Body => {
                // A paragraph before the byline.
                let first = seg.blocks.iter().position(|b| b.field == Field::Text) == Some(at);
                let byline = seg.blocks.get(at + 1).is_some_and(|b| {
                    matches!(b.region, Region::Furniture | Region::Meta)
                        && b.span.of(text).to_ascii_lowercase().starts_with("by ")
                });
                (first && byline).then_some(Self::Standfirst)
            }
            _ => None,
        }
    }
}

/// How many sentences of the body are searched for what the display speaks of.
const DEPTH: usize = 8;
/// The same for a headline, which tells what the report opens with.
const LEDE: usize = 2;
/// How many times the other a figure may be, and speak of the same thing.
const TIMES: u32 = 10;

/// Compares what `which` shows with the body, article by article, under a rule.
pub(super) fn compare(case: &Case<'_>, rule: &'static Rule, which: fn(Display) -> bool, found: &mut Findings) {
    for &article in case.articles {
        let lines: Vec<Shown<'_>> = case.lines(article).map(|l| (Display::of(&l), l)).collect();
        let shown = || lines.iter().filter(|(d, _)| d.is_some_and(which));
        if shown().next().is_none() {
            continue;
        }
        let body: Vec<&Line<'_>> = lines.iter().filter(|(d, _)| d.is_none()).map(|(_, l)| l).collect();
        take_over(case, rule, (article, &lines, &body), which, found);
        for (display, line) in shown() {
            let Some(display) = display else { continue };
            for n in 0..line.said.len() {
                if let Some((at, k)) = contradicted(case, line, n, *display, &body) {
                    let sides = [(line, n), (at, k)].map(|(l, n)| Side::at(case.extracts, &[l.spot(n)])).to_vec();
                    let known = found
                        .findings
                        .iter()
                        .any(|f| f.sides.iter().any(|s| s.spots(case.extracts).contains(&line.spot(n))));
                    if !known {
                        let message = format!("{} says {}, the body {}", display.name(), line.text(n), at.text(k));
                        let hint = super::possible_slip::hint(&sides);
                        found.report(Finding { hint, ..Finding::new(rule, message, sides) });
                    }
                }
            }
        }
    }
}

/// A line of an article, and what it shows where it is no body.
type Shown<'a> = (Option<Display>, Line<'a>);

/// A conflict of figures inside one article between display and body is this rule's.
fn take_over(
    case: &Case<'_>,
    rule: &'static Rule,
    (article, lines, body_lines): (usize, &[Shown<'_>], &[&Line<'_>]),
    which: fn(Display) -> bool,
    found: &mut Findings,
) {
    let display = |spot: &Spot| {
        let holds = |l: &&(Option<Display>, Line<'_>)| {
            l.1.view.sentence.field == spot.field && l.1.view.sentence.span.contains(spot.span)
        };
        lines.iter().find(holds).and_then(|l| l.0)
    };
    let at = |spot: &Spot| {
        let mut spoken = lines.iter().map(|(_, l)| l).filter(|l| l.view.sentence.field == spot.field);
        let line = spoken.find(|l| l.view.sentence.span.contains(spot.span))?;
        Some((line, line.said.iter().position(|n| Some(*n) == spot.assertion)?))
    };
    for f in &mut found.findings {
        if !matches!(f.rule.code, "FC101" | "FC102" | "FC103" | "FC104" | "FC105" | "FC106" | "FC107")
            || f.derivation.is_some()
        {
            continue;
        }
        let sides: Vec<Vec<Spot>> = f.sides.iter().map(|s| s.spots(case.extracts)).collect();
        if sides.len() != 2 || sides.iter().flatten().any(|s| s.article != article) {
            continue;
        }
        let shown = |spots: &[Spot]| {
            spots.iter().map(display).collect::<Option<Vec<Display>>>().and_then(|d| d.first().copied())
        };
        let (a, b) = (shown(&sides[0]), shown(&sides[1]));
        let Some(display) = a.xor(b).filter(|d| which(*d)) else { continue };
        let (say, body) = if a.is_some() { (0, 1) } else { (1, 0) };
        let first = |side: usize| sides[side].first().and_then(at);
        let contradicted =
            first(say).is_some_and(|(line, n)| contradicted(case, line, n, display, body_lines).is_some());
        if let (Some((line, n)), Some((other, k))) = (first(say), first(body))
            && (doubtful(case, line, n, other, k)
                || display == Display::Headline && !contradicted && f.verdict != Verdict::Conflict)
        {
            continue;
        }
        // Two figures of one report may be of two things; not where the body has no other.
        if f.verdict == Verdict::Review && contradicted {
            (f.verdict, f.severity, f.confidence) = (Verdict::Conflict, rule.severity, Confidence::Medium);
            f.why = Some(format!("the body has the {}’s figure nowhere", display.name()));
        }
        f.message = format!("{} says {}, the body {}", display.name(), f.sides[say].text, f.sides[body].text);
        f.rule = rule;
        rule.settle.clone_into(&mut f.settle);
    }
}

/// The figure of the body that one of the display speaks of and contradicts; none where the body
/// bears it out anywhere.
fn contradicted<'b, 'c>(
    case: &Case<'_>,
    line: &Line<'_>,
    n: usize,
    display: Display,
    body: &'b [&'b Line<'c>],
) -> Option<(&'b Line<'c>, usize)> {
    let a = line.get(n);
    // A table of results, a place in a series: "Image 8 of 11".
    if line.has(words!["vs", "versus"]) || serial(line, n) {
        return None;
    }
    let dated = (0..line.said.len()).any(|k| matches!(line.kind(k), Kind::Date));
    // A file picture speaks of its own year.
    if !comparable(a) || display == Display::Caption && dated && !matches!(line.kind(n), Kind::Date | Kind::Age) {
        return None;
    }
    let place = |l: &Line<'_>, k: usize| Place { article: l.article, assertion: l.said[k] };
    let depth_of = if display == Display::Headline { LEDE } else { DEPTH };
    let same = |l: &Line<'_>, k: usize| l.number(k).is_some() && l.number(k) == line.number(n);
    let said = Said::new(case.extracts, place(line, n), None);
    let relation = |l: &Line<'_>, k: usize| relate(&said, &Said::new(case.extracts, place(l, k), None), false);
    let mut candidate = None;
    for (depth, l) in body.iter().enumerate() {
        if line.number(n).is_some_and(|x| sums(l, x) || added(l, a, x)) {
            return None;
        }
        if l.has(words!["vs", "versus"]) {
            continue;
        }
        for k in 0..l.said.len() {
            let b = l.get(k);
            if same(l, k) {
                return None;
            }
            if !kin(a, b) || a.context.act.other_end(&b.context.act) {
                continue;
            }
            if near(a, b) || cut(a, b) || l.number(k).is_some_and(|x| sums(line, x)) {
                return None;
            }
            let excludes = matches!(relation(l, k), Relation::Excludes(_) | Relation::Open(How::Predicted));
            if !excludes {
                return None;
            }
            if candidate.is_none()
                && depth < depth_of
                && comparable_size(a, b)
                && borne(b)
                && !serial(l, k)
                && !(summand(l, k) || placed(line, n) || placed(l, k))
                && !doubtful(case, line, n, l, k)
                && (alike(a, b) || slip(a, b))
                && (b.scope == Scope::Whole || slip(a, b))
            {
                candidate = Some((*l, k));
            }
        }
    }
    candidate
}

/// Whether a figure shown and one of the body may both be right: parts and their sum, the attacker
/// counted in or not, a name that the body has too.
fn doubtful(case: &Case<'_>, line: &Line<'_>, n: usize, body: &Line<'_>, k: usize) -> bool {
    let counted = |l: &Line<'_>, n: usize| matches!(l.kind(n), Kind::Count | Kind::Number);
    if !counted(line, n) || !counted(body, k) {
        return false;
    }
    let part = |l: &Line<'_>, x: Option<Decimal>| x.is_some_and(|x| sums(l, x));
    let own = words!["himself", "herself", "themselves", "gunman", "shooter", "suspect", "suicide", "including"];
    serial(line, n)
        || part(line, body.number(k))
        || part(body, line.number(n))
        || [line, body].iter().any(|l| l.has(own))
        || verbatim(case, line, n)
}

/// Whether the body has the figure and the word after it as they are shown.
fn verbatim(case: &Case<'_>, line: &Line<'_>, n: usize) -> bool {
    let phrase = format!("{} {}", line.text(n), line.view.str(line.to(n))).to_lowercase();
    let article = case.article(line.article);
    let from = if line.view.sentence.field == Field::Title { 0 } else { line.view.sentence.span.end as usize };
    article.text.get(from..).is_some_and(|text| text.to_lowercase().contains(&phrase))
}

/// Whether one figure is the bound of the other: "20 rounds" and "more than 20 rounds".
fn near(a: &Assertion, b: &Assertion) -> bool {
    let end = |x: &Assertion| x.mention.value.quantity().and_then(|q| q.bounds.min.or(q.bounds.max));
    a.mention.value != b.mention.value && end(a).is_some() && end(a) == end(b)
}

/// Whether one figure is the other cut short: "75 million" and "75.7 million".
fn cut(a: &Assertion, b: &Assertion) -> bool {
    let read = |x: &Assertion| x.mention.value.quantity().and_then(|q| Some((q.bounds.point()?, q.step?)));
    let (Some((x, fine)), Some((y, coarse))) = (read(a), read(b)) else { return false };
    fine != coarse && (x - y).abs() < fine.max(coarse)
}

/// Whether neither figure is many times the other, unless by a slip.
fn comparable_size(a: &Assertion, b: &Assertion) -> bool {
    let point = |x: &Assertion| x.mention.value.point();
    let (Some(x), Some(y)) = (point(a), point(b)) else { return true };
    x.max(y) <= x.min(y) * Decimal::from(TIMES) || slip(a, b)
}

/// Whether two figures of a sentence come to one that is shown: "originally 300m, raised by 150m".
fn added(line: &Line<'_>, shown: &Assertion, x: Decimal) -> bool {
    let like = |n: &usize| kin(shown, line.get(*n));
    let all: Vec<Decimal> = (0..line.said.len()).filter(like).filter_map(|n| line.number(n)).collect();
    all.iter().enumerate().any(|(k, a)| all[k + 1..].iter().any(|b| a.checked_add(*b) == Some(x)))
}

/// Whether an amount goes on with another thing: "£20 a share in cash and new shares".
fn summand(line: &Line<'_>, n: usize) -> bool {
    let to = line.to(n);
    line.kind(n) == Kind::Money && line.any(to..to + 6, words!["and", "plus"])
}

/// Whether a thing that has no name is counted after a preposition, as where or how: "won in five sets", "from two sets down".
fn placed(line: &Line<'_>, n: usize) -> bool {
    let open = matches!(line.get(n).attribute, Key::Open(_)) && matches!(line.kind(n), Kind::Count | Kind::Number);
    let before = line.from(n).checked_sub(1);
    open && before.is_some_and(|b| line.view.has(b, Class::Preposition) && !line.view.is_any(b, words!["of", "to"]))
}

/// Whether a figure counts nothing that is told: one of a kind, a place in a series, a figure
/// without a noun after it.
fn serial(line: &Line<'_>, n: usize) -> bool {
    let counted = matches!(line.kind(n), Kind::Count | Kind::Number);
    let to = line.to(n);
    let one = line.number(n).is_some_and(|x| x <= Decimal::ONE || !x.is_integer());
    let of = line.view.is(to, "of") && line.is(to + 1, TokenKind::Number);
    let label = line.before(
        n,
        1,
        words!["image", "photo", "picture", "news", "channel", "slide", "page", "part", "no", "number", "fox"],
    );
    let bare = line.kind(n) == Kind::Number
        && (line.view.kind(to) != Some(TokenKind::Word)
            || line.view.is_any(to, words!["of", "to", "in", "pct", "mln", "billion", "and"]));
    counted && (one || of || label || bare && line.get(n).context.head.lemma.is_empty())
}

/// Nouns that any number of things in a text can be counted by.
const GENERIC: &[&str] = &[
    "person", "man", "woman", "child", "boy", "girl", "teen", "adult", "officer", "victim", "year", "day", "time",
    "member", "case", "student", "worker", "share", "company", "country", "stock", "point", "percent", "pct",
];

/// Whether the units of two counts can be of one group: not girls and people.
fn same_group(a: &Assertion, b: &Assertion) -> bool {
    let unit = |x: &Assertion| x.mention.value.quantity().map_or_else(String::new, |q| q.unit.to_string());
    let (x, y) = (unit(a), unit(b));
    let open = |u: &str| u.is_empty() || u == "person" || u == "victim";
    x == y || open(&x) && open(&y) || x.is_empty() || y.is_empty()
}

/// Whether two amounts are a slip of one another: ten or a thousand times, or the same digits.
fn slip(a: &Assertion, b: &Assertion) -> bool {
    let number = |x: &Assertion| x.mention.value.point();
    let same_thing = a.mention.kind == Kind::Money || alike(a, b);
    number(a)
        .zip(number(b))
        .is_some_and(|(x, y)| same_thing && (x - y).abs() > Decimal::ONE && super::possible_slip::slip(x, y).is_some())
}

/// Whether a figure or date is one that a body must bear out.
fn comparable(a: &Assertion) -> bool {
    a.scope == Scope::Whole && borne(a)
}

/// Whether a figure or date can bear one out.
fn borne(a: &Assertion) -> bool {
    let number = || a.mention.value.quantity().is_some();
    let date = || a.mention.value.timex().is_some_and(|t| !t.inferred && t.interval.is_some());
    !matches!(a.certainty, Certainty::Target | Certainty::Generic)
        && match a.mention.kind {
            Kind::Age | Kind::Count | Kind::Number | Kind::Money | Kind::Percent | Kind::Measure => number(),
            Kind::Date => date(),
            _ => false,
        }
}

/// Whether two values are of one kind, so that one can bear out the other.
fn kin(a: &Assertion, b: &Assertion) -> bool {
    let number = |k: Kind| matches!(k, Kind::Count | Kind::Number);
    let unit = |x: &Assertion| x.mention.value.quantity().map(|q| q.unit.clone());
    match (a.mention.kind, b.mention.kind) {
        (x, y) if number(x) && number(y) => true,
        (Kind::Age, Kind::Age) => surname(a).is_some() && surname(a) == surname(b),
        (Kind::Money | Kind::Measure, y) => y == a.mention.kind && unit(a) == unit(b),
        (x, y) => x == y,
    }
}

/// Whether two values are said of one thing.
fn alike(a: &Assertion, b: &Assertion) -> bool {
    let id = |x: &Assertion| if let Key::Named(n) = &x.attribute { Some(n.id) } else { None };
    let same_name = id(a).is_some() && id(a) == id(b);
    let (x, y) = (&a.context, &b.context);
    let head = !x.head.lemma.is_empty() && x.head.lemma == y.head.lemma;
    let verb =
        !x.act.verb.is_empty() && x.act.verb == y.act.verb && !matches!(x.act.verb.as_str(), "be" | "say" | "have");
    match a.mention.kind {
        Kind::Age => surname(a).is_some() && surname(a) == surname(b),
        Kind::Count | Kind::Number => {
            let generic = GENERIC.contains(&x.head.lemma.as_str());
            let bare = a.mention.kind == Kind::Number || b.mention.kind == Kind::Number;
            same_group(a, b) && (same_name && (head || !bare) || head && (!generic || verb))
        }
        Kind::Money => same_name || verb,
        Kind::Percent => head && verb || same_name,
        Kind::Measure => same_name || head && verb,
        Kind::Date => verb && (surname(a) == surname(b) || a.subject.is_none() || b.subject.is_none()),
        _ => false,
    }
}

/// The surname of the person that is spoken of.
fn surname(a: &Assertion) -> Option<&str> {
    a.subject.as_ref().map(|s| s.key.surname.as_str()).filter(|s| !s.is_empty())
}

/// Whether the counts of a sentence come to a number: "two men and a woman".
fn sums(line: &Line<'_>, x: Decimal) -> bool {
    let counts: Vec<Decimal> = (0..line.said.len())
        .filter(|&n| matches!(line.kind(n), Kind::Count | Kind::Number))
        .filter_map(|n| line.number(n))
        .collect();
    let own = |i: &usize| (0..line.said.len()).any(|n| (line.from(n)..line.to(n)).contains(i));
    let article = |i: usize| {
        line.view.is_any(i, words!["a", "an", "another"]) && (i + 1..i + 4).any(|k| line.view.has(k, Class::PersonNoun))
    };
    // Headlines leave the article out: "Man, 3 girls shot".
    let bare = |i: usize| {
        line.view.has(i, Class::PersonNoun)
            && line.view.sentence.region == Region::Headline
            && !line.view.str(i).ends_with('s')
    };
    let singles = (0..line.view.tokens.len()).filter(|i| !own(i)).filter(|&i| article(i) || bare(i)).count();
    let added: Option<Decimal> = counts.iter().try_fold(Decimal::ZERO, |s, n| s.checked_add(*n));
    counts.len() + singles > 1
        && added.is_some_and(|s| s == x || (0..=singles).any(|k| s.checked_add(Decimal::from(k)) == Some(x)))
        || counts.windows(2).any(|p| p[0].checked_add(p[1]) == Some(x))
        || counts.is_empty() && singles > 1 && Decimal::from(singles) == x
}

//! Contrast: what one sentence says in the place of another's words, all else being alike: `the male eagle` and `the female
//! eagle` were found on two days.

use std::ops::Range;

use super::act::{of_noun, of_verb};
use super::comparison::verb;
use super::dating::calendar;
use super::pair::{Pair, meets};
use super::purpose::says;
use super::record::{Family, Record};
use super::stage::around;
use super::weight::{Level, REVIEW_FIGURE};
use super::word::{Content, concept, content};
use crate::clause::noun::{class, lemma};
use crate::context::stem_of;
use crate::entity::SubjectKind;
use crate::mention::Kind;
use crate::relation::Side;
use crate::words::in_order;

/// Why figures are kept apart of which opposite things are told.
const OPPOSITE: &str = "opposite words";

/// Words for what no one thing is two of, by rows, each row by its sides: the first of a kind and the second, the north and
/// the south. Everyday opposites that news sets figures side by side by.
const OPPOSITES: &[&[&[&str]]] = &[
    &[&["first"], &["second"], &["third"], &["fourth"], &["fifth"], &["final"]],
    &[&["male", "men", "man", "boys", "boy", "men's"], &["female", "women", "woman", "girls", "girl", "women's"]],
    &[
        &["children", "child", "pupils", "cub", "cubs", "calf", "calves", "chick", "chicks", "pup", "pups"],
        &["adult", "adults"],
        &["pensioner", "pensioners"],
    ],
    &[&["north", "northern"], &["south", "southern"], &["east", "eastern"], &["west", "western"]],
    &[&["urban", "city", "cities"], &["rural", "village", "villages", "countryside"]],
    &[&["single", "one-way"], &["return"]],
    &[&["accused of", "alleged", "charged with"], &["admitted", "convicted of", "found guilty", "pleaded guilty"]],
    &[&["gross", "before tax", "pre-tax"], &["net", "after tax", "post-tax"]],
    &[&["cash terms", "before inflation"], &["real terms", "after inflation"]],
    &[&["online"], &["in shops", "in stores", "in-store"]],
    &[&["public"], &["private"]],
    &[&["primary"], &["secondary"]],
    &[&["upper"], &["lower"]],
    &[&["winds"], &["gusts"]],
    &[&["northbound"], &["southbound"], &["eastbound"], &["westbound"]],
    &[&["outbound"], &["inbound"]],
    &[&["heaviest"], &["lightest"]],
    &[&["oldest", "eldest"], &["youngest"]],
    &[&["biggest", "largest"], &["smallest"]],
    &[&["highest"], &["lowest"]],
    &[&["longest"], &["shortest"]],
    &[&["fastest", "quickest"], &["slowest"]],
    &[&["richest", "wealthiest"], &["poorest"]],
    &[&["seat", "seats", "seated", "seating"], &["standing"]],
    &[&["full-time"], &["part-time"]],
    &[&["permanent"], &["temporary"]],
    &[&["exports", "export"], &["imports", "import"]],
    &[&["arrivals"], &["departures"]],
    &[&["births"], &["deaths"]],
    &[&["domestic"], &["foreign", "international", "overseas"]],
    &[&["wholesale"], &["retail"]],
    &[&["indoor"], &["outdoor"]],
    &[&["diesel"], &["petrol", "unleaded"]],
    &[&["summer"], &["winter"]],
    &[&["by day", "daytime", "during the day"], &["at night", "by night", "overnight"]],
    &[&["home fans", "home side", "home supporters"], &["away fans", "away side", "away supporters", "visitors"]],
];

/// The same, of the words that tell what a figure is of: elsewhere they may stand for much else.
const OPPOSITE_THINGS: &[&[&[&str]]] = &[
    &[&["early"], &["late"]],
    &[&["new"], &["old"]],
    &[&["front"], &["back", "rear"]],
    &[&["left"], &["right"]],
    &[&["inner"], &["outer"]],
    &[&["junior"], &["senior"]],
    &[&["home"], &["away", "visiting"]],
    &[&["morning"], &["afternoon"], &["evening"]],
    &[&["day"], &["night"]],
    &[&["arraignment"], &["committal"], &["motion"], &["plea"], &["preliminary"], &["remand"], &["sentencing"]],
];

/// Words for one thing that no other table has.
const ALIKE: &[&[&str]] = &[
    &["high", "tall", "height"],
    &["across", "broad", "wide", "width"],
    &["long", "length"],
    &["aged", "old"],
    &["individual", "other", "people", "person", "victim"],
];

/// Most words that one sentence has in the place of the other's.
const MOST: usize = 2;

/// Sentences of more content words than this are not held against each other.
const LONGEST: usize = 24;

/// Bars pairs of values that exclude one another of which opposite things are told, and doubts those whose sentences say the
/// same but for a word or two, of things of two names, and of a place and of all.
pub(super) fn apart(records: &[Record<'_>], pairs: &mut [Pair]) {
    let told = |p: &&mut Pair| {
        p.barred.is_none()
            && records[p.a].family != Family::Age
            && !meets(p.comparison.relation)
            && p.total >= REVIEW_FIGURE
    };
    for pair in pairs.iter_mut().filter(told) {
        let (a, b) = (&records[pair.a], &records[pair.b]);
        // The place in a row is one of the words itself, and a day before or after another is told otherwise.
        let side =
            [a, b].iter().any(|r| r.family == Family::Order || r.family == Family::When && r.said.side != Side::At);
        if a.article() == b.article() || side {
            continue;
        }
        if opposite(a, b) {
            if pair.slip > 0.0 {
                pair.loose = true;
            } else {
                pair.barred = Some(OPPOSITE);
            }
        } else if !pair.slot {
            pair.loose |= placed(a, b) || altered(a, b, personal(pair));
        }
    }
}

/// Whether two sentences say the same but for a word, a thing or a place. A sentence or an age is one person's, whatever
/// else is told; a share of a vote is not.
fn altered(a: &Record<'_>, b: &Record<'_>, personal: bool) -> bool {
    let (x, y) = (said(a), said(b));
    let share = a.assertion().mention.kind == Kind::Percent;
    !personal && (swapped(a, b, &x, &y) || two_things(a, b)) || (share || !personal) && narrowed(a, b, &x, &y)
}

/// Whether one attribute of one person is told.
fn personal(pair: &Pair) -> bool {
    pair.comparison.levels.contains(&Level::AttributePerson)
}

/// Words that say that a figure is of all there is.
const WHOLE: &[&str] = &["nationally", "nationwide", "overall", "altogether"];

/// Whether one says one of two opposites and the other the other, in the clause of its value.
fn opposite(a: &Record<'_>, b: &Record<'_>) -> bool {
    let (x, y) = (clause(a), clause(b));
    let says = |words: &[String], side: &[&str]| side.iter().any(|p| says(words.iter().map(String::as_str), p));
    let one = |words: &[String], row: &[&[&str]]| {
        let mut said = row.iter().enumerate().filter(|(_, side)| says(words, side)).map(|(at, _)| at);
        said.next().filter(|_| said.next().is_none())
    };
    let differ = |x: &[String], y: &[String], rows: &[&[&[&str]]]| {
        rows.iter().any(|row| one(x, row).zip(one(y, row)).is_some_and(|(p, q)| p != q))
    };
    let thing = |r: &Record<'_>| split(r.assertion().subject.as_ref().map_or("", |s| s.name.as_str()));
    differ(&x, &y, OPPOSITES) || {
        let (x, y) = (thing(a), thing(b));
        let last = |words: &[String]| words.last().map(|w| w.trim_end_matches('s').to_owned());
        last(&x) == last(&y) && (differ(&x, &y, OPPOSITES) || differ(&x, &y, OPPOSITE_THINGS))
    }
}

/// The words around a value up to another figure or the end of the clause, in lower case.
fn clause(r: &Record<'_>) -> Vec<String> {
    let (before, after) = around(r.text, r.assertion());
    let mut all = split(before);
    all.extend(split(after));
    all
}

/// The words of a text, in lower case.
fn split(text: &str) -> Vec<String> {
    let marks = |c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’' | '-');
    text.split(marks).filter(|w| !w.is_empty()).map(|w| w.to_ascii_lowercase().replace('’', "'")).collect()
}

/// Whether two sentences say the same but for a word or two in one place, which are no words for one thing and of which the
/// sentences beside the other know nothing.
fn swapped(a: &Record<'_>, b: &Record<'_>, x: &[Content<'_>], y: &[Content<'_>]) -> bool {
    if x.len().max(y.len()) > LONGEST {
        return false;
    }
    let verb = usize::from(verb(a, b) == Level::VerbSame);
    let (mut swaps, mut rest) = (0, 0);
    for (p, q) in gaps(x, y) {
        let (p, q) = (&x[p], &y[q]);
        let new = |of: &[Content<'_>], sentence: &[Content<'_>], other: &Record<'_>| {
            of.iter().all(|w| !sentence.iter().any(|o| o.id == w.id) && !beside(other, w.word))
        };
        let few = |of: &[Content<'_>]| (1..=MOST).contains(&of.len());
        let named = |of: &[Content<'_>]| of.iter().all(|w| w.name);
        let swap = few(p)
            && few(q)
            && named(p) == named(q)
            && new(p, y, b)
            && new(q, x, a)
            && !p.iter().any(|v| q.iter().any(|w| alike(v.word, w.word)));
        if swap {
            swaps += p.len().max(q.len());
        } else {
            rest += p.len() + q.len();
        }
    }
    // The value itself is the same word on both sides.
    let shared = x.iter().filter(|w| y.iter().any(|o| o.id == w.id)).count() - 1 + verb;
    swaps > 0 && rest <= 1 && shared >= swaps
}

/// Whether the sentence before or after a record holds a word.
fn beside(r: &Record<'_>, word: &str) -> bool {
    let context = &r.assertion().context;
    let stem = stem_of(&word.to_lowercase());
    [&context.before, &context.after].into_iter().flatten().any(|words| words.holds(stem))
}

/// Whether the sentence of a record or one beside it holds a word.
fn tells(r: &Record<'_>, word: &str) -> bool {
    r.assertion().context.sentence.holds(stem_of(&word.to_lowercase())) || beside(r, word)
}

/// What lies between the words that two sentences have in common, in order, on either side.
fn gaps(x: &[Content<'_>], y: &[Content<'_>]) -> Vec<(Range<usize>, Range<usize>)> {
    let (mut from, mut out) = ((0, 0), Vec::new());
    for (i, j) in in_order(x.len(), y.len(), |i, j| x[i].id == y[j].id).into_iter().chain([(x.len(), y.len())]) {
        if from != (i, j) {
            out.push((from.0..i, from.1..j));
        }
        from = (i + 1, j + 1);
    }
    out
}

/// The content words of a sentence but for its verb and whoever is quoted, and the value.
fn said<'r>(r: &Record<'r>) -> Vec<Content<'r>> {
    let a = r.assertion();
    let verb = concept(&a.context.act.verb);
    let source = a.attribution.as_deref().unwrap_or_default();
    let mut out = content(r.text, a.sentence, a.mention.span);
    out.retain(|w| w.id != verb && !source.contains(w.word));
    let at = out.partition_point(|w| w.at < a.mention.span.start);
    out.insert(at, Content { word: "", id: 0, name: false, at: a.mention.span.start });
    out
}

/// Whether a measure, a length of time or a share is of two things, each a common noun: `the road is 14 miles long`, `the
/// queue on the road was nine miles long`.
fn two_things(a: &Record<'_>, b: &Record<'_>) -> bool {
    let of = |r: &Record<'_>| matches!(r.assertion().mention.kind, Kind::Measure | Kind::Duration | Kind::Percent);
    let (Some(x), Some(y)) = (&a.assertion().subject, &b.assertion().subject) else { return false };
    if !of(a)
        || a.proper
        || b.proper
        || [x, y].iter().any(|s| s.kind != SubjectKind::Thing && s.kind != SubjectKind::Group)
    {
        return false;
    }
    let words = |name: &str| -> Vec<String> {
        let split = name.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’'));
        split.filter(|w| w.len() > 2 && !w.eq_ignore_ascii_case("the")).map(str::to_lowercase).collect()
    };
    // "The A12 road", "the film Orm": a name is within.
    let common = |name: &str| name.chars().skip(1).all(|c| !c.is_uppercase() && !c.is_ascii_digit());
    let (p, q) = (words(&x.name), words(&y.name));
    let (Some((head, narrowed)), Some((other, by))) = (p.split_last(), q.split_last()) else { return false };
    if !common(&x.name) || !common(&y.name) {
        return false;
    }
    if lemma(head) == lemma(other) {
        // "The central bank's rate", "mortgage rates".
        let owned = [narrowed, by].iter().any(|of| of.iter().any(|w| w.ends_with("'s") || w.ends_with("’s")));
        return owned
            && !narrowed.is_empty()
            && !by.is_empty()
            && !narrowed.iter().any(|v| by.iter().any(|w| alike(v, w)));
    }
    // "The queue on the road".
    let on = |r: &Record<'_>, w: &str| {
        let sentence = r.assertion().sentence.of(r.text);
        ["in", "on"].iter().any(|p| sentence.contains(&format!(" {p} the {w}")))
    };
    let holds = |r: &Record<'_>, w: &str| tells(r, w) && !on(r, w);
    !alike(head, other) && !holds(a, other) && !holds(b, head) && !p.iter().any(|w| q.contains(w))
}

/// Verbs of what somebody has for good.
const HAVE: &[&str] = &["employ", "have", "own", "operate", "run"];

/// Whether one counts what is somewhere, or a share of those there, where the other says the same without the place.
fn narrowed(a: &Record<'_>, b: &Record<'_>, x: &[Content<'_>], y: &[Content<'_>]) -> bool {
    let of = |r: &Record<'_>| {
        let a = r.assertion();
        a.mention.kind == Kind::Percent || a.mention.kind == Kind::Count && HAVE.contains(&a.context.act.verb.as_str())
    };
    let whole = |w: &Content<'_>| WHOLE.contains(&w.word.to_lowercase().as_str());
    let only = |x: &[Content<'_>], y: &[Content<'_>], r: &Record<'_>, other: &Record<'_>| {
        let (mut extra, mut place) = (0, true);
        for w in x.iter().filter(|w| !whole(w) && !y.iter().any(|o| o.id == w.id)) {
            extra += 1;
            let before = r.text.get(r.assertion().mention.span.end as usize..w.at as usize).unwrap_or_default();
            place &= (before.ends_with(" in ") || before.ends_with(" in the ")) && !beside(other, w.word);
        }
        extra == 1 && place && y.iter().all(|o| whole(o) || x.iter().any(|w| w.id == o.id))
    };
    of(a) && of(b) && (only(x, y, a, b) || only(y, x, b, a))
}

/// Whether two counts or shares are each of those in another place, one of them called by its name: `12,000 marched in the
/// capital`, `4,000 marched in Selby`.
fn placed(a: &Record<'_>, b: &Record<'_>) -> bool {
    let of =
        |r: &Record<'_>| matches!(r.assertion().mention.kind, Kind::Count | Kind::Number | Kind::Percent) && !r.toll();
    let (Some(x), Some(y)) = (place(a).filter(|_| of(a)), place(b).filter(|_| of(b))) else { return false };
    let named = |w: &str| w.starts_with(char::is_uppercase);
    (named(x) || named(y)) && !x.eq_ignore_ascii_case(y) && !tells(a, y) && !tells(b, x)
}

/// Common nouns for a part of a land.
const PARTS: &[&str] = &[
    "capital",
    "centre",
    "city",
    "cities",
    "countryside",
    "east",
    "highlands",
    "lowlands",
    "north",
    "south",
    "suburbs",
    "town",
    "towns",
    "villages",
    "west",
];

/// The head of the place that a figure's clause ends with: `Selby` of `marched in Selby`.
fn place<'r>(r: &Record<'r>) -> Option<&'r str> {
    let after = around(r.text, r.assertion()).1;
    let (_, place) = after.rsplit_once(" in ")?;
    let place = place.trim_end_matches(['.', ' ', '"', '”']);
    let head = place.strip_prefix("the ").unwrap_or(place);
    let one = !head.is_empty() && !head.contains(' ');
    (one && !calendar(stem_of(&head.to_lowercase())) && (head.starts_with(char::is_uppercase) || PARTS.contains(&head)))
        .then_some(head)
}

/// Whether two words may be of one thing: of one act or class, or forms of one word.
fn alike(v: &str, w: &str) -> bool {
    let (v, w) = (lemma(v), lemma(w));
    let row = |x: &str| ALIKE.iter().position(|words| words.contains(&x));
    let act = |x: &str| of_noun(x).or_else(|| of_verb(x));
    let classed = |x: &str| Some(class(x)).filter(|c| !c.is_empty() && *c != "person" && *c != "event");
    let one = |x: Option<usize>, y: Option<usize>| x.is_some() && x == y;
    let general = |x: &str| row(x) == Some(ALIKE.len() - 1);
    v == w
        || one(row(&v), row(&w))
        || act(&v).zip(act(&w)).is_some_and(|(x, y)| x == y)
        || classed(&v).zip(classed(&w)).is_some_and(|(x, y)| x == y)
        || general(&v) && class(&w) == "person"
        || general(&w) && class(&v) == "person"
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Markup};
    use crate::extract::{Extract, extract};
    use crate::fact::{Grouping, align};

    /// How the last figures of two texts stand: `joined`, `asked` (they may be one fact) or `apart`.
    fn check(a: &str, b: &str, expected: &str) {
        let articles = [a, b].map(|t| Article::new(t, t, Markup::Plain));
        let extracts: Vec<Extract<'_>> = articles.iter().map(extract).collect();
        let clusters = align(&extracts, &[0, 1], Grouping::Given).clusters;
        let last = |n: usize| extracts[n].assertions.len() - 1;
        let both = clusters
            .iter()
            .find(|c| (0..2).all(|n| c.members.iter().any(|p| p.article == n && p.assertion == last(n))));
        let got = both.map_or("apart", |c| if c.doubtful { "asked" } else { "joined" });
        assert_eq!(got, expected, "{a} / {b}");
    }

    #[test]
    fn opposites_have_a_figure_each() {
        check("The male lynx weighs 31 kg.", "The female lynx weighs 22 kg.", "apart");
        check("The first stage cost £11m.", "The second stage cost £24m.", "apart");
        check("The early ferry was 20 minutes late.", "The late ferry was 45 minutes late.", "apart");
        check("The plea hearing took 20 minutes.", "The sentencing hearings took 45 minutes.", "apart");
        check("The hut can seat 90.", "The hut can hold 140 standing.", "apart");
        check("Wages in Orm rose 4% before inflation.", "Wages in Orm rose 1% after inflation.", "apart");
    }

    #[test]
    fn two_places_have_a_figure_each() {
        check("The board said 900 marched in the capital.", "The board said 140 marched in Selby.", "asked");
        check("Ida Roe took 51% of the vote nationally.", "Ida Roe took 72% of the vote in the highlands.", "asked");
    }

    #[test]
    fn one_word_for_another_is_asked_about() {
        check("The weavers of Orm earn £90 a week.", "The dyers of Orm earn £140 a week.", "asked");
        check("Orm council spent £5m on parks.", "Orm council spent £2m on bins.", "asked");
        check("The mill in Orm has 31 workers.", "The mill in Orm has 47 employees.", "joined");
        check("The mast in Orm is 31 metres tall.", "The mast in Orm is 47 metres high.", "joined");
    }
}

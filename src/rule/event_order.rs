//! FC208: events stand in an order in which they cannot have happened.

use super::line::Line;
use super::{Case, Derivation, Findings, Outcome, Rule, Severity, Side, Spot, Text};
use crate::clause::Mood;
use crate::lexicon::words;
use crate::mention::Kind;
use crate::plain;
use crate::token::{Flags, TokenKind};
use crate::value::{Grain, Interval, Timex, Value};

pub(super) static RULE: Rule = Rule {
    code: "FC208",
    slug: "event-order",
    about: "Events that can only follow one another are dated the other way round: released before being convicted, charged after the conviction, quoted after death, sold on the exchange before being founded, opened before building began.",
    settle: "Look up both dates; one is wrong, or the text leaves out a second case or a second start.",
    severity: Severity::Error,
    default_on: true,
    kinds: &[],
    attributes: &[],
    check: Some(check),
    accepts: &[
        &[Text::of(
            "Ada Holt, who was convicted of arson in 2016 and released from that sentence in 2014, runs a shop.",
        )],
        &[Text::of(
            "Ada Holt died on 3 June 2024 after an illness. She told the Orm Post on 5 June 2024 that she felt well.",
        )],
        &[Text::of("Orm Foods was founded in 1998 by two sisters. The company went public in 1994 at $11 a share.")],
    ],
    rejects: &[
        &[Text::of("Ada Holt was convicted of arson in 2014 and released in 2016.")],
        &[Text::of("Ada Holt was released from prison in 2014 and was convicted again in 2016.")],
        &[Text::of("Ada Holt, who died on 3 June 2024, told the Orm Post in 2023 that she felt well.")],
        &[Text::of("Found guilty of fraud in March 2024, Ada Holt was charged in July 2024 with perjury.")],
    ],
};

/// What can happen to somebody or something but once, and in one order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Charged,
    Convicted,
    Released,
    Died,
    Spoke,
    Founded,
    Floated,
    Begun,
    Opened,
}

impl Stage {
    const fn name(self) -> &'static str {
        match self {
            Self::Charged => "charged",
            Self::Convicted => "convicted",
            Self::Released => "released",
            Self::Died => "died",
            Self::Spoke => "quoted",
            Self::Founded => "founded",
            Self::Floated => "floated",
            Self::Begun => "work begun",
            Self::Opened => "opened",
        }
    }
}

/// Which stage must come before which.
const ORDER: &[(Stage, Stage)] = &[
    (Stage::Charged, Stage::Convicted),
    (Stage::Convicted, Stage::Released),
    (Stage::Spoke, Stage::Died),
    (Stage::Founded, Stage::Floated),
    (Stage::Begun, Stage::Opened),
];

/// A dated event of one person or thing.
struct Event {
    stage: Stage,
    who: String,
    spot: Spot,
    when: Interval,
    text: String,
    sentence: usize,
    /// Whether the words tie it to an event told before: "had been charged with it", "from that sentence".
    tied: bool,
}

fn check(case: &Case<'_>, found: &mut Findings) {
    let mut events: Vec<Event> = Vec::new();
    for line in case.all_lines(1).filter(super::line::Line::told) {
        for n in 0..line.said.len() {
            if let Some(event) = event(&line, n, &events) {
                events.push(event);
            }
        }
    }
    let mut told: Vec<(Spot, Spot)> = Vec::new();
    for &(early, late) in ORDER {
        for a in events.iter().filter(|e| e.stage == early) {
            for b in events.iter().filter(|e| e.stage == late && e.who == a.who) {
                let wrong = a.when.start > b.when.end;
                if wrong && !possible(case, a, b) && !told.contains(&(a.spot, b.spot)) {
                    told.push((a.spot, b.spot));
                    report(case, a, b, found);
                } else if !wrong && b.when.start > a.when.end && early != Stage::Spoke {
                    derive(a, b, Outcome::Right, found);
                }
            }
        }
    }
}

fn event(line: &Line<'_>, n: usize, before: &[Event]) -> Option<Event> {
    let a = line.get(n);
    let when = line.interval(n).filter(|i| a.mention.kind == Kind::Date && i.grain <= Grain::Year)?;
    let act = &a.context.act;
    if line.before(n, 1, words!["since"])
        || line.quoted(n)
        || act.negated
        || act.mood != Mood::Plain
        || a.context.head.dated && act.verb.is_empty()
    {
        return None;
    }
    let near = |words| line.any(line.from(n).saturating_sub(8)..line.from(n), words);
    let stage = match act.verb.as_str() {
        "charge" => Stage::Charged,
        "convict" | "find" if near(words!["convicted", "guilty"]) => Stage::Convicted,
        "release" | "free" if act.passive || near(words!["released", "freed"]) => Stage::Released,
        "die" => Stage::Died,
        "tell" => Stage::Spoke,
        "found" | "establish" if act.passive || near(words!["founded", "established"]) => Stage::Founded,
        "go" if near(words!["public"]) => Stage::Floated,
        "float" | "list" if near(words!["floated", "listed"]) => Stage::Floated,
        "begin" | "start" if line.has(words!["building", "construction"]) => Stage::Begun,
        "open" if near(words!["opened"]) => Stage::Opened,
        _ => return None,
    };
    // A date at the head of a sentence or of another phrase dates something else.
    if line.has(words![
        "again",
        "bail",
        "reopened",
        "rebuilt",
        "second",
        "another",
        "posthumously",
        "recording",
        "letter",
        "retrial",
        "reconvicted"
    ]) {
        return None;
    }
    let who = who(line, n, stage, before)?;
    let tied = line.has(words!["that"]) && stage == Stage::Released
        || stage == Stage::Charged && (near(words!["it", "that"]) || near(words!["had"]));
    let text = plain::value(&a.mention.value, a.mention.kind, line.text(n));
    Some(Event { stage, who, spot: line.spot(n), when, text, sentence: line.view.at, tied })
}

/// Whom or what an event is of, in lower case: the surname, or the name without its article.
fn who(line: &Line<'_>, n: usize, stage: Stage, before: &[Event]) -> Option<String> {
    let subject = line.get(n).subject.as_ref()?;
    if !subject.key.surname.is_empty() {
        return Some(subject.key.surname.to_string());
    }
    let name = subject.name.to_lowercase();
    let name = name.trim_start_matches("the ");
    if let Some(surname) = apposed(line, n, name) {
        return Some(surname);
    }
    // "The company" is the one whose founding was told just before.
    if stage == Stage::Floated && matches!(name, "company" | "firm" | "group" | "business") {
        let last = before.iter().rev().find(|e| e.stage == Stage::Founded && e.spot.article == line.article);
        return last.filter(|e| e.sentence + 2 > line.view.at).map(|e| e.who.clone());
    }
    let named = matches!(stage, Stage::Founded | Stage::Floated | Stage::Begun | Stage::Opened);
    let proper = subject.name.split(' ').skip(1).any(|w| w.chars().next().is_some_and(char::is_uppercase))
        || subject.name.split(' ').count() > 1 && subject.name.chars().next().is_some_and(char::is_uppercase);
    (named && proper).then(|| name.to_owned())
}

/// The surname before a description in apposition: "Ada Holt, the botanist, died".
fn apposed(line: &Line<'_>, n: usize, description: &str) -> Option<String> {
    let last = description.rsplit(' ').next()?;
    let at = (3..line.from(n)).find(|&i| line.view.is(i, last))?;
    let comma = (at.saturating_sub(4)..at).rev().find(|&i| line.is(i, TokenKind::Comma))?;
    let name = comma.checked_sub(1).and_then(|i| line.view.tokens.get(i))?;
    let named = name.kind == TokenKind::Word && name.flags.has(Flags::CAPITAL);
    let article = line.view.is_any(comma + 1, words!["the", "a", "an"]);
    (named && article).then(|| name.span.of(line.view.text).to_lowercase())
}

/// Whether two events may stand in the wrong order and be right: another case, another charge.
fn possible(case: &Case<'_>, a: &Event, b: &Event) -> bool {
    let line = |e: &Event| case.line(e.spot.article, e.sentence);
    let has = |e: &Event, w| line(e).is_some_and(|l| l.has(w));
    match (a.stage, b.stage) {
        (Stage::Charged, Stage::Convicted) => !a.tied,
        (Stage::Convicted, Stage::Released) => {
            let same = a.spot.article == b.spot.article && a.sentence == b.sentence && a.spot.span < b.spot.span;
            !(b.tied || same)
                || has(b, words!["earlier", "previously", "previous", "before", "custody", "had", "appeal"])
        }
        (Stage::Spoke, Stage::Died) => {
            let sure = a.when.grain <= Grain::Day && b.when.grain <= Grain::Day;
            !sure
                || has(
                    a,
                    words![
                        "family",
                        "widow",
                        "son",
                        "daughter",
                        "published",
                        "court",
                        "hearing",
                        "inquest",
                        "death",
                        "killed",
                        "died",
                        "police",
                        "victim"
                    ],
                )
        }
        (Stage::Begun, Stage::Opened) => has(a, words!["extension", "new", "replacement", "phase", "renovation"]),
        _ => false,
    }
}

fn derive(a: &Event, b: &Event, outcome: Outcome, found: &mut Findings) -> Option<Derivation> {
    let timex = |i: Interval| Value::Timex(Timex { interval: Some(i), ..Timex::default() });
    let order = if outcome == Outcome::Wrong { "must come before" } else { "before" };
    let derivation = Derivation {
        rule: &RULE,
        equation: format!("{} ({}) {order} {} ({})", a.stage.name(), a.text, b.stage.name(), b.text),
        operands: vec![a.spot, b.spot],
        result: timex(a.when),
        expected: timex(b.when),
        outcome,
    };
    if outcome == Outcome::Wrong {
        return Some(derivation);
    }
    found.derive(derivation);
    None
}

fn report(case: &Case<'_>, a: &Event, b: &Event, found: &mut Findings) {
    let Some(derivation) = derive(a, b, Outcome::Wrong, found) else { return };
    let message = format!("{} {}, but {} {}", b.stage.name(), b.text, a.stage.name(), a.text);
    let sides = vec![Side::at(case.extracts, &[b.spot]), Side::at(case.extracts, &[a.spot])];
    found.settle(derivation, message, sides);
}

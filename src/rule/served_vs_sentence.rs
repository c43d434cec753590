//! FC207: somebody served longer than the sentence, or less than half of it.

use rust_decimal::Decimal;

use super::line::Line;
use super::reach::{show, value};
use super::{Case, Confidence, Derivation, Finding, Findings, Outcome, Rule, Severity, Side, Spot, Text};
use crate::attribute::Key;
use crate::lexicon::{WordList, words};
use crate::mention::Kind;
use crate::plain;
use crate::value::Bounds;
use crate::verdict::Verdict;

pub(super) static RULE: Rule = Rule {
    code: "FC207",
    slug: "served-vs-sentence",
    about: "The time somebody served is longer than the sentence. Less than half of it is a note: time on remand may count, and early release is common, but readers ask.",
    settle: "Ask the prison service for the dates of sentence and release, and whether time on remand counted.",
    severity: Severity::Error,
    default_on: true,
    kinds: &[],
    attributes: &[],
    check: Some(check),
    accepts: &[
        &[Text::of("Ada Holt was freed after serving six years of a four-year sentence.")],
        &[Text::of("Ada Holt was jailed for 18 months for fraud and was let out in May, having served two years.")],
        &[Text::of("Ada Holt was freed after serving two years of a six-year sentence.")],
    ],
    rejects: &[
        &[Text::of("Ada Holt was freed after serving three years of a six-year sentence.")],
        &[Text::of("Ada Holt was jailed for two years for fraud. Brian Reed has served five years for arson.")],
        &[Text::of("Ada Holt was jailed for four years, which was raised to seven on appeal. She served five years.")],
        &[Text::of(
            "Ada Holt was jailed for 18 months but left the court free because she had spent 20 months on remand.",
        )],
    ],
};

/// Words that make a term longer than the one named, or the time another one.
const OTHER: &WordList = words![
    "remand",
    "appeal",
    "appeals",
    "raised",
    "increased",
    "extended",
    "life",
    "consecutive",
    "consecutively",
    "another",
    "previous",
    "previously",
    "earlier",
    "suspended",
    "each",
    "minimum",
    "tariff",
    "recalled",
    "total",
    "respectively",
    "faces",
    "maximum",
    "up",
    "parole",
    "probation",
    "terms",
    "sentences",
    "pre-trial",
    "awaiting",
    "already",
    "military",
    "army",
    "office",
    "mayor",
    "senator",
    "minister",
    "congress",
];

/// A length of time in months, with whom it is about.
struct Term {
    spot: Spot,
    months: Decimal,
    text: String,
    surname: String,
    /// The sentence it stands in.
    line: usize,
}

fn check(case: &Case<'_>, found: &mut Findings) {
    for &article in case.articles {
        let (mut sentences, mut served): (Vec<Term>, Vec<Term>) = (Vec::new(), Vec::new());
        for line in case.lines(article).filter(|l| !l.said.is_empty()) {
            for n in 0..line.said.len() {
                let Some(term) = term(&line, n) else { continue };
                if is_served(&line, n) {
                    served.push(term);
                } else if is_sentence(&line, n) {
                    sentences.push(term);
                }
            }
        }
        for served in &served {
            let same = |s: &&Term| match (s.surname.as_str(), served.surname.as_str()) {
                ("", _) | (_, "") => s.line == served.line || s.line + 1 == served.line,
                (a, b) => a == b,
            };
            let of: Vec<&Term> = sentences.iter().filter(same).collect();
            let other = |t: &Term| case.line(article, t.line).is_none_or(|l| l.has(OTHER));
            let differ = of.windows(2).any(|p| p[0].months != p[1].months);
            if let Some(sentence) = of.first().filter(|_| !differ && !other(served) && !of.iter().any(|t| other(t))) {
                judge(case, sentence, served, found);
            }
        }
    }
}

fn term(line: &Line<'_>, n: usize) -> Option<Term> {
    let a = line.get(n);
    let length = a.mention.value.timex().filter(|_| a.mention.kind == Kind::Duration && !line.quoted(n))?.length?;
    let open = a.mention.value.quantity().is_some_and(|q| q.bounds.point().is_none());
    let month = Decimal::from(2_629_746);
    let months = length.months.checked_add(length.seconds.checked_div(month)?)?;
    let surname = a.subject.as_ref().map_or_else(String::new, |s| s.key.surname.to_string());
    let text = plain::value(&a.mention.value, a.mention.kind, line.text(n));
    (!open && months > Decimal::ZERO).then(|| Term { spot: line.spot(n), months, text, surname, line: line.view.at })
}

fn named(line: &Line<'_>, n: usize, id: &str) -> bool {
    matches!(line.get(n).attribute, Key::Named(k) if k.id == id)
}

fn is_served(line: &Line<'_>, n: usize) -> bool {
    let verb = (1..=3).any(|k| {
        line.before(n, k, words!["served", "serving", "spent", "spending"])
            && (1..k).all(|j| {
                line.before(
                    n,
                    j,
                    words!["just", "only", "about", "almost", "nearly", "more", "than", "over", "around", "out"],
                )
            })
    });
    let spent = (1..=3).any(|k| line.before(n, k, words!["spent", "spending"]));
    let to = line.to(n);
    let inside = line.any(to..to + 3, words!["custody", "prison", "jail", "bars", "inside", "detention"]);
    verb && (!spent || inside)
}

fn is_sentence(line: &Line<'_>, n: usize) -> bool {
    let down =
        line.before(n, 1, words!["for"]) && line.before(n, 2, words!["down"]) && line.before(n, 3, words!["sent"]);
    named(line, n, "prison-sentence") || down
}

fn judge(case: &Case<'_>, sentence: &Term, served: &Term, found: &mut Findings) {
    let text = |t: &Term| t.text.clone();
    let Some(share) = served.months.checked_div(sentence.months) else { return };
    let percent = share * Decimal::ONE_HUNDRED;
    let (half, over) = (share < Decimal::new(5, 1), share > Decimal::new(101, 2));
    let equation = format!("served {} of {} = {}", text(served), text(sentence), show(percent.round_dp(0), "percent"));
    let derivation = Derivation {
        rule: &RULE,
        equation: match (over, half) {
            (true, _) => format!("{equation}, longer than the sentence"),
            (_, true) => format!("{equation}, under half: not an error (time on remand may count), but readers ask"),
            _ => equation,
        },
        operands: vec![served.spot, sentence.spot],
        result: value(Bounds::exact(served.months), "month"),
        expected: value(Bounds::between(Decimal::ZERO, sentence.months), "month"),
        outcome: match (over, half) {
            (true, _) => Outcome::Wrong,
            (_, true) => Outcome::Noted,
            _ => Outcome::Right,
        },
    };
    let sides = vec![Side::at(case.extracts, &[served.spot]), Side::at(case.extracts, &[sentence.spot])];
    if over {
        let message = format!("served {} of a sentence of {}", text(served), text(sentence));
        found.settle(derivation, message, sides);
    } else if half {
        let message = format!("served {} of {}, under half", text(served), text(sentence));
        found.report(Finding {
            severity: Severity::Note,
            confidence: Confidence::Medium,
            verdict: Verdict::Compatible,
            derivation: Some(Box::new(derivation)),
            ..Finding::new(&RULE, message, sides)
        });
    } else {
        found.derive(derivation);
    }
}

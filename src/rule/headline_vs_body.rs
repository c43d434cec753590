//! FC209: the headline says what the body does not bear out.

use super::display::{Display, compare};
use super::{Case, Finding, Findings, Rule, Severity, Side, Text};
use crate::lexicon::{WordList, words};

pub(super) static RULE: Rule = Rule {
    code: "FC209",
    slug: "headline-vs-body",
    about: "A figure or a legal status in the headline is another in the body, and the body bears the headline out nowhere.",
    settle: "Put right whichever is wrong; the headline is read, quoted and sued over first.",
    severity: Severity::Error,
    default_on: true,
    kinds: &[],
    attributes: &[],
    check: Some(check),
    accepts: &[
        &[Text::of("Nine people were hurt when a cart overturned at the Orm fair on Monday.")
            .titled("Eight hurt as cart overturns at fair")],
        &[Text::of("The county will shut 21 of its libraries by the end of the year, the cabinet decided last night.")
            .titled("County to close 12 libraries")],
        &[Text::of("Ada Holt, a clerk, has been charged with stealing a lamp. Her trial is to start in June.")
            .titled("Clerk convicted of stealing lamp")],
    ],
    rejects: &[
        &[Text::of("Holt Glass will raise £75.7m from its owners. It raised £60m last year.")
            .titled("Holt Glass to raise £75m")],
        &[Text::of("The mill took its flour down a cent, which makes it 66.0 cents a bag.")
            .titled("Flour cut one cent to 66 cents")],
        &[Text::of("Ada Holt came back from two sets down to beat the champion on Monday.")
            .titled("Holt beats champion in five sets")],
        &[Text::of("The loan, at first £300m, has been raised by £150m.").titled("Loan raised to £450m")],
        &[Text::of("Two men and a woman were arrested at Orm on Monday.").titled("Three arrested at Orm")],
        &[Text::of("Holt Glass is to cut 487 jobs at its mill at Orm.").titled("Nearly 500 jobs to go at Holt Glass")],
        &[Text::of("Ada Holt, a clerk, was found guilty of stealing a lamp. She had been charged in June.")
            .titled("Clerk convicted of stealing lamp")],
    ],
};

fn check(case: &Case<'_>, found: &mut Findings) {
    compare(case, &RULE, |d| d == Display::Headline, found);
    status(case, found);
}

const CONVICTED: &WordList = words!["convicted", "guilty", "jailed", "sentenced", "imprisoned"];
/// Words of the body that bear a conviction out.
const BORNE: &WordList = words![
    "convicted",
    "conviction",
    "convictions",
    "guilty",
    "jailed",
    "jail",
    "sentenced",
    "sentence",
    "sentences",
    "imprisoned",
    "prison",
    "jury",
    "verdict",
    "verdicts",
    "admitted",
    "pleaded",
    "pled",
    "admits",
    "pleads",
    "fined",
    "appeal",
    "years",
];
const CHARGED: &WordList = words!["charged", "arrested", "accused", "charges", "suspected", "suspicion"];

/// "Convicted" in the headline of an article whose body knows of a charge only.
fn status(case: &Case<'_>, found: &mut Findings) {
    for &article in case.articles {
        let shown = case.lines(article).filter(|l| Display::of(l) == Some(Display::Headline));
        let word = shown.into_iter().find_map(|l| {
            let at = (0..l.view.tokens.len()).find(|&i| l.view.is_any(i, CONVICTED))?;
            (!l.has(words!["not", "cleared", "plea", "pleads", "trial", "may", "could", "plead"]))
                .then(|| l.words(at, at))
        });
        let Some(head) = word else { continue };
        let mut charge = None;
        let mut borne = false;
        for line in case.lines(article).filter(|l| Display::of(l) != Some(Display::Headline)) {
            borne |= line.has(BORNE);
            let at = (0..line.view.tokens.len()).find(|&i| line.view.is_any(i, CHARGED));
            charge = charge.or_else(|| at.map(|i| line.words(i, i)));
        }
        if let Some(body) = charge.filter(|_| !borne) {
            let text = |s: super::Spot| s.text(case.extracts).to_lowercase();
            let message = format!("headline says {}, the body {}", text(head), text(body));
            found.report(Finding::new(&RULE, message, [head, body].map(|s| Side::at(case.extracts, &[s])).to_vec()));
        }
    }
}

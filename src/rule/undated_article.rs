//! FC501: an article has no date, and its relative dates stay open.

use super::{Case, Finding, Findings, Rule, Severity, Side, Spot, Text};
use crate::extract::Place;
use crate::mention::Kind;
use crate::value::Value;
use crate::verdict::Verdict;

pub(super) static RULE: Rule = Rule {
    code: "FC501",
    slug: "undated-article",
    about: "An article has no date, so that “yesterday” and “on Wednesday” in it cannot be resolved and meet no other date.",
    settle: "Look up when the article was published and set it: --published, or articles.toml.",
    severity: Severity::Warning,
    kinds: &[],
    attributes: &[],
    default_on: true,
    check: Some(check),
    accepts: &[&[Text::of("The mill at Orm burned down on Wednesday.")]],
    rejects: &[
        &[Text::of("The mill at Orm burned down on Wednesday.").on("2024-03-06")],
        &[Text::of("The mill at Orm burned down in May 2019.")],
    ],
};

/// How many of an article's open dates a finding points to.
const DATES: usize = 3;

fn check(case: &Case<'_>, found: &mut Findings) {
    for &article in case.articles.iter().filter(|&&a| case.article(a).metadata.published.is_none()) {
        let open = |value: &Value| match value {
            Value::Timex(t) => t.interval.is_none(),
            _ => false,
        };
        let dates = case
            .assertions(article)
            .iter()
            .enumerate()
            .filter(|(_, a)| matches!(a.mention.kind, Kind::Date | Kind::Time) && open(&a.mention.value));
        let spots: Vec<Spot> =
            dates.map(|(assertion, _)| Spot::at(case.extracts, Place { article, assertion })).collect();
        if spots.is_empty() {
            continue;
        }
        let plural = if spots.len() == 1 { "" } else { "s" };
        let message = format!("no date of publication: {} relative date{plural} cannot be resolved", spots.len());
        let side = Side::at(case.extracts, &spots[..spots.len().min(DATES)]);
        found.report(Finding { verdict: Verdict::SingleSource, ..Finding::new(&RULE, message, vec![side]) });
    }
}

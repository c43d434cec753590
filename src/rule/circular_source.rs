//! FC404: articles go back to a source that is not in the set, or to each other.

use super::{Case, Finding, Findings, Rule, Severity, Side, Spot, Text};
use crate::article::Article;
use crate::origin::{Cite, How};
use crate::span::Field;
use crate::verdict::Verdict;

pub(super) static RULE: Rule = Rule {
    code: "FC404",
    slug: "circular-source",
    about: "An article is based on another that is not in the set, so that nobody here has seen its source; or two articles name each \
            other as the source.",
    settle: "Read the source itself before counting the article as a witness.",
    severity: Severity::Note,
    kinds: &[],
    attributes: &[],
    default_on: true,
    check: Some(check),
    accepts: &[&[
        Text::of("This report is based on coverage by Vale Radio News. Two people died when the mill burned."),
        Text::of("Two watchmen died at a mill in Orm."),
    ]],
    rejects: &[&[
        Text::of("Two people died when the mill burned, Ada Holt told the council."),
        Text::of("Two watchmen died at a mill in Orm."),
    ]],
};

fn check(case: &Case<'_>, found: &mut Findings) {
    let set: Vec<&Article> = case.articles.iter().map(|&a| case.article(a)).collect();
    let side =
        |at: usize, cite: &Cite| Side::at(case.extracts, &[Spot::plain(case.articles[at], Field::Text, cite.span)]);
    for (at, cites) in case.origins.cites.iter().enumerate() {
        let mut told: Vec<&str> = Vec::new();
        for cite in cites.iter().filter(|c| c.how == How::BasedOn) {
            if told.contains(&cite.name.as_str()) || set.iter().any(|a| cite.names(a)) {
                continue;
            }
            told.push(&cite.name);
            let message = format!("goes back to {}, which is not in the set", cite.name);
            found.report(Finding {
                verdict: Verdict::SingleSource,
                ..Finding::new(&RULE, message, vec![side(at, cite)])
            });
        }
        for cite in cites {
            let Some(other) = (at + 1..set.len()).find(|&b| cite.names(set[b])) else { continue };
            let back = case.origins.cites.get(other).and_then(|list| list.iter().find(|c| c.names(set[at])));
            if let Some(back) = back {
                let message = format!("names {} as its source, and is named as the source there", cite.name);
                let sides = vec![side(at, cite), side(other, back)];
                found.report(Finding { verdict: Verdict::SingleSource, ..Finding::new(&RULE, message, sides) });
                break;
            }
        }
    }
}

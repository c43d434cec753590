//! FC401: several articles repeat what one origin alone tells.

use super::{Case, Finding, Findings, Rule, Severity, Text, group_sides};
use crate::attribute::Key;
use crate::mention::Kind;
use crate::verdict::Verdict;

pub(super) static RULE: Rule = Rule {
    code: "FC401",
    slug: "uncorroborated",
    about: "Several articles give a figure, and all of them go back to one origin: repeated copy is not corroboration.",
    settle: "Find a second source that did not take it from the first.",
    severity: Severity::Note,
    kinds: &[],
    attributes: &[],
    default_on: true,
    check: Some(check),
    accepts: &[&[
        Text::of(
            "UPPER VALE - A fire at the old Orm mill killed nine people on Monday night, the county police said in a statement to the press.",
        ),
        Text::of(
            "A fire at the old Orm mill killed nine people on Monday night, the county police said in a statement to the press.",
        ),
    ]],
    rejects: &[&[
        Text::of("A fire at the Orm mill killed nine people, police said."),
        Text::of("Nine people were killed when the Orm mill burned down last night."),
    ]],
};

fn check(case: &Case<'_>, found: &mut Findings) {
    for (at, fact) in case.facts.iter().enumerate() {
        let members = &fact.cluster.members;
        let several = members.iter().any(|p| p.article != members[0].article);
        let named = members.iter().any(|p| matches!(case.assertion(*p).attribute, Key::Named(_)));
        let met = matches!(fact.ruling.verdict, Verdict::Agree | Verdict::Compatible);
        if !several
            || !named
            || !met
            || fact.independent_origins != 1
            || fact.kind.is_wording()
            || matches!(fact.kind, Kind::Date | Kind::Time | Kind::Set)
        {
            continue;
        }
        let sides = group_sides(case, fact);
        let mut articles: Vec<usize> = members.iter().map(|p| p.article).collect();
        articles.dedup();
        let value = sides.first().map_or("", |s| s.text.as_str());
        let message = format!("{}: {value}, in {} articles of one origin", case.called(fact), articles.len());
        found.report(Finding { fact: Some(at), verdict: Verdict::SingleSource, ..Finding::new(&RULE, message, sides) });
    }
}

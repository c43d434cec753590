//! FC301: a later article gives a newer figure of something that grows.

use super::{Case, Finding, Findings, Rule, Severity, Text, group_sides};
use crate::verdict::Verdict;

pub(super) static RULE: Rule = Rule {
    code: "FC301",
    slug: "superseded",
    about: "A later article gives a newer figure of something that only grows or is counted anew: a toll, arrests, cases. \
            Later is not wrong; the older figure is only old.",
    settle: "Use the newest figure, and say as of when.",
    severity: Severity::Note,
    kinds: &[],
    attributes: &[],
    default_on: true,
    check: Some(check),
    accepts: &[&[
        Text::of("A fire at the Orm mill killed nine people, police said.").on("2024-03-04"),
        Text::of("A fire at the Orm mill killed eleven people, police said.").on("2024-03-06"),
    ]],
    rejects: &[
        &[
            Text::of("A fire at the Orm mill killed nine people, police said.").on("2024-03-04"),
            Text::of("A fire at the Orm mill killed nine people, police said.").on("2024-03-06"),
        ],
        &[
            Text::of("A fire at the Orm mill killed nine people, police said."),
            Text::of("A fire at the Orm mill killed eleven people, police said."),
        ],
    ],
};

fn check(case: &Case<'_>, found: &mut Findings) {
    for (at, fact) in case.facts.iter().enumerate().filter(|(_, f)| f.ruling.verdict == Verdict::Superseded) {
        let sides = group_sides(case, fact);
        let values: Vec<&str> = sides.iter().map(|s| s.text.as_str()).collect();
        let message = format!("{}: {}", case.called(fact), values.join(" → "));
        found.report(Finding { fact: Some(at), verdict: Verdict::Superseded, ..Finding::new(&RULE, message, sides) });
    }
}

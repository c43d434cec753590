//! FC301: a later article gives a newer figure of something that grows.

use super::judge::within;
use super::toll::{one_toll, rises};
use super::{Case, Finding, Findings, Rule, Severity, Text, group_sides};
use crate::attribute::Change;
use crate::mention::Kind;
use crate::relation::Said;
use crate::verdict::{Fact, Verdict};

pub(super) static RULE: Rule = Rule {
    code: "FC301",
    slug: "superseded",
    about: "A later article gives a newer figure of something that only grows or is counted anew, a toll, arrests, cases, or tells that \
            it was changed, a bid that was raised. \
            Later is not wrong; the older figure is only old.",
    settle: "Use the newest figure, and say as of when.",
    severity: Severity::Note,
    kinds: &[],
    attributes: &[],
    default_on: true,
    check: Some(check),
    accepts: &[
        &[
            Text::of("A fire at the Orm mill killed nine people, police said.").on("2024-03-04"),
            Text::of("A fire at the Orm mill killed eleven people, police said.").on("2024-03-06"),
        ],
        &[
            Text::of("Up to 14 people were injured in the Orm mill fire, police said.").on("2024-03-04"),
            Text::of("Seventeen people were injured in the Orm mill fire.").on("2024-03-04"),
        ],
        &[
            Text::of("Lusk Group has offered £33 a share for Selby Mills.").on("2024-03-04"),
            Text::of("Lusk Group has raised its offer for Selby Mills to £35 a share.").on("2024-03-05"),
        ],
    ],
    rejects: &[
        &[
            Text::of("A fire at the Orm mill killed nine people, police said.").on("2024-03-04"),
            Text::of("A fire at the Orm mill killed nine people, police said.").on("2024-03-06"),
        ],
        &[
            Text::of("Lusk Group has offered £33 a share for Selby Mills.").on("2024-03-04"),
            Text::of("Lusk Group has offered £35 a share for Selby Mills.").on("2024-03-05"),
        ],
        &[
            Text::of("A fire at the Orm mill killed nine people, police said."),
            Text::of("A fire at the Orm mill killed eleven people, police said."),
        ],
        &[
            Text::of("Fewer than 14 people were injured in the Orm mill fire, police said.").on("2024-03-04"),
            Text::of("Seventeen people were injured in the Orm mill fire.").on("2024-03-04"),
        ],
        &[
            Text::of("One man died and six people were injured in the Orm mill fire.").on("2024-03-04"),
            Text::of("Seven people were injured in the Orm mill fire.").on("2024-03-06"),
        ],
    ],
};

/// After so many days a report tells of something else.
const MONTH: i64 = 30;

fn check(case: &Case<'_>, found: &mut Findings) {
    // An age grows too, and nobody needs to be told.
    let moved = |f: &Fact| f.ruling.verdict == Verdict::Superseded && f.kind != Kind::Age;
    for (at, fact) in case.facts.iter().enumerate().filter(|(_, f)| moved(f)) {
        let sides = group_sides(case, fact);
        let days = || fact.cluster.members.iter().filter_map(|p| case.day(p.article));
        let apart = days().max().zip(days().min()).map_or(0, |(last, first)| (last - first).num_days());
        // A text that puts a figure right says itself that it is one toll.
        let right = fact.cluster.members.iter().any(|p| Said::new(case.extracts, *p, None).revised);
        let replaced = fact.cluster.members.iter().all(|p| case.assertion(*p).attribute.change() == Change::Replaced);
        let one = right || replaced || one_toll(case, &sides) && rises(case, &sides);
        if !within(&sides, 2) || apart > MONTH || !one {
            continue;
        }
        let values: Vec<&str> = sides.iter().map(|s| s.text.as_str()).collect();
        let message = format!("{}: {}", case.called(fact), values.join(" → "));
        found.report(Finding { fact: Some(at), verdict: Verdict::Superseded, ..Finding::new(&RULE, message, sides) });
    }
}

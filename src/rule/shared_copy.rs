//! FC402: two articles share copy and count once.

use super::{Case, Finding, Findings, Rule, Severity, Side, Spot, Text};
use crate::span::Field;
use crate::verdict::Verdict;

pub(super) static RULE: Rule = Rule {
    code: "FC402",
    slug: "shared-copy",
    about: "Two articles share a part of their copy, word for word, or the one says it is based on the other: they are one \
            origin, and what both say is told once.",
    settle: "Nothing to settle; look for a source outside this copy.",
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
        Text::of("A fire at the old Orm mill killed nine people on Monday night, the county police said."),
        Text::of("Nine people were killed when the old mill in Orm burned down on Monday."),
    ]],
};

/// How many shared passages a finding points to.
const PASSAGES: usize = 3;

fn check(case: &Case<'_>, found: &mut Findings) {
    for pair in &case.origins.shared {
        let (Some(&a), Some(&b)) = (case.articles.get(pair.a), case.articles.get(pair.b)) else { continue };
        let side = |article: usize, first: bool| {
            let span = |p: &crate::origin::Passage| if first { p.a } else { p.b };
            let spot = |p| Spot::plain(article, Field::Text, span(p));
            Side::at(case.extracts, &pair.passages.iter().take(PASSAGES).map(spot).collect::<Vec<_>>())
        };
        let plural = if pair.paragraphs == 1 { "" } else { "s" };
        let name = |at: usize| case.article(at).id.as_str();
        let message = format!(
            "{} and {}: {}; {} paragraph{plural} shared; they count as one origin",
            name(a),
            name(b),
            pair.why,
            pair.paragraphs
        );
        let sides = vec![side(a, true), side(b, false)];
        found.report(Finding { verdict: Verdict::Agree, ..Finding::new(&RULE, message, sides) });
    }
}

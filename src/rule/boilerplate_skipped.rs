//! FC503: numbers of an article were left out because they stand in teasers.

use super::{Case, Finding, Findings, Rule, Severity, Side, Spot, Text};
use crate::article::Region;
use crate::assertion::Unused;
use crate::mention::{Kind, Mention};
use crate::verdict::Verdict;

pub(super) static RULE: Rule = Rule {
    code: "FC503",
    slug: "boilerplate-skipped",
    about: "Numbers of an article were recognised and left out of all comparison, because they stand in pointers to other stories \
            or pages.",
    settle: "Nothing to settle, if these are other stories; --show skipped lists them.",
    severity: Severity::Note,
    kinds: &[],
    attributes: &[],
    default_on: true,
    check: Some(check),
    accepts: &[&[Text::of(
        "The mill at Orm burned down in May 2019, the council said.\n\nNobody was hurt in the fire, the council said.\n\nRead more: Two dead as ferry sinks off Selby",
    )]],
    rejects: &[&[Text::of("The mill at Orm burned down in May 2019, the council said. Two men were hurt.")]],
};

/// How many of them a finding points to.
const NUMBERS: usize = 3;

fn check(case: &Case<'_>, found: &mut Findings) {
    for &article in case.articles {
        let unused = &case.extracts[article].unused;
        let spots: Vec<Spot> = unused
            .iter()
            .filter(|p| matches!(p.why, Unused::Region(Region::Teaser)) && figure(case, article, &p.mention))
            .map(|p| Spot::plain(article, p.mention.field, p.mention.span))
            .collect();
        if spots.is_empty() {
            continue;
        }
        let (what, is) = if spots.len() == 1 { ("number", "stands") } else { ("numbers", "stand") };
        let message = format!(
            "{} {what} left out: {} {is} in teasers or navigation",
            spots.len(),
            if spots.len() == 1 { "it" } else { "they" }
        );
        let side = Side::at(case.extracts, &spots[..spots.len().min(NUMBERS)]);
        found.report(Finding { verdict: Verdict::SingleSource, ..Finding::new(&RULE, message, vec![side]) });
    }
}

/// Whether a mention is a figure or a date with one: no address of a page, no bare "now" or "Friday".
fn figure(case: &Case<'_>, article: usize, mention: &Mention) -> bool {
    let text = mention.span.of(case.article(article).field(mention.field));
    let timed = matches!(mention.kind, Kind::Date | Kind::Time | Kind::Set);
    mention.kind != Kind::Name && (!timed || text.bytes().any(|b| b.is_ascii_digit()))
}

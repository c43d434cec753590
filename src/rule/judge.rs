//! The judge: which rule reports a fact whose values exclude one another, and in what words.

use super::{Finding, RULES, Severity, Side};
use rust_decimal::Decimal;

use crate::assertion::Assertion;
use crate::attribute::{Key, PERSONAL};
use crate::extract::{Extract, Place};
use crate::fact::{Cluster, UNNAMED};
use crate::mention::Kind;
use crate::plain;
use crate::relation::How;
use crate::verdict::{Fact, Reason, Verdict};

/// The finding of a fact's ruling, where it has one; `at` is the fact's place.
pub(super) fn judge(extracts: &[Extract<'_>], at: usize, fact: &Fact) -> Option<Finding> {
    let (cluster, ruling) = (&fact.cluster, &fact.ruling);
    if !ruling.verdict.decides() {
        return None;
    }
    let first = cluster.members.first()?.of(extracts);
    // A share, "two-thirds", that meets a percentage is one.
    let percent = cluster.members.iter().any(|p| p.of(extracts).mention.kind == Kind::Percent);
    let kind = if percent { Kind::Percent } else { first.mention.kind };
    let of_kind = || RULES.iter().filter(|r| r.kinds.contains(&kind));
    let named = of_kind().find(|r| r.attributes.contains(&cluster.attribute.as_str()));
    let rule = named.or_else(|| of_kind().find(|r| r.attributes.is_empty()))?;
    let review = ruling.verdict == Verdict::Review;
    // Where no value excludes another, each is a side.
    let each: Vec<Vec<usize>> = (0..ruling.groups.len()).map(|g| vec![g]).collect();
    let sides: Vec<Side> = (if ruling.sides.is_empty() { &each } else { &ruling.sides })
        .iter()
        .map(|groups| {
            let mut members: Vec<Place> = groups.iter().flat_map(|&g| ruling.groups[g].members.clone()).collect();
            members.sort_unstable();
            Side::said(extracts, members)
        })
        .collect();
    let values = values(&sides, extracts);
    let message = message(cluster, extracts, review, &values);
    let found = Finding { fact: Some(at), ..Finding::new(rule, message, sides) };
    if !review {
        let loose = match rule.code {
            "FC101" => !comparable(&found.sides, extracts),
            "FC104" => !one_person(&found.sides, extracts),
            // Three amounts that exclude one another are of three things more often than of one.
            "FC106" => found.sides.len() > 2 || table(&found.sides, extracts) || !one_person(&found.sides, extracts),
            "FC105" | "FC107" => found.sides.len() > 2,
            _ => false,
        };
        return Some(if loose { Finding { severity: Severity::Note, ..found } } else { found });
    }
    let review = found.review();
    Some(match () {
        // A doubt about somebody's status before the law weighs as much as a certainty.
        () if rule.code == "FC108" => Finding { severity: rule.severity, ..review },
        () if first.mention.kind.is_wording() || telling(&ruling.reason) => review,
        () => Finding { severity: Severity::Note, ..review },
    })
}

/// How many times the other a count may be before the two hardly count one thing; a factor of ten is a slip.
const TIMES: u32 = 3;

/// Whether two counts are near enough to be of one thing: no bare number of an open attribute, and not many times the other.
fn comparable(sides: &[Side], extracts: &[Extract<'_>]) -> bool {
    let bare = |s: &Side| {
        s.members
            .iter()
            .map(|p| p.of(extracts))
            .all(|a| a.mention.kind == Kind::Number && matches!(a.attribute, Key::Open(_)))
    };
    !sides.iter().any(bare) && within(sides, TIMES)
}

/// Whether what one person has is said of the same person, by name, on all sides.
fn one_person(sides: &[Side], extracts: &[Extract<'_>]) -> bool {
    let said = || sides.iter().filter_map(|s| s.members.first()).map(|p| p.of(extracts));
    let personal = |a: &Assertion| matches!(&a.attribute, Key::Named(n) if PERSONAL.contains(&n.id));
    let who = |a: &Assertion| a.subject.as_ref().map(|s| s.key.surname.clone()).unwrap_or_default();
    let mut names = said().map(who);
    let first = names.next().unwrap_or_default();
    !said().any(personal) || !first.is_empty() && names.all(|n| n == first)
}

/// Whether a side stands in a table of results: "Shr 20 cts vs 12".
fn table(sides: &[Side], extracts: &[Extract<'_>]) -> bool {
    sides.iter().flat_map(|s| &s.members).any(|p| {
        let a = p.of(extracts);
        let text = a.sentence.of(extracts[p.article].article.field(a.mention.field));
        text.split_whitespace().any(|w| w.eq_ignore_ascii_case("vs"))
    })
}

/// Whether the largest figure is at most so many times the smallest, or ten times it.
pub(super) fn within(sides: &[Side], times: u32) -> bool {
    let points: Vec<Decimal> = sides.iter().filter_map(|s| s.value.point()).collect();
    let (Some(&least), Some(&most)) = (points.iter().min(), points.iter().max()) else { return true };
    most <= least * Decimal::from(times) || most == least * Decimal::TEN
}

/// Whether a doubt says what is to be settled. Read by hand, hardly one in ten of the others, figures of what may or may
/// not be one thing, was worth an editor's time: they are notes.
fn telling(reason: &Reason) -> bool {
    let how =
        |how: &How| matches!(how, How::Currency | How::PercentOrPoint | How::UndatedAge | How::Fell | How::Ageing);
    match reason {
        Reason::Open(of) | Reason::Excluded(of) => how(of),
        _ => false,
    }
}

/// What the sides say, in their own words; as an editor would write it where the words are the same: `Monday` of two
/// weeks, `eight` and `over eight`.
fn values(sides: &[Side], extracts: &[Extract<'_>]) -> Vec<String> {
    let same = |n: usize| sides[..n].iter().any(|s| s.text.eq_ignore_ascii_case(&sides[n].text));
    let alike = (1..sides.len()).any(same);
    let said = |s: &Side| {
        let first = s.members.first().filter(|_| alike).map(|p| p.of(extracts));
        first.map_or_else(|| s.text.clone(), |a| plain::value(&a.mention.value, a.mention.kind, &s.text))
    };
    sides.iter().map(said).collect()
}

/// The one sentence of a finding.
fn message(cluster: &Cluster, extracts: &[Extract<'_>], review: bool, values: &[String]) -> String {
    let subject = &cluster.subject;
    let kind = cluster.members.first().map(|p| p.of(extracts).mention.kind);
    let of = if subject.is_empty() { String::new() } else { format!("{subject}, ") };
    match kind {
        Some(Kind::LegalStatus) if review => {
            let doubt =
                if subject.contains(UNNAMED) { "the same person is possible, not certain" } else { "one case or two" };
            format!("{of}legal status {}; {doubt}", values.join(" / "))
        }
        Some(Kind::LegalStatus) => format!("{of}legal status {}", values.join(" / ")),
        Some(Kind::Quote) => {
            let quoted: Vec<String> = values.iter().map(|v| format!("“{v}”")).collect();
            format!("{of}one quotation, two wordings: {}", quoted.join(" / "))
        }
        _ => format!("{}: {}", cluster.called(extracts), values.join(" / ")),
    }
}

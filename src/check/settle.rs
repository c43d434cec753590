//! Settling: which findings are done with, by decisions on record and by directives in the texts.

use super::{GroupBy, Options, Report, Story};
use crate::decision::{Decision, Directive, Mark, Settled, Standing, fingerprint, subject_key, value_key};
use crate::extract::Extract;
use crate::rule::{Finding, Severity, Spot};
use crate::span::Field;
use crate::value::Value;
use crate::verdict::Fact;

/// Something meant to settle a finding that settles none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Idle {
    /// A directive in an article.
    Directive {
        /// The article, as a place in the report's extracts.
        article: usize,
        /// The 1-based line.
        line: usize,
    },
    /// A decision on record.
    Decision(Decision, Standing),
}

/// What a finding is recognised by; `story` is the name of its story where the input gave it one.
pub(super) fn mark(extracts: &[Extract<'_>], facts: &[Fact], story: Option<&str>, finding: &Finding) -> Mark {
    let spots = || finding.sides.iter().flat_map(|s| s.spots(extracts));
    let (of, mut values): (String, Vec<String>) = match finding.fact.and_then(|f| facts.get(f)) {
        Some(fact) => {
            let cluster = &fact.cluster;
            let mut of = format!("{}/{}", subject_key(&cluster.subject), cluster.attribute);
            if let Some(window) = &cluster.window {
                of = format!("{of}/{window}");
            }
            let sides = finding.sides.iter().map(|s| value_key(&s.value));
            let groups = fact.ruling.groups.iter().map(|g| value_key(&g.value));
            (of, if finding.sides.len() > 1 { sides.collect() } else { groups.collect() })
        }
        None => {
            let first = spots().find_map(Spot::place).map(|p| p.of(extracts));
            let subject = first.and_then(|a| a.subject.as_ref()).map_or("", |s| s.name.as_str());
            let attribute = first.map_or_else(|| finding.rule.slug.to_owned(), |a| a.attribute.id());
            let values = spots().map(|s| value_key(&Value::Wording(s.text(extracts).to_owned())));
            (format!("{}/{attribute}", subject_key(subject)), values.collect())
        }
    };
    values.sort_unstable();
    values.dedup();
    let fact = story.map_or_else(|| of.clone(), |story| format!("{story}/{of}"));
    Mark { fingerprint: fingerprint(finding.rule.code, &fact, &values), fact, values }
}

/// The name of a story that stays the same when articles come and go.
pub(super) fn scope(name: Option<&str>, by: GroupBy) -> Option<&str> {
    match by {
        GroupBy::Story => name,
        GroupBy::Folder => name.map(|n| n.rsplit('/').next().unwrap_or(n)).filter(|n| !n.is_empty() && *n != "."),
        GroupBy::Auto | GroupBy::None => None,
    }
}

/// Gives the findings the severities that were set, and leaves out those of rules that are off.
pub(super) fn weigh(findings: &mut Vec<Finding>, options: &Options) {
    findings.retain_mut(|f| {
        let Some((_, set)) = options.severities.iter().find(|(code, _)| *code == f.rule.code) else { return true };
        let Some(severity) = *set else { return false };
        f.severity = if f.severity < f.rule.severity { severity.lower() } else { severity };
        true
    });
}

/// Marks the findings that are done with, and says what settles none.
pub(super) fn settle(report: &mut Report<'_>, options: &Options) {
    let holding = options.ledger.holding();
    for finding in report.stories.iter_mut().flat_map(|s| &mut s.findings) {
        let decision = holding.get(finding.mark.fingerprint.as_str());
        finding.settled = decision.map(|&d| Settled::Decision(d.clone()));
    }
    if options.directives {
        follow(report, options.draft);
    }
    let findings = report.stories.iter().flat_map(|s| &s.findings);
    let known: Vec<(&str, &str, &str)> =
        findings.map(|f| (f.rule.code, f.mark.fact.as_str(), f.mark.fingerprint.as_str())).collect();
    let standing = options.ledger.standing(&known);
    let idle = standing.into_iter().filter(|(_, s)| *s != Standing::Used);
    report.idle.extend(idle.map(|(d, s)| Idle::Decision(d.clone(), s)));
}

/// Does what the directives in the texts say.
fn follow(report: &mut Report<'_>, draft: Option<usize>) {
    for (at, extract) in report.extracts.iter().enumerate() {
        let found = extract.article.directives();
        if found.is_empty() {
            continue;
        }
        let mut used = vec![false; found.len()];
        for story in report.stories.iter_mut().filter(|s| s.articles.binary_search(&at).is_ok()) {
            obey(&report.extracts, story, (at, draft == Some(at)), &found, &mut used);
        }
        let idle = found.iter().zip(&used).filter(|(_, used)| !**used);
        report.idle.extend(idle.map(|(d, _)| Idle::Directive { article: at, line: d.line }));
    }
}

/// Does it in one article; in a draft, what the draft says is settled though an article beside it says the same.
fn obey(
    extracts: &[Extract<'_>],
    story: &mut Story,
    (article, draft): (usize, bool),
    found: &[Directive],
    used: &mut [bool],
) {
    let Story { findings, facts, .. } = story;
    for finding in findings.iter_mut() {
        let names = |d: &Directive| d.names(finding.rule.code, finding.rule.slug);
        let covered = |s: &Spot, d: &Directive| {
            s.article == article && names(d) && if s.field == Field::Text { d.covers(s.span) } else { d.whole() }
        };
        let mut sides: Vec<Vec<Spot>> = finding.sides.iter().map(|s| s.spots(extracts)).collect();
        if sides.is_empty()
            && let Some(fact) = finding.fact.and_then(|f| facts.get(f))
        {
            sides =
                fact.ruling.groups.iter().map(|g| g.members.iter().map(|&p| Spot::at(extracts, p)).collect()).collect();
        }
        let by = |s: &Spot| found.iter().position(|d| covered(s, d));
        // A side falls when every place that says it is covered; two sides make a finding.
        let fallen: Vec<Option<usize>> = sides
            .iter()
            .map(|spots| {
                let own = draft && spots.iter().any(|s| s.article == article);
                let must = spots.iter().filter(|s| !own || s.article == article);
                must.map(by).collect::<Option<Vec<usize>>>().and_then(|d| d.first().copied())
            })
            .collect();
        for spot in sides.iter().flatten() {
            if let Some(d) = by(spot) {
                used[d] = true;
            }
        }
        let left = fallen.iter().filter(|f| f.is_none()).count();
        let Some(directive) = fallen.iter().flatten().next() else { continue };
        if left < sides.len().min(2) && finding.settled.is_none() {
            let directive = &found[*directive];
            finding.settled = Some(Settled::Directive { article, line: directive.line, why: directive.why.clone() });
        }
    }
}

impl Report<'_> {
    /// The findings that are not done with.
    pub fn open(&self) -> impl Iterator<Item = &Finding> {
        self.stories.iter().flat_map(|s| &s.findings).filter(|f| f.open())
    }

    /// Whether an open finding is at least so severe.
    pub fn fails(&self, least: Severity) -> bool {
        self.open().any(|f| f.severity >= least)
    }
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use super::*;
    use crate::article::{Article, Markup};
    use crate::decision::{Ledger, State};

    const OTHER: &str = "Twelve people were injured in the Brookfield bus crash, police said.";

    fn report(own: &str, ledger: Ledger) -> (Vec<(bool, Mark)>, usize) {
        let articles = [Article::new("a", own, Markup::Markdown), Article::new("b", OTHER, Markup::Plain)];
        let options = Options { ledger, ..Options::default() };
        let report = check(&articles, &options);
        let findings = report.stories.iter().flat_map(|s| &s.findings).filter(|f| f.severity > Severity::Note);
        (findings.map(|f| (f.open(), f.mark.clone())).collect(), report.idle.len())
    }

    /// How many findings are open, how many settled, and how many directives settle none.
    fn check_directives(own: &str, expected: (usize, usize, usize)) {
        let (findings, idle) = report(own, Ledger::default());
        let open = findings.iter().filter(|f| f.0).count();
        assert_eq!((open, findings.len() - open, idle), expected, "{own}");
    }

    #[test]
    fn directives_settle_what_they_cover() {
        let say = "Nine people were injured in the Brookfield bus crash, police said.";
        check_directives(say, (1, 0, 0));
        check_directives(
            &format!("{say} <!-- crosscheck: ignore FC101 -- 12 on the wire, we counted 9 -->"),
            (0, 1, 0),
        );
        check_directives(&format!("<!-- crosscheck: ignore -->\n\n{say}"), (0, 1, 0));
        check_directives(&format!("<!-- crosscheck: ignore-file count-conflict -->\n\n{say}"), (0, 1, 0));
        check_directives(&format!("<!-- crosscheck: ignore FC102 -->\n\n{say}"), (1, 0, 1));
        check_directives(&format!("{say}\n\n<!-- crosscheck: ignore-next FC101 -->\n\nMore soon."), (1, 0, 1));
        check_directives(&format!("{say} <!-- crosscheck: ignroe -->"), (1, 0, 1));
    }

    #[test]
    fn a_draft_answers_for_itself() {
        let settled = |draft: Option<usize>, expected: bool| {
            let say = "Nine people were injured in the Brookfield bus crash, police said.";
            let own = format!("{say} <!-- crosscheck: ignore FC101 -- we counted -->");
            let articles = [("a", own.as_str()), ("b", OTHER), ("c", say)];
            let articles = articles.map(|(id, text)| Article::new(id, text, Markup::Markdown));
            let report = check(&articles, &Options { draft, ..Options::default() });
            let mut conflicts = report.stories.iter().flat_map(|s| &s.findings).filter(|f| f.rule.code == "FC101");
            assert_eq!(conflicts.next().map(Finding::open), Some(expected));
        };
        settled(Some(0), false);
        settled(None, true);
    }

    #[test]
    fn decisions_hold_for_the_values_wherever_they_stand() {
        let say = "Nine people were injured in the Brookfield bus crash, police said.";
        let (findings, _) = report(say, Ledger::default());
        let mark = findings[0].1.clone();
        let decision = Decision {
            fingerprint: mark.fingerprint,
            code: "FC101".into(),
            fact: mark.fact,
            values: mark.values,
            state: State::ConfirmedFine,
            reason: String::new(),
            by: String::new(),
            at: None,
            until: None,
        };
        let ledger = || Ledger { decisions: vec![decision.clone()], ..Ledger::default() };
        let check = |own: &str, expected: (bool, usize)| {
            let (findings, idle) = report(own, ledger());
            assert_eq!((findings[0].0, idle), expected, "{own}: {findings:?}");
        };
        check(say, (false, 0));
        check(&format!("Police closed the road.\n\n{say}"), (false, 0));
        check(&say.replace("Nine", "Eight"), (true, 1));
    }
}

//! Rules: one file a check, each with its code, what it is about and its examples.
#![doc = include_str!("alarms.md")]

mod actor_conflict;
mod age_conflict;
mod age_vs_birth_year;
mod ask;
mod attribution_dropped;
mod boilerplate_skipped;
mod caption_vs_body;
mod case;
mod certainty_raised;
mod circular_source;
mod conversion;
mod count_conflict;
mod date_conflict;
mod derivation;
mod display;
mod duration_conflict;
mod duration_vs_endpoints;
mod event_order;
mod example;
mod finding;
mod headline_vs_body;
mod judge;
mod legal_status_conflict;
mod line;
mod list_count;
mod malformed_figure;
mod mean_vs_total;
mod money_conflict;
mod name_variant;
mod parts_vs_total;
mod percent_conflict;
mod percent_of;
mod percent_points;
mod possible_slip;
mod quote_mismatch;
mod reach;
mod relative_vs_absolute;
mod revised_down;
mod sentence_conflict;
mod served_vs_sentence;
mod severity;
mod shared_copy;
mod shares_over_whole;
mod stale_figure;
mod status_moved;
mod superseded;
mod title_differs;
mod toll;
mod uncorroborated;
mod undated_article;
mod weekday_vs_date;

pub use case::Case;
pub use derivation::{Derivation, Outcome};
pub use example::Text;
use finding::group_sides;
pub use finding::{Finding, Findings, Side, Spot};
pub use severity::{Confidence, Severity};

use crate::mention::Kind;

/// A check: data, with what it looks for.
#[derive(Debug)]
pub struct Rule {
    /// The stable code: `FC101`.
    pub code: &'static str,
    /// The stable slug: `count-conflict`.
    pub slug: &'static str,
    /// What it checks and why.
    pub about: &'static str,
    /// What would settle it, in one line an editor can act on.
    pub settle: &'static str,
    /// The severity of a finding whose verdict is not `review`.
    pub severity: Severity,
    /// Whether it runs where nobody asked for it.
    pub default_on: bool,
    /// The kinds of fact whose conflicts this rule reports; empty for rules with a check of their own.
    pub kinds: &'static [Kind],
    /// The attributes it is for; empty for all of these kinds that no other rule names.
    pub attributes: &'static [&'static str],
    /// Its own check of a story, where conflicts of one fact are not all it reports. It sees what
    /// the rules before it found.
    pub check: Option<fn(&Case<'_>, &mut Findings)>,
    /// Texts it reports, one or more to an example.
    pub accepts: &'static [&'static [Text]],
    /// Texts it does not.
    pub rejects: &'static [&'static [Text]],
}

/// All rules, by code, which is the order they run in.
pub static RULES: &[&Rule] = &[
    &count_conflict::RULE,
    &age_conflict::RULE,
    &date_conflict::RULE,
    &sentence_conflict::RULE,
    &duration_conflict::RULE,
    &money_conflict::RULE,
    &percent_conflict::RULE,
    &legal_status_conflict::RULE,
    &quote_mismatch::RULE,
    &title_differs::RULE,
    &name_variant::RULE,
    &actor_conflict::RULE,
    &age_vs_birth_year::RULE,
    &duration_vs_endpoints::RULE,
    &parts_vs_total::RULE,
    &percent_of::RULE,
    &weekday_vs_date::RULE,
    &relative_vs_absolute::RULE,
    &served_vs_sentence::RULE,
    &event_order::RULE,
    &headline_vs_body::RULE,
    &caption_vs_body::RULE,
    &list_count::RULE,
    &mean_vs_total::RULE,
    &conversion::RULE,
    &shares_over_whole::RULE,
    &malformed_figure::RULE,
    &superseded::RULE,
    &revised_down::RULE,
    &stale_figure::RULE,
    &status_moved::RULE,
    &uncorroborated::RULE,
    &shared_copy::RULE,
    &attribution_dropped::RULE,
    &circular_source::RULE,
    &certainty_raised::RULE,
    &undated_article::RULE,
    &possible_slip::RULE,
    &boilerplate_skipped::RULE,
];

/// Runs the rules over a story: those on by default and those whose code is in `on`.
pub fn run(case: &Case<'_>, on: &[&str]) -> Findings {
    let runs = |rule: &Rule| rule.default_on || on.contains(&rule.code);
    let judged = case.facts.iter().enumerate().filter_map(|(at, fact)| judge::judge(case.extracts, at, fact));
    let mut found = Findings { findings: judged.filter(|f| runs(f.rule)).collect(), ..Findings::default() };
    for check in RULES.iter().filter(|r| runs(r)).filter_map(|r| r.check) {
        check(case, &mut found);
    }
    found.findings.iter_mut().for_each(|f| ask::ask(case.extracts, f));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::check::{GroupBy, Options, check};

    /// The findings that texts give rise to, as code, whether more than a note, and message.
    fn findings(rule: &Rule, texts: &[Text]) -> Vec<(&'static str, bool, String)> {
        let articles: Vec<Article> = texts.iter().zip(["a", "b", "c", "d"]).map(|(t, id)| t.article(id)).collect();
        let draft = texts.iter().position(|t| t.draft);
        let options = Options { group_by: GroupBy::None, on: vec![rule.code], draft, ..Options::default() };
        let report = check(&articles, &options);
        let findings = report.stories.iter().flat_map(|s| &s.findings);
        findings.map(|f| (f.rule.code, f.severity > Severity::Note, f.message.clone())).collect()
    }

    #[test]
    fn each_rule_reports_its_examples_and_nothing_else() {
        let mut wrong = Vec::new();
        for rule in RULES {
            assert!(!rule.accepts.is_empty() && !rule.rejects.is_empty(), "{} has examples", rule.code);
            for &texts in rule.accepts {
                let turned: Vec<Text> = texts.iter().rev().copied().collect();
                for texts in [texts, &turned] {
                    let got = findings(rule, texts);
                    let own = |(code, _, _): &(&str, bool, String)| *code == rule.code;
                    // A hint stands beside the conflict it belongs to; examples need no dates.
                    let beside = |f: &(&str, bool, String)| !f.1 || f.0 == "FC501" || rule.code == "FC502";
                    if !got.iter().any(own) || !got.iter().all(|f| own(f) || beside(f)) {
                        wrong.push(format!("{} on {texts:?}: {got:?}", rule.code));
                    }
                }
            }
            for &texts in rule.rejects {
                let got = findings(rule, texts);
                if got.iter().any(|(code, ..)| *code == rule.code) {
                    wrong.push(format!("{} is not silent on {texts:?}: {got:?}", rule.code));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn rules_stand_by_code_and_run_or_judge() {
        assert!(RULES.is_sorted_by_key(|r| r.code));
        for rule in RULES {
            assert!(rule.check.is_some() || !rule.kinds.is_empty(), "{} has something to look at", rule.code);
        }
    }
}

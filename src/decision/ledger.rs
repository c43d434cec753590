//! The ledger: the decisions on record, the last word on each finding.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::{Decision, Judgement, Links, State};

/// The decisions on record, in the order they were taken.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    /// About findings.
    pub decisions: Vec<Decision>,
    /// About what is one fact and what is not.
    pub judgements: Vec<Judgement>,
    /// The day to hold the ends of decisions against; where there is none, none has ended.
    pub today: Option<NaiveDate>,
}

/// How a decision on record stands to the findings at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// A finding has these values.
    Used,
    /// A finding has the rule and the fact, but other values.
    Stale,
    /// Its last day is over.
    Expired,
    /// No finding has the rule and the fact.
    Unused,
}

impl Standing {
    /// The name used in the output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Used => "used",
            Self::Stale => "stale",
            Self::Expired => "expired",
            Self::Unused => "unused",
        }
    }
}

impl Ledger {
    /// The last decision on each finding, in the order of the record, what was taken back left out.
    pub fn current(&self) -> Vec<&Decision> {
        let last: HashMap<&str, usize> =
            self.decisions.iter().enumerate().map(|(at, d)| (d.fingerprint.as_str(), at)).collect();
        let valid = |at: usize, d: &Decision| last[d.fingerprint.as_str()] == at && d.state != State::Withdrawn;
        self.decisions.iter().enumerate().filter(|(at, d)| valid(*at, d)).map(|(_, d)| d).collect()
    }

    /// Whether the last day of something is over.
    pub fn over(&self, until: Option<NaiveDate>) -> bool {
        matches!((until, self.today), (Some(until), Some(today)) if today > until)
    }

    /// What holds, by fingerprint.
    pub fn holding(&self) -> HashMap<&str, &Decision> {
        let holds = self.current().into_iter().filter(|d| !self.over(d.until));
        holds.map(|d| (d.fingerprint.as_str(), d)).collect()
    }

    /// Whether anything on record has a last day, so that the day of the run matters.
    pub fn ends(&self) -> bool {
        self.decisions.iter().any(|d| d.until.is_some()) || self.judgements.iter().any(|j| j.until.is_some())
    }

    /// What holds about what is one fact.
    pub fn links(&self) -> Links {
        let mut last: Vec<&Judgement> = Vec::new();
        for judgement in &self.judgements {
            last.retain(|j| !j.about(judgement));
            last.push(judgement);
        }
        Links::new(last.into_iter().filter(|j| j.same.is_some() && !self.over(j.until)).cloned())
    }

    /// How each current decision stands to the findings, each with its rule, fact and fingerprint.
    pub fn standing(&self, findings: &[(&str, &str, &str)]) -> Vec<(&Decision, Standing)> {
        let prints: HashSet<&str> = findings.iter().map(|f| f.2).collect();
        let facts: HashSet<(&str, &str)> = findings.iter().map(|f| (f.0, f.1)).collect();
        let stand = |d: &Decision| {
            if self.over(d.until) {
                Standing::Expired
            } else if prints.contains(d.fingerprint.as_str()) {
                Standing::Used
            } else if facts.contains(&(d.code.as_str(), d.fact.as_str())) {
                Standing::Stale
            } else {
                Standing::Unused
            }
        };
        self.current().into_iter().map(|d| (d, stand(d))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decision(fingerprint: &str, state: State, until: Option<NaiveDate>) -> Decision {
        Decision {
            fingerprint: fingerprint.into(),
            code: "FC101".into(),
            fact: "crash/injured".into(),
            values: Vec::new(),
            state,
            reason: "counted".into(),
            by: "jo".into(),
            at: None,
            until,
        }
    }

    #[test]
    fn the_last_word_counts() {
        let day = |d| NaiveDate::from_ymd_opt(2031, 3, d);
        let mut ledger = Ledger {
            decisions: vec![
                decision("x", State::ConfirmedFine, None),
                decision("y", State::ConfirmedFine, day(4)),
                decision("x", State::Withdrawn, None),
            ],
            ..Ledger::default()
        };
        assert!(!ledger.holding().contains_key("x"));
        assert!(ledger.holding().contains_key("y"), "no day, no end");
        ledger.today = day(4);
        assert!(ledger.holding().contains_key("y"), "the last day counts");
        ledger.today = day(5);
        assert!(!ledger.holding().contains_key("y"));
        assert_eq!(ledger.current().len(), 1);
        assert!(ledger.ends());
        assert_eq!(ledger.standing(&[("FC101", "crash/injured", "y")])[0].1, Standing::Expired);
        ledger.today = None;
        assert_eq!(ledger.standing(&[("FC101", "crash/injured", "y")])[0].1, Standing::Used);
        assert_eq!(ledger.standing(&[("FC101", "crash/injured", "z")])[0].1, Standing::Stale);
        assert_eq!(ledger.standing(&[("FC101", "other/injured", "z")])[0].1, Standing::Unused);
    }
}

//! What to show: the sections of a report that a reader asked for.

use super::document;
use crate::rule::{Finding, Severity};
use crate::verdict::Verdict;

/// A part of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// Values that exclude one another.
    Conflicts,
    /// What a person must look at.
    Review,
    /// Facts on which articles agree.
    Agree,
    /// Facts whose values meet without being equal.
    Compatible,
    /// Facts where a later article gives a later value.
    Superseded,
    /// Facts that one article alone gives.
    Single,
    /// Arithmetic, what passed included.
    Arithmetic,
    /// Numbers that were recognised and left out.
    Skipped,
    /// Look-alikes that were not compared.
    NotCompared,
    /// What the articles leave open.
    Gaps,
    /// Findings that are settled.
    Dismissed,
    /// The whole texts, and the evidence of every link: what `report` makes every other form of.
    Texts,
}

impl Section {
    /// All sections, in the order of the report.
    pub const ALL: [Self; 12] = [
        Self::Conflicts,
        Self::Review,
        Self::Agree,
        Self::Compatible,
        Self::Superseded,
        Self::Single,
        Self::Arithmetic,
        Self::Skipped,
        Self::NotCompared,
        Self::Gaps,
        Self::Dismissed,
        Self::Texts,
    ];

    /// The name used on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Conflicts => "conflicts",
            Self::Review => "review",
            Self::Agree => "agree",
            Self::Compatible => "compatible",
            Self::Superseded => "superseded",
            Self::Single => "single",
            Self::Arithmetic => "arithmetic",
            Self::Skipped => "skipped",
            Self::NotCompared => "not-compared",
            Self::Gaps => "gaps",
            Self::Dismissed => "dismissed",
            Self::Texts => "texts",
        }
    }

    /// The section that a finding stands in: its verdict's, or that of what an article lacks.
    pub fn of_finding(finding: &Finding) -> Self {
        Self::of_code(finding.rule.code, finding.verdict)
    }

    /// The section that findings of a rule stand in.
    fn of_code(code: &str, verdict: Verdict) -> Self {
        match code {
            "FC404" | "FC501" => Self::Gaps,
            "FC503" => Self::Skipped,
            _ => Self::of(verdict),
        }
    }

    /// The section that facts of a verdict stand in.
    pub const fn of(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Conflict => Self::Conflicts,
            Verdict::Review => Self::Review,
            Verdict::Superseded => Self::Superseded,
            Verdict::Compatible => Self::Compatible,
            Verdict::Agree => Self::Agree,
            Verdict::SingleSource => Self::Single,
        }
    }
}

/// A set of sections.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Show {
    sections: Vec<Section>,
    /// Whether findings that are only worth knowing are shown.
    notes: bool,
}

impl Show {
    /// These sections.
    pub fn new(sections: impl IntoIterator<Item = Section>) -> Self {
        Self { sections: sections.into_iter().collect(), notes: true }
    }

    /// All of them.
    pub fn all() -> Self {
        Self::new(Section::ALL)
    }

    /// Every finding, and no more than they need.
    pub fn all_findings() -> Self {
        Self::new(Section::ALL.into_iter().filter(|s| *s != Section::Texts))
    }

    /// Whether every section is shown.
    pub fn is_all(&self) -> bool {
        Section::ALL.iter().all(|&s| self.has(s))
    }

    /// Whether a section is shown.
    pub fn has(&self, section: Section) -> bool {
        self.sections.contains(&section)
    }

    /// Whether a finding is shown; one that is settled, where settled ones are asked for, whatever it is. Notes must not
    /// drown what is to be decided: they come out where sections are named.
    pub fn finding(&self, finding: &Finding) -> bool {
        let section = if finding.open() { Section::of_finding(finding) } else { Section::Dismissed };
        self.has(section) && (self.notes || finding.severity > Severity::Note)
    }

    /// Whether the record of a finding is shown, by the same rule.
    pub fn record(&self, finding: &document::Finding) -> bool {
        let open = || Section::of_code(&finding.code, finding.verdict);
        let section = if finding.settled() { Section::Dismissed } else { open() };
        self.has(section) && (self.notes || finding.severity > Severity::Note)
    }

    /// The same, and what is settled.
    #[must_use]
    pub fn with_settled(mut self) -> Self {
        self.sections.push(Section::Dismissed);
        self
    }

    /// The same, and the sections that these findings stand in, notes and all.
    #[must_use]
    pub fn with<'f>(mut self, findings: impl Iterator<Item = &'f Finding>) -> Self {
        for section in findings.map(Section::of_finding) {
            if !self.has(section) {
                self.sections.push(section);
            }
        }
        self.notes = true;
        self
    }

    /// Whether facts of a verdict are shown.
    pub fn verdict(&self, verdict: Verdict) -> bool {
        self.has(Section::of(verdict))
    }
}

impl Default for Show {
    fn default() -> Self {
        Self { sections: vec![Section::Conflicts, Section::Review], notes: false }
    }
}

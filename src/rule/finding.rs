//! Findings: what an editor should see, with the places it rests on.

use compact_str::CompactString;

use super::{Confidence, Derivation, Outcome, Rule, Severity};
use crate::decision::{Mark, Settled};
use crate::extract::{Extract, Place};
use crate::span::{Field, Span};
use crate::value::Value;
use crate::verdict::Verdict;

/// A stretch of an article's text, and the assertion that stands there, if one does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    /// The article, as a place in the report's extracts.
    pub article: usize,
    /// The field.
    pub field: Field,
    /// The bytes.
    pub span: Span,
    /// The assertion, as a place in the article's extract.
    pub assertion: Option<usize>,
}

impl Spot {
    /// A stretch of text where no assertion stands.
    pub const fn plain(article: usize, field: Field, span: Span) -> Self {
        Self { article, field, span, assertion: None }
    }

    /// Where an assertion stands.
    pub fn at(extracts: &[Extract<'_>], place: Place) -> Self {
        let mention = &place.of(extracts).mention;
        Self { article: place.article, field: mention.field, span: mention.span, assertion: Some(place.assertion) }
    }

    /// The assertion that stands here.
    pub fn place(self) -> Option<Place> {
        Some(Place { article: self.article, assertion: self.assertion? })
    }

    /// What the text says here.
    pub fn text<'a>(self, extracts: &[Extract<'a>]) -> &'a str {
        self.span.of(extracts[self.article].article.field(self.field))
    }
}

/// One side of a finding: what is said, and by whom.
#[derive(Debug, Clone)]
pub struct Side {
    /// What they say.
    pub value: Value,
    /// The same, as the first of them words it.
    pub text: String,
    /// The assertions that say it, in order.
    pub members: Vec<Place>,
    /// Where else it stands: words that are no assertion.
    pub spans: Vec<Spot>,
}

impl Side {
    /// A side that assertions say; the value and the words are the first one's.
    pub fn said(extracts: &[Extract<'_>], members: Vec<Place>) -> Self {
        let first = members.first().map(|p| (p.of(extracts).mention.value.clone(), Spot::at(extracts, *p)));
        let (value, text) = first.map_or((Value::Label, String::new()), |(v, s)| (v, s.text(extracts).to_owned()));
        Self { value, text, members, spans: Vec::new() }
    }

    /// A side of any places; the value is the first assertion's, or else the first one's words.
    pub fn at(extracts: &[Extract<'_>], spots: &[Spot]) -> Self {
        let text = spots.first().map_or("", |s| s.text(extracts)).to_owned();
        let members: Vec<Place> = spots.iter().filter_map(|s| s.place()).collect();
        let said = members.first().map(|p| p.of(extracts).mention.value.clone());
        let spans = spots.iter().copied().filter(|s| s.assertion.is_none()).collect();
        Self { value: said.unwrap_or_else(|| Value::Wording(text.clone())), text, members, spans }
    }

    /// Every place of the side, in order.
    pub fn spots(&self, extracts: &[Extract<'_>]) -> Vec<Spot> {
        let mut spots: Vec<Spot> = self.members.iter().map(|&p| Spot::at(extracts, p)).collect();
        spots.extend(&self.spans);
        spots.sort_unstable();
        spots
    }
}

/// The values of a fact as sides, those of the earliest article first; an article without a date tells of no time.
pub(super) fn group_sides(case: &super::Case<'_>, fact: &crate::verdict::Fact) -> Vec<Side> {
    let mut groups: Vec<&crate::verdict::Group> = fact.ruling.groups.iter().collect();
    let day = |g: &crate::verdict::Group| {
        g.members.iter().map(|p| (case.day(p.article).is_none(), case.day(p.article), *p)).min()
    };
    groups.sort_by_key(|g| day(g));
    groups.into_iter().map(|g| Side::said(case.extracts, g.members.clone())).collect()
}

/// Something an editor should see.
#[derive(Debug, Clone)]
pub struct Finding {
    /// `find-…`, a hash of code, fact and the set of values.
    pub id: CompactString,
    /// The rule.
    pub rule: &'static Rule,
    /// Its severity here.
    pub severity: Severity,
    /// How sure.
    pub confidence: Confidence,
    /// `Conflict`, `Review`, or what else the rule says.
    pub verdict: Verdict,
    /// The fact it belongs to, as a place in the report's facts; none where it is about no fact
    /// or about several.
    pub fact: Option<usize>,
    /// One sentence.
    pub message: String,
    /// Why, where it is not the reason of its fact's verdict.
    pub why: Option<String>,
    /// What would settle it, in one line an editor can act on.
    pub settle: String,
    /// What it looks like, where it looks like a slip of the pen.
    pub hint: Option<&'static str>,
    /// The sides that differ.
    pub sides: Vec<Side>,
    /// The arithmetic behind it.
    pub derivation: Option<Box<Derivation>>,
    /// What it is recognised by when the text around its values has moved.
    pub mark: Mark,
    /// Why it is done with, or what was noted about it.
    pub settled: Option<Settled>,
}

impl Finding {
    /// A finding of a rule as the rule has it: a conflict, sure, of the rule's severity.
    pub fn new(rule: &'static Rule, message: impl Into<String>, sides: Vec<Side>) -> Self {
        Self {
            id: CompactString::default(),
            rule,
            severity: rule.severity,
            confidence: Confidence::High,
            verdict: Verdict::Conflict,
            fact: None,
            message: message.into(),
            why: None,
            settle: rule.settle.to_owned(),
            hint: None,
            sides,
            derivation: None,
            mark: Mark::default(),
            settled: None,
        }
    }

    /// The same, to be looked at by a person: one step less severe and unsure.
    #[must_use]
    pub fn review(mut self) -> Self {
        self.verdict = Verdict::Review;
        self.confidence = Confidence::Low;
        self.severity = self.rule.severity.lower();
        self
    }

    /// Whether nobody has settled it.
    pub fn open(&self) -> bool {
        !self.settled.as_ref().is_some_and(Settled::settles)
    }

    /// What names it beside its rule and its fact: the set of its values, and without a fact its articles.
    pub(crate) fn key(&self, extracts: &[Extract<'_>]) -> String {
        if self.fact.is_some() {
            let mut values: Vec<String> = self.sides.iter().map(|s| format!("{:?}", s.value)).collect();
            values.sort_unstable();
            return values.join("|");
        }
        let spots = || self.sides.iter().flat_map(|s| s.spots(extracts));
        let mut articles: Vec<&str> = spots().map(|s| extracts[s.article].article.id.as_str()).collect();
        articles.sort_unstable();
        articles.dedup();
        let mut values: Vec<&str> = spots().map(|s| s.text(extracts)).collect();
        values.sort_unstable();
        values.dedup();
        format!("{}|{}", articles.join("|"), values.join("|"))
    }
}

/// What the checks of a story come to.
#[derive(Debug, Default)]
pub struct Findings {
    /// What an editor should see.
    pub findings: Vec<Finding>,
    /// The arithmetic done, what passed included.
    pub derivations: Vec<Derivation>,
}

impl Findings {
    /// Adds a finding.
    pub fn report(&mut self, finding: Finding) {
        // The same slip twice in one article is one finding.
        let spot = |f: &Finding| {
            f.sides.first().and_then(|s| s.members.first().map(|p| p.article).or(s.spans.first().map(|s| s.article)))
        };
        let again = |f: &Finding| {
            f.rule.code == finding.rule.code
                && f.fact == finding.fact
                && f.message == finding.message
                && spot(f) == spot(&finding)
        };
        if finding.fact.is_none() && self.findings.iter().any(again) {
            return;
        }
        self.derivations.extend(finding.derivation.as_deref().cloned());
        self.findings.push(finding);
    }

    /// Adds arithmetic, and where it came out wrong the finding that says so.
    pub fn settle(&mut self, derivation: Derivation, message: impl Into<String>, sides: Vec<Side>) {
        if derivation.outcome == Outcome::Wrong {
            self.report(Finding {
                derivation: Some(Box::new(derivation.clone())),
                ..Finding::new(derivation.rule, message, sides)
            });
        } else {
            self.derive(derivation);
        }
    }

    /// Adds arithmetic that passed.
    pub fn derive(&mut self, derivation: Derivation) {
        self.derivations.push(derivation);
    }
}
